"""The check `nationality-unknown`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG410", Severity.WARNING)
def nationality_unknown(plan: Plan) -> Findings:
    """Whether a passport admits depends on its nationality, which is not written.

    Some nationalities enter without a visa and for a number of days, others do not enter at all. Told once for each
    person, at the first border where it matters. Write `passport: {nationality: GB}`, or the visa.
    """
    yield from refusals(plan, "unknown-nationality")
