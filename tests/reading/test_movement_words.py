"""Movements under everyday words, `arrival`, `depart`, `返程`: all that the line tells is read at once."""

import pytest
from edited import day, mended, names, read
from every import every


@every(
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


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            "arrival: Arrival at HKIA by KQ 860, 0650 hrs",
            "flight: Arrival at HKIA by KQ 860\n      from: tbc\n      to: HKIA\n      time: tbc-06:50",
        ),
        (
            "arrive: Landing in Macau on NX 105 6.50am",
            "flight: Landing in Macau on NX 105\n      from: tbc\n      to: Macau\n      time: tbc-06:50",
        ),
        ("departure: Delegation leaves on CX 289", "flight: Delegation leaves on CX 289"),
    ],
)
def test_a_service_anywhere_in_the_title_tells_the_kind_and_both_ends(typed: str, written: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day(f"    - {written}\n")


def test_the_time_of_a_movement_called_an_arrival_is_its_end() -> None:
    assert mended(day("    - flight: Arrival at HKIA, 6.50am\n")) == day(
        "    - flight: Arrival at HKIA\n      time: tbc-06:50\n"
    )


@pytest.mark.parametrize("title", ["To K11 and T3", "Room B302"])
def test_the_number_of_a_hall_is_no_service(title: str) -> None:
    assert "flight" not in mended(day(f"    - transfer: {title}\n"))
    assert "train" not in mended(day(f"    - transfer: {title}\n"))
