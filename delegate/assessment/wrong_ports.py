"""Finds services that a known place cannot take: its kind is another, or nobody is examined there."""

from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.modes import MODES, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, Stop
from delegate.travel.distance import km
from delegate.travel.overheads import has_station

GROUND = tuple(mode for mode in MODES if mode not in SERVICES)
LOCAL = {"train": "metro station"}  # where services of a mode stop that stay on one side


def wrong_port(plan: Plan, leg: Leg, stop: Stop) -> str:
    """Why a service cannot leave from or end at a stop, in words; nothing where it can, or nobody knows.

    An airport with a pier of its own beside it, or with a railway station, stands for that too.
    """
    place, mode = stop.place, leg.mode
    kind = plan.world.places.hub_kind(place) if place else None
    if place is None or kind is None or mode not in SERVICES:
        return ""
    ports = plan.world.places.ports(place.city or "", mode)
    if leg.passes_control and LOCAL.get(mode) == kind:
        return f"where no {mode} over a border stops"
    if kind not in MODES[mode].hubs:
        if LOCAL.get(mode) == kind:
            return ""
        if kind != "airport":
            return f"which is no {MODES[mode].port}"
        takes = has_station(mode, place.id) or any(_beside(place, each) for each in ports)
        return "" if takes else f"which is an airport, and no {MODES[mode].port} of it is known"
    controlled = any(each.crossing and _is_alone(plan, each.crossing) for each in ports)
    if leg.passes_control and place.crossing is None and controlled:
        return "where there is no border control"
    return ""


def shut_in(plan: Plan, leg: Leg) -> str:
    """Why people who go on by land cannot get out of the hall where a service lands, in words; nothing where they can.

    It is a hall for other services, whose people alone may change there.
    """
    began, there = leg.origin.place, leg.destination.place
    hall = plan.world.borders.crossing(there.crossing) if there and there.crossing else None
    if hall is None or hall.modes is None or began is None or there is None or began.side == there.side:
        return ""
    if leg.mode in hall.modes or not any(mode in SERVICES for mode in hall.modes):
        return ""
    served = " and ".join(MODES[mode].served or MODES[mode].words for mode in hall.modes)
    return f"whose border control takes in only those who come {served}"


def told_of_arrival(line: Line) -> bool:
    """Whether a service that ends in a city with several ports is told of by `which-port`, and not at the end."""
    return line.item.kind == "ferry"


def _is_alone(plan: Plan, id_: str) -> bool:
    """Whether a crossing is the hall of one side, so that the other end of a service has one too."""
    crossing = plan.world.borders.crossing(id_)
    return crossing is not None and len(crossing.sides or {}) == 1


def _beside(place: Place, port: Place) -> bool:
    return place.point is not None and port.point is not None and km(place.point, port.point) < AT_THE_PORT_KM
