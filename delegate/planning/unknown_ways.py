"""Finds the clocks on a way around unknown places: of a movement there, and at its border (rule 14)."""

from collections.abc import Iterator

from delegate.borders.opening import opening_at
from delegate.planning.deadlines import begins, ends, is_soft
from delegate.planning.instants import date_begins
from delegate.planning.legs import LegMaker
from delegate.planning.readiness import Hold, Reach, Readiness, after_free
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.planning.way_minutes import SharedLeg
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.requests import Minutes, total


def without_a_way(maker: LegMaker, stop: RouteStop, known: Readiness | None) -> list[Reach]:
    """When people are at a stop to which no way leads that is known; nothing where no clock says so.

    They are there already, or somewhere in the same city; or a movement leads there from where nobody knows, and the
    timetable starts at its arrival, else at its departure and what it is written to take.
    """
    if known:
        there = after_free(stop, known, [maker.lines[stop.day][each] for each in stop.free])
        return [Reach(there._replace(at=there.leaves, held=0))] if there else []
    movement = maker.lines[stop.day][stop.came_by] if stop.came_by is not None else None
    at = ends(movement) if movement else None
    if movement is None or at is None:
        return []
    return [Reach(Readiness(stop.key, at, 0, movement, (), movement.firm, is_soft(movement)))]


def held_on_way(maker: LegMaker, trip: SharedLeg, there: Readiness) -> Readiness:
    """When people are at the end of a way: never before the clocks on it let them."""
    for hold in _clocks(maker, trip):
        there = there.behind(hold)
    return there


def _clocks(maker: LegMaker, trip: SharedLeg) -> Iterator[Hold]:
    """What holds people on a way around unknown places, as instants before which nobody is at its end.

    A movement that is written on it leaves and arrives as it says, or takes what it is written to take. A `crossing`
    line is passed at its minute, within its window or on its date, and the border of a movement behind its departure
    where no arrival is written; from there on the way takes what it takes.
    """
    way = trip.way
    if not way.spans:
        return
    movement = maker.lines[way.destination.day][way.mode_line] if way.mode_line is not None else None
    until = ends(movement) if movement else None
    if movement and until is not None:
        yield Hold(movement, until)
    for line, instant in _at_counter(trip, movement):
        waits, behind = _from_counter(maker, trip, instant)
        if line.start is None or waits <= LONGEST_WAIT:  # else it is closed at that minute, which is the finding
            yield Hold(line, instant + waits + behind.planned, behind.high - behind.planned)


def _at_counter(trip: SharedLeg, movement: Line | None) -> Iterator[tuple[Line, int]]:
    """The instants before which nobody is at the border of a way, with the lines that say so."""
    line, place = trip.made.leg.crossing_line, trip.way.origin.place
    if line and place:
        begin = begins(line)
        yield line, begin if begin is not None else date_begins(line.date, place.zone)
    begin, number = begins(movement) if movement and movement.end is None else None, trip.way.mode_line
    in_it = line is None or (number is not None and number < trip.way.crossings[0])
    if movement and begin is not None and in_it and trip.made.leg.wanted.written is not None:
        yield movement, begin


def _from_counter(maker: LegMaker, trip: SharedLeg, instant: int) -> tuple[int, Minutes]:
    """The wait until a crossing opens to who comes to it at an instant, and the minutes from its counter to the end.

    Where it opens no more on that date they wait longer than people do.
    """
    option, place = trip.made.leg.option, trip.way.origin.place
    segments = option.segments if option else ()
    first = next((number for number, part in enumerate(segments) if part.kind == "clear"), len(segments))
    crossing = maker.world.borders.crossing(trip.made.leg.crossing) if trip.made.leg.crossing else None
    behind = total(segments[first:])
    if crossing is None or place is None:
        return 0, behind
    opens = opening_at(crossing, instant, place.zone).opens
    return (max(0, opens - instant) if opens is not None else LONGEST_WAIT + 1), behind
