"""Tells which services of a trip are at a port, or beside it, around a drive, and whether the port is at rest then.

Who sets off in the morning explains no drive that takes all of them there in the evening, and is their only one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence, Set

from delegate.assessment.ports import is_airport, is_at_airport, is_called_port, says_port, served_ports, services_at
from delegate.assessment.written_ways import is_way_written
from delegate.clock import A_DAY
from delegate.identity import Identity
from delegate.modes import MODES, MOVEMENT_KINDS, SERVICES
from delegate.places.folding import fold
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.places import same_place, walkable
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_SOON, _LONG_WAIT = 3 * 60, 12 * 60  # minutes between a drive from a port and a service that may explain it
_WAITED = 3 * 60  # minutes for which somebody may wait for a drive who landed, or sets off late
_AHEAD = 16 * 60  # minutes before a service of the morning at which luggage is taken there in the evening
_STAYED = 6 * 60  # minutes before a service for which its people wait at the port


class PortService(NamedTuple):
    """A service at a port: its instant, if it is known, the people whom it brings, and its line if it leaves.

    Who lands meets nobody there; but anybody may be seen off.
    """

    at: int | None
    brings: frozenset[str]
    leaving: Line | None = None


class PortServices(NamedTuple):
    """The services at a port in the order of their instants, and those of which nobody knows when they are there."""

    clocked: list[PortService]
    unclocked: list[PortService]


def is_unmet(ride: Leg, services: PortServices, too_early: Collection[PortService] = ()) -> bool:
    """Whether nobody receives people at the end of a drive, and no service of others is there around that hour.

    Those to which it takes everybody `too_early` explain nothing.
    """
    line, at = ride.movement, ride.arrive
    if line is None or at is None or line.item.received_by:
        return False
    near = (*services.unclocked, *_near(services, at))
    return not any(each.brings.isdisjoint(ride.people) and each not in too_early for each in near)


def _near(services: PortServices, at: int) -> Sequence[PortService]:
    """Those for which a drive may be at a port at an instant: up to three hours before it, or sixteen behind it."""
    first = bisect_left(services.clocked, at - _WAITED, key=_instant)
    last = bisect_right(services.clocked, at + _AHEAD, key=_instant)
    return services.clocked[first:last]


def services_too_early(plan: Plan, ride: Leg, services: PortServices) -> list[PortService]:
    """The services to which a ride takes everybody an evening early."""
    near = _near(services, ride.arrive) if ride.arrive is not None else ()
    return [each for each in near if _is_too_early(plan, ride, each)]


def _is_too_early(plan: Plan, ride: Leg, service: PortService) -> bool:
    """Whether a ride takes everybody of a service to it an evening early, and nothing written takes them there later.

    Who takes the luggage ahead is not all of them, or has another ride in the morning.
    """
    line, port, since, until = ride.movement, ride.destination.place, ride.arrive, service.at
    if line is None or port is None or since is None or until is None or until - since <= _STAYED:
        return False
    if not service.leaving or service.leaving.date <= line.date:
        return False
    takes = set(service.leaving.people)
    if not takes or not takes <= set(line.people):
        return False
    return not _is_driven_there(plan, line, port, takes, (since, until))


def is_day_early(plan: Plan, ride: Leg, services: PortServices) -> bool:
    """Whether people of a ride set off from its port on the next date, and no other ride takes them there for it."""
    line, port, since = ride.movement, ride.destination.place, ride.arrive
    if line is None or port is None or since is None:
        return False
    for at, _, leaving in services.clocked:
        takes = set(leaving.people) & set(ride.people) if leaving and leaving.date == line.date + A_DAY else set[str]()
        if takes and at is not None and not _is_driven_there(plan, line, port, takes, (since, at)):
            return True
    return False


def _is_driven_there(plan: Plan, line: Line, port: Place, people: Set[str], hours: tuple[int, int]) -> bool:
    """Whether another way than a line is written by which some of these people come to a port in these hours."""
    written = (leg for leg in plan.legs() if leg.movement is not line and is_way_written(leg))
    there = (leg for leg in written if leg.destination.place and is_at_port(leg.destination.place, port))
    since, until = hours
    return any(
        not people.isdisjoint(leg.people) and (leg.arrive is None or since < leg.arrive <= until) for leg in there
    )


def services_around(plan: Plan, port: Place) -> PortServices:
    """Those that leave from a place or land there, elsewhere in that airport, or at a port to which people walk."""
    served = [each for each in served_ports(Identity(plan)).values() if _is_beside(plan, each.place, port)]
    nobody = frozenset[str]()
    leaving = (leg.movement for each in served for leg in each.leaving if leg.movement)
    found = [PortService(line.start, nobody, line) for line in leaving]
    found += [PortService(leg.arrive, frozenset(leg.people)) for each in served for leg in each.landing]
    clocked = sorted((each for each in found if each.at is not None), key=_instant)
    return PortServices(clocked, [each for each in found if each.at is None])


def airport_beside(plan: Plan, place: Place) -> Place | None:
    """The airport of the trip beside which a station of the metro stands, or a venue without lines, as a terminal."""
    is_station = plan.world.places.hub_kind(place) == "metro station"
    if not is_station and (place.kind != "venue" or place.id in plan.finder.lodgings | plan.finder.visited):
        return None
    served = (each.place for each in served_ports(Identity(plan)).values())
    return next((each for each in served if is_airport(plan, each) and _is_beside(plan, each, place)), None)


def is_airport_at_rest(plan: Plan, line: Line, port: Place) -> bool:
    """Whether a place is an airport that is at rest around a drive."""
    return is_airport(plan, port) and is_at_rest(plan, line, port)


def is_at_rest(plan: Plan, line: Line, port: Place) -> bool:
    """Whether nobody of the trip is at a port on the date of a drive, or lands or leaves there around its start."""
    passing = (each for person in plan.people.values() for each in (person.joins, person.leaves) if each)
    if line.start is None or any(each.date == line.date for each in passing):
        return False
    held = (each for each in plan.lines() if each.date == line.date and each.item.kind not in MOVEMENT_KINDS)
    if any(same_place(place, port) for each in held for place in each.places):
        return False
    served = services_at(plan, port)
    legs = (*served.landing, *served.leaving) if served else ()
    if any(leg.movement and leg.movement.start is leg.movement.end is None for leg in legs):
        return False  # nobody knows when it is there
    waited = [line.start - leg.arrive for leg in served.landing if leg.arrive is not None] if served else []
    waited += [leg.leave - line.start for leg in served.leaving if leg.leave is not None] if served else []
    return not any(-_SOON <= minutes <= _LONG_WAIT for minutes in waited)


def leads_to_service_by_title(plan: Plan, ride: Leg, leg: Leg) -> bool:
    """Whether the title of a ride says a service behind it, or its kind of port, and it ends where none such leaves.

    So nobody is met or seen off there: `To the ferry` ends at the airport.
    """
    here, service, line = leg.origin.place, leg.destination.line, ride.movement
    title = line.item.value if line else None
    if here is None or service is None or title is None or service.item.kind not in SERVICES:
        return False
    kind = service.item.kind
    said = any(fold(text).endswith((fold(kind), fold(service.title))) for _, text in title.by_language)
    if takes_services(plan, here, kind) or not (said or says_port(title, kind)):
        return False
    others = (mode for mode in SERVICES if {*MODES[mode].hubs}.isdisjoint(MODES[kind].hubs))
    return not any(says_port(title, mode) and takes_services(plan, here, mode) for mode in others)


def takes_services(plan: Plan, place: Place, mode: str) -> bool:
    """Whether a place is a known port for services of a mode, is called one, or has one in this trip."""
    if place.kind == "hub":
        return plan.world.places.hub_kind(place) in MODES[mode].hubs
    served = services_at(plan, place)
    if served and any(leg.mode == mode for leg in (*served.leaving, *served.landing)):
        return True
    return is_called_port(place, mode)


def _is_beside(plan: Plan, port: Place, place: Place) -> bool:
    """Whether a place is a port of services or so near it that people walk, or is at that airport."""
    return is_at_port(place, port) or walkable(place, port) or is_at_airport(plan, port, place)


def _instant(service: PortService) -> int:
    return service.at or 0


def is_at_port(place: Place, port: Place) -> bool:
    """Whether a place is a port, or elsewhere in that airport."""
    return same_place(place, port) or inside_one_airport(place, port)
