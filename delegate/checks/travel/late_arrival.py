"""The check `late-arrival`."""

from delegate.assessment.slack import closed_before, due, frames, lateness, remedy
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG301", Severity.ERROR)
def late_arrival(plan: Plan) -> Findings:
    """The way to a line takes longer than there is time for it.

    Judged at the planned minutes of an ordinary day, the border, the lobby and any wait included. After a line without
    an end the question is the other way round: people would have to leave before it has begun. Nothing is moved to
    make it fit, so the day after it is judged as written: one bad leg gives one finding. End earlier, start later, or
    go another way.
    """
    for leg in plan.legs():
        if leg.slack is None or leg.deadline is None or not leg.stands or leg.slack.planned >= 0:
            continue
        if closed_before(leg) is not None:
            continue  # then it is more than late: `missed-check-in`
        yield Finding(
            where=due(leg),
            message=lateness(plan, leg),
            help=remedy(plan, leg, leg.slack.planned),
            related=frames(plan, leg),
            minutes=leg.slack.planned,
            people=leg.people,
            firm=leg.firm,
        )
