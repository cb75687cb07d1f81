"""Tells on which side of a border a candidate lies: as the service says, else as the nearest known town has it."""

from bisect import bisect
from collections.abc import Mapping
from functools import cache
from math import cos, hypot, inf, radians
from typing import Any

from delegate.geocoding.answers import PlaceCandidate
from delegate.places.world_index import every_point
from delegate.tuples import NamedTuple
from delegate.values import Point

_MUCH_NEARER = 1.5  # a border may run anywhere between two towns
_BELTS = (0.5, 4, 32, 180)  # degrees of latitude to either side: mostly the first has a town of either side of a border

# Regions that have a code of their own as well; services list them under their country.
_OWN = {"CN": ("HK", "MO", "TW"), "US": ("AS", "GU", "MP", "PR", "VI"), "NL": ("AW", "CW", "SX"), "FI": ("AX",)}
_OWN["FR"] = ("BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT")
_OWN_SIDES = {f"{country}-{side}": side for country, sides in _OWN.items() for side in sides}


class SearchedCity(NamedTuple):
    """The city in which a venue is said to be: its country or region, and its middle where that is known."""

    side: str
    point: Point | None


def across(candidate: PlaceCandidate, city: SearchedCity | None) -> bool:
    """Whether a candidate lies, or may lie, in another country or region than the city of its venue."""
    if city is None:
        return False
    return candidate.side != city.side if candidate.side else not _surely_in(candidate.point, city)


def side_said(raw: Any) -> str:
    """The country or region in the answer of a service that speaks as Nominatim does; nothing where it says none."""
    address = raw.get("address") if isinstance(raw, Mapping) else None
    if not isinstance(address, Mapping):
        return ""
    regions = [said for key, said in address.items() if str(key).startswith("ISO3166-2")]
    own = next((_OWN_SIDES[said] for said in regions if said in _OWN_SIDES), None)
    code = own or address.get("country_code")
    return code.upper() if isinstance(code, str) and len(code) == 2 and code.isascii() else ""


def _surely_in(point: Point, city: SearchedCity) -> bool:
    """Whether the known towns and airports of the city's side, itself among them, are much nearer than all others."""
    for reach in _BELTS:
        ours, theirs = _nearest(point, city, reach)
        if min(ours * _MUCH_NEARER, theirs) <= reach:  # what lies beyond is further away, and decides nothing more
            break
    return ours * _MUCH_NEARER <= theirs


def _nearest(point: Point, city: SearchedCity, reach: float) -> tuple[float, float]:
    """Degrees to the nearest town of the city's side, and to the nearest of another, so far to the north and south."""
    shrink = cos(radians(point.latitude))
    ours, theirs = inf, inf
    own = [(*city.point, city.side)] if city.point else []
    first, end = (bisect(_known(), (point.latitude + off,)) for off in (-reach, reach))
    for north, east, side in (*own, *_known()[first:end]):
        apart = abs(east - point.longitude)
        away = hypot(north - point.latitude, min(apart, 360 - apart) * shrink)
        if side == city.side:
            ours = min(ours, away)
        else:
            theirs = min(theirs, away)
    return ours, theirs


@cache
def _known() -> list[tuple[float, float, str]]:
    """From south to north."""
    return sorted(every_point())
