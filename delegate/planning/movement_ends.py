"""Finds where a movement starts and ends: the place it names, and the port or station of a service (rule 20)."""

from collections.abc import Sequence

from delegate.borders.routing import side_of
from delegate.model import Item, Reference
from delegate.modes import AIRBORNE, MODES, MOVEMENT_KINDS, SERVICES
from delegate.places.gazetteer import DISTRICT_KM
from delegate.places.place import Place
from delegate.planning.places import PlaceFinder, walkable
from delegate.planning.route_stop import RouteStop, WrittenLine
from delegate.travel.distance import km

CLEARLY = 2.0  # as many times as far as the port of a district must the next one be
CITY_KM = 50  # within which a port to which people are driven is that of a city


def is_movement(item: Item) -> bool:
    """Whether a line is a way and not a stop."""
    return item.kind in MOVEMENT_KINDS


def is_service(item: Item) -> bool:
    """Whether a movement leaves from a port or a station, after a check-in."""
    return item.kind in SERVICES


def is_charter(places: PlaceFinder, move: WrittenLine, near: Place | None) -> bool:
    """Whether a boat or an aircraft is written to a door that is no port: then it leaves from a door too.

    It keeps no timetable, goes to no hotel, and stays on one side of a border: behind one people land in a port.
    """
    end = named_end(places, move.item.destination, move, near)
    door = MODES[move.item.kind].charters and end is not None and end.kind == "venue" and end.crossing is None
    if not door or end is None or near is None:
        return door
    lodging = places.is_lodging(move.item.destination)
    return not (_keeps_timetable(move.item) or lodging or end.side != near.side)


def enters(places: PlaceFinder, landed: RouteStop, onward: WrittenLine) -> bool:
    """Whether people who landed from another side go on by a service inside the country: they enter before it."""
    here, came_from = landed.place, landed.came_from
    end = named_end(places, onward.item.destination, onward, here)
    if here is None or came_from is None or end is None:
        return False
    return came_from.side != here.side == end.side


def is_door(places: PlaceFinder, move: WrittenLine, reference: Reference | None, near: Place | None) -> bool:
    """Whether an end of a service is written as a door that it cannot reach: its port lies on the way there.

    A venue that nobody sleeps at may be a port of its own, near a known one or where no item is held at it: as a
    station, of which few are known, and as any port where its city has none. One that is called another kind of port
    is none.
    """
    end = named_end(places, reference, move, near)
    if not is_service(move.item) or end is None or end.kind != "venue" or end.crossing or places.crossing(reference):
        return False
    if places.takes_services(end, move.item.kind):
        return False
    if places.is_lodging(reference):
        return True
    own = _may_be_port(places, reference, end, move.item.kind)
    flown = move.item.kind in AIRBORNE and has_number(move.item)  # by an airline, from no hall beside a field
    beside = any(walkable(end, port) for port in places.ports(end, move.item.kind, airfields=True))
    if beside and (own or not flown):
        return False
    if not MODES[move.item.kind].charters:
        return not own
    if own and (_is_field(end, move.item.kind) or not places.ports(end, move.item.kind)):
        return False
    return _keeps_timetable(move.item) or (near is not None and near.side != end.side) or _goes_abroad(places, move)


def _may_be_port(places: PlaceFinder, reference: Reference | None, venue: Place, mode: str) -> bool:
    """Whether a venue may be a port of the trip's own: no item is held at it, or its name says so.

    No aircraft leaves from a harbour, and no train either; at an airport all kinds of ports are.
    """
    called = ports_called(reference, venue)
    if called and called.isdisjoint((*MODES[mode].hubs, "airport")):
        return False
    return bool(called) or reference is None or not places.is_visited(reference)


def _is_field(venue: Place, mode: str) -> bool:
    """Whether a venue known to the point is called an airstrip or the like: no airport of its city is meant by it."""
    from delegate.places.fuzzy_names import is_called_a_field  # few trips have such a line

    called = any(is_called_a_field(text) for _, text in venue.names.by_language)
    return mode in AIRBORNE and called and not venue.rough


def ports_called(reference: Reference | None, venue: Place) -> frozenset[str]:
    """The kinds of port of which the names of a venue say that it is one."""
    from delegate.places import fuzzy_names  # few trips have such a line

    names = (*([reference.name] if reference else []), *(text for _, text in venue.names.by_language))
    return frozenset().union(*map(fuzzy_names.ports_called, names))


def _goes_abroad(places: PlaceFinder, move: WrittenLine) -> bool:
    """Whether the two ends of a movement are known to lie on two sides."""
    ends = [places.place(each, move.item.kind) for each in (move.item.origin, move.item.destination)]
    return len({end.side for end in ends if end}) > 1


def inside_one_airport(one: Place | None, other: Place | None) -> bool:
    """Whether two ports are one behind its control: an airport and a pier within it, or two such piers (rule 20)."""
    if one is None or other is None or one.kind != "hub" or other.kind != "hub" or one.side != other.side:
        return False
    return (one.within or one.id) == (other.within or other.id) and bool(one.within or other.within)


def port_inside(places: PlaceFinder, here: Place | None, move: WrittenLine, origin: Place | None) -> Place | None:
    """From where in the airport people go on who have landed at a port inside it; None where that is no other port.

    A service that does not say from where leaves from the one that is for its mode.
    """
    if here is None or origin is not None:
        return origin if inside_one_airport(here, origin) else None
    return _port_within(places, here, move)


def _port_within(places: PlaceFinder, here: Place, move: WrittenLine) -> Place | None:
    """The only port for a service in the airport in which a place is, where it is another than that place.

    What flies from an airport, a helicopter too, leaves from the airport itself, whatever piers are inside it.
    """
    if here.kind != "hub" or not is_service(move.item) or (move.item.kind in AIRBORNE and here.within is None):
        return None
    found = {each.id: each for each in places.ports(here, move.item.kind) if inside_one_airport(each, here)}
    return next(iter(found.values())) if len(found) == 1 and here.id not in found else None


def has_number(item: Item) -> bool:
    """Whether the name of a service has a number: then it stands in a timetable."""
    said = item.value.by_language if item.value else ()
    return any(letter.isdigit() for _, text in said for letter in text)


def _keeps_timetable(item: Item) -> bool:
    """Whether a service has a number, and so goes from port to port; a helicopter with one lands where it is told."""
    return has_number(item) and not MODES[item.kind].vehicle


def boards_at(places: PlaceFinder, move: WrittenLine, here: Place | None, origin: Place | None) -> Place | None:
    """From where a movement leaves: the port to which people have been driven, of a boat or aircraft from a venue near.

    A venue beside that port, or called one, is itself meant.
    """
    mode = MODES.get(move.item.kind)
    if here is None or origin is None or mode is None or not mode.charters or here.kind != "hub":
        return origin
    if origin.kind != "venue" or origin.crossing or here.side != origin.side or walkable(here, origin):
        return origin
    far = here.point is None or origin.point is None or km(here.point, origin.point) > CITY_KM
    if far or places.hub_kind(here) not in mode.hubs or ports_called(move.item.origin, origin) & {*mode.hubs}:
        return origin
    return here


def may_leave_from(places: PlaceFinder, move: WrittenLine, place: Place, near: Place | None) -> bool:
    """Whether a service that does not say from where may leave from a place: a port, or any door for a charter."""
    return places.takes_services(place, move.item.kind) or is_charter(places, move, near)


def may_end_at(places: PlaceFinder, move: WrittenLine, place: Place) -> bool:
    """Whether a service that does not say where it ends may end at the next stop itself."""
    return places.takes_services(place, move.item.kind) or place.kind == "crossing"


def named_end(
    places: PlaceFinder,
    reference: Reference | None,
    move: WrittenLine,
    near: Place | None,
    goal: RouteStop | None = None,
) -> Place | None:
    """The place a `from` or `to` names; a crossing on the side written, else on that from which the cohort comes.

    Of a service it is the port in whose hall that crossing is: people clear both sides inside. A boat to or from an
    airport takes the pier within it.
    Where nobody knows that side, it is the one that is not where the movement, or else `goal`, leads. A movement from a
    third side ends on that of `goal`.
    """
    crossing = places.crossing(reference)
    if crossing is None:
        place = places.place(reference, move.item.kind)
        return (place and _port_within(places, place, move)) or place
    sides = list(crossing.sides or {})
    beyond = None
    if reference is move.item.origin and places.crossing(move.item.destination) is None:
        beyond = places.place(move.item.destination) or (goal.place if goal else None)
    written = places.side_written(reference)
    port = places.port_at(crossing, move.item.kind) if is_service(move.item) else None
    if port and written in (None, port.side):
        return port
    if written in sides:
        side = written or ""
    elif near and near.side in sides:
        side = near.side
    elif beyond and beyond.side in sides:
        side = next((each for each in sides if each != beyond.side), beyond.side)
    elif reference is move.item.destination and goal and goal.place and goal.place.side in sides:
        side = goal.place.side
    else:
        side = sides[0] if sides else ""
    return side_of(crossing, side)


def led_to(
    places: PlaceFinder, lines: Sequence[WrittenLine], move: WrittenLine, near: Place | None, goal: RouteStop | None
) -> Place | None:
    """The place a `to` names on a way to `goal`, behind which `lines` are written.

    A movement from a third side to a crossing leads to the side of `goal`, but for people who go through on foot, by a
    line of that crossing behind it or by a walk to its far side: those it leaves on the other one.
    """
    crossing = places.crossing(move.item.destination)
    for line in lines if crossing else ():
        walked = line.item.destination if line.item.kind == "walk" else None
        named = line.item.place if line.item.kind == "crossing" else walked
        if line.number > move.number and crossing and places.crossing(named) is crossing:
            far = places.side_written(walked) or (goal.place.side if goal and goal.place else None)
            sides = list(crossing.sides or {}) if far in (crossing.sides or {}) else []
            left = next((side_of(crossing, side) for side in sides if side != far), None)
            goal = RouteStop(move.day, move.number, "to", left, "place") if left else goal
    return named_end(places, move.item.destination, move, near, goal)


def moved_to(places: PlaceFinder, move: WrittenLine, near: Place | None) -> Place | None:
    """Where people are behind a movement, as far as it says: of a service to a city, at that city's only port."""
    end = named_end(places, move.item.destination, move, near)
    return end_stop(places, move, "to", end, near).place if end else None


def end_stop(
    places: PlaceFinder, move: WrittenLine, role: str, place: Place, near: Place | None = None, *, last: bool = False
) -> RouteStop:
    """The stop at a written end of a movement."""
    if is_service(move.item):
        return service_stop(places, move, role, place, near, chosen=False)
    return RouteStop(move.day, move.number, "end" if last else role, place, "place")


def service_stop(
    places: PlaceFinder, move: WrittenLine, role: str, place: Place, came_from: Place | None = None, *, chosen: bool
) -> RouteStop:
    """The port of a service; where it names a city alone, or nothing (`chosen`), the only one there (rule 20).

    So is that of a district, where one port is plainly its own.
    """
    stop = RouteStop(move.day, move.number, role, place, "hub", came_from)
    if place.kind != "city" and not chosen and not _means_a_port(places, move, role, place, came_from):
        return stop
    ports = _fitting(places, move, role, place, came_from)
    if len(ports) == 1:
        return stop._replace(place=ports[0])
    return stop._replace(place=places.city_of(place), ports=ports, port_open=True)


def _other_end(places: PlaceFinder, move: WrittenLine, role: str, came_from: Place | None) -> Place | None:
    """The other end of a service, as far as it is written or known."""
    written = move.item.destination if role == "from" else move.item.origin
    if places.crossing(written):
        return None
    return places.place(written) if written else came_from if role == "to" else None


def _means_a_port(places: PlaceFinder, move: WrittenLine, role: str, place: Place, came_from: Place | None) -> bool:
    """Whether the name of a district is all that is said of a port: then the service goes to another city."""
    other = _other_end(places, move, role, came_from) if place.kind == "district" else None
    return other is not None and other.city != place.city and bool(places.ports(place, move.item.kind))


def _fitting(
    places: PlaceFinder, move: WrittenLine, role: str, place: Place, came_from: Place | None
) -> tuple[Place, ...]:
    """The ports of a city that a service may use: a ferry over a border needs its control; a district may have one."""
    ports = places.ports(place, move.item.kind)
    other = _other_end(places, move, role, came_from)
    if move.item.kind == "ferry" and other is not None and other.side != place.side:
        ports = tuple(each for each in ports if each.crossing) or ports
    if place.kind != "district" or not place.point:
        return ports
    apart = sorted((km(place.point, each.point), each.id) for each in ports if each.point)
    if not apart or apart[0][0] > DISTRICT_KM or (len(apart) > 1 and apart[1][0] < CLEARLY * apart[0][0]):
        return ports
    return tuple(each for each in ports if each.id == apart[0][1])
