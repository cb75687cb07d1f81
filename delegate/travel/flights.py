"""Estimates a flight from gate to gate: speeds by distance, the wind along the great circle, airspace that is shut."""

from functools import lru_cache
from itertools import pairwise
from math import asin, atan2, ceil, cos, degrees, radians, sin
from typing import Any

from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.curves import banded, on_curve
from delegate.travel.distance import km
from delegate.travel.requests import Basis, Minutes, RideEstimate, Segment
from delegate.values import Point

STEPS = 12  # pieces of the great circle, each with the wind of its middle


def flight(origin: Place, destination: Place, date: str) -> Segment:
    """The time from gate to gate on a date (`2026-06-10`) between two places with points."""
    assert origin.point
    assert destination.point
    way = km(origin.point, destination.point)
    minutes = _minutes(origin.point, destination.point, _longer(origin, destination, date))
    return Segment("ride", minutes, Basis.ROUGH, RideEstimate(way, "flight"), round(way, 1))


@lru_cache(maxsize=1024)
def _minutes(one: Point, other: Point, longer: float) -> Minutes:
    row = load("rides.json")["modes"]["flight"]
    air = banded(km(one, other) * longer, row["bands"])
    base = row["start"] + air * _against(one, other, row["wind"])
    low, planned, high = (ceil(round(base * factor, 6)) for factor in row["factors"])
    return Minutes(low, planned, high)


def _against(one: Point, other: Point, wind: dict[str, Any]) -> float:
    """How much longer the way is in the air than in a calm: more than 1 to the west, less to the east."""
    pieces = [_piece(*ends, wind) for ends in pairwise(_along(one, other))]
    share: float = min(1.0, km(one, other) / wind["full_km"])
    return 1 + share * (sum(pieces) / len(pieces) - 1)


def _piece(here: Point, there: Point, wind: dict[str, Any]) -> float:
    middle = abs(here.latitude + there.latitude) / 2
    turned = radians((there.longitude - here.longitude + 180) % 360 - 180) * cos(radians(middle))
    east = sin(atan2(turned, radians(there.latitude - here.latitude)))
    calm: float = wind["cruise_kmh"]
    blown: float = wind["kmh"] * on_curve(wind["latitudes"], middle) * east
    return calm / (calm + blown)


def _along(one: Point, other: Point) -> list[Point]:
    """Points at equal distances on the great circle, on a sphere: the wind is no better known."""
    begins, ends = _vector(one), _vector(other)
    angle = atan2(
        sum(each * each for each in _cross(begins, ends)) ** 0.5, sum(a * b for a, b in zip(begins, ends, strict=True))
    )
    if sin(angle) < 1e-6:  # next to each other, or with every way as short as any
        return [one, other]
    found = []
    for step in range(STEPS + 1):
        near, far = sin((1 - step / STEPS) * angle) / sin(angle), sin(step / STEPS * angle) / sin(angle)
        x, y, z = (near * a + far * b for a, b in zip(begins, ends, strict=True))
        found.append(Point(degrees(asin(max(-1.0, min(1.0, z)))), degrees(atan2(y, x))))
    return found


def _vector(at: Point) -> tuple[float, float, float]:
    latitude, longitude = radians(at.latitude), radians(at.longitude)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def _cross(a: tuple[float, float, float], b: tuple[float, float, float]) -> tuple[float, float, float]:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _longer(origin: Place, destination: Place, date: str) -> float:
    """How much longer the way is than the great circle, because airspace on it is shut."""
    for shut in load("rides.json")["modes"]["flight"]["shut"]:
        one, other = (_inside(shut[end], origin) for end in ("one", "other"))
        back = _inside(shut["one"], destination), _inside(shut["other"], destination)
        if date >= shut["from"] and ((one and back[1]) or (other and back[0])):
            return float(shut["longer"])
    return 1.0


def _inside(box: dict[str, Any], place: Place) -> bool:
    assert place.point
    south, west, north, east = box["box"]
    latitude, longitude = place.point
    inside = south <= latitude <= north and west <= longitude <= east
    return inside and place.side not in box.get("without", ())
