"""The check `unknown-item`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.reading.nearest import did_you_mean


@check("DLG701", Severity.ERROR)
def unknown_item(plan: Plan) -> Findings:
    """An agreement is to be signed at a line that does not exist.

    The signing would be missing from the programme of everybody who signs. Give the line an `id` and write that id
    here; without one a line goes by its title in kebab case.
    """
    ids = [line.id for line in plan.lines()]
    for agreement in plan.trip.agreements or ():
        if agreement.at and agreement.at.name not in ids:
            yield Finding(
                where=agreement.at.where,
                message=f"no line of the programme has the id “{agreement.at.name}”",
                help=did_you_mean(agreement.at.name, ids, "give the line at which it is signed this `id`"),
            )
