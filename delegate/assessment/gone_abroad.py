"""Finds the written movements by which others of a line go abroad from a city, and do not come back before it."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from delegate.assessment.written_ways import CityOfSide, written_ways
from delegate.identity import Identity
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_OnDate = tuple[int, CityOfSide, int]  # the numbers of a date and of a cohort, and a city


class _Crossings(NamedTuple):
    """By which movements each cohort goes over a border out of a city on a date, and comes into it, as written.

    `cohorts` are the numbers of those of each line, by its id; `kept` the answers given: many legs lead to one line.
    """

    out: Mapping[_OnDate, list[Line]]
    into: Mapping[_OnDate, list[Line]]
    cohorts: Mapping[str, Sequence[int]]
    kept: dict[tuple[str, CityOfSide], tuple[tuple[Line, frozenset[str]], ...]]


def gone_abroad(plan: Plan, line: Line, city: CityOfSide, people: Collection[str]) -> Line | None:
    """The first movement by which others than these people go abroad to a line, on its date."""
    kept = _crossings(Identity(plan)).kept
    if (line.id, city) not in kept:
        kept[line.id, city] = _movements(plan, line, city)
    these = frozenset(people)
    return next((taken for taken, those in kept[line.id, city] if these.isdisjoint(those)), None)


def _movements(plan: Plan, line: Line, city: CityOfSide) -> tuple[tuple[Line, frozenset[str]], ...]:
    """Those of people of a line above it, with their people, of whom nobody who takes part in it comes back before."""
    ways, crossings, date = written_ways(Identity(plan)), _crossings(Identity(plan)), line.date.toordinal()
    order = ways.order
    gone: dict[str, Line] = {}
    back: set[str] = set()
    for cohort in crossings.cohorts[line.id]:
        returns = [order[each.id] for each in crossings.into.get((date, city, cohort), ())]
        for taken in crossings.out.get((date, city, cohort), ()):
            if order[taken.id] < order[line.id]:
                gone[taken.id] = taken
                if any(order[taken.id] < each < order[line.id] for each in returns):
                    back.add(taken.id)
    ranks = {each.id: rank for rank, each in enumerate(ways.over_border.get((date, city), ()))} if gone else {}
    those = sorted((each for each in gone.values() if each.id not in back), key=lambda each: ranks[each.id])
    return tuple((each, frozenset(each.people)) for each in those)


@lru_cache(maxsize=1)
def _crossings(same: Identity[Plan]) -> _Crossings:
    """The movements of a plan by the cohorts that take them, for people alike go alike."""
    ways, cohorts = written_ways(same), dict[str, list[int]]()
    for number, cohort in enumerate(same.of.cohorts):
        for day, line in cohort.lines:
            cohorts.setdefault(same.of.days[day].lines[line].id, []).append(number)
    return _Crossings(_by_cohort(ways.over_border, cohorts), _by_cohort(ways.into, cohorts), cohorts, {})


def _by_cohort(
    ways: Mapping[tuple[int, CityOfSide], tuple[Line, ...]], cohorts: Mapping[str, Sequence[int]]
) -> dict[_OnDate, list[Line]]:
    found: dict[_OnDate, list[Line]] = {}
    for (date, city), lines in ways.items():
        for line in lines:
            for cohort in cohorts[line.id]:
                found.setdefault((date, city, cohort), []).append(line)
    return found
