"""Finds booked services that end, or leave, in another city than their people are in, with no way written between."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from delegate.assessment.ports import is_called_port, is_port, is_served
from delegate.assessment.ports_of_one_city import is_at_another_port, is_awaited_elsewhere, is_set_down_elsewhere
from delegate.assessment.written_lengths import ELSEWHERE_KM, distance, way_km
from delegate.assessment.written_ways import cities_of, is_way_written, unled
from delegate.identity import Identity
from delegate.modes import MODES, MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import late_ways
from delegate.planning.borders_passed import DRIVEN_KM
from delegate.planning.leg import Leg
from delegate.planning.outlying import in_one_city, is_far_out
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.travel.requests import RideEstimate

_WAITED = 16 * 60  # minutes for which a vehicle waits where it has driven, as for a boat of that evening


def left_far_away(plan: Plan) -> Iterator[tuple[Line, Leg]]:
    """Booked services that end far from where their people are next, in another city, and no way on is written.

    Each once, with the way that is missing. However near it is asked about from a port to one beyond a border control,
    or to one of another city at which the next movement begins, over a ferry, and where the service leads away from
    where its people are next. Not asked about is who lands at the airport that serves them there. Who comes too late by
    it is told so, and so is who cannot go by road at all.
    """
    seen: set[str] = set()
    booked = {service.id for service, _ in booked_far_away(plan)}
    late = late_ways(plan.arrivals)
    for leg in plan.legs():
        service, origin, destination = leg.origin.line, leg.origin.place, leg.destination.place
        if leg.origin.kind != "hub" or service is None or service.id in seen or is_way_written(leg):
            continue
        if service.id not in _rides(Identity(plan)):  # nobody knows where it ends
            continue
        if id(leg) in late or leg.no_way or leg.border_missing or _leads_on(plan, service, leg):
            continue
        elsewhere = origin and destination and (origin.city != destination.city or is_far_out(origin, destination))
        far = way_km(leg) > ELSEWHERE_KM and not _is_met(plan, service, leg)
        far = far or between_ports(plan, leg) or _stands_at_another_port(plan, leg)
        asked = elsewhere and (far or ferry_on(leg) or (service.id not in booked and _leads_away(plan, service, leg)))
        if asked or (_waits_at_another_port(plan, leg) and not _is_free_behind(plan, service, leg)):
            seen.add(service.id)
            yield service, leg


def _is_met(plan: Plan, service: Line, leg: Leg) -> bool:
    """Whether people are fetched from where they land, though nobody wrote so: the airport serves where they are next.

    It lies on the same side, no further than people are driven to one. No other is much nearer, or they fly from it
    again, and nobody wrote either how they come back to it from that city.
    """
    port, there = leg.origin.place, leg.destination.place
    if service.item.kind != "flight" or port is None or there is None or port.point is None or there.point is None:
        return False
    far = km(port.point, there.point)
    if leg.passes_control or far > DRIVEN_KM:
        return False
    others = (km(each.point, there.point) for each in plan.world.places.airports() if each.point)
    return all(far - near <= ELSEWHERE_KM for near in others) or _comes_back(plan, leg)


def _comes_back(plan: Plan, out: Leg) -> bool:
    """Whether people come back to the port where a way begins, from the city it leads to, and nobody wrote how."""
    if out.origin.place is None or out.destination.place is None:
        return False
    back = _ways_back(Identity(plan)).get((out.origin.place, out.destination.place.side, out.destination.place.city))
    return back is not None and not back.isdisjoint(out.people)


@lru_cache(maxsize=1)
def _ways_back(same: Identity[Plan]) -> dict[tuple[Place, str | None, str | None], set[str]]:
    """Who goes to a service by a way that nobody wrote, by its port and by the side and city from which they go."""
    people: dict[tuple[Place, str | None, str | None], set[str]] = {}
    for leg in same.of.legs():
        origin, port = leg.origin.place, leg.destination.place
        if leg.destination.end is None or origin is None or port is None or origin.city is None:
            continue
        if not is_way_written(leg):
            people.setdefault((port, origin.side, origin.city), set()).update(leg.people)
    return people


def booked_far_away(plan: Plan) -> Iterator[tuple[Line, Leg]]:
    """Booked services that leave far from where their people are, in another city, and no way there is written.

    Each once a city, with the way that is missing. Who comes too late for it is told so; who comes by another service
    is told where that ends. However near it is asked about from a port to one beyond a border control, or to one in
    another city, over a ferry, and where the service leads back to the city in which its people are.
    """
    late = late_ways(plan.arrivals)
    seen: set[tuple[str, str | None]] = set()
    for leg in plan.legs():
        service, origin, destination = leg.destination.line, leg.origin.place, leg.destination.place
        departs = service is not None and leg.destination.kind == "hub" and leg.destination.end is not None
        if service is None or not departs or id(leg) in late or is_way_written(leg):
            continue
        if leg.origin.kind == "hub" or origin is None or destination is None:
            continue
        if origin.city == destination.city and not is_far_out(origin, destination):
            if _waits_at_another_port(plan, leg) and (service.id, origin.id) not in seen:
                seen.add((service.id, origin.id))
                yield service, leg
            continue
        way = (service.id, origin.city)
        far = (distance(leg) or 0) > DRIVEN_KM or between_ports(plan, leg) or _stands_at_another_port(plan, leg)
        far = far or (origin.kind == "crossing" and _waits_at_another_port(plan, leg))
        if way not in seen and (far or ferry_on(leg) or leads_back(plan, service, leg)):
            seen.add(way)
            yield service, leg


@lru_cache(maxsize=1)
def told_of_services(same: Identity[Plan]) -> frozenset[int]:
    """The ways to and from booked services that are missing, by the identity of the leg."""
    return frozenset(id(leg) for find in (booked_far_away, left_far_away) for _, leg in find(same.of))


def ferry_on(leg: Leg) -> str:
    """The vehicle ferry or shuttle train of the tables that a leg goes over; nothing where it goes over none."""
    details = (part.detail for part in leg.segments)
    return next((each.ferry for each in details if isinstance(each, RideEstimate) and each.ferry), "")


def leads_back(plan: Plan, service: Line, leg: Leg) -> bool:
    """Whether a service to which a leg leads ends in the city that the leg leaves, as if it were turned round."""
    ride = _rides(Identity(plan)).get(service.id)
    return not leg.spans and ride is not None and in_one_city(leg.origin.place, ride.destination.place)


def leaves_from(plan: Plan, service: Line, port: Place | None) -> bool:
    """Whether a booked service leaves from this port, also from a venue; a charter does so from any door."""
    ride = _rides(Identity(plan)).get(service.id)
    if port is None or ride is None or ride.origin.place != port:
        return False
    return port.kind == "hub" or (port.kind == "venue" and not MODES[ride.mode].charters)


def port_of(plan: Plan, service: Line) -> Place | None:
    """The place from which a booked service leaves."""
    ride = _rides(Identity(plan)).get(service.id)
    return ride.origin.place if ride else None


def _leads_away(plan: Plan, service: Line, leg: Leg) -> bool:
    """Whether a service from which a leg leads left the city that the leg reaches, and nobody is `free` before."""
    ride = _rides(Identity(plan)).get(service.id)
    if leg.spans or ride is None or not in_one_city(ride.origin.place, leg.destination.place):
        return False
    return not _is_free_behind(plan, service, leg)


def _is_free_behind(plan: Plan, service: Line, leg: Leg) -> bool:
    """Whether people have time off behind a service, before the line to which a leg leads."""
    after = leg.destination.line or leg.lines.near
    return any(line.item.kind == "free" for line in _between(plan, service, after, leg.people))


@lru_cache(maxsize=1)
def _rides(same: Identity[Plan]) -> dict[str, Leg]:
    """The leg of every booked service, by the id of its line."""
    return {leg.movement.id: leg for leg in same.of.legs() if leg.movement and leg.mode in SERVICES}


def _between(plan: Plan, service: Line, after: Line | None, people: Collection[str]) -> list[Line]:
    """The lines of people behind a service and before the line that they reach next."""
    lines = [line for line in plan.lines() if set(line.people) & set(people)]
    number = lines.index(service) + 1
    return lines[number : lines.index(after)] if after in lines else lines[number:]


def _leads_on(plan: Plan, service: Line, leg: Leg) -> bool:
    """Whether a movement of its people is written somewhere in a way around an unknown place, or a service ends it."""
    if not leg.spans:
        return False
    after = leg.destination.line
    if after is not None and after.item.kind in SERVICES and not unled(plan, leg).people:
        return True
    between = _between(plan, service, leg.destination.line, leg.people)
    return any(line.goes and line.item.kind in MOVEMENT_KINDS for line in between)


def between_ports(plan: Plan, leg: Leg) -> bool:
    """Whether a way leads from one airport, station or pier to another one beyond a border control."""
    return leg.passes_control and all(is_port(plan, end) for end in (leg.origin.place, leg.destination.place))


def _stands_at_another_port(plan: Plan, leg: Leg) -> bool:
    """Whether people land at a port of one city, and go on from one of another, or are driven to another than theirs.

    There is no `free` time between, and no vehicle that waits there takes them on.
    """
    landed, line = leg.origin.line if leg.origin.kind == "hub" else None, leg.destination.line or leg.lines.near
    if line is None or line.item.kind not in MOVEMENT_KINDS or leg.spans or cities_of(plan, leg) is None:
        return False
    departs = leg.destination.kind == "hub" and leg.destination.end is not None
    begins = departs or (leg.destination.line is None and leg.destination.id != "end")
    if not begins or (departs and (landed.item.kind if landed else leg.origin.line) not in (None, line.item.kind)):
        return False
    if landed and _is_free_behind(plan, landed, leg):
        return False
    ends = [end for end in (leg.origin.place, leg.destination.place) if end and end.kind != "city"]
    ports = [end for end in ends if is_port(plan, end) or is_served(plan, end) or is_called_port(end)]
    return len(ports) == 2 and not is_taken_on(plan, leg) and not _has_called(plan, leg)


def _has_called(plan: Plan, leg: Leg) -> bool:
    """Whether a ride that brings people to where a leg begins came by where it ends (`via`): they may get off there."""
    rides = (each for each in plan.legs() if each.movement and each.destination.place == leg.origin.place)
    return any(leg.destination.place in each.wanted.via for each in rides if set(each.people) & set(leg.people))


def _waits_at_another_port(plan: Plan, leg: Leg) -> bool:
    """Whether people are at one port of a city, and go on from another, and no vehicle waits at the first."""
    apart = is_at_another_port(plan, leg) or is_set_down_elsewhere(plan, leg) or is_awaited_elsewhere(plan, leg)
    return apart and not is_taken_on(plan, leg)


def is_taken_on(plan: Plan, leg: Leg) -> bool:
    """Whether a vehicle that waits where a leg begins takes its people on from there.

    None does that brings them there itself: its ride leads to the wrong port. Nor does one that drove elsewhere since,
    came more than 16 hours before, or is written to take them on from where the leg ends: there it waits. One that the
    line of the crossing names goes on with them, however they came.
    """
    return any(_waits_there(plan, each.id, leg) for each in leg.vehicles)


def _waits_there(plan: Plan, vehicle: str, leg: Leg) -> bool:
    if not stands_there(plan, vehicle, leg):
        return False
    if leg.crossing_line and vehicle in {each.vehicle.name for each in leg.crossing_line.item.vehicles or ()}:
        return True
    onward, made = leg.destination.line or leg.lines.near, _made_before(plan, leg)
    begins = any(each.movement is onward and _is_made_by(each, vehicle) for each in plan.legs() if onward)
    came = {who: each for each in made for who in each.people if who in leg.people}  # the last of each
    since = max(each.arrive or 0 for each in made if _is_made_by(each, vehicle))
    brought = any(_is_made_by(each, vehicle) for each in came.values())
    return not begins and not brought and (leg.leave or 0) - since <= _WAITED


def stands_there(plan: Plan, vehicle: str, leg: Leg) -> bool:
    """Whether a vehicle has driven to where a leg begins, and nowhere else since."""
    made = [each for each in _made_before(plan, leg) if _is_made_by(each, vehicle)]
    return bool(made) and made[-1].destination.place == leg.origin.place


def _made_before(plan: Plan, leg: Leg) -> list[Leg]:
    """The legs that end before another one begins, in that order; of one minute those to where it begins are last."""
    others = (each for each in plan.legs() if each is not leg)
    ended = (each for each in others if None not in (each.arrive, leg.leave) and (each.arrive or 0) <= (leg.leave or 0))
    return sorted(ended, key=lambda each: (each.arrive or 0, each.destination.place == leg.origin.place))


def _is_made_by(leg: Leg, vehicle: str) -> bool:
    return any(each.id == vehicle for each in leg.vehicles)
