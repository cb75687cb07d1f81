"""Tells how much longer a drive takes than on empty roads, by city, day and hour; the figures are in `traffic.json`."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from delegate.clock import local
from delegate.places.holidays import FRIDAY, SATURDAY, TABLES, Holiday, holiday, made_up
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.values import Text

PEAK = 1.25  # a factor from which on people call it a peak


class Traffic(NamedTuple):
    """The factor over an empty road at one end of a drive, and what people call that hour; `eve` of a holiday."""

    factor: float
    hour: str
    eve: bool = False


EMPTY = Traffic(1.0, "")


def traffic(place: Place, instant: int) -> Traffic:
    """The traffic around a place at an instant, on the clock there; outside the hours of the day it is 1.0."""
    date, minute, _ = local(instant, place.zone)
    return _traffic(place.city, place.side, date, minute)


@lru_cache(maxsize=4096)
def _traffic(city: str | None, side: str, date: dt.date, minute: int) -> Traffic:
    book = load("traffic.json")
    curves = book["classes"][book["cities"].get(city, book["usual"])]
    factor = value_at(curves["rest" if _rests(side, date) else "workday"], minute)
    eve = _eve(side, date)
    rush = value_at(book["rush"]["points"], minute) if eve or date.weekday() == FRIDAY else 0.0
    factor = round(factor + rush, 2)
    if factor == 1.0:
        return EMPTY
    hour = "daytime traffic" if factor < PEAK else "morning peak" if minute < 12 * 60 else "evening peak"
    return Traffic(factor, hour, bool(eve and rush))


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
    return isinstance(holiday(side, date + dt.timedelta(days=1)), Holiday)


def value_at(points: Sequence[tuple[float, float]], minute: int) -> float:
    """The value of a curve at a minute of the day, on the straight line between its points."""
    hour = minute / 60
    after = min(bisect_right(points, hour, key=lambda point: point[0]), len(points) - 1)
    (start, low), (end, high) = points[after - 1], points[after]
    return float(low + (high - low) * (hour - start) / (end - start))
