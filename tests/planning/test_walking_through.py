"""A crossing between two movements: people walk through it from one vehicle to the next (rule 3)."""

from pathlib import Path

import pytest
from command import here, trip_in
from programme import clock, party, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan

PLACES = """
venues:
  hk: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: Luohu showroom, city: Shenzhen, at: "22.5480, 114.1200"}
  tai: {name: Tai Po office, city: Hong Kong, at: "22.4500, 114.1650"}
"""
LINES = """
    - meeting: Talks
      time: 09:00-10:00
      venue: hk
    - coach: To the border
      to: {crossing}
{line}
    - coach: On
{origin}
    - visit: The showroom
      time: 14:00-15:00
      venue: {goal}
"""


def through(line: str = "", origin: str = "", goal: str = "sz", crossing: str = "lo-wu") -> Plan:
    return really_planned(LINES.format(line=line, origin=origin, goal=goal, crossing=crossing), places=PLACES)


def legs(plan: Plan) -> tuple[Leg, ...]:
    return party(plan).legs


@pytest.mark.parametrize("origin", ["", "      from: lo-wu"])
@pytest.mark.parametrize("line", ["", "    - crossing: lo-wu\n      time: 11:15"])
def test_people_walk_from_one_coach_to_the_next_and_the_coaches_cross_no_border(line: str, origin: str) -> None:
    first, hall, last = legs(through(line, origin))

    assert [each.mode for each in (first, hall, last)] == ["coach", "walk", "coach"]
    assert (hall.crossing, hall.vehicles, hall.through_hall) == ("lo-wu", (), True)
    assert (first.crossing, last.crossing) == (None, None)
    assert hall.leave == first.arrive
    assert last.leave == hall.arrive


def test_a_crossing_line_between_two_movements_only_gives_its_time() -> None:
    early, fixed = through(), through("    - crossing: lo-wu\n      time: 11:30")

    assert clock(legs(fixed)[1].option.border.reached if legs(fixed)[1].option else None) == "11:30"
    assert legs(fixed)[1].mode == legs(early)[1].mode == "walk"


@pytest.mark.parametrize("line", ["", "    - crossing: lo-wu\n      time: 11:15"])
def test_nothing_is_said_of_the_coaches_at_a_crossing_for_people_on_foot(line: str) -> None:
    names = {each.name for each in examine(through(line), every_check())}

    assert not names & {"wrong-crossing", "plates-missing", "plates-unwritten"}


def test_who_turns_round_at_a_crossing_does_not_walk_through_it() -> None:
    assert [each.mode for each in legs(through(goal="tai"))] == ["coach", "coach"]


def test_the_walk_through_the_halls_is_a_row_with_its_sides_and_hours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    days = LINES.format(line="", origin="", goal="sz", crossing="lo-wu")
    trip_in(tmp_path, f"trip: Over\ndelegation: {{ann: {{name: Ann}}}}\n{PLACES}\ndays:\n  2026-12-01:{days}")
    said = here("plan", "visit.trip.yaml", "--width", "140").out

    assert "walk through Lo Wu / Luohu · Hong Kong to the Mainland, open 06:30-24:00" in said
