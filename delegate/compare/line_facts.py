"""Says what a line is known by where it has no id: its titles, and the start, the place and the hosts."""

from collections.abc import Sequence
from typing import Any

from delegate.compare.normal_form import TBC, normal, normal_value
from delegate.compare.renames import Renames, texts
from delegate.model import ITEMS, MOVING, Item
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class LineFacts(NamedTuple):
    """Start, place and hosts of a line; of a movement start, from and to. None is what nobody wrote and nobody knows.

    A place that is left out is the one that the plan has: where the party is anyway.
    """

    start: Any
    place: Any
    hosts: Any


def facts_of(plan: Plan, names: Renames | None = None) -> list[LineFacts]:
    """The facts of every line of a plan; `names` are given for the old draft."""
    ends: dict[str, tuple[str | None, str | None]] = {}
    for leg in plan.legs():
        if leg.movement:
            origin, end = leg.origin.place, leg.destination.place
            ends.setdefault(leg.movement.id, (origin.id if origin else None, end.id if end else None))
    return [_facts(line, ends.get(line.id, (None, None)), names) for line in plan.lines()]


def _facts(line: Line, ends: Sequence[str | None], names: Renames | None) -> LineFacts:
    def place(planned: str | None) -> str | None:
        return names.reference("place", planned) if names and planned else planned

    item, key = line.item, line.item.declared
    start = item.time and (item.time.start or item.time.part or TBC)
    if item.kind in MOVING:
        origin, destination = normal(item, key["from"], names), normal(item, key["to"], names)
        return LineFacts(start, origin or place(ends[0]), destination or place(ends[1]))
    if item.place:
        where = normal_value(item.place, key["venue"].kind, names)
    else:
        where = normal(item, key["venue"], names) or place(line.places[0].id if len(line.places) == 1 else None)
    return LineFacts(start, where, normal(item, key["with"], names))


def are_alike(old: LineFacts, new: LineFacts) -> int:
    """How much speaks for one line: 3 where all facts are equal, also what is open; else how many known ones are."""
    if old == new:
        return len(old)
    known = [a for a, b in zip(old, new, strict=True) if a == b and a is not None and a != TBC]
    return min(len(known), len(old) - 1)


def titles_of(item: Item, names: Renames | None) -> frozenset[str]:
    """What a line is called in any language; of a hotel and a crossing the name of the place, else nothing at all."""
    if item.value:
        return texts(item.value)
    if item.place:
        return frozenset((names.reference("place", item.place.name) if names else item.place.name,))
    return frozenset(("",))


def is_named(item: Item) -> bool:
    """Whether a line says what it is: one without a title is known by its date alone."""
    return item.value is not None or item.place is not None


def class_of(item: Item) -> str:
    """Lines of one class can become each other."""
    return "item" if item.kind in ITEMS else "movement" if item.kind in MOVING else item.kind
