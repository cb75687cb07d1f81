"""Makes the lists that travel desks and hotels ask for: people, vehicles, hotel nights, as tables of texts."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise

from delegate.i18n.escape import safe_line
from delegate.model import Person
from delegate.places.place import Place
from delegate.planning.lodging import A_YEAR
from delegate.planning.plan import Plan
from delegate.sheet.lists import languages_spoken, moment_said, precedence, vehicles_of
from delegate.sheet.model import ListTable, Words
from delegate.sheet.names import crowd, headcount
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.wording import Wording


def manifest(words: Wording, scope: Scope) -> tuple[ListTable, ...]:
    """Every list with a row in it; a host gets none, for rooms and vehicles are the delegation's own."""
    if not contents_of(words.edition).tables or scope.is_host:
        return ()
    found = (
        _table(words, "people", "People", _PEOPLE, _people(words, scope)),
        _table(words, "vehicles", "Vehicles", _VEHICLES, _vehicles(words, scope)),
        _table(words, "nights", "Hotel nights", ("Night", "Hotel", "City", "People", "Who"), _nights(words, scope)),
    )
    return tuple(table for table in found if table.rows)


_PEOPLE = ("Name", "Title", "Organisation", "Role", "People", "Speaks", "Joins", "Leaves", "Phone")
_VEHICLES = ("Vehicle", "Kind", "Seats", "Driver", "Plates", "Phone")


def _table(
    words: Wording, key: str, name: str, header: tuple[str, ...], rows: Iterable[tuple[Words, ...]]
) -> ListTable:
    """The columns that have something in them."""
    kept = list(rows)
    columns = [number for number in range(len(header)) if any(row[number] for row in kept)]
    return ListTable(
        key,
        words.phrase(name),
        tuple(words.phrase(header[number]) for number in columns),
        tuple(tuple(row[number] for number in columns) for row in kept),
    )


def _people(words: Wording, scope: Scope) -> Iterator[tuple[Words, ...]]:
    people = words.plan.people
    for id_, person in sorted(people.items(), key=lambda each: precedence(each[1])):
        if scope.people is None or id_ in scope.people:
            yield _person(words, id_, person)


def _person(words: Wording, id_: str, person: Person) -> tuple[Words, ...]:
    return (
        words.each(lambda each: each.whole_name(id_, person)),
        words.one(person.title),
        words.one(person.organisation),
        words.term(person.role or "delegate"),
        words.in_tables(lambda language: headcount(person, language)),
        words.joined(languages_spoken(words, person)),
        moment_said(words, person.joins),
        moment_said(words, person.leaves),
        words.same(safe_line(person.phone or "")) if contents_of(words.edition).phones else (),
    )


def _vehicles(words: Wording, scope: Scope) -> Iterator[tuple[Words, ...]]:
    drivers = contents_of(words.edition).drivers
    for vehicle in vehicles_of(words.plan, scope):
        yield (
            words.vehicle(vehicle),
            words.term(vehicle.kind or ""),
            words.same("" if vehicle.seats is None else str(vehicle.seats)),
            words.one(vehicle.driver),
            words.joined(vehicle.plates or ()) if drivers else (),
            words.same(safe_line(vehicle.phone or "")) if drivers else (),
        )


def _nights(words: Wording, scope: Scope) -> Iterator[tuple[Words, ...]]:
    """For each night and hotel who sleeps there, and how many they are."""
    sleeping: dict[tuple[dt.date, str], tuple[Place, list[str]]] = {}
    for id_ in words.plan.people:
        for night, place in _beds(words.plan, id_) if scope.people is None or id_ in scope.people else ():
            sleeping.setdefault((night, place.id), (place, []))[1].append(id_)
    for (night, _), (place, people) in sorted(sleeping.items(), key=lambda each: each[0][0]):
        yield _night(words, night, place, people)


def _night(words: Wording, night: dt.date, place: Place, people: list[str]) -> tuple[Words, ...]:
    city = place.city if place.kind != "city" else place.id
    return (
        words.same(night.isoformat()),
        words.each(lambda each: " / ".join(each.place_names(place))),
        words.each(lambda each: each.city(city)) if city else (),
        words.in_tables(lambda language: crowd((words.plan.people[id_] for id_ in people), language)),
        words.joined(words.person(id_) for id_ in people),
    )


def _beds(plan: Plan, id_: str) -> Iterator[tuple[dt.date, Place]]:
    """Where somebody sleeps night by night: the day's last hotel, for as many nights as it is booked."""
    stays: dict[dt.date, tuple[int, Place]] = {}
    for line in plan.lines():
        if line.item.kind == "hotel" and line.item.nights_kept and line.goes and line.places and id_ in line.people:
            stays[line.date] = (line.item.nights_kept, line.places[0])
    moves = [*sorted(stays), dt.date.max]
    for arrives, moves_on in pairwise(moves):
        nights, place = stays[arrives]
        for number in range(min(nights, A_YEAR, (moves_on - arrives).days)):
            yield arrives + dt.timedelta(days=number), place
