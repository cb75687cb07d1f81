"""The check `room-double-booked`."""

from collections.abc import Iterator

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.folding import plain_room
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG510", Severity.WARNING)
def room_double_booked(plan: Plan) -> Findings:
    """Two lines hold one room at the same time.

    Rooms of one place are compared by the letters and digits of their names: `Room 3`, `room-3` and `ROOM 3` are one.
    Two venues less than 150 m apart are one place. A line holds it from its start to its end, or for the length
    that it says; without either it is not judged, unless another starts in the same minute. Lines that share people
    are `overlapping-items`. Write another room, or move one of them.
    """
    for earlier, later in _clashes(plan):
        room = str(later.item.room)
        until = f" until {plan.clock(earlier.end, earlier.zone)}" if earlier.end is not None else ""
        yield Finding(
            where=later.where("room"),
            message=f"{room} at {later.places[0].names} is taken by {earlier.title}{until}",
            help="write another room, or move one of the two",
            related=((earlier.where("room"), f"{earlier.title} is there"),),
            people=later.people,
            firm=earlier.firm and later.firm,
        )


def _clashes(plan: Plan) -> Iterator[tuple[Line, Line]]:
    """Lines in one room that starts before the one that holds it longest is over."""
    rooms: dict[str, list[list[Line]]] = {}  # by name, and within it by place
    for line in plan.lines():
        if line.goes and line.item.room and line.start is not None and len(line.places) == 1:
            namesakes = rooms.setdefault(plain_room(str(line.item.room)), [])
            held = next((each for each in namesakes if same_place(each[0].places[0], line.places[0])), None)
            if held is None:
                namesakes.append([line])
            else:
                held.append(line)
    for held in (each for namesakes in rooms.values() for each in namesakes):
        last: Line | None = None
        for line in sorted(held, key=lambda each: each.start or 0):
            if last and _overlap(last, line) and not set(last.people) & set(line.people):
                yield last, line
            if last is None or _until(line) >= _until(last):
                last = line


def _overlap(earlier: Line, later: Line) -> bool:
    """Whether two lines hold a room at once, and are not one event that stands twice, once for each party."""
    if (earlier.start, earlier.end, earlier.title) == (later.start, later.end, later.title):
        return False
    return earlier.start == later.start or _until(earlier) > (later.start or 0)


def _until(line: Line) -> int:
    """When a room is free again, as far as it is written."""
    return line.end if line.end is not None else line.start or 0
