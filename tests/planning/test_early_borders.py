"""What is said of people who sleep on one side and are expected on the other before anything opens (rules 6 and 14)."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Early
delegation: {wen: {name: Wen}}
venues:
  inn: {name: The Inn, city: Shenzhen, at: "22.5400, 114.0570"}
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
"""
EVENING = """
  2026-05-13:
    - {meeting: Talks, time: "18:00-TALKS", venue: inn}
    - hotel: inn
"""
MORNING = """
  2026-05-14:
    - crossing: shenzhen-bay
    - {meeting: Early, time: "06:30-08:00", venue: office}
"""


def late(folder: Path, text: str) -> list[str]:
    """What is said of late arrivals and of crossings that are shut."""
    trip_in(folder, text)
    return [line for line in here("check", str(folder)).out.splitlines() if "error[" in line]


@pytest.mark.parametrize("until", ["19:00", "21:30", "23:55"])
def test_who_sleeps_before_a_border_that_opens_late_is_late_however_early_the_evening_ended(
    until: str, tmp_path: Path
) -> None:
    (found,) = late(tmp_path, f"{TRIP}days:{EVENING.replace('TALKS', until)}{MORNING}")

    assert "DLG301" in found
    assert "91 min late" in found


def test_from_the_base_too_nobody_gets_through_before_the_border_opens(tmp_path: Path) -> None:
    (found,) = late(tmp_path, f"{TRIP}base: inn\ndays:{MORNING}")

    assert "91 min late" in found


def test_who_is_expected_after_the_border_has_opened_is_in_time(tmp_path: Path) -> None:
    later = MORNING.replace("06:30-08:00", "09:30-10:00")

    assert late(tmp_path, f"{TRIP}base: inn\ndays:{later}") == []
    assert late(tmp_path, f"{TRIP}days:{EVENING.replace('TALKS', '23:55')}{later}") == []


def test_a_written_departure_from_the_base_starts_the_timetable(tmp_path: Path) -> None:
    days = """base: inn
days:
  2026-05-13:
    - {coach: Over, time: "09:00", via: shenzhen-bay, to: office}
    - {meeting: Early, time: "09:30-10:30", venue: office}
"""
    (found,) = late(tmp_path, TRIP + days)

    assert "DLG301" in found
    assert late(tmp_path, TRIP + days.replace("09:30-10:30", "13:00-14:00")) == []


@pytest.mark.parametrize(("departs", "shut"), [("06:00-06:20", True), ("08:00-08:20", False)])
def test_a_train_does_not_wait_for_its_port_to_open(departs: str, shut: bool, tmp_path: Path) -> None:
    train = f'days:\n  2026-05-13:\n    - {{train: T, time: "{departs}", from: West Kowloon, to: Futian Station}}\n'
    found = late(tmp_path, TRIP + train)

    assert [("DLG401" in each, "06:30" in each) for each in found] == ([(True, True)] if shut else [])


def test_time_off_at_a_place_that_runs_until_after_a_departure_is_a_missed_one(tmp_path: Path) -> None:
    days = """days:
  2026-05-13:
    - {free: Rest, time: "13:00-16:30", venue: inn}
    - {flight: XX 1, time: "14:00-16:00", from: SZX, to: PVG}
"""
    (found,) = late(tmp_path, TRIP + days)

    assert "DLG308" in found


def test_who_crosses_as_the_day_begins_waits_for_the_opening(tmp_path: Path) -> None:
    days = """days:
  2026-05-13:
    - {crossing: lo-wu, time: "05:45"}
    - {meeting: Early, time: "06:40-08:00", venue: hall}
"""
    hall = TRIP + '  hall: {name: The Hall, city: Shenzhen, at: "22.5325, 114.1190"}\n'

    assert any("DLG301" in each for each in late(tmp_path, hall + days))
    assert late(tmp_path, hall + days.replace("06:40-08:00", "09:40-11:00")) == []


def test_a_line_of_which_only_the_end_is_written_must_be_reached_before_it(tmp_path: Path) -> None:
    days = """days:
  2026-05-13:
    - {meal: Lunch, time: "12:00-13:00", venue: inn}
    - {meeting: Talks, time: "tbc-13:40", venue: office}
"""
    (found,) = late(tmp_path, TRIP + days)

    assert "DLG301" in found
    assert late(tmp_path, TRIP + days.replace("13:40", "17:40")) == []
