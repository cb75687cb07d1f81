"""A crossing between two movements: people walk through it from one vehicle to the next (rule 3)."""

from pathlib import Path

import pytest
from command import here, trip_in
from every import every
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

    assert "  > through Lo Wu / Luohu, on foot, Hong Kong to the Mainland\n" in said


TWO_COACHES = """
vehicles:
  north: {kind: coach, plates: [CN]}
  south: {kind: coach, plates: [HK]}
"""
TALKS = """
    - meeting: Talks
      time: 09:00-10:00
      venue: hk
"""
SHOW = """
    - visit: The showroom
      time: 14:00-15:00
      venue: sz
"""
TO_IT = """
    - coach: To the border
      to: lo-wu
      vehicle: south
"""
FROM_IT = """
    - coach: On
      from: lo-wu
      to: sz
      vehicle: north
"""
OVER = [
    TALKS + TO_IT + FROM_IT + SHOW,
    TALKS + TO_IT + "    - crossing: lo-wu\n" + FROM_IT + SHOW,
    TALKS + TO_IT + FROM_IT.replace("lo-wu", "lo-wu/CN") + SHOW,
    TALKS + TO_IT.replace("lo-wu", "lo-wu/HK") + FROM_IT.replace("lo-wu", "lo-wu/CN") + SHOW,
    TALKS
    + TO_IT.replace("lo-wu", "lo-wu\n      time: 10:15-11:15")
    + FROM_IT.replace("lo-wu", "lo-wu\n      time: 12:30"),
    TALKS
    + TO_IT.replace("      to: lo-wu\n", "")
    + "    - crossing: lo-wu\n"
    + FROM_IT.replace("      from: lo-wu\n", ""),
    TALKS + TO_IT + "    - crossing: lo-wu\n" + SHOW + "      vehicle: north\n",
    TALKS + TO_IT + "    - meal: Tea\n      venue: lo-wu-station\n" + FROM_IT + SHOW,
    TALKS + TO_IT + "    - meal: Tea\n      venue: tbc\n" + FROM_IT + SHOW,
]


@every("days", [*OVER, FROM_IT + SHOW])
def test_two_coaches_that_meet_at_a_crossing_need_the_plates_of_their_own_sides(days: str) -> None:
    plan = really_planned(days, top=TWO_COACHES, places=PLACES)
    found = {each.name for each in examine(plan, every_check())}

    assert [each.crossing for each in legs(plan) if each.mode == "walk"] == ["lo-wu"]
    assert all(each.crossing is None for each in legs(plan) if each.mode == "coach")
    assert found <= {"unused-vehicle", "not-home", "wrong-vehicle"}  # no road leads to Lo Wu in Hong Kong


def test_coaches_that_wait_on_their_own_side_are_there_on_the_way_back() -> None:
    back = "".join(
        f"    - coach: {name}\n      vehicle: {vehicle}\n{ends}"
        for name, vehicle, ends in (
            ("Back", "north", "      to: lo-wu\n"),
            ("Home", "south", "      from: lo-wu\n      to: hk\n"),
        )
    )
    plan = really_planned(TALKS + TO_IT + FROM_IT + SHOW + back, top=TWO_COACHES, places=PLACES)

    assert {each.name for each in examine(plan, every_check())} <= {"wrong-vehicle"}
    assert [each.crossing for each in legs(plan) if each.mode == "walk"] == ["lo-wu", "lo-wu"]


@pytest.mark.parametrize(
    "walk",
    [
        "    - walk: Over the border\n      from: lo-wu\n      to: lo-wu\n",
        "    - walk: Over the border\n      to: lo-wu\n",
        "    - walk: Over the border\n      via: lo-wu\n",
        "    - walk: Over the border\n",
        "    - crossing: lo-wu\n    - walk: Over the border\n      from: lo-wu\n      to: lo-wu\n",
    ],
)
def test_a_walk_written_at_a_crossing_between_two_trains_is_the_walk_through_it(walk: str) -> None:
    metro = "    - metro: To the border\n      to: lo-wu\n{}    - metro: On\n      from: lo-wu\n      to: sz\n"
    plan = really_planned(TALKS + metro.format(walk) + SHOW, places=PLACES)

    assert [each.mode for each in legs(plan)] == ["metro", "walk", "metro"]
    assert legs(plan)[1].crossing == "lo-wu"
    assert legs(plan)[1].movement is not None
    assert not examine(plan, every_check())


def test_a_walk_that_comes_back_to_a_crossing_still_goes_nowhere() -> None:
    round_trip = TO_IT + "    - walk: About\n      from: lo-wu\n      to: lo-wu\n"
    back = "    - coach: Back\n      from: lo-wu\n      vehicle: south\n      to: tai\n"
    plan = really_planned(TALKS + round_trip + back, top=TWO_COACHES, places=PLACES)

    assert "goes-nowhere" in {each.name for each in examine(plan, every_check())}


def test_people_late_at_the_far_side_are_one_finding() -> None:
    lines = TALKS + "    - coach: On\n      from: lo-wu\n      to: sz\n      time: 10:30\n      vehicle: north\n" + SHOW
    plan = really_planned(lines, top=TWO_COACHES, places=PLACES)

    assert [each.name for each in examine(plan, every_check())].count("late-arrival") == 1


def test_a_day_that_begins_on_one_side_of_a_crossing_is_on_the_clock_of_the_cities_there() -> None:
    walk = "    - walk: Over\n      time: 10:00\n      from: lo-wu/HK\n      to: lo-wu/CN\n"
    visit = "    - visit: The showroom\n      time: {}\n      venue: sz\n"
    plan = really_planned(walk + visit.format("12:00-13:00"), places=PLACES)

    assert [stop.place.zone for stop in party(plan).stops if stop.place] == ["Asia/Hong_Kong"] + ["Asia/Shanghai"] * 2
    assert not any(arrival.late for arrival in plan.arrivals)


def test_the_clock_of_a_crossing_with_which_a_day_begins_is_that_of_a_city_of_the_trip() -> None:
    own = (
        'cities:\n  Near: {country: AA, zone: Asia/Tokyo, at: "22.0, 104.0"}\n'
        '  Far: {country: AA, zone: Asia/Hong_Kong, at: "32.0, 104.0"}\n'
        '  Beyond: {country: XB, zone: Asia/Tokyo, at: "22.5, 104.0"}\n'
        'crossings:\n  gate: {name: Gate, sides: {AA: "22.2500, 104.1000", XB: "22.2520, 104.1000"}, modes: [walk]}\n'
        'venues:\n  end: {name: End, city: Beyond, at: "22.5, 104.0"}\n'
    )
    walk = "    - walk: Over\n      time: 10:00\n      from: gate/AA\n      to: gate/XB\n"
    plan = really_planned(walk + "    - visit: There\n      time: 15:00-16:00\n      venue: end\n", places=own)

    assert clock(plan.days[0].lines[0].start, "Asia/Tokyo") == "10:00"


def test_a_crossing_that_takes_nobody_on_foot_is_no_long_walk_too() -> None:
    macau = PLACES + '  mo: {name: Print works, city: Macau, at: "22.2090, 113.5430"}\n'
    lines = LINES.format(line="", origin="", goal="mo", crossing="hzmb-hk-macau")
    named = [each.name for each in examine(really_planned(lines, places=macau), every_check())]

    assert "wrong-crossing" in named
    assert "long-walk" not in named


def test_a_coach_from_the_side_where_people_are_drives_over_the_border_itself(tmp_path: Path) -> None:
    trip = """
trip: Home
delegation: {wen: {name: Wen}}
venues:
  hotel: {name: The Hotel, city: Hong Kong, at: "22.2790, 114.1720"}
  lab: {name: The Lab, city: Shenzhen, at: "22.5400, 113.9500"}
days:
  2026-05-12:
    - {meeting: Talks, time: "09:00-10:00", venue: lab}
    - {coach: Home, time: "10:30", from: ORIGIN, to: hotel}
"""
    trip_in(tmp_path, trip.replace("ORIGIN", "shenzhen-bay/CN"))
    assert "DLG301" not in here("check", str(tmp_path)).out

    trip_in(tmp_path, trip.replace("ORIGIN", "shenzhen-bay"))
    assert "DLG301" in here("check", str(tmp_path)).out


@pytest.mark.parametrize("line", ["", "    - crossing: man-kam-to\n      time: 11:45"])
def test_rule_15_who_would_walk_where_nobody_may_is_told_that_alone(line: str) -> None:
    plan = through(line, crossing="man-kam-to")

    assert [each.name for each in examine(plan, every_check())] == ["wrong-crossing"]
    assert [leg.leave for leg in legs(plan)[1:]] == [None, None]


MACAU = """
trip: To Macau
delegation: {ann: {name: Ann}}
venues:
  hk: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  mo: {name: Rotunda, city: Macau, at: "22.1900, 113.5400"}
days:
  2026-12-01:
    - {coach: To the bridge, time: "09:00", from: hk, to: hzmb-hk-macau}
SHUTTLE
    - {coach: On, time: "12:45", from: hzmb-hk-macau/MO, to: mo}
    - {visit: The rotunda, time: "14:00-15:00", venue: mo}
"""


@pytest.mark.parametrize("line", ["", "    - crossing: hzmb-hk-macau"])
def test_halls_too_far_apart_for_a_walk_are_ridden_between_and_the_ride_is_to_be_written(
    tmp_path: Path, line: str
) -> None:
    trip_in(tmp_path, MACAU.replace("SHUTTLE", line))
    said = here("check", str(tmp_path), "--format", "full").out
    legs_of_it = here("legs", str(tmp_path / "visit.trip.yaml"), "--width", "120").out

    assert "no errors, 1 warning in 1 file" in said
    assert "warning[DLG403] wrong-crossing: nobody walks through Hong Kong-Zhuhai-Macao" in said
    assert "42 km by coach, over Hong Kong-Zhuhai-Macao Bridge" in legs_of_it

    ride = "    - {coach: Shuttle, from: hzmb-hk-macau/HK, to: hzmb-hk-macau/MO}"
    trip_in(tmp_path, MACAU.replace("SHUTTLE", ride))
    assert here("check", str(tmp_path)).err.startswith("no errors, no warnings in 1 file")
