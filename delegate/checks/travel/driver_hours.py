"""The check `driver-hours`."""

from delegate.assessment.day_courses import day_of
from delegate.assessment.vehicles import drive_words, where_driven
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import length
from delegate.modes import ROAD
from delegate.planning.drives import Drive
from delegate.planning.plan import Plan


@check("DLG323", Severity.WARNING)
def driver_hours(plan: Plan) -> Findings:
    """The driver of a vehicle is out for more than 13 hours of a day.

    It counts from the first drive of the day to the end of the last, the waiting between included: 13 hours leave the
    11 of rest in a day that Regulation (EC) 561/2006 asks for, and other places have rules much like it. The company
    sends the coach home at nine in the evening, whoever still sits at dinner. Hire a second driver and accept it with
    that reason, or name another vehicle for a part of the day.
    """
    days: dict[tuple[str, int], list[Drive]] = {}
    for drive in (each for each in plan.vehicles.drives if not each.leads_nowhere):
        if drive.start is not None and drive.end is not None and drive.origin and drive.vehicle.kind in ROAD:
            days.setdefault((drive.vehicle.id, day_of(drive.start, drive.origin.zone)), []).append(drive)
    most = plan.world.house.driver_day
    for drives in days.values():
        first = min(drives, key=lambda each: each.start or 0)
        last = max(drives, key=lambda each: each.end or 0)
        lasts = (last.end or 0) - (first.start or 0)
        if lasts <= most:
            continue
        name = first.vehicle.name or first.vehicle.id
        yield Finding(
            where=where_driven(last),
            message=f"the driver of {name} is out for {length(lasts)}: the first drive is {drive_words(plan, first)}, "
            f"the last {drive_words(plan, last)}",
            help=f"name another vehicle for {lasts - most} min of it at either end, or hire a second driver",
            related=((where_driven(first), drive_words(plan, first)),),
            minutes=most - lasts,
            people=last.people,
        )
