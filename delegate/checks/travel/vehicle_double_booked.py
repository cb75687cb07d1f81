"""The check `vehicle-double-booked`."""

from delegate.assessment.vehicles import drive_words, where_driven
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.drives import Drive, through_two
from delegate.planning.plan import Plan


@check("DLG314", Severity.ERROR)
def vehicle_double_booked(plan: Plan) -> Findings:
    """A vehicle is to make two drives at the same time.

    A drive lasts from the written departure, or from the latest one that is in time, to the door, at the planned
    minutes. Legs to one line, and drives with the same ends and the same departure, are one drive. People whom it takes
    on from one place wait there for the last of them, if nobody wrote when they leave and all are still in time. Drives
    without a clock time are not judged. Where only the crossings that the planner chose keep two drives apart it is a
    warning. Name another vehicle for one of the two, or move it, or write one crossing for both.
    """
    for earlier, later in plan.vehicles.clashes:
        if earlier.leads_nowhere or later.leads_nowhere:
            continue
        assert earlier.end is not None
        assert later.start is not None
        apart = through_two(earlier, later)
        through = f", by way of {_crossing(plan, later)} and {_crossing(plan, earlier)}" if apart else ""
        one = ", or write one crossing for both in `via`" if apart else ""
        yield Finding(
            where=where_driven(later),
            message=f"{later.vehicle.id} is booked twice: {drive_words(plan, later)}, while it is on the drive "
            f"{drive_words(plan, earlier)}{through}",
            help=f"name another vehicle for one of the two, or let one leave when the other is over{one}",
            related=((where_driven(earlier), drive_words(plan, earlier)),),
            minutes=later.start - earlier.end,
            people=later.people,
            firm=earlier.firm and later.firm and not apart,
        )


def _crossing(plan: Plan, drive: Drive) -> str:
    through = (plan.world.borders.crossing(leg.crossing) for leg in drive.legs if leg.crossing)
    return next((str(crossing.name) for crossing in through if crossing), "")
