"""Holds a table by rows and columns, and what each column is."""

from collections.abc import Mapping

from delegate.importing.blocks import SourceCell, SourceTable
from delegate.importing.understanding.dates import ReadDay
from delegate.tuples import NamedTuple


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
