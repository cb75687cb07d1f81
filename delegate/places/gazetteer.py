"""Finds cities, hubs and districts by any of their names: the shipped rows, the cities that a trip adds, the world's.

Nothing is guessed: a name is one of those listed, whatever its case, spaces and hyphens, or one with a word like
`station` more or less, or it is unknown. A name that is several places is unknown too, and says what to write. The
index of the world is opened only for a name that the shipped rows do not have.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import TypeVar

from delegate.modes import MODES
from delegate.places.folding import fold
from delegate.places.place import City, Place
from delegate.places.shipped import load
from delegate.places.shipped_names import USUAL_KM, ShippedNames, names
from delegate.values import Point, Text

_TERMINAL = (  # as text: few names are not found as they stand
    r"(?i)(?P<airport>\S.*?)[\s,，(（]*(?P<terminal>(?:T|terminal)\s?\d[A-Z]?|\d号航站楼|[一二三]号航站楼|\d號客運大樓)[)）]?"
)
DISTRICT_KM = 5.0  # the radius of a district
_BESIDE_DEGREES = 0.15  # some 15 km, from a town to the airport that is named after it
_HAN, _LATIN, _APART = r"([\u3400-\u9fff][\u3400-\u9fff·]*)", r"([A-Za-z][^\u3400-\u9fff]*?)", r"[\s/,，(（·-]*"
_TWO_SCRIPTS = rf"{_LATIN}{_APART}{_HAN}[)）]?|{_HAN}{_APART}{_LATIN}[)）]?"
_P = TypeVar("_P", City, Place)
_NEAR = 0.7  # of difflib's ratio: one slip in four letters


class Gazetteer:
    """The places that need no entry in a trip.

    Names are compared without case, spaces and hyphens, and full-width letters count as the plain ones.
    """

    def __init__(self, book: ShippedNames, own: Iterable[City] = ()) -> None:
        self._book = book
        self._own = {fold(name): city for city in own for name in (city.id, *_said(city.names))}
        self._near: dict[tuple[str, int], tuple[str, ...]] = {}  # a name is unknown on many lines, and this is slow

    def city(self, name: str) -> City | None:
        """The city of that id, name (in any language listed) or alias; for a district its city, at that point.

        The town beside an airport or a station of that name is meant where a city is asked for: Narita, Itami.
        """
        folded = fold(name)
        if own := self._own.get(folded):
            return own
        if self._lists(name):
            return None if self._namesakes(name) else self._book.city(folded) or _town_at(self._book.hub(folded), name)
        found = _in_the_world(name)
        return found if isinstance(found, City) else _the_same(name, self.city)

    def hub(self, name: str) -> Place | None:
        """The hub, building or district of that id (an airport's is its IATA code), name or ICAO code.

        A district is a rough place. A city that the trip declares hides a shipped place of the same name.
        """
        folded = fold(name)
        if folded in self._own:
            return None
        if self._lists(name):
            return None if self._namesakes(name) else self._book.hub(folded)
        found = self._book.by_icao(name) or _in_the_world(name)
        return found if isinstance(found, Place) else _the_same(name, self.hub)

    def terminal(self, name: str) -> Place | None:
        """The airport of `Changi T3`, with the terminal in its names; None for what is no airport with a terminal."""
        match = re.fullmatch(_TERMINAL, name)
        hub = self.hub(match["airport"]) if match else None
        ports = self.ports(hub.city, "flight", airfields=True) if hub and hub.city else ()
        airports = {port.id for port in ports}
        if match is None or hub is None or hub.id not in airports:
            return None
        named = tuple((language, f"{text} {match['terminal']}") for language, text in hub.names.by_language)
        return hub._replace(names=Text(named))

    def by_exact_name(self, name: str, cities: Collection[str | None] = ()) -> City | Place | None:
        """The trip's own city, or the shipped place or city, that has just this name; the world's index is not asked.

        For words that may be a name or anything else. Of several with one name it is the one in one of these cities.
        """
        folded = fold(name)
        if own := self._own.get(folded):
            return own
        if len(folded) < (4 if folded.isascii() else 2) or not self._book.lists(folded):
            return None
        several = (self.hub(each) for each in self._book.several(folded)) if cities else ()
        inside = next((each for each in several if each and each.city in cities), None)
        return inside or self._book.hub(folded) or self._book.city(folded)

    def several(self, name: str) -> tuple[str, ...]:
        """What to write instead of a name that is more than one place; nothing where it is one, or unknown."""
        folded = fold(name)
        if folded in self._own:
            return ()
        if self._lists(name):
            return self._book.several(folded) or self._namesakes(name) or self._towns_called(name)
        from delegate.places.world_names import candidates  # most trips stay with the shipped places

        return candidates(name)

    def _towns_called(self, name: str) -> tuple[str, ...]:
        """What to write for the towns that have a word for their name that is none by itself: Airport, Metro."""
        if not self._book.is_a_word(fold(name)):
            return ()
        from delegate.places.world_names import towns_called  # as above

        return towns_called(name)

    def _lists(self, name: str) -> bool:
        """Whether the shipped rows answer for a name.

        A station that is called without that word in Chinese is not meant before a city of the Mainland: 南昌.
        """
        folded = fold(name)
        if not self._book.knows(folded) or (name.isupper() and len(name) == 3 and self._book.is_a_word(folded)):
            return False  # BUS is an airport
        if folded.isascii() or self._book.lists(folded):
            return True
        hub = self._book.hub(folded)
        if hub is None or hub.kind != "hub":
            return True
        from delegate.places.world_names import is_a_mainland_city  # few names need it

        return not is_a_mainland_city(name, elsewhere_than=hub.city)

    def named_with_country(self, name: str) -> Text | None:
        """What the city is called that the index of the world finds, with its country; None where it does not decide.

        For where a name stands alone and nothing around it tells a reader which country is meant.
        """
        if fold(name) in self._own or self._lists(name):
            return None
        from delegate.places.world_names import named_with_country  # most places are shipped ones

        return named_with_country(name)

    def _namesakes(self, name: str) -> tuple[str, ...]:
        """What to write for a shipped hub and for the cities elsewhere that have the very name that was typed.

        A station called without that word is not meant before a city (Austin), nor an airport by a code in small
        letters (Man in the Ivory Coast). A shipped name is left alone otherwise.
        """
        folded = fold(name)
        by_code = len(folded) == 3 and name.strip().istitle()
        if self._book.lists(folded) and not by_code:
            return ()
        hub = self._book.hub(folded)
        if hub is None or hub.point is None or hub.kind != "hub":
            return ()
        from delegate.places.world_names import namesakes  # few names need it

        cities = namesakes(name, hub.point)
        return (hub.names.by_language[0][1], *cities) if cities else ()

    def nearest(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Known names that a misspelt one may have meant, the closest first, as people would type them.

        For a name that is several places they are what to write instead, all of them.
        """
        if (name, count) not in self._near:
            self._near[name, count] = self._nearest(name, count)
        return self._near[name, count]

    def _nearest(self, name: str, count: int) -> tuple[str, ...]:
        from difflib import get_close_matches  # costs 4 ms, and a trip without mistakes never asks

        if several := self.several(name):
            return several
        folded = fold(name)
        own = {fold(known): known for city in self._own.values() for known in _said(city.names)}
        typed = {**own, **{name: known for name, known in _typed_in(self._book).items() if name not in own}}
        close = get_close_matches(folded, typed, n=count, cutoff=_NEAR)
        longer = sorted((known for known in typed if _inside(folded, known)), key=len)
        return tuple(typed[near] for near in dict.fromkeys((*close, *longer)))[:count]

    def landmarks(self, point: Point) -> tuple[Place, ...]:
        """The stations and piers of the Mainland within some 2 km of a point that are known better than from memory."""
        return self._book.landmarks(point)

    def ports(self, city: str, mode: str, *, airfields: bool = False) -> tuple[Place, ...]:
        """The airports, stations or piers of a known city from which services of a mode leave, by id.

        An airport to which no airline flies is a port of a flight only where `airfields` are asked for.
        """
        if fold(city) in self._own:
            return ()
        shipped = self._book.ports(city, mode)
        if shipped or "airport" not in MODES[mode].hubs:
            return shipped
        return _airports_of(city, airfields=airfields or mode != "flight")

    def airports(self) -> Iterator[Place]:
        """Every airport of the shipped tables, whatever country it is in."""
        return self._book.airports()

    def hub_kind(self, place: Place) -> str | None:
        """What a known hub is: an airport, a station, a pier; None of any other place.

        One that is not shipped is of the world's index, which has airports alone.
        """
        return (self.shipped_kind(place) or "airport") if place.kind == "hub" else None

    def shipped_kind(self, place: Place) -> str | None:
        """What a shipped hub is; None of one of the world's index, and of any other place."""
        return self._book.hub_kind(place.id) if place.kind == "hub" else None

    def radius(self, place: Place) -> float:
        """Kilometres from the centre of the city or district in which a place is known to be, to its edge."""
        if place.kind == "district":
            return DISTRICT_KM
        folded = fold(place.city or place.id)
        own = self._own.get(folded)
        if own:
            return USUAL_KM if own.radius is None else own.radius / 1000
        if self._book.knows(folded):
            return self._book.radius(folded)
        city = self.city(place.city or place.id)
        return city.radius / 1000 if city and city.radius else USUAL_KM

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


def _in_the_world(name: str) -> City | Place | None:
    """The city or the airport of the world's index that a name means."""
    from delegate.places.world_names import answer  # most trips stay with the shipped places

    return answer(name)


def _the_same(name: str, find: Callable[[str], _P | None]) -> _P | None:
    """The place of which both halves of a text in two scripts are names, `Macau 澳門`; None for two places."""
    if name.isascii() or not (match := re.fullmatch(_TWO_SCRIPTS, name)):
        return None
    one, other = (find(half) for half in match.groups() if half)
    return one if one and other and one.id == other.id else None


def _town_at(hub: Place | None, name: str) -> City | None:
    """The city of the index with the name of a shipped hub, where it lies beside it; Heathrow in Florida does not."""
    town = _in_the_world(name) if hub else None
    if hub is None or hub.point is None or not isinstance(town, City) or town.point is None:
        return None
    apart = max(abs(here - there) for here, there in zip(hub.point, town.point, strict=True))
    return town if town.side == hub.side and apart < _BESIDE_DEGREES else None


def _airports_of(city: str, *, airfields: bool) -> tuple[Place, ...]:
    from delegate.places.world_names import airports_of  # as above

    return airports_of(city, airfields=airfields)


@cache
def shipped() -> Gazetteer:
    """The places of `delegate/data/places.jsonl`, which is made from the rows beside it."""
    return Gazetteer(names())


@cache
def _typed_in(book: ShippedNames) -> dict[str, str]:
    """Every name of a book that is one place, folded, with what a person would write for it."""
    found: dict[str, str] = {}
    for known in _typed():
        if not book.several(fold(known)):
            found.setdefault(fold(known), known)
    return found


def _typed() -> Iterable[str]:
    """Every name of the rows as a person wrote it, ids last."""
    for book in ("cities.json", "hubs.json", "districts.json"):
        for row in load(book)["rows"]:
            yield from (*row["names"].values(), *row.get("aliases", ()), row.get("id", row["names"]["en"]))


def _inside(one: str, other: str) -> bool:
    """Whether one name begins the other: four letters, or two of Chinese."""
    short, long = sorted((one, other), key=len)
    return len(short) >= (4 if short.isascii() else 2) and long.startswith(short)


def _said(names: Text) -> tuple[str, ...]:
    return tuple(name for _, name in names.by_language)
