"""A drive: the road's windings, its bridges, the speeds of its bands, the traffic at both ends, and boarding."""

import datetime as dt
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from delegate.clock import local
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.ask import How, Minutes, Segment
from delegate.travel.traffic import EMPTY, Traffic, traffic
from delegate.travel.waters import Route, route


def drive(origin: Place, destination: Place, how: How) -> tuple[Segment, ...]:
    """The ride by car or coach between two points; empty where water lies between and no road leads over it.

    `planned` is the time on empty roads, longer by the traffic of the hour around both ends; `low` and `high` are so
    much of the empty time less and more.
    """
    book = load("rides.json")
    row = book["modes"][how.mode]
    found = _route(origin, destination, how.mode, local(how.leave, origin.zone).date)
    if found is None:
        return ()
    way = kilometres(found)
    free = (row["start"] + minutes(way)) * row.get("slower", 1)
    city = (row["start"] + minutes(min(way, 2 * load("traffic.json")["city_km"]))) * row.get("slower", 1)
    left, reached = _traffic(origin, destination, how, ceil(free))
    slowed = city * ((left.factor + reached.factor) / 2 - 1)
    boarding = _boarding(row, how.heads)
    over = found.delay
    spent = (
        free + slowed - row["less"] * free + over.low,
        free + slowed + over.planned,
        free + slowed + row["more"] * free + over.high,
    )
    low, planned, high = (ceil(round(each, 6)) + boarding for each in spent)
    whole = way + found.carried
    words = ", ".join(_words(whole, row, found, (left, reached), boarding, how))
    return (Segment("ride", Minutes(low, planned, high), f"estimate: {words}", round(whole, 1)),)


def empty_minutes(origin: Place, destination: Place, date: dt.date) -> float | None:
    """Minutes by car on empty roads; None where there is no road."""
    found = _route(origin, destination, "car", date)
    return None if found is None else load("rides.json")["modes"]["car"]["start"] + _cost(found)


def kilometres(found: Route) -> float:
    """Kilometres of road: short ways wind more than long ones, bridges not at all."""
    winding = load("rides.json")["road"]["circuity"]
    air = found.air
    return float(air * (winding["far"] + winding["near"] / (air + winding["fading_km"])) + found.over)


def minutes(way: float) -> float:
    """Minutes over so many kilometres of empty road: each band at its speed, the last one without end."""
    return banded(way, load("rides.json")["road"]["bands"])


def banded(way: float, bands: Sequence[tuple[float | None, float]]) -> float:
    """Minutes over `way` kilometres in bands: each so many kilometres at its speed, the last one without end."""
    total, left = 0.0, way
    for length, speed in bands:
        part = left if length is None else min(left, length)
        total += part / speed * 60
        left -= part
    return total


def told(way: float) -> str:
    """Kilometres as people say them."""
    return f"{way:.1f} km" if way < 3 else f"{way:.0f} km"


def _route(origin: Place, destination: Place, mode: str, date: dt.date) -> Route | None:
    assert origin.point
    assert destination.point
    return route(origin.point, destination.point, mode, date, frozenset((origin.side, destination.side)), _cost)


def _cost(found: Route) -> float:
    return minutes(kilometres(found)) + found.delay.planned


def _traffic(origin: Place, destination: Place, how: How, free: int) -> tuple[Traffic, Traffic]:
    """The traffic where the drive begins, and where it ends by the time it gets there."""
    if not how.traffic:
        return EMPTY, EMPTY
    return traffic(origin, how.leave), traffic(destination, how.leave + free)


def _words(
    way: float, row: Mapping[str, Any], found: Route, ends: tuple[Traffic, Traffic], boarding: int, how: How
) -> Sequence[str]:
    yielded = [f"{told(way)} {row['words']}"]
    yielded += [f"over {each.name}" if not each.land else f"by {each.name}" for each in found.passages]
    worst = max(ends)
    if worst.factor > 1:
        yielded.append(f"{worst.words} x {worst.factor:g}")
    if not how.traffic:
        yielded.append("empty roads")
    if boarding:
        yielded.append(f"{boarding} min to board")
    return yielded


def _boarding(row: Mapping[str, Any], heads: int | None) -> int:
    if "boarding" not in row or heads == 0:
        return 0
    rule = row["boarding"]
    spent: int = rule["minutes"] * ceil((heads or 1) / rule["per_people"])
    return spent
