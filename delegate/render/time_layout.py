"""Lays out what somebody's days are spent on: a row for each date, a column for each part of it."""

from collections.abc import Iterator, Sequence

from delegate.i18n.text_width import pad, width
from delegate.render.schedule.blocks import WIDEST, Line, Piece, paragraph
from delegate.sheet.time_table import TimePage, TimeTable

_GAP = 2
_INDENT = 2  # of the time before, below the date


def laid_out(page: TimePage, columns: int) -> Iterator[Line]:
    """Every line of a page; where the table is wider than that, each part stands on a line of its own."""
    columns = max(2, min(columns, WIDEST))
    yield from paragraph(page.title, columns, "bold")
    if not page.tables:
        yield from paragraph(page.nothing, columns)
    for table in page.tables:
        yield ()
        widths = _widths(page, table)
        if sum(widths) + _GAP * len(page.heads) <= columns:
            yield from _beside(page, table, widths)
        else:
            yield from _stacked(page, table, columns)


def _widths(page: TimePage, table: TimeTable) -> list[int]:
    """The cells of the date, below the name, and of each part."""
    dates = [width(row.date) + _INDENT * row.before for row in table.rows]
    cells = ([width(head), *(width(row.figures[at]) for row in table.rows)] for at, head in enumerate(page.heads))
    return [max([width(table.name), *dates]), *map(max, cells)]


def _beside(page: TimePage, table: TimeTable, widths: Sequence[int]) -> Iterator[Line]:
    yield (Piece(_line(table.name, page.heads, widths), "bold"),)
    for row in table.rows:
        yield (Piece(_line(" " * (_INDENT * row.before) + row.date, row.figures, widths)),)


def _line(first: str, cells: Sequence[str], widths: Sequence[int]) -> str:
    figures = (" " * (_GAP + across - width(cell)) + cell for cell, across in zip(cells, widths[1:], strict=True))
    return (pad(first, widths[0]) + "".join(figures)).rstrip()


def _stacked(page: TimePage, table: TimeTable, columns: int) -> Iterator[Line]:
    yield from paragraph(table.name, columns, "bold")
    for row in table.rows:
        yield from paragraph(row.date, columns, indent=_INDENT * row.before)
        for head, cell in zip(page.heads, row.figures, strict=True):
            yield from paragraph(f"{head} {cell}", columns, indent=2 * _INDENT)
