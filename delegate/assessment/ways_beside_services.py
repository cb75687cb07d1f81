"""Finds the ways over a border that nobody wrote, while the way back or there is a written service."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.alike import add_people
from delegate.assessment.asked_ways import is_way_asked_about
from delegate.assessment.written_ways import cities_of, is_border_unwritten
from delegate.modes import SERVICES
from delegate.planning.arrival import late_lines
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple


class WayBesideService(NamedTuple):
    """A drive over a border that nobody wrote, and the people of it who go the other way by a service."""

    leg: Leg
    people: tuple[str, ...]
    date: dt.date


def ways_beside_services(plan: Plan) -> Iterator[WayBesideService]:
    """Every such way between the two cities of the service, with no other border between them, once for its people.

    Nothing is said of people whose vehicle drives them, nor of a way of which a finding tells.
    """
    late = late_lines(plan.arrivals)
    cohorts = {cohort.people[0]: cohort for cohort in plan.cohorts if cohort.people}
    last: dict[str, Leg] = {}
    found: dict[tuple[str, str, dt.date], WayBesideService] = {}
    for leg in plan.legs():
        if not leg.passes_control or leg.through_hall:
            continue
        for who in cohorts.keys() & set(leg.people):
            way = _unwritten(plan, last.get(who), leg)
            line = way and (way.destination.line or way.lines.near)
            if way and line and line.id not in late:
                key = way.origin.name, way.destination.name, line.date
                add_people(found, key, WayBesideService(way, cohorts[who].people, line.date))
            last[who] = leg
    for each in found.values():
        people = set(each.people)
        yield each._replace(people=tuple(who for who in plan.people if who in people))


def _unwritten(plan: Plan, first: Leg | None, second: Leg) -> Leg | None:
    """The one of two ways over a border, there and back, that nobody wrote, where the other is a service."""
    if first is None or (first.wanted.mode not in SERVICES and second.wanted.mode not in SERVICES):
        return None
    if (cities := cities_of(plan, second)) is None or cities_of(plan, first) != cities[::-1]:
        return None
    for way, other in ((first, second), (second, first)):
        if other.movement and other.movement.item.kind in SERVICES and _is_default(plan, way):
            return way
    return None


def _is_default(plan: Plan, leg: Leg) -> bool:
    """Whether nobody wrote how people make a way, nor who drives them, and nothing is said of it."""
    known = leg.judged and not (leg.no_way or leg.border_missing)
    return known and is_border_unwritten(leg) and not leg.vehicles and not is_way_asked_about(plan, leg)
