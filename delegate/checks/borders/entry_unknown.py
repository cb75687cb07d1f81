"""The check `entry-unknown`."""

from delegate.assessment.paper_problems import objections
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG415", Severity.WARNING)
def entry_unknown(plan: Plan) -> Findings:
    """Whether a passport admits to a side is not known: nobody looked up its nationality, or its type.

    The rules of entry are lists of nationalities, mostly of ordinary passports. One that stands in no list is neither
    admitted nor refused, and neither is a diplomatic, official or service passport under a rule for ordinary ones. Ask
    the authority of that side, and write what holds under `admits`; the visa settles it too.
    """
    for those in objections(plan, "entry-unknown"):
        yield Finding(
            where=those.where,
            message=those.message,
            help=those.remedy,
            related=those.related,
            people=those.people,
            firm=those.firm,
        )
