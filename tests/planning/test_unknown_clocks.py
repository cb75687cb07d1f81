"""Clocks on a way out of an unknown place, or behind an unknown night, hold people like any others (rule 14)."""

import pytest
from programme import CROSSINGS, PLACES, really_planned

from delegate.checks.borders.closed_crossing import closed_crossing
from delegate.checks.travel.late_arrival import late_arrival
from delegate.checks.travel.missed_check_in import missed_check_in
from delegate.diagnostics import Finding

NIGHT = """
days:
  2023-02-24:
    - meal: Dinner
      time: 18:00-20:00
      venue: a
    - hotel: tbc
  2023-02-25:
"""
NEXT = "    - meeting: Next\n      time: {}\n      venue: {}\n"
COACH = "    - coach: In\n"


def said(lines: str, places: str = PLACES + CROSSINGS) -> list[Finding]:
    """What is said of late arrivals and of the border."""
    plan = really_planned(lines, places=places)
    checks = (closed_crossing, late_arrival, missed_check_in)
    return [finding for check in checks for finding in check.function(plan)]


@pytest.mark.parametrize("written", ["      time: 09:00-11:00\n", '      time: "09:00"\n      for: 2h\n'])
@pytest.mark.parametrize("end", ["      to: a\n", "    - visit: House\n      venue: a\n"])
def test_a_movement_from_an_unknown_place_starts_the_timetable_where_it_ends(written: str, end: str) -> None:
    lines = f"{COACH}{written}      from: tbc\n{end}"

    assert [each.firm for each in said(lines + NEXT.format("11:10-12:00", "b"))] == [True]
    assert said(lines + NEXT.format("13:10-14:00", "b")) == []


def test_nobody_is_sooner_at_the_end_of_a_movement_than_it_leaves() -> None:
    lines = f'{COACH}      time: "09:00"\n      from: tbc\n      to: a\n'

    assert [each.firm for each in said(lines + NEXT.format("09:10-10:00", "b"))] == [True]


def test_a_deadline_of_a_movement_from_an_unknown_place_is_judged() -> None:
    lines = f'{COACH}      time: "09:00"\n      for: 2h\n      from: tbc\n      to: a\n      by: "10:30"\n'

    assert [each.firm for each in said(lines)] == [True]


@pytest.mark.parametrize(
    "over", ['    - crossing: east\n      time: "09:00"\n', COACH + '      time: "09:00"\n      via: east\n']
)
def test_after_an_unknown_night_the_minute_at_a_counter_or_a_departure_over_the_border_holds(over: str) -> None:
    assert [each.firm for each in said(NIGHT + over + NEXT.format("09:10-10:00", "g"))] == [True]
    assert said(NIGHT + over + NEXT.format("11:00-12:00", "g")) == []


def test_after_an_unknown_night_a_crossing_is_passed_on_its_own_date_when_it_opens() -> None:
    over = "    - crossing: east\n"

    assert [each.firm for each in said(NIGHT + over + NEXT.format("06:30-07:00", "g"))] == [True]
    assert said(NIGHT + over + NEXT.format("08:30-09:00", "g")) == []


def test_after_an_unknown_night_a_written_length_holds_from_the_departure() -> None:
    coach = f'{COACH}      time: "09:00"\n      for: 2h\n    - visit: House\n      venue: b\n'

    assert [each.firm for each in said(NIGHT + coach + NEXT.format("11:10-12:00", "a"))] == [True]
    assert said(NIGHT + coach + NEXT.format("13:00-14:00", "a")) == []


@pytest.mark.parametrize("before", ["", "    - meal: Dinner\n      time: 18:00-20:00\n      venue: Shenzhen\n"])
def test_a_flight_after_a_crossing_with_which_a_day_begins_is_missed(before: str) -> None:
    eve = f"  2023-02-24:\n{before}    - hotel: tbc\n" if before else ""
    lines = f'days:\n{eve}  2023-02-25:\n    - crossing: shenzhen-bay\n      time: "09:00"\n'
    flight = "    - flight: CX 500\n      time: {}\n      from: HKG\n      to: NRT\n"

    assert [each.firm for each in said(lines + flight.format("09:30-14:00"), places="")] == [True]
    assert said(lines + flight.format("14:30-19:00"), places="") == []
