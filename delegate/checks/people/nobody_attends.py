"""The check `nobody-attends`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG602", Severity.WARNING, of_silence=True)
def nobody_attends(plan: Plan) -> Findings:
    """A line names nobody of the delegation who is there at that time.

    Its people have not joined yet, have left already, or `except` takes everybody away. The line is printed, and
    nobody will come. Change `who`, or the date on which they join or leave; a line that is off is `cancelled`.
    """
    for line in plan.lines() if plan.people else ():
        if line.goes and not line.people and line.item.kind != "crossing" and "who" not in line.item.tbc:
            yield Finding(
                where=line.where("who" if line.item.wrote("who") else "except"),
                message=f"nobody of the delegation is there for “{line.title}”",
                help="name somebody in `who` who has joined by then and not yet left, or write `status: cancelled`",
            )
