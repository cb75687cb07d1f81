"""Drives of one vehicle that overlap as they are reckoned, where those wait that nobody gave an hour (rule 24)."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Shenzhen
vehicles: {{c1: {{kind: coach, seats: 20}}}}
delegation: {{lam: {{name: Lam, role: principal}}, fin: {{name: Fin, people: 15}}}}
venues:
  tower: {{name: The Tower, city: Shenzhen, at: "22.5230, 113.9350"}}
  works: {{name: The Works, city: Shenzhen, at: "22.5780, 113.9400"}}
  inn: {{name: The Inn, city: Shenzhen, at: "22.4790, 113.9120"}}
days:
  2026-04-21:
    - {{meal: Lunch, time: "12:00-13:30", venue: tower}}
    - {{visit: The works, time: "14:15-{until}", venue: works, who: lam, vehicle: c1}}
    - {{hotel: inn, vehicle: c1{more}}}
"""


def told(folder: Path, until: str, more: str = "") -> list[str]:
    """The errors and warnings of a day on which one vehicle has two parties to drive."""
    trip_in(folder, TRIP.format(until=until, more=more))
    return [line for line in here("check", str(folder)).out.splitlines() if "error[" in line or "warning[" in line]


def test_people_wait_for_the_vehicle_of_whom_nobody_wrote_when_they_leave(tmp_path: Path) -> None:
    assert told(tmp_path, "16:00") == []


@pytest.mark.parametrize(("until", "more"), [("14:20", ', time: "14:00"'), ("16:00", ', time: "13:55"')])
def test_where_no_order_of_the_drives_fits_the_vehicle_is_booked_twice(until: str, more: str, tmp_path: Path) -> None:
    assert any("DLG314" in each or "DLG315" in each or "DLG301" in each for each in told(tmp_path, until, more))


def test_where_those_who_would_wait_have_a_line_where_they_are_driven_to_the_vehicle_is_booked_twice(
    tmp_path: Path,
) -> None:
    tea = '    - {{meal: Tea, time: "13:55-15:00", venue: inn, who: fin}}\n'
    trip_in(tmp_path, (TRIP + tea).format(until="16:00", more=", who: fin"))

    assert [line for line in here("check", str(tmp_path)).out.splitlines() if "[DLG314]" in line] != []


def test_the_sheet_of_the_driver_has_the_order(tmp_path: Path) -> None:
    told(tmp_path, "16:00")

    rows = here("plan", str(tmp_path), "--copy", "movements").out.splitlines()
    starts = [line[:5] for line in rows if line[2:3] == ":" and "Ready:" not in line]  # they leave, or go empty
    assert starts == sorted(starts)
    assert len(starts) == 5


TWO_ORIGINS = """
trip: Two groups for one hotel
delegation: {{uk: {{name: Ann Lee}}, de: {{name: Max Muster}}}}
venues:
  inn: {{name: Zhuhai Hotel, city: Zhuhai, at: "22.2560, 113.5750"}}
  lab: {{name: Hengqin Lab, city: Zhuhai, at: "22.1300, 113.5350"}}
  hall: {{name: Zhuhai Hall, city: Zhuhai, at: "22.2710, 113.5430"}}
vehicles: {{gz: {{kind: coach, seats: 20, plates: [CN]}}}}
days:
  2026-05-21:
    - {{visit: Lab, time: "12:30-14:30", venue: lab}}
    - {{coach: To the hall, who: uk, to: hall, vehicle: gz}}
    - {{meal: Dinner, venue: {dinner}, who: uk}}
    - {{hotel: inn, vehicle: gz}}
"""


@pytest.mark.parametrize(
    ("dinner", "named"),
    [("tbc", "places to be confirmed (“Dinner” on 21 May)"), ("Macau", "gz is to drive from MO to CN")],
)
def test_a_vehicle_for_people_of_whom_some_come_from_a_place_of_unknown_time_is_judged_for_the_others(
    dinner: str, named: str, tmp_path: Path
) -> None:
    trip_in(tmp_path, TWO_ORIGINS.format(dinner=dinner))

    answer = here("check", str(tmp_path))

    assert answer.code == 0
    assert named in answer.out + answer.err


SET_DOWN = """
trip: Guangzhou
vehicles: {c1: {kind: coach, seats: 30}}
delegation: {ng: {name: Ng}, ho: {name: Ho}}
venues:
  swan: {name: White Swan, city: Guangzhou, at: "23.1090, 113.2400"}
  hall: {name: The Hall, city: Guangzhou, at: "23.1290, 113.2640"}
  port: {name: The Port, city: Guangzhou, at: "22.7700, 113.6000"}
days:
  2026-03-09: [{hotel: swan}]
  2026-03-10:
    - {coach: To the port, time: "08:30", to: port, who: ng, vehicle: c1}
OWN    - {meeting: Talks, time: "10:00-12:00", venue: hall, who: ho, vehicle: c1}
    - {visit: The port, time: "10:30-12:00", venue: port, who: ng}
"""


def warned(folder: Path, own: str = "") -> list[str]:
    """What is said of the vehicle that takes one from the hotel on the way of the other."""
    trip_in(folder, SET_DOWN.replace("OWN", own))
    return [line for line in here("check", str(folder)).out.splitlines() if "DLG31" in line]


def test_who_is_set_down_on_the_way_is_told_to_leave_with_the_others(tmp_path: Path) -> None:
    (said,) = warned(tmp_path)

    assert "warning[DLG315] c1 leaves White Swan at 08:30 with Ng, and Ho, whom it is to set down at The Hall" in said


def test_whose_way_is_written_with_the_same_minute_goes_along(tmp_path: Path) -> None:
    assert warned(tmp_path, '    - {coach: To the hall, time: "08:30", to: hall, who: ho, vehicle: c1}\n') == []
