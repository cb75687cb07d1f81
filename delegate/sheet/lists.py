"""The lists below the days: agreements, people, groups, places and vehicles, so that nothing of a trip is lost."""

from collections.abc import Iterable, Mapping

from delegate.i18n.escape import safe_line
from delegate.i18n.language_names import language_name
from delegate.i18n.phrases import length
from delegate.model import ROLES, Person, Reference, Vehicle
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.planning.stop import Line
from delegate.sheet.clocks import moment
from delegate.sheet.editions import shows
from delegate.sheet.items import titles
from delegate.sheet.model import ListEntry, Section
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording, headcount


def sections(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """Every list that has something in it, as far as this edition has lists."""
    if not shows(words.edition).lists:
        return ()
    found = (
        Section("agreements", words.phrase("Agreements"), _agreements(words, scope)),
        Section("delegation", words.phrase("Delegation"), _people(words, words.plan.people, _travelling(words, scope))),
        Section("hosts", words.phrase("Hosts"), _people(words, words.plan.hosts, _hosts_met(words.plan, scope))),
        Section("groups", words.phrase("Groups"), () if scope.is_host else _groups(words, scope)),
        Section("places", words.phrase("Places"), _places(words, scope)),
        Section("vehicles", words.phrase("Vehicles"), _vehicles(words, scope)),
        Section("contacts", words.phrase("Contacts"), _contacts(words, scope)),
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


def _agreements(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    """What is signed; to a host only where the host is, to one of the delegation also what he or she signs."""
    lines = {line.item.id or line.id: line for line in words.plan.lines()}
    entries = []
    for agreement in words.plan.trip.agreements or ():
        at = lines.get(agreement.at.name) if agreement.at else None
        signs = {reference.name for reference in agreement.signatories or ()} & (scope.people or frozenset())
        if scope.people is not None and not signs and (at is None or not scope.has_line(at)):
            continue
        parties = [words.one(party) for party in agreement.parties or () if not words.beside or words.own(party)]
        signed_by = [reference.name for reference in agreement.signatories or ()]
        names = words.tongue.listed(map(words.person, signed_by))
        said = [
            words.say("between {parties}", parties=words.tongue.listed(parties)) if parties else "",
            words.say("signed by {names}", names=names) if names else "",
            words.say("at: {item}", item=_where(words, agreement.at, at)) if agreement.at else "",
            *_to_confirm(words, agreement.tbc),
        ]
        origin = agreement.origin_
        head = words.one(agreement.title) or words.tongue.term("tbc")
        entries.append(_entry(words, head, said, (origin.path, origin.yaml_path)))
    return tuple(entries)


def _where(words: Wording, named: Reference, at: Line | None) -> str:
    """The line at which something is signed."""
    if at is None:
        return safe_line(named.name)
    return words.main(at.item.value) or titles(words, at)[0].text


def _people(words: Wording, people: Mapping[str, Person], shown: frozenset[str] | None) -> tuple[ListEntry, ...]:
    """Those who are meant, in order of precedence: the principal first, the rest as the author listed them."""
    listed = sorted(people.items(), key=lambda each: precedence(each[1]))
    return tuple(_person(words, id_, person) for id_, person in listed if shown is None or id_ in shown)


def precedence(person: Person) -> int:
    """Where somebody's role stands: principal, delegates, interpreters, security, media, staff."""
    return list(ROLES).index(person.role or "delegate")


def _person(words: Wording, id_: str, person: Person) -> ListEntry:
    tongue = words.tongue
    head = " ".join(words.texts(person.name)) or safe_line(id_)
    role = tongue.term(person.role) if person.role not in (None, "delegate") else ""
    comes = [
        words.say("joins {moment}", moment=moment(person.joins, tongue)) if person.joins else "",
        words.say("leaves {moment}", moment=moment(person.leaves, tongue)) if person.leaves else "",
    ]
    languages = tongue.listed(safe_line(language_name(each, tongue)) for each in person.speaks or ())
    speaks = words.say("speaks {languages}", languages=languages) if languages else ""
    facts = tongue.joined((role, headcount(person, tongue), speaks, *comes), "; ")
    said = [words.one(person.title), words.one(person.organisation), facts]
    if shows(words.edition).phones and person.phone:
        said.append(safe_line(person.phone))
    said += _to_confirm(words, person.tbc - {"people", "papers", "phone"})
    return _entry(words, head, said, (person.origin_.path, person.origin_.yaml_path))


def _to_confirm(words: Wording, names: Iterable[str]) -> list[str]:
    """`title: to be confirmed`, for every field that the author left open."""
    return [words.say("{field}: to be confirmed", field=words.tongue.term(name)) for name in sorted(names)]


def _groups(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    everybody = roster(words.plan.trip)
    entries = []
    for name, members in everybody.groups.items():
        ids = everybody.spelt_out(members)
        known = [id_ for id_ in (*words.plan.people, *words.plan.hosts) if id_ in ids]
        if known and (scope.people is None or ids & (scope.people | scope.hosts)):
            said = words.tongue.joined(words.person(id_) for id_ in known)
            entries.append(_entry(words, words.group(name), (said,)))
    return tuple(entries)


def _places(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    """The venues that the days shown go to, with their addresses."""
    used = _venues_used(words.plan, scope)
    entries = []
    for id_, venue in (words.plan.trip.venues or {}).items():
        if id_ not in used:
            continue
        inside = length(venue.entry.planned, words.tongue) if venue.entry and venue.entry.planned else ""
        said = [
            words.say("open {hours}", hours=safe_line(venue.hours)) if venue.hours else "",
            words.say("holds {number} people", number=venue.capacity) if venue.capacity is not None else "",
            words.say("{length} from the door to the room", length=inside) if inside else "",
        ]
        lines = (words.address(venue.address, venue.city.name if venue.city else None), words.tongue.joined(said, "; "))
        route = (venue.origin_.path, venue.origin_.yaml_path)
        entries.append(_entry(words, words.one(venue.name) or safe_line(id_), lines, route))
    return tuple(entries)


def _venues_used(plan: Plan, scope: Scope) -> set[str]:
    used = {plan.trip.base.name} if plan.trip.base and not scope.is_host else set()
    for day in scope.days(plan):
        for line in scope.lines(day):
            item = line.item
            named = (item.venue, item.wet, item.place, item.origin, item.destination, *(item.via or ()))
            used |= {reference.name for reference in named if reference}
    return used


def _vehicles(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    return tuple(
        _entry(words, words.vehicle(each), vehicle_lines(words, each)) for each in vehicles_of(words.plan, scope)
    )


def vehicles_of(plan: Plan, scope: Scope) -> tuple[Vehicle, ...]:
    """Those that the people in scope ride in; for everybody also those of which no leg is known."""
    vehicles = (plan.trip.vehicles or {}).values()
    ridden = {leg.vehicle.id for leg in plan.legs() if leg.vehicle and scope.has_leg(leg)}
    return tuple(each for each in vehicles if scope.people is None or each.id in ridden)


def vehicle_lines(words: Wording, vehicle: Vehicle) -> tuple[str, ...]:
    """What carries them; neither plates nor the driver's phone are for everybody."""
    seats = words.say("{number} seats", number=vehicle.seats) if vehicle.seats is not None else ""
    driver = words.say("driver {name}", name=words.one(vehicle.driver)) if vehicle.driver else ""
    said = [words.tongue.joined((words.tongue.term(vehicle.kind or ""), seats)), driver]
    if shows(words.edition).drivers:
        plates = words.tongue.joined(vehicle.plates or ())
        said.append(words.say("plates {sides}", sides=plates) if plates else "")
        said.append(safe_line(vehicle.phone or ""))
    return tuple(part for part in said if part)


def _contacts(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    """Everybody's telephone in one list, for the team's own copy."""
    if not shows(words.edition).phones:
        return ()
    plan = words.plan
    people = {**plan.people, **plan.hosts}
    shown = people.keys() if scope.people is None else scope.people | (_hosts_met(plan, scope) or frozenset())
    calls = [(words.person(id_), people[id_].phone) for id_ in people if id_ in shown]
    calls += [
        (words.tongue.joined((words.vehicle(each), words.one(each.driver))), each.phone)
        for each in vehicles_of(plan, scope)
    ]
    return tuple(_entry(words, name, (safe_line(phone),)) for name, phone in calls if phone)


def _travelling(words: Wording, scope: Scope) -> frozenset[str] | None:
    """The delegates meant; to a host those who come; None: all."""
    if not scope.is_host:
        return scope.people
    coming = (line.people for day in scope.days(words.plan) for line in scope.lines(day))
    return frozenset(id_ for people in coming for id_ in people)


def _hosts_met(plan: Plan, scope: Scope) -> frozenset[str] | None:
    """The hosts whom the people in scope meet; None: all."""
    if scope.people is None:
        return None
    met = {host for day in scope.days(plan) for line in scope.lines(day) for host in line.hosts}
    return frozenset(met) | scope.hosts


def _entry(words: Wording, head: str, lines: Iterable[str], route: tuple[str, str] = ("", "")) -> ListEntry:
    return ListEntry(words.words(head), words.listed(words.words(line) for line in lines), words.flags(*route))
