"""Finds columns in plain text: lines whose parts stand under each other, set apart by tabs or wide blanks."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from delegate.importing.blocks import SourceCell, SourceTable
from delegate.importing.sources.line_starts import (
    begins_an_item,
    begins_with_clock,
    begins_with_day,
    begins_with_deed,
    is_only_a_part,
    is_only_a_time,
    joined,
    width_of,
)
from delegate.tuples import NamedTuple

_GAP = re.compile(r"\t+ *| {2,}\t*| \t+")
_WIDE = re.compile(r" {2,}")
MOST_COLUMNS = 20
FURTHEST = 2  # columns that a time stands to the right of a longer one
NARROWEST = 60  # of a text whose lines are wrapped, in columns
_OPEN_RANGE = re.compile(r"\d[\d.:h]*\s*(?:hrs?|h|uhr|[ap]\.?\s?m\.?)?\s*(?:[-–—~]|to|until|bis|至|到)$", re.IGNORECASE)
_OPEN_NAME = re.compile(r"\b(?:of|at|to|in) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*$")

Parts = list[tuple[int, str]]


class ColumnsFound(NamedTuple):
    """A table that begins at a line, and the number of the lines that it takes up."""

    table: SourceTable
    lines: int


class _ColumnLine(NamedTuple):
    """A line of the table: a row, the rest of the row above (`rest`), or a day across all columns (`across`)."""

    number: int
    parts: Parts
    rest: bool = False
    across: bool = False


def columns_at(lines: Sequence[str], first: int, where: str) -> ColumnsFound | None:
    """The table of at least two rows that begins with a line; None where its parts do not stand under each other.

    A further line that begins under a later column belongs to the cell above it, and one that begins to the right of
    the first column to the text beside that.
    """
    if not _GAP.search(lines[first].strip()):
        return None
    readers = (_by_each_tab, _by_tabs, _by_position) if "\t" in lines[first].strip() else (_by_position,)
    for parts_of in readers:
        run = _run(lines, first, parts_of)
        if sum(not part.rest and not part.across for part in run) > 1 and not _are_labels(run):
            return ColumnsFound(_table(run, where), run[-1].number + 1 - first)
    return None


def _by_position(line: str) -> Parts:
    """The parts of a line by the column at which they begin, tabs widened to the next eighth."""
    line = line.expandtabs(8)
    found: Parts = []
    at = 0
    for piece in _WIDE.split(line.rstrip()):
        start = line.index(piece, at) if piece else 0
        if piece:
            lead = len(piece) - len(piece.lstrip())
            found.append((width_of(line[: start + lead]), piece.strip()))
        at = start + len(piece)
    return found


def _by_each_tab(line: str) -> Parts:
    return [(column, part.strip()) for column, part in enumerate(line.rstrip().split("\t")) if part.strip()]


def _by_tabs(line: str) -> Parts:
    return [(column, part.strip()) for column, part in enumerate(re.split(r"\t+", line.rstrip())) if part.strip()]


def _run(lines: Sequence[str], first: int, parts_of: Callable[[str], Parts]) -> list[_ColumnLine]:
    """The lines of a table from its first one on, a day across it with the blank line around it among them."""
    head = parts_of(lines[first])
    if not 2 <= len(head) <= MOST_COLUMNS:
        return []
    base, second = head[0][0], head[1][0]
    run: list[_ColumnLine] = []
    blanks = 0
    for number in range(first, len(lines)):
        if not lines[number].strip():
            blanks += 1
            if blanks > 1:
                break
            continue
        parts = parts_of(lines[number])
        if parts[0][0] == base and (filled := _column_filled(lines[number].expandtabs(8), second)):
            parts = filled
        if len(parts) > 1 and parts[1][0] == second and _begins_at(base, parts[0]):
            run.append(_ColumnLine(number, parts))
        elif parts[0][0] == second and not blanks and run and not run[-1].across:
            run.append(_ColumnLine(number, parts, rest=True))
        elif base < parts[0][0] < second and run and not (blanks or run[-1].across) and not begins_an_item(parts[0][1]):
            run.append(_ColumnLine(number, [(second, lines[number].strip())], rest=True))
        elif len(parts) == 1 and parts[0][0] <= base and begins_with_day(parts[0][1]):
            run.append(_ColumnLine(number, parts, across=True))
        else:
            break
        blanks = 0
    while run and run[-1].across:  # a day belongs to what comes below it
        run.pop()
    return run


def _column_filled(line: str, second: int) -> Parts:
    """The parts of a line whose part of the day fills its column up to one blank: `Late evening Dinner`; else none."""
    head, behind = line[:second], line[second:]
    filled = head.isascii() and head[-2:].strip() and head.endswith(" ") and behind[:1].strip()
    if not filled or not is_only_a_part(head.strip()):
        return []
    return [(len(head) - len(head.lstrip()), head.strip()), *_by_position(" " * second + behind)]


def _are_labels(run: list[_ColumnLine]) -> bool:
    """Whether each line is a label and what it says: `Cost:      EUR 85` below `Date:      Friday 22 May`."""
    rows = [part.parts for part in run if not (part.rest or part.across)]
    return all(parts[0][1][-1] in ":：" and len(parts) == 2 for parts in rows)


def _begins_at(base: int, first: tuple[int, str]) -> bool:
    """Whether a line begins where the table does; a time may be set to the right, `9.00` below `10.15`."""
    start, text = first
    return start == base or (abs(start - base) <= FURTHEST and begins_with_clock(text))


def _is_wrapped(above: str, further: str, start: int, width: int) -> bool:
    """Whether the line above had no room for the next word of a name: `… of the Central`, `Government Offices`."""
    last = above.rsplit("\n", 1)[-1]
    full = NARROWEST <= width < start + width_of(last) + 1 + width_of(further.split()[0])
    return full and _OPEN_NAME.search(last) is not None and further[0].isupper()


def _table(run: list[_ColumnLine], where: str) -> SourceTable:
    """The table that lines in columns are; a column begins where two of them have a part, or the first line has one."""
    rows = [part for part in run if not part.across]
    counted = Counter(start for part in rows for start, _ in part.parts)
    enough = 1 if len(rows) < 3 else 2  # two blanks behind a full stop begin no column
    base, second = rows[0].parts[0][0], rows[0].parts[1][0]
    starts = sorted({base, second, *(start for start, often in counted.items() if often >= enough and start > second)})
    found: list[SourceCell] = []
    for row, (number, cells, across) in enumerate(_rows(run, starts)):
        line = f"line {number + 1}"
        if across:
            found.append(SourceCell(cells[0], row, 0, columns=len(starts), where=line))
        else:
            found += [SourceCell(cells.get(column, ""), row, column, where=line) for column in range(len(starts))]
    return SourceTable(tuple(found), where)


def _rows(run: list[_ColumnLine], starts: Sequence[int]) -> list[tuple[int, dict[int, str], bool]]:
    """The rows of lines in columns, each with its number, its texts by column, and whether it stands across them all.

    A line that only goes on is joined to the row above it; so is the end of an open range.
    """
    texts: list[tuple[int, dict[int, str], bool]] = []
    width = max(start + width_of(text) for part in run for start, text in part.parts[-1:])
    for part in run:
        cells: dict[int, str] = {}
        for start, text in part.parts:
            column = max((number for number, known in enumerate(starts) if known <= start), default=0)
            cells[column] = f"{cells[column]}  {text}" if column in cells else text
        if part.rest and list(cells) == [1] and begins_with_deed(cells[1]):
            texts.append((part.number, cells, False))
        elif part.rest:
            above = texts[-1][1]
            for column, text in cells.items():
                wrapped = column in above and _is_wrapped(above[column], text, starts[column], width)
                above[column] = (
                    f"{above[column]} {text}" if wrapped else joined(above[column], text) if column in above else text
                )
        elif (
            texts
            and not part.across
            and _OPEN_RANGE.search(texts[-1][1].get(0, ""))
            and is_only_a_time(cells.get(0, ""))
        ):
            above = texts[-1][1]
            for column, text in cells.items():
                above[column] = f"{above[column]}{' ' if column == 0 else chr(10)}{text}" if column in above else text
        else:
            texts.append((part.number, cells, part.across))
    return texts
