"""Lines out of order."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG202", Severity.ERROR)
def out_of_order(plan: Plan) -> Findings:
    """A line is listed after one that starts later.

    A person's day is read from top to bottom, so the way between the two would lead back in time and no leg there is
    judged. Either a time is mistyped, or the line belongs further up. What follows the same late line and starts
    earlier too is not named again.
    """
    found: dict[str, tuple[Line, Line, list[str]]] = {}
    for cohort in plan.cohorts:
        latest: Line | None = None
        named: set[str] = set()
        for line in (plan.days[day].lines[number] for day, number in cohort.lines):
            if line.start is None or not line.goes:
                continue
            if latest is None or latest.start is None or line.start >= latest.start:
                latest = line
            elif latest.id not in named:
                named.add(latest.id)
                found.setdefault(f"{latest.id} {line.id}", (latest, line, []))[2].extend(cohort.people)
    for later, line, everybody in found.values():
        people = set(everybody)
        assert line.start is not None
        assert later.start is not None
        starts, at = plan.clock(later.start, later.zone), plan.clock(line.start, line.zone)
        yield Finding(
            where=line.where("time"),
            message=f"“{line.title}” at {at} is listed after “{later.title}” at {starts}",
            help=f"move it above “{later.title}”, or correct one of the two times",
            related=((later.where("time"), f"starts at {starts}"),),
            people=tuple(who for who in plan.people if who in people),
            firm=line.firm and later.firm,
        )
