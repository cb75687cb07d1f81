"""Times that the clocks show twice."""

import datetime as dt

from delegate.checking import Findings, check
from delegate.clock import hhmm, instants, local, utc_offset
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG204", Severity.ERROR)
def repeated_time(plan: Plan) -> Findings:
    """A clock time that the clocks of the place show twice.

    On the night when the clocks go back an hour comes twice, and a coach ordered for 02:30 may stand there an hour
    early or an hour late. Settle it by writing the offset behind the time.
    """
    for line, field, time, zone in plan.times_written():
        date = line.date + dt.timedelta(days=time.days)
        found = instants(date, time.minute, zone)
        if len(found) < 2 or time.offset is not None:
            continue
        clock = hhmm(time.minute)
        first, second = (f"{clock}{utc_offset(local(instant, zone).offset)}" for instant in found)
        yield Finding(
            where=line.where(field),
            message=f"{clock} comes twice in {zone} on {date}",
            help=f"write {first} for the first, {second} for the second",
            people=line.people,
            firm=line.firm,
        )
