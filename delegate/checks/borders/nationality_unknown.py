"""The check `nationality-unknown`."""

from delegate.assessment.paper_problems import objections
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG410", Severity.WARNING)
def nationality_unknown(plan: Plan) -> Findings:
    """Whether a passport admits depends on its nationality, which is not written.

    Some nationalities enter without a visa and for a number of days, others do not enter at all. Told once for each
    person, at the first border where it matters. Write `passport: {nationality: GB}`, or the visa.
    """
    for those in objections(plan, "unknown-nationality"):
        yield Finding(
            where=those.where,
            message=those.message,
            help=those.remedy,
            related=those.related,
            people=those.people,
            firm=those.firm,
        )
