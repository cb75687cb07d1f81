"""Finds written movements that end where they begin, or lead back to where their people come from."""

from collections.abc import Iterator
from itertools import pairwise

from delegate.assessment.alike import add_people
from delegate.assessment.services import in_one_city
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.route_stop import DayRoute, Stretch
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

NEAR_KM = 10  # the place of a drive nearer than this may be of the same city by another name


class RoundTrip(NamedTuple):
    """People for whom a written movement begins and ends at `place`."""

    line: Line
    place: Place
    people: tuple[str, ...]


def round_trips(plan: Plan) -> Iterator[RoundTrip]:
    """Every movement without `via` whose two ends are one place, once, with all people for whom they are (rule 2)."""
    found: dict[tuple[str, str], RoundTrip] = {}
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            for way in route.stretches:
                if way.movement is None or way.spans or way.direct:
                    continue
                line = plan.days[day].lines[way.movement]
                place = None if line.item.via or "via" in line.item.tbc else _one_place(way, route, line)
                if place:
                    add_people(found, (line.id, place.id), RoundTrip(line, place, cohort.people))
    yield from found.values()


class TurnedRound(NamedTuple):
    """A written movement from where its people are next to where they were before it: its ends were exchanged."""

    line: Line
    before: Place
    after: Place
    people: tuple[str, ...]


def turned_round(plan: Plan) -> Iterator[TurnedRound]:
    """Every such drive, of which nobody wrote the ways to its beginning and from its end, once with all its people."""
    found: dict[str, TurnedRound] = {}
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            for first, way, last in zip(route.stretches, route.stretches[1:], route.stretches[2:], strict=False):
                if way.movement is None or {first.movement, last.movement} != {None} or _unsure(first, way, last):
                    continue
                line, before, after = plan.days[day].lines[way.movement], first.origin.place, last.destination.place
                written = line.item.origin and line.item.destination and line.item.kind not in SERVICES
                if not written or before is None or after is None:
                    continue
                if _is_at(before, way.destination.place) and _is_at(after, way.origin.place):
                    add_people(found, line.id, TurnedRound(line, before, after, cohort.people))
    yield from found.values()


class EmptyReturn(NamedTuple):
    """A written drive between two cities that ends in the one in which its people are `before` it."""

    line: Line
    before: Place
    origin: Place
    people: tuple[str, ...]


def empty_returns(plan: Plan) -> Iterator[EmptyReturn]:
    """Every such drive to whose beginning nobody wrote a way, once with all its people.

    Its day was mistaken, or `who` forgotten. Not where they begin the trip, have time off before it, or have just made
    the same way: a shuttle. Who is next where it begins is told that it is turned round.
    """
    found: dict[str, EmptyReturn] = {}
    turned = {each.line.id for each in turned_round(plan)}
    for cohort in plan.cohorts:
        first_day = min(cohort.routes, default=None)
        for day, route in cohort.routes.items():
            for number, (first, way) in enumerate(pairwise(route.stretches)):
                if way.movement is None or first.movement is not None or _unsure(first, way):
                    continue
                line, before, origin = plan.days[day].lines[way.movement], first.origin.place, way.origin.place
                begins = day == first_day and first.origin.role == "start"
                if begins or first.free or first.crossings or before is None or origin is None or line.id in turned:
                    continue
                earlier = route.stretches[number - 1] if number else None
                shuttle = earlier and earlier.movement is not None and _is_at(origin, earlier.origin.place)
                if not shuttle and _is_written_drive(line) and _leads_back(before, origin, way.destination.place):
                    add_people(found, line.id, EmptyReturn(line, before, origin, cohort.people))
    yield from found.values()


def _is_written_drive(line: Line) -> bool:
    item = line.item
    via = item.via or "via" in item.tbc
    return bool(item.origin and item.destination) and not via and item.kind not in SERVICES


def _leads_back(before: Place, origin: Place, end: Place | None) -> bool:
    """Whether a drive leads from another city, or another side, to the city in which people are."""
    if end is None or not (_is_at(before, end) or in_one_city(before, end)):
        return False
    if in_one_city(before, origin) or not before.point or not origin.point:
        return False
    return before.side != origin.side or km(before.point, origin.point) > NEAR_KM


def _unsure(*ways: Stretch) -> bool:
    return any(way.spans or way.direct for way in ways)


def _is_at(one: Place, other: Place | None) -> bool:
    """Whether two places are one, on whichever side of a crossing."""
    return other is not None and (
        same_place(one, other) or (one.kind == other.kind == "crossing" and one.id == other.id)
    )


def _one_place(way: Stretch, route: DayRoute, line: Line) -> Place | None:
    """Where a movement begins and ends; None where these are two places, or may be.

    A service without its ports begins and ends where people are before it and after it.
    """
    origin, destination = way.origin.place, way.destination.place
    if line.item.kind in SERVICES and not line.item.origin and not line.item.destination:
        numbers = [number for number, stop in enumerate(route.stops) if stop.key == way.origin.key]
        ends = [number for number, stop in enumerate(route.stops) if stop.key == way.destination.key]
        first, last = (numbers or [0])[0], (ends or [0])[0]
        if way.origin.role == "from" and first > 0:
            origin = route.stops[first - 1].place
        if way.destination.role == "to" and last + 1 < len(route.stops):
            destination = route.stops[last + 1].place
    if origin is None or destination is None or origin.rough or destination.rough:
        return None
    return destination if same_place(origin, destination) else None
