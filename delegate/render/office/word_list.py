"""Lays the days of a Word document out as a list: the time on the left, and parties that are apart in columns."""

from collections.abc import Iterable, Sequence

from docx.shared import Cm
from docx.table import Table, _Cell

from delegate.i18n.text_width import width
from delegate.render.office.word_parts import keep_whole, lines_of, pad_rows, repeat_header, rule_between, set_widths
from delegate.render.office.word_rows import Rows, drop_first, first_paragraph
from delegate.render.office.word_table import dated
from delegate.sheet.model import Column, ItemRow, Row, SheetDay, Words

TIME = Cm(3.1)
LOOSE = 3  # points of white above and below a row that no rules are around
AGAIN = "Again"  # the style of a date that stands once more
HALF = 25  # lines, about half a page, after which the date of a long day stands once more
OF_DRIVERS = 12  # the same for who drives, and looks at one page at a time
ABREAST = 62  # half-width letters of a head in all languages, which a line has room for


class InList(Rows):
    """A document whose days stand one below the other, each under its date."""

    room: int  # how wide the table may be
    since = 0  # lines since the date stood

    def _heading(self, words: Words, style: str) -> None:
        """A head, with a line for each language where one has no room for all of them."""
        if words:
            stacked = sum(width(said.text) for said in words) > ABREAST
            self._write(self.document.add_paragraph(style=style), words, stacked=stacked)

    def _day(self, day: SheetDay) -> None:
        self._heading(dated(day), "Heading 1")
        self.since = 0
        for note in day.notes:
            self._line(note, "Leg")
        apart = False
        for group in day.column_groups or ((Column((), day.rows),),):
            if len(group) == 1:
                apart = self._party(group[0], apart)
                self._rows(group[0].rows, day)
            elif group:
                self._beside(group)
                self.since = HALF  # for they may be high
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

    def _rows(self, rows: Iterable[Row], day: SheetDay) -> None:
        """A table with the time on the left; no row is broken over two pages."""
        kept = [*rows]
        if not kept:
            return
        widths = [TIME, self.room - TIME]
        table: Table = self.document.add_table(rows=len(kept), cols=2)
        pad_rows(table, LOOSE)
        if self.for_drivers:
            rule_between(table)
        for line, row in zip(table.rows, kept, strict=True):
            keep_whole(line)
            style = "Time" if isinstance(row, ItemRow) or self.for_drivers else "Leg"
            self._time(first_paragraph(line.cells[0], style), row, stacked=True)
            self._row(line.cells[1], row, timed=False)
            drop_first(line.cells[1])
            if self.since >= (OF_DRIVERS if self.for_drivers else HALF):
                self._once_more(line.cells[0], day)
            self.since += lines_of(line, widths)
        set_widths(table, widths)

    def _once_more(self, cell: _Cell, day: SheetDay) -> None:
        """Above a time the vehicle and the date, which may be on the page before."""
        time = cell.paragraphs[0]
        for words in (*day.part.parts[:1], dated(day)):
            self._write(time.insert_paragraph_before(style=AGAIN), words, stacked=True)
        self.since = 0
