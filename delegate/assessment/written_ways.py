"""Tells by which written movements people go from one city to another on a date, and whether a way is written."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import inf
from typing import TypeVar

from delegate.identity import Identity
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

Key = TypeVar("Key")
CityOfSide = tuple[str, str | None]
Cities = tuple[CityOfSide, CityOfSide]


class WrittenWays(NamedTuple):
    """The movements between two cities, by the number of the date: a service first, else in the order of the file.

    `between` has the first from one city to another, `out_of` all that lead away from one, `into` to one, and
    `over_border` those out of one on which people are examined. `from_hall` has those that begin on a side of a
    crossing, by its id and that side. `standing` has the people of every movement by the city in which it begins for
    them, `order` the number of each line in the file, both by its id.
    """

    between: Mapping[tuple[int, Cities], Line]
    out_of: Mapping[tuple[int, CityOfSide], tuple[Line, ...]]
    standing: Mapping[str, Mapping[CityOfSide, set[str]]]
    order: Mapping[str, int]
    into: Mapping[tuple[int, CityOfSide], tuple[Line, ...]]
    over_border: Mapping[tuple[int, CityOfSide], tuple[Line, ...]]
    from_hall: Mapping[tuple[int, str, str], tuple[Line, ...]]

    def before(self, line: Line, city: CityOfSide, dates: int = 1) -> Iterator[Line]:
        """The movements away from a city above a line, on its date or so many dates up to it, the last date first."""
        date = line.date.toordinal()
        for day in range(date, date - dates, -1):
            yield from (each for each in self.out_of.get((day, city), ()) if self.order[each.id] < self.order[line.id])


@lru_cache(maxsize=1)
def written_ways(same: Identity[Plan]) -> WrittenWays:
    """Those of a plan; who is taken to a crossing and walks through it goes over by the movement to it."""
    plan = same.of
    between: dict[tuple[int, Cities], Line] = {}
    out_of: dict[tuple[int, CityOfSide], dict[str, Line]] = {}
    into: dict[tuple[int, CityOfSide], dict[str, Line]] = {}
    over: dict[tuple[int, CityOfSide], dict[str, Line]] = {}
    from_hall: dict[tuple[int, str, str], dict[str, Line]] = {}
    standing: dict[str, dict[CityOfSide, set[str]]] = {}
    for leg, line in sorted(_written(plan), key=lambda each: each[0].mode not in SERVICES):
        cities, origin = cities_of(plan, leg), leg.origin.place
        if leg.movement and origin:
            standing.setdefault(line.id, {}).setdefault(city_of(plan, origin), set()).update(leg.people)
        day = line.date.toordinal()
        if leg.movement and origin and origin.kind == "crossing":
            from_hall.setdefault((day, origin.id, origin.side), {}).setdefault(line.id, line)
        if cities:
            between.setdefault((day, cities), line)
            out_of.setdefault((day, cities[0]), {}).setdefault(line.id, line)
            into.setdefault((day, cities[1]), {}).setdefault(line.id, line)
            if leg.passes_control:
                over.setdefault((day, cities[0]), {}).setdefault(line.id, line)
    order = {line.id: number for number, line in enumerate(plan.lines())}
    return WrittenWays(between, _lines(out_of), standing, order, _lines(into), _lines(over), _lines(from_hall))


def _lines(found: Mapping[Key, Mapping[str, Line]]) -> dict[Key, tuple[Line, ...]]:
    return {key: tuple(lines.values()) for key, lines in found.items()}


def cities_of(plan: Plan, leg: Leg) -> Cities | None:
    """The two cities of a leg with their sides; None where they are one, or one is not known."""
    origin, destination = leg.origin.place, leg.destination.place
    return cities_between(plan, origin, destination) if origin and destination else None


def cities_between(plan: Plan, one: Place, other: Place) -> Cities | None:
    """The cities of two places with their sides; None where they are one, or one is not known."""
    first, second = city_of(plan, one), city_of(plan, other)
    if first[1] is None or second[1] is None or first == second:
        return None
    return first, second


def city_of(plan: Plan, place: Place) -> CityOfSide:
    """The city of a place with its side; of a side of a crossing, which stands outside of them, the nearest there."""
    if place.city is not None or place.kind != "crossing" or place.point is None:
        return place.side, place.city
    at, own = place.point, plan.world.places.own_cities(place.side)
    near = min(own, key=lambda city: km(at, city.point) if city.point else inf, default=None)
    near = near or plan.world.places.nearest_city(at, place.side)
    return place.side, near.id if near else None


def _written(plan: Plan) -> Iterator[tuple[Leg, Line]]:
    """Every leg of a movement with it; a walk through a crossing with the movement that takes its people there."""
    to_hall: dict[tuple[str, str], list[Line]] = {}
    for leg in plan.legs():
        origin, reached = leg.origin.place, leg.destination.place
        if leg.movement:
            yield leg, leg.movement
            if reached and reached.kind == "crossing":
                to_hall.setdefault((reached.id, reached.side), []).append(leg.movement)
        elif origin and leg.through_hall:
            led = reversed(to_hall.get((origin.id, origin.side), []))
            if line := next((each for each in led if set(each.people) & set(leg.people)), None):
                yield leg, line


def is_way_written(leg: Leg) -> bool:
    """Whether somebody wrote how people of a leg go: a movement, or a vehicle on the line reached or the crossing.

    A vehicle that is theirs on every way, or the trip's only one, tells nothing of this way.
    """
    lines = (leg.crossing_line, leg.destination.line if leg.destination.kind != "hub" else None)
    named = {each.vehicle.name for line in lines if line for each in line.item.vehicles or ()}
    return leg.movement is not None or any(each.id in named for each in leg.vehicles)


def is_border_unwritten(leg: Leg) -> bool:
    """Whether people are examined on a way between two places in a row of which nobody wrote how, nor where."""
    return leg.passes_control and leg.movement is None and leg.crossing_line is None and not leg.spans
