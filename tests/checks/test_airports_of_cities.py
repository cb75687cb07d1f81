"""From which airport a flight leaves that is written from a city, or from nowhere."""

from pathlib import Path

from command import here, trip_in

TRIP = """
trip: Ports
delegation: {{wen: {{name: Wen}}}}
venues:
  a: {{name: The first office, city: {0}, at: "{1}"}}
  b: {{name: The other office, city: {2}, at: "{3}"}}
days:
  2026-06-08:
    - {{meeting: Morning, time: "08:00-09:00", venue: a}}
    - {4}
    - {{meeting: Evening, time: "19:00-20:00", venue: b}}
"""
ZANZIBAR = ("Zanzibar", "-6.1640, 39.1860", "Dar es Salaam", "-6.8110, 39.2850")
BAMAKO = ("Bamako", "12.6390, -8.0030", "Dakar", "14.6900, -17.4400")


def found(folder: Path, cities: tuple[str, ...], line: str) -> list[str]:
    """The findings of a day between two offices with one line between."""
    trip_in(folder, TRIP.format(*cities, line))
    return [each for each in here("check", str(folder)).out.splitlines() if "warning[" in each or "error[" in each]


def test_a_flight_leaves_from_the_airport_that_has_the_name_of_its_city(tmp_path: Path) -> None:
    line = '{flight: PW 9, time: "12:00-12:30"}'

    assert not any("DLG313" in each for each in found(tmp_path, ZANZIBAR, line))
    assert "Zanzibar Airport" in here("plan", str(tmp_path)).out


def test_of_a_city_in_which_no_airport_is_known_the_nearest_are_named(tmp_path: Path) -> None:
    (said,) = (each for each in found(tmp_path, BAMAKO, '{flight: XX 1, time: "12:00-14:30"}') if "DLG313" in each)

    assert "of which no airport is known; nearest to it: Senou Airport (9 km)" in said
    assert "write `from: BKO`, or another one" in here("check", str(tmp_path), "--format", "full").out
