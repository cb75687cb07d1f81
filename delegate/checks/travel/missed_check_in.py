"""The check `missed-check-in`."""

from delegate.assessment.border_times import opens_too_late
from delegate.assessment.closed_counters import ClosedCounter, HeldTooLong, closed_counters, held_too_long
from delegate.assessment.detours import round_trips, service_that_lands
from delegate.assessment.lateness_words import finding, is_departure, is_out_of_order, turned_away
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.arrival import Arrival
from delegate.planning.plan import Plan


@check("DLG308", Severity.ERROR)
def missed_check_in(plan: Plan) -> Findings:
    """People come too late for the check-in of a booked service.

    By when they must be at the port is the departure less `check-in`. Where nobody wrote that, an ordinary figure
    counts; as long as half of it remains it is a warning, for the operator may ask for less: then write it. Who has a
    line at the port counts as being there from its clock on; if the counter has closed by then, or the `check-in` that
    somebody wrote has begun, that is a warning, and so it is for who joins between the two. A meeting, visit, briefing
    or press line at the port, or next door, that ends too late to pass what lies between it and a service over a border
    is told too. Leave earlier, or take a later departure.
    """
    for arrival in plan.arrivals:
        told = opens_too_late(plan, arrival) or is_out_of_order(plan, arrival)
        if arrival.late and is_departure(arrival) and not told and not _is_landing(plan, arrival):
            yield finding(plan, arrival, turned_away(plan, arrival), -arrival.slack.planned)
    for each in closed_counters(plan):
        yield _at_the_port(plan, each)
    for held in held_too_long(plan):
        yield _held_there(plan, held)


def _is_landing(plan: Plan, arrival: Arrival) -> bool:
    """Whether what leaves is the landing of what people come by, of which `goes-nowhere` tells."""
    return any(each.line is arrival.line and service_that_lands(plan, each) for each in round_trips(plan))


def _at_the_port(plan: Plan, each: ClosedCounter) -> Finding:
    """That people are at the port when the counter has closed, or only once the written check-in has begun."""
    service, first, zone = each.service, each.first, each.service.zone
    there, shuts = plan.clock(each.there, zone), plan.clock(each.shuts, zone)
    before = (service.start or 0) - each.shuts
    verb = "is" if len(each.people) == 1 or plan.called(each.people) == "the party" else "are"
    comes = f"{plan.called(each.people)} {verb} at the port at {there}"
    starts = "start" if first and first.start is not None else "be at"
    remedy = f"{starts} “{first.title}” by {shuts}" if first else f"join by {shuts}, or at the minute of the departure"
    written = "write" if each.usual else "correct"
    figure = " (an ordinary figure)" if each.usual else ""
    return Finding(
        where=first.where("time") if first else plan.people[each.people[0]].where("joins"),
        message=f"{comes}, and should be there for “{service.title}” by {shuts}, {before} min before it leaves{figure}",
        help=f"{remedy}, take a later departure, or {written} the `check-in` that the operator asks for",
        related=((service.where("time"), f"leaves at {plan.clock(service.start or 0, zone)}"),),
        minutes=each.shuts - each.there,
        people=each.people,
        firm=False,
    )


def _held_there(plan: Plan, held: HeldTooLong) -> Finding:
    """That a line at the port ends too late for people to board."""
    service, last, zone = held.service, held.last, held.service.zone
    ends, shuts, goes = (plan.clock(each, zone) for each in (held.until, held.shuts, service.start or 0))
    left, wanted = ((service.start or 0) - each for each in (held.until, held.shuts))
    comes = f"“{last.title}” holds {plan.called(held.people)} at the port until {ends}, {left} min before"
    return Finding(
        where=last.where("time"),
        message=f"{comes} “{service.title}” leaves over a border: that takes more than {wanted} min (ordinary figures)",
        help=f"end “{last.title}” before {shuts}, or take a later departure",
        related=((service.where("time"), f"leaves at {goes}"),),
        minutes=held.shuts - held.until,
        people=held.people,
        firm=held.sure,
    )
