"""Finds the entries of a trip that got another key: people, hosts, vehicles, venues, groups."""

from collections.abc import Iterable, Mapping
from typing import Any

from delegate.model import Group, Trip
from delegate.tuples import NamedTuple
from delegate.values import Text

TABLES = ("delegation", "hosts", "groups", "vehicles", "venues", "cities", "crossings")
_OF = {
    "person": ("delegation", "hosts", "groups"),
    "vehicle": ("vehicles",),
    "place": ("venues", "cities", "crossings"),
    "city": ("cities",),
    "crossing": ("crossings",),
}


class Renames(NamedTuple):
    """The new key of each entry that was renamed, by table and old key; `lines` are the ids of lines likewise."""

    tables: Mapping[str, Mapping[str, str]]
    lines: Mapping[str, str]

    def key(self, table: str, old: str) -> str:
        """The key that an entry of the old draft has now."""
        return self.tables[table].get(old, old)

    def keys(self, table: str, old: Iterable[str]) -> frozenset[str]:
        """The keys that several entries of the old draft have now."""
        return frozenset(self.key(table, each) for each in old)

    def reference(self, of: str, old: str) -> str:
        """The name by which a reference of the old draft would be written now."""
        if of == "item":
            return self.lines.get(old, old)
        for table in _OF.get(of, ()):
            if old in self.tables[table]:
                return self.tables[table][old]
        return old


def renamed_entries(old: Trip, new: Trip) -> Renames:
    """Every entry whose key is gone while a new one has its name, in any language; a group without one its people."""
    return Renames({table: _renamed(getattr(old, table) or {}, getattr(new, table) or {}) for table in TABLES}, {})


def _renamed(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, str]:
    came = {key: _known_by(new[key]) for key in new if key not in old}
    found: dict[str, str] = {}
    for key in old:
        if key in new:
            continue
        names = _known_by(old[key])
        match = next((each for each, those in came.items() if names & those), None)
        if match is not None:
            found[key] = match
            del came[match]
    return found


def _known_by(entry: Any) -> frozenset[object]:
    """The names of an entry; a group without one is known by who is in it."""
    if isinstance(entry, Group) and entry.name is None:
        return frozenset((frozenset(each.name for each in entry.people or ()),))
    return frozenset(texts(entry.name))


def texts(text: Text | None) -> frozenset[str]:
    """What a text says in any language."""
    return frozenset(said for _, said in text.by_language) if text else frozenset()
