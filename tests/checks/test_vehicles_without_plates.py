"""A vehicle drives on no side for which it has no plates, and a room is booked once."""

import pytest
from every import every
from printers_vehicles import COACH, START, TOP, found, item
from small_trips import worked_out


@pytest.mark.parametrize(
    ("plates", "said"),
    [("CN", "car-1 is to drive in HK, and has plates for CN alone"), ("HK", None), ("CN, HK", None)],
)
def test_a_vehicle_may_not_drive_on_a_side_for_which_it_has_no_plates(plates, said):
    car = f"vehicles: {{car-1: {{kind: car, seats: 60, plates: [{plates}]}}}}\n"

    there = found(TOP + car + START + item("Mill", "11:30-12:30", "mill", "vehicle: car-1")).get("plates-missing")

    assert (there.message if there else None) == said
    assert there is None or there.help == "order a vehicle with plates for HK"


def test_a_car_drives_abroad_where_no_border_control_lies_between():
    top = """\
trip: Printers
delegation:
  wen: {name: Wen Jia}
vehicles: {car-1: {kind: car, plates: [AT]}}
venues:
  one: {name: One, city: Munich, at: "48.1400, 11.5800"}
  two: {name: Two, city: Munich, at: "48.2000, 11.6500"}
"""
    text = top + START.replace("guild", "one") + item("Two", "11:30-12:30", "two", "vehicle: car-1")

    assert "plates-missing" not in found(text)


@pytest.mark.parametrize(("plates", "said"), [("HK, CN", ["in BE", "in NL"]), ("DE", []), ("NL", [])])
def test_a_coach_of_neither_side_drives_over_no_border_without_control_either(plates: str, said: list[str]) -> None:
    text = f"""\
trip: Ports
delegation: {{ng: {{name: Ng}}}}
vehicles: {{bus: {{kind: coach, seats: 30, plates: [{plates}]}}}}
days:
  2026-06-08:
    - {{meeting: One, time: "09:00-10:00", venue: Rotterdam}}
    - {{meeting: Two, time: "15:00-16:00", venue: Brussels, vehicle: bus}}
"""
    told = [each.message for each in worked_out(text).findings if each.name == "plates-missing"]

    assert told == [f"bus is to drive {side}, and has plates for {plates} alone" for side in said]


def test_the_only_vehicle_takes_no_drive_on_a_side_for_which_it_has_no_plates():
    text = TOP + COACH.replace("[HK]", "[CN]") + START + item("Mill", "11:30-12:30", "mill")

    assert {"no-vehicle", "unused-vehicle"} <= found(text).keys()
    assert "plates-missing" not in found(text)


def test_a_side_is_not_said_again_of_a_vehicle_that_may_not_cross_into_it():
    text = TOP.replace(
        "mill: {name: Mill, city: Hong Kong, at",
        "far: {name: Far, city: Shenzhen}\n  mill: {name: Mill, city: Hong Kong, at",
    )
    lines = item("Far", "14:30-15:30", "far", "vehicle: coach-1") + item(
        "Far too", "16:30-17:30", "Shenzhen North Railway Station", "vehicle: coach-1"
    )

    outcome = worked_out(text + COACH + START + lines)

    said = [each.message for each in outcome.findings if each.name == "plates-missing"]
    assert said == ["coach-1 is to drive from HK to CN, and has plates for HK alone"]


@pytest.mark.parametrize(
    ("plates", "name"), [("plates: [HK]", "plates-missing"), ("seats: 4", "plates-unwritten"), ("plates: [HK, CN]", "")]
)
def test_a_vehicle_at_a_crossing_where_the_day_begins_needs_plates_as_any_other(plates: str, name: str) -> None:
    text = f"""\
trip: Over
delegation: {{ann: {{name: Ann}}}}
vehicles: {{van: {{kind: car, {plates}}}}}
venues: {{works: {{name: Works, city: Shenzhen, at: "22.5410, 114.0553"}}}}
days:
  2026-12-01:
    - {{crossing: shenzhen-bay, time: "08:00", vehicle: van}}
    - {{meeting: Talks, time: "13:00-14:00", venue: works}}
"""
    found = [each.name for each in worked_out(text).findings]

    assert [each for each in found if "plates" in each or each == "unused-vehicle"] == ([name] if name else [])


@every(
    ("room", "venue", "said"),
    [
        ("Room-3", "guild", True),
        ("room 3", "guild", True),
        ("ＲＯＯＭ　3", "guild", True),
        ("Room 3", "annex", True),
        ("Room 30", "guild", False),
        ("Room 3", "mill", False),
    ],
)
def test_a_room_is_the_same_however_it_is_spelt_and_whatever_its_place_is_called(room, venue, said):
    text = TOP + '  annex: {name: Guild annex, city: Hong Kong, at: "22.2810, 114.1655"}\n' + "days:\n  2026-12-01:\n"
    lines = item("Type", "09:00-10:00", "guild", "who: wen", "room: Room 3")
    lines += item("Paper", "09:30-10:30", venue, "who: members", f"room: {room}")

    assert ("room-double-booked" in found(text + lines)) is said
