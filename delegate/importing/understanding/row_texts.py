"""Gives the texts of a row of a table by the roles of its columns."""

import re

from delegate.importing.blocks import SourceCell
from delegate.importing.understanding.cell_grid import CellGrid, RoleColumn
from delegate.importing.understanding.dates import read_day
from delegate.importing.understanding.letters import trimmed
from delegate.importing.understanding.times import read_time
from delegate.tuples import NamedTuple

BLANK = re.compile(r"[-–—―/\s.]*")
TICK = re.compile(r"[(\[]?\s*(?:[xX×✓✔√☑☒✗✕●•◯○*]|yes|ja|oui|是|有)\s*[)\]]?", re.IGNORECASE)


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
