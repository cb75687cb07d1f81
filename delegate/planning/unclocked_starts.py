"""Starts the timetable of people whom no clock has started yet: they can set out as the date begins (rule 14).

What follows is judged only where something on the way opens too late for it: then nobody who sets out on that date is
in time. Anything else they may have done on the evening before.
"""

from collections.abc import Mapping

from delegate.planning.instants import date_begins
from delegate.planning.legs import LegMaker, TimedLeg
from delegate.planning.readiness import Progress, Readiness, arrived_by_clock, first_departure
from delegate.planning.route_stop import RouteStop, Stretch


def as_a_date_begins(maker: LegMaker, stop: RouteStop, day: int) -> Readiness | None:
    """The timetable of people who are at a stop as the date of a day begins; None where its place is not known."""
    if stop.place is None or not maker.lines[day]:
        return None
    begins = date_begins(maker.lines[day][0].date, stop.place.zone)
    return Readiness(stop.key, begins, firm=False, wake=True, unstarted=True)


def _wakes_at(maker: LegMaker, way: Stretch, progress: Progress) -> Readiness | None:
    """When people set out on a way before any clock: from the base or a hotel as the date begins, else as they come."""
    if way.origin.role == "start":
        return as_a_date_begins(maker, way.origin, way.destination.day)
    return progress.unclocked if progress.unclocked and progress.unclocked.stop == way.origin.key else None


def starts(
    maker: LegMaker, way: Stretch, made: TimedLeg, makes: Mapping[int, tuple[Stretch, Progress]]
) -> dict[int, Readiness]:
    """The timetable as it starts on a way for every cohort that `makes` it as its own; nothing where nobody knows.

    A written departure or arrival starts it, unless something opens too late for it.
    """
    first = first_departure(way.origin, made.leg)
    known = [each for own, progress in makes.values() if (each := _wakes_at(maker, own, progress))]
    last = max(known, key=lambda each: each.at) if known and not (way.spans or way.direct) else None
    if last and not last.wake and (first is None or last.at > first.at):
        return dict.fromkeys(makes, last)
    if first:
        return dict.fromkeys(makes, first)
    by_clock = arrived_by_clock(way.origin, maker.movement(way))
    return dict.fromkeys(makes, last) if last and not by_clock else {}
