"""The check `short-stay`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

SHORT = 15  # minutes


@check("DLG305", Severity.NOTE)
def short_stay(plan: Plan) -> Findings:
    """The way to the next line leaves hardly any time at one without an end.

    Nothing says how long the line lasts, and from the last minute at which people can leave for what comes next under
    a quarter of an hour remains. That may be a photograph on the steps; it may be a meeting that nobody will get to
    hold. Write its end, or `for`.
    """
    for arrival in plan.arrivals:
        leg = arrival.legs[-1].leg if arrival.legs else None
        line = leg.origin.line if leg else None
        if arrival.stays_since is None or leg is None or line is None or leg.latest is None or arrival.kind != "stop":
            continue
        stay = arrival.slack.planned
        if arrival.slack.high >= 0 and stay < SHORT:
            goes = plan.clock(leg.latest, line.zone)
            yield Finding(
                where=line.where("time"),
                message=f"{stay} min remain for “{line.title}”: to be at {arrival.stop.name} in time "
                f"{plan.called(arrival.people)} must leave by {goes}",
                help="write how long it lasts: an end, or `for`",
                related=((arrival.line.where("time"), f"the next line; leave by {goes}"),),
                minutes=stay,
                people=arrival.people,
                firm=arrival.firm,
            )
