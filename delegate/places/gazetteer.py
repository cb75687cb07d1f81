"""Cities and hubs by any of their names: the shipped rows, and the cities that a trip adds.

Nothing is guessed: a name is one of those listed, whatever its case, spaces and hyphens, or it is unknown.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from delegate.places.place import City, Place
from delegate.places.shipped import load
from delegate.values import Point, Text

LANGUAGES = ("en", "zh-Hant", "zh-Hans")
_IGNORED = str.maketrans("", "", " -‐‑–—_.,'’·・()（）\u3000")


class Gazetteer:
    """The places that need no entry in a trip.

    Names are compared without case, spaces and hyphens, and full-width letters count as the plain ones.
    """

    def __init__(self, cities: Mapping[str, City], hubs: Mapping[str, Place], names: Iterable[str]) -> None:
        self._cities = cities  # by folded name
        self._hubs = hubs
        self._names = tuple(names)

    def city(self, name: str) -> City | None:
        """The city of that id, name (in any language listed) or alias."""
        return self._cities.get(fold(name))

    def hub(self, name: str) -> Place | None:
        """The station, pier, airport or centre of that id (an airport's is its IATA code) or name."""
        return self._hubs.get(fold(name))

    def nearest(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Known names that a misspelt one may have meant, the closest first, as people would type them."""
        from difflib import get_close_matches  # costs 4 ms, and a trip without mistakes never asks

        typed: dict[str, str] = {}
        for known in self._names:
            typed.setdefault(fold(known), known)
        return tuple(typed[near] for near in get_close_matches(fold(name), typed, n=count, cutoff=0.7))

    def with_cities(self, cities: Iterable[City]) -> "Gazetteer":
        """The same with a trip's own cities, which win over shipped ones of the same name."""
        own = {fold(name): city for city in cities for name in _names_of(city.id, city.names)}
        typed = [name for city in own.values() for name in _names_of(city.id, city.names)]
        return Gazetteer({**self._cities, **own}, self._hubs, (*typed, *self._names))


def fold(name: str) -> str:
    """A name without what people type differently: case, spaces, hyphens, full-width forms, accents."""
    plain = name
    if not name.isascii():
        apart = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.casefold().translate(_IGNORED)


@cache
def shipped() -> Gazetteer:
    """The places of `delegate/data/cities.json` and `hubs.json`."""
    cities: dict[str, City] = {}
    hubs: dict[str, Place] = {}
    names: list[str] = []
    for row in load("cities.json")["rows"]:
        city = City(row["names"]["en"], _text(row["names"]), row["side"], row["zone"], Point(*row["at"]))
        typed = (*_names_of(city.id, city.names), *row.get("aliases", ()))
        names += typed
        for name in typed:
            cities[fold(name)] = city
    for row in load("hubs.json")["rows"]:
        hub = _hub(row, cities[fold(row["city"])])
        typed = (*_names_of(hub.id, hub.names), *row.get("aliases", ()))
        names += typed
        for name in typed:
            hubs[fold(name)] = hub
    return Gazetteer(cities, hubs, names)


def _hub(row: Mapping[str, Any], city: City) -> Place:
    return Place(
        id=row["id"],
        kind="hub",
        names=_text(row["names"]),
        side=city.side,
        zone=city.zone,
        point=Point(*row["at"]),
        city=city.id,
        crossing=row.get("crossing"),
    )


def _text(names: Mapping[str, str]) -> Text:
    return Text(tuple((language, names[language]) for language in (*LANGUAGES, "pt") if language in names))


def _names_of(id_: str, names: Text) -> tuple[str, ...]:
    return (id_, *(name for _, name in names.by_language))
