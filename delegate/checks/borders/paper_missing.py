"""The check `paper-missing`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG404", Severity.ERROR)
def paper_missing(plan: Plan) -> Findings:
    """Somebody comes to a border without a paper that admits to the other side, or lets them out of this one.

    Looked at are the papers that are written, by the rules of that day; who has none written is not judged, and the
    schedule says so. Told is the first border where it happens: what follows from it on the way back is not repeated.
    Write the paper that the person has, get one, or write a rule of your own under `admits`.
    """
    yield from refusals(plan, "missing", "not-yet")
