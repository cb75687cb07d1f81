"""Finds the written movements by which others go abroad from a city, and leave behind who is no longer with them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial

from delegate.assessment.written_ways import Cities, CityOfSide, WrittenWays, city_of, leads_far_on, written_ways
from delegate.identity import Identity
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_OnDate = tuple[int, CityOfSide, int]  # the numbers of a date and of a cohort, and a city
_OutOf = tuple[int, str, int]  # the same, and a side


class _WayOver(NamedTuple):
    """Where in the file people go over a border; `since` is where they begin to, if nobody wrote how they do."""

    number: float
    since: Place | None


class _GoneBy(NamedTuple):
    """A movement by which people go abroad; `since` is where it leads them, if nobody wrote how they go on."""

    line: Line
    people: frozenset[str]
    since: Place | None


class _Crossings(NamedTuple):
    """By which movements each cohort leaves a city on a date and comes into it, and where it leaves a side.

    `cohorts` are the numbers of those of each line, by its id.
    """

    out: Mapping[_OnDate, list[Line]]
    into: Mapping[_OnDate, list[Line]]
    over: Mapping[_OutOf, list[_WayOver]]
    cohorts: Mapping[str, Sequence[int]]


def gone_abroad(plan: Plan, line: Line, city: CityOfSide, leg: Leg) -> Line | None:
    """The first movement by which others go abroad from a city to the line that a leg leads to, on its date.

    It may lead to elsewhere on their way: most of it, if nobody wrote how they go over the border from there.
    """
    here, there, these = leg.origin.place, leg.destination.place, frozenset(leg.people)
    for gone in _ways_abroad(Identity(plan))(line.id, line.date.toordinal(), city):
        on_the_way = gone.since is None or (here and there and leads_far_on(gone.since, here, there))
        if on_the_way and these.isdisjoint(gone.people):
            return gone.line
    return None


@lru_cache(maxsize=1)
def _ways_abroad(same: Identity[Plan]) -> Callable[[str, int, CityOfSide], tuple[_GoneBy, ...]]:
    """What `_movements` answers for a plan, kept, as many legs lead to one line."""
    ways = written_ways(same)
    return cache(partial(_movements, ways, _crossings(same.of, ways)))


def _movements(ways: WrittenWays, crossings: _Crossings, line: str, date: int, city: CityOfSide) -> tuple[_GoneBy, ...]:
    """Those of people of a line above it, of whom nobody who takes part in it comes back before.

    They lead over a border, or to another city of that side from where these people go over it later.
    """
    order, below = ways.order, ways.order[line]
    gone: dict[str, _GoneBy] = {}
    back: set[str] = set()
    for cohort in crossings.cohorts[line]:
        above = [each for each in crossings.over.get((date, city[0], cohort), ()) if each.number < below]
        over = max(above, key=lambda each: (each.since is None, each.number), default=None)
        if over is None:
            continue
        returns = [order[each.id] for each in crossings.into.get((date, city, cohort), ())]
        for taken in crossings.out.get((date, city, cohort), ()):
            if order[taken.id] <= over.number:
                if taken.id not in gone or over.since is None:
                    gone[taken.id] = _GoneBy(taken, frozenset(taken.people), over.since)
                if any(order[taken.id] < each < below for each in returns):
                    back.add(taken.id)
    ranks = {each.id: rank for rank, each in enumerate(ways.out_of.get((date, city), ()))} if gone else {}
    return tuple(sorted((gone[id_] for id_ in gone.keys() - back), key=lambda each: ranks[each.line.id]))


def _crossings(plan: Plan, ways: WrittenWays) -> _Crossings:
    """The movements of a plan by the cohorts that take them, for people alike go alike."""
    cohorts: dict[str, list[int]] = {}
    for number, cohort in enumerate(plan.cohorts):
        for day, position in cohort.lines:
            cohorts.setdefault(plan.days[day].lines[position].id, []).append(number)
    over: dict[_OutOf, list[_WayOver]] = {}
    for (date, (side, _)), lines in ways.over_border.items():
        for line in lines:
            for each in cohorts[line.id]:
                over.setdefault((date, side, each), []).append(_WayOver(ways.order[line.id], None))
    for key, way in _unwritten_over(plan, ways):
        over.setdefault(key, []).append(way)
    return _Crossings(_by_cohort(ways.out_of, cohorts), _by_cohort(ways.into, cohorts), over, cohorts)


def _unwritten_over(plan: Plan, ways: WrittenWays) -> Iterator[tuple[_OutOf, _WayOver]]:
    """The ways over a border of which nobody wrote how, above the line that they lead to."""
    number = {who: index for index, cohort in enumerate(plan.cohorts) for who in cohort.people}
    for leg in plan.legs():
        here, line = leg.origin.place, leg.destination.line or leg.lines.near
        if here and line and leg.movement is None and leg.passes_control and not leg.spans:
            since = None if leg.through_hall else here  # who walks through a crossing has been led to it
            for cohort in {number[who] for who in leg.people}:
                yield (line.date.toordinal(), here.side, cohort), _WayOver(ways.order[line.id] - 0.5, since)


def _by_cohort(
    ways: Mapping[tuple[int, CityOfSide], tuple[Line, ...]], cohorts: Mapping[str, Sequence[int]]
) -> dict[_OnDate, list[Line]]:
    found: dict[_OnDate, list[Line]] = {}
    for (date, city), lines in ways.items():
        for line in lines:
            for cohort in cohorts[line.id]:
                found.setdefault((date, city, cohort), []).append(line)
    return found


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
