"""Marks in a sheet what is another than the same reader's sheet of an earlier version has."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from delegate.i18n.dates import day_month, weekday_and_day
from delegate.i18n.escape import safe_line
from delegate.sheet.labels import WORKED_OUT
from delegate.sheet.model import (
    Column,
    Earlier,
    ItemRow,
    LegRow,
    ListEntry,
    NoteRow,
    Row,
    Section,
    Sheet,
    SheetDay,
    Was,
    Words,
)
from delegate.sheet.since_rows import RowPairs, Since, part_of
from delegate.sheet.since_tables import marked_tables
from delegate.sheet.wording import Wording

_PLAIN_LISTS = ("findings", "accepted", "emergencies")  # lists of which no entry is marked


def marked(words: Wording, sheet: Sheet, since: Since) -> Sheet:
    """The sheet with a word at each row and entry that is new or another, and with those that are gone."""
    pairs = RowPairs(since, sheet)
    days = [_day(words, day, pairs) for day in sheet.days]
    if since.whole:
        days = _with_gone_days(words, days, pairs)
    heading = _heading(words, since.earlier)
    return sheet._replace(
        days=tuple(days),
        sections=tuple(_sections(words, sheet, since.sheet)),
        tables=tuple(marked_tables(words, sheet, since, heading)),
        since=since.earlier,
        changes=heading,
    )


def _heading(words: Wording, earlier: Earlier) -> Words:
    name, date = safe_line(earlier.name), earlier.date
    if date is None:
        return words.phrase("Changes since {version}", version=name)
    said = words.in_tables(lambda language: day_month(date, language.tag))
    return words.phrase("Changes since {version}, {date}", version=name, date=said)


# --- days -------------------------------------------------------------------------------------------------------------


def _day(words: Wording, day: SheetDay, pairs: RowPairs) -> SheetDay:
    part = part_of(day)
    numbers = [n for n, each in enumerate(pairs.new) if (each.part, each.date) == (part, day.date)]
    rows = {number: _marked_row(words, number, pairs) for number in numbers}
    gone: dict[int, list[Row]] = {}
    for behind, row in pairs.gone_of(part, day.date):
        gone.setdefault(behind, []).append(_gone(words, row))
    bare = {_bare(pairs.new[number].row): number for number in reversed(numbers)}
    notes = day.notes
    if pairs.days:
        date = day.date - pairs.days
        before = words.in_tables(lambda language: weekday_and_day(date, language.tag))
        notes = (*notes, words.phrase("was {before}", before=before))
    every = [*gone.get(-1, ()), *(each for number in numbers for each in (rows[number], *gone.get(number, ())))]
    return day._replace(rows=tuple(every), column_groups=_columns(day, bare, rows, gone), notes=notes)


def _columns(
    day: SheetDay, bare: Mapping[Row, int], rows: Mapping[int, Row], gone: Mapping[int, list[Row]]
) -> tuple[tuple[Column, ...], ...]:
    """The rows of a day in the columns of its parties; what is gone stands behind the row that was before it."""
    left = {behind: [*those] for behind, those in gone.items()}
    groups = []
    for group in day.column_groups:
        columns = []
        for column in group:
            found: list[Row] = left.pop(-1, [])
            for row in column.rows:
                number = bare.get(_bare(row), -1)
                found.append(row._replace(was=rows[number].was) if number in rows else row)
                found += left.pop(number, [])
            columns.append(column._replace(rows=tuple(found)))
        groups.append(tuple(columns))
    return tuple(groups)


def _bare(row: Row) -> Row:
    """A row without the names of its people, which it lacks below the name of its party."""
    return row._replace(who=())


def _with_gone_days(words: Wording, days: list[SheetDay], pairs: RowPairs) -> list[SheetDay]:
    """The days, and those that are no more with what stood in them."""
    there = {(part_of(day), day.date) for day in days}
    for old in pairs.old_days:
        part, date = part_of(old), old.date + pairs.days
        rows = tuple(_gone(words, row) for _, row in pairs.gone_of(part, date))
        if (part, date) in there or not rows:
            continue
        bare = old._replace(date=date, rows=rows, column_groups=(), notes=(), timeline=None, contacts=(), room=())
        order = [part_of(day) for day in days]
        first = order.index(part) if part in order else len(days)
        at = next(
            (n for n, day in enumerate(days[first:], first) if part_of(day) != part or day.date > date), len(days)
        )
        days.insert(at, bare)
        there.add((part, date))
    return days


# --- rows -------------------------------------------------------------------------------------------------------------


def _marked_row(words: Wording, number: int, pairs: RowPairs) -> Row:
    new = pairs.new[number]
    if _is_quiet(new.row):
        return new.row
    if number not in pairs.old_of:
        said = words.phrase("new")
        return new.row._replace(was=Was("new", said, said))
    old = pairs.old[pairs.old_of[number]]
    date = old.date if old.date != new.date else None
    time, place = _time_before(words, new.row, old.row, date), _place_before(new.row, old.row)
    elsewhere = words.phrase("elsewhere in the day") if number in pairs.elsewhere else ()
    if time or place:
        said = words.joined((_was(words, time, place), elsewhere), "; ")
        return new.row._replace(was=Was("changed", said, elsewhere, time, place))
    if elsewhere:
        return new.row._replace(was=Was("changed", elsewhere, elsewhere))
    if _rest(new.row) == _rest(old.row):
        return new.row
    said = words.phrase("changed")
    return new.row._replace(was=Was("changed", said, said))


def _is_quiet(row: Row) -> bool:
    """A note without a time, such as that of a night without a hotel, is no line of the programme."""
    return isinstance(row, NoteRow) and not row.time


def _was(words: Wording, *before: Words) -> Words:
    return words.phrase("was {before}", before=words.joined(before))


def _time_before(words: Wording, new: Row, old: Row, date: dt.date | None) -> Words:
    """The old time where it differs, for a way when people left; with the old date where that differs too."""
    one, other = (_time_of(each) for each in (old, new))
    if date is None and one == other:
        return ()
    if date is None:
        return one or (words.phrase("no time") if other else ())
    return words.joined((words.in_tables(lambda language: weekday_and_day(date, language.tag)), one))


def _time_of(row: Row) -> Words:
    if isinstance(row, LegRow):
        return row.time._replace(end=()).joined("–")
    if isinstance(row, ItemRow) and row.legs and (not row.time or WORKED_OUT in row.signs):
        return row.legs[0].time._replace(end=()).joined("–")
    return row.time.joined("–")


def _place_before(new: Row, old: Row) -> Words:
    """The old place of a line where it differs."""
    if not isinstance(new, ItemRow) or not isinstance(old, ItemRow):
        return ()
    before, now = _place_of(old), _place_of(new)
    return before if before != now else ()


def _place_of(row: ItemRow) -> Words:
    return row.place_alone.joined(", ") or (row.site.name if row.site and not row.legs else ())


def _rest(row: Row) -> object:
    """What else a copy shows of a row; how long a way takes is not compared, nor what findings say."""
    noted = tuple((each.label, each.text, each.time, each.below) for each in row.details)
    if isinstance(row, NoteRow):
        return row.text, row.place, row.who, noted
    if isinstance(row, LegRow):
        stops = tuple(each._replace(moment=None) for each in row.stops)  # at the same hour, on whatever day
        return row.brief, row.border, row.who, noted, stops, row.motorcade
    ways = tuple((each.brief, each.border) for each in row.legs)
    facts = () if row.legs else row.facts
    return row.titles, row.called, row.status, row.who, row.hosts, row.unsure, row.nights, facts, ways, noted


def _gone(words: Wording, row: Row) -> Row:
    """A row that is no more: when, where and what it was."""
    said = words.phrase("no longer")
    was = Was("gone", said, said)
    if isinstance(row, ItemRow):
        bare = row._replace(facts=(), details=(), flags=(), legs=(), hosts=(), company=(), status_said=(), signs=())
        return bare._replace(was=was, mark=(), site=None, place=row.place)
    if isinstance(row, LegRow):
        return row._replace(facts=(), flags=(), details=(), spare=None, slow=None, minutes=(), signs=(), was=was)
    return row._replace(was=was)


# --- lists ------------------------------------------------------------------------------------------------------------


def _sections(words: Wording, sheet: Sheet, old: Sheet | None) -> Iterator[Section]:
    """The lists with a word at each entry that is new, another or gone."""
    before = {section.key: section for section in (old.sections if old else ())}
    for section in sheet.sections:
        same = before.pop(section.key, None)
        if section.key in _PLAIN_LISTS or old is None:
            yield section
        else:
            entries = _entries(words, section.entries, same.entries if same else ())
            yield section._replace(entries=tuple(entries))


def _entries(words: Wording, now: Iterable[ListEntry], old: Iterable[ListEntry]) -> Iterator[ListEntry]:
    before = {each.head: each for each in old}
    for each in now:
        same = before.pop(each.head, None)
        word = words.phrase("new") if same is None else words.phrase("changed") if same.lines != each.lines else ()
        yield each._replace(lines=(*each.lines, word)) if word else each
    for each in before.values():
        yield ListEntry(each.head, (words.phrase("no longer"),))
