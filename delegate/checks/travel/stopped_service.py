"""The check `stopped-service`."""

from collections.abc import Iterator

from delegate.assessment.basis_words import stopped_words
from delegate.assessment.old_figures import begun_on
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import BY_STATIONS
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.network import ServiceLink
from delegate.travel.services import no_more


@check("DLG319", Severity.WARNING)
def stopped_service(plan: Plan) -> Findings:
    """A ferry or a train is written between two ports whose service has ended, or was not seen since a closure.

    The tables know that lines were given up, and on which day; of some nobody has said whether they came back when the
    piers opened again. Ask the operator, or go from another port. A service that is taken up again is there as soon as
    somebody says so: accept the finding with the reason.
    """
    for leg, movement, link in _stopped(plan):
        yield Finding(
            where=movement.where(movement.item.kind),
            message=stopped_words(link),
            help="ask the operator whether it runs that day, or go from another port",
            people=leg.people,
            firm=leg.firm,
        )


def _stopped(plan: Plan) -> Iterator[tuple[Leg, Line, ServiceLink]]:
    """Every written movement between two ports between which no service of its mode is known to run on its day."""
    for leg in plan.legs():
        movement, origin, destination = leg.movement, leg.origin.place, leg.destination.place
        if movement is None or movement.item.kind not in BY_STATIONS or origin is None or destination is None:
            continue
        date = begun_on(leg)
        if date is None or origin.point is None or destination.point is None:
            continue
        links = (link for link in no_more(origin, destination, date) if link.mode == movement.item.kind)
        if link := next(links, None):
            yield leg, movement, link
