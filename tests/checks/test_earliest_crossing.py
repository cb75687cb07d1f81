"""A crossing that is surely shut is named though nobody wrote when people leave."""

import pytest
from programme import EAST, PLACES, really_planned

from delegate.checks.borders.closed_crossing import closed_crossing
from delegate.checks.borders.no_crossing import no_crossing
from delegate.diagnostics import Finding

EARLIER = EAST.replace("06:30-22:30", "06:30-22:00")
VIA = "      via: [east]\n"


FREE = '    - free: Karaoke\n      time: "23:00-00:30+1"\n'


def said(dinner: str, coach: str = "", *, via: str = VIA, hotel: str = "") -> list[Finding]:
    """What is said of the border on the way from a dinner to a hotel beyond it."""
    lines = f"    - meal: Dinner\n      venue: a\n      {dinner}\n{hotel}    - coach: Home\n      to: g\n{via}{coach}"
    plan = really_planned(lines, places=PLACES + EARLIER)
    return [*closed_crossing.function(plan), *no_crossing.function(plan)]


LATE = [
    ("time: 21:50", ""),
    ("time: 20:00-21:00", "      within: 22:30-23:00"),
    ("within: 19:00-23:00\n      for: 3h", ""),
    ("time: 20:00\n      for: 2h", "      time: tbc"),
]
OPEN = [
    ("within: 19:00-23:00", ""),
    ("time: 18:00", ""),
    ("time: 18:00-19:00", "      within: 19:00-23:00"),
    ("within: 02:00-05:00\n      for: 30 min", ""),  # who leaves later finds it open
]


@pytest.mark.parametrize(("dinner", "coach"), LATE)
def test_a_crossing_that_is_shut_for_who_leaves_as_soon_as_they_can_is_closed(dinner: str, coach: str) -> None:
    (found,) = said(dinner, coach)

    assert (found.name or "closed-crossing", found.firm) == ("closed-crossing", True)
    assert "at the earliest and is closed 22:00-06:30" in found.message


@pytest.mark.parametrize(("dinner", "coach"), OPEN)
def test_nothing_is_said_of_a_crossing_that_is_still_open_then(dinner: str, coach: str) -> None:
    assert said(dinner, coach) == []
    assert said(dinner, coach, via="") == []


@pytest.mark.parametrize(("dinner", "coach"), LATE)
def test_where_every_crossing_that_may_be_chosen_is_shut_there_is_none(dinner: str, coach: str) -> None:
    (found,) = said(dinner, coach, via="")

    assert "no way across the border" in found.message
    assert "East Gate" in found.message
    assert found.firm


@pytest.mark.parametrize("via", [VIA, ""])
def test_behind_free_time_past_midnight_nobody_waits_for_the_morning(via: str) -> None:
    (found,) = said("time: 20:00-21:00", via=via, hotel=FREE)

    assert found.firm


def test_after_a_part_of_the_day_it_is_a_warning() -> None:
    assert [each.firm for each in said("time: evening\n      for: 5h")] == [False]


def test_people_who_sleep_before_the_way_find_the_crossing_open_in_the_morning() -> None:
    lines = """days:
  2023-02-24:
    - meal: Dinner
      time: 21:50
      venue: a
    - hotel: a
  2023-02-25:
    - coach: Home
      to: g
      via: [east]
"""
    plan = really_planned(lines, places=PLACES + EARLIER)

    assert [*closed_crossing.function(plan), *no_crossing.function(plan)] == []


def test_a_shut_crossing_is_named_for_everybody_who_comes_to_it_though_their_days_differ() -> None:
    lines = "    - coach: Home\n      time: 22:30\n      from: a\n      to: g\n" + VIA
    after = "    - meeting: First words\n      venue: g\n    - meeting: Last words\n      venue: g\n      who: cat\n"
    (found,) = closed_crossing.function(really_planned(lines + after, places=PLACES + EARLIER))

    assert found.people == ("ann", "ben", "cat")
