"""Finds the days, times and columns of a source, and gives its rows: the second stage of an import."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from delegate.importing.blocks import Block, Remark, SourceDocument, SourceLine, SourceTable
from delegate.importing.refusals import SourceRefused
from delegate.importing.rows import Member, Understood
from delegate.importing.sources.line_starts import with_time_first
from delegate.importing.understanding.dates import ReadDay, read_day, years_in
from delegate.importing.understanding.letters import pattern_of, plain_letters
from delegate.importing.understanding.lines import line_marks
from delegate.importing.understanding.marks import DayMark, Mark, RowMark
from delegate.importing.understanding.rows import assembled
from delegate.importing.understanding.tables import row_at, table_marks
from delegate.importing.understanding.titles import title_of
from delegate.importing.understanding.years import DateFacts, settle

# The entry of a front matter that tells when the file was written, and not when the visit is.
_SAVED = re.compile(r"(?i)\s*(?:date|updated|created|modified|version)\s*:")


def understand(document: SourceDocument, *, year: int | None = None, order: str | None = None) -> Understood:
    """The rows of a source with their days and times, in its order, and everything else it says.

    `year` is that of dates which name none and stand under no title with one; `order` ("dmy" or "mdy") that of dates in
    figures. Raises `RequestRefused` where one of them is needed, `SourceRefused` where no row has a day or a time.
    """
    title, blocks = title_of(document)
    tables = sum(isinstance(block, SourceTable) for block in document.blocks)
    texts = sum(isinstance(block, SourceLine) for block in document.blocks)
    marks = list(_marks(blocks))
    facts = _facts(document, marks, year, order)
    rows = [mark for mark in marks if isinstance(mark, RowMark)]
    days = [mark for mark in marks if isinstance(mark, DayMark)]
    if not rows or not (days or any(mark.row.time for mark in rows)):
        raise _nothing(tables, texts)
    made = assembled(marks, facts, None if days and _day_first(marks) else _only(facts))
    if not made.rows:
        raise SourceRefused(
            "no date was found: the times in it have no day",
            "write the date of the first day above its lines, such as “Thursday, 19 October 2026”",
        )
    return Understood(title, *made, tables, texts, document.languages)


def _nothing(tables: int, texts: int) -> SourceRefused:
    looked = f"looked at {tables} table{'s' * (tables != 1)}, {texts} line{'s' * (texts != 1)}"
    return SourceRefused(f"no programme found: {looked}", "write a day or a time before each line, and import it again")


def _day_first(marks: Sequence[Mark]) -> bool:
    first = next((mark for mark in marks if isinstance(mark, DayMark | RowMark)), None)
    return isinstance(first, DayMark)


def _only(facts: DateFacts) -> date | None:
    """The day that the title names, for rows without one: the first of a range."""
    found = settle(facts.spans[:1], facts)
    return found[0].on if found else None


def _marks(blocks: Sequence[Block]) -> Iterator[Mark]:
    """The marks of all blocks, in order; lines that follow each other are read together."""
    has_schedule = any(isinstance(block, SourceTable) for block in blocks)
    formulas = frozenset(
        row_at(block.where) for block in blocks if isinstance(block, Remark) and block.kind.startswith("formula")
    )
    alone = sum(isinstance(block, SourceTable) for block in blocks) == 1
    run: list[SourceLine] = []
    people: list[str] = []
    told = 0  # the remarks before this place stand at the rows of their table
    for place, block in enumerate((*blocks, None)):
        if isinstance(block, SourceLine):
            run.append(block._replace(text=with_time_first(block.text)))
            continue
        if isinstance(block, Remark) and place < told:
            continue
        marks = list(line_marks(run, untimed=not has_schedule)) if run else []
        run = []
        if isinstance(block, SourceTable):
            remarks = _behind(blocks[place + 1 :])
            told = place + 1 + len(remarks)
            under_day = alone or (bool(marks) and isinstance(marks[-1], DayMark))
            contacts = _is_of_contacts(blocks, place)
            of_table = list(table_marks(block, formulas, under_day=under_day, contacts=contacts, people=people))
            people += [mark.name for mark in of_table if isinstance(mark, Member) and not mark.host]
            marks += _at_their_rows(block, of_table, remarks)
        elif isinstance(block, Remark):
            marks.append(block)
        yield from marks


def _is_of_contacts(blocks: Sequence[Block], place: int) -> bool:
    """Whether the name of a table, or the line above it, says that it lists whom to ask, and no members."""
    table, above = blocks[place], blocks[place - 1] if place else None
    heads = [table.title if isinstance(table, SourceTable) else "", above.text if isinstance(above, SourceLine) else ""]
    return any(re.search(pattern_of("people", "contacts"), plain_letters(head)) for head in heads if len(head) < 60)


def _behind(blocks: Sequence[Block]) -> list[Remark]:
    """The remarks that follow at once."""
    remarks: list[Remark] = []
    for block in blocks:
        if not isinstance(block, Remark):
            break
        remarks.append(block)
    return remarks


def _at_their_rows(table: SourceTable, marks: Sequence[Mark], remarks: Sequence[Remark]) -> Iterator[Mark]:
    """The marks of a table with each remark behind it before the row that it is about, the others at the end."""
    rows = {cell.where: cell.row for cell in table.cells}
    waiting = sorted((each for each in remarks if each.where in rows), key=lambda each: rows[each.where])
    for mark in marks:
        where = mark.row.where if isinstance(mark, RowMark) else mark.where if isinstance(mark, DayMark) else ""
        while waiting and where in rows and rows[waiting[0].where] <= rows[where]:
            yield waiting.pop(0)
        yield mark
    yield from waiting
    yield from (each for each in remarks if each.where not in rows)


def _facts(document: SourceDocument, marks: Sequence[Mark], year: int | None, order: str | None) -> DateFacts:
    """The years and days named by lines, and by the titles of tables, that are no part of the programme."""
    used = {mark.row.where for mark in marks if isinstance(mark, RowMark)} | {
        m.where for m in marks if isinstance(m, DayMark)
    }
    texts: list[str] = []
    for block in document.blocks:
        if isinstance(block, SourceLine) and block.where not in used:
            texts.append(block.text)
        elif isinstance(block, SourceTable):
            texts += [block.title, *(cell.text for cell in block.cells if cell.where not in used)]
        elif isinstance(block, Remark) and block.kind in ("page header", "page footer", "letter header"):
            texts.append(block.text)
        elif isinstance(block, Remark) and block.kind == "front matter":
            texts += [line for line in block.text.split("\n") if not _SAVED.match(line)]
    spans = [span for text in texts for span in _spans(text)]
    years = [found for text in texts for found in years_in(text)]
    return DateFacts(tuple(years), tuple(spans), year, order, document.saved)


def _spans(text: str) -> Iterator[ReadDay]:
    """The days and ranges of days that stand anywhere in a text, but figures, which may be anything."""
    at = 0
    while at < min(len(text), 400):
        if not re.match(r"[\w一-鿿]", text[at]) or (
            at and text[at - 1].isalnum() and text[at].isascii() and text[at - 1].isascii()
        ):
            at += 1
            continue
        day = read_day(text[at:], figures=False)
        if day and day.month:
            yield day
            at = len(text) - len(day.rest)
        else:
            at += 1
