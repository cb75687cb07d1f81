"""Who is admitted with which paper: the table of verdicts, the borders of a trip, and the rules that are shipped."""

import datetime as dt
from typing import Any

import pytest
from programme import PLACES, whole

from delegate.assessment.entries import entries, verdicts
from delegate.assessment.not_judged import not_judged
from delegate.assessment.paper_words import fault_words, refusals_words, remedy_words
from delegate.borders.crossings import Borders, shipped
from delegate.borders.paper_faults import BorderEntry
from delegate.borders.papers import verdict
from delegate.borders.refusals import refused
from delegate.diagnostics import Finding, Severity
from delegate.model import Admission, Crossing, Paper, Person
from delegate.pipeline import Refused, work_out
from delegate.planning.plan import Plan
from delegate.sheet import settle
from delegate.values import Length, Text

DAYS = 24 * 60


def days(number: int) -> Length:
    return Length(number * DAYS, number * DAYS)


def on(date: str) -> dt.date:
    return dt.date.fromisoformat(date)


def rule(paper: str, into: str = "XB", **terms: Any) -> Admission:
    return Admission(paper=paper, into=into, **terms)


def paper(kind: str, **fields: Any) -> Paper:
    return Paper(kind=kind, **fields)


def passport(nationality: str | None = "GB", **fields: Any) -> Paper:
    return paper("passport", nationality=nationality, **fields)


def visa(**fields: Any) -> Paper:
    return paper("visa", **{"issued_for": "XB", **fields})


def entry(date: str = "2026-05-12", *, at: str | None = "gate", last: str | None = None, **more: Any) -> BorderEntry:
    return BorderEntry(at, more.pop("origin", "AA"), "XB", on(date), on(last) if last else None, **more)


RULES = (
    rule("bb-card", home="yes"),
    rule("passport", nationality=("IN", "US"), refused="yes"),
    rule("passport", nationality=("GB",), passport_types=("bno",), refused="yes"),
    rule("passport", nationality=("FR",), passport_types=("diplomatic",), stay=days(60)),
    rule("visa", never_at=("footbridge",)),
    rule("passport", nationality=("FR", "GB"), stay=days(14), never_at=("footbridge",), start=on("2026-02-17")),
    rule("passport", nationality=("RU",), stay=days(30), until=on("2026-09-14")),
    rule("passport", nationality=("JP",), stay=days(90), beyond=days(90)),
    rule("passport", nationality=("US", "RU"), stay=days(10), only_at=("harbour",), onward="yes"),
    rule("permit", endorsement=("business",), stay=days(7), until=on("2024-05-05")),
    rule("permit", endorsement=("business",), stay=days(14), start=on("2024-05-06")),
    rule("permit", endorsement=("visit", "group"), stay=days(7)),
    rule("group-list", stay=days(6), group=5),
    rule("aa-card", stay=days(180)),
)
KNOWN = Borders(admits=RULES)

# What the person holds, the entry, what is said of it, and the days granted.
TABLE = [
    # nobody is judged without a paper, or where no rule is known
    ((), entry(), "unchecked", None),
    ((passport(),), BorderEntry("gate", "AA", "CC", on("2026-05-12")), "unchecked", None),
    # a passport, by its nationality
    ((passport("GB"),), entry(), "admitted", 14),
    ((passport("FR"),), entry(), "admitted", 14),
    ((passport("IN"),), entry(), "missing", None),
    ((passport(None),), entry(), "unknown-nationality", None),
    # a nationality or a type that nobody looked up is not known, and not refused
    ((passport("KZ"),), entry(), "entry-unknown", None),
    ((passport("KZ"), visa()), entry(), "admitted", None),
    ((passport("KZ", expires=on("2026-05-11")),), entry(), "expired", None),
    ((passport("GB", passport_type="ordinary"),), entry(), "admitted", 14),
    ((passport("GB", passport_type="diplomatic"),), entry(), "entry-unknown", None),
    ((passport("IN", passport_type="service"),), entry(), "entry-unknown", None),
    ((passport("GB", passport_type="diplomatic"), visa()), entry(), "admitted", None),
    ((passport("GB", tbc=frozenset({"type"})),), entry(), "entry-unknown", None),
    ((passport("FR", passport_type="diplomatic"),), entry(), "admitted", 60),
    ((passport("GB", passport_type="bno"),), entry(), "missing", None),
    ((passport("XB", passport_type="diplomatic"),), entry(), "home", None),
    ((passport(None), visa()), entry(), "admitted", None),
    ((passport(None, expires=on("2026-05-11")),), entry(), "expired", None),
    ((passport("XB"),), entry(), "home", None),
    # the first and the last day of a rule, and the days beside them
    ((passport("GB"),), entry("2026-02-16"), "not-yet", 14),
    ((passport("GB"),), entry("2026-02-17"), "admitted", 14),
    ((passport("RU"),), entry("2026-09-14"), "admitted", 30),
    ((passport("RU"),), entry("2026-09-15"), "lapsed", 30),
    ((passport("RU"), visa()), entry("2026-09-15"), "admitted", None),
    ((passport("RU", expires=on("2026-09-14")),), entry("2026-09-15"), "expired", 30),
    # the last day on which a paper is valid
    ((passport("GB", expires=on("2026-05-12")),), entry(last="2026-05-12"), "admitted", 14),
    ((passport("GB", expires=on("2026-05-11")),), entry(last="2026-05-12"), "expired", 14),
    ((passport("GB", expires=on("2026-05-14")),), entry(last="2026-05-14"), "admitted", 14),
    ((passport("GB", expires=on("2026-05-13")),), entry(last="2026-05-14"), "too-short", 14),
    ((passport("JP", expires=on("2026-08-12")),), entry(last="2026-05-14"), "admitted", 90),
    ((passport("JP", expires=on("2026-08-11")),), entry(last="2026-05-14"), "too-short", 90),
    ((passport("JP", expires=on("2026-08-09")),), entry(), "too-short", 90),
    ((paper("bb-card", expires=on("2026-05-13")),), entry(last="2026-05-20"), "home", None),
    ((paper("bb-card", expires=on("2026-05-11")),), entry(), "expired", None),
    # the stay, both its ends counted
    ((passport("GB"),), entry(last="2026-05-25"), "admitted", 14),
    ((passport("GB"),), entry(last="2026-05-26"), "overstay", 14),
    ((passport("GB", stay=days(20)),), entry(last="2026-05-31"), "admitted", 20),
    ((passport("GB", stay=days(5)),), entry(last="2026-05-17"), "overstay", 5),
    ((passport("GB"), visa()), entry(last="2026-07-01"), "admitted", None),
    ((passport("GB"),), entry(last=None), "admitted", 14),
    # a visa is for one side, and stands in a passport
    ((visa(),), entry(), "admitted", None),
    ((visa(issued_for="CC"), passport("IN")), entry(), "missing", None),
    ((visa(issued_for=None), passport("IN")), entry(), "missing", None),
    ((visa(expires=on("2026-05-12")), passport("IN")), entry(last="2026-05-20"), "admitted", None),
    ((visa(expires=on("2026-05-11")), passport("IN")), entry(), "expired", None),
    ((visa(), passport("IN", expires=on("2026-05-11"))), entry(), "expired", None),
    ((visa(stay=days(3)), passport("IN")), entry(last="2026-05-15"), "overstay", 3),
    # a permit, by its endorsement
    ((paper("permit", endorsement="business"),), entry("2024-05-05", last="2024-05-11"), "admitted", 7),
    ((paper("permit", endorsement="business"),), entry("2024-05-05", last="2024-05-12"), "overstay", 7),
    ((paper("permit", endorsement="business"),), entry("2024-05-06", last="2024-05-19"), "admitted", 14),
    ((paper("permit", endorsement="Business"),), entry(), "admitted", 14),
    ((paper("permit"),), entry(last="2026-12-31"), "admitted", None),
    ((paper("permit", endorsement="medical"),), entry(), "missing", None),
    ((paper("permit", endorsement="group", issued_for="CC"),), entry(), "missing", None),
    # where it is taken
    ((passport("GB"),), entry(at="footbridge"), "refused-here", 14),
    ((passport("GB"), paper("aa-card")), entry(at="footbridge"), "admitted", 180),
    ((passport("GB"),), entry("2026-02-16", at="footbridge"), "missing", None),
    ((passport("GB"),), entry(at=None), "admitted", 14),
    # in transit: from one side, to a third, through some ports
    ((passport("US"),), entry(at="harbour", onward="CC"), "admitted", 10),
    ((passport("US"),), entry(at="harbour", onward="AA"), "missing", None),
    ((passport("US"),), entry(at="harbour"), "missing", None),
    ((passport("US"),), entry(at="gate", onward="CC"), "refused-here", 10),
    ((passport("RU"),), entry("2026-09-15", at="harbour", onward="CC"), "admitted", 10),
    # with a group
    ((paper("group-list"),), entry(listed=5), "admitted", 6),
    ((paper("group-list"),), entry(listed=4), "missing", 6),
    ((paper("group-list"),), entry(listed=None), "entry-unknown", 6),
    ((paper("group-list"), visa()), entry(listed=4), "admitted", None),
    # home, whatever else is held
    ((paper("bb-card"), passport("IN", expires=on("2020-01-01"))), entry(last="2027-01-01"), "home", None),
]


@pytest.mark.parametrize(("papers", "where", "state", "stay"), TABLE)
def test_the_verdict_on_a_person_at_a_border(
    papers: tuple[Paper, ...], where: BorderEntry, state: str, stay: int | None
) -> None:
    found = verdict(KNOWN, Person(id="ann", papers=papers), where)

    assert (found.state, found.stay) == (state, stay)
    assert (found.fault is not None) == (state not in ("admitted", "home", "unchecked"))


def test_papers_that_are_to_be_confirmed_are_not_judged():
    person = Person(id="ann", papers=(passport("IN"),), tbc=frozenset({"papers"}))

    assert verdict(KNOWN, person, entry()).state == "unchecked"


@pytest.mark.parametrize(
    ("entries_written", "made", "state"),
    [(1, 0, "admitted"), (1, 1, "used-up"), (2, 1, "admitted"), (2, 2, "used-up"), (None, 9, "admitted")],
)
def test_a_paper_is_good_for_as_many_entries_as_are_written(entries_written, made, state):
    person = Person(id="ann", papers=(passport("IN"), visa(entries=entries_written)))

    assert verdict(KNOWN, person, entry(), {(1, "XB"): made}).state == state


def test_entries_into_another_side_use_nothing_up():
    person = Person(id="ann", papers=(passport("IN"), visa(entries=1)))

    assert verdict(KNOWN, person, entry(), {(1, "CC"): 5}).state == "admitted"


def test_a_second_paper_admits_when_the_first_is_used_up():
    person = Person(id="ann", papers=(visa(entries=1), passport("GB")))

    found = verdict(KNOWN, person, entry(), {(0, "XB"): 1})

    assert (found.state, found.number) == ("admitted", 1)


def test_between_two_rules_it_is_known_that_none_held():
    gap = Borders(
        admits=(
            rule("passport", nationality=("GB",), until=on("2020-03-27")),
            rule("passport", nationality=("GB",), start=on("2026-02-17")),
        )
    )

    assert verdict(gap, Person(papers=(passport("GB"),)), entry("2023-02-24")).state == "not-yet"


def test_a_shipped_rule_gives_way_to_one_of_the_trip_about_the_same_passports():
    stricter = shipped().with_admissions([rule("passport", "HK", nationality=("GB",), stay=days(3))])
    person = Person(papers=(passport("GB"),))
    where = BorderEntry("lo-wu", "CN", "HK", on("2026-11-20"), on("2026-11-25"))

    assert verdict(shipped(), person, where).state == "admitted"
    assert verdict(stricter, person, where).state == "overstay"


def test_the_words_of_a_verdict_say_by_how_much_and_what_would_do():
    def said(*papers: Paper, **more: Any) -> tuple[str, str]:
        found = verdict(KNOWN, Person(papers=papers), entry(**more))
        return fault_words(found.fault), remedy_words(found.fault)

    assert said(passport("JP", expires=on("2026-08-11")), last="2026-05-14") == (
        "the JP passport expires on 2026-08-11, and XB asks for 90 days beyond 2026-05-14: 1 day short",
        "renew it before the trip",
    )
    assert said(passport("GB"), last="2026-05-30") == (
        "the GB passport allows 14 days in XB, and this stay has 19, to 2026-05-30",
        "leave on 2026-05-25, or get a paper for a longer stay",
    )
    assert said(paper("permit", endorsement="medical")) == (
        "the permit (medical) does not admit to XB",
        "known there: business, visit, group",
    )
    assert said(passport("IN")) == (
        "the IN passport does not admit to XB",
        "needed: a visa for XB, or one of permit, group-list, aa-card",
    )


@pytest.mark.parametrize(
    ("crossing", "said"),
    [
        ("qingmao", "does not take Jane: the GB passport is not accepted at this crossing"),
        ("gongbei", ""),
    ],
)
def test_a_crossing_says_whom_it_does_not_take_though_another_would(crossing, said):
    jane = Person(id="jane", name=Text((("", "Jane"),)), papers=(passport("GB"),))
    chan = Person(
        id="chan", name=Text((("", "Chan"),)), papers=(paper("home-return-permit"), paper("hk-identity-card"))
    )
    gate = shipped().crossing(crossing)
    assert isinstance(gate, Crossing)

    assert refusals_words(refused(shipped(), gate, (jane, chan), "MO", "CN", on("2026-11-25"))) == said


def test_a_crossing_refuses_nobody_whom_no_crossing_would_take():
    gate = shipped().crossing("qingmao")
    assert gate is not None

    assert refused(shipped(), gate, (Person(papers=(passport("GB"),)),), "MO", "CN", on("2023-02-24")) == ()


# --- the trip ---------------------------------------------------------------------------------------------------------

FUTIAN = """
base: futian
delegation:
  official: {{name: Huang Wei, papers: [official-permit]}}
  business:
    name: Li Min
    papers:
      - two-way-permit: {{endorsement: business, entries: 1}}
  resident:
    name: Chan Siu-ming
    papers: [hk-identity-card, home-return-permit]
  briton:
    name: Jane Smith
    papers:
      - passport: {{nationality: GB}}
  russian:
    name: Ivan Petrov
    papers:
      - passport: {{nationality: RU}}
venues:
  futian: {{name: Futian Government, city: Shenzhen, at: "22.5410, 114.0553"}}
  cgo: {{name: Central Government Offices, city: Hong Kong, at: "22.2808, 114.1654"}}
days:
  {out}:
    - meeting: Talks
      time: 11:00-12:00
      venue: cgo
    - hotel: Hong Kong
      nights: {nights}
  {home}:
    - coach: Home
      time: 10:00
      from: Hong Kong
      to: base
"""


def made(text: str) -> tuple[Plan, list[Finding]]:
    outcome = work_out("trip.yaml", text.encode(), lambda name: Refused(name))
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return outcome.plan, [each for each in outcome.findings if each.code in PAPER_CODES]


PAPER_CODES = tuple(f"DLG{number}" for number in range(404, 413))


def futian(out: str, home: str) -> tuple[Plan, list[Finding]]:
    return made("trip: Futian\n" + FUTIAN.format(out=out, home=home, nights=(on(home) - on(out)).days))


def states(plan: Plan) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for each in verdicts(plan):
        for who in each.people:
            found.setdefault(who, []).append((each.entry.into, each.verdict.state))
    return found


def cohort_of(plan: Plan, who: str) -> int:
    (number,) = (number for number, cohort in enumerate(plan.cohorts) if who in cohort.people)
    return number


def test_the_mixed_party_of_futian_in_february_2023():
    plan, found = futian("2023-02-24", "2023-02-25")

    assert states(plan) == {
        "official": [("HK", "admitted"), ("CN", "home")],
        "business": [("HK", "admitted"), ("CN", "home")],
        "resident": [("HK", "home"), ("CN", "admitted")],
        "briton": [("HK", "admitted"), ("CN", "not-yet")],
        "russian": [("HK", "admitted"), ("CN", "not-yet")],
    }
    assert [(each.name, each.people) for each in found] == [
        ("paper-missing", ("briton",)),
        ("paper-missing", ("russian",)),
    ]
    assert "2026-02-17" in found[0].message


def test_the_mixed_party_of_futian_in_november_2026():
    plan, found = futian("2026-11-24", "2026-11-26")

    assert states(plan) == {
        "official": [("HK", "admitted"), ("CN", "home")],
        "business": [("HK", "admitted"), ("CN", "home")],
        "resident": [("HK", "home"), ("CN", "admitted")],
        "briton": [("HK", "admitted"), ("CN", "admitted")],
        "russian": [("HK", "admitted"), ("CN", "lapsed")],
    }
    stays = {(who, each.entry.into): each.verdict.stay for each in verdicts(plan) for who in each.people}
    assert stays["russian", "HK"] == 14
    assert stays["briton", "CN"] == 30
    assert stays["business", "HK"] == 14
    (note,) = found
    assert (note.name, note.severity, note.people) == ("lapsed-rule", Severity.WARNING, ("russian",))
    assert "2026-09-14" in note.message


def test_the_russian_of_futian_may_stay_two_weeks_in_hong_kong_and_not_a_day_more():
    _, two_weeks = futian("2026-11-01", "2026-11-15")
    plan, longer = futian("2026-11-01", "2026-11-16")

    assert "stay-too-long" not in [each.name for each in two_weeks]
    found = [(each.people, each.severity) for each in longer if each.name == "stay-too-long"]
    assert found == [(("business",), Severity.ERROR), (("russian",), Severity.ERROR)]
    assert dict(states(plan)["russian"])["HK"] == "overstay"


def test_an_entry_knows_its_crossing_date_last_day_and_the_side_it_leads_on_to():
    plan, _ = futian("2023-02-24", "2023-02-25")

    (_, out), (_, home) = entries(plan, cohort_of(plan, "briton"))

    assert (out.into, out.date, out.last, out.onward) == ("HK", on("2023-02-24"), on("2023-02-25"), "CN")
    assert (home.into, home.date, home.last, home.onward) == ("CN", on("2023-02-25"), on("2023-02-25"), None)
    assert out.listed == 0
    assert out.crossing in {"shenzhen-bay", "lok-ma-chau", "heung-yuen-wai", "man-kam-to"}


BORDER = """
crossings:
  gate: {name: Gate, sides: {AA: "22.2500, 104.1000", XB: "22.2520, 104.1000"}, modes: [coach, car], hours: 24/7}
  bridge: {name: Bridge, sides: {AA: "22.2500, 104.2000", XB: "22.2520, 104.2000"}, modes: [coach, car], hours: 24/7}
"""
TO_AND_FRO = """
days:
  2026-05-12:
    - meeting: One
      time: 08:00-09:00
      venue: a
    - crossing: gate
    - meeting: Two
      time: 13:00-14:00
      venue: g
    - crossing: gate
    - meeting: Three
      time: 18:00-19:00
      venue: a
  2026-05-13:
    - meeting: Four
      time: 08:00-09:00
      venue: a
    - crossing: gate
    - meeting: Five
      time: 13:00-14:00
      venue: g
"""


def small(people: str, rules: str, lines: str = TO_AND_FRO) -> list[Finding]:
    return made(whole(lines, people=f"delegation:\n{people}", places=f"{PLACES}{BORDER}\nadmits:\n{rules}"))[1]


HOME = "  - {paper: aa-card, into: AA, home: yes}\n"


def test_a_second_entry_on_a_single_entry_visa_is_one_finding_and_going_home_uses_nothing_up():
    people = "  ann:\n    name: Ann\n    papers:\n      - aa-card: {entries: 1}\n      - visa: {for: XB, entries: 1}\n"

    found = small(people, HOME + "  - {paper: visa, into: XB}")

    assert [(each.name, each.severity) for each in found] == [("entries-used-up", Severity.ERROR)]
    assert "on 2026-05-13" in found[0].message


def test_what_follows_from_a_missing_paper_is_not_repeated():
    people = "  ann:\n    name: Ann\n    papers:\n      - passport: {nationality: IN}\n"

    found = small(people, HOME + "  - {paper: visa, into: XB}")

    assert [(each.name, each.people) for each in found] == [("paper-missing", ("ann",))]
    assert found[0].where.yaml_path == "delegation.ann.papers"
    assert found[0].related[0][0].yaml_path.startswith("days.2026-05-12")


def test_people_with_the_same_trouble_at_the_same_border_are_one_finding():
    people = "".join(
        f"  {who}:\n    name: {who}\n    papers:\n      - aa-card\n      - passport: {{nationality: IN}}\n"
        for who in ("ann", "ben", "cat")
    )

    found = small(people, HOME + "  - {paper: visa, into: XB}")

    assert [(each.name, each.people) for each in found] == [("paper-missing", ("ann", "ben", "cat"))]


def test_a_paper_on_a_tentative_line_is_a_warning():
    people = "  ann:\n    name: Ann\n    papers:\n      - aa-card\n      - passport: {nationality: IN}\n"
    lines = TO_AND_FRO.replace("venue: g", "venue: g\n      status: tentative")

    found = small(people, HOME + "  - {paper: visa, into: XB}", lines)

    assert [(each.name, each.severity) for each in found] == [("paper-missing", Severity.WARNING)]


def test_an_expired_passport_is_told_once_however_many_borders_it_meets():
    people = "  ann:\n    name: Ann\n    papers:\n      - passport: {nationality: IN, expires: 2026-05-11}\n"
    rules = "  - {paper: passport, into: XB}\n  - {paper: passport, into: AA}"

    assert [each.name for each in small(people, rules)] == ["paper-expired"]


def test_nobody_enters_where_one_flight_connects_to_the_next():
    lines = """
days:
  2026-11-24:
    - meeting: Talks
      time: 08:00-09:00
      venue: a
    - flight: XX 1
      time: 12:00-16:00
      from: a
      to: HKG
    - flight: XX 2
      time: 18:00-23:00
      from: HKG
      to: NRT
"""
    people = "  ann:\n    name: Ann\n    papers:\n      - passport: {nationality: IN}\n"
    plan, _ = made(whole(lines, people=f"delegation:\n{people}"))

    ((_, only),) = entries(plan, cohort_of(plan, "ann"))

    assert (only.origin, only.into) == ("AA", "JP")


FLOWN = """
days:
  2026-05-12:
    - flight: XX 1
      time: 08:00-11:30
      from: HKG
      to: PEK
    - hotel: tbc
  2026-05-13:
    - flight: XX 2
      time: 10:00-13:30
      from: PEK
      to: HKG
    - flight: XX 3
      time: 16:00-18:30
      from: HKG
      to: {to}
"""


def flown(visa: str, to: str = "PVG") -> tuple[Plan, list[Finding]]:
    """From Hong Kong to Beijing for a night, and on through the port of Hong Kong without entering there."""
    people = f"  ann:\n    name: Ann\n    papers:\n      - passport: {{nationality: IN}}\n      - visa: {visa}\n"
    return made(whole(FLOWN.format(to=to), people=f"delegation:\n{people}", places=""))


def test_who_comes_back_through_a_port_beyond_the_border_enters_once_more():
    plan, found = flown("{for: CN, entries: 1}")

    first, again = [each for _, each in entries(plan, cohort_of(plan, "ann"))]
    assert (first.into, first.last, first.onward) == ("CN", on("2026-05-13"), "HK")
    assert (again.origin, again.into, again.date) == ("HK", "CN", on("2026-05-13"))
    assert [each.severity for each in found if each.name == "entries-used-up"] == [Severity.ERROR]


@pytest.mark.parametrize(("visa", "to"), [("{for: CN, entries: 2}", "PVG"), ("{for: CN, entries: 1}", "NRT")])
def test_a_connection_uses_up_an_entry_only_where_it_leads_back(visa, to):
    assert "entries-used-up" not in [each.name for each in flown(visa, to)[1]]


BACK = """
days:
  2026-05-12:
    - {mode}: Out
      time: {out}
      from: {port}
      to: {there}
  2026-05-{day}:
    - {mode}: On
      time: {on}
      from: {there}
      to: {to}
"""


@pytest.mark.parametrize(
    ("day", "out", "on_", "to", "entered"),
    [
        ("13", "08:00-11:30", "10:00-13:30", "HKG", ["CN", "HK"]),  # within 24 hours, and back
        ("15", "08:00-11:30", "10:00-13:30", "NRT", ["CN", "JP"]),  # days apart
        ("14", "08:00", "tbc", "NRT", ["CN", "JP"]),  # lands on the 12th, at whatever minute
        ("14", "tbc", "tbc", "NRT", ["JP"]),  # not surely: it may land after midnight
        ("14", "evening", "tbc", "NRT", ["JP"]),
        ("15", "tbc", "tbc", "NRT", ["CN", "JP"]),
        ("13", "08:00-11:30", "10:00-13:30", "NRT", ["JP"]),
    ],
)
def test_who_stays_longer_than_a_day_or_goes_back_enters_where_the_port_is(day, out, on_, to, entered):
    lines = BACK.format(mode="flight", day=day, out=out, on=on_, port="HKG", there="PEK", to=to)
    people = "delegation:\n  ann:\n    name: Ann\n    papers:\n      - passport: {nationality: IN}\n"
    plan, _ = made(whole(lines, people=people, places=""))

    assert [each.into for _, each in entries(plan, cohort_of(plan, "ann"))] == entered


def test_who_comes_back_by_ferry_to_another_city_has_entered():
    lines = BACK.format(
        mode="ferry",
        day="12",
        out="08:00-09:00",
        on="18:00-19:00",
        port="pazhou-ferry-terminal",
        there="china-ferry-terminal",
        to="Shenzhen",
    ).replace("  2026-05-12:\n    - ferry: On", "    - ferry: On")
    people = "delegation:\n  ann:\n    name: Ann\n    papers:\n      - passport: {nationality: IN}\n"
    plan, _ = made(whole(lines, people=people, places=""))

    assert [each.into for _, each in entries(plan, cohort_of(plan, "ann"))] == ["HK", "CN"]


def test_a_stay_is_counted_anew_from_the_return_through_a_port():
    assert "stay-too-long" not in [each.name for each in flown("{for: CN, stay: 2 days}")[1]]


NIGHTS = """
    - meeting: One
      time: 08:00-09:00
      venue: a
    - coach: Over
      via: gate
      to: g
    - hotel: g
{nights}"""
VISA_RULE = "admits:\n  - {paper: visa, into: XB}\n"


@pytest.mark.parametrize(
    ("nights", "leaves", "last"),
    [
        ("      nights: 5\n", "", "2023-03-01"),
        ("      nights: 2\n", "", "2023-02-26"),
        ("", "", "2023-02-24"),
        ("      nights: 5\n", "    leaves: 2023-02-26\n", "2023-02-26"),
        ("      nights: 5\n    - car: Back\n      to: g\n", "", "2023-03-01"),
        ("      nights: 5\n  2023-02-25:\n    - car: Off\n      to: Gamma\n", "", "2023-02-25"),
        ("      nights: 5\n  2023-02-25:\n    - car: Off\n      to: g\n", "", "2023-03-01"),
        ("      nights: 5\n  2023-02-25:\n    - hotel: g\n", "", "2023-03-01"),
    ],
)
def test_a_stay_ends_with_the_nights_that_are_written_at_the_last_hotel(nights: str, leaves: str, last: str) -> None:
    people = f"  ann:\n    name: Ann\n{leaves}    papers:\n      - visa: {{for: XB, stay: 3 days}}\n"
    lines = NIGHTS.format(nights=nights)

    plan, found = made(whole(lines, people=f"delegation:\n{people}", places=f"{PLACES}{BORDER}{VISA_RULE}"))

    assert [each.entry.last for each in verdicts(plan)] == [on(last)]
    assert ("stay-too-long" in [each.name for each in found]) is (last > "2023-02-26")


def test_who_leaves_before_the_others_check_out_is_not_said_to_stay_with_them():
    papers = "    papers:\n      - visa: {for: XB, stay: 3 days}\n"
    people = f"  ann:\n    name: Ann\n{papers}  ben:\n    name: Ben\n    leaves: 2023-02-25\n{papers}"
    lines = NIGHTS.format(nights="      nights: 5\n")

    _, found = made(whole(lines, people=f"delegation:\n{people}", places=f"{PLACES}{BORDER}{VISA_RULE}"))

    assert [each.people for each in found if each.name == "stay-too-long"] == [("ann",)]


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

    outcome = work_out("trip.yaml", text.encode(), lambda name: Refused(name))

    assert [each.name for each in outcome.findings if each.severity is Severity.ERROR] == names


@pytest.mark.parametrize(
    ("people", "notes"),
    [
        ("  ann: {name: Ann, papers: [aa-card]}\n", ()),
        ("  ann: {name: Ann}\n", ("Papers not checked, since none are written: Ann.",)),
        ("  ann: {name: Ann, papers: tbc}\n", ("Papers not checked, since none are written: Ann.",)),
        (
            "".join(f"  p{number}: {{name: P{number}}}\n" for number in range(8)),
            ("Papers not checked, since none are written: P0, P1, P2, P3, P4 and 3 others.",),
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
        ("two-way-permit", ["entry into the United Kingdom and the United States (not in the data)"]),
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
