"""Finds where a movement starts and ends: the place it names, and the port or station of a service (rule 20)."""

from collections.abc import Sequence

from delegate.borders.crossings import stands_at
from delegate.borders.routing import side_of
from delegate.model import Item, Reference
from delegate.modes import AIRBORNE, FEEDERS, MOVEMENT_KINDS, SERVICES
from delegate.places.gazetteer import DISTRICT_KM
from delegate.places.place import Place
from delegate.planning.boarding import shuttle_ride
from delegate.planning.outlying import in_one_city
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.route_stop import RouteStop, WrittenLine
from delegate.travel.distance import km
from delegate.travel.network import departures, station, stations
from delegate.travel.overheads import closes

BESIDE_KM = 1.0  # from where a train ends to the station of the metro that is meant by it
HARBOUR_KM = 10  # over which people walk on a boat: islands off a city, as Robben Island, are farther out
CLEARLY = 2.0  # as many times as far as the port of a district must the next one be


def is_movement(item: Item) -> bool:
    """Whether a line is a way and not a stop."""
    return item.kind in MOVEMENT_KINDS


def is_service(item: Item) -> bool:
    """Whether a movement leaves from a port or a station, after a check-in."""
    return item.kind in SERVICES


def lands_at_a_stop(places: PlaceFinder, item: Item, origin: Place | None, destination: Place | None) -> bool:
    """Whether people get off a movement at a stop of its own, where they clear a border or change to another."""
    return is_service(item) or shuttle_ride(places.borders, item, origin, destination) is not None


def enters(places: PlaceFinder, landed: RouteStop, onward: WrittenLine) -> bool:
    """Whether people who landed from another side go on by a service inside the country: they enter before it."""
    here, came_from = landed.place, landed.came_from
    end = named_end(places, onward.item.destination, onward, here)
    if here is None or came_from is None or end is None:
        return False
    return came_from.side != here.side == end.side


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


def usually_before(places: PlaceFinder, item: Item, minutes: int) -> int:
    """The usual `minutes` before a departure; of a boat over a harbour without a number those until which it boards.

    People walk on from the quay, and no counter opens for it.
    """
    ends = [places.off_borders(end) for end in (item.origin, item.destination)]
    walked_on = item.kind == "ferry" and not has_number(item) and over_a_harbour(*ends)
    return min(minutes, closes(item.kind) or 0) if walked_on else minutes


def over_a_harbour(one: Place | None, other: Place | None) -> bool:
    """Whether a boat between two places is one of a city, over its harbour or river; farther off they are booked."""
    points = [place.point for place in (one, other) if place and place.point]
    return len(points) == 2 and in_one_city(one, other) and km(*points) < HARBOUR_KM


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


def shortened_drive(places: PlaceFinder, drive: Item, drop_off: Place | None) -> Item:
    """A drive as it is for people who get off at a place in its `via`: it ends there, at no written time (rule 2).

    It is as written where `drop_off` is no place in `via`, is its end, or is known by its city alone.
    """
    ends = places.place(drive.destination) if drive.via and not is_service(drive) else None
    if drop_off is None or drop_off.rough or ends is None or same_place(ends, drop_off):
        return drive
    for number, each in enumerate(drive.via or ()):
        if places.crossing(each) is None and same_place(places.place(each), drop_off):
            time = drive.time and drive.time._replace(end=None)
            return drive.replace(destination=each, via=(drive.via or ())[:number] or None, time=time, length=None)
    return drive


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
    if role == "to" and shuttle_ride(places.borders, move.item, near, place):
        return RouteStop(move.day, move.number, role, place, "hub", near)
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
    """The ports of a city that a service may use: a ferry over a border needs its control; a district may have one.

    A train inside one side leaves from no station whose known trains all go over the border in its hall: where there is
    no other, it may be a line of the metro to its other end.
    """
    ports = places.ports(place, move.item.kind)
    other = _other_end(places, move, role, came_from)
    if move.item.kind == "train" and (end := other or _stops_short(places, move, role, place)):
        inland = tuple(each for each in ports if end.side != place.side or not _goes_over_alone(places, each))
        ports = inland if inland or not ports else _stations_to(end, place)
    if move.item.kind == "ferry" and other is not None and other.side != place.side:
        ports = tuple(each for each in ports if each.crossing) or ports
    if place.kind != "district" or not place.point:
        return ports
    apart = sorted((km(place.point, each.point), each.id) for each in ports if each.point)
    if not apart or apart[0][0] > DISTRICT_KM or (len(apart) > 1 and apart[1][0] < CLEARLY * apart[0][0]):
        return ports
    return tuple(each for each in ports if each.id == apart[0][1])


def _stops_short(places: PlaceFinder, move: WrittenLine, role: str, place: Place) -> Place | None:
    """The near side of the crossing at the other end of a train that does not go over it, where people walk through."""
    crossing = places.crossing(move.item.destination if role == "from" else move.item.origin)
    if crossing is None or move.item.kind in (crossing.modes or ()) or "walk" not in (crossing.modes or ()):
        return None
    return side_of(crossing, place.side) if place.side in (crossing.sides or {}) else None


def _goes_over_alone(places: PlaceFinder, port: Place) -> bool:
    """Whether all trains known from a station go over the border, of which both counters are in its hall."""
    crossing = places.borders.crossing(port.crossing) if port.crossing else None
    if crossing is None or len(crossing.sides or ()) < 2 or not stands_at(port, crossing):
        return False
    ends = [station(link.destination) for link in departures().get(port.id, ()) if link.mode == "train"]
    return bool(ends) and all(end.side != port.side for end in ends)


def _stations_to(end: Place, place: Place) -> tuple[Place, ...]:
    """The stations in the city of a place from which a metro is known to lead to an end, the nearest first.

    That end is a station, a gate or an airport, and nobody has to change on the way.
    """
    if end.kind not in ("hub", "crossing") or end.point is None:
        return ()
    point, start = end.point, place.point or end.point
    there = {
        each.id: each
        for mode in FEEDERS
        for each in stations(mode)
        if each.side == end.side and each.point and km(point, each.point) < BESIDE_KM
    }
    links = [link for stop in there for link in departures()[stop] if link.mode in FEEDERS and link.ended is None]
    found = {link.destination: station(link.destination) for link in links if link.destination not in there}
    here = (each for each in found.values() if (each.city, each.side) == (place.city, place.side))
    return tuple(sorted(here, key=lambda each: (km(start, each.point or start), each.id)))
