"""The check `wrong-vehicle`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import MODES, ROAD
from delegate.planning.plan import Plan


@check("DLG320", Severity.WARNING)
def wrong_vehicle(plan: Plan) -> Findings:
    """A movement names a vehicle that cannot make it.

    A ferry does not drive to the town hall, and a coach does not fly there: either the kind of the line is wrong, and
    with it every minute, or the vehicle is, and somebody waits for the other one. A car and a coach may stand for each
    other. Correct one of the two.
    """
    vehicles = plan.trip.vehicles or {}
    for line in plan.lines():
        mode = line.item.kind
        if not line.goes or mode not in MODES:
            continue
        for each in line.item.vehicles or ():
            vehicle = vehicles.get(each.vehicle.name)
            kind = vehicle.kind if vehicle else None
            if vehicle and kind and kind != mode and not (kind in ROAD and mode in ROAD):
                yield Finding(
                    where=line.where("vehicle"),
                    message=f"{vehicle.id} is a {kind}, and “{line.title}” goes {MODES[mode].words}",
                    help=f"write `{kind}:` instead of `{mode}:`, or name another vehicle",
                    related=((vehicle.where("kind"), "its kind"),),
                    people=line.people,
                )
