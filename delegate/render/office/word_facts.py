"""Parts a row of a Word table that is too high for one into rows of whole facts, none of which a page end breaks."""

from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from math import ceil

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.oxml.text.paragraph import CT_P
from docx.shared import Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from delegate.i18n.text_width import fold
from delegate.render.office.word_parts import (
    HALF_WIDTH,
    LINE,
    SHORT,
    WHITE,
    WHOLE,
    height_of,
    keep_whole,
    lines_of,
    merge_down,
    text_in,
)
from delegate.render.office.word_rows import GOES_ON, drop_first
from delegate.render.office.word_rules import without_rule
from delegate.tuples import NamedTuple

HIGH = 160  # points of a part, a fifth of a page: so many at most stay white where a page ends
MORE = 20  # points by which a part may be higher than others, and for what stands beside it
TIMES = 1  # the column of times in a table, behind that of dates


class _WholeFact(NamedTuple):
    """Paragraphs that stay together, and how many points high they are."""

    paragraphs: tuple[Paragraph, ...]
    height: float


def in_facts(table: Table, row: _Row, widths: Sequence[int], bound: Collection[CT_P], times: int = TIMES) -> list[_Row]:
    """The row with the facts that fit, and below it, without a rule between them, rows with the others, which it gives.

    What is `bound` stays with the paragraph behind it, the same in another language. `times` is the column of times.
    """
    cells = row._tr.tc_lst
    first = times + 1
    if lines_of(row, widths) <= WHOLE or len(cells) <= first:
        return []
    rooms = widths if len(cells) == len(widths) else (*widths[:first], sum(widths[first:]))
    columns = _beside([[*_facts(_Cell(cells[at], table), rooms[at], bound)] for at in range(first, len(cells))])
    return _in_parts(row, columns, first)


def between_items(row: _Row, columns: Sequence[Sequence[Sequence[Paragraph]]], widths: Sequence[int]) -> list[_Row]:
    """The row with the first items of each column, and below it, without a rule between them, rows with the others.

    So no page ends inside an item that half a page has room for. `columns` are the paragraphs of each item; the rows
    below are given.
    """
    facts = [
        [_WholeFact(tuple(each), sum(_points(paragraph, room) for paragraph in each)) for each in items]
        for items, room in zip(columns, widths, strict=True)
    ]
    return _in_parts(row, _beside(facts), 0)


def _in_parts(row: _Row, columns: Sequence[Sequence[Sequence[_WholeFact]]], first: int) -> list[_Row]:
    """The row with what is first in each of the columns, the first of which is `first`, and rows below with the rest.

    Before these columns stands the time, which each row has again, and before that the date.
    """
    table: Table = row.table
    count = len(columns[0])
    made = [row]
    for number in range(1, count):
        below = _Row(_emptied(row._tr), table)
        made[-1]._tr.addnext(below._tr)
        made.append(below)
        before = [_Cell(each, table) for each in below._tr.tc_lst[:first]]
        others = [_Cell(each, table) for each in below._tr.tc_lst[first:]]
        for date in before[:-1]:
            merge_down(date, starts=False)
        for time in before[-1:]:
            time.paragraphs[0].style = GOES_ON
        for cell, parts in zip(others, columns, strict=True):
            for fact in parts[number]:
                for paragraph in fact.paragraphs:
                    cell._tc.append(paragraph._p)
            drop_first(cell)
    for number, part in enumerate(made if count > 1 else ()):
        keep_whole(part)
        _join(part, min(first, 1), above=number > 0, below=number < count - 1)
    return made[1:]


def _join(part: _Row, first: int, *, above: bool, below: bool) -> None:
    """No rule between a part and the part above or below it, and only the last of them is kept with another row.

    The cells before the `first` are one with those of the other parts.
    """
    for at, each in enumerate(part._tr.tc_lst):
        cell = _Cell(each, part.table)
        if at >= first:
            without_rule(cell, *(["top"] if above else []), *(["bottom"] if below else []))
        for paragraph in cell.paragraphs if below else ():
            paragraph.paragraph_format.keep_with_next = None


def _emptied(row: CT_Row) -> CT_Row:
    """A row of the same cells without a word in them, as high as it must be."""
    made: CT_Row = OxmlElement("w:tr")
    for cell in row.tc_lst:
        empty = OxmlElement("w:tc")
        if cell.tcPr is not None:
            about = deepcopy(cell.tcPr)
            for name in ("w:vMerge", "w:tcBorders"):
                for each in about.findall(qn(name)):
                    about.remove(each)
            empty.append(about)
        empty.append(OxmlElement("w:p"))
        made.append(empty)
    return made


def _beside(columns: Sequence[Sequence[_WholeFact]]) -> list[list[list[_WholeFact]]]:
    """The facts of each column by the row they stand in: the highest column is filled, and what fits stands beside.

    They are as few as may be and about as high as each other, for beside each stands the time once more. A row may be
    as high as the highest fact that is next in any column, and has one at least of each column that is not done: a
    fact passed on would have a hole above it, and take what stands below it along.
    """
    highest = max(range(len(columns)), key=lambda at: _high(columns[at]))
    left = [[*column] for column in columns]
    even = _high(columns[highest]) / ceil(_high(columns[highest]) / HIGH) + MORE
    rows: list[list[list[_WholeFact]]] = [[] for _ in columns]
    while any(left) or not rows[0]:
        most = max([even, *(facts[0].height for facts in left if facts)])
        rows[highest].append(_taken(left[highest], most))
        if _high(left[highest]) <= SHORT * LINE:
            rows[highest][-1] += _taken(left[highest], SHORT * LINE)
        for at, facts in enumerate(left):
            if at != highest:
                rows[at].append(_taken(facts, _high(rows[highest][-1]) + MORE))
        if all(_high(facts) <= SHORT * LINE for facts in left):
            for at, facts in enumerate(left):
                rows[at][-1] += _taken(facts, SHORT * LINE)
    return rows


def _taken(facts: list[_WholeFact], most: float) -> list[_WholeFact]:
    """The first of these facts, and those behind it that stand with it in so many points."""
    taken: list[_WholeFact] = []
    while facts and (not taken or _high(taken) + facts[0].height <= most):
        taken.append(facts.pop(0))
    return taken


def _high(facts: Sequence[_WholeFact]) -> float:
    return sum(fact.height for fact in facts)


def _facts(cell: _Cell, room: int, bound: Collection[CT_P]) -> Iterator[_WholeFact]:
    """What no page breaks: a fact in all its languages, and with the title what stands below it."""
    held: list[Paragraph] = []
    for paragraph in cell.paragraphs:
        held.append(paragraph)
        if paragraph._p not in bound and not _is_title(paragraph):
            yield _WholeFact(tuple(held), sum(_points(each, room) for each in held))
            held = []
    if held:
        yield _WholeFact(tuple(held), sum(_points(each, room) for each in held))


def _is_title(paragraph: Paragraph) -> bool:
    return bool(paragraph.style and str(paragraph.style.name).startswith("Item"))


def _points(paragraph: Paragraph, room: int) -> float:
    """How high a paragraph is."""
    half_widths = int((room / Pt(1) - 2 * WHITE) / HALF_WIDTH)
    lines = [part for line in text_in(paragraph).split("\n") for part in fold(line, half_widths)]
    return sum(map(height_of, lines))
