"""Tells from which doors services leave and to which they go: a charter any, others from port to port (rule 20)."""

import datetime as dt
from collections.abc import Sequence

from delegate.model import Item, Reference
from delegate.modes import AIRBORNE, MODES, MOVEMENT_KINDS
from delegate.places.coast import share_of_land
from delegate.places.place import Place
from delegate.planning.movement_ends import end_stop, has_number, is_service, named_end, service_stop
from delegate.planning.outlying import in_one_city
from delegate.planning.own_ports import (
    has_services,
    is_airfield,
    is_own_port,
    is_port_of_others,
    may_be_port,
    ports_called,
)
from delegate.planning.places import PlaceFinder, same_place, walkable
from delegate.planning.route_stop import RouteStop, WrittenLine
from delegate.travel.distance import km
from delegate.travel.open_sea import is_over_water
from delegate.travel.road import empty_minutes

BOAT = "ferry"
CITY_KM = 50  # within which a port to which people are driven is that of a city
SHORE_KM = 3.0  # from the sea of the map of the world, which may be off by half of it
ALL_LAND = 0.99  # of the square round a point


def is_charter(places: PlaceFinder, move: WrittenLine, near: Place | None) -> bool:
    """Whether a boat or an aircraft is written to a door that is no port: then it leaves from a door too.

    It keeps no timetable, goes to no hotel (a helicopter may), and stays on one side of a border: behind one people
    land in a port. A boat to a pier of the trip's own is none: it leaves from a pier.
    """
    end, item = named_end(places, move.item.destination, move, near), move.item
    door = MODES[item.kind].charters and end is not None and end.kind == "venue" and end.crossing is None
    if not door or end is None or near is None:
        return door
    if _keeps_timetable(item) or _ends_at_lodging(places, item, item.destination, end) or end.side != near.side:
        return False
    return item.kind != BOAT or not may_be_port(places, item.destination, end, BOAT)


def is_door(places: PlaceFinder, move: WrittenLine, reference: Reference | None, near: Place | None) -> bool:
    """Whether an end of a service is written as a door that it cannot reach: its port lies on the way there.

    A venue that nobody sleeps at may be a port of its own, near a known one or where no item is held at it: as a
    station, of which few are known, and as any port where its city has none. A hall near one is none for a boat or a
    train over a border, nor is what is called another kind of port. Nor is the end of a boat on a shore to which no
    known port of its city belongs: it has a jetty.
    """
    end = named_end(places, reference, move, near)
    if not is_service(move.item) or end is None or end.kind != "venue" or end.crossing or places.crossing(reference):
        return False
    role = "from" if reference is move.item.origin else "to"
    if places.takes_services(end, move.item.kind) or _has_jetty(places, move, role, end, near):
        return False
    if _ends_at_lodging(places, move.item, reference, end):
        return True
    own = may_be_port(places, reference, end, move.item.kind) and not is_port_of_others(places, move.item.kind, end)
    abroad = (near is not None and near.side != end.side) or _goes_abroad(places, move)
    beside = any(walkable(end, port) for port in places.ports(end, move.item.kind, airfields=True))
    # an airline flies from no hall beside a field, and a boat or a train leaves a side from behind its control
    barred = has_number(move.item) if move.item.kind in AIRBORNE else abroad
    if beside and (own or not barred):
        return False
    if not MODES[move.item.kind].charters:
        return not own
    if own and (is_airfield(end, move.item.kind) or not places.ports(end, move.item.kind)):
        return False
    if abroad:
        return True
    if own and (move.item.kind == BOAT or ports_called(reference, end)):
        return False
    leaves = move.item.kind == BOAT and reference is move.item.origin
    return _keeps_timetable(move.item) or (leaves and not _has_water(places, move, end))


def _ends_at_lodging(places: PlaceFinder, item: Item, reference: Reference | None, end: Place) -> bool:
    """Whether an end of a service is where people sleep, and so no port; a helicopter lands by a hotel on the map."""
    return places.is_lodging(reference) and (item.kind != "helicopter" or end.rough)


def port_of_door(places: PlaceFinder, move: WrittenLine, role: str, door: Place, near: Place | None) -> RouteStop:
    """The port of a service that is written from or to a door (`role`): of a boat one of the ports of its own shore."""
    stop = service_stop(places, move, role, door, near, chosen=True)
    other = _other_end(places, move, role, near)
    if move.item.kind != BOAT or other is None or other.side != door.side:
        return stop
    ports = tuple(port for port in _ports_of(stop) if _is_of_shore(port, door, other))
    if len(ports) == 1:
        return stop._replace(place=ports[0], ports=(), port_open=False)
    return stop._replace(place=places.city_of(door), ports=ports, port_open=True)


def _has_jetty(places: PlaceFinder, move: WrittenLine, role: str, door: Place, near: Place | None) -> bool:
    """Whether a boat inside one side is written to a door by the sea, and no known port of its city is on that shore.

    In a city without any known port it has one where it lies out of town, as an island does, and keeps no timetable.
    """
    if move.item.kind != BOAT or not is_ashore(door):
        return False
    other = _other_end(places, move, role, near)
    if other is None or other.side != door.side:
        return False
    if not places.ports(door, BOAT):
        return not has_number(move.item) and _is_out_of_town(places, door)
    return not _ports_of(port_of_door(places, move, role, door, near))


def _is_out_of_town(places: PlaceFinder, door: Place) -> bool:
    one, other = (None if door.rough else door.point), places.city_of(door)
    return bool(one and other.point) and km(one, other.point) > places.radius(other)


def _other_end(places: PlaceFinder, move: WrittenLine, role: str, near: Place | None) -> Place | None:
    """Where a service leaves from or ends, at the other end than `role`, at the city's only port where it says so."""
    if role == "from":
        end = named_end(places, move.item.destination, move, near)
        return end_stop(places, move, "to", end, near).place if end else None
    start = named_end(places, move.item.origin, move, near) if move.item.origin else near
    return end_stop(places, move, "from", start).place if start else None


def _is_of_shore(port: Place, door: Place, other: Place) -> bool:
    """Whether a boat between a door and its other end may use a port for that door.

    It may not where that is the port of the other end, or nearer to it than to the door and over wide water from that,
    or where no road leads there from the door; nor does a boat inside one side go to a pier for those who fly.
    """
    if port.within or same_place(port, other) or walkable(port, other) or not _leads_there(door, port):
        return False
    if not (port.point and door.point and other.point) or door.rough or other.rough:
        return True
    nearer = km(port.point, other.point) < km(port.point, door.point)
    return not (nearer and is_over_water(door.point, port.point))


def _leads_there(door: Place, port: Place) -> bool:
    """Whether a road, bridges and ferries for vehicles may lead from a door to a port, as they are or will be."""
    return door.rough or not (door.point and port.point) or empty_minutes(door, port, dt.date.max) is not None


def may_leave_from(places: PlaceFinder, move: WrittenLine, place: Place, near: Place | None) -> bool:
    """Whether a service that does not say from where may leave from a place: a port, or any door for a charter.

    A boat leaves from the water alone: from a pier of the trip's own, from where one has ended (with a number, at the
    jetty of an island), or, as a charter, from the shore.
    """
    if places.takes_services(place, move.item.kind):
        return True
    if move.item.kind != BOAT:
        return is_charter(places, move, near)
    end = named_end(places, move.item.destination, move, near)
    if place.kind != "venue" or (end is not None and end.side != place.side):
        return False
    if is_own_port(places, place, BOAT):
        return True
    if _has_jetty(places, move, "from", place, near) and _is_quay(places, move, place, of_hotels=True):
        return True
    if _keeps_timetable(move.item):
        return False
    return _is_quay(places, move, place) or (is_ashore(place) and is_charter(places, move, near))


def connects_at(places: PlaceFinder, move: WrittenLine, here: Place | None, origin: Place | None) -> bool:
    """Whether people who have landed at `here` board their next service there, which is written from `origin` or None.

    Without an `origin` they do at a port of its kind, at a crossing, and at an airport, which has ports of all kinds.
    """
    if here is None:
        return origin is None
    if origin is not None:
        return same_place(here, origin) and not is_door(places, move, move.item.origin, here)
    if places.takes_services(here, move.item.kind) or here.kind == "crossing":
        return True
    if here.kind != "venue":
        return places.hub_kind(here) == "airport"
    return has_services(places, here, move.item.kind)


def unsaid_port(places: PlaceFinder, move: WrittenLine, here: Place) -> RouteStop:
    """The port of a service that does not say from where it leaves, of the city where people are.

    A boat inside one side may leave from the trip's own piers there too, and from none that lies nearer to where it
    ends than they are: that is on the other shore.
    """
    stop = service_stop(places, move, "from", here, chosen=True)
    end = named_end(places, move.item.destination, move, here)
    if move.item.kind != BOAT or (end is not None and end.side != here.side):
        return stop
    own = _own_piers(places, here)
    known = [port for port in _ports_of(stop) if not any(walkable(port, each) for each in own)]
    known = [port for port in known if _leads_there(here, port)]
    piers = tuple(each for each in (*own, *known) if end is None or not _is_across(each, here, end))
    city = places.city_of(here)
    if len(piers) == 1:
        return stop._replace(place=piers[0], ports=(), port_open=False)
    return stop._replace(place=city, ports=piers, port_open=True)


def _ports_of(stop: RouteStop) -> tuple[Place, ...]:
    """All ports that a stop of a service may be."""
    return stop.ports if stop.port_open or stop.place is None else (stop.place,)


def _own_piers(places: PlaceFinder, here: Place) -> list[Place]:
    """The venues in the city of a place that are called piers, or to or from which boats of the trip are written."""
    boats = (item for item in places.items if item.kind == BOAT)
    ends = {end.name for item in boats for end in (item.origin, item.destination) if end}
    venues = [venue for name in places.venues if (venue := places.off_borders(Reference(name)))]
    own = [venue for venue in venues if in_one_city(venue, here) and is_own_port(places, venue, BOAT)]
    return [venue for venue in own if venue.id in ends or ports_called(None, venue) == {*MODES[BOAT].hubs}]


def _is_across(pier: Place, here: Place, end: Place) -> bool:
    """Whether a pier is that at which a boat ends, or is of its city and nearer to it than to where people are."""
    if same_place(pier, end) or not in_one_city(here, end) or pier.point is None or end.point is None:
        return same_place(pier, end)
    return here.point is not None and km(pier.point, end.point) < km(pier.point, here.point)


def may_end_at(places: PlaceFinder, move: WrittenLine, place: Place) -> bool:
    """Whether a service that does not say where it ends may end at the next stop itself."""
    if places.takes_services(place, move.item.kind) or place.kind == "crossing":
        return True
    return move.item.kind == BOAT and place.kind == "venue" and is_own_port(places, place, BOAT)


def lands_short_of(places: PlaceFinder, move: WrittenLine, boards: Place, near: Place | None) -> bool:
    """Whether a service that does not say where it ends, before a movement from a door, ends at a port short of it."""
    if not is_service(move.item) or boards.kind != "venue" or may_end_at(places, move, boards):
        return False
    inland = move.item.kind == BOAT and not _has_water(places, move, boards)
    return inland or is_door(places, move, Reference(boards.id), near)


def boards_at(
    places: PlaceFinder, move: WrittenLine, here: Place | None, origin: Place | None, above: Sequence[WrittenLine] = ()
) -> Place | None:
    """From where a movement leaves: the port to which people have been driven, of a boat or aircraft from a venue near.

    A venue beside that port, or called one, is itself meant. A district to which the service right `above` it is
    written is the port there at which people have landed.
    """
    ridden = [line.item for line in above if line.number < move.number and line.item.kind in MOVEMENT_KINDS]
    if here and here.kind == "hub" and origin and origin.kind == "district" and ridden and is_service(ridden[-1]):
        return here if places.place(ridden[-1].destination, ridden[-1].kind) == origin else origin
    mode = MODES.get(move.item.kind)
    if here is None or origin is None or mode is None or not mode.charters or here.kind != "hub":
        return origin
    if origin.kind != "venue" or origin.crossing or here.side != origin.side or walkable(here, origin):
        return origin
    far = here.point is None or origin.point is None or km(here.point, origin.point) > CITY_KM
    if far or places.hub_kind(here) not in mode.hubs or ports_called(move.item.origin, origin) & {*mode.hubs}:
        return origin
    return here


def _has_water(places: PlaceFinder, move: WrittenLine, venue: Place) -> bool:
    """Whether a boat without a number may well leave from a hall: by the sea, or where another one ends."""
    return is_ashore(venue) or _is_quay(places, move, venue)


def _is_quay(places: PlaceFinder, move: WrittenLine, venue: Place, *, of_hotels: bool = False) -> bool:
    """Whether another boat of the trip is written to a venue: so the next may leave from it.

    Where people sleep it is one only for `of_hotels`: a boat there may mean the port of the city.
    """
    boats = (item for item in places.items if item.kind == BOAT and item is not move.item)
    ends = (item.destination for item in boats if of_hotels or not places.is_lodging(item.destination))
    return any(end is not None and end.id == venue.id for end in map(places.off_borders, ends))


def is_ashore(venue: Place) -> bool:
    """Whether a venue lies by the sea, as far as the map of the world and its point are known."""
    return _has_sea(venue, SHORE_KM)


def is_inland(venue: Place) -> bool:
    """Whether a place lies more than 3 km from the sea, and no more than some 50: boats of its city go to sea."""
    return not _has_sea(venue, SHORE_KM) and _has_sea(venue, CITY_KM)


def _has_sea(venue: Place, reach: float) -> bool:
    return venue.point is None or venue.rough or share_of_land(venue.point, reach) < ALL_LAND


def _goes_abroad(places: PlaceFinder, move: WrittenLine) -> bool:
    """Whether the two ends of a movement are known to lie on two sides."""
    ends = [places.place(each, move.item.kind) for each in (move.item.origin, move.item.destination)]
    return len({end.side for end in ends if end}) > 1


def _keeps_timetable(item: Item) -> bool:
    """Whether a service has a number, and so goes from port to port; a helicopter with one lands where it is told."""
    return has_number(item) and item.kind != "helicopter"
