"""The check `missed-check-in`."""

from delegate.assessment.slack import closed_before, due, frames, remedy, turned_away
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG308", Severity.ERROR)
def missed_check_in(plan: Plan) -> Findings:
    """A booked service is reached after its check-in has closed.

    Whoever comes late for the opening of the desk may still be let on, which is `late-arrival`; who comes after it has
    shut is not. When it shuts is an ordinary figure for a flight, a ferry, a train or a helicopter, and not that of one
    operator. Leave earlier, or take a later departure; where the operator is known to wait, write that `check-in`.
    """
    for leg in plan.legs():
        closed = closed_before(leg)
        if closed is None or not leg.stands or leg.slack is None or leg.arrive is None:
            continue
        yield Finding(
            where=due(leg),
            message=turned_away(plan, leg, closed),
            help=remedy(plan, leg, leg.slack.planned),
            related=frames(plan, leg),
            minutes=closed - leg.arrive,
            people=leg.people,
            firm=leg.firm,
        )
