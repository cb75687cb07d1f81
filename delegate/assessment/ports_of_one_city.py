"""Tells who is at one port of a city while what takes them on leaves from another one there (rule 20)."""

from delegate.assessment.drives_back import drives_from_elsewhere
from delegate.assessment.idle_rides import is_set_down_alone
from delegate.assessment.port_services import leads_to_service_by_title, takes_services
from delegate.assessment.ports import (
    ONE_AIRPORT_KM,
    gates_at,
    is_called_port,
    is_gate,
    is_port,
    is_port_for_drive,
    is_port_of_trip,
    is_served,
    services_at,
)
from delegate.assessment.written_lengths import NEAR_KM, way_km
from delegate.assessment.written_ways import city_of, is_crossed, is_drive_written_from, is_elsewhere
from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.modes import MODES, MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.outlying import in_one_city
from delegate.planning.places import WALKABLE_KM
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, Stop
from delegate.travel.distance import km


def is_at_another_port(plan: Plan, leg: Leg) -> bool:
    """Whether a way nobody wrote leads between two ports of one city that are of the same kind.

    A written ride leads to the one, and a service leaves from the other; or people land at the one, and the coach that
    takes them on is written from the other. Between two services of one mode people change, and where anything stands
    between, or the ride has a place in `via`, they may have come to the other port by it.
    """
    origin, destination = leg.origin, leg.destination
    here, there, onward = origin.place, destination.place, destination.line or leg.lines.near
    if leg.movement or leg.spans or leg.mode == "walk" or here is None or there is None or onward is None:
        return False
    if not in_one_city(here, there) or inside_one_airport(here, there) or "city" in (here.kind, there.kind):
        return False
    if destination.kind == "hub" and destination.end is not None:
        mode = onward.item.kind
        driven = _is_driven_to(plan, leg) and (origin.line is None or origin.line.item.kind != mode)
    else:
        mode = origin.line.item.kind if origin.line and origin.kind == "hub" else ""
        driven = mode in SERVICES and onward.item.kind in ROAD and destination.line is None and destination.id != "end"
    return driven and _are_two_ports(plan, mode, here, there) and not _is_told(plan, onward)


def is_set_down_elsewhere(plan: Plan, leg: Leg) -> bool:
    """Whether a ride sets people down at a port or a gate, and what takes them on leaves from another one of that city.

    The two are of any kind: the flight became a train, or the boat a coach over the bridge, and the ride was not moved.
    Nothing stands between, and nobody is to be met where they are set down, or the ride says that it leads to that
    service. Who lands, or comes over the border, goes on from another port as a matter of course; of two gates another
    finding tells.
    """
    ride = _ride_elsewhere(plan, leg)
    return ride is not None and (leads_to_service_by_title(plan, ride, leg) or is_set_down_alone(plan, ride))


def joins_two_ports(plan: Plan, leg: Leg) -> bool:
    """Whether a way nobody wrote leads from a port or a gate at which people are to another from which they go on.

    People often take a taxi between such ports that nobody writes, so this is no finding.
    """
    return any(each(plan, leg) for each in (_is_taken_elsewhere, is_fetched_elsewhere, _departs_behind_gate))


def _is_taken_elsewhere(plan: Plan, leg: Leg) -> bool:
    """Whether a ride takes people to a port or a gate more than 10 km from that which they leave from next.

    Also where others go on from there: people may see them off, or are named in a coach that is not theirs.
    """
    return way_km(leg) > NEAR_KM and _ride_elsewhere(plan, leg) is not None


def is_fetched_elsewhere(plan: Plan, leg: Leg) -> bool:
    """Whether people land at a port, and the drive behind it is written from another one of that city, of any kind.

    They may take a train between the two as a matter of course; or the drive stands where another service was to land.
    """
    origin, destination, onward = leg.origin, leg.destination, leg.destination.line or leg.lines.near
    here, there, landed = origin.place, destination.place, origin.line if origin.kind == "hub" else None
    if leg.movement or leg.spans or leg.mode == "walk" or landed is None or landed.item.kind not in SERVICES:
        return False
    if here is None or there is None or onward is None or destination.line or destination.id == "end":
        return False
    if onward.item.kind not in ROAD or not onward.item.wrote("from") or leg.passes_control:
        return False
    if is_elsewhere(city_of(plan, here), city_of(plan, there)):
        return False
    apart = _are_apart(plan, here, there) and not inside_one_airport(here, there)
    return apart and is_port_or_gate(plan, there) and not _is_told(plan, onward)


def is_awaited_elsewhere(plan: Plan, leg: Leg) -> bool:
    """Whether people land at a port while a vehicle of the trip is written to wait for them at another one there.

    It would have to fetch them where they land and to drive them to where its own drive begins. Who has no vehicle may
    take a train between the two.
    """
    onward = leg.destination.line or leg.lines.near
    named = bool(leg.vehicles) or (onward is not None and onward.item.vehicles is not None)
    return named and is_fetched_elsewhere(plan, leg)


def is_fetched_behind_gate(plan: Plan, leg: Leg) -> bool:
    """Whether people come over the border to a gate, and their next drive is written from a port of that side.

    No train or boat leaves from a gate, so people do not go to that port for one: often the drive was written for an
    earlier draft, in which they came by train or boat.
    """
    onward = leg.lines.near
    return (
        onward is not None and is_drive_written_from(plan, leg, leg.destination) and _leads_from_gate(plan, leg, onward)
    )


def is_fetched_behind_crossing(plan: Plan, leg: Leg) -> bool:
    """Whether a `crossing` line leads people over the border, and their next drive is written from a far port there.

    Not where a vehicle takes them to that port, or a service of the trip is there: people may see somebody off, and go
    on from there in what brought them.
    """
    there = leg.destination.place
    if (
        leg.crossing_line is None
        or there is None
        or leg.vehicles
        or not is_drive_written_from(plan, leg, leg.destination)
    ):
        return False
    return is_port(plan, there) and not is_served(plan, there) and not is_crossed(plan, leg)


def _departs_behind_gate(plan: Plan, leg: Leg) -> bool:
    """Whether people come over the border to a gate, and the service behind it leaves from a port of that side."""
    departs = leg.destination.kind == "hub" and leg.destination.end is not None
    return departs and leg.destination.line is not None and _leads_from_gate(plan, leg, leg.destination.line)


def stays_at(stop: Stop) -> bool:
    """Whether people have a line at a stop; the ride of a shuttle bus that sets them down there does not count."""
    return stop.line is not None and (stop.kind != "hub" or stop.line.item.kind in SERVICES)


def _leads_from_gate(plan: Plan, leg: Leg, onward: Line) -> bool:
    """Whether a way nobody wrote leads from a gate, at which people came over the border, to a port well apart."""
    here, there = leg.origin.place, leg.destination.place
    if leg.movement or leg.spans or leg.mode == "walk" or here is None or there is None or stays_at(leg.origin):
        return False
    at_gate = here.side == there.side and gates_at(plan, here) and not gates_at(plan, there)
    if not at_gate or not _are_apart(plan, here, there):
        return False
    ways = (each for party in plan.days[plan.day_number(leg)].parties for each in party.legs)
    into = (each for each in ways if each.destination.id == leg.origin.id and each.passes_control)
    come = any(not set(each.people).isdisjoint(leg.people) for each in into)
    return come and is_port_or_gate(plan, there) and not _is_told(plan, onward)


def _ride_elsewhere(plan: Plan, leg: Leg) -> Leg | None:
    """The ride by which people come to a port or a gate, where what takes them on leaves from another one there."""
    here, there, onward = leg.origin.place, leg.destination.place, leg.destination.line or leg.lines.near
    if here is None or there is None or onward is None or leg.origin.line is not None:
        return None
    if leg.movement or leg.spans or leg.mode == "walk" or leg.passes_control or inside_one_airport(here, there):
        return None
    if not is_port_or_gate(plan, here) or is_elsewhere(city_of(plan, here), city_of(plan, there)):
        return None
    if not _leaves_from(plan, leg, onward, there) or (gates_at(plan, here) and gates_at(plan, there)):
        return None
    ride = _ride_right_above(plan, leg, onward) if _are_apart(plan, here, there) else None
    return None if ride is None or _is_told(plan, onward) else ride


def is_port_or_gate(plan: Plan, place: Place) -> bool:
    """Whether a place is a port, known or of the trip's own, or a gate; a hotel or the base is none by its name."""
    lodging = place.kind == "venue" and place.id in plan.finder.lodgings
    return not lodging and (is_port_of_trip(plan, place) or is_gate(plan, place) or is_called_port(place))


def _leaves_from(plan: Plan, leg: Leg, onward: Line, there: Place) -> bool:
    """Whether what takes people on leaves from a port or a gate: a service, or a drive or a walk from a gate.

    So does a drive from a port over the border, as the boat of which it takes the place.
    """
    if leg.destination.kind == "hub" and leg.destination.end is not None:
        return is_port_of_trip(plan, there)
    begins = leg.destination.line is None and onward.item.kind in MOVEMENT_KINDS and onward.item.wrote("from")
    if not begins or is_gate(plan, there):
        return begins
    made = (each.destination.place for each in plan.legs() if each.movement is onward and each.origin.place == there)
    return is_port_for_drive(plan, onward, there) and any(end and end.side != there.side for end in made)


def _ride_right_above(plan: Plan, leg: Leg, onward: Line) -> Leg | None:
    """The drive by which people come to where a way begins, right above what takes them on; from the same side."""
    kept = (line for line in plan.lines() if line.item.status != "cancelled")
    own = [line for line in kept if not set(line.people).isdisjoint(leg.people)]
    number = own.index(onward) if onward in own else 0
    before = own[number - 1] if number else None
    if before is None or before.item.kind in SERVICES or not before.item.wrote("to"):
        return None
    rides = [each for each in plan.legs() if each.movement is before and each.destination.place == leg.origin.place]
    ride = next((each for each in rides if not set(each.people).isdisjoint(leg.people)), None)
    if ride is None or ride.passes_control or any(isinstance(via, Place) for via in ride.wanted.via):
        return None
    return ride


def _are_apart(plan: Plan, here: Place, there: Place) -> bool:
    """Whether two ports are so far from each other that they are not one (rule 20).

    They are more than 1 km apart, 3 km where one is an airport or a venue; 8 km where both are airports, or the other
    one is called after the airport.
    """
    if here.point is None or there.point is None:
        return False
    airports = [_is_airport(plan, each) for each in (here, there)]
    others = [each for each, is_airport in zip((here, there), airports, strict=True) if not is_airport]
    if any(airports) and all(_is_called_after_airport(each) for each in others):
        return km(here.point, there.point) > ONE_AIRPORT_KM
    beside = any(airports) or "venue" in (here.kind, there.kind)
    return km(here.point, there.point) > (AT_THE_PORT_KM if beside else WALKABLE_KM)


def _is_called_after_airport(place: Place) -> bool:
    """Whether the name of a port is that of an airport with the word for a pier or a station behind it."""
    from delegate.places.fuzzy_names import is_called_after_airport  # few trips have such a way

    return any(is_called_after_airport(text) for _, text in place.names.by_language)


def _is_airport(plan: Plan, place: Place) -> bool:
    """Whether a place is a known airport, or a venue that is called one or has a flight in this trip.

    A mere terminal at which boats of the trip call is that of the boats.
    """
    if place.kind != "venue" or not takes_services(plan, place, "flight"):
        return plan.world.places.hub_kind(place) == "airport"
    served = services_at(plan, place)
    modes = {leg.mode for leg in (*served.leaving, *served.landing)} if served else set()
    return not modes or "flight" in modes or not is_called_port(place, "ferry")


def _is_driven_to(plan: Plan, leg: Leg) -> bool:
    """Whether a written ride ends where a way begins, with nothing held there; none by way of another place.

    A crossing in `via` is none: people are on the road through it.
    """
    origin = leg.origin
    if origin.line is not None and origin.kind != "hub":
        return False
    rides = [
        each
        for each in plan.legs()
        if each.movement and each.destination.place == origin.place and not set(each.people).isdisjoint(leg.people)
    ]
    return bool(rides) and not any(isinstance(via, Place) for each in rides for via in each.wanted.via)


def _are_two_ports(plan: Plan, mode: str, here: Place, there: Place) -> bool:
    """Whether services of a mode leave from, or end at, two places, so far apart that they are not one port."""
    if here.point is None or there.point is None:
        return False
    apart = WALKABLE_KM if here.kind == there.kind else AT_THE_PORT_KM
    far = km(here.point, there.point) > (ONE_AIRPORT_KM if "airport" in MODES[mode].hubs else apart)
    return far and takes_services(plan, here, mode) and takes_services(plan, there, mode)


def _is_told(plan: Plan, onward: Line) -> bool:
    """Whether it is told that a service is written from a venue that is no port, or that a coach comes back empty."""
    from delegate.assessment.written_ports import written_elsewhere  # few trips have such a way

    told = (each.line.id for find in (written_elsewhere, drives_from_elsewhere) for each in find(plan))
    return onward.id in told
