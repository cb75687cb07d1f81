"""Tells what the columns of a table hold: by the words of its header row, or else by what its cells hold."""

import re
from collections.abc import Sequence

from delegate.importing.naming.ways import ARROW
from delegate.importing.understanding.cell_grid import BLANK, TICK, CellGrid, RoleColumn, texts_below
from delegate.importing.understanding.column_contents import (
    day_share,
    is_groupish,
    is_part_or_day,
    is_row_of_part,
    people_like,
    places_like,
    time_share,
)
from delegate.importing.understanding.dates import read_day
from delegate.importing.understanding.heads import SCHEDULE, group_of_head, is_person, roles_of_head
from delegate.importing.understanding.letters import has_chinese
from delegate.importing.understanding.time_columns import checked_times
from delegate.importing.understanding.times import PARTS, read_time


def head_row(grid: CellGrid, family: Sequence[str] = SCHEDULE) -> int | None:
    """The first row in which two cells or more are words of a role; None where there is none."""
    for row in range(len(grid.rows)):
        if is_head(grid, row, family):
            return row
    if family != SCHEDULE:
        return None
    found = _group_head(grid)
    return _unknown_head(grid) if found is None else found


def _unknown_head(grid: CellGrid) -> int | None:
    """A row of short texts without figures above a column of times: its words are those of a language not known."""
    for row in range(min(3, len(grid.rows) - 2)):
        cells = [cell for cell in grid.own(row) if cell.text.strip()]
        if len(cells) < max(2, grid.width - 1):
            continue
        plain_heads = all(
            len(cell.text) <= 30
            and not re.search(r"\d", cell.text)
            and not is_part_or_day(cell.text)
            and not _is_a_clock(cell.text)
            for cell in cells
        )
        timed = any(time_share(texts_below(grid, row + 1, cell.column)) >= 0.8 for cell in cells)
        return row if plain_heads and timed else None
    return None


def _group_head(grid: CellGrid) -> int | None:
    """A first row with a group above each column but that of the times, which may have a head of its own."""
    cells = [cell for cell in grid.own(0) if cell.text.strip()] if grid.rows else []
    if cells and cells[0].column == 0 and roles_of_head(cells[0].text) == (("start",), True):
        cells = cells[1:]
    heads = [cell for cell in cells if cell.column > 0 and not read_time(cell.text) and len(cell.text) <= 60]
    if len(heads) < 2 or len(heads) != len(cells) or time_share(texts_below(grid, 1, 0)) < 0.5:
        return None
    beside = {cell.column for cell in heads}
    for_all = any(
        len(beside & set(range(cell.column, cell.column + cell.columns))) > 1
        for row in grid.rows[1:]
        for cell in row.values()
    )
    return 0 if for_all or sum(is_for_some(cell.text, grid) for cell in heads) * 2 >= len(heads) else None


def is_for_some(head: str, grid: CellGrid) -> bool:
    """Whether a head names a group of people or a person."""
    return is_groupish(head) or is_person(head, grid.people)


def is_head(grid: CellGrid, row: int, family: Sequence[str] = SCHEDULE) -> bool:
    """Whether a row is the head of a table: cells that name columns, and no clock among them."""
    cells = [cell for cell in grid.own(row) if cell.text.strip()]
    if len(cells) < 2 or any(re.search(r"\d:\d\d", cell.text) or _is_a_clock(cell.text) for cell in cells):
        return False
    labels = [cell.text.strip()[-1] in ":：" for cell in cells]
    if labels[0] and not all(labels):  # `Meeting point:` and what it is
        return False
    if family == SCHEDULE and is_row_of_part([cell.text for cell in cells]):
        return False
    found = [cell for cell in cells if any(roles_of_head(cell.text, family)[0])]
    pure = [
        cell
        for cell in cells
        if roles_of_head(cell.text, family)[1] or (family == SCHEDULE and is_part_or_day(cell.text))
    ]
    return (
        len(pure) >= 2
        or (len(pure) >= 1 and len(found) >= 2)
        or (len(pure) == 1 == len(found) and len(cells) == 2 and row == 0)
    )


def _is_a_clock(text: str) -> bool:
    """Whether a text is a time of the clock and nothing else, `上午八時左右`: no head has one."""
    time = read_time(text, cell=True)
    return bool(time and time.start >= 0 and not time.rest.strip())


def head_rows(grid: CellGrid, row: int) -> int:
    """How many rows the header has: as many as its highest cell, and one more below heads of several columns."""
    highest = max((cell.rows for cell in grid.rows[row].values() if cell.row == row), default=1)
    if highest == 1 and any(cell.columns > 1 for cell in grid.own(row)) and _is_lower_head(grid, row + 1):
        highest = 2
    return min(highest, 3, len(grid.rows) - row)


def _is_lower_head(grid: CellGrid, row: int) -> bool:
    """Whether a row has the heads of single columns, words of roles among them, and neither a day nor a time."""
    cells = [cell for cell in grid.own(row) if cell.text.strip()] if row < len(grid.rows) else []
    short = all(cell.columns == 1 and len(cell.text) <= 40 and not read_day(cell.text) for cell in cells)
    named = [cell for cell in cells if roles_of_head(cell.text)[1] or is_groupish(cell.text)]
    timed = any((time := read_time(cell.text)) and time.start >= 0 for cell in cells)
    return len(cells) > 1 and short and not timed and len(named) * 2 >= len(cells)


def columns_by_head(grid: CellGrid, row: int) -> tuple[RoleColumn, ...]:
    """What each column holds, by the one or two rows of its head that begin with `row`."""
    last = row + head_rows(grid, row) - 1
    columns = []
    for at in range(grid.width):
        upper, lower = grid.rows[row].get(at), grid.rows[last].get(at)
        cells = [cell for cell in (lower, upper) if cell]
        head = next((text for cell in cells for text in (cell.text.strip(), cell.hidden.strip()) if text), "")
        columns.append(_column(head, upper.text if upper and lower != upper else ""))
    columns = [_no_place_of_times(grid, last + 1, at, column) for at, column in enumerate(columns)]
    columns = _ticked(grid, last + 1, checked_times(grid, last + 1, columns))
    columns = _placed(grid, last + 1, _titles(grid, last + 1, columns))
    return tuple(_attended(grid, last + 1, _routed(grid, last + 1, columns)))


def _no_place_of_times(grid: CellGrid, begin: int, at: int, column: RoleColumn) -> RoleColumn:
    """A column, not of places where it holds times: `Local` is Portuguese for a place, and beside `GMT` a clock."""
    clocks = column.role == "place" and time_share(texts_below(grid, begin, at)) >= 0.8
    return column._replace(role="") if clocks else column


def _attended(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The columns, one with an unknown head among them that says for whom a row is: all, or a group."""
    if any(column.role == "who" for column in columns):
        return columns
    for at, column in enumerate(columns):
        texts = texts_below(grid, begin, at)
        if column.head and not column.role and len(texts) > 1 and people_like(texts):
            columns[at] = column._replace(role="who")
            break
    return columns


def _ticked(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The columns, those of groups or people among them with nothing but a cross or a tick for who takes part."""
    found = [
        at
        for at, column in enumerate(columns)
        if column.head
        and column.role != "title"
        and (column.role in ("", "who") or is_groupish(column.head))
        and (texts := texts_below(grid, begin, at))
        and all(TICK.fullmatch(text) or BLANK.fullmatch(text) for text in texts)
    ]
    titled = any(
        column.role == "title" or (not column.role and texts_below(grid, begin, at))
        for at, column in enumerate(columns)
        if at not in found
    )
    if not titled or (len(found) < 2 and not any(is_groupish(columns[at].head) for at in found)):
        return columns
    return [RoleColumn("tick", column.head) if at in found else column for at, column in enumerate(columns)]


def _placed(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The columns, one with an unknown head among them whose texts are names of places where no other holds them."""
    if any(column.role == "place" for column in columns) or not any(column.role == "title" for column in columns):
        return columns
    for at, column in enumerate(columns):
        texts = texts_below(grid, begin, at)
        if column.head and not column.role and len(texts) > 1 and places_like(texts, 2):
            columns[at] = column._replace(role="place")
            break
    return columns


def _routed(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The columns, one among them that tells the town of a row or its way as the city: `Leg`, `Kokura → Hakata`."""
    if any(column.role == "city" for column in columns):
        return columns
    for at, column in enumerate(columns):
        texts = texts_below(grid, begin, at)
        short = all(len(text) <= 40 and not re.search(r"\d", text) for text in texts)
        if column.head and column.role in ("", "headed") and short and any(re.search(ARROW, text) for text in texts):
            columns[at] = column._replace(role="city")
            break
    return columns


def _column(head: str, above: str) -> RoleColumn:
    roles, pure = roles_of_head(head)
    day = read_day(head, weekday_alone=True)
    part = read_time(head)
    if day and not roles:
        return RoleColumn("title", head, day=day)
    if part and part.time in PARTS and not roles:
        return RoleColumn("title", head, part=part.time)
    if not roles and above:
        roles, pure = roles_of_head(above)[0], False
    if "day" in roles and len(roles) > 1 and roles[0] in ("day", "start"):
        return RoleColumn("day", head)
    role = roles[0] if roles else ""
    group = group_of_head(head) if role == "title" and not pure else ""
    return RoleColumn("headed" if role == "notes" and not pure else role, head, group)


def _titles(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """The title columns: groups side by side, two languages, or one title and what is told about it."""
    free = [at for at, column in enumerate(columns) if column.role == "title" and not column.part and not column.day]
    if not free and not any(column.role == "title" for column in columns):
        return _untitled(grid, begin, columns)
    pure = [at for at in free if not columns[at].group]
    if len(pure) > 1:
        first = pure[0]
        for at in pure[1:]:
            same = (
                has_chinese(columns[at].head) != has_chinese(columns[first].head)
                or columns[at].head == columns[first].head
            )
            columns[at] = columns[at]._replace(role="title" if same else "notes")
    if not pure:  # beside `Mayor's programme`, a column that is called `The Queen`
        more = [at for at, column in enumerate(columns) if not column.role and is_for_some(column.head, grid)]
        free += more
        for at in more:
            columns[at] = columns[at]._replace(role="title", group=columns[at].head)
    if len(free) == 1:
        columns[free[0]] = columns[free[0]]._replace(group="")
    return columns


def _untitled(grid: CellGrid, begin: int, columns: list[RoleColumn]) -> list[RoleColumn]:
    """A header without a word for the title: groups side by side, or the column with the longest texts."""
    unknown = [at for at, column in enumerate(columns) if not column.role and texts_below(grid, begin, at)]
    if not unknown:
        unknown = [
            at
            for at, column in enumerate(columns)
            if column.role in ("headed", "notes") and texts_below(grid, begin, at)
        ]
    spans = any(
        c.columns > 1 and {c.column, c.column + c.columns - 1} <= set(unknown)
        for row in grid.rows[begin:]
        for c in row.values()
    )
    groups = [at for at in unknown if spans or is_for_some(columns[at].head, grid)]
    if len(groups) > 1:
        return [
            column._replace(role="title", group=column.head) if at in groups else column
            for at, column in enumerate(columns)
        ]
    worded = [at for at in unknown if any(re.search(r"[^\W\d_]{2}", each) for each in texts_below(grid, begin, at)[:1])]
    if unknown := worded or unknown:  # numbers of the rows, below which a sentence may stand, are no titles
        longest = max(unknown, key=lambda at: sum(map(len, texts_below(grid, begin, at))))
        longest = _before_place(longest, unknown, [texts_below(grid, begin, at) for at in range(len(columns))])
        columns[longest] = columns[longest]._replace(role="title")
    return columns


def _before_place(longest: int, free: Sequence[int], texts: Sequence[Sequence[str]]) -> int:
    """The column of the titles: what happens stands before where it does, though names of places may be longer."""
    earlier = [at for at in free if at < longest and sum(map(len, texts[at])) >= 8 * len(texts[at])]
    before = bool(earlier) and places_like(texts[longest]) and not places_like(texts[earlier[0]])
    return earlier[0] if before else longest


def columns_by_content(grid: CellGrid) -> tuple[RoleColumn, ...]:
    """The columns of a table without a header: times, days, the longest texts as titles, then places or notes."""
    texts = [texts_below(grid, 0, at) for at in range(grid.width)]
    roles = [""] * grid.width
    for at, column in enumerate(texts):
        if (
            day_share(column) >= 0.6
            and "day" not in roles
            and not (time_share(column) >= 0.6 and "." in "".join(column))
        ):
            roles[at] = "day"
        elif time_share(column) >= 0.5:
            roles[at] = "end" if "start" in roles else "start"
    free = [at for at, role in enumerate(roles) if not role and texts[at]]
    if free and ("start" in roles or "day" in roles):
        title = max(free, key=lambda at: (sum(map(len, texts[at])) / len(texts[at])) * min(1.0, len(texts[at]) / 2))
        title = _before_place(title, free, texts)
        roles[title] = "title"
        behind = [at for at in free if at > title]
        for at in free:
            if at != title:
                roles[at] = "place" if behind and at == behind[0] and places_like(texts[at]) else "notes"
    return tuple(RoleColumn(role) for role in roles)
