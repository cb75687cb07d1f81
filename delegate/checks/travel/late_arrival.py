"""The check `late-arrival`."""

from delegate.assessment.border_times import opens_too_late
from delegate.assessment.lateness_words import finding, is_departure, is_out_of_order, lateness
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG301", Severity.ERROR)
def late_arrival(plan: Plan) -> Findings:
    """People cannot be there in time for a line, or for a departure by road.

    Reckoned forward from the last clock that held them, at the planned minutes of an ordinary day: every way, border,
    lobby and wait since, and what is written to happen on the way. What is not known takes no time, so what is said
    here is sure. Nothing is moved to make it fit, and the day after it is judged as written: one cause gives one
    finding. End earlier, start later, or go another way.
    """
    for arrival in plan.arrivals:
        told = is_departure(arrival) or opens_too_late(plan, arrival) or is_out_of_order(plan, arrival)
        if arrival.late and not told:
            yield finding(plan, arrival, lateness(plan, arrival), -arrival.slack.planned)
