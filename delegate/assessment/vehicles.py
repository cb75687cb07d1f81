"""Finds vehicles with too few seats or without the plates that a border asks for."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from delegate.model import Person
from delegate.modes import ROAD
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.source import Where


class VehicleLoad(NamedTuple):
    """How many people ride together: `about` so many, or `more` where an entry is of unknown number."""

    heads: int
    about: bool
    more: bool

    def __str__(self) -> str:
        people = "1 person" if self.heads == 1 else f"{self.heads} people"
        return f"at least {people}" if self.more else f"about {people}" if self.about else people


def load(plan: Plan, leg: Leg) -> VehicleLoad:
    """The delegates of a leg, counted."""
    return count(plan.people[who] for who in leg.people)


def count(people: Iterable[Person]) -> VehicleLoad:
    """How many they are, where an entry may stand for many."""
    counted = list(people)
    about = any(person.people and person.people.approximate for person in counted)
    heads = [person.heads for person in counted]
    return VehicleLoad(sum(each or 0 for each in heads), about, None in heads)


def crowded(plan: Plan) -> Iterator[tuple[Leg, VehicleLoad, int]]:
    """The first leg on which the same people are too many for a vehicle, their number, and on how many legs."""
    found: dict[tuple[str, tuple[str, ...]], tuple[Leg, VehicleLoad, int]] = {}
    for leg in plan.legs():
        if leg.vehicle is None or leg.vehicle.seats is None:
            continue
        riding, key = load(plan, leg), (leg.vehicle.id, tuple(sorted(leg.people)))
        if riding.heads > leg.vehicle.seats:
            first, _, ways = found.get(key, (leg, riding, 0))
            found[key] = (first, riding, ways + 1)
    yield from found.values()


def lacks_plates(leg: Leg) -> tuple[str, ...]:
    """The sides of its border for which the vehicle of a leg has no plates; none where they are not written."""
    origin, destination, vehicle = leg.origin.place, leg.destination.place, leg.vehicle
    if not origin or not destination or origin.side == destination.side or leg.open_border or vehicle is None:
        return ()
    if vehicle.plates is None or vehicle.kind not in ROAD:
        return ()
    return tuple(side for side in (origin.side, destination.side) if side not in vehicle.plates)


def unplated(plan: Plan) -> Iterator[tuple[Leg, tuple[str, ...], int]]:
    """The first leg on which a vehicle may not drive on both sides of a border, the sides, and on how many legs."""
    found: dict[tuple[str, frozenset[str]], tuple[Leg, tuple[str, ...], int]] = {}
    for leg in plan.legs():
        if leg.vehicle and leg.origin.place and leg.destination.place and (missing := lacks_plates(leg)):
            key = (leg.vehicle.id, frozenset((leg.origin.place.side, leg.destination.place.side)))
            first, sides, ways = found.get(key, (leg, missing, 0))
            found[key] = (first, sides, ways + 1)
    yield from found.values()


def without_plates(plan: Plan) -> Iterator[Leg]:
    """The first leg of each coach or car that is to drive over a border, and of which no plates are written."""
    seen: set[str] = set()
    for leg in plan.legs():
        vehicle, origin, destination = leg.vehicle, leg.origin.place, leg.destination.place
        if vehicle is None or vehicle.plates is not None or vehicle.kind not in ROAD or vehicle.id in seen:
            continue
        if origin and destination and origin.side != destination.side and not leg.open_border:
            seen.add(vehicle.id)
            yield leg


def where_carried(leg: Leg) -> Where:
    """Where the vehicle of a leg is written: on its movement, on its crossing, or on the line it goes to."""
    line = leg.movement or leg.crossing_line
    return line.where("vehicle") if line else leg.where("vehicle")
