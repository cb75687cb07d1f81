"""Movements under everyday words, `arrival`, `depart`, `返程`: all that the line tells is read at once."""

import pytest
from edited import day, mended, names, read


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("depart: CX 289 to Frankfurt\n      time: '12:25'", "flight: CX 289 to Frankfurt\n      time: '12:25'"),
        (
            "arrival: CX216 from Manchester\n      time: 0635\n      venue: HKG",
            "flight: CX216 from Manchester\n      time: tbc-06:35\n      to: HKG",
        ),
        ("transfer: Minibus to the hotel\n      venue: Kowloon", "coach: Minibus to the hotel\n      to: Kowloon"),
        ("返程: 乘高铁返回\n      时间: 17:30", "train: 乘高铁返回\n      time: 17:30"),
        ("departure: G6586\n      location: west-kowloon-station", "train: G6586\n      from: west-kowloon-station"),
    ],
)
def test_what_people_ride_in_by_the_title_is_the_kind(typed: str, written: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day(f"    - {written}\n")


def test_an_arrival_whose_title_tells_no_movement_is_asked_about_with_all_its_fields() -> None:
    text = day("    - arrival: Met by the Consul General\n      time: 06:35\n      venue: HKG\n")
    (said,) = read(text).findings

    assert "write `flight: Met by the Consul General` and `time: tbc-06:35` and `to: HKG`" in said.help
    assert "`reception`" in said.help
    assert said.edits == ()


def test_two_means_in_one_title_are_not_decided() -> None:
    text = day("    - transfer: By coach, then ferry\n      time: 10:00\n")

    assert names(text) == ["unknown-key"]
    assert mended(text) == text
