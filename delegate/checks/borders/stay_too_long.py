"""The check `stay-too-long`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG408", Severity.ERROR)
def stay_too_long(plan: Plan) -> Findings:
    """Somebody stays longer than the paper allows.

    The day of leaving counts; whether that of entry does, or the next is the first, is a term of the rule (`counted`):
    on the Mainland and in Hong Kong a stay begins with the day after entry. The days written at the paper come before
    those of the rule; of a permit without its endorsement they are not known, and nothing is said. Those of a visa of
    the Schengen area are for all stays there together. Residents stay at home, and are not counted. Who overstays is
    fined, and may be refused the next time. Leave earlier, or get a paper for longer.
    """
    yield from refusals(plan, "overstay")
