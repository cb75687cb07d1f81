"""Says when a cohort can leave a stop, and how the lines of a trip hold it there (rules 8 and 14)."""

from collections.abc import Sequence

from delegate.modes import SERVICES
from delegate.planning.arrival import LegTaken
from delegate.planning.cohort import Cohort
from delegate.planning.deadlines import Deadline, begins, ends, is_soft, stay
from delegate.planning.leg import Leg
from delegate.planning.route_stop import RouteStop, Stretch
from delegate.planning.stop import Line
from delegate.travel.requests import Minutes
from delegate.tuples import NamedTuple


class Readiness(NamedTuple):
    """When a cohort can leave a stop of which the place is known (an instant), and what that rests on.

    `extra` are the minutes by which it is later where one way is slow, `bound` the line whose clock bound last, `legs`
    those since, `held` the lengths written at unknown places since the stop, `until` the end of the last line there.
    `stays` says since when people are at a line without an end. They `wake` where they set out as a date begins, which
    is no clock and gives no errors until something on the way opens; `unstarted` says that no clock has started it yet.
    """

    stop: tuple[object, ...]  # the key of the stop
    at: int
    extra: int = 0
    bound: Line | None = None
    legs: tuple[LegTaken, ...] = ()
    firm: bool = True
    soft: bool = False
    held: int = 0
    until: int | None = None
    stays: int | None = None
    wake: bool = False
    unstarted: bool = False

    @property
    def leaves(self) -> int:
        """The planned instant of setting off, the time at unknown places on the way included."""
        return self.at + self.held

    def no_earlier(self, instant: int, line: Line, *, soft: bool = False) -> "Readiness":
        """These people where a clock holds them until an instant; it binds where they are there by then at planned.

        A part of the day binds where they would have been free before it: nothing rests on one that holds nobody.
        """
        if instant < self.leaves or (soft and instant == self.leaves):
            return self._replace(firm=self.firm and line.firm)
        extra = max(0, self.leaves + self.extra - instant)
        return Readiness(self.stop, instant, extra, line, (), line.firm, soft)

    def waking(self, morning: int) -> "Readiness":
        """These people where they sleep, and set out as a date begins."""
        return self._replace(at=morning, held=0, firm=False, wake=True)

    def behind(self, hold: "Hold") -> "Readiness":
        """These people where a clock on the way to the stop holds them; it binds where they would be there by then."""
        if hold.at < self.leaves:
            return self
        extra = max(hold.extra, self.leaves + self.extra - hold.at)
        return Readiness(self.stop, hold.at, extra, hold.line, self.legs[-1:], hold.line.firm, is_soft(hold.line))


class Hold(NamedTuple):
    """A clock somewhere on the way to a stop: nobody is there before an instant, later by `extra` where it is slow."""

    line: Line
    at: int
    extra: int = 0


def after_free(stop: RouteStop, ready: Readiness | None, lines: Sequence[Line], off: int = 0) -> Readiness | None:
    """When people leave behind free time at a stop, which holds them like a line there, less `off` minutes after it.

    Where no clock has started their timetable (None), the first clock time of it does.
    """
    for each in lines:
        until = ends(each)
        if until is not None and ready is None:
            ready = Readiness(stop.key, until - off, 0, each, (), each.firm, is_soft(each))
        elif until is not None and ready is not None:
            ready = ready.no_earlier(until - off, each, soft=is_soft(each))
        elif ready is not None:
            ready = ready._replace(held=ready.held + stay(each.item), firm=ready.firm and each.firm)
    return ready


class Progress:
    """How far one cohort has come: when it can leave the last known place, and the last that is known exactly."""

    def __init__(self, cohort: Cohort) -> None:
        self.people = cohort.people
        self.known: Readiness | None = None
        self.exact: Readiness | None = None
        self.unclocked: Readiness | None = None  # as a date begins, where no clock has started the timetable yet
        self.seen = False  # whether it has come to a stop
        self.latest_start: int | None = None
        self.unknown = False  # whether an unknown place lies behind the last known one

    def at(self, way: Stretch) -> Readiness | None:
        """When it can set out on a stretch; None where no clock has started its timetable."""
        known = (self.exact, self.known) if way.direct else (self.known,)
        return next((ready for ready in known if ready and ready.stop == way.origin.key), None)

    def in_order(self, line: Line | None) -> bool:
        """Whether a line does not start before one that is listed above it (rule 1)."""
        if line is None or line.start is None:
            return True
        before = self.latest_start
        self.latest_start = line.start if before is None else max(before, line.start)
        return before is None or line.start >= before


class Reach(NamedTuple):
    """A cohort at a stop by one of the ways there: when, and whether that is judged.

    `due` is the written end of the movement, where that has still to be judged.
    """

    ready: Readiness
    judged: bool = True
    due: Deadline | None = None


def restarted(stop: RouteStop, due: Deadline) -> Readiness:
    """The timetable as it goes on behind a stop that is missed: as if people had been there in time."""
    return Readiness(stop.key, due.at, 0, due.line, (), due.line.firm, due.soft)


def first_clock(stop: RouteStop, line: Line | None, due: Deadline | None) -> Readiness | None:
    """The timetable as it starts: at the first line that has a clock, and in a window as early as that lets it."""
    if line is None:
        return (
            Readiness(stop.key, min(due.at, begins(due.line) or due.at), 0, due.line, (), due.line.firm)
            if due
            else None
        )
    until = ends(line)
    if until is None:
        return None
    stays = line.start if _is_endless(line) else None
    return Readiness(stop.key, until, 0, line, (), line.firm, is_soft(line), stays=stays)


def first_departure(origin: RouteStop, leg: Leg) -> Readiness | None:
    """The timetable as it starts on a way: at its written departure, or where nobody gets through in time at all.

    Then the leg leaves at the earliest from which people do get through, and is late.
    """
    movement = leg.movement
    if movement and movement.start is not None:
        return Readiness(origin.key, movement.start, 0, movement, (), movement.firm)
    if leg.leave is not None and leg.slack and min(leg.slack) < 0:
        return Readiness(origin.key, leg.leave)
    return None


def arrived_by_clock(origin: RouteStop, movement: Line | None) -> Readiness | None:
    """The timetable as it starts on a movement of which only the arrival is written: people are there then."""
    if movement is None or movement.start is not None or movement.end is None:
        return None
    return Readiness(origin.key, movement.end, 0, movement, (), movement.firm)


def before_its_end(movement: Line | None, minutes: Minutes) -> Minutes:
    """The minutes of a way; of a service of which the arrival is written the fewest, for that is a fact."""
    if movement is None or movement.start is not None or movement.end is None or movement.item.kind not in SERVICES:
        return minutes
    return Minutes(minutes.low, minutes.low, minutes.low)


def held_by(line: Line, ready: Readiness) -> Readiness:
    """When people can leave a stop: at the end of its line, never before they are there and have done what it says."""
    length = stay(line.item)
    until = ends(line)
    reached = ready._replace(at=ready.at + (length if line.end is None else 0), stays=None)
    if until is None:
        return reached._replace(firm=reached.firm and line.firm)
    held = reached.no_earlier(until, line, soft=is_soft(line))
    return held._replace(stays=max(line.start, ready.at) if _is_endless(line) and line.start is not None else None)


def _is_endless(line: Line) -> bool:
    """Whether a line has a start and no end, so that people stay until they must leave for what comes next (rule 8)."""
    return line.start is not None and line.end is None and line.item.kind not in ("hotel", "free")


def _duration(line: Line) -> int:
    """The minutes that a line is written to take, by its two times or its `for`."""
    return line.end - line.start if line.start is not None and line.end is not None else stay(line.item)


def past(ready: Readiness | None, stop: RouteStop, line: Line) -> Readiness | None:
    """The readiness behind an unknown place: never before the end of its line, and later by what it is to take."""
    if ready is None:
        return None
    until = line.start if stop.role == "from" else ends(line)
    held = ready.held + (_duration(line) if stop.role == "line" else 0)
    latest = max((each for each in (ready.until, until) if each is not None), default=None)
    return ready._replace(held=held, until=latest, firm=ready.firm and line.firm)
