"""Words what to write instead where people come too late: times that the lines around allow, and both checks accept."""

from collections.abc import Iterator, Sequence

from delegate.assessment.booked_services import ferry_on
from delegate.assessment.neighbours import TRIES, Move, can_be_shorter, can_start, high, longer, next_clock, pushed
from delegate.assessment.written_lengths import distance
from delegate.assessment.written_ways import is_way_written
from delegate.clock import DAY, STEP, local
from delegate.i18n.dates import day_month
from delegate.modes import MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import Arrival, LegTaken
from delegate.planning.outlying import in_one_city
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.route_stop import anywhere_in
from delegate.planning.stop import Line, Stop
from delegate.travel.overheads import transfer_desk
from delegate.travel.road import is_far_round_a_ferry

GIVE_WAY = "leave a line out, make one shorter, or go another way"


def remedy(plan: Plan, arrival: Arrival) -> str:
    """What to write instead: what comes before it earlier, what comes after later, or how else to go.

    Each of these alone makes the finding go away, on a slow day too, and leaves the lines around as they were judged.
    """
    zone = arrival.zone
    if _is_over_midnight(arrival):
        return f"write `by: {plan.clock(arrival.deadline, zone)}+1` if that is on the next day"
    if service := service_without_arrival(arrival):
        return arrival_to_write(plan, service, arrival.line, arrival.deadline, arrival.zone)
    said = [_earlier(plan, arrival)]
    said.append(_later(plan, arrival, alone=not said[0]))
    if arrival.walked:
        ways = [each.leg for each in arrival.legs if each.leg.wanted.instead]
        drives = " and ".join(
            f"`{leg.wanted.instead}` from {leg.origin.name} to {leg.destination.name}" for leg in ways
        )
        said.append(f"write the {drives}: nobody wrote how they go, and so short a way is walked")
    if is_late_by_an_unwritten_ferry(plan, arrival):
        said.append(
            "write the `ferry` that they take: nobody wrote how they go, and a boat may be faster than what is reckoned"
        )
    if arrival.legs and arrival.legs[-1].leg.calls:
        said = [f"{said[0]} with all who are in the vehicle" if said[0] else "", *said[1:], "name another vehicle"]
    if half_remains(arrival):
        said.append(f"write the `check-in` that the operator asks for: {_usual(arrival)}")
    times = ", or ".join(each for each in said if each)
    return "; else ".join(each for each in (_said_of_vague(plan, arrival.legs), times) if each)


def service_without_arrival(arrival: Arrival) -> Line | None:
    """The flight, train or boat without a written arrival that brings people to a line at its own port; else None.

    That line is often the landing, written as a line of its own, and the minutes between the two are an estimate.
    """
    if arrival.kind != "stop" or arrival.line.item.kind in MOVEMENT_KINDS:
        return None
    ways = [taken.leg for taken in arrival.legs]
    while ways and ways[-1].movement is None and _is_at(ways[-1].origin, ways[-1].destination):
        ways.pop()
    service = ways[-1].movement if ways and _is_at(ways[-1].destination, arrival.stop) else None
    if service is None or service.item.kind not in SERVICES or service.start is None or service.item.length:
        return None
    return service if service.end is None else None


def _is_at(port: Stop, there: Stop) -> bool:
    """Whether a stop is at a port, or somewhere in its city that nobody wrote."""
    here, end = port.place, there.place
    in_city = here is not None and end is not None and anywhere_in(end) is not None and in_one_city(here, end)
    return in_city or same_place(here, end)


def arrival_to_write(plan: Plan, service: Line, line: Line, at: int, zone: str) -> str:
    """What to write where another line may be the arrival of a service: its `time` up to that instant (UTC)."""
    assert service.start is not None
    clocks = plan.clock(service.start, service.zone), plan.clock(at, zone)
    days = (local(at, zone).date - service.date).days
    time = f"{clocks[0]}-{clocks[1]}{f'{days:+}' if days else ''}"
    return f"write when “{service.title}” arrives: `time: {time}` if “{line.title}” is that, and take this line out"


def _said_of_vague(plan: Plan, legs: Sequence[LegTaken]) -> str:
    """What to write for the venues of the trip at the ends of these legs that are reckoned as their whole city."""
    ends = (stop.place for taken in legs for stop in (taken.leg.origin, taken.leg.destination))
    vague = {place.id: place for place in ends if place and place.kind == "venue" and anywhere_in(place)}
    if not vague:
        return ""
    said = [_what_to_write(plan, id_, place) for id_, place in vague.items()]
    known = "only its city is known, so it is" if len(said) == 1 else "only their cities are known, so they are"
    return f"write {' and '.join(said)} ({known} reckoned to the centre)"


def _what_to_write(plan: Plan, id_: str, place: Place) -> str:
    known = _known_place(plan, place)
    return f"`at` for `{id_}`" + (f", or `{known.id}` instead, a known place of that name," if known else "")


def _known_place(plan: Plan, place: Place) -> Place | None:
    """The place of our tables that has a name of the venue, in its city."""
    for _, name in place.names.by_language:
        found = plan.world.places.by_exact_name(name, {place.city})
        if isinstance(found, Place) and found.kind != "district" and found.city == place.city:
            return found
    return None


def _usual(arrival: Arrival) -> str:
    """The usual minutes before a departure, and what a port inside an airport once asked for."""
    usual = f"{arrival.check_in} min is what is usual"
    desk = transfer_desk(arrival.line.places[0].id) if arrival.line.places else None
    if desk is None or desk.minutes <= arrival.check_in:
        return usual
    return f"{usual}, and {desk.minutes} were asked for there in {desk.dated}"


def half_remains(arrival: Arrival) -> bool:
    """Whether half of a check-in remains that nobody wrote: then it is too short by our default alone."""
    return arrival.usual and 2 * (arrival.check_in + arrival.slack.planned) >= arrival.check_in


def is_late_by_an_unwritten_ferry(plan: Plan, arrival: Arrival) -> bool:
    """Whether people are late by a drive over, or round, the water of a vehicle ferry, and nobody wrote the way.

    A boat for people alone waits for no cars, and may be faster; none is faster than the limit for ferries.
    """
    ways = [taken.leg for taken in arrival.legs if _is_beside_a_ferry(taken)] if arrival.late else []
    fast = sum(plan.world.limits.fastest("ferry", distance(leg) or 0) for leg in ways)
    saved = sum(leg.option.minutes.planned for leg in ways if leg.option) - fast
    return bool(ways) and saved + arrival.slack.planned >= 0


def _is_beside_a_ferry(taken: LegTaken) -> bool:
    """Whether a drive that nobody wrote leads over a vehicle ferry, or twice as far round by land as over one."""
    leg = taken.leg
    request = leg.request
    if request is None or leg.mode not in ROAD or is_way_written(leg):
        return False
    date = local(taken.leave, request.origin.zone).date
    return bool(ferry_on(leg)) or is_far_round_a_ferry(request.origin, request.destination, date)


def moves_said(plan: Plan, moves: Sequence[Move]) -> str:
    """What to write for lines that move together, each with its two times where it has them."""
    said = [move_said(plan, each) for each in moves]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]} as well"


def move_said(plan: Plan, move: Move) -> str:
    """What to write for a line that is to start and end later (earlier: negative)."""
    line = move.line
    assert line.start is not None
    at = moved(plan, line, line.start + move.by, line.zone)
    if move.keeps_end:
        return f"start “{line.title}” at {at} and keep its end"
    if line.end is not None and line.item.time and line.item.time.end:
        until = moved(plan, line, line.end + move.by, line.end_zone)
        return f"move “{line.title}” to {plan.clock(line.start + move.by, line.zone)}-{until}"
    return f"{'leave with' if line.item.kind in MOVEMENT_KINDS else 'start'} “{line.title}” at {at}"


def moved(plan: Plan, line: Line, at: int, zone: str) -> str:
    """The clock time to which a line should be moved, with the date where that is not the one it stands under."""
    date, clock = local(at, zone).date, plan.clock(at, zone)
    return clock if date == line.date else f"{clock} on {day_month(date)}"


def _is_over_midnight(arrival: Arrival) -> bool:
    """Whether a `by` lies before people can have set out, and would be in time on the next day."""
    line, bound = arrival.line, arrival.bound
    begins = line.start if line.item.kind in MOVEMENT_KINDS and line.start is not None else bound and bound.start
    by = line.item.by if arrival.key == "by" else None
    if by is None or by.days or begins is None:
        return False
    return arrival.deadline < begins and -arrival.slack.planned <= DAY


def _earlier(plan: Plan, arrival: Arrival) -> str:
    """What would have to start, leave or end sooner; nothing where that is not in the author's hand."""
    last = arrival.legs[-1].leg if arrival.legs else None
    left, bound = last.origin.line if last else None, arrival.bound
    if arrival.stays_since is not None and left and left.start is not None and arrival.kind in ("stop", "check-in"):
        for at in _sooner(plan, arrival, left.start):
            if can_start(plan, left, at):
                return f"start “{left.title}” at {moved(plan, left, at, left.zone)}"
        return ""
    if bound is None:
        return ""
    if last and last.movement is bound and bound.start is not None:
        for at in _sooner(plan, arrival, bound.start):
            if can_start(plan, bound, at):
                return _leave(plan, bound, at - bound.start)
        return ""
    if bound.end is None or bound.start is None or bound.item.kind in MOVEMENT_KINDS:
        return ""
    for at in _sooner(plan, arrival, bound.end):
        if 2 * (at - bound.start) >= bound.end - bound.start:
            return f"end “{bound.title}” at {moved(plan, bound, at, bound.end_zone)}"
    return ""


def _leave(plan: Plan, movement: Line, by: int) -> str:
    """What to write for a movement that is to leave so much later (earlier: negative)."""
    assert movement.start is not None
    if movement.item.time and movement.item.time.end:
        return move_said(plan, Move(movement, by))
    return f"leave at {moved(plan, movement, movement.start + by, movement.zone)}"


def _sooner(plan: Plan, arrival: Arrival, at: int) -> Iterator[int]:
    """The latest instants before `at` from which people are in time on a slow day: a round one, and to the minute.

    Who leaves at another hour meets other traffic and may wait at other counters, so the way is asked for again.
    """
    sooner = -high(arrival)
    for _ in range(TRIES):
        round_one = at - (at - sooner) // STEP * STEP
        enough = -high(arrival) + longer(plan, arrival.legs, -round_one)
        if enough <= round_one:
            yield at - round_one
            if longer(plan, arrival.legs, -sooner) - high(arrival) <= sooner:
                yield at - sooner
            return
        sooner = enough


def _later(plan: Plan, arrival: Arrival, *, alone: bool) -> str:
    """The round time at which what they come too late for would be reached, and what must move with it.

    `alone` says that nothing before it can be earlier.
    """
    zone, line = arrival.zone, arrival.line
    by = _until_in_time(plan, arrival)
    at = moved(plan, line, -(-(arrival.deadline + by) // STEP) * STEP, zone)
    if arrival.kind == "check-in" and line.start is not None:
        return f"take a departure at {moved(plan, line, -(-(line.start + by) // STEP) * STEP, zone)} or later"
    if arrival.kind == "arrival":
        return f"arrive at {at}"
    if arrival.key == "by":
        return f"be there by {at}"
    if arrival.key == "within":
        until = -(-((line.window or (0, 0))[1] + by) // STEP) * STEP
        return f"let the window run until {moved(plan, line, until, zone)}"
    if line.start is None or arrival.kind == "counter" or line.start != arrival.deadline:
        return f"leave at {at}" if arrival.kind == "departure" else f"start “{line.title}” at {at}"
    return _start_later(plan, arrival, -(-(line.start + by) // STEP) * STEP - line.start, alone=alone)


def _start_later(plan: Plan, arrival: Arrival, by: int, *, alone: bool) -> str:
    """What to write for a line that is to start so much later, and for those behind it that are then in the way."""
    line = arrival.line
    moves = pushed(plan, line, by)
    if len(moves) == 1:
        return _leave(plan, line, by) if arrival.kind == "departure" else moves_said(plan, moves)
    if can_be_shorter(line, by):
        return move_said(plan, Move(line, by, keeps_end=True))
    if not alone:
        return moves_said(plan, moves) if len(moves) == 2 else ""
    return f"no time fits {between(plan, arrival.bound, line)}: {moves_said(plan, moves) if moves else GIVE_WAY}"


def between(plan: Plan, bound: Line | None, line: Line) -> str:
    """Between which lines there is too little time for one: the last that held people, and the next with a clock."""
    behind = next_clock(plan, line)
    until = (
        f"“{behind.title}” at {plan.clock(behind.start, behind.zone)}" if behind and behind.start else "what follows"
    )
    return f"before {until}" if bound is None or bound is line else f"between “{bound.title}” and {until}"


def _until_in_time(plan: Plan, arrival: Arrival) -> int:
    """By how many minutes a deadline must be later for people to be in time on a slow day."""
    by = -high(arrival)
    if arrival.stays_since is None:
        return by
    for _ in range(TRIES):
        rounded = -(-(arrival.deadline + by) // STEP) * STEP - arrival.deadline
        enough = longer(plan, arrival.legs, rounded) - high(arrival)
        if enough <= rounded:
            break
        by = enough
    return by
