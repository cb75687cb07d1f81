"""People wait a while for their vehicle who have minutes in hand, where nobody wrote when they leave (rule 24)."""

from pathlib import Path

import pytest
from command import here, trip_in
from small_trips import worked_out

FERRY = """
trip: Tallinn and Helsinki
delegation: {ann: {name: Ann}, ben: {name: Ben}}
vehicles: {bus: {kind: coach, seats: 30, plates: [EE, FI]}}
venues:
  west: {name: West Terminal, city: Helsinki, at: "60.1500, 24.9150"}
  hall: {name: Helsinki hall, city: Helsinki, at: "60.1700, 24.9520"}
  tallinn: {name: Tallinn hall, city: Tallinn, at: "59.4330, 24.7500"}
days:
  2026-06-08:
    - {meeting: Talks, time: "08:00-09:00", venue: tallinn}
    - {coach: To the port, time: "09:10", from: tallinn, to: tallinn-old-port, vehicle: bus}
    - {ferry: XX 1, time: "10:30-12:30", from: tallinn-old-port, to: west}
    - {meeting: Session, time: "18:00-19:00", venue: hall, vehicle: bus}
"""
WRITTEN = '    - {coach: To the hall, time: "12:40", from: west, to: hall, vehicle: bus}\n'
LUNCH = """
trip: Two lunches
delegation: {ann: {name: Ann}, ben: {name: Ben}}
vehicles: {bus: {kind: coach, seats: 30}}
venues:
  icc: {name: ICC, city: Hong Kong, at: "22.3033, 114.1602"}
  park: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}
  hku: {name: HKU, city: Hong Kong, at: "22.2830, 114.1371"}
days:
  2026-12-09:
    - {coach: To the park, time: "12:10", from: icc, to: park, who: ann, vehicle: bus}
    - {meal: Lunch, time: "12:00-12:50", venue: icc, who: ben}
    - {meeting: Talks, time: "16:00-17:00", venue: hku, who: ben, vehicle: bus}
"""


def told(folder: Path, text: str) -> list[str]:
    """What is said of the vehicle that is elsewhere, or on another drive: `error`, `warning`."""
    trip_in(folder, text)
    lines = here("check", str(folder)).out.splitlines()
    return [line.split("[DLG31")[0].split()[-1] for line in lines if "[DLG314]" in line or "[DLG315]" in line]


@pytest.mark.parametrize("text", [FERRY, LUNCH], ids=["landed", "at-lunch"])
def test_nothing_is_said_of_a_vehicle_for_which_people_may_wait_with_hours_in_hand(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        FERRY.replace('    - {meeting: Session, time: "18:00', WRITTEN + '    - {meeting: Session, time: "18:00'),
        FERRY.replace("18:00-", "12:55-"),
        LUNCH.replace("16:00-", "13:20-"),
    ],
    ids=["a-written-hour", "no-time-after-a-landing", "no-time-after-lunch"],
)
def test_it_is_late_where_somebody_wrote_when_they_leave_or_they_have_no_time(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == ["error"]


def test_whoever_would_stand_there_for_more_than_an_hour_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, FERRY.replace("12:30", "11:30")) == ["warning"]


def test_the_schedule_says_when_the_vehicle_is_there_and_the_legs_why(tmp_path: Path) -> None:
    assert told(tmp_path, FERRY) == []

    assert "12:30-12:58  > to Helsinki hall, bus" in here("plan", str(tmp_path)).out
    movements = here("plan", str(tmp_path), "--copy", "movements").out
    assert "09:19-12:46  Empty run to West Terminal" in movements
    assert "about 12:50  Kerb: West Terminal, Helsinki" in movements
    legs = here("legs", str(tmp_path)).out
    assert "until the vehicle is there" in legs
    other_ways = legs[legs.index("until the vehicle is there") :]
    assert next(line.split() for line in other_ways.splitlines() if line.startswith("  car"))[1:] == ["15", "22", "32"]


def test_who_waits_at_lunch_leaves_when_the_vehicle_is_back(tmp_path: Path) -> None:
    assert told(tmp_path, LUNCH) == []

    schedule = here("plan", str(tmp_path)).out
    assert "12:10-12:41  > To the park" in schedule
    assert "13:12-13:27  > to HKU, bus" in schedule


DOORS = """
trip: Two doors
delegation: {ann: {name: Ann}, ben: {name: Ben}}
vehicles: {bus: {kind: coach, seats: 30, plates: [CN, HK]}}
venues:
  inn: {name: Shangri-La, city: Shenzhen, at: "22.5365, 114.0530"}
  port: {name: Yantian, city: Shenzhen, at: "22.5800, 114.2700"}
  works: {name: DJI, city: Shenzhen, at: "22.5780, 113.9400"}
  conrad: {name: Conrad, city: Hong Kong, at: "22.2775, 114.1655"}
days:
  2026-06-10:
    - {visit: Port, time: "14:00-16:00", venue: port, who: ann}
    - {visit: Works, time: "14:00-16:00", venue: works, who: ben}
    - {meal: Dinner, time: "19:00-20:00", venue: inn, vehicle: bus}
"""


def test_a_vehicle_for_two_doors_near_each_other_takes_all_in_one_drive_in_which_the_first_arrive_with_the_last(
    tmp_path: Path,
) -> None:
    near = DOORS.replace("22.5780, 113.9400", "22.5960, 114.3050")
    assert told(tmp_path, near) == []

    schedule = here("plan", str(tmp_path)).out
    assert "16:00-17:03  > to Shangri-La, bus" in schedule
    assert "16:15-17:03  > to Shangri-La, bus" in schedule
    assert here("plan", str(tmp_path), "--copy", "movements").out.count("Set-down: Shangri-La") == 2
    legs = here("legs", str(tmp_path)).out
    held = legs[legs.index("while the vehicle fetches others") :].splitlines()
    ride, total, car = (
        next(line.split() for line in held if line.startswith(f"  {each}")) for each in ("ride", "total", "car")
    )
    assert int(total[2]) > int(ride[2]) > int(car[2])


def test_a_vehicle_for_two_doors_far_apart_takes_the_first_there_and_comes_back_for_the_others(tmp_path: Path) -> None:
    assert told(tmp_path, DOORS) == []

    schedule = here("plan", str(tmp_path)).out
    assert "16:00-16:44  > to Shangri-La, bus" in schedule
    assert "17:20-17:50  > to Shangri-La, bus" in schedule
    assert "16:44-17:20  Empty run to DJI" in here("plan", str(tmp_path), "--copy", "movements").out


def test_whom_it_has_taken_there_before_it_comes_for_the_others_sits_in_it_no_longer(tmp_path: Path) -> None:
    later = DOORS.replace('14:00-16:00", venue: works', '14:00-18:00", venue: works')

    assert told(tmp_path, later) == []
    schedule = here("plan", str(tmp_path)).out
    assert "16:00-16:44  > to Shangri-La, bus" in schedule
    assert "18:00-18:37  > to Shangri-La, bus" in schedule


def test_to_take_people_over_a_border_and_back_while_it_fetches_others_is_a_warning(tmp_path: Path) -> None:
    over = DOORS.replace("venue: works", "venue: conrad").replace(
        '"14:00-16:00", venue: port', '"13:00-15:30", venue: port'
    )

    assert told(tmp_path, over.replace("19:00-20:00", "20:15-21:00")) == ["warning"]
    assert told(tmp_path, over.replace("venue: conrad", "venue: works")) == []


def test_no_way_of_a_vehicle_is_lost_where_it_takes_people_of_some_doors_alone() -> None:
    text = (
        DOORS.replace("ben: {name: Ben}", "ben: {name: Ben}, cy: {name: Cy}")
        .replace("{bus: {", "{van: {kind: van, seats: 8}, bus: {")
        .replace("vehicle: bus}", "vehicle: {bus: [ann, ben], van: [cy]}}")
        .replace("    - {meal", '    - {visit: Inn, time: "14:00-15:00", venue: garden, who: cy}\n    - {meal')
        .replace("  conrad:", '  garden: {name: Garden, city: Shenzhen, at: "22.5500, 114.1000"}\n  conrad:')
    )

    plan = worked_out(text).plan
    assert plan
    driven = {(drive.vehicle.id, id(leg)) for drive in plan.vehicles.drives for leg in drive.legs}
    named = {(vehicle.id, id(leg)) for leg in plan.legs() for vehicle in leg.vehicles}
    assert len(named) == 3
    assert named <= driven
