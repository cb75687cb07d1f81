"""Finds the crossings behind the last stop of a day from which people turn back, or which only others pass (rule 3)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from delegate.model import Day, Person
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.places import same_place
from delegate.planning.route_stop import Edge, RouteStop
from delegate.tuples import NamedTuple


class TurnedBack(NamedTuple):
    """A crossing behind the last stop of a day, and where people are next on its near side.

    `last` says that it is behind their last line of all: they are in `bed` there, or at `home`.
    """

    edge: Edge
    there: Place
    last: Literal["bed", "home"] | None


class LeftElsewhere(NamedTuple):
    """A crossing behind a last movement that leaves people at a stop elsewhere; whether they are next `beyond` it."""

    edge: Edge
    before: RouteStop
    beyond: bool


def meant_crossings(
    cohorts: Sequence[Cohort], days: Sequence[Day], people: Mapping[str, Person], base: Place | None
) -> Iterator[tuple[dict[int, tuple[int, ...]], frozenset[tuple[int, int]]]]:
    """For each cohort the `crossing` lines that lead it to nowhere known, by day, and those that others alone take.

    A single one that names nobody may be meant for others alone, where these come to the other side by it. Of those
    whom their last movements leave elsewhere it is that of the ones who are next beyond it.
    """
    back = [{turned.edge.line for turned in turned_back(each, days, people[each.people[0]], base)} for each in cohorts]
    over = list(_beyond(cohorts, days, people, base, back))
    taken = {
        (day, line)
        for each, own in zip(cohorts, back, strict=True)
        for day, route in each.routes.items()
        for line in route.crossed
        if (day, line) not in own
    }.union(*over)
    for each, own, beyond in zip(cohorts, back, over, strict=True):
        yield _led_over(each, days, taken), _left_to_others(each, days, taken, own) - beyond


def _beyond(
    cohorts: Sequence[Cohort],
    days: Sequence[Day],
    people: Mapping[str, Person],
    base: Place | None,
    back: Sequence[Collection[tuple[int, int]]],
) -> Iterator[set[tuple[int, int]]]:
    """For each cohort the lines by which it goes over though its last movement leaves it elsewhere.

    It is next beyond them, or left at one place with others who are, and not next where it was (`back`).
    """
    found = [[*left_elsewhere(each, days, people[each.people[0]], base)] for each in cohorts]
    sure = [(left.edge.line, left.before.place) for those in found for left in those if left.beyond]
    for those, own in zip(found, back, strict=True):
        yield {
            left.edge.line
            for left in those
            for line, place in sure
            if line == left.edge.line and line not in own and same_place(place, left.before.place)
        }


def _led_over(cohort: Cohort, days: Sequence[Day], taken: Collection[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """By day the `crossing` lines that lead a cohort from a side to nowhere known, and perhaps back to it."""
    found: dict[int, tuple[int, ...]] = {}
    for day, route in cohort.routes.items():
        for run in route.idle:
            for_others = days[day].items[run[0]].who is None and (day, run[0]) in taken
            if len(run) > 1 or not for_others:
                found[day] = (*found.get(day, ()), *run)
    return found


def _left_to_others(
    cohort: Cohort, days: Sequence[Day], taken: Collection[tuple[int, int]], back: Collection[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """The `crossing` lines, by day and number, that name nobody and that others take.

    These people end elsewhere, or are next where they were (`back`).
    """
    ends = {edge.line for route in cohort.routes.values() for edge in route.edges if edge.elsewhere}
    return frozenset(
        (day, line) for day, line in ends.union(back) if (day, line) in taken and days[day].items[line].who is None
    )


def left_elsewhere(cohort: Cohort, days: Sequence[Day], person: Person, base: Place | None) -> Iterator[LeftElsewhere]:
    """The first crossing behind each last movement of a day that leaves people elsewhere than at a crossing.

    Behind their last line they are at home at the `base`, if the `person` neither joins nor leaves.
    """
    before: RouteStop | None = None
    steps = _steps(cohort)
    for number, step in enumerate(steps):
        if isinstance(step, Edge) and step.elsewhere and before:
            behind = steps[number + 1] if number + 1 < len(steps) else None
            home = base if behind is None and _at_last(days, before, person) == "home" else None
            there, far = behind.place if isinstance(behind, RouteStop) else home, step.far.place
            yield LeftElsewhere(step, before, bool(there and far and there.side == far.side))
        before = step if isinstance(step, RouteStop) else None


def turned_back(cohort: Cohort, days: Sequence[Day], person: Person, base: Place | None) -> Iterator[TurnedBack]:
    """The crossings behind the last stop of a day, where people are next on the side on which they were before it.

    Nothing is written beyond, and no way back: neither for them nor for who is to be confirmed. A night at a hotel that
    is to be confirmed may be spent there. Behind their last line they sleep in the hotel with which their day ends,
    else are at home at the `base`, if the `person` neither joins nor leaves.
    """
    before: RouteStop | None = None
    steps = _steps(cohort)
    for number, step in enumerate(steps):
        if isinstance(step, RouteStop):
            before = step
            continue
        near, behind = step.near.place, steps[number + 1] if number + 1 < len(steps) else None
        if isinstance(behind, Edge) or not (near and before and before.place and before.place.side == near.side):
            continue
        last = None if behind else _at_last(days, before, person)
        if behind:
            there, until = behind.place, (behind.day, behind.line)
        else:
            there, until = base if last == "home" else before.place if last else None, (len(days), 0)
        if there is None or there.side != near.side or _leads_on(steps[number + 1 :], step):
            continue
        open_ = any(night.open and before.day <= night.day < until[0] for night in cohort.nights)
        if not open_ and not _has_lines_between(cohort, days, step.line, until):
            yield TurnedBack(step, there, last)


def _steps(cohort: Cohort) -> Sequence[RouteStop | Edge]:
    """The stops of people and the crossings at the edges of their days, in order; none without such a crossing."""
    if not any(route.edges for route in cohort.routes.values()):
        return ()
    steps: list[RouteStop | Edge] = []
    for route in cohort.routes.values():
        steps += (*route.stops, *route.edges)
    return sorted(dict.fromkeys(steps), key=lambda step: step.near.order if isinstance(step, Edge) else step.order)


def _at_last(days: Sequence[Day], stop: RouteStop, person: Person) -> Literal["bed", "home"] | None:
    """Where people are behind their last `stop`, unless they leave the trip: in bed, if it is a hotel, else at home."""
    item = days[stop.day].items[stop.line] if stop.role == "line" else None
    if person.leaves:
        return None
    if item and item.kind == "hotel" and item.nights != 0:
        return "bed"
    return None if person.joins else "home"


def _leads_on(behind: Sequence[RouteStop | Edge], step: Edge) -> bool:
    """Whether a movement leads to the next stop from nobody knows where, or on from the crossing, on its far side."""
    reached, onward = (*behind, None, None)[:2]
    if isinstance(reached, RouteStop) and isinstance(onward, RouteStop) and reached.role == "hall":
        return reached.place == step.near.place and onward.place == step.far.place
    return isinstance(reached, RouteStop) and reached.came_by is not None


def _has_lines_between(cohort: Cohort, days: Sequence[Day], first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether people have a line between two others, or who is to be confirmed has, or such a day lies there."""
    if any("day" in day.tbc for day in days[first[0] : last[0]]):
        return True
    own = set(cohort.lines)
    for day in range(first[0], min(last[0] + 1, len(days))):
        for number, item in enumerate(days[day].items):
            named = (day, number) in own or "who" in item.tbc
            if named and first < (day, number) < last and item.status != "cancelled":
                return True
    return False
