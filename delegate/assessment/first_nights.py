"""Tells for which night a hotel is the first: that of its date, or of a landing over the date line right above it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache

from delegate.clock import A_DAY
from delegate.identity import Identity
from delegate.planning.lodging import nights_before
from delegate.planning.movement_ends import dates_back
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


def first_night(plan: Plan, line: Line, people: Iterable[str] = ()) -> dt.date:
    """The date of the first night at a hotel of these people, else of all whom it names.

    It is an earlier one than its own only for those who land on an earlier date right above it, if all of them do.
    """
    landed = _landed(Identity(plan)).get(line.id)
    if landed is None:
        return line.date
    days, those = landed
    return line.date + days * A_DAY if those.issuperset(tuple(people) or line.people) else line.date


@lru_cache(maxsize=1)
def _landed(same: Identity[Plan]) -> Mapping[str, tuple[int, frozenset[str]]]:
    """By the id of a hotel how many dates before its own the first night there is, and for whom."""
    plan = same.of
    days = [number for number, day in enumerate(plan.days) if any(dates_back(line.item) for line in day.lines)]
    found: dict[str, tuple[int, frozenset[str]]] = {}
    for cohort in plan.cohorts if days else ():
        for day in days:
            lines = [plan.days[day].lines[number] for index, number in cohort.lines if index == day]
            for position, earlier in nights_before([line.item for line in lines]).items():
                line = lines[position]
                _, people = found.get(line.id, (earlier, frozenset()))
                found[line.id] = earlier, people.union(cohort.people)
    return found
