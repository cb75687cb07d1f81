"""Puts the rows of a day in the order of the file, each leg before the stop it leads to (rule 4)."""

from collections.abc import Iterable
from itertools import groupby, pairwise

from delegate.planning.leg import Leg
from delegate.planning.plan import Party, PlannedDay
from delegate.planning.stop import Line, Stop
from delegate.sheet.model import Row
from delegate.tuples import NamedTuple

BEFORE_STOP, BEFORE_SERVICE, AT_HOTEL = -0.5, -0.25, 0.5  # where a leg, a port and free time stand beside a line


class RowSource(NamedTuple):
    """A row to be: a written line with the legs that are this movement, a leg that nobody wrote, or a port."""

    line: Line | None = None
    legs: tuple[Leg, ...] = ()
    port: Stop | None = None


class OrderedRow(NamedTuple):
    """A row as it is printed, the ids of those who live it, and of those who are not on the trip at that time.

    `legs` are the ways that it tells.
    """

    row: Row
    people: frozenset[str]
    absent: frozenset[str] = frozenset()
    legs: tuple[Leg, ...] = ()


def in_order(day: PlannedDay, parties: Iterable[Party], lines: Iterable[Line]) -> list[RowSource]:
    """One source for each of these lines, each leg and each port, however many parties share it.

    A `crossing` line that names the border of a leg is part of that leg. A way around an unknown place is a row only
    where it leads over a border.
    """
    parties, lines = list(parties), list(lines)
    shown = {line.id for line in lines}
    places = _positions(day)
    taken = {leg.crossing_line.id for party in parties for leg in party.legs if leg.crossing_line}
    rows: dict[object, tuple[float, RowSource]] = {
        line.id: (places[line.id], RowSource(line)) for line in lines if line.id not in taken
    }
    for party in parties:
        for stop in party.stops:
            if stop.kind == "hub" and stop.line:
                position = places.get(stop.line.id, len(places)) + BEFORE_SERVICE
                rows.setdefault((stop.id, stop.start), (position, RowSource(port=stop)))
        for leg in party.legs:
            if leg.movement and leg.movement.id in shown:
                position, row = rows.get(leg.movement.id, (places[leg.movement.id], RowSource(leg.movement)))
                if not any(leg is other for other in row.legs):
                    rows[leg.movement.id] = (position, row._replace(legs=(*row.legs, leg)))
            elif not leg.spans or leg.crossing or leg.open_border:
                rows.setdefault(id(leg), (_before(leg, places), RowSource(legs=(leg,))))
    found = [row for _, row in sorted(rows.values(), key=lambda each: each[0])]
    return [row for ways, same in groupby(found, key=_is_way) for row in (_by_time(list(same)) if ways else same)]


def _is_way(row: RowSource) -> bool:
    return row.line is None and row.port is None


def _by_time(ways: list[RowSource]) -> list[RowSource]:
    """Ways of parties that stand beside each other, the earlier first; as they are where a time is not known."""
    starts = [way.legs[0].leave if way.legs[0].leave is not None else way.legs[0].latest for way in ways]
    known = [start for start in starts if start is not None]
    if len(known) < len(ways):
        return ways
    return [way for _, way in sorted(zip(known, ways, strict=True), key=lambda each: each[0])]


def _positions(day: PlannedDay) -> dict[str, float]:
    """The place of every line in its day; free time that stands last before a hotel is spent there, behind it."""
    found = {line.id: float(number) for number, line in enumerate(day.lines)}
    for line, following in pairwise(day.lines):
        if line.item.kind == "free" and not line.item.venue and following.item.kind == "hotel" and following.goes:
            found[line.id] = found[following.id] + AT_HOTEL
    return found


def _before(leg: Leg, places: dict[str, float]) -> float:
    """The position of a leg: before the line it leads to; the way to the night's hotel is the last of the day."""
    if leg.destination.id == "end":
        return len(places) + BEFORE_STOP
    line = leg.destination.line or leg.lines.near
    if line and line is leg.origin.line and leg.origin.kind == "hub":  # behind the service that they came by
        return places.get(line.id, len(places)) - BEFORE_STOP
    return (places.get(line.id, len(places)) if line else len(places)) + BEFORE_STOP
