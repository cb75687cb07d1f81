"""The check `unreadable-hours`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Crossing, Venue
from delegate.places.hours import pieces, readable
from delegate.planning.plan import Plan


@check("DLG509", Severity.WARNING)
def unreadable_hours(plan: Plan) -> Findings:
    """Opening hours are written in a way that cannot be evaluated, so nothing is judged by them.

    They are read as OpenStreetMap writes them: `Mo-Fr 09:00-18:00; PH off`, `24/7`, `sunrise-sunset`,
    `Tu-Su 10:00-18:00 || "by appointment"`. Whoever wrote something else believes that a closed door would be noticed.
    A crossing needs clock times: nobody passes it by appointment, and it does not go by the sun.
    """
    for venue in (plan.trip.venues or {}).values():
        if venue.hours and not readable(venue.hours):
            yield _finding(venue)
    date = plan.days[0].date if plan.days else None
    for crossing in (plan.trip.crossings or {}).values():
        if date and crossing.hours and pieces(crossing.hours, date) is None:
            yield _finding(crossing)


def _finding(record: Venue | Crossing) -> Finding:
    return Finding(
        where=record.where("hours"),
        message=f"the opening hours of {record.name or record.id} cannot be read",
        help="write them like Mo-Fr 09:00-18:00; PH off, and words in quotes",
    )
