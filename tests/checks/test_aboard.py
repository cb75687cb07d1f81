"""What is held aboard: an item without a place, inside the times of a movement of the same people (rule 2)."""

import pytest
from programme import leg, planned, stops

from delegate.assessment.not_judged import not_judged
from delegate.planning.plan import Plan

LINES = """
    - meeting: One
      time: 10:00-11:30
      venue: a
    - coach: Over
      {over}
      to: b
    - meal: Packed lunch
      {lunch}
    - meeting: Two
      time: 14:00-15:00
      venue: b
"""


def overlaps(plan: Plan) -> list[tuple[str, str]]:
    return [(one.title, other.title) for one, other in plan.overlaps()]


@pytest.mark.parametrize("over", ["time: 11:30-13:30", "time: 11:30\n      for: 2h"])
@pytest.mark.parametrize("lunch", ["12:00-12:30", "11:30-13:30", "12:00", "12:00\n      for: 1h"])
def test_an_item_inside_the_times_of_a_movement_is_no_stop_and_no_overlap(over: str, lunch: str) -> None:
    plan = planned(LINES.format(over=over, lunch=f"time: {lunch}"))

    assert overlaps(plan) == []
    assert [stop.place.id for stop in stops(plan) if stop.place] == ["a", "b"]
    assert leg(plan).destination.id == "two"
    assert "place" not in [each.reason for each in not_judged(plan)]


@pytest.mark.parametrize("lunch", ["13:00-13:45", "13:00\n      for: 45 min"])
def test_an_item_that_lasts_longer_than_the_way_overlaps_it(lunch: str) -> None:
    plan = planned(LINES.format(over="time: 11:30-13:30", lunch=f"time: {lunch}"))

    assert overlaps(plan) == [("Over", "Packed lunch")]


@pytest.mark.parametrize("venue", ["a2", "tbc"])
def test_an_item_at_a_place_is_not_aboard_whatever_its_times(venue: str) -> None:
    plan = planned(LINES.format(over="time: 11:30-13:30", lunch=f"time: 12:00-12:30\n      venue: {venue}"))

    assert overlaps(plan) == [("Over", "Packed lunch")]


def test_who_is_not_on_the_movement_holds_nothing_aboard() -> None:
    lines = LINES.format(
        over="time: 11:30-13:30\n      who: [ann, ben]", lunch="time: 12:00-12:30\n      who: [ben, cat]"
    )

    plan = planned(lines)

    assert overlaps(plan) == []
    assert "packed-lunch" not in [stop.id for stop in stops(plan, "ben")]
    assert "packed-lunch" in [stop.id for stop in stops(plan, "cat")]


FLIGHT = """
    - {{flight: XX 1, time: "{flight}", from: Alpha, to: Delta}}
    - {{meeting: A briefing, time: "{briefing}"}}
"""


@pytest.mark.parametrize(
    ("flight", "briefing", "aboard"),
    [
        ("10:00-13:00", "11:00-11:30", True),
        ("10:00-13:00", "12:30-13:00", True),  # by the clock of Delta, an hour ahead
        ("10:00-13:00", "11:30-12:00", True),
        ("10:00-13:00", "12:30-13:30", False),
    ],
)
def test_instants_are_compared_on_a_movement_to_another_zone(flight: str, briefing: str, aboard: bool) -> None:
    plan = planned(FLIGHT.format(flight=flight, briefing=briefing))

    (line,) = [each for each in plan.lines() if each.title == "A briefing"]

    assert plan.is_aboard(line) == aboard
    assert (overlaps(plan) == []) == aboard


def test_dinner_and_breakfast_on_a_night_train_leave_the_night_on_it() -> None:
    plan = planned(
        """
    - {meeting: One, time: "16:00-17:00", venue: a}
    - {train: Z 1, time: "20:00-08:00+1", from: Alpha, to: Beta}
    - {meal: Dinner, time: "20:30-21:30"}
  2023-02-25:
    - {meal: Breakfast, time: "07:00-07:30"}
    - {meeting: Two, time: "10:00-11:00", venue: b}
"""
    )

    assert overlaps(plan) == []
    assert [each.nights for each in plan.cohorts] == [()]
