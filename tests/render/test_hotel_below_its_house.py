"""A hotel without a clock below a dinner in the same house, in the schedule and in copies as text."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """\
trip: Visit
languages: [en, zh-Hant]
delegation:
  ann: {name: Ann Lee}
venues:
  hilton: {name: {en: Hilton Shekou, zh-Hant: 蛇口希爾頓}, city: Shenzhen, at: "22.4870, 113.9150"}
  office: {name: The Office, city: Shenzhen, at: "22.5410, 114.0553"}
days:
  2026-12-01:
    - meeting: Talks
      time: 15:00-16:00
      venue: office
    - meal: Dinner
      time: 19:00-21:00
      venue: hilton
    - hotel: hilton
      nights: 2
      notes: Breakfast from 06:30
  2026-12-02:
    - meeting: Talks
      time: 10:00-11:00
      venue: office
"""


def printed(folder: Path, *words: str, text: str = TRIP) -> list[str]:
    return [line.rstrip() for line in here("plan", str(trip_in(folder, text)), *words).out.splitlines()]


def behind(lines: list[str], line: str) -> list[str]:
    """The four lines behind that one, without what parts them from the edge."""
    at = lines.index(line)
    return [each.strip() for each in lines[at + 1 : at + 5]]


@pytest.mark.parametrize(
    ("words", "place"),
    [((), "Hilton Shekou"), (("--copy", "programme", "--format", "txt"), "Hilton Shekou, Shenzhen")],
)
def test_the_house_is_said_once_and_the_hotel_called_one(tmp_path: Path, words: tuple[str, ...], place: str) -> None:
    lines = printed(tmp_path, "--lang", "en", *words)

    assert behind(lines, "19:00-21:00  Dinner")[:2] == [place, "Hotel" if words else "Hotel (2 nights)"]
    assert sum("Breakfast from 06:30" in line for line in lines) == 1


def test_it_is_called_so_in_each_language(tmp_path: Path) -> None:
    lines = printed(tmp_path, "--lang", "zh-Hant")

    assert behind(lines, "19:00-21:00  Dinner")[:2] == ["蛇口希爾頓", "酒店（2晚）"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("      venue: hilton\n    - hotel", "      venue: office\n    - hotel"),  # they dine elsewhere
        ("    - hotel: hilton\n", "    - hotel: hilton\n      time: 21:30\n"),
    ],
)
def test_a_hotel_that_people_come_to_or_that_has_a_clock_keeps_its_name(
    tmp_path: Path, typed: str, written: str
) -> None:
    lines = printed(tmp_path, "--lang", "en", text=TRIP.replace(typed, written))

    assert any(line.endswith("Hilton Shekou (2 nights)") for line in lines)


def test_the_run_sheet_says_the_kind_of_each_and_the_name_of_the_hotel(tmp_path: Path) -> None:
    lines = printed(tmp_path, "--lang", "en", "--copy", "run-sheet", "--format", "txt")

    assert any(line.strip().startswith("Hilton Shekou (l. 16)") for line in lines)
