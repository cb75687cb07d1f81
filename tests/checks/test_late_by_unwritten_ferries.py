"""Who is late by a drive over or round the water of a vehicle ferry may take a boat that no table has."""

import pytest
from small_trips import late_at

PLACES = {
    "messina": ("Messina", "38.1900, 15.5500"),
    "reggio": ("Reggio Calabria", "38.1100, 15.6500"),
    "moss": ("Moss", "59.4340, 10.6580"),
    "horten": ("Horten", "59.4170, 10.4840"),
    "seattle": ("Seattle", "47.6060, -122.3320"),
    "bainbridge": ("Bainbridge Island", "47.6260, -122.5200"),
    "tacoma": ("Tacoma", "47.2530, -122.4440"),
    "freetown": ("Freetown", "8.4840, -13.2340"),
}
TOLD = "warning[DLG301]"
SURE = "error[DLG301]"


def told(one: str, other: str, starts: str, between: str = "") -> list[str]:
    """What is said of who is at one place until ten, and at another one at an hour."""
    return late_at(PLACES, one, other, starts, between)


@pytest.mark.parametrize(("one", "other"), [("messina", "reggio"), ("moss", "horten"), ("horten", "moss")])
def test_late_by_a_vehicle_ferry_that_nobody_wrote_is_a_warning(one: str, other: str) -> None:
    assert told(one, other, "10:40") == [TOLD]


@pytest.mark.parametrize(("one", "other"), [("seattle", "bainbridge"), ("bainbridge", "seattle")])
def test_so_is_late_by_a_way_round_where_a_ferry_is_far_shorter(one: str, other: str) -> None:
    assert told(one, other, "10:50") == [TOLD]


def test_who_is_late_by_any_boat_is_late_for_sure() -> None:
    assert told("seattle", "bainbridge", "10:05") == [SURE]
    assert told("messina", "reggio", "10:05") == [SURE]


def test_who_is_late_by_land_is_late_for_sure() -> None:
    assert told("seattle", "tacoma", "10:20") == [SURE]


def test_a_drive_over_the_ferry_that_somebody_wrote_is_late_for_sure() -> None:
    assert told("moss", "horten", "10:40", '    - {coach: Over, time: "10:00", from: moss, to: horten}\n') == [SURE]


def test_late_for_a_line_behind_a_landing_beyond_the_river_is_a_warning() -> None:
    flight = '    - {flight: HF 752, time: "12:00-12:45", from: ROB, to: FNA}\n'

    assert told("freetown", "freetown", "15:00", flight) == [TOLD]
