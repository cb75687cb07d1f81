"""The choice of a crossing by estimates, what stands against it, and laws of estimates."""

import datetime as dt

from estimated_ways import (
    EAST,
    WEST,
    A,
    B,
    answers,
    ask,
    at,
    borders,
    coach,
    crossing,
    kinds,
    place,
    said_obstacles,
    text,
)
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.borders.crossings import shipped
from delegate.borders.estimator import estimator
from delegate.model import Change, Vehicle
from delegate.travel.requests import ViaCrossing
from delegate.values import Length, Point

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


@every(
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


@every(
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
