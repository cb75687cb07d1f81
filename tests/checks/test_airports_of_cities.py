"""From which airport a flight leaves that is written from a city, or from nowhere."""

from pathlib import Path

from command import here
from small_trips import said_between

ZANZIBAR = ("Zanzibar", "-6.1640, 39.1860", "Dar es Salaam", "-6.8110, 39.2850")
BAMAKO = ("Bamako", "12.6390, -8.0030", "Dakar", "14.6900, -17.4400")


def test_a_flight_leaves_from_the_airport_that_has_the_name_of_its_city(tmp_path: Path) -> None:
    line = '{flight: PW 9, time: "12:00-12:30"}'

    assert not any("DLG313" in each for each in said_between(tmp_path, ZANZIBAR, line))
    assert "Zanzibar Airport" in here("plan", str(tmp_path)).out


def test_of_a_city_in_which_no_airport_is_known_the_nearest_are_named(tmp_path: Path) -> None:
    (said,) = (
        each for each in said_between(tmp_path, BAMAKO, '{flight: XX 1, time: "12:00-14:30"}') if "DLG313" in each
    )

    assert "of which no airport is known; nearest to it: Senou Airport (9 km)" in said
    assert "write `from: BKO`, or another one" in here("check", str(tmp_path), "--format", "full").out
