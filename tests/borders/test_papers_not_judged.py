"""Whose papers nobody looked at, which rules are not known, and what papers say of themselves."""

import pytest
from every import every
from judged_papers import BORDER, HOME, KNOWN, TO_AND_FRO, made, small
from programme import PLACES, whole
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged
from delegate.borders.crossings import Borders
from delegate.diagnostics import Severity
from delegate.sheet import settle


def test_what_a_person_accepts_is_accepted_for_that_person_alone():
    people = "".join(
        f"  {who}:\n    name: {who}\n    papers:\n      - aa-card\n      - passport: {{nationality: IN}}\n{accept}"
        for who, accept in (("ann", "    accept: {paper-missing: The visa is being issued}\n"), ("ben", ""))
    )

    found = small(people, HOME + "  - {paper: visa, into: XB}")

    assert [(each.people, each.accepted) for each in found] == [
        (("ann",), "The visa is being issued"),
        (("ben",), None),
    ]


@pytest.mark.parametrize(
    "crossing", ["    - crossing: gate\n      vehicle: bus\n", "    - coach: Bus\n      vehicle: bus\n"]
)
@pytest.mark.parametrize(("plates", "names"), [("AA", ["plates-missing"]), ("AA, XB", [])])
def test_missing_plates_are_the_one_finding_where_the_crossing_is_written_and_where_it_is_not(crossing, plates, names):
    lines = f"""
    - meeting: One
      time: 08:00-09:00
      venue: a
{crossing}    - meeting: Two
      time: 16:00-17:00
      venue: g
"""
    vehicles = f"vehicles:\n  bus: {{kind: coach, seats: 20, plates: [{plates}]}}\n"
    text = whole(lines, people=f"delegation:\n  ann: {{name: Ann}}\n{vehicles}", places=f"{PLACES}{BORDER}")

    outcome = worked_out(text)

    assert [each.name for each in outcome.findings if each.severity is Severity.ERROR] == names


@every(
    ("people", "notes"),
    [
        ("  ann: {name: Ann, papers: [aa-card]}\n", ()),
        ("  ann: {name: Ann}\n", ("Papers not checked, since none are written: Ann.",)),
        ("  ann: {name: Ann, papers: tbc}\n", ("Papers not checked, since none are written: Ann.",)),
        (
            "".join(f"  p{number}: {{name: P{number}}}\n" for number in range(8)),
            ("Papers not checked, since none are written: P0, P1, P2, P3, P4 and 3 others.",),
        ),
        *(
            (
                "".join(f"  p{number}: {{name: P{number}}}\n" for number in range(5))
                + f"  crew: {{name: The crew, people: {heads}}}\n  pilots: {{name: Pilots, people: 2}}\n",
                (f"Papers not checked, since none are written: P0, P1, P2, P3, P4 and {others}.",),
            )
            for heads, others in (("20", "22 others"), ("~20", "about 22 others"), ("tbc", "others"))
        ),
    ],
)
def test_the_sheet_names_those_whose_papers_nobody_looked_at(people, notes):
    rules = HOME + "  - {paper: aa-card, into: XB}"
    plan, _ = made(whole(TO_AND_FRO, people=f"delegation:\n{people}", places=f"{PLACES}{BORDER}\nadmits:\n{rules}"))

    assert tuple(said.text for note in settle(plan).notes for said in note) == notes


def test_the_sheet_names_the_sides_for_which_no_rule_is_known():
    people = "  ann:\n    name: Ann\n    papers: [aa-card]\n"
    plan, _ = made(whole(TO_AND_FRO, people=f"delegation:\n{people}", places=PLACES + BORDER))

    (note,) = settle(plan).notes
    assert [said.text for said in note] == ["Papers not checked for AA and XB: no rules of entry are known."]


def to_new_york(papers: str, more: str = "") -> tuple[list[tuple[str, Severity]], list[str]]:
    """What is said of Ann's papers, and what is not judged, where no rules of entry are known."""
    people = f"  ann:\n    name: Ann\n    papers: [{papers}]\n{more}"
    lines = """
days:
  2026-05-12:
    - flight: XX 1
      time: 10:00-13:00
      from: LHR
      to: JFK
    - hotel: tbc
  2026-05-13:
    - flight: XX 2
      time: 09:00-21:00
      from: JFK
      to: LHR
    - hotel: tbc
  2026-05-14:
    - flight: XX 3
      time: 10:00-13:00
      from: LHR
      to: JFK
"""
    plan, found = made(whole(lines, people=f"delegation:\n{people}", places=""))
    said = [(each.name, each.severity) for each in found if each.name.startswith(("paper", "entries"))]
    return said, [each.message for each in not_judged(plan) if each.reason == "papers"]


GB = "passport: {nationality: GB}"


@pytest.mark.parametrize(
    ("papers", "not_said"),
    [
        (f"{GB}", ["entry into the United States (not in the data)"]),
        (
            "two-way-permit",
            [
                "entry into the United Kingdom and the United States (not in the data); "
                "the passport of Ann (a card or permit alone is written)"
            ],
        ),
        (f"{GB}, visa: {{for: US}}", []),
    ],
)
def test_who_enters_a_side_without_rules_is_named_with_it_where_the_papers_do_not_speak_for_themselves(
    papers: str, not_said: list[str]
) -> None:
    assert to_new_york(papers) == ([], not_said)


def test_who_has_no_papers_written_is_named_where_no_rules_are_known_too() -> None:
    said, not_said = to_new_york(f"{GB}", "  ben: {name: Ben}\n")

    assert said == []
    assert not_said == ["entry into the United Kingdom and the United States (not in the data)"]


@pytest.mark.parametrize(
    ("papers", "name"),
    [
        ("passport: {nationality: GB, expires: 2026-05-01}", "paper-expired"),
        ("two-way-permit: {expires: 2026-05-01}", "paper-expired"),
        (f"{GB}, visa: {{for: US, entries: 1}}", "entries-used-up"),
    ],
)
def test_what_papers_say_of_themselves_is_a_warning_where_no_rules_are_known(papers: str, name: str) -> None:
    assert to_new_york(papers)[0] == [(name, Severity.WARNING)]


def test_an_expired_paper_is_told_at_the_border_whose_rules_are_known() -> None:
    people = "  ann:\n    name: Ann\n    papers:\n      - passport: {nationality: IN, expires: 2026-05-11}\n"

    (told,) = small(people, "  - {paper: passport, into: AA}")

    assert (told.name, told.severity) == ("paper-expired", Severity.ERROR)
    assert "into AA" in told.message


def test_the_way_into_qingmao_is_closed_to_a_british_passport_and_open_to_a_home_return_permit():
    lines = """
days:
  2026-11-24:
    - meeting: One
      time: 09:00-10:00
      venue: macau
    - walk: Over
      via: [qingmao]
    - meeting: Two
      time: 14:00-15:00
      venue: zhuhai
"""
    people = """
  jane:
    name: Jane
    papers:
      - passport: {nationality: GB}
  chan: {name: Chan, papers: [macau-identity-card, home-return-permit]}
"""
    places = """
venues:
  macau: {name: Areia Preta, city: Macau, at: "22.2110, 113.5420"}
  zhuhai: {name: Zhuhai station, city: Zhuhai, at: "22.2160, 113.5450"}
"""

    _, found = made(whole(lines, people=f"delegation:{people}", places=places))

    assert [(each.name, each.people) for each in found] == [("paper-refused-here", ("jane",))]


@pytest.mark.parametrize(
    ("goes_on_to", "names"),
    [("macau", []), ("cgo", ["paper-missing"])],
)
def test_an_american_passes_through_the_mainland_to_a_third_side_and_not_back(goes_on_to, names):
    lines = f"""
days:
  2026-11-24:
    - meeting: One
      time: 08:00-09:00
      venue: cgo
    - train: G1
      time: 12:00-12:14
      from: Hong Kong West Kowloon
      to: Futian Station
    - meeting: Two
      time: 15:00-16:00
      venue: futian
    - hotel: futian
  2026-11-25:
    - meeting: Three
      time: 16:00-17:00
      venue: {goes_on_to}
"""
    people = "\n  sam:\n    name: Sam\n    papers:\n      - passport: {nationality: US}\n"
    places = """
venues:
  cgo: {name: Offices, city: Hong Kong, at: "22.2808, 114.1654"}
  futian: {name: Futian, city: Shenzhen, at: "22.5410, 114.0553"}
  macau: {name: Senado, city: Macau, at: "22.1937, 113.5399"}
"""

    _, found = made(whole(lines, people=f"delegation:{people}", places=places))

    assert [each.name for each in found] == names


def test_the_papers_of_groups_are_those_whose_own_or_shipped_rule_names_one() -> None:
    kinds = KNOWN.paper_kinds_of_groups()

    assert "group-list" in kinds
    assert kinds - Borders().paper_kinds_of_groups() == {"group-list"}


HOST = """
trip: T
delegation: {{ann: {{name: Ann, papers: [hk-identity-card, home-return-permit]}}}}
hosts:
  smith: {{name: John Smith{papers}}}
venues:
  office: {{name: Office, city: Hong Kong, at: "22.2830, 114.1560"}}
  lab: {{name: Lab, city: "{city}", at: "{at}"}}
vehicles: {{car: {{kind: car, seats: 6, plates: [HK, CN]}}}}
days:
  2026-06-09:
    - {{meeting: Talks, time: 09:00-10:00, venue: office}}
    - {{car: To the lab, time: "10:15", {riders}, to: lab{via}}}
    - {{visit: Lab, time: 13:00-14:00, venue: lab}}
"""
OVER = {"city": "Shenzhen", "at": "22.5400, 113.9500", "via": ", via: shenzhen-bay"}
INSIDE = {"city": "Hong Kong", "at": "22.3800, 114.1900", "via": ""}
PASSPORT = ", papers: [passport: {nationality: US}]"


@every(
    ("papers", "riders", "way", "named"),
    [
        (PASSPORT, "vehicle: {car: [ann, smith]}", OVER, True),
        ("", "vehicle: {car: [ann, smith]}", OVER, True),
        ("", "who: [ann, smith]", OVER, True),
        ("", "with: smith", OVER, False),  # who sees them off at the door
        (PASSPORT, "vehicle: {car: [ann]}", OVER, False),
        (PASSPORT, "vehicle: {car: [ann, smith]}", INSIDE, False),
    ],
)
def test_papers_of_a_host_who_rides_over_a_border_are_named_as_not_judged(
    papers: str, riders: str, way: dict[str, str], named: bool
) -> None:
    plan = worked_out(HOST.format(papers=papers, riders=riders, **way)).plan
    assert plan is not None

    closing = "; ".join(each.message for each in not_judged(plan))
    assert ("papers of the host John Smith at a border" in closing) is named
