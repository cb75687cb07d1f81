"""Measures the distance between two points on the earth, and tells whether two short stretches cross."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from delegate.values import Point

_Flat = tuple[float, float]

RADIUS_KM = 6371.0
COAST_KM = 80.0  # below it no way is looked at on the map of the world: there are bridges that this does not have
SAME_PLACE_KM = 0.15  # two points nearer than this are one place, and no way leads from one to the other


@lru_cache(maxsize=65536)
def km(one: Point, other: Point) -> float:
    """Kilometres between two points along the WGS-84 ellipsoid, the same both ways."""
    from geographiclib.geodesic import Geodesic  # 3 ms, for plans with a leg only

    first, second = sorted((one, other))
    found = Geodesic.WGS84.Inverse(*first, *second, Geodesic.DISTANCE)
    return float(found["s12"]) / 1000


def halfway(one: Point, other: Point) -> Point:
    """The point in the middle of the straight way between two, to the ten metres."""
    from geographiclib.geodesic import Geodesic

    line = Geodesic.WGS84.InverseLine(*one, *other)
    middle = line.Position(line.s13 / 2)
    return Point(round(middle["lat2"], 4), round(middle["lon2"], 4))


def about_km(one: Point, other: Point) -> float:
    """Kilometres on a sphere, within half a percent: fifty times quicker, to compare ways before one is measured."""
    north, south = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * RADIUS_KM * asin(sqrt(min(1.0, half)))


def do_cross(one: tuple[_Flat, _Flat], other: tuple[_Flat, _Flat]) -> bool:
    """Whether two stretches cross on a flat map, which does for what is small beside the earth.

    Their ends are degrees in one order, whichever: north and east, as of a `Point`, or east and north.
    """
    (a, b), (c, d) = one, other
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: _Flat, b: _Flat, c: _Flat) -> float:
    """Positive where the way from `a` over `b` to `c` turns to one side, negative where it turns to the other."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
