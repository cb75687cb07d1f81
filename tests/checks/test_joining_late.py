"""What is said of the night of who joins in the evening: they sleep at that date's hotel, or nobody knows where."""

import pytest
from programme import clock, leg, planned, really_planned, stops

from delegate.assessment.not_judged import not_judged
from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

NIGHTS = [each for each in every_check() if each.name == "no-hotel"]
LATE = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, joins: 2023-02-24 21:00}"
TALKS = "  2023-02-25:\n    - {meeting: Talks, time: 10:00-11:00, venue: b}\n"


def two_days(first: str, *, people: str = LATE, before: str = "", second: str = TALKS) -> Plan:
    """A trip whose first day is that of joining, and whose second has talks at ten."""
    return planned(f"days:\n{before}  2023-02-24:\n{first}{second}", people=people)


def said(plan: Plan) -> list[str]:
    notes = [finding.message for finding in examine(plan, NIGHTS)]
    return notes + [each.message for each in not_judged(plan) if each.reason == "night"]


MEETING = '    - {meeting: Opening, time: "15:00-18:00", venue: a}\n'


def test_who_joins_behind_the_last_clock_of_a_day_sleeps_at_its_hotel() -> None:
    plan = two_days(MEETING + "    - {hotel: a2}\n")
    assert said(plan) == []
    assert [stop.place.id for stop in stops(plan, "ben", day=1) if stop.place] == ["a2", "b"]
    assert clock(leg(plan, 0, "ben", day=1).leave) == "09:15"


def test_who_joins_for_dinner_behind_the_hotel_of_that_day_comes_to_it_at_night_alone() -> None:
    plan = two_days(MEETING + '    - {hotel: a2}\n    - {meal: Dinner, time: "21:15-22:00", venue: b}\n')
    assert said(plan) == []
    assert [stop.place.id for stop in stops(plan, "ben") if stop.place] == ["b", "a2"]


def test_the_passage_from_the_hotel_of_who_joins_in_the_evening_is_judged() -> None:
    plan = really_planned("days:\n  2023-02-24:\n" + MEETING + "    - {hotel: g}\n" + TALKS, people=LATE)
    passages = {cohort.people: found for cohort, found in zip(plan.cohorts, plan.passages, strict=True)}
    assert [(each.origin, each.into) for each in passages[("ben",)]] == [("XB", "AA")]


@pytest.mark.parametrize(
    ("hotel", "of"),
    [
        ("{hotel: a2, status: cancelled}", ""),
        ("{hotel: a2, who: ann}", "of Ben "),
        ('{hotel: a2, time: "19:00"}', "of Ben "),
    ],
)
def test_where_no_hotel_of_that_date_takes_who_joins_late_the_night_is_named(hotel: str, of: str) -> None:
    plan = two_days(MEETING + f"    - {hotel}\n")
    assert said(plan) == [f"nights without a hotel {of}(24 February)"]


def test_who_joins_late_does_not_sleep_in_day_rooms() -> None:
    plan = two_days(MEETING + "    - {hotel: a2, nights: 0}\n")
    assert "nights without a hotel of Ben (24 February)" in said(plan)
    assert [stop.place.id for stop in stops(plan, "ben", day=1) if stop.place] == ["b"]


def test_the_nights_of_a_hotel_written_before_do_not_take_who_joins_later() -> None:
    before = "  2023-02-23:\n    - {hotel: a2, nights: 2}\n"
    hotel = "    - {hotel: a2}\n  2023-02-26:\n    - {meeting: Close, time: 10:00-11:00, venue: a}\n"
    plan = two_days(MEETING, before=before, second=TALKS + hotel)
    assert said(plan) == ["no hotel is written for Ben in the night of 24 February"]


@pytest.mark.parametrize(
    "second",
    [
        "  2023-02-25:\n    - {visit: Market, time: 03:00-04:00, venue: b}\n",
        "  2023-02-25:\n    - {flight: XX 1, time: 10:00-11:00, from: LHR, to: HKG}\n",
    ],
)
def test_who_is_on_the_way_in_the_small_hours_or_comes_by_a_service_has_no_night_before(second: str) -> None:
    assert said(two_days(MEETING, second=second.replace("- {", "- {who: ben, "))) == []


def test_who_leaves_on_the_evening_of_joining_sleeps_nowhere() -> None:
    people = LATE.replace("21:00}", "21:00, leaves: 2023-02-24 23:00}")
    dinner = '    - {meal: Dinner, time: "21:15-22:00", venue: b, who: ben}\n'
    plan = two_days(MEETING + "    - {hotel: a2}\n" + dinner, people=people, second="")
    assert [stop.place.id for stop in stops(plan, "ben") if stop.place] == ["b"]


def test_the_last_hotel_of_the_date_counts_for_who_joins_late_and_an_earlier_one_is_not_theirs() -> None:
    later = '    - {hotel: b, time: "21:30"}\n'
    plan = two_days(MEETING + "    - {hotel: a2}\n" + later)
    assert [stop.place.id for stop in stops(plan, "ben") if stop.place] == ["b"]


def test_who_joins_after_the_clock_of_a_second_hotel_sleeps_at_neither() -> None:
    hotels = '    - {hotel: a}\n    - {hotel: b, time: "18:00", who: [ben]}\n'

    assert said(two_days(hotels)) == ["nights without a hotel of Ben (24 February)"]
    assert said(two_days(hotels.replace(', time: "18:00"', ""))) == []


ANNS = "  2023-02-25:\n    - {meeting: Talks, time: 10:00-11:00, venue: b, who: ann}\n"


def with_room(hotel: str, *, joins: str = "2023-02-25", second: str = TALKS) -> Plan:
    people = f"delegation:\n  ann: {{name: Ann}}\n  ben: {{name: Ben, joins: {joins}}}"
    third = second + '  2023-02-26:\n    - {meeting: Tour, time: "10:00-11:00", venue: b}\n'
    return two_days(MEETING + f"    - {{{hotel}}}\n", people=people, second=third)


def test_who_joins_while_a_hotel_is_kept_in_whose_rooms_they_are_sleeps_there_from_that_day_on() -> None:
    plan = with_room("hotel: a2, nights: 2, rooms: {ann: 1, ben: 2}")
    assert said(plan) == []
    assert [stop.place.id for stop in stops(plan, "ben", day=1) if stop.place] == ["b", "a2"]
    assert [stop.place.id for stop in stops(plan, "ben", day=2) if stop.place] == ["a2", "b"]


def test_who_joins_on_a_day_before_their_first_line_wakes_in_the_room_that_is_kept() -> None:
    plan = with_room("hotel: a2, nights: 2, rooms: {ann: 1, ben: 2}", second=ANNS)
    assert said(plan) == []
    assert [stop.place.id for stop in stops(plan, "ben", day=2) if stop.place] == ["a2", "b"]


@pytest.mark.parametrize(
    "hotel",
    [
        "hotel: a2, nights: 1, rooms: {ann: 1, ben: 2}",
        "hotel: a2, rooms: {ann: 1, ben: 2}",
        "hotel: a2, nights: 2",
        "hotel: a2, nights: 2, rooms: {ann: 1}",
    ],
)
def test_a_hotel_that_is_not_kept_or_has_no_room_for_them_takes_nobody_who_joins_later(hotel: str) -> None:
    assert any("25 February" in each and "Ben" in each for each in said(with_room(hotel)))


def test_the_nights_behind_a_room_that_is_kept_before_a_first_line_are_named() -> None:
    people = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, joins: 2023-02-25}"
    tour = "  2023-02-27:\n    - {meeting: Tour, time: 10:00-11:00, venue: b}\n"
    hotel = "    - {hotel: a2, nights: 2, rooms: {ann: 1, ben: 2}}\n"
    found = said(two_days(MEETING + hotel, people=people, second=ANNS + ANNS.replace("25", "26") + tour))
    assert any("26 February" in each and "Ben" in each for each in found)
    assert not any("25 February" in each for each in found)
