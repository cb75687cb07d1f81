"""A written line in words: its title in every language, where, who, with whom, and all that was noted below it."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from delegate.clock import local
from delegate.model import Item, Reference
from delegate.planning.plan import Leg, Line
from delegate.sheet.legs import border, facts, notes_of, spoken, zones_of
from delegate.sheet.marks import ABOUT, TENTATIVE, UNKNOWN, Legend
from delegate.sheet.parts import Detail, ItemRow
from delegate.sheet.wording import Wording, clock_at, offset_name, where_of, written_time
from delegate.values import Text
from delegate.words.phrases import joined, length, listed
from delegate.words.safe import safe_line


class Company(NamedTuple):
    """Who is there at a time of a day, and what is signed at each line (by its id)."""

    everybody: tuple[str, ...]
    signed: dict[str, tuple[str, ...]]
    clocks_differ: bool
    introduced: set[str]  # hosts whose titles this day's rows have already given


def item_row(words: Wording, line: Line, legs: Sequence[Leg], legend: Legend, company: Company) -> ItemRow:
    """The row of a line; `legs` are those that it describes, where it is a movement."""
    item = line.item
    time = written_time(line)
    for sign, mark in (("~", ABOUT), ("tbc", UNKNOWN)):
        if sign in time:
            legend.use(mark)
    movement = bool(legs) or "from" in _fields(item) or "to" in _fields(item)
    told = _movement_facts(words, line, legs, legend) if movement else _place_facts(words, line)
    return ItemRow(
        id=line.id,
        kind=item.kind,
        time=time,
        zone=zone_label(line, legs) if company.clocks_differ else "",
        titles=titles(words, line),
        status=_status(item, legend),
        facts=tuple(each for each in (*told, _length(line, legs)) if each),
        who=who(words, line, company.everybody),
        hosts=_hosts(words, line, company.introduced),
        details=(*_details(words, line), *(Detail("Signed here", title) for title in company.signed.get(line.id, ()))),
        flags=words.flags(*where_of(item)),
    )


def titles(words: Wording, line: Line) -> tuple[str, ...]:
    """What a line is called: its title, its hotel or crossing, its service; `Lunch: tbc` where it is open."""
    item = line.item
    if item.value:
        return words.texts(item.value)
    kind = item.kind.capitalize()
    if item.kind in item.tbc:
        return (f"{kind}: tbc",)
    if item.kind == "hotel" and line.places:
        return words.place_names(line.places[0])
    if item.place:
        crossing = words.plan.world.borders.crossing(item.place.name) if item.kind == "crossing" else None
        return (words.crossing(crossing) if crossing else safe_line(item.place.name),)
    return (kind,)


def who(words: Wording, line: Line, everybody: Collection[str]) -> str:
    """Who goes, as the author put it where that is shorter; nothing where it is everybody present."""
    item = line.item
    if "who" in item.tbc:
        return "to be confirmed"
    if not line.people:
        return "nobody" if item.who or item.except_for else ""
    if frozenset(line.people) >= frozenset(everybody):
        return ""
    if item.who is None and item.except_for and not item.hosts:
        return f"all except {listed(_named(words, reference) for reference in item.except_for)}"
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


def _place_facts(words: Wording, line: Line) -> tuple[tuple[str, ...], ...]:
    """The kind, the place and the room."""
    item = line.item
    said = [item.kind]
    if item.kind in ("hotel", "crossing"):
        place = words.place(line.places[0]) if line.places and item.kind == "hotel" else ""
        extra = place if place not in titles(words, line) else ""
    elif "venue" in item.tbc:
        extra = "place to be confirmed"
    elif line.places:
        extra = " or ".join(words.place(place) for place in line.places)
    else:
        extra = safe_line(item.venue.name) if item.venue else ""
    said += [extra, words.one(item.room)]
    if item.nights:
        said.append(f"{item.nights} nights" if item.nights > 1 else "1 night")
    return (tuple(part for part in said if part),)


def _movement_facts(words: Wording, line: Line, legs: Sequence[Leg], legend: Legend) -> tuple[tuple[str, ...], ...]:
    """The mode, from and to and what is passed on the way; below it the border, and the minutes."""
    item = line.item
    kind = item.kind if item.kind != "travel" else "how is not known yet"
    vehicle = _vehicle(words, item.vehicle) if item.vehicle else ""
    crossings = {leg.crossing for leg in legs}
    passed = [_named_place(words, reference) for reference in item.via or () if reference.name not in crossings]
    via = f"via {listed(passed)}" if passed else ""
    if not legs:
        return (_kept(kind, vehicle, _written_ends(words, item), via),)
    said = []
    for leg in legs:
        who = f" ({words.people(leg.people, ()) or 'all'})" if len(legs) > 1 else ""
        said.append(_kept(kind, vehicle, f"{_end(words, leg, 0)} to {_end(words, leg, 1)}{who}", via))
        said.append(_kept(border(words, leg, legend, line.date)))
        leaves = arrives = ""
        if leg.leave is not None and line.start is None and not leg.counted_back:
            leaves = f"leaves {clock_at(leg.leave, zones_of(leg)[0], line.date)}"
        if leg.arrive is not None and leg.arrive != line.end:
            arrives = f"arrives {clock_at(leg.arrive, zones_of(leg)[1], line.date)}"
        said.append(_kept(leaves, *facts(leg, legend, line.date), arrives))
    return tuple(dict.fromkeys(said))


def _written_ends(words: Wording, item: Item) -> str:
    """`from A to B`, as far as it is written."""
    ends = (("from", item.origin), ("to", item.destination))
    said = (
        f"{word} {_named_place(words, reference) if reference else 'a place to be confirmed'}"
        for word, reference in ends
        if reference or word in item.tbc
    )
    return " ".join(said)


def _kept(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


def _end(words: Wording, leg: Leg, end: int) -> str:
    place = (leg.origin, leg.destination)[end].place
    return words.place(place) if place else "a place to be confirmed"


def _length(line: Line, legs: Sequence[Leg]) -> tuple[str, ...]:
    """A length that neither the times nor the legs show, and the deadline."""
    item, said = line.item, []
    told = any(leg.written for leg in legs)
    if item.length and not told and (line.start is None or item.length.low != item.length.high):
        low, high = length(item.length.low), length(item.length.high)
        said.append(low if low == high else f"{low} to {high}")
    if item.by:
        said.append(f"be there by {written_clock(item)}")
    return tuple(said)


def written_clock(item: Item) -> str:
    """The deadline of a line, as written."""
    assert item.by is not None
    return f"{item.by.minute // 60:02d}:{item.by.minute % 60:02d}"


def _status(item: Item, legend: Legend) -> str:
    if item.status == "tentative":
        return legend.use(TENTATIVE)
    return "(cancelled)" if item.status == "cancelled" else ""


def _hosts(words: Wording, line: Line, introduced: set[str]) -> tuple[str, ...]:
    """The hosts they meet, each with a title the first time that day."""
    hosts = [words.host(id_, with_title=id_ not in introduced) for id_ in line.hosts]
    introduced.update(line.hosts)
    if "with" in line.item.tbc:
        hosts.append("to be confirmed")
    return tuple(hosts)


def _details(words: Wording, line: Line) -> tuple[Detail, ...]:
    """Everything that was noted below a line, in the order in which it is needed there."""
    item = line.item
    said: list[Detail] = []
    if item.vehicle and not item.origin and not item.destination and item.kind != "crossing":
        said.append(Detail("Vehicle", _vehicle(words, item.vehicle)))
    if item.wet:
        said.append(Detail("If it rains", _named_place(words, item.wet)))
    said += _each("Dress", words, (item.dress,) if item.dress else ())
    said += _each("Bring", words, item.bring or ())
    said += _each("", words, item.steps or ())
    return (*said, *notes_of(words, line))


def _each(label: str, words: Wording, texts: Iterable[Text]) -> list[Detail]:
    return [Detail(label, part) for text in texts for part in spoken(words, text)]


def _named(words: Wording, reference: Reference) -> str:
    """A person's name; of a group or role its own."""
    known = reference.name in words.plan.people or reference.name in words.plan.hosts
    return words.person(reference.name) if known else safe_line(reference.name)


def _named_place(words: Wording, reference: Reference) -> str:
    """A venue, a crossing, a hub or a city that a line names without being there."""
    plan = words.plan
    venue = (plan.trip.venues or {}).get(reference.name)
    if venue:
        return joined((words.one(venue.name), safe_line(venue.city.name) if venue.city else ""))
    if crossing := plan.world.borders.crossing(reference.name):
        return words.crossing(crossing)
    if hub := plan.world.places.hub(reference.name):
        return words.place(hub)
    return safe_line(reference.name)


def _vehicle(words: Wording, reference: Reference) -> str:
    vehicle = (words.plan.trip.vehicles or {}).get(reference.name)
    return words.vehicle(vehicle) if vehicle else safe_line(reference.name)


def _fields(item: Item) -> frozenset[str]:
    """Which ends of a movement a line says something about."""
    said = set(item.tbc) & {"from", "to"}
    said |= {"from"} if item.origin else set()
    return frozenset(said | ({"to"} if item.destination else set()))
