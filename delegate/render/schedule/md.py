"""Writes a programme as Markdown with a line for every fact; no text of the trip is mark-up in it."""

import re
from collections.abc import Iterable, Iterator
from textwrap import indent

from delegate.render.drive_lines import DriveLine, drive_lines, said_of
from delegate.render.plain_words import (
    behind_label,
    bracketed,
    day_and_time,
    dotted,
    facts_of,
    in_hours,
    is_bar,
    is_estimated,
    is_gone,
    ranged,
    time_said,
    way_and_who,
)
from delegate.render.written_marks import place_of, written_by
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import (
    Column,
    Detail,
    Facts,
    ItemRow,
    LegRow,
    ListEntry,
    NoteRow,
    Row,
    Section,
    Sheet,
    SheetDay,
    Words,
)

INDENT = "  "
_BAR = "│"  # what is an estimate: the sign on a keyboard begins a table
PLACE, STEP = "* ", "+ "  # points that look like all others, and have lists of their own: a program tells them apart
# What Markdown or the dialect of GitHub reads anywhere in a line; digits with a dot count only where a line begins.
_ANYWHERE = re.compile(r"([\\`*_{}\[\]<>#|~&!$^=@]|(?<=[A-Za-z]):(?=/)|(?<=www)\.)")
_AT_THE_START = re.compile(r"^(\s*)([-+]|\d+[.)])")


def render(sheet: Sheet) -> str:
    """The text, in lines that git can compare."""
    return "\n".join(_tidy((*_lines(sheet), "", f"<!-- {written_by(sheet.languages)} -->"))) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {one(sheet.titles)}".rstrip()
    yield from ("", f"**{one(sheet.labels.draft)}**") if sheet.draft else ()
    for line in (
        one(sheet.scope),
        one(sheet.dates),
        escaped(sheet.reference),
        one(sheet.version),
        _bold(one(sheet.changes)),
        one(sheet.contact),
        one(sheet.classification),
    ):
        yield from ("", line) if line else ()
    yield from _to_do(sheet)
    part = Facts()
    for day in sheet.days:
        if day.part != part:
            part = day.part
            yield from ("", f"## {one(dotted(part))}")
        yield from _day(day, sheet)
    for section in sheet.sections:
        yield from _section(section)
    if sheet.legend:
        yield from ("", f"## {one(sheet.labels.marks)}", "")
        yield from (f"- {_BAR if is_bar(mark) else one(mark.sign)} — {one(mark.meaning)}" for mark in sheet.legend)
    for note in sheet.notes:
        yield from ("", *each(note))


def _to_do(sheet: Sheet) -> Iterator[str]:
    """How many findings there are, and what the team has to do about them, day by day."""
    if not sheet.counted:
        return
    yield from ("", f"## {one(sheet.counted)}", "")
    for matter in sheet.matters:
        at = escaped(day_and_time(matter, sheet.languages))
        yield f"- **{one(matter.word)}** {at} {one(matter.said[:1])}"  # findings are in English alone
    for words in sheet.closing:
        yield from ("", *each(words))


def _day(day: SheetDay, sheet: Sheet) -> Iterator[str]:
    yield from ("", f"## {one(day.headings)}")
    yield from ("", one(day.clock)) if day.clock else ()
    for note in day.notes:
        yield from ("", *each(note))
    yield ""
    groups = day.column_groups or ((Column((), day.rows),),)
    for group in groups:
        for column in group:
            inner = INDENT if column.who else ""  # a party's own rows stand below its name
            yield from (f"- {_bold(one(column.who))}",) if column.who else ()
            rows = (in_hours(row) if isinstance(row, ItemRow) else row for row in column.rows)
            yield from (indent(line, inner) for row in rows for line in _row(row, sheet))


def _row(row: Row, sheet: Sheet) -> Iterator[str]:
    """An item in bold letters, a leg or a note in slanted ones, and below it a line for everything about it."""
    time = "" if isinstance(row, LegRow) and row.stops else _time(row)
    first, *rest = list(_said(row, sheet)) or [""]
    yield f"- {time} {first}".rstrip() if time else f"- {first}".rstrip()
    yield from (f"{INDENT}{line if line[:2] in (PLACE, STEP) else f'- {line}'}" for line in rest)


def _time(row: Row | DriveLine) -> str:
    """The old time struck through, the time, and on which clock."""
    before = f"~~{one(row.was.time)}~~" if row.was and row.was.time else ""
    return " ".join(part for part in (before, time_said(row.time), escaped(row.zone)) if part)


def _said(row: Row, sheet: Sheet) -> Iterator[str]:
    if isinstance(row, ItemRow):
        yield from _item(row, sheet)
    elif isinstance(row, LegRow) and row.stops:
        yield _way(row)
        yield from _was(row)
        yield from (text for line in drive_lines(row, sheet.labels) for text in _stop(line))
    elif isinstance(row, LegRow):
        yield from _leg(row)
    else:
        yield one(row.text)
        yield from _was(row)
        yield from each(row.place)
        yield from _who(row, sheet)
        yield from _details(row.details)


def _item(row: ItemRow, sheet: Sheet) -> Iterator[str]:
    bar = _BAR if is_estimated(row) else ""
    title = f"~~{one(row.titles)}~~" if _is_off(row) and row.titles else _bold(one(row.titles))
    mark = "".join(
        bracketed(said.text, said.lang) for said in row.mark[:1]
    ).strip()  # by what the team finds the line in the trip
    yield " ".join(part for part in (bar, title, one(row.status_said), mark) if part)
    yield from _was(row)
    yield from (f"{PLACE}{line}" for line in each(place_of(row)))
    more = facts_of(row)[1:] if place_of(row) else facts_of(row)
    yield from (line for fact in more for line in each(ranged(dotted(fact))))
    yield from _who(row, sheet)
    yield from (f"{one(sheet.labels.hosts)} {one(inside(host))}".strip() for host in row.hosts)
    yield from _details(row.details)
    yield from _flags(row)


def _who(row: ItemRow | NoteRow, sheet: Sheet) -> Iterator[str]:
    if row.who:
        yield f"{one(sheet.labels.who)} {one(row.who)}".strip()


def _leg(row: LegRow) -> Iterator[str]:
    yield _way(row)
    yield from _was(row)
    yield from each(row.border)
    yield from (line for fact in facts_of(row) for line in each(ranged(dotted(fact))))
    yield from _details(row.details)
    yield from _flags(row)


def _way(row: LegRow) -> str:
    worked_out = f"{_BAR} " if is_estimated(row) else ""
    way = one(way_and_who(row))
    return f"{worked_out}{f'~~{way}~~' if is_gone(row) else way}"


def _stop(line: DriveLine) -> Iterator[str]:
    """A time of a drive with the word for it and the place, and below it what else is so."""
    first, *rest = [_broken(said.text) for said in said_of(line)] or [""]
    first = f"~~{first}~~" if line.gone and first else first
    yield " ".join(part for part in (_time(line), first) if part)
    yield from rest


def _was(row: Row) -> Iterator[str]:
    """The old place struck through, else the word for what changed; the old time stands before the new."""
    if row.was:
        yield from (f"~~{line}~~" for line in each(row.was.place))
        yield from (f"**{line}**" for line in each(row.was.word))


def _is_off(row: ItemRow) -> bool:
    return row.status == "cancelled" or is_gone(row)


def _details(details: Iterable[Detail]) -> Iterator[str]:
    for detail in details:
        sign = STEP if detail.kind == "steps" else ""
        yield from (f"{sign}{_broken(said.text)}" for said in behind_label(detail))


def _flags(row: ItemRow | LegRow) -> Iterator[str]:
    yield from (escaped(f"[{flag.said}]") for flag in row.flags)


def _broken(text: str) -> str:
    """The author's lines kept as lines."""
    return f"\\\n{INDENT}{INDENT}".join(escaped(line) for line in text.split("\n"))


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {one(section.heading)}", "")
    for entry in section.entries:
        yield from _entry(entry)


def _entry(entry: ListEntry) -> Iterator[str]:
    yield f"- {_bold(one(entry.head))}"
    yield from (f"{INDENT}- {line}" for words in entry.lines for line in each(words))
    yield from (f"{INDENT}- {escaped(f'[{flag.said}]')}" for flag in entry.flags)


def _bold(text: str) -> str:
    return f"**{text}**" if text else ""


def _tidy(lines: Iterable[str]) -> Iterator[str]:
    """Never two blank lines one after the other."""
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line


def one(words: Words) -> str:
    """All languages in one line."""
    return " / ".join(escaped(said.text) for said in words if said.text)  # a language may have no words for a day


def each(words: Words) -> tuple[str, ...]:
    """A line for each language."""
    return tuple(escaped(said.text) for said in words)


def escaped(text: str) -> str:
    """The text as Markdown shows it unchanged, at the beginning of a line too; several lines become one."""
    line = " ".join(text.split())
    return _AT_THE_START.sub(lambda found: f"{found[1]}{_start(found[2])}", _ANYWHERE.sub(r"\\\1", line))


def _start(sign: str) -> str:
    """`-` and `1.` at the beginning of a line, where they would begin a list."""
    return f"\\{sign}" if len(sign) == 1 else f"{sign[:-1]}\\{sign[-1]}"
