"""Tells which two cities lie on two sides of a water, as a trip itself goes between them by boat or by air alone.

No table has every strait. Where somebody wrote a ferry, a flight or a helicopter between two cities of one side and no
drive, a way between them that nobody wrote does not go without saying, however short it is: there may be no road.
"""

from collections.abc import Iterator
from functools import lru_cache

from delegate.assessment.shores import OVER_WATER, is_said
from delegate.assessment.written_lengths import ELSEWHERE_KM
from delegate.assessment.written_ways import Cities, cities_between, cities_of, written_ways
from delegate.identity import Identity
from delegate.modes import MODES, MOVEMENT_KINDS
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


def leads_elsewhere(plan: Plan, cities: Cities | None, far: float) -> bool:
    """Whether it needs a word how people go so many kilometres between two cities: over 50 km, or over a water."""
    return far > ELSEWHERE_KM or is_parted(plan, cities)


def is_parted(plan: Plan, cities: Cities | None) -> bool:
    """Whether a trip goes between two cities of one side by boat or by air, also called off, and by no drive."""
    return cities is not None and cities in _parted(Identity(plan))


@lru_cache(maxsize=1)
def _parted(same: Identity[Plan]) -> frozenset[Cities]:
    """All such pairs of cities, in both orders."""
    plan = same.of
    if all(line.item.kind not in OVER_WATER for line in plan.lines()):
        return frozenset()
    off = list(_called_off(plan))
    over = {cities for line, cities in off if line.item.kind in OVER_WATER}
    called_off = over | _turned(over)
    drives = {cities for line, cities in off if line.item.kind in MODES and line.item.kind not in OVER_WATER}
    for leg in plan.legs():
        cities = cities_of(plan, leg) if leg.movement else None
        if leg.movement is None or cities is None:
            continue
        if leg.movement.item.kind in OVER_WATER:
            over.add(cities)
        elif leg.mode in MODES and (is_said(leg) or (cities not in called_off and _is_of_one_city(plan, leg))):
            drives.add(cities)
    inside = {(one, other) for one, other in over if one[0] == other[0]}
    return frozenset((inside | _turned(inside)) - drives - _turned(drives))


def _turned(ways: set[Cities]) -> set[Cities]:
    return {(other, one) for one, other in ways}


def _called_off(plan: Plan) -> Iterator[tuple[Line, Cities]]:
    """The movements that are called off, with the two cities that they name."""
    places = plan.finder
    for line in plan.lines():
        if line.item.kind not in MOVEMENT_KINDS or line.item.status != "cancelled":
            continue
        origin, end = places.place(line.item.origin), places.place(line.item.destination)
        if origin and end and (cities := cities_between(plan, origin, end)):
            yield line, cities


def _is_of_one_city(plan: Plan, leg: Leg) -> bool:
    """Whether all people of a movement set off in one city, so that nobody was left in the other one."""
    return leg.movement is not None and len(written_ways(Identity(plan)).standing[leg.movement.id]) == 1
