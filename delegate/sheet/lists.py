"""Makes the lists below the days: agreements, people, groups, places and vehicles."""

from collections.abc import Iterable, Mapping
from functools import partial

from delegate.assessment.agreements import Signing, signings
from delegate.i18n.dates import days_of_month
from delegate.i18n.escape import safe_line
from delegate.i18n.language import Language, language_name
from delegate.i18n.phrases import length
from delegate.model import Agreement, Person, Reference, Venue
from delegate.planning.plan import Plan
from delegate.planning.presence import group_of, roster
from delegate.planning.stop import Line
from delegate.sheet.clocks import moment
from delegate.sheet.headcounts import headcount
from delegate.sheet.item_people import role_told
from delegate.sheet.model import Edition, ListEntry, Section, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.opening_words import opening
from delegate.sheet.precedence import in_precedence
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.side_by_side import members_of
from delegate.sheet.titles import line_titles
from delegate.sheet.vehicle_lists import vehicle_lines, vehicles_of
from delegate.sheet.wording import Wording
from delegate.values import Moment, Text


def sections(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """Every list that has something in it, as far as this edition has lists."""
    if not contents_of(words.edition).lists:
        return ()
    if scope.is_host:
        return tuple(section for section in _for_host(words, scope) if section.entries)
    found = (
        Section("agreements", words.needed("Agreements"), _agreements(words, scope)),
        Section("delegation", words.needed("Delegation"), _people(words, words.plan.people, _travelling(words, scope))),
        Section("hosts", words.needed("Hosts"), _hosts(words, scope)),
        Section("groups", words.needed("Groups"), _groups(words, scope)),
        Section("places", words.needed("Places"), _places(words, scope)),
        Section("vehicles", words.needed("Vehicles"), _vehicles(words, scope)),
    )
    return tuple(section for section in found if section.entries)


def _for_host(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """To a host: who comes, and what is signed where the host is. All else is on the host's own lines."""
    return (
        Section("delegation", words.needed("Guests"), _people(words, words.plan.people, _travelling(words, scope))),
        Section("agreements", words.needed("Agreements"), _agreements(words, scope)),
    )


def signed_at(words: Wording, scope: Scope) -> dict[str, tuple[Words, ...]]:
    """What is signed at each line, by the line's id."""
    signed: dict[str, tuple[Words, ...]] = {}
    for signing in signings(words.plan):
        if (id_ := signing.line.id if signing.line else "") and _is_business_of(words, scope, signing):
            signed[id_] = (*signed.get(id_, ()), words.one(signing.agreement.title))
    return signed


def _agreements(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    """What is signed; to a host only what no other hosts sign, to one of the delegation also what he or she signs.

    Nobody is said to sign who is not there.
    """
    entries = []
    for signing in signings(words.plan):
        agreement, at, present, absent = signing
        signs = {reference.name for reference in agreement.signatories or ()} & (scope.people or frozenset())
        there = scope.people is None or signs or (at and scope.has_line(at))
        if not (there and _is_business_of(words, scope, signing)):
            continue
        anyhow = bool(words.languages[0].language.wordless)  # the main language has no phrase that would say it
        parties = [words.each(partial(_party, text=party, anyhow=anyhow)) for party in agreement.parties or ()]
        names = words.listed([words.person(who) for who in (present if at else absent)])
        said = [
            words.phrase("between {parties}", parties=words.listed(parties)),
            words.phrase("signed by {names}" if at else "to be signed by {names}", names=names),
            words.phrase("at: {item}", item=_where(words, agreement.at, at)) if agreement.at else (),
            *_to_confirm(words, agreement.tbc),
        ]
        origin = agreement.origin_
        entries.append(
            entry(words, words.each(partial(_agreement, agreement=agreement)), said, (origin.path, origin.yaml_path))
        )
    return tuple(entries)


def _is_business_of(words: Wording, scope: Scope, signing: Signing) -> bool:
    """Whether what is signed is shown: to a host not what other hosts sign, though he or she is there."""
    hosts = words.plan.hosts.keys() & {*signing.present, *signing.absent}
    return not scope.is_host or not hosts or bool(hosts & scope.hosts)


def _party(each: OneLanguage, text: Text, *, anyhow: bool) -> str:
    """Who agrees; beside another language only where it is written in this one, or `anyhow`."""
    return each.one(text) if anyhow or not each.beside or each.own(text) else ""


def _agreement(each: OneLanguage, agreement: Agreement) -> str:
    return each.one(agreement.title) or each.language.term("tbc")


def _where(words: Wording, named: Reference, at: Line | None) -> Words:
    """The line at which something is signed."""
    if at is None:
        return words.named(named.name)
    return words.each(lambda each: each.main(at.item.value) or "".join(said.text for said in line_titles(each, at)[:1]))


def _people(words: Wording, people: Mapping[str, Person], shown: frozenset[str] | None) -> tuple[ListEntry, ...]:
    """Those who are meant, in order of precedence."""
    return tuple(_person(words, id_, people[id_]) for id_ in in_precedence(people) if shown is None or id_ in shown)


def _hosts(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    """The hosts; to guests those of whom there is more to say than the name, which stands at the lines."""
    every = _people(words, words.plan.hosts, hosts_met(words.plan, scope))
    return tuple(each for each in every if each.lines or not contents_of(words.edition).guests)


def _person(words: Wording, id_: str, person: Person) -> ListEntry:
    host = id_ not in words.plan.people
    guests = contents_of(words.edition).guests
    role = role_told(words, person) if person.role not in (None, "delegate") else ()
    wordless = {each.tag for each in words.languages if each.language.wordless == "beside"}  # no word beside others
    if role == words.phrase("Principal") and person.title:
        role = ()  # which says who that is
    titles = {said.text.casefold() for said in words.one(person.title)}
    role = tuple(said for said in role if said.text.casefold() not in titles and said.lang not in wordless)
    facts = (
        () if guests and person.role == "principal" else role,  # who stands first
        ()
        if guests and host and "people" in person.tbc
        else words.in_tables(lambda language: headcount(person, language)),
        () if guests else words.phrase("speaks {languages}", languages=words.parted(languages_spoken(words, person))),
        *(() if words.for_host else _dates_there(words, person) if guests else _hours_there(words, person)),
    )
    said = [words.one(person.title), _organisation(words, person), words.joined(facts, "; ")]
    if contents_of(words.edition).phones and person.phone:
        said.append(words.same(safe_line(person.phone)))
    said += _to_confirm(words, person.tbc - {"people", "papers", "phone"})
    head = words.each(lambda each: "" if each.is_said_before(person) else each.whole_name(id_, person))
    return entry(words, head, said, (person.origin_.path, person.origin_.yaml_path))


def _organisation(words: Wording, person: Person) -> Words:
    """For whom somebody works, where no title beside it says so: `President, Chamber of Trade`."""
    titles = [said.text.casefold() for said in words.one(person.title)]
    return tuple(
        said for said in words.one(person.organisation) if not any(said.text.casefold() in title for title in titles)
    )


def _hours_there(words: Wording, person: Person) -> Iterable[Words]:
    """`joins 11 June 18:30`, `leaves 12 June 15:00`, of somebody who is not there for the whole trip."""
    yield words.phrase("joins {moment}", moment=moment_said(words, person.joins)) if person.joins else ()
    yield words.phrase("leaves {moment}", moment=moment_said(words, person.leaves)) if person.leaves else ()


def _dates_there(words: Wording, person: Person) -> Iterable[Words]:
    """`from 11 June`, `until 12 June`, `10 June`: as guests read it."""
    first, last = (moment_said(words, at._replace(minute=None) if at else None) for at in (person.joins, person.leaves))
    if first == last:
        yield first
    else:
        if person.joins and person.leaves:
            days = (person.joins.date, person.leaves.date)
            if (days[0].year, days[0].month) == (days[1].year, days[1].month):
                yield words.in_tables(lambda language: days_of_month(*days, language.tag))
            else:
                yield words.phrase("{start} to {end}", start=first, end=last)
            return
        yield words.phrase("from {date}", date=first) if first else ()
        yield words.phrase("until {date}", date=last) if last else ()


def languages_spoken(words: Wording, person: Person) -> list[Words]:
    """What somebody speaks, each language by its name: beside Cantonese, Chinese is Putonghua."""
    cantonese = any(tag.split("-")[0] == "yue" for tag in person.speaks or ())
    tags = ("cmn" if cantonese and tag.split("-")[0] == "zh" else tag for tag in person.speaks or ())
    return [words.in_tables(partial(_language_name, tag)) for tag in tags]


def _language_name(tag: str, language: Language) -> str:
    return safe_line(language_name(tag, language))


def moment_said(words: Wording, when: Moment | None) -> Words:
    """`24 February 11:00`; nothing where nobody wrote it."""
    return words.in_tables(lambda language: moment(when, language)) if when else ()


def _to_confirm(words: Wording, names: Iterable[str]) -> list[Words]:
    """`title: to be confirmed`, for every field that the author left open."""
    return [words.phrase("{field}: to be confirmed", field=words.term(name)) for name in sorted(names)]


def _groups(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    everybody, met = roster(words.plan.trip), _groups_met(words, scope)
    entries = []
    for name, group in everybody.groups.items():
        ids = everybody.spelt_out(group.people or ())
        headed = members_of(words, frozenset(ids & words.plan.people.keys())) and contents_of(words.edition).guests
        if headed and name not in met:
            continue  # every head of theirs says it
        known = [id_ for id_ in (*words.plan.people, *words.plan.hosts) if id_ in ids]
        if known and (scope.people is None or name in met or ids & (scope.people | scope.hosts)):
            said = words.parted([words.person(id_) for id_ in known])
            entries.append(entry(words, words.group(name), (said,)))
    return tuple(entries)


def _groups_met(words: Wording, scope: Scope) -> set[str | None]:
    """The groups whose name somebody's own programme has at a line where they are too: `Also attending Red group`."""
    if not scope.people or words.edition is not Edition.PROGRAMME:
        return set()
    lines = (line for day in scope.days(words.plan) for line in scope.lines(day))
    others = {frozenset(line.people) - scope.people for line in lines}
    return {group_of(words.plan.trip, people) for people in others} - {None}


def _places(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    """The venues that the days shown go to, with their addresses."""
    used = venues_used(words.plan, scope)
    venues = (words.plan.trip.venues or {}).items()
    entries = ((venue, _place(words, id_, venue)) for id_, venue in venues if id_ in used)
    return tuple(each for venue, each in entries if _tells_more(words, venue, each))


def _tells_more(words: Wording, venue: Venue, told: ListEntry) -> bool:
    """Whether a list has more of a place than the lines of the days: on paper no name with a city alone."""
    return words.edition is Edition.SCHEDULE or bool(venue.address or told.flags or len(told.lines) > 1)


def _place(words: Wording, id_: str, venue: Venue) -> ListEntry:
    inside_minutes, guests = venue.entry.planned if venue.entry else 0, contents_of(words.edition).guests
    inside = words.in_tables(lambda language: length(inside_minutes, language)) if inside_minutes else ()
    facts = (
        words.in_tables(partial(opening, venue.hours)) if venue.hours else (),
        words.phrase("holds {number} people", number=venue.capacity) if venue.capacity is not None else (),
        words.phrase("{length} from the door to the room", length=inside),
    )
    city = venue.city.name if venue.city else None
    lines = (words.each(lambda each: each.address(venue.address, city)), () if guests else words.joined(facts, "; "))
    name = words.each(lambda each: each.one(venue.name) or each.unnamed(id_))
    return entry(words, name, lines, (venue.origin_.path, venue.origin_.yaml_path))


def venues_used(plan: Plan, scope: Scope) -> set[str]:
    """The venues that the lines in scope name, and where the party sets off, if those in scope are ever there."""
    base = plan.trip.base.name if plan.trip.base and not scope.is_host else ""
    used = {base} if base and (scope.people is None or _come_to(plan, scope, base)) else set()
    for day in scope.days(plan):
        for line in scope.lines(day):
            item = line.item
            named = (item.venue, item.wet, item.place, item.origin, item.destination, *(item.via or ()))
            used |= {reference.name for reference in named if reference}
    return used


def _come_to(plan: Plan, scope: Scope, base: str) -> bool:
    """Whether a day of those in scope begins, ends or stops at the base."""
    stops = (stop for day in scope.days(plan) for party in scope.parties(day) for stop in party.stops)
    return any(stop.place is not None and stop.place.id == base for stop in stops)


def _vehicles(words: Wording, scope: Scope) -> tuple[ListEntry, ...]:
    """Vehicles; guests need none that has neither a name nor a driver."""
    guests = contents_of(words.edition).guests
    known = [each for each in vehicles_of(words.plan, scope) if not guests or each.name or each.driver]
    return tuple(entry(words, words.vehicle(each), vehicle_lines(words, each)) for each in known)


def _travelling(words: Wording, scope: Scope) -> frozenset[str] | None:
    """The delegates meant; to a host those who come; None: all."""
    if not scope.is_host:
        return scope.people
    coming = (line.people for day in scope.days(words.plan) for line in scope.lines(day))
    return frozenset(id_ for people in coming for id_ in people)


def hosts_met(plan: Plan, scope: Scope) -> frozenset[str] | None:
    """The hosts whom the people in scope meet; None: all."""
    if scope.people is None:
        return None
    met = {host for day in scope.days(plan) for line in scope.lines(day) for host in line.hosts}
    return frozenset(met) | scope.hosts


def entry(words: Wording, head: Words, lines: Iterable[Words], route: tuple[str, str] = ("", "")) -> ListEntry:
    """An entry of a list with the lines that say something, flagged where the part of the file at `route` is."""
    return ListEntry(head, tuple(line for line in lines if line), words.flags(*route))
