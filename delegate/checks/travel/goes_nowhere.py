"""The check `goes-nowhere`."""

from delegate.assessment.advice import arrival_to_write
from delegate.assessment.detours import WayRound, by_places, round_trips, service_that_lands
from delegate.assessment.drives_back import drives_from_elsewhere, turned_round
from delegate.assessment.idle_crossings import there_and_back
from delegate.assessment.idle_rides import idle_rides
from delegate.assessment.written_lengths import STROLL
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.countries import side_name
from delegate.i18n.dates import day_month
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.plan import Plan


@check("DLG318", Severity.WARNING)
def goes_nowhere(plan: Plan) -> Findings:
    """A movement begins and ends at one place.

    A car that fetches the chairman names everybody, since its `who` was forgotten; a train has no station to arrive
    at. The vehicle is ordered, and the people it is for are not on its sheet. Name in `who` those who travel, write
    `from` and `to`, or the places of a round trip in `via`: of a cruise from a pier back to it, where it goes. A walk
    from one venue to the next is none, however near they are, nor is a stroll of 30 minutes or more.

    So it is with a drive from where people are next to where they were before it: its `from` and `to` were exchanged.
    So is a drive back to the port where people have just landed, or the gate at which they have come over the border,
    with nothing for them there.
    So is the first drive of all to the `base` from where they are next, with nothing at the base between.
    So is a drive from another city to an airport well aside of where they are next, as of a flight that was moved to
    the next day.
    A drive from another city, or from an airport, station or pier, to the city in which its people are already, with no
    way to its beginning written, is under the wrong date, or for somebody else: as a second coach from the airport that
    names those whom the first one has driven to town. Below 10 km that is an airport where nobody of the trip is.
    So is a drive to another city from a port more than 10 km (an airport: 3) from its people, where nobody is then,
    if somebody of the trip has landed there before, its vehicle is to wait there or it ends at a hotel of the trip: the
    coach from the airport of the day before.
    So is a drive to an airport, station, pier or border post in the city in which its people are next, or up to 50 km
    out of it, with nothing there for them and no way back written, while nobody comes or goes there. So it is on the
    evening before their flight of the morning, if it takes all who fly and no other drive takes any of them there.
    A `vehicle` on the next line is a way back, unless they set off from there on the next date and have no other ride.
    A metro station beside the port counts as the port, and so does a terminal if the title says "To the airport".
    So is a drive over a border to a hotel or a port where its people have nothing on that date, before they go straight
    back over it, if nobody wrote the way back but its vehicle: the hotel of the next night.
    So is a drive that a place in its `via` leads a great way round, at least twice as long as without it and 300 km
    longer (1,000 km where its ends are within 50 km of each other, as of a tour): another place of that name, or an id
    that was not meant.
    """
    yield from _to_its_beginning(plan)
    yield from _turned_round(plan)
    yield from _without_a_way_there(plan)
    yield from _without_a_way_back(plan)
    yield from _over_a_border_and_back(plan)
    yield from (_far_round(detour) for detour in by_places(plan))


def _to_its_beginning(plan: Plan) -> Findings:
    """Movements that begin and end at one place."""
    for each in round_trips(plan):
        line = each.line
        everybody = set(each.people) == set(line.people)
        whom = "" if everybody else f" for {plan.called(each.people)}"
        remedy = "write `from` and `to`" if line.item.kind in SERVICES else "name in `who` those who travel"
        help_ = f"{remedy}, or the places of a round trip in `via`"
        if line.item.origin and line.item.destination:
            help_ = "write where it goes in `via`, or another end in `to`"
        help_ += f", or of a stroll how long it takes: {STROLL} min or more" if line.item.kind == "walk" else ""
        if (service := service_that_lands(plan, each)) and line.start is not None:
            help_ = arrival_to_write(plan, service, line, line.start, line.zone)
        yield Finding(
            where=line.where(line.item.kind),
            message=f"“{line.title}” begins and ends at {each.place.names}{whom}",
            help=help_,
            people=each.people,
        )


def _turned_round(plan: Plan) -> Findings:
    """Drives whose two ends were exchanged."""
    for line, before, origin, after, people in turned_round(plan):
        way, at = f"from {origin.names} to {before.names}", _at
        if origin.kind == "crossing" and origin.id == before.id:  # its two sides have one name
            way, at = f"through {origin.names} from {side_name(origin.side)} to {side_name(before.side)}", _in_side
        behind = f" and {at(after)} after it" if after else ", and nothing is written behind it"
        yield Finding(
            where=line.where("from"),
            message=f"“{line.title}” leads {way}, and {plan.called(people)} would be {at(before)} before it{behind}",
            help="exchange `from` and `to`, or write the ways to it and from it",
            people=people,
        )


def _at(place: Place) -> str:
    return f"at {place.names}"


def _in_side(place: Place) -> str:
    return f"in {side_name(place.side)}"


def _without_a_way_there(plan: Plan) -> Findings:
    """Drives into the city in which people are, or from a port at rest, to whose beginning nobody wrote a way."""
    for line, before, origin, returns, people in drives_from_elsewhere(plan):
        would_be = f"{plan.called(people)} would be at {before.names} before it"
        begins, remedy = f"leads from {origin.names} back to {before.city or before.names}, and {would_be}", "write it"
        if not returns:
            begins = f"begins at {origin.names}, where nobody is on that date, and {would_be}"
            remedy = "write in `from` where they are, or it"
        yield Finding(
            where=line.where("from"),
            message=f"“{line.title}” {begins}: nobody wrote how to get to its beginning",
            help=f"{remedy} on the date on which they are at {origin.names}, name in `who` those who travel, or write "
            "the way to its beginning",
            people=people,
        )


def _without_a_way_back(plan: Plan) -> Findings:
    """Drives to a port at rest, from which nobody wrote a way back."""
    for line, port, after, people, too_early_for in idle_rides(plan):
        taken = f"“{too_early_for.title}” of {day_month(too_early_for.date)}" if too_early_for else "nothing"
        yield Finding(
            where=line.where("to"),
            message=f"“{line.title}” leads to {port.names}, from where {taken} takes {plan.called(people)} on, and "
            f"next is {after.names}: nobody wrote how to get back",
            help=f"write it on the date on which they set off from {port.names}, name in `who` those who travel, or "
            "write the way back",
            people=people,
        )


def _over_a_border_and_back(plan: Plan) -> Findings:
    """Drives over a border to a hotel or a port where nothing is, from where people go straight back."""
    for line, place, after, surely, people in there_and_back(plan):
        if surely:
            yield Finding(
                where=line.where("to"),
                message=f"“{line.title}” leads {plan.called(people)} over the border to {place.names}, where nothing "
                f"is written for them, and next is {after.names}, straight back over it",
                help=f"write another end in `to`, or what they do at {place.names} as a line of its own",
                people=people,
            )


def _far_round(detour: WayRound) -> Finding:
    """What is said of a place in `via` that leads a drive a great way round."""
    leg, line = detour.leg, detour.line
    return Finding(
        where=line.where("via"),
        message=f"“{line.title}” leads {detour.km:,.0f} km from {leg.origin.name} to {leg.destination.name} by way of "
        f"{detour.names}, and is {detour.direct:,.0f} km without",
        help="write the place that is meant, what people do there as a line of its own, or accept it with the reason",
        people=detour.people,
    )
