"""Sets a drive of a movement sheet in the rows of a Word table: a word for each time, as its driver reads it."""

from collections.abc import Sequence

from docx.shared import Cm, Pt
from docx.table import _Row

from delegate.i18n.text_width import width
from delegate.render.drive_lines import DriveLine
from delegate.render.office.word_calls import merge_across
from delegate.render.office.word_parts import HALF_WIDTH, keep_with_next, lines_of, write
from delegate.render.office.word_rows import Rows, drop_first, first_paragraph
from delegate.render.office.word_rules import bar_beside, without_rule
from delegate.render.plain_words import is_gone, way_and_who
from delegate.sheet.model import LegRow

APART = Pt(3)  # white between a drive and the rule above it or below it
# How far from the time of a stop its place begins: the word for it is between them, in one language or in several.
ROOM, ROOM_FOR_SEVERAL = Cm(2.9), Cm(3.6)
LETTER = HALF_WIDTH * 1.1  # a driver's page has letters of 11 pt
TALL = 20  # lines of that size, half a page: the title would be alone on the page before


class Drives(Rows):
    """A document whose drives are told stop by stop."""

    def _head_of_drive(self, line: _Row, row: LegRow) -> None:
        """By what vehicle from where to where, across the rows of the stops, which follow it without a rule."""
        across = merge_across(line.cells[0], line.cells[-1])
        for paragraph in self._each(across, way_and_who(row), "Leg"):
            for run in paragraph.runs:
                run.font.bold, run.font.strike = True, is_gone(row) or None
        if row.was:
            self._was(across, row.was)
            for paragraph in across.paragraphs[1:]:
                bar_beside(paragraph)
        drop_first(across)
        across.paragraphs[0].paragraph_format.space_before = APART
        without_rule(across, "bottom")

    def _stop(self, line: _Row, stop: DriveLine, *, last: bool) -> None:
        """A time, the word for it, and the place behind that, each line of which begins below the one before."""
        time, told = line.cells
        paragraph = first_paragraph(time, "Time")
        for run in self._write(paragraph, stop.was.time if stop.was else ()):
            run.font.strike = True
        if stop.was and stop.time:
            paragraph.add_run(" ")
        self._write(paragraph, stop.time.joined("–"), stacked=True)
        if stop.zone:
            paragraph.add_run(f" {stop.zone}").bold = False
        paragraph = first_paragraph(told, "Fact")
        room = ROOM_FOR_SEVERAL if len(stop.word) > 1 else ROOM
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = room, -room
        self._write(paragraph, stop.word)
        if width("  ".join(each.text for each in stop.word)) * LETTER > room / Pt(1):
            paragraph.add_run().add_break()  # too long for its column, it stands above what it names
        else:
            paragraph.add_run("\t")
        said = [(each, True) for each in stop.place] + [(each, False) for words in stop.more for each in words]
        for number, (each, bold) in enumerate(said):
            if number:
                paragraph.add_run().add_break()
            for run in write(paragraph, each.text, each.lang, self.letters):
                run.font.bold, run.font.strike = bold or None, (bold and stop.gone) or None
        for cell in line.cells:
            without_rule(cell, *(("top",) if last else ("top", "bottom")))
        if last:
            paragraph.paragraph_format.space_after = APART


def keep_drive(rows: Sequence[_Row], widths: Sequence[int], *, in_order: bool) -> None:
    """No page ends inside a drive, but before the order of vehicles of a tall one: with `in_order` its last row."""
    tall = in_order and sum(lines_of(row, widths) for row in rows) > TALL
    for row in rows[: -2 if tall else -1]:
        keep_with_next(row)
