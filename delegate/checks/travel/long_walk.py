"""The check `long-walk`."""

from delegate.assessment.written_lengths import walked
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

FAR = 2.5  # kilometres of way
LONG = 40  # minutes, where nobody wrote them


@check("DLG310", Severity.WARNING)
def long_walk(plan: Plan) -> Findings:
    """A way on foot is longer than a delegation in dark suits walks.

    That is more than two and a half kilometres of way, or forty minutes. The minutes may be right; in the heat or in
    the rain, with gifts and a principal, the way is not. Write a coach or a car, or accept it with the reason.
    """
    for leg in plan.legs():
        way, minutes = walked(leg)
        if leg.mode != "walk" or not ((way or 0) > FAR or (minutes or 0) >= LONG):
            continue
        told = ", ".join([*([f"{way:.1f} km"] if way else []), *([f"{minutes} min"] if minutes else [])])
        yield Finding(
            where=leg.movement.where("walk") if leg.movement else leg.where(),
            message=f"{plan.called(leg.people)} would walk {told} from {leg.origin.name} to {leg.destination.name}",
            help="write a coach or a car, or accept it with the reason",
            people=leg.people,
            firm=leg.firm,
        )
