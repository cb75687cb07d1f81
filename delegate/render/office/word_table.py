"""Lays the days of a Word document out in one table with five columns, as offices on the Mainland file a programme."""

from collections.abc import Sequence

from docx.table import Table, _Cell

from delegate.modes import MOVEMENT_KINDS
from delegate.render.office.word_parts import (
    keep_whole,
    keep_whole_if_short,
    merge_down,
    pad_rows,
    repeat_header,
    set_widths,
)
from delegate.render.office.word_rows import Rows, drop_first, first_paragraph
from delegate.render.plain_words import dotted, several_clocks
from delegate.sheet.model import Column, Edition, Facts, ItemRow, LegRow, NoteRow, Row, Said, SheetDay, Words

# Of the room: date and time, in which no Wednesday and no afternoon is broken, activity, place, accompanied by.
TABLE = (0.145, 0.12, 0.365, 0.185, 0.185)
HAN = ("zh", "yue", "ja")
HAN_TABLE = (0.205, 0.12, 0.3, 0.18, 0.195)  # the same with room for 2006年10月19日 in one line


class InTable(Rows):
    """A document whose days stand in a table."""

    room: int  # how wide the table may be

    def _all_in_table(self) -> None:
        """Every day in one table with five columns, as offices on the Mainland lay a programme out."""
        date, _, _, _, place, _, _, activity, company, *_ = self.sheet.labels.columns
        table = self.document.add_table(rows=1, cols=5)
        table.style = "Table Grid"
        pad_rows(table)
        han = any(tag.split("-")[0] in HAN for tag in self.sheet.languages)
        widths = [int(self.room * share) for share in (HAN_TABLE if han else TABLE)]
        keep_whole(table.rows[0])
        repeat_header(table.rows[0])
        for cell, label in zip(
            table.rows[0].cells, (date, self.sheet.labels.time, activity, place, company), strict=True
        ):
            self._each(cell, label, "Item")
            drop_first(cell)
        for day in self.sheet.days:
            self._day_in_table(table, day)
        for line in table.rows[1:]:
            keep_whole_if_short(line, widths)
        if not any((date, self.sheet.labels.time, activity, place, company)):  # of a language without phrases
            table._tbl.remove(table.rows[0]._tr)
        set_widths(table, widths)

    def _day_in_table(self, table: Table, day: SheetDay) -> None:
        """The rows of a day beside its date; what holds for all of it, and the name of a party, stands across them."""
        rows: list[Row | tuple[Words, str]] = [(note, "Leg") for note in day.notes]
        parties = [False] * len(rows)
        for group in day.column_groups or ((Column((), day.rows),),):
            for column in group:
                rows += [(column.who, "Item")] if column.who else []
                rows += column.rows
                parties += [bool(column.who)] * (len(rows) - len(parties))
        for number, row in enumerate(rows or [((), "Leg")]):
            line = table.add_row()  # type: ignore[no-untyped-call]  # the library gives no type
            cells = line.cells
            merge_down(cells[0], starts=not number)
            if not number:
                self._date(cells[0], day)
            if isinstance(row, ItemRow | LegRow | NoteRow):
                self.of_a_party = parties[number]
                self._in_table(cells, row)
                continue
            across = cells[1].merge(cells[-1])
            self._each(across, *row)
            for paragraph in (*cells[0].paragraphs, *across.paragraphs):
                paragraph.paragraph_format.keep_with_next = True
            drop_first(across)

    def _date(self, cell: _Cell, day: SheetDay) -> None:
        """The date, and below it whose clock the times are on where that differs on the way.

        The team reads the clock of every day, and from where the day begins.
        """
        said = tuple(each for each in day.headings if each.text)  # nothing in a language without phrases
        self._each(cell, said or (Said(day.date.isoformat(), ""),), "Time")
        for_team = self.sheet.edition is Edition.RUN_SHEET
        self._each(cell, day.clock if for_team or several_clocks(self.sheet) else (), "Leg")
        self._each(cell, day.start if for_team else (), "Leg")
        drop_first(cell)

    def _in_table(self, cells: Sequence[_Cell], row: Row) -> None:
        self._time(first_paragraph(cells[1], "Time" if isinstance(row, ItemRow) else "Leg"), row, stacked=True)
        bare = row
        if isinstance(row, ItemRow):
            moves = row.kind in MOVEMENT_KINDS  # where a written way leads is what is done, and not where
            bare = row._replace(place=row.place if moves else Facts((row.called,) if row.called else ()), hosts=())
            self._each(cells[3], () if moves else dotted(row.place_alone), "Place")
            for host in (row.company,) if row.company else row.hosts:  # of many the first, in a narrow column
                self._each(cells[4], host, "Host")
        self._row(cells[2], bare, timed=False)
        for cell in cells[2:]:
            drop_first(cell)
