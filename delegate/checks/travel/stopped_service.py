"""The check `stopped-service`."""

from delegate.assessment.stopped_services import stopped
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG319", Severity.WARNING)
def stopped_service(plan: Plan) -> Findings:
    """A ferry or a train is written between two ports whose service has ended, or was not seen since a closure.

    The tables know that lines were given up, and on which day; of some nobody has said whether they came back when the
    piers opened again. Ask the operator, or go from another port. A service that is taken up again is there as soon as
    somebody says so: accept the finding with the reason.
    """
    for each in stopped(plan):
        leg = each.leg
        yield Finding(
            where=leg.movement.where(leg.movement.item.kind) if leg.movement else leg.where(),
            message=each.words,
            help="ask the operator whether it runs that day, or go from another port",
            people=leg.people,
            firm=leg.firm,
        )
