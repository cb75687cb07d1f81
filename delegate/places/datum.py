"""Converts points copied from Mainland maps, which are shifted by law, to what the rest of the world measures.

GCJ-02 (Amap, Tencent) is about 600 m off around the Pearl River, BD-09 (Baidu) about 1,250 m: enough to move Futian
port across the river. The formulas are public, though never officially published; they hold inside the Mainland
only, and a datum is never guessed from where a point lies.
"""

from math import atan2, cos, pi, sin, sqrt

from delegate.values import Point

_AXIS = 6_378_245.0  # the Krasovsky 1940 ellipsoid: half its long axis in metres, and its squared eccentricity
_ECCENTRICITY = 0.006_693_421_622_965_943
_BAIDU = pi * 3000 / 180
_ENOUGH = 1e-7  # degrees, about a centimetre
_SOUTH, _NORTH, _WEST, _EAST = 0.8293, 55.8271, 72.004, 137.8347  # the degrees around the Mainland that are shifted


def wgs84(point: Point, datum: str | None) -> Point:
    """The point as GPS gives it, to about a centimetre for `gcj02` and a metre for `bd09`."""
    if datum == "bd09":
        return _unshifted(_from_baidu(point))
    return _unshifted(point) if datum == "gcj02" else point


def gcj02(point: Point) -> Point:
    """A GPS point as Amap shows it."""
    east, north = point.longitude - 105, point.latitude - 35
    angle = point.latitude * pi / 180
    flat = 1 - _ECCENTRICITY * sin(angle) ** 2
    up = _north(east, north) * 180 / (_AXIS * (1 - _ECCENTRICITY) / (flat * sqrt(flat)) * pi)
    across = _east(east, north) * 180 / (_AXIS / sqrt(flat) * cos(angle) * pi)
    return Point(point.latitude + up, point.longitude + across)


def _from_baidu(point: Point) -> Point:
    east, north = point.longitude - 0.0065, point.latitude - 0.006
    radius = sqrt(east**2 + north**2) - 0.00002 * sin(north * _BAIDU)
    angle = atan2(north, east) - 0.000003 * cos(east * _BAIDU)
    return Point(radius * sin(angle), radius * cos(angle))


def _unshifted(point: Point) -> Point:
    """The shift undone by approaching it: the formula has no inverse of its own."""
    if not (_SOUTH < point.latitude < _NORTH and _WEST < point.longitude < _EAST):
        return point  # such maps shift nothing there, and the formula has no end near a pole
    guess = point
    for _ in range(20):
        shifted = gcj02(guess)
        north, east = point.latitude - shifted.latitude, point.longitude - shifted.longitude
        guess = Point(guess.latitude + north, guess.longitude + east)
        if max(abs(north), abs(east)) < _ENOUGH:
            break
    return guess


def _waves(x: float, *parts: tuple[float, float]) -> float:
    return sum(size * sin(x * pi * rate) for size, rate in parts) * 2 / 3


def _north(east: float, north: float) -> float:
    plain = -100 + 2 * east + 3 * north + 0.2 * north**2 + 0.1 * east * north + 0.2 * sqrt(abs(east))
    waves = _waves(east, (20, 6), (20, 2)) + _waves(north, (20, 1), (40, 1 / 3), (160, 1 / 12), (320, 1 / 30))
    return plain + waves


def _east(east: float, north: float) -> float:
    plain = 300 + east + 2 * north + 0.1 * east**2 + 0.1 * east * north + 0.1 * sqrt(abs(east))
    return plain + _waves(east, (20, 6), (20, 2), (20, 1), (40, 1 / 3), (150, 1 / 12), (300, 1 / 30))
