"""Lines that end before they start."""

from delegate.checking import Findings, check
from delegate.clock import A_DAY, hhmm
from delegate.diagnostics import Finding, Severity
from delegate.planning.instants import instant_of
from delegate.planning.plan import Plan


@check("DLG206", Severity.ERROR)
def end_before_start(plan: Plan) -> Findings:
    """A line ends before it starts.

    Either the two times are the wrong way round, or the end belongs to the next date, which `+1` behind it says. A
    flight is reckoned on the two clocks of its ends: it may land at an earlier clock time than it left, but not
    earlier than it left.
    """
    for line in plan.lines():
        time = line.item.time
        if line.start is None or time is None or time.start is None or time.end is None or not line.goes:
            continue
        end = instant_of(time.end, line.date, line.end_zone)
        if end is None or end >= line.start:
            continue
        starts, ends = hhmm(time.start.minute), hhmm(time.end.minute)
        next_day = line.date + A_DAY
        yield Finding(
            where=line.where("time"),
            message=f"“{line.title}” ends at {ends}, before it starts at {starts}",
            help=f"write {starts}-{ends}+1 if it ends on {next_day}, else the earlier time first",
            minutes=end - line.start,
            people=line.people,
            firm=line.firm,
        )
