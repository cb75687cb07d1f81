"""A river that bends is crossed only by who goes from one shore to the other."""

import pytest
from small_trips import late_at

PLACES = {
    "banjul": ("Banjul, GM", "13.4540, -16.5770"),
    "barra": ("Banjul, GM", "13.4850, -16.5460"),
    "brikama": ("Brikama, GM", "13.2710, -16.6490"),
    "tendaba": ("Soma, GM", "13.4380, -15.8050"),
    "soma": ("Soma, GM", "13.4330, -15.5330"),
    "farafenni": ("Farafenni, GM", "13.5670, -15.6000"),
}


def told(one: str, other: str, starts: str) -> list[str]:
    """What is said of who is at one place until ten, and at another one at an hour."""
    return late_at(PLACES, one, other, starts)


@pytest.mark.parametrize(("one", "other"), [("banjul", "barra"), ("barra", "banjul")])
def test_who_goes_from_one_shore_to_the_other_waits_for_the_ferry(one: str, other: str) -> None:
    assert told(one, other, "10:45") == ["warning[DLG301]"]


@pytest.mark.parametrize(("one", "other"), [("brikama", "tendaba"), ("tendaba", "brikama")])
def test_who_keeps_to_one_shore_drives_though_the_straight_way_meets_the_water_twice(one: str, other: str) -> None:
    assert told(one, other, "12:00") == []
    assert told(one, other, "11:00") == ["error[DLG301]"]


def test_over_the_bridge_there_is_no_wait() -> None:
    assert told("soma", "farafenni", "10:50") == []
    assert told("soma", "farafenni", "10:15") == ["error[DLG301]"]
