"""Reads a grid with a column for each day, and tells which of its rows are no lines of the programme."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.blocks import Remark, SourceCell
from delegate.importing.understanding.cell_grid import CellGrid, RoleColumn, RowTexts
from delegate.importing.understanding.day_headings import city_behind
from delegate.importing.understanding.entries import entries
from delegate.importing.understanding.letters import pattern_of, plain_letters, trimmed
from delegate.importing.understanding.marks import CountMark, DayMark, Mark, RowMark
from delegate.importing.understanding.times import ReadTime, read_time


def day_columns(grid: CellGrid, begin: int, columns: Sequence[RoleColumn]) -> Iterator[Mark]:
    """A grid with a column for each day: the days one after the other."""
    told = _told_of_days(grid, begin)
    beside = list(_beside_days(grid, begin, columns))
    rows = len(grid.rows) - begin - sum(isinstance(mark, CountMark) for mark in beside)
    yield from (CountMark("comments" if number < len(told) else "lines") for number in range(rows))
    for at, column in enumerate(columns):
        if not column.day:
            continue
        yield DayMark(column.day, grid.where, city_behind(column.day.rest))
        only = [
            each._replace(role="" if each.day and number != at else each.role) for number, each in enumerate(columns)
        ]
        for row in range(begin, len(grid.rows)):
            held = {number for number, each in enumerate(columns) if not each.day} | {at}
            texts = RowTexts(grid, row, tuple(only), frozenset(held))
            cell = grid.rows[row].get(at)
            if not cell or not cell.text.strip() or cell.row != row:
                continue
            if row in told:
                yield Remark("row", f"{told[row]}: {cell.text.strip()}", cell.where)
            else:
                marks = [mark for mark in entries(texts) if not isinstance(mark, CountMark)]
                yield from _to_the_end(marks, grid, cell, columns)
    yield from beside


def _to_the_end(
    marks: Sequence[Mark], grid: CellGrid, cell: SourceCell, columns: Sequence[RoleColumn]
) -> Sequence[Mark]:
    """The marks of a cell that is merged over the rows of several times, its one line up to the last of them."""
    lines = [mark for mark in marks if isinstance(mark, RowMark)]
    at = next((number for number, column in enumerate(columns) if column.role == "start"), None)
    if (
        at is None
        or cell.rows < 2
        or len(lines) != 1
        or not re.fullmatch(r"\d\d:\d\d(?:-\d\d:\d\d)?", lines[0].row.time)
    ):
        return marks
    last, below = (_clock_of(grid, row, at) for row in (cell.row + cell.rows - 1, cell.row + cell.rows))
    end = last.end if last and last.end >= 0 else below.start if last and below else -1
    if not last or not lines[0].start <= last.start < end:
        return marks
    row = lines[0].row
    told = row._replace(time=f"{row.time[:5]}-{end // 60:02}:{end % 60:02}")
    return [mark._replace(row=told) if isinstance(mark, RowMark) else mark for mark in marks]


def _clock_of(grid: CellGrid, row: int, at: int) -> ReadTime | None:
    """The time at the head of a row that has one of its own."""
    cell = grid.rows[row].get(at) if row < len(grid.rows) else None
    return read_time(cell.text, cell=True) if cell and cell.row == row else None


def _told_of_days(grid: CellGrid, begin: int) -> dict[int, str]:
    """The rows that tell something of each day, by their heads: `Dress` beside `Business` and `Casual`."""
    heads = {row: own[0].text for row in range(begin, len(grid.rows)) if (own := grid.own(row))}
    word = pattern_of("roles", "headed", "notes")
    return {
        row: " ".join(head.split()) for row, head in heads.items() if re.fullmatch(word, plain_letters(trimmed(head)))
    }


def _beside_days(grid: CellGrid, begin: int, columns: Sequence[RoleColumn]) -> Iterator[Mark]:
    """The rows without a text in the column of a day: empty ones, and those that are kept, such as whom to call."""
    for row in range(begin, len(grid.rows)):
        shown = [cell for cell in grid.own(row) if cell.text.strip()]
        if any(columns[at].day for at, cell in grid.rows[row].items() if cell.text.strip() and cell.row == row):
            continue
        if not shown:
            yield CountMark("empty")
            continue
        text = " | ".join(" ".join(cell.text.split()) for cell in shown)
        yield from (CountMark("comments"), Remark("row", text, shown[0].where))
