"""What papers mean at the borders of a whole trip, and what is told once."""

from judged_papers import HOME, TO_AND_FRO, cohort_of, made, on, small

from delegate.assessment.entries import entries, verdicts
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

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


def futian(out: str, home: str) -> tuple[Plan, list[Finding]]:
    return made("trip: Futian\n" + FUTIAN.format(out=out, home=home, nights=(on(home) - on(out)).days))


def states(plan: Plan) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for each in verdicts(plan):
        for who in each.people:
            found.setdefault(who, []).append((each.entry.into, each.verdict.state))
    return found


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
