"""Rows of what begins on the evening before the day under which it stands: the day is said in words."""

import re
from pathlib import Path

import pytest
from printed_copies import printed

TOP = """\
trip: Late
delegation:
  ann: {name: Ann Lau}
venues:
  hall: {name: Hall, city: Vienna, at: "48.2080, 16.3700"}
  far: {name: Castle, city: Vienna, at: "48.1845, 16.3119"}
  inn: {name: Inn, city: Rome, at: "41.9020, 12.4920"}
days:
  2026-06-08:
    - {meeting: Talks, time: "09:00-10:00", venue: hall}
"""
LANDED = """\
    - {flight: XX 1, time: "21:00-23:00", from: VIE, to: FCO}
  2026-06-09:
    - {hotel: inn, time: "00:30"}
"""
SUPPER = """\
    - {hotel: hall, time: "20:30"}
  2026-06-09:
    - {reception: Supper, time: "00:05-00:20", venue: far}
"""
FLIGHT = """\
  2026-06-09:
    - {flight: XX 1, time: "00:40-02:40", from: VIE, to: FCO}
"""
WRITTEN = SUPPER.replace("    - {rec", "    - {coach: To supper}\n    - {rec")
SIGNED = re.compile(r"\d\d:\d\d[-−]1(?!\d)")


def second_day(folder: Path, lines: str, *options: str) -> str:
    """What is printed under the second day, in one line."""
    text = " ".join(printed(folder, TOP + lines, *options).split())
    return re.split("Tuesday 9 June 2026|2026年6月9日", text)[-1]


def test_who_lands_in_the_evening_is_at_the_kerb_on_the_day_on_which_they_leave(tmp_path: Path) -> None:
    said = second_day(tmp_path, LANDED, "--width", "120")
    assert "leaves Monday 8 June, at the kerb about 23:25 " in said


@pytest.mark.parametrize("copy", ["programme", "card", "run-sheet", "movements"])
def test_a_way_that_begins_the_evening_before_says_its_day(tmp_path: Path, copy: str) -> None:
    said = second_day(tmp_path, LANDED, "--copy", copy, "--format", "txt")
    assert "leaves Monday 8 June" in said
    assert not SIGNED.search(said)


@pytest.mark.parametrize("lines", [SUPPER, WRITTEN], ids=["nobody-wrote-it", "written"])
def test_a_way_counted_back_past_midnight_says_its_day_once(tmp_path: Path, lines: str) -> None:
    assert second_day(tmp_path, lines, "--format", "txt").count("Monday 8 June") == 1
    said = second_day(tmp_path, lines, "--copy", "run-sheet", "--format", "txt")
    assert re.search(r"leave by Monday 8 June 23:\d\d", said)
    assert said.count("Monday 8 June") == 1
    assert not SIGNED.search(said)


@pytest.mark.parametrize("copy", ["programme", "card", "run-sheet"])
def test_a_check_in_of_a_flight_after_midnight_says_its_day(tmp_path: Path, copy: str) -> None:
    said = second_day(tmp_path, FLIGHT, "--copy", copy, "--format", "txt")
    assert re.search(r"22:40(-00:40)? Check-in for XX 1; Vienna International Airport Monday 8 June", said)
    assert not SIGNED.search(said)


def test_the_day_stands_in_each_language(tmp_path: Path) -> None:
    said = second_day(tmp_path, LANDED, "--lang", "zh-Hant", "--copy", "programme", "--format", "txt")
    assert "6月8日（星期一）出發" in said
