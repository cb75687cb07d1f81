"""Lists whom to call: the trip's contacts, hotels, and what to dial in an emergency; for the team everybody."""

from collections.abc import Iterable, Iterator
from functools import partial

from delegate.i18n.escape import safe_line
from delegate.i18n.language import without_phrases
from delegate.model import Contact, Vehicle, Venue
from delegate.places.emergency import EmergencyNumber, emergency_numbers, side_name
from delegate.planning.plan import PlannedDay
from delegate.sheet.lists import entry, hosts_met, venues_used
from delegate.sheet.model import Edition, ListEntry, Section, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.vehicle_lists import vehicles_of
from delegate.sheet.wording import Wording

FOR_EVERYBODY = "everybody"  # anything else, also what could not be read, is the team's


def contact_sections(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """Two lists: whom to call as far as this copy may show it, and the emergency numbers of the places gone to.

    The desk stands on every page and in neither. A host's copy has none of the guests' numbers.
    """
    shown = contents_of(words.edition)
    if not (shown.guests or shown.phones) or (scope.is_host and not shown.phones):
        return ()
    entries = tuple(_for_the_team(words, scope) if shown.phones else _for_guests(words, scope))
    urgent = tuple(_emergencies(words, scope)) if entries or shown.terse else ()
    found = (
        Section("contacts", words.needed("Contacts"), entries),
        Section("emergencies", words.needed("Emergencies"), () if scope.is_host else urgent),
    )
    return tuple(section for section in found if section.entries)


def contacts_today(words: Wording, day: PlannedDay, scope: Scope) -> tuple[ListEntry, ...]:
    """All whom the team calls on a day: contacts, its own people, that day's hosts, drivers and places; the police."""
    plan, dated = words.plan, scope._replace(date=day.date)
    lines, legs = scope.lines(day), [leg for party in scope.parties(day) for leg in party.legs]
    hosts = dict.fromkeys(host for line in lines for host in line.hosts)
    named = {each.vehicle.name for line in lines for each in line.item.vehicles or ()}
    driven = {vehicle.id for leg in legs for vehicle in leg.vehicles} | named
    found = [_contact(words, each) for each in plan.trip.contacts or () if each.phone]
    for id_, person in (*plan.people.items(), *((host, plan.hosts[host]) for host in hosts)):
        if person.phone and (scope.people is None or id_ in scope.people or id_ in hosts):
            found.append(_call(words, words.person(id_), person.phone))
    found += _drivers(words, (each for each in (plan.trip.vehicles or {}).values() if each.id in driven))
    return (*found, *_venues(words, venues_used(plan, dated)), *_emergencies(words, dated))


def _for_guests(words: Wording, scope: Scope) -> Iterator[ListEntry]:
    """The contacts marked for everybody; on a card the first of them, and the hotels."""
    contacts = [each for each in words.plan.trip.contacts or () if each.readers == FOR_EVERYBODY and each.phone]
    terse = words.edition is Edition.CARD
    yield from (_contact(words, each) for each in (contacts[:1] if terse else contacts))
    if terse:
        yield from _addresses(words, _hotels(words, scope))


def _for_the_team(words: Wording, scope: Scope) -> Iterator[ListEntry]:
    """Everybody's telephone: the contacts, people and hosts, drivers, places."""
    plan = words.plan
    if not scope.is_host:
        yield from (_contact(words, each) for each in plan.trip.contacts or () if each.phone)
    people = {**plan.people, **plan.hosts}
    shown = people.keys() if scope.people is None else scope.people | (hosts_met(plan, scope) or frozenset())
    for id_ in people:
        if id_ in shown and (phone := people[id_].phone):
            yield _call(words, words.person(id_), phone)
    yield from _drivers(words, vehicles_of(plan, scope))
    yield from _venues(words, venues_used(plan, scope))


def _drivers(words: Wording, vehicles: Iterable[Vehicle]) -> Iterator[ListEntry]:
    for vehicle in vehicles:
        if vehicle.phone:
            yield _call(words, words.joined((words.vehicle(vehicle), words.one(vehicle.driver))), vehicle.phone)


def _venues(words: Wording, ids: Iterable[str]) -> Iterator[ListEntry]:
    wanted = set(ids)
    for id_, venue in (words.plan.trip.venues or {}).items():
        if id_ in wanted and venue.phone:
            yield _call(words, words.one(venue.name) or words.same(safe_line(id_)), venue.phone)


def _addresses(words: Wording, ids: Iterable[str]) -> Iterator[ListEntry]:
    """The hotels with their addresses, for a guest who has to find the way back alone."""
    venues = words.plan.trip.venues or {}
    for venue in (venues[id_] for id_ in dict.fromkeys(ids) if id_ in venues):
        name = words.one(venue.name) or words.same(safe_line(venue.id))
        yield entry(words, name, (_address(words, venue), words.same(safe_line(venue.phone or ""))))


def _address(words: Wording, venue: Venue) -> Words:
    city = venue.city.name if venue.city else None
    return words.each(lambda each: each.address(venue.address, city))


def _hotels(words: Wording, scope: Scope) -> Iterator[str]:
    for day in scope.days(words.plan):
        yield from (line.item.place.name for line in scope.lines(day) if line.item.kind == "hotel" and line.item.place)


def _contact(words: Wording, contact: Contact) -> ListEntry:
    """`Kawasaki Yoko, liaison officer` and the number."""
    return _call(words, words.joined((words.one(contact.name), words.one(contact.title))), contact.phone or "")


def _call(words: Wording, who: Words, phone: str) -> ListEntry:
    return entry(words, who, (words.same(safe_line(phone)),))


def _emergencies(words: Wording, scope: Scope) -> Iterator[ListEntry]:
    """`Japan`: `110 police, 119 ambulance and fire`, for each side on which somebody in scope is."""
    for side in dict.fromkeys(_sides(words, scope)):
        numbers = emergency_numbers(side)
        if said := words.each(partial(_dialled, numbers)):
            yield entry(words, words.main(side_name(side)), (said,))


def _dialled(numbers: Iterable[EmergencyNumber], each: OneLanguage) -> str:
    """`119 ambulance and fire`; where no phrase joins the services a number for each: no comma tells whose it is."""
    language, told = each.language, []
    for number in numbers:
        services = [said for service in number.services if (said := language.needed(service))]
        groups = services if without_phrases(each.tag) or not services else [language.listed(services)]
        told += [language.say("{number} {services}", number=number.number, services=said) for said in groups]
        if not number.services:
            told.append(number.number)
    return language.joined(told)


def _sides(words: Wording, scope: Scope) -> Iterator[str]:
    """The sides of the border gone to, in the order in which people are there."""
    for day in scope.days(words.plan):
        for line in scope.lines(day):
            yield from (place.side for place in line.places)
        for party in scope.parties(day):
            for leg in party.legs:
                yield from (stop.place.side for stop in (leg.origin, leg.destination) if stop.place)
