"""Who is late for a line even without what may be left out before it is late for sure."""

import pytest
from small_trips import complaints, dated, head

PLACES = """\
  park: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}
  kai-tak: {name: Kai Tak, city: Hong Kong, at: "22.3060, 114.2130"}
"""
UNSURE = [", optional: yes", ", status: tentative"]


def said(*lines: str) -> list[str]:
    """The errors and warnings about coming to Science Park on a day that begins in Hong Kong."""
    morning = '{meeting: Morning, time: "09:00-10:00", venue: hk}'
    told = complaints(head("Ng", "hk sz", places=PLACES) + dated("2026-06-08:", morning, *lines))
    return [each for each in told if "Science Park" in each]


@pytest.mark.parametrize("unsure", UNSURE)
def test_who_is_late_without_an_optional_or_a_tentative_visit_too_is_late_for_sure(unsure: str) -> None:
    tour = f'{{visit: Tour, time: "10:30-10:33", venue: kai-tak{unsure}}}'
    (told,) = said(tour, '{meeting: Talks, time: "10:35-11:00", venue: park}')

    assert told.startswith("error[DLG301]: the party is ready at Science Park")
    assert "min late without “Tour”" in told


@pytest.mark.parametrize("unsure", UNSURE)
def test_who_would_be_in_time_without_it_is_warned(unsure: str) -> None:
    tour = f'{{visit: Tour, time: "10:30-10:50", venue: kai-tak{unsure}}}'
    (told,) = said(tour, '{meeting: Talks, time: "10:55-11:30", venue: park}')

    assert told.startswith("warning[DLG301]: the party is ready at Science Park")
    assert "without" not in told


def test_nobody_is_late_for_sure_by_a_written_way_that_may_be_there_for_what_is_left_out() -> None:
    tour = '{visit: Tour, time: "12:15-12:20", venue: sz, optional: yes}'
    (told,) = said("{coach: Out, time: '10:30', to: sz}", tour, '{meeting: Talks, time: "12:30-13:30", venue: park}')

    assert told.startswith("warning[DLG301]")


def test_what_is_tentative_itself_is_never_late_for_sure() -> None:
    tour = '{visit: Tour, time: "10:30-10:33", venue: kai-tak, optional: yes}'
    (told,) = said(tour, '{meeting: Talks, time: "10:35-11:00", venue: park, status: tentative}')

    assert told.startswith("warning[DLG301]")
