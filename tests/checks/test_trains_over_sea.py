"""What is said of trains over a sea that no railway crosses."""

from pathlib import Path

import pytest
from small_trips import said_between

SEOUL_JEJU = ("Seoul", "37.5610, 126.9740", "Jeju City", "33.4890, 126.4980")
LONDON_PARIS = ("London", "51.5100, -0.1300", "Paris", "48.8600, 2.3400")


@pytest.mark.parametrize(
    "line",
    [
        '{train: KE 1207, time: "12:00-13:20", from: GMP, to: CJU}',
        '{train: KE 1207, time: "12:00-18:00", from: GMP, to: CJU}',
        '{train: KE 1207, time: "12:00-18:00", from: seoul-station, to: Jeju City}',
        '{train: KE 1207, time: "12:00", for: 4h}',
        '{train: KE 1207, time: "12:00"}',
    ],
)
def test_a_train_over_a_sea_that_no_railway_crosses_is_asked_about_once_for_its_ends(line: str, tmp_path: Path) -> None:
    (said,) = (each for each in said_between(tmp_path, SEOUL_JEJU, line) if "DLG302" not in each)

    assert "warning[DLG313]" in said
    assert "“KE 1207” is written as a train from" in said
    assert "km of sea between" in said


def test_so_is_a_metro(tmp_path: Path) -> None:
    (said,) = said_between(tmp_path, SEOUL_JEJU, '{metro: Line 1, time: "12:00-16:00", from: a, to: b}')

    assert "is written as a metro from" in said


@pytest.mark.parametrize("line", ['{flight: KE 1207, time: "12:00-13:20", from: GMP, to: CJU}', "{free: Time}"])
def test_nothing_of_it_is_said_of_a_flight_or_a_way_that_nobody_wrote(line: str, tmp_path: Path) -> None:
    assert not any("railway" in each for each in said_between(tmp_path, SEOUL_JEJU, line))


@pytest.mark.parametrize("ends", ["from: london-st-pancras, to: paris-gare-du-nord", "from: London, to: CDG", ""])
def test_a_train_through_the_tunnel_is_none_of_them(ends: str, tmp_path: Path) -> None:
    line = f'{{train: 9014, time: "11:00-14:20"{ends and ", "}{ends}}}'

    assert not any("railway" in each for each in said_between(tmp_path, LONDON_PARIS, line))
