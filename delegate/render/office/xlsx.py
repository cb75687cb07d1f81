"""Writes the programme and the manifests as a spreadsheet; every cell is a text, and none a formula or a link."""

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from delegate.i18n.text_width import width
from delegate.render.plain_words import behind_label, dotted, facts_of, time_said
from delegate.sheet.model import ItemRow, LegRow, ListEntry, Row, Sheet, SheetDay, Words

CELL = 16_000  # characters: a cell takes 32,767 halves of UTF-16, and what is longer goes on in the row below
NAME = 31  # characters that a tab's name may have
NARROWEST, WIDEST = 8, 48  # columns, in characters
A4 = 9
LONG_AGO = dt.datetime(1980, 1, 1)  # a file that says when it was made is never the same twice
AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def render(sheet: Sheet) -> bytes:
    """The workbook: the rows of the programme, then a tab for every table and every list of the sheet."""
    file = io.BytesIO()
    book = Workbook(file, AS_TEXT)
    book.set_properties({"title": one(sheet.titles), "author": "", "created": LONG_AGO})
    taken: set[str] = set()
    labels = sheet.labels
    header = ("", one(labels.time), one(labels.programme), "", one(labels.who), one(labels.hosts), "")
    _add(book, _tab_name(one(labels.programme), taken), header, _programme(sheet))
    for table in sheet.tables:
        cells = (tuple(one(cell) for cell in row) for row in table.rows)
        _add(book, _tab_name(one(table.name), taken), tuple(one(each) for each in table.header), cells)
    for section in sheet.sections:
        _add(book, _tab_name(one(section.heading), taken), (one(section.heading), ""), map(_entry, section.entries))
    _add(book, _tab_name(one(labels.marks), taken), (one(labels.marks), ""), _marks(sheet))
    book.close()
    return file.getvalue()


def _programme(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    """What it is, and then every row of every day."""
    yield (
        "",
        "",
        one(sheet.titles),
        "",
        "",
        "",
        _lines(sheet.scope, sheet.version, sheet.contact, sheet.classification) + sheet.reference,
    )
    for day in sheet.days:
        if day.notes or not day.rows:
            yield _date(day), "", _lines(*day.notes), "", "", "", ""
        yield from (_row(row, day) for row in day.rows)


def _date(day: SheetDay) -> str:
    return _lines(day.headings, dotted(day.part)).strip("\n")


def _lines(*each: Words) -> str:
    return "".join(f"{one(words)}\n" for words in each if words)


def _entry(entry: ListEntry) -> tuple[str, str]:
    """A name, and what there is to say."""
    flags = (f"[{flag.said}]" for flag in entry.flags)
    return one(entry.head), "\n".join((*map(one, entry.lines), *flags))


def _marks(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The signs of the print, and the notes that hold for the whole of it."""
    yield from ((one(mark.sign), one(mark.meaning)) for mark in sheet.legend)
    yield from (("", one(note)) for note in sheet.notes)


def _row(row: Row, day: SheetDay) -> tuple[str, ...]:
    """A row of a day: date, time, title, place, who, with whom, and all that stands below it."""
    date = _date(day)
    time = " ".join(part for part in (time_said(row), row.zone) if part)
    if isinstance(row, ItemRow):
        site = one(row.site.name) if row.site else ""
        title = "\n".join(part for part in (one(row.titles), one(row.status_said)) if part)
        return date, time, _marked(row, title), site, one(row.who), "\n".join(map(one, row.hosts)), _below(row)
    if isinstance(row, LegRow):
        site = " → ".join(one(end.name) for end in row.ends)
        return date, time, _marked(row, one(row.way)), site, one(row.who), "", _below(row)
    return date, time, one(row.text), "", "", "", ""


def _marked(row: ItemRow | LegRow, title: str) -> str:
    return f"! {title}" if row.marked else title


def _below(row: ItemRow | LegRow) -> str:
    """The facts, the border and the details, a line each."""
    lines = [one(row.border)] if isinstance(row, LegRow) else []
    lines += [one(dotted(fact)) for fact in facts_of(row)]
    for detail in row.details:
        lines += [said.text for said in behind_label(detail)]
    lines += [f"[{flag.said}]" for flag in row.flags]
    return "\n".join(line for line in lines if line)


def _add(book: Workbook, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A tab with its header frozen, filtered and repeated on every page."""
    tab = book.add_worksheet(name)
    head, body = book.add_format({"bold": True, "bottom": 1, **_WRAPPED}), book.add_format(_WRAPPED)
    lines = [*(line for row in rows for line in _in_cells(row))]
    _write(tab, 0, header, head)
    for number, line in enumerate(lines, 1):
        _write(tab, number, line, body)
    for column, cells in enumerate(zip_longest(header, *lines, fillvalue="")):
        widest = max((width(line) for cell in cells for line in cell.split("\n")), default=0)
        tab.set_column(column, column, min(max(widest + 2, NARROWEST), WIDEST))
    tab.freeze_panes(1, 0)
    tab.autofilter(0, 0, len(lines), max(len(header) - 1, 0))
    tab.set_landscape()
    tab.set_paper(A4)
    tab.fit_to_pages(1, 0)
    tab.repeat_rows(0)


_WRAPPED = {"text_wrap": True, "valign": "top", "num_format": "@"}


def _write(tab: Worksheet, number: int, cells: Iterable[str], style: Format) -> None:
    for column, text in enumerate(cells):
        if text:
            tab.write_string(number, column, text, style)
        else:
            tab.write_blank(number, column, None, style)


def _in_cells(row: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The row, and below it what is too long for its cells."""
    parts = [[cell[at : at + CELL] for at in range(0, len(cell), CELL)] or [""] for cell in row]
    yield from zip_longest(*parts, fillvalue="")


def _tab_name(said: str, taken: set[str]) -> str:
    """A name that a spreadsheet admits, and no second time."""
    plain = "".join(" " if letter in "[]:*?/\\" else letter for letter in said)
    plain = " ".join(plain.split())[:NAME].strip(" '") or "-"
    name, number = plain, 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        end = f" {number}"
        name = plain[: NAME - len(end)] + end
    taken.add(name.casefold())
    return name


def one(words: Words) -> str:
    """All languages in one cell, a line each where they are long."""
    texts = [said.text for said in words]
    return ("\n" if any(len(text) > 12 for text in texts) else " / ").join(texts)
