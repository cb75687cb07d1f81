"""Rides grow with distance, never beat physics, and say where their minutes come from."""

import pytest
from every import every
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st
from parts import told

from delegate.modes import MODES
from delegate.places.place import Place
from delegate.travel import limits
from delegate.travel.distance import km
from delegate.travel.requests import Basis, Minutes, RideOptions, total
from delegate.travel.rides import ride
from delegate.values import Point, Text

ROUGH = {"metro", "train", "ferry", "flight", "helicopter"}
HERE = Point(48.0, 70.0)  # the steppe: no water, no station, and a city without a curve of its own
NIGHT = 29_511_060  # 2026-02-10 03:00 in Asia/Shanghai, a Tuesday
UNLISTED = "in no table: whether one runs is not known"


def place(point: Point | None, id_: str = "x") -> Place:
    return Place(id_, "venue", Text((("", id_),)), "CN", "Asia/Shanghai", point)


def north(kilometres: float) -> Place:
    """A place so far due north of HERE."""
    end = Geodesic.WGS84.Direct(*HERE, 0, kilometres * 1000)
    return place(Point(end["lat2"], end["lon2"]))


def minutes(mode: str, kilometres: float, heads: int | None = 12, leave: int = NIGHT) -> Minutes:
    return total(ride(place(HERE), north(kilometres), RideOptions(mode, leave, heads, aboard=True)))


modes = st.sampled_from(sorted(MODES))
distances = st.floats(0, 2000)  # north of the steppe lies the sea beyond
parties = st.one_of(st.none(), st.integers(0, 200))
hours = st.integers(NIGHT, NIGHT + 14 * 24 * 60)


@given(mode=modes, one=distances, other=distances, heads=parties, leave=hours)
def test_more_distance_never_shortens_a_ride(
    mode: str, one: float, other: float, heads: int | None, leave: int
) -> None:
    near, far = sorted((one, other))

    shorter, longer = minutes(mode, near, heads, leave), minutes(mode, far, heads, leave)
    assert all(a <= b for a, b in zip(shorter, longer, strict=True))


@given(mode=modes, kilometres=distances, heads=parties, leave=hours)
def test_the_three_figures_of_a_ride_are_in_order(mode: str, kilometres: float, heads: int | None, leave: int) -> None:
    found = minutes(mode, kilometres, heads, leave)

    assert 0 <= found.low <= found.planned <= found.high


@given(mode=modes, kilometres=st.floats(0.2, 2000), heads=parties, leave=hours)
def test_no_ride_is_faster_than_physics(mode: str, kilometres: float, heads: int | None, leave: int) -> None:
    assert minutes(mode, kilometres, heads, leave).low >= limits.shipped().fastest(mode, kilometres)


@given(mode=st.sampled_from(["car", "coach"]), kilometres=distances, leave=hours)
def test_no_hour_is_quicker_than_the_empty_road(mode: str, kilometres: float, leave: int) -> None:
    empty = total(ride(place(HERE), north(kilometres), RideOptions(mode, leave, 12, traffic=False)))

    assert minutes(mode, kilometres, 12, leave).planned >= empty.planned


@given(mode=modes, heads=st.integers(0, 200), more=st.integers(1, 100))
def test_more_people_never_shorten_a_ride(mode: str, heads: int, more: int) -> None:
    assert minutes(mode, 20, heads).planned <= minutes(mode, 20, heads + more).planned


def test_a_drive_by_hand() -> None:
    """17.19 km are 23.36 km by road (x 1.2 + 4 / 25.19): 3 + 15 + 13.36 / 83 x 60 = 27.66 minutes on empty roads.

    A fifth less is 22.1, half as much more 41.5; every figure is rounded up.
    """
    assert minutes("car", 17.19) == Minutes(23, 28, 42)


@every(
    ("mode", "expected"),
    [
        ("car", ("ride", Minutes(23, 28, 42), "estimate: 23 km by road", 23.4)),
        ("coach", ("ride", Minutes(24, 30, 46), "estimate: 23 km by coach, 3 min to board", 23.4)),
        ("walk", ("ride", Minutes(285, 336, 436), "estimate: 22 km on foot", 22.3)),
        ("metro", ("ride", Minutes(23, 27, 41), f"rough estimate: 21 km by metro, {UNLISTED}", 20.6)),
        ("train", ("ride", Minutes(14, 18, 43), f"rough estimate: 21 km by train, {UNLISTED}", 20.6)),
        ("ferry", ("ride", Minutes(23, 33, 82), f"rough estimate: 19 km by ferry, {UNLISTED}", 18.9)),
        ("flight", ("ride", Minutes(38, 40, 44), "rough estimate: 17 km by air", 17.2)),
        ("helicopter", ("ride", Minutes(6, 6, 9), "rough estimate: 17 km by helicopter", 17.2)),
    ],
)
def test_each_mode_says_its_minutes_and_where_they_come_from(mode: str, expected: tuple[object, ...]) -> None:
    (segment,) = ride(place(HERE), north(17.19), RideOptions(mode, NIGHT, 12, aboard=True))

    assert told(segment) == expected
    assert (mode in ROUGH) == (segment.basis is Basis.ROUGH)


def test_the_published_minutes_of_a_helicopter_line_are_no_shorter_than_its_estimate() -> None:
    (segment,) = ride(place(HERE), north(62.0), RideOptions("helicopter", NIGHT, 12, aboard=True))

    assert segment.minutes
    assert segment.minutes.low <= 15 <= segment.minutes.planned


def test_a_short_way_is_told_with_one_decimal() -> None:
    (segment,) = ride(place(HERE), north(0.6), RideOptions("walk", NIGHT, 2))

    assert told(segment) == ("ride", Minutes(9, 11, 14), "estimate: 0.8 km on foot", 0.8)


def test_a_coach_takes_five_minutes_to_board_for_every_twenty_people_and_no_more_fit_in() -> None:
    seated = minutes("coach", 60, 0).planned

    assert [minutes("coach", 60, heads).planned - seated for heads in (1, 20, 21, 60, 400, None)] == [
        5,
        5,
        10,
        15,
        15,
        5,
    ]


def test_boarding_weighs_less_on_a_short_ride_but_not_for_a_careful_planner() -> None:
    seated, aboard = (minutes("coach", 10, heads) for heads in (0, 20))

    assert aboard.planned - seated.planned <= 2
    assert aboard.high - seated.high == 5


def test_more_than_ten_people_walk_more_slowly() -> None:
    assert minutes("walk", 1, 10) == minutes("walk", 1, None)
    assert minutes("walk", 1, 11).planned > minutes("walk", 1, 10).planned


def test_nobody_walks_through_the_harbour() -> None:
    pier, office = (
        Place("x", "venue", Text((("", "x"),)), "HK", "Asia/Hong_Kong", at)
        for at in (Point(22.296, 114.170), Point(22.285, 114.158))
    )

    assert ride(pier, office, RideOptions("walk", NIGHT)) == ()


def test_the_same_place_takes_no_time() -> None:
    assert minutes("coach", 0.14) == Minutes(0, 0, 0)
    assert minutes("coach", 0.16).planned > 0


@pytest.mark.parametrize(("mode", "to"), [("travel", HERE), ("car", None), ("teleport", HERE)])
def test_where_no_figure_can_be_had_there_is_none(mode: str, to: Point | None) -> None:
    assert ride(place(Point(22.0, 114.0)), place(to), RideOptions(mode, NIGHT)) == ()


@every(
    ("mode", "kilometres", "expected"),
    [
        ("car", 130, 60),
        ("coach", 1, 0),
        ("train", 350, 60),
        ("metro", 14, 6),
        ("walk", 8, 60),
        ("ferry", 90, 60),
        ("helicopter", 300, 60),
        ("flight", 1000, 60),
        ("travel", 1000, 60),
    ],
)
def test_what_physics_allows(mode: str, kilometres: float, expected: int) -> None:
    assert limits.shipped().fastest(mode, kilometres) == expected


def test_every_mode_has_a_limit() -> None:
    assert set(limits.shipped().kmh) == set(MODES)


points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@given(one=points, other=points)
def test_a_distance_is_the_same_both_ways_and_that_of_the_ellipsoid(one: Point, other: Point) -> None:
    assert km(one, other) == km(other, one) == pytest.approx(Geodesic.WGS84.Inverse(*one, *other)["s12"] / 1000)
