"""A movement whose title alone says where it goes is told both ends to write."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = 'trip: Ways\nbase: Singapore, SG\ndelegation: {lam: {name: Lam}}\ndays:\n  2027-03-10:\n    - {KIND: "TITLE"}\n'


def help_for(folder: Path, kind: str, title: str) -> list[str]:
    trip_in(folder, TRIP.replace("KIND", kind).replace("TITLE", title))
    return [line.strip() for line in here("check", "--format", "full", str(folder)).out.splitlines() if "help:" in line]


@pytest.mark.parametrize(
    ("kind", "title", "start", "end"),
    [
        ("flight", "SQ882 Singapore to Hong Kong", "Singapore", "Hong Kong"),
        ("flight", "CX715 HKG-SIN 10:00-13:50", "HKG", "SIN"),
        ("train", "G6586 West Kowloon - Guangzhou South", "West Kowloon", "Guangzhou South"),
        ("train", "高铁 广州南至西九龙", "广州南", "西九龙"),
        ("coach", "Take the bus from Guangzhou to Foshan by road", "Guangzhou", "Foshan"),
    ],
)
def test_both_ends_in_a_title_are_offered_at_once(kind: str, title: str, start: str, end: str, tmp_path: Path) -> None:
    assert help_for(tmp_path, kind, title) == [f"= help: write `from: {start}` and `to: {end}`, as the title says"]


@pytest.mark.parametrize("title", ["Back to the office", "Talks-on-the-way bus", "A - B"])
def test_words_that_are_no_known_places_are_not_offered(title: str, tmp_path: Path) -> None:
    assert help_for(tmp_path, "coach", title) == ["= help: write `to:` with a place, or `to: tbc`"]
