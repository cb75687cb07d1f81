"""Finds the ways that nobody wrote in the place of a movement that is called off."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import inf

from delegate.assessment.cities_across_water import is_beside_train, is_parted, leads_elsewhere, lies_beside
from delegate.assessment.written_lengths import NEAR_KM, way_km
from delegate.assessment.written_ways import cities_of, is_way_written, leads_far_on
from delegate.identity import Identity
from delegate.model import Reference
from delegate.modes import OVER_WATER, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.instants import of_line
from delegate.planning.leg import Leg
from delegate.planning.outlying import in_one_city, is_far_out
from delegate.planning.places import PlaceFinder, same_place, walkable
from delegate.planning.plan import Party, Plan
from delegate.planning.stop import Line, Stop


@lru_cache(maxsize=1)
def called_off_for(same: Identity[Plan]) -> dict[int, Line]:
    """The movement that was called off for each way in whose place nobody wrote another, by the identity of the leg.

    The way is longer than 50 km, leads over a water or a border control or on from behind a crossing, or to another
    city from a port at which a service is called off; or it is too far for a taxi, and the only vehicle was called off.
    """
    plan = same.of
    places = plan.finder
    asked = (_is_long, lambda plan, line, leg: _is_at_port(plan, places, line, leg), _is_by_only_vehicle)
    return _in_place_of(plan, lambda line, leg: any(each(plan, line, leg) for each in asked))


def lost_its_ride(plan: Plan, leg: Leg) -> bool:
    """Whether the movement for a way is called off that is too far for a walk or a taxi, and nobody wrote another."""
    return id(leg) in _lost_rides(Identity(plan))


def lost_its_vehicle(plan: Plan, leg: Leg) -> bool:
    """Whether the movement for a way is called off, and what would drive people all the same is its very vehicle."""
    off = _lost_rides(Identity(plan)).get(id(leg))
    return off is not None and _is_by_its_vehicle(off, leg)


def _is_by_its_vehicle(off: Line, leg: Leg) -> bool:
    """Whether people would be driven in the vehicle of a line that is called off, and no other line says so.

    A drive that names none would have had the one that they have by default.
    """
    if not leg.vehicles or is_way_written(leg) or off.item.kind not in ROAD:
        return False
    named = {each.vehicle.name for each in off.item.vehicles or ()}
    return not named or all(each.id in named for each in leg.vehicles)


def _is_by_only_vehicle(plan: Plan, off: Line, leg: Leg) -> bool:
    """Whether a way is too far for a taxi, and what is called off was by the only vehicle of the trip for the road."""
    if leg.movement or way_km(leg) <= NEAR_KM or not _is_by_its_vehicle(off, leg):
        return False
    return sum(each.kind in ROAD for each in (plan.trip.vehicles or {}).values()) == 1


@lru_cache(maxsize=1)
def _lost_rides(same: Identity[Plan]) -> Mapping[int, Line]:
    return _in_place_of(same.of, lambda _, leg: leg.movement is None and way_km(leg) > NEAR_KM)


def _in_place_of(plan: Plan, is_far: Callable[[Line, Leg], bool]) -> dict[int, Line]:
    """The called-off movement for each way that is far enough and has no other one, by the identity of the leg."""
    off = [line for line in plan.lines() if line.is_lost_movement]
    if not off:
        return {}
    places = plan.finder
    order = {line.id: number for number, line in enumerate(plan.lines())}
    found: dict[int, list[Line]] = {}
    for line in off:
        for leg in _ways_past(plan, line, order):
            if is_far(line, leg) and not _is_crossed_instead(places, line, leg) and _was_to_take(plan, line, leg):
                found.setdefault(id(leg), []).append(line)
    ways = {id(leg): leg for leg in plan.legs() if id(leg) in found}
    hotels = [line for line in plan.lines() if line.goes and line.item.kind == "hotel"]
    asked = {way: lines for way, lines in found.items() if not _is_replaced(places, lines, ways[way], hotels)}
    # What led on from a crossing is named rather than the walk through it that is called off too.
    return {way: min(lines, key=lambda line: _is_behind(plan, line, ways[way])) for way, lines in asked.items()}


def _is_long(plan: Plan, line: Line, leg: Leg) -> bool:
    """Whether the way behind a called-off line is longer than people get on without a word of it, or over a control.

    Behind a crossing nobody stands for long: what leads on from there was called off, however near, and a drive that
    takes its place need not say that it begins there. So is what leaves a port for another city.
    """
    here, there = leg.origin.place, leg.destination.place
    if here and here.kind == "crossing" and not leg.passes_control:
        return leg.movement is None
    if here and here.kind == "hub" and line.item.kind in SERVICES and leg.movement is None:
        return not in_one_city(here, there) or is_parted(plan, cities_of(plan, leg))
    return leg.passes_control or leads_elsewhere(plan, cities_of(plan, leg), way_km(leg))


def _is_at_port(plan: Plan, places: PlaceFinder, line: Line, leg: Leg) -> bool:
    """Whether people stand at the port of the trip from which a service is called off, and go on to another city.

    Where the trip goes there by train alone, and by no drive, it is so for who is within a walk of its station too.
    """
    if leg.movement or line.item.kind not in SERVICES or cities_of(plan, leg) is None:
        return False
    port = places.place(line.item.origin)
    return same_place(leg.origin.place, port) or is_beside_train(plan, leg, port)


def _ways_past(plan: Plan, line: Line, order: dict[str, int]) -> Iterator[Leg]:
    """The ways that nobody wrote, or not from where, from a line above one of which its people may be to that below it.

    Where they have no more lines on that date but a hotel, it is also their first way of the next one.
    """
    index = next(number for number, day in enumerate(plan.days) if line in day.lines)
    for day in plan.days[index : index + 2]:
        for party in day.parties:
            people = set(party.people) & set(line.people)
            if not people or (day is not plan.days[index] and _goes_on(plan, index, line, people)):
                continue
            at = order[line.id] if day is plan.days[index] else -0.5
            legs = party.legs if day is plan.days[index] else party.legs[:1]
            yield from (leg for leg in legs if _is_unsaid(leg) and _lies_around(at, leg, party, order))


def _is_unsaid(leg: Leg) -> bool:
    """Whether nobody wrote a way, or a drive that says neither from where, nor how long, nor by what it leads."""
    item = leg.movement.item if leg.movement else None
    return item is None or (item.kind not in SERVICES and not item.wrote("from") and not item.wrote("via"))


def _goes_on(plan: Plan, index: int, line: Line, people: set[str]) -> bool:
    """Whether people have another line, and not only a hotel, below one on its date."""
    lines = plan.days[index].lines
    below = lines[lines.index(line) + 1 :]
    return any(each.goes and each.item.kind != "hotel" and people & set(each.people) for each in below)


def _lies_around(at: float, leg: Leg, party: Party, order: dict[str, int]) -> bool:
    """Whether a line of such a number stands between the two ends of a way of a party's day, above its movement."""
    first, last = leg is party.legs[0], leg is party.legs[-1]
    begins = -1 if first else _number(leg.origin, order)
    reaching = leg.movement or leg.destination.line or (None if last else leg.lines.near)
    until = inf if reaching is None or (last and leg.destination.kind == "hotel") else order[reaching.id]
    return begins < at < until


def _number(stop: Stop, order: dict[str, int]) -> float:
    return order[stop.line.id] if stop.line else -1


def _is_crossed_instead(places: PlaceFinder, line: Line, leg: Leg) -> bool:
    """Whether a crossing is written in the place of a movement over the border, over which people are driven then.

    Of a drive it is one only where that names another: its own was left standing when it was called off.
    """
    if leg.crossing_line is None:
        return False
    if line.item.kind not in SERVICES:
        said = (line.item.origin, line.item.destination, *(line.item.via or ()))
        own = {crossing.id for each in said if (crossing := places.crossing(each)) is not None}
        instead = places.crossing(leg.crossing_line.item.place)
        return bool(own) and instead is not None and instead.id not in own
    ends = [places.place(line.item.origin), places.place(line.item.destination)]
    return None in ends or len({end.side for end in ends if end}) > 1


def _is_replaced(places: PlaceFinder, lines: Sequence[Line], leg: Leg, hotels: Sequence[Line]) -> bool:
    """Whether a drive is written in the place of movements that are called off, though it does not say from where.

    It leads where one of them, all drives, was to end; or nobody meant it to lead on from there: it starts, by the
    clock there, before the first can be there, or behind a night in a hotel that is written below them.
    """
    instead, there = leg.movement, leg.destination.place
    if instead is None or there is None:
        return False
    if any(_slept_between(lines[-1], night, leg, instead) for night in hotels):
        return True
    driven = all(line.item.kind not in SERVICES for line in lines)
    if driven and any(_ends_at(places, line.item.destination, there) for line in lines):
        return True
    start = of_line(instead.item, instead.date, there.zone, there.zone).start
    soonest = _soonest(places, lines[0], leg, there, driven=driven)
    return start is not None and soonest is not None and start < soonest


def _slept_between(off: Line, night: Line, leg: Leg, instead: Line) -> bool:
    """Whether people of a way were in a hotel behind what is called off, from where they are driven."""
    between = off.date <= night.date < instead.date and set(leg.people) <= set(night.people)
    return between and any(same_place(place, leg.origin.place) for place in night.places)


def _ends_at(places: PlaceFinder, said: Reference | None, there: Place) -> bool:
    crossing = places.crossing(said)
    return crossing.id == there.id if crossing else same_place(places.place(said), there)


def _soonest(places: PlaceFinder, off: Line, leg: Leg, there: Place, *, driven: bool) -> int | None:
    """The first instant at which what is called off may end: a drive as soon as one can, a service where it says so."""
    origin, end = places.place(off.item.origin), places.place(off.item.destination)
    here = origin or leg.origin.place
    if here is None:
        return None
    when = of_line(off.item, off.date, here.zone, (end or there).zone)
    if when.end is not None or when.start is None:
        return when.end
    same = (origin is None and off.item.origin is None) or in_one_city(origin, leg.origin.place)
    drivable = driven and same and in_one_city(end, there)
    return when.start + (leg.minutes.low if drivable and leg.minutes else 1)


def leads_through(places: PlaceFinder, off: Line, crossing: str, side: str) -> bool:
    """Whether a movement is itself the way through a crossing, by its id, to this side: a walk need not say from where.

    A drive without `from` may lead to the crossing from elsewhere, and so does a service.
    """
    origin, destination = off.item.origin, off.item.destination
    start, end = places.crossing(origin), places.crossing(destination)
    if off.item.kind in SERVICES or end is None or end.id != crossing:
        return False
    begins = (start is not None and start.id == crossing) or (origin is None and off.item.kind == "walk")
    ends = places.side_written(destination) in (None, side)
    return begins and ends and places.side_written(origin) != side


def _was_to_take(plan: Plan, line: Line, leg: Leg) -> bool:
    """Whether a movement led the way of a leg: from the city or side that it leaves, to the one that it reaches.

    The walk through a crossing led on beyond it too, where nothing else is written for the passage.
    """
    places = plan.finder
    if _is_behind(plan, line, leg):
        return True
    ends = (line.item.origin, leg.origin, leg.destination), (line.item.destination, leg.destination, leg.origin)
    if all(_fits(places, said, stop, other, leg) for said, stop, other in ends):
        return True
    if line.item.kind not in OVER_WATER or not is_parted(plan, cities_of(plan, leg)):
        return False
    return all(
        _fits(places, said, stop, other, leg) or _is_by_pier(places.off_borders(said), stop, other)
        for said, stop, other in ends
    )


def _is_by_pier(pier: Place | None, stop: Stop, other: Stop) -> bool:
    """Whether a way over a water ends beside the pier of what is called off, as at the airport of that shore."""
    here, there = stop.place, other.place
    return pier is not None and here is not None and there is not None and lies_beside(here, there, pier)


def _is_behind(plan: Plan, line: Line, leg: Leg) -> bool:
    """Whether a way begins behind the crossing through which a movement led, and nothing else leads through it."""
    hall = leg.origin.place
    if hall is None or hall.kind != "crossing" or leg.movement or leg.passes_control:
        return False
    if not leads_through(plan.finder, line, hall.id, hall.side):
        return False
    people = set(leg.people)
    passing = (each for each in plan.legs() if each.through_hall and each.lines.near is leg.lines.near)
    passing = (each for each in passing if each.destination.place == hall and people & set(each.people))
    return any(each.movement is None and each.crossing_line is None for each in passing)


def _fits(places: PlaceFinder, said: Reference | None, stop: Stop, other: Stop, leg: Leg) -> bool:
    """Whether an end that a movement names, if any, may be that of a way, or of most of one over a border control."""
    here, there = stop.place, other.place
    if said is None or here is None or there is None:
        return said is None
    crossing = places.crossing(said)
    if crossing is not None:
        over = leg.passes_control and {here.side, there.side} <= set(crossing.sides or {})
        return over or here.id == crossing.id
    place = places.place(said)
    if place is None:
        return False
    if place.side == here.side:
        same = place.city == here.city and not is_far_out(place, here)
        return leg.passes_control or same or walkable(place, here)
    return leg.passes_control and leads_far_on(place, there, here)
