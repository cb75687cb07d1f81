"""The check `which-port`."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from delegate.assessment.airport_piers import driven_to_piers, left_at_piers, stayed_at_piers
from delegate.assessment.wrong_ports import (
    GROUND,
    come_by_land,
    go_by_land,
    shut_in,
    shut_out,
    told_of_arrival,
    wrong_port,
)
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import MODES, RAIL, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.own_ports import ports_called
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, OpenPort, Stop
from delegate.travel import overheads
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

NAMED = 4  # a longer list says how many others there are


class _NearAirport(NamedTuple):
    place: Place
    km: float


@check("DLG313", Severity.WARNING)
def which_port(plan: Plan) -> Findings:
    """A service leaves from a city that has several airports, stations or piers, or none that is known.

    “From Beijing” is what one writes before the tickets are bought. Its airports lie an hour apart, so nobody can be
    told when to leave, and no clock is worked out from the middle of the city. Only the way to the nearest one is
    judged, since it holds whichever is meant. A ferry to a city with several piers is told too: they may lie on two
    islands, and so does all that follows. Write the one that is on the ticket in `from`; one that is not known is a
    venue of the trip with its point. So is a train told that goes to or from a side to which no railway leads, as
    Macau: write the station at which people get off, and their way from there. So is one between two places over a sea
    that no railway crosses, by a tunnel, a bridge or a ferry for trains: most often it is a flight. So is a service at
    a known place that cannot take it: a flight from a railway station, a ferry over a border from a pier without border
    control, or one to a hall that lets nobody into the city, as SkyPier, which is for those who fly on. The other way
    round it lets out nobody who comes by land, and the control of a pier for ferries alone nobody who goes by
    helicopter. Nor is there a way from such a pier, or to it, for whom no flight is written: write that, or that they
    leave or join there on that date by one of their own (`leaves`, `joins`). Nor is there one where more than 24 hours
    lie between the two: people have entered. A crossing for people on foot or on the road is no port either, unless one
    lies beside it. So a flight is told that is written from a hall or a pier of the city to whose airport its people
    are driven for it: one of the two is not meant. So is a coach between the city and SkyPier for a flight: no door
    leads from the road into that hall.
    """
    over_sea = _trains_over_sea(plan)
    yield from over_sea.values()
    yield from _several(plan, over_sea)
    yield from _without_railway(plan, over_sea)
    yield from _at_the_wrong_place(plan, over_sea)
    yield from _without_a_flight(plan)
    yield from _behind_a_stay(plan)
    yield from _written_elsewhere(plan)
    yield from _driven_to_piers(plan)


def _trains_over_sea(plan: Plan) -> dict[str, Finding]:
    """Of trains over a sea that no railway crosses, by the ids of their lines, of which nothing else is said."""
    if not any(line.item.kind in RAIL for line in plan.lines()):
        return {}
    from delegate.assessment.trains_over_sea import trains_over_sea

    return {each.line.id: _over_sea(each.line, each.way, each.km) for each in trains_over_sea(plan)}


def _over_sea(line: Line, way: Leg, sea: float) -> Finding:
    mode, ends = line.item.kind, f"from {way.origin.name} to {way.destination.name}"
    return Finding(
        where=line.where(mode),
        message=f"“{line.title}” is written as a {mode} {ends}, and no railway leads over the {sea:.0f} km of sea "
        "between",
        help="write it as the `flight` or the `ferry` that it is; a train before or behind it is a line of its own",
        people=line.people,
        firm=line.firm,
    )


def _several(plan: Plan, told_already: Collection[str]) -> Findings:
    """Of services that leave from a city of which the port is not known, and of ferries that end in one."""
    told: set[tuple[str, str]] = set()
    for day, stops, number in _open_ports(plan):
        stop = stops[number]
        line, port = stop.line, stop.open_port
        if line is None or port is None or line.id in told_already or (line.id, stop.name) in told:
            continue
        if not port.departs and not (port.candidates and told_of_arrival(line)):
            continue
        told.add((line.id, stop.name))
        from delegate.assessment.likely_ports import likeliest_first  # few trips need it

        ports, served = likeliest_first(stops, number, line.item.kind, day)
        port = port._replace(candidates=ports)
        field, near = "from" if port.departs else "to", _airports_near(line, stop, port)
        led = stops[number + 1].place if number + 1 < len(stops) else None
        yield Finding(
            where=line.where(field if line.item.wrote(field) else line.item.kind),
            message=_message(line, stop, port, near, led),
            help=_remedy(line, port, near, served),
            people=line.people,
            firm=line.firm,
        )


def _open_ports(plan: Plan) -> Iterator[tuple[dt.date, Sequence[Stop], int]]:
    """The dates, the stops of a party and the number of each among them that is a port which nobody named."""
    for day in plan.days:
        for party in day.parties:
            yield from ((day.date, party.stops, i) for i, stop in enumerate(party.stops) if stop.open_port)


def _without_railway(plan: Plan, told_already: Collection[str]) -> Findings:
    """Of services from one side to another, of which those of their mode do not reach one."""
    told = {*told_already}
    for leg in plan.legs():
        line, ends = leg.movement, {"from": leg.origin, "to": leg.destination}
        sides = {stop.place.side for stop in ends.values() if stop.place}
        if line is None or line.id in told or len(sides) < 2:
            continue
        for field, stop in ends.items():
            if _is_unserved(line, stop) and not (field == "from" and stop.open_port):  # of that it is said already
                told.add(line.id)
                yield _unserved(line, field, stop)


def _at_the_wrong_place(plan: Plan, told_already: Collection[str]) -> Findings:
    """Of services from or to a known place that is no port for them."""
    told: set[tuple[str, str]] = set()
    come, gone = come_by_land(plan), go_by_land(plan)
    gone |= {left.line.id for left in left_at_piers(plan) if left.by_land}
    for leg in plan.legs():
        line = leg.movement
        if line is None or line.item.kind not in SERVICES or line.id in told_already:
            continue
        for field, stop in {"from": leg.origin, "to": leg.destination}.items():
            why = wrong_port(plan, leg, stop)
            if not why and field == "to" and line.id in gone:
                why = shut_in(plan, leg)
            if not why and field == "from" and line.id in come:
                why = shut_out(plan, leg)
            if why and (line.id, field) not in told:
                told.add((line.id, field))
                yield _wrong(line, field, stop, why)


def _without_a_flight(plan: Plan) -> Findings:
    """Of services to or from a pier inside an airport, of people for whom no flight is written."""
    for left in left_at_piers(plan):
        if left.by_land:
            continue
        line, people, ends = left.line, plan.called(left.people), left.field == "to"
        why = "from where people only fly on" if ends else "to which people come only by air"
        leads = "goes to" if ends else "leaves from"
        moment = "when they leave (`leaves`)" if ends else "that they join (`joins`)"
        yield Finding(
            where=line.where(left.field if line.item.wrote(left.field) else line.item.kind),
            message=f"“{line.title}” {leads} {left.place.names}, {why}, and no flight of {people} is written",
            help=f"write their flight, or {moment} there on that date; by land they use another pier",
            people=left.people,
            firm=line.firm,
        )


def _behind_a_stay(plan: Plan) -> Findings:
    """Of services to or from a pier inside an airport, of people whose flight is more than a day from them."""
    for left in stayed_at_piers(plan):
        line, ends, flight = left.line, left.field == "to", left.flight.title if left.flight else ""
        leads, order = ("goes to", "before") if ends else ("leaves from", "behind")
        barred = "out of that hall" if ends else "into that hall"
        yield Finding(
            where=line.where(left.field if line.item.wrote(left.field) else line.item.kind),
            message=f"“{line.title}” {leads} {left.place.names}, where people only change between boat and aircraft, "
            f"more than 24 hours {order} “{flight}” of {plan.called(left.people)}",
            help=f"write in `{left.field}` a pier of the city: who stays there has no way {barred}",
            people=left.people,
            firm=line.firm,
        )


def _written_elsewhere(plan: Plan) -> Findings:
    """Of services that are written from or to a venue, while people are driven to or from a port in that city."""
    items = [line.item for line in plan.lines() if line.item.kind in SERVICES]
    ends = (end for item in items for end in (item.origin, item.destination))
    if not any(end and end.name in (plan.trip.venues or {}) for end in ends):
        return
    from delegate.assessment.written_ports import written_elsewhere  # few trips have such a line

    for each in written_elsewhere(plan):
        port, people = MODES[each.line.item.kind].port, plan.called(each.people)
        fetched = f"from {each.port.names} behind it" if each.field == "to" else f"to {each.port.names} for it"
        yield Finding(
            where=each.line.where(each.field),
            message=f"“{each.line.title}” is written {each.field} {each.venue}, and “{each.drive.title}” takes "
            f"{people} {fetched}",
            help=f"write in `{each.field}` the {port} that is on the ticket; the name of one of your own says {port}",
            related=((each.drive.where(), "where people are driven"),),
            people=each.people,
            firm=each.line.firm,
        )


def _driven_to_piers(plan: Plan) -> Findings:
    """Of drives between a city and a pier inside an airport, of people who are at the airport behind it, or before."""
    ends = ((leg.origin.place, leg.destination.place) for leg in plan.legs() if leg.mode in GROUND and leg.movement)
    if not any((one and one.within) or (other and other.within) for one, other in ends):
        return
    for each in driven_to_piers(plan):
        leads = "goes to" if each.field == "to" else "leaves from"
        field = each.field if each.line.item.wrote(each.field) else each.line.item.kind
        yield Finding(
            where=each.line.where(field),
            message=f"“{each.line.title}” {leads} {each.place.names}, where people only change between boat and "
            "aircraft",
            help=f"write `{each.field}: {each.place.within}`: by land there is no way into that hall, nor out of it",
            people=each.people,
            firm=each.line.firm,
        )


def _wrong(line: Line, field: str, stop: Stop, why: str) -> Finding:
    return _at_end(line, field, stop, why, f"write in `{field}` the {MODES[line.item.kind].port} that is on the ticket")


def _is_unserved(line: Line, stop: Stop) -> bool:
    return stop.place is not None and overheads.unserved(line.item.kind, stop.place.side)


def _unserved(line: Line, field: str, stop: Stop) -> Finding:
    port, there = MODES[line.item.kind].port, "off" if field == "to" else "on"
    remedy = f"write in `{field}` the {port} where people get {there}, and their way between it and {stop.name}"
    return _at_end(line, field, stop, f"where there is no {port} for it", remedy)


def _at_end(line: Line, field: str, stop: Stop, why: str, remedy: str) -> Finding:
    """What is said of the end of a service that cannot be there; at the line itself, where the field is not written."""
    leads = "goes to" if field == "to" else "leaves from"
    return Finding(
        where=line.where(field if line.item.wrote(field) else line.item.kind),
        message=f"“{line.title}” {leads} {stop.name}, {why}",
        help=remedy,
        people=line.people,
        firm=line.firm,
    )


def _message(line: Line, stop: Stop, port: OpenPort, near: Sequence[_NearAirport], led: Place | None) -> str:
    """What is said of a service to or from a port that nobody named; `led` is where people are behind it."""
    kind, for_it = MODES[line.item.kind].port, " for it" if line.item.kind in RAIL else ""  # of some it uses none
    city = (stop.place.city if stop.place else None) or stop.name
    leaves = f"“{line.title}” {'leaves from' if port.departs else 'goes to'} {city}"
    if near:
        said = " and ".join(f"{each.place.names} ({each.km:.0f} km)" for each in near)
        return f"{leaves}, of which no airport is known; nearest to it: {said}"
    if not port.candidates:
        to_port = led is not None and (led.kind == "hub" or bool(ports_called(None, led)))
        other = to_port and led is not None and led.city == city  # a boat inside a city, to a pier of it
        return f"{leaves}, where no {'other ' if other else ''}{kind}{for_it} is known"
    names = [str(each.names) for each in port.candidates[:NAMED]]
    comma, last = ("; ", "; and ") if any("," in each for each in names) else (", ", " and ")
    if more := len(port.candidates) - len(names):
        names.append("one other" if more == 1 else f"{more} others")
    return f"{leaves}, which has {len(port.candidates)} {kind}s{for_it}: {comma.join(names[:-1])}{last}{names[-1]}"


def _remedy(line: Line, port: OpenPort, near: Sequence[_NearAirport], served: int) -> str:
    """What to write; where a known service calls at some of the ports, those alone, and that of the ticket."""
    field = "from" if port.departs else "to"
    if near:
        return (
            f"write {' or '.join(f'`{field}: {each.place.id}`' for each in near)}, or another one that is on the ticket"
        )
    if not port.candidates:
        kind = MODES[line.item.kind].port
        return f"add the {kind} to `venues` with its point, and write its id in `from`"
    ids = [f"`{field}: {each.id}`" for each in port.candidates[: min(served or NAMED, NAMED)]]
    if 0 < served < len(port.candidates):
        ids.append(f"the {MODES[line.item.kind].port} that is on the ticket")
    return f"write {', '.join(ids[:-1])} or {ids[-1]}"


def _airports_near(line: Line, stop: Stop, port: OpenPort) -> list[_NearAirport]:
    """The two airports nearest to a city in which none is known; nothing for other services than a flight."""
    if port.candidates or line.item.kind != "flight" or stop.place is None or stop.place.point is None:
        return []
    from delegate.places.world_names import airports_near  # few trips fly from a city without an airport

    at = stop.place.point
    found = airports_near(at, stop.place.side)
    measured = (_NearAirport(each, km(at, each.point)) for each in found if each.point)
    return sorted(measured, key=lambda each: (each.km, each.place.id))[:2]
