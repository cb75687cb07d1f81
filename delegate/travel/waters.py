"""Finds the water that lies across a drive, and the bridges, tunnels and ferries that lead over it on a date."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from delegate.modes import ROAD
from delegate.places.shipped import load
from delegate.travel.distance import about_km, do_cross, km
from delegate.travel.requests import NO_TIME, Fact, Minutes
from delegate.tuples import NamedTuple
from delegate.values import Point

Shoreline = tuple[Point, Point]
NEAR_KM = 5  # from the pier of a vehicle ferry: a harbour has several
UNKNOWN = ""  # the side of a bare point


class WaterCrossing(NamedTuple):
    """A bridge, a tunnel, a vehicle ferry, or the way round the head of the water.

    `ends` are the points on the two shores. `km` of road lie between them; where `minutes` are given these count
    instead, any wait included. `delay` is a queue at any hour, in minutes, `queue` the name of one that goes by the
    hour. It is there for those who go between the `sides` of one
    border, or to or from one `side`, or for all.
    """

    name: str
    ends: Shoreline
    km: float
    minutes: Minutes | None
    delay: int
    opened: str
    closed: str | None
    modes: tuple[str, ...]
    sides: frozenset[str] | None
    side: str | None
    land: bool
    fact: Fact
    queue: str = ""

    @property
    def is_ferry(self) -> bool:
        """Whether it carries vehicles for some minutes, by ship or by rail, and is no border of its own."""
        return self.minutes is not None and not self.land and not self.sides


class Water(NamedTuple):
    """An estuary, a strait, a harbour: the line that no road crosses but by its passages, or a ring round an island.

    Of one that `bends` the straight way between two points of one shore may meet the line, an even number of times.
    """

    id: str
    line: tuple[Point, ...]
    box: tuple[float, float, float, float]  # south, west, north, east
    passages: tuple[WaterCrossing, ...]
    bends: bool


class Route(NamedTuple):
    """A way by road: the stretches on dry land, from shore to shore, and the passages between them."""

    stretches: tuple[Shoreline, ...]
    passages: tuple[WaterCrossing, ...] = ()

    @property
    def air(self) -> float:
        """Kilometres of its stretches in a straight line."""
        return sum(km(*each) for each in self.stretches)

    @property
    def about(self) -> float:
        """Kilometres of its stretches in a straight line within half a percent, for comparing ways."""
        return sum(about_km(*each) for each in self.stretches)

    @property
    def over(self) -> float:
        """Kilometres on bridges and in tunnels that are driven at the speed of the road."""
        return sum(each.km for each in self.passages if each.minutes is None)

    @property
    def carried(self) -> float:
        """Kilometres that take the minutes of their row: on a ferry, in a shuttle train, between two posts."""
        return sum(each.km for each in self.passages if each.minutes)

    @property
    def delay(self) -> Minutes:
        """Queues, and the minutes of ferries and shuttle trains."""
        spent = NO_TIME
        for each in self.passages:
            spent = spent.plus(each.minutes or Minutes(0, each.delay, each.delay))
        return spent


Cost = Callable[[Route], float]


def route(one: Point, other: Point, mode: str, date: dt.date, sides: frozenset[str], cost: Cost) -> Route | None:
    """The cheapest way by road between two points on a date; None where water lies between and nothing leads over it.

    `cost` compares ways. `sides` are those of its two ends: a bridge that is itself a border serves nobody who stays
    on one side.
    """
    return _route(one, other, (mode, date.isoformat(), sides, cost), frozenset())


def road_era(date: dt.date) -> dt.date:
    """The first day of the time around a date in which no bridge, tunnel or ferry opens or closes."""
    days = _changes()
    return days[bisect_right(days, date) - 1]


@cache
def _changes() -> tuple[dt.date, ...]:
    found = (day for water in _waters() for each in water.passages for day in (each.opened, each.closed) if day)
    return tuple(sorted({dt.date.min, *map(dt.date.fromisoformat, found)}))


def carried_over(one: Point, other: Point, mode: str) -> bool:
    """Whether a known ferry or shuttle train carries vehicles of a mode between two points, each near an end of it."""
    shores = ((one, other), (other, one))
    return any(
        mode in passage.modes
        and not passage.land
        and all(km(*each) < NEAR_KM for each in zip(passage.ends, ends, strict=True))
        for water in _waters()
        for passage in water.passages
        if passage.minutes
        for ends in shores
    )


def barred(one: Point, other: Point) -> bool:
    """Whether water lies on the straight line between two points that nobody goes round on foot."""
    crossed = [water for water in _waters() if _lies_between(water, one, other)]
    return any(not any(passage.land for passage in water.passages) for water in crossed)


@lru_cache(maxsize=4096)
def is_island_without_road(one: Point, other: Point) -> bool:
    """Whether one of two points lies on an island of the tables to which neither a bridge nor a vehicle ferry leads."""
    rings = (water for water in _waters() if water.line[0] == water.line[-1] and not water.passages)
    return any(_lies_between(water, one, other) for water in rings)


def is_known_between(one: Point, other: Point) -> bool:
    """Whether a water of the tables lies on the straight line between two points: they know what leads over it."""
    return any(_lies_between(water, one, other) for water in _waters())


_Journey = tuple[str, str, frozenset[str], Cost]


@lru_cache(maxsize=16384)
def _route(one: Point, other: Point, journey: _Journey, crossed: frozenset[str]) -> Route | None:
    water = next((each for each in _waters() if each.id not in crossed and _lies_between(each, one, other)), None)
    if water is None:
        return Route(((one, other),))
    found = tuple(_over(water, one, other, journey, crossed | {water.id}))
    return min(found, key=journey[-1], default=None)


def _over(water: Water, one: Point, other: Point, journey: _Journey, crossed: frozenset[str]) -> Iterator[Route]:
    """The ways over one water, each passage from the shore on which people are."""
    for passage in water.passages:
        if not _usable(passage, journey):
            continue
        near, far = min((passage.ends, passage.ends[::-1]), key=lambda ends: _astray(water, one, ends, other))
        before, after = _route(one, near, journey, crossed), _route(far, other, journey, crossed)
        if before and after:
            stretches = (*before.stretches, *after.stretches)
            yield Route(stretches, (*before.passages, passage, *after.passages))


def _astray(water: Water, one: Point, ends: Shoreline, other: Point) -> tuple[int, float]:
    """How many of the stretches before and behind a passage cross its water, and how long they are together.

    Of a bridge across the way the farther end may be the nearer one: the shores decide, not the length alone.
    """
    stretches = (one, ends[0]), (ends[1], other)
    return sum(_met(water, *each) % 2 for each in stretches), sum(about_km(*each) for each in stretches)


def _usable(passage: WaterCrossing, journey: _Journey) -> bool:
    mode, date, sides, _ = journey
    there = passage.opened <= date and (passage.closed is None or date < passage.closed)
    serves = passage.sides in (None, sides) and (passage.side is None or bool(sides & {passage.side, UNKNOWN}))
    return there and mode in passage.modes and serves


def _lies_between(water: Water, one: Point, other: Point) -> bool:
    """Whether the straight line between two points crosses the water.

    A ring round an island lies between them where one of them is inside: who goes past it is not barred. So a river
    that bends lies between them where they are on two shores. Any other water is crossed by each way that meets it.
    """
    south, west, north, east = water.box
    if max(one.latitude, other.latitude) < south or min(one.latitude, other.latitude) > north:
        return False
    if max(one.longitude, other.longitude) < west or min(one.longitude, other.longitude) > east:
        return False
    met = _met(water, one, other)
    return met % 2 == 1 if water.bends or water.line[0] == water.line[-1] else met > 0


def _met(water: Water, one: Point, other: Point) -> int:
    """How often the straight line between two points crosses that of a water; evenly between points of one shore."""
    return sum(do_cross((one, other), shore) for shore in pairwise(water.line))


@cache
def _waters() -> tuple[Water, ...]:
    return tuple(_water(row) for row in load("waters.json")["waters"])


def _water(row: Mapping[str, Any]) -> Water:
    line = tuple(Point(*at) for at in row["line"])
    norths, easts = zip(*line, strict=True)
    box = (min(norths), min(easts), max(norths), max(easts))
    return Water(row["id"], line, box, tuple(_passage(each) for each in row["passages"]), bool(row.get("bends")))


def _passage(row: Mapping[str, Any]) -> WaterCrossing:
    get = row.get
    one, other = (Point(*at) for at in row["ends"])
    return WaterCrossing(
        name=str(row["name"]),
        ends=(one, other),
        km=float(get("km", 0)),
        minutes=Minutes(*row["minutes"]) if "minutes" in row else None,
        delay=int(get("delay", 0)),
        opened=str(get("opened", "")),
        closed=str(row["closed"]) if "closed" in row else None,
        modes=tuple(get("modes", ROAD)),
        sides=frozenset(row["sides"]) if "sides" in row else None,
        side=get("side"),
        land=bool(get("land", False)),
        queue=str(get("queue", "")),
        fact=Fact(str(row["source"]), str(get("dated", get("opened", ""))), str(row["confidence"])),
    )
