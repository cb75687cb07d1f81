"""Words the facts below a line: what and where it is, how a movement goes and how long it takes, and until when."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache

from delegate.assessment.hotel_nights import first_night
from delegate.assessment.titled_places import only_near
from delegate.clock import hhmm
from delegate.i18n.phrases import length
from delegate.identity import Identity
from delegate.model import Carriage, Item, Reference
from delegate.modes import AIRBORNE, SERVICES, UNKNOWN_MODE
from delegate.places.airport_codes import airport_of_flight
from delegate.planning.leg import Leg
from delegate.planning.passages import Passage
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_at, zones_of
from delegate.sheet.guest_services import other_date, ride, service
from delegate.sheet.guest_ways import ROUND, clocks_change, small
from delegate.sheet.leg_borders import border, opening_on
from delegate.sheet.leg_minutes import facts
from delegate.sheet.legs import is_timed_by, leaves_before
from delegate.sheet.model import Edition, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.scope import contents_of
from delegate.sheet.titles import kind_beside_title, line_titles, one_of
from delegate.sheet.wording import Wording


def item_facts(words: Wording, line: Line, legs: Sequence[Leg]) -> tuple[tuple[Words, ...], ...]:
    """The lines of facts; `legs` are those that the line describes, where it is a movement."""
    moves = bool(legs) or _has_ends(line.item)
    if moves and contents_of(words.edition).guests:
        said = guest_movement(words, line, () if words.for_host else legs)
    else:
        said = _movement_facts(words, line, legs) if moves else (_place_facts(words, line),)
    edge = _edge_facts(words, line) if line.item.kind == "crossing" else ()
    return (*said, edge, _length(words, line, legs))


def guest_movement(words: Wording, line: Line, legs: Sequence[Leg]) -> tuple[tuple[Words, ...], ...]:
    """A movement as guests read it: from where, in what and about when they are there, without a minute of its way."""
    item = line.item
    if not legs:
        kind = _movement_kind(words, item)
        via = words.phrase("via {places}", places=passed_places(words, line, ()))
        return (_kept(_written_ends(words, item) or kind, via),)
    passed = [passed_places(words, line, legs, leg) for leg in legs]
    ways = zip(legs, passed, strict=True)
    said = [service(words, line, leg) if item.kind in SERVICES else (ride(words, line, leg, via),) for leg, via in ways]
    timed = is_timed_by(words, line, legs)
    left = [leaves_before(words, leg, line.date) if timed else () for leg in legs]
    changed = [
        _kept(day, clocks_change(words, leg), other_date(words, line, leg)) for day, leg in zip(left, legs, strict=True)
    ]
    if len(legs) > 1:  # parties from several places
        names = [words.people(leg.people, line.people) or words.phrase("all") for leg in legs]
        said = [
            tuple(words.phrase("{way} ({names})", way=each, names=who) for each in facts)
            for facts, who in zip(said, names, strict=True)
        ]
    return tuple(dict.fromkeys((*said, *changed)))


def passed_places(words: Wording, line: Line, legs: Sequence[Leg], one: Leg | None = None) -> Words:
    """What a movement passes, or `one` of its legs, without the crossing, which its way names itself."""
    crossings, passed = {leg.crossing for leg in legs}, one.passed if one else line.item.via or ()
    via = (each for each in passed if each.name not in crossings)
    return words.listed(named_place(words, each) for each in via)


def _place_facts(words: Wording, line: Line) -> tuple[Words, ...]:
    """The kind, the place and the room."""
    item = line.item
    if item.kind in ("hotel", "crossing"):
        extra = words.each(lambda each: _hotel(each, line)) if line.places and item.kind == "hotel" else ()
    elif "venue" in item.tbc:
        extra = words.phrase("place to be confirmed")
    elif contents_of(words.edition).guests and only_near(words.plan, line):
        extra = ()
    elif line.places:
        extra = words.each(lambda each: one_of(each, line.places))
    else:
        extra = named_place(words, item.venue) if item.venue else ()
    kind = kind_said(words, line)
    nights: Words = ()
    if (number := nights_of(words, line)) and words.edition is not Edition.SCHEDULE:  # which has them behind the title
        nights = words.phrase("{number} nights" if number > 1 else "{number} night", number=number)
    return _kept(kind, extra, words.one(item.room), nights)


def first_night_of(words: Wording, line: Line) -> dt.date | None:
    """The date of the first night at a hotel, of the readers of a copy alone; None for another line."""
    people = [id_ for id_ in words.whom or () if id_ in line.people]
    return first_night(words.plan, line, people) if line.item.kind == "hotel" else None


def nights_of(words: Wording, line: Line) -> int:
    """How many nights a hotel is written for; for people who leave earlier, the nights until then."""
    written = line.item.nights or 0
    people = (words.plan.people[id_].leaves for id_ in words.whom or () if id_ in line.people)
    first = first_night_of(words, line) or line.date
    until = (max((leaves.date - first).days, 0) if leaves else written for leaves in people)
    return min(written, max(until, default=written))


def kind_said(words: Wording, line: Line, legs: Sequence[Leg] = ()) -> Words:
    """The kind of a line in words, with which its facts begin: to the team, and where the title is not the same."""
    item = line.item
    if not contents_of(words.edition).kinds:
        return ()
    if legs or _has_ends(item):
        return _movement_kind(words, item)
    return () if _called_by_kind(line) else kind_beside_title(words, line)


def _movement_kind(words: Wording, item: Item) -> Words:
    return words.term(item.kind) if item.kind != UNKNOWN_MODE else words.phrase("means of travel to be confirmed")


def _edge_facts(words: Wording, line: Line) -> tuple[Words, ...]:
    """From which side to which people go at the begin or the end of a day, and when the crossing is open (rule 3)."""
    passage = _at_edges(Identity(words.plan)).get(line.id)
    if passage is None:
        return ()
    way = words.phrase("{origin} to {place}", origin=words.side(passage.origin), place=words.side(passage.into))
    return _kept(way, opening_on(words, passage.crossing or "", line.date, passage.origin))


@lru_cache(maxsize=1)
def _at_edges(same: Identity[Plan]) -> Mapping[str, Passage]:
    """The passages at the edges of days by the id of their line."""
    every = (passage for made in same.of.passages for passage in made)
    return {passage.line.id: passage for passage in every if passage.leg is None}


def _hotel(each: OneLanguage, line: Line) -> str:
    """The hotel with its city; where the title is its name, where that is."""
    place, titles = line.places[0], [said.text for said in line_titles(each, line)]
    named = each.place(place)
    if each.short_place(place) not in titles:
        return named if named not in titles else ""
    return each.where(place)


def _movement_facts(words: Wording, line: Line, legs: Sequence[Leg]) -> tuple[tuple[Words, ...], ...]:
    """The mode, from and to and what is passed on the way; below it the border, and the minutes."""
    item = line.item
    kind = _movement_kind(words, item)
    vehicle = _beside(kind, vehicle_names(words, item))
    if not legs:
        via = words.phrase("via {places}", places=passed_places(words, line, ()))
        return (_kept(kind, vehicle, _written_ends(words, item), via),)
    said = []
    for leg in legs:
        via = words.phrase("via {places}", places=passed_places(words, line, legs, leg))
        way = words.phrase(
            "{origin} to {place}", origin=words.place(leg.origin.place), place=words.place(leg.destination.place)
        )
        if len(legs) > 1:
            names = words.people(leg.people, line.people) or words.phrase("all")
            way = words.phrase("{way} ({names})", way=way, names=names)
        said.append(_kept(kind, vehicle, way, via))
        said.append(_kept(border(words, leg, line.date)))
        said.append(_leg_facts(words, line, leg, legs[0]))
    return tuple(dict.fromkeys(said))


def _leg_facts(words: Wording, line: Line, leg: Leg, first: Leg) -> tuple[Words, ...]:
    """When a movement leaves and arrives, where neither the line nor the column of times says it, and its minutes."""
    leaves: Words = ()
    arrives: Words = ()
    in_column = is_timed_by(words, line, (first,)) and (leg.leave, leg.arrive) == (first.leave, first.arrive)
    if leg.leave is not None and line.start is None and not leg.counted_back and not in_column:
        leaves = words.phrase("leaves {clock}", clock=clock_at(leg.leave, zones_of(leg)[0], line.date))
    elif in_column:
        leaves = leaves_before(words, leg, line.date)
    kerb = _kerbs(Identity(words.plan)).get(line.id)
    if leg.arrive is not None and kerb is not None:
        arrives = _landing(words, line, leg, kerb)
    elif leg.arrive is not None and leg.arrive != line.end and not in_column:
        arrives = words.phrase("arrives {clock}", clock=clock_at(leg.arrive, zones_of(leg)[1], line.date))
    return _kept(leaves, *facts(words, leg, line.date), arrives)


def _landing(words: Wording, line: Line, leg: Leg, kerb: int) -> Words:
    """`lands 14:25, at the kerb about 15:10`: the second is a round time, from which what takes them on waits."""
    zone = zones_of(leg)[1]
    assert leg.arrive is not None
    lands = "lands {clock}" if line.item.kind in AIRBORNE else "arrives {clock}"
    return words.joined(
        (
            words.phrase(lands, clock=clock_at(leg.arrive, zone, line.date)),
            words.phrase("at the kerb about {clock}", clock=clock_at(-(-kerb // ROUND) * ROUND, zone, line.date)),
        )
    )


@lru_cache(maxsize=1)
def _kerbs(same: Identity[Plan]) -> Mapping[str, int]:
    """When people are at the kerb, by the id of the service that they land by."""
    onward = [leg for leg in same.of.legs() if leg.origin.line and leg.kerb is not None]
    return {leg.origin.line.id: leg.kerb for leg in onward if leg.origin.line and leg.kerb is not None}


def _written_ends(words: Wording, item: Item) -> Words:
    """`from A to B`, as far as it is written."""
    place = words.place(None)
    origin, destination = (
        named_place(words, end, item.kind) if end else place if word in item.tbc else ()
        for word, end in (("from", item.origin), ("to", item.destination))
    )
    return words.joined(
        (words.phrase("from {place}", place=origin), words.phrase("to {place}", place=destination)), " "
    )


def _kept(*parts: Words) -> tuple[Words, ...]:
    return tuple(part for part in parts if part)


def _length(words: Wording, line: Line, legs: Sequence[Leg]) -> tuple[Words, ...]:
    """The hours within which it is, a length that neither the times nor the legs show, and the deadline."""
    item, said = line.item, []
    hours = item.within if item.within and not item.within.part else None
    for_team = words.edition in (Edition.SCHEDULE, Edition.RUN_SHEET)  # which have the hours in the column of times
    bare = (
        words.edition is Edition.RUN_SHEET and not item.length
    )  # and nothing else says that they are no begin and end
    if hours and (contents_of(words.edition).guests or bare):
        start, end = hhmm(hours.start), hhmm(hours.end)
        said.append(words.phrase("between {start} and {end}", start=start, end=end))
    told = any(leg.written for leg in legs)
    if item.length and not told and (line.start is None or item.length.low != item.length.high):
        low, high = (_minutes(words, end) for end in (item.length.low, item.length.high))
        takes = low if low == high else words.phrase("{low} to {high}", low=low, high=high)
        said.append(words.phrase("{length} within these hours", length=takes) if hours and for_team else takes)
    if item.by:
        next_day = f"{item.by.days:+d}" if item.by.days else ""
        clock = hhmm(item.by.minute) + next_day
        please = words.phrase("Guests arrive by {clock}" if words.for_host else "Please arrive by {clock}", clock=clock)
        said.append(small(please) if words.edition is Edition.SCHEDULE else please)
    return tuple(said)


def _minutes(words: Wording, minutes: int) -> Words:
    return words.in_tables(lambda language: length(minutes, language))


def named_place(words: Wording, reference: Reference, mode: str = "") -> Words:
    """A venue, a crossing, a hub or a city that a line names without being there, or as an end of a way by a mode."""
    plan = words.plan
    venue = (plan.trip.venues or {}).get(reference.name)
    if venue:
        city = venue.city.name if venue.city else None
        return words.each(lambda each: each.in_city(each.one(venue.name), city))
    if crossing := plan.finder.crossing(reference):
        return words.crossing(crossing)
    airport = airport_of_flight(reference.name, plan.world.places) if mode == "flight" else None
    if hub := airport or plan.world.places.hub(reference.name):
        return words.place(hub)
    return words.named(reference.name)


def _beside(kind: Words, vehicle: Words) -> Words:
    """What vehicle it is behind its kind: nothing where nobody gave it another name."""
    return () if [said.text.lower() for said in vehicle] == [said.text.lower() for said in kind] else vehicle


def vehicle_names(words: Wording, item: Item) -> Words:
    """What people call the vehicles that a line names, and who rides in which where that is written."""
    known = words.plan.trip.vehicles or {}
    said = []
    for carriage in item.vehicles or ():
        vehicle = known.get(carriage.vehicle.name)
        name = words.vehicle(vehicle) if vehicle else words.named(carriage.vehicle.name)
        said.append(words.labelled(name, _riders(words, carriage)) if carriage.people else name)
    return words.joined(said, "; ") if any(each.people for each in item.vehicles or ()) else words.parted(said)


def _riders(words: Wording, carriage: Carriage) -> Words:
    """The people written for one vehicle: groups by their names, like everywhere."""
    people = {*words.plan.people, *words.plan.hosts}
    named = [reference.name for reference in carriage.people or ()]
    return words.parted(words.person(name) if name in people else words.group(name) for name in named)


def _called_by_kind(line: Line) -> bool:
    """Whether the title is `Lunch: tbc` or `Lunch` alone."""
    item = line.item
    if item.value or item.place or (item.kind == "hotel" and line.places):
        return item.kind in item.tbc and not item.value
    return True


def _has_ends(item: Item) -> bool:
    """Whether a line says from where or whither, if only that it is to be confirmed."""
    return bool(item.origin or item.destination or item.tbc & {"from", "to"})
