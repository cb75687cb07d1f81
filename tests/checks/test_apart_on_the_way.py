"""A line without a place that some hold on the way is told where the others of it are elsewhere (rule 4)."""

import pytest
from every import every
from february_days import days, named

from delegate.diagnostics import Severity

FERRY = "- ferry: Steamer\n  time: 10:00-12:00\n  from: a\n  to: b\n  who: ann\n"
ASHORE = "- visit: Mill\n  time: 09:00-10:20\n  venue: a\n  who: ben\n"
SIGNING = "- ceremony: Signing\n  time: 10:30-11:15"


@pytest.mark.parametrize("item", ["ceremony: Signing", "meal: Lunch", "meeting: Talks"])
def test_who_is_not_on_the_boat_cannot_be_at_what_is_held_aboard(item: str) -> None:
    found = named("two-places", days(d08=f"{ASHORE}{FERRY}- {item}\n  time: 10:30-11:15"))

    title = item.partition(": ")[2]
    message = f"“{title}” says no place, and its people are at Alpha House (Ben) and on “Steamer” (Ann)"
    assert [(each.message, each.severity) for each in found] == [(message, Severity.ERROR)]


def test_who_rides_elsewhere_meanwhile_is_not_aboard_either() -> None:
    car = "- car: Luggage\n  time: 10:00-11:45\n  from: ae\n  to: b\n  who: ben\n"
    found = named("two-places", days(d08=FERRY + car + SIGNING))

    message = "“Signing” says no place, and its people are on “Steamer” (Ann) and on “Luggage” (Ben)"
    assert [each.message for each in found] == [message]


def test_two_trains_half_an_hour_apart_hold_no_meeting_together() -> None:
    trains = "".join(
        f"- train: X2000 {number}\n  time: {time}\n  from: a\n  to: b\n  who: {who}\n"
        for number, time, who in (("420", "10:00-12:00", "ann"), ("422", "10:20-12:20", "ben"))
    )
    assert len(named("two-places", days(d08=trains + "- meeting: Talks\n  time: 10:30-11:30"))) == 1
    assert named("two-places", days(d08=trains + "- meal: Lunch on the train\n  time: 10:30-11:30")) == []


def test_of_whom_nobody_wrote_where_they_are_and_of_a_tentative_boat_it_is_a_warning() -> None:
    unsure = FERRY + "  status: tentative\n"
    found = [named("two-places", days(d08=text + SIGNING))[0] for text in (FERRY, ASHORE + unsure)]

    assert [each.severity for each in found] == [Severity.WARNING, Severity.WARNING]
    assert found[0].message.endswith("its people are on “Steamer” (Ann) and nobody wrote where (Ben)")


def _two(first: str, second: str) -> str:
    return f"{first}\n  who: ann\n{second}\n  who: ben\n"


@every(
    "ways",
    [
        _two(
            "- train: X2000 420\n  time: 10:00-11:20\n  from: a\n  to: b",
            "- train: X2000 420\n  time: 10:00-12:00\n  from: a\n  to: a3",
        ),
        _two(
            "- flight: CX 501 / JL 7050\n  time: 10:00-12:00\n  from: HKG\n  to: NRT",
            "- flight: JL 7050\n  time: 10:05-12:05\n  from: HKG\n  to: NRT",
        ),
        _two(
            "- coach: Over\n  time: 10:00-12:00\n  from: a\n  to: b\n  vehicle: bus",
            "- coach: Over\n  time: 10:15-12:00\n  from: ae\n  to: b\n  vehicle: bus",
        ),
        _two(
            "- car: First car\n  time: 10:00-12:00\n  from: a\n  to: b",
            "- car: Second car\n  time: 10:00-12:00\n  from: a\n  to: b",
        ),
        _two(
            "- ferry: Boat\n  time: 10:00-12:00\n  from: a\n  to: b",
            "- ferry: Boat\n  time: 10:00\n  from: a\n  to: b",
        ),
    ],
)
def test_people_of_one_service_one_vehicle_or_one_motorcade_are_together(ways: str) -> None:
    bus = "vehicles: {bus: {kind: coach, seats: 40}}"
    assert named("two-places", days(d08=ways + SIGNING), top=bus) == []


@every("more", ["  who: ann", "  venue: b", "  venue: tbc", "  status: cancelled"])
def test_a_line_of_those_aboard_alone_or_at_a_place_is_whole(more: str) -> None:
    assert named("two-places", days(d08=f"{ASHORE}{FERRY}{SIGNING}\n{more}")) == []


def test_who_is_aboard_and_had_a_line_of_their_own_before_is_still_aboard() -> None:
    ferry = FERRY.replace("  who: ann\n", "")
    own = "- press: Interview\n  time: 10:10-10:25\n  venue: tbc\n  who: ben\n"
    assert named("two-places", days(d08=ferry + own + SIGNING)) == []
