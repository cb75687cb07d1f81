"""Finds vehicles with too few seats or without the plates that a border asks for."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from delegate.model import Person, Vehicle
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
        seats = seats_of(leg.vehicles)
        if seats is None:
            continue
        riding, key = load(plan, leg), (" ".join(each.id for each in leg.vehicles), tuple(sorted(leg.people)))
        if riding.heads > seats:
            first, _, ways = found.get(key, (leg, riding, 0))
            found[key] = (first, riding, ways + 1)
    yield from found.values()


def seats_of(vehicles: Collection[Vehicle]) -> int | None:
    """The seats of several vehicles, added up; None where there are none or those of one are not written."""
    seats = [each.seats for each in vehicles]
    known = [each for each in seats if each is not None]
    return sum(known) if seats and len(known) == len(seats) else None


def lacks_plates(leg: Leg, vehicle: Vehicle) -> tuple[str, ...]:
    """The sides of the border of a leg for which a vehicle has no plates; none where they are not written."""
    origin, destination = leg.origin.place, leg.destination.place
    if not origin or not destination or origin.side == destination.side or leg.open_border:
        return ()
    if vehicle.plates is None or vehicle.kind not in ROAD:
        return ()
    return tuple(side for side in (origin.side, destination.side) if side not in vehicle.plates)


class UnplatedLeg(NamedTuple):
    """The first leg on which a vehicle may not drive on both sides of a border, the sides, and on how many legs."""

    leg: Leg
    vehicle: Vehicle
    sides: tuple[str, ...]
    ways: int


def unplated(plan: Plan) -> Iterator[UnplatedLeg]:
    """Every vehicle and border that it may not cross, once."""
    found: dict[tuple[str, frozenset[str]], UnplatedLeg] = {}
    carried = ((leg, vehicle) for leg in plan.legs() for vehicle in leg.vehicles)
    for leg, vehicle in carried:
        if leg.origin.place and leg.destination.place and (missing := lacks_plates(leg, vehicle)):
            key = (vehicle.id, frozenset((leg.origin.place.side, leg.destination.place.side)))
            first = found.get(key, UnplatedLeg(leg, vehicle, missing, 0))
            found[key] = first._replace(ways=first.ways + 1)
    yield from found.values()


def without_plates(plan: Plan) -> Iterator[UnplatedLeg]:
    """Every coach or car that is to drive over a border and of which no plates are written, once."""
    seen: set[str] = set()
    carried = ((leg, vehicle) for leg in plan.legs() for vehicle in leg.vehicles)
    for leg, vehicle in carried:
        origin, destination = leg.origin.place, leg.destination.place
        if vehicle.plates is not None or vehicle.kind not in ROAD or vehicle.id in seen:
            continue
        if origin and destination and origin.side != destination.side and not leg.open_border:
            seen.add(vehicle.id)
            yield UnplatedLeg(leg, vehicle, (origin.side, destination.side), 1)


def where_carried(leg: Leg) -> Where:
    """Where the vehicle of a leg is written: on its movement, on its crossing, or on the line it goes to."""
    line = leg.movement or leg.crossing_line
    return line.where("vehicle") if line else leg.where("vehicle")
