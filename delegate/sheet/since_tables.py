"""Marks in the lists of a spreadsheet what is another than in those that the same reader had of an earlier version."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from delegate.i18n.dates import weekday_and_day
from delegate.sheet.model import AboutClock, Cell, ListTable, Sheet, Words
from delegate.sheet.since_rows import Since
from delegate.sheet.wording import Wording

# By which columns a row is the same row; two that are alike in them are paired in their order.
_NAMED_BY = {
    "people": ("Name",),
    "vehicles": ("Vehicle",),
    "papers": ("Name", "Date", "From", "To"),
    "drives": ("Vehicle", "Date", "From", "To"),
    "meals": ("Date", "Meal"),
    "nights": ("Night", "Hotel"),
}
_Cells = Mapping[Words, Cell]  # the cells of a row that say something, by the heads of their columns


def marked_tables(words: Wording, sheet: Sheet, since: Since, heading: Words) -> Iterator[ListTable]:
    """The lists with one more column, which says at each row what it was; those that are gone at their old places."""
    before = {table.key: table for table in (since.sheet.tables if since.sheet else ())}
    shown = None if since.whole else frozenset(day.date for day in sheet.days)
    kinds = dict.fromkeys([*(table.key for table in sheet.tables), *before])
    now = {table.key: table for table in sheet.tables}
    for key in kinds if since.sheet else ():
        yield _MarkedTable(words, now.get(key), before.get(key), since.days, shown).table(heading)
    if since.sheet is None:
        new = words.phrase("new")
        for table in sheet.tables:
            yield table._replace(header=(*table.header, heading), rows=tuple((*row, new) for row in table.rows))


class _MarkedTable:
    """A list of now and the same of before; one of them may have had no row."""

    def __init__(
        self,
        words: Wording,
        new: ListTable | None,
        old: ListTable | None,
        days: dt.timedelta,
        shown: frozenset[dt.date] | None,
    ) -> None:
        same = new or old
        assert same is not None
        self._words = words
        self._table = same
        self._shown = shown
        self._names = [words.phrase(name) for name in _NAMED_BY[same.key]]
        self._new = [_by_head(new, row, dt.timedelta()) for row in new.rows] if new else []
        self._old = [_by_head(old, row, days) for row in old.rows] if old else []
        heads = [*(new.header if new else ()), *(old.header if old else ())]
        self._header = tuple(dict.fromkeys(heads))

    def table(self, heading: Words) -> ListTable:
        """The rows of now, each with its word, and those that are gone."""
        left: dict[object, list[int]] = {}
        for number, each in enumerate(self._old):
            left.setdefault(self._name(each), []).append(number)
        old_of = {n: those.pop(0) for n, each in enumerate(self._new) if (those := left.get(self._name(each)))}
        new_of = {old: new for new, old in old_of.items()}
        gone: dict[int, list[_Cells]] = {}
        behind = -1
        for number, each in enumerate(self._old):
            behind = new_of.get(number, behind)
            if number not in new_of and self._is_shown(each):
                gone.setdefault(behind, []).append(each)
        rows = [self._gone(each) for each in gone.get(-1, ())]
        for number, each in enumerate(self._new):
            rows.append(self._row(each, self._said(each, old_of.get(number))))
            rows += (self._gone(row) for row in gone.get(number, ()))
        return self._table._replace(header=(*self._header, heading), rows=tuple(rows))

    def _name(self, row: _Cells) -> object:
        return tuple(row.get(head, ()) for head in self._names)

    def _is_shown(self, row: _Cells) -> bool:
        """Whether a row that is gone is of a date that is printed, where one day alone is."""
        dates = [cell for head in self._names if isinstance(cell := row.get(head), dt.date)]
        return self._shown is None or not dates or dates[0] in self._shown

    def _said(self, row: _Cells, old: int | None) -> Words:
        if old is None:
            return self._words.phrase("new")
        before = self._old[old]
        if row == before:
            return ()
        others = [before[head] for head in self._header if head in before and before[head] != row.get(head)]
        if not others:
            return self._words.phrase("changed")
        said = self._words.joined([_in_words(self._words, cell) for cell in others], "; ")
        return self._words.phrase("was {before}", before=said)

    def _gone(self, row: _Cells) -> tuple[Cell, ...]:
        return self._row(row, self._words.phrase("no longer"))

    def _row(self, row: _Cells, said: Words) -> tuple[Cell, ...]:
        return *(row.get(head, ()) for head in self._header), said


def _by_head(table: ListTable, row: Sequence[Cell], days: dt.timedelta) -> _Cells:
    """The cells by their heads; dates as they are where the whole trip is so many days later."""
    pairs = zip(table.header, row, strict=True)
    return {head: cell + days if isinstance(cell, dt.date) else cell for head, cell in pairs if cell != ()}


def _in_words(words: Wording, cell: Cell) -> Words:
    if isinstance(cell, tuple):
        return _about(words, cell) if isinstance(cell, AboutClock) else cell
    if isinstance(cell, int):
        return words.same(str(cell))
    if isinstance(cell, dt.time):
        return words.same(f"{cell:%H:%M}")
    date = words.in_tables(lambda language: weekday_and_day(cell, language.tag))
    return words.joined((date, words.same(f"{cell:%H:%M}"))) if isinstance(cell, dt.datetime) else date


def _about(words: Wording, cell: AboutClock) -> Words:
    return words.phrase("about {clock}", clock=words.same(f"{cell.clock:%H:%M}"))
