"""The check `service-told-twice`."""

from delegate.assessment.service_facts import Contradiction, ServiceFacts, contradictions
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG322", Severity.WARNING)
def service_told_twice(plan: Plan) -> Findings:
    """Two lines say of one service on one date what cannot both be true.

    It has two departures from one place, two arrivals at one, or is in two places at one minute, and a flight in two
    airports of one city. A service that calls at several places may have a line for each way. One of the lines is out
    of date, or has a wrong number: correct it.
    """
    for each in contradictions(plan):
        yield Finding(
            where=each.second.line.where(each.field),
            message=f"“{each.second.line.title}” {_said(plan, each.second, each)}, and for "
            f"{plan.called(each.first.people)} it {_said(plan, each.first, each)}",
            help="correct the line that is wrong, or the number",
            related=((each.first.line.where(each.field), "what is said of it here"),),
            people=each.second.people,
            firm=each.first.line.firm and each.second.line.firm,
        )


def _said(plan: Plan, told: ServiceFacts, what: Contradiction) -> str:
    """What a line says of its service, as far as two lines differ."""
    line, zone = told.line, told.line.end_zone
    if what.field == "from":
        return f"leaves from {told.origin.names if told.origin else 'elsewhere'}"
    if what.field == "to":
        return f"ends at {told.destination.names if told.destination else 'elsewhere'}"
    starts = {each.line.start for each in (what.first, what.second)}
    same = line.start is not None and len(starts) == 1
    if line.start is not None and (not same and None not in starts):
        return f"leaves at {plan.clock(line.start, line.zone)}"
    return f"arrives at {plan.clock(line.end, zone)}" if line.end is not None else "is at another time"
