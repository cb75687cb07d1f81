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


def test_the_sheet_of_the_driver_has_the_order(tmp_path: Path) -> None:
    told(tmp_path, "16:00")

    rows = here("plan", str(tmp_path), "--copy", "movements").out.splitlines()
    starts = [line[:5] for line in rows if line[2:3] == ":"]
    assert starts == sorted(starts)
    assert len(starts) == 5
