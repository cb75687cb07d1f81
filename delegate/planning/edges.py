"""Reckons when people are at the counter of a crossing at the edge of a day, and when they are through (rule 3)."""

from delegate.borders.clearing import clearing
from delegate.borders.opening import border_times, opening_at, opens_again
from delegate.clock import A_DAY
from delegate.model import Crossing
from delegate.planning.deadlines import begins, ends, is_soft
from delegate.planning.instants import date_begins
from delegate.planning.legs import LegMaker
from delegate.planning.readiness import Readiness, after_free
from delegate.planning.route_stop import Edge
from delegate.planning.stop import Line
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.requests import NO_TIME, Minutes
from delegate.tuples import NamedTuple


class CounterReach(NamedTuple):
    """The earliest instants at which people can be at the first counter, at planned and where one way is slow.

    `firm` says that an error may rest on it.
    """

    planned: int
    high: int
    firm: bool


def line_of(edge: Edge, maker: LegMaker) -> Line:
    """The written `crossing` line of an edge."""
    day, number = edge.line
    return maker.lines[day][number]


def at_counter(edge: Edge, ready: Readiness | None, maker: LegMaker) -> Readiness | None:
    """When people can be at the counter of an edge, `ready` being when they have come there; None where nobody knows.

    They are there on the date of its line and within its window. Before the first stop of a day they come from where
    nobody knows, and can be there as the date begins.
    """
    line = line_of(edge, maker)
    begin = begins(line)
    if ready is None and begin is None and not edge.first:
        return None
    free = [ends(maker.lines[edge.near.day][number]) for number in edge.free] if edge.first else []
    start = max(each for each in (date_begins(line.date, line.zone), begin, *free) if each is not None)
    if ready is None:
        return Readiness(edge.near.key, start, 0, line, (), line.firm, is_soft(line))
    return ready.no_earlier(start, line, soft=is_soft(line))


def behind_free(edge: Edge, ready: Readiness | None, maker: LegMaker) -> Readiness | None:
    """When people who are at an edge already set out over it: behind the free time before its line."""
    if not edge.first:
        ready = after_free(edge.near, ready, [maker.lines[edge.near.day][number] for number in edge.free])
    return ready._replace(at=ready.leaves, held=0) if ready else None


def behind(edge: Edge, ready: Readiness | None, maker: LegMaker, people: tuple[str, ...]) -> Readiness | None:
    """When people are through an edge, at its counter when `ready` says; None where nobody knows, or it is shut.

    They pass at the written time, else as they come or as it opens on that date.
    """
    line, crossing = line_of(edge, maker), _crossing(edge, maker)
    if ready is None or crossing is None:
        return None
    if line.start is not None:
        minutes = cleared_at(edge, line.start, maker, people)
        if not border_times(crossing, line.start, line.start + minutes.planned, line.zone).passable:
            return None
        at = max(line.start, line.start if edge.first else ready.at) + minutes.planned
        return Readiness(edge.far.key, at, minutes.high - minutes.planned, line, (), line.firm)
    clears = cleared_at(edge, ready.at, maker, people)
    times = border_times(crossing, ready.at, ready.at + clears.planned, line.zone, _left(edge))
    if not times.passable:
        opens = opens_again(crossing, times, last_instant(line, ready.at), line.zone, _left(edge))
        if opens is None:
            return None
        clears = cleared_at(edge, opens, maker, people)
        ready = ready.no_earlier(opens, line)
    extra = max(ready.extra, clears.high - clears.planned)
    return ready._replace(stop=edge.far.key, at=ready.at + clears.planned, extra=extra, held=0, until=None, stays=None)


def last_instant(line: Line, reached: int) -> int:
    """Until when a crossing may open for people who pass it on the date of its line, or come after it."""
    return max(date_begins(line.date + A_DAY, line.zone) - 1, reached + LONGEST_WAIT)


def cleared_at(edge: Edge, reached: int, maker: LegMaker, people: tuple[str, ...]) -> Minutes:
    """How long people take at the crossing of an edge, the wait until it opens too; none where that is not known."""
    near, far, crossing = edge.near.place, edge.far.place, _crossing(edge, maker)
    if crossing is None or near is None or far is None:
        return NO_TIME
    persons, written = maker.persons(people), line_of(edge, maker).item.length
    opens = opening_at(crossing, reached, near.zone, near.side).opens
    wait = max(0, opens - reached) if opens is not None else 0
    known = clearing(crossing, persons, near.side, far.side, reached + wait, near.zone).minutes or NO_TIME
    clears = Minutes(written.low, written.planned, written.high) if written else known
    return clears.plus(Minutes(wait, wait, wait))


def _left(edge: Edge) -> str:
    """The side that people leave at an edge."""
    return edge.near.place.side if edge.near.place else ""


def _crossing(edge: Edge, maker: LegMaker) -> Crossing | None:
    return maker.world.borders.crossing(edge.near.place.id) if edge.near.place else None
