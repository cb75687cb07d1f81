"""Finds drives that take people to a port and leave them there, with nothing written that takes them on (rule 2).

A coach takes people to an airport in their own city, or to a border post near it, although no service of theirs leaves
from there: its date was mistaken, or their names were forgotten in the `who` of the flight. It is told of only where
nothing in the trip explains it, as a guest to be met there.
"""

from collections.abc import Iterator
from functools import cache, lru_cache, partial
from itertools import pairwise

from delegate.assessment.drives_back import turned_round
from delegate.assessment.grouping import add_people
from delegate.assessment.port_services import (
    PortServices,
    is_at_port,
    is_day_early,
    is_unmet,
    services_around,
    services_too_early,
)
from delegate.assessment.ports import (
    had_service,
    is_called_port,
    is_gate,
    is_port_for_drive,
    is_port_of_trip,
    is_served,
    says_port,
)
from delegate.assessment.written_lengths import ELSEWHERE_KM, leads_aside, way_km
from delegate.assessment.written_ways import is_way_written
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.outlying import in_one_city
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

_LONG = 60  # minutes above which nobody is driven back without a word


class IdleRide(NamedTuple):
    """A written drive to a `port` from which nothing takes its people on; next they are `after` it.

    `too_early_for` is the service of the next morning to which it takes all of that service's people in the evening.
    """

    line: Line
    port: Place
    after: Place
    people: tuple[str, ...]
    too_early_for: Line | None


def idle_rides(plan: Plan) -> Iterator[IdleRide]:
    """Every such drive inside one city, up to 50 km out of it, or aside to an airport, if no way back is written.

    They have nothing between the two, and the drive takes them no nearer to where they are next, as to the hotel of an
    airport. Nor may they meet somebody at the port, see somebody off or bring luggage: nobody else lands and nobody
    sets off there around that hour or by the morning, and nobody joins or leaves the trip on that date. Who sets off in
    the morning explains no drive that takes all of them there in the evening, and is their only one. Nor does a vehicle
    on what is next tell of a way back, where they set off from there on the next date and no ride to it is written. A
    drive whose ends were exchanged is told of elsewhere.
    """
    found: dict[str, IdleRide] = {}
    services = cache(partial(services_around, plan))  # the same for all drives to a port
    passing = {each.date for person in plan.people.values() for each in (person.joins, person.leaves) if each}
    for day in plan.days:
        for party in day.parties if day.date not in passing else ():
            for ride, back in pairwise(party.legs):
                line, port, after = ride.movement, ride.destination.place, back.destination.place
                if line is None or port is None or after is None or not _comes_back(plan, ride, back):
                    continue
                if is_way_written(back) and not is_day_early(plan, ride, services(port)):
                    continue
                if not has_lines_between(day, line, back) and _is_port_at_rest(plan, ride, port, services(port)):
                    early = next((each.leaving for each in services_too_early(plan, ride, services(port))), None)
                    add_people(found, line.id, IdleRide(line, port, after, party.people, early))
    turned = {each.line.id for each in turned_round(plan)} if found else set()
    yield from (ride for ride in found.values() if ride.line.id not in turned)


def _comes_back(plan: Plan, ride: Leg, back: Leg) -> bool:
    """Whether a drive leads away from where people are next, and no movement is written that takes them back."""
    here, port, after = ride.origin.place, ride.destination.place, back.destination.place
    if here is None or port is None or after is None or ride.movement is None or ride.destination.line:
        return False
    if ride.movement.item.kind in SERVICES or not ride.movement.item.destination or back.destination.kind == "hub":
        return False
    if back.movement or back.spans or back.mode == "walk" or after.kind == "hub":
        return False
    inside = in_one_city(here, port) and in_one_city(port, after)
    if not (here.point and port.point and after.point):
        return False
    if inside or _is_near_town(ride, back):
        return km(port.point, after.point) >= km(here.point, after.point)
    return plan.world.places.hub_kind(port) == "airport" and leads_aside(ride, back)


def _is_near_town(ride: Leg, back: Leg) -> bool:
    """Whether a drive leads out of a city to which people come back, on its side, and not so far that others ask."""
    if ride.passes_control or back.passes_control or not in_one_city(ride.origin.place, back.destination.place):
        return False
    return way_km(back) <= ELSEWHERE_KM


def has_lines_between(day: PlannedDay, line: Line, back: Leg) -> bool:
    """Whether people have anything between a drive and the way behind it: time off, or something without a place."""
    people, behind = set(back.people), list(day.lines[day.lines.index(line) + 1 :])
    reached = back.movement or back.destination.line or back.lines.near
    between = behind[: behind.index(reached)] if reached in behind else behind
    return any(each.item.status != "cancelled" and people & set(each.people) for each in between)


def _is_port_at_rest(plan: Plan, ride: Leg, port: Place, services: PortServices) -> bool:
    """Whether a place is a port where nobody meets people, with no service of the trip soon or in the morning."""
    line = ride.movement
    known = line is not None and (
        is_port_for_drive(plan, line, port) or (line.item.kind in ROAD and _is_port_by_road(plan, line, port, services))
    )
    early = services_too_early(plan, ride, services) if known else []
    return known and is_unmet(ride, services, early) and _is_gate_at_rest(plan, ride, port)


def _is_port_by_road(plan: Plan, ride: Line, place: Place, services: PortServices) -> bool:
    """Whether services are at a place, a venue is called a port, or a ride to what stands beside one says so."""
    if is_served(plan, place) or _is_only_a_port(plan, place):
        return True
    return bool(services.clocked or services.unclocked) and _is_beside_port(plan, ride, place)


def _is_beside_port(plan: Plan, ride: Line, place: Place) -> bool:
    """Whether a place beside services is a station of the metro, or a venue that the title of a ride calls a port."""
    if place.kind == "hub":
        return plan.world.places.hub_kind(place) == "metro station"
    return _is_port_by_title(plan, ride, place)


def _is_port_by_title(plan: Plan, ride: Line, place: Place) -> bool:
    """Whether the title of a ride to a venue without lines says a port: to the airport, where it is a terminal."""
    bare = place.kind == "venue" and not _has_lines(plan, place)
    return bare and ride.item.value is not None and says_port(ride.item.value)


def _is_only_a_port(plan: Plan, place: Place) -> bool:
    """Whether a venue is called a port, or lost its service, where nobody of the trip sleeps and nothing is held."""
    return (is_called_port(place) or had_service(plan, place)) and not _has_lines(plan, place)


def _has_lines(plan: Plan, place: Place) -> bool:
    """Whether somebody of the trip sleeps at a place or something is held there."""
    return place.id in plan.finder.lodgings | plan.finder.visited


def is_set_down_alone(plan: Plan, ride: Leg) -> bool:
    """Whether nobody meets people where a ride sets them down, with no service soon or in the morning, nor joins them.

    At a gate nobody else of the trip is on the way through it, or to it, on that date.
    """
    line, port = ride.movement, ride.destination.place
    passing = {each.date for person in plan.people.values() for each in (person.joins, person.leaves) if each}
    if line is None or port is None or line.date in passing:
        return False
    return is_unmet(ride, services_around(plan, port)) and _is_gate_at_rest(plan, ride, port)


def is_left_at_port(plan: Plan, leg: Leg) -> bool:
    """Whether a ride takes the people of a way to a port right before it, and nothing of theirs is there or leaves.

    Nor do they meet anybody there, and what takes them on is not written to be the vehicle that brought them.
    """
    day, ride = _rides_before(Identity(plan)).get(id(leg), (None, None))
    port = leg.origin.place
    if day is None or ride is None or ride.movement is None or port is None or is_gate(plan, port):
        return False
    brought, on = (_named(each) for each in (ride, leg))
    if leg.crossing_line or brought & on or has_lines_between(day, ride.movement, leg):
        return False
    ahead = leg.destination.line or leg.lines.near
    if leg.movement is None and leg.passes_control and ahead and ahead.item.kind in MOVEMENT_KINDS:
        return False  # the next line begins elsewhere beyond the border, of which `service-leaves-elsewhere` asks
    return _is_called_port(plan, ride.movement, port) and is_set_down_alone(plan, ride)


def leads_back(plan: Plan, leg: Leg) -> bool:
    """Whether nobody wrote how people go back far to the city from which a ride has brought them right before it.

    Nothing of theirs is where it ends: it carried them past where they sleep, or only others were meant.
    """
    day, ride = _rides_before(Identity(plan)).get(id(leg), (None, None))
    if day is None or ride is None or ride.movement is None or leg.movement or leg.spans or is_way_written(leg):
        return False
    if leg.crossing_line or in_one_city(leg.origin.place, leg.destination.place):
        return False
    far = way_km(leg) > ELSEWHERE_KM or (leg.minutes is not None and leg.minutes.planned > _LONG)
    returns = far and in_one_city(ride.origin.place, leg.destination.place)
    return returns and not has_lines_between(day, ride.movement, leg)


def _is_called_port(plan: Plan, ride: Line, place: Place) -> bool:
    """Whether a ride leads to a known port, or to a venue without lines that is called so, there or by the ride."""
    if is_port_of_trip(plan, place) or _is_port_by_title(plan, ride, place):
        return True
    return is_called_port(place) and not _has_lines(plan, place)


def _named(leg: Leg) -> set[str]:
    """The vehicles that the lines of a way name."""
    lines = (leg.movement or leg.destination.line, leg.crossing_line)
    return {each.vehicle.name for line in lines if line for each in line.item.vehicles or ()}


@lru_cache(maxsize=1)
def _rides_before(same: Identity[Plan]) -> dict[int, tuple[PlannedDay, Leg]]:
    """The ride that ends where a way begins, with its day, by the identity of the leg of the way: no service."""
    found: dict[int, tuple[PlannedDay, Leg]] = {}
    for day in same.of.days:
        for party in day.parties:
            for ride, leg in pairwise(party.legs):
                if ride.movement and ride.movement.item.kind not in SERVICES and leg.origin.line is None:
                    found[id(leg)] = day, ride
    return found


def _is_gate_at_rest(plan: Plan, ride: Leg, port: Place) -> bool:
    """Whether a place is no gate, or one to which and through which nobody else goes on the date of a ride."""
    for leg in plan.legs() if is_gate(plan, port) else ():
        line = leg.movement or leg.destination.line or leg.lines.near
        ends = (end.place for end in (leg.origin, leg.destination) if end.place)
        there = any(end.id == port.id or is_at_port(end, port) for end in ends)
        if (
            there
            and ride.movement
            and line
            and line.date == ride.movement.date
            and not set(leg.people) <= set(ride.people)
        ):
            return False
    return True
