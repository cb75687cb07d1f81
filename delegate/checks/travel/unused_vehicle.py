"""The check `unused-vehicle`."""

from collections.abc import Mapping, Sequence, Set

from delegate.assessment.vehicles import edge_vehicles
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Trip
from delegate.planning.drives import carrier
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
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
    naming, without = _lines_naming(plan), _driven_without(plan)
    for id_, vehicle in own_vehicles(plan.trip).items():
        if id_ not in driven:
            named = _in_force(naming.get(id_, ()))
            meant = _line_meant(plan, named[-1], without) if named else None
            yield Finding(
                where=vehicle.where(),
                message=f"{id_} {_why_none(named)}: its driver has an empty sheet",
                help="name it on the line to which it takes people"
                + (f", as on “{meant.title}”, to which a drive has no vehicle" if meant else "")
                + ", or take it out",
                related=tuple((line.where("vehicle"), "named here") for line in named),
            )


def _lines_naming(plan: Plan) -> dict[str, list[Line]]:
    """The lines that name each vehicle, by its id."""
    lines: dict[str, list[Line]] = {}
    for line in plan.lines():
        for id_ in dict.fromkeys(each.vehicle.name for each in line.item.vehicles or ()):
            lines.setdefault(id_, []).append(line)
    return lines


def _in_force(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines that are not called off; all where there are no others."""
    return [line for line in lines if line.goes] or lines


def _why_none(named: Sequence[Line]) -> str:
    """Why a vehicle makes no drive, by the lines that name it."""
    if not named:
        return "makes no drive"
    if any(line.goes for line in named):
        return f"is named on {'a line' if len(named) == 1 else 'lines'} to which no drive leads"
    off = f"“{named[0].title}”, which is" if len(named) == 1 else f"{len(named)} lines that are"
    return f"is named only on {off} called off"


def _driven_without(plan: Plan) -> dict[str, set[str]]:
    """Who is driven without a vehicle, by the id of the line on which that vehicle would be named."""
    driven: dict[str, set[str]] = {}
    for leg in plan.vehicles.unnamed:
        if line := carrier(leg):
            driven.setdefault(line.id, set()).update(leg.people)
    return driven


def _line_meant(plan: Plan, named: Line, driven: Mapping[str, Set[str]]) -> Line | None:
    """The next line of that date to which people of a line are `driven` without a vehicle: it was named too early."""
    lines = next(day.lines for day in plan.days if day.date == named.date)
    behind = lines[lines.index(named) + 1 :]
    return next((line for line in behind if not driven.get(line.id, frozenset()).isdisjoint(named.people)), None)


def _is_open(trip: Trip) -> bool:
    """Whether the vehicle of a line, a group or the defaults is not known yet, or could not be read."""
    written = [*(item for day in trip.days or () for item in day.items), *(trip.groups or {}).values()]
    return any("vehicle" in each.tbc for each in (*written, trip.defaults) if each)
