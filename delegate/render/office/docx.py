"""Writes a programme as a Word document that an office can go on editing, with styles, tables and fields of its own."""

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from delegate.render.office.word_parts import (
    LONG_AGO,
    add_field,
    east_asian,
    keep_whole,
    repacked,
    set_fonts,
    set_widths,
    write,
)
from delegate.render.plain_words import behind_label, dotted, facts_of, first_chinese, is_short
from delegate.sheet.model import Column, Facts, ItemRow, LegRow, Row, Section, Sheet, SheetDay, Words

PAPERS = {"a4": (Cm(21.0), Cm(29.7)), "letter": (Cm(21.59), Cm(27.94))}
MARGIN, TIME = Cm(2), Cm(3.1)
GREY = RGBColor(0x59, 0x5F, 0x69)
# A style of our own for every kind of line: name, points, bold, grey.
STYLES = (("Item", 11, True, False), ("Leg", 9, False, True), ("Fact", 9.5, False, False), ("Time", 10, True, False))


def render(sheet: Sheet, *, paper: str = "a4") -> bytes:
    """The document; `paper` is `a4` or `letter`. The same bytes for the same sheet."""
    return repacked(_Letter(sheet, paper).made())


class _Letter:
    """A document in the making, with the sheet whose words go into it."""

    def __init__(self, sheet: Sheet, paper: str) -> None:
        self.sheet = sheet
        self.usual = east_asian(first_chinese(sheet.languages, "zh-HK"))
        self.document: WordDocument = Document()
        self._set_up(paper)

    def made(self) -> bytes:
        """The whole of it, from the title to the notes."""
        self._head()
        part = Facts()
        for day in self.sheet.days:
            if day.part != part:
                part = day.part
                self._line(dotted(part), "Heading 1")
            self._day(day)
        for section in self.sheet.sections:
            self._section(section)
        self._legend()
        for note in self.sheet.notes:
            self._line(note, "Fact")
        self._footer()
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()

    def _set_up(self, paper: str) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = PAPERS[paper]
        section.left_margin = section.right_margin = MARGIN
        section.top_margin = section.bottom_margin = MARGIN
        self.room = int(section.page_width - 2 * MARGIN)
        about = self.document.core_properties
        about.author = about.last_modified_by = about.comments = ""
        about.title = " / ".join(said.text for said in self.sheet.titles)[:255]
        about.language = next(iter(self.sheet.languages), "en")
        about.created = about.modified = dt.datetime(*LONG_AGO)
        about.revision = 1
        styles = self.document.styles
        for name, points, bold, grey in STYLES:
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = styles["Normal"]
            style.font.size, style.font.bold = Pt(points), bold
            if grey:
                style.font.color.rgb = GREY
            style.paragraph_format.space_after = Pt(1)
        for name in ("Normal", "Title", "Heading 1", "Heading 2", *(style[0] for style in STYLES)):
            set_fonts(styles[name].element, self.usual)

    def _head(self) -> None:
        for number, said in enumerate(self.sheet.titles):
            self._write(self.document.add_paragraph(style="Title" if not number else "Heading 1"), (said,))
        self._line(self.sheet.scope, "Heading 2")
        self._line(self.sheet.version, "Fact")
        self._line(self.sheet.contact, "Fact")

    def _day(self, day: SheetDay) -> None:
        self._line(day.headings, "Heading 1")
        for note in day.notes:
            self._line(note, "Leg")
        for group in day.column_groups or ((Column((), day.rows),),):
            if len(group) == 1:
                self._rows(self.document, group[0].rows, self.room)
            elif group:
                self._beside(group)

    def _beside(self, group: Sequence[Column]) -> None:
        """Parties that are apart, each in a column of its own."""
        table = self.document.add_table(rows=2, cols=len(group))
        table.style = "Table Grid"
        set_widths(table, [self.room // len(group)] * len(group))
        for number, column in enumerate(group):
            self._write(_first(table.cell(0, number), "Item"), column.who)
            cell = table.cell(1, number)
            for row in column.rows:
                self._row(cell, row, timed=True)
            _drop_first(cell)
        self.document.add_paragraph(style="Leg")

    def _rows(self, into: WordDocument, rows: Iterable[Row], room: int) -> None:
        """A table with the time on the left; no row is broken over two pages."""
        kept = [*rows]
        if not kept:
            return
        table: Table = into.add_table(rows=len(kept), cols=2)
        for line, row in zip(table.rows, kept, strict=True):
            keep_whole(line)
            style = "Time" if isinstance(row, ItemRow) else "Leg"
            self._time(_first(line.cells[0], style), row)
            self._row(line.cells[1], row, timed=False)
            _drop_first(line.cells[1])
        set_widths(table, [TIME, room - TIME])

    def _time(self, paragraph: Paragraph, row: Row) -> None:
        self._write(paragraph, row.time.joined("–"))
        if row.zone:
            paragraph.add_run(f" {row.zone}").bold = False

    def _row(self, cell: _Cell, row: Row, *, timed: bool) -> None:
        if timed and (row.time or row.zone):
            self._time(cell.add_paragraph(style="Time"), row)
        if isinstance(row, ItemRow):
            self._item(cell, row)
        elif isinstance(row, LegRow):
            self._leg(cell, row)
        else:
            self._put(cell, row.text, "Leg")

    def _item(self, cell: _Cell, row: ItemRow) -> None:
        title = cell.add_paragraph(style="Item")
        title.paragraph_format.keep_with_next = True
        if row.marked:
            title.add_run("! ")
        runs = self._write(title, row.titles)
        for run in runs:
            run.font.strike = row.status == "cancelled" or None
        if row.status_said:
            title.add_run(" ")
            self._write(title, row.status_said)
        for fact in facts_of(row):
            self._each(cell, dotted(fact), "Fact")
        if row.who:
            self._put(cell, row.who, "Fact", self.sheet.labels.who)
        for number, host in enumerate(row.hosts):
            self._put(cell, host, "Fact", () if number else self.sheet.labels.hosts)
        self._below(cell, row)

    def _leg(self, cell: _Cell, row: LegRow) -> None:
        way = cell.add_paragraph(style="Leg")
        way.add_run("! " if row.marked else "│ ")
        self._write(way, row.way)
        if row.who:
            way.add_run(" (")
            self._write(way, row.who)
            way.add_run(")")
        self._each(cell, row.border, "Leg")
        for fact in facts_of(row):
            for paragraph in self._each(cell, dotted(fact), "Leg"):
                for run in paragraph.runs:
                    run.bold = is_short(row) or None
        self._below(cell, row)

    def _below(self, cell: _Cell, row: ItemRow | LegRow) -> None:
        for detail in row.details:
            for said in behind_label(detail):
                write(cell.add_paragraph(style="Fact"), said.text, said.lang, self.usual)
        for flag in row.flags:
            cell.add_paragraph(f"[{flag.said}]", style="Leg")

    def _section(self, section: Section) -> None:
        self._line(section.heading, "Heading 1")
        table = self.document.add_table(rows=len(section.entries), cols=2)
        for line, entry in zip(table.rows, section.entries, strict=True):
            keep_whole(line)
            self._write(_first(line.cells[0], "Item"), entry.head)
            for words in entry.lines:
                self._each(line.cells[1], words, "Fact")
            for flag in entry.flags:
                line.cells[1].add_paragraph(f"[{flag.said}]", style="Leg")
            _drop_first(line.cells[1])
        set_widths(table, [self.room * 2 // 5, self.room - self.room * 2 // 5])

    def _legend(self) -> None:
        if not self.sheet.legend:
            return
        self._line(self.sheet.labels.marks, "Heading 2")
        for mark in self.sheet.legend:
            paragraph = self.document.add_paragraph(style="Fact")
            self._write(paragraph, mark.sign)
            paragraph.add_run("  ")
            self._write(paragraph, mark.meaning)

    def _footer(self) -> None:
        """Reference, version, contact and classification, and the page of so many, on every page."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.style = self.document.styles["Leg"]
        sheet = self.sheet
        said_there = (*sheet.version, *sheet.contact, *sheet.classification)
        for text in (sheet.reference, *(each.text for each in said_there)):
            if text:
                write(paragraph, f"{text} · ", "", self.usual)
        said = next(iter(self.sheet.labels.page), None)
        for piece in _around(said.text if said else "{page} / {pages}"):
            field = {"{page}": "PAGE", "{pages}": "NUMPAGES"}.get(piece)
            if field:
                add_field(paragraph, field)
            else:
                write(paragraph, piece, said.lang if said else "", self.usual)

    def _line(self, words: Words, style: str) -> None:
        """A paragraph of its own; nothing where there is nothing to say."""
        if words:
            self._write(self.document.add_paragraph(style=style), words)

    def _put(self, cell: _Cell, words: Words, style: str, label: Words = ()) -> None:
        paragraph = cell.add_paragraph(style=style)
        if label:
            self._write(paragraph, label)
            paragraph.add_run(" ")
        self._write(paragraph, words)

    def _each(self, cell: _Cell, words: Words, style: str) -> list[Paragraph]:
        """A paragraph for each language."""
        made = []
        for said in words:
            made.append(cell.add_paragraph(style=style))
            write(made[-1], said.text, said.lang, self.usual)
        return made

    def _write(self, paragraph: Paragraph, words: Words) -> list[Run]:
        """All languages side by side."""
        runs = []
        for number, said in enumerate(words):
            if number:
                paragraph.add_run("  ")
            runs += write(paragraph, said.text, said.lang, self.usual)
        return runs


def _first(cell: _Cell, style: str) -> Paragraph:
    """The paragraph that every cell has."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.style = style
    return paragraph


def _drop_first(cell: _Cell) -> None:
    """The empty paragraph above what was added, which a cell may lack only where it has others."""
    if len(cell.paragraphs) > 1:
        empty = cell.paragraphs[0]._element
        empty.getparent().remove(empty)


def _around(page: str) -> Iterator[str]:
    """`page {page} of {pages}` in its pieces."""
    before, _, rest = page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    yield from (piece for piece in (before, "{page}", between, "{pages}", after) if piece)
