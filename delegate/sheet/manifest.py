"""Makes the lists that travel desks and hotels ask for: people, vehicles, hotel nights, as tables of texts."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from delegate.assessment.hotel_nights import first_night
from delegate.i18n.escape import safe_line
from delegate.model import Item, Person, Reference
from delegate.places.place import Place
from delegate.planning.lodging import A_YEAR
from delegate.planning.plan import Plan
from delegate.planning.stop import Stop
from delegate.sheet.headcounts import crowd, headcount
from delegate.sheet.item_people import role_told
from delegate.sheet.lists import languages_spoken
from delegate.sheet.manifest_duties import DRIVES, MEALS, PAPERS, drives, meals, papers
from delegate.sheet.model import Cell, ListTable, Words
from delegate.sheet.precedence import in_precedence, rank_of
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.vehicle_lists import plates, vehicles_of
from delegate.sheet.wording import Wording
from delegate.values import Moment, Text


def manifest(words: Wording, scope: Scope) -> tuple[ListTable, ...]:
    """Every list with a row in it; a host gets none, for rooms and vehicles are the delegation's own.

    Covers and diets are for who lays the table, and on nobody's own copy.
    """
    if not contents_of(words.edition).tables or scope.is_host:
        return ()
    found = (
        _table(words, "people", "People", _PEOPLE, _people(words, scope)),
        _table(words, "vehicles", "Vehicles", _VEHICLES, _vehicles(words, scope)),
        _table(words, "papers", "Travel documents", PAPERS, papers(words, scope)),
        _table(words, "drives", "Drives", DRIVES, drives(words, scope)),
        _table(words, "meals", "Meals", MEALS, meals(words, scope) if scope.people is None else ()),
        _table(
            words, "nights", "Hotel nights", ("Night", "Hotel", "City", "Number", "Who", "Rooms"), _nights(words, scope)
        ),
    )
    return tuple(table for table in found if table.rows)


_PEOPLE = ("Honorific", "Name", "Title", "Organisation", "Role", "Number", "Speaks", "Joins", "Leaves", "Phone", "Diet")
_VEHICLES = ("Vehicle", "Kind", "Seats", "Driver", "Plates", "Phone")


def _table(words: Wording, key: str, name: str, header: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> ListTable:
    """The columns that have something in them."""
    kept = list(rows)
    columns = [number for number in range(len(header)) if any(row[number] != () for row in kept)]
    return ListTable(
        key,
        words.needed(name),
        tuple(words.needed(header[number]) for number in columns),
        tuple(tuple(row[number] for number in columns) for row in kept),
    )


def _people(words: Wording, scope: Scope) -> Iterator[tuple[Cell, ...]]:
    people = words.plan.people
    for id_ in in_precedence(people):
        if scope.people is None or id_ in scope.people:
            yield _person(words, id_, people[id_])


def _person(words: Wording, id_: str, person: Person) -> tuple[Cell, ...]:
    return (
        words.one(person.honorific),
        words.each(lambda each: each.whole_name(id_, person, with_honorific=False)),
        words.one(person.title),
        words.one(person.organisation),
        role_told(words, person),
        words.in_tables(lambda language: headcount(person, language)),
        words.parted(languages_spoken(words, person)),
        _on(words, person.joins),
        _on(words, person.leaves),
        words.same(safe_line(person.phone or "")) if contents_of(words.edition).phones else (),
        words.one(person.diet) if contents_of(words.edition).private else (),
    )


def _on(words: Wording, when: Moment | None) -> Cell:
    """A day of the trip as a date; with its hour for the team, which meets who comes."""
    if when is None:
        return ()
    if when.minute is None or contents_of(words.edition).guests:
        return when.date
    return dt.datetime.combine(when.date, dt.time(*divmod(when.minute, 60)))


def _vehicles(words: Wording, scope: Scope) -> Iterator[tuple[Cell, ...]]:
    drivers = contents_of(words.edition).drivers
    for vehicle in vehicles_of(words.plan, scope):
        yield (
            words.vehicle(vehicle),
            words.term(vehicle.kind or ""),
            () if vehicle.seats is None else vehicle.seats,
            words.one(vehicle.driver),
            plates(words, vehicle) if drivers else (),
            words.same(safe_line(vehicle.phone or "")) if drivers else (),
        )


def _nights(words: Wording, scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """For each night and hotel who sleeps there, and how many they are."""
    sleeping: dict[tuple[dt.date, str], tuple[Place, list[str], dict[Reference, Text]]] = {}
    for id_ in words.plan.people:
        for night, place, item in _beds(words.plan, id_) if scope.people is None or id_ in scope.people else ():
            _, people, rooms = sleeping.setdefault((night, place.id), (place, [], {}))
            people.append(id_)
            rooms.update(item.rooms or {})
    for (night, _), (place, people, rooms) in sorted(sleeping.items(), key=lambda each: each[0][0]):
        yield _night(words, night, place, people, rooms if contents_of(words.edition).private else {})


def _night(
    words: Wording, night: dt.date, place: Place, people: list[str], rooms: Mapping[Reference, Text]
) -> tuple[Cell, ...]:
    city = _city_of(place)
    return (
        night,
        words.each(lambda each: " / ".join(each.place_names(place))),
        words.each(lambda each: each.city(city)) if city else (),
        words.in_tables(lambda language: crowd((words.plan.people[id_] for id_ in people), language)),
        words.parted(words.person(id_) for id_ in sorted(people, key=rank_of(words.plan).__getitem__)),
        words.joined(
            (words.labelled(_slept_by(words, each.name), words.one(room)) for each, room in rooms.items()), "; "
        ),
    )


def _slept_by(words: Wording, name: str) -> Words:
    return words.person(name) if name in words.plan.people else words.group(name)


def _beds(plan: Plan, id_: str) -> Iterator[tuple[dt.date, Place, Item]]:
    """Where somebody sleeps night by night: the day's last hotel, for as many nights as it is booked.

    None behind the day on which he or she leaves, or that ends at a port or in another city.
    """
    stays: dict[dt.date, tuple[int, Place, Item]] = {}
    for line in plan.lines():
        if line.item.kind == "hotel" and line.item.nights_kept and line.goes and line.places and id_ in line.people:
            stays[first_night(plan, line, [id_])] = (line.item.nights_kept, line.places[0], line.item)
    moves, ends = [*sorted(stays), dt.date.max], _last_stops(plan, id_) if stays else {}
    for arrives, moves_on in pairwise(moves):
        nights, place, item = stays[arrives]
        for number in range(min(nights, A_YEAR, (moves_on - arrives).days)):
            night = arrives + dt.timedelta(days=number)
            if number and _has_gone(plan.people[id_], night, ends.get(night), place):
                break
            yield night, place, item


def _last_stops(plan: Plan, id_: str) -> dict[dt.date, Stop]:
    """With what the days of somebody end."""
    parties = ((day.date, party) for day in plan.days for party in day.parties)
    return {date: party.stops[-1] for date, party in parties if party.stops and id_ in party.people}


def _has_gone(person: Person, night: dt.date, last: Stop | None, hotel: Place) -> bool:
    """Whether somebody does not come back to a hotel for another night."""
    if person.leaves and person.leaves.date <= night:
        return True
    if last is None or last.place is None:
        return False
    cities = {_city_of(last.place), _city_of(hotel)} - {None}
    return last.kind == "hub" or last.place.side != hotel.side or len(cities) > 1


def _city_of(place: Place) -> str | None:
    return place.id if place.kind == "city" else place.city
