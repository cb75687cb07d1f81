"""What is said of who sets out behind midnight and has not slept: they come to the hotel of that night then."""

import pytest
from programme import clock, leg, planned, stops

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan

# Of ways that nobody wrote other tests tell: here people are led far away in the night.
CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3") and each.name != "unknown-way"]


def late(dinner: str, behind: str, *, venue: str = "b") -> Plan:
    """A hotel for three nights, a dinner on the second evening, and lines behind midnight."""
    return planned(
        f"""
days:
  2023-02-24:
    - {{hotel: a, nights: 3}}
  2023-02-25:
    - {{meal: Dinner, time: "{dinner}", venue: {venue}}}
  2023-02-26:
    - {behind}
    - {{meeting: Talks, time: 10:00-11:00, venue: a3}}
"""
    )


def said(plan: Plan) -> list[str]:
    return [each.name for each in examine(plan, CHECKS) if each.severity is not Severity.NOTE]


def way(plan: Plan, day: int, who: str = "ann") -> list[str]:
    """The places of a day in order."""
    return [stop.place.id for stop in stops(plan, who, day) if stop.place]


@pytest.mark.parametrize("dinner", ["19:30-00:05+1", "19:30-23:45", "19:30"])
@pytest.mark.parametrize("begin", ["", "from: b, "])
def test_a_coach_behind_midnight_to_the_hotel_leaves_from_where_the_evening_was(dinner: str, begin: str) -> None:
    plan = late(dinner, f'{{coach: To the hotel, time: "00:15", {begin}to: a}}')
    assert said(plan) == []
    assert (way(plan, 1), way(plan, 2)) == (["a", "b"], ["b", "a", "a3", "a"])


@pytest.mark.parametrize(
    ("start", "evening"), [("03:59", ["a", "b"]), ("04:00", ["a", "b", "a"]), ("04:03", ["a", "b", "a"])]
)
def test_the_small_hours_end_at_four(start: str, evening: list[str]) -> None:
    assert way(late("19:30-23:45", f'{{coach: To the hotel, time: "{start}", to: a}}'), 1) == evening


def test_behind_the_coach_to_bed_the_day_begins_at_the_hotel() -> None:
    plan = late("19:30-23:45", '{coach: To the hotel, time: "00:15", to: a}')
    assert clock(leg(plan, 0, day=2).leave) == "00:15"
    assert (clock(leg(plan, 1, day=2).leave), leg(plan, 1, day=2).counted_back) == ("09:15", True)


def test_a_coach_behind_midnight_that_cannot_be_caught_is_missed_all_the_same() -> None:
    plan = late("19:30-00:30+1", '{coach: To the hotel, time: "00:15", from: b, to: a}')
    assert said(plan) == ["overlapping-items"]


def test_a_hotel_written_on_the_evening_before_is_come_to_by_the_coach_behind_midnight() -> None:
    plan = planned(
        """
days:
  2023-02-24:
    - {meal: Dinner, time: 19:30-23:45, venue: b}
    - {hotel: a}
  2023-02-25:
    - {coach: To the hotel, time: "00:15", from: b, to: a}
    - {meeting: Talks, time: 10:00-11:00, venue: a3}
"""
    )
    assert said(plan) == []
    assert (way(plan, 0), way(plan, 1)) == (["b"], ["b", "a", "a3"])


def test_who_lands_behind_midnight_in_the_city_of_the_hotel_comes_to_it() -> None:
    plan = planned(
        """
days:
  2023-02-24:
    - {hotel: macau-hotel, nights: 3}
  2023-02-25:
    - {meal: Dinner, time: 19:30-22:45, venue: hk-house}
  2023-02-26:
    - {ferry: Back, time: 00:15-01:15, from: hong-kong-macau-ferry-terminal, to: macau-outer-harbour}
    - {meeting: Talks, time: 10:00-11:30, venue: macau-house}
""",
        places="""
venues:
  hk-house: {name: House, city: Hong Kong, at: "22.2808, 114.1654"}
  macau-hotel: {name: Hotel, city: Macau, at: "22.1905, 113.5440"}
  macau-house: {name: Macau House, city: Macau, at: "22.1700, 113.5590"}
""",
    )
    assert said(plan) == []
    assert way(plan, 2)[-3:] == ["macau-hotel", "macau-house", "macau-hotel"]
    assert leg(plan, 3, day=2).counted_back


def test_who_goes_on_from_a_late_dinner_to_a_departure_does_not_go_to_bed_between() -> None:
    plan = late("19:30-23:45", '{coach: On, time: "00:15", from: ae, to: b}', venue="ae")
    assert said(plan) == []
    assert (way(plan, 1), way(plan, 2)) == (["a", "ae"], ["ae", "b", "a3", "a"])


def test_who_has_hours_until_a_departure_at_three_spends_them_at_the_hotel() -> None:
    plan = late("17:30-20:00", '{coach: On, time: "03:00", from: ae, to: b}', venue="ae")
    assert said(plan) == []
    assert (way(plan, 1), way(plan, 2)) == (["a", "ae", "a"], ["a", "ae", "b", "a3", "a"])


def test_who_sets_out_behind_four_has_slept() -> None:
    plan = late("19:30-23:45", '{coach: On, time: "04:15", from: ae, to: b}', venue="ae")
    assert (way(plan, 1), way(plan, 2)) == (["a", "ae", "a"], ["a", "ae", "b", "a3", "a"])


def test_a_late_dinner_past_midnight_and_a_visit_before_four_are_one_night_out() -> None:
    plan = late("19:30-00:05+1", "{visit: Night market, time: 01:00-02:00, venue: b}", venue="ae")
    assert said(plan) == []
    assert (way(plan, 1), way(plan, 2)) == (["a", "ae"], ["ae", "b", "a3", "a"])
