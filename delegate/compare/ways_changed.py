"""Finds who leaves earlier or later for the same line, though nobody typed it."""

import datetime as dt
from collections.abc import Iterator

from delegate.clock import DAY
from delegate.compare.addressees import Readers, riding
from delegate.compare.companions import Companions, legs_of
from delegate.compare.draft import Addressees, Difference, FieldPair
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

LEAST = 5  # minutes: less is no other programme


class LegPair(NamedTuple):
    """One way in both drafts, None where it is not made; whoever makes it leaves at these instants."""

    old: Leg | None
    new: Leg | None


def ways_changed(readers: Readers, everybody: list[Companions], retimed: frozenset[str]) -> Iterator[Difference]:
    """Each way on which somebody leaves at least five minutes earlier or later, people with the same times together.

    `retimed` are the ids of lines whose own time was typed: a movement among them leaves when it says.
    """
    before = legs_of(readers.old.plan, {each.old: at for at, each in enumerate(everybody) if each.old})
    after = legs_of(readers.new.plan, {each.new: at for at, each in enumerate(everybody) if each.new})
    found: dict[tuple[object, ...], Difference] = {}
    for at, those in enumerate(everybody):
        old, new = _by_line(readers, before.get(at, []), True), _by_line(readers, after.get(at, []), False)
        for key in dict.fromkeys((*new, *old)):
            pairs = _paired(old.get(key, []), new.get(key, []))
            for number, pair in enumerate(pairs):
                said = _said(readers, those, pair, retimed)
                if said is None:
                    continue
                same = (said.kind, key, number, pair.old and pair.old.leave, pair.new and pair.new.leave)
                known = found.get(same)
                found[same] = said._replace(told=said.told | known.told) if known else said
    yield from found.values()


def _by_line(readers: Readers, legs: list[Leg], is_old: bool) -> dict[tuple[str, str], list[Leg]]:
    """The legs of somebody by what they are for: a written movement, a line to go to, the end of a day."""
    found: dict[tuple[str, str], list[Leg]] = {}
    for leg in legs:
        if not leg.spans:
            found.setdefault(_key(readers, leg, is_old), []).append(leg)
    return found


def _key(readers: Readers, leg: Leg, is_old: bool) -> tuple[str, str]:
    if leg.movement:
        return "by", _token(readers, leg.movement, is_old)
    if leg.destination.line:
        return "to", _token(readers, leg.destination.line, is_old)
    line = item_of(leg)
    date = line.date + (readers.pairing.shift if is_old else dt.timedelta())
    return "end", date.isoformat()


def _token(readers: Readers, line: Line, is_old: bool) -> str:
    """A line as it is called in both drafts: what is gone has no new id."""
    if not is_old:
        return line.id
    return readers.names.lines.get(line.id, f"-{line.id}")


def item_of(leg: Leg) -> Line:
    """The line that a way belongs to: the written movement, else the line it goes to, else where it comes from."""
    line = leg.movement or leg.destination.line or leg.origin.line or leg.lines.near
    assert line is not None, "a leg has a line at one of its ends"
    return line


def _paired(old: list[Leg], new: list[Leg]) -> list[LegPair]:
    longest = max(len(old), len(new))
    return [LegPair(old[at] if at < len(old) else None, new[at] if at < len(new) else None) for at in range(longest)]


def _said(readers: Readers, those: Companions, pair: LegPair, retimed: frozenset[str]) -> Difference | None:
    """Whether these people leave earlier or later on one way."""
    old, new = pair
    if old and new:
        if old.leave is None or new.leave is None or _is_typed(new, retimed):
            return None
        moved = (item_of(new).date - item_of(old).date).days  # what was typed: the same hour of another date
        later = new.leave - old.leave - moved * DAY
        if abs(later) < LEAST:
            return None
        return _difference(readers, those, pair, "leg-later" if later > 0 else "leg-earlier")
    if new:
        if new.leave is None or _is_typed(new, retimed):
            return None
        return _difference(readers, those, pair, "leg-earlier")
    assert old is not None
    if old.leave is None or not _still_there(readers, those, item_of(old)):
        return None
    return _difference(readers, those, pair, "leg-later")


def _is_typed(leg: Leg, retimed: frozenset[str]) -> bool:
    """Whether a movement leaves when its line says."""
    line = leg.movement
    return line is not None and line.start is not None and line.id in retimed


def _still_there(readers: Readers, those: Companions, line: Line) -> bool:
    """Whether somebody is on a line of the old draft now: who was taken off it was told by what was typed."""
    new = readers.new_line(line)
    return new is not None and new.goes and those.new in new.people


def _difference(readers: Readers, those: Companions, pair: LegPair, kind: str) -> Difference:
    line = item_of(pair.new) if pair.new else None
    old = readers.old_line(line) if line else item_of(pair.old) if pair.old else None
    line = line or (readers.new_line(old) if old else None)
    named = line or old
    assert named is not None
    vehicles = vehicles_of(readers, those, pair.old, pair.new)
    leave = FieldPair("leave", pair.old and _clock(pair.old), pair.new and _clock(pair.new))
    return Difference(kind, named.id, Addressees(those.people, vehicles=vehicles), (leave,), old, line, pair)


def vehicles_of(readers: Readers, those: Companions, old: Leg | None, new: Leg | None) -> frozenset[str]:
    """The vehicles in which these people make a way, before and after."""
    before = riding(old, frozenset((those.old,))) if old and those.old else frozenset()
    after = riding(new, frozenset((those.new,))) if new and those.new else frozenset()
    return readers.names.keys("vehicles", before) | after


def _clock(leg: Leg) -> tuple[int, str]:
    """When a leg leaves, and by which clock."""
    place = leg.origin.place
    line = item_of(leg)
    return leg.leave or 0, place.zone if place else line.zone
