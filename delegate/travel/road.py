"""Estimates a drive: the windings of the road, its bridges, speeds by distance, traffic at both ends, and boarding."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from math import ceil
from typing import Any

from delegate.clock import local
from delegate.identity import Identity
from delegate.modes import ROAD
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.curves import banded
from delegate.travel.distance import COAST_KM, SAME_PLACE_KM, about_km, km
from delegate.travel.requests import Basis, Minutes, RideEstimate, RideOptions, Segment
from delegate.travel.traffic import EMPTY, FREE, Met, RoadDays, met_on, on_the_way, road_days, traffic
from delegate.travel.waters import Route, road_era, route
from delegate.tuples import NamedTuple
from delegate.values import Point

MIDDLE = 60  # minutes after leaving, at most: the hour of setting out fills the roads


class RoadDistance(NamedTuple):
    """A way by road on a date: its route, its kilometres, and minutes on empty roads, whole and inside the cities.

    `delay` are the minutes on the way that are spent standing or carried, `queues` those before its tunnels that go by
    the hour. `roundabout` says that it leads some way round to a ferry, with open sea on the straight line: people may
    well take a ferry that the tables do not have.
    """

    route: Route
    way: float
    free: float
    city: float
    delay: Minutes
    queues: tuple[str, ...]
    roundabout: bool = False

    @property
    def lasts(self) -> int:
        """Whole minutes on empty roads, after which the traffic at the far end is met."""
        return ceil(self.free) + self.delay.planned


def drive(origin: Place, destination: Place, how: RideOptions) -> tuple[Segment, ...]:
    """The ride by car or coach between two points; empty where water or sea lies between and no road leads over it.

    `planned` is the time on empty roads, longer by the traffic of the hour around both ends, by a holiday that begins
    or ends between them, and by queues before tunnels; `low` and `high` are so much of the empty time less and more.
    """
    date, minute, offset = local(how.leave, origin.zone)
    measured = _measured_between(Identity(origin), Identity(destination), how.mode, road_era(date))
    if measured is None:
        return ()
    arrives = local(how.leave + measured.lasts, destination.zone)
    if how.traffic and (arrives.date, arrives.offset) == (date, offset):
        days = road_days(origin.side, destination.side, date)
        return _driven_on(days, minute, Identity(measured), how.mode, how.heads, origin.city, destination.city)
    met = _traffic(origin, destination, how, measured)
    return _driven(Identity(measured), how.mode, met, how.heads, empty=not how.traffic)


@lru_cache(maxsize=16384)
def _driven_on(
    days: RoadDays,
    minute: int,
    same: Identity[RoadDistance],
    mode: str,
    heads: int | None,
    begins: str | None,
    ends: str | None,
) -> tuple[Segment, ...]:
    """The drive from one city to another at a minute of a date that is such a day, and does not end on the next."""
    lasts = same.of.lasts
    minutes = minute, minute + min(lasts // 2, MIDDLE), minute + lasts
    return _driven(same, mode, met_on(days, (begins, ends), same.of.queues, minutes), heads, empty=False)


@lru_cache(maxsize=4096)
def _driven(
    same: Identity[RoadDistance], mode: str, met: Met, heads: int | None, *, empty: bool
) -> tuple[Segment, ...]:
    """The drive in the traffic of its hours, which are alike on many days."""
    measured, (left, reached, between) = same.of, met
    row = load("rides.json")["modes"][mode]
    found, free, over = measured.route, measured.free, measured.delay
    boarding = _boarding(row, heads, measured.way)
    factors = ((left.best + reached.best) / 2, (left.factor + reached.factor) / 2, (left.worst + reached.worst) / 2)
    margins = (-row["less"], 0.0, row["more"])
    low, planned, high = (
        ceil(round(free * (1 + margin) + _slowed(measured, city, way) + queue + extra + aboard, 6))
        for margin, city, way, queue, extra, aboard in zip(
            margins, factors, between.getaway, between.queue, over, boarding, strict=True
        )
    )
    whole = measured.way + found.carried
    crossed = tuple((each.name, each.land) for each in found.passages)
    worse = max(left, reached)
    slowed = between.getaway[1] if measured.free > measured.city else 1.0
    detail = RideEstimate(whole, mode, crossed, worse.factor, worse.hour, worse.eve, empty=empty)
    detail = detail._replace(boarding=ceil(boarding[1]), queue=round(between.queue[1]), getaway=slowed)
    detail = detail._replace(ferry=next((each.name for each in found.passages if each.is_ferry), ""))
    basis = Basis.ROUGH if measured.roundabout else Basis.ESTIMATE
    return (Segment("ride", Minutes(low, planned, high), basis, detail, round(whole, 1)),)


def _slowed(measured: RoadDistance, city: float, between: float) -> float:
    """The minutes that traffic adds, inside the cities and between them."""
    return measured.city * (city - 1) + (measured.free - measured.city) * (between - 1)


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
    if found is None or _sea_on(found, one, other) is not None:
        return None
    row, rules = load("rides.json")["modes"][mode], load("traffic.json")
    bands = row.get("bands") or load("rides.json")["road"]["bands"]
    way = kilometres(found)
    free = row["start"] + banded(way, bands)
    bridged = sum(each.km for each in found.passages if each.minutes is None and each.km >= rules["open_km"])
    city = row["start"] + banded(min(way - bridged, 2 * rules["city_km"]), bands)
    queues = tuple(each.queue for each in found.passages if each.queue)
    return RoadDistance(found, way, free, min(city, free), found.delay, queues, _is_roundabout(found, one, other))


def open_sea(origin: Place, destination: Place, mode: str, date: dt.date) -> float | None:
    """Kilometres of sea in a row on a drive, where the map of the world alone says that no road leads there.

    None where there is a road, and where the water is one of those whose bridges and ferries are all known: that no
    road leads over it is sure.
    """
    one, other, sides = _ends(origin, destination)
    found = route(one, other, mode if mode in ROAD else "car", road_era(date), sides, _cost)
    return None if found is None else _sea_on(found, one, other)


def leads_by_land(origin: Place, destination: Place, mode: str, date: dt.date, *, carried: bool) -> bool:
    """Whether a road surely leads from one place to another: over land and known bridges; `carried`, by ferries too.

    The map of the world does not have the bridges of a town, so that a short way over much water is not sure, unless
    one land leads round it.
    """
    one, other, sides = _ends(origin, destination)
    found = route(one, other, mode, road_era(date), sides, _cost)
    if found is None or _sea_on(found, one, other) is not None or (_is_carried(found) and not carried):
        return False
    from delegate.travel.open_sea import is_over_water, leads_round_bay

    short = (stretch for stretch in found.stretches if about_km(*stretch) < COAST_KM)
    return not any(is_over_water(*stretch) and not leads_round_bay(*stretch) for stretch in short)


def is_far_round_a_ferry(origin: Place, destination: Place, date: dt.date) -> bool:
    """Whether the shortest way is over a vehicle ferry of the tables, and at most half as long as the quickest.

    People mostly cross such a water by a boat that takes no cars, however much sooner a coach is there by land.
    """
    one, other, sides = _ends(origin, destination)
    quickest, shortest = (route(one, other, ROAD[0], road_era(date), sides, cost) for cost in (_cost, _whole))
    if quickest is None or shortest is None or not _is_carried(shortest):
        return False
    return 2 * _whole(shortest) <= _whole(quickest)


def _sea_on(found: Route, one: Point, other: Point) -> float | None:
    """Kilometres of open sea in a row on a route, that no land leads round; None where it keeps to land and bridges.

    A ferry of the tables is no way either, where the road to it is long and sea lies on the straight one: people take
    a ferry that the tables do not have.
    """
    if found.air < COAST_KM:
        return None
    from delegate.travel.open_sea import far_round, sea_between  # the coast of the world costs 50 ms

    seas = [sea for stretch in found.stretches if (sea := sea_between(*stretch)) is not None]
    if seas:
        return max(seas)
    round_to_ferry = _is_carried(found) and far_round(_whole(found), km(one, other))
    return sea_between(one, other) if round_to_ferry else None


def _is_roundabout(found: Route, one: Point, other: Point) -> bool:
    if found.air < COAST_KM or not _is_carried(found):
        return False
    from delegate.travel.open_sea import rough_round, sea_between

    return rough_round(_whole(found), km(one, other)) and sea_between(one, other) is not None


def _is_carried(found: Route) -> bool:
    return any(each.is_ferry for each in found.passages)


def _whole(found: Route) -> float:
    return found.air + found.over + found.carried


def _cost(found: Route) -> float:
    return minutes(_winding(found.about) + found.over) + found.delay.planned


def _traffic(origin: Place, destination: Place, how: RideOptions, measured: RoadDistance) -> Met:
    """The traffic where the drive begins, where it ends by the time it gets there, and on the way between."""
    if not how.traffic:
        return EMPTY, EMPTY, FREE
    lasts = measured.lasts
    date, minute, _ = local(how.leave + min(lasts // 2, MIDDLE), origin.zone)
    between = on_the_way(_sides(origin.side, destination.side), measured.queues, date, minute)
    return traffic(origin, how.leave), traffic(destination, how.leave + lasts), between


def _boarding(row: Mapping[str, Any], heads: int | None, way: float) -> tuple[float, float, float]:
    """Minutes to board: on short ways, which are made without luggage, only `high` has them whole."""
    if "boarding" not in row or heads == 0:
        return 0.0, 0.0, 0.0
    rule = row["boarding"]
    aboard = min(heads or 1, rule["seats"])  # more people fill more coaches, which board side by side
    whole = float(rule["minutes"] * ceil(aboard / rule["per_people"]))
    usual = whole * max(rule["least"], min(1.0, way / rule["full_km"]))
    return usual, usual, whole
