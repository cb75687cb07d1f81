"""Tells which two cities a trip itself goes between by boat or by air alone, or by train, and by no drive.

No table has every strait, nor every valley without a road. Where somebody wrote a ferry, a flight or a helicopter
between two cities of one side and no drive, a way between them that nobody wrote does not go without saying, however
short it is: there may be no road. Where it is a train there mostly is one: so it is only for who stands at its station.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from delegate.assessment.booked_services import stands_there
from delegate.assessment.written_lengths import ELSEWHERE_KM
from delegate.assessment.written_ways import Cities, cities_between, cities_of, is_way_written, written_ways
from delegate.identity import Identity
from delegate.modes import MODES, OVER_WATER, RAIL, SERVICES
from delegate.places.coast import is_on_fine_map
from delegate.places.place import Place
from delegate.planning.drives import has_written_course
from delegate.planning.leg import Leg
from delegate.planning.places import same_place, walkable
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.travel.open_sea import WIDE_KM
from delegate.travel.waters import barred, is_island_without_road
from delegate.tuples import NamedTuple
from delegate.values import Point

BESIDE_KM = 25.0  # from a pier: an airport of that shore, which mostly has the name of another city
_TRAINS = frozenset(SERVICES) & frozenset(RAIL)  # a metro runs where there are streets


class _CityPairs(NamedTuple):
    """Pairs of cities of one side, in both orders, by what a trip writes between them, also called off.

    `parted` are those with a boat or an aircraft, without a drive and a train, and `by_train` those with a train and no
    drive.
    """

    parted: frozenset[Cities] = frozenset()
    by_train: frozenset[Cities] = frozenset()


def leads_elsewhere(plan: Plan, cities: Cities | None, far: float) -> bool:
    """Whether it needs a word how people go so many kilometres between two cities: over 50 km, or over a water."""
    return far > ELSEWHERE_KM or is_parted(plan, cities)


def is_parted(plan: Plan, cities: Cities | None) -> bool:
    """Whether a trip goes between two cities of one side by boat or by air, also called off, and by no land."""
    return cities is not None and cities in _city_pairs(Identity(plan)).parted


def is_by_train(plan: Plan, cities: Cities | None) -> bool:
    """Whether a trip goes between two cities of one side by train, also called off, and by no drive."""
    return cities is not None and cities in _city_pairs(Identity(plan)).by_train


def is_beside_train(plan: Plan, leg: Leg, station: Place | None) -> bool:
    """Whether people begin a way to another city at a station, or within a walk of it, and go there by train alone.

    Who is not at the station itself may be driven: in a vehicle that the next line names, or one that is there, as it
    has driven there, or at the base.
    """
    here = leg.origin.place
    if here is None or station is None or not is_by_train(plan, cities_of(plan, leg)):
        return False
    if same_place(here, station):
        return True
    at_base = bool(leg.vehicles) and same_place(here, plan.base)
    driven = at_base or is_way_written(leg) or any(stands_there(plan, each.id, leg) for each in leg.vehicles)
    return walkable(here, station) and not driven


def lies_beside(place: Place, near: Place, far: Place) -> bool:
    """Whether a place lies by a pier, and at most half as far from it as from the one across the water."""
    if place.rough or not (place.point and near.point and far.point) or place.side != far.side:
        return False
    apart = km(place.point, far.point)
    return apart <= BESIDE_KM and 2 * apart <= km(place.point, near.point)


@lru_cache(maxsize=1)
def _city_pairs(same: Identity[Plan]) -> _CityPairs:
    plan = same.of
    if all(line.item.kind not in SERVICES for line in plan.lines()):
        return _CityPairs()
    lost = [(line.item.kind, origin, end) for line, origin, end in _called_off(plan)]
    ways = [(mode, cities) for mode, *ends in lost if (cities := cities_between(plan, *ends))]
    called_off = _both(ways, SERVICES)
    for leg in plan.legs():
        cities = cities_of(plan, leg) if leg.movement else None
        if leg.movement is None or cities is None:
            continue
        mode = leg.movement.item.kind if leg.movement.item.kind in SERVICES else leg.mode
        if mode in SERVICES or has_written_course(leg) or (cities not in called_off and _shows_a_road(plan, leg)):
            ways.append((mode, cities))
    drives = _both(ways, frozenset(MODES) - frozenset(SERVICES))
    trains = _both(ways, _TRAINS)
    over_water = _both(ways, OVER_WATER)
    parted = over_water - drives - trains
    beside = _both([*_beside(plan, lost, parted)], OVER_WATER)
    return _CityPairs(parted | (beside - drives - trains), trains - drives)


def _beside(
    plan: Plan, lost: Sequence[tuple[str, Place, Place]], parted: Collection[Cities]
) -> Iterator[tuple[str, Cities]]:
    """The city from which a boat goes, and those in which something lies beside its far pier, as an airport does.

    `lost` are movements that are called off, with their ends.
    """
    if not parted:
        return
    legs = [(leg.mode, leg.origin.place, leg.destination.place) for leg in plan.legs() if leg.movement]
    ways = [(mode, here, there) for mode, here, there in (*legs, *lost) if here and there and mode in OVER_WATER]
    ways = [way for way in ways if cities_between(plan, *way[1:]) in parted]
    places = {stop.place.id: stop.place for leg in plan.legs() for stop in (leg.origin, leg.destination) if stop.place}
    for mode, *ends in ways:
        for near, far in (ends, reversed(ends)):
            for place in places.values():
                if lies_beside(place, near, far) and (cities := cities_between(plan, near, place)):
                    yield mode, cities


def _both(ways: Sequence[tuple[str, Cities]], modes: Collection[str]) -> frozenset[Cities]:
    """The pairs of cities of one side between which some modes lead, in both orders."""
    inside = {cities for mode, cities in ways if mode in modes and cities[0][0] == cities[1][0]}
    return frozenset(inside | {(other, one) for one, other in inside})


def _called_off(plan: Plan) -> Iterator[tuple[Line, Place, Place]]:
    """The movements that are called off, with the two places that they name."""
    places = plan.finder
    for line in plan.lines():
        if not line.is_lost_movement:
            continue
        origin, end = places.place(line.item.origin), places.place(line.item.destination)
        if origin and end:
            yield line, origin, end


def _shows_a_road(plan: Plan, leg: Leg) -> bool:
    """Whether a drive that does not say from where may well begin in the city of its people, and shows a road there.

    All of them set off in one city, so that nobody was left in the other one, and the map has no sea between the two:
    else it is the coach from the pier across, and the boat to that is forgotten.
    """
    of_one_city = leg.movement is not None and len(written_ways(Identity(plan)).standing[leg.movement.id]) == 1
    return of_one_city and not leads_over_sea(leg)


def lacks_a_boat(plan: Plan, leg: Leg, cities: Cities | None) -> bool:
    """Whether a leg leads over sea from one shore of the trip to another: the boat back is forgotten.

    It is a way that nobody wrote, or a drive that does not say from where: such a drive is written for the pier across.
    """
    return is_parted(plan, cities) and leads_over_sea(leg)


def leads_over_sea(leg: Leg) -> bool:
    """Whether a leg beside a boat of the trip leads over sea: an end lies out at sea, or over 8 km in a row are sea."""
    ends = _known_ends(leg)
    if ends is None:
        return False
    from delegate.travel.joined_lands import is_over_sea  # few trips have such a way

    return is_over_sea(*ends)


def leads_over_wide_sea(leg: Leg) -> bool:
    """Whether a leg leads over 8 km of sea in a row between two lands of the map that nothing in the tables joins.

    Of an end whose city alone is known that is asked of the middle of the city.
    """
    here, there = leg.origin.place, leg.destination.place
    ends = (here.point, there.point) if here and there and here.point and there.point else None
    if ends is None or km(*ends) <= WIDE_KM or all(map(is_on_fine_map, ends)):
        return False  # asked here too: the ways of most trips load no map of the lands
    from delegate.travel.joined_lands import is_over_wide_sea

    return is_over_wide_sea(*ends)


def has_no_way_by_land(leg: Leg) -> bool:
    """Whether a leg leads to an island of the tables without a road, or from one, or on foot over a water of theirs."""
    ends = _known_ends(leg)
    if ends is None:
        return False
    return is_island_without_road(*ends) or (leg.mode == "walk" and barred(*ends))


def _known_ends(leg: Leg) -> tuple[Point, Point] | None:
    """The points of both ends of a leg; None where the city alone is known of one."""
    here, there = leg.origin.place, leg.destination.place
    if here is None or there is None or here.rough or there.rough or here.point is None or there.point is None:
        return None
    return here.point, there.point
