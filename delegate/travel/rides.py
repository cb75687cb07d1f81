"""The first estimate of a ride by mode and distance, on one side of a border or as if there were none.

Every figure comes from `delegate/data/rides.json`; docs/estimates.md gives the reasons.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import ceil
from typing import Any

from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.ask import NO_TIME, Minutes, Segment
from delegate.travel.distance import km
from delegate.values import Point

SAME_PLACE_KM = 0.15


def ride(
    mode: str,
    origin: Place,
    destination: Place,
    leave: int,  # noqa: ARG001  # rides differ by hour of the day wherever the estimate knows the traffic
    heads: int | None,
) -> tuple[Segment, ...]:
    """The parts of a ride from one place to another, leaving at the instant `leave` with `heads` people.

    Empty where no figure can be had: the mode or a point is not known. `heads` of None is a party of unknown size, 0
    one that is seated already. Below 150 m it is the same place and takes no time.
    """
    if origin.point is None or destination.point is None:
        return ()
    return _ride(mode, origin.point, destination.point, heads)


@lru_cache(maxsize=16384)
def _ride(mode: str, origin: Point, destination: Point, heads: int | None) -> tuple[Segment, ...]:
    row = load("rides.json")["modes"].get(mode)
    if row is None:
        return ()
    distance = km(origin, destination)
    if distance < SAME_PLACE_KM:
        return (Segment("ride", NO_TIME, "same place"),)
    way, base = _road(distance) if row.get("road") else _line(row, distance, heads)
    base = (row["start"] + base) * row.get("slower", 1)
    boarding = _boarding(row, heads)
    low, planned, high = (ceil(round(base * factor, 6)) + boarding for factor in row["factors"])
    basis = f"{'rough ' if row.get('rough') else ''}estimate: {_km(way)} {row['words']}"
    if boarding:
        basis += f", {boarding} min to board"
    segments = (Segment("ride", Minutes(low, planned, high), basis),)
    if "access" in row:
        access = Segment("access", Minutes(*row["access"]), "assumption: to the platform, and the wait there")
        return (access, *segments)
    return segments


def _road(distance: float) -> tuple[float, float]:
    """Kilometres of road over a great circle, and minutes at the speeds of its bands."""
    road = load("rides.json")["road"]
    winding = road["circuity"]
    way = distance * (winding["far"] + winding["near"] / (distance + winding["fading_km"]))
    return way, _minutes(way, road["bands"])


def _line(row: Mapping[str, Any], distance: float, heads: int | None) -> tuple[float, float]:
    """Kilometres and minutes of a mode that does not use the roads; a large group walks more slowly."""
    way = distance * row["circuity"]
    if (heads or 0) > row.get("group_over", heads or 0):
        return way, way / row["group_kmh"] * 60
    return way, _minutes(way, row["bands"])


def _minutes(way: float, bands: Sequence[tuple[float | None, float]]) -> float:
    """Minutes over `way` kilometres: each band so many kilometres at its speed, the last one without end."""
    total, left = 0.0, way
    for length, speed in bands:
        part = left if length is None else min(left, length)
        total += part / speed * 60
        left -= part
    return total


def _boarding(row: Mapping[str, Any], heads: int | None) -> int:
    if "boarding" not in row or heads == 0:
        return 0
    rule = row["boarding"]
    minutes: int = rule["minutes"] * ceil((heads or 1) / rule["per_people"])
    return minutes


def _km(way: float) -> str:
    return f"{way:.1f} km" if way < 3 else f"{way:.0f} km"
