"""Reads a table of a Word file: each cell once, at its place in the grid, with the rows and columns that it spans."""

from collections.abc import Iterator
from itertools import accumulate
from xml.etree.ElementTree import Element

from delegate.importing.blocks import Block, Remark, SourceCell, SourceTable
from delegate.importing.sources.word_text import ANY_BLOCK, HIDDEN, WordContext, paragraphs, plain
from delegate.importing.sources.xml_parts import DELETED, attribute, child, descend, local, number, switch, value
from delegate.tuples import NamedTuple

ROWS, CELLS, TABLES = frozenset({"tr"}), frozenset({"tc"}), frozenset({"tbl"})
SLIVER = 200  # a column of the grid narrower than this (twentieths of a point) holds no text: a border was dragged
MOST_COLUMNS = 100


class GridCell(NamedTuple):
    """A cell of a row as the file has it: where it begins in the grid, and how it is merged."""

    elements: tuple[Element, ...]
    column: int
    columns: int
    merged_above: bool = False


def is_layout(table: Element) -> bool:
    """Whether a table only places things on the page: one cell, or other tables in one row or one column."""
    rows = [[cell for cell, _ in descend(row, CELLS)] for row, _ in descend(table, ROWS)]
    if len(rows) == 1 and len(rows[0]) == 1:
        return True
    has_tables = any(True for cells in rows for cell in cells for _ in descend(cell, TABLES))
    return has_tables and (len(rows) == 1 or all(len(cells) == 1 for cells in rows))


def contents(table: Element) -> Iterator[Element]:
    """The cells of a table that only places things."""
    for row, _ in descend(table, ROWS):
        yield from (cell for cell, _ in descend(row, CELLS))


def table_of(table: Element, context: WordContext, where: str) -> tuple[SourceTable, list[Remark]]:
    """A table, and the remarks at the marks in it; rows that are deleted or hidden are remarks and no rows."""
    cells: dict[tuple[int, int], SourceCell] = {}
    remarks: list[Remark] = []
    row = 0
    above: dict[int, int] = {}  # by the column at which a cell begins: the row in which it began
    borders = _borders(table)
    for place, (element, mark) in enumerate(descend(table, ROWS), 1):
        here = f"{where}, row {place}"
        taken_out = _taken_out(element, mark)
        if taken_out:
            text, more = plain(element, context)
            more.insert(0, (taken_out, " ".join(text.split("\n"))))
            remarks += [Remark(kind, text, here) for kind, text in more if text.strip()]
            continue
        began: dict[int, int] = {}
        for cell in _row(element, borders):
            text, hidden, found = _cell_text(cell.elements, context)
            remarks += [Remark(kind, text, here) for kind, text in found]
            start = above.get(cell.column) if cell.merged_above else None
            first = None if start is None else cells.get((start, cell.column))
            if start is not None and first is not None:
                kept = "\n".join(filter(None, (first.hidden, text, hidden)))
                cells[start, cell.column] = first._replace(rows=row - start + 1, hidden=kept)
                began[cell.column] = start
            else:
                at = SourceCell(text, row, cell.column, 1, cell.columns, here, hidden)
                cells[row, cell.column] = at
                began[cell.column] = row
        above = began
        row += 1
    return SourceTable(tuple(cells[key] for key in sorted(cells)), where), remarks


def _taken_out(row: Element, mark: str) -> str:
    """The kind of remark that a row is which is not to be seen any more, "" for the others."""
    properties = child(row, "trPr")
    if mark != "text" or child(properties, "del") is not None:
        return DELETED["del"] if mark == "text" else mark
    return "hidden row" if switch(properties, "hidden") else ""


def _row(row: Element, borders: list[int]) -> Iterator[GridCell]:
    """The cells of a row at their places in the grid."""
    column = number(value(row, "trPr", "gridBefore"))
    held: GridCell | None = None
    for element, _ in descend(row, CELLS):
        properties = child(element, "tcPr")
        span = max(number(value(properties, "gridSpan"), 1), 1)
        end = min(column + span, MOST_COLUMNS)
        start = min(column, MOST_COLUMNS - 1)
        column += span
        aside = child(properties, "hMerge")
        if held and aside is not None and attribute(aside, "val") in (None, "continue"):
            held = held._replace(elements=(*held.elements, element), columns=held.columns + max(end - start, 1))
            continue
        if held:
            yield _on_grid(held, borders)
        held = GridCell((element,), start, max(end - start, 1), _is_merged_above(properties))
    if held:
        yield _on_grid(held, borders)


def _is_merged_above(properties: Element | None) -> bool:
    upright = child(properties, "vMerge")
    if upright is not None:
        return attribute(upright, "val") in (None, "continue")
    tracked = child(properties, "cellMerge")
    return attribute(tracked, "vMerge") == "cont"


def _on_grid(cell: GridCell, borders: list[int]) -> GridCell:
    """A cell counted in columns that can be seen."""
    first, last = _border(cell.column, borders), _border(cell.column + cell.columns, borders)
    return cell._replace(column=first, columns=max(last - first, 1))


def _border(line: int, borders: list[int]) -> int:
    return borders[line] if line < len(borders) else borders[-1] + line - len(borders) + 1


def _borders(table: Element) -> list[int]:
    """For each line of the grid the number of the column it begins, slivers counted to the column before them.

    Where a row has a cell in a sliver, or the widths are not known, every column of the grid counts.
    """
    grid = child(table, "tblGrid")
    widths = [number(attribute(column, "w"), most=10**6) for column in (() if grid is None else grid)]
    widths = [width for width, column in zip(widths, grid if grid is not None else (), strict=True) if local(column)]
    raw = list(range(len(widths) + 1))
    if not widths or any(width == 0 for width in widths) or len(widths) > MOST_COLUMNS:
        return raw[:MOST_COLUMNS]
    merged = list(accumulate((int(width >= SLIVER) for width in widths), initial=0))
    for row, _ in descend(table, ROWS):
        cells = list(_row(row, raw))
        if any(_border(cell.column + cell.columns, merged) <= _border(cell.column, merged) for cell in cells):
            return raw
    return merged


def _cell_text(cell: tuple[Element, ...], context: WordContext) -> tuple[str, str, list[tuple[str, str]]]:
    """The text of a cell, what is hidden in it, and its remarks. A table in it is a line for each of its rows."""
    lines: list[str] = []
    hidden: list[str] = []
    remarks: list[tuple[str, str]] = []
    for element, read in paragraphs(_inside(cell), context):
        if local(element) == "tbl":
            parts = [row for row, _ in descend(element, ROWS)]
        else:
            lines.append(read.text)
            remarks += read.remarks
            parts = [*read.boxes]
        hidden += [read.hidden] if read.hidden else []
        for part in parts:
            text, more = plain(part, context)
            taken_out = _taken_out(part, "text") if local(part) == "tr" else ""
            text = " ".join(text.split("\n")) if local(part) == "tr" else text
            remarks += [(taken_out, text)] if taken_out and text else []
            lines += [] if taken_out else [text]
            hidden += [inner for kind, inner in more if kind == HIDDEN]
            remarks += [entry for entry in more if entry[0] != HIDDEN]
    context.counts[HIDDEN] += len(hidden)
    return tidy("\n".join(lines)), "\n".join(hidden), remarks


def _inside(cells: tuple[Element, ...]) -> Iterator[tuple[Element, str]]:
    for cell in cells:
        yield from descend(cell, ANY_BLOCK)


def tidy(text: str) -> str:
    """Lines without blanks at their ends, and without empty lines above and below."""
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")


def remarks_of(found: list[tuple[str, str]], where: str) -> Iterator[Block]:
    """Remarks as blocks, those without text left out."""
    return (Remark(kind, tidy(text), where) for kind, text in found if text.strip())
