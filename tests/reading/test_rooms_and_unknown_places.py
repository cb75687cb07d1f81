"""Rooms that are typed behind their venue, and places that are said in words not to be known."""

import pytest
from edited import day, mended, names, read
from every import every

VENUES = """venues:
  Conrad: {name: Conrad Hong Kong, city: Hong Kong}
  hall: {name: 市政廳, city: 深圳}
days:"""


def held(field: str) -> str:
    return day(f"    - meeting: Prices\n      {field}\n      time: 10:00-11:00\n").replace("days:", VENUES)


@every(
    ("typed", "venue", "room"),
    [
        ("Conrad, Meeting Room 2", "Conrad", "Meeting Room 2"),
        ("conrad, Ballroom", "Conrad", "Ballroom"),
        ("Conrad Hong Kong, 7/F", "Conrad", "7/F"),
        ("Meeting Room 2, Conrad", "Conrad", "Meeting Room 2"),
        ("市政廳，貴賓室", "hall", "貴賓室"),
        ("hall, 一號會議廳", "hall", "一號會議廳"),
    ],
)
def test_a_room_behind_its_venue_has_a_field_of_its_own(typed: str, venue: str, room: str) -> None:
    assert names(held(f"venue: {typed}")) == ["unknown-name"]
    assert mended(held(f"venue: {typed}")) == held(f"venue: {venue}\n      room: {room}")


@pytest.mark.parametrize("typed", ["Conrad, Pacific Place", "Nowhere, Room 2", "Conrad, Pacific Place, Room 2"])
def test_what_is_no_room_or_of_no_venue_is_left_to_the_author(typed: str) -> None:
    assert mended(held(f"venue: {typed}")) == held(f"venue: {typed}")


def test_a_room_that_stands_there_is_not_written_over() -> None:
    text = held("venue: Conrad, Room 2\n      room: Room 3")

    assert mended(text) == text


def test_in_braces_the_room_is_told_and_the_line_not_rewritten() -> None:
    text = day('    - {meeting: Prices, venue: "Conrad, Room 2"}\n').replace("days:", VENUES)

    assert [each.help for each in read(text).findings] == ["write `Conrad`, and `room: Room 2` below it"]
    assert mended(text) == text


@every("typed", ["Venue TBC", "Venue to be confirmed", "Location TBA", "地點待定", "TBC (venue)", "Venue tbc."])
def test_a_place_that_is_said_not_to_be_known_is_tbc(typed: str) -> None:
    assert names(held(f"venue: {typed}")) == ["tbc-by-another-name"]
    assert mended(held(f"venue: {typed}")) == held("venue: tbc")


@pytest.mark.parametrize("typed", ["Venue", "Hotel TBC", "Conrad"])
def test_another_name_is_no_unknown_place(typed: str) -> None:
    assert "tbc-by-another-name" not in names(held(f"venue: {typed}"))
