"""Tells which places of one city lie on another shore of it, as a trip itself goes there by boat: an island, mostly.

No table has every island, and most offices write the big city behind a place on one. Where people go by boat between
two places of a city, that nearer to its centre is a pier of the city, and the other one that of another shore, with
whatever is near it. A boat may as well go along a quay, or where a bridge leads too: it tells for sure only where boats
go both ways, and the map of the world has water there.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from delegate.assessment.written_lengths import given
from delegate.identity import Identity
from delegate.modes import AIRBORNE, MODES, RAIL, SERVICES
from delegate.places.coast import share_of_land
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.outlying import in_one_city
from delegate.planning.places import WALKABLE_KM, same_place
from delegate.planning.plan import Plan
from delegate.travel.distance import km
from delegate.travel.open_sea import is_over_water
from delegate.travel.waters import is_known_between
from delegate.tuples import NamedTuple
from delegate.values import Point

OVER_WATER = frozenset(SERVICES) - frozenset(RAIL)  # by sea or by air
REACH_KM = 5.0  # from the pier of another shore: what is farther may be a land behind an island
INLAND_KM = 5.0  # from the coast of the map: a boat goes on a river or a lake
AT_SEA_KM = 1.5  # from all land of the map of the world, on which small islands are not: as far as it may be off
NO_LAND, ALL_LAND = 0.02, 0.99  # of the square round a point


class Shore(NamedTuple):
    """Another shore of a city: its pier, and the piers across the water with which boats or aircraft join it.

    `sure` where they go both ways, and the map has water between: else there may well be a road too.
    """

    pier: Place
    across: tuple[Point, ...]
    sure: bool = False

    def has(self, place: Place) -> bool:
        """Whether a place is near the pier, and at most half as far from it as from one across: else it is in doubt."""
        here, there = self.pier.point, place.point
        if here is None or there is None or place.rough or not in_one_city(self.pier, place):
            return False
        apart = km(here, there)
        return apart <= REACH_KM and any(2 * apart <= km(there, each) for each in self.across)

    def is_across(self, place: Place) -> bool:
        """Whether a place lies on the other side of the water rather than behind the pier."""
        here, there = self.pier.point, place.point
        return bool(here and there) and km(here, there) > min(km(there, each) for each in self.across)


class _InnerWay(NamedTuple):
    """A movement between two places of one city, also one that is called off; `said` if it names where it starts."""

    kind: str
    origin: Place
    end: Place
    said: bool = True


def shore_of(plan: Plan, place: Place) -> Shore | None:
    """The other shore of its city on which a place lies; None where it lies in the city itself, or nobody knows."""
    return _nearest(_shores(Identity(plan)), place)


def is_water_between(plan: Plan, one: Place, other: Place) -> bool:
    """Whether two places of a city lie on two shores of it for sure; of one in a city alone nobody knows on which."""
    shores = (shore_of(plan, one), shore_of(plan, other))
    return not (one.rough or other.rough) and shores[0] is not shores[1] and any(each and each.sure for each in shores)


def may_lie_across(plan: Plan, leg: Leg) -> bool:
    """Whether people would be driven from one shore of a city to another, between which there may be a road or none."""
    here, there = leg.origin.place, leg.destination.place
    return here is not None and there is not None and leg.mode != "walk" and may_be_parted(plan, here, there)


def may_be_parted(plan: Plan, here: Place, there: Place) -> bool:
    """Whether two places of a city lie on two shores of it, also where there may be a road between them."""
    if not _is_inside_a_city(here, there):
        return False
    one, other = shore_of(plan, here), shore_of(plan, there)
    parted = [shore.is_across(end) for shore, end in ((one, there), (other, here)) if shore]
    return one is not other and all(parted)


def is_said(leg: Leg) -> bool:
    """Whether somebody wrote of a drive from where, through where or how long it leads: else it may begin anywhere."""
    item = leg.movement.item if leg.movement else None
    return item is not None and (item.wrote("from") or item.wrote("via") or given(leg) is not None)


@lru_cache(maxsize=1)
def _shores(same: Identity[Plan]) -> tuple[Shore, ...]:
    plan = same.of
    if all(line.item.kind not in OVER_WATER for line in plan.lines()):
        return ()
    ways = [*_called_off(plan), *_written(plan)]
    boats = [way for way in ways if way.kind in OVER_WATER and _may_tell(way)]
    shores = _founded(plan, boats)
    found = tuple(judged for shore in shores if (judged := _judged(shore, shores, boats)))
    drives = [way for way in (*ways, *_there_and_back(plan, found)) if way.kind not in OVER_WATER]
    return tuple(shore for shore in found if not _is_driven_to(shore, found, drives))


def _nearest(shores: tuple[Shore, ...], place: Place) -> Shore | None:
    there = place.point
    near = [(km(shore.pier.point, there), shore) for shore in shores if shore.has(place) and shore.pier.point and there]
    return min(near, key=lambda each: each[0], default=(0.0, None))[1]


def _written(plan: Plan) -> Iterator[_InnerWay]:
    for leg in plan.legs():
        origin, end = leg.origin.place, leg.destination.place
        if leg.movement and origin and end and _is_inside_a_city(origin, end):
            yield _InnerWay(leg.mode, origin, end, is_said(leg))


def _called_off(plan: Plan) -> Iterator[_InnerWay]:
    places = plan.finder
    for line in plan.lines():
        if line.is_lost_movement and line.item.kind in MODES:
            origin, end = places.place(line.item.origin), places.place(line.item.destination)
            if origin and end and _is_inside_a_city(origin, end):
                yield _InnerWay(line.item.kind, origin, end)


def _is_inside_a_city(origin: Place, end: Place) -> bool:
    """Whether two places are of one city, and it is known where in it they are."""
    return in_one_city(origin, end) and not (origin.rough or end.rough or same_place(origin, end))


def _may_tell(boat: _InnerWay) -> bool:
    """Whether a boat tells of a water of which no table knows; an aircraft does where an end of it lies out at sea.

    What the tables know they know with its bridges, but for an island that lies out at sea behind such a water.
    """
    here, there = boat.origin.point, boat.end.point
    if here is None or there is None:
        return False
    if _is_at_sea(here) or _is_at_sea(there):
        return True
    return boat.kind not in AIRBORNE and not is_known_between(here, there)


def _founded(plan: Plan, boats: Sequence[_InnerWay]) -> tuple[Shore, ...]:
    """A shore for the far pier of every boat, unless that lies on one found before; between two of one shore another.

    So two piers of an island are of one shore, and two islands near each other have one each if a boat joins them.
    """
    shores: tuple[Shore, ...] = ()
    for boat in boats:
        near, far = _by_the_centre(plan, boat)
        known = _nearest(shores, far)
        if known is not None and far.point in known.across:
            known = None
        elif known is not None and known is _nearest(shores, near):
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


def _by_the_centre(plan: Plan, boat: _InnerWay) -> tuple[Place, Place]:
    """The two piers of a boat, that nearer to the centre of the city first, or to the base where no table has it."""
    city = plan.world.places.city(boat.origin.city) if boat.origin.city else None
    base = plan.base if in_one_city(plan.base, boat.origin) else None
    centre = (city.point if city else None) or (base.point if base else None)
    if centre and boat.origin.point and boat.end.point and km(boat.end.point, centre) < km(boat.origin.point, centre):
        return boat.end, boat.origin
    return boat.origin, boat.end


def _judged(shore: Shore, shores: tuple[Shore, ...], boats: Sequence[_InnerWay]) -> Shore | None:
    """A shore with how sure it is; None of a boat one way on a river, or along a quay."""
    ends = [(_nearest(shores, boat.origin), _nearest(shores, boat.end)) for boat in boats]
    back = any(one is shore and other is not shore for one, other in ends)
    out = any(other is shore and one is not shore for one, other in ends)
    piers = [each for each in (shore.pier.point, *shore.across) if each]
    inland = all(share_of_land(each, INLAND_KM) > ALL_LAND for each in piers)
    along = min(km(piers[0], each) for each in piers[1:]) < WALKABLE_KM
    if (inland or along) and not (back and out):
        return None
    return shore._replace(sure=back and out and not inland and _has_water(piers[0], piers[1:]))


def _is_at_sea(point: Point) -> bool:
    return share_of_land(point, AT_SEA_KM) < NO_LAND


def _has_water(pier: Point, across: Sequence[Point]) -> bool:
    """Whether the map has water between a pier and those across: one of them lies out in it, or it is wide."""
    return any(map(_is_at_sea, (pier, *across))) or all(is_over_water(pier, each) for each in across)


def _is_driven_to(shore: Shore, shores: tuple[Shore, ...], drives: Sequence[_InnerWay]) -> bool:
    """Whether a movement by land leads from the city to a shore or back, so that there is a road or a railway.

    One that does not say from where may begin anywhere: it tells so only where the shore is in doubt itself.
    """
    ends = ({_nearest(shores, way.origin), _nearest(shores, way.end)} for way in drives if way.said or not shore.sure)
    return any(each == {shore, None} for each in ends)


def _there_and_back(plan: Plan, shores: tuple[Shore, ...]) -> Iterator[_InnerWay]:
    """The ways that nobody wrote straight to a pier from which a boat takes all its people back to the other shore.

    They are driven there for the boat, so there is a road. So they may be where a boat took them over, straight back.
    """
    for first, then in (pair for day in plan.days for party in day.parties for pair in pairwise(party.legs)):
        here, pier, there = first.origin.place, first.destination.place, then.destination.place
        boat, drive = (then, first) if then.movement else (first, then)
        if not (here and pier and there and same_place(pier, then.origin.place)):
            continue
        if boat.movement is None or boat.mode not in OVER_WATER or drive.movement is not None:
            continue
        straight = (first.destination.line if boat is then else then.origin.line) in (None, boat.movement)
        if straight and _nearest(shores, here) is _nearest(shores, there):
            all_of_it = boat is then and set(boat.movement.people) <= set(drive.people)
            yield _InnerWay(drive.mode, pier, here if boat is then else there, all_of_it)
