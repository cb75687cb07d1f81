"""A room for somebody who has left, or has not joined by its last night, is a room too many or a wrong date."""

import pytest
from small_trips import complaints

TRIP = """
trip: Port of Riga in Tallinn
delegation:
  liga: {{name: Liga Ozola{stay}}}
  janis: {{name: Janis Kalns}}
venues:
  first: {{name: Spa Hotel, city: Pärnu, at: "58.3780, 24.5000"}}
  second: {{name: Old Hotel, city: Tallinn, at: "59.4370, 24.7550"}}
days:
  2026-09-08:
    - {{meal: Dinner, time: "19:00-21:00", venue: first}}
    - {{hotel: first}}
  2026-09-09:
    - {{coach: To Tallinn, time: "09:00", to: second}}
    - {{hotel: second, rooms: {{liga: 401, janis: 402}}{more}}}
  2026-09-10:
    - {{meeting: Talks, time: "10:00-11:00", venue: second}}
{last}"""


def told(stay: str, more: str = "", last: str = "") -> list[str]:
    said = complaints(TRIP.format(stay=stay, more=more, last=last))
    return [each for each in said if "DLG608" in each]


@pytest.mark.parametrize("leaves", ["2026-09-08", "2026-09-09 08:00"])
def test_a_room_for_who_has_left_before_that_night_is_told(leaves: str) -> None:
    (said,) = told(f", leaves: {leaves}")

    assert said.startswith("warning[DLG608]: a room is written for Liga Ozola at Old Hotel, and Liga Ozola leaves on")


@pytest.mark.parametrize("leaves", ["2026-09-09", "2026-09-09 20:00", "2026-09-10 07:00"])
def test_who_leaves_on_the_date_of_the_hotel_or_behind_the_night_may_have_a_room(leaves: str) -> None:
    assert told(f", leaves: {leaves}") == []


def test_a_room_for_who_joins_behind_its_last_night_is_told() -> None:
    (said,) = told(
        ", joins: 2026-09-11", last='  2026-09-11:\n    - {meeting: More, time: "10:00-11:00", venue: second}\n'
    )

    assert "Liga Ozola joins on 11 September" in said


def test_who_comes_in_the_morning_may_have_the_room_of_the_night_before() -> None:
    assert told(", joins: 2026-09-10") == []


def test_the_first_line_of_a_hotel_may_have_the_rooms_of_who_joins_later_and_sleeps_there() -> None:
    nights = "    - {hotel: second}\n  2026-09-11:\n    - {hotel: second}\n"

    assert told(", joins: 2026-09-11", last=nights) == []


def test_a_room_for_who_is_there_and_whom_the_line_does_not_name_is_told_though_they_leave_later() -> None:
    (said,) = told(", leaves: 2026-09-10", more=", who: janis")

    assert "the line of that hotel is not for Liga Ozola" in said


def test_who_is_named_by_name_and_has_left_is_told_once() -> None:
    assert len(told(", leaves: 2026-09-08", more=", who: [liga, janis]")) == 1
