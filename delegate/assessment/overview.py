"""Sums a trip up for the list of an office: what it is called, when it is, and how much of it is open."""

import datetime as dt

from delegate.assessment.open_lines import open_lines
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple


class TripOverview(NamedTuple):
    """A trip's title in its main language, its dates, and how many of its lines are tentative or have a `tbc`."""

    title: str
    first: dt.date | None
    last: dt.date | None
    tentative: int
    tbc: int


def overview(plan: Plan) -> TripOverview:
    """What a list of trips says of one, findings aside."""
    dates = [day.date for day in plan.days]
    found = list(open_lines(plan))
    title, tags = plan.trip.trip, plan.trip.languages or ()
    said = (title.in_language(tag) for tag in tags[:1]) if title else ()
    return TripOverview(
        title=next((each for each in said if each), None) or str(title or ""),
        first=min(dates, default=None),
        last=max(dates, default=None),
        tentative=sum(each.tentative for each in found),
        tbc=sum(bool(each.keys) for each in found),
    )
