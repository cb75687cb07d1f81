"""Lays the days of a Word document out in one table with five columns, as offices on the Mainland file a programme."""

import re
from collections.abc import Iterable, Sequence

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml.table import CT_Row
from docx.shared import Pt
from docx.table import Table, _Cell

from delegate.modes import MOVEMENT_KINDS
from delegate.render.arial import set_in_digits
from delegate.render.office.word_calls import add_paragraph, keep_paragraph, merge_across
from delegate.render.office.word_ends import keep_last, room_for_clock
from delegate.render.office.word_facts import TIMES, in_facts
from delegate.render.office.word_parties import under_their_names
from delegate.render.office.word_parts import (
    HELD_WIDTH,
    WHITE,
    keep_whole,
    keep_whole_if_short,
    merge_down,
    pad_rows,
    repeat_header,
    set_widths,
)
from delegate.render.office.word_rows import FOR_ALL, Rows, drop_first, first_paragraph, keep_with_what_they_lead_to
from delegate.render.office.word_rules import close_at_the_right, without_rule
from delegate.render.office.word_widths import DIGIT, fitting, loosen
from delegate.render.plain_words import dotted, in_hours, several_clocks
from delegate.render.unbroken import size_of
from delegate.sheet.guest_ways import capital
from delegate.sheet.model import Column, Edition, Facts, ItemRow, LegRow, NoteRow, Row, Said, Sheet, SheetDay, Words

_TITLED = re.compile("(?<=[\u3400-\u9fff])，(?=[A-Z])")
HAN = ("zh", "yue", "ja")
# In these no Wednesday and no afternoon is broken, and 2006年10月19日 stands in one line.
DATE, HAN_DATE, TIME, WIDEST_TIME = Pt(70), Pt(99), Pt(58), Pt(76)
CLOSE = 2.0  # points: white between an hour in words and the rule behind it
BOLD_DIGIT = 5.9  # points: of 10 pt in bold, where letters are wider and digits are not
# about 09:15, from 13:30; 10:30–11:30 breaks behind its dash
_HOUR_IN_WORDS = re.compile(r"[^\W\d]+ ?\d{1,2}:\d{2}")
HEAD = Pt(10)  # no larger than what stands below it, or a narrow column breaks it


class InTable(Rows):
    """A document whose days stand in a table."""

    room: int  # how wide the table may be

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.said: dict[CT_Row, Row] = {}  # what a row of a table is the row of
        self.begins: dict[CT_Row, bool] = {}  # the first rows for the same people, and whether they are a party's

    def _all_in_table(self) -> None:
        """A table with five columns for each day, as offices on the Mainland lay a programme out.

        Its head has the date and stands on every page that the day goes on to: no program writes the text of a cell
        once more. The last column, of company, is left out where nobody has any.
        """
        date, _, _, _, place, _, _, activity, company, *_ = self.sheet.labels.columns
        heads = (date, self.sheet.labels.time, activity, place, *((company,) if self._in_company() else ()))
        others = ((), *heads[1:])  # behind the first of them a date says what its column has
        tables = [self._day_in_table(day, others if at else heads) for at, day in enumerate(self.sheet.days)]
        widths = fitting(tables, self.room, (HAN_DATE if is_han(self.sheet.languages) else DATE, self._time_width()))
        for table in tables:
            loosen(table, widths)
            _, *rows = table.rows
            room_for_clock(rows, widths)
            for row in rows:
                keep_whole_if_short(row, widths)
                for part in in_facts(table, row, widths, self.bound):
                    self._time_again(part, self.said[row._tr], TIMES)
            keep_last(table, widths)
            set_widths(table, widths)
            for row in table._tbl.tr_lst if widths[TIMES] > TIME else ():
                close_at_the_right(row.tc_lst[TIMES], CLOSE)
            under_their_names(table, self.begins, widths, self._gap)

    def _time_width(self) -> int:
        """How wide the column of times is: an hour with a word before it has room in one line."""
        rows = (row for day in self.sheet.days for row in day.rows)
        return min(max((TIME, *map(_time_in_points, rows))), WIDEST_TIME)

    def _in_company(self) -> bool:
        """Whether any line has somebody in the column of those who go along."""
        rows = (row for day in self.sheet.days for row in day.rows if isinstance(row, ItemRow))
        return any(row.company or row.hosts for row in rows)

    def _day_in_table(self, day: SheetDay, heads: Sequence[Words]) -> Table:
        """The rows of a day beside its date; what holds for all of it, and the name of a party, stands across them."""
        self._gap()
        table: Table = self.document.add_table(rows=1, cols=len(heads))
        table.style = "Table Grid"
        pad_rows(table)
        self._columns_of_day(table, day, heads)
        rows: list[Row | tuple[Words, str]] = [(note, "Leg") for note in day.notes]
        parties = [False] * len(rows)
        begins: dict[int, bool] = {}
        for column in [each for group in day.column_groups or ((Column((), day.rows),),) for each in group]:
            begins[len(rows)] = bool(column.who)
            if column.again:
                rows.append((capital(self.sheet.labels.everybody), FOR_ALL))
            rows += [(column.who, "Item")] if column.who else []
            rows += column.rows
            parties += [bool(column.who)] * (len(rows) - len(parties))
        for number, row in enumerate(rows or [((), "Leg")]):
            line = table.add_row()  # type: ignore[no-untyped-call]  # the library gives no type
            if number in begins:
                self.begins[line._tr] = begins[number]
            cells = line.cells
            merge_down(cells[0], starts=not number)
            if not number:
                without_rule(cells[0], "top")
                self._clock(cells[0], day)
            if isinstance(row, ItemRow | LegRow | NoteRow):
                self.of_a_party = parties[number]
                self.said[line._tr] = row
                self._in_table(cells, row)
                continue
            across = merge_across(cells[1], cells[-1])
            self._each(across, *row, self.plain)
            for paragraph in (*cells[0].paragraphs, *across.paragraphs):
                keep_paragraph(paragraph)
            drop_first(across)
        keep_with_what_they_lead_to(rows, [*table.rows][1:] if rows else [])
        return table

    def _columns_of_day(self, table: Table, day: SheetDay, heads: Sequence[Words]) -> None:
        """What each column has, and in the first the date."""
        line = table.rows[0]
        without_rule(line.cells[0], "bottom")
        keep_whole(line)
        repeat_header(line)
        for number, (cell, label) in enumerate(zip(line.cells, heads, strict=True)):
            if number:
                self._each(cell, label, "Item")
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM  # near to what they are heads of
            else:
                if label:
                    self._write(add_paragraph(cell, "Item"), label)
                self._each(cell, dated(day), "Time", self.plain)
            for paragraph in cell.paragraphs:
                keep_paragraph(paragraph)
                for run in paragraph.runs:
                    run.font.size = HEAD
            drop_first(cell)

    def _clock(self, cell: _Cell, day: SheetDay) -> None:
        """Below the date whose clock the times are on, where that differs on the way.

        The team reads the clock of every day, and from where the day begins.
        """
        for_team = self.sheet.edition is Edition.RUN_SHEET
        self._each(cell, day.clock if for_team or several_clocks(self.sheet) else (), "Leg", self.plain)
        self._each(cell, day.start if for_team else (), "Leg", self.plain)
        drop_first(cell)

    def _in_table(self, cells: Sequence[_Cell], row: Row) -> None:
        self._time(first_paragraph(cells[1], "Time" if isinstance(row, ItemRow) else "Leg"), row, stacked=True)
        bare = row
        if isinstance(row, ItemRow):
            moves = row.kind in MOVEMENT_KINDS  # where a written way leads is what is done, and not where
            bare = row._replace(place=row.place if moves else Facts((row.called,) if row.called else ()), hosts=())
            self._each(cells[3], () if moves else dotted(row.place_alone), "Place")
            for host in (row.company,) if row.company else row.hosts:  # of many the first, in a narrow column
                said = tuple(each._replace(text=_in_two_lines(each.text)) for each in host)
                self._each(cells[4], said, "Host")
        self._row(cells[2], bare, timed=False)
        for cell in cells[2:]:
            drop_first(cell)
        if not any(cell.text for cell in cells[3:]):  # a way: fewer lines, where two columns would stand empty
            merge_across(cells[2], cells[-1])


def _time_in_points(row: Row) -> int:
    """How wide a cell is in which the hour of a row stands in one line with the word before it."""
    digit, row = (BOLD_DIGIT, in_hours(row)) if isinstance(row, ItemRow) else (DIGIT, row)
    hours = (found[0] for said in row.time.joined("–") for found in _HOUR_IN_WORDS.finditer(said.text))
    return max((Pt(set_in_digits(each) * digit + WHITE + CLOSE) for each in hours), default=0)


def _in_two_lines(host: str) -> str:
    """A title in Latin letters below the Chinese name that it stands behind, in a column too narrow for both.

    LibreOffice breaks no line behind the comma between them, and takes the last character of the name along.
    """
    return _TITLED.sub("，\n", host) if size_of(host) > HELD_WIDTH else host


def is_han(tags: Iterable[str]) -> bool:
    """Whether any of the languages is written in Chinese characters, which are higher and broken anywhere."""
    return any(tag.split("-")[0] in HAN for tag in tags)


def dated(day: SheetDay) -> Words:
    """The date in each language that has words for it."""
    return tuple(each for each in day.headings if each.text) or (Said(day.date.isoformat(), ""),)
