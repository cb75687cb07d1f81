"""The check `room-double-booked`."""

from collections.abc import Iterator

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.folding import same_room
from delegate.planning.deadlines import held
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class _Held(NamedTuple):
    """A line, and from when until when it surely takes its room (instants)."""

    start: int
    end: int
    line: Line


@check("DLG510", Severity.WARNING)
def room_double_booked(plan: Plan) -> Findings:
    """Two lines hold one room at the same time.

    Rooms of one place are compared by the letters and digits of their names, in any language that both have: `Room 3`,
    `room-3` and `ROOM 3` are one. Two venues less than 150 m apart are one place. A line holds it from its start to its
    end, for the length that it says, or for a window that its length fills; without these it is not judged, unless
    another starts in the same minute. Lines that share people are `overlapping-items`. Write another room, or move one
    of them.
    """
    for one, other in _clashes(plan):
        earlier, later = one.line, other.line
        room = str(later.item.room)
        until = f" until {plan.clock(one.end, earlier.zone)}" if one.end > one.start else ""
        yield Finding(
            where=later.where("room"),
            message=f"{room} at {later.places[0].names} is taken by {earlier.title}{until}",
            help="write another room, or move one of the two",
            related=((earlier.where("room"), f"{earlier.title} is there"),),
            people=later.people,
            firm=earlier.firm and later.firm,
        )


def _clashes(plan: Plan) -> Iterator[tuple[_Held, _Held]]:
    """Lines in one room that starts before the one that holds it longest is over."""
    for rooms in _by_room(plan):
        last: _Held | None = None
        for each in sorted(rooms, key=lambda held_: held_.start):
            if last and _overlap(last, each) and not set(last.line.people) & set(each.line.people):
                yield last, each
            if last is None or each.end >= last.end:
                last = each


def _by_room(plan: Plan) -> list[list[_Held]]:
    """The lines that hold a room, those of one room together, in the order of the file."""
    rooms: list[list[_Held]] = []
    for line in plan.lines():
        times = held(line) if line.goes and line.item.room and len(line.places) == 1 else None
        if times is None:
            continue
        known = next((each for each in rooms if _one_room(each[0].line, line)), None)
        if known is None:
            rooms.append(known := [])
        known.append(_Held(*times, line))
    return rooms


def _one_room(one: Line, other: Line) -> bool:
    return same_room(one.item.room, other.item.room) and same_place(one.places[0], other.places[0])


def _overlap(earlier: _Held, later: _Held) -> bool:
    """Whether two lines hold a room at once, and are not one event that stands twice, once for each party."""
    one, other = earlier.line, later.line
    if (one.start, one.end, one.title) == (other.start, other.end, other.title):
        return False
    return earlier.start == later.start or earlier.end > later.start
