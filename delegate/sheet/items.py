"""Words a written line: its title in every language, where, who, with whom, and all that was noted below it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from delegate.clock import local
from delegate.i18n.escape import safe_line
from delegate.i18n.phrases import length
from delegate.model import Item, Reference
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_at, is_about, is_open, offset_name, written_time
from delegate.sheet.editions import shows
from delegate.sheet.legs import border, facts, leg_signs, notes_of, zones_of
from delegate.sheet.marks import ABOUT, OPEN, TENTATIVE, UNKNOWN
from delegate.sheet.model import Detail, Facts, ItemRow, Said, Sign, Site, When, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.papers import papers_to_have
from delegate.sheet.wording import Wording, where_of
from delegate.values import Text


class RowContext(NamedTuple):
    """Who is there at a time of a day, and what is signed at each line (by its id)."""

    everybody: tuple[str, ...]
    signed: dict[str, tuple[Words, ...]]
    clocks_differ: bool
    introduced: set[str]  # hosts whose titles this day's rows have already given


def item_row(words: Wording, line: Line, legs: Sequence[Leg], company: RowContext) -> ItemRow:
    """The row of a line; `legs` are those that it describes, where it is a movement."""
    item = line.item
    time, marked = words.in_tables(lambda language: written_time(line, language)), words.marked(*where_of(item))
    movement = bool(legs) or "from" in _fields(item) or "to" in _fields(item)
    told = _movement_facts(words, line, legs) if movement else (_place_facts(words, line),)
    lines = (*told, _length(words, line, legs))
    return ItemRow(
        key=line.id,
        kind=item.kind,
        when=_when(line, legs),
        time=time,
        zone=zone_label(line, legs) if company.clocks_differ else "",
        titles=titles(words, line),
        status=item.status if item.status in ("tentative", "cancelled") else "",
        status_said=_status(words, item),
        site=_site(words, line, legs),
        facts=tuple(Facts(parts) for parts in lines if parts),
        who=who(words, line, company.everybody),
        hosts=_hosts(words, line, company),
        details=tuple(_details(words, line, legs, company)),
        flags=words.flags(*where_of(item)),
        marked=marked,
        signs=(*_signs(line, marked), *(sign for leg in legs for sign in leg_signs(words, leg))),
    )


def _signs(line: Line, marked: bool) -> Iterator[Sign]:
    """The signs in what is said of a line itself."""
    used = {
        ABOUT: is_about(line),
        UNKNOWN: is_open(line),
        OPEN: marked,
        TENTATIVE: line.item.status == "tentative",
    }
    yield from (sign for sign, is_used in used.items() if is_used)


def titles(words: Wording, line: Line) -> Words:
    """What a line is called: its title, its hotel or crossing, its service; `Lunch: tbc` where it is open."""
    return tuple([said for each in words.languages for said in line_titles(each, line)])


def first_title(words: Wording, line: Line) -> Words:
    """The same, in each language of the print no more than its first."""
    return tuple([said for each in words.languages for said in line_titles(each, line)[:1]])


def line_titles(each: OneLanguage, line: Line) -> Words:
    """The titles of a line in one language of the print."""
    item, language = line.item, each.language
    if item.value:
        return each.titled(item.value)
    kind = language.term(item.kind)
    kind = kind[:1].upper() + kind[1:]
    if item.kind in item.tbc:
        kind = language.labelled(kind, language.term("tbc"))
    elif item.kind == "hotel" and line.places:
        return each.place_titles(line.places[0])
    elif item.place:
        crossing = each.plan.world.borders.crossing(item.place.name) if item.kind == "crossing" else None
        kind = each.crossing(crossing) if crossing else safe_line(item.place.name)
    return (Said(kind, each.tag),)


def _called_by_kind(line: Line) -> bool:
    """Whether the title is `Lunch: tbc` or no more than `Lunch`."""
    item = line.item
    if item.value or item.place or (item.kind == "hotel" and line.places):
        return item.kind in item.tbc and not item.value
    return True


def who(words: Wording, line: Line, everybody: Collection[str]) -> Words:
    """Who goes, as the author put it where that is shorter; nothing where it is everybody present."""
    item = line.item
    if "who" in item.tbc:
        return words.phrase("to be confirmed")
    if not line.people:
        return words.phrase("nobody") if item.who or item.except_for else ()
    if frozenset(line.people) >= frozenset(everybody):
        return ()
    if item.who is None and item.except_for and not item.hosts:
        names = words.listed([_named(words, reference) for reference in item.except_for])
        return words.phrase("all except {names}", names=names)
    return words.people(line.people, everybody)


def zone_label(line: Line, legs: Sequence[Leg]) -> str:
    """`UTC+8`; for a movement from one clock to another `UTC+8/+9`."""
    at = line.start if line.start is not None else line.window[0] if line.window else None
    if at is None:
        return ""
    first = offset_name(local(at, line.zone).offset)
    zones = {zones_of(leg)[1] for leg in legs}
    last = {offset_name(local(line.end or at, zone).offset) for zone in zones} - {first}
    return first + "".join(f"/{each.removeprefix('UTC')}" for each in sorted(last))


def _when(line: Line, legs: Sequence[Leg]) -> When:
    """A movement's own times, else those worked out for it, on the clocks of its two ends."""
    leg = next(iter(legs), None)
    start = line.start if line.start is not None else leg.leave if leg else None
    end = line.end if line.end is not None else leg.arrive if leg else None
    return When(start, end, (line.zone, zones_of(leg)[1] if leg else line.zone))


def _site(words: Wording, line: Line, legs: Sequence[Leg]) -> Site | None:
    """Where an item is; of a movement where it starts."""
    if legs:
        return words.site(legs[0].origin.place)
    return words.site(line.places[0]) if line.places and "venue" not in line.item.tbc else None


def _place_facts(words: Wording, line: Line) -> tuple[Words, ...]:
    """The kind, the place and the room."""
    item = line.item
    if item.kind in ("hotel", "crossing"):
        extra = words.each(lambda each: _hotel(each, line)) if line.places and item.kind == "hotel" else ()
    elif "venue" in item.tbc:
        extra = words.phrase("place to be confirmed")
    elif line.places:
        extra = words.each(lambda each: each.say(" or ").join(each.place(place) for place in line.places))
    else:
        extra = words.same(safe_line(item.venue.name)) if item.venue else ()
    kind = () if shows(words.edition).terse or _called_by_kind(line) else words.term(item.kind)
    nights: Words = ()
    if item.nights:
        nights = words.phrase("{number} nights" if item.nights > 1 else "{number} night", number=item.nights)
    return _kept(kind, extra, words.one(item.room), nights)


def _hotel(each: OneLanguage, line: Line) -> str:
    """The hotel with its city, where the title is not that already."""
    place = each.place(line.places[0])
    return place if place not in [said.text for said in line_titles(each, line)] else ""


def _movement_facts(words: Wording, line: Line, legs: Sequence[Leg]) -> tuple[tuple[Words, ...], ...]:
    """The mode, from and to and what is passed on the way; below it the border, and the minutes."""
    item = line.item
    kind = words.term(item.kind) if item.kind != UNKNOWN_MODE else words.phrase("how is not known yet")
    vehicle = _vehicle(words, item.vehicle) if item.vehicle else ()
    crossings = {leg.crossing for leg in legs}
    passed = [_named_place(words, reference) for reference in item.via or () if reference.name not in crossings]
    via = words.phrase("via {places}", places=words.listed(passed))
    if not legs:
        return (_kept(kind, vehicle, _written_ends(words, item), via),)
    said = []
    for leg in legs:
        way = words.phrase(
            "{origin} to {place}", origin=words.place(leg.origin.place), place=words.place(leg.destination.place)
        )
        if len(legs) > 1:
            names = words.people(leg.people, line.people) or words.phrase("all")
            way = words.phrase("{way} ({names})", way=way, names=names)
        said.append(_kept(kind, vehicle, way, via))
        said.append(_kept(border(words, leg, line.date)))
        said.append(_leg_facts(words, line, leg))
    return tuple(dict.fromkeys(said))


def _leg_facts(words: Wording, line: Line, leg: Leg) -> tuple[Words, ...]:
    """When a movement leaves and arrives, where the line does not say it, and its minutes."""
    leaves: Words = ()
    arrives: Words = ()
    if leg.leave is not None and line.start is None and not leg.counted_back:
        leaves = words.phrase("leaves {clock}", clock=clock_at(leg.leave, zones_of(leg)[0], line.date))
    if leg.arrive is not None and leg.arrive != line.end:
        arrives = words.phrase("arrives {clock}", clock=clock_at(leg.arrive, zones_of(leg)[1], line.date))
    return _kept(leaves, *facts(words, leg, line.date), arrives)


def _written_ends(words: Wording, item: Item) -> Words:
    """`from A to B`, as far as it is written."""
    ends = (("from", "from {place}", item.origin), ("to", "to {place}", item.destination))
    said = (
        words.phrase(phrase, place=_named_place(words, reference) if reference else words.place(None))
        for word, phrase, reference in ends
        if reference or word in item.tbc
    )
    return words.joined(said, " ")


def _kept(*parts: Words) -> tuple[Words, ...]:
    return tuple(part for part in parts if part)


def _length(words: Wording, line: Line, legs: Sequence[Leg]) -> tuple[Words, ...]:
    """A length that neither the times nor the legs show, and the deadline."""
    item, said = line.item, []
    told = any(leg.written for leg in legs)
    if item.length and not told and (line.start is None or item.length.low != item.length.high):
        low, high = (_minutes(words, end) for end in (item.length.low, item.length.high))
        said.append(low if low == high else words.phrase("{low} to {high}", low=low, high=high))
    if item.by:
        said.append(words.phrase("be there by {clock}", clock=written_clock(item)))
    return tuple(said)


def _minutes(words: Wording, minutes: int) -> Words:
    return words.in_tables(lambda language: length(minutes, language))


def written_clock(item: Item) -> str:
    """The deadline of a line, as written."""
    assert item.by is not None
    return f"{item.by.minute // 60:02d}:{item.by.minute % 60:02d}"


def _status(words: Wording, item: Item) -> Words:
    if item.status == "tentative":
        return words.term(TENTATIVE.sign)
    return words.phrase("(cancelled)") if item.status == "cancelled" else ()


def _hosts(words: Wording, line: Line, company: RowContext) -> tuple[Words, ...]:
    """The hosts they meet, each with a title the first time that day."""
    titled = not shows(words.edition).terse
    hosts = [_host(words, id_, with_title=titled and id_ not in company.introduced) for id_ in line.hosts]
    company.introduced.update(line.hosts)
    if "with" in line.item.tbc:
        hosts.append(words.phrase("to be confirmed"))
    return tuple(hosts)


def _host(words: Wording, id_: str, *, with_title: bool) -> Words:
    return words.each(lambda each: each.host(id_, with_title=with_title))


def _details(words: Wording, line: Line, legs: Sequence[Leg], company: RowContext) -> Iterable[Detail]:
    """Everything that was noted below a line, in the order in which it is needed there."""
    item = line.item
    taken_there = not item.origin and not item.destination and item.kind != "crossing"
    terse = shows(words.edition).terse
    if item.vehicle and taken_there and not words.for_host and not terse:
        yield Detail(words.phrase("Vehicle"), _vehicle(words, item.vehicle))
    for leg in legs:
        yield from papers_to_have(words, leg)
    if item.wet:
        yield Detail(words.phrase("If it rains"), _named_place(words, item.wet))
    yield from _each(words, "Dress", (item.dress,) if item.dress else ())
    yield from _each(words, "Bring", item.bring or ())
    if shows(words.edition).steps:
        yield from _each(words, "", item.steps or ())
    yield from notes_of(words, line)
    for title in () if terse else company.signed.get(line.id, ()):
        yield Detail(words.phrase("Signed here"), title)


def _each(words: Wording, label: str, texts: Iterable[Text]) -> Iterable[Detail]:
    said = words.term(label)
    yield from (Detail(said, text) for each in texts if (text := words.with_lines(each)))


def _named(words: Wording, reference: Reference) -> Words:
    """A person's name; of a group or role its own."""
    known = reference.name in words.plan.people or reference.name in words.plan.hosts
    return words.person(reference.name) if known else words.group(reference.name)


def _named_place(words: Wording, reference: Reference) -> Words:
    """A venue, a crossing, a hub or a city that a line names without being there."""
    plan = words.plan
    venue = (plan.trip.venues or {}).get(reference.name)
    if venue:
        city = venue.city.name if venue.city else None
        return words.each(lambda each: each.in_city(each.one(venue.name), city))
    if crossing := plan.world.borders.crossing(reference.name):
        return words.crossing(crossing)
    if hub := plan.world.places.hub(reference.name):
        return words.place(hub)
    return words.same(safe_line(reference.name))


def _vehicle(words: Wording, reference: Reference) -> Words:
    vehicle = (words.plan.trip.vehicles or {}).get(reference.name)
    return words.vehicle(vehicle) if vehicle else words.same(safe_line(reference.name))


def _fields(item: Item) -> frozenset[str]:
    """Which ends of a movement a line says something about."""
    said = set(item.tbc) & {"from", "to"}
    said |= {"from"} if item.origin else set()
    return frozenset(said | ({"to"} if item.destination else set()))
