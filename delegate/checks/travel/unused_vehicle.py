"""The check `unused-vehicle`."""

from delegate.assessment.vehicles import edge_vehicles
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Trip
from delegate.planning.plan import Plan
from delegate.planning.vehicles import own_vehicles


@check("DLG317", Severity.NOTE)
def unused_vehicle(plan: Plan) -> Findings:
    """A vehicle of the trip makes no drive.

    Its driver gets an empty sheet, and somebody pays for it. Vehicles that only an address book declares are not meant.
    Nothing is said where a vehicle is `tbc` somewhere: it may be this one. Name it on a line, for a group or in
    `defaults`, or take it out.
    """
    if _is_open(plan.trip):
        return
    driven = {drive.vehicle.id for drive in plan.vehicles.drives} | {each.id for _, each in edge_vehicles(plan)}
    named = {each.vehicle.name for line in plan.lines() for each in line.item.vehicles or ()}
    for id_, vehicle in own_vehicles(plan.trip).items():
        if id_ not in driven:
            why = "is named on a line to which no drive leads" if id_ in named else "makes no drive"
            yield Finding(
                where=vehicle.where(),
                message=f"{id_} {why}: its driver has an empty sheet",
                help="name it on the line to which it takes people, or take it out",
            )


def _is_open(trip: Trip) -> bool:
    """Whether the vehicle of a line, a group or the defaults is not known yet, or could not be read."""
    written = [*(item for day in trip.days or () for item in day.items), *(trip.groups or {}).values()]
    return any("vehicle" in each.tbc for each in (*written, trip.defaults) if each)
