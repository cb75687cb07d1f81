"""Finds the table rows that were too old on the day of a leg that rests on them."""

import datetime as dt
from collections.abc import Iterator

from delegate.clock import local
from delegate.i18n.dates import month_year
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.travel.figure_age import full_years, older
from delegate.travel.requests import Fact, Segment, ServiceRide
from delegate.tuples import NamedTuple

YEARS = 2  # for so long a timetable counts as known
YEARS_IN_WORDS = dict(enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2))


class OldFigure(NamedTuple):
    """A ride whose figure was old on the day of the way: the first such way, its day, how many rest on it."""

    ride: Segment
    leg: Leg
    date: dt.date
    ways: int

    @property
    def figure(self) -> str:
        """The figure, how old it is, and where it comes from."""
        fact, minutes = self.ride.fact, self.ride.minutes
        assert fact is not None, "only what comes from a table is old"
        assert minutes is not None
        line = self.ride.detail.line if isinstance(self.ride.detail, ServiceRide) else ""
        told = f"{minutes.planned} min for {line} ({fact.source})"
        years = full_years(fact.dated, self.date)
        old = YEARS_IN_WORDS.get(years, years)
        return f"figures of {month_year(fact.dated)}, more than {old} years old by then: {told}"


def aged(plan: Plan) -> Iterator[OldFigure]:
    """Every row of a table that was too old for one of the ways that rest on it, once."""
    found: dict[tuple[object, ...], OldFigure] = {}
    for leg in plan.legs():
        date = begun_on(leg)
        for key, ride in {(ride.detail, ride.fact, ride.minutes): ride for ride in leg.segments}.items():
            if date and ride.fact and ride.minutes and is_old(ride.fact, date):
                known = found.get(key, OldFigure(ride, leg, date, 0))
                found[key] = known._replace(ways=known.ways + 1)
    yield from found.values()


def is_old(fact: Fact, date: dt.date) -> bool:
    """Whether a figure was true more than two years before a date, at the last day that its own date can mean."""
    return older(fact.dated, date, YEARS)


def begun_on(leg: Leg) -> dt.date | None:
    """The local date on which a way begins."""
    if leg.leave is not None and leg.origin.place:
        return local(leg.leave, leg.origin.place.zone).date
    return leg.lines.near.date if leg.lines.near else None
