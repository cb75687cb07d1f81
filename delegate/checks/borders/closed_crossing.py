"""The check `closed-crossing`."""

from delegate.assessment.border_times import at_border, crossing_of, misfit
from delegate.assessment.border_words import closure_words
from delegate.borders.crossings import state
from delegate.borders.opening import closure_at
from delegate.checking import Findings, check
from delegate.clock import local
from delegate.diagnostics import Finding, Severity
from delegate.model import Crossing
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.travel.requests import BorderTimes


@check("DLG401", Severity.ERROR)
def closed_crossing(plan: Plan) -> Findings:
    """A border crossing is closed when the delegation reaches it, or closes before everybody is through.

    Judged on the date and the clock of the side that is left, with the hours of that date: an error at the planned
    minutes, a warning where only the high ones run past closing. Whoever comes before opening waits, and that is no
    finding. A whole party stands in the wrong country for the night: leave earlier, or take a crossing that is open.
    """
    for leg in plan.legs():
        crossing = crossing_of(leg, plan.world.borders)
        if crossing is None or leg.origin.place is None or misfit(leg, crossing):
            continue
        if leg.leave is None:
            yield from _closed_all_day(leg, crossing)
            continue
        planned, high = (at_border(leg, crossing, scenario) for scenario in ("planned", "high"))
        if planned and (planned.shut or planned.too_slow):
            yield _finding(plan, leg, crossing, planned, firm=leg.firm)
        elif high and (high.shut or high.too_slow):
            yield _finding(plan, leg, crossing, high, firm=False)


def _closed_all_day(leg: Leg, crossing: Crossing) -> Findings:
    """Without a departure only a whole day can be judged."""
    date = leg.lines.near.date if leg.lines.near else None
    today = state(crossing, date) if date else None
    if date and today and today.pieces == ():
        yield Finding(
            where=leg.at_border(),
            message=f"{crossing.name} is closed on {date}" + (f": {today.reason}" if today.reason else ""),
            help="name another crossing, or none: then the best open one is chosen",
            people=leg.people,
            firm=leg.firm,
        )


def _finding(plan: Plan, leg: Leg, crossing: Crossing, border: BorderTimes, *, firm: bool) -> Finding:
    assert leg.origin.place is not None
    zone = leg.origin.place.zone
    reached, cleared = plan.clock(border.reached, zone), plan.clock(border.cleared, zone)
    slow = "" if firm or not leg.firm else "if the way takes as long as it may, "
    date = local(border.reached, zone).date
    if border.shut:
        closed = closure_words(closure_at(crossing, border.reached, zone))
        message = f"{slow}{crossing.name} is reached at {reached} and is {closed}"
        late, remedy = None, "name a crossing that is open then, or leave the crossing out: the best open one is chosen"
        if pieces := state(crossing, date).pieces:
            last = pieces[-1][1]
            late = local(border.reached, zone).minute - last + border.cleared - border.reached
    else:
        assert border.closes is not None
        closes = plan.clock(border.closes, zone)
        late, remedy = border.cleared - border.closes, "name a crossing that is open longer"
        message = f"{slow}{crossing.name} is reached at {reached} and cleared at {cleared}, and closes at {closes}"
    return Finding(
        where=leg.at_border(),
        message=message,
        help=f"leave {late} min earlier, or {remedy}" if late else remedy,
        minutes=-late if late else None,
        people=leg.people,
        firm=firm,
    )
