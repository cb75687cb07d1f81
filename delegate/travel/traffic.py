"""Tells how much longer a drive takes than on empty roads, by city, day and hour; the figures are in `traffic.json`."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from delegate.clock import A_DAY, local
from delegate.places.holidays import FRIDAY, SATURDAY, TABLES, Holiday, holiday, made_up
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.curves import on_curve
from delegate.tuples import NamedTuple
from delegate.values import Text

PEAK = 1.25  # a factor from which on people call it a peak
MORNING, EVENING = (6 * 60, 10 * 60), (16 * 60, 20 * 60 + 30)  # the hours in which they do, on a workday
LONGEST = 15  # days off in a row are looked for


class Traffic(NamedTuple):
    """The factor over an empty road at one end of a drive, and what people call that hour; `eve` of a holiday.

    `best` is the factor on a good run at that hour, `worst` on a bad one.
    """

    factor: float
    hour: str
    eve: bool = False
    best: float = 1.0
    worst: float = 1.0


EMPTY = Traffic(1.0, "")


class Delay(NamedTuple):
    """What slows a drive between its two cities: a good run, the planned figure and a bad run.

    `getaway` are factors over the empty road, `queue` minutes before a tunnel.
    """

    getaway: tuple[float, float, float] = (1.0, 1.0, 1.0)
    queue: tuple[float, float, float] = (0.0, 0.0, 0.0)


FREE = Delay()
Met = tuple[Traffic, Traffic, Delay]  # where a drive begins, where it ends, and between


def traffic(place: Place, instant: int) -> Traffic:
    """The traffic around a place at an instant, on the clock there; outside the hours of the day it is 1.0."""
    date, minute, _ = local(instant, place.zone)
    return _traffic(place.city, _day(place.side, date), minute)


def on_the_way(sides: frozenset[str], queues: tuple[str, ...], date: dt.date, minute: int) -> Delay:
    """What slows a drive on the sides of its ends between the cities, and in the queues that it meets, at a minute."""
    return _between(_getaways(sides, date), queues, minute, rests=_rests(min(sides), date))


class RoadDays(NamedTuple):
    """What a date is on the roads from one side to another: at both ends, and on the way between them."""

    left: "_RoadDay"
    reached: "_RoadDay"
    getaways: tuple[tuple[str, str], ...]
    rests: bool


@lru_cache(maxsize=4096)
def road_days(left: str, reached: str, date: dt.date) -> RoadDays:
    """What a date is on the roads from one side to another: most dates are alike."""
    sides = frozenset((left, reached))
    return RoadDays(_day(left, date), _day(reached, date), _getaways(sides, date), _rests(min(sides), date))


def met_on(
    days: RoadDays, cities: tuple[str | None, str | None], queues: tuple[str, ...], minutes: tuple[int, int, int]
) -> Met:
    """The traffic of one day where a drive begins, where it ends and between, at the `minutes` past midnight of each.

    All three lie on one date, and the clocks of both ends show the same.
    """
    leaves, between, arrives = minutes
    at_the_ends = _traffic(cities[0], days.left, leaves), _traffic(cities[1], days.reached, arrives)
    return (*at_the_ends, _between(days.getaways, queues, between, rests=days.rests))


def _between(days: tuple[tuple[str, str], ...], queues: tuple[str, ...], minute: int, *, rests: bool) -> Delay:
    return _slowed(days, queues, minute, rests=rests) if days or queues else FREE


@lru_cache(maxsize=1024)
def _getaways(sides: frozenset[str], date: dt.date) -> tuple[tuple[str, str], ...]:
    """The sides on which a holiday fills the roads between cities, each with the kind of its day."""
    slowed = sorted(sides & {*load("traffic.json")["getaway"]})
    return tuple((side, day) for side in slowed for day in _edges(side, date))


class _RoadDay(NamedTuple):
    """What a date is on the roads of a side: whether offices are shut, and whether many leave town in the afternoon.

    A Friday is no `eve` of a holiday; both are a `rush`.
    """

    rests: bool
    eve: bool
    rush: bool


@lru_cache(maxsize=1024)
def _day(side: str, date: dt.date) -> _RoadDay:
    eve = _eve(side, date)
    return _RoadDay(_rests(side, date), eve, eve or date.weekday() == FRIDAY)


@lru_cache(maxsize=4096)
def _traffic(city: str | None, day: _RoadDay, minute: int) -> Traffic:
    book = load("traffic.json")
    curves = book["classes"][book["cities"].get(city, book["usual"])]
    factor = value_at(curves["rest" if day.rests else "workday"], minute)
    rush = value_at(book["rush"]["points"], minute) if day.rush else 0.0
    factor = round(factor + rush, 2)
    if factor == 1.0:
        return EMPTY
    best, _, worst = _run(factor - 1, curves)
    return Traffic(factor, _hour(factor, minute, rests=day.rests), bool(day.eve and rush), 1 + best, 1 + worst)


def _hour(factor: float, minute: int, *, rests: bool) -> str:
    """What people call the traffic of an hour; nobody calls the noon of a Sunday a peak."""
    if factor >= PEAK and not rests:
        if MORNING[0] <= minute < MORNING[1]:
            return "morning peak"
        if EVENING[0] <= minute < EVENING[1]:
            return "evening peak"
    return "daytime traffic" if MORNING[0] <= minute < EVENING[1] else "night traffic"


@lru_cache(maxsize=4096)
def _slowed(days: tuple[tuple[str, str], ...], queues: tuple[str, ...], minute: int, *, rests: bool) -> Delay:
    book = load("traffic.json")
    longer = max((value_at(book["getaway"][each][day], minute) for each, day in days), default=1.0)
    best, planned, worst = _run(round(longer, 2) - 1, book["getaway"])
    day = "rest" if rests else "workday"
    waits = [_run(value_at(book["queues"][each][day], minute), book["queues"][each]) for each in queues]
    low, middle, high = (sum(each) for each in zip(*waits, strict=True)) if waits else FREE.queue
    return Delay((1 + best, 1 + planned, 1 + worst), (low, middle, high))


def _run(added: float, row: Mapping[str, Any]) -> tuple[float, float, float]:
    """What traffic adds on a good run, as planned, and on a bad one."""
    return added * (1 - row.get("less", 0.0)), added, added * (1 + row.get("more", 0.0))


@lru_cache(maxsize=1024)
def _edges(side: str, date: dt.date) -> tuple[str, ...]:
    """Whether a date is the `first` or the `last` of the days off around a public holiday, or their `eve`."""
    if not _rests(side, date):
        return ("eve",) if "first" in _next_edges(side, date) else ()
    around = [date, *_off(side, date, A_DAY), *_off(side, date, -A_DAY)]
    if not any(isinstance(holiday(side, each), Holiday) for each in around):
        return ()
    return (*(("first",) if date == min(around) else ()), *(("last",) if date == max(around) else ()))


def _next_edges(side: str, date: dt.date) -> tuple[str, ...]:
    return _edges(side, date + A_DAY) if _rests(side, date + A_DAY) else ()


def _off(side: str, date: dt.date, step: dt.timedelta) -> list[dt.date]:
    """The days off that follow on a date without a gap, in one direction."""
    found: list[dt.date] = []
    while len(found) < LONGEST and _rests(side, date + step * (len(found) + 1)):
        found.append(date + step * (len(found) + 1))
    return found


@lru_cache(maxsize=1024)
def _rests(side: str, date: dt.date) -> bool:
    """Whether offices are shut: a weekend that is not worked, or a public holiday."""
    if side in TABLES and isinstance(holiday(side, date), Holiday):
        return True
    worked = side in TABLES and isinstance(made_up(side, date), Text)
    return date.weekday() >= SATURDAY and not worked


@lru_cache(maxsize=1024)
def _eve(side: str, date: dt.date) -> bool:
    """Whether a public holiday begins on the next day, on a day that is none itself."""
    if side not in TABLES or isinstance(holiday(side, date), Holiday):
        return False
    return isinstance(holiday(side, date + A_DAY), Holiday)


def value_at(points: Sequence[tuple[float, float]], minute: int) -> float:
    """The value of a curve over the hours of a day at a minute of it, on the straight line between its points."""
    return on_curve(points, minute / 60)
