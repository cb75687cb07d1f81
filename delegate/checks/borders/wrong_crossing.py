"""The check `wrong-crossing`."""

from delegate.assessment.border_times import crossing_of, misfit
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG403", Severity.ERROR)
def wrong_crossing(plan: Plan) -> Findings:
    """A crossing is written for a leg that cannot pass it.

    It joins other sides than those of the leg, or takes no vehicle of that kind: a coach sent to a footbridge. Nor does
    a leg pass one that begins and ends on the same side; then an end may be mistyped. Name another crossing, or leave
    it out: then the best one that fits is chosen and shown.
    """
    for leg in plan.legs():
        crossing = crossing_of(leg, plan.world.borders) if not leg.wanted.two_borders else None
        if crossing and (why := misfit(leg, crossing)):
            yield Finding(
                where=leg.at_border(),
                message=f"{crossing.name} {why}",
                help="name another crossing, or none: then the best one that fits is chosen; "
                "a way over two borders needs a stop between them",
                people=leg.people,
                firm=leg.firm,
            )
