"""The check `wrong-crossing`."""

from delegate.assessment.idle_ways import idle_lines
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Crossing
from delegate.planning.leg import Leg
from delegate.planning.misfits import crossing_of, misfit
from delegate.planning.plan import Plan


@check("DLG403", Severity.ERROR)
def wrong_crossing(plan: Plan) -> Findings:
    """A crossing is written for a leg that cannot pass it.

    It joins other sides than those of the leg, or takes no vehicle of that kind: a coach sent to a footbridge. Nor does
    a leg pass one that begins and ends on the same side; then an end may be mistyped. Name another crossing, or leave
    it out: then the best one that fits is chosen and shown. A line of its own between two stops on one side, with
    nothing to do behind it, is a warning: most often it was left standing when a stop moved to the other side. So it is
    where people change vehicles at a crossing whose halls lie kilometres apart, and nobody wrote the ride between them.
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
        elif crossing and leg.through_hall and leg.mode != "walk" and leg.movement is None:
            yield _no_ride(leg, crossing)
    for idle in idle_lines(plan):
        yield Finding(
            where=idle.line.where("crossing"),
            message=f"{idle.crossing} stands between two stops in {idle.side}, and nothing is written behind it",
            help="delete the line, or write what people do on the far side: a stop, or `free`",
            people=idle.people,
            firm=False,
        )


def _no_ride(leg: Leg, crossing: Crossing) -> Finding:
    halls = [f"{crossing.id}/{place.side}" for place in (leg.origin.place, leg.destination.place) if place]
    return Finding(
        where=leg.at_border(),
        message=f"nobody walks through {crossing.name}, and by what people ride from one side to the other is not "
        f"written; a {leg.mode} is reckoned with",
        help=f"write that ride as a line of its own between the two: `{leg.mode}: Shuttle` with `from: {halls[0]}` and "
        f"`to: {halls[1]}`",
        people=leg.people,
        firm=False,
    )
