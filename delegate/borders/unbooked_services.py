"""Estimates a ferry, a flight or a train to another side that nobody booked, with the port where people land."""

from delegate.borders.clearing import clearing
from delegate.borders.crossings import Borders
from delegate.borders.departure import latest
from delegate.borders.opening import opening_at
from delegate.borders.routing import at_the_entry, heads
from delegate.model import Crossing
from delegate.places.place import Place
from delegate.travel.requests import Basis, RideOptions, Segment, TravelOption, TravelRequest, total
from delegate.travel.services import Journey, journey


def service(borders: Borders, request: TravelRequest) -> tuple[TravelOption, ...]:
    """The way by a scheduled service that is itself the crossing; nothing where no figure can be had.

    Nothing either where they would land in a port that is shut. They clear that port; to leave the other is part of
    the check-in.
    """
    if request.origin.point is None or request.destination.point is None:
        return ()
    leave = request.leave if request.leave is not None else _counted_back(borders, request)
    if leave is None:
        return ()
    made = _made(request, leave, timetable=True)
    if not made.segments or _lands_shut(borders, made, leave):
        return ()
    port = _port(borders, made.leaves) or _port(borders, made.lands)
    return (TravelOption(request.mode, port.id if port else None, _segments(borders, request, made, leave), leave),)


def _counted_back(borders: Borders, request: TravelRequest) -> int | None:
    assert request.ready_by is not None, "a request has a departure or a deadline"
    deadline = request.ready_by

    def behind(leave: int) -> int | None:
        spent = total(_segments(borders, request, _made(request, leave, timetable=False), leave))
        return max(leave + spent.high, leave + spent.planned + request.early) - deadline

    return latest(behind, deadline)


def _made(request: TravelRequest, leave: int, *, timetable: bool) -> Journey:
    how = RideOptions(request.mode, leave, heads(request.people), False, request.traffic, timetable, request.check_in)
    return journey(request.origin, request.destination, how)


def _lands_shut(borders: Borders, made: Journey, leave: int) -> bool:
    """Whether the port where they land is closed at the planned minute of landing."""
    port = _port(borders, made.lands)
    if port is None or made.lands is None:
        return False
    found = opening_at(port, leave + total(_until_landing(made)).planned, made.lands.zone, made.lands.side)
    return found.opens is None or found.opens > leave + total(_until_landing(made)).planned


def _until_landing(made: Journey) -> tuple[Segment, ...]:
    """The parts up to the end of the last ride."""
    last = max((number for number, part in enumerate(made.segments) if part.kind == "ride"), default=-1)
    return made.segments[: last + 1]


def _segments(borders: Borders, request: TravelRequest, made: Journey, leave: int) -> tuple[Segment, ...]:
    """The parts, with the clearing behind the last ride, and the lobby at the end."""
    ridden = _until_landing(made)
    port = _port(borders, made.lands)
    clear = Segment("clear", None, Basis.UNKNOWN)
    if port and made.lands:
        landed = leave + total(ridden).planned
        clear = clearing(port, request.people, request.origin.side, request.destination.side, landed, made.lands.zone)
    parts = (*ridden, clear, *made.segments[len(ridden) :])
    return (*parts, at_the_entry(request)) if request.destination.entry else parts


def _port(borders: Borders, hub: Place | None) -> Crossing | None:
    if hub is None:
        return None
    return borders.crossing(hub.crossing) if hub.crossing else borders.port_at(hub.side, hub.point)
