"""Finds people who are missing in a ride of the others: to where their own lines begin, or on from where they end.

Somebody is left out of the `who` of the coach that takes the others to the airport. What comes of it depends on their
other lines. Who has none before the flight begins the trip at the airport: one outside the city of the `base` is a
`FarStart`, about which a check asks, and one in that city, to which they may well go by themselves, a `MissedRide`,
which the closing line names (rule 26), as it does who ends it at an airport from where the others are driven home.
Who has lines before the flight is given a way of their own to it that nobody ordered: `misses_ride` tells that way from
one that goes without saying. Whoever `joins` or `leaves` the trip there is missing in no ride.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from delegate.assessment.cities_across_water import leads_elsewhere
from delegate.assessment.far_ways import is_another_way
from delegate.assessment.grouping import add_people
from delegate.assessment.left_out import has_own_vehicle
from delegate.assessment.ports import is_gate, is_port_of_trip
from delegate.assessment.programme_ends import (
    MissedRide,
    WrittenRide,
    first_line,
    is_away,
    last_line,
    last_place,
    written_rides,
)
from delegate.assessment.written_lengths import NEAR_KM, way_km
from delegate.assessment.written_ways import cities_between, city_of, written_ways
from delegate.clock import local
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.places import same_place, walkable
from delegate.planning.plan import Plan
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line, Stop
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


class FarStart(NamedTuple):
    """People whose first line begins at `place`, outside the city of the base, from where others are `taken` there.

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
    for _, people, stop, place in _begun_with_a_movement(plan):
        if start := _far_start(plan, people, plan.days[stop.day].lines[stop.line], place):
            add_people(found, (start.line.id, start.place.id), start)
    yield from found.values()


def _begun_with_a_movement(plan: Plan) -> Iterator[tuple[Cohort, tuple[str, ...], RouteStop, Place]]:
    """Cohorts of a trip with a `base` that begin where a movement takes them from, without those who join there."""
    for cohort in plan.cohorts if plan.base else ():
        people = tuple(who for who in cohort.people if not plan.people[who].joins)
        stop = next((stop for _, route in sorted(cohort.routes.items()) for stop in route.stops), None)
        if people and stop and stop.place and stop.role in ("from", "hall"):
            yield cohort, people, stop, stop.place


def _far_start(plan: Plan, people: tuple[str, ...], line: Line, place: Place) -> FarStart | None:
    """How others are taken from the base to where a line begins, if that is so far that these people are missing."""
    base, ways = plan.base, written_ways(Identity(plan))
    cities = cities_between(plan, base, place) if base else None
    if base is None or cities is None or base.point is None or place.point is None:
        return None
    far = km(base.point, place.point)
    elsewhere = leads_elsewhere(plan, cities, far)
    over = base.side != place.side and not plan.world.borders.open_border(base.side, place.side, line.date)
    brought = ways.between.get((line.date.toordinal(), cities)) if place.kind in ("hub", "crossing") else None
    for taken in ways.before(line, cities[0]):
        together = set(taken.people) & set(line.people) or taken is brought
        if together and not set(taken.people) & set(people) and is_another_way(taken, far=elsewhere, over_border=over):
            return FarStart(people, line, base, place, far, over, taken)
    return None


def missed_to(plan: Plan) -> Iterator[MissedRide]:
    """Who begins over 10 km from the base in its city, while others ride there, or their own ride is called off."""
    for cohort, people, _, place in _begun_with_a_movement(plan):
        line = first_line(plan, cohort)
        if line and _is_far_from_base(plan, place):
            ridden = any(_rides_of_others(plan, cohort.people, line, place, "to"))
            if missed := people if ridden else _whose_ride_is_off(plan, people, line, place, "to"):
                yield MissedRide(missed, place, line.date)


def missed_from(plan: Plan) -> Iterator[MissedRide]:
    """Who ends over 10 km from the base in its city, while others ride on, or their own ride is called off.

    A movement takes them there, or they go through a border by a `crossing` line. So are all whom a drive takes to a
    port there, from which nothing of theirs goes on.
    """
    for cohort in plan.cohorts if plan.base else ():
        line, place = last_line(plan, cohort), last_place(cohort)
        people = tuple(who for who in cohort.people if not plan.people[who].leaves)
        if not (line and place and people):
            continue
        if line.item.kind not in MOVEMENT_KINDS and not (line.item.kind == place.kind == "crossing"):
            continue
        if _is_far_from_base(plan, place):
            at_port = line.item.kind not in SERVICES and is_port_of_trip(plan, place)
            ridden = at_port or any(_rides_of_others(plan, cohort.people, line, place, "from"))
            if missed := people if ridden else _whose_ride_is_off(plan, people, line, place, "from"):
                yield MissedRide(missed, place, line.date)


def _is_far_from_base(plan: Plan, place: Place) -> bool:
    """Whether a place is in the city of the base, and too far from it to walk or take a taxi without a word."""
    base = plan.base
    if base is None or base.point is None or place.point is None or is_away(plan, place):
        return False
    return km(base.point, place.point) > NEAR_KM


def misses_ride(plan: Plan, leg: Leg) -> bool:
    """Whether nobody wrote a leg to or from a line at a port, and others of that line ride there, or on from there."""
    return any(_missed_rides(plan, leg))


def lacks_own_vehicle(plan: Plan, leg: Leg) -> bool:
    """Whether others ride the same way, or on from where it begins, in what may be the vehicle planned for this way."""
    assumed = any(each.assumed for each in leg.wanted.seating)
    rides = (*_missed_rides(plan, leg), *_rides_away(plan, leg)) if assumed else ()
    return any(not has_own_vehicle(plan, leg, ride.line) for ride in rides)


def _missed_rides(plan: Plan, leg: Leg) -> Iterator[WrittenRide]:
    """The rides of the others from or to the same place as the leg, or another in its city.

    One of at most 10 km may be a walk or a taxi. A gate of a border or a bus station is such a port, if a movement of
    all of them begins there.
    """
    if leg.movement or way_km(leg) <= NEAR_KM:
        return
    for port, far, way in ((leg.destination, leg.origin, "to"), (leg.origin, leg.destination, "from")):
        changes = way == "to" and port.line is None and is_gate(plan, port.place)
        line = leg.lines.near if changes else port.line
        if not (line and port.place and far.place):
            continue
        elsewhere = cities_between(plan, port.place, far.place) is not None
        if not (changes or elsewhere or is_port_of_trip(plan, port.place)):
            continue
        city, left = city_of(plan, far.place), leg.leave
        date = local(left, port.place.zone).date if left is not None else line.date
        for ride in _rides_of_others(plan, leg.people, line, port.place, way, date):
            if ride.end and (ride.end.id == far.place.id or (city[1] and city == city_of(plan, ride.end))):
                yield ride


def is_left_by_others(plan: Plan, leg: Leg) -> bool:
    """Whether nobody wrote how people go on over 10 km from where a ride brought them with others, who ride on."""
    return any(_rides_away(plan, leg))


def _rides_away(plan: Plan, leg: Leg) -> Iterator[WrittenRide]:
    """The rides that take others on from where a leg begins, who were brought there with its people; without these.

    They are written on the same date, above the line to which the leg leads.
    """
    line, here = leg.destination.line or leg.lines.near, leg.origin.place
    if leg.movement or line is None or here is None or way_km(leg) <= NEAR_KM:
        return
    order, people, on = written_ways(Identity(plan)).order, set(leg.people), line.date.toordinal()
    rides = written_rides(Identity(plan))
    brought = [ride for ride in rides.get((on, here.id, "to"), ()) if people.issubset(ride.line.people)]
    for away in rides.get((on, here.id, "from"), ()):
        if order[away.line.id] < order[line.id] and people.isdisjoint(away.people):
            others = (ride for ride in brought if not set(away.people).isdisjoint(ride.people))
            if any(order[ride.line.id] < order[away.line.id] for ride in others):
                yield away


def sleeps_elsewhere(plan: Plan, leg: Leg) -> bool:
    """Whether a way leads in the morning from a hotel to a drive that sets off at the hotel of the others, far off."""
    line, here, start = leg.lines.near, leg.origin, leg.destination.place
    if line is None or start is None or leg.movement or leg.destination.line or not _wakes_away(plan, here):
        return False
    if line.item.kind in SERVICES or not line.item.wrote("from") or way_km(leg) <= NEAR_KM:
        return False
    others = _begun_at_their_hotel(Identity(plan)).get((line.id, start.id), frozenset())
    return not others.issubset(leg.people)


def _wakes_away(plan: Plan, stop: Stop) -> bool:
    """Whether people begin a day at a stop, and not at home, which may be anywhere in the city of the base."""
    return stop.id == "start" and stop.place is not None and not (plan.base and same_place(stop.place, plan.base))


@lru_cache(maxsize=1)
def _begun_at_their_hotel(same: Identity[Plan]) -> Mapping[tuple[str, str], frozenset[str]]:
    """The people for whom a movement is the first way of a day, from their hotel, by its id and that of the hotel."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for day in same.of.days:
        for party in day.parties:
            first = party.legs[0] if party.legs else None
            if first and first.movement and first.origin.place and _wakes_away(same.of, first.origin):
                key = first.movement.id, first.origin.place.id
                found[key] = found.get(key, frozenset()).union(party.people)
    return found


def _rides_of_others(
    plan: Plan, people: Collection[str], line: Line, place: Place, way: str, date: dt.date | None = None
) -> Iterator[WrittenRide]:
    """The rides "to" a place above a line there, or "from" it below the line, of others of it and none of `people`.

    They stand under the date of the line, or under `date`: a coach in the evening to a flight behind midnight.
    """
    order, others = written_ways(Identity(plan)).order, set(line.people).difference(people)
    for on in {line.date, date or line.date}:
        for ride in written_rides(Identity(plan)).get((on.toordinal(), place.id, way), ()):
            first, second = (ride.line, line) if way == "to" else (line, ride.line)
            in_order = order[first.id] < order[second.id]
            if in_order and not others.isdisjoint(ride.people) and set(people).isdisjoint(ride.people):
                yield ride


def _whose_ride_is_off(plan: Plan, people: Collection[str], line: Line, place: Place, way: str) -> tuple[str, ...]:
    """Those of some people whose ride "to" a place above a line, or "from" it below the line, is called off.

    The place at which a ride from a border post begins may be the station beside it.
    """
    off = _rides_called_off(Identity(plan)).get((line.date.toordinal(), way), ())
    order = written_ways(Identity(plan)).order
    there = [each for each, end in off if end.id == place.id or (place.kind == "crossing" and walkable(place, end))]
    due = [each for each in there if (order[each.id] < order[line.id]) == (way == "to")]
    return tuple(who for who in people if any(who in each.people for each in due))


@lru_cache(maxsize=1)
def _rides_called_off(same: Identity[Plan]) -> Mapping[tuple[int, str], list[tuple[Line, Place]]]:
    """Every movement that is called off, with where it was to lead "to", and "from", by the number of its date."""
    found: dict[tuple[int, str], list[tuple[Line, Place]]] = {}
    for line in same.of.lines():
        for way, end in (("to", line.item.destination), ("from", line.item.origin)) if line.is_lost_movement else ():
            if place := same.of.finder.place(end):
                found.setdefault((line.date.toordinal(), way), []).append((line, place))
    return found
