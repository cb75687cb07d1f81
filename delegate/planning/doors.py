"""Tells from which doors services leave and to which they go: a charter any, others from port to port (rule 20)."""

from delegate.model import Item, Reference
from delegate.modes import AIRBORNE, MODES
from delegate.places.place import Place
from delegate.planning.movement_ends import has_number, is_service, named_end
from delegate.planning.places import PlaceFinder, walkable
from delegate.planning.route_stop import WrittenLine
from delegate.travel.distance import km

BOAT = "ferry"
CITY_KM = 50  # within which a port to which people are driven is that of a city


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
    if (near is not None and near.side != end.side) or _goes_abroad(places, move):
        return True
    if own and (move.item.kind == BOAT or ports_called(reference, end)):
        return False
    return _keeps_timetable(move.item)


def may_leave_from(places: PlaceFinder, move: WrittenLine, place: Place, near: Place | None) -> bool:
    """Whether a service that does not say from where may leave from a place: a port, or any door for a charter."""
    return places.takes_services(place, move.item.kind) or is_charter(places, move, near)


def may_end_at(places: PlaceFinder, move: WrittenLine, place: Place) -> bool:
    """Whether a service that does not say where it ends may end at the next stop itself."""
    return places.takes_services(place, move.item.kind) or place.kind == "crossing"


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


def ports_called(reference: Reference | None, venue: Place) -> frozenset[str]:
    """The kinds of port of which the names of a venue say that it is one."""
    from delegate.places import fuzzy_names  # few trips have such a line

    names = (*([reference.name] if reference else []), *(text for _, text in venue.names.by_language))
    return frozenset().union(*map(fuzzy_names.ports_called, names))


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


def _goes_abroad(places: PlaceFinder, move: WrittenLine) -> bool:
    """Whether the two ends of a movement are known to lie on two sides."""
    ends = [places.place(each, move.item.kind) for each in (move.item.origin, move.item.destination)]
    return len({end.side for end in ends if end}) > 1


def _keeps_timetable(item: Item) -> bool:
    """Whether a service has a number, and so goes from port to port; a helicopter with one lands where it is told."""
    return has_number(item) and item.kind != "helicopter"
