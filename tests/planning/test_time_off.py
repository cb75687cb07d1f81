"""Free time with which a day ends holds people like a line where they are (rule 14)."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Time off
delegation: {wen: {name: Wen}}
venues:
  bar: {name: The Bar, city: Hong Kong, at: "22.2808, 114.1654"}
  inn: {name: The Inn, city: Hong Kong, at: "22.2850, 114.1580"}
  mill: {name: The Mill, city: Shenzhen, at: "22.5400, 114.0570"}
"""
DINNER = '    - {meal: Dinner, time: "19:00-20:00", venue: bar}\n'
REST = '    - {free: Bar, time: "20:00-23:59"}\n'
FLIGHT = '  2026-05-14:\n    - {flight: CX 1, time: "00:45-04:45", from: HKG, to: SIN}\n'


def errors(folder: Path, days: str) -> list[str]:
    """The errors of a trip, each as its first line."""
    trip_in(folder, f"{TRIP}days:\n{days}")
    return [line for line in here("check", str(folder)).out.splitlines() if "error[" in line]


@pytest.mark.parametrize(
    "evening",
    [
        DINNER + REST,
        DINNER + "    - {hotel: inn}\n" + REST,
        DINNER + REST + "    - {hotel: inn}\n",
        DINNER + '    - {event: Songs}\n    - {free: Bar, time: "20:00", for: 3h59}\n',
        "    - {visit: Bar, venue: bar}\n" + REST,
        '    - {visit: Somewhere, venue: tbc, time: "18:00-19:00"}\n' + REST,
    ],
)
def test_time_off_with_which_a_day_ends_holds_people_until_it_is_over(evening: str, tmp_path: Path) -> None:
    trip = f"  2026-05-13:\n{evening}{FLIGHT}"

    known = "Somewhere" not in evening
    assert ["DLG308" in each for each in errors(tmp_path, trip)] == ([True] if known else [])
    assert errors(tmp_path, trip.replace("20:00-23:59", "20:00-21:00").replace("3h59", "1h")) == []


def test_a_day_of_time_off_alone_holds_people_where_they_were(tmp_path: Path) -> None:
    trip = f"  2026-05-12:\n{DINNER}  2026-05-13:\n{REST}{FLIGHT}"

    (found,) = errors(tmp_path, trip)
    assert "DLG308" in found
    assert errors(tmp_path, trip.replace("20:00-23:59", "20:00-21:00")) == []


def test_time_off_behind_a_landing_is_spent_behind_the_control_also_where_the_day_ends(tmp_path: Path) -> None:
    trip = """  2026-05-12:
    - {flight: CX 2, time: "18:00-22:00", from: SIN, to: HKG}
    - {free: Lounge, time: "22:00-23:59"}
  2026-05-13:
    - {meeting: Late, time: "00:15-01:00", venue: bar}
"""
    (found,) = errors(tmp_path, trip)
    assert "DLG301" in found
    assert errors(tmp_path, trip.replace("00:15-01:00", "01:15-02:00")) == []


def test_time_off_behind_the_last_crossing_of_a_day_is_spent_on_its_far_side(tmp_path: Path) -> None:
    trip = """  2026-05-12:
    - {meal: Dinner, time: "18:00-19:00", venue: bar}
    - {crossing: shenzhen-bay, time: "20:30"}
    - {free: Foot massage, time: "21:30-23:59"}
  2026-05-13:
    - {meeting: Late, time: "00:01-01:00", venue: mill}
"""
    (found,) = errors(tmp_path, trip)
    assert "DLG301" in found
    assert errors(tmp_path, trip.replace("00:01-01:00", "01:30-02:00")) == []


def test_the_way_behind_such_time_off_is_counted_back_and_not_left_at_once(tmp_path: Path) -> None:
    trip_in(tmp_path, f"{TRIP}days:\n  2026-05-13:\n{DINNER}{REST.replace('23:59', '20:30')}{FLIGHT}")

    said = " ".join(here("plan", str(next(tmp_path.iterdir()))).out.split())
    assert "21:40-22:23 > to Hong Kong International Airport (HKG), coach, leaves Wednesday 13 May" in said
