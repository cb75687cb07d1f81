"""Looks over a sheet of a workbook before its cells are read: how much is filled, what is merged, what is hidden."""

import re
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.archive import DAMAGED_HELP
from delegate.importing.sources.xml_parts import attribute, local, number, refuse_entities
from delegate.tuples import NamedTuple

MOST_ROWS = 5000
MOST_COLUMNS = 100
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_MERGED = 20_000
OFF = ("0", "false", None)
HEADER_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[A-Za-z])|&(?=&)')


class SheetTooLarge(SourceRefused):
    """More is filled than is read of a sheet."""


class Merged(NamedTuple):
    """A merged range: its first row and column, its last ones, all counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


class SheetFrame(NamedTuple):
    """What stands around the cells of a sheet, rows and columns counted from 1; `last_*` are the last filled ones."""

    last_row: int
    last_column: int
    hidden_rows: frozenset[int]
    hidden_columns: tuple[tuple[int, int], ...]
    merged: tuple[Merged, ...]
    margins: tuple[tuple[str, str], ...]

    def hides_column(self, column: int) -> bool:
        """Whether a column is hidden."""
        return any(first <= column <= last for first, last in self.hidden_columns)


class _Filled:
    """Counts rows and columns with something in them, and stops where there are too many."""

    def __init__(self, name: str, sheet: str) -> None:
        self.rows = self.row = self.column = self.last_row = 0
        self.columns: set[int] = set()
        self.hidden: set[int] = set()
        self._label = f"{name}: the sheet “{sheet}”"

    def begin_row(self, row: Element) -> None:
        self.row = number(attribute(row, "r"), self.row + 1, most=LAST_ROW)
        self.column = 0
        if attribute(row, "hidden") not in OFF or attribute(row, "ht") == "0":
            self.hidden.add(self.row)

    def add(self, cell: Element) -> None:
        letters = re.match(r"[A-Z]{1,3}", attribute(cell, "r") or "")
        self.column = column_of(letters[0]) if letters else self.column + 1
        if any(inner.text or len(inner) for inner in cell):
            self.columns.add(self.column)
            self.rows += self.last_row != self.row
            self.last_row = self.row
        if self.rows > MOST_ROWS or len(self.columns) > MOST_COLUMNS:
            raise SheetTooLarge(
                f"{self._label} has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns with something in them",
                "copy the rows of the programme into a new workbook, or name another sheet with --sheet",
            )


def frame_of(part: bytes, name: str, sheet: str) -> SheetFrame:
    """The frame of a sheet. Raises SourceRefused where too much is filled, or where the part is no XML."""
    refuse_entities(part, name)
    filled = _Filled(name, sheet)
    columns: list[tuple[int, int]] = []
    merged: list[Merged] = []
    margins: list[tuple[str, str]] = []
    path: list[Element] = []
    try:
        for event, element in iterparse(BytesIO(part), events=("start", "end")):
            tag = local(element)
            if event == "start":
                path.append(element)
                if tag == "row":
                    filled.begin_row(element)
                continue
            path.pop()
            if tag == "c":
                filled.add(element)
            elif tag == "col" and (attribute(element, "hidden") not in OFF or attribute(element, "width") == "0"):
                columns.append(_span(element))
            elif tag == "mergeCell" and len(merged) < MOST_MERGED:
                merged += _merged(attribute(element, "ref") or "")
            elif tag.endswith(("Header", "Footer")):
                margins.append((tag, HEADER_CODES.sub(" ", element.text or "").strip()))
            if tag in ("row", "mergeCell", "dataValidation", "conditionalFormatting") and path:
                path[-1].clear()
    except (ParseError, ValueError, LookupError) as error:
        raise SourceRefused(f"{name} is damaged: the sheet “{sheet}” cannot be read", DAMAGED_HELP) from error
    last = max(filled.columns, default=0)
    kept = tuple(entry for entry in margins if entry[1])
    return SheetFrame(filled.last_row, last, frozenset(filled.hidden), tuple(columns), tuple(merged), kept)


def column_of(letters: str) -> int:
    """The number of a column by its letters: A is 1."""
    result = 0
    for letter in letters:
        result = result * 26 + ord(letter) - 64
    return min(result, LAST_COLUMN)


def _span(column: Element) -> tuple[int, int]:
    first = number(attribute(column, "min"), 1, most=LAST_COLUMN)
    return first, number(attribute(column, "max"), first, most=LAST_COLUMN)


def _merged(reference: str) -> list[Merged]:
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})", reference)
    if not found:
        return []
    return [Merged(int(found[2]), column_of(found[1]), int(found[4]), column_of(found[3]))]
