"""The check `missed-check-in`."""

from delegate.assessment.border_times import opens_too_late
from delegate.assessment.slack import finding, is_service, turned_away
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG308", Severity.ERROR)
def missed_check_in(plan: Plan) -> Findings:
    """People come too late for the check-in of a booked service.

    By when they must be at the port is the departure less `check-in`. Where nobody wrote that, an ordinary figure
    counts; as long as half of it remains it is a warning, for the operator may ask for less: then write it. Leave
    earlier, or take a later departure.
    """
    for arrival in plan.arrivals:
        if arrival.late and is_service(arrival) and not opens_too_late(plan, arrival):
            yield finding(plan, arrival, turned_away(plan, arrival), -arrival.slack.planned)
