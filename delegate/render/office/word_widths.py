"""Chooses how wide the columns of a table are in a Word document: as wide as makes the table the least high."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from delegate.i18n.text_width import width
from delegate.render.arial import set_in_digits
from delegate.render.office.word_parts import HALF_WIDTH, HELD_WIDTH, WHITE, text_in
from delegate.render.unbroken_words import WIDEST
from delegate.tuples import NamedTuple

STEP = 8  # points by which one column is tried wider and another narrower
LETTER, BOLD = 4.9, 6.0  # points: a letter inside a long word of 10 pt, and one of a head
DIGIT, HEAD_DIGIT, HAIR = 5.56, 6.6, 1.0  # points: a digit of 10 pt, one of a title, and what a program rounds up
FIXED = 2  # columns, of dates and times, in which nothing is held
NARROWEST, WIDEST_WORD = 60, 100  # points; no word is so long that others have no room beside it
UNEVEN = 0.85  # of a line is filled where words do not end at its end
_BREAKS = re.compile("[ \\n\\t\u2e80-\uffef]+")  # not at a blank that holds a name together
# With the Chinese before such a blank, at which LibreOffice breaks no line.
_HELD = re.compile("[^ \n\t]*\u00a0[^ \n\t]*")
# With the Chinese sign behind it that no line begins with: `KUKA Robotics，`.
_HELD_IN_LETTERS = re.compile("[^ \n\t\u2e80-\uffef]*\u00a0[^ \n\t\u2e80-\uffef]*[，、。；：！？）」』]?")
_BEHIND_COMMA = re.compile("(?<=,)\u00a0")  # between a place and its city: sooner broken than inside either
TORN = 2.0  # lines that may be spent for a name that is not broken


class _ColumnOfTexts(NamedTuple):
    """For each row how wide its lines are in half-width letters, and how many points each held name in it takes."""

    sizes: tuple[tuple[int, ...], ...]
    names: tuple[float, ...]


def fitting(tables: Sequence[Table], room: int, fixed: Sequence[int]) -> list[int]:
    """The widths of all columns in tables that are alike: those `fixed`, and three or two that share the `room` left.

    No word that is shorter than WIDEST_WORD is broken in them, and a name only where it would cost more lines than
    TORN. Rows that go across several columns have no say.
    """
    if not tables:
        return []
    count = len(tables[0].columns)
    rows = [(row.tc_lst, table) for table in tables for row in table._tbl.tr_lst if len(row.tc_lst) == count]
    cells = [[_Cell(row[column], table) for row, table in rows] for column in range(len(fixed), count)]
    texts = [[_text_of(cell) for cell in column] for column in cells]
    columns = [
        _ColumnOfTexts(
            tuple(tuple(map(width, text.split("\n"))) for text in said),
            tuple(size for cell in column for each in cell.paragraphs for size in _names_in(each)),
        )
        for column, said in zip(cells, texts, strict=True)
    ]
    left = int((room - sum(fixed)) / Pt(STEP))
    first, *others = (-(-_least(column) // STEP) for column in texts)
    best = min(_shares(left, first, others), key=lambda shares: _cost(columns, shares))
    widths = [int(Pt(STEP * share)) for share in best[1:]]
    return [*fixed, room - sum(fixed) - sum(widths), *widths]


def loosen(table: Table, widths: Sequence[int], fixed: int = FIXED) -> None:
    """What was held together and finds no room in its column is broken at its blank, and not inside a word."""
    most = WIDEST * HEAD_DIGIT + 2 * WHITE
    narrow = [at for at, each in enumerate(widths) if at >= fixed and each < Pt(most)]
    for row in table._tbl.tr_lst if narrow else ():
        for at in narrow if len(row.tc_lst) == len(widths) else ():
            for paragraph in _Cell(row.tc_lst[at], table).paragraphs:
                _loosen(paragraph, widths[at] / Pt(1) - 2 * WHITE)


def _loosen(paragraph: Paragraph, room: float) -> None:
    """What is too wide is broken between a place and its city, and where that is not enough at every blank."""
    wide, digit = _too_wide(paragraph, room), _digit(paragraph)

    def broken(found: re.Match[str]) -> str:
        if not any(found[0] in each for each in wide):
            return found[0]
        parts = _BEHIND_COMMA.split(found[0])
        alone = len(parts) == 1
        return " ".join(each.replace("\u00a0", " ") if alone or _points(each, digit) > room else each for each in parts)

    for text in paragraph._p.iter(qn("w:t")) if wide else ():
        text.text = _HELD.sub(broken, text.text or "")
        text.set(qn("xml:space"), "preserve")


def _digit(paragraph: Paragraph) -> float:
    return HEAD_DIGIT if (paragraph._p.style or "").startswith("Item") else DIGIT


def _names_in(paragraph: Paragraph) -> list[float]:
    """The points that the names take which are held there."""
    text, digit = text_in(paragraph), _digit(paragraph)
    held = _HELD_IN_LETTERS.findall(text) if "\u00a0" in text else []
    return [_points(part, digit) for each in held for part in _BEHIND_COMMA.split(each) if "\u00a0" in part]


def _points(name: str, digit: float) -> float:
    """How wide it is where a digit is so wide, with what no line begins with behind it."""
    return set_in_digits(name.replace("\u00a0", " ")) * digit + HAIR


def _too_wide(paragraph: Paragraph, room: float) -> set[str]:
    """What is held and has no room; what is longer may break in its Chinese, which is not counted then."""
    text = text_in(paragraph)
    if "\u00a0" not in text:
        return set()
    digit = _digit(paragraph)
    short = {each for each in _HELD.findall(text) if width(each) <= HELD_WIDTH and width(each) * HALF_WIDTH > room}
    long = {each for each in _HELD_IN_LETTERS.findall(text) if _points(each, digit) > room}
    return short | long


def _text_of(cell: _Cell) -> str:
    return "\n".join(text_in(each) for each in cell.paragraphs)


def _least(column: Sequence[str]) -> int:
    """The points that the longest word takes, with the comma behind it that no line begins with."""
    head, *cells = column
    words = [len(word) * BOLD for word in _BREAKS.split(head)]
    words += [(len(word) + 2) * LETTER for text in cells for word in _words(text)]
    return int(max(NARROWEST, min(max(words, default=0), WIDEST_WORD) + 2 * WHITE))


def _words(text: str) -> Iterator[str]:
    """Those of a text, a short name held together as one of them."""
    for word in filter(None, _BREAKS.split(text)):
        yield from (word,) if len(word) <= HELD_WIDTH else word.split("\u00a0")


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


def _cost(columns: Sequence[_ColumnOfTexts], shares: Sequence[int]) -> float:
    """How high the table is in lines, and how many names it breaks; of two alike, that with cells less high."""
    lines = [_lines(column.sizes, share) for column, share in zip(columns, shares, strict=True)]
    high = sum((max(row) + 0.02 * sum(row) for row in zip(*lines, strict=True)), 0.0)
    return high + TORN * sum(
        size > share * STEP - 2 * WHITE for column, share in zip(columns, shares, strict=True) for size in column.names
    )


@lru_cache(maxsize=128)  # the widths that three columns are tried in, and those of no table before
def _lines(column: tuple[tuple[int, ...], ...], share: int) -> tuple[int, ...]:
    """How many lines each cell of a column takes."""
    room = (share * STEP - 2 * WHITE) / HALF_WIDTH
    return tuple(sum(1 if size <= room else int(size / (room * UNEVEN)) + 1 for size in cell) for cell in column)
