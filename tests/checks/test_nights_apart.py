"""What is said of a night that is shorter than the ways to it and from it."""

import pytest
from programme import PLACES, flat, planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.travel.requests import Minutes

SHORT_STAY = [each for each in every_check() if each.name == "short-stay"]


def nights_apart(evening: str, lines: str, *, minutes: int = 250, back: str = "", at: str = "b") -> list[str]:
    """What is said of the nights kept at a hotel in Hong Kong, by people who are far away for two days."""
    plan = planned(
        f"""
days:
  2023-02-24:
    - meeting: Talks
      time: 10:00-11:00
      venue: a
    - hotel: a
      nights: 3
  2023-02-25:
    - visit: Works
      time: {evening}
      venue: {at}
{back}
  2023-02-26:
{lines}
""",
        places=PLACES + '  m: {name: Mid House, city: Beta, at: "22.0000, 104.1000"}\n',
        estimator=flat(Minutes(minutes, minutes, minutes)),
    )
    return [each.message for each in examine(plan, SHORT_STAY)]


AGAIN = "    - {visit: Works again, time: 09:00-10:00, venue: b}"


def test_a_night_far_from_where_people_are_before_and_after_it_is_told_where_it_is_shorter_than_the_ways() -> None:
    (said,) = nights_apart("15:30-21:30", AGAIN)
    assert said == (
        "190 min of the night remain for the party at Alpha House, from 01:40 to 04:50, with 250 min on the road from "
        "Beta House before it and 250 to Beta House after it"
    )


@pytest.mark.parametrize(
    ("evening", "lines", "minutes", "back"),
    [
        ("15:30-21:30", AGAIN, 60, ""),  # they sleep longer than they drive
        ("14:00-16:00", AGAIN, 250, ""),
        ("15:30-21:30", AGAIN, 250, "    - {coach: Back to town, to: a}"),  # somebody means it
        ("15:30-21:30", "    - {visit: Office, time: 06:00-10:00, venue: a2}", 250, ""),
        ("15:30-21:30", "    - {hotel: b}", 250, ""),
    ],
)
def test_of_a_night_in_which_people_sleep_and_of_a_way_back_that_is_written_nothing_is_said(
    evening: str, lines: str, minutes: int, back: str
) -> None:
    assert nights_apart(evening, lines, minutes=minutes, back=back) == []


def test_the_hotel_of_that_night_written_nearer_by_is_no_night_apart() -> None:
    assert nights_apart("15:30-21:30", AGAIN, back="    - {hotel: b}") == []


def test_a_hotel_on_the_way_from_the_evening_to_the_morning_is_no_night_apart() -> None:
    assert nights_apart("15:30-21:30", AGAIN, at="m") == []


def test_of_a_night_of_which_nothing_remains_the_lateness_after_it_is_said_and_no_more() -> None:
    assert nights_apart("15:30-21:30", "    - {visit: Works again, time: 05:30-10:00, venue: b}") == []
