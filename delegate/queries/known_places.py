"""Lists the places that are known by a word, from cities to crossings, with what to write for each."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from delegate.borders.crossings import Borders, names_of
from delegate.borders.opening import side_zone
from delegate.borders.typed_crossings import crossings_called, says_its_kind
from delegate.places import world_index, world_names
from delegate.places.folding import fold
from delegate.places.gazetteer import DISTRICT_KM, Gazetteer
from delegate.places.shipped import load
from delegate.places.world_index import WorldPlace
from delegate.travel.distance import km
from delegate.tuples import NamedTuple
from delegate.values import Point

_KINDS_OF_HUBS = {
    "metro station": "station",
    "bus station": "station",
    "pier": "port",
    "convention centre": "hall",
    "government office": "hall",
    "science park": "hall",
    "museum": "hall",
    "checkpoint": "hall",
}
_NEAR_KM = 50.0
_NAMES_READ = 400  # that begin with a word of which no place has the whole name


class KnownPlace(NamedTuple):
    """A place and what to write for it; `number` is that of GeoNames, `km` how far from the one asked about."""

    write: str
    kind: str
    name: str
    side: str
    zone: str
    point: Point | None
    source: str
    city: str | None = None
    population: int | None = None
    number: str | None = None
    km: float | None = None


class PlacesAnswer(NamedTuple):
    """The places of a word, what it alone means and why, and whether it has to be asked which."""

    places: tuple[KnownPlace, ...]
    meant: str | None = None
    why: Literal["people", "capital", "listed", ""] = ""
    asked: bool = False


def known_places(word: str, kind: str | None, near: Point | None, places: Gazetteer, borders: Borders) -> PlacesAnswer:
    """All places of a name, else those that begin with it; without a word all within 50 km of a point."""
    found = _called(word, places, borders) if word else _around(near, borders)
    wanted = [each for each in found if kind in (None, each.kind)]
    if near is not None:
        placed = [each._replace(km=km(near, each.point)) for each in wanted if each.point]
        wanted = sorted(placed, key=lambda each: each.km or 0)
    if not word:
        return PlacesAnswer(tuple(wanted))
    one = places.hub(word) or places.city(word)
    meant = next((each.write for each in wanted if one and _is(each, one.id)), None)
    if meant and near is None:
        wanted.sort(key=lambda each: each.write != meant)
    why = _why(word, wanted, meant) if meant else ""
    return PlacesAnswer(tuple(wanted), meant, why, asked=bool(places.several(word)))


def _why(word: str, found: list[KnownPlace], meant: str) -> Literal["people", "capital", "listed", ""]:
    """Why a name that others have too means one of them."""
    if any(each.write == meant and each.kind != "city" for each in found):
        cities = (each for each in found if each.write != meant and each.kind == "city")
        return "listed" if any(fold(each.name) == fold(word) for each in cities) else ""
    namesakes = world_names.meant(word)
    if len(namesakes) != 1 or namesakes[0].shipped or not world_names.shared(namesakes[0]):
        return ""
    others = [each.population or 0 for each in found if each.kind == "city" and fold(each.name) == fold(word)]
    second = sorted(others)[-2] if len(others) > 1 else 0
    return "people" if namesakes[0].population >= world_names.TIMES_LARGER * second else "capital"


def _is(found: KnownPlace, id_: str) -> bool:
    return id_ == found.write or (found.number is not None and id_ == _identity(found.number))


def _identity(number: str) -> str | None:
    place = world_index.place(number)
    return world_names.identity(place) if place else None


def _called(word: str, places: Gazetteer, borders: Borders) -> list[KnownPlace]:
    """The shipped places with the word in a name, and the airports of a city; then the world's and the crossings."""
    folded = fold(word)
    city, hub = places.city(word), places.hub(word)
    found = [
        each
        for each, names in _shipped()
        if any(_has(name, folded) for name in names)
        or (hub and each.write == hub.id)  # 羽田空港, which no row has so
        or (city and each.kind == "airport" and each.city == city.id)
    ]
    ids = {each.write for each in found}
    world = [each for each in _of_the_world(word, places) if each.write not in ids and not _is_district(each, found)]
    crossings = [row for crossing in borders.all() for row in _crossing(crossing.id, borders, folded)]
    if says_its_kind(word) or not (found or world or crossings):  # Shenzhen Bay Port, 深圳灣管制站
        listed = {row.write for row in crossings}
        called = (row for each in crossings_called(word, places, borders) for row in _crossing(each.id, borders, ""))
        crossings += [row for row in called if row.write not in listed]
    return [*found, *world, *crossings]


def _is_district(city: KnownPlace, shipped: Iterable[KnownPlace]) -> bool:
    """Whether the index has a shipped district a second time, as a city."""
    alike = (each for each in shipped if each.kind == "district" and fold(each.name) == fold(city.name))
    return city.kind == "city" and any(
        each.side == city.side and each.point and city.point and km(each.point, city.point) < DISTRICT_KM
        for each in alike
    )


def _has(name: str, folded: str) -> bool:
    """Whether a name has a word in it; a very short one has to be the whole name."""
    return folded == name or (len(folded) >= (4 if folded.isascii() else 2) and folded in name)


def _around(near: Point | None, borders: Borders) -> list[KnownPlace]:
    if near is None:
        return []
    shipped = [each for each, _ in _shipped()]
    beside = (place for place in world_index.every_place() if not place.shipped and _close(place.point, near))
    world = map(_row, beside)
    crossings = (row for crossing in borders.all() for row in _crossing(crossing.id, borders, ""))
    every = (*shipped, *world, *crossings)
    return [each for each in every if each.point and km(near, each.point) <= _NEAR_KM]


def _close(one: Point, other: Point) -> bool:
    return abs(one.latitude - other.latitude) < 0.5 and abs(one.longitude - other.longitude) < 2


def _shipped() -> Iterator[tuple[KnownPlace, set[str]]]:
    """The rows that were written by hand, with their names as they are compared."""
    cities = {str(row.get("id") or row["names"]["en"]): row for row in load("cities.json")["rows"]}
    for id_, row in cities.items():
        yield _shipped_row(row, id_, "city", row, None)
    for row in load("districts.json")["rows"]:
        yield _shipped_row(row, str(row.get("id") or row["names"]["en"]), "district", cities[row["city"]], row["city"])
    for row in load("hubs.json")["rows"]:
        kind = _KINDS_OF_HUBS.get(row["kind"], row["kind"])
        yield _shipped_row(row, row["id"], kind, cities[row["city"]], row["city"])


def _shipped_row(
    row: dict[str, Any], id_: str, kind: str, city: dict[str, Any], where: str | None
) -> tuple[KnownPlace, set[str]]:
    codes = [row["icao"]] if "icao" in row else []
    names = {fold(name) for name in (id_, *row["names"].values(), *row.get("aliases", ()), *codes)}
    number = str(row["geoname"]) if "geoname" in row else None
    at, people = Point(*row["at"]), row.get("population")
    place = KnownPlace(
        id_, kind, row["names"]["en"], city["side"], city["zone"], at, row["source"], where, people, number
    )
    return place, names


def _crossing(id_: str, borders: Borders, folded: str) -> Iterator[KnownPlace]:
    """A crossing once for each side, as it is written with that side; nothing where no name has the word in it."""
    crossing = borders.crossing(id_)
    if crossing is None or (folded and not any(_has(fold(name), folded) for name in names_of(crossing))):
        return
    name = crossing.name.by_language[0][1] if crossing.name else id_
    source = crossing.source or ""
    sides = crossing.sides or {}
    for side, point in sides.items():
        write = f"{id_}/{side}" if len(sides) > 1 else id_
        yield KnownPlace(write, "crossing", name, side, side_zone(crossing, side), point, source)


def _of_the_world(word: str, places: Gazetteer) -> Iterator[KnownPlace]:
    """Cities and airports of that very name, the one that is meant and its airports first; else that begin with it."""
    exact = world_index.bearers(fold(word))
    if not any(exact):
        code = world_index.place(word.strip().upper())
        begun = [bearers for _, bearers in world_index.names_starting(fold(word), _NAMES_READ) if fold(word)]
        numbers = [code.number] if code else [each for bearers in begun for each in (*bearers.own, *bearers.airports)]
        numbers = numbers or [each for bearers in begun for each in bearers.others]
        yield from map(_row, _by_people(numbers))
        return
    cities = _by_people((*exact.own, *exact.others))
    airports = _by_people(dict.fromkeys((*exact.airports, *exact.serving)))
    airports.sort(key=lambda place: place.beside != tuple(city.number for city in cities[:1]))
    known = len(cities) if places.city(word) is None else 1
    yield from map(_row, (*cities[:known], *airports, *cities[known:]))


def _by_people(numbers: Iterable[str]) -> list[WorldPlace]:
    found = [place for number in dict.fromkeys(numbers) if (place := world_index.place(number))]
    return sorted(found, key=lambda place: (not place.shipped, -place.population))


def _row(place: WorldPlace) -> KnownPlace:
    about = load("world/about.json")
    city = world_index.place(place.beside[0]) if place.kind == "airport" and place.beside else None
    return KnownPlace(
        write=world_names.write(place),
        kind=place.kind,
        name=place.name,
        side=place.side,
        zone=place.zone,
        point=place.point,
        source=about[place.kind],
        city=world_names.identity(city) if city else None,
        population=place.population or None,
        number=place.number if place.kind == "city" else None,
    )
