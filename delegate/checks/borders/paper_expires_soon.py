"""The check `paper-expires-soon`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG406", Severity.ERROR)
def paper_expires_soon(plan: Plan) -> Findings:
    """A paper ends during the stay, or sooner after it than the country asks for.

    Many countries admit a passport only if it is valid for some time beyond the last day of the stay, and airlines turn
    people away at check-in for it. Of a visa only the day of entry counts, and of the passports in
    which it may stand one must last through the stay. Renew the paper before the trip.
    """
    yield from refusals(plan, "too-short")
