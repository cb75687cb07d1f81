"""The check `entries-used-up`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG407", Severity.ERROR)
def entries_used_up(plan: Plan) -> Findings:
    """A paper is good for fewer entries than the trip makes with it.

    Earlier entries of the same trip are counted, into each side by itself; a return home is none. A day trip across the
    border and back uses a second entry of the side that was left. Get a paper for more entries, or plan the visits to
    one side next to each other.
    """
    yield from refusals(plan, "used-up")
