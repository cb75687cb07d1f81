"""Keeps what ends a Word document together, so that no last page has two lines alone, and a clock below its date."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.shared import Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from delegate.i18n.text_width import fold
from delegate.render.office.word_parts import (
    HALF_WIDTH,
    LINE,
    SHORT,
    height_of,
    keep_end_with_next,
    keep_with_next,
    lines_of,
    room_for_date,
)

FILLED = 220  # points, more than a quarter of a page: so much of its end stays together
BESIDE_CLOCK = 2  # rows below the first of a day, beside which its clock may go on
HEAD = 24  # of a head of a list, with the white above it


def keep_end_together(document: Document, room: int) -> None:
    """The last lists, and where these are short the last rows above them, go over to a last page as one.

    No program is asked how high they are: where a page has room for all of it, it stays there. `room` is how wide a
    line is. Below a title that would be alone, what is not to be parted stays.
    """
    left, last = float(FILLED), True
    for part in _from_the_end(document):
        if left <= 0 or (isinstance(part, Table) and not last and _is_all_below_the_title(document, part)):
            return
        if isinstance(part, Paragraph):
            left -= _points(part, room)
            part.paragraph_format.keep_with_next = None if last else True
        else:
            rows = [*part.rows]
            widths = [int(column.width or 0) for column in part.columns]
            if not last:
                keep_end_with_next(part)
            for number, row in enumerate(reversed(rows)):
                if left <= 0:
                    return
                if number:
                    keep_with_next(row)
                left -= _high(row, widths)
        last = False


def keep_last(table: Table, widths: Sequence[int]) -> None:
    """The last row of a day stands on no page alone where it is short: a hotel for the night, below its date."""
    _, *others, last = table.rows
    if others and lines_of(last, widths) <= SHORT:
        keep_with_next(others[-1])


def room_for_clock(rows: Sequence[_Row], widths: Sequence[int]) -> None:
    """The clock below a date has room beside the first rows, which stay on one page: it would end inside it.

    The first alone would be high for nothing.
    """
    first, *others = rows
    room_for_date(first, widths[0])
    left = float(first.height or 0) / Pt(1)
    if others and left > LINE * lines_of(first, widths, 1):
        keep_with_next(first)  # LibreOffice has no more room for a clock at a page's foot than what is beside it takes
    for before, row in pairwise((first, *others[:BESIDE_CLOCK])):
        if left > SHORT * LINE:
            left -= LINE * lines_of(row, widths)
            keep_with_next(before)
    if first.height:
        first.height = Pt(left) if left > 0 else None


def _is_all_below_the_title(document: Document, table: Table) -> bool:
    """Whether a day is the first table and no page ends in it, as with one drive: the title would be alone."""
    is_first = table._tbl is next(document.element.body.iterchildren(qn("w:tbl")))
    is_day = table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    paragraphs = (each for row in table.rows[:-1] for each in row._tr.iter(qn("w:p")))
    return (
        is_first and is_day and all(each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for each in paragraphs)
    )


def _from_the_end(document: Document) -> Iterator[Paragraph | Table]:
    """The lines and the tables of a document, the last first."""
    body = document.element.body
    for element in reversed(body.inner_content_elements):
        yield Table(element, document._body) if isinstance(element, CT_Tbl) else Paragraph(element, document._body)


def _points(paragraph: Paragraph, room: int) -> float:
    """How high a line of its own is."""
    if paragraph.style is not None and str(paragraph.style.name).startswith("Heading"):
        return HEAD
    return sum(height_of(each) for each in fold(paragraph.text, int(room / Pt(1) / HALF_WIDTH)))


def _high(row: _Row, widths: list[int]) -> float:
    """How high a row is, at the least: Chinese is higher, and white stands around it."""
    return lines_of(row, widths) * LINE
