"""The check `place-still-open`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

_KEYS = ("venue", "hotel", "from", "to")


@check("DLG513", Severity.WARNING)
def place_still_open(plan: Plan) -> Findings:
    """A place is still `tbc` when no more than seven days are left before the trip.

    The police, the drivers and the hosts of a ceremony need it days ahead, and a room for forty is hard to find on the
    Friday before. It is said under `--today` alone, for nothing here reads the clock, and of lines that are still to
    come. Settle the place and write it; a city's name says at least in which city it is.
    """
    today, dates = plan.world.today, [day.date for day in plan.days if day.lines]
    if today is None or not dates or (min(dates) - today).days > plan.world.house.settled_before:
        return
    left = (min(dates) - today).days
    for line in plan.lines():
        keys = [key for key in _KEYS if key in line.item.tbc]
        if not keys or not line.goes or line.date < today:
            continue
        when = f"the trip begins in {left} day{'' if left == 1 else 's'}" if left > 0 else "the trip has begun"
        yield Finding(
            where=line.where(keys[0]),
            message=f"where “{line.title}” is, is still to be confirmed, and {when}",
            help="settle the place and write it, or at least its city",
            people=line.people,
        )
