"""Finds who came to a line or went off it, and whether the line, a group or the person's own entry says so."""

from collections.abc import Iterable
from functools import cached_property

from delegate.compare.addressees import Readers
from delegate.compare.draft import NOBODY, Addressees
from delegate.model import Item, Person, Reference
from delegate.planning.presence import Roster
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

EVERYBODY_ASKS = frozenset(("principal", "interpreter"))  # with or without them it is another line


class Turnover(NamedTuple):
    """People of the delegation and hosts who came to a line or went off it."""

    people: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.people or self.hosts)

    def only(self, who: Iterable[str]) -> "Turnover":
        """Those of them who are among these."""
        those = frozenset(who)
        return Turnover(self.people & those, self.hosts & those)


class Attendance:
    """Who is on the lines of both drafts, by what they say and by what their names stand for."""

    def __init__(self, readers: Readers) -> None:
        self.readers = readers
        self._names = readers.names
        self._differences: dict[tuple[str, int, int], frozenset[str]] = {}

    @cached_property
    def _shared(self) -> Roster:
        """Everybody of both drafts by their new keys; groups and roles are those of the new draft where it has them."""
        before, after = self.readers.rosters
        key = self._names.key
        people = {key("delegation", each): person for each, person in before.people.items()} | dict(after.people)
        hosts = {key("hosts", each): person for each, person in before.hosts.items()} | dict(after.hosts)
        groups = {key("groups", each): group for each, group in before.groups.items()} | dict(after.groups)
        return Roster(people, hosts, groups)

    def typed(self, old: Line, new: Line) -> Turnover:
        """Who came or went because the line says so."""
        if not self.says_otherwise(old, new):
            return NO_TURNOVER
        before, after = self._called(old.item), self._called(new.item)
        changed = self._turned(old, new)
        return Turnover(
            frozenset(self._shared.named(before) ^ self._shared.named(after)) & changed.people,
            (frozenset(self._shared.receiving(before)) ^ frozenset(self._shared.receiving(after))) & changed.hosts,
        )

    def says_otherwise(self, old: Line, new: Line) -> bool:
        """Whether the line names other people, whoever of them is there."""
        before, after = self._called(old.item), self._called(new.item)
        if _named_in(before) == _named_in(after):
            return False
        shared = self._shared
        receiving = set(shared.receiving(before)), set(shared.receiving(after))
        alike = shared.named(before) == shared.named(after) and receiving[0] == receiving[1]
        return not alike or ("who" in before.tbc) != ("who" in after.tbc)

    def defined(self, old: Line, new: Line) -> Turnover:
        """Who came or went although the line says the same: by a group, a role, or when somebody is there."""
        typed, turned = self.typed(old, new), self._turned(old, new)
        return Turnover(turned.people - typed.people, turned.hosts - typed.hosts)

    def _turned(self, old: Line, new: Line) -> Turnover:
        return Turnover(
            self._differing("delegation", old.people, new.people), self._differing("hosts", old.hosts, new.hosts)
        )

    def _differing(self, table: str, old: tuple[str, ...], new: tuple[str, ...]) -> frozenset[str]:
        """Who is in one of the two rows alone; lines that name the same people share one row, which is asked once."""
        key = (table, id(old), id(new))
        if key not in self._differences:
            self._differences[key] = self._names.keys(table, old) ^ frozenset(new)
        return self._differences[key]

    def _called(self, item: Item) -> Item:
        """A line with the names by which its people go now."""
        tables = self._names.tables
        if not any(tables[table] for table in ("delegation", "hosts", "groups")):
            return item

        def named(each: tuple[Reference, ...] | None) -> tuple[Reference, ...] | None:
            if each is None:
                return None
            return tuple(Reference(self._names.reference("person", one.name), one.where) for one in each)

        return item.replace(who=named(item.who), hosts=named(item.hosts), except_for=named(item.except_for))

    def told(self, old: Line | None, new: Line | None, turned: Turnover) -> Addressees:
        """The readers whom it concerns that these came to a line or went off it."""
        readers = self.readers
        if not turned or readers.is_off(old, new):
            return NOBODY
        everybody = readers.on_line(old, new)
        told = Addressees(turned.people, turned.hosts)
        if any(self._role(who) in EVERYBODY_ASKS for who in turned.people):
            return told | everybody
        if turned.people:
            told |= Addressees(hosts=everybody.hosts, vehicles=readers.vehicles(old, new, turned.people))
        if turned.hosts:
            told |= Addressees(people=everybody.people)
        return told

    def _role(self, who: str) -> str | None:
        person: Person | None = self._shared.people.get(who)
        return person.role if person else None


NO_TURNOVER = Turnover()


def _named_in(item: Item) -> tuple[object, ...]:
    """What a line says about its people, in no order."""
    parts = (item.who, item.hosts, item.except_for)
    return (*(None if each is None else frozenset(one.name for one in each) for each in parts), "who" in item.tbc)
