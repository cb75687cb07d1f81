"""Finds crossings and drives that lead people out and straight back, with nothing written to do there (rules 2 and 3).

Three slips look like that. When a stop is moved to the other side of a border, the `crossing` line above it is left
standing between two stops on one side: people would go over only to come back; so they would by one that stands a day
too early, behind the hotel from which they set out next. A `crossing` line names a crossing of other sides, and no way
of anybody leads over it. And a coach takes people to an airport in their own city although no service of theirs leaves
from there: its date was mistaken, or their names were forgotten in the `who` of the flight. A drive is told of only
where nothing in the trip explains it, as a guest to be met there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import Literal

from delegate.assessment.alike import add_people
from delegate.assessment.ports import is_port_for_drive, served_ports
from delegate.assessment.round_trips import turned_round
from delegate.assessment.services import in_one_city
from delegate.assessment.written_ways import is_way_written
from delegate.identity import Identity
from delegate.modes import ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.places import same_place
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.planning.turning_back import left_elsewhere, turned_back
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

_WAITED = 3 * 60  # minutes for which somebody may wait for a drive who landed, or sets off late
_AHEAD = 16 * 60  # minutes before a service of the morning at which luggage is taken there in the evening


class IdleCrossing(NamedTuple):
    """A `crossing` line that takes nobody to where they have something to do, its name in words, and its people.

    It stands between two stops on one `side`: people would pass it and come straight back. Behind their `last` line of
    all they are in bed there, or at home. Without a side no way of theirs leads over it.
    """

    line: Line
    crossing: str
    side: str | None
    people: tuple[str, ...]
    last: Literal["bed", "home"] | None = None


def idle_crossings(plan: Plan) -> Iterator[IdleCrossing]:
    """Every such line, once with all its people."""
    yield from _on_one_side(plan)
    yield from idle_edges(plan)
    yield from _unused(plan)


def _on_one_side(plan: Plan) -> Iterator[IdleCrossing]:
    """The lines between stops on one side behind which no line for a way back follows, nor anything to do there."""
    found: dict[str, IdleCrossing] = {}
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            stops = list(dict.fromkeys(route.stops))
            for before, stop, behind in zip(stops, stops[1:], stops[2:], strict=False):
                ends = (before.place, behind.place)
                if ends[0] is None or ends[1] is None or ends[0].side != ends[1].side or not _is_over(plan, stop):
                    continue
                line = plan.days[day].lines[stop.line]
                if not _has_lines_beyond(plan, cohort, stop, behind):
                    add_people(found, line.id, IdleCrossing(line, _called(plan, line), ends[0].side, cohort.people))
    yield from found.values()


def idle_edges(plan: Plan) -> tuple[IdleCrossing, ...]:
    """The lines behind the last stop of a day, where people are next on the side on which that stop is."""
    return _idle_edges(Identity(plan))


@lru_cache(maxsize=1)
def _idle_edges(same: Identity[Plan]) -> tuple[IdleCrossing, ...]:
    plan, found = same.of, dict[tuple[str, str | None], IdleCrossing]()
    for cohort in plan.cohorts:
        for turned in turned_back(cohort, plan.trip.days or (), plan.people[cohort.people[0]], plan.base):
            day, number = turned.edge.line
            line = plan.days[day].lines[number]
            idle = IdleCrossing(line, _called(plan, line), turned.there.side, cohort.people, turned.last)
            add_people(found, (line.id, idle.last), idle)
    return tuple(found.values())


class UnclaimedCrossing(NamedTuple):
    """A `crossing` line that names nobody, its name in words, and where the last movements leave its people."""

    line: Line
    crossing: str
    ends: tuple[tuple[tuple[str, ...], Place], ...]


def unclaimed_crossings(plan: Plan) -> Iterator[UnclaimedCrossing]:
    """Every such line, where its people are left at several places, and none of them is known to be beyond it next.

    Of those who are next on the near side it is told that they turn back.
    """
    ends: dict[str, dict[str, tuple[tuple[str, ...], Place]]] = {}
    lines: dict[str, Line] = {}
    known = {idle.line.id for idle in idle_edges(plan)}
    for cohort in plan.cohorts:
        for left in left_elsewhere(cohort, plan.trip.days or (), plan.people[cohort.people[0]], plan.base):
            line, place = plan.days[left.edge.near.day].lines[left.edge.near.line], left.before.place
            known |= {line.id} if left.beyond or place is None or line.item.who is not None else set()
            if place:
                there = ends.setdefault(line.id, {})
                key = next((id_ for id_, (_, other) in there.items() if same_place(place, other)), place.id)
                there[key] = ((*there.get(key, ((), place))[0], *cohort.people), place)
                lines[line.id] = line
    for id_, there in ends.items():
        if len(there) > 1 and id_ not in known:
            yield UnclaimedCrossing(lines[id_], _called(plan, lines[id_]), tuple(there.values()))


def _unused(plan: Plan) -> Iterator[IdleCrossing]:
    """The lines over which no way leads; none whose people pass it on its date by a train or a boat, which it names.

    A crossing that is not known is told of as such.
    """
    used = {leg.lines.crossing.id for leg in plan.legs() if leg.lines.crossing}
    unused = [line for day in plan.days for line in day.lines if line.item.kind == "crossing" and line.id not in used]
    if not unused:
        return
    halls = {
        plan.days[stop.day].lines[stop.line].id
        for cohort in plan.cohorts
        for route in cohort.routes.values()
        for stop in route.stops
        if stop.role == "hall" and stop.line is not None
    }
    passed = {(each.line.date, each.crossing) for made in plan.passages for each in made}
    for line in unused:
        place = line.item.place
        crossing = plan.world.borders.crossing(place.name) if place and line.item.status != "cancelled" else None
        if crossing and line.people and line.id not in halls and (line.date, crossing.id) not in passed:
            yield IdleCrossing(line, _called(plan, line), None, line.people)


def _called(plan: Plan, line: Line) -> str:
    name = line.item.place.name if line.item.place else ""
    crossing = plan.world.borders.crossing(name)
    return str(crossing.name) if crossing else name


def _is_over(plan: Plan, stop: RouteStop) -> bool:
    """Whether a stop is the unknown place behind a `crossing` line."""
    there = stop.role == "hall" and stop.place is None
    return there and plan.days[stop.day].lines[stop.line].item.kind == "crossing"


def _has_lines_beyond(plan: Plan, cohort: Cohort, over: RouteStop, behind: RouteStop) -> bool:
    """Whether people may be beyond a crossing for a line below it, or for the next stop, which names no place.

    Who is to be confirmed (`who: tbc`) may be anybody.
    """
    own = set(cohort.lines)
    for number, line in enumerate(plan.days[over.day].lines):
        between = over.line < number < (behind.line if behind.day == over.day else over.line)
        if between and line.item.status != "cancelled" and ((over.day, number) in own or "who" in line.item.tbc):
            return True
    item = plan.days[behind.day].lines[behind.line].item if behind.role == "line" else None
    return item is not None and item.kind != "hotel" and item.venue is None


class IdleRide(NamedTuple):
    """A written drive to a `port` from which nothing takes its people on; next they are `after` it, in that city."""

    line: Line
    port: Place
    after: Place
    people: tuple[str, ...]


def idle_rides(plan: Plan) -> Iterator[IdleRide]:
    """Every such drive inside one city, once with all its people, if nobody wrote their way back.

    They have nothing between the two, and the drive takes them no nearer to where they are next, as to the hotel of an
    airport. Nor may they meet somebody at the port, see somebody off or bring luggage: nobody else lands and nobody
    sets off there around that hour or by the morning, and nobody joins or leaves the trip on that date. A drive whose
    ends were exchanged is told of elsewhere.
    """
    found: dict[str, IdleRide] = {}
    services = cache(partial(_services_at, plan))  # the same for all drives to a port
    passing = {each.date for person in plan.people.values() for each in (person.joins, person.leaves) if each}
    for day in plan.days:
        for party in day.parties if day.date not in passing else ():
            for ride, back in pairwise(party.legs):
                line, port, after = ride.movement, ride.destination.place, back.destination.place
                if line is None or port is None or after is None or not _comes_back(ride, back):
                    continue
                if not _has_lines_between(day, line, back) and _is_port_at_rest(plan, ride, port, services(port)):
                    add_people(found, line.id, IdleRide(line, port, after, party.people))
    turned = {each.line.id for each in turned_round(plan)} if found else set()
    yield from (ride for ride in found.values() if ride.line.id not in turned)


def _comes_back(ride: Leg, back: Leg) -> bool:
    """Whether a drive leads away from where people are next in that city, and nobody wrote the way back."""
    here, port, after = ride.origin.place, ride.destination.place, back.destination.place
    if here is None or port is None or after is None or ride.movement is None or ride.destination.line:
        return False
    if ride.movement.item.kind in SERVICES or not ride.movement.item.destination or back.destination.kind == "hub":
        return False
    if back.movement or back.spans or back.mode == "walk" or is_way_written(back) or after.kind == "hub":
        return False
    if not (in_one_city(here, port) and in_one_city(port, after)) or not (here.point and port.point and after.point):
        return False
    return km(port.point, after.point) >= km(here.point, after.point)


def _has_lines_between(day: PlannedDay, line: Line, back: Leg) -> bool:
    """Whether people have anything between a drive and the way behind it: time off, or something without a place."""
    people, behind = set(back.people), list(day.lines[day.lines.index(line) + 1 :])
    reached = back.destination.line
    between = behind[: behind.index(reached)] if reached in behind else behind
    return any(each.item.status != "cancelled" and people & set(each.people) for each in between)


class _Services(NamedTuple):
    """The services at a port in the order of their instants, and those of which nobody knows when they are there.

    Each has the people whom it brings, who meet nobody there; one that leaves has none: anybody may be seen off.
    """

    clocked: list[tuple[int, frozenset[str]]]
    unclocked: list[frozenset[str]]


def _is_port_at_rest(plan: Plan, ride: Leg, port: Place, services: _Services) -> bool:
    """Whether a place is a port where nobody meets people, with no service of the trip soon or in the morning."""
    line, at = ride.movement, ride.arrive
    if line is None or at is None or line.item.received_by:
        return False
    known = is_port_for_drive(plan, line, port) or (
        line.item.kind in ROAD and bool(services.clocked or services.unclocked)
    )
    first = bisect_left(services.clocked, at - _WAITED, key=_instant)
    last = bisect_right(services.clocked, at + _AHEAD, key=_instant)
    near = (*services.unclocked, *(people for _, people in services.clocked[first:last]))
    return known and not any(people.isdisjoint(ride.people) for people in near)


def _services_at(plan: Plan, port: Place) -> _Services:
    """Those that leave from a place or land there, or elsewhere in that airport."""
    served = [each for each in served_ports(Identity(plan)).values() if _is_at(each.place, port)]
    found = [(leg.movement.start, frozenset[str]()) for each in served for leg in each.leaving if leg.movement]
    found += [(leg.arrive, frozenset(leg.people)) for each in served for leg in each.landing]
    clocked = sorted(((at, people) for at, people in found if at is not None), key=_instant)
    return _Services(clocked, [people for at, people in found if at is None])


def _instant(service: tuple[int, frozenset[str]]) -> int:
    return service[0]


def _is_at(place: Place, port: Place) -> bool:
    return same_place(place, port) or inside_one_airport(place, port)
