"""The check `closed-crossing`."""

import datetime as dt

from delegate.assessment.border_times import BorderVisit, border_visits, opens_too_late
from delegate.assessment.border_words import closure_words
from delegate.assessment.closed_counters import LateHall, late_hall
from delegate.assessment.lateness_words import related
from delegate.borders.crossings import holiday_of, state
from delegate.borders.opening import closure_at
from delegate.checking import Findings, check
from delegate.clock import local
from delegate.diagnostics import Finding, Severity
from delegate.model import Crossing
from delegate.planning.arrival import Arrival
from delegate.planning.boarding import check_in_is_usual
from delegate.planning.plan import Plan
from delegate.travel.border_answer import BorderTimes

PORT = "take a service between two ports that are open then"
OTHER = "name a crossing that is open then, or leave the crossing out: the best open one is chosen"


@check("DLG401", Severity.ERROR)
def closed_crossing(plan: Plan) -> Findings:
    """A border crossing is closed when the delegation reaches it, or closes before everybody is through.

    Judged at the written time of a `crossing` line, else at the planned minute of reaching it, on the date and the
    clock of the side that is left, whose public holidays `PH` in the hours means, and of a booked service in both
    of its ports, from the check-in to the departure and at the landing: an error at planned, a warning where only
    the high minutes run past closing. A port that opens when the check-in has begun is a warning, and an error where
    less is left than the counter and half of the least time of the control take. Up to an hour before an opening
    people wait, and that is no finding; before that it is closed to them. Where nobody wrote when they leave, it is
    named where they do not get through though they leave as soon as they can, and else on a day without an opening
    alone. Before the first stop of a day it is named where it opens too late for that stop. A whole party stands in
    the wrong country for the night: leave earlier, or take a crossing that is open.
    """
    for visit in border_visits(plan):
        if visit.planned is None and visit.high is None:
            yield from _closed_all_day(visit)
        elif visit.planned and not visit.planned.passable:
            yield _finding(plan, visit, visit.planned, firm=visit.firm)
        elif visit.high and not visit.high.passable:
            yield _finding(plan, visit, visit.high, firm=False)
        elif hall := late_hall(plan, visit):
            yield _opens_in_check_in(plan, visit, hall)
    for arrival in plan.arrivals:
        if found := opens_too_late(plan, arrival):
            yield _opens_too_late(plan, arrival, *found)


def _closed_all_day(visit: BorderVisit) -> Findings:
    """Without an hour only a whole day can be judged."""
    crossing, date = visit.crossing, visit.date
    today = state(crossing, date, visit.side)
    if today.pieces == ():
        reason = today.reason or _holiday(visit, date)
        yield Finding(
            where=visit.passage.where,
            message=f"{crossing.name} is closed on {date}" + (f": {reason}" if reason else ""),
            help=PORT if visit.booked else "name another crossing, or none: then the best open one is chosen",
            people=visit.passage.people,
            firm=visit.passage.firm,
        )


def _holiday(visit: BorderVisit, date: dt.date) -> str:
    """The public holiday that the hours of a crossing provide for on a date."""
    found = holiday_of(visit.crossing, date, visit.side)
    return f"{found.name} is a public holiday" if found else ""


def _opens_in_check_in(plan: Plan, visit: BorderVisit, hall: LateHall) -> Finding:
    """A port that opens when the check-in of a service has begun leaves too little of it."""
    opens, short = plan.clock(hall.opens, visit.zone), hall.needed - hall.left
    asks = "write" if check_in_is_usual(hall.service.item, plan.trip) else "correct"
    other = "" if hall.sure else f", or {asks} the `check-in` that the operator asks for"
    return Finding(
        where=visit.passage.where,
        message=f"{visit.crossing.name} opens at {opens}, {hall.left} min before “{hall.service.title}” leaves, and "
        f"its check-in and the control take {hall.needed} min",
        help=f"take a departure {short} min later{other}",
        minutes=-short,
        people=visit.passage.people,
        firm=hall.sure and visit.firm,
    )


def _opens_too_late(plan: Plan, arrival: Arrival, crossing: Crossing, opens: int) -> Finding:
    """Who passes as soon as it opens is late for what comes behind it."""
    line = arrival.bound
    assert line is not None
    zone = arrival.stop.place.zone if arrival.stop.place else arrival.line.zone
    short, stop = -arrival.slack.planned, arrival.stop.name
    reach, due = plan.clock(arrival.reach, zone), plan.clock(arrival.deadline, zone)
    return Finding(
        where=line.where("crossing"),
        message=f"{crossing.name} opens at {plan.clock(opens, line.zone)}, and {plan.called(arrival.people)} "
        f"would be at {stop} at {reach} for {due}",
        help=f"name a crossing that opens earlier, or let “{arrival.line.title}” begin {short} min later",
        related=related(plan, arrival),
        minutes=-short,
        people=arrival.people,
        firm=arrival.firm and not arrival.soft,
    )


def _finding(plan: Plan, visit: BorderVisit, times: BorderTimes, *, firm: bool) -> Finding:
    crossing, zone = visit.crossing, visit.zone
    reached, cleared = plan.clock(times.reached, zone), plan.clock(times.cleared, zone)
    reached += " at the earliest" if visit.earliest else ""
    slow = "" if firm or visit.earliest or not visit.passage.firm else "if the way takes as long as it may, "
    if times.shut:
        closure = closure_at(crossing, times.reached, zone, visit.side)
        message = f"{slow}{crossing.name} is reached at {reached} and is {closure_words(closure)}"
        if free := _holiday(visit, local(times.reached, zone).date):
            message += f": {free}"
        late, remedy = None, OTHER
        if closure.since is not None:
            late = (local(times.reached, zone).minute - closure.since) % (24 * 60) + times.cleared - times.reached
    else:
        assert times.closes is not None
        closes = plan.clock(times.closes, zone)
        late, remedy = times.cleared - times.closes, "name a crossing that is open longer"
        message = f"{slow}{crossing.name} is reached at {reached} and cleared at {cleared}, and closes at {closes}"
    return Finding(
        where=visit.passage.where,
        message=message,
        help=PORT if visit.booked else f"leave {late} min earlier, or {remedy}" if late else remedy,
        minutes=-late if late else None,
        people=visit.passage.people,
        firm=firm,
    )
