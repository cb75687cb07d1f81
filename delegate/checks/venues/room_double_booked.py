"""The check `room-double-booked`."""

from collections.abc import Iterator

from delegate.assessment.venue_hours import lines_if_it_rains
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


class _InRain(NamedTuple):
    """A line where it is if it rains; `moved` says that this is its `wet`, `number` where it stands in the file."""

    moved: bool
    number: int
    held: _Held


@check("DLG510", Severity.WARNING)
def room_double_booked(plan: Plan) -> Findings:
    """Two lines hold one room at the same time.

    Rooms of one place are compared by the letters and digits of their names, in any language that both have: `Room 3`,
    `room-3` and `ROOM 3` are one. Two venues less than 150 m apart are one place. A line holds it from its start to its
    end, for the length that it says, or for a window that its length fills; without these it is not judged, unless
    another starts in the same minute. Lines that share people are `overlapping-items`. Write another room, or move one
    of them.

    Where a line has another place if it rains (`wet`), and others are there at that hour, it is a note: no room there
    is written for it.
    """
    yield from _if_it_rains(plan)
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


def _if_it_rains(plan: Plan) -> Findings:
    """A note at the `wet` of a line where others are at that hour, or come too if it rains: each two lines once."""
    there: list[_InRain] = []
    timed = [
        _InRain(each.moved, number, _Held(*times, each.line))
        for number, each in enumerate(lines_if_it_rains(plan))
        if (times := held(each.line))
    ]
    for later in sorted(timed, key=lambda each: each.held.start):
        start = later.held.start
        there = [each for each in there if each.held.end > start or each.held.start == start]
        for earlier in there:
            # where both move the later of the file is to find another place
            beside, moved = sorted((earlier, later), key=lambda each: (each.moved, each.number))
            if moved.moved and _both_there(earlier.held, later.held):
                yield _taken_if_it_rains(plan, moved.held.line, beside)
        there.append(later)


def _taken_if_it_rains(plan: Plan, moved: Line, beside: _InRain) -> Finding:
    other = beside.held.line
    room = f"in {other.item.room}" if other.item.room and not beside.moved else "there"
    until = f" until {plan.clock(beside.held.end, other.zone)}" if beside.held.end > beside.held.start else ""
    return Finding(
        where=moved.where("wet"),
        message=f"if it rains, “{moved.title}” is at {moved.places[0].names} at the same time as “{other.title}”, "
        f"which is {room}{until}",
        help="have a room kept there for when it rains, and accept this, or name another place",
        severity=Severity.NOTE,
        related=((other.where("wet" if beside.moved else "venue"), f"{other.title} is there"),),
        people=moved.people,
    )


def _both_there(earlier: _Held, later: _Held) -> bool:
    """Whether two lines of different people are at one place at once."""
    if set(earlier.line.people) & set(later.line.people):
        return False
    return same_place(earlier.line.places[0], later.line.places[0]) and _overlap(earlier, later)


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
