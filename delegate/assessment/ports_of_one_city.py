"""Tells who is at one port of a city while what takes them on leaves from another one there (rule 20)."""

from delegate.assessment.ports import services_at
from delegate.assessment.round_trips import empty_returns
from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.modes import MODES, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.outlying import in_one_city
from delegate.planning.places import WALKABLE_KM
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km

ONE_AIRPORT_KM = 8  # within which the terminals and the lounges of an airport lie around its point


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
    return far and _takes(plan, here, mode) and _takes(plan, there, mode)


def _takes(plan: Plan, place: Place, mode: str) -> bool:
    """Whether a place is a known port for services of a mode, is called one, or has one in this trip."""
    from delegate.places.fuzzy_names import ports_called  # few trips have such a way

    if place.kind == "hub":
        return plan.world.places.hub_kind(place) in MODES[mode].hubs
    served = services_at(plan, place)
    if served and any(leg.mode == mode for leg in (*served.leaving, *served.landing)):
        return True
    return any(not ports_called(text).isdisjoint(MODES[mode].hubs) for _, text in place.names.by_language)


def _is_told(plan: Plan, onward: Line) -> bool:
    """Whether it is told that a service is written from a venue that is no port, or that a coach comes back empty."""
    from delegate.assessment.written_ports import written_elsewhere  # few trips have such a way

    told = (each.line.id for find in (written_elsewhere, empty_returns) for each in find(plan))
    return onward.id in told
