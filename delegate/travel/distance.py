"""Measures the distance between two points on the earth."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from delegate.values import Point

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
