"""Judges which places of one city lie on two shores of it for sure, and between which there may be a road.

A boat may as well go along a quay, or where a bridge leads too. It tells for sure that water parts two places only
where boats go both ways and the map of the world has water between, or one pier lies out at sea on it, or the tables
have one on an island without a bridge; a drive that somebody wrote shows a road.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from delegate.assessment.shores import (
    InnerWay,
    Shore,
    is_inside_a_city,
    may_tell_of_water,
    nearest_shore,
    shores_of_piers,
    ways_inside_cities,
)
from delegate.identity import Identity
from delegate.modes import OVER_WATER
from delegate.places.coast import is_at_sea, share_of_land
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.places import WALKABLE_KM, same_place
from delegate.planning.plan import Plan
from delegate.travel.distance import km
from delegate.travel.open_sea import is_over_water
from delegate.values import Point

INLAND_KM = 5.0  # from the coast of the map: a boat goes on a river or a lake
ALL_LAND = 0.99  # of the square round a point


def shore_of(plan: Plan, place: Place) -> Shore | None:
    """The other shore of its city on which a place lies; None where it lies in the city itself, or nobody knows."""
    return nearest_shore(_shores(Identity(plan)), place)


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
    if not is_inside_a_city(here, there):
        return False
    one, other = shore_of(plan, here), shore_of(plan, there)
    parted = [shore.is_across(end) for shore, end in ((one, there), (other, here)) if shore]
    return one is not other and all(parted)


@lru_cache(maxsize=1)
def _shores(same: Identity[Plan]) -> tuple[Shore, ...]:
    plan = same.of
    if all(line.item.kind not in OVER_WATER for line in plan.lines()):
        return ()
    ways = ways_inside_cities(plan)
    boats = [way for way in ways if way.kind in OVER_WATER and may_tell_of_water(way)]
    shores = shores_of_piers(plan, boats)
    found = tuple(judged for shore in shores if (judged := _judged(shore, shores, boats)))
    drives = [way for way in (*ways, *_there_and_back(plan, found)) if way.kind not in OVER_WATER]
    return tuple(shore for shore in found if not _is_driven_to(shore, found, drives))


def _judged(shore: Shore, shores: tuple[Shore, ...], boats: Sequence[InnerWay]) -> Shore | None:
    """A shore with how sure it is; None of a boat one way on a river, or along a quay."""
    if shore.is_without_road:
        return shore._replace(sure=True)
    ends = [(nearest_shore(shores, boat.origin), nearest_shore(shores, boat.end)) for boat in boats]
    back = any(one is shore and other is not shore for one, other in ends)
    out = any(other is shore and one is not shore for one, other in ends)
    piers = [each for each in (shore.pier.point, *shore.across) if each]
    inland = all(share_of_land(each, INLAND_KM) > ALL_LAND for each in piers)
    along = min(km(piers[0], each) for each in piers[1:]) < WALKABLE_KM
    if (inland or along) and not (back and out):
        return None
    parted = is_at_sea(piers[0]) or (back and out and _has_water(piers[0], piers[1:]))
    return shore._replace(sure=parted and not inland)


def _has_water(pier: Point, across: Sequence[Point]) -> bool:
    """Whether the map has water between a pier and those across: one of them lies out in it, or it is wide."""
    return any(map(is_at_sea, (pier, *across))) or all(is_over_water(pier, each) for each in across)


def _is_driven_to(shore: Shore, shores: tuple[Shore, ...], drives: Sequence[InnerWay]) -> bool:
    """Whether a movement by land leads from the city to a shore or back, so that there is a road or a railway.

    One that does not say from where may begin anywhere: it tells so only where the shore is in doubt itself.
    """
    ends = (
        {nearest_shore(shores, way.origin), nearest_shore(shores, way.end)}
        for way in drives
        if way.said or not shore.sure
    )
    return any(each == {shore, None} for each in ends)


def _there_and_back(plan: Plan, shores: tuple[Shore, ...]) -> Iterator[InnerWay]:
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
        if straight and nearest_shore(shores, here) is nearest_shore(shores, there):
            all_of_it = boat is then and set(boat.movement.people) <= set(drive.people)
            yield InnerWay(drive.mode, pier, here if boat is then else there, all_of_it)
