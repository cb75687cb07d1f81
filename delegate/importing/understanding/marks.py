"""Defines what the parts of a source are understood as, in its order, before the dates of the file are settled."""

from delegate.importing.blocks import Remark
from delegate.importing.rows import Doubt, Member, Row
from delegate.importing.understanding.dates import ReadDay
from delegate.tuples import NamedTuple


class DayMark(NamedTuple):
    """A day begins. `city` stands behind the date; `alone` says that it is a row or a heading of its own."""

    day: ReadDay
    where: str
    city: str = ""
    alone: bool = False


class RowMark(NamedTuple):
    """A line of the programme, its day still open: it has that of the mark above. `start` is in minutes, -1 for none.

    `late` rows, such as those of a hotel column, stand at the end of their day. `kept` is the kind of remark which the
    row becomes where no day is above it.
    """

    row: Row
    start: int = -1
    late: bool = False
    kept: str = "row"


class CityMark(NamedTuple):
    """A heading that is a city, for the rows below."""

    city: str
    where: str


class CountMark(NamedTuple):
    """A row of a table, or a line of text that is part of the programme, counted by what became of it."""

    name: str


Mark = DayMark | RowMark | CityMark | CountMark | Remark | Doubt | Member
