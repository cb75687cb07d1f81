"""Times that the clocks skip."""

import datetime as dt

from delegate.checking import Findings, check
from delegate.clock import DAY, hhmm, instants, local, utc_offset
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG203", Severity.ERROR)
def nonexistent_time(plan: Plan) -> Findings:
    """A clock time that the clocks of the place never show.

    On the night when the clocks go forward an hour is skipped: 02:30 does not come, and a departure written for it
    leaves at nobody knows when. The same goes for a time with an offset that is not in force there. Write a time
    before or after the change.
    """
    for line, field, time, zone in plan.times_written():
        date = line.date + dt.timedelta(days=time.days)
        found = instants(date, time.minute, zone)
        offsets = [local(instant, zone).offset for instant in found]
        if not found:
            shown = [minute for minute in range(DAY) if instants(date, minute, zone)]
            before = hhmm(max((minute for minute in shown if minute < time.minute), default=-1) + 1)
            after = hhmm(min((minute for minute in shown if minute > time.minute), default=DAY))
            message = f"{hhmm(time.minute)} does not exist in {zone} on {date}: the clocks go from {before} to {after}"
            remedy = f"write {after} or later, or a time before {before}"
        elif time.offset is not None and time.offset not in offsets:
            message = f"{zone} is not at {utc_offset(time.offset)} on {date}, but at {utc_offset(offsets[0])}"
            remedy = f"write {hhmm(time.minute)} without the offset"
        else:
            continue
        yield Finding(where=line.where(field), message=message, help=remedy, people=line.people, firm=line.firm)
