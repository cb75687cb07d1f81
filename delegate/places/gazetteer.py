"""Finds cities, hubs and districts by any of their names: the shipped rows, and the cities that a trip adds.

Nothing is guessed: a name is one of those listed, whatever its case, spaces and hyphens, or one with a word like
`station` more or less, or it is unknown. A name that is several places is unknown too, and says what to write.
"""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from math import cos, inf, radians
from typing import Any

from delegate.modes import MODES
from delegate.places.place import City, Place
from delegate.places.shipped import DATA, load
from delegate.values import Point, Text

_IGNORED = str.maketrans("", "", " -‐‑–—_.,'’·・()（）\u3000")
DISTRICT_KM, USUAL_KM = 5.0, 8.0  # the radius of a district, and of a city of which none is known
_NEAR = 0.7  # of difflib's ratio: one slip in four letters


class Gazetteer:
    """The places that need no entry in a trip.

    Names are compared without case, spaces and hyphens, and full-width letters count as the plain ones.
    """

    def __init__(self, book: "_NameIndex", own: Iterable[City] = ()) -> None:
        self._book = book
        self._own = {fold(name): city for city in own for name in (city.id, *_said(city.names))}

    def city(self, name: str) -> City | None:
        """The city of that id, name (in any language listed) or alias; for a district its city, at that point."""
        folded = fold(name)
        return self._own.get(folded) or self._book.city(folded)

    def hub(self, name: str) -> Place | None:
        """The station, pier, airport, centre or district of that id (an airport's is its IATA code) or name.

        A district is a rough place. A city that the trip declares hides a shipped place of the same name.
        """
        folded = fold(name)
        return None if folded in self._own else self._book.hub(folded)

    def several(self, name: str) -> tuple[str, ...]:
        """What to write instead of a name that is more than one place; nothing where it is one, or unknown."""
        folded = fold(name)
        return () if folded in self._own else self._book.several(folded)

    def nearest(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Known names that a misspelt one may have meant, the closest first, as people would type them.

        For a name that is several places they are what to write instead, all of them.
        """
        from difflib import get_close_matches  # costs 4 ms, and a trip without mistakes never asks

        if several := self.several(name):
            return several
        folded = fold(name)
        typed: dict[str, str] = {fold(known): known for city in self._own.values() for known in _said(city.names)}
        for known in _typed():
            if not self._book.several(fold(known)):
                typed.setdefault(fold(known), known)
        close = get_close_matches(folded, typed, n=count, cutoff=_NEAR)
        longer = sorted((known for known in typed if _inside(folded, known)), key=len)
        return tuple(typed[near] for near in dict.fromkeys((*close, *longer)))[:count]

    def landmarks(self, point: Point) -> tuple[Place, ...]:
        """The stations and piers of the Mainland within some 2 km of a point that are known better than from memory."""
        return self._book.landmarks(point)

    def ports(self, city: str, mode: str) -> tuple[Place, ...]:
        """The airports, stations or piers of a shipped city from which services of a mode leave, by id."""
        return () if fold(city) in self._own else self._book.ports(city, mode)

    def radius(self, place: Place) -> float:
        """Kilometres from the centre of the city or district in which a place is known to be, to its edge."""
        if place.kind == "district":
            return DISTRICT_KM
        folded = fold(place.city or place.id)
        own = self._own.get(folded)
        if own:
            return USUAL_KM if own.radius is None else own.radius / 1000
        return self._book.radius(folded)

    def nearest_city(self, point: Point, side: str | None = None) -> City | None:
        """The shipped city whose centre is nearest to a point, of one side where that is said; None where it has none.

        The earth counts as flat for it, which is enough to tell one city from the next.
        """
        return self._book.nearest_city(point, side)

    def own_cities(self, side: str) -> tuple[City, ...]:
        """The cities on one side of a border that the trip itself declares."""
        return tuple(city for city in self._own.values() if city.side == side)

    def with_cities(self, cities: Iterable[City]) -> "Gazetteer":
        """The same with a trip's own cities, which win over shipped places of the same name."""
        return Gazetteer(self._book, cities)


def fold(name: str) -> str:
    """A name without what people type differently: case, spaces, hyphens, full-width forms, accents."""
    plain = name
    if not name.isascii():
        apart = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.casefold().translate(_IGNORED)


@cache
def shipped() -> Gazetteer:
    """The places of `delegate/data/places.jsonl`, which is made from the rows beside it."""
    return Gazetteer(_NameIndex())


class _NameIndex:
    """The shipped places, by number: each row is opened when it is asked for, as a trip names a dozen of hundreds."""

    def __init__(self) -> None:
        head, *self._rows = (DATA / "places.jsonl").read_bytes().splitlines()
        self._head: Mapping[str, Any] = json.loads(head)
        self._names: Mapping[str, int] = self._head["names"]
        self._meant: dict[str, tuple[int, ...]] = {}
        self._read: dict[int, Mapping[str, Any]] = {}

    def city(self, folded: str) -> City | None:
        number = self._number(folded)
        if number is None:
            return None
        row = self._row(number)
        if row["kind"] == "district":
            return self._city(row["city"])._replace(point=Point(*row["at"]))
        return self._city(number) if row["kind"] == "city" else None

    def hub(self, folded: str) -> Place | None:
        number = self._number(folded)
        return None if number is None or self._head["kinds"][number] == "city" else self._hub(number)

    def several(self, folded: str) -> tuple[str, ...]:
        if folded in self._head["several"]:
            return tuple(self._head["several"][folded])
        meant = self._meanings(folded)
        return tuple(str(self._row(number)["names"]["en"]) for number in meant) if len(meant) > 1 else ()

    def landmarks(self, point: Point) -> tuple[Place, ...]:
        near = (
            number
            for number, north, east in self._head["landmarks"]
            if abs(north - point.latitude) < 0.02 and abs(east - point.longitude) < 0.02
        )
        return tuple(self._hub(number) for number in near)

    def ports(self, city: str, mode: str) -> tuple[Place, ...]:
        kinds, at = MODES[mode].hubs, self._number(fold(city))
        wanted = (number for number, kind in enumerate(self._head["kinds"]) if kind in kinds)
        found = (self._hub(number) for number in wanted if self._row(number)["city"] == at)
        return tuple(sorted(found, key=lambda place: place.id))

    def radius(self, folded: str) -> float:
        number = self._number(folded)
        return float(self._row(number).get("radius", USUAL_KM)) if number is not None else USUAL_KM

    def nearest_city(self, point: Point, side: str | None) -> City | None:
        numbers = (number for number, kind in enumerate(self._head["kinds"]) if kind == "city")
        cities = (self._city(number) for number in numbers)
        return min(
            (city for city in cities if side in (None, city.side)),
            key=lambda city: _flat(point, city.point) if city.point else inf,
            default=None,
        )

    def _number(self, folded: str) -> int | None:
        if folded in self._names or folded in self._head["several"]:
            return self._names.get(folded)
        meant = self._meanings(folded)
        return meant[0] if len(meant) == 1 else None

    def _meanings(self, folded: str) -> tuple[int, ...]:
        """The places of a name that is not listed as it was typed."""
        from delegate.places.fuzzy_names import meanings  # few names need it

        if folded in self._names:
            return (self._names[folded],)
        if folded not in self._meant:
            found = meanings(folded, self._names, self._head["kinds"], self._head["airports"])
            self._meant[folded] = tuple(sorted(found))
        return self._meant[folded]

    def _row(self, number: int) -> Mapping[str, Any]:
        if number not in self._read:
            self._read[number] = json.loads(self._rows[number])
        return self._read[number]

    def _city(self, number: int) -> City:
        row = self._row(number)
        return City(row["id"], _text(row["names"]), row["side"], row["zone"], Point(*row["at"]))

    def _hub(self, number: int) -> Place:
        row = self._row(number)
        city = self._city(row["city"])
        return Place(
            id=row["id"],
            kind="district" if row["kind"] == "district" else "hub",
            names=_text(row["names"]),
            side=city.side,
            zone=city.zone,
            point=Point(*row["at"]),
            city=city.id,
            rough=row["kind"] == "district",
            crossing=row.get("crossing"),
        )


def _flat(one: Point, other: Point) -> float:
    """A distance for ranking, in squared degrees of latitude."""
    east = abs(one.longitude - other.longitude) % 360
    across = min(east, 360 - east) * cos(radians((one.latitude + other.latitude) / 2))
    return float((one.latitude - other.latitude) ** 2 + across**2)


def _typed() -> Iterable[str]:
    """Every name of the rows as a person wrote it, ids last."""
    for book in ("cities.json", "hubs.json", "districts.json"):
        for row in load(book)["rows"]:
            yield from (*row["names"].values(), *row.get("aliases", ()), row.get("id", row["names"]["en"]))


def _inside(one: str, other: str) -> bool:
    """Whether one name begins the other: four letters, or two of Chinese."""
    short, long = sorted((one, other), key=len)
    return len(short) >= (4 if short.isascii() else 2) and long.startswith(short)


def _text(names: Mapping[str, str]) -> Text:
    return Text(tuple(names.items()))


def _said(names: Text) -> tuple[str, ...]:
    return tuple(name for _, name in names.by_language)
