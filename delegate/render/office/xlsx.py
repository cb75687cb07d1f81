"""Writes the programme and the manifests as a spreadsheet: dates, times and numbers as such, all else as text.

No text of a trip becomes a formula, a link or a number.
"""

import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeAlias

from xlsxwriter import Workbook

from delegate.clock import instants, local
from delegate.i18n.language import languages_of
from delegate.i18n.text_width import width
from delegate.render.drive_lines import drive_lines
from delegate.render.office.xlsx_tab import LONG_AGO, BookInTabs, OnEveryPage
from delegate.render.office.xlsx_widths import Dated, Parted, Value
from delegate.render.plain_words import DOT, behind_label, day_and_time, dotted, facts_of, ranged, signs_in_text, untold
from delegate.render.written_marks import ABOVE_ROWS, written_as, written_by
from delegate.sheet.clocks import offset_name
from delegate.sheet.model import (
    AboutClock,
    Cell,
    ItemRow,
    Labels,
    LegRow,
    ListEntry,
    NoteRow,
    Row,
    Said,
    Section,
    Sheet,
    SheetDay,
    Words,
    words_once,
)

AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
# A face whose measures every office has: where it is missing another takes its place letter for letter.
TYPE = {"font_name": "Arial", "font_size": 10}
BESIDE = 10  # half-width letters of all languages, that the narrowest column has room for in one line
NAMED = 56  # and that the columns of the tab of lists have
_NOON = 12 * 60  # when the clock of a day is sure
SHORT = 12  # entries of a list that has a tab with others of its kind, for a page of its own would be white
OF_PEOPLE = ("delegation", "hosts")  # lists of names; all others are headed by what they list
IN_A_TABLE = {"delegation": "people", "vehicles": "vehicles"}  # lists of the page that a tab has with more columns

Line: TypeAlias = tuple[Value, ...]


def render(sheet: Sheet) -> bytes:
    """The workbook: the rows of the programme, a tab for every table and every long list, and one for short ones."""
    file = io.BytesIO()
    book = Workbook(file, {**AS_TEXT, "default_format_properties": {**TYPE}})
    book.set_properties({"title": one(sheet.titles)[:255], "author": "", "created": LONG_AGO})
    labels = sheet.labels
    tabs = BookInTabs(book, _on_every_page(sheet), sheet.languages[0] if sheet.languages else "en", _continued(sheet))
    date, start, end, zone, place, details, name, _, _, kind, mark, lists, entry = _heads(labels.columns)
    programme, who, hosts, changes = _heads((labels.programme, labels.who, labels.hosts, sheet.changes))
    # a column without a word in it is left out
    written = written_by(sheet.languages)
    header = (date, start, end, zone, programme, kind, place, who, hosts, details, mark, changes, written)
    tabs.add(one(labels.programme), header, _programme(sheet), named=4, beside=(0, 1, 2, 3, 7), hidden=written)
    tables = {table.key for table in sheet.tables}
    for table in sheet.tables:
        tabs.add(one(table.name), _heads(table.header), (tuple(map(_cell, row)) for row in table.rows))
    sections = (untold(each, sheet.matters) for each in sheet.sections)
    shown = [each for each in sections if each.entries and IN_A_TABLE.get(each.key) not in tables]
    for section in shown:
        if len(section.entries) > SHORT:
            head = name if section.key in OF_PEOPLE else _heads([section.heading])[0]
            tabs.add(one(section.heading), (head, details), map(_entry, section.entries))
    short = [each for each in shown if len(each.entries) <= SHORT]
    listed = [*_about(sheet), *_to_do(sheet), *_listed(short), *_marks(sheet)]
    tabs.add(one(labels.columns[-2]), (lists, entry, details), listed, named=1, beside=(0,))
    book.close()
    return file.getvalue()


def _on_every_page(sheet: Sheet) -> OnEveryPage:
    """The title with DRAFT before it, at the foot the version, in one language; in every one for whom the copy is.

    That it is for the team only, whose it is, and who may read it at all, stands on a page of every tab.
    """
    draft = sheet.labels.draft if sheet.draft else ()
    foot = (sheet.version[:1], sheet.classification)
    return OnEveryPage(
        DOT.join(said.text for words in (draft, sheet.titles) for said in words[:1]),
        DOT.join(said.text for said in sheet.scope),
        DOT.join(said.text for words in foot for said in words),
    )


def _continued(sheet: Sheet) -> str:
    """`(continued)` in the languages of the print, a line each."""
    said = (language.needed("(continued)") for language in languages_of(sheet.languages))
    return "\n".join(dict.fromkeys(filter(None, said)))


def _cell(cell: Cell) -> Value:
    if isinstance(cell, tuple):
        return Dated(cell.clock, one(cell.about[:1])) if isinstance(cell, AboutClock) else one(cell)
    return cell


def _programme(sheet: Sheet) -> Iterator[Line]:
    """Every row of every day."""
    part = ""
    for day in sheet.days:
        if one(dotted(day.part)) != part:
            part = one(dotted(day.part))
            yield _above(day, part)
        above = _lines(*day.notes).strip("\n")  # whose the times are, and where the day begins, stand in every row
        if above or not day.rows:
            yield _above(day, above)
        for row in day.rows:
            made = _drive(row, day, sheet.labels) if isinstance(row, LegRow) and row.stops else (_row(row, day),)
            yield from ((*line, one(row.was.said) if row.was else "", written_as(row)) for line in made)


def _above(day: SheetDay, text: str) -> Line:
    """What holds for a day as a whole, in the column of its lines."""
    return day.date, "", "", "", text, "", "", "", "", "", "", "", ABOVE_ROWS


def _lines(*each: Words) -> str:
    return "".join(f"{one(words)}\n" for words in each if words)


def _entry(entry: ListEntry) -> Line:
    """A name, and what there is to say."""
    return one(entry.head), _said_of(entry, one)


def _said_of(entry: ListEntry, shown: Callable[[Words], str]) -> Value:
    """What there is to say of an entry, and below it the findings about it."""
    flags = (f"[{flag.said}]" for flag in entry.flags)
    return _parted((*map(shown, entry.lines), *flags))


def _listed(sections: Iterable[Section]) -> Iterator[Line]:
    """The entries of several lists, each behind the name of its own."""
    for section in sections:
        name = _beside(section.heading)
        shown = one if section.key in OF_PEOPLE else _beside  # of people, `delegate import` reads a language a line
        yield from ((name, _beside(entry.head), _said_of(entry, shown)) for entry in section.entries)


def _about(sheet: Sheet) -> Iterator[Line]:
    """What it is: its title, for whom it is and of when, and the notes that hold for the whole of it."""
    draft = sheet.labels.draft if sheet.draft else ()
    said = (draft, sheet.scope, sheet.version, sheet.changes, sheet.contact)
    about = (*map(one, said), sheet.reference, *map(one, sheet.notes), *_summed_up(sheet))
    yield _beside(sheet.labels.programme), one(sheet.titles), _parted(about)


def _summed_up(sheet: Sheet) -> Iterator[str]:
    """How many findings there are, and the tightest way, which the team alone reads."""
    if sheet.counted:
        yield one(sheet.counted)
        yield from map(one, sheet.closing)


def _to_do(sheet: Sheet) -> Iterator[Line]:
    """What the team has to do, day by day, as at the head of a run sheet on paper; findings are in English alone."""
    for matter in sheet.matters if sheet.counted else ():
        yield _beside(matter.word), day_and_time(matter, sheet.languages), one(matter.said[:1])


def _marks(sheet: Sheet) -> Iterator[Line]:
    """The signs of the print."""
    name = _beside(sheet.labels.marks)
    yield from ((name, _beside(mark.sign), _beside(mark.meaning)) for mark in signs_in_text(sheet.legend))


def _row(row: Row, day: SheetDay) -> Line:
    """A row of a day: date, times, title, kind, place, who, with whom, and all else."""
    first = (day.date, *_times(row, day.date), row.zone or _zone(row, day.date))
    if isinstance(row, ItemRow):
        title = "\n".join(part for part in (one(row.titles), one(row.status_said)) if part)
        place = "\n".join(dict.fromkeys(map(_ends, row.legs))) if row.legs else one(dotted(row.place_alone))
        place = place or (one(row.site.name) if row.site else "")
        hosts = _parted(map(one, row.hosts))
        return *first, title, one(row.called), place, one(row.who), hosts, _below(row), one(row.mark[:1])
    if isinstance(row, LegRow):
        return *first, one(row.way), "", _ends(row), one(row.who), "", _below(row), ""
    said = _parted("\n".join(each.text for each in behind_label(detail)) for detail in row.details)
    return *first, one(row.text), "", one(row.place), one(row.who), "", said, ""


def _drive(row: LegRow, day: SheetDay, labels: Labels) -> Iterator[Line]:
    """A row for each time of a drive: its vehicle, the word for the time in the column of kinds, the place."""
    for line in drive_lines(row, labels):
        zone = row.zone or _zone(row, day.date) if line.time else ""
        start = _clock(*line.moment, day.date, one(line.time.about[:1])) if line.moment else one(line.time.joined())
        place, more = one(line.place), _parted(map(one, line.more))
        yield day.date, start, "", zone, one(row.way), one(line.word), place, "", "", more, ""


def _ends(leg: LegRow) -> str:
    """From where to where, in each language; a name without a translation stands in what it has.

    A way within one place, as from the pier of an island to its works, has its name once.
    """
    ends = [end.name for end in leg.ends if end.name]
    tags = dict.fromkeys(said.lang for name in ends for said in name)
    ways = ([next((s.text for s in name if s.lang == tag), name[0].text) for name in ends] for tag in tags)
    return one(
        words_once(Said(" → ".join(name for name, _ in groupby(way)), tag) for way, tag in zip(ways, tags, strict=True))
    )


def _times(row: Row, date: dt.date) -> tuple[Value, Value]:
    """Start and end as times of the day, on the clocks of their places; in words what no clock shows."""
    start, end = one(row.time.start), one(row.time.end)
    when = row.when
    if when is not None and (hours := _hours(row)) is not None:
        return _clock(hours[0], when.zones[0], date, ""), _clock(hours[1], when.zones[0], date, "")
    in_each_language = isinstance(row, NoteRow) and len(row.time.about) > 1
    if when is None or when.start is None or not start[:1].isdigit() or in_each_language:
        return one(row.time._replace(end=()).joined()), end
    return (
        _clock(when.start if when.said is None else when.said, when.zones[0], date, one(row.time.about[:1])),
        _clock(when.end, when.zones[1], date, "") if when.end is not None and end[:1].isdigit() else end,
    )


def _clock(instant: int, zone: str, date: dt.date, about: str) -> Dated:
    """A time, with the word before it, and how many days after its date it is."""
    shown = local(instant, zone)
    return Dated(dt.time(shown.minute // 60, shown.minute % 60), about, (shown.date - date).days)


def _zone(row: Row, date: dt.date) -> str:
    """The clock of a start that a copy for guests says in the head of the day alone: `UTC+8`."""
    if row.when is None:
        return ""
    at = (_hours(row) or (row.when.start,))[0]
    if at is None and any(letter.isdecimal() for letter in one(row.time.start)):  # `by 11:00`: a limit, no start
        at = next(iter(instants(date, _NOON, row.when.zones[0])), None)
    return "" if at is None else offset_name(local(at, row.when.zones[0]).offset)


def _hours(row: Row) -> tuple[int, int] | None:
    """The hours within which something is at any time, of which the details say that they are no begin and end."""
    if not isinstance(row, ItemRow) or row.when.start is not None or row.when.part_of_day:
        return None
    return row.when.window


def _below(row: ItemRow | LegRow) -> Value:
    """The facts, the border and the details, each with a line for every language."""
    lines = [one(row.border)] if isinstance(row, LegRow) else []
    facts = row.facts if isinstance(row, ItemRow) else facts_of(row)
    if isinstance(row, ItemRow) and row.legs:  # a movement: how and whereto is more than a place
        facts = (row.place_alone, *facts)
    lines += [one(ranged(dotted(fact))) for fact in facts if fact]
    for detail in row.details:
        lines.append("\n".join(said.text for said in behind_label(detail)))
    lines += [f"[{flag.said}]" for flag in row.flags]
    return _parted(lines)


def _parted(parts: Iterable[str]) -> Value:
    """Those that say something, below one another in a cell; an empty text where none does."""
    kept = tuple(filter(None, parts))
    return Parted(kept) if kept else ""


def one(words: Words) -> str:
    """All languages in one cell, a line each where they are long."""
    texts = [said.text for said in words]
    beside = " / ".join(texts)
    return beside if width(beside) <= BESIDE else "\n".join(texts)


def _beside(words: Words) -> str:
    """A name in all languages in one line, where a column of names has room for it."""
    beside = " / ".join(said.text for said in words)
    return beside if width(beside) <= NAMED else "\n".join(said.text for said in words)


def _heads(labels: Iterable[Words]) -> list[str]:
    """The heads of columns, a line for each language: a narrow column would break inside a Chinese one."""
    return ["\n".join(said.text for said in words) for words in labels]
