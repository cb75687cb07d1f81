"""Holds services against the tables: the last of a day that people miss, an odd hour, a port from which none leaves."""

from collections.abc import Set

from delegate.clock import DAY, STEP, hhmm, local
from delegate.modes import AIRBORNE, FEEDERS, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import comes_late
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel import overheads
from delegate.travel.network import departures
from delegate.travel.requests import MissedService, Segment, total
from delegate.travel.service_hours import ServiceHours, hours_of, until_first
from delegate.tuples import NamedTuple

_ODD = 60  # minutes before the first or after the last service of a table, which may be of another season; judgement


class Gone(NamedTuple):
    """A last service that has gone: when its people reach the platform, and whether that may be an error.

    `earliest` says that nobody wrote when they leave, and that this is how they leave as soon as they can. After a
    `check_in` it is when they could board.
    """

    service: MissedService
    reached: int
    firm: bool
    earliest: bool = False
    check_in: bool = False


class OddHour(NamedTuple):
    """A written departure more than an hour out of the `first` and `last` of its service (minutes past midnight)."""

    line: Line
    people: tuple[str, ...]
    minute: int
    first: int
    last: int


def odd_hours(plan: Plan, theirs: Set[str]) -> tuple[OddHour, ...]:
    """The written departures at an odd hour with any of `theirs` aboard, whom it names alone.

    Somebody wrote the time, so it may be right: an extra boat, a charter. Nothing is said of one that people miss.
    """
    found: dict[str, OddHour] = {}
    for leg in plan.legs():
        line, origin = leg.movement, leg.origin.place
        if line is None or line.start is None or not line.goes or origin is None:
            continue
        if comes_late(plan.arrivals, line, leg.people):
            continue
        people = [who for who in leg.people if who in theirs]
        minute = local(line.start, origin.zone).minute
        hours = _hours_by_the_tables(leg, line) if line.item.kind in (*SERVICES, *FEEDERS) else []
        if people and hours and all(_is_outside(each, minute) for each in hours):
            first, last = min(each.first for each in hours), max(each.last for each in hours)
            known = found.get(line.id, OddHour(line, (), minute, first, last % DAY))
            found[line.id] = known._replace(people=tuple(dict.fromkeys((*known.people, *people))))
    return tuple(found.values())


def odd_hour_said(odd: OddHour) -> tuple[str, str]:
    """Its title in quotes, and behind it when it is to leave and the hours that are known, in English."""
    return f"“{odd.line.title}”", f" at {hhmm(odd.minute)}, known to run {hhmm(odd.first)}-{hhmm(odd.last)}"


class OtherPorts(NamedTuple):
    """A service over a border that no table has between its ports, and the `others` in the city of one that have it.

    That one is `at`, where it ends if it `lands` there, else where it leaves; `far` is the other end.
    """

    line: Line
    people: tuple[str, ...]
    at: Place
    far: Place
    others: tuple[Place, ...]
    lands: bool


def services_of_other_ports(plan: Plan, theirs: Set[str]) -> tuple[OtherPorts, ...]:
    """The services over a border that the tables have from or to another port of the city, with any of `theirs` aboard.

    A train from Shenzhen to West Kowloon leaves from two of its stations, and not from a third. The tables lack some.
    """
    found: dict[str, OtherPorts] = {}
    for leg in plan.legs():
        origin, destination = leg.origin.place, leg.destination.place
        line = leg.movement if leg.passes_control and leg.mode in SERVICES and leg.mode not in AIRBORNE else None
        people = tuple(who for who in leg.people if who in theirs)
        if line is None or not people or not (origin and destination) or _has_row(leg.mode, origin, destination):
            continue
        for at, far, lands in ((origin, destination, False), (destination, origin, True)):
            others = tuple(each for each in plan.finder.ports(at, leg.mode) if _has_row(leg.mode, each, far))
            if others and at not in others and at.kind == far.kind == "hub":
                known = found.setdefault(line.id, OtherPorts(line, (), at, far, others, lands))
                found[line.id] = known._replace(people=tuple(dict.fromkeys((*known.people, *people))))
    return tuple(found.values())


def _has_row(mode: str, one: Place, other: Place) -> bool:
    """Whether a table has a service of a mode between two ports, of whatever date."""
    return any(link.mode == mode and link.destination == other.id for link in departures().get(one.id, ()))


def other_ports_said(each: OtherPorts) -> tuple[str, str]:
    """That such a service runs, and behind it from or to which other ports the tables have it, in English."""
    begins, ends = (each.far, each.at) if each.lands else (each.at, each.far)
    known = " and ".join(str(port.names) for port in each.others)
    way = f"a {each.line.item.kind} runs from {begins.names} to {ends.names}"
    return way, f" (the tables have it {'to' if each.lands else 'from'} {known})"


def _hours_by_the_tables(leg: Leg, line: Line) -> list[ServiceHours]:
    """The hours of the services that a line may be: all between its ends, else those from there that its title names.

    None where one of those between its ends has one departure a day, or not both hours: how early or late others leave
    nobody knows.
    """
    if usual := overheads.daytime(line.item.kind):
        return [ServiceHours(*usual, known=False)]
    if line.item.kind in AIRBORNE:  # no table has them
        return []
    origin, destination = leg.origin.place, leg.destination.place
    links = departures().get(origin.id, ()) if origin else ()
    between = [each for each in links if each.mode == leg.mode and destination and each.destination == destination.id]
    named = [each for each in links if each.line.casefold() in line.title.casefold()]
    found = [hours_of(each) for each in between or named]
    known = [each for each in found if each and each.known and each.first < each.last]
    return [] if between and len(known) < len(found) else known


def _is_outside(hours: ServiceHours, minute: int) -> bool:
    """Whether a minute of a day is over an hour before the first service, and after the last one of the day before."""
    wide = hours._replace(first=hours.first - _ODD, last=hours.last + _ODD)
    return until_first(wide, minute) > 0 and wide.last < wide.first + DAY


def service_gone(leg: Leg) -> Gone | None:
    """The last service that people of a leg miss; None where they miss none.

    Where nobody wrote when they leave, it is missed by who leaves as soon as they can, and the first one of the morning
    is not on the date on which they leave.
    """
    way = leg.timing.earliest
    if leg.leave is not None:
        found = _missed(leg.segments)
        if found is None:
            return None
        before = leg.segments[: found[0]]
        return Gone(found[1], leg.leave + total(before).planned, leg.firm, check_in=_has_check_in(before))
    if way is None or leg.spans:
        return None
    parts = way.option.segments
    found = _missed(parts)
    if found is None or total(parts[found[0] : found[0] + 1]).planned <= way.longest:
        return None
    reached = way.option.leave + total(parts[: found[0]]).planned
    return Gone(found[1], reached, leg.firm and way.firm, earliest=True, check_in=_has_check_in(leg.segments))


def latest_that_catches(plan: Plan, leg: Leg) -> int | None:
    """The latest round departure, before the planned one, from which the service that has gone is still caught.

    None where there is none within a day.
    """
    if leg.leave is None or leg.request is None or leg.option is None:
        return None
    landing = leg.option.leave - leg.leave  # minutes that a landing takes before the way itself begins
    request = leg.request._replace(ready_by=None, early=0)
    for leave in range(leg.leave // STEP * STEP, leg.leave - DAY, -STEP):
        answers = plan.world.estimator(request._replace(leave=leave + landing))
        if answers and not any(part.missed for part in answers[0].segments):
            return leave
    return None


def _has_check_in(parts: tuple[Segment, ...]) -> bool:
    """Whether people check in before the service."""
    return any(part.kind == "check-in" and part.minutes for part in parts)


def _missed(parts: tuple[Segment, ...]) -> tuple[int, MissedService] | None:
    """The number of the part that is the wait for a service that has gone, and that service."""
    return next(((number, part.missed) for number, part in enumerate(parts) if part.missed), None)
