"""Turns a table into marks: its days, its rows, and what is only kept."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.blocks import Remark, SourceCell, SourceTable
from delegate.importing.naming.place_words import city_called
from delegate.importing.understanding.cell_grid import CellGrid, RoleColumn, RowTexts, grid_of
from delegate.importing.understanding.columns import columns_by_content, columns_by_head, head_row, head_rows, is_head
from delegate.importing.understanding.dates import read_day, rest_of
from delegate.importing.understanding.day_grids import day_columns
from delegate.importing.understanding.day_headings import city_behind, day_marks
from delegate.importing.understanding.entries import entries
from delegate.importing.understanding.heads import MEMBERS
from delegate.importing.understanding.letters import squeezed, trimmed
from delegate.importing.understanding.marks import CityMark, CountMark, DayMark, Mark, RowMark
from delegate.importing.understanding.members import members, parted, people_below, told_members
from delegate.importing.understanding.times import PARTS, read_time
from delegate.importing.words import label

_NOTE = re.compile(
    r"^\s*(?:[*†‡※]|[^\W\d][\w/&-]{0,7}\s?[=＝]\s?\w"
    r"|(?:(?:not\s)?included?|includes|excluded|(?:your|our)\scontact|emergency(?:\scontact)?|enquir(?:y|ies)|contacts?"
    r"|费用(?:包含|不含|说明)?|費用(?:包括|不包括|說明)?(?:\s?fees?)?|fees?|costs?|联系人|聯絡人|查询|查詢)\s*[:：]"
    r"|(?:n\.?b\.?|notes?|remarks?|please note|备注|備註|备註|注|註|说明|說明|注意)\s*[:.：])",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Whether a text says itself that it is a remark: `Note: …`, `* …`, `注：…`."""
    return bool(_NOTE.match(text))


def table_marks(
    table: SourceTable,
    formulas: frozenset[str] = frozenset(),
    *,
    under_day: bool = True,
    contacts: bool = False,
    people: Sequence[str] = (),
) -> Iterator[Mark]:
    """The marks of a table. One of people has members and no rows.

    `formulas` are the rows, as `row_at` gives them, with something worked out: at the end of a table it is a sum.
    `under_day` tells that a day is the heading of the table: one without times and days is then a list of that day.
    `contacts` tells that its heading calls it a list of whom to ask: they are no members.
    `people` are the members known by name.
    """
    grid = grid_of(table)._replace(people=tuple(people))
    if {"name", "host"} & set(table.roles):
        yield from told_members(grid)
        return
    if (below := people_below(grid)) is not None:
        for part in parted(table, below):
            yield from table_marks(part, formulas, under_day=under_day, contacts=contacts)
        return
    head = None if any(table.roles) else head_row(grid)
    columns = _columns(grid, head)
    roles = {column.role for column in columns}
    if (listed := _people(grid, schedule=head is not None and bool(roles & {"start", "day"}))) is not None:
        yield from _kept(grid) if contacts else members(grid, listed)
        return
    if sheet := read_day(table.title):
        yield DayMark(sheet, table.where, city_behind(sheet.rest), alone=True)
    untimed = not roles & {"start", "day"} and not any(column.part or column.day for column in columns)
    if untimed and not under_day and not _tells_when(grid):
        yield from _kept(grid)
        return
    if not roles & {"title", "start"}:
        columns = _one_column(grid)
    yield from _schedule(grid, head, columns, formulas)


def _schedule(
    grid: CellGrid, head: int | None, columns: tuple[RoleColumn, ...], formulas: frozenset[str]
) -> Iterator[Mark]:
    """The marks of a table of lines: what stands above its head, the head, and the rows or days below it."""
    begin = 0
    if head is not None:
        yield from _above(grid, head)
        begin = head + head_rows(grid, head)
        yield from (CountMark("headers") for _ in range(begin - head))
    if any(column.day for column in columns):
        yield from day_columns(grid, begin, columns)
    else:
        yield from _rows(grid, begin, head, columns, formulas)


def _people(grid: CellGrid, *, schedule: bool) -> int | None:
    """The header of a table of people: names or phones and no times below; None for a schedule."""
    if schedule or any(grid.roles):
        return None
    head = head_row(grid, MEMBERS)
    texts = [cell.text for row in range((head or 0) + 1, len(grid.rows)) for cell in grid.own(row)]
    return None if any((time := read_time(text)) and time.start >= 0 for text in texts) else head


def _tells_when(grid: CellGrid) -> bool:
    """Whether a day, or a time of the clock, stands at the head of a cell, or a day is the title of the sheet."""
    texts = [grid.title, *(cell.text for row in range(len(grid.rows)) for cell in grid.own(row))]
    return any(read_day(text) or ((time := read_time(text)) and time.start >= 0) for text in texts)


def _kept(grid: CellGrid) -> Iterator[Mark]:
    """The rows of a table that is no part of the programme, such as a list of places."""
    for row in range(len(grid.rows)):
        shown = [cell for cell in grid.own(row) if cell.text.strip() or cell.hidden.strip()]
        if not shown:
            yield CountMark("empty")
            continue
        text = " | ".join(" ".join(f"{cell.text} {cell.hidden}".split()) for cell in shown)
        yield from (CountMark("comments"), Remark("row", text, shown[0].where))


def _columns(grid: CellGrid, head: int | None) -> tuple[RoleColumn, ...]:
    if any(grid.roles):
        return tuple(RoleColumn(role) for role in (*grid.roles, *("" for _ in range(grid.width - len(grid.roles)))))
    return columns_by_head(grid, head) if head is not None else columns_by_content(grid)


def _one_column(grid: CellGrid) -> tuple[RoleColumn, ...]:
    """A table without times: its texts are titles from left to right, and what is told about them."""
    filled = [
        sum(bool(row[at].text.strip()) for row in grid.rows if at in row and row[at].column == at)
        for at in range(grid.width)
    ]
    best = max(range(grid.width), key=lambda at: filled[at], default=0)
    return tuple(RoleColumn("title" if at == best else "notes") for at in range(grid.width))


def _above(grid: CellGrid, head: int) -> Iterator[Mark]:
    """The rows above the header: a day, or lines that are kept."""
    for row in range(head):
        cells = grid.own(row)
        text = " ".join(" ".join(cell.text.split()) for cell in cells)
        if not text:
            yield CountMark("empty")
        elif (day := read_day(label("roles", "day", text) or text)) and not day.last and len(trimmed(day.rest)) < 30:
            yield from (CountMark("days"), *day_marks(day, day.rest, cells[0].where))
        else:
            yield from (CountMark("comments"), Remark("line", text, cells[0].where))
            yield from (CityMark(city, cells[0].where) for city in [city_behind(text)] if city)
        yield from _hidden(cells)


def _hidden(cells: Sequence[SourceCell]) -> Iterator[Mark]:
    """What is hidden in a row that is no line of the programme."""
    return (Remark("hidden text", cell.hidden, cell.where) for cell in cells if cell.hidden.strip())


def _rows(
    grid: CellGrid, begin: int, head: int | None, columns: tuple[RoleColumn, ...], formulas: frozenset[str]
) -> Iterator[Mark]:
    part = city = ""
    for row in range(begin, len(grid.rows)):
        own = grid.own(row)
        shown = [cell for cell in own if cell.text.strip()]
        if not own:
            yield CountMark("empty")
        elif not shown:
            yield CountMark("empty")
            yield from _hidden(own)
        elif head is not None and is_head(grid, row) and _repeats(grid, row, head):
            yield CountMark("headers")
        elif special := _day_row(shown, columns):
            part = city = ""
            yield from (CountMark("days"), *special, *_hidden(own))
        elif named := _part_row(shown):
            part = named
            yield from (CountMark("days"), *_hidden(own))
        elif len(shown) == 1 and (city := city_called(trimmed(shown[0].text))) and _is_wide(shown[0], columns):
            yield from (CountMark("days"), CityMark(trimmed(shown[0].text), shown[0].where), *_hidden(own))
        elif _is_told_beside(grid, row, shown, columns) or _is_sum(grid, row, shown, columns, formulas):
            yield from (CountMark("comments"), Remark("row", _joined(shown), shown[0].where), *_hidden(own))
        else:
            for mark in entries(RowTexts(grid, row, columns)):
                if isinstance(mark, DayMark):
                    part = city = ""
                if isinstance(mark, RowMark):
                    city = _last_city(mark.row.place_city) or city
                    mark = mark._replace(row=mark.row._replace(city=mark.row.city or city))
                yield _in_part(mark, part)


def _is_told_beside(grid: CellGrid, row: int, shown: Sequence[SourceCell], columns: Sequence[RoleColumn]) -> bool:
    """Whether a row says itself that it is a remark, or stands below the programme."""
    return all(is_note(cell.text) for cell in shown) or _is_below(grid, row, shown, columns)


def _is_below(grid: CellGrid, row: int, shown: Sequence[SourceCell], columns: Sequence[RoleColumn]) -> bool:
    """Whether a row is one text below the programme, in a first column that has no part in it, such as the numbers."""
    if len(shown) > 1 or shown[0].column or columns[0].role not in ("", "headed"):
        return False
    if not any(column.role == "day" for column in columns):
        return False
    below = (cell for each in range(row + 1, len(grid.rows)) for cell in grid.own(each))
    return all(columns[cell.column].role not in ("day", "start", "title") for cell in below)


def _last_city(said: str) -> str:
    """The city of a column of cities that holds for the rows below, until they name another: the last one of a way."""
    parts = [
        trimmed(part)
        for part in re.split(r"\s*(?:→|->|–|—|－|\s-\s|/|至|(?<=[^\x00-\x7f])-)\s*", said)
        if trimmed(part)
    ]
    return parts[-1] if parts and city_called(parts[-1]) else ""


def _in_part(mark: Mark, part: str) -> Mark:
    """A row without a time below a heading `Morning` is in the morning."""
    if part and isinstance(mark, RowMark) and not mark.row.time and not mark.row.notes:
        return mark._replace(row=mark.row._replace(time=part))
    return mark


def _joined(cells: Sequence[SourceCell]) -> str:
    return " | ".join(" ".join(cell.text.split()) for cell in cells)


def _repeats(grid: CellGrid, row: int, head: int) -> bool:
    """Whether a row has the heads of the header again, in most of its cells."""
    above = {squeezed(cell.text) for cell in grid.own(head)}
    here = [squeezed(cell.text) for cell in grid.own(row)]
    return sum(text in above for text in here) * 2 >= len(here)


def _is_wide(cell: SourceCell, columns: Sequence[RoleColumn]) -> bool:
    return cell.columns >= max(2, len(columns) - 1) or len(columns) == 1 or cell.column == 0


def _day_row(shown: Sequence[SourceCell], columns: Sequence[RoleColumn]) -> tuple[Mark, ...]:
    """The mark of a row that holds nothing but a day, and what is said about the whole of it."""
    first = shown[0]
    day = read_day(first.text, weekday_alone=True, figures=_may_be_day(first, columns))
    if day is None or (len(shown) > 1 and not _is_heading(shown, columns)):
        return ()
    rest = rest_of(day)
    if (time := read_time(rest)) and (time.time or time.ordered):
        return ()
    if len(shown) == 1 and not _is_wide(first, columns) and columns[first.column].role not in ("start", "title", ""):
        return ()
    more = " ".join(filter(None, (rest, *(" ".join(cell.text.split()) for cell in shown[1:]))))
    return day_marks(day, more, first.where)


def _may_be_day(cell: SourceCell, columns: Sequence[RoleColumn]) -> bool:
    return cell.column >= len(columns) or columns[cell.column].role != "start" or "/" in cell.text


def _is_heading(shown: Sequence[SourceCell], columns: Sequence[RoleColumn]) -> bool:
    """Whether nothing stands beside the day but one text that is no title, such as the city."""
    roles = [columns[cell.column].role for cell in shown[1:]]
    return (
        len(shown) == 2
        and roles[0] not in ("title", "start", "hotel")
        and columns[shown[0].column].role not in ("day", "title")
    )


def _part_row(shown: Sequence[SourceCell]) -> str:
    """The part of the day that a row of its own names: `MORNING`."""
    time = read_time(shown[0].text, cell=True) if len(shown) == 1 else None
    return time.time if time and time.time in PARTS and not trimmed(time.rest) and not time.notes else ""


def _is_sum(
    grid: CellGrid, row: int, shown: Sequence[SourceCell], columns: Sequence[RoleColumn], formulas: frozenset[str]
) -> bool:
    """One of the last rows of a table, with a word and a number or a formula and nothing else: a count of its lines."""
    roles = {columns[cell.column].role for cell in shown}
    if row < len(grid.rows) - 2 or len(shown) > 2 or roles & {"start", "day"} or len(shown[0].text.split()) > 3:
        return False
    number = len(shown) == 2 and re.fullmatch(r"[\d.,\s]+|=.*", shown[1].text.strip())
    return bool(number) or row_at(shown[0].where) in formulas


def row_at(where: str) -> str:
    """A row of a sheet by the place of a cell in it: `sheet A, B7` is `sheet A, 7`."""
    return re.sub(r"(?<=, )[A-Z]+(?=\d+$)", "", where)
