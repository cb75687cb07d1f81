"""Tells which columns of a table hold its days, its parts of the day, its starts and its ends."""

import re
from collections.abc import Sequence

from delegate.importing.understanding.cell_grid import CellGrid, RoleColumn, texts_below
from delegate.importing.understanding.column_contents import day_share, part_share, time_share
from delegate.importing.understanding.letters import pattern_of, plain_letters, squeezed
from delegate.importing.understanding.times import read_time

_PLACES = ("from", "to", "从", "至", "de", "à", "von", "nach")
# The head of a column of times on another clock: HKT, CEST, GMT+8. DEPT and SLOT are none.
_ZONE = r"(?:GMT|UTC)(?:\s?[+−-]\d{1,2})?|MES?Z|(?:[CEW]E|[CEW]A|HK|SG|IC|MY|PH|PK|TR|BR|AR|CL)T|[A-Z]{1,3}[DS]T"


def checked_times(grid: CellGrid, begin: int, columns: Sequence[RoleColumn]) -> list[RoleColumn]:
    """The columns, the times among them read again: a second one is the end; `From` and `To` may be places."""
    out: list[RoleColumn] = []
    for at, column in enumerate(columns):
        texts = texts_below(grid, begin, at)
        if (
            column.role in ("start", "end")
            and texts
            and time_share(texts, figures=True) < 0.3
            and day_share(texts) < 0.3
        ):
            said = squeezed(column.head)
            column = column._replace(role="city" if said in _PLACES else "headed" if column.role == "end" else "start")
        out.append(column)
    return _unnamed(grid, begin, _seconds(grid, begin, _parts(grid, begin, out)))


def _parts(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The columns, one that has parts of the day alone apart from that of the times: `下午` beside `三时`."""
    clocks = [
        at
        for at, column in enumerate(columns)
        if column.role in ("start", "")
        and time_share(texts := texts_below(grid, begin, at)) >= 0.5
        and part_share(texts) < 0.5
    ]
    if not clocks:
        return columns
    return [
        column._replace(role="part")
        if at not in clocks
        and column.role in ("start", "headed", "")
        and part_share(texts_below(grid, begin, at)) >= 0.8
        else column
        for at, column in enumerate(columns)
    ]


def _seconds(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The columns: of two for times the second is the end, or the clock of another place, which is kept as a note."""
    starts = [at for at, column in enumerate(columns) if column.role == "start"]
    if len(starts) > 1 and (
        zones := [at for at in starts if _same_but_for_the_clock(grid, begin, starts[0], at, columns)]
    ):
        local = next((at for at in (starts[0], *zones) if _is_local(columns[at].head)), starts[0])
        for at in (starts[0], *zones):
            columns[at] = columns[at]._replace(role="start" if at == local else "headed")
        starts = [at for at in starts if columns[at].role == "start"]
    for at in starts[1:]:
        texts = texts_below(grid, begin, at)
        columns[at] = columns[at]._replace(
            role="end" if time_share(texts, figures=True) >= 0.3 or not texts else "headed"
        )
    unnamed = (at for at, column in enumerate(columns) if not column.role and not _is_zone(column.head))
    if not starts and not any(time_share(texts_below(grid, begin, at)) >= 0.6 for at in unnamed):
        for at, column in enumerate(columns):
            if column.role == "end":
                share = time_share(texts_below(grid, begin, at), figures=True)
                columns[at] = column._replace(role="start" if share >= 0.3 else "headed")
                break
    return columns


def _same_but_for_the_clock(grid: CellGrid, begin: int, first: int, second: int, columns: Sequence[RoleColumn]) -> bool:
    """Whether two columns with heads of their own are always as many half hours apart: one time on two clocks."""
    if squeezed(columns[first].head) == squeezed(columns[second].head):
        return False
    apart = []
    for row in grid.rows[begin:]:
        cells = [cell.text for at in (first, second) if (cell := row.get(at)) and cell.columns == 1]
        read = [time for text in cells if (time := read_time(text, cell=True)) and time.start >= 0]
        if len(read) == 2:
            apart.append((read[1].start - read[0].start) % (24 * 60))
    return len(apart) > 1 and len(set(apart)) == 1 and apart[0] % 30 == 0


def _is_local(head: str) -> bool:
    return bool(re.search(pattern_of("times", "local"), plain_letters(head)))


def _unnamed(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The columns, those without a word of a role among them that hold the days or the times where no other does.

    The times of a zone are the starts where all are of one, and never the ends: `GMT` beside `Local` is a note.
    """
    timed = [each.head for at, each in enumerate(columns) if time_share(texts_below(grid, begin, at)) >= 0.6]
    all_zones = all(map(_is_zone, timed))
    for at, column in enumerate(columns):
        roles, texts = {each.role for each in columns}, texts_below(grid, begin, at)
        other_clock = _is_zone(column.head) and ("start" in roles or not all_zones)
        if column.role or column.part or column.day or other_clock:
            continue
        if "start" not in roles and time_share(texts) >= 0.6:
            columns[at] = column._replace(role="start")
        elif "day" not in roles and day_share(texts) >= 0.6:
            columns[at] = column._replace(role="day")
        elif "end" not in roles and column.head and at and columns[at - 1].role == "start" and _are_ends(texts):
            columns[at] = column._replace(role="end")
    return columns


def _is_zone(head: str) -> bool:
    return re.fullmatch(_ZONE, head.strip()) is not None


def _are_ends(texts: Sequence[str]) -> bool:
    """Whether texts are times of the clock that begin with no word and are no ranges."""
    read = [read_time(text, cell=True) for text in texts]
    clocks = [time for time in read if time and time.start >= 0 and time.end < 0 and not time.rest.strip()]
    return len(texts) > 1 and len(clocks) * 5 >= len(texts) * 4
