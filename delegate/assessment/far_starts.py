"""Finds people whom nobody brings to where others ride, or drives on from there: far from the base, or at a port."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from delegate.assessment.alike import add_people
from delegate.assessment.far_ways import is_another_way
from delegate.assessment.nights import away, first_line, last_line, last_place
from delegate.assessment.round_trips import NEAR_KM
from delegate.assessment.written_lengths import way_km
from delegate.assessment.written_ways import cities_between, city_of, written_ways
from delegate.clock import local
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


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


def missed_to(plan: Plan) -> Iterator[MissedRide]:
    """Who begins at a place to which others of that line ride before it; who `joins` does so wherever it begins."""
    for cohort in plan.cohorts if plan.base else ():
        stop = next((stop for _, route in sorted(cohort.routes.items()) for stop in route.stops), None)
        line = first_line(plan, cohort)
        people = tuple(who for who in cohort.people if not plan.people[who].joins)
        if not (stop and stop.place and line and people) or stop.role not in ("from", "hall"):
            continue
        if _is_far_from_base(plan, stop.place) and any(_rides_of_others(plan, cohort.people, line, stop.place, "to")):
            yield MissedRide(people, stop.place, line.date)


def missed_from(plan: Plan) -> Iterator[MissedRide]:
    """Who ends at a place by a movement from which others of it ride on. Who `leaves` goes on by a way of their own."""
    for cohort in plan.cohorts if plan.base else ():
        line, place = last_line(plan, cohort), last_place(cohort)
        people = tuple(who for who in cohort.people if not plan.people[who].leaves)
        if not (line and place and people) or line.item.kind not in MOVEMENT_KINDS:
            continue
        if _is_far_from_base(plan, place) and any(_rides_of_others(plan, cohort.people, line, place, "from")):
            yield MissedRide(people, place, line.date)


def _is_far_from_base(plan: Plan, place: Place) -> bool:
    base = plan.base
    if base is None or base.point is None or place.point is None or away(plan, place):
        return False
    return km(base.point, place.point) > NEAR_KM


def misses_ride(plan: Plan, leg: Leg) -> bool:
    """Whether others of a line at a port ride there before it, or on from there, between the same ends as a leg.

    The other end is the same place, or one in its city. A leg of at most 10 km may be a walk or a taxi.
    """
    if leg.movement or way_km(leg) <= NEAR_KM:
        return False
    for port, far, way in ((leg.destination, leg.origin, "to"), (leg.origin, leg.destination, "from")):
        if not (port.line and port.place and far.place) or port.place.kind != "hub":
            continue
        city, left = city_of(plan, far.place), leg.leave
        date = local(left, port.place.zone).date if left is not None else port.line.date
        for ride in _rides_of_others(plan, leg.people, port.line, port.place, way, date):
            if ride.end and (ride.end.id == far.place.id or (city[1] and city == city_of(plan, ride.end))):
                return True
    return False


class _RideAlong(NamedTuple):
    """A written movement to or from a place, with its people and the other end of it, where that is known."""

    line: Line
    people: tuple[str, ...]
    end: Place | None


def _rides_of_others(
    plan: Plan, people: Collection[str], line: Line, place: Place, way: str, date: dt.date | None = None
) -> Iterator[_RideAlong]:
    """The rides "to" a place above a line there, or "from" it below the line, of others of it and none of `people`.

    They stand under the date of the line, or under `date`: a coach in the evening to a flight behind midnight.
    """
    order, others = written_ways(Identity(plan)).order, set(line.people).difference(people)
    for on in {line.date, date or line.date}:
        for ride in _rides(Identity(plan)).get((on.toordinal(), place.id, way), ()):
            first, second = (ride.line, line) if way == "to" else (line, ride.line)
            in_order = order[first.id] < order[second.id]
            if in_order and not others.isdisjoint(ride.people) and set(people).isdisjoint(ride.people):
                yield ride


@lru_cache(maxsize=1)
def _rides(same: Identity[Plan]) -> Mapping[tuple[int, str, str], list[_RideAlong]]:
    """Every written movement by the number of its date and where it leads "to", and where it leads "from"."""
    found: dict[tuple[int, str, str], list[_RideAlong]] = {}
    for leg in same.of.legs():
        if line := leg.movement:
            for way, here, there in (("to", leg.destination, leg.origin), ("from", leg.origin, leg.destination)):
                if here.place:
                    ride = _RideAlong(line, leg.people, there.place)
                    found.setdefault((line.date.toordinal(), here.place.id, way), []).append(ride)
    return found
