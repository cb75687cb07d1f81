"""Judges whether a stay keeps to the cities for which a rule of entry admits."""

from collections.abc import Sequence
from functools import cache

from delegate.model import Admission
from delegate.places.gazetteer import Gazetteer
from delegate.places.place import AROUND_KM, City, Place
from delegate.places.shipped_names import names
from delegate.travel.distance import about_km
from delegate.values import Text


def outside(rule: Admission, places: Sequence[Place]) -> tuple[Text, ...]:
    """Where places are that lie in no city of a rule and around none: each city once, of a place in none its name."""
    inside, never = rule.within or (), rule.never_in or ()
    away = (each for each in places if _is_outside(each, inside, never))
    return tuple(dict.fromkeys(city_names((each.city,))[0] if each.city else each.names for each in away))


def city_names(cities: tuple[str, ...]) -> tuple[Text, ...]:
    """The names of cities, in every language in which they are known; of one that is not known as it is written."""
    known = zip(cities, _cities(cities), strict=True)
    return tuple(city.names if city else Text((("", written),)) for written, city in known)


def _is_outside(place: Place, inside: tuple[str, ...], never: tuple[str, ...]) -> bool:
    """Whether a place is known to be in none of these cities and not near them, or to be in one of the others."""
    if place.city is not None and place.city in _ids(inside):
        return False
    if place.city is not None and place.city in _ids(never):
        return True
    centres = [city.point for city in _cities(inside) if city and city.point]
    away = [about_km(place.point, centre) for centre in centres if place.point]
    return bool(away) and min(away) > AROUND_KM


def _ids(written: tuple[str, ...]) -> frozenset[str]:
    """What cities are called in places: as they are written, and as they are known."""
    return frozenset((*written, *(city.id for city in _cities(written) if city)))


@cache
def _cities(written: tuple[str, ...]) -> tuple[City | None, ...]:
    return tuple(map(Gazetteer(names()).city, written))
