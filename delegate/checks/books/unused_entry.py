"""The check `unused-entry`."""

from collections.abc import Iterator, Mapping
from typing import Any

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.keys import Record
from delegate.model import Carriage, Day, Item, Reference, Trip
from delegate.planning.plan import Plan

_TABLES = ("venues", "groups", "vehicles", "cities")  # crossings may be chosen by the planner without a name
_OTHERS = ("days", "agreements", "base", "defaults", "delegation", "hosts")
_MOST = 6  # named; of more it says how many


@check("DLG134", Severity.NOTE, off=True)
def unused_entry(plan: Plan) -> Findings:
    """An address book has entries that the trip does not use.

    A book for many trips is meant to have more than one of them needs, so this is for who tidies it up: a hotel that
    has closed, a colleague who has left, a slip in an id because of which the new telephone is printed nowhere. It
    looks at people, groups, venues, vehicles and cities, in one trip at a time. Delete what no trip needs.
    """
    for path, ids in _unused_entries(plan.trip).items():
        named = ", ".join(f"`{id_}`" for id_ in ids[:_MOST])
        others = f" and {len(ids) - _MOST} others" if len(ids) > _MOST else ""
        yield Finding(
            where=plan.trip.where("include"),
            message=f"the trip does not use {named}{others} of {path}",
            help="delete what no trip needs, or correct the id by which the trip means it",
        )


def _unused_entries(trip: Trip) -> dict[str, list[str]]:
    """The ids of the entries that a trip does not use, by the path of their address book, in the order of the file."""
    tables: list[Mapping[str, Any]] = [getattr(trip, table) or {} for table in _TABLES]
    entries: dict[str, list[Any]] = {}
    for table in tables:
        for id_, entry in table.items():
            entries.setdefault(id_.casefold(), []).append(entry)
    waiting = [name for key in _OTHERS for name in _named(getattr(trip, key))]
    waiting += [
        name for those in entries.values() for each in those if not _of_book(trip, each) for name in _named(each)
    ]
    names: set[str] = set()
    while waiting:
        name = waiting.pop().casefold()
        if name not in names:
            names.add(name)
            waiting += [each for entry in entries.get(name, ()) for each in _named(entry)]
    found: dict[str, list[tuple[int, str]]] = {}
    for table in (*tables, trip.unlisted or {}):
        for id_, entry in table.items():
            if _of_book(trip, entry) and id_.casefold() not in names:
                where = entry.where()
                found.setdefault(where.path, []).append((where.span.start.offset, id_))
    return {path: [id_ for _, id_ in sorted(entries)] for path, entries in sorted(found.items())}


def _of_book(trip: Trip, entry: Any) -> bool:
    return isinstance(entry, Record) and entry.origin_.path not in ("", trip.origin_.path)


def _named(value: Any) -> Iterator[str]:
    """Every name that stands in a value, at any depth."""
    if isinstance(value, Reference):
        yield value.name
    elif isinstance(value, Day):
        yield from _named(value.items)
    elif isinstance(value, Record):
        yield from _named(value.place if isinstance(value, Item) else None)
        for key in type(value).declared.values():
            yield from _named(getattr(value, key.attribute))
    elif isinstance(value, Carriage):
        yield value.vehicle.name
        yield from _named(value.people)
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from _named(name)
            yield from _named(each)
    elif isinstance(value, tuple | list) and not hasattr(value, "_fields"):
        for each in value:
            yield from _named(each)
