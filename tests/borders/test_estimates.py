"""What the estimator answers: the parts of a way, the waits, the departure counted back, the choice of a crossing."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parts import told

from delegate.assessment.basis_words import basis_words
from delegate.assessment.border_words import hindrance_words
from delegate.borders.crossings import Borders, shipped
from delegate.borders.estimator import estimator, obstacles
from delegate.clock import hhmm, instants, local
from delegate.model import Change, Crossing, Person, Vehicle
from delegate.places.place import Place
from delegate.travel.requests import Minutes, RideOptions, Segment, TravelOption, TravelRequest, ViaCrossing, total
from delegate.travel.rides import ride
from delegate.values import Length, Point, Text

ZONE = "Asia/Hong_Kong"
DATE = "2026-06-10"


def text(words: str) -> Text:
    return Text((("", words),))


def place(id_: str, side: str, point: Point | None, zone: str = ZONE, **more: Any) -> Place:
    return Place(id_, "venue", text(id_), side, zone, point, **more)


def crossing(id_: str, longitude: float, **values: Any) -> Crossing:
    sides = {"AA": Point(22.25, longitude), "XB": Point(22.252, longitude)}
    usual: dict[str, Any] = {"modes": ("coach", "car"), "hours": "Mo-Su 06:30-22:30", "minutes": Length(20, 41)}
    return Crossing(id=id_, name=text(id_.title()), sides=sides, **{**usual, **values})


# Inland, where no bridge or bay of the tables lies across the way; what is no matter of traffic happens at night.
A = place("a", "AA", Point(22.0, 104.0))
B = place("b", "XB", Point(22.5, 104.0))
EAST = crossing("east", 104.1)
WEST = crossing("west", 103.8, hours="24/7", minutes=Length(40, 60))
NIGHT = EAST.replace(hours="Mo-Su 03:00-22:30")
TWELVE = tuple(Person(name=text("x")) for _ in range(12))


def at(clock: str, date: str = DATE) -> int:
    hour, minute = clock.split(":")
    return instants(dt.date.fromisoformat(date), int(hour) * 60 + int(minute), ZONE)[0]


def clock(instant: int) -> str:
    return hhmm(local(instant, ZONE).minute)


def borders(*crossings: Crossing) -> Borders:
    return Borders({each.id: each for each in crossings})


def answers(ask: TravelRequest, *crossings: Crossing) -> tuple[TravelOption, ...]:
    return estimator(borders(*crossings))(ask)


def ask(origin: Place = A, destination: Place = B, via: Any = (), mode: str = "coach", **more: Any) -> TravelRequest:
    return TravelRequest(origin, destination, tuple(via), mode, more.pop("people", TWELVE), **more)


def coach(origin: Place, destination: Place, leave: int) -> Segment:
    """The ride of the twelve, as it is made when there is no border."""
    (found,) = ride(origin, destination, RideOptions("coach", leave, 12))
    return found


def kinds(estimate: TravelOption) -> list[str]:
    return [segment.kind for segment in estimate.segments]


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
    far = B._replace(zone="Asia/Tokyo")

    assert kinds(answers(ask(A, far, leave=at("06:00")), EAST)[0]) == ["ride", "clear", "ride"]
    assert kinds(answers(ask(far, A, leave=at("21:00")), EAST)[0]) == ["ride"]
    assert kinds(answers(ask(A._replace(zone="Asia/Tokyo"), B, leave=at("05:00")), EAST)[0]) == [
        "ride",
        "clear",
        "ride",
    ]


# --- a time and a length at the counter -------------------------------------------------------------------------------


def test_the_minute_at_the_counter_is_waited_for() -> None:
    (found,) = answers(ask(via=[ViaCrossing(EAST, at("12:00"), Minutes(25, 30, 35))], leave=at("09:00")), EAST)

    assert kinds(found) == ["ride", "wait", "clear", "ride"]
    assert basis_words(found.segments[1]) == "given: at the counter at 12:00"
    assert total(found.segments[:2]) == Minutes(180, 180, 180)
    assert told(found.segments[2]) == ("clear", Minutes(25, 30, 35), "given", None)


def test_who_is_late_for_the_counter_does_not_wait() -> None:
    (found,) = answers(ask(via=[ViaCrossing(EAST, at("09:10"))], leave=at("09:00")), EAST)

    assert kinds(found) == ["ride", "clear", "ride"]


def test_a_counter_that_is_not_open_yet_at_the_written_minute_is_waited_for_as_well() -> None:
    (found,) = answers(ask(via=[ViaCrossing(EAST, at("06:00"))], leave=at("04:00")), EAST)

    assert kinds(found) == ["ride", "wait", "wait", "clear", "ride"]
    assert total(found.segments[:3]) == Minutes(150, 150, 150)


@given(minute=st.integers(0, 1439), early=st.integers(0, 60))
def test_the_way_to_a_written_minute_at_the_counter_is_counted_back_from_there(minute: int, early: int) -> None:
    counter = at("00:00") + minute
    via = [ViaCrossing(EAST, counter)]
    (found,) = answers(ask(via=via, ready_by=counter + 200, early=early), EAST)

    def fits(leave: int) -> bool:
        """By the traffic of the minute at which they leave."""
        way = answers(ask(via=via, leave=leave), EAST)[0].segments[0].minutes
        assert way is not None
        return leave + way.high <= counter and leave + way.planned + early <= counter

    assert found.leave % 5 == 0
    assert fits(found.leave)
    assert not fits(found.leave + 5)


# --- counted back -----------------------------------------------------------------------------------------------------


@given(minute=st.integers(0, 1439), early=st.integers(0, 60), sides=st.sampled_from(["AA", "XB"]))
def test_a_departure_counted_back_is_the_latest_multiple_of_five_that_keeps_both_promises(
    minute: int, early: int, sides: str
) -> None:
    ready = at("00:00") + minute
    there = B._replace(side=sides, entry=10)
    (found,) = answers(ask(destination=there, ready_by=ready, early=early), WEST)

    def fits(leave: int) -> bool:
        """By the traffic of the minute at which they leave."""
        (made,) = answers(ask(destination=there, leave=leave), WEST)
        return leave + made.minutes.high <= ready and leave + made.minutes.planned + early <= ready

    assert found.leave % 5 == 0
    assert fits(found.leave)
    assert not fits(found.leave + 5)


def test_nobody_leaves_so_early_that_they_wait_for_the_opening() -> None:
    (found,) = answers(ask(ready_by=at("03:30")), NIGHT)
    way = found.segments[0].minutes
    assert way is not None

    assert clock(found.leave + way.planned) == "03:00"
    assert found.leave + found.minutes.planned > at("03:30")


def test_a_crossing_that_gets_them_there_in_time_is_better_than_a_later_departure_that_does_not() -> None:
    assert [each.crossing for each in answers(ask(ready_by=at("07:30")), EAST, WEST)] == ["west", "east"]
    assert [each.crossing for each in answers(ask(ready_by=at("12:00")), EAST, WEST)] == ["east", "west"]


def test_from_a_crossing_the_departure_is_counted_back_to_its_opening_at_most() -> None:
    gate = Place("east", "crossing", text("East"), "AA", ZONE, Point(22.25, 104.1))

    (found,) = answers(ask(origin=gate, ready_by=at("07:00")), EAST)

    assert (clock(found.leave), kinds(found)) == ("06:30", ["clear", "ride"])


def test_a_way_of_several_days_is_counted_back_too() -> None:
    far = place("far", "AA", Point(55.0, 20.0))

    (found,) = answers(ask(destination=far, ready_by=at("12:00")))

    assert found.minutes.planned > 4 * 24 * 60
    assert found.leave + found.minutes.high <= at("12:00") < found.leave + found.minutes.high + 5


# --- the choice -------------------------------------------------------------------------------------------------------


def test_the_shortest_planned_way_is_the_best_and_all_others_follow() -> None:
    far = crossing("far", 104.6)

    found = answers(ask(leave=at("10:00"))._replace(every=True), far, WEST, EAST)

    assert [each.crossing for each in found] == ["east", "west", "far"]
    assert [each.minutes.planned for each in found] == sorted(each.minutes.planned for each in found)


def test_within_five_minutes_the_smaller_high_wins_and_then_the_id() -> None:
    calm = crossing("zeta", 104.1, minutes=Length(31, 34))  # planned 33, two more than east, but high 7 less
    twin = crossing("alpha", 104.1)

    assert [each.crossing for each in answers(ask(leave=at("10:00")), EAST, calm)] == ["zeta", "east"]
    assert [each.crossing for each in answers(ask(leave=at("10:00")), EAST, twin)] == ["alpha", "east"]


def test_beyond_five_minutes_the_smaller_high_does_not_help() -> None:
    calm = crossing("zeta", 104.1, minutes=Length(37, 37))

    assert [each.crossing for each in answers(ask(leave=at("10:00")), EAST, calm)] == ["east", "zeta"]


@pytest.mark.parametrize(
    ("mode", "vehicle", "expected"),
    [
        ("coach", None, ["east", "west"]),
        ("walk", None, [None]),
        ("coach", Vehicle(id="c1", kind="coach", plates=("AA", "XB")), ["east", "west"]),
        ("coach", Vehicle(id="c1", kind="coach", plates=("AA",)), [None]),
        ("coach", Vehicle(id="c1", kind="coach"), ["east", "west"]),
        ("travel", Vehicle(id="c1", kind="coach", plates=("AA",)), []),
    ],
)
def test_only_crossings_that_suit_mode_and_vehicle_are_compared(
    mode: str, vehicle: Vehicle | None, expected: list[str | None]
) -> None:
    found = answers(ask(mode=mode, vehicle=vehicle, leave=at("10:00")), EAST, WEST)

    assert [each.crossing for each in found] == expected


def test_modes_that_are_not_known_suit_everything_and_a_change_may_take_them_away() -> None:
    no_coaches = (Change(start=dt.date(2026, 6, 10), until=dt.date(2026, 6, 10), modes=("car",)),)

    assert answers(ask(mode="walk", leave=at("08:00")), EAST.replace(modes=None))[0].crossing == "east"
    assert answers(ask(leave=at("08:00")), EAST.replace(changes=no_coaches))[0].crossing is None
    assert answers(ask(leave=at("08:00", "2026-06-11")), EAST.replace(changes=no_coaches))[0].crossing == "east"


def test_where_nothing_fits_the_way_is_shown_without_the_border() -> None:
    (found,) = answers(ask(leave=at("10:00")))

    assert (found.crossing, kinds(found)) == (None, ["ride"])
    assert found.segments[0] == coach(A, B, at("10:00"))


def test_a_port_of_entry_is_never_a_candidate() -> None:
    port = crossing("port", 104.1).replace(sides={"AA": Point(22.25, 104.1)})

    assert answers(ask(leave=at("10:00")), port)[0].crossing is None


def test_a_written_crossing_that_joins_other_sides_is_a_point_on_the_way() -> None:
    other = crossing("other", 104.1).replace(sides={"CC": Point(22.1, 104.0), "DD": Point(22.1, 104.0)})

    (found,) = answers(ask(via=[ViaCrossing(other)], leave=at("10:00")), EAST)

    assert found.crossing == "east"
    assert kinds(found) == ["ride", "ride", "clear", "ride"]


def said_obstacles(known: Borders, asked: TravelRequest, leave: int) -> tuple[tuple[Crossing, str], ...]:
    return tuple((each, hindrance_words(why)) for each, why in obstacles(known, asked, leave))


def test_every_obstacle_is_named_in_words() -> None:
    shut = crossing("shut", 104.2, changes=(Change(closed=text("works on the bridge")),))
    train = crossing("rail", 104.2, modes=("train",))
    night = crossing("night", 104.1, hours="Mo-Su 22:00-05:00")

    found = said_obstacles(borders(EAST, shut, train, night), ask(leave=0), at("08:00"))

    assert [(each.id, words) for each, words in found] == [
        ("night", "closed 05:00-22:00"),
        ("rail", "not for coaches"),
        ("shut", "closed: works on the bridge"),
    ]
    vehicle = Vehicle(id="coach-1", kind="coach", plates=("AA",))
    assert said_obstacles(borders(EAST), ask(leave=0, vehicle=vehicle), at("08:00")) == (
        (EAST, "coach-1 has plates for AA only"),
    )
    assert said_obstacles(borders(EAST), ask(leave=0), at("22:00")) == ((EAST, "closed 22:30-06:30"),)


def test_obstacles_are_named_where_the_way_itself_is_not_known() -> None:
    asked = ask(A._replace(point=None), leave=0)

    assert said_obstacles(borders(EAST), asked, at("23:00")) == ((EAST, "closed 22:30-06:30"),)
    assert said_obstacles(borders(EAST), asked, at("12:00")) == ()


@pytest.mark.parametrize(
    ("mode", "leave", "best"),
    [
        ("coach", "2023-01-20 06:00", "shenzhen-bay"),
        ("coach", "2023-01-20 08:00", "man-kam-to"),
        ("coach", "2023-01-20 23:15", "hzmb-hk-zhuhai"),
        ("coach", "2023-02-24 08:00", "lok-ma-chau"),
        ("coach", "2026-06-10 03:00", "lok-ma-chau"),
        ("coach", "2026-11-10 03:00", "huanggang"),
        ("coach", "2026-10-12 02:00", "hzmb-hk-zhuhai"),
        ("coach", "2022-06-10 03:00", None),
        ("coach", "2022-06-10 10:00", "shenzhen-bay"),
        ("metro", "2023-01-20 08:00", "lok-ma-chau-spur-line"),
        ("metro", "2026-06-10 22:45", "lo-wu"),
        ("train", "2026-06-10 09:00", "west-kowloon"),
        ("metro", "2022-06-10 09:00", None),
    ],
)
def test_the_best_way_from_futian_to_admiralty_changes_with_the_date_the_hour_and_the_mode(
    mode: str, leave: str, best: str | None
) -> None:
    """By the hours, the modes and the roads alone: here every crossing takes as long to clear.

    On 20 January 2023 the bay opens at 06:30 and Man Kam To, by which the road is the shorter one, at 07:00.
    """
    alike = {each.id: each.replace(minutes=Length(30, 30)) for each in shipped().between("HK", "CN")}
    futian = place("futian", "CN", Point(22.5418, 114.0516), "Asia/Shanghai")
    admiralty = place("admiralty", "HK", Point(22.2790, 114.1646))
    date, hour = leave.split()

    found = estimator(shipped().with_crossings(alike))(ask(futian, admiralty, mode=mode, leave=at(hour, date)))

    assert found[0].crossing == best


# --- laws -------------------------------------------------------------------------------------------------------------

near_points = st.builds(Point, st.floats(21.5, 22.2), st.floats(103.5, 104.5))
far_points = st.builds(Point, st.floats(22.3, 23.0), st.floats(103.5, 104.5))
instants_of_a_week = st.integers(at("00:00"), at("00:00") + 7 * 24 * 60)


@given(origin=near_points, destination=far_points, leave=instants_of_a_week, mode=st.sampled_from(["coach", "car"]))
def test_a_border_never_shortens_a_way_and_the_same_ask_has_the_same_answer(
    origin: Point, destination: Point, leave: int, mode: str
) -> None:
    one, other = place("o", "AA", origin), place("d", "XB", destination)
    (plain,) = answers(ask(one, other._replace(side="AA"), mode=mode, leave=leave))

    found = answers(ask(one, other, mode=mode, leave=leave), EAST, WEST)

    assert found == answers(ask(one, other, mode=mode, leave=leave), EAST, WEST)
    for each in found:
        assert each.minutes.low <= each.minutes.planned <= each.minutes.high
        assert all(a <= b for a, b in zip(plain.minutes, each.minutes, strict=True))


@given(origin=near_points, destination=far_points, ready=instants_of_a_week, early=st.integers(0, 45))
def test_of_all_ways_counted_back_none_waits_for_an_opening_and_those_in_time_come_first(
    origin: Point, destination: Point, ready: int, early: int
) -> None:
    asked = ask(place("o", "AA", origin), place("d", "XB", destination), ready_by=ready, early=early)
    found = answers(asked, EAST, WEST)

    in_time = [
        each.leave + each.minutes.high <= ready and each.leave + each.minutes.planned + early <= ready for each in found
    ]
    assert in_time == sorted(in_time, reverse=True)
    waits = [segment.minutes for each in found for segment in each.segments if segment.kind == "wait"]
    assert [wait.planned for wait in waits if wait] == [0] * len(waits)
    assert all(each.leave % 5 == 0 for each, good in zip(found, in_time, strict=True) if good and not waits)
