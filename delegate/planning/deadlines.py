"""Says by when people must be at a stop, on a service or at a counter, and until when a line holds them (rule 14)."""

from delegate.model import Item
from delegate.modes import SERVICES
from delegate.planning.boarding import before_shuttle, shuttle_ride, slow_change
from delegate.planning.instants import instant_of
from delegate.planning.legs import LegMaker
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line, may_overlap, runs_into
from delegate.travel.overheads import transfer_desk
from delegate.tuples import NamedTuple

SOFT = 60  # minutes by which a part of the day is longer at either end than its name says


class Deadline(NamedTuple):
    """The last instant at which people may be somewhere, the line that says so and its field.

    `kind` is "stop", "departure", "check-in", "counter" or "arrival", the written end of a movement; of a check-in
    `minutes` are those before the departure, and `usual` says that nobody wrote them. In a connection a slow day takes
    `slow` minutes more of them. `soft` is one that rests on a
    part of the day alone; where the port is not known it is not `firm`.
    """

    line: Line
    at: int
    key: str = "time"
    kind: str = "stop"
    minutes: int = 0
    usual: bool = False
    slow: int = 0
    soft: bool = False
    firm: bool = True

    def clashes(self, bound: Line | None) -> bool:
        """Whether its line overlaps the one that held people last in clock time, which is a finding of its own.

        The `by` of a movement is for its own arrival, which may be written too.
        """
        return bound is not None and not (self.line is bound and self.key == "by") and overlap(bound, self.line)


def deadline_at(maker: LegMaker, stop: RouteStop, movement: Line | None, *, after_unknown: bool) -> Deadline | None:
    """The deadline of reaching a stop; None where there is none, as on free time.

    `movement` is the one that leads there; `after_unknown` says that an unknown place lies right before, which may be
    the port itself.
    """
    found: list[Deadline] = []
    if movement and movement.item.by and stop.place:
        at = instant_of(movement.item.by, movement.date, stop.place.zone)
        found += [Deadline(movement, at, "by")] if at is not None else []
    if stop.connects:
        day, number = stop.connects
        found += _of_departure(maker, maker.lines[day][number], maker.line(stop), unknown=False)
    line = maker.line(stop)
    if line and stop.role == "from":
        due = _of_departure(maker, line, None, unknown=after_unknown)
        found += [each._replace(firm=each.firm and not stop.port_open) for each in due]
    if line and stop.role == "line" and line.item.kind != "free":
        found += _of_line(line)
    return min(found, key=lambda each: each.at, default=None)


def departure_of(movement: Line) -> Deadline | None:
    """The deadline of being ready for a movement that has a departure or a window of one."""
    if movement.start is not None:
        return Deadline(movement, movement.start, kind="departure")
    return _by_window(movement, 0, kind="departure")


def counter_deadline(line: Line) -> Deadline | None:
    """The deadline of being at the first counter of a crossing: its `time`, its `by` or the end of its window."""
    due = [departure_of(line)]
    if line.item.by and (by := instant_of(line.item.by, line.date, line.zone)) is not None:
        due.append(Deadline(line, by, "by"))
    first = min((each for each in due if each), key=lambda each: each.at, default=None)
    return first._replace(kind="counter") if first else None


def begins(line: Line) -> int | None:
    """The earliest instant at which a line can begin: its start, or the begin of its window."""
    if line.start is not None:
        return line.start
    if line.window is None:
        return None
    return line.window[0] - (SOFT if is_soft(line) else 0)


def ends(line: Line) -> int | None:
    """The instant until which a line holds people for sure, wherever they come from; None where nothing is written."""
    if line.end is not None:
        return line.end
    start = begins(line)
    return None if start is None else start + stay(line.item)


def held(line: Line) -> tuple[int, int] | None:
    """From when until when a line surely takes those who are there: as written, or a window that its length fills.

    Without an end it is the one minute at which it starts; None where that is not known.
    """
    if line.start is not None:
        return line.start, line.start if line.end is None else line.end
    length = line.item.length
    if line.window and length and not is_soft(line) and length.low >= line.window[1] - line.window[0]:
        return line.window
    return None


def stay(item: Item) -> int:
    """The minutes that a line is written to take; 0 where nobody wrote them."""
    return item.length.planned if item.length else 0


def is_soft(line: Line) -> bool:
    """Whether a part of the day is all that is written of when a line is."""
    return line.exactness == "part-of-day"


def _of_line(line: Line) -> list[Deadline]:
    found = [Deadline(line, line.start)] if line.start is not None else []
    if line.item.by and (by := instant_of(line.item.by, line.date, line.zone)) is not None:
        found.append(Deadline(line, by, "by"))
    if line.start is None and line.end is not None and line.window is None:
        found.append(Deadline(line, line.end - stay(line.item)))
    window = _by_window(line, stay(line.item))
    return [*found, window] if window else found


def _by_window(line: Line, length: int, kind: str = "stop") -> Deadline | None:
    if line.window is None:
        return None
    soft = is_soft(line)
    key = "within" if line.item.within else "time"
    return Deadline(line, line.window[1] + (SOFT if soft else 0) - length, key, kind, soft=soft)


def _of_departure(maker: LegMaker, line: Line, landed: Line | None, *, unknown: bool) -> list[Deadline]:
    """By when people must be where a movement leaves; at the port of a service that is before its departure."""
    due = departure_of(line)
    if due is None:
        return []
    if line.item.kind not in SERVICES or unknown:
        before = 0 if unknown else _before_shuttle(maker, line)
        if not before:
            return [due]
        # Another bus leaves soon: who misses this one is not stranded.
        return [due._replace(at=due.at - before, kind="check-in", minutes=before, usual=True, firm=False)]
    minutes, usual = maker.check_in(line, landed)
    slow = slow_change(line.item, maker.trip, landed.item) if landed else 0
    desk = transfer_desk(line.places[0].id) if landed and usual and line.places else None
    slow = max(slow, desk.minutes - minutes) if desk else slow
    return [due._replace(at=due.at - minutes, kind="check-in", minutes=minutes, usual=usual, slow=slow)]


def overlap(first: Line, second: Line) -> bool:
    """Whether two lines overlap in clock time, which is a finding of its own."""
    if not (may_overlap(first) and may_overlap(second)):
        return False
    one, other = sorted((first, second), key=lambda line: (line.start or 0, line.end is None))
    return runs_into(one, other)


def _before_shuttle(maker: LegMaker, line: Line) -> int:
    """The minutes before the shuttle bus of a crossing leaves; 0 for every other movement."""
    places, borders, end = maker.places, maker.world.borders, line.item.destination
    origin = line.places[0] if line.places else None
    destination = places.place(end) if places.side_written(end) else places.off_borders(end)
    if line.start is None or origin is None or not shuttle_ride(borders, line.item, origin, destination):
        return 0
    assert destination is not None
    return before_shuttle(borders, origin, destination, maker.persons(line.people), line.start).planned
