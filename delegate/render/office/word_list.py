"""Lays the days of a Word document out as a list: the time on the left, and parties that are apart in columns."""

from collections.abc import Iterable, Sequence

from docx.document import Document as WordDocument
from docx.shared import Cm
from docx.table import Table

from delegate.i18n.text_width import width
from delegate.render.office.word_parts import keep_whole, pad_rows, repeat_header, rule_between, set_widths
from delegate.render.office.word_rows import Rows, drop_first, first_paragraph
from delegate.render.office.word_table import dated
from delegate.sheet.model import Column, ItemRow, Row, SheetDay, Words

TIME = Cm(3.1)
LOOSE = 3  # points of white above and below a row that no rules are around
ABREAST = 62  # half-width letters of a head in all languages, which a line has room for


class InList(Rows):
    """A document whose days stand one below the other, each under its date."""

    room: int  # how wide the table may be

    def _heading(self, words: Words, style: str) -> None:
        """A head, with a line for each language where one has no room for all of them."""
        if words:
            stacked = sum(width(said.text) for said in words) > ABREAST
            self._write(self.document.add_paragraph(style=style), words, stacked=stacked)

    def _day(self, day: SheetDay) -> None:
        self._heading(dated(day), "Heading 1")
        for note in day.notes:
            self._line(note, "Leg")
        apart = False
        for group in day.column_groups or ((Column((), day.rows),),):
            if len(group) == 1:
                apart = self._party(group[0], apart)
                self._rows(self.document, group[0].rows, self.room)
            elif group:
                self._beside(group)
                apart = False  # a frame is around them

    def _party(self, column: Column, apart: bool) -> bool:
        """The name of a party above its rows, and below the last of them that what follows is for all."""
        head = column.who or (self.sheet.labels.everybody if apart else ())
        if head:
            self._line(head, "Item")
            self.document.paragraphs[-1].paragraph_format.keep_with_next = True
        return bool(column.who)

    def _beside(self, group: Sequence[Column]) -> None:
        """Parties that are apart, each in a column of its own."""
        table = self.document.add_table(rows=2, cols=len(group))
        table.style = "Table Grid"
        pad_rows(table)
        repeat_header(table.rows[0])
        set_widths(table, [self.room // len(group)] * len(group))
        keep_whole(table.rows[0])
        for number, column in enumerate(group):
            head = table.cell(0, number)
            for paragraph in self._each(head, column.who, "Item"):
                paragraph.paragraph_format.keep_with_next = True
            drop_first(head)
            cell = table.cell(1, number)
            for row in column.rows:
                self._row(cell, row, timed=True)
            drop_first(cell)
        self.document.add_paragraph(style="Leg")

    def _rows(self, into: WordDocument, rows: Iterable[Row], room: int) -> None:
        """A table with the time on the left; no row is broken over two pages."""
        kept = [*rows]
        if not kept:
            return
        table: Table = into.add_table(rows=len(kept), cols=2)
        pad_rows(table, LOOSE)
        if self.for_drivers:
            rule_between(table)
        for line, row in zip(table.rows, kept, strict=True):
            keep_whole(line)
            style = "Time" if isinstance(row, ItemRow) or self.for_drivers else "Leg"
            self._time(first_paragraph(line.cells[0], style), row, stacked=True)
            self._row(line.cells[1], row, timed=False)
            drop_first(line.cells[1])
        set_widths(table, [TIME, room - TIME])
