"""The check `stay-too-long`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG408", Severity.ERROR)
def stay_too_long(plan: Plan) -> Findings:
    """Somebody stays longer than the paper allows.

    The day of entry and that of leaving both count. The days written at the paper come before those of the rule; of a
    permit without its endorsement they are not known, and nothing is said. Who overstays is fined, and may be refused
    the next time. Leave earlier, or get a paper for longer.
    """
    yield from refusals(plan, "overstay")
