"""Finds the people that a line names: groups and roles spelt out, who has joined and not yet left."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from delegate.identity import Identity
from delegate.model import Day, Group, Item, Person, Reference, Trip
from delegate.modes import MOVEMENT_KINDS
from delegate.tuples import NamedTuple
from delegate.values import Moment


class JoinsAndLeaves(NamedTuple):
    """When somebody joins and leaves, on the clock by which a line counts."""

    joins: Moment | None
    leaves: Moment | None


class KeptRoom(NamedTuple):
    """A room at a hotel, the line of which (day and number) is earlier than the date `since` on which somebody joins.

    It is theirs from that date on, for so many nights.
    """

    line: tuple[int, int]
    since: dt.date
    nights: int


class Roster(NamedTuple):
    """Everybody of the trip by id, and what each group and role stands for.

    `elsewhere` says, by the path of a line in the file, what joining and leaving are on its clock, of whom they are on
    another (`passing_clocks`).
    """

    people: Mapping[str, Person]
    hosts: Mapping[str, Person]
    groups: Mapping[str, Group]
    elsewhere: Mapping[str, Mapping[str, JoinsAndLeaves]] = MappingProxyType({})

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
                waiting += [member.name for member in self.groups[name].people or ()]
            elif name in self.people or name in self.hosts:
                found.add(name)
            else:
                found |= {who for who, person in self.people.items() if (person.role or "delegate") == name}
        return found

    def named(self, item: Item) -> frozenset[str]:
        """The delegates that a line names, whenever it is: those of `who` and `with`, or all, less `except`."""
        everybody = set[str]() if "who" in item.tbc else set(self.people)
        named = everybody if item.who is None else self.spelt_out(item.who)
        named |= self.spelt_out(item.hosts or ())
        named -= self.spelt_out(item.except_for or ())
        return frozenset(named & self.people.keys())

    def is_of_hosts_alone(self, item: Item) -> bool:
        """Whether the `who` of a line names hosts, and nobody of the delegation."""
        named = self.spelt_out(item.who or ())
        return bool(named) and named <= self.hosts.keys()

    def stay(self, who: str, item: Item) -> Person | JoinsAndLeaves:
        """When a delegate joins and leaves, on the clock by which a line counts."""
        there = self.elsewhere.get(item.origin_.yaml_path) if self.elsewhere else None
        return there[who] if there and who in there else self.people[who]

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


def group_of(trip: Trip, people: Iterable[str]) -> str | None:
    """The name of the group of exactly these delegates, of several the first; None where there is none."""
    return _groups(Identity(trip)).get(frozenset(people))


@lru_cache(maxsize=1)
def _groups(same: Identity[Trip]) -> Mapping[frozenset[str], str]:
    everybody = roster(same.of)
    found: dict[frozenset[str], str] = {}
    for name, group in everybody.groups.items():
        found.setdefault(frozenset(everybody.spelt_out(group.people or ()) & everybody.people.keys()), name)
    return found


def who_fields(item: Item) -> tuple[object, ...]:
    """What of a line tells whom it names: lines that have it in common name the same delegates."""
    return item.who, item.hosts, item.except_for, "who" in item.tbc


def attendance(days: Sequence[Day], roster: Roster) -> list[list[tuple[str, ...]]]:
    """For each line of each day the delegates who are there, in the order of the delegation.

    Lines that name the same people share one tuple, and only those who join late or leave early are looked at line by
    line.
    """
    passing = {who for who, person in roster.people.items() if person.joins or person.leaves}
    beds, unused = late_beds(days, roster), unused_beds(days, roster)
    known: dict[object, tuple[frozenset[str], tuple[str, ...]]] = {}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    found: list[list[tuple[str, ...]]] = []
    for index, day in enumerate(days):
        minutes = counted_minutes(day.items)
        found.append([])
        for number, (item, minute) in enumerate(zip(day.items, minutes, strict=True)):
            key = who_fields(item)
            if key not in known:
                named = roster.named(item)
                known[key] = named & passing, tuple(who for who in roster.people if who in named)
            watched, people = known[key]
            absent = {who for who in watched if not _counts(roster, who, item, day.date, minute)}
            absent = {who for who in absent if beds.get(who) != (index, number)} if absent and beds else absent
            absent |= watched & unused.get((index, number), frozenset())
            present = tuple(who for who in people if who not in absent) if absent else people
            found[-1].append(shared.setdefault(present, present))
    return found


def late_beds(days: Sequence[Day], roster: Roster) -> dict[str, tuple[int, int]]:
    """The hotel (day and number of its line) of everybody who joins on its date and later than it counts.

    It is the last hotel of that date which names them, if it says no clock time of its own: they sleep there.
    """
    joining = {who: person for who, person in roster.people.items() if person.joins and person.joins.minute is not None}
    dates = {person.joins.date for person in joining.values() if person.joins}
    found: dict[str, tuple[int, int]] = {}
    for index, day in enumerate(days):
        if day.date not in dates:
            continue
        for number, (item, minute) in enumerate(zip(day.items, counted_minutes(day.items), strict=True)):
            if item.kind != "hotel" or item.status == "cancelled" or item.nights == 0:
                continue
            for who in roster.named(item) & joining.keys():
                joins, leaves = joining[who].joins, joining[who].leaves
                if joins is None or joins.date != day.date:
                    continue
                found.pop(who, None)
                clocked = item.time is not None and item.time.start is not None
                late = not clocked and not_yet_there(day.date, minute, roster.stay(who, item).joins)
                if late and not (leaves and leaves.date <= day.date):
                    found[who] = (index, number)
    return found


def kept_rooms(days: Sequence[Day], roster: Roster) -> dict[str, KeptRoom]:
    """Whoever joins while a hotel is kept in whose `rooms` they are, of several the last that is written."""
    found: dict[str, KeptRoom] = {}
    for index, day in enumerate(days):
        for number, item in enumerate(day.items):
            if item.kind != "hotel" or item.status == "cancelled":
                continue
            for who in {each.name for each in item.rooms or ()} & roster.people.keys():
                joins = roster.people[who].joins
                passed = (joins.date - day.date).days if joins else 0
                if joins and 0 < passed < item.nights_kept:
                    found[who] = KeptRoom((index, number), joins.date, item.nights_kept - passed)
    return found


def unused_beds(days: Sequence[Day], roster: Roster) -> dict[tuple[int, int], frozenset[str]]:
    """The hotels (day and number of the line) of those who leave on that date: they do not sleep there.

    It is the last hotel of that date which names them, and not by name, if it says no clock time of its own and stands
    before or behind all other lines of theirs; between these they come to it all the same.
    """
    leaving: dict[dt.date, set[str]] = {}
    for who, person in roster.people.items():
        if person.leaves:
            leaving.setdefault(person.leaves.date, set()).add(who)
    found: dict[tuple[int, int], frozenset[str]] = {}
    for index, day in enumerate(days):
        here = leaving.get(day.date)
        if not here or not any(item.kind == "hotel" for item in day.items):
            continue
        theirs: dict[str, list[int]] = {who: [] for who in here}
        for number, (item, minute) in enumerate(zip(day.items, counted_minutes(day.items), strict=True)):
            if item.kind not in ("free", "crossing") and item.status != "cancelled":
                for who in roster.named(item) & here:
                    if _counts(roster, who, item, day.date, minute):
                        theirs[who].append(number)
        beds: dict[int, set[str]] = {}
        for who, numbers in theirs.items():
            if (bed := _unused_bed(day, numbers, who, roster.people[who])) is not None:
                beds.setdefault(bed, set()).add(who)
        found |= {(index, bed): frozenset(people) for bed, people in beds.items()}
    return found


def _unused_bed(day: Day, numbers: Sequence[int], who: str, person: Person) -> int | None:
    """The number of the hotel among the lines (numbers) of somebody's last day at which they do not sleep."""
    bed = next((number for number in reversed(numbers) if day.items[number].kind == "hotel"), None)
    item = day.items[bed] if bed is not None else None
    if item is None or item.nights == 0 or (item.time and item.time.start):
        return None
    if who in {each.name for each in (*(item.who or ()), *(item.hosts or ()))}:
        return None
    if bed == numbers[0]:  # who joins on that date has come from nowhere else
        return bed if not (person.joins and person.joins.date == day.date) else None
    before = day.items[numbers[-2]]
    comes = before.kind in MOVEMENT_KINDS and before.destination is None and "to" not in before.tbc
    return bed if bed == numbers[-1] and not comes else None


def _counts(roster: Roster, who: str, item: Item, date: dt.date, minute: int | None) -> bool:
    """Whether a line counts for somebody: it starts no earlier than the person joins, and before he or she leaves.

    One that starts at the very minute of leaving counts where its `who` names the person.
    """
    person = roster.stay(who, item)
    if is_there(person, date, minute):
        return True
    leaves = person.leaves
    at_the_minute = leaves is not None and leaves.date == date and leaves.minute is not None and leaves.minute == minute
    joined = not not_yet_there(date, minute, person.joins)
    return joined and at_the_minute and item.who is not None and who in roster.spelt_out(item.who)


def is_there(person: Person | JoinsAndLeaves, date: dt.date, minute: int | None) -> bool:
    """Whether a line at this local time starts no earlier than the person joins, and before he or she leaves."""
    return not not_yet_there(date, minute, person.joins) and not has_left(date, minute, person.leaves)


def not_yet_there(date: dt.date, minute: int | None, moment: Moment | None) -> bool:
    """Whether a local time is before the moment of joining."""
    if moment is None or date != moment.date or minute is None or moment.minute is None:
        return moment is not None and date < moment.date
    return minute < moment.minute


def has_left(date: dt.date, minute: int | None, moment: Moment | None) -> bool:
    """Whether a local time is at the moment of leaving or after it."""
    if moment is None or date != moment.date or minute is None or moment.minute is None:
        return moment is not None and date > moment.date
    return minute >= moment.minute


def counted_minutes(items: Iterable[Item]) -> list[int | None]:
    """The clock time each line of a day counts as: its own, else the last before it, else the first after (rule 1)."""
    own = [item.time.start.minute if item.time and item.time.start else None for item in items]
    first = next((minute for minute in own if minute is not None), None)
    counted, last = [], first
    for minute in own:
        last = last if minute is None else minute
        counted.append(last)
    return counted
