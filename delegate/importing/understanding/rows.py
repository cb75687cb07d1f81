"""Assembles the marks of a source into its rows: each has the day above it, and the remarks that stand before it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from delegate.importing.blocks import Remark
from delegate.importing.rows import Doubt, Member, Row, Sums
from delegate.importing.understanding.marks import CityMark, CountMark, DayMark, Mark, RowMark
from delegate.importing.understanding.years import DateFacts, SettledDay, settle
from delegate.tuples import NamedTuple

_HALF = 12 * 60
_NIGHT = 5 * 60  # a time before it may be that of the night after the day
_SUMS = ("lines", "days", "headers", "empty", "comments")


class Assembled(NamedTuple):
    """The rows of a source in its order, and what else it holds."""

    rows: tuple[Row, ...]
    members: tuple[Member, ...]
    before: tuple[Remark, ...]
    after: tuple[Remark, ...]
    doubts: tuple[Doubt, ...]
    sums: Sums


def assembled(marks: Sequence[Mark], facts: DateFacts, only: date | None) -> Assembled:
    """The marks with their dates. `only` is the one day that the title names, for rows without a day above them."""
    days = settle([mark.day for mark in marks if isinstance(mark, DayMark)], facts)
    doubts = [mark for mark in marks if isinstance(mark, Doubt)]
    placed = list(_placed(marks, days, only, doubts))
    rows: list[Row] = []
    waiting: list[Remark] = []
    before: tuple[Remark, ...] = ()
    for each in placed:
        if isinstance(each, Remark):
            waiting.append(each)
        elif not rows:
            before, waiting = tuple(waiting), []
            rows.append(each)
        else:
            rows.append(each._replace(before=tuple(waiting)))
            waiting = []
    members = tuple(mark for mark in marks if isinstance(mark, Member))
    sums = _sums(marks, sum(1 for mark in marks if isinstance(mark, RowMark)) - len(rows))
    return Assembled(
        tuple(rows), members, before if rows else tuple(waiting), tuple(waiting) if rows else (), tuple(doubts), sums
    )


def _placed(
    marks: Iterable[Mark], days: Iterable[SettledDay], only: date | None, doubts: list[Doubt]
) -> Iterator[Row | Remark]:
    """The rows under their dates and the remarks, in order; the rows that are late stand at the end of their day."""
    settled = iter(days)
    on, city, held, night, last = only, "", "", 0, -1
    late: list[Row] = []
    seen: dict[tuple[str, str, str], str] = {}
    for mark in marks:
        if isinstance(mark, DayMark):
            found = next(settled)
            if found.wrong:
                doubts.append(Doubt(mark.where, found.wrong))
            if found.on != on:
                yield from late
                late, night, last = [], 0, -1
            held = "" if mark.alone else held
            on, city = found.on, mark.city or (held if found.on != on else city)
        elif isinstance(mark, CityMark):
            city = held = mark.city
        elif isinstance(mark, Remark):
            yield mark
        elif isinstance(mark, RowMark):
            row = mark.row
            if on is None:
                yield Remark(mark.kept, _as_text(row), row.where)
                continue
            if not night and 0 <= mark.start < _HALF and last >= _HALF:
                mark, night = _behind_noon(mark, last, doubts)
                row = mark.row
            last = mark.start if mark.start >= 0 else last
            early = night if 0 <= mark.start < _NIGHT else 0
            row = row._replace(day=(on + timedelta(days=early)).isoformat(), city=row.city or city)
            table = row.where.rpartition(",")[0]
            if row.time and seen.setdefault((row.day, row.time, row.title), table) != table:
                yield Remark(mark.kept, _as_text(row), row.where)  # such as a second sheet with the meals alone
            elif mark.late:
                late += [] if any(row.title == each.title for each in late) else [row]
            else:
                yield row
    yield from late


def _behind_noon(mark: RowMark, last: int, doubts: list[Doubt]) -> tuple[RowMark, int]:
    """A row whose time is before that of the row above it, and 1 where it is in the night after that.

    `3:30` below `3:15 p.m.` is rather one of the afternoon.
    """
    said = mark.row.time
    if mark.start < _NIGHT and last >= 18 * 60:
        doubts.append(Doubt(mark.row.where, f"{said} follows the evening: taken as after midnight"))
        return mark, 1
    if 60 <= mark.start < _HALF / 2 and last < 18 * 60 and mark.start + _HALF >= last:
        doubts.append(Doubt(mark.row.where, f"{said} follows the afternoon: taken as {_later(said)}"))
        return mark._replace(start=mark.start + _HALF, row=mark.row._replace(time=_later(said))), 0
    return mark, 0


def _later(time: str) -> str:
    """The times of a text in the other half of the day: `03:30` is `15:30`."""
    return re.sub(r"\b(\d\d):", lambda hour: f"{int(hour[1]) + 12 * (int(hour[1]) < 12):02d}:", time)


def _as_text(row: Row) -> str:
    """A row without a day, as the comment that it becomes."""
    texts = (
        row.time,
        row.within,
        *row.title.split("\n"),
        row.place,
        row.place_city,
        row.who,
        row.hosts,
        *row.notes,
        *row.private,
    )
    return " | ".join(" ".join(text.split()) for text in texts if text)


def _sums(marks: Iterable[Mark], dropped: int) -> Sums:
    """The sums; a row that has no day became a comment."""
    counted = Counter(mark.name for mark in marks if isinstance(mark, CountMark))
    lost = min(dropped, counted["lines"])
    counted["lines"] -= lost
    counted["comments"] += lost
    return Sums(sum(counted[name] for name in _SUMS), *(counted[name] for name in _SUMS))
