"""The check `two-places`."""

from delegate.assessment.presence import divided_lines
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.planning.plan import Plan


@check("DLG607", Severity.ERROR)
def two_places(plan: Plan) -> Findings:
    """A line says no place, and its people stand in different ones.

    Where nothing is written a line happens where people already are. These come from different places, so each half
    stays where it is and waits for the other. Write the `venue`, or a line for each half with its own `who`.
    """
    for each in divided_lines(plan):
        line = each.line
        standing = listed(f"{place.names} ({plan.called(people)})" for place, people in each.places)
        yield Finding(
            where=line.where(line.item.kind),
            message=f"“{line.title}” says no place, and its people are at {standing}",
            help="write its `venue`, or a line for each place with its `who`",
            people=line.people,
            firm=line.firm,
        )
