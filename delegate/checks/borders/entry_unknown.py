"""The check `entry-unknown`."""

from delegate.assessment.paper_problems import refusals
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG416", Severity.WARNING)
def entry_unknown(plan: Plan) -> Findings:
    """Whether a paper admits to a side is not known: nobody looked up its nationality, its type, its kind or the port.

    The rules of entry are lists of nationalities, mostly of ordinary passports. One that stands in no list is neither
    admitted nor refused, and neither is a diplomatic, official or service passport under a rule for ordinary ones. Nor
    is a permit endorsed for what no rule of any side speaks of, or a port that a list may have, where the list is not
    known as a whole, or where nobody wrote at which port they enter. Transit is for people with a booked service to a
    third side; who goes on by other ways may be let in. A paper for some cities alone, as the list of a tour group, is
    told where the stay leads to others, and that list where somebody on it leaves alone. Ask the authority of that
    side, and write what holds under `admits`; the visa settles it too.
    """
    yield from refusals(plan, "entry-unknown")
