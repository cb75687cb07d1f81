"""Chooses how wide the columns of a table are in a Word document: as wide as makes the table the least high."""

import re
from collections.abc import Sequence
from functools import lru_cache

from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from delegate.i18n.text_width import width
from delegate.render.held_words import WIDEST
from delegate.render.office.word_parts import HALF_WIDTH, HELD_WIDTH, WHITE, text_in

STEP = 8  # points by which one column is tried wider and another narrower
LETTER, BOLD = 4.9, 6.0  # points: a letter inside a long word of 10 pt, and one of a head
OF_NAME, HEAD_OF_NAME = 5.5, 6.6  # points: a letter of a name, of which many are capitals, and of one in a title
FIXED = 2  # columns, of dates and times, in which nothing is held
NARROWEST, WIDEST_WORD = 60, 100  # points; no word is so long that others have no room beside it
UNEVEN = 0.85  # of a line is filled where words do not end at its end
_BREAKS = re.compile("[ \\n\\t\u2e80-\uffef]+")  # not at a blank that holds a name together
# With the Chinese before such a blank, at which LibreOffice breaks no line.
_HELD = re.compile("[^ \n\t]*\u00a0[^ \n\t]*")
_HELD_IN_LETTERS = re.compile("[^ \n\t\u2e80-\uffef]*\u00a0[^ \n\t\u2e80-\uffef]*")
_Sizes = tuple[tuple[int, ...], ...]  # of a column, for each row, how wide its lines are in half-width letters


def fitting(tables: Sequence[Table], room: int, fixed: Sequence[int]) -> list[int]:
    """The widths of all columns in tables that are alike: those `fixed`, and three or two that share the `room` left.

    No word that is shorter than WIDEST_WORD is broken in them. Rows that go across several columns have no say.
    """
    if not tables:
        return []
    count = len(tables[0].columns)
    rows = [(row.tc_lst, table) for table in tables for row in table._tbl.tr_lst if len(row.tc_lst) == count]
    texts = [[_text_of(row[column], table) for row, table in rows] for column in range(len(fixed), count)]
    sizes = [tuple(tuple(map(width, text.split("\n"))) for text in column) for column in texts]
    left = int((room - sum(fixed)) / Pt(STEP))
    first, *others = (-(-_least(column) // STEP) for column in texts)
    best = min(_shares(left, first, others), key=lambda shares: _cost(sizes, shares))
    widths = [int(Pt(STEP * share)) for share in best[1:]]
    return [*fixed, room - sum(fixed) - sum(widths), *widths]


def loosen(table: Table, widths: Sequence[int], fixed: int = FIXED) -> None:
    """What was held together and finds no room in its column is broken at its blank, and not inside a word."""
    most = WIDEST * HEAD_OF_NAME + 2 * WHITE
    narrow = [at for at, each in enumerate(widths) if at >= fixed and each < Pt(most)]
    for row in table._tbl.tr_lst if narrow else ():
        for at in narrow if len(row.tc_lst) == len(widths) else ():
            for paragraph in _Cell(row.tc_lst[at], table).paragraphs:
                if _is_too_wide(paragraph, widths[at] / Pt(1) - 2 * WHITE):
                    for text in paragraph._p.iter(qn("w:t")):
                        text.text = (text.text or "").replace("\u00a0", " ")
                        text.set(qn("xml:space"), "preserve")


def _is_too_wide(paragraph: Paragraph, room: float) -> bool:
    """Whether anything that is held has no room; what is longer may break in its Chinese, which is not counted then."""
    text = text_in(paragraph)
    if "\u00a0" not in text:
        return False
    letter = HEAD_OF_NAME if (paragraph._p.style or "").startswith("Item") else OF_NAME
    short = (width(each) for each in _HELD.findall(text))
    return any(each <= HELD_WIDTH and each * HALF_WIDTH > room for each in short) or any(
        width(each) > HELD_WIDTH and width(each) * letter > room for each in _HELD_IN_LETTERS.findall(text)
    )


def _text_of(cell: object, table: Table) -> str:
    return "\n".join(text_in(each) for each in _Cell(cell, table).paragraphs)  # type: ignore[arg-type]  # of the library


def _least(column: Sequence[str]) -> int:
    """The points that the longest word takes, with the comma behind it that no line begins with."""
    head, *cells = column
    words = [len(word) * BOLD for word in _BREAKS.split(head)]
    words += [(len(word) + 2) * LETTER for text in cells for word in _BREAKS.split(text) if word]
    return int(max(NARROWEST, min(max(words, default=0), WIDEST_WORD) + 2 * WHITE))


def _shares(left: int, first: int, others: Sequence[int]) -> list[tuple[int, ...]]:
    """Every way to give each column its least and more, in steps; the first has a third of all at the least."""
    first = max(first, left // 3)
    if len(others) == 1:
        return [(left - one, one) for one in range(others[0], max(left - first, others[0]) + 1)]
    one, other = others
    return [
        (left - wide - beside, wide, beside)
        for wide in range(one, max(left - first - other, one) + 1)
        for beside in range(other, max(left - first - wide, other) + 1)
    ]


def _cost(sizes: Sequence[_Sizes], shares: Sequence[int]) -> float:
    """How high the table is in lines; of two that are as high, the one whose cells are less high."""
    lines = [_lines(column, share) for column, share in zip(sizes, shares, strict=True)]
    return sum((max(row) + 0.02 * sum(row) for row in zip(*lines, strict=True)), 0.0)


@lru_cache(maxsize=128)  # the widths that three columns are tried in, and those of no table before
def _lines(column: _Sizes, share: int) -> tuple[int, ...]:
    """How many lines each cell of a column takes."""
    room = (share * STEP - 2 * WHITE) / HALF_WIDTH
    return tuple(sum(1 if size <= room else int(size / (room * UNEVEN)) + 1 for size in cell) for cell in column)
