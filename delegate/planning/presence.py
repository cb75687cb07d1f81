"""Finds the people that a line names: groups and roles spelt out, who has joined and not yet left."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from delegate.model import Item, Person, Reference, Trip
from delegate.values import Moment


class Roster(NamedTuple):
    """Everybody of the trip by id, and what each group and role stands for."""

    people: Mapping[str, Person]
    hosts: Mapping[str, Person]
    groups: Mapping[str, tuple[Reference, ...]]

    def spelt_out(self, names: Iterable[Reference]) -> set[str]:
        """The ids of delegates and hosts behind people, hosts, groups and roles; a group may name groups."""
        found: set[str] = set()
        waiting, seen = [reference.name for reference in names], set[str]()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            if name in self.groups:
                waiting += [member.name for member in self.groups[name]]
            elif name in self.people or name in self.hosts:
                found.add(name)
            else:
                found |= {who for who, person in self.people.items() if (person.role or "delegate") == name}
        return found

    def attending(self, item: Item, date: dt.date, minute: int | None) -> tuple[str, ...]:
        """The delegates that a line names: those of `who` and `with`, or all, less `except`, who are there then.

        `minute` is the clock time that the line counts as (rule 1), None where its day has none.
        """
        everybody = set[str]() if "who" in item.tbc else set(self.people)
        named = everybody if item.who is None else self.spelt_out(item.who)
        named |= self.spelt_out(item.hosts or ())
        named -= self.spelt_out(item.except_for or ())
        return tuple(who for who, person in self.people.items() if who in named and is_there(person, date, minute))

    def receiving(self, item: Item) -> tuple[str, ...]:
        """The hosts that a line names, in the order it names them: precedence is the author's."""
        absent = self.spelt_out(item.except_for or ())
        named: dict[str, None] = {}
        for reference in (*(item.hosts or ()), *(item.who or ())):
            together = self.spelt_out((reference,))
            named.update(dict.fromkeys(who for who in self.hosts if who in together and who not in absent))
        return tuple(named)


def roster(trip: Trip) -> Roster:
    """The people, hosts and groups of a trip."""
    return Roster(trip.delegation or {}, trip.hosts or {}, trip.groups or {})


def is_there(person: Person, date: dt.date, minute: int | None) -> bool:
    """Whether a line at this local time starts no earlier than the person joins and no later than he or she leaves."""
    return not _earlier(date, minute, person.joins) and not _later(date, minute, person.leaves)


def _earlier(date: dt.date, minute: int | None, moment: Moment | None) -> bool:
    if moment is None or date != moment.date or minute is None or moment.minute is None:
        return moment is not None and date < moment.date
    return minute < moment.minute


def _later(date: dt.date, minute: int | None, moment: Moment | None) -> bool:
    if moment is None or date != moment.date or minute is None or moment.minute is None:
        return moment is not None and date > moment.date
    return minute > moment.minute


def counted_minutes(items: Iterable[Item]) -> list[int | None]:
    """The clock time each line of a day counts as: its own, else the last before it, else the first after (rule 1)."""
    own = [item.time.start.minute if item.time and item.time.start else None for item in items]
    first = next((minute for minute in own if minute is not None), None)
    counted, last = [], first
    for minute in own:
        last = last if minute is None else minute
        counted.append(last)
    return counted
