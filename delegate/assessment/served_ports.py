"""Lists the places from which the services of a trip leave and at which they end."""

from collections.abc import Mapping
from functools import lru_cache

from delegate.identity import Identity
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple

_Key = tuple[str, str, str]


class ServedPort(NamedTuple):
    """A place with the services of the trip that leave from it, and those that end there."""

    place: Place
    leaving: list[Leg]
    landing: list[Leg]


def is_served(plan: Plan, place: Place) -> bool:
    """Whether a service of a plan leaves from this very place, or ends there."""
    return _key(place) in served_ports(Identity(plan))


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
