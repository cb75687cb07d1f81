"""The check `impossible-leg`."""

import datetime as dt

from delegate.assessment.written_lengths import (
    given,
    is_a_day_too_long,
    is_impossible,
    least,
    least_km,
    passed_points,
    where_given,
)
from delegate.checking import Findings, check
from delegate.clock import DAY, hhmm
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import length, listed
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG304", Severity.ERROR)
def impossible_leg(plan: Plan) -> Findings:
    """A movement is given less time than physics allows.

    In a straight line, without a stop and at the top speed of the mode it could not be done. A time is mistyped, a
    `+1` is missing, or one end of the way is another place than was meant. Of a service and of a walk the line is
    that by the places in `via`, of a walk by the gate too. A service of more than 24 hours that could do it in a day
    less is a warning: its end is written for the wrong date.
    """
    for leg in plan.legs():
        if is_impossible(plan, leg):
            yield _too_short(plan, leg)
        elif is_a_day_too_long(plan, leg):
            yield _too_long(plan, leg)


def _too_short(plan: Plan, leg: Leg) -> Finding:
    written, fastest = given(leg), least(plan, leg)
    minutes = written.planned if written else 0
    return Finding(
        where=where_given(leg),
        message=f"{minutes} min{_by(plan, leg)}: the fastest way takes {fastest}",
        help=f"check both times, and {'all the' if passed_points(leg) else 'the two'} places",
        minutes=minutes - fastest,
        people=leg.people,
        firm=leg.firm and not any(each.rough for each in passed_points(leg)),
    )


def _too_long(plan: Plan, leg: Leg) -> Finding:
    """A day too much, which is asked about: some services stop somewhere for that long."""
    written = given(leg)
    return Finding(
        where=where_given(leg),
        message=f"{length(written.planned if written else 0)}{_by(plan, leg)}: a day less would do",
        help=_a_day_less(leg.movement, written.planned - DAY) if leg.movement and written else "check both times",
        people=leg.people,
        firm=False,
    )


def _a_day_less(line: Line, minutes: int) -> str:
    """What to write where a service was meant to take these minutes, a day less than is written."""
    time = line.item.time
    if time is None or time.start is None or time.end is None:
        return f"check its length: {length(minutes)} would do"
    days = time.end.days - 1
    sign, date = f"{days:+d}" if days else "", line.date + dt.timedelta(days=days)
    over = ", the day before it leaves (over the date line)" if days < 0 else ""
    return f"write {hhmm(time.start.minute)}-{hhmm(time.end.minute)}{sign} if it ends on {date}{over}, else check both"


def _by(plan: Plan, leg: Leg) -> str:
    how = "" if leg.mode == UNKNOWN_MODE else f" by {leg.mode}"
    ends = (leg.origin.name, leg.destination.name)
    over = dict.fromkeys(str(each.names) for each in passed_points(leg) if str(each.names) not in ends)
    way = f"{how} for {least_km(plan, leg) or 0:,.0f} km from {ends[0]} to {ends[1]}"
    return f"{way} by way of {listed(over)}" if over else way
