"""The facts about borders that a trip uses: old by the day of the trip, or never sure, all of them in one note."""

import datetime as dt

import pytest
from every import every
from small_trips import worked_out

from delegate.assessment.unsure_facts import is_stale
from delegate.diagnostics import Finding

TRIP = """\
trip: Makers of lenses
delegation:
  ann:
    name: Ann Lee
    papers:
      - passport: {nationality: GB, expires: 2035-01-01}
      - visa: {for: CN, entries: 2, expires: 2035-01-01}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
  works: {name: The Works, city: Shenzhen, at: "22.5430, 114.0600"}
days:
  DATE:
    - meeting: Talks
      time: 09:00-10:00
      venue: office
    - coach: To the works
      via: [shenzhen-bay]
    - visit: The Works
      time: 15:00-16:00
      venue: works
"""


def notes(text: str) -> list[Finding]:
    """What the check says of a trip."""
    return [each for each in worked_out(text).findings if each.name == "unsure-facts"]


def on(date: str) -> str:
    return TRIP.replace("DATE", date)


@pytest.mark.parametrize("date", ["2023-02-24", "2026-06-10", "2027-08-13"])
def test_what_was_looked_up_after_the_trip_or_within_the_year_before_it_is_not_old(date: str) -> None:
    assert notes(on(date)) == []


def test_a_trip_a_year_later_gets_one_note_that_names_every_fact_with_its_source() -> None:
    (note,) = notes(on("2028-06-14"))

    assert note.where.span.start.line == 1
    assert "hours and modes of Shenzhen Bay, checked on 2026-08-15 (immd.gov.hk" in note.message
    assert "time to clear Shenzhen Bay, checked on 2026-11-25 (" in note.message
    assert "entry into CN with the visa for CN, checked on 2026-11-22 (" in note.message
    assert [said for _, said in note.related] == [
        "uses hours and modes of Shenzhen Bay",
        "uses time to clear Shenzhen Bay",
        "uses entry into CN with the visa for CN",
    ]
    assert {where.span.start.line for where, _ in note.related} == {17}


def test_a_crossing_passed_twice_is_named_once() -> None:
    back = "    - coach: Back\n      via: [shenzhen-bay]\n    - meal: Dinner\n      time: 20:00\n      venue: office\n"
    (note,) = notes(on("2028-06-14") + back)

    assert note.message.count("hours and modes of Shenzhen Bay") == 1


def test_minutes_that_a_person_wrote_are_no_fact_to_ask_about() -> None:
    (note,) = notes(on("2028-06-14").replace("via: [shenzhen-bay]", "via: [shenzhen-bay]\n      for: 3h"))

    assert "time to clear" not in note.message
    assert "hours and modes of Shenzhen Bay" in note.message


def test_a_rule_of_low_confidence_is_named_on_any_date() -> None:
    rule = "admits: [{paper: passport, into: CN, nationality: GB, source: a blog, confidence: low}]\n"
    (note,) = notes(on("2026-06-10").replace("days:", f"{rule}days:"))

    assert "entry into CN with the GB passport, low confidence (a blog)" in note.message


def test_a_rule_that_somebody_looked_up_lately_settles_the_note() -> None:
    lately = "admits: [{paper: visa, into: CN, source: the consulate, checked: 2028-06-01}]\n"
    (note,) = notes(on("2028-06-14").replace("days:", f"{lately}days:"))

    assert "entry into" not in note.message


def test_the_note_is_accepted_for_the_facts_that_its_reason_names() -> None:
    reason = "Shenzhen Bay confirmed its hours on 1 June"
    settled, left = sorted(
        notes(on("2028-06-14") + f"accept: {{unsure-facts: {reason}}}\n"), key=lambda n: not n.accepted
    )

    assert (settled.accepted, left.accepted) == (reason, None)
    assert "Shenzhen Bay" in settled.message
    assert "hours and modes of Shenzhen Bay" not in left.message
    assert "entry into CN" in left.message


def test_the_note_of_several_facts_is_accepted_where_the_reason_names_each() -> None:
    reason = "Shenzhen Bay, and the visa at the consulate, confirmed on 1 June"
    (note,) = notes(on("2028-06-14") + f"accept: {{unsure-facts: '{reason}'}}\n")

    assert note.accepted == reason


TWO_BRIDGES = """\
trip: Out over one bridge and back over the other
delegation: {ann: {name: Ann Lee}}
venues:
  studio: {name: Studio, city: Singapore, at: "1.3000, 103.8500"}
  works: {name: Works, city: Johor Bahru, at: "1.4900, 103.7400"}
crossings:
  NORTH:
    name: {en: Old Bridge North, zh-Hans: 老桥北口岸}
    sides: {SG: "1.4459, 103.7690", MY: "1.4627, 103.7650"}
    modes: [coach]
    hours: 24/7
    minutes: 30-90
    confidence: low
  SOUTH:
    name: {en: Old Bridge, zh-Hans: 老桥}
    sides: {SG: "1.3480, 103.6360", MY: "1.3790, 103.6090"}
    modes: [coach]
    hours: 24/7
    minutes: 20-60
    confidence: low
days:
  2026-12-01:
    - meeting: At the studio
      time: 08:00-09:00
      venue: studio
    - crossing: NORTH
    - visit: The works
      time: 13:00-14:00
      venue: works
    - crossing: SOUTH
    - meeting: At the studio again
      time: 19:00-20:00
      venue: studio
"""


@every(
    ("reason", "open_"),
    [
        ("Asked the post at Old Bridge North", ["Old Bridge"]),
        ("Asked the post at Old\n    Bridge North", ["Old Bridge"]),
        ("Asked the post at Old Bridge", ["Old Bridge North"]),
        ("Asked at Old Bridge and at Old Bridge North", []),
        ("Asked at both Old Bridges", ["Old Bridge North"]),
        ("问过老桥北口岸", ["Old Bridge"]),
        ("{en: Asked at the northern one, zh-Hans: 问过老桥北口岸}", ["Old Bridge"]),
        ("Asked post-2, in the west of Johor", ["Old Bridge North"]),
        ("Asked at post-21", ["Old Bridge North", "Old Bridge"]),
        ("Asked w and post-2", []),
        ("Asked somebody in the west", ["Old Bridge North", "Old Bridge"]),
    ],
)
def test_a_reason_names_a_fact_by_a_whole_name_and_not_by_a_part_of_another(reason: str, open_: list[str]) -> None:
    text = TWO_BRIDGES.replace("NORTH", "w").replace("SOUTH", "post-2")
    left = [each for each in notes(f"{text}accept:\n  unsure-facts: {reason}\n") if not each.accepted]

    assert [said.removeprefix("uses hours and modes of ") for each in left for _, said in each.related] == open_


def test_a_trip_that_crosses_no_border_leans_on_nothing() -> None:
    text = on("2028-06-14").replace(
        'city: Shenzhen, at: "22.5430, 114.0600"', 'city: Hong Kong, at: "22.3000, 114.1700"'
    )

    assert notes(text.replace("\n      via: [shenzhen-bay]", "")) == []


@every(
    ("checked", "date", "old"),
    [
        ("2026-08-15", "2027-08-15", False),
        ("2026-08-15", "2027-08-16", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2026-08-15", "2019-01-01", False),
    ],
)
def test_a_year_is_counted_to_the_day(checked: str, date: str, old: bool) -> None:
    assert is_stale(dt.date.fromisoformat(checked), dt.date.fromisoformat(date)) is old


def test_what_nobody_dated_is_not_called_old() -> None:
    assert is_stale(None, dt.date(2030, 1, 1)) is False
