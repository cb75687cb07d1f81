"""Finds which row of a sheet is which row of the sheet that the same reader had of an earlier version."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from delegate.sheet.model import Earlier, ItemRow, LegRow, NoteRow, Row, Sheet, SheetDay
from delegate.tuples import NamedTuple

_ENDS = re.compile(r"([>:@/])")  # what parts the lines and dates in the key of a way


class Since(NamedTuple):
    """The earlier version: how it is called, and the sheet that the same reader had of it (None: he had none).

    `lines` is the new id for that of each of its lines, `days` how many days later the whole trip is now.
    `out_of_place` are the lines without a clock time that stand elsewhere in their day, by their new ids.
    `whole` is false where one day alone is printed.
    """

    earlier: Earlier
    sheet: Sheet | None = None
    lines: Mapping[str, str] = MappingProxyType({})
    days: dt.timedelta = dt.timedelta()
    out_of_place: frozenset[str] = frozenset()
    whole: bool = True


class PlacedRow(NamedTuple):
    """A row in its day: the vehicle of a movement sheet, the date (of an old one as the trip has it now), the row."""

    part: str
    date: dt.date
    row: Row


class RowPairs:
    """The row of the old sheet that each row of the new one is, by its name, then by where a way leads."""

    def __init__(self, since: Since, sheet: Sheet) -> None:
        self._since = since
        self.days = since.days
        self.old_days = since.sheet.days if since.sheet else ()
        self.old = [PlacedRow(part_of(day), day.date + since.days, row) for day in self.old_days for row in day.rows]
        self.new = [PlacedRow(part_of(day), day.date, row) for day in sheet.days for row in day.rows]
        self.new_of: dict[int, int] = {}
        self.old_of: dict[int, int] = {}
        self._match(lambda each, old: (each.part, each.date, self._name(each.row, old=old)))
        self._match(lambda each, old: (each.part, self._name(each.row, old=old)) if _is_line(each.row) else None)
        self._match(lambda each, old: self._aim(each, old=old))

    @cached_property
    def elsewhere(self) -> frozenset[int]:
        """The new rows of lines out of their places, where this sheet has another line that each has passed."""
        moved = [n for n in self.old_of if _is_line(row := self.new[n].row) and row.key in self._since.out_of_place]
        return frozenset(number for number in moved if self._has_passed(number))

    def _has_passed(self, number: int) -> bool:
        """Whether a row stands on the other side of a line of its date than it did."""
        old, day = self.old_of[number], self.new[number][:2]
        return any(
            (n < number) != (self.old_of[n] < old)
            for n in self.old_of
            if _is_line(self.new[n].row) and self.new[n][:2] == day == self.old[self.old_of[n]][:2]
        )

    def _match(self, called: Callable[[PlacedRow, bool], object]) -> None:
        """Pair those that are called alike, in their order."""
        left: dict[object, list[int]] = {}
        for number, each in enumerate(self.old):
            if number not in self.new_of and (name := called(each, True)) is not None:
                left.setdefault(name, []).append(number)
        for number, each in enumerate(self.new):
            name = None if number in self.old_of else called(each, False)
            if name is not None and (same := left.get(name)):
                self.old_of[number] = same.pop(0)
                self.new_of[self.old_of[number]] = number

    def _name(self, row: Row, *, old: bool) -> object:
        if isinstance(row, NoteRow) and not row.key:
            return row.kind, row.text
        return type(row).__name__, self._key(row.key, old=old)

    def _aim(self, each: PlacedRow, *, old: bool) -> object:
        """Where a way of a date leads; of a note its kind, and nothing of a line."""
        row = each.row
        if isinstance(row, ItemRow):
            return None
        aim = row.kind if isinstance(row, NoteRow) else self._key(row.key, old=old).partition(">")[2].partition(":")[0]
        return each.part, each.date, type(row), aim

    def _key(self, key: str, *, old: bool) -> str:
        """The name of a row with the lines of the old version by their new ids, and its dates as they are now."""
        return "".join(map(self._renamed, _ENDS.split(key))) if old else key

    def _renamed(self, part: str) -> str:
        if part in self._since.lines:
            return self._since.lines[part]
        try:
            return str(dt.date.fromisoformat(part) + self.days)
        except ValueError:
            return part

    def gone_of(self, part: str, date: dt.date) -> Iterator[tuple[int, Row]]:
        """The rows of an old day that are no more, each with the number of the new row behind which it stood, or -1."""
        behind = -1
        for number, each in enumerate(self.old):
            if (each.part, each.date) != (part, date):
                continue
            same = self.new_of.get(number)
            if same is None:
                if self._is_missed(each):
                    yield behind, each.row
            elif (self.new[same].part, self.new[same].date) == (part, date):
                behind = same

    def _is_missed(self, each: PlacedRow) -> bool:
        """Whether a row that is gone is named: a written line that stood, and a drive of a movement sheet."""
        if isinstance(each.row, ItemRow):
            return each.row.status != "cancelled"
        return isinstance(each.row, LegRow) and bool(each.part)


def part_of(day: SheetDay) -> str:
    """The name of the vehicle whose day it is, in all languages; "" but in a movement sheet."""
    return " ".join(said.text for words in day.part.parts[:1] for said in words)


def _is_line(row: Row) -> bool:
    return isinstance(row, ItemRow)
