"""The lists below the days: agreements, people, groups, places and vehicles, so that nothing of a trip is lost."""

from collections.abc import Iterable, Mapping

from delegate.model import Person
from delegate.planning.people import roster
from delegate.planning.plan import Plan
from delegate.sheet.items import titles
from delegate.sheet.parts import Edition, Entry, Section
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording, headcount, moment
from delegate.words.languages import language_name
from delegate.words.phrases import joined, length, listed
from delegate.words.safe import safe_line


def sections(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """Every list that has something in it."""
    found = (
        Section("Agreements", _agreements(words)),
        Section("Delegation", _people(words, words.plan.people, scope.people)),
        Section("Hosts", _people(words, words.plan.hosts, _hosts_met(words.plan, scope))),
        Section("Groups", _groups(words, scope)),
        Section("Places", _places(words, scope)),
        Section("Vehicles", _vehicles(words)),
    )
    return tuple(section for section in found if section.entries)


def signed_at(words: Wording) -> dict[str, tuple[str, ...]]:
    """What is signed at each line, by the line's id."""
    ids = {line.item.id or line.id: line.id for line in words.plan.lines()}
    signed: dict[str, tuple[str, ...]] = {}
    for agreement in words.plan.trip.agreements or ():
        line = ids.get(agreement.at.name) if agreement.at else None
        if line is not None:
            signed[line] = (*signed.get(line, ()), words.one(agreement.title))
    return signed


def _agreements(words: Wording) -> tuple[Entry, ...]:
    lines = {line.item.id or line.id: line for line in words.plan.lines()}
    entries = []
    for agreement in words.plan.trip.agreements or ():
        at = lines.get(agreement.at.name) if agreement.at else None
        signatories = [words.person(reference.name) for reference in agreement.signatories or ()]
        said = [
            joined(("between", listed(words.one(party) for party in agreement.parties)), " ")
            if agreement.parties
            else "",
            f"signed by {listed(signatories)}" if signatories else "",
            f"at: {words.main(at.item.value) or titles(words, at)[0]}" if at else "",
            *(f"{name}: to be confirmed" for name in sorted(agreement.tbc)),
        ]
        if agreement.at and at is None:
            said.append(f"at: {safe_line(agreement.at.name)}")
        origin = agreement.origin_
        entries.append(
            Entry(words.one(agreement.title) or "tbc", _kept(said), words.flags(origin.path, origin.yaml_path))
        )
    return tuple(entries)


def _people(words: Wording, people: Mapping[str, Person], shown: frozenset[str] | None) -> tuple[Entry, ...]:
    return tuple(_person(words, id_, person) for id_, person in people.items() if shown is None or id_ in shown)


def _person(words: Wording, id_: str, person: Person) -> Entry:
    head = " ".join(words.texts(person.name)) or safe_line(id_)
    role = person.role if person.role not in (None, "delegate") else ""
    comes = [
        f"joins {moment(person.joins)}" if person.joins else "",
        f"leaves {moment(person.leaves)}" if person.leaves else "",
    ]
    speaks = f"speaks {listed(safe_line(language_name(each)) for each in person.speaks)}" if person.speaks else ""
    facts = joined((role or "", headcount(person), speaks, *comes), "; ")
    said = [words.one(person.title), words.one(person.organisation), facts]
    if words.edition is Edition.TEAM and person.phone:
        said.append(safe_line(person.phone))
    unknown = sorted(person.tbc - {"people", "papers", "phone"})
    said += [f"{name}: to be confirmed" for name in unknown]
    return Entry(head, _kept(said), words.flags(person.origin_.path, person.origin_.yaml_path))


def _groups(words: Wording, scope: Scope) -> tuple[Entry, ...]:
    everybody = roster(words.plan.trip)
    entries = []
    for name, members in everybody.groups.items():
        ids = everybody.spelt_out(members)
        known = [id_ for id_ in (*words.plan.people, *words.plan.hosts) if id_ in ids]
        if known and (scope.people is None or ids & (scope.people | scope.hosts)):
            entries.append(Entry(safe_line(name), (", ".join(words.person(id_) for id_ in known),)))
    return tuple(entries)


def _places(words: Wording, scope: Scope) -> tuple[Entry, ...]:
    """The venues that the days shown go to, with their addresses."""
    used = _venues_used(words.plan, scope)
    entries = []
    for id_, venue in (words.plan.trip.venues or {}).items():
        if id_ not in used:
            continue
        said = [
            joined((words.one(venue.address), safe_line(venue.city.name) if venue.city else "")),
            f"open {safe_line(venue.hours)}" if venue.hours else "",
            f"holds {venue.capacity} people" if venue.capacity is not None else "",
            f"{length(venue.entry.planned)} from the door to the room" if venue.entry and venue.entry.planned else "",
        ]
        flags = words.flags(venue.origin_.path, venue.origin_.yaml_path)
        entries.append(Entry(words.one(venue.name) or safe_line(id_), _kept((said[0], joined(said[1:], "; "))), flags))
    return tuple(entries)


def _venues_used(plan: Plan, scope: Scope) -> set[str]:
    used = {plan.trip.base.name} if plan.trip.base else set()
    for day in scope.days(plan):
        for line in scope.lines(day):
            item = line.item
            named = (item.venue, item.wet, item.place, item.origin, item.destination, *(item.via or ()))
            used |= {reference.name for reference in named if reference}
    return used


def _vehicles(words: Wording) -> tuple[Entry, ...]:
    """What carries them; neither plates nor the driver's phone are for everybody."""
    entries = []
    for vehicle in (words.plan.trip.vehicles or {}).values():
        said = [
            joined((vehicle.kind or "", f"{vehicle.seats} seats" if vehicle.seats is not None else "")),
            f"driver {words.one(vehicle.driver)}" if vehicle.driver else "",
        ]
        if words.edition is Edition.TEAM:
            said += [joined(vehicle.plates or ()), safe_line(vehicle.phone or "")]
        entries.append(Entry(words.vehicle(vehicle), _kept(said)))
    return tuple(entries)


def _hosts_met(plan: Plan, scope: Scope) -> frozenset[str] | None:
    """The hosts whom the people in scope meet; None: all."""
    if scope.people is None:
        return None
    met = {host for day in scope.days(plan) for line in scope.lines(day) for host in line.hosts}
    return frozenset(met) | scope.hosts


def _kept(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(part for part in parts if part)
