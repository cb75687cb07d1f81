"""The check `service-ends-elsewhere`."""

from delegate.assessment.booked_services import left_far_away
from delegate.assessment.written_lengths import distance, kilometres
from delegate.assessment.wrong_ports import left_without_port
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG309", Severity.WARNING)
def service_ends_elsewhere(plan: Plan) -> Findings:
    """A booked service ends in one city, and the next item of its people starts in another one far away.

    More than 50 km lie between them, and nobody wrote how people get there: no movement leads there, no vehicle stands
    on the next item, and the one that takes them everywhere tells nothing of this way. From one port to another beyond
    a border control, as between the airports of Shenzhen and Hong Kong, it is asked about however near, and so it is
    where the coach that takes them on is written from a port of the next town: they stand at one, and it waits at the
    other. So it is between two piers or stations of one city, where a vehicle of the trip waits for them at a port of
    another kind there, and where a train ends at another airport of the city than that of the flight. So it is over a
    vehicle ferry, and where the service left the city to which they go back at once. Up to 150 km from an airport
    nobody is asked about who lands there because it serves the city: no other airport is nearer by more than 50 km, or
    they fly from it again and nobody wrote either how they come back to it. Either the service is booked to the wrong
    station, or a coach is missing from the programme. Write where it really ends, or the movement from there.
    """
    stranded = left_without_port(plan)
    for service, leg in left_far_away(plan):
        here, there = leg.origin.place, leg.destination.place
        if here and {(who, here.id) for who in leg.people} <= stranded:
            continue  # `which-port` says that it cannot end there at all
        where = f" in {there.city}" if there and there.city and leg.destination.kind != "hub" else ""
        yield Finding(
            where=service.where("to"),
            message=f"“{service.title}” ends at {leg.origin.name}, and next is {leg.destination.name}{where}, "
            f"{kilometres(distance(leg) or 0)} away: nobody wrote how to get there",
            help="write where it ends, or the movement from there",
            related=((leg.where(), "what comes next"),) if leg.destination.line else (),
            people=leg.people,
            firm=leg.firm,
        )
