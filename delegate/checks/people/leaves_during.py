"""The check `leaves-during`."""

from delegate.assessment.presence import departing
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG606", Severity.WARNING)
def leaves_during(plan: Plan) -> Findings:
    """Somebody leaves while a line runs that names him or her.

    Either the hour of `leaves` is wrong, or the person must be told to slip out and somebody must bring the car then.
    To leave at the minute at which a line ends is as it should be. Of a line that is only known by a window and its
    length, or of a way without a written end, the earliest end counts. Correct the hour, or take the person off the
    line.
    """
    for each in departing(plan):
        line = each.line
        first = {**plan.hosts, **plan.people}[each.people[0]]
        leaves, ends = plan.clock(each.at, line.zone), plan.clock(each.ends, line.end_zone)
        during = "during" if line.end is not None else f"before {ends}, the earliest end of"
        verb = "leaves" if len(each.people) == 1 or plan.called(each.people) == "the party" else "leave"
        yield Finding(
            where=line.where("within" if line.item.within else "time"),
            message=f"{plan.called(each.people)} {verb} at {leaves}, {during} “{line.title}”",
            help=f"let `leaves` be {ends}, or write `except` on this line",
            related=((first.where("leaves"), f"leaves at {leaves}"),),
            people=each.people,
        )
