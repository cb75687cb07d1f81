"""Finds slips in the dates of a trip: days that stand in another order than that of the calendar, and days left out."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from delegate.clock import A_DAY, local
from delegate.i18n.dates import day_month
from delegate.model import Day
from delegate.modes import SERVICES
from delegate.planning.lodging import A_YEAR, nights_before
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple


class MissingDates(NamedTuple):
    """Dates in a row that have no lines and are in no hotel, and the days with lines before and after them."""

    dates: tuple[dt.date, ...]
    before: Day
    after: Day


def written_late(plan: Plan) -> Iterator[tuple[Day, Day]]:
    """Pairs of a day and a later date above it in the file; what follows the same late day is not named again."""
    latest: Day | None = None
    told: set[dt.date] = set()
    for day in sorted(plan.trip.days or (), key=lambda day: day.origin_.span.start.offset):
        if latest is None or day.date >= latest.date:
            latest = day
        elif latest.date not in told:
            told.add(latest.date)
            yield latest, day


def missing_dates(plan: Plan) -> tuple[MissingDates, ...]:
    """Every date between two days of the trip that has no lines, unless the nights of a hotel cover it (rule 1).

    Nor is a date missing on which all who have lines before it and behind it are aboard a service.
    """
    written = [day for day in plan.trip.days or () if day.items or "day" in day.tbc]
    covered = _in_a_hotel(plan, written)
    if any((after.date - before.date).days > 1 for before, after in pairwise(written)):
        covered |= _aboard(plan)
    found: list[MissingDates] = []
    for before, after in pairwise(written):
        between = ((before.date + dt.timedelta(days=n)) for n in range(1, (after.date - before.date).days))
        rows = in_a_row(date for date in between if date not in covered)
        found += [MissingDates(dates, before, after) for dates in rows]
    return tuple(found)


def in_a_row(dates: Iterable[dt.date]) -> list[tuple[dt.date, ...]]:
    """Dates in ascending order, those that follow each other together."""
    rows: list[list[dt.date]] = []
    for date in dates:
        if rows and rows[-1][-1] + A_DAY == date:
            rows[-1].append(date)
        else:
            rows.append([date])
    return [tuple(row) for row in rows]


def dates_said(dates: Sequence[dt.date]) -> str:
    """`9 December`, `9 to 11 December`."""
    first, last = day_month(dates[0]), day_month(dates[-1])
    if len(dates) == 1:
        return first
    same_month = (dates[0].year, dates[0].month) == (dates[-1].year, dates[-1].month)
    return f"{dates[0].day} to {last}" if same_month else f"{first} to {last}"


def between(first: dt.date, last: dt.date) -> str:
    """`between 9 and 11 December`."""
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"between {first.day if same_month else day_month(first)} and {day_month(last)}"


def _in_a_hotel(plan: Plan, days: Iterable[Day]) -> set[dt.date]:
    """The dates that the nights of some hotel cover, counted from the date under which it is written.

    Right below a landing over the date line they are counted from its date.
    """
    covered: set[dt.date] = set()
    for day in days:
        earlier = nights_before(day.items, day.date, plan.finder)
        for position, item in enumerate(day.items):
            if item.kind == "hotel" and item.status != "cancelled":
                first, nights = day.date + earlier.get(position, 0) * A_DAY, min(item.nights_kept, A_YEAR)
                covered |= {first + dt.timedelta(days=number) for number in range(nights)}
    return covered


def _aboard(plan: Plan) -> set[dt.date]:
    """The dates that all who have lines before and behind them spend aboard a service, by the clocks of its ends."""
    on: dict[dt.date, set[str]] = {}
    for leg in plan.legs():
        origin, destination = leg.origin.place, leg.destination.place
        if not (leg.movement and leg.movement.item.kind in SERVICES and origin and destination):
            continue
        if leg.leave is not None and leg.arrive is not None:
            first, last = local(leg.leave, origin.zone).date, local(leg.arrive, destination.zone).date
            for passed in range(1, (last - first).days):
                on.setdefault(first + dt.timedelta(days=passed), set()).update(leg.people)
    return {date for date, people in on.items() if people.issuperset(_on_the_way(plan, date))}


def _on_the_way(plan: Plan, date: dt.date) -> Iterator[str]:
    """Who has lines before a date and behind it."""
    for cohort in plan.cohorts:
        dates = [plan.days[day].date for day, _ in (cohort.lines[0], cohort.lines[-1])]
        if dates[0] < date < dates[1]:
            yield from cohort.people
