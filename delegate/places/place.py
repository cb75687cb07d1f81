"""Defines a place where people can be: a venue, a hub, a city as such, or one side of a border crossing."""

import re

from delegate.tuples import NamedTuple
from delegate.values import Point, Text

AROUND_KM = 110  # from a city to the farthest towns of its prefecture: Huaiji lies 101 km from Zhaoqing


class City(NamedTuple):
    """A city: its id is its English name; `side` is the country or region code (HK and MO are places of their own)."""

    id: str
    names: Text
    side: str
    zone: str
    point: Point | None
    radius: int | None = None  # metres from its centre to its edge, where a trip says so


class Place(NamedTuple):
    """Where a line happens, with the clock and the side of the border that follow from it.

    `kind` is "venue", "hub", "building", "district", "city" or "crossing"; a hub is where people get on or off, and a
    shipped office, convention centre, museum or science park is a building. Without a `point` its distance to anything
    is not known.
    A `rough` place is somewhere in its city or district: the point is the centre. `entry` is minutes from the door to
    the room, part of every arrival. A hub's `crossing` is the id of the one that its cross-border services pass; of a
    crossing with one side its own.
    `within` is the id of the airport inside whose controlled area a pier lies: who changes there enters no country.
    `outlying` says that a venue lies over 50 km from the centre of its city: the id of the one that stands for all of
    that city which lie near it.
    """

    id: str
    kind: str
    names: Text
    side: str
    zone: str
    point: Point | None = None
    city: str | None = None
    rough: bool = False
    entry: int = 0
    crossing: str | None = None
    within: str | None = None
    outlying: str | None = None

    @property
    def in_city(self) -> str:
        """Its name in words, with its city where the name does not have it."""
        name = str(self.names)
        return name if self.city is None or self.city in name else f"{name} in {self.city}"


def has_in_name(place: Place, words: str) -> bool:
    """Whether words stand in the name of a place, and not as a part of another word."""
    said = re.escape(words)
    alone = rf"(?<!\w){said}(?!\w)" if words.isascii() else said
    return any(re.search(alone, text, re.IGNORECASE) for _, text in place.names.by_language)
