"""Says how long a way takes from a departure, where the timetable asks: at least what physics allows."""

from typing import NamedTuple

from delegate.borders.clearing import clearing
from delegate.planning.legs import LegMaker, TimedLeg
from delegate.planning.route_stop import Edge
from delegate.planning.world import World
from delegate.travel.distance import km
from delegate.travel.requests import NO_TIME, Minutes, Segment, total

LONGEST_WAIT = 60  # minutes that people wait for a crossing to open before it counts as closed (rule 17)


class WayMinutes(NamedTuple):
    """How long a way takes, `entry` minutes of it at the door; `rough` where an end is somewhere in its city.

    `blocked` is one where another finding says that nobody gets through.
    """

    minutes: Minutes
    entry: int
    rough: bool
    blocked: bool = False


def way_minutes(made: TimedLeg, depart: int, world: World) -> WayMinutes:
    """The minutes of a leg that is left at an instant; the estimator is asked again where that is another departure."""
    leg = made.leg
    if made.nearby:
        return WayMinutes(NO_TIME, 0, rough=True)
    segments = leg.segments
    if not segments or leg.leave != depart:
        segments = _segments_at(made, depart)
    minutes = total(segments)
    if not segments or all(part.minutes is None for part in segments):
        least = _least(made, world)
        return WayMinutes(Minutes(least, least, least), 0, leg.rough)
    entry = total(part for part in segments if part.kind == "entry").planned
    return WayMinutes(minutes, entry, leg.rough, _blocked(segments))


def cleared_at(edge: Edge, reached: int, maker: LegMaker, people: tuple[str, ...]) -> Minutes:
    """How long people take to clear the crossing of an edge; no time where that is not known."""
    near, far = edge.near.place, edge.far.place
    crossing = maker.world.borders.crossing(near.id) if near else None
    if crossing is None or near is None or far is None:
        return NO_TIME
    persons = maker.persons(people)
    return clearing(crossing, persons, near.side, far.side, reached, near.zone).minutes or NO_TIME


def _segments_at(made: TimedLeg, depart: int) -> tuple[Segment, ...]:
    options = made.options
    if options.length or (made.leg.spans and made.leg.option):
        return options.segments(made.leg.option)
    found = options.leaving(depart)
    return options.segments(found[0]) if found else ()


def _blocked(segments: tuple[Segment, ...]) -> bool:
    """Whether people come to a crossing that is shut, or to a platform from which the last service has gone."""
    waits = (part.minutes.planned for part in segments if part.kind == "wait" and part.minutes)
    return any(part.missed for part in segments) or any(wait > LONGEST_WAIT for wait in waits)


def _least(made: TimedLeg, world: World) -> int:
    """The minutes below which nobody covers the distance in the mode of the leg; 0 where the distance is not known."""
    one, other = made.options.wanted.origin.point, made.options.wanted.destination.point
    return world.limits.fastest(made.leg.mode, km(one, other)) if one and other else 0
