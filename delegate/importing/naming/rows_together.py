"""Settles what rows say beside each other: whose place it is, which night is one, and where a line has two ways."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.naming.kinds import EVENT, kind_of, vehicle_in
from delegate.importing.naming.ways import TwoEnds, way_in
from delegate.importing.rows import Doubt, Row
from delegate.importing.words import plain
from delegate.model.lines import MOVING

_THEN = (
    r"(?i)\s*(?:[,，;；]\s*(?:and\s+)?(?:then\s+)?(?:再|然后|然後|转|轉)?|\band then\b|然后|然後|再(?=[乘坐转轉]))\s*"
)
_NIGHT_NEAR = 17 * 60  # a check-in before it, with a line for the night below, is no night of its own


def in_their_company(rows: Sequence[Row], doubts: list[Doubt]) -> Iterator[Row]:
    """The rows as they are beside the others of their day; what is not sure is added to the doubts."""
    groups: dict[tuple[str, str], list[Row]] = {}
    nights: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        if row.group:
            groups.setdefault((row.where, row.time), []).append(row)
        if _kind(row) == "hotel":
            nights.setdefault(row.day, []).append(at)
    for at, row in enumerate(rows):
        if row.group and _kind(row) == "free":
            row = _without_the_others_place(row, groups[row.where, row.time])
        later = [rows[night] for night in nights.get(row.day, ()) if night > at]
        if not row.kind and (_is_no_night(row, later) or _is_before_a_way(row, rows[at + 1 : at + 2])):
            row = row._replace(kind=EVENT)
        elif row.time == "evening" and not row.place and _kind(row) == EVENT and _is_a_hotel(row.title):
            row = row._replace(kind="hotel", place=row.title)
        yield from _ways_apart(row, doubts)


def _is_no_night(row: Row, later: Sequence[Row]) -> bool:
    """Whether a row is a check-in by day, with a line for the night below it on that day."""
    return _kind(row) == "hotel" and _is_by_day(row) and any(not _is_by_day(each) for each in later)


def _is_before_a_way(row: Row, behind: Sequence[Row]) -> bool:
    """Whether people come together in a row, `集合、合影，乘车出发`, before the row of the way itself."""
    gathers = re.match(r"(?i)集合|集中|合影|assembl|gather|group photo", row.title.strip())
    return gathers is not None and any(each.day == row.day and _kind(each) in MOVING for each in behind)


def _is_a_hotel(title: str) -> bool:
    """Whether a title is nothing but a hotel: what stands behind `Night:`."""
    name = title.split(",")[0].strip()
    words = r"hotel|inn|guest\s?house|酒店|宾馆|賓館|饭店|飯店"
    return len(title) <= 60 and re.search(rf"(?i)(?:^(?:hotel)\b|(?:{words})$)", name) is not None


def _ways_apart(row: Row, doubts: list[Doubt]) -> Iterator[Row]:
    """A row with two ways as two rows, the second from where the first ends; kept whole where an end is open."""
    parts = [each.strip() for each in re.split(_THEN, row.title) if each.strip()]
    if row.kind or len(parts) != 2 or "\n" in row.title or not all(map(vehicle_in, parts)):
        yield row
        return
    ends = [way_in(each) or TwoEnds() for each in parts]
    if not (ends[0].destination and ends[1].destination):
        doubts.append(Doubt(row.where, f"“{row.title}”: two ways in one line, kept as one event"))
        yield row._replace(kind=EVENT)
        return
    doubts.append(Doubt(row.where, f"“{row.title}”: two ways in one line, taken apart; the second has no time yet"))
    start, _, end = row.time.partition("-")
    between = row.place if row.place.strip() else ends[0].destination
    between = "" if ends[1].origin else between
    first = "" if plain(row.place) in plain(parts[0]) else row.place
    yield row._replace(title=parts[0], time=start, within="", place=first)
    yield row._replace(
        title=parts[1], time=f"tbc-{end}" if end else "", within="", place=between, notes=(), steps=(), before=()
    )


def _kind(row: Row) -> str:
    return row.kind or kind_of(row.title.split("\n")[0])


def _without_the_others_place(row: Row, beside: Sequence[Row]) -> Row:
    """Free time of one group without the place of its row, where another group does something there."""
    used = any(_kind(each) != "free" for each in beside)
    return row._replace(place="", place_city="") if used else row


def _is_by_day(row: Row) -> bool:
    """Whether a row is at an hour at which nobody goes to sleep."""
    clock = re.match(r"~?(\d\d):(\d\d)", row.time)
    return clock is not None and 5 * 60 <= int(clock[1]) * 60 + int(clock[2]) < _NIGHT_NEAR
