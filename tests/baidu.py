"""Shows a GPS point as Baidu does; the product only turns such points back."""

from math import atan2, cos, pi, sin, sqrt

from delegate.places.datum import gcj02
from delegate.values import Point

_BAIDU = pi * 3000 / 180


def bd09(point: Point) -> Point:
    """A GPS point as Baidu shows it."""
    shifted = gcj02(point)
    radius = sqrt(shifted.longitude**2 + shifted.latitude**2) + 0.00002 * sin(shifted.latitude * _BAIDU)
    angle = atan2(shifted.latitude, shifted.longitude) + 0.000003 * cos(shifted.longitude * _BAIDU)
    return Point(radius * sin(angle) + 0.006, radius * cos(angle) + 0.0065)
