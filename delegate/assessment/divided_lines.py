"""Finds lines that say no place and whose people are apart when they begin: in several places, or on several ways."""

import re
from collections.abc import Iterator
from itertools import combinations

from delegate.clock import local
from delegate.model.lines import ITEM_KINDS
from delegate.modes import MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.folding import fold
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.movement_ends import has_number
from delegate.planning.places import same_place, walkable
from delegate.planning.plan import Plan
from delegate.planning.route_stop import anywhere_in_one_city
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_LATE_MORNING = 11 * 60  # a meal that begins before it is breakfast


class PeopleInOnePlace(NamedTuple):
    """Those of a line who are together: at a place, or on a movement (`ride`); neither where nobody wrote where."""

    place: Place | None
    people: tuple[str, ...]
    ride: Line | None = None


class DividedLine(NamedTuple):
    """A line that says no place, and the parts in which its people are apart."""

    line: Line
    parts: tuple[PeopleInOnePlace, ...]


def divided_lines(plan: Plan) -> Iterator[DividedLine]:
    """Every line at a place that it does not say, whose people are not together (rule 4)."""
    held = {position for cohort in plan.cohorts for position in cohort.aboard}
    for number, day in enumerate(plan.days):
        for position, line in enumerate(day.lines):
            item = line.item
            aboard = (number, position) in held
            if item.kind not in ITEM_KINDS or item.venue or not line.goes or not (aboard or len(line.places) > 1):
                continue
            standing = [PeopleInOnePlace(*each) for each in _where_they_stand(plan, number, position)]
            parts = _with_those_aboard(plan, standing, number, position) if aboard else standing
            if len(parts) > 1 and not _is_breakfast(plan, number, position):
                yield DividedLine(line, tuple(parts))


def _is_breakfast(plan: Plan, day: int, position: int) -> bool:
    """Whether a line is a meal in the morning that all have where they woke: each in their hotel, or aboard.

    Nobody has gone anywhere on that date before it, and no host comes to it, who could be at one place alone.
    """
    lines = plan.days[day].lines
    line = lines[position]
    if line.item.kind != "meal" or line.item.hosts or "with" in line.item.tbc:
        return False
    clocks = (each.start if each.window is None else each.window[0] for each in lines[position:] if each.goes)
    begins = next((each for each in clocks if each is not None), None)
    if begins is None or local(begins, line.zone).date != line.date or local(begins, line.zone).minute >= _LATE_MORNING:
        return False
    eaters = [cohort for cohort in plan.cohorts if (day, position) in cohort.lines]
    return all(_is_where_they_woke(plan, cohort, day, position) for cohort in eaters)


def _is_where_they_woke(plan: Plan, cohort: Cohort, day: int, position: int) -> bool:
    """Whether people have not gone anywhere since they woke when a line begins: they are in their hotel, or aboard."""
    if held := cohort.aboard.get((day, position)):
        return held.movement[0] < day and plan.days[held.movement[0]].date < plan.days[day].date
    route = cohort.routes.get(day)
    if route is None or not route.stops or not route.stops[0].slept:
        return False
    return all(same_place(stop.place, route.stops[0].place) for stop in route.stops if stop.line <= position)


def _with_those_aboard(plan: Plan, standing: list[PeopleInOnePlace], day: int, position: int) -> list[PeopleInOnePlace]:
    """The parts of a line that some hold on the way (rule 2); none where each may well hold it on a way of their own.

    A meal is served aboard each of two services. Who may be on a movement whose end nobody wrote is not judged.
    """
    line = plan.days[day].lines[position]
    rides: list[tuple[Line, list[str]]] = []
    lost: list[str] = []
    moving = set[str]()
    for cohort in plan.cohorts:
        if (day, position) not in cohort.lines:
            continue
        held = cohort.aboard.get((day, position))
        ride = plan.days[held.movement[0]].lines[held.movement[1]] if held else _under_way(plan, cohort, line)
        same = next((people for other, people in rides if ride and _is_one_ride(other, ride)), None)
        if same is not None:
            same.extend(cohort.people)
        elif ride and held:
            rides.append((ride, [*cohort.people]))
        elif not ride and _spot(cohort, day, position) is None:
            lost.extend(cohort.people)
        if ride:
            moving.update(cohort.people)
    at_rest = [each._replace(people=tuple(who for who in each.people if who not in moving)) for each in standing]
    ashore = [each for each in at_rest if each.people]
    if line.item.kind == "meal" and not ashore and not lost:
        return []
    unknown = [PeopleInOnePlace(None, tuple(lost))] if lost else []
    return [*ashore, *(PeopleInOnePlace(None, tuple(people), ride) for ride, people in rides), *unknown]


def _under_way(plan: Plan, cohort: Cohort, line: Line) -> Line | None:
    """The movement that people are on as a line begins, as far as its times tell: it may still be on its way."""
    if line.start is None:
        return None
    written = (plan.days[day].lines[number] for day, number in cohort.lines)
    moves = [each for each in written if each.goes and each.item.kind in MOVEMENT_KINDS and each.date <= line.date]
    under_way = (
        each
        for each in reversed(moves)
        if each.start is None or (each.start <= line.start and (each.end is None or line.start < each.end))
    )
    return next((each for each in under_way if each.end is not None or each.date == line.date), None)


def _is_one_ride(one: Line, other: Line) -> bool:
    """Whether people of two movements may be together on the way: in one service, one vehicle or one motorcade."""
    if one.id == other.id:
        return True
    mine, theirs = ({each.vehicle.name for each in line.item.vehicles or ()} for line in (one, other))
    if not mine.isdisjoint(theirs):
        return True
    starts, ends = one.start == other.start, one.end == other.end
    if one.item.kind in ROAD and other.item.kind in ROAD:
        return starts or ends
    if one.item.kind != other.item.kind:
        return False
    named, others = _numbers(one), _numbers(other)
    if fold(one.title) == fold(other.title) or not named.isdisjoint(others):
        return True
    return starts or (ends and not (named and others))


def _numbers(line: Line) -> set[str]:
    """The numbers of a service, without the name of its kind (`X2000 420`): a flight of two companies has two."""
    return {each.lstrip("0") for each in re.findall(r"(\d+)\D*(?:/|&|\+|,|$)", line.title)}


def divided_movements(plan: Plan) -> Iterator[DividedLine]:
    """Every movement that leaves at a written minute, and does not say from where, from two cities or ports at once.

    A service with a number is compared with its timetable, and one whose vehicle is known with where that stands.
    """
    driven = {leg.movement.id for leg in plan.legs() if leg.movement and leg.vehicles}
    for number, day in enumerate(plan.days):
        for position, line in enumerate(day.lines):
            item = line.item
            if item.kind not in MOVEMENT_KINDS or item.origin or "from" in item.tbc or len(line.places) < 2:
                continue
            timed = item.time is not None and item.time.start is not None
            if not timed or not line.goes or line.id in driven or (item.kind in SERVICES and has_number(item)):
                continue
            on_the_way = {each.name for each in item.via or ()}
            standing = [each for each in _where_they_stand(plan, number, position) if each[0].id not in on_the_way]
            if any(_far(one, other) for (one, _), (other, _) in combinations(standing, 2)):
                yield DividedLine(line, tuple(PeopleInOnePlace(place, people) for place, people in standing))


def _where_they_stand(plan: Plan, day: int, position: int) -> tuple[tuple[Place, tuple[str, ...]], ...]:
    """The places in which the people of a line stand when it begins, as far as they are known, with who is there."""
    standing: dict[str, tuple[Place, list[str]]] = {}
    for cohort in plan.cohorts:
        if place := _spot(cohort, day, position):
            key = next((id_ for id_, (other, _) in standing.items() if _may_be_one(other, place)), place.id)
            standing.setdefault(key, (place, []))[1].extend(cohort.people)
    return tuple((place, tuple(people)) for _, (place, people) in sorted(standing.items()))


def _spot(cohort: Cohort, day: int, position: int) -> Place | None:
    """Where the people of a cohort stand at a line; None where nobody knows, and where they are on the way."""
    route = cohort.routes.get(day)
    return route.spots.get(position, (None, None))[0] if route else None


def _far(one: Place, other: Place) -> bool:
    """Whether two places are two ports, or in two cities, and nobody walks from one to the other."""
    if one.side != other.side:
        return True
    apart = bool(one.city and other.city and one.city != other.city) or one.kind == other.kind == "hub"
    return apart and not walkable(one, other)


def _may_be_one(one: Place, other: Place) -> bool:
    """Whether two places may be one: near each other, or one of them known by their city alone."""
    return same_place(one, other) or anywhere_in_one_city(one, other)
