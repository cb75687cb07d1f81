"""Tells of every id of a trip or an address book what it stands for, for labels and for what is shown over it."""

from collections.abc import Iterator, Mapping
from itertools import islice

from delegate.borders import crossings
from delegate.i18n.escape import safe_line
from delegate.i18n.phrases import length
from delegate.keys import Record
from delegate.lsp.fields import CITY, CROSSING, LINE, PERSON, PLACE, VEHICLE
from delegate.model import ROLES, AddressBook, Book, Crossing, Group, Person, Trip, Vehicle, Venue
from delegate.places import gazetteer
from delegate.places.shipped import load
from delegate.queries.known_places import known_places
from delegate.tuples import NamedTuple

_SHORTEST = 2  # letters of a name for which the world's index is asked
_MOST = 50


class NamedThing(NamedTuple):
    """What an id stands for: a few words for its label, and lines that say more."""

    id: str
    what: str
    label: str
    more: tuple[str, ...] = ()


def named(said: Book | None, of: str) -> dict[str, NamedThing]:
    """What the file and its books declare in a space of names, by id."""
    return {id_: _described(id_, record) for id_, record in _records(said, of)}


def roles() -> list[NamedThing]:
    """The roles, each of which is also a group."""
    return [NamedThing(role, "role", meaning) for role, meaning in ROLES.items()]


def shipped_places() -> Iterator[NamedThing]:
    """The cities and hubs that need no entry in a trip."""
    for row in load("cities.json")["rows"]:
        id_ = str(row.get("id") or row["names"]["en"])
        yield NamedThing(id_, "city", _names(row["names"], id_))
    for row in load("hubs.json")["rows"]:
        yield NamedThing(row["id"], row["kind"], _names(row["names"], row["id"]))


def shipped_crossings() -> Iterator[NamedThing]:
    """The border crossings that need no entry in a trip."""
    for crossing in crossings.shipped().all():
        yield _described(crossing.id, crossing)


def places_of_the_world(word: str) -> Iterator[NamedThing]:
    """Cities and airports of the world whose names begin with a word."""
    if len(word) < (1 if not word.isascii() else _SHORTEST):
        return
    answer = known_places(word, None, None, gazetteer.shipped(), crossings.shipped())
    for place in islice(answer.places, _MOST):
        if place.kind != "crossing":
            label = ", ".join(each for each in (place.name, place.city, place.side) if each)
            yield NamedThing(place.write, place.kind, label)


def meant(said: Book | None, of: str, id_: str) -> NamedThing | None:
    """What an id stands for, its own entry first and what is shipped last; None where nobody knows it."""
    spaces = (PLACE, CROSSING, CITY) if of == PLACE else (of,)
    for space in spaces:
        if found := named(said, space).get(id_):
            return found
    if of == PERSON:
        return next((each for each in roles() if each.id == id_), None)
    if of in (PLACE, CROSSING) and (crossing := crossings.shipped().crossing(id_)):
        return _described(id_, crossing)
    if of in (PLACE, CITY):
        places = gazetteer.shipped()
        if place := places.hub(id_) or places.city(id_):
            return NamedThing(id_, "place", str(place.names))
    return None


def _records(said: Book | None, of: str) -> Iterator[tuple[str, Record]]:
    if said is None:
        return
    tables: list[Mapping[str, Record] | None] = []
    if of == PERSON:
        people = (said.delegation, said.hosts) if isinstance(said, Trip) else ()
        listed = said.people if isinstance(said, AddressBook) else None
        tables = [*people, listed, said.groups]
    elif of == LINE and isinstance(said, Trip):
        tables = [{item.id: item for day in said.days or () for item in day.items if item.id}]
    elif of in (PLACE, CITY, CROSSING, VEHICLE):
        tables = [{PLACE: said.venues, CITY: said.cities, CROSSING: said.crossings, VEHICLE: said.vehicles}[of]]
    for table in tables:
        yield from (table or {}).items()


def unlisted(said: Book | None) -> dict[str, NamedThing]:
    """The people of the address books who are not of this trip yet."""
    people = said.unlisted if isinstance(said, Trip) else None
    return {id_: _described(id_, person) for id_, person in (people or {}).items()}


def _described(id_: str, record: Record) -> NamedThing:
    name = safe_line(str(getattr(record, "name", None) or getattr(record, "value", None) or id_))
    if isinstance(record, Person):
        more = (record.title, record.organisation, record.role, _heads(record), _spoken(record))
        return NamedThing(id_, "person", name, _lines(more))
    if isinstance(record, Group):
        members = ", ".join(each.name for each in record.people or ())
        return NamedThing(id_, "group", name, _lines((members, record.vehicle and f"vehicle: {record.vehicle.name}")))
    if isinstance(record, Venue):
        city = record.city.name if record.city else None
        entry = f"entry: {length(record.entry.planned)}" if record.entry else None
        capacity = f"capacity: {record.capacity}" if record.capacity else None
        return NamedThing(id_, "venue", name, _lines((city, record.address, record.hours, capacity, entry)))
    if isinstance(record, Vehicle):
        seats = f"{record.seats} seats" if record.seats else None
        plates = f"plates: {', '.join(record.plates)}" if record.plates else None
        return NamedThing(id_, record.kind or "vehicle", name, _lines((seats, plates)))
    if isinstance(record, Crossing):
        sides = ", ".join(record.sides or ())
        return NamedThing(id_, "crossing", name, _lines((f"between {sides}", record.hours, record.source)))
    return NamedThing(id_, {"CityEntry": "city"}.get(type(record).__name__, "line"), name)


def _lines(texts: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(safe_line(str(each)) for each in texts if each)


def _heads(person: Person) -> str | None:
    return f"{person.heads} people" if person.heads is not None and person.heads > 1 else None


def _spoken(person: Person) -> str | None:
    return f"speaks {', '.join(person.speaks)}" if person.speaks else None


def _names(names: Mapping[str, str], id_: str) -> str:
    return ", ".join(dict.fromkeys(each for each in names.values() if each != id_)) or id_
