"""How often and how long somebody has entered: connections, returns and last nights."""

import pytest
from every import every
from judged_papers import BORDER, cohort_of, made, on
from programme import PLACES, whole
from small_trips import worked_out

from delegate.assessment.entries import entries, verdicts
from delegate.assessment.not_judged import not_judged
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


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


@every(
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


@every(
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


MACAU = """
trip: Begun abroad
delegation:
  ng: {{name: Ng, papers: [{{two-way-permit: {{expires: 2027-01-01, endorsement: other, for: MO{entries}}}}}]}}
venues:
  mo: {{name: Rotunda, city: Macau, at: "22.1900, 113.5400"}}
  zh: {{name: Bay Hotel, city: Zhuhai, at: "22.2700, 113.5700"}}
days:
  2026-06-10:
    - {{meeting: Talks, time: "09:00-10:00", venue: {first}}}
    - {{hotel: zh, time: "21:00"}}
  2026-06-11:
    - {{meeting: More talks, time: "11:00-12:00", venue: mo}}
"""


@pytest.mark.parametrize(
    ("first", "entries", "said"),
    [("mo", ", entries: 1", True), ("mo", ", entries: 2", False), ("mo", "", False), ("zh", ", entries: 1", False)],
)
def test_an_entry_before_the_trip_that_may_have_used_up_the_last_one_is_named_as_not_judged(first, entries, said):
    text = MACAU.format(first=first, entries=entries)
    plan = worked_out(text).plan

    found = [each for each in not_judged(plan) if "an entry of Ng into Macau before the trip" in each.message]
    assert [(each.reason, each.people) for each in found] == ([("papers", ("ng",))] if said else [])


def test_in_the_united_states_people_enter_where_they_change():
    text = "days:\n  2026-05-13:\n    - {flight: AC 2, time: '10:00-11:30', from: YYZ, to: JFK}\n"
    text += "    - {flight: CA 982, time: '16:50-18:20+1', from: JFK, to: PEK}\n"
    plan, _ = made(
        whole(text, people="delegation: {ann: {name: Ann, papers: [{passport: {nationality: CN}}]}}\n", places="")
    )

    assert [(each.origin, each.into) for each in plan.passages[0]] == [("CA", "US"), ("US", "CN")]
