"""The check `closed-venue`."""

from delegate.assessment.holidays import holiday_for_hours, open_then
from delegate.checking import Findings, check
from delegate.clock import DAY, local
from delegate.diagnostics import Finding, Severity
from delegate.model import Venue
from delegate.places.holidays import HolidaysUnknown
from delegate.places.hours import pieces
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG501", Severity.ERROR)
def closed_venue(plan: Plan) -> Findings:
    """A line stands at a place that is closed then.

    The doors are locked, or will be before the item is over. Judged by the `hours` of the venue and the line's own
    clock times; a line without an end is judged at its start, one without a clock time not at all. A `PH` rule counts
    on the public holidays of the place, from 2023 on; where they are not known, only what is closed on either kind of
    day is named.
    """
    for line in plan.lines():
        venue = plan.venue(line)
        if not (venue and venue.hours and line.goes and line.start is not None):
            continue
        day = holiday_for_hours(venue, line)
        if isinstance(day, HolidaysUnknown) or open_then(venue, line, on_holiday=day is not None) is not False:
            continue
        yield Finding(
            where=line.where("time"),
            message=f"{venue.name} is closed {_when(plan, line)}" + (f", a public holiday: {day.name}" if day else ""),
            help=_open(venue, line, on_holiday=day is not None),
            related=((venue.where("hours"), "its hours"),),
            firm=line.firm,
        )


def _when(plan: Plan, line: Line) -> str:
    assert line.start is not None
    day = local(line.start, line.zone).date.strftime("%A")
    if line.end is None:
        return f"on {day} at {plan.clock(line.start, line.zone)}"
    return f"for part or all of {day} {plan.clock(line.start, line.zone)}-{plan.clock(line.end, line.zone)}"


def _open(venue: Venue, line: Line, *, on_holiday: bool) -> str:
    assert line.start is not None
    open_ = pieces(venue.hours or "", local(line.start, line.zone).date, holiday=on_holiday)
    if not open_:
        return "choose another day, or mend `hours`"
    stretches = " and ".join(f"{_clock(start)}-{_clock(end)}" for start, end in open_)
    return f"it is open {stretches} that day; move “{line.title}”, or mend `hours`"


def _clock(minute: int) -> str:
    return "24:00" if minute == DAY else f"{minute // 60:02d}:{minute % 60:02d}"
