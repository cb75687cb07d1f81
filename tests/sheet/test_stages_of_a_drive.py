"""How the movement sheet of a vehicle shows a drive that sets people down in turn: it leaves each place once."""

import json
from pathlib import Path

from command import here, trip_in

TRIP = """\
trip: One car
delegation:
  ann: {name: Ann, papers: [home-return-permit]}
  bo: {name: Bo, papers: [home-return-permit]}
  cy: {name: Cy, papers: [home-return-permit]}
vehicles: {car-hk: {kind: car, seats: 4, plates: [HK, CN]}}
venues:
  home: {name: Garden house, city: Hong Kong, at: "22.3700, 114.1200"}
  cgo: {name: Central Offices, city: Hong Kong, at: "22.2808, 114.1654"}
  lab: {name: Nanshan lab, city: Shenzhen, at: "22.5390, 113.9500"}
  hall: {name: Civic hall, city: Shenzhen, at: "22.5430, 114.0580"}
days:
  2026-06-08:
    - {car: Cy goes to town, time: "06:30", from: cgo, to: home, who: cy, vehicle: car-hk}
    - {car: Two, time: "09:00", from: cgo, to: hall, via: shenzhen-bay, who: bo, vehicle: car-hk}
    - {car: One, time: "09:00", from: cgo, to: lab, via: shenzhen-bay, who: ann, vehicle: car-hk}
    - {meeting: Talks a, time: "11:45-12:00", venue: lab, who: ann}
    - {meeting: Talks b, time: "11:40-12:10", venue: hall, who: bo}
"""


def lines(folder: Path, *asked: str) -> list[str]:
    """The lines of a copy from the second drive on, without the blanks around them."""
    told = [line.strip() for line in here("plan", str(trip_in(folder, TRIP)), *asked).out.splitlines()]
    first = next(number for number, line in enumerate(told) if "Garden house" in line and "Empty run" not in line)
    return [line for line in told[first:] if line]


def test_a_vehicle_leaves_once_with_all_and_goes_on_from_where_the_first_get_off(tmp_path: Path) -> None:
    told = lines(tmp_path, "--copy", "movements", "--width", "100")

    start = told.index("by car from Central Offices to Nanshan lab")
    assert "Empty run to Central Offices" in told[start - 1]
    assert told[start:] == [
        "by car from Central Offices to Nanshan lab",
        "08:45        Ready: Central Offices, Hong Kong",
        "09:00        Leave: 2 people, Ann, Bo",
        "Border: via Shenzhen Bay (open 06:30-24:00)",
        "about 10:25  Set-down: Nanshan lab, Shenzhen",
        "by car from Nanshan lab to Civic hall",
        "about 10:25  Leave: Nanshan lab, Shenzhen",
        "On board: 1 person, Bo",
        "about 10:55  Set-down: Civic hall, Shenzhen",
    ]


def test_each_party_reads_its_own_arrival(tmp_path: Path) -> None:
    for who, arrives in (("ann", "about 10:25"), ("bo", "about 10:55")):
        told = here("plan", str(trip_in(tmp_path, TRIP)), "--for", who, "--copy", "programme").out
        assert f"arriving {arrives}" in " ".join(told.split())
    schedule = here("plan", str(trip_in(tmp_path, TRIP)), "--width", "110").out
    assert "09:00-10:51  > Two: to Civic hall, car-hk via Shenzhen Bay, via Nanshan lab" in schedule


def test_the_movements_of_one_of_them_are_one_way_with_a_stop(tmp_path: Path) -> None:
    told = here("plan", str(trip_in(tmp_path, TRIP)), "--for", "bo", "--copy", "movements").out

    assert "Stop: Nanshan lab, Shenzhen" in told
    assert told.count("Leave:") == 1
    assert "about 10:55  Set-down: Civic hall, Shenzhen" in told


def test_as_data_the_drive_has_the_minutes_to_its_last_place(tmp_path: Path) -> None:
    data = json.loads(here("plan", str(trip_in(tmp_path, TRIP)), "--format", "json").out)

    (car,) = data["vehicles"]
    drive = car["drives"][-1]
    assert (drive["from"], drive["to"], drive["leave"][11:16], drive["arrive"][11:16]) == (
        "cgo",
        "hall",
        "09:00",
        "10:51",
    )
    assert drive["minutes"]["planned"] == 111
    assert sorted(drive["people"]) == ["ann", "bo"]


LOBBY = """\
trip: A long lobby
delegation:
  ann: {name: Ann, people: 20}
  bo: {name: Bo, people: 10}
vehicles: {coach-1: {kind: coach, seats: 49}}
venues:
  inn: {name: Inn, city: Hong Kong, at: "22.2783, 114.1500"}
  hall: {name: Town Hall, city: Hong Kong, at: "22.2830, 114.1730", entry: 30 min}
  lab: {name: Lab, city: Hong Kong, at: "22.3041, 114.1797"}
days:
  2026-06-10:
    - {event: Start, time: "08:30-09:00", venue: inn}
    - {meeting: Talk, time: "10:00-12:00", venue: hall, who: ann, vehicle: coach-1}
    - {meeting: Second, time: "10:30-12:00", venue: lab, who: bo, vehicle: coach-1}
"""


def test_a_driver_reads_when_people_get_off_and_they_when_they_are_past_the_door(tmp_path: Path) -> None:
    trip = str(trip_in(tmp_path, LOBBY))
    told = [line.strip() for line in here("plan", trip, "--copy", "movements").out.splitlines()]

    assert "about 09:15  Set-down: Town Hall, Hong Kong" in told
    assert "about 09:15  Leave: Town Hall, Hong Kong" in told
    guest = here("plan", trip, "--for", "ann", "--copy", "programme").out
    assert "arriving about 09:45" in " ".join(guest.split())


def test_in_a_drivers_calendar_a_drive_ends_when_people_get_off(tmp_path: Path) -> None:
    calendar = tmp_path / "movements.ics"
    here("plan", str(trip_in(tmp_path, LOBBY)), "--copy", "movements", "-o", str(calendar))
    first, second = calendar.read_text("utf-8").split("BEGIN:VEVENT")[1:3]

    assert "DTEND;TZID=Asia/Hong_Kong:20260610T091400" in first
    assert "DTSTART;TZID=Asia/Hong_Kong:20260610T091400" in second
