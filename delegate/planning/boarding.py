"""Says how long before a departure people must be at a port, and how long after they come there they can board."""

from delegate.model import Item, Trip
from delegate.modes import SERVICES
from delegate.planning.route_stop import RouteStop
from delegate.travel import overheads
from delegate.travel.requests import Basis, Minutes, Segment
from delegate.values import Length


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
