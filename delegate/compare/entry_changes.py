"""Finds what was typed at entries that are no lines: people, hosts, venues, vehicles, groups and the trip itself."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from delegate.compare.addressees import Readers, riding
from delegate.compare.draft import NOBODY, Addressees, Difference, FieldPair
from delegate.compare.line_changes import raw
from delegate.compare.membership import Membership
from delegate.compare.normal_form import normal
from delegate.keys import Record
from delegate.model import Agreement, Defaults
from delegate.planning.leg import Leg
from delegate.planning.stop import Line

_SECRET = frozenset(("phone", "accept", "diet", "papers"))
_OFFICE = ("accept", "contacts")  # the team's own
_MET = ("name", "title", "organisation")
_PLACED = ("name", "city", "address")
_RIDDEN = ("name", "kind", "plates")
_DRIVEN = ("driver", "seats")
_NOT_COMPARED = frozenset(("delegation", "hosts", "groups", "venues", "vehicles", "cities", "crossings", "days"))
_ELSEWHERE = frozenset((*_NOT_COMPARED, "include", "agreements", "base", "defaults", "contact"))


def entry_changes(readers: Readers, membership: Membership) -> Iterator[Difference]:
    """Every change that somebody typed anywhere but at a line."""
    yield from _trip(readers)
    yield from _agreements(readers)
    for table in ("delegation", "hosts", "groups", "venues", "vehicles", "cities", "crossings"):
        old: Mapping[str, Any] = getattr(readers.old.plan.trip, table) or {}
        new: Mapping[str, Any] = getattr(readers.new.plan.trip, table) or {}
        before = {readers.names.key(table, key): key for key in old}
        yield from membership.of_table(table, before, new)
        for key in new:
            if key in before and _counts(readers, table, before[key], key):
                yield from _entry(readers, table, key, (before[key], old[before[key]], new[key]))


def _counts(readers: Readers, table: str, before: str, after: str) -> bool:
    """Whether an entry is the trip's own, or it uses this one of its address books."""
    if table in ("delegation", "hosts"):
        return True
    for draft, key in ((readers.old, before), (readers.new, after)):
        trip = draft.plan.trip
        entry = (getattr(trip, table) or {})[key]
        path = getattr(getattr(entry, "origin_", None), "path", trip.origin_.path)
        if path == trip.origin_.path or readers.uses(draft, key):
            return True
    return False


def _entry(readers: Readers, table: str, key: str, entry: tuple[str, Record, Record]) -> Iterator[Difference]:
    before, old, new = entry
    item = f"{table}.{key}"
    if before != key:
        yield Difference("renamed", item, NOBODY, (FieldPair("id", before, key),))
    pairs = {each.name: each for each in pairs_of(readers, old, new, _SECRET)}
    for name in ("people", "joins", "leaves") if table in ("delegation", "hosts", "groups") else ():
        pairs.pop(name, None)  # said with who comes and goes
    if table == "delegation" and readers.turned_by_role(key):
        pairs.pop("role", None)
    if table == "venues" and (found := _taken(pairs, _PLACED)):
        yield Difference("venue", item, _at_venue(readers, before, key), found)
    if table == "vehicles":
        yield from _vehicle(readers, key, pairs)
    if table == "groups" and (found := _taken(pairs, ("vehicle",))):
        yield Difference("vehicle", item, _other_rides(readers, found[0]), found)
    told = NOBODY
    if table in ("delegation", "hosts") and any(name in pairs for name in _MET):
        told = _who_meet(readers, table, before, key)
    if pairs:
        yield Difference("detail", item, told, tuple(pairs.values()))


def _taken(pairs: dict[str, FieldPair], names: Iterable[str]) -> tuple[FieldPair, ...]:
    return tuple(pairs.pop(name) for name in names if name in pairs)


def pairs_of(
    readers: Readers, old: Record | None, new: Record | None, secret: frozenset[str] = frozenset()
) -> Iterator[FieldPair]:
    """The fields of an entry that are read otherwise."""
    record = new or old
    assert record is not None
    for name, key in record.declared.items():
        if normal(old, key, readers.names) != normal(new, key):
            if name in secret:
                yield FieldPair(name, None, None, secret=True)
            else:
                yield FieldPair(name, raw(old, key), raw(new, key))


def _vehicle(readers: Readers, key: str, pairs: dict[str, FieldPair]) -> Iterator[Difference]:
    """One change for what people look for and for what only the vehicle itself needs to know."""
    ridden, driven = _taken(pairs, _RIDDEN), _taken(pairs, _DRIVEN)
    if ridden or driven:
        people = readers.riders(key) if ridden else frozenset()
        yield Difference(
            "vehicle", f"vehicles.{key}", Addressees(people, vehicles=frozenset((key,))), (*ridden, *driven)
        )


def _at_venue(readers: Readers, before: str, after: str) -> Addressees:
    """Everybody of the lines at a place."""
    told = NOBODY
    for old, new in readers.pairing.pairs():
        if (old and readers.is_at(old, before)) or (new and readers.is_at(new, after)):
            told |= readers.on_line(old, new)
    return told


def _who_meet(readers: Readers, table: str, before: str, after: str) -> Addressees:
    """The hosts of a member's lines; the people of a host's."""
    told = NOBODY
    for old, new in readers.pairing.pairs():
        if _names(old, table, before) or _names(new, table, after):
            told |= readers.on_line(old, new)
    return Addressees(hosts=told.hosts) if table == "delegation" else Addressees(people=told.people)


def _names(line: Line | None, table: str, who: str) -> bool:
    return line is not None and who in (line.people if table == "delegation" else line.hosts)


def _other_rides(readers: Readers, pair: FieldPair) -> Addressees:
    """Who rides in another vehicle since a group or the whole trip has another one, and both vehicles."""
    named = (getattr(each, "name", None) for each in (pair.old, pair.new))
    old, new = (each or "" for each in named)
    before, after = _rides(readers.old.plan.legs()), _rides(readers.new.plan.legs())
    people: set[str] = set()
    for line, same_line in readers.pairing.matched():
        here, there = before.get((line.id, old), frozenset()), after.get((same_line.id, new), frozenset())
        people |= readers.names.keys("delegation", here) | there
    vehicles = {readers.names.key("vehicles", old)} if old else set()
    return Addressees(frozenset(people), vehicles=frozenset(vehicles | ({new} if new else set())))


def _rides(legs: Iterable[Leg]) -> dict[tuple[str, str], frozenset[str]]:
    """Who rides to a line, by its id and the vehicle."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for leg in legs:
        if line := leg.movement or leg.destination.line or leg.lines.near:
            for vehicle in riding(leg):
                found[line.id, vehicle] = found.get((line.id, vehicle), frozenset()).union(leg.people)
    return found


def _trip(readers: Readers) -> Iterator[Difference]:
    """What is said of the whole trip."""
    old, new = readers.old.plan.trip, readers.new.plan.trip
    if days := readers.pairing.shift:
        dates = FieldPair("date", min(line.date for line in readers.pairing.old), None)
        yield Difference("moved", "trip", readers.of_all_lines(), (dates._replace(new=dates.old + days),))
    if readers.old.missing or readers.new.missing:
        return
    pairs = {each.name: each for each in pairs_of(readers, old, new) if each.name not in _NOT_COMPARED}
    base, contact = _taken(pairs, ("base",)), "contact" in pairs
    if base:
        yield Difference("venue", "trip", readers.from_base(), base)
    usual = {each.name: each for each in pairs_of(readers, old.defaults or Defaults(), new.defaults or Defaults())}
    if vehicle := _taken(usual, ("vehicle",)):
        yield Difference("vehicle", "trip", _other_rides(readers, vehicle[0]), vehicle)
    said = [pair for name, pair in pairs.items() if name not in _ELSEWHERE or name == "contact"]
    said = [FieldPair(each.name, None, None, secret=True) if each.name in _OFFICE else each for each in said]
    said += [pair._replace(name=f"defaults.{name}") for name, pair in usual.items()]
    if said:
        yield Difference("detail", "trip", readers.everybody() if contact else NOBODY, tuple(said))


def _agreements(readers: Readers) -> Iterator[Difference]:
    """An agreement that came, went or says something else: its signatories are told."""
    old, new = list(readers.old.plan.trip.agreements or ()), list(readers.new.plan.trip.agreements or ())
    title, at = Agreement.declared["title"], Agreement.declared["at"]
    left = dict.fromkeys(range(len(old)))
    matched: dict[int, int] = {}
    for key in (title, at):
        for number, each in enumerate(new):
            alike = (i for i in left if normal(old[i], key, readers.names) == normal(each, key) is not None)
            if number not in matched and (found := next(alike, None)) is not None:
                matched[number] = found
                del left[found]
    for number, agreement in enumerate(new):
        before = old[matched[number]] if number in matched else None
        if pairs := tuple(pairs_of(readers, before, agreement)):
            yield Difference("detail", f"agreements[{number}]", readers.signatories(before, agreement), pairs)
    for number in left:
        pairs = tuple(pairs_of(readers, old[number], None))
        yield Difference("detail", f"agreements[{number}]", readers.signatories(old[number], None), pairs)
