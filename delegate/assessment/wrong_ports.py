"""Finds services that a known place cannot take, and ports whose hall lets people neither in nor out (rule 20)."""

from functools import lru_cache

from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.identity import Identity
from delegate.modes import AIRBORNE, FEEDERS, MODES, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, Stop
from delegate.travel.distance import km
from delegate.travel.network import stations
from delegate.travel.overheads import has_station

GROUND = frozenset(mode for mode in MODES if mode not in SERVICES)
LOCAL = {"train": "metro station"}  # where services of a mode stop that stay on one side


def wrong_port(plan: Plan, leg: Leg, stop: Stop) -> str:
    """Why a service cannot leave from or end at a stop, in words; nothing where it can, or nobody knows.

    An airport with a pier of its own beside it, or with a railway station, stands for that too. Of one that the world's
    index has nobody knows the piers.
    """
    place, mode = stop.place, leg.mode
    if place and place.kind == "crossing" and mode in SERVICES:
        return _at_a_crossing(plan, leg, place)
    kind = _kind(plan, place, mode) if place else None
    if place is None or kind is None or mode not in SERVICES:
        return ""
    if place.within and mode not in AIRBORNE and _is_domestic(leg):
        return "where people only change between boat and aircraft"
    if leg.passes_control and LOCAL.get(mode) == kind:
        return f"where no {mode} over a border stops"
    if kind not in MODES[mode].hubs:
        if LOCAL.get(mode) == kind:
            return ""
        if kind != "airport":
            return f"which is no {MODES[mode].port}"
        takes = has_station(mode, place.id) or _has_port_beside(plan, place, mode)
        takes = takes or (mode in LOCAL and not leg.passes_control and _has_metro_beside(place))
        return "" if takes else f"which is an airport, and no {MODES[mode].port} of it is known"
    ports = plan.world.places.ports(place.city or "", mode)
    controlled = any(each.crossing and _is_alone(plan, each.crossing) for each in ports)
    if leg.passes_control and place.crossing is None and controlled:
        return "where there is no border control"
    return ""


def _is_domestic(leg: Leg) -> bool:
    """Whether a service stays on one side, and does not lead from one door of an airport to another."""
    here, there = leg.origin.place, leg.destination.place
    return bool(here and there and here.side == there.side) and not inside_one_airport(here, there)


def _kind(plan: Plan, place: Place, mode: str) -> str | None:
    """What a known hub is, where its ports for a mode are known: those of trains are at any airport."""
    places = plan.world.places
    return places.hub_kind(place) if mode == "train" else places.shipped_kind(place)


def _at_a_crossing(plan: Plan, leg: Leg, place: Place) -> str:
    """Why a service cannot leave from or end at a crossing: it is for people on foot or on the road, and has no port.

    A station or pier beside it stands for it, and trains inside a side may well end there, as those of the metro do.
    """
    crossing = plan.world.borders.crossing(place.crossing or place.id)
    if crossing is None or crossing.modes is None or leg.mode in crossing.modes:
        return ""
    if leg.mode == "train" and not leg.passes_control and "walk" in crossing.modes:
        return ""
    if _has_port_beside(plan, place, leg.mode):
        return ""
    return f"which is a border crossing, and no {MODES[leg.mode].port} of it is known"


def left_without_port(plan: Plan) -> frozenset[tuple[str, str]]:
    """Who is left at which crossing by a service that cannot end there: what follows from it is told at its `to`."""
    return _left_without_port(Identity(plan))


@lru_cache(maxsize=1)
def _left_without_port(same: Identity[Plan]) -> frozenset[tuple[str, str]]:
    plan = same.of
    ways = (leg for leg in plan.legs() if leg.mode in SERVICES)
    ends = ((leg, place) for leg in ways if (place := leg.destination.place) and place.kind == "crossing")
    wrong = ((leg, place) for leg, place in ends if _at_a_crossing(plan, leg, place))
    return frozenset((who, place.id) for leg, place in wrong for who in leg.people)


def shut_in(plan: Plan, leg: Leg) -> str:
    """Why people who go on by land cannot get out of the hall where a service lands, in words; nothing where they can.

    It is a hall for other services, whose people alone may change there.
    """
    served = _served(plan, leg, leg.destination.place)
    return f"whose border control takes in only those who come {served}" if served else ""


def shut_out(plan: Plan, leg: Leg) -> str:
    """Why people who come by land cannot leave by a service from a hall that is for others, in words."""
    served = _served(plan, leg, leg.origin.place)
    return f"whose border control lets out only those who go {served}" if served else ""


def come_by_land(plan: Plan) -> set[str]:
    """The ids of the services to whose port people come by land, and not by another service that ends there."""
    found: set[str] = set()
    for day in plan.days:
        for party in day.parties:
            by_land = False
            for leg in party.legs:
                if leg.mode in SERVICES:
                    if by_land and leg.movement:
                        found.add(leg.movement.id)
                    by_land = False
                elif _leaves_hall(leg):
                    by_land = True
    return found


def go_by_land(plan: Plan) -> set[str]:
    """The ids of the services from whose end people go on by land."""
    ways = (leg for leg in plan.legs() if leg.origin.kind == "hub" and _leaves_hall(leg))
    return {leg.origin.line.id for leg in ways if leg.origin.line}


def _leaves_hall(leg: Leg) -> bool:
    """Whether people go by land, and not from one door of a port to another, as from an airport to the pier at it."""
    origin, destination = leg.origin.place, leg.destination.place
    if leg.mode not in GROUND or origin is None or destination is None:
        return leg.mode in GROUND
    return origin != destination and (origin.crossing is None or origin.crossing != destination.crossing)


def _served(plan: Plan, leg: Leg, port: Place | None) -> str:
    """How people come and go whom the hall of a port is for, where it is for other services than that of a leg.

    The hall of an airport is for whatever flies, but for that of the pier inside it.
    """
    began, there = leg.origin.place, leg.destination.place
    hall = plan.world.borders.crossing(port.crossing) if port and port.crossing else None
    if port is None or hall is None or hall.modes is None or began is None or there is None or began.side == there.side:
        return ""
    flown = leg.mode in AIRBORNE and "flight" in hall.modes and port.within is None
    if leg.mode in hall.modes or flown or not any(mode in SERVICES for mode in hall.modes):
        return ""
    return " and ".join(MODES[mode].served or MODES[mode].words for mode in hall.modes)


def told_of_arrival(line: Line) -> bool:
    """Whether a service that ends in a city with several ports is told of by `which-port`, and not at the end."""
    return line.item.kind == "ferry"


def _is_alone(plan: Plan, id_: str) -> bool:
    """Whether a crossing is the hall of one side, so that the other end of a service has one too."""
    crossing = plan.world.borders.crossing(id_)
    return crossing is not None and len(crossing.sides or {}) == 1


def _has_port_beside(plan: Plan, place: Place, mode: str) -> bool:
    """Whether a port of a mode lies beside a place, so that people who name the place mean the port."""
    at, ports = place.point, plan.world.places.ports(place.city or "", mode)
    return at is not None and any(each.point and km(at, each.point) < AT_THE_PORT_KM for each in ports)


def _has_metro_beside(place: Place) -> bool:
    """Whether a station of the metro is known beside an airport: a train that stays on one side may end there."""
    stops = (each for mode in FEEDERS for each in stations(mode) if each.side == place.side)
    return any(place.point and each.point and km(place.point, each.point) < AT_THE_PORT_KM for each in stops)
