"""Finds people whom nobody brings to where others ride, or drives on from there: far from the base, or at a port."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache

from delegate.assessment.alike import add_people
from delegate.assessment.far_ways import is_another_way
from delegate.assessment.nights import away, first_line, last_line, last_place
from delegate.assessment.round_trips import NEAR_KM
from delegate.assessment.written_lengths import way_km
from delegate.assessment.written_ways import CityOfSide, cities_between, city_of, written_ways
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

_PortRide = tuple[str, bool, CityOfSide]


class FarStart(NamedTuple):
    """People whose first line takes them from `place`, far from the base, to which others go by a written movement.

    `km` are those of the straight line from the base, `over_border` says that people are examined between.
    """

    people: tuple[str, ...]
    line: Line
    base: Place
    place: Place
    km: float
    over_border: bool
    taken: Line


def far_starts(plan: Plan) -> Iterator[FarStart]:
    """Everybody whose first line begins where others are brought from the base on that date, once for people alike.

    These take part in that line, or it begins at a port or a crossing. Who `joins` does so wherever the line begins.
    """
    found: dict[tuple[str, str], FarStart] = {}
    for cohort in plan.cohorts if plan.base else ():
        people = tuple(who for who in cohort.people if not plan.people[who].joins)
        first = min((number for number, route in cohort.routes.items() if route.stops), default=None)
        if first is None or not people:
            continue
        stop = cohort.routes[first].stops[0]
        if stop.role not in ("from", "hall"):
            continue
        if start := _far_start(plan, people, plan.days[first].lines[stop.line], stop):
            add_people(found, (start.line.id, start.place.id), start)
    yield from found.values()


def _far_start(plan: Plan, people: tuple[str, ...], line: Line, stop: RouteStop) -> FarStart | None:
    base, place, ways = plan.base, stop.place, written_ways(Identity(plan))
    cities = cities_between(plan, base, place) if base and place else None
    if base is None or place is None or cities is None or base.point is None or place.point is None:
        return None
    far = km(base.point, place.point)
    over = base.side != place.side and not plan.world.borders.open_border(base.side, place.side, line.date)
    brought = ways.between.get((line.date.toordinal(), cities)) if place.kind in ("hub", "crossing") else None
    for taken in ways.before(line, cities[0]):
        together = set(taken.people) & set(line.people) or taken is brought
        if together and not set(taken.people) & set(people) and is_another_way(taken, far, over_border=over):
            return FarStart(people, line, base, place, far, over, taken)
    return None


class MissedRide(NamedTuple):
    """People who begin or end at `place` on a date, to or from which others of their line there ride."""

    people: tuple[str, ...]
    place: Place
    date: dt.date


class _Rides(NamedTuple):
    """The legs of movements as line and people, by the number of the date and the id of where they end or begin."""

    into: Mapping[tuple[int, str], list[tuple[Line, frozenset[str]]]]
    out_of: Mapping[tuple[int, str], list[tuple[Line, frozenset[str]]]]


def missed_to(plan: Plan) -> Iterator[MissedRide]:
    """Who begins at a place to which others of that line ride before it; who `joins` does so wherever it begins."""
    for cohort in plan.cohorts if plan.base else ():
        stop = next((stop for _, route in sorted(cohort.routes.items()) for stop in route.stops), None)
        line = first_line(plan, cohort)
        people = tuple(who for who in cohort.people if not plan.people[who].joins)
        if not (stop and stop.place and line and people) or stop.role not in ("from", "hall"):
            continue
        if _is_far_from_base(plan, stop.place) and _ride(plan, cohort, line, stop.place, before=True):
            yield MissedRide(people, stop.place, line.date)


def missed_from(plan: Plan) -> Iterator[MissedRide]:
    """Who ends at a place by a movement from which others of it ride on. Who `leaves` goes on by a way of their own."""
    for cohort in plan.cohorts if plan.base else ():
        line, place = last_line(plan, cohort), last_place(cohort)
        people = tuple(who for who in cohort.people if not plan.people[who].leaves)
        if not (line and place and people) or line.item.kind not in MOVEMENT_KINDS:
            continue
        if _is_far_from_base(plan, place) and _ride(plan, cohort, line, place, before=False):
            yield MissedRide(people, place, line.date)


def _is_far_from_base(plan: Plan, place: Place) -> bool:
    base = plan.base
    if base is None or base.point is None or place.point is None or away(plan, place):
        return False
    return km(base.point, place.point) > NEAR_KM


def _ride(plan: Plan, cohort: Cohort, line: Line, place: Place, *, before: bool) -> bool:
    """Whether others of a line, and none of these people, ride to a place before it on its date, or on after it."""
    order, (into, out_of) = written_ways(Identity(plan)).order, _rides(Identity(plan))
    others, mine = set(line.people).difference(cohort.people), set(cohort.people)
    for ride, people in (into if before else out_of).get((line.date.toordinal(), place.id), ()):
        in_order = order[ride.id] < order[line.id] if before else order[ride.id] > order[line.id]
        if in_order and others & people and mine.isdisjoint(people):
            return True
    return False


@lru_cache(maxsize=1)
def _rides(same: Identity[Plan]) -> _Rides:
    into: dict[tuple[int, str], list[tuple[Line, frozenset[str]]]] = {}
    out_of: dict[tuple[int, str], list[tuple[Line, frozenset[str]]]] = {}
    for leg in same.of.legs():
        if leg.movement:
            ride, date = (leg.movement, frozenset(leg.people)), leg.movement.date.toordinal()
            for found, place in ((into, leg.destination.place), (out_of, leg.origin.place)):
                if place:
                    found.setdefault((date, place.id), []).append(ride)
    return _Rides(into, out_of)


def misses_ride(plan: Plan, leg: Leg) -> bool:
    """Whether others of a service ride to or from its port by a written movement, between the same ends as a leg.

    The other end is the same place, or one in its city. A leg of at most 10 km may be a walk or a taxi.
    """
    if leg.movement or way_km(leg) <= NEAR_KM:
        return False
    riders, mine = _riders(Identity(plan)), set(leg.people)
    return any(not riders.get(key, mine) <= mine for key in _at_service(plan, leg))


@lru_cache(maxsize=1)
def _riders(same: Identity[Plan]) -> Mapping[_PortRide, set[str]]:
    found: dict[_PortRide, set[str]] = {}
    for leg in same.of.legs():
        if leg.movement:
            for key in _at_service(same.of, leg):
                found.setdefault(key, set()).update(leg.people)
    return found


def _at_service(plan: Plan, leg: Leg) -> Iterator[_PortRide]:
    """The service to or from whose port a leg leads, which of the two, and the other end: its place and its city."""
    for near, far, before in ((leg.destination, leg.origin, True), (leg.origin, leg.destination, False)):
        service, place = near.line, far.place
        if service is None or place is None or near.kind != "hub" or service.item.kind not in SERVICES:
            continue
        if leg.movement and leg.movement.item.kind in SERVICES:
            continue
        city = city_of(plan, place)
        yield service.id, before, ("", place.id)
        if city[1] is not None:
            yield service.id, before, city
