"""Takes apart the columns that tabs make in a line behind its time: the title, then the place or what is told of it."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.blocks import SourceLine
from delegate.importing.rows import Row
from delegate.importing.understanding.column_contents import places_like
from delegate.importing.understanding.times import read_time

_FEWEST = 3  # lines that show what a column holds


def places_behind_tabs(lines: Sequence[SourceLine]) -> bool:
    """Whether the column behind the titles is one of places, by what it holds in all lines that begin with a time."""
    held = [pieces[1] for line in lines if len(pieces := _columns_of(line)) == 2]
    return len(held) >= _FEWEST and places_like(held)


def apart_at_tabs(row: Row, *, places: bool) -> Row:
    """A row whose first line ends at its first tab; what stands behind it is its place, or a further line of its cell.

    A tab in the lines below parts nothing: they are read as they are.
    """
    first, *further = row.title.split("\n")
    title, *columns = _parted(first)
    if not columns:
        return row
    if places and not row.place and len(columns) == 1:
        return row._replace(title="\n".join([title, *further]), place=columns[0])
    return row._replace(title="\n".join([title, *columns, *further]))


def _columns_of(line: SourceLine) -> list[str]:
    """The columns behind the time of a line; none where it begins with no time."""
    time = read_time(line.text.strip())
    return _parted(time.rest) if time and (time.time or time.ordered) else []


def _parted(text: str) -> list[str]:
    return list(_filled(re.split(r"\t+", text.split("\n")[0])))


def _filled(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces that say something: one of marks alone is the sign of a list, or a blank column."""
    yield from (piece.strip() for piece in pieces if re.search(r"\w", piece))
