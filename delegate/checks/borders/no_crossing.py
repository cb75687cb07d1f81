"""The check `no-crossing`."""

from delegate.borders.estimating import obstacles
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Leg, Plan
from delegate.planning.timing import noon
from delegate.travel.ask import Ask


@check("DLG402", Severity.ERROR)
def no_crossing(plan: Plan) -> Findings:
    """A leg goes to another side of a border, and no known crossing fits.

    None is known between the two sides, or none is open at that hour, takes that mode, or admits that vehicle. The leg
    is shown without the border, so its minutes are too few. Change the hour, the mode or the vehicle; add the crossing
    under `crossings`; or write the service that crosses, such as a `flight`.
    """
    for leg in plan.legs():
        origin, destination = leg.origin.place, leg.destination.place
        if leg.border_missing and origin and destination:
            hindered = _hindered(plan, leg)
            sides = f'{{{origin.side}: "…, …", {destination.side}: "…, …"}}'
            lines = f"`crossings: {{bridge: {{name: Bridge, sides: {sides}}}}}`"
            by = "" if leg.mode == "travel" else f" by {leg.mode}"
            yield Finding(
                where=leg.where(),
                message=f"there is no way across the border from {origin.side} to {destination.side}{by}"
                + ("; " + "; ".join(hindered) if hindered else ": no crossing is known"),
                help=f"change the hour, the mode or the vehicle, or add {lines}"
                if hindered
                else f"write the `flight`, `ferry` or `train` that goes there, or add {lines}",
                people=leg.people,
                firm=leg.firm,
            )


def _hindered(plan: Plan, leg: Leg) -> list[str]:
    """Every crossing between the two sides, and why it cannot be used."""
    origin, destination = leg.origin.place, leg.destination.place
    assert origin is not None
    assert destination is not None
    leave = leg.leave if leg.leave is not None else noon(leg.line.date, origin.zone) if leg.line else None
    if leave is None:
        return []
    people = tuple(plan.people[who] for who in leg.people)
    ask = Ask(origin, destination, (), leg.mode, people, leg.vehicle, leave=leave)
    return [f"{crossing.name}: {why}" for crossing, why in obstacles(plan.world.borders, ask, leave)]
