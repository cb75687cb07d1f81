"""Finds the city of the world's index that is nearest to a point, for the clock there."""

from collections.abc import Iterable
from math import cos, radians, sqrt

from delegate.places.world_index import Town, towns_of
from delegate.tuples import NamedTuple
from delegate.values import Point

NEAR_KM = 500  # Fairbanks is 400 km from the road into the Yukon, and Europe 7,000 km from the bridge at Oiapoque
_DEGREE_KM = 111.2


class TownClock(NamedTuple):
    """The time zone of a city, and how many kilometres away that is, as if the earth were flat."""

    away: float
    zone: str


def nearest_town(point: Point, sides: Iterable[str]) -> TownClock | None:
    """The nearest city of some countries or regions, by their codes; None where the index has none of them.

    The code `""` stands for the whole world.
    """
    shrink = cos(radians(point.latitude))

    def square(town: Town) -> float:
        east = abs(town.longitude - point.longitude)
        return (town.latitude - point.latitude) ** 2 + (min(east, 360 - east) * shrink) ** 2

    near = min((town for side in sides for town in towns_of(side)), key=square, default=None)
    return TownClock(sqrt(square(near)) * _DEGREE_KM, near.zone) if near else None
