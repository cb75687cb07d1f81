"""Opens the shipped places of `places.jsonl`, each by its number or by any of its names as they are compared."""

import json
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from math import cos, inf, radians
from typing import Any

from delegate.modes import MODES
from delegate.places.folding import fold
from delegate.places.place import City, Place
from delegate.places.shipped import DATA
from delegate.values import Point, Text

# The kinds of place of the shipped rows that are no hub: no service leaves from them.
_NO_HUBS = {"district": "district"} | dict.fromkeys(
    ("government office", "convention centre", "science park", "museum"), "building"
)
USUAL_KM = 8.0  # the radius of a city of which none is known


@cache
def names() -> "ShippedNames":
    """The places of `delegate/data/places.jsonl`, which is made from the rows beside it."""
    return ShippedNames()


class ShippedNames:
    """The shipped places, by number: each row is opened when it is asked for, as a trip names a dozen of hundreds."""

    def __init__(self) -> None:
        head, *self._rows = (DATA / "places.jsonl").read_bytes().splitlines()
        self._head: Mapping[str, Any] = json.loads(head)
        self._names: Mapping[str, int] = self._head["names"]
        self._meant: dict[str, tuple[int, ...]] = {}
        self._read: dict[int, Mapping[str, Any]] = {}
        self._places: dict[int, City | Place] = {}
        self._ports: dict[tuple[int, str], tuple[Place, ...]] = {}
        self._cities: dict[str | None, tuple[City, ...]] = {}

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self._names)

    def knows(self, folded: str) -> bool:
        """Whether a name is listed or asked about, or is one of those with a word more or less."""
        return folded in self._names or folded in self._head["several"] or bool(self._meanings(folded))

    def lists(self, folded: str) -> bool:
        """Whether a name is listed or asked about just as it is."""
        return folded in self._names or folded in self._head["several"]

    def is_a_word(self, folded: str) -> bool:
        """Whether a name is a word for what a place is, or whose, that leads nowhere by itself."""
        return folded in self._head["several"] and not self._head["several"][folded]

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

    def by_icao(self, code: str) -> Place | None:
        """The airport of four capitals, VHHH; in small letters many are words or towns: kind, fact, lira."""
        number = self._head["icao"].get(code)
        return None if number is None else self._hub(number)

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
        at = self._number(fold(city))
        if at is not None and (at, mode) not in self._ports:
            kinds = MODES[mode].hubs
            wanted = (number for number, kind in enumerate(self._head["kinds"]) if kind in kinds)
            found = (self._hub(number) for number in wanted if self._row(number)["city"] == at)
            self._ports[at, mode] = tuple(sorted(found, key=lambda place: place.id))
        return () if at is None else self._ports[at, mode]

    def airports(self) -> Iterator[Place]:
        """Every airport of the tables."""
        return (self._hub(number) for number, _ in self._head["airports"])

    def hub_kind(self, id_: str) -> str | None:
        number = self._names.get(fold(id_))
        row = self._row(number) if number is not None else {}
        return str(row["kind"]) if row.get("id") == id_ else None

    def radius(self, folded: str) -> float:
        number = self._number(folded)
        return float(self._row(number).get("radius", USUAL_KM)) if number is not None else USUAL_KM

    def nearest_city(self, point: Point, side: str | None) -> City | None:
        return min(
            self._cities_of(side), key=lambda city: _flat(point, city.point) if city.point else inf, default=None
        )

    def _cities_of(self, side: str | None) -> tuple[City, ...]:
        if side not in self._cities:
            numbers = (number for number, kind in enumerate(self._head["kinds"]) if kind == "city")
            cities = map(self._city, numbers)
            self._cities[side] = tuple(city for city in cities if side in (None, city.side))
        return self._cities[side]

    def _number(self, folded: str) -> int | None:
        if folded in self._names or folded in self._head["several"]:
            return self._names.get(folded)
        meant = self._meanings(folded)
        return meant[0] if len(meant) == 1 else None

    def _meanings(self, folded: str) -> tuple[int, ...]:
        """The places of a name that is not listed as it was typed."""
        from delegate.places.fuzzy_names import Listed, meanings  # few names need it

        if folded in self._names:
            return (self._names[folded],)
        if folded not in self._meant:
            listed = Listed(self._names, self._in_order, self._head["kinds"], self._head["airports"])
            self._meant[folded] = tuple(sorted(meanings(folded, listed)))
        return self._meant[folded]

    def _row(self, number: int) -> Mapping[str, Any]:
        if number not in self._read:
            self._read[number] = json.loads(self._rows[number])
        return self._read[number]

    def _city(self, number: int) -> City:
        found = self._places.get(number)
        if not isinstance(found, City):
            row = self._row(number)
            found = City(row["id"], _text(row["names"]), row["side"], row["zone"], Point(*row["at"]))
            self._places[number] = found
        return found

    def _hub(self, number: int) -> Place:
        found = self._places.get(number)
        if not isinstance(found, Place):
            found = self._places[number] = self._opened(number)
        return found

    def _opened(self, number: int) -> Place:
        row = self._row(number)
        city = self._city(row["city"])
        return Place(
            id=row["id"],
            kind=_NO_HUBS.get(row["kind"], "hub"),
            names=_text(row["names"]),
            side=city.side,
            zone=city.zone,
            point=Point(*row["at"]),
            city=city.id,
            rough=row["kind"] == "district",
            crossing=row.get("crossing"),
            within=row.get("within"),
        )


def _flat(one: Point, other: Point) -> float:
    """A distance for ranking, in squared degrees of latitude."""
    east = abs(one.longitude - other.longitude) % 360
    across = min(east, 360 - east) * cos(radians((one.latitude + other.latitude) / 2))
    return float((one.latitude - other.latitude) ** 2 + across**2)


def _text(names: Mapping[str, str]) -> Text:
    return Text(tuple(names.items()))
