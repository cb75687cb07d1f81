"""Finds who is left out of the movements by which others of their next line come to it from the same city."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache, partial

from delegate.assessment.staying_behind import NIGHTS
from delegate.assessment.written_ways import Cities, CityOfSide, city_of, is_elsewhere, leads_far_on, written_ways
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class _LinePlaces(NamedTuple):
    """A line of people with its number in the file, and where it begins and ends for them; None: where they wake."""

    number: int
    line: Line | None
    begins: Place | None
    ends: Place | None


class _Taken(NamedTuple):
    """The movement by which people come from a city to a line, and the number of the line at which they were there."""

    since: int
    line: Line


class _Courses(NamedTuple):
    """What the people of a plan do before a line, by the numbers of their cohorts, and by what they are carried.

    `lines` are all lines with the number of their day, `first` has the number of the first of a date. `cohorts` are
    those of each line, and `carried` the ids of the vehicles of each movement, both by its id.
    """

    plan: Plan
    lines: tuple[tuple[int, Line], ...]
    order: Mapping[str, int]
    first: Mapping[dt.date, int]
    cohorts: Mapping[str, list[int]]
    carried: Mapping[str, frozenset[str]]


def left_out_of(plan: Plan, leg: Leg, line: Line, city: CityOfSide, *, far: bool) -> Line | None:
    """The movement by which others of a line go from a city to that of the line, or most of the way to it.

    It is asked where the way is `far`: over 50 km, or over a water. They were in that city since the people of a way
    that nobody wrote came to its beginning, else on that date, or before a night that nobody wrote. Who goes in a
    vehicle of their own where no border control lies between is driven in it on purpose.
    """
    people = set(leg.people)
    if leg.movement or people.issuperset(line.people) or not (far or leg.passes_control):
        return None
    courses, ways = _courses(Identity(plan))
    since = courses.order[leg.origin.line.id] if leg.origin.line else -1 if leg.spans else courses.first[line.date]
    for taken in ways(courses.order[line.id], NIGHTS if leg.spans else 1).get(city, ()):
        if taken.since < since:
            return None
        if people.isdisjoint(taken.line.people):
            return None if has_own_vehicle(plan, leg, taken.line) else taken.line
    return None


def left_behind_by(plan: Plan, leg: Leg, taken: Line) -> bool:
    """Whether others of the line from which people of a way come are taken on by a movement below it."""
    before, (courses, _) = leg.origin.line, _courses(Identity(plan))
    if before is None or leg.movement or courses.order[taken.id] < courses.order[before.id]:
        return False
    return not set(before.people).isdisjoint(taken.people) and not has_own_vehicle(plan, leg, taken)


def has_own_vehicle(plan: Plan, leg: Leg, taken: Line) -> bool:
    """Whether people of a way inside one side have a vehicle of their own, in which `taken` does not carry the others.

    The trip's only coach, which no line names for these people, may be that in which a `coach` line without a vehicle
    takes the others. It is their own only where a line up to that date names a vehicle for them, and for none of those
    others.
    """
    own = {each.id for each in leg.vehicles}
    carried = _courses(Identity(plan))[0].carried.get(taken.id, frozenset())
    carrying = carried.union(each.vehicle.name for each in taken.item.vehicles or ())
    if leg.passes_control or not own or not own.isdisjoint(carrying):
        return False
    assumed = any(each.assumed and each.vehicle.kind == taken.item.kind for each in leg.wanted.seating)
    return not assumed or bool(taken.item.vehicles) or _has_ridden_apart(plan, leg, taken)


def _has_ridden_apart(plan: Plan, leg: Leg, taken: Line) -> bool:
    """Whether one vehicle is named, up to the date of `taken`, for all people of a way and for nobody whom it takes."""
    for riders in _named_riders(Identity(plan)).values():
        aboard = {who for who, date in riders.items() if date <= taken.date}
        if aboard.issuperset(leg.people) and aboard.isdisjoint(taken.people):
            return True
    return False


@lru_cache(maxsize=1)
def _named_riders(same: Identity[Plan]) -> Mapping[str, Mapping[str, dt.date]]:
    """For each vehicle, by its id, the people for whom lines name it, with the first date on which one does."""
    everybody, found = roster(same.of.trip), dict[str, dict[str, dt.date]]()
    for line in same.of.lines():
        carriages = (line.item.vehicles or ()) if line.goes else ()
        seated = {who for each in carriages for who in everybody.spelt_out(each.people or ())}
        for each in carriages:
            named, riders = everybody.spelt_out(each.people or ()), found.setdefault(each.vehicle.name, {})
            for who in named.intersection(line.people) if each.people else set(line.people).difference(seated):
                riders[who] = min(line.date, riders.get(who, line.date))
    return found


@lru_cache(maxsize=1)
def _courses(same: Identity[Plan]) -> tuple[_Courses, Callable[[int, int], Mapping[CityOfSide, list[_Taken]]]]:
    """Those of a plan, and what `_ways_to` answers for them, kept, as many legs lead to one line."""
    plan = same.of
    cohorts: dict[str, list[int]] = {}
    for number, cohort in enumerate(plan.cohorts):
        for day, position in cohort.lines:
            cohorts.setdefault(plan.days[day].lines[position].id, []).append(number)
    carried: dict[str, frozenset[str]] = {}
    for leg in plan.legs():
        if leg.movement and leg.vehicles:
            ids = (each.id for each in leg.vehicles)
            carried[leg.movement.id] = carried.get(leg.movement.id, frozenset()).union(ids)
    lines = tuple((index, line) for index, day in enumerate(plan.days) for line in day.lines)
    order = written_ways(same).order
    first = {line.date: order[line.id] for _, line in reversed(lines)}
    courses = _Courses(plan, lines, order, first, cohorts, carried)
    return courses, cache(partial(_ways_to, courses))


def _ways_to(courses: _Courses, number: int, dates: int) -> Mapping[CityOfSide, list[_Taken]]:
    """The movements by which people come to a line, by the cities that they leave, the last one first."""
    found: dict[CityOfSide, list[_Taken]] = {}
    for each in courses.cohorts[courses.lines[number][1].id]:
        for city, taken in _ways_of(courses.plan, list(_before(courses, courses.plan.cohorts[each], number, dates))):
            found.setdefault(city, []).append(taken)
    for ways in found.values():
        ways.sort(key=lambda way: -way.since)
    return found


def _before(courses: _Courses, cohort: Cohort, number: int, dates: int) -> Iterator[_LinePlaces]:
    """The lines of people from one on, by its number, back to the first of so many dates."""
    (day, line), days = courses.lines[number], courses.plan.days
    while day >= 0 and (line.date - days[day].date).days < dates:
        spots = cohort.routes[day].spots if day in cohort.routes else {}
        for position in sorted(spots, reverse=True):
            each = days[day].lines[position]
            if courses.order[each.id] <= number:
                yield _LinePlaces(courses.order[each.id], each, *spots[position])
        if day in cohort.routes and (stops := cohort.routes[day].stops) and stops[0].role == "start":
            yield _LinePlaces(courses.first[days[day].date], None, stops[0].place, stops[0].place)
        day -= 1


def _ways_of(plan: Plan, spots: list[_LinePlaces]) -> Iterator[tuple[CityOfSide, _Taken]]:
    """The cities in which people are before the first of these lines, with the first way on from each to it.

    It is a movement, or leads to a line with a vehicle of its own.
    """
    there = spots[0].begins if spots else None
    taken: list[tuple[Line, Place | None]] = []
    told = {city_of(plan, there)} if there else set[CityOfSide]()
    for spot in spots[1:] if there else ():
        moves = _is_between_cities(plan, spot)
        for place, leaves in ((spot.ends, False), (spot.begins, True)):
            if leaves and moves and spot.line:
                taken.append((spot.line, spot.ends))
            city = city_of(plan, place) if place else None
            if place and there and city and city not in told:
                told.add(city)
                if any(_leads_far_on(plan, ends, place, there) for _, ends in taken):
                    yield city, _Taken(spot.number, taken[-1][0])
        if spot.line and spot.line.item.vehicles and not moves:
            taken.append((spot.line, spot.begins))


def _is_between_cities(plan: Plan, spot: _LinePlaces) -> bool:
    """Whether a line is a movement from one city to another, from where nobody knows, or on from a crossing."""
    begins, ends = spot.begins, spot.ends
    if spot.line is None or spot.line.item.kind not in MOVEMENT_KINDS or ends is None:
        return False
    return begins is None or begins.kind == "crossing" or is_elsewhere(city_of(plan, begins), city_of(plan, ends))


def _leads_far_on(plan: Plan, ends: Place | None, here: Place, there: Place) -> bool:
    """Whether a movement ends in the city to which people go, or leaves at most half of the way."""
    return ends is not None and (city_of(plan, ends) == city_of(plan, there) or leads_far_on(ends, here, there))


def left_by_service(plan: Plan, leg: Leg, cities: Cities) -> Line | None:
    """The service over a border that left people behind whose own drive does not say where it starts.

    Some of its people are driven by a movement inside the city where it ends: the drive of the others is meant there
    too. Who has a line after it has left, or a vehicle of which the plates are written, is driven abroad on purpose.
    """
    own, here, order = leg.movement, leg.origin.line, written_ways(Identity(plan)).order
    if own is None or not leg.passes_control or own.item.wrote("from") or own.item.wrote("via"):
        return None
    if any(each.plates is not None for each in leg.vehicles):
        return None
    people, since = set(leg.people), order[here.id] if here else -1
    for taken in _driven_behind(Identity(plan)).get((own.date.toordinal(), cities), ()):
        if since < order[taken.id] < order[own.id] and people.isdisjoint(taken.people):
            return taken
    return None


@lru_cache(maxsize=1)
def _driven_behind(same: Identity[Plan]) -> Mapping[tuple[int, Cities], list[Line]]:
    """The services between two cities on a date of which people are driven on inside the city where they end."""
    plan, ways = same.of, written_ways(same)
    ends: dict[str, CityOfSide] = {}
    came: dict[tuple[int, CityOfSide, str], list[Line]] = {}
    for (date, city), lines in ways.into.items():
        for line in lines:
            if line.item.kind in SERVICES:
                ends[line.id] = city
                for who in line.people:
                    came.setdefault((date, city, who), []).append(line)
    driven: set[str] = set()
    for line in plan.lines() if came else ():
        reached = plan.reached(line) if line.id in ways.standing and line.item.kind not in SERVICES else None
        city = city_of(plan, reached) if reached else ("", None)
        for who in ways.standing[line.id].get(city, ()) if reached else ():
            before = came.get((line.date.toordinal(), city, who), ())
            driven |= {each.id for each in before if ways.order[each.id] < ways.order[line.id]}
    found: dict[tuple[int, Cities], list[Line]] = {}
    for (date, city), lines in ways.out_of.items():
        for line in lines:
            if line.id in driven:
                found.setdefault((date, (city, ends[line.id])), []).append(line)
    return found
