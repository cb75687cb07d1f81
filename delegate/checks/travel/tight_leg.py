"""The check `tight-leg`."""

from delegate.assessment.asked_ways import is_asked_about
from delegate.assessment.lateness_words import behind_others, finding, is_change, missing_arrival_words, rides_missed
from delegate.checking import Findings, check
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan


@check("DLG302", Severity.WARNING)
def tight_leg(plan: Plan) -> Findings:
    """The way to a line is short enough on an ordinary day, and too long on a slow one.

    At the planned minutes people are in time, and where one of the ways since the last clock is slow they are not:
    traffic or a full hall at the border makes them late. Whom a vehicle sets down after others goes by way of the place
    where these get off. Leave earlier, give the hosts a warning, or accept it with the reason. Where another finding
    asks how people get there at all, as for a flight that was forgotten, it is not said, nor of a ride that left before
    they were there.
    """
    for arrival in plan.arrivals:
        if not arrival.tight or arrival.soft or is_asked_about(plan, arrival) or rides_missed(plan, arrival):
            continue
        over, spare = -arrival.slack.high, arrival.slack.planned
        way = f"on the way to {arrival.stop.name}"
        if is_change(arrival):
            way = f"for the change to “{arrival.line.title}” at {arrival.stop.name}"
        said = f"{spare} min spare {way}"
        if arrival.stays_since is not None and arrival.legs:
            said = f"{spare} min left at {arrival.legs[-1].leg.origin.name} before the way to {arrival.stop.name}"
        message = (
            missing_arrival_words(plan, arrival)
            or f"{plan.called(arrival.people)}: {said}{behind_others(arrival)}, may be {over} min late"
        )
        yield finding(plan, arrival, message, over)
