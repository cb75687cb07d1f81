"""Finds the other shores of a city, as a trip itself goes there by boat: islands, mostly.

No table has every island, and most offices write the big city behind a place on one. Where people go by boat between
two places of a city, that nearer to its centre is a pier of the city, and the other one that of another shore, with
whatever is near it. How sure that is `parted_shores` judges.
"""

from collections.abc import Iterator, Sequence

from delegate.modes import AIRBORNE, MODES
from delegate.places.coast import is_at_sea
from delegate.places.place import Place
from delegate.planning.drives import has_written_course
from delegate.planning.outlying import in_one_city
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.travel.distance import km
from delegate.travel.waters import is_island_without_road, is_known_between
from delegate.tuples import NamedTuple
from delegate.values import Point

REACH_KM = 5.0  # from the pier of another shore: what is farther may be a land behind an island


class Shore(NamedTuple):
    """Another shore of a city: its pier, and the piers across the water with which boats or aircraft join it.

    `sure` where the map has water between, and they go both ways or it lies out at sea: else there may be a road too.
    """

    pier: Place
    across: tuple[Point, ...]
    sure: bool = False

    def has(self, place: Place) -> bool:
        """Whether a place is near the pier, and at most half as far from it as from one across: else it is in doubt.

        Of an island without a road the tables say which places lie on it.
        """
        here, there = self.pier.point, place.point
        if here is None or there is None or place.rough or not in_one_city(self.pier, place):
            return False
        if self.is_without_road:
            return not is_island_without_road(here, there)
        apart = km(here, there)
        return apart <= REACH_KM and any(2 * apart <= km(there, each) for each in self.across)

    @property
    def is_without_road(self) -> bool:
        """Whether the tables have the shore as an island to which no bridge leads, or as what lies across from one."""
        here = self.pier.point
        return here is not None and all(is_island_without_road(here, each) for each in self.across)

    def is_across(self, place: Place) -> bool:
        """Whether a place lies on the other side of the water rather than behind the pier."""
        here, there = self.pier.point, place.point
        if here and there and self.is_without_road:
            return is_island_without_road(here, there)
        return bool(here and there) and km(here, there) > min(km(there, each) for each in self.across)


class InnerWay(NamedTuple):
    """A movement between two places of one city, also one that is called off; `said` if it names where it starts."""

    kind: str
    origin: Place
    end: Place
    said: bool = True


def ways_inside_cities(plan: Plan) -> tuple[InnerWay, ...]:
    """The movements of a trip between two places of one city; those that are called off come first."""
    return (*_called_off(plan), *_written(plan))


def _called_off(plan: Plan) -> Iterator[InnerWay]:
    places = plan.finder
    for line in plan.lines():
        if line.is_lost_movement and line.item.kind in MODES:
            origin, end = places.place(line.item.origin), places.place(line.item.destination)
            if origin and end and is_inside_a_city(origin, end):
                yield InnerWay(line.item.kind, origin, end)


def _written(plan: Plan) -> Iterator[InnerWay]:
    for leg in plan.legs():
        origin, end = leg.origin.place, leg.destination.place
        if leg.movement and origin and end and is_inside_a_city(origin, end):
            yield InnerWay(leg.mode, origin, end, has_written_course(leg))


def is_inside_a_city(origin: Place, end: Place) -> bool:
    """Whether two places are of one city, and it is known where in it they are."""
    return in_one_city(origin, end) and not (origin.rough or end.rough or same_place(origin, end))


def may_tell_of_water(boat: InnerWay) -> bool:
    """Whether a boat tells of a water of which no table knows; an aircraft does where an end of it lies out at sea.

    What the tables know they know with its bridges, but for an island that lies out at sea behind such a water, or to
    which none leads.
    """
    here, there = boat.origin.point, boat.end.point
    if here is None or there is None:
        return False
    if is_at_sea(here) or is_at_sea(there) or is_island_without_road(here, there):
        return True
    return boat.kind not in AIRBORNE and not is_known_between(here, there)


def shores_of_piers(plan: Plan, boats: Sequence[InnerWay]) -> tuple[Shore, ...]:
    """A shore for the far pier of every boat, unless that lies on one found before; between two of one shore another.

    So two piers of an island are of one shore, and two islands near each other have one each if a boat joins them.
    """
    shores: tuple[Shore, ...] = ()
    for boat in boats:
        near, far = _by_the_centre(plan, boat)
        known = nearest_shore(shores, far)
        if known is not None and far.point in known.across:
            known = None
        elif known is not None and known is nearest_shore(shores, near):
            near, far = (far, near) if far.id == known.pier.id else (near, far)
            known = None
        if near.point is None:
            continue
        if known is None:
            shores = *shores, Shore(far, (near.point,))
        elif near.point not in known.across:
            longer = known._replace(across=(*known.across, near.point))
            shores = tuple(longer if each is known else each for each in shores)
    return shores


def nearest_shore(shores: tuple[Shore, ...], place: Place) -> Shore | None:
    """The shore with the nearest pier, of those that have a place; None where none has it."""
    there = place.point
    near = [(km(shore.pier.point, there), shore) for shore in shores if shore.has(place) and shore.pier.point and there]
    return min(near, key=lambda each: each[0], default=(0.0, None))[1]


def _by_the_centre(plan: Plan, boat: InnerWay) -> tuple[Place, Place]:
    """The two piers of a boat, that nearer to the centre of the city first, or to the base where no table has it."""
    city = plan.finder.gazetteer.city(boat.origin.city) if boat.origin.city else None
    base = plan.base if in_one_city(plan.base, boat.origin) else None
    centre = (city.point if city else None) or (base.point if base else None)
    if centre and boat.origin.point and boat.end.point and km(boat.end.point, centre) < km(boat.origin.point, centre):
        return boat.end, boat.origin
    return boat.origin, boat.end
