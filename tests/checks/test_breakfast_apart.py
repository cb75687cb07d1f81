"""A breakfast without a place is had where each woke: in their own hotel, or aboard (rule 4)."""

import pytest
from every import every
from february_days import days, named

HOTELS = "- hotel: a\n  who: ann\n- hotel: b\n  who: ben"
BREAKFAST = "- meal: {}\n  time: {}"
WORK = "- visit: Mill\n  time: 11:30-12:00\n  venue: ae"


@pytest.mark.parametrize("time", ["07:30-08:30", "07:30", "morning"])
def test_each_has_breakfast_in_their_own_hotel(time: str) -> None:
    assert named("two-places", days(d08=HOTELS, d09=BREAKFAST.format("First thing", time) + "\n" + WORK)) == []


def test_who_wakes_aboard_has_it_there() -> None:
    night = "- hotel: b\n  who: ben\n- ferry: Night boat\n  time: 20:00-10:00+1\n  from: a\n  to: b\n  who: ann"
    assert named("two-places", days(d08=night, d09=BREAKFAST.format("Breakfast", "07:30-08:30"))) == []


@every(
    ("before", "meal"),
    [
        ("", BREAKFAST.format("Breakfast", "07:30-08:30") + "\n  with: wu"),
        ("", BREAKFAST.format("Lunch", "12:30-13:30")),
        ("", "- meeting: Talks\n  time: 07:30-08:30"),
        ("- coach: Out\n  time: 06:30\n  to: ae\n  who: ann\n", BREAKFAST.format("Breakfast", "07:30-08:30")),
    ],
)
def test_a_meal_with_a_host_or_later_or_behind_a_way_needs_its_place(before: str, meal: str) -> None:
    hosts = "hosts: {wu: {name: Wu Lan}}"
    assert len(named("two-places", days(d08=HOTELS, d09=before + meal), top=hosts)) == 1


def test_where_they_did_not_sleep_there_it_is_no_breakfast_of_each() -> None:
    visit = "- visit: Mill\n  time: 06:00-06:30\n  venue: {}\n  who: {}\n"
    apart = visit.format("a", "ann") + visit.format("b", "ben")
    apart += "- visit: Dam\n  time: 06:00-06:30\n  venue: b\n  who: ben\n"
    assert len(named("two-places", days(d08=apart + BREAKFAST.format("Breakfast", "07:30-08:30")))) == 1
