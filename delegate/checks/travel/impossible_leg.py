"""The check `impossible-leg`."""

from delegate.assessment.written_lengths import distance, given, is_impossible, least, where_given
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import UNKNOWN_MODE
from delegate.planning.plan import Plan


@check("DLG304", Severity.ERROR)
def impossible_leg(plan: Plan) -> Findings:
    """A movement is given less time than physics allows.

    In a straight line, without a stop and at the top speed of the mode it could not be done. A time is mistyped, a
    `+1` is missing, or one end of the way is another place than was meant.
    """
    for leg in plan.legs():
        written, fastest = given(leg), least(plan, leg)
        if written is None or not is_impossible(plan, leg):
            continue
        far = distance(leg) or 0
        how = "" if leg.mode == UNKNOWN_MODE else f" by {leg.mode}"
        yield Finding(
            where=where_given(leg),
            message=f"{written.planned} min{how} for {far:,.0f} km from {leg.origin.name} to {leg.destination.name}: "
            f"even the fastest take {fastest}",
            help="check both times, and the two places",
            minutes=written.planned - fastest,
            people=leg.people,
            firm=leg.firm,
        )
