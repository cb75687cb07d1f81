"""Finds drives that begin or end elsewhere than at the port that their titles say: `Airport transfer` (rule 21)."""

import re
from collections.abc import Iterator, Sequence

from delegate.assessment.ports import ONE_AIRPORT_KM, is_airport_called, is_called_port, is_port_of_trip, is_served
from delegate.assessment.titled_ends import EndElsewhere, ends_in_title, line_behind, onward, ways_by_origin
from delegate.modes import MODES, MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.folding import fold
from delegate.places.fuzzy_names import ports_called
from delegate.places.place import City, Place
from delegate.places.port_words import ANY_PORT, SaidPort, has_word_for, ports_said
from delegate.planning.leg import Leg
from delegate.planning.places import WALKABLE_KM, same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km


def ports_elsewhere(plan: Plan) -> Iterator[EndElsewhere]:
    """Drives that are written to or from a place with nothing of their people, and not the port of their titles.

    People are driven to the port of the service right below. They come from that of the service right above, or, where
    a title says that they do, from the airport of the city.
    """
    by_origin, told = ways_by_origin(plan), set[str]()
    for leg in plan.legs():
        if leg.movement is None or leg.mode not in ROAD or leg.is_set_down or leg.movement.id in told:
            continue
        found = _port_ahead(plan, leg, onward(plan, leg, by_origin)) or _port_behind(plan, leg)
        if found:
            told.add(found.line.id)
            yield found


def _port_ahead(plan: Plan, leg: Leg, ways: Sequence[Leg]) -> EndElsewhere | None:
    """A drive whose title says the port from which a service leaves right below it, and which ends elsewhere.

    Nothing is there, it is no port itself, and nobody wrote the way on: `To the airport` ends at the city hall.
    """
    line, place = leg.movement, leg.destination.place
    if line is None or leg.destination.line or not line.item.destination or not _is_no_port(plan, place):
        return None
    theirs = (each for each in ways if each.movement is None and not set(each.people).isdisjoint(leg.people))
    reached = next((each.destination for each in theirs), None)
    if place is None or reached is None or reached.end is None or reached.line is None or reached.place is None:
        return None
    service, port = reached.line, reached.place
    if service.item.kind not in SERVICES or not _lies_apart(plan, place, port):
        return None
    words = ends_in_title(line, lambda name: _means_port(plan, name, service, port, place)).end
    words = words or _said(plan, leg, service, "to", place)
    turned = leg.origin.place is not None and same_place(leg.origin.place, port)
    meant = words and line_behind(plan, leg) is service
    return EndElsewhere(line, "to", words, str(place.names), True, port.id, turned) if meant else None


def _port_behind(plan: Plan, leg: Leg) -> EndElsewhere | None:
    """A drive whose title says the port from which people come, and which begins elsewhere, where they have nothing.

    That is the port at which they landed right above it: `From the airport` begins at the city hall. Where no landing
    is written, it is any airport of the city, if the title says that people come from one and all lie apart from there.
    """
    line, place = leg.movement, leg.origin.place
    if line is None or place is None or not line.item.origin or not _is_no_port(plan, place):
        return None
    if leg.origin.line or _have_reason_there(plan, leg, place) or _calls_at_port(plan, line):
        return None
    end = leg.destination.place
    service, port = _landing(plan, leg) or (None, None)
    words = _said(plan, leg, service, "from", place) if service and port and _lies_apart(plan, place, port) else ""
    if not words:
        airports = plan.finder.gazetteer.ports(place.city or "", "flight", airfields=True)
        fetched = any(each.role == "from" and each.kind == "airport" for each in _ports_in(line))
        if not fetched or end in airports or _names(place, "airport"):
            return None
        if not airports or not all(_lies_apart(plan, place, each) for each in airports):
            return None
        served = [each for each in airports if is_served(plan, each)]
        words, port = "the airport", served[0] if len(served) == 1 else None
    turned = bool(port and end and same_place(end, port))
    return EndElsewhere(line, "from", words, str(place.names), True, port.id if port else "", turned)


def _landing(plan: Plan, leg: Leg) -> tuple[Line, Place] | None:
    """The service whose line stands right above a drive, of those in which its people are, and the port it ends at."""
    above = None
    for line in plan.lines():
        if line is leg.movement:
            break
        if line.goes and line.item.kind != "crossing" and not set(line.people).isdisjoint(leg.people):
            above = line
    if above is None or above.item.kind not in SERVICES:
        return None
    theirs = [each for each in plan.legs() if not set(each.people).isdisjoint(leg.people)]
    ends = [each.origin.place for each in theirs if each.origin.line is above and not each.movement]
    ends += [each.destination.place for each in theirs if each.movement is above]
    return next(((above, port) for port in ends if port), None)


def _have_reason_there(plan: Plan, leg: Leg, place: Place) -> bool:
    """Whether people of a drive may be at a place: a hotel, that of a line of theirs, or the end of another ride."""
    if place.id in plan.finder.lodgings:
        return True
    theirs = [line for line in plan.lines() if line.goes and not set(line.people).isdisjoint(leg.people)]
    if any(place in line.places for line in theirs if line.item.kind not in MOVEMENT_KINDS):
        return True
    rides = (each for each in plan.legs() if each.movement in theirs and plan.day_number(each) == plan.day_number(leg))
    return any(each.destination.place == place for each in rides)


def _calls_at_port(plan: Plan, drive: Line) -> bool:
    """Whether a drive is written by way of a port, at which people may get on."""
    calls = (plan.finder.place(each) for each in drive.item.via or ())
    return any(is_port_of_trip(plan, each) or is_called_port(each) for each in calls if each)


def _is_no_port(plan: Plan, place: Place | None) -> bool:
    """Whether a place is a venue known to the point, at which no service calls and which is not called a port."""
    if place is None or place.kind != "venue" or place.rough:
        return False
    return not is_port_of_trip(plan, place) and not is_called_port(place)


def _ports_in(line: Line) -> Iterator[SaidPort]:
    """The ports that a title says, in all its languages."""
    for _, title in line.item.value.by_language if line.item.value else ():
        yield from ports_said(title)


def _names(place: Place, kind: str) -> bool:
    """Whether a word for a kind of port stands in a name of a place or in its id."""
    said = (place.id.replace("-", " "), *(text for _, text in place.names.by_language))
    return any(has_word_for(text, kind) for text in said)


def _said(plan: Plan, leg: Leg, service: Line, role: str, place: Place) -> str:
    """The word of a title for a port of a service, at which people leave it ("from") or go to it; or nothing.

    None counts of which the name of the place says the like, or that is the name of a city of the trip: Porto. Of a
    title that says no direction, the other end of the drive is no port.
    """
    for each in _ports_in(leg.movement) if leg.movement else ():
        if each.kind not in (ANY_PORT, *MODES[service.item.kind].hubs) or each.role not in (role, "either"):
            continue
        other = leg.origin.place if role == "to" else leg.destination.place
        if each.role == "either" and other and (is_port_of_trip(plan, other) or is_called_port(other)):
            continue
        if not _names(place, each.kind) and not _is_city_of_trip(plan, each.word):
            return each.word
    return ""


def _is_city_of_trip(plan: Plan, word: str) -> bool:
    """Whether a word is the name of a city in which people are."""
    city = plan.finder.gazetteer.city(word)
    stops = (stop.place for leg in plan.legs() for stop in (leg.origin, leg.destination))
    return city is not None and any(place is not None and place.city == city.id for place in stops)


def _means_port(plan: Plan, words: str, service: Line, port: Place, place: Place) -> bool:
    """Whether words say a service, or what kind of port it leaves from, or begin the name of that port or are its own.

    None does that stands in the name of the place where people are.
    """
    said = [text.casefold() for _, text in place.names.by_language]
    if any(words.casefold() in text for text in said):
        return False
    kind = service.item.kind
    if fold(words) in (fold(kind), fold(service.title)) or not ports_called(words).isdisjoint(MODES[kind].hubs):
        return True
    if is_airport_called(plan, words, port, place):
        return True
    named = plan.finder.gazetteer.by_exact_name(words, {place.city})
    if len(words) < 2 or isinstance(named, City) or (named is not None and named.kind == "district"):
        return False
    begins = rf"(?i){re.escape(words)}(?!\w)" if words.isascii() else re.escape(words)
    return any(re.match(begins, text) for _, text in port.names.by_language)


def _lies_apart(plan: Plan, place: Place, port: Place) -> bool:
    """Whether a place is surely not the port by another name; what nobody visits may be a hall of the airport."""
    if place.point is None or port.point is None:
        return False
    held = place.id in plan.finder.lodgings | plan.finder.visited
    airport = plan.world.places.hub_kind(port) == "airport" and not held
    return km(place.point, port.point) > (ONE_AIRPORT_KM if airport else WALKABLE_KM)
