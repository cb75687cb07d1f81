"""Tells by which written movements people go from one city to another on a date, and whether a way is written."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import TypeVar

from delegate.assessment.parted_shores import is_water_between, shore_of
from delegate.assessment.ports import is_gate, is_port, places_at_end
from delegate.assessment.written_lengths import ELSEWHERE_KM, FAR_ROUND, NEAR_KM
from delegate.borders.routing import side_of
from delegate.identity import Identity
from delegate.modes import ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.outlying import in_one_city, is_far_out
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, Stop
from delegate.travel.distance import km
from delegate.travel.requests import ViaCrossing
from delegate.tuples import NamedTuple

Key = TypeVar("Key")
CityOfSide = tuple[str, str | None]
Cities = tuple[CityOfSide, CityOfSide]
_Around = tuple[int, str, str]


class WrittenWays(NamedTuple):
    """The movements between two cities, by the number of the date: a service first, else in the order of the file.

    `between` has the first from one city to another, `out_of` all that lead away from one, `into` to one. `from_hall`
    has those that begin at a gate or a bus station, by its id and its side. `standing` has the people of every movement
    by the city in which it begins for them, `order` the number of each line in the file, both by its id.
    """

    between: Mapping[tuple[int, Cities], Line]
    out_of: Mapping[tuple[int, CityOfSide], tuple[Line, ...]]
    standing: Mapping[str, Mapping[CityOfSide, set[str]]]
    order: Mapping[str, int]
    into: Mapping[tuple[int, CityOfSide], tuple[Line, ...]]
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
    from_hall: dict[tuple[int, str, str], dict[str, Line]] = {}
    standing: dict[str, dict[CityOfSide, set[str]]] = {}
    for leg, line in sorted(_written(plan), key=lambda each: each[0].mode not in SERVICES):
        cities, origin = cities_of(plan, leg), leg.origin.place
        if leg.movement and origin:
            standing.setdefault(line.id, {}).setdefault(city_of(plan, origin), set()).update(leg.people)
        day = line.date.toordinal()
        for place in places_at_end(plan, leg, "from") if leg.movement else ():
            if is_gate(plan, place):
                from_hall.setdefault((day, place.id, place.side), {}).setdefault(line.id, line)
        if cities:
            between.setdefault((day, cities), line)
            out_of.setdefault((day, cities[0]), {}).setdefault(line.id, line)
            into.setdefault((day, cities[1]), {}).setdefault(line.id, line)
    order = {line.id: number for number, line in enumerate(plan.lines())}
    return WrittenWays(between, _lines(out_of), standing, order, _lines(into), _lines(from_hall))


def _lines(found: Mapping[Key, Mapping[str, Line]]) -> dict[Key, tuple[Line, ...]]:
    return {key: tuple(lines.values()) for key, lines in found.items()}


def cities_of(plan: Plan, leg: Leg) -> Cities | None:
    """The two cities of a leg with their sides; None where they are one, or one is not known."""
    origin, destination = leg.origin.place, leg.destination.place
    return cities_between(plan, origin, destination) if origin and destination else None


def ends_of(plan: Plan, leg: Leg) -> Cities | None:
    """The two cities of a leg; of one from a crossing to the city that is nearest to it, that crossing and the city."""
    here, there = leg.origin.place, leg.destination.place
    if cities := cities_of(plan, leg):
        return cities
    return ((here.side, here.id), city_of(plan, there)) if here and there and here.kind == "crossing" else None


def spots_of(leg: Leg) -> Cities | None:
    """The two places of a leg inside one city with their sides, where they stand for its ends; else None."""
    here, there = leg.origin.place, leg.destination.place
    return ((here.side, here.id), (there.side, there.id)) if here and there and in_one_city(here, there) else None


def cities_between(plan: Plan, one: Place, other: Place) -> Cities | None:
    """The cities of two places with their sides; None where they are one, or one is not known.

    Two shores of a city count as two.
    """
    first, second = city_of(plan, one), city_of(plan, other)
    if first[1] is None or second[1] is None or first == second:
        return None
    if in_one_city(one, other) and not is_water_between(plan, one, other):
        return None
    return first, second


def leads_far_on(via: Place, here: Place, there: Place) -> bool:
    """Whether a place in another city than two others leaves at most half of the way from the one to the other."""
    if any((via.side, via.city) == (end.side, end.city) and not is_far_out(via, end) for end in (here, there)):
        return False
    if via.point is None or here.point is None or there.point is None:
        return False
    return km(via.point, there.point) <= km(here.point, there.point) / 2


def city_of(plan: Plan, place: Place) -> CityOfSide:
    """The city of a place with its side.

    A side of a crossing stands outside of cities and counts to the nearest within 50 km, else to one that the trip
    declares there without a point; farther from all it is a place of its own. So is a venue far out of its city, with
    those near it, and another shore of a city.
    """
    if place.outlying is not None:
        return place.side, f"{place.outlying} in {place.city}"
    if place.city is not None:
        shore = shore_of(plan, place)
        return place.side, f"{place.city} / {shore.pier.id}" if shore and shore.sure else place.city
    if place.kind != "crossing" or place.point is None:
        return place.side, None
    at, own = place.point, plan.world.places.own_cities(place.side)
    shipped = plan.world.places.nearest_city(at, place.side)
    apart = {city.id: km(at, city.point) for city in (*own, *([shipped] if shipped else ())) if city.point}
    nearest = min(apart, key=apart.__getitem__, default=None)
    if nearest is not None and apart[nearest] <= ELSEWHERE_KM:
        return place.side, nearest
    return place.side, next((city.id for city in own if not city.point), place.id)


def is_elsewhere(here: CityOfSide, there: CityOfSide) -> bool:
    """Whether a city is another one than people are in, as far as both are known."""
    return here[0] != there[0] or (None not in (here[1], there[1]) and here != there)


def _written(plan: Plan) -> Iterator[tuple[Leg, Line]]:
    """Every leg of a movement with it; a walk through a crossing with the movement that takes its people there.

    A way around a night of which nobody knows where goes with each movement that ends it.
    """
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
        elif leg.spans:
            for line, _ in _led_around(Identity(plan)).get(_around(leg), ()):
                yield leg, line
                if reached and reached.kind == "crossing":
                    to_hall.setdefault((reached.id, reached.side), []).append(line)


def unled(plan: Plan, leg: Leg) -> Leg:
    """A way around unknown places without those of its people whom a movement takes from there to where it leads."""
    led = {who for _, people in _led_around(Identity(plan)).get(_around(leg), ()) for who in people}
    return leg._replace(people=tuple(who for who in leg.people if who not in led)) if led else leg


@lru_cache(maxsize=1)
def _led_around(same: Identity[Plan]) -> Mapping[_Around | None, list[tuple[Line, tuple[str, ...]]]]:
    """The movements that start where nobody knows and end ways around unknown places, with the people of each.

    One that starts in another city for others of its people takes nobody along from there.
    """
    plan = same.of
    found: dict[_Around | None, list[tuple[Line, tuple[str, ...]]]] = {}
    for cohort, (day, number), here, there in _around_unknown(plan):
        line, reached = plan.days[day].lines[number], cohort.routes[day].spots.get(number, (None, None))[1]
        begun = _begun_in(same).get((day, number), {city_of(plan, here)})
        if reached and city_of(plan, reached) == city_of(plan, there) and begun == {city_of(plan, here)}:
            found.setdefault((line.date.toordinal(), here.id, there.id), []).append((line, cohort.people))
    return found


def _around_unknown(plan: Plan) -> Iterator[tuple[Cohort, tuple[int, int], Place, Place]]:
    """Every way of people around unknown places for which a movement is written: its day and number, and both ends."""
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            for way in route.stretches:
                here, there = way.origin.place, way.destination.place
                if way.spans and way.mode_line is not None and here and there:
                    yield cohort, (day, way.mode_line), here, there


def begun_elsewhere_after(plan: Plan) -> Iterator[tuple[Cohort, tuple[int, int], Place]]:
    """People with the movement behind an unknown place that starts for others, and in other cities than theirs alone.

    With its day and number, and where these people are last known.
    """
    for cohort, position, here, _ in _around_unknown(plan):
        begun = _begun_in(Identity(plan)).get(position)
        if begun and city_of(plan, here) not in begun:
            yield cohort, position, here


@lru_cache(maxsize=1)
def _begun_in(same: Identity[Plan]) -> Mapping[tuple[int, int], set[CityOfSide]]:
    """The cities in which such a movement is known to start for others, by its day and number."""
    plan, found = same.of, dict[tuple[int, int], set[CityOfSide]]()
    those = {position for _, position, _, _ in _around_unknown(plan)}
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            for number, (start, _) in route.spots.items():
                if start and (day, number) in those:
                    found.setdefault((day, number), set()).add(city_of(plan, start))
    return found


def _around(leg: Leg) -> _Around | None:
    """The date on which a way ends, and the ids of the places at its ends."""
    here, there, line = leg.origin.place, leg.destination.place, leg.destination.line or leg.lines.near
    return (line.date.toordinal(), here.id, there.id) if here and there and line else None


def is_way_written(leg: Leg) -> bool:
    """Whether somebody wrote how people of a leg go: a movement, or a vehicle on the line reached or the crossing.

    A vehicle that is theirs on every way, or the trip's only one, tells nothing of this way.
    """
    lines = (leg.crossing_line, leg.destination.line if leg.destination.kind != "hub" else None)
    named = {each.vehicle.name for line in lines if line for each in line.item.vehicles or ()}
    return leg.movement is not None or any(each.id in named for each in leg.vehicles)


class _WayToHall(NamedTuple):
    """What lies between one end of a way and the side of a crossing through which it leads, with the km of its road."""

    end: Stop
    hall: Place
    road: float


def is_crossed(plan: Plan, leg: Leg) -> bool:
    """Whether a `crossing` line writes all of a way: what lies on either side of the crossing goes without saying.

    What is longer than 50 km does not, nor what leads from or to another crossing, or a port of another city where a
    movement ends or begins, nor to any port more than 10 km away from which a drive is written: somebody waits at the
    wrong one. Around an unknown place nobody can say.
    """
    return leg.crossing_line is not None and (leg.spans or all(_is_near(plan, leg, part) for part in _parts(leg)))


def is_border_unwritten(plan: Plan, leg: Leg) -> bool:
    """Whether people are examined on a way between two places in a row of which nobody wrote how, nor where."""
    return leg.passes_control and leg.movement is None and not leg.spans and not is_crossed(plan, leg)


def _parts(leg: Leg) -> Iterator[_WayToHall]:
    """The way to the first crossing that is written for a leg, and the way on from the last one."""
    halls = [each.crossing for each in leg.wanted.via if isinstance(each, ViaCrossing)]
    border = max((number for number, part in enumerate(leg.segments) if part.kind == "clear"), default=0)
    roads = leg.segments[:border], leg.segments[border:]
    for stop, crossing, parts in zip((leg.origin, leg.destination), (*halls[:1], *halls[-1:]), roads, strict=False):
        if stop.place and stop.place.side in (crossing.sides or {}):
            road = sum(part.km or 0 for part in parts if part.kind == "ride")
            yield _WayToHall(stop, side_of(crossing, stop.place.side), road)


def _is_near(plan: Plan, leg: Leg, part: _WayToHall) -> bool:
    """Whether people get between an end of a way and a crossing without a word."""
    place, hall = part.end.place, part.hall
    if place is None or place.point is None or hall.point is None:
        return True
    if place.kind == "crossing" and place.id != hall.id:
        return False
    straight = km(place.point, hall.point)
    far = part.road if part.road > FAR_ROUND * straight else straight
    moved = part.end.line is None or part.end.kind == "hub"
    apart = is_elsewhere(city_of(plan, place), city_of(plan, hall)) or is_drive_written_from(plan, leg, part.end)
    return far <= (NEAR_KM if moved and apart and is_port(plan, place) else ELSEWHERE_KM)


def is_drive_written_from(plan: Plan, leg: Leg, stop: Stop) -> bool:
    """Whether a way nobody wrote ends at a stop that a drive by road names in `from`, below the way's crossing line."""
    line = leg.lines.near if stop.line is None and stop.id == leg.destination.id != "end" else None
    if line is None or leg.movement or line.item.kind not in ROAD or not line.item.wrote("from"):
        return False
    return leg.crossing_line is None or leg.crossing_line in takewhile(lambda each: each is not line, plan.lines())
