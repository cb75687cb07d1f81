"""Finds who has too little of a check-in: comes or leaves a line at the port late, or its hall opens late (rule 20)."""

import re
from collections.abc import Iterator

from delegate.assessment.border_times import BorderVisit
from delegate.assessment.grouping import add_people
from delegate.assessment.ports import is_port
from delegate.borders.clearing import clearing
from delegate.borders.crossings import stands_at
from delegate.clock import instants
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.planning.boarding import check_in, check_in_is_usual
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, Stop
from delegate.travel import overheads
from delegate.tuples import NamedTuple

_HOLDS = (
    "meeting",
    "visit",
    "briefing",
    "press",
)  # people board from a breakfast, a farewell or a gathering at the port
_AT_THE_GATE = re.compile(
    r"(?i)check.?in|boarding(?!.school)|embark|\bgates?\b|lounge|airside|transit|depart|fare?well|send.?off|charter|private"
    r"|值機|值机|報到|报到|登機|登机|登船|候機|候机|貴賓|贵宾|送行|歡送|欢送|包機|包机|包船|專機|专机|搭乗|チェックイン|見送り|ラウンジ"
)


class HeldTooLong(NamedTuple):
    """People whose line at a port ends so late that they cannot board a service over a border behind it.

    `shuts` is the instant by which they would have to be free: the ordinary figure of the counter and the least time of
    a control there or, where they may be behind both, that of the gate. `sure` says that little of it remains.
    """

    service: Line
    last: Line
    people: tuple[str, ...]
    until: int
    shuts: int
    sure: bool


class ClosedCounter(NamedTuple):
    """People who are at the port of a service from an instant (`there`) on that is too late for it.

    `shuts` is the instant by which they should be there: the departure less the `check-in` that is written, else less
    the ordinary figure (`usual`). `first` is the line there with which they come, None for those who join then.
    """

    service: Line
    first: Line | None
    people: tuple[str, ...]
    there: int
    shuts: int
    usual: bool


class LateHall(NamedTuple):
    """A hall at the port of a service that `opens` (an instant) when its check-in has begun: how much is left of it.

    `needed` are the minutes of that check-in, or of the counter and the least time of the control if these are more.
    `sure` says that not even the counter and half of that least time are left.
    """

    service: Line
    opens: int
    left: int
    needed: int
    sure: bool


def late_hall(plan: Plan, visit: BorderVisit) -> LateHall | None:
    """The hall that people pass on a visit to a service with a clock, where it opens so late that minutes are short.

    The check-in of a flight begins before the hall, so of it the desk and the least time of the control alone are
    needed. None where another finding tells that they come too late for that service.
    """
    passage, times = visit.passage, visit.planned
    first = passage.first or passage.leg
    service = first.movement if first else None
    if not first or visit.earliest or service is None or service.start is None or service.item.kind not in SERVICES:
        return None
    if times is None or times.cleared != first.leave or not times.reached < (times.opens or 0) < times.cleared:
        return None  # a hall that is open by then, or that in which they land
    assert times.opens is not None
    persons = tuple(plan.people[who] for who in passage.people)
    spent = clearing(visit.crossing, persons, visit.side, passage.into, times.opens, visit.zone).minutes
    closes, control = overheads.closes(service.item.kind) or 0, spent.low if spent else 0
    left, needed = times.cleared - times.opens, closes + control
    if service.item.kind != "flight":
        needed = max(needed, times.cleared - times.reached)
    if left >= needed or service.id in _surely_missed(plan):
        return None
    return LateHall(service, times.opens, left, needed, left < closes + control // 2)


def closed_counters(plan: Plan) -> Iterator[ClosedCounter]:
    """Every such service, once for those who come with one line, and for those who join before it."""
    told = _surely_missed(plan)
    found: dict[tuple[str, str], ClosedCounter] = {}
    for party in (party for day in plan.days for party in day.parties):
        position = {stop.id: number for number, stop in enumerate(party.stops)}
        for leg in party.legs:
            service, here = leg.movement, leg.origin
            if service is None or service.item.kind not in SERVICES or service.start is None or service.id in told:
                continue
            if (
                here.line is None
                or here.line is service
                or here.id not in position
                or not _has_counter(plan, service, here)
            ):
                continue
            first = _first_there(party.stops[: position[here.id] + 1], here)
            late = _with_line(plan, leg, service, first, party.people) if first else None
            if late and first:
                add_people(found, (service.id, first.id), late)
    yield from found.values()
    yield from _joining(plan, told)


def held_too_long(plan: Plan) -> Iterator[HeldTooLong]:
    """Every such line with its service, once for all people; without services for which they surely come too late."""
    told = _surely_missed(plan)
    told |= {each.service.id for each in closed_counters(plan)}
    found: dict[tuple[str, str], HeldTooLong] = {}
    for party in (party for day in plan.days for party in day.parties):
        for leg in party.legs:
            service = leg.movement
            if service and service.id not in told and (held := _held(plan, leg, service, party.people)):
                add_people(found, (service.id, held.last.id), held)
    yield from found.values()


def _surely_missed(plan: Plan) -> set[str]:
    """The services for which people surely come too late, by their lines."""
    return {arrival.line.id for arrival in plan.arrivals if arrival.late and arrival.kind in ("check-in", "departure")}


def _held(plan: Plan, leg: Leg, service: Line, people: tuple[str, ...]) -> HeldTooLong | None:
    """The line at the port that people leave too late for a service over a border, where it surely holds them."""
    last, port = leg.origin.line, leg.origin.place
    if service.item.kind not in SERVICES or service.start is None or not service.goes or not leg.passes_control:
        return None
    if last is None or last.end is None or last.item.kind not in _HOLDS or not last.goes or not service.item.origin:
        return None
    left = service.start - last.end
    titles = f"{last.title} {port.names if port else ''} {service.title}"
    if (
        port is None
        or left < 0
        or _AT_THE_GATE.search(titles)
        or (service.item.kind == "flight" and not _numbered(service))
    ):
        return None
    shuts = surely = overheads.boards(service.item.kind)
    if not is_port(plan, port):  # next door, and so before the counter and the control
        closes = overheads.closes(service.item.kind) or 0
        if service.item.check_in:
            closes = min(closes, service.item.check_in.planned)
        control = _control(plan, leg, people, last.end)
        shuts = max(shuts, closes + control)
        surely = max(surely, shuts // 2 if service.item.kind == "flight" else closes + control // 2)
    if left > shuts:
        return None
    firm = last.firm and service.firm and left <= surely
    return HeldTooLong(service, last, people, last.end, service.start - shuts, firm)


def _control(plan: Plan, leg: Leg, people: tuple[str, ...], reached: int) -> int:
    """The least minutes at the control of a port that people leave; none where they are not known."""
    here, there = leg.origin.place, leg.destination.place
    crossing = plan.world.borders.crossing(leg.crossing) if leg.crossing else None
    if crossing is None or here is None or there is None or not stands_at(here, crossing):
        return 0
    persons = tuple(plan.people[who] for who in people)
    minutes = clearing(crossing, persons, here.side, there.side, reached, here.zone).minutes
    return minutes.low if minutes else 0


def _numbered(service: Line) -> bool:
    """Whether a service has a number: an aircraft without one may wait for its people."""
    return any(character.isdigit() for character in service.title)


def _has_counter(plan: Plan, service: Line, here: Stop) -> bool:
    """Whether people check in for a service where they are: at a known port, or anywhere if the line says when."""
    return is_port(plan, here.place) or (here.place is not None and service.item.check_in is not None)


def _first_there(stops: tuple[Stop, ...], here: Stop) -> Stop | None:
    """The stop with which people come to the place of the last of these; None where they slept or landed there."""
    first = stops[-1]
    for stop in reversed(stops):
        if not same_place(stop.place, here.place):
            break
        first = stop
    slept = first.id == "start" or first.kind in ("hub", "hotel")
    return None if slept or first.line is None or first.line.item.kind in MOVEMENT_KINDS else first


def _with_line(plan: Plan, leg: Leg, service: Line, first: Stop, people: tuple[str, ...]) -> ClosedCounter | None:
    """The closed counter of people who come with a line there: at its clock, without one when they can be there."""
    line = first.line
    assert line is not None
    window = line.window[0] if line.window else None
    clock = next((each for each in (line.start, window, line.end) if each is not None), None)
    there = clock if clock is not None else first.reach
    beyond = _AT_THE_GATE.search(line.title) is not None
    return _late(plan, service, None if beyond else leg, line, people, there, inherits=clock is None)


def _joining(plan: Plan, told: set[str]) -> Iterator[ClosedCounter]:
    """The closed counters of people who join before their first line, a service; at its minute they are with it."""
    for cohort in plan.cohorts:
        lines = (plan.days[day].lines[number] for day, number in cohort.lines)
        service = next((line for line in lines if line.goes), None)
        if service is None or service.item.kind not in SERVICES or service.start is None or service.id in told:
            continue
        late: dict[int, list[str]] = {}
        for who in cohort.people:
            joins = plan.people[who].joins
            if joins and joins.minute is not None:
                for at in instants(joins.date, joins.minute, service.zone)[:1]:
                    late.setdefault(at, []).append(who)
        for at, people in late.items():
            ways = (leg for leg in plan.legs() if leg.movement is service and {*people} & {*leg.people})
            found = _late(plan, service, next(ways, None), None, tuple(people), at) if at != service.start else None
            if found:
                yield found


def _late(
    plan: Plan,
    service: Line,
    leg: Leg | None,
    first: Line | None,
    people: tuple[str, ...],
    there: int | None,
    *,
    inherits: bool = False,
) -> ClosedCounter | None:
    """What is to be said of people who are at the port from an instant on; `inherits` asks for the whole check-in.

    Before a train or a boat they also need the least time of the control that stands there, if `leg` passes one.
    """
    usual = check_in_is_usual(service.item, plan.trip)
    minutes = check_in(service.item, plan.trip)
    if usual and not inherits:
        closes = overheads.closes(service.item.kind) or 0
        control = _control(plan, leg, people, there) if leg and there and service.item.kind != "flight" else 0
        minutes = min(minutes, closes + control)
    if there is None or service.start is None or not minutes or not service.start - minutes < there <= service.start:
        return None
    return ClosedCounter(service, first, people, there, service.start - minutes, usual)
