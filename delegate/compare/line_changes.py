"""Finds what was typed at lines: those that came, went or were moved, and the fields of the others."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from delegate.compare.addressees import Readers
from delegate.compare.attendance import NO_TURNOVER, Attendance
from delegate.compare.draft import NOBODY, Addressees, Difference, FieldPair
from delegate.compare.line_order import out_of_place
from delegate.compare.normal_form import TBC, normal, normal_value
from delegate.compare.usual_values import is_what_it_was
from delegate.keys import Key, Record
from delegate.model import MOVING, Item, Reference
from delegate.planning.presence import Roster
from delegate.planning.stop import Line

_RETIMED = ("time", "for", "within", "by", "check-in", "exit", "nights")
_VENUE = ("venue", "room", "wet", "from", "to")
_PEOPLE = ("who", "except", "with", "received-by", "seen-off-by")
_SECRET = frozenset(("private", "accept", "gift"))
_ASKED_APART = frozenset((*_RETIMED, *_VENUE, *_PEOPLE, "via", "status", "vehicle", "id", "rooms", "steps"))

# Whom a field tells: the people on the line, its hosts, its vehicle.
_TELLS = {
    **dict.fromkeys(("time", "for", "within"), "PHV"),
    **dict.fromkeys(("by", "check-in", "exit", "nights"), "PV"),
    **dict.fromkeys(("steps", "notes", "optional"), "PH"),
    **dict.fromkeys(("bring", "dress"), "P"),
}


def line_changes(readers: Readers, attendance: Attendance) -> Iterator[Difference]:
    """Every change that somebody typed at a line, one for each line and kind."""
    pairing = readers.pairing
    moved = out_of_place(pairing)
    for old, new in pairing.pairs():
        if old is None or new is None:
            line = old or new
            assert line is not None
            kind = "removed" if new is None else "added"
            yield Difference(kind, line.id, readers.on_line(old, new), (), old, new)
        else:
            yield from _LineChanges(readers, attendance, old, new, is_moved=new.id in moved).found()


class _LineChanges:
    """The changes of one line."""

    def __init__(self, readers: Readers, attendance: Attendance, old: Line, new: Line, *, is_moved: bool) -> None:
        self.old = old
        self.new = new
        self._readers = readers
        self._attendance = attendance
        self._moved = is_moved or old.date + readers.pairing.shift != new.date

    @cached_property
    def _all(self) -> Addressees:
        """Everybody of the line, before or after."""
        return self._readers.on_line(self.old, self.new)

    def found(self) -> Iterator[Difference]:
        """One for each kind, with the fields that make it."""
        times = self._retimed()
        if self._moved:
            yield self._one("moved", (*self._dates(), *times), self._told("PHV"))
        elif times:
            yield self._one("retimed", times, self._of_fields(times))
        yield from self._of_kind("venue", self._places(), "PHV")
        yield from self._named()
        yield from self._people()
        yield from self._of_kind("status", self._pairs(("status",)), "PHV")
        yield from self._of_kind("crossing", self._crossings(), "PV")
        yield from self._of_kind("vehicle", self._carried(), "PV")
        details = [*self._steps(), *self._rooms(), *self._details()]
        if details:
            told = self._of_fields(details) | Addressees(people=frozenset(self._other_rooms()) & self._all.people)
            yield self._one("detail", details, told)

    def _one(self, kind: str, fields: Iterable[FieldPair], told: Addressees) -> Difference:
        return Difference(kind, self.new.id, told, tuple(fields), self.old, self.new)

    def _of_kind(self, kind: str, fields: Iterable[FieldPair], whom: str) -> Iterator[Difference]:
        if fields := tuple(fields):
            yield self._one(kind, fields, self._told(whom))

    def _told(self, whom: str) -> Addressees:
        """The people, hosts and vehicles of the line, as far as their letters are there."""
        everybody = self._all
        return Addressees(
            everybody.people if "P" in whom else frozenset(),
            everybody.hosts if "H" in whom else frozenset(),
            everybody.vehicles if "V" in whom else frozenset(),
        )

    def _of_fields(self, fields: Iterable[FieldPair]) -> Addressees:
        told = NOBODY
        for field in fields:
            told |= self._told(_TELLS.get(field.name, ""))
        return told

    def _pairs(self, keys: Iterable[str]) -> Iterator[FieldPair]:
        """The fields that are read otherwise, and do not write out what counted anyway."""
        old, new = self.old.item, self.new.item
        for name in keys:
            key = Item.declared[name]
            before, after = normal(old, key, self._readers.names), normal(new, key)
            if before == after or is_what_it_was(self._readers, self.old, self.new, key, (before, after)):
                continue
            if name in _SECRET:
                yield FieldPair("private" if name == "private" else name, None, None, secret=True)
            else:
                yield FieldPair(name, raw(old, key), raw(new, key))

    def _dates(self) -> tuple[FieldPair, ...]:
        if self.old.date + self._readers.pairing.shift == self.new.date:
            return ()
        return (FieldPair("date", self.old.date, self.new.date),)

    def _retimed(self) -> tuple[FieldPair, ...]:
        found = tuple(self._pairs(_RETIMED))
        if (
            {each.name for each in found} <= {"time", "for"}
            and found
            and _span(self.old) == _span(self.new) is not None
        ):
            return ()  # `for` instead of an end
        return found

    def _places(self) -> Iterator[FieldPair]:
        yield from self._pairs(_VENUE)
        if "hotel" in (self.old.item.kind, self.new.item.kind):
            before, after = _place(self.old.item, self._readers), _place(self.new.item, None)
            if before != after:
                yield FieldPair("hotel", _named_place(self.old.item), _named_place(self.new.item))
        yield from self._via(crossings=False)

    def _crossings(self) -> Iterator[FieldPair]:
        if self.old.item.kind == self.new.item.kind == "crossing":
            before, after = _place(self.old.item, self._readers), _place(self.new.item, None)
            if before != after:
                yield FieldPair("crossing", _named_place(self.old.item), _named_place(self.new.item))
        yield from self._via(crossings=True)

    def _via(self, *, crossings: bool) -> Iterator[FieldPair]:
        """The places passed on the way, or the crossings among them."""
        readers = self._readers
        old = _passed(self.old.item, readers.old.plan.world.borders.crossing, crossings)
        new = _passed(self.new.item, readers.new.plan.world.borders.crossing, crossings)
        if tuple(readers.names.reference("place", each.name) for each in old) != tuple(each.name for each in new):
            yield FieldPair("via", old or None, new or None)

    def _named(self) -> Iterator[Difference]:
        """A new title, number or kind; an id alone tells nobody."""
        old, new = self.old.item, self.new.item
        fields = []
        if normal_value(old.value, Item.declared["notes"].kind) != normal_value(new.value, Item.declared["notes"].kind):
            fields.append(FieldPair("title", old.value, new.value))
        if old.kind != new.kind and not (old.kind in MOVING and new.kind in MOVING):
            fields.append(FieldPair("kind", old.kind, new.kind))
        told = self._told("PH") if fields else NOBODY
        if old.id != new.id and self.old.id != self.new.id:
            fields.append(FieldPair("id", self.old.id, self.new.id))
        if fields:
            yield self._one("renamed", fields, told)

    def _people(self) -> Iterator[Difference]:
        fields = []
        if self._attendance.says_otherwise(self.old, self.new):
            fields = [*self._raw_pairs(("who", "except", "with"))]
        told = self._attendance.told(self.old, self.new, self._attendance.typed(self.old, self.new))
        courtesies = [*self._pairs(("received-by", "seen-off-by"))]
        if courtesies:
            told |= self._told("P") | (self._greeters() if self._all else NOBODY)
        away = self._attendance.defined(self.old, self.new) if self._dates() else NO_TURNOVER  # not there that day
        if fields or courtesies or away:
            told |= Addressees(away.people, away.hosts)
            yield self._one("people", (*fields, *courtesies), told)

    def _raw_pairs(self, keys: Iterable[str]) -> Iterator[FieldPair]:
        for name in keys:
            key = Item.declared[name]
            if normal(self.old.item, key, self._readers.names) != normal(self.new.item, key):
                yield FieldPair(name, raw(self.old.item, key), raw(self.new.item, key))

    def _greeters(self) -> Addressees:
        """Who comes or goes of those who welcome people and take leave of them."""
        before, after = self._readers.rosters
        names = self._readers.names
        old, new = _spelt(before, self.old.item), _spelt(after, self.new.item)
        hosts = names.keys("hosts", old & before.hosts.keys()) ^ (new & after.hosts.keys())
        people = names.keys("delegation", old & before.people.keys()) ^ (new & after.people.keys())
        return Addressees(people, hosts)

    def _carried(self) -> Iterator[FieldPair]:
        yield from self._pairs(("vehicle",))
        if self.old.item.kind != self.new.item.kind and {self.old.item.kind, self.new.item.kind} <= MOVING:
            yield FieldPair("kind", self.old.item.kind, self.new.item.kind)

    def _steps(self) -> Iterator[FieldPair]:
        """The steps that everybody may read; of the others only that they changed."""
        old, new = self.old.item, self.new.item
        kind = Item.declared["notes"].kind
        if normal_value(old.steps, kind) != normal_value(new.steps, kind):
            yield FieldPair("steps", old.steps or None, new.steps or None)
        hidden = [[each.text for each in item.every_step or () if each.hidden] for item in (old, new)]
        if normal_value(tuple(hidden[0]), kind) != normal_value(tuple(hidden[1]), kind):
            yield FieldPair("private", None, None, secret=True)

    def _rooms(self) -> Iterator[FieldPair]:
        """Rooms, which everybody reads his or her own of; a copy of the change names none."""
        yield from self._pairs(("rooms",))

    def _other_rooms(self) -> Iterator[str]:
        """Who has another room."""
        names, kind = self._readers.names, Item.declared["notes"].kind
        old = {names.reference("person", who.name): said for who, said in (self.old.item.rooms or {}).items()}
        new = {who.name: said for who, said in (self.new.item.rooms or {}).items()}
        for who in old.keys() | new.keys():
            if normal_value(old.get(who), kind) != normal_value(new.get(who), kind):
                yield who

    def _details(self) -> Iterator[FieldPair]:
        said = {each.name for each in self._steps()}
        for pair in self._pairs(name for name in Item.declared if name not in _ASKED_APART):
            if pair.name not in said:
                yield pair


def raw(record: Record | None, key: Key) -> Any:
    """The value of a field as it was read; `tbc` where that is what was written."""
    if record is None:
        return None
    value = getattr(record, key.attribute)
    return TBC if value is None and key.name in record.tbc else value


def _span(line: Line) -> tuple[int, int] | None:
    """When a line begins and ends on its clock, where it says so, by an end or by a length; not of a movement."""
    item = line.item
    if item.kind in MOVING or item.time is None or item.time.start is None or item.time.start.approximate:
        return None
    start = item.time.start.minute
    if item.time.end:
        return start, item.time.end.minute + 1440 * item.time.end.days
    return (start, start + item.length.low) if item.length and item.length.low == item.length.high else None


def _place(item: Item, readers: Readers | None) -> str | None:
    """The place of a hotel or a crossing, by its key of the new draft."""
    if item.place is None:
        return TBC if item.kind in item.tbc else None
    return readers.names.reference("place", item.place.name) if readers else item.place.name


def _named_place(item: Item) -> Reference | str | None:
    return item.place or (TBC if item.kind in item.tbc else None)


def _passed(item: Item, crossing: Any, crossings: bool) -> tuple[Reference, ...]:
    return tuple(each for each in item.via or () if (crossing(each.name) is not None) == crossings)


def _spelt(roster: Roster, item: Item) -> set[str]:
    named = (*(item.received_by or ()), *(item.seen_off_by or ()))
    return roster.spelt_out(each for each in named if isinstance(each, Reference))


_KINDS_TELL = {"moved": "PHV", "venue": "PHV", "status": "PHV", "crossing": "PV", "vehicle": "PV"}


def tells(kind: str, name: str) -> str:
    """The readers whom a field of a change at a line tells: P its people, H its hosts, V its vehicle."""
    if kind == "renamed":
        return "" if name == "id" else "PH"
    if kind == "moved" and name in _TELLS:
        return _TELLS[name]
    return _KINDS_TELL.get(kind) or _TELLS.get(name, "")
