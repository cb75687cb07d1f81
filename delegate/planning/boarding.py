"""Says how long before a departure people must be at a port or a hall, and how long after that they can board."""

from functools import cache

from delegate.borders.clearing import clearing, queue_for_the_shuttle
from delegate.borders.crossings import Borders
from delegate.clock import DAY
from delegate.model import Crossing, Item, Person, Trip
from delegate.modes import ROAD, SERVICES
from delegate.places.gazetteer import shipped
from delegate.places.place import Place
from delegate.planning.route_stop import RouteStop
from delegate.travel import overheads
from delegate.travel.distance import km
from delegate.travel.network import departures
from delegate.travel.requests import NO_TIME, AccessStep, Basis, BorderControl, Minutes, Segment, ServiceRide
from delegate.values import Length

HALL_KM = 5  # from a port of a shuttle bus to the hall of its crossing, at most


def check_in(item: Item, trip: Trip, landed: Item | None = None) -> int:
    """Minutes before a departure at which people must be at the port.

    In a connection with the service that has `landed` they are those that it takes off that one, the `exit`, unless a
    `check-in` is written; the longer of the two where the lines say both. From a boat to a flight, or by whatever other
    means, nobody is checked through: half of the usual check-in is sure.
    """
    if item.check_in:
        return max(item.check_in.planned, landed.exit.planned if landed and landed.exit else 0)
    if landed:
        written, change = written_exit(landed, trip), overheads.leaving(landed.kind).planned
        if landed.kind != item.kind:
            change = max(change, overheads.check_in(item.kind) // 2)
        return written.planned if written else change
    usual = (trip.defaults.check_in or {}) if trip.defaults else {}
    return usual[item.kind].planned if item.kind in usual else overheads.check_in(item.kind)


def check_in_is_usual(item: Item, trip: Trip, landed: Item | None = None) -> bool:
    """Whether nobody wrote the minutes before a departure: it is the figure of the mode."""
    if landed:
        return item.check_in is None and written_exit(landed, trip) is None
    usual = (trip.defaults.check_in or {}) if trip.defaults else {}
    return item.check_in is None and item.kind not in usual


def slow_change(item: Item, trip: Trip, landed: Item) -> int:
    """Minutes by which a change to a service takes longer on a slow day; none where its `check-in` is written."""
    if item.check_in:
        return 0
    change = written_exit(landed, trip) or overheads.leaving(landed.kind)
    return change.high - change.planned


def before_boarding(port: RouteStop, movement: Item, trip: Trip, landed: Item | None) -> Segment | None:
    """The check-in of a service of which nobody wrote the minute when it leaves, counted from when people are there.

    Of the usual minutes of a mode the half is sure: whoever comes later may not be let on. None where the port is that
    of no check-in: a line stands there, or people have come by a way of which nobody knows where it ends.
    """
    connects = port.connects is not None and landed is not None
    clocked = movement.time is not None and movement.time.start is not None
    if movement.kind not in SERVICES or clocked or not (connects or port.role == "from"):
        return None
    minutes = check_in(movement, trip, landed if connects else None)
    if not check_in_is_usual(movement, trip, landed if connects else None):
        return Segment("check-in", Minutes(minutes, minutes, minutes), Basis.GIVEN)
    return Segment("check-in", Minutes(minutes // 2, minutes // 2, minutes), Basis.ASSUMED)


def says_when(movement: Item) -> bool:
    """Whether a movement says when it leaves, if only in which part of the day."""
    times = movement.time
    return movement.within is not None or bool(times and (times.start or times.part))


def written_exit(service: Item, trip: Trip) -> Length | None:
    """How long people take out of a station or port, as it is written on the service, else for its kind in the trip."""
    usual = (trip.defaults.exit or {}) if trip.defaults else {}
    return service.exit or usual.get(service.kind)


def way_out(service: Item, trip: Trip) -> Segment | None:
    """The way from the craft to the kerb: what the line says, else the trip by mode; none where that is no time."""
    step = AccessStep("off", service.kind)
    written = written_exit(service, trip)
    if written is None:
        return Segment("exit", overheads.leaving(service.kind), Basis.ASSUMED, step)
    if written.high == 0:
        return None
    return Segment("exit", Minutes(written.low, written.planned, written.high), Basis.GIVEN, step)


def shuttle_ride(
    borders: Borders, item: Item, origin: Place | None, destination: Place | None, *, unclocked: bool = False
) -> Segment | None:
    """The ride, by the tables, of a drive that is the shuttle bus of a crossing from hall to hall, without both halls.

    It names no vehicle of the trip and no way but that crossing. Its minutes, where they are written, are no more than
    the longest ride of the tables, nor by more than a tenth fewer than the shortest. Who writes more has counted a
    hall, and nobody knows which. None where it is another drive, or, unless `unclocked`, where nobody wrote when it
    leaves: then both halls are in it.
    """
    if origin is None or destination is None or origin.side == destination.side or item.kind not in ROAD:
        return None
    if item.vehicles or "vehicle" in item.tbc or not (unclocked or (item.time and item.time.start)):
        return None
    begins, ends = (_station_at(each, item.kind) for each in (origin, destination))
    links = (each for each in departures().get(begins, ()) if each.mode == item.kind and each.only is None)
    link = next((each for each in links if each.destination == ends), None)
    written, ride = _written_minutes(item), link.minutes if link else NO_TIME
    if link is None or (written and not ride.low * 9 <= written.low * 10 <= written.high * 10 <= ride.high * 10):
        return None
    if item.via:
        crossing = _crossing_of_shuttle(borders, origin, destination)
        known = {crossing.id, *(f"{crossing.id}/{side}" for side in crossing.sides or ())} if crossing else set()
        if any(each.name not in known for each in item.via):
            return None
    return Segment("ride", ride, Basis.TABLE, ServiceRide(link.line), fact=link.fact)


def _station_at(place: Place, mode: str) -> str:
    """The id of a place; of a hall that is written as the side of its crossing, that of the station of a mode in it."""
    point = place.point
    if place.kind != "crossing" or point is None:
        return place.id
    near = [(km(point, each.point), each.id) for each in _stations(mode) if each.side == place.side and each.point]
    return min((each for each in near if each[0] < HALL_KM), default=(0, place.id))[1]


@cache
def _stations(mode: str) -> tuple[Place, ...]:
    """The known places from which services of a mode leave."""
    leaving = (id_ for id_, links in departures().items() if any(each.mode == mode for each in links))
    return tuple(place for id_ in leaving if (place := shipped().hub(id_)))


def _written_minutes(item: Item) -> Length | None:
    """The minutes that are written for a movement: a `for`, else those between its two clocks."""
    times = item.time
    if item.length or times is None or not (times.start and times.end):
        return item.length
    minutes = (times.end.minute - times.start.minute) % DAY
    return Length(minutes, minutes)


def hall_of_shuttle(
    borders: Borders, origin: Place, destination: Place, people: tuple[Person, ...], at: int
) -> Segment | None:
    """One of the two halls of the crossing of a shuttle bus: half of what both take, at an instant; None where none."""
    crossing = _crossing_of_shuttle(borders, origin, destination)
    if crossing is None:
        return None
    both = clearing(crossing, people, origin.side, destination.side, at, origin.zone)
    if both.minutes is None:
        return both
    low, planned, high = (-(-each // 2) for each in both.minutes)
    detail = both.detail._replace(halls="hall") if isinstance(both.detail, BorderControl) else both.detail
    return both._replace(minutes=Minutes(low, planned, high), detail=detail)


def before_shuttle(
    borders: Borders, origin: Place, destination: Place, people: tuple[Person, ...], departs: int
) -> Minutes:
    """The minutes before a shuttle bus leaves: the first hall, and on the fullest days the queue for the bus."""
    crossing = _crossing_of_shuttle(borders, origin, destination)
    hall = hall_of_shuttle(borders, origin, destination, people, departs)
    spent = hall.minutes if hall and hall.minutes else Minutes(0, 0, 0)
    sides = origin.side, destination.side
    queue = queue_for_the_shuttle(crossing, *sides, departs, origin.zone) if crossing else None
    return spent.plus(queue.minutes) if queue and queue.minutes else spent


def _crossing_of_shuttle(borders: Borders, origin: Place, destination: Place) -> Crossing | None:
    """The crossing at whose two halls a shuttle bus begins and ends."""
    near = [
        each
        for each in borders.between(origin.side, destination.side)
        if all(_is_at_hall(each, end) for end in (origin, destination))
    ]
    return near[0] if len(near) == 1 else None


def _is_at_hall(crossing: Crossing, end: Place) -> bool:
    point = (crossing.sides or {}).get(end.side)
    return bool(point and end.point) and km(point, end.point) < HALL_KM
