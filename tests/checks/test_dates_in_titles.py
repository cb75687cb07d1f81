"""A flight whose title has a weekday with a date that is none of its own is asked about."""

import pytest
from small_trips import complaints

TRIP = """
trip: Kumasi farmers in Cotonou
delegation: {{kofi: {{name: Kofi Mensah}}}}
venues:
  hall: {{name: Hall, city: Accra, at: "5.5600, -0.2000"}}
days:
  2026-11-13:
    - {{{line}}}
"""
FLIGHT = 'flight: "KP 30{title}", time: "{time}", from: ACC, to: COO'


def told(title: str, time: str = "18:00-19:55") -> list[str]:
    said = complaints(TRIP.format(line=FLIGHT.format(title=title, time=time)))
    return [each for each in said if "DLG215" in each]


@pytest.mark.parametrize(
    "title",
    [
        ", Thursday 12 November",
        " (Thu 12 Nov)",
        ", Thursday, November 12",
        ", Saturday 13 November",
        " on Thursday 12 November",
        " to Cotonou on Thu 12 Nov",
        ", leaving on Thu 12 Nov",
    ],
)
def test_a_weekday_with_a_date_that_is_none_of_the_flight_is_a_warning(title: str) -> None:
    (said,) = told(title)

    assert said.startswith("warning[DLG215]")
    assert "is on 13 November, and its title says" in said


@pytest.mark.parametrize(
    "title",
    [
        ", Friday 13 November",
        " (Fri 13 Nov)",
        ", Thursday",
        ", 12 November",
        " Sun 40 May",
        ", night of Thursday 12 November",
        ", arrives Saturday 14 November",
        " (rebooked from Sun 15 Nov)",
        " (check-in opens Thu 12 Nov)",
        ", booked on Monday 12 October",
        ", return on Sunday 15 November",
        " arriving on Sat 14 Nov",
        " - check-in opens on Thu 12 Nov",
    ],
)
def test_its_own_date_or_one_of_something_else_or_a_weekday_or_a_day_alone_is_not(title: str) -> None:
    assert told(title) == []


def test_a_flight_over_midnight_may_have_the_date_of_either_end() -> None:
    assert told(", Saturday 14 November", "23:00-00:55+1") == []
    assert told(", Friday 13 November", "23:00-00:55+1") == []


def test_a_line_that_is_no_service_may_speak_of_another_date() -> None:
    said = complaints(TRIP.format(line='meeting: Rehearsal for Saturday 14 November, time: "10:00-11:00", venue: hall'))

    assert not [each for each in said if "DLG215" in each]
