"""Turns a row of a table into the lines of the programme that it holds: one, or one for each time in it."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.blocks import Remark, SourceCell
from delegate.importing.naming.kinds import vehicle_in
from delegate.importing.rows import Doubt, Row
from delegate.importing.understanding.cell_grid import BLANK, TICK, RoleColumn, RowTexts
from delegate.importing.understanding.dates import ReadDay, read_day, rest_of
from delegate.importing.understanding.letters import CHINESE, trimmed
from delegate.importing.understanding.marks import CountMark, DayMark, Mark, RowMark
from delegate.importing.understanding.meals_and_nights import MEALS, BesideText, labelled, of_columns
from delegate.importing.understanding.place_columns import place_and_remarks
from delegate.importing.understanding.row_times import of_a_service, row_times
from delegate.importing.understanding.times import PARTS, ReadTime, read_time, read_time_in


def entries(texts: RowTexts) -> Iterator[Mark]:
    """The marks of a row: the day of its day column, doubts about its times, its lines.

    A text below the days that is none, with nothing beside it, is kept: `Enquiries: …` under the last day.
    """
    own = texts.grid.own(texts.row)
    where = own[0].where if own else texts.grid.where
    day, in_day = _day(texts, where)
    times, spent, more = row_times(texts, in_day)
    base = _base(texts, where)
    beside = tuple(_beside(texts))
    if more and not day and not (times or beside or base.private) and _only_day(texts):
        yield from (CountMark("comments"), Remark("row", more[0], where))
        return
    yield CountMark("lines")
    yield from day
    lines = _by_title(texts)
    if not lines and not more and len(times) == 1 and times[0].notes and not (times[0].time or times[0].ordered):
        lines, times = [("\n".join(times[0].notes), RoleColumn("title"))], ()
    times, spent = of_a_service(times, spent, lines[0][0] if len(lines) == 1 else "")
    base = base._replace(notes=(*more, *base.notes))
    made = list(_lines(base, times, lines))
    for mark in made:
        if isinstance(mark, RowMark) and spent:
            yield Doubt(where, spent)
        yield mark
        spent = ""
    if (
        not made
        and (texts.text("place") or texts.text("notes") or times or base.notes)
        and (more or not _only_day(texts))
    ):
        title = texts.text("place") or texts.text("city") or "\n".join(base.notes)
        plain = base._replace(
            title=title, place=texts.text("place"), notes=() if title == "\n".join(base.notes) else base.notes
        )
        yield _timed(plain, times[0] if times else ReadTime())
    yield from of_columns(beside, base.where)


def _only_day(texts: RowTexts) -> bool:
    """Whether the row has no text but its day and what columns make lines of."""
    others = [c.role for c in texts.columns if c.role not in ("day", "hotel", *MEALS)]
    return not any(texts.with_role(role) for role in others)


def _day(texts: RowTexts, where: str) -> tuple[list[Mark], str]:
    """The day that begins in this row, and what stands behind it in its cell."""
    beside = [cell for _, cell in texts.with_role("day") if cell.row == texts.row]
    if len(beside) > 1:  # the weekday in a column of its own
        day = read_day(" ".join(cell.text.strip() for cell in beside), weekday_alone=True)
        if day and day.dated and not trimmed(day.rest):
            return [DayMark(day, where)], ""
    for role in ("day", "start"):
        for _, cell in texts.with_role(role):
            day = read_day(cell.text, weekday_alone=role == "day", figures=role == "day" or "/" in cell.text)
            if role == "day" and re.fullmatch(r"[1-9]\d?", cell.text.strip()):
                day = ReadDay(nth=int(cell.text), said=cell.text.strip())
            if day is None or cell.row != texts.row or (day.last and role == "start"):
                continue
            rest = rest_of(day)
            time = read_time(rest, cell=True) if rest else None
            city = "" if time else rest
            return [DayMark(day, where, " ".join(city.split()) if _short(city) else "")], rest if time or not _short(
                city
            ) else ""
    unread = [cell for _, cell in texts.with_role("day") if cell.row == texts.row]
    return [], unread[0].text.strip() if unread else ""


def _short(city: str) -> bool:
    return len(city) <= 40 and not re.search(r"[\d:：。]", city)


def _by_title(texts: RowTexts) -> list[tuple[str, RoleColumn]]:
    """The titles of the row: one, or those of its groups or parts of the day."""
    cells = texts.with_role("title")
    if not any(texts.columns[at].group or texts.columns[at].part for at, _ in cells):
        joined = "\n".join(
            _with_vehicle(texts.columns[at], cell) for at, cell in cells if not BLANK.fullmatch(cell.text)
        )
        return [(joined, RoleColumn("title"))] if joined else []
    found: dict[str, list[RoleColumn]] = {}
    wide: dict[str, bool] = {}
    for at, cell in cells:
        if BLANK.fullmatch(cell.text) or (texts.columns[at].part and cell.row != texts.row):
            continue
        covered = [c for c in texts.columns[cell.column : cell.column + cell.columns] if c.role == "title"]
        found.setdefault(cell.text.strip(), []).extend(covered)
        wide[cell.text.strip()] = cell.columns > 1
    every = sum(column.role == "title" for column in texts.columns)
    out = []
    for text, columns in found.items():
        group = " / ".join(column.group for column in columns if column.group) if len(columns) < every else ""
        out.append((text, RoleColumn("title", group=group, part=columns[0].part if columns else "")))
    return out


def _with_vehicle(column: RoleColumn, cell: SourceCell) -> str:
    """The text of a cell, behind the vehicle that heads its column: `Flight CX500`."""
    text = cell.text.strip()
    return f"{column.head} {text}" if column.head and vehicle_in(column.head) and not vehicle_in(text) else text


def _base(texts: RowTexts, where: str) -> Row:
    """What holds for every line of the row: its places, its people, its notes."""
    notes = [cell.text.strip() for _, cell in texts.with_role("notes") if not BLANK.fullmatch(cell.text)]
    for at, cell in [*texts.with_role("headed"), *texts.with_role("")]:
        text = " ".join(cell.text.split())
        head = " ".join(texts.columns[at].head.split())
        if not BLANK.fullmatch(text) and (cell.row == texts.row or head):
            notes.append(f"{head}: {text}" if head else text)
    private = [text for role in ("private",) if (text := texts.text(role))]
    for at, cell in sorted(texts.grid.rows[texts.row].items()):
        if cell.hidden.strip() and (cell.row, cell.column) == (texts.row, at):
            head = " ".join(texts.columns[at].head.split())
            private.append(f"{head}: {cell.hidden.strip()}" if head else cell.hidden.strip())
    cities = [" ".join(cell.text.split()) for _, cell in texts.with_role("city") if not BLANK.fullmatch(cell.text)]
    place, remarks = place_and_remarks(texts)
    return Row(
        day="",
        time="",
        title="",
        where=where,
        status=_status(texts.text("status")),
        place=place,
        place_city=" → ".join(cities),
        who="\n".join(filter(None, (texts.text("who"), _ticked(texts)))),
        hosts=texts.text("hosts"),
        notes=(*remarks, *notes),
        private=tuple(private),
        zone=texts.text("zone"),
        kind=texts.text("kind"),
        within=texts.text("within"),
        length=texts.text("length"),
        steps=tuple(filter(None, texts.text("steps").split("\n"))),
    )


def _ticked(texts: RowTexts) -> str:
    """The heads of the columns in which this row has a cross, a line each; "" where it has one in all of them."""
    every = sum(column.role == "tick" for column in texts.columns)
    heads = [
        " ".join(texts.columns[at].head.split()) for at, cell in texts.with_role("tick") if TICK.fullmatch(cell.text)
    ]
    return "\n".join(heads) if len(heads) < every or every == 1 else ""


def _beside(texts: RowTexts) -> Iterator[BesideText]:
    """The cells of this row in the columns for meals and for the hotel."""
    for role in (*MEALS, "hotel"):
        for at, cell in texts.with_role(role):
            if cell.row == texts.row and not BLANK.fullmatch(cell.text.strip()):
                yield BesideText(role, " ".join(texts.columns[at].head.split()), cell.text.strip())


def _status(said: str) -> str:
    return said if said in ("tentative", "cancelled") else ""


def _lines(base: Row, times: Sequence[ReadTime], titles: Sequence[tuple[str, RoleColumn]]) -> Iterator[RowMark]:
    for title, column in titles:
        row = base._replace(group=column.group)
        if not times or (column.part and not times[0].time):
            yield from _timed_lines(row, title, column.part) if not row.kind else (RowMark(row._replace(title=title)),)
            continue
        lines = [line.strip() for line in title.split("\n") if line.strip()]
        first = read_time(lines[0]) if lines and len(times) == 1 and times[0].time in PARTS else None
        if first and first.start >= 0 and trimmed(first.rest):
            yield from _timed_lines(row, title, times[0].time)
        elif len(times) == 1:
            yield _timed(row._replace(title=title), times[0])
        elif len(lines) == len(times):
            places = row.place.split("\n")
            for at, (line, time) in enumerate(zip(lines, times, strict=True)):
                place = places[at] if len(places) == len(times) else row.place
                yield _timed(row._replace(title=line, place=place), time)
        else:
            yield _timed(row._replace(title=title), _one_of(times))


def _one_of(times: Sequence[ReadTime]) -> ReadTime:
    """Two times in two lines are start and end; more have no texts of their own, and are kept."""
    first, last = times[0], times[-1]
    if len(times) == 2 and "-" not in first.time + last.time and 0 <= first.start < last.start:
        return first._replace(time=f"{first.time}-{last.time.lstrip('~')}")
    return first._replace(notes=(*first.notes, "; ".join(time.time for time in times)))


def _timed_lines(row: Row, title: str, part: str) -> Iterator[RowMark]:
    """A cell without a time beside it: its lines that begin with a time are lines of the programme."""
    heads = [(line, read_time_in(part, line)) for line in title.split("\n") if line.strip()]
    if not any(time and (time.time or time.ordered) and trimmed(time.rest) for _, time in heads):
        yield RowMark(row._replace(title=title, time=part))
        return
    held: list[str] = []
    pending: ReadTime | None = None
    for line, time in heads:
        if time and (time.time or time.ordered):
            if held:
                yield _timed(row._replace(title="\n".join(held)), pending or ReadTime(part))
            held, pending = [trimmed_head(time.rest)] if trimmed(time.rest) else [], time
        else:
            held.append(line.strip())
    if held or pending:
        yield _timed(row._replace(title="\n".join(held)), pending or ReadTime(part))


def trimmed_head(rest: str) -> str:
    """A title without what parted it from its time."""
    return re.sub(rf"^(?:[\s:：,，;；|.、–—-]|[~～〜](?=[\s{CHINESE}]))+", "", rest).strip()


def _timed(row: Row, time: ReadTime) -> RowMark:
    row, time = labelled(row, time)
    return RowMark(
        row._replace(
            time=time.time,
            within=time.within or row.within,
            status=row.status or time.status,
            notes=(*time.notes, *row.notes),
        ),
        start=time.start,
    )
