"""Says by how much a line can be moved before the lines around it are in the way, and which of them must move too."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from delegate.clock import STEP, local
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.planning.arrival import Arrival, LegTaken
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.requests import Minutes
from delegate.tuples import NamedTuple

NIGHT = 5 * 60  # minutes after midnight: nobody is asked to start before, unless they were to start not much later
EARLY = 6 * 60
NEVER = 24 * 60  # more minutes than a line is ever moved
TRIES = 6  # at a departure that makes up for its own traffic
MOST = 4  # lines that move together; more are another programme


class Move(NamedTuple):
    """A line that is to start so many minutes later, and to end as much later unless it `keeps_end`."""

    line: Line
    by: int
    keeps_end: bool = False


class _Around(NamedTuple):
    """What lies around the lines of a trip, by their ids.

    `onward` are the arrivals that a line holds, `into` those at it. `before` is the instant until which a line above
    it keeps somebody of its people, `after` the next line of theirs that has a clock time.
    """

    onward: Mapping[str, Sequence[Arrival]]
    into: Mapping[str, Sequence[Arrival]]
    before: Mapping[str, int]
    after: Mapping[str, Line]


def earliest(plan: Plan, line: Line) -> int | None:
    """The earliest instant at which a line can start: its people are ready on a slow day too; None where unknown.

    Who sets off with the line where the day begins, as at the base, is ready before it: nothing else holds them.
    """
    around = _around(Identity(plan))
    if line.start is None:
        return None
    judged = [
        each
        for each in around.into.get(line.id, ())
        if each.kind in ("stop", "departure") and each.key == "time" and (each.legs or each.bound is not line)
    ]
    found = [line.start - high(each) for each in judged]
    return max([*found, *([around.before[line.id]] if line.id in around.before else [])], default=None)


def can_start(plan: Plan, line: Line, at: int) -> bool:
    """Whether a line can start earlier than it does: on its date, not in the night, and not before people are ready."""
    assert line.start is not None
    new, old = local(at, line.zone), local(line.start, line.zone)
    if new.date != old.date or (new.minute < NIGHT and old.minute >= EARLY):
        return False
    least = earliest(plan, line)
    return least is None or at >= least


def pushed(plan: Plan, line: Line, by: int) -> tuple[Move, ...]:
    """The moves that a line needs which is to start and end so much later: its own, and those of lines behind it.

    A line behind it is rather made shorter, where half of it remains, than that it moves what follows.

    Empty where one of them cannot move, as a booked service, or where too many would have to.
    """
    moves, waiting = {line.id: Move(line, by)}, [line]
    while waiting:
        each = waiting.pop(0)
        for behind, lacks in _in_the_way(plan, each, moves[each.id].by):
            known = moves.get(behind.id)
            if behind is line or behind.start is None or behind.item.kind in (*SERVICES, "crossing"):
                return ()
            rounded = -(-(behind.start + lacks) // STEP) * STEP - behind.start
            if known and known.by >= rounded:
                continue
            if local(behind.start + rounded, behind.zone).date != local(behind.start, behind.zone).date:
                return ()
            keeps = can_be_shorter(behind, rounded)
            moves[behind.id] = Move(behind, rounded, keeps)
            waiting += [] if keeps else [behind]
        if len(moves) > MOST:
            return ()
    return tuple(sorted(moves.values(), key=lambda move: (move.line is not line, move.line.start)))


def can_be_shorter(line: Line, by: int) -> bool:
    """Whether a line can start so much later and still end as written: half of it at least remains."""
    if line.start is None or line.end is None or line.item.kind in MOVEMENT_KINDS or not line.item.time:
        return False
    return line.item.time.end is not None and 2 * (line.end - line.start - by) >= line.end - line.start


def next_clock(plan: Plan, line: Line) -> Line | None:
    """The next line of the same people that has a clock time."""
    return _around(Identity(plan)).after.get(line.id)


def high(arrival: Arrival) -> int:
    """The slack that a check of it looks at: those of a slow day, at planned where a part of the day is all.

    A check-in that is only usually so long counts as it is.
    """
    return arrival.slack.planned if arrival.soft else min(arrival.slack)


def longer(plan: Plan, legs: Sequence[LegTaken], by: int) -> int:
    """By how many minutes ways take longer on a slow day, if people leave so many minutes later than they do.

    A way that is counted back may be left when the line before it is over, or just in time: the longer one counts.
    """
    judged = [taken for taken in legs if not (taken.leg.written or taken.leg.spans or taken.leg.minutes is None)]
    pairs = [(taken, old) for taken in judged if (old := _minutes(plan, taken, taken.leave))]
    if not pairs:
        return 0
    found = []
    for leaves in dict.fromkeys(
        (tuple(each.leave for each, _ in pairs), tuple(_just_in_time(each) for each, _ in pairs))
    ):
        new = [_minutes(plan, taken, leave + by) for (taken, _), leave in zip(pairs, leaves, strict=True)]
        found.append(_grown([old for _, old in pairs], new))
    return max(found)


def _grown(old: Sequence[Minutes], new: Sequence[Minutes | None]) -> int:
    """By how many minutes ways in a row grow on a slow day, which one of them has; NEVER where one is not passable."""
    known = [each for each in new if each]
    if len(known) < len(new):
        return NEVER
    planned = sum(each.planned for each in known) - sum(each.planned for each in old)
    return planned + max(each.high - each.planned for each in known) - max(each.high - each.planned for each in old)


def _just_in_time(taken: LegTaken) -> int:
    """When a way is left that is counted back from where it leads; else when it is left at the earliest."""
    leg = taken.leg
    return leg.latest if leg.latest is not None and leg.counted_back else taken.leave


def _minutes(plan: Plan, taken: LegTaken, leave: int) -> Minutes | None:
    """What a way takes that is left then; None where nobody gets through."""
    found = plan.world.estimator(taken.leg.wanted.at(leave=leave))
    if not found or any(part.missed for part in found[0].segments):
        return None
    if found[0].border is not None and not found[0].border.passable:
        return None
    return found[0].minutes


def _in_the_way(plan: Plan, line: Line, by: int) -> list[tuple[Line, int]]:
    """The lines behind one that is moved so much later which are then in the way, and by how many minutes."""
    around = _around(Identity(plan))
    found = [
        (arrival.line, lacks)
        for arrival in around.onward.get(line.id, ())
        if arrival.line is not line and (lacks := _lacking(plan, arrival, by)) > 0
    ]
    behind = around.after.get(line.id)
    ends = line.end if line.end is not None else line.start
    if behind is not None and behind.start is not None and ends is not None and behind.start >= ends:
        # A line without an end takes no time, yet two lines that start together are two at once.
        least = 1 if line.end is None and behind.start > ends else 0
        if (lacks := ends + by + least - behind.start) > 0:
            found.append((behind, lacks))
    return found


def _lacking(plan: Plan, arrival: Arrival, by: int) -> int:
    """By how many minutes an arrival must be later if the line that it is bound to is so much later.

    Who leaves just in time for a later arrival meets other traffic than who leaves when the line is over.
    """
    lacks = by + longer(plan, arrival.legs, by) - high(arrival)
    for _ in range(TRIES):
        later = -(-lacks // STEP) * STEP
        more = by + longer(plan, arrival.legs, later) - high(arrival) if lacks > 0 else lacks
        if more <= later:
            break
        lacks = more
    return lacks


@lru_cache(maxsize=1)
def _around(same: Identity[Plan]) -> _Around:
    plan = same.of
    onward: dict[str, list[Arrival]] = {}
    into: dict[str, list[Arrival]] = {}
    before: dict[str, int] = {}
    after: dict[str, Line] = {}
    for arrival in plan.arrivals:
        into.setdefault(arrival.line.id, []).append(arrival)
        if arrival.bound is not None:
            onward.setdefault(arrival.bound.id, []).append(arrival)
    for cohort in plan.cohorts:
        last: Line | None = None
        until: int | None = None
        for day, number in cohort.lines:
            line = plan.days[day].lines[number]
            if line.item.status == "cancelled" or line.start is None or (day, number) in cohort.aboard:
                continue
            if until is not None:
                before[line.id] = max(until, before.get(line.id, until))
            if last is not None and (last.id not in after or line.start < (after[last.id].start or 0)):
                after[last.id] = line
            ends = line.end if line.end is not None else line.start
            last, until = line, ends if until is None else max(until, ends)
    return _Around(onward, into, before, after)
