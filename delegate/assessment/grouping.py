"""Groups the people of whom one and the same thing is said, and counts how many people are together."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Protocol, TypeVar

from delegate.model import Person
from delegate.tuples import NamedTuple


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


class CountedHeads(NamedTuple):
    """How many people are together: `about` so many, or `more` where an entry is of unknown number."""

    heads: int
    about: bool
    more: bool

    def __str__(self) -> str:
        people = "1 person" if self.heads == 1 else f"{self.heads} people"
        return f"at least {people}" if self.more else f"about {people}" if self.about else people

    def beyond(self, places: int) -> str:
        """By how many they are more than so many seats or places, in words: `at least 2 too many`."""
        return f"{'at least ' if self.more else ''}{self.heads - places} too many"


def counted_heads(people: Iterable[Person]) -> CountedHeads:
    """How many they are, where an entry may stand for many; those of unknown number are not in it."""
    counted = list(people)
    about = any(person.people and person.people.approximate for person in counted)
    heads = [person.heads for person in counted]
    return CountedHeads(sum(each or 0 for each in heads), about, None in heads)


def at_least(people: Sequence[Person]) -> CountedHeads:
    """How many they surely are: an entry of unknown number is at least one person."""
    counted = counted_heads(people)
    return counted._replace(heads=counted.heads + sum(person.heads is None for person in people))
