"""Tells for which sides of a crossing a city that the trip declares is the nearest one, and so gives the clock."""

from collections.abc import Mapping
from math import inf

from delegate.model import CityEntry, Crossing
from delegate.places.nearest_town import NEAR_KM, nearest_town
from delegate.travel.distance import about_km


def written_clocks(crossing: Crossing, cities: Mapping[str, CityEntry]) -> dict[str, str]:
    """The zones of the sides to which a city that the trip declares is nearer than any other that is known there.

    One without a point counts only where none is known within 500 km.
    """
    found: dict[str, str] = {}
    for side, point in (crossing.sides or {}).items():
        own = {
            city.zone: about_km(point, city.at) if city.at else inf for city in cities.values() if city.country == side
        }
        near = min((zone for zone in own if zone), key=own.__getitem__, default=None)
        known = nearest_town(point, (side,)) if near else None
        if near and (known is None or known.away >= NEAR_KM or own[near] <= known.away):
            found[side] = near
    return found
