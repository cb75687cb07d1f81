"""The check `tight-leg`."""

from delegate.assessment.slack import due, frames, remedy
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG302", Severity.WARNING)
def tight_leg(plan: Plan) -> Findings:
    """The way to a line is short enough on an ordinary day, and too long on a slow one.

    At the planned minutes people are in time, at the high ones they are not: traffic or a full hall at the border
    makes them late. Leave earlier, give the hosts a warning, or accept it with the reason.
    """
    for leg in plan.legs():
        if leg.slack is None or not leg.stands or not leg.slack.planned >= 0 > leg.slack.high:
            continue
        over, spare = -leg.slack.high, leg.slack.planned
        judged = f"{spare} min in hand" if leg.stays_since is None else f"{spare} min left at {leg.origin.name}"
        yield Finding(
            where=due(leg),
            message=f"the way to {leg.destination.name} has {judged}, and on a slow day it is {over} min short",
            help=remedy(plan, leg, leg.slack.high),
            related=frames(plan, leg),
            minutes=leg.slack.high,
            people=leg.people,
            firm=leg.firm,
        )
