"""The check `impossible-leg`."""

from delegate.assessment.written_lengths import distance, given, is_a_day_too_long, is_impossible, least, where_given
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import length
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan


@check("DLG304", Severity.ERROR)
def impossible_leg(plan: Plan) -> Findings:
    """A movement is given less time than physics allows.

    In a straight line, without a stop and at the top speed of the mode it could not be done. A time is mistyped, a
    `+1` is missing, or one end of the way is another place than was meant. A service of more than 24 hours that could
    do it in a day less is a warning: its end is written for the wrong date.
    """
    for leg in plan.legs():
        if is_impossible(plan, leg):
            yield _too_short(plan, leg)
        elif is_a_day_too_long(plan, leg):
            yield _too_long(leg)


def _too_short(plan: Plan, leg: Leg) -> Finding:
    written, fastest = given(leg), least(plan, leg)
    minutes = written.planned if written else 0
    return Finding(
        where=where_given(leg),
        message=f"{minutes} min{_by(leg)}: even the fastest take {fastest}",
        help="check both times, and the two places",
        minutes=minutes - fastest,
        people=leg.people,
        firm=leg.firm,
    )


def _too_long(leg: Leg) -> Finding:
    """A day too much, which is asked about: some services stop somewhere for that long."""
    written = given(leg)
    return Finding(
        where=where_given(leg),
        message=f"{length(written.planned if written else 0)}{_by(leg)}: a day less would do",
        help="check the date of its end: `+1` is for the day after it leaves, `-1` for the day before (over the date "
        "line), and without either it ends on the date of its line",
        people=leg.people,
        firm=False,
    )


def _by(leg: Leg) -> str:
    how = "" if leg.mode == UNKNOWN_MODE else f" by {leg.mode}"
    return f"{how} for {distance(leg) or 0:,.0f} km from {leg.origin.name} to {leg.destination.name}"
