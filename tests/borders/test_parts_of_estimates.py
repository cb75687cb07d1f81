"""The parts of an estimated way: rides, clearing, areas without control, waits for opening."""

import pytest
from estimated_ways import (
    EAST,
    NIGHT,
    WEST,
    ZONE,
    A,
    B,
    answers,
    ask,
    at,
    borders,
    clock,
    coach,
    crossing,
    kinds,
    place,
    said_obstacles,
    text,
)
from parts import told

from delegate.assessment.basis_words import basis_words
from delegate.borders.crossings import shipped
from delegate.borders.estimator import estimator
from delegate.model import Change
from delegate.places.place import Place
from delegate.travel.requests import Minutes, TravelOption, ViaCrossing
from delegate.values import Point

# --- the parts of a way -----------------------------------------------------------------------------------------------


def test_on_one_side_a_way_is_one_ride() -> None:
    b = B._replace(side="AA")

    (found,) = answers(ask(A, b, leave=at("09:00")))

    assert found == TravelOption("coach", None, (coach(A, b, at("09:00")),), at("09:00"))


def test_the_entry_of_a_venue_ends_the_way() -> None:
    (found,) = answers(ask(A, B._replace(side="AA", entry=15), leave=0))

    assert told(found.segments[-1]) == ("entry", Minutes(15, 15, 15), "given: entry 15 min at b", None)


def test_a_way_over_a_border_is_ride_clear_ride() -> None:
    (found,) = answers(ask(leave=at("09:00")), EAST)

    assert kinds(found) == ["ride", "clear", "ride"]
    assert found.crossing == "east"
    assert told(found.segments[1]) == ("clear", Minutes(20, 31, 41), "given: 20-41 min at East", None)
    near = place("east", "AA", Point(22.25, 104.1))
    assert found.segments[0] == coach(A, near, at("09:00"))


def test_the_minutes_of_a_shipped_crossing_are_called_an_assumption() -> None:
    west_kowloon = shipped().crossing("west-kowloon")
    assert west_kowloon is not None

    (found,) = estimator(shipped())(
        ask(via=[ViaCrossing(west_kowloon)], origin=_side("HK"), destination=_side("CN"), leave=0)
    )

    assert found.segments[1].kind == "clear"
    assert basis_words(found.segments[1]).startswith("assumption: ")


def _side(side: str) -> Place:
    return place("x", side, Point(22.3, 114.2) if side == "HK" else Point(22.6, 114.1))


def test_places_that_somebody_wrote_are_passed_in_order_and_people_board_once_on_each_side() -> None:
    first, second = (place(f"v{i}", "AA", Point(22.0 + i / 10, 104.0)) for i in (1, 2))
    beyond = place("w", "XB", Point(22.4, 104.0))
    (found,) = answers(ask(via=[first, second, ViaCrossing(EAST), beyond], leave=at("09:00")), EAST)

    assert kinds(found) == ["ride", "ride", "ride", "clear", "ride", "ride"]
    assert ["board" in basis_words(segment) for segment in found.segments] == [True, False, False, False, True, False]


def test_a_place_beyond_the_border_is_passed_beyond_whatever_crossing_is_chosen() -> None:
    beyond = place("w", "XB", Point(22.4, 104.0))

    found = answers(ask(via=[beyond], leave=at("09:00")), EAST, WEST)

    assert [kinds(each) for each in found] == [["ride", "clear", "ride", "ride"]] * 2


def test_halls_at_the_two_ends_of_a_bridge_have_a_ride_between_them() -> None:
    bridge = crossing("bridge", 104.1).replace(sides={"AA": Point(22.25, 104.1), "XB": Point(22.25, 104.4)})

    (found,) = answers(ask(leave=at("09:00")), bridge)

    assert kinds(found) == ["ride", "clear", "ride", "ride"]
    assert "40 km" in basis_words(found.segments[2])


def test_a_way_to_a_crossing_ends_at_its_near_side() -> None:
    gate = Place("east", "crossing", text("East"), "AA", ZONE, Point(22.25, 104.1))

    (found,) = answers(ask(destination=gate, mode="car", leave=at("09:00")), EAST)

    assert (found.crossing, kinds(found)) == (None, ["ride"])


def test_a_way_from_a_crossing_clears_it_first_and_rides_on_from_the_far_side() -> None:
    gate = Place("east", "crossing", text("East"), "AA", ZONE, Point(22.25, 104.1))

    (found,) = answers(ask(origin=gate, leave=at("09:00")), EAST, WEST)

    assert (found.crossing, kinds(found)) == ("east", ["clear", "ride"])
    cleared = at("09:00") + 31  # 20-41 min
    assert found.segments[1] == coach(place("e", "XB", Point(22.252, 104.1)), B, cleared)


@pytest.mark.parametrize("mode", ["coach", "car"])
@pytest.mark.parametrize(("origin", "destination"), [(A._replace(point=None), B), (A, B._replace(point=None))])
def test_where_a_point_is_not_known_there_is_no_figure(mode: str, origin: Place, destination: Place) -> None:
    assert answers(ask(origin, destination, mode=mode, leave=0), EAST) == ()


def test_a_way_whose_mode_is_not_known_has_a_crossing_and_no_minutes_but_those_to_clear() -> None:
    found = answers(ask(mode="travel", leave=at("09:00")), EAST, WEST)

    assert [each.crossing for each in found] == ["east", "west"]
    assert [segment.minutes for segment in found[0].segments] == [None, Minutes(20, 31, 41), None]
    assert answers(ask(destination=B._replace(side="AA"), mode="travel", leave=0)) == ()


def test_unknown_minutes_to_clear_are_not_known_and_never_nothing() -> None:
    (found,) = answers(ask(leave=at("09:00")), EAST.replace(minutes=None))

    assert told(found.segments[1]) == ("clear", None, "not known", None)


# --- no control -------------------------------------------------------------------------------------------------------


def test_where_there_is_no_control_the_way_is_a_ride_that_says_so() -> None:
    geneva = place("geneva", "CH", Point(46.2, 6.14), "Europe/Zurich")
    annemasse = place("annemasse", "FR", Point(46.19, 6.24), "Europe/Paris")

    (found,) = estimator(shipped())(ask(geneva, annemasse, leave=at("09:00")))

    assert (found.crossing, kinds(found)) == (None, ["ride"])
    assert basis_words(found.segments[0]).endswith("no border control: Schengen area")


def test_a_written_crossing_overrules_the_area_without_control() -> None:
    gate = crossing("moillesulaz", 6.2).replace(sides={"CH": Point(46.195, 6.2), "FR": Point(46.195, 6.2)})
    geneva = place("geneva", "CH", Point(46.2, 6.14), "Europe/Zurich")
    annemasse = place("annemasse", "FR", Point(46.19, 6.24), "Europe/Paris")

    (found,) = estimator(shipped())(ask(geneva, annemasse, via=[ViaCrossing(gate)], leave=at("18:00")))

    assert (found.crossing, kinds(found)) == ("moillesulaz", ["ride", "clear", "ride"])


# --- opening ----------------------------------------------------------------------------------------------------------


def test_before_opening_people_wait_and_each_of_the_three_arrivals_for_itself() -> None:
    (found,) = answers(ask(leave=at("05:00")), EAST)
    first, wait = found.segments[:2]

    assert wait.kind == "wait"
    assert basis_words(wait) == "opens at 06:30"
    assert first.minutes is not None
    assert first.minutes.plus(wait.minutes or Minutes(0, 0, 0)) == Minutes(90, 90, 90)


def test_who_comes_in_time_at_the_planned_minute_may_still_wait_where_the_ride_is_fast() -> None:
    way = coach(A, place("east", "AA", Point(22.25, 104.1)), at("03:00")).minutes
    assert way is not None

    (found,) = answers(ask(leave=at("03:00") - way.planned), NIGHT)

    assert found.segments[1].minutes == Minutes(way.planned - way.low, 0, 0)


def test_after_closing_a_crossing_is_not_open_until_the_next_date() -> None:
    late = EAST.replace(hours="Mo-Su 00:50-22:30")  # reached after midnight, half an hour before it opens

    assert [each.crossing for each in answers(ask(leave=at("22:15")), EAST, WEST)] == ["west"]
    assert [each.crossing for each in answers(ask(leave=at("23:50")), EAST, WEST)] == ["west"]
    assert [each.crossing for each in answers(ask(leave=at("23:50")), late, WEST)] == ["east", "west"]


def test_what_opens_more_than_an_hour_after_it_is_reached_is_not_waited_for() -> None:
    way = coach(A, place("east", "AA", Point(22.25, 104.1)), at("03:00")).minutes
    assert way is not None
    soon, later = (at("03:00") + way.planned + wait for wait in (60, 61))
    waited, shut = (EAST.replace(hours=f"Mo-Su {clock(opens)}-22:30") for opens in (soon, later))

    assert [each.crossing for each in answers(ask(leave=at("03:00")), waited)] == ["east"]
    assert [each.crossing for each in answers(ask(leave=at("03:00")), shut)] == [None]


def test_a_crossing_that_would_close_before_they_are_through_is_not_chosen() -> None:
    way = coach(A, place("east", "AA", Point(22.25, 104.1)), at("03:00")).minutes
    assert way is not None
    reached = at("03:00") + way.planned
    cleared = reached + 31  # 20-41 min
    in_time, late = (EAST.replace(hours=f"Mo-Su 00:00-{clock(end)}") for end in (cleared, cleared - 1))

    assert [each.crossing for each in answers(ask(leave=at("03:00")), in_time, WEST)] == ["east", "west"]
    assert [each.crossing for each in answers(ask(leave=at("03:00")), late, WEST)] == ["west"]

    (reason,) = said_obstacles(borders(late), ask(leave=0), at("03:00"))

    words = f"reached at {clock(reached)}, cleared at {clock(cleared)}, closes at {clock(cleared - 1)}"
    assert reason == (late, words)


def test_a_written_crossing_is_passed_whatever_its_hours_and_modes() -> None:
    shut = EAST.replace(changes=(Change(closed=text("works")),), modes=("train",))

    (found,) = answers(ask(via=[ViaCrossing(shut)], leave=at("23:00")), shut, WEST)

    assert (found.crossing, kinds(found)) == ("east", ["ride", "clear", "ride"])


def test_unknown_hours_count_as_open() -> None:
    (found,) = answers(ask(leave=at("03:00")), EAST.replace(hours=None))

    assert (found.crossing, kinds(found)) == ("east", ["ride", "clear", "ride"])


def test_the_clock_at_a_crossing_is_that_of_the_side_that_is_left() -> None:
    tokyo = EAST.replace(clocks={"AA": ZONE, "XB": "Asia/Tokyo"})
    both = EAST.replace(clocks={"AA": "Asia/Tokyo", "XB": "Asia/Tokyo"})

    assert kinds(answers(ask(A, B, leave=at("06:00")), tokyo)[0]) == ["ride", "clear", "ride"]
    assert kinds(answers(ask(B, A, leave=at("21:00")), tokyo)[0]) == ["ride"]
    assert kinds(answers(ask(A, B, leave=at("05:00")), both)[0]) == ["ride", "clear", "ride"]
