"""Scheduled services: minutes from tables, the way to the station and from it, the wait, and the last train."""

import datetime as dt
from collections.abc import Iterable

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.assessment.basis_words import basis_words
from delegate.borders.crossings import shipped as borders
from delegate.borders.estimator import estimator
from delegate.clock import instants
from delegate.i18n.dates import month_year
from delegate.places.gazetteer import shipped
from delegate.places.place import Place
from delegate.travel.network import quickest
from delegate.travel.requests import Basis, Minutes, RideOptions, Segment, TravelRequest, total
from delegate.travel.rides import ride
from delegate.values import Point, Text

MORNING = instants(dt.date(2026, 6, 10), 10 * 60, "Asia/Hong_Kong")[0]


def hub(name: str) -> Place:
    found = shipped().hub(name)
    assert found is not None
    return found


def near(name: str, north: float) -> Place:
    """A venue so many degrees north of a hub, on its side."""
    station = hub(name)
    assert station.point is not None
    at = Point(station.point.latitude + north, station.point.longitude)
    return Place("venue", "venue", Text((("", "Venue"),)), station.side, station.zone, at, station.city)


def aboard(mode: str, origin: str, destination: str) -> Segment:
    (segment,) = ride(hub(origin), hub(destination), RideOptions(mode, MORNING, 2, aboard=True))
    return segment


def kinds(segments: Iterable[Segment]) -> list[str]:
    return [segment.kind for segment in segments]


@every(
    ("mode", "origin", "destination", "expected"),
    [
        ("train", "West Kowloon Station", "Futian Station", Minutes(14, 14, 14)),
        ("train", "Guangzhou South Station", "West Kowloon Station", Minutes(47, 54, 60)),
        ("train", "Shenzhen North Station", "Guangzhou South Station", Minutes(29, 35, 40)),
        ("train", "London St Pancras", "Brussels Midi", Minutes(108, 117, 125)),
        ("metro", "Admiralty Station", "Lo Wu Station", Minutes(50, 50, 50)),
        ("metro", "Futian Metro Station", "Qianhaiwan Station", Minutes(15, 15, 15)),
        ("ferry", "Macau Outer Harbour", "macau-ferry-terminal-sheung-wan", Minutes(55, 58, 60)),
        ("ferry", "Shekou Cruise Homeport", "Jiuzhou Port", Minutes(60, 60, 60)),
    ],
)
def test_the_ride_alone_is_the_row_of_the_table(mode: str, origin: str, destination: str, expected: Minutes) -> None:
    segment = aboard(mode, origin, destination)

    assert segment.minutes == expected
    assert segment.basis is Basis.TABLE
    assert segment.fact is not None
    assert month_year(segment.fact.dated) in basis_words(segment)


def test_a_through_train_is_better_than_two_with_a_change() -> None:
    """Shenzhen North to Humen and on to Guangzhou South are 34 minutes on board, the through train is 35."""
    assert aboard("train", "Shenzhen North Station", "Guangzhou South Station").minutes == Minutes(29, 35, 40)


def test_where_no_table_has_a_row_the_ride_is_a_formula_and_rough() -> None:
    assert aboard("train", "Dongguan Station", "Wuhan Station").basis is Basis.ROUGH


def test_a_journey_is_the_way_to_the_station_the_wait_the_ride_and_the_way_to_the_door() -> None:
    segments = ride(near("Admiralty Station", 0.006), hub("Lo Wu Station"), RideOptions("metro", MORNING, 2))

    assert kinds(segments) == ["access", "wait", "ride", "exit"]
    assert basis_words(segments[0]) == "estimate: on foot to Admiralty Station"
    assert segments[2].minutes == Minutes(50, 50, 50)


def test_a_train_that_nobody_booked_has_a_check_in_and_the_trip_may_say_how_long() -> None:
    usual = ride(hub("Futian Station"), hub("Guangzhou South Station"), RideOptions("train", MORNING, 2))
    wanted = ride(hub("Futian Station"), hub("Guangzhou South Station"), RideOptions("train", MORNING, 2, check_in=45))

    assert Segment("check-in", Minutes(20, 20, 20), Basis.ASSUMED) in usual
    assert Segment("check-in", Minutes(45, 45, 45), Basis.GIVEN) in wanted


def test_people_change_where_no_line_runs_through() -> None:
    segments = ride(hub("Hung Hom Station"), hub("Kowloon Tong Station"), RideOptions("metro", MORNING, 2))

    assert kinds(segments).count("ride") >= 1
    assert total(segments).planned >= 13


@pytest.mark.parametrize(("clock", "gone"), [("23:30", False), ("02:30", True), ("05:20", False), ("12:00", False)])
def test_after_the_last_train_they_wait_for_the_first_and_are_told_so(clock: str, gone: bool) -> None:
    hour, minute = (int(part) for part in clock.split(":"))
    leave = instants(dt.date(2026, 6, 10), hour * 60 + minute, "Asia/Hong_Kong")[0]
    segments = ride(hub("Lo Wu Station"), hub("Hung Hom Station"), RideOptions("metro", leave, 2))

    assert any(segment.missed for segment in segments) == gone


def test_before_the_only_train_of_the_day_nothing_is_gone() -> None:
    """One train a day runs from West Kowloon to Jiangmen, at 10:18."""
    leave = instants(dt.date(2026, 6, 10), 7 * 60, "Asia/Hong_Kong")[0]
    segments = ride(hub("West Kowloon Station"), hub("Jiangmen Station"), RideOptions("train", leave, 2))

    assert [segment.missed for segment in segments if segment.missed] == []


def test_a_row_with_only_its_last_departure_still_ends_the_day() -> None:
    leave = instants(dt.date(2026, 6, 10), 23 * 60 + 10, "Asia/Hong_Kong")[0]
    segments = ride(hub("West Kowloon Station"), hub("Futian Station"), RideOptions("train", leave, 2))

    assert [part.missed.last for part in segments if part.missed] == [23 * 60]


def test_a_line_without_hours_does_not_run_all_night() -> None:
    leave = instants(dt.date(2026, 6, 10), 3 * 60, "Asia/Hong_Kong")[0]
    segments = ride(hub("Kowloon Tong Station"), hub("Hung Hom Station"), RideOptions("metro", leave, 2))

    assert any(segment.missed for segment in segments)


def test_a_door_farther_from_the_station_is_not_reached_sooner() -> None:
    ways = [
        total(
            ride(near("Guangzhou South Station", north), hub("Humen Station"), RideOptions("train", MORNING, 2))
        ).planned
        for north in (0.008, 0.0089, 0.0092, 0.0105, 0.012, 0.03)
    ]

    assert ways == sorted(ways)


def test_counting_back_asks_without_the_timetable() -> None:
    leave = instants(dt.date(2026, 6, 10), 150, "Asia/Hong_Kong")[0]
    segments = ride(hub("Lo Wu Station"), hub("Hung Hom Station"), RideOptions("metro", leave, 2, timetable=False))

    assert not any(segment.missed for segment in segments)


def test_no_metro_is_made_up_between_cities() -> None:
    assert ride(hub("Lo Wu Station"), hub("Guangzhou South Station"), RideOptions("metro", MORNING, 2)) == ()


def test_a_station_that_is_in_no_table_is_assumed() -> None:
    origin, destination = near("ZRH", 0.0), near("ZRH", -0.08)

    segments = ride(origin, destination, RideOptions("metro", MORNING, 2))
    assert basis_words(segments[0]) == "assumption: to a station that is in no table"
    assert segments[2].basis is Basis.ROUGH


def test_a_ferry_for_air_passengers_takes_nobody_from_the_city() -> None:
    segments = ride(near("HKG", 0.01), hub("Macau Outer Harbour"), RideOptions("ferry", MORNING, 2))

    assert "SkyPier" not in "; ".join(basis_words(segment) for segment in segments)


graphs = st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 8)), st.integers(0, 30), min_size=1, max_size=40)


@given(graph=graphs, start=st.integers(0, 8), goal=st.integers(0, 8))
def test_the_quickest_path_is_the_one_that_networkx_finds(
    graph: dict[tuple[int, int], int], start: int, goal: int
) -> None:
    import networkx  # half a second, for this test alone

    known = networkx.DiGraph()
    known.add_nodes_from(range(9))
    known.add_weighted_edges_from((one, other, cost) for (one, other), cost in graph.items())
    path = quickest(
        lambda node, _: [(other, cost, (one, other)) for (one, other), cost in graph.items() if one == node],
        start,
        goal,
    )

    if networkx.has_path(known, start, goal):
        assert path is not None
        assert sum(graph[edge] for edge in path) == networkx.dijkstra_path_length(known, start, goal)
        assert [edge[0] for edge in path][:1] == ([start] if path else [])
    else:
        assert path is None


@pytest.mark.parametrize(("clock", "offered"), [("10:00", True), ("22:00", False)])
def test_no_ferry_is_offered_that_would_land_in_a_port_that_is_shut(clock: str, offered: bool) -> None:
    """China Ferry Terminal is open 07:00-24:00; who leaves Guangzhou at ten in the evening lands after one."""
    hour, minute = (int(part) for part in clock.split(":"))
    leave = instants(dt.date(2026, 6, 10), hour * 60 + minute, "Asia/Shanghai")[0]
    ask = TravelRequest(hub("Pazhou Ferry Terminal"), hub("China Ferry Terminal"), (), "ferry", (), leave=leave)

    assert bool(estimator(borders())(ask)) == offered


def test_no_train_runs_through_west_kowloon_when_its_border_is_shut() -> None:
    leave = instants(dt.date(2026, 6, 10), 23 * 60 + 45, "Asia/Hong_Kong")[0]
    ask = TravelRequest(hub("West Kowloon Station"), hub("Futian Station"), (), "train", (), leave=leave)

    assert [each.crossing for each in estimator(borders())(ask)] == [None]


# --- two stations of one line -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("origin", "destination", "over"),
    [
        ("Changsha South Station", "Wuhan Station", 137 + 222),
        ("Beijing South Station", "Nanjing South Station", 288 + 67),
        ("Brussels Midi", "Paris Gare du Nord", 108 + 136),
    ],
)
def test_a_ride_out_along_a_line_and_back_is_a_rough_one_of_the_way_between(
    origin: str, destination: str, over: int
) -> None:
    ride_ = aboard("train", origin, destination)

    assert ride_.basis is Basis.ROUGH
    assert ride_.minutes is not None
    assert ride_.minutes.planned < over


def test_a_journey_that_nobody_booked_does_not_turn_round_either() -> None:
    way = ride(hub("Changsha South Station"), hub("Wuhan Station"), RideOptions("train", MORNING, 2))

    assert [(part.kind, part.basis) for part in way if part.kind == "ride"] == [("ride", Basis.ROUGH)]
    assert kinds(way).count("check-in") == 1


@pytest.mark.parametrize(
    ("origin", "destination"),
    [
        ("Shenzhen North Station", "Changsha South Station"),  # on along the line
        ("West Kowloon Station", "Zhuhai Station"),  # round the estuary, by another line
    ],
)
def test_a_change_to_a_train_that_leads_on_has_the_minutes_of_the_tables(origin: str, destination: str) -> None:
    way = ride(hub(origin), hub(destination), RideOptions("train", MORNING, 2))

    assert [part.basis for part in way if part.kind == "ride"] == [Basis.TABLE, Basis.TABLE]
