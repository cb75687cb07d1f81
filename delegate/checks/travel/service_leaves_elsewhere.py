"""The check `service-leaves-elsewhere`."""

from delegate.assessment.asked_ways import begun_beyond_once, two_ports_of_one_city
from delegate.assessment.booked_services import booked_far_away
from delegate.assessment.written_lengths import distance, kilometres
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.identity import Identity
from delegate.planning.plan import Plan


@check("DLG321", Severity.WARNING)
def service_leaves_elsewhere(plan: Plan) -> Findings:
    """A booked service leaves from one city, and its people are in another one far away.

    More than 150 km lie between them, and nobody wrote how people get there: no movement leads there, and the vehicle
    that takes them everywhere tells nothing of this way. From one port to another beyond a border control, as between
    the airports of Shenzhen and Hong Kong, it is asked about however near; so it is where people are driven to the port
    of one town and leave by boat from that of the next, or to one airport, pier, station or gate of a city and leave
    from another one there, of whatever kind, over a vehicle ferry, and where the service ends in the city in which its
    people are: its two ends were exchanged. Ports without a point are two where their kinds or their names say so. So
    it is with any movement that begins at a port or a crossing while its people stand at another one beyond a border
    control, or at another crossing: the two halves of a walk over the border name two crossings, the coach waits at
    another gate than theirs, or the train between was forgotten. And so it is with a drive by road from a port of the
    side to which its people have come over the border at a gate. Either the service is booked from the wrong station or
    airport, or one before it was forgotten. Write where it really leaves, or the movement to there.
    """
    for service, leg in (*booked_far_away(plan), *begun_beyond_once(plan)):
        here = leg.origin.place
        where = f" in {here.city}" if here and here.city else ""
        line = leg.origin.line
        yield Finding(
            where=service.where("from"),
            message=f"“{service.title}” leaves from {leg.destination.name}, and before it people are at "
            f"{leg.origin.name}{where}, {kilometres(distance(leg) or 0)} away: nobody wrote how to get there",
            help="write where it leaves, or the movement to there",
            related=((line.where(), "what comes before"),) if line else (),
            people=leg.people,
            firm=leg.firm,
        )
    for each in two_ports_of_one_city(Identity(plan)):
        if each.surely:
            yield Finding(
                where=each.line.where("from"),
                message=f"“{each.line.title}” leaves from {each.there.names}, and “{each.before.title}” takes people "
                f"to {each.here.names}: nobody wrote how to get there",
                help="write where it leaves, or the movement to there",
                related=((each.before.where("to"), "what comes before"),),
                people=each.people,
            )
