"""Estimates a drive: the windings of the road, its bridges, speeds by distance, traffic at both ends, and boarding."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import ceil
from typing import Any, NamedTuple

from delegate.clock import local
from delegate.identity import Identity
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.distance import SAME_PLACE_KM
from delegate.travel.requests import Basis, Minutes, RideEstimate, RideOptions, Segment
from delegate.travel.traffic import EMPTY, Traffic, traffic
from delegate.travel.waters import Route, road_era, route
from delegate.values import Point


class RoadDistance(NamedTuple):
    """A way by road on a date: its route, its kilometres, and minutes on empty roads, whole and inside the cities.

    `delay` are the minutes on the way that are spent standing or carried.
    """

    route: Route
    way: float
    free: float
    city: float
    delay: Minutes


def drive(origin: Place, destination: Place, how: RideOptions) -> tuple[Segment, ...]:
    """The ride by car or coach between two points; empty where water lies between and no road leads over it.

    `planned` is the time on empty roads, longer by the traffic of the hour around both ends; `low` and `high` are so
    much of the empty time less and more.
    """
    era = road_era(local(how.leave, origin.zone).date)
    measured = _measured_between(Identity(origin), Identity(destination), how.mode, era)
    if measured is None:
        return ()
    left, reached = _traffic(origin, destination, how, ceil(measured.free) + measured.delay.planned)
    return _driven(Identity(measured), how.mode, left, reached, how.heads, empty=not how.traffic)


@lru_cache(maxsize=4096)
def _driven(
    same: Identity[RoadDistance], mode: str, left: Traffic, reached: Traffic, heads: int | None, *, empty: bool
) -> tuple[Segment, ...]:
    """The drive in the traffic of two hours, which are alike on many days."""
    measured = same.of
    row = load("rides.json")["modes"][mode]
    found, free, over = measured.route, measured.free, measured.delay
    slowed = measured.city * ((left.factor + reached.factor) / 2 - 1)
    boarding = _boarding(row, heads)
    spent = (
        free + slowed - row["less"] * free + over.low,
        free + slowed + over.planned,
        free + slowed + row["more"] * free + over.high,
    )
    low, planned, high = (ceil(round(each, 6)) + boarding for each in spent)
    whole = measured.way + found.carried
    crossed = tuple((each.name, each.land) for each in found.passages)
    detail = RideEstimate(whole, mode, crossed, *max(left, reached), empty=empty, boarding=boarding)
    return (Segment("ride", Minutes(low, planned, high), Basis.ESTIMATE, detail, round(whole, 1)),)


def empty_minutes(origin: Place, destination: Place, date: dt.date) -> float | None:
    """Minutes by car on empty roads; None where there is no road."""
    measured = _measured(*_ends(origin, destination), "car", road_era(date))
    return None if measured is None else measured.free + measured.delay.planned


def kilometres(found: Route) -> float:
    """Kilometres of road that are driven at its speed: short ways wind more than long ones, bridges not at all."""
    return _winding(found.air) + found.over


def _winding(air: float) -> float:
    winding = load("rides.json")["road"]["circuity"]
    return float(air * (winding["far"] + winding["near"] / (air + winding["fading_km"])))


def minutes(way: float) -> float:
    """Minutes over so many kilometres of empty road: each band at its speed, the last one without end."""
    return banded(way, load("rides.json")["road"]["bands"])


def least_minutes(origin: Place, destination: Place, mode: str, era: dt.date) -> float:
    """Minutes by road in a mode without any traffic and boarding, below which no drive is made.

    `era` is the first day of a time in which no road changes. 0 where there is no road, and within one place, where
    nobody starts an engine.
    """
    if origin.point is None or destination.point is None:
        return 0.0
    measured = _measured(*_ends(origin, destination), mode, era)
    if measured is None or measured.route.air < SAME_PLACE_KM:
        return 0.0
    return measured.free + measured.delay.planned


def banded(way: float, bands: Sequence[tuple[float | None, float]]) -> float:
    """Minutes over `way` kilometres in bands: each so many kilometres at its speed, the last one without end."""
    total, left = 0.0, way
    for length, speed in bands:
        part = left if length is None else min(left, length)
        total += part / speed * 60
        left -= part
    return total


def _ends(origin: Place, destination: Place) -> tuple[Point, Point, frozenset[str]]:
    assert origin.point
    assert destination.point
    return origin.point, destination.point, _sides(origin.side, destination.side)


@lru_cache(maxsize=256)
def _sides(one: str, other: str) -> frozenset[str]:
    return frozenset((one, other))


@lru_cache(maxsize=16384)
def _measured_between(
    origin: Identity[Place], destination: Identity[Place], mode: str, era: dt.date
) -> RoadDistance | None:
    return _measured(*_ends(origin.of, destination.of), mode, era)


@lru_cache(maxsize=16384)
def _measured(one: Point, other: Point, sides: frozenset[str], mode: str, era: dt.date) -> RoadDistance | None:
    found = route(one, other, mode, era, sides, _cost)
    if found is None:
        return None
    row = load("rides.json")["modes"][mode]
    way, slower = kilometres(found), row.get("slower", 1)
    city = minutes(min(way, 2 * load("traffic.json")["city_km"]))
    whole, inside = ((row["start"] + each) * slower for each in (minutes(way), city))
    return RoadDistance(found, way, whole, inside, found.delay)


def _cost(found: Route) -> float:
    return minutes(_winding(found.about) + found.over) + found.delay.planned


def _traffic(origin: Place, destination: Place, how: RideOptions, free: int) -> tuple[Traffic, Traffic]:
    """The traffic where the drive begins, and where it ends by the time it gets there."""
    if not how.traffic:
        return EMPTY, EMPTY
    return traffic(origin, how.leave), traffic(destination, how.leave + free)


def _boarding(row: Mapping[str, Any], heads: int | None) -> int:
    if "boarding" not in row or heads == 0:
        return 0
    rule = row["boarding"]
    aboard = min(heads or 1, rule["seats"])  # more people fill more coaches, which board side by side
    spent: int = rule["minutes"] * ceil(aboard / rule["per_people"])
    return spent
