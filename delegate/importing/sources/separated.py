"""Reads a table whose cells are parted by a sign (.csv, .tsv), which is found by looking at all of its rows."""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from delegate.importing.blocks import SourceCell, SourceDocument, SourceTable
from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.decoding import decode

SEPARATORS = (",", ";", "\t", "|")
MOST_ROWS = 5_000
MOST_COLUMNS = 100
LONGEST_CELL = 1 << 20  # characters
_SEPARATOR_LINE = re.compile(r"sep=([,;|:\t])\n")  # what Excel writes first for itself


def read(data: bytes, name: str) -> SourceDocument:
    """The one table of the file, every cell of it, those without a text too; rows are counted as a spreadsheet does.

    Raises SourceRefused for a text in an unknown encoding and for a table of more than 5,000 rows or 100 columns.
    """
    text = decode(data, name)
    if named := _SEPARATOR_LINE.match(text):
        rows = _best(text[named.end() :], named[1])
    else:
        rows = _best(text, *(("\t",) if Path(name).suffix.lower() == ".tsv" and "\t" in text else SEPARATORS))
    while rows and not any(rows[-1]):
        rows.pop()
    columns = max(map(len, rows), default=0)
    if len(rows) > MOST_ROWS or columns > MOST_COLUMNS:
        raise SourceRefused(
            f"{name} has {len(rows):,} rows and {columns:,} columns, more than the {MOST_ROWS:,} and "
            f"{MOST_COLUMNS} that are read",
            "keep the rows of the programme in a file of their own, and import that",
        )
    return SourceDocument("table of separated values", (SourceTable(tuple(_table_cells(rows, columns)), "table 1"),))


def _table_cells(rows: list[list[str]], columns: int) -> Iterable[SourceCell]:
    for number, row in enumerate(rows):
        for column in range(columns):
            text = row[column].strip() if column < len(row) else ""
            yield SourceCell(text, number, column, where=f"row {number + 1}")


def _best(text: str, *separators: str) -> list[list[str]]:
    """The reading in which most rows have one and the same number of cells, more than one; of two the wider one."""
    quotes = ('"',) if '"' in text else ('"', "'")
    readings = [_parsed(text, separator, quote) for separator in separators for quote in quotes]
    return max(readings, key=_evenness)


def _evenness(rows: list[list[str]]) -> tuple[int, int, int]:
    counts = Counter(len(row) for row in rows if any(row))
    several = [(often, width) for width, often in counts.items() if width > 1]
    often, width = max(several, default=(0, 1))
    quoted = sum(cell.startswith(("'", '"')) for row in rows for cell in row)
    return often, width, -quoted


def _parsed(text: str, separator: str, quote: str) -> list[list[str]]:
    """The rows; a quote that is never closed is a sign like any other, or it would swallow the rest of the file."""
    csv.field_size_limit(max(LONGEST_CELL, csv.field_size_limit()))
    fed = [f"{line}\n" for line in text.split("\n")]
    try:
        return list(csv.reader(fed, delimiter=separator, quotechar=quote, strict=True))
    except csv.Error:
        return [line.rstrip("\n").split(separator) for line in fed]
