"""Parts a drive of a movement sheet into the rows of a Word table: a word for each time, as its driver reads it."""

from collections.abc import Iterator

from docx.shared import Cm, Pt
from docx.table import _Row

from delegate.i18n.language import language_of
from delegate.i18n.text_width import width
from delegate.render.office.word_parts import HALF_WIDTH, keep_with_next, write
from delegate.render.office.word_rows import Rows, drop_first, first_paragraph
from delegate.render.office.word_rules import bar_beside, without_rule
from delegate.render.plain_words import is_gone, way_and_who
from delegate.sheet.model import InOrder, Labels, LegRow, RowTime, Said, Words
from delegate.tuples import NamedTuple

APART = Pt(3)  # white between a drive and the rule above it or below it
WORD = Cm(2.9)  # how far from the time of a stop its place begins: between them stands the word for it

TOLD = ("pick-up", "stop", "set-down", "lands", "departs", "on-board")  # details that the stops of a drive say


class DriveLine(NamedTuple):
    """One row of a drive: its time, the word for it, the place in bold, and what else is so, a line each.

    `was` is the old time of the drive, which stands struck through before the one to be there; a drive that is `gone`
    was in the version before alone.
    """

    time: RowTime
    word: Words
    place: Words = ()
    more: tuple[Words, ...] = ()
    zone: str = ""
    was: Words = ()
    gone: bool = False


class Drives(Rows):
    """A document whose drives are told stop by stop."""

    def _head_of_drive(self, line: _Row, row: LegRow) -> None:
        """By what vehicle from where to where, across the rows of the stops, which follow it without a rule."""
        across = line.cells[0].merge(line.cells[-1])
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
        keep_with_next(line)

    def _stop(self, line: _Row, stop: DriveLine, *, last: bool) -> None:
        """A time, the word for it, and the place behind that, each line of which begins below the one before."""
        time, told = line.cells
        paragraph = first_paragraph(time, "Time")
        for run in self._write(paragraph, stop.was):
            run.font.strike = True
        if stop.was and stop.time:
            paragraph.add_run(" ")
        self._write(paragraph, stop.time.joined("–"), stacked=True)
        if stop.zone:
            paragraph.add_run(f" {stop.zone}").bold = False
        paragraph = first_paragraph(told, "Fact")
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = WORD, -WORD
        self._write(paragraph, stop.word)
        if sum(width(each.text) for each in stop.word) * HALF_WIDTH > WORD / Pt(1):
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
        else:
            keep_with_next(line)


def drive_lines(row: LegRow, labels: Labels) -> tuple[DriveLine, ...]:
    """The stops of a drive in their order, who is on board below the first time to leave, and then all that was noted.

    The order of vehicles comes last. A row without stops has no lines.
    """
    return (*_stops(row, labels), *_noted(row), *_in_order(row, labels)) if row.stops else ()


def _stops(row: LegRow, labels: Labels) -> Iterator[DriveLine]:
    board = next((each.text for each in row.details if each.kind == "on-board"), ())
    to_be_there = next((stop for stop in row.stops if stop.kind in ("leave", "kerb")), None)
    first = next((stop for stop in row.stops if stop.time), None)
    for stop in row.stops:
        line = DriveLine(stop.time, stop.word, stop.place, (stop.more,) if stop.more else (), gone=is_gone(row))
        line = line._replace(zone=row.zone if stop is first else "")
        if stop is not to_be_there:
            yield line
            continue
        line = line._replace(was=row.was.time if row.was else ())
        beside = stop.kind == "leave" and not line.place and not line.more
        yield line._replace(more=(board,)) if beside else line
        if board and not beside:
            yield DriveLine(RowTime(), labels.on_board, (), (board,))


def _noted(row: LegRow) -> Iterator[DriveLine]:
    for detail in row.details:
        if detail.kind not in TOLD and (detail.kind != "border" or detail.label):
            yield DriveLine(RowTime(), detail.label, (), (detail.text,))


def _in_order(row: LegRow, labels: Labels) -> Iterator[DriveLine]:
    if len(row.motorcade) > 1:
        every = tuple(_in_line(number, each) for number, each in enumerate(row.motorcade, 1))
        yield DriveLine(RowTime(), labels.order, (), every)


def _in_line(number: int, each: InOrder) -> Words:
    """`2. Coach 1: Mr Lee, 23 people; Mr Suzuki`: a vehicle, who rides in it and, of another one, who drives."""
    said = []
    for vehicle in each.vehicle:
        chinese = language_of(vehicle.lang).large_to_small
        colon, semicolon = ("：", "；") if chinese else (": ", "; ")
        people, driver = (
            next((one.text for one in words if one.lang == vehicle.lang), words[0].text if words else "")
            for words in (each.people, () if each.own else each.driver)
        )
        behind = semicolon.join(part for part in (people, driver) if part)
        said.append(Said(f"{number}. {vehicle.text}{colon if behind else ''}{behind}", vehicle.lang))
    return tuple(said)
