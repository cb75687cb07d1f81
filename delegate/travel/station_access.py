"""Estimates the way to a station and away from it: on foot where it is near, else by taxi."""

import datetime as dt
from functools import lru_cache
from math import ceil, cos, radians

from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.distance import km
from delegate.travel.network import stations
from delegate.travel.requests import NO_TIME, Minutes
from delegate.travel.road import empty_minutes
from delegate.tuples import NamedTuple
from delegate.values import Point

NEAR_DEGREES = 0.02  # some 2 km: a first look, before a distance is measured
KM_A_DEGREE = 111
TAXI = "taxi"


class Access(NamedTuple):
    """The way to or from a station: its minutes, and `by` what (`walk`, `taxi`; nothing where both are one)."""

    minutes: Minutes
    by: str
    km: float


AT_ONCE = Access(NO_TIME, "", 0.0)


def reach(one: Place, other: Place, date: dt.date) -> Access | None:
    """The way from one place to another on foot or by taxi on a date; None where no road leads there.

    A taxi is never quicker than the longest walk, so that a door farther away is not reached sooner.
    """
    assert one.point
    assert other.point
    book = load("overheads.json")
    far = km(one.point, other.point)
    if far <= book["at_station_km"]:
        return AT_ONCE
    walked = _walked(min(far, book["walk_km"]))
    if far <= book["walk_km"]:
        return walked
    free = empty_minutes(one, other, date)
    if free is None:
        return None
    car, factor = load("rides.json")["modes"]["car"], book["taxi_factor"]
    driven = [ceil(round(free * each, 6)) + book["taxi"] for each in (1 - car["less"], factor, factor + car["more"])]
    minutes = Minutes(*(max(each) for each in zip(walked.minutes, driven, strict=True)))
    return Access(minutes, TAXI, round(far, 1))


def _walked(far: float) -> Access:
    row = load("rides.json")["modes"]["walk"]
    way = far * row["circuity"]
    base = way / row["bands"][0][1] * 60
    return Access(Minutes(*(ceil(round(base * factor, 6)) for factor in row["factors"])), "walk", round(way, 1))


@lru_cache(maxsize=1024)
def stations_near(place: Place, modes: tuple[str, ...]) -> tuple[Place, ...]:
    """The stations of some modes near a place, on its side of the border unless it stands in one."""
    assert place.point
    point, near = place.point, list[Place]()
    for mode in modes:
        within = (load("overheads.json")["modes"][mode]["within_km"] / KM_A_DEGREE) ** 2
        ranked = sorted(
            (stop for stop in stations(mode) if stop.side == place.side or not place.side or stands_in(place, stop)),
            key=lambda stop: (_flat(point, stop), stop.id),
        )
        near += [stop for stop in ranked[: load("overheads.json")["nearest"]] if _flat(point, stop) <= within]
    return tuple(near)


def stood_in(place: Place, mode: str) -> tuple[Place, ...]:
    """The stations of a mode that a place is, or in whose forecourt it lies."""
    assert place.point
    return _stations_at(place.point, mode)


@lru_cache(maxsize=4096)  # every way asks it of its ends
def _stations_at(point: Point, mode: str) -> tuple[Place, ...]:
    return tuple(stop for stop in stations(mode) if _lies_in(point, stop))


def stands_in(place: Place, stop: Place) -> bool:
    """Whether a place is the station itself, or its forecourt."""
    assert place.point
    return _lies_in(place.point, stop)


def _lies_in(point: Point, stop: Place) -> bool:
    assert stop.point
    if _flat(point, stop) > NEAR_DEGREES**2:
        return False
    return bool(km(point, stop.point) <= load("overheads.json")["at_station_km"])


def _flat(point: Point, stop: Place) -> float:
    """A distance for ranking, in squared degrees of latitude."""
    assert stop.point
    east = (point.longitude - stop.point.longitude) * cos(radians(point.latitude))
    return (point.latitude - stop.point.latitude) ** 2 + east**2
