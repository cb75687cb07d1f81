"""Finds who comes and goes by an entry: a member of the delegation, a group, when somebody joins and leaves."""

from collections.abc import Iterator, Mapping
from typing import Any

from delegate.compare.addressees import Readers
from delegate.compare.attendance import Attendance, Turnover
from delegate.compare.draft import NOBODY, Addressees, Difference, FieldPair
from delegate.compare.line_changes import raw
from delegate.compare.normal_form import normal
from delegate.keys import Record
from delegate.model import Group, Person, Reference
from delegate.planning.stop import Line
from delegate.values import Moment


class Membership:
    """Tells by which entry each person came to lines or went off them that say the same as before."""

    def __init__(self, readers: Readers, attendance: Attendance) -> None:
        self._readers = readers
        self._attendance = attendance
        self._groups = self._changed_groups()
        self._told: dict[str, Addressees] = {}
        self._roles = self._changed_roles()
        for old, new in readers.pairing.matched():
            if turned := attendance.defined(old, new):
                self._attribute(old, new, turned)
        readers.roles = frozenset(who for who in self._roles if f"delegation.{who}" in self._told)

    def of_table(self, table: str, before: Mapping[str, str], new: Mapping[str, Any]) -> Iterator[Difference]:
        """The changes of kind `people` of one table; `before` are the old keys by those that they have now."""
        if table == "groups":
            for key, (old, now) in self._groups.items():
                pair = FieldPair("people", raw(old, Group.declared["people"]), raw(now, Group.declared["people"]))
                yield Difference("people", f"groups.{key}", self._told.get(f"groups.{key}", NOBODY), (pair,))
        if table not in ("delegation", "hosts"):
            return
        for key in dict.fromkeys((*new, *before)) if table == "delegation" else ():
            if (key in new) != (key in before):
                yield self._member(key, came=key in new)
        entries: Mapping[str, Person] = getattr(self._readers.old.plan.trip, table) or {}
        for key in new:
            if key in before:
                yield from self._presence(table, key, entries[before[key]], new[key])

    def _member(self, who: str, *, came: bool) -> Difference:
        """A member of the delegation who came or went, on every line, those that came or went with him or her too."""
        told = NOBODY
        for old, new in self._readers.pairing.pairs():
            if who in self._readers.people(old, new):
                told |= self._attendance.told(old, new, Turnover(frozenset((who,))))
        return Difference("people", f"delegation.{who}", told, (FieldPair("member", not came, came),))

    def _presence(self, table: str, key: str, old: Person, new: Person) -> Iterator[Difference]:
        """When somebody joins and leaves, and how many an entry stands for; and a role, where lines go by it."""
        item = f"{table}.{key}"
        fields, told = [], self._told.get(item, NOBODY)
        for name in ("people", "joins", "leaves", *(("role",) if key in self._readers.roles else ())):
            declared = Person.declared[name]
            before, after = normal(old, declared), normal(new, declared)
            shown = raw(old, declared)
            if name in ("joins", "leaves") and self._stays_behind(item, before, after):
                shown = shown._replace(date=shown.date + self._readers.pairing.shift)
            elif before == after or (name in ("joins", "leaves") and self._goes_along(before, after)):
                continue
            fields.append(FieldPair(name, shown, raw(new, declared)))
            if name == "people":
                told |= self._headcount(table, key)
        if fields:
            yield Difference("people", item, told, tuple(fields))

    def _goes_along(self, old: Any, new: Any) -> bool:
        """Whether a moment is as much later as the whole trip."""
        shift = self._readers.pairing.shift
        return bool(shift) and None not in (old, new) and old._replace(date=old.date + shift) == new

    def _stays_behind(self, item: str, old: Any, new: Any) -> bool:
        """Whether a moment was left where it was by a trip that moved, so that its member is on other lines now."""
        return bool(self._readers.pairing.shift) and item in self._told and old == new and isinstance(old, Moment)

    def _headcount(self, table: str, who: str) -> Addressees:
        """The readers told that an entry stands for more or fewer people: as if some came or went, on all its lines."""
        told = NOBODY
        turned = Turnover(frozenset((who,))) if table == "delegation" else Turnover(hosts=frozenset((who,)))
        for old, new in self._readers.pairing.matched():
            if who in (self._readers.people(old, new) if table == "delegation" else self._readers.hosts(old, new)):
                told |= self._attendance.told(old, new, turned)
        return told

    def _attribute(self, old: Line, new: Line, turned: Turnover) -> None:
        """Put those who came or went to the entry that says so; members who came or went are said for all lines."""
        before, after = self._readers.rosters
        old_people = self._readers.names.keys("delegation", before.people)
        for who in turned.people | turned.hosts:
            if who in turned.people and (who in old_people) != (who in after.people):
                continue
            item = self._cause(who, new)
            told = self._attendance.told(old, new, turned.only((who,)))
            self._told[item] = self._told.get(item, NOBODY) | told

    def _cause(self, who: str, line: Line) -> str:
        """The entry by which somebody is on a line, or no longer: a group that it names, else the own one."""
        named = {
            each.name for each in (*(line.item.who or ()), *(line.item.hosts or ()), *(line.item.except_for or ()))
        }
        for key, (old, new) in self._groups.items():
            if self._reaches(named, key) and who in self._members(old, is_old=True) ^ self._members(new, is_old=False):
                return f"groups.{key}"
        return f"delegation.{who}" if who in self._readers.rosters[1].people else f"hosts.{who}"

    def _reaches(self, named: set[str], group: str) -> bool:
        """Whether a line names a group, or one that it is part of."""
        groups, waiting, seen = self._readers.rosters[1].groups, [*named], set[str]()
        while waiting:
            name = waiting.pop()
            if name == group:
                return True
            if name in groups and name not in seen:
                seen.add(name)
                waiting += [each.name for each in groups[name].people or ()]
        return False

    def _changed_groups(self) -> dict[str, tuple[Record, Record]]:
        """The groups of both drafts that stand for others now, by their new key."""
        before, after = self._readers.rosters
        found: dict[str, tuple[Record, Record]] = {}
        for old_key, old in before.groups.items():
            key = self._readers.names.key("groups", old_key)
            new = after.groups.get(key)
            if new and self._members(old, is_old=True) != self._members(new, is_old=False):
                found[key] = (old, new)
        return {key: pair for key, pair in found.items() if _says_otherwise(*pair, self._readers)}

    def _members(self, group: Record, *, is_old: bool) -> frozenset[str]:
        roster = self._readers.rosters[0 if is_old else 1]
        names: tuple[Reference, ...] = getattr(group, "people", None) or ()
        those = frozenset(roster.spelt_out(names))
        if not is_old:
            return those
        return frozenset(self._readers.names.reference("person", each) for each in those)

    def _changed_roles(self) -> frozenset[str]:
        """The members who have another role now."""
        old, new = self._readers.old.plan.people, self._readers.new.plan.people
        keyed = {self._readers.names.key("delegation", key): person for key, person in old.items()}
        role = Person.declared["role"]
        return frozenset(who for who in new if who in keyed and normal(keyed[who], role) != normal(new[who], role))


def _says_otherwise(old: Record, new: Record, readers: Readers) -> bool:
    """Whether what changed is the group's own list, and not one that it names."""
    key = Group.declared["people"]
    return bool(normal(old, key, readers.names) != normal(new, key))
