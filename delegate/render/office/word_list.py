"""Lays the days of a Word document out as a list: the time on the left, and parties that are apart in columns."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from docx.shared import Cm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from delegate.i18n.text_width import width
from delegate.render.drive_lines import DriveLine, drive_lines
from delegate.render.office.word_calls import add_paragraph, keep_paragraph, merge_across
from delegate.render.office.word_drives import Drives, keep_drive
from delegate.render.office.word_ends import keep_last
from delegate.render.office.word_facts import between_items, in_facts
from delegate.render.office.word_parties import under_their_names_in_list
from delegate.render.office.word_parts import (
    SHORT,
    keep_end_with_next,
    keep_whole,
    keep_whole_if_short,
    lines_of,
    pad_rows,
    repeat_header,
    set_widths,
)
from delegate.render.office.word_rows import (
    AGAIN,
    FOR_ALL,
    drop_first,
    first_paragraph,
    keep_with_what_they_lead_to,
)
from delegate.render.office.word_rules import rule_between, without_rule
from delegate.render.office.word_table import dated
from delegate.render.office.word_widths import loosen
from delegate.sheet.guest_ways import capital
from delegate.sheet.model import Column, ItemRow, LegRow, NoteRow, Row, SheetDay, Words

TIME = Cm(3.1)
LOOSE = 3  # points of white above and below a row that no rules are around
CLOSE = 0.5  # of one that is a time of a drive
HALF = 24  # lines that half a page holds, with a head of a party above them
ABREAST = 62  # half-width letters of a head in all languages, which a line has room for


class InList(Drives):
    """A document whose days stand one below the other, each under its date."""

    room: int  # how wide the table may be

    def _heading(self, words: Words, style: str) -> None:
        """A head, with a line for each language where one has no room for all of them."""
        if words:
            stacked = sum(width(said.text) for said in words) > ABREAST
            self._write(self.document.add_paragraph(style=style), words, stacked=stacked)

    def _day(self, day: SheetDay) -> None:
        """The rows of a day in tables, each with the date at its head on every page that it goes on to."""
        held: list[Row | tuple[Words, str]] = [(note, "Leg") for note in day.notes]
        begins: dict[int, bool] = {}  # where in these the rows of other people begin, and whether they are a party's
        begun = framed = False
        frame: Table | None = None
        for group in day.column_groups or ((Column((), day.rows),),):
            if len(group) == 1:
                begins[len(held)] = bool(group[0].who)
                if group[0].again and not framed:
                    held.append((capital(self.sheet.labels.everybody), FOR_ALL))
                held += [(group[0].who, "Item")] if group[0].who else []
                held += group[0].rows
                framed = framed and not group[0].who
            elif group:
                if held:
                    self._rows(held, begins, day, frame, again=begun)
                frame = self._beside(group, day, again=begun or bool(held))
                held, begins, framed, begun = [], {}, True, True  # a frame is around them
        if held or not begun:
            self._rows(held, begins, day, frame, again=begun)

    def _head_of_day(self, row: _Row, day: SheetDay, *, again: bool) -> None:
        """The date across a row that every page of its table begins with, and below it whose sheet it is.

        That no vehicle is named stands once, above all of these days.
        """
        cell = merge_across(row.cells[0], row.cells[-1])
        whose = next(iter(day.part.parts), ()) if day.vehicle else ()
        for words, style in ((dated(day), AGAIN if again else "Heading 1"), (whose, AGAIN)):
            if words:
                stacked = sum(width(said.text) for said in words) > ABREAST
                self._write(add_paragraph(cell, style), words, stacked=stacked)
        for paragraph in cell.paragraphs:
            keep_paragraph(paragraph)
            paragraph.paragraph_format.space_before = Pt(0)  # there is white above the table
        drop_first(cell)
        without_rule(cell, "top", "left", "right")
        keep_whole(row)
        repeat_header(row)

    def _beside(self, group: Sequence[Column], day: SheetDay, *, again: bool) -> Table | None:
        """Parties that are apart, each in a column of its own; no page ends inside columns that a half has room for.

        Such a table is given back. In longer ones none ends inside a line of the programme.
        """
        self._gap()
        table: Table = self.document.add_table(rows=3, cols=len(group))
        table.style = "Table Grid"
        pad_rows(table)
        widths = [self.room // len(group)] * len(group)
        set_widths(table, widths)
        self._head_of_day(table.rows[0], day, again=again)
        repeat_header(table.rows[1])
        keep_whole(table.rows[1])
        items: list[list[list[Paragraph]]] = []
        for number, column in enumerate(group):
            head = table.cell(1, number)
            for paragraph in self._each(head, column.who, "Item"):
                keep_paragraph(paragraph)
            drop_first(head)
            cell = table.cell(2, number)
            items.append([*self._items(cell, column.rows)])
            drop_first(cell)
        loosen(table, widths, fixed=0)
        whole = lines_of(table.rows[2], widths) <= HALF
        if whole:
            keep_whole(table.rows[2])
        else:
            between_items(table.rows[2], items, widths)
        return table if whole else None

    def _items(self, cell: _Cell, rows: Sequence[Row]) -> Iterator[list[Paragraph]]:
        """The rows below each other in a cell: the paragraphs of each, with those of the ways that lead to it."""
        held: list[Paragraph] = []
        for row in rows:
            before = len(cell.paragraphs)
            self._row(cell, row, timed=True)
            held += cell.paragraphs[before:]
            if not isinstance(row, LegRow):
                yield held
                held = []
        if held:
            yield held

    def _rows(
        self,
        rows: Sequence[Row | tuple[Words, str]],
        begins: Mapping[int, bool],
        day: SheetDay,
        frame: Table | None,
        *,
        again: bool,
    ) -> None:
        """Tables with the time on the left, and across it what holds for many rows; no page ends inside a fact.

        Nor does one between a `frame` around parties and few lines behind it: a hotel for all would stand alone.
        """
        self._gap()
        every = [each for row in rows for each in (row, *self._stops_of(row))]
        table: Table = self.document.add_table(rows=len(every) + 1, cols=2)
        pad_rows(table, CLOSE if self.for_drivers else LOOSE)
        if self.for_drivers:
            rule_between(table)
        set_widths(table, [TIME, self.room - TIME])
        head, *lines = table.rows
        self._head_of_day(head, day, again=again)
        self._fill(lines, every)
        keep_with_what_they_lead_to(every, lines)
        for line, row in zip(lines, every, strict=True):
            keep_whole_if_short(line, (TIME, self.room - TIME))
            if isinstance(row, ItemRow | LegRow | NoteRow):
                for part in in_facts(table, line, (TIME, self.room - TIME), self.bound, 0):
                    self._time_again(part, row, 0)
        if frame is not None and sum(lines_of(line, (TIME, self.room - TIME)) for line in lines) <= SHORT:
            keep_end_with_next(frame)
        keep_last(table, (TIME, self.room - TIME))
        starts = [0, *accumulate(1 + len(self._stops_of(row)) for row in rows)]
        firsts = {lines[starts[at]]._tr: party for at, party in begins.items() if at < len(rows)}
        under_their_names_in_list(table, firsts, (TIME, self.room - TIME), self._gap)

    def _fill(self, lines: Sequence[_Row], every: Sequence[Row | DriveLine | tuple[Words, str]]) -> None:
        """Each row in its line of the table: the time on the left, or a text across both columns."""
        drives: list[slice] = []
        for at, (line, row) in enumerate(zip(lines, every, strict=True)):
            if isinstance(row, DriveLine):
                self._stop(line, row, last=not any(isinstance(each, DriveLine) for each in every[at + 1 : at + 2]))
            elif isinstance(row, LegRow) and row.stops:
                self._head_of_drive(line, row)
                drives.append(slice(at, at + 1 + len(self._stops_of(row))))
            elif isinstance(row, ItemRow | LegRow | NoteRow):
                style = "Time" if isinstance(row, ItemRow) or self.for_drivers else "Leg"
                self._time(first_paragraph(line.cells[0], style), row, stacked=True)
                self._row(line.cells[1], row, timed=False)
                drop_first(line.cells[1])
            else:
                self._across(line, *row)
        for drive in drives:
            *_, last = every[drive]
            in_order = isinstance(last, DriveLine) and last.word == self.sheet.labels.order
            keep_drive(lines[drive], (TIME, self.room - TIME), in_order=in_order)

    def _stops_of(self, row: Row | tuple[Words, str]) -> tuple[DriveLine, ...]:
        return drive_lines(row, self.sheet.labels) if isinstance(row, LegRow) else ()

    def _across(self, line: _Row, words: Words, style: str) -> None:
        """What holds for the rows below it."""
        paragraph = first_paragraph(merge_across(line.cells[0], line.cells[-1]), style)
        self._write(paragraph, words)
        keep_paragraph(paragraph)
