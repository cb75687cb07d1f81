"""The check `long-walk`."""

from delegate.assessment.written_lengths import is_impossible, walked
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.unfit_crossings import crossing_of, why_unfit

FAR = 2.5  # kilometres of way
LONG = 40  # minutes, where nobody wrote them


@check("DLG310", Severity.WARNING)
def long_walk(plan: Plan) -> Findings:
    """A way on foot is longer than a delegation in dark suits walks, or leads over water.

    Longer is more than two and a half kilometres of way, or forty minutes. The minutes may be right; in the heat or in
    the rain, with gifts and a principal, the way is not. Write a coach or a car, or accept it with the reason.
    Over water, as from one shore of a harbour to the other, no way on foot is known.
    """
    for leg in plan.legs():
        way, minutes = walked(leg)
        over_water = leg.no_way and _on_one_side(leg)
        if leg.through_hall and (crossing := crossing_of(leg, plan.world.borders)) and why_unfit(leg, crossing):
            continue  # nobody walks through it at all, which is a `wrong-crossing`
        if is_impossible(plan, leg):
            continue  # that is the root of it
        if leg.mode != "walk" or not (over_water or (way or 0) > FAR or (minutes or 0) >= LONG):
            continue
        far = ", ".join([*([f"{way:.1f} km"] if way else []), *([f"{minutes} min"] if minutes else [])])
        told = f"from {leg.origin.name} to {leg.destination.name}"
        told = f"{told}, and no way on foot is known over the water between" if over_water else f"{far} {told}"
        yield Finding(
            where=leg.movement.where("walk") if leg.movement else leg.where(),
            message=f"{plan.called(leg.people)} would walk {told}",
            help="write a coach or a car, or accept it with the reason",
            people=leg.people,
            firm=leg.firm,
        )


def _on_one_side(leg: Leg) -> bool:
    """Whether no border lies between its ends."""
    origin, destination = leg.origin.place, leg.destination.place
    return origin is not None and destination is not None and origin.side == destination.side
