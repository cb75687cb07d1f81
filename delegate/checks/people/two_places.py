"""The check `two-places`."""

from delegate.assessment.presence import DividedLine, divided_lines, divided_movements
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.planning.plan import Plan


@check("DLG607", Severity.ERROR)
def two_places(plan: Plan) -> Findings:
    """A line says no place, and its people stand in different ones.

    Where nothing is written a line happens where people already are. These come from different places, so each half
    stays where it is and waits for the other. Write the `venue`, or a line for each half with its own `who`.

    A movement that is written to leave at one minute, without a `from`, leaves from where people are. Where these are
    in two cities, on two sides of a border or at two ports it would have to be in both at once: that is a warning.
    Write its `from`, and how the others come there, or a line for each half.
    """
    for each in divided_lines(plan):
        said, field = f"“{each.line.title}” says no place, and its people are at", "`venue`"
        yield _finding(plan, each, said, field, Severity.ERROR)
    for each in divided_movements(plan):
        said, field = f"“{each.line.title}” does not say from where it leaves, and its people are at", "`from`"
        yield _finding(plan, each, said, field, Severity.WARNING)


def _finding(plan: Plan, each: DividedLine, said: str, field: str, severity: Severity) -> Finding:
    line = each.line
    standing = listed(f"{place.names} ({plan.called(people)})" for place, people in each.places)
    return Finding(
        where=line.where(line.item.kind),
        message=f"{said} {standing}",
        help=f"write its {field}, or a line for each place with its `who`",
        people=line.people,
        firm=line.firm,
        severity=severity,
    )
