"""People who stand apart cannot be at one line, and a way must lead somewhere."""

import pytest
from every import every
from february_days import SPLIT, TALKS, days, named

from delegate.diagnostics import Severity


def test_people_who_stand_in_two_places_cannot_be_at_one_line() -> None:
    found = named("two-places", days(d08=SPLIT + "- meal: Lunch\n  time: 12:00-13:00"))

    assert [each.severity for each in found] == [Severity.ERROR]
    assert found[0].message == "“Lunch” says no place, and its people are at Alpha House (Ann) and Beta House (Ben)"


@every(
    "line",
    [
        "- meal: Lunch\n  time: 12:00-13:00\n  venue: a",
        "- meal: Lunch\n  time: 12:00-13:00\n  venue: tbc",
        "- meal: Lunch\n  time: 12:00-13:00\n  who: ann",
        "- free: Time off\n  time: 12:00-13:00",
        "- coach: To lunch\n  to: a2",
        "- meal: Lunch\n  time: 12:00-13:00\n  status: cancelled",
    ],
)
def test_a_place_or_people_who_stand_together_make_it_one_line_again(line: str) -> None:
    assert named("two-places", days(d08=SPLIT + line)) == []


@pytest.mark.parametrize("kind", ["coach", "car", "travel"])
def test_people_in_two_cities_cannot_leave_in_one_movement_that_does_not_say_from_where(kind: str) -> None:
    line = f"- {kind}: To lunch\n  time: 11:00\n  to: a3\n- meal: Lunch\n  time: 19:00\n  venue: a3"
    found = named("two-places", days(d08=SPLIT + line))

    message = (
        "“To lunch” does not say from where it leaves, and its people are at Alpha House (Ann) and Beta House (Ben)"
    )
    assert [(each.message, each.severity) for each in found] == [(message, Severity.WARNING)]


@pytest.mark.parametrize(
    "line",
    [
        "- coach: To lunch\n  time: 11:00\n  from: a\n  to: a3",
        "- coach: To lunch\n  time: 11:00\n  from: tbc\n  to: a3",
        "- coach: To lunch\n  time: 11:00\n  via: b\n  to: a3",
        "- coach: To lunch\n  time: 11:00\n  to: a3\n  status: cancelled",
        "- coach: On\n  time: 11:00\n  to: a3\n  who: ann\n- coach: On\n  time: 11:00\n  to: a3\n  who: ben",
    ],
)
def test_a_movement_that_says_from_where_or_a_line_for_each_place_is_one_again(line: str) -> None:
    lunch = "\n- meal: Lunch\n  time: 19:00\n  venue: a3"
    assert named("two-places", days(d08=SPLIT + line + lunch)) == []


def test_people_in_two_places_of_one_city_may_leave_at_the_same_minute() -> None:
    line = "- coach: To lunch\n  time: 11:00\n  to: b\n- meal: Lunch\n  time: 19:00\n  venue: b"
    assert named("two-places", days(d08=SPLIT.replace("venue: b", "venue: ae") + line)) == []


def test_a_car_for_people_who_are_there_already_goes_nowhere() -> None:
    late = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, joins: 2023-02-08 11:30}"
    car = f"{TALKS}\n- car: Car for Ben\n  time: 11:00\n- meal: Lunch\n  time: 12:00\n  venue: a"
    found = named("goes-nowhere", days(d08=car), people=late)

    assert [(each.message, each.severity) for each in found] == [
        ("“Car for Ben” begins and ends at Alpha House", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    "car",
    ["- coach: Round trip\n  time: 11:00\n  via: b", "- coach: Over\n  time: 11:00\n  to: a2", "- car: Out\n  to: b"],
)
def test_a_round_trip_says_so_with_its_via(car: str) -> None:
    said = len(named("goes-nowhere", days(d08=f"{TALKS}\n{car}\n- meal: Lunch\n  time: 19:00\n  venue: a")))

    assert said == ("a2" in car)  # the annex is 110 m away, and one place with the house


def test_people_for_whom_a_common_coach_goes_nowhere_are_named() -> None:
    coach = "- coach: To lunch\n  time: 10:00\n  to: a\n- meal: Lunch\n  time: 12:00\n  venue: a"
    found = named("goes-nowhere", days(d08=SPLIT + coach))

    assert [(each.message, each.people) for each in found] == [
        ("“To lunch” begins and ends at Alpha House for Ann", ("ann",))
    ]


@pytest.mark.parametrize("kind", ["ferry", "coach"])
def test_a_cruise_back_to_its_pier_is_asked_where_it_goes(kind: str) -> None:
    cruise = f"- {kind}: Harbour cruise\n  time: 10:00-12:00\n  from: b\n  to: b\n"
    found = named("goes-nowhere", days(d08=cruise))

    assert [each.help for each in found] == ["write where it goes in `via`, or another end in `to`"]
    assert named("goes-nowhere", days(d08=cruise + "  via: a3\n")) == []
