"""Collects what each vehicle drives as plain data, for a format that programs read."""

from collections.abc import Iterator

from delegate.assessment.vehicles import riding
from delegate.clock import rfc3339
from delegate.places.place import Place
from delegate.planning.drives import Drive
from delegate.planning.empty_runs import EmptyRun
from delegate.planning.plan import Plan
from delegate.sheet.data_model import DriveData, VehicleData
from delegate.sheet.drive_stops import sets_off
from delegate.sheet.scope import Scope
from delegate.sheet.vehicle_lists import ridden


def vehicle_data(plan: Plan, scope: Scope) -> Iterator[VehicleData]:
    """The vehicles in scope, with the drives of the people and the day meant, and before each the way to it."""
    runs = {id(run.after): run for run in plan.vehicles.runs}
    told: dict[str, list[DriveData]] = {}
    for drive in plan.vehicles.drives:
        of_day = scope.date in (None, drive.date)
        if scope.vehicle in ("", drive.vehicle.id) and of_day and _rides(plan, drive, scope):
            listed = told.setdefault(drive.vehicle.id, [])
            if id(drive) in runs:
                listed.append(_empty_run(runs[id(drive)]))
            listed.append(_drive(plan, drive))
    yield from (VehicleData(id_, tuple(drives)) for id_, drives in told.items())


def _rides(plan: Plan, drive: Drive, scope: Scope) -> bool:
    """Whether somebody in scope rides in the vehicle of a drive."""
    legs = (leg for leg in drive.legs if scope.has_leg(leg))
    return any(each.id == drive.vehicle.id for leg in legs for each in ridden(plan, leg, scope.people))


def _drive(plan: Plan, drive: Drive) -> DriveData:
    people = riding(plan, drive)
    near = drive.origin or drive.destination
    leave = _instant(drive.start, near)
    arrive = _instant(drive.end if drive.lasts else None, drive.destination or near)
    whole = drive.parts[-1].first if drive.parts else drive.first
    minutes = whole.minutes if drive.lasts or drive.start is None else None
    from_, to = (place.id if place else None for place in (drive.origin, drive.destination))
    return DriveData("drive", from_, to, leave, arrive, minutes, drive.first.crossing, people)


def _empty_run(run: EmptyRun) -> DriveData:
    """When it has to set off to stand ready, as its driver reads it; as soon as it can where that is too late."""
    origin, destination = run.before.destination, run.after.origin
    assert origin is not None
    assert destination is not None
    leaves = sets_off(run)
    arrives = leaves + run.minutes.planned if leaves is not None and run.minutes else None
    leave, arrive = _instant(leaves, origin), _instant(arrives, destination)
    return DriveData("empty", origin.id, destination.id, leave, arrive, run.minutes, run.way.crossing, ())


def _instant(instant: int | None, place: Place | None) -> str | None:
    """RFC 3339 on the clock of a place."""
    return None if instant is None or place is None else rfc3339(instant, place.zone)
