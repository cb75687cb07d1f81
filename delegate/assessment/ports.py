"""Tells which places are ports, known or of a trip itself, and which services leave from each or end there."""

from collections.abc import Mapping
from functools import lru_cache

from delegate.identity import Identity
from delegate.modes import MODES, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_Key = tuple[str, str, str]


class ServedPort(NamedTuple):
    """A place with the services of the trip that leave from it, and those that end there."""

    place: Place
    leaving: list[Leg]
    landing: list[Leg]


def is_port(plan: Plan, place: Place | None) -> bool:
    """Whether a place is a known airport, station or pier, from which people go on by a service."""
    kind = plan.world.places.hub_kind(place) if place else None
    return any(kind in MODES[mode].hubs for mode in SERVICES)


def is_port_of_trip(plan: Plan, place: Place) -> bool:
    """Whether a place is a known airport, station or pier, or a venue from or to which a service of the trip goes."""
    return is_port(plan, place) or (place.kind == "venue" and is_served(plan, place))


def is_port_for_drive(plan: Plan, drive: Line, place: Place) -> bool:
    """Whether a place is a port for a drive: an airport, and by road a station or pier too; metros call at many."""
    return plan.world.places.hub_kind(place) == "airport" or (drive.item.kind in ROAD and is_port(plan, place))


def is_served(plan: Plan, place: Place) -> bool:
    """Whether a service of a plan leaves from this very place, or ends there."""
    return services_at(plan, place) is not None


def services_at(plan: Plan, place: Place) -> ServedPort | None:
    """The services of a plan that leave from this very place or end there; None where none does."""
    return served_ports(Identity(plan)).get(_key(place))


@lru_cache(maxsize=1)
def served_ports(same: Identity[Plan]) -> Mapping[_Key, ServedPort]:
    """Every place from which a service of a plan leaves or at which one ends, by its kind, its id and its side."""
    found: dict[_Key, ServedPort] = {}
    for leg in same.of.legs():
        if leg.movement is None or leg.movement.item.kind not in SERVICES:
            continue
        if place := leg.origin.place:
            found.setdefault(_key(place), ServedPort(place, [], [])).leaving.append(leg)
        if place := leg.destination.place:
            found.setdefault(_key(place), ServedPort(place, [], [])).landing.append(leg)
    return found


def _key(place: Place) -> _Key:
    return place.kind, place.id, place.side
