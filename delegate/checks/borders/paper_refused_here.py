"""The check `paper-refused-here`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG409", Severity.ERROR)
def paper_refused_here(plan: Plan) -> Findings:
    """A crossing does not take a paper that other crossings take.

    Some crossings are for residents alone, some ask everybody who passes, in either direction, for papers of their own
    (`asks`), and some rules hold only at certain ports. The whole party waits while one
    member is sent to another crossing. Name another one, or leave it out: then one is chosen that takes everybody.
    """
    yield from refusals(plan, "refused-here")
