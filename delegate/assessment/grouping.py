"""Groups the people of whom one and the same thing is said."""

from collections.abc import Hashable
from typing import Protocol, TypeVar


class _OfPeople(Protocol):
    """A record with the people of whom it is true."""

    @property
    def people(self) -> tuple[str, ...]: ...

    def _replace(self: "Record", *, people: tuple[str, ...]) -> "Record": ...


Record = TypeVar("Record", bound=_OfPeople)
Key = TypeVar("Key", bound=Hashable)


def add_people(found: dict[Key, Record], key: Key, record: Record) -> None:
    """Adds a record under its key, with the people of the record that stood there before its own."""
    before = found[key].people if key in found else ()
    found[key] = record._replace(people=(*before, *record.people))
