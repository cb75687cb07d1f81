"""A meeting in the small hours to which people are called from their hotel cuts the night short."""

import pytest
from small_trips import found

TRIP = """
trip: A night cut short
delegation: {ann: {name: Ann}}
venues:
  hall: {name: Hall, city: Hong Kong, at: "22.2810, 114.1650"}
  inn: {name: Inn, city: Hong Kong, at: "22.2830, 114.1750"}
days:
  2026-06-08:
    - {meeting: Talks, time: "17:00-18:00", venue: hall}
    - {hotel: inn, time: "19:00"}
  2026-06-09:
    - {meeting: Early, time: "02:30-03:30", venue: hall}
    - {meeting: Late, time: "14:00-15:00", venue: hall}
"""


def test_a_meeting_at_half_past_two_behind_the_hotel_is_a_short_night() -> None:
    (night,) = found(TRIP, "short-night")

    assert night.message == "the party: only 7 h 30 min from the end of “hotel” at 19:00 to “Early” at 02:30"


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("{meeting: Early", "{meal: Early"),  # they dine late on purpose
        ('    - {hotel: inn, time: "19:00"}\n', ""),  # nobody wrote that they went to bed
        ('time: "02:30-03:30"', 'time: "08:30-09:30"'),
    ],
)
def test_who_is_not_called_from_the_hotel_has_a_night_afterwards(line: str, instead: str) -> None:
    assert found(TRIP.replace(line, instead), "short-night") == []
