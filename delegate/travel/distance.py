"""How far apart two points are on the earth."""

from functools import lru_cache

from delegate.values import Point


@lru_cache(maxsize=65536)
def km(one: Point, other: Point) -> float:
    """Kilometres between two points along the WGS-84 ellipsoid, the same both ways."""
    from geographiclib.geodesic import Geodesic  # 3 ms, for plans with a leg only

    first, second = sorted((one, other))
    found = Geodesic.WGS84.Inverse(*first, *second, Geodesic.DISTANCE)
    return float(found["s12"]) / 1000
