"""The numbers to dial in an emergency: every country of a shipped city is there, with a source or with a reason."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from every import every

import delegate
from delegate.places.emergency import SERVICES, EmergencyNumber, emergency_numbers, side_name

DATA = Path(delegate.__file__).parent / "data"
SIDES: dict[str, dict[str, Any]] = json.loads((DATA / "emergency.json").read_text("utf-8"))["sides"]


def test_every_side_with_a_city_of_the_core_table_has_a_row() -> None:
    cities = json.loads((DATA / "cities.json").read_text("utf-8"))["rows"]

    assert {city["side"] for city in cities} - SIDES.keys() == set()


@every("side", SIDES)
def test_a_row_has_numbers_and_says_where_they_are_from_or_why_there_are_none(side: str) -> None:
    row = SIDES[side]
    assert row["names"].keys() == {"en", "zh-Hant", "zh-Hans"}
    if "none" in row:
        assert row.keys() == {"names", "none"}
        assert emergency_numbers(side) == ()
        return
    numbers = {key: value for key, value in row.items() if key not in ("names", "source", "confidence")}
    assert row["source"]
    assert row["confidence"] in ("high", "medium", "low")
    assert numbers.keys() == {"all"} or (numbers and numbers.keys() <= set(SERVICES))
    assert all(re.fullmatch(r"\d{2,5}", number) for number in numbers.values())


@every(
    ("side", "numbers"),
    [
        ("HK", ["999"]),
        ("MO", ["999"]),
        ("CN", ["110", "120", "119"]),
        ("JP", ["110", "119"]),
        ("SG", ["999", "995"]),
        ("EE", ["112"]),
        ("GB", ["999"]),
        ("US", ["911"]),
    ],
)
def test_what_to_dial(side: str, numbers: list[str]) -> None:
    assert [each.number for each in emergency_numbers(side)] == numbers


def test_a_number_that_several_services_answer_is_there_once() -> None:
    assert emergency_numbers("JP") == (
        EmergencyNumber("110", ("police",)),
        EmergencyNumber("119", ("ambulance", "fire")),
    )


@pytest.mark.parametrize("side", ["KP", "XX", ""])
def test_where_it_is_not_known_nothing_is_said(side: str) -> None:
    assert emergency_numbers(side) == ()
    assert side_name("XX") is None


def test_a_side_is_called_as_its_own_pages_call_it() -> None:
    assert [str(side_name(side)) for side in ("HK", "CN", "JP")] == ["Hong Kong", "Mainland", "Japan"]
