"""Reads tables that are drawn in text with `|`, with or without a row of `---`, or with `+---+` around every row."""

import re
from collections.abc import Sequence

from delegate.importing.blocks import SourceCell, SourceTable
from delegate.importing.sources.line_starts import joined
from delegate.importing.sources.markup import shown
from delegate.importing.sources.text_columns import ColumnsFound

_ALIGNMENT = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_FRAME = re.compile(r"\s*\+(?:[-=:]+\+)+\s*")
_SEPARATOR = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def pipe_table_at(lines: Sequence[str], first: int, where: str) -> ColumnsFound | None:
    """The table that begins with a line; None where none does."""
    if _FRAME.fullmatch(lines[first]):
        return _framed(lines, first, where)
    following = lines[first + 1] if first + 1 < len(lines) else ""
    with_head = "|" in lines[first] and "|" in following and _ALIGNMENT.fullmatch(following)
    boxed = _is_boxed(lines[first]) and _is_boxed(following)
    if not with_head and not boxed:
        return None
    last = first
    while last < len(lines) and lines[last].strip() and (_SEPARATOR.search(lines[last])):
        last += 1
    rows = [(n, _split(lines[n])) for n in range(first, last) if not _ALIGNMENT.fullmatch(lines[n])]
    return ColumnsFound(_table(rows, where), last - first)


def _is_boxed(line: str) -> bool:
    line = line.strip()
    return len(line) > 2 and line[0] == "|" and line[-1] == "|"


def _framed(lines: Sequence[str], first: int, where: str) -> ColumnsFound | None:
    """A table with a line between its rows, so that the cells of a row may have several lines."""
    rows: list[tuple[int, list[str]]] = []
    fresh = True
    last = first
    while last < len(lines) and (_FRAME.fullmatch(lines[last]) or _is_boxed(lines[last])):
        if _FRAME.fullmatch(lines[last]):
            fresh = True
        elif fresh:
            rows.append((last, _split(lines[last])))
            fresh = False
        else:
            above, cells = rows[-1][1], _split(lines[last])
            above += [""] * (len(cells) - len(above))
            for column, text in enumerate(cells):
                above[column] = joined(above[column], text) if text and above[column] else text or above[column]
        last += 1
    return ColumnsFound(_table(rows, where), last - first) if rows else None


def _split(line: str) -> list[str]:
    line = line.strip()
    line = line.removeprefix("|")
    marked = _SEPARATOR.sub("\\1\x00", line)
    marked = marked.removesuffix("\x00")
    return [shown(cell.strip()) for cell in marked.split("\x00")]


def _table(rows: list[tuple[int, list[str]]], where: str) -> SourceTable:
    columns = max(len(cells) for _, cells in rows)
    cells = (
        SourceCell(texts[column] if column < len(texts) else "", row, column, where=f"line {number + 1}")
        for row, (number, texts) in enumerate(rows)
        for column in range(columns)
    )
    return SourceTable(tuple(cells), where)
