"""The check `paper-expired`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG405", Severity.ERROR)
def paper_expired(plan: Plan) -> Findings:
    """A paper has expired on the day on which it is needed at a border.

    The last day that is written still counts. A visa counts for nothing when the passport that it stands in has
    expired. Nobody at the counter can mend this: renew the paper before the trip, or name another that is valid. Where
    no rules of entry into the side are known it is a warning.
    """
    yield from refusals(plan, "expired")
