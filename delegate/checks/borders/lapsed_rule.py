"""The check `lapsed-rule`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG412", Severity.WARNING)
def lapsed_rule(plan: Plan) -> Findings:
    """A rule of entry is known only up to a day before the trip.

    Lists of nationalities that need no visa are made for a year and often renewed at the last moment. The tool does not
    know whether this one goes on, so it neither admits nor refuses. Ask, and write what holds now under `admits`; a
    visa settles it too.
    """
    yield from refusals(plan, "lapsed")
