"""The check `unreadable-hours`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Crossing, Venue
from delegate.places.hours import pieces
from delegate.planning.plan import Plan


@check("DLG509", Severity.WARNING)
def unreadable_hours(plan: Plan) -> Findings:
    """Opening hours are written in a way that cannot be evaluated, so nothing is judged by them.

    They are read as OpenStreetMap writes them: `Mo-Fr 09:00-18:00; PH off`, `24/7`. Whoever wrote something else
    believes that a closed door would be noticed. Hours that nobody can promise (`by appointment`) belong into a note.
    """
    records: list[Venue | Crossing] = [*(plan.trip.venues or {}).values(), *(plan.trip.crossings or {}).values()]
    date = plan.days[0].date if plan.days else None
    for record in records:
        if date and record.hours and pieces(record.hours, date) is None:
            yield Finding(
                where=record.where("hours"),
                message=f"the opening hours of {record.name or record.id} cannot be read",
                help="write them like Mo-Fr 09:00-18:00; PH off",
            )
