"""Holds a table by rows and columns: what each column is, and the texts of a row by the roles of its columns."""

import re
from collections.abc import Mapping

from delegate.importing.blocks import SourceCell, SourceTable
from delegate.importing.understanding.dates import ReadDay, read_day
from delegate.importing.understanding.letters import trimmed
from delegate.importing.understanding.times import read_time
from delegate.tuples import NamedTuple

BLANK = re.compile(r"[-–—―/\s.]*")
TICK = re.compile(r"[(\[]?\s*(?:[xX×✓✔√☑☒✗✕●•◯○*]|yes|ja|oui|是|有)\s*[)\]]?", re.IGNORECASE)


class RoleColumn(NamedTuple):
    """What a column holds: its role, the text of its head; of a title column its group, part of the day or day."""

    role: str = ""
    head: str = ""
    group: str = ""
    part: str = ""
    day: ReadDay | None = None


class CellGrid(NamedTuple):
    """A table by rows: for each row its cells by column, a merged cell in every place that it covers."""

    rows: tuple[Mapping[int, SourceCell], ...]
    width: int
    title: str
    roles: tuple[str, ...]
    where: str
    people: tuple[str, ...] = ()  # the names in the tables of members above

    def own(self, row: int) -> tuple[SourceCell, ...]:
        """The cells that begin in this row, from left to right, without the empty ones."""
        cells = (cell for at, cell in sorted(self.rows[row].items()) if (cell.row, cell.column) == (row, at))
        return tuple(cell for cell in cells if cell.text.strip() or cell.hidden.strip())


def grid_of(table: SourceTable) -> CellGrid:
    """The table as rows, a merged cell in each place that it covers."""
    rows: list[dict[int, SourceCell]] = [{} for _ in range(max((c.row + c.rows for c in table.cells), default=0))]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                rows[row].setdefault(column, cell)
    width = max((cell.column + cell.columns for cell in table.cells), default=0)
    return CellGrid(tuple(rows), width, table.title, table.roles, table.where)


def texts_below(grid: CellGrid, begin: int, column: int) -> list[str]:
    """The different texts of a column from a row on, without cells across the whole table."""
    cells = (row.get(column) for row in grid.rows[begin:])
    return list(
        dict.fromkeys(
            cell.text.strip() for cell in cells if cell and cell.text.strip() and cell.columns < max(grid.width, 2)
        )
    )


class RowTexts(NamedTuple):
    """A row of a table with its columns; `held` are the columns that count, all where there are none."""

    grid: CellGrid
    row: int
    columns: tuple[RoleColumn, ...]
    held: frozenset[int] = frozenset()

    def with_role(self, role: str) -> list[tuple[int, SourceCell]]:
        """The filled cells of a role that stand in this row, merged ones from above among them, each once."""
        found: dict[int, tuple[int, SourceCell]] = {}
        for at, cell in sorted(self.grid.rows[self.row].items()):
            if self._role(cell, at) == role and cell.text.strip() and (not self.held or at in self.held):
                found.setdefault(id(cell), (at, cell))
        return list(found.values())

    def _role(self, cell: SourceCell, at: int) -> str:
        """A cell over several columns is a title where it covers one, and its time is read from its first column."""
        first = self.columns[cell.column].role
        if cell.columns == 1:
            return self.columns[at].role
        covered = [self.columns[c].role for c in range(cell.column, min(cell.column + cell.columns, len(self.columns)))]
        if first in ("day", "start", "end") and (set(covered) <= {"day", "start", "end", ""} or _tells_when(cell.text)):
            return self.columns[at].role if set(covered) <= {"day", "start", "end", ""} else first
        return "title" if "title" in covered else covered[0]

    def text(self, role: str) -> str:
        return "\n".join(cell.text.strip() for _, cell in self.with_role(role) if not BLANK.fullmatch(cell.text))


def _tells_when(text: str) -> bool:
    time = read_time(text, cell=True)
    return bool(read_day(text, weekday_alone=True) or (time and not trimmed(time.rest)))
