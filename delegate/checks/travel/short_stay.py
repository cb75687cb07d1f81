"""The check `short-stay`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

SHORT = 15  # minutes


@check("DLG305", Severity.NOTE)
def short_stay(plan: Plan) -> Findings:
    """The way to the next line leaves hardly any time at one without an end.

    Nothing says how long the line lasts, so the way is counted back from what comes next, and under a quarter of an
    hour remains. That may be a photograph on the steps; it may be a meeting that nobody will get to hold. Write its
    end, or `for`.
    """
    for leg in plan.legs():
        since, line = leg.stays_since, leg.origin.line
        if since is None or line is None or leg.slack is None or leg.leave is None or leg.clashes or not leg.judged:
            continue
        stay = leg.leave - since
        if leg.slack.high >= 0 and stay < SHORT:
            goes = plan.clock(leg.leave, line.zone)
            yield Finding(
                where=line.where("time"),
                message=f"{max(0, stay)} min remain for “{line.title}”: to be at {leg.destination.name} in time "
                f"{plan.called(leg.people)} must leave by {goes}",
                help="write how long it lasts: an end, or `for`",
                related=((leg.where(), f"the next line; leave by {goes}"),),
                minutes=stay,
                people=leg.people,
                firm=leg.firm,
            )
