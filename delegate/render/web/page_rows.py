"""Puts the rows of a day in bands: everybody's, those of one party under its name, and parties side by side."""

from collections.abc import Iterable, Iterator
from itertools import count, groupby

from delegate.render.plain_words import in_hours, is_gone
from delegate.sheet.model import Column, ItemRow, LegRow, NoteRow, Row, RowTime, Sheet, SheetDay, Site, Words
from delegate.tuples import NamedTuple


class PartyRows(NamedTuple):
    """Rows below each other under one head, each with the number by which it is found on the page.

    `members` stand below the head: who is in a group, where its name does not say so.
    """

    who: Words
    rows: tuple[tuple[int, Row], ...]
    members: Words = ()


def bands(day: SheetDay, sheet: Sheet) -> list[tuple[PartyRows, ...]]:
    """The rows of a day from where people part until they meet: one stretch over the whole width, or several abreast.

    After parties, whether one stood alone or several abreast, a head says that the rest is for all.
    """
    found: list[tuple[Column, ...]] = []
    below_detour = False  # the head above is that of a detour, of which the columns know nothing
    for group in day.column_groups or ((Column((), day.rows),),):
        found += [group] if len(group) > 1 else [(part,) for part in _runs(group[0], below_head=below_detour)]
        below_detour = not group[-1].who and any(band[-1].who for band in found[-1:])
    headed = [
        tuple(column._replace(who=sheet.labels.everybody) if column.again else column for column in band)
        for band in found
    ]
    numbers = count(1)
    return [
        tuple(
            PartyRows(column.who, tuple((next(numbers), _in_hours(row)) for row in column.rows), column.members)
            for column in band
        )
        for band in _clocks_named_once(headed)
    ]


def _in_hours(row: Row) -> Row:
    return in_hours(row) if isinstance(row, ItemRow) else row


def _clocks_named_once(found: Iterable[tuple[Column, ...]]) -> Iterator[tuple[Column, ...]]:
    """Name a clock, such as `UTC+9`, where it differs from that of the row before, in each party's rows."""
    before = ""
    for band in found:
        told, ends = [], set()
        for column in band:
            last, rows = before, []
            for row in column.rows:
                rows.append(row._replace(zone="") if row.zone == last else row)
                last = row.zone or last
            told.append(column._replace(rows=tuple(rows)))
            ends.add(last)
        before = ends.pop() if len(ends) == 1 else ""
        yield tuple(told)


def _runs(column: Column, *, below_head: bool) -> list[Column]:
    """One list in its stretches for everybody and for a party; whoever is alone for one row is named there.

    Directly `below_head`, the head of a party, a first row that is for everybody has a head of its own.
    """
    if column.who:
        return [column]
    runs = [(who, tuple(rows)) for who, rows in groupby(column.rows, key=_people)]
    found: list[Column] = []
    for who, rows in runs:
        apart = found[-1].who != () if found else below_head
        head = who if len(rows) > 1 or apart else ()  # below another party's head it needs its own
        if found and not head and not found[-1].who:
            found[-1] = found[-1]._replace(rows=(*found[-1].rows, *rows))
        else:
            found.append(Column(head, rows, again=not head and (apart or (not found and column.again))))
    return found


def _people(row: Row) -> Words:
    return row.who


def is_way(row: Row) -> bool:
    """Whether a row is quiet: a way, a night of which nothing is known, an empty run."""
    return isinstance(row, LegRow) or (isinstance(row, NoteRow) and row.kind not in ("check-in", "landing"))


def pinned(row: Row) -> Site | None:
    """Where a row is, if a map can show it."""
    site = None if isinstance(row, LegRow) else row.site
    return site if site and site.point else None


class NextBy(NamedTuple):
    """When a row begins, at the earliest, and when the part of the day ends of which nothing more is known (UTC)."""

    start: int
    until: int | None = None


def next_by(row: Row) -> NextBy | None:
    """By when a row is next: the hour that it says, or the begin of the window or the part of the day that it says.

    Who reads of no hour has none to wait for, and what was called off or is no more is never next.
    """
    if row.when is None or is_gone(row) or (isinstance(row, ItemRow) and row.status == "cancelled"):
        return None
    start = row.when.start if row.when.said is None else row.when.said
    if start is not None and row.time.start and ":" in row.time.start[0].text:
        return NextBy(start)
    if row.when.window is None:
        return None
    opens, closes = row.when.window
    return NextBy(opens, closes if row.when.part_of_day else None)


def height_of(told: Iterable[tuple[PartyRows, ...]]) -> int:
    """About how many pixels the rows of a day are high on a wide screen, so that its picture is no higher."""
    return sum(
        max(sum(_height(row) for _, row in each.rows) + (36 if each.who else 0) for each in band) for band in told
    )


def _height(row: Row) -> int:
    if isinstance(row, LegRow):
        return 36 + 24 * len(row.stops)
    return 56 + 24 * (len(row.details) + (len(row.facts) if isinstance(row, ItemRow) else 0))


def times_of(told: Iterable[tuple[PartyRows, ...]]) -> list[tuple[int, str]]:
    """The clock times of a day that are jumped to, each with the number of its row; a walk is no aim.

    Parties below each other are mixed in the bar as the day goes. A row whose moment nobody knows keeps its place.
    """
    found: dict[str, tuple[int, int]] = {}
    at = 0
    for stretch in (stretch for band in told for stretch in band):
        starts = [_begun(row) for _, row in stretch.rows]
        at = next((start for start in starts if start is not None), at)
        for (number, row), moment in zip(stretch.rows, starts, strict=True):
            at = at if moment is None else moment
            start = _said_first(row)
            if ":" in start and not (isinstance(row, LegRow) and row.mode == "walk" and number > 1):
                found.setdefault(start, (at, number))
    return [(number, text) for text, (_, number) in sorted(found.items(), key=lambda each: each[1])]


def _begun(row: Row) -> int | None:
    """The instant at which a row begins, of one that is anywhere in its hours the first; None where nobody knows it."""
    if row.when is None or row.when.start is not None:
        return row.when.start if row.when else None
    return row.when.window[0] if row.when.window and not row.when.part_of_day else None


def _said_first(row: Row) -> str:
    """The time at which a row begins as the page says it: of a drive that of its first stop."""
    stops = row.stops if isinstance(row, LegRow) else ()
    time = next((stop.time for stop in stops if stop.time), RowTime()) if stops else row.time
    return time.start[0].text if time.start else ""
