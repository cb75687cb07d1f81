"""Lets people wait for a vehicle that drives or fetches others first, where nobody wrote when they leave (rule 24)."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from delegate.planning.drives import Drive, carrier, drive_of, in_time_order, leaves_kerb
from delegate.planning.leg import Leg, LegTiming, is_before_the_ride
from delegate.planning.pick_ups import Detour, Onward, Ride, due_at, held_up
from delegate.planning.places import same_place
from delegate.planning.shared_drives import joined
from delegate.planning.stop import Slack, same_slack
from delegate.planning.world import World
from delegate.travel.requests import Basis, Minutes, Segment, WaitFor, total

A_WHILE = 60  # minutes: whoever would stand for longer is asked about
GAPS = 4  # between other drives, in which a place is looked for
SlackBetween = Callable[[Drive, Drive], Slack | None]
Late = Callable[[Drive, Drive], bool]
Collecting = Callable[[Drive], Sequence[Detour]]


def in_turn(drives: Sequence[Drive], ride: Ride, onward: Onward) -> list[Drive]:
    """The drives of a vehicle in time order, one where they can be one, else in an order in which none overlap.

    For that those wait that are not fixed: of which nobody wrote when they leave or end, to a line without a clock. As
    they are where no order fits.
    """
    together = joined(drives, ride, onward)
    timed = [drive for drive in together if _is_timed(drive)]
    order = [drive for drive in timed if not _is_free(drive)]
    if not _overlap(timed) or _overlap(order):
        return together
    parts = [part for each in timed if _is_free(each) for part in _one_by_one(each)]
    for drive in in_time_order(filter(_is_timed, parts)):
        first = bisect_left([each.start or 0 for each in order], drive.start or 0)
        gaps = range(first, min(first + GAPS, len(order) + 1))
        tries = (_placed(drive, order, gap, ride, onward, slow=slow) for slow in (True, False) for gap in gaps)
        placed = next((each for each in tries if each), None)
        if placed is None:
            return together
        order = in_time_order([*order, placed])
    untimed = [part for part in parts if not _is_timed(part)]  # of those who come from a place of unknown time
    return [*order, *untimed, *(drive for drive in together if not _is_timed(drive))]


def _is_timed(drive: Drive) -> bool:
    return drive.start is not None and drive.end is not None


def _overlap(drives: Sequence[Drive]) -> bool:
    return any((first.end or 0) > (second.start or 0) for first, second in pairwise(in_time_order(drives)))


def _is_free(drive: Drive) -> bool:
    return all(_is_free_leg(leg) for leg in drive.legs)


def _is_free_leg(leg: Leg) -> bool:
    """Whether nobody wrote when people leave, nor by when they are there."""
    line, lines = carrier(leg), (leg.movement, leg.destination.line)
    written = any(each and (each.start, each.end, each.window, each.item.by) != (None,) * 4 for each in lines)
    return line is not None and not written and leg.slack is None and not leg.counted_back


def _one_by_one(drive: Drive) -> list[Drive]:
    """A drive to one line as one for each place from which people come."""
    places: dict[object, list[Leg]] = {}
    for leg in drive.legs:
        places.setdefault(leg.origin.id, []).append(leg)
    return [drive_of(drive.vehicle, tuple(legs)) for legs in places.values()]


def _placed(
    drive: Drive, order: Sequence[Drive], number: int, ride: Ride, onward: Onward, *, slow: bool
) -> Drive | None:
    """The drive at a place in the order, as soon as the vehicle is there, on a `slow` day too; None where it cannot be.

    Its people are then in time for what they are taken to, or go on to, and the vehicle for its next drive.
    """
    assert drive.start is not None
    assert drive.end is not None
    start, after = drive.start, order[number] if number < len(order) else None
    if number:
        way = _way(order[number - 1], drive, ride)
        if way is None:
            return None
        start = max(start, (order[number - 1].end or 0) + (way.high if slow else way.planned))
    made = drive._replace(start=start, end=drive.end + start - drive.start)
    if any((due := due_at(leg, onward)) is not None and due < (made.end or 0) for leg in made.legs):
        return None
    if after is None or after.start is None or made.end is None:
        return made
    out = _way(made, after, ride)
    return made if out and made.end + out.planned <= after.start else None


def _way(before: Drive, after: Drive, ride: Ride) -> Minutes | None:
    return ride(before.destination, after.origin, before.vehicle, before.end).minutes


def waits(drives: Sequence[Drive], onward: Onward, late: Late, world: World) -> dict[int, Leg]:
    """The legs of a vehicle that leave later, by the identity of what they were, of its drives in time order.

    Those of one drive whom it takes on from one place leave when the last of them are there, where the drive would
    else overlap another or the vehicle come `late` to it, nobody wrote when they leave, and all are still in time.
    """
    found: dict[int, Leg] = {}
    due = dict(onward)
    for drive in [*_disturbed(drives, late)][::-1]:
        later = {id(leg): leg._replace(timing=timing) for leg, timing in _waiting(drive, due, world)}
        found |= later
        due |= _next_from(drive, later, due)
    return found


def _waiting(drive: Drive, onward: Onward, world: World) -> Iterator[tuple[Leg, LegTiming]]:
    """The legs of a drive that leave later, each with its timing then."""
    for leg, last in _earlier(drive, onward):
        timing, due = _with(leg, last, world), due_at(leg, onward)
        if timing and timing.arrive is not None and (due is None or timing.arrive <= due):
            yield leg, timing


def _next_from(drive: Drive, later: Mapping[int, Leg], onward: Onward) -> Onward:
    """When people set out now from the lines from which nobody set out before those who wait."""
    times: dict[tuple[dt.date, str], list[tuple[int, int]]] = {}
    for leg in drive.legs if later else ():
        line, leave = leg.origin.line, leaves_kerb(leg)
        now = leaves_kerb(later.get(id(leg), leg))
        if line and leave is not None and now is not None:
            times.setdefault((line.date, line.id), []).append((leave, now))
    return {
        key: min(now for _, now in both)
        for key, both in times.items()
        if onward.get(key) == min(leave for leave, _ in both)
    }


def _disturbed(drives: Sequence[Drive], late: Late) -> Iterator[Drive]:
    """The drives for several legs that overlap another, or to which the vehicle comes late."""
    timed = [drive for drive in drives if _is_timed(drive)]
    last: Drive | None = None
    for number, drive in enumerate(timed):
        after = timed[number + 1] if number + 1 < len(timed) else None
        if len(drive.legs) > 1 and (
            (after and (after.start or 0) < (drive.end or 0))
            or (last and ((last.end or 0) > (drive.start or 0) or late(last, drive)))
        ):
            yield drive
        if last is None or (drive.end or 0) >= (last.end or 0):
            last = drive


def _earlier(drive: Drive, onward: Onward) -> Iterator[tuple[Leg, Leg]]:
    """Each leg of a drive that leaves a place before the last of those there, and that last one.

    Who comes too late anyhow is not waited for.
    """
    places: list[list[Leg]] = []
    for leg in drive.legs:
        if not _may_wait(leg) or _is_late(leg, onward):
            continue
        here = next((each for each in places if same_place(each[0].origin.place, leg.origin.place)), None)
        if here is None:
            places.append([leg])
        else:
            here.append(leg)
    for legs in places:
        last = max(legs, key=lambda each: leaves_kerb(each) or 0)
        yield from ((leg, last) for leg in legs if leaves_kerb(leg) != leaves_kerb(last))


def _may_wait(leg: Leg) -> bool:
    """Whether nobody wrote when its people leave; who has landed leaves the port when they are through."""
    written = leg.movement is not None and leg.movement.start is not None
    return not written and leg.origin.kind != "hub" and leg.arrive is not None and bool(leaves_kerb(leg))


def _is_late(leg: Leg, onward: Onward) -> bool:
    due = due_at(leg, onward)
    return due is not None and leg.arrive is not None and leg.arrive > due


def _with(leg: Leg, last: Leg, world: World) -> LegTiming | None:
    """The timing of a leg whose people go with the last; None where these go through another crossing.

    At a border they take as long as their own papers say.
    """
    made = last.timing
    if leg.passes_control:
        if made.leave is None or leg.request is None or leg.written or leg.crossing != last.crossing:
            return None
        asked = leg.request._replace(leave=made.leave, ready_by=None, over=leg.chosen_crossing)
        options = world.estimator(asked)
        if not options:
            return None
        (option, *others), minutes = options, options[0].minutes
        made = made._replace(minutes=minutes, segments=option.segments, option=option, others=tuple(others))
        made = made._replace(arrive=(made.leave or 0) + minutes.planned, request=asked)
    slack = None
    if leg.deadline is not None and made.leave is not None and made.arrive is not None and made.minutes is not None:
        slack = same_slack(leg.deadline - made.arrive, leg.deadline - made.leave - made.minutes.high)
    return made._replace(slack=slack, stays_since=None, earliest=leg.timing.earliest)


def retimed(drives: Iterable[Drive], later: Mapping[int, Leg], ways: Collecting) -> Iterator[Drive]:
    """The drives with the legs that leave later, held up on the `ways` between their pick-ups."""
    for drive in drives:
        if any(id(leg) in later for leg in drive.legs):
            made = drive_of(drive.vehicle, tuple(later.get(id(leg), leg) for leg in drive.legs))
            yield held_up(made, ways(made))
        else:
            yield drive


def waits_for_vehicles(drives: Iterable[Drive], slack: SlackBetween, offered: Collection[int]) -> dict[int, Leg]:
    """The legs that leave later, by the identity of what they were, of one vehicle's drives in time order.

    They leave when the vehicle is there on an ordinary day. Nobody waits where drives overlap: it is booked twice.
    Drives that nobody wrote for it (`offered`, by identity of their legs) are left out.
    """
    found: dict[int, Leg] = {}
    last: Drive | None = None
    for each in drives:
        drive = each
        if drive.start is None or drive.end is None or all(id(leg) in offered for leg in drive.legs):
            continue
        between = slack(last, drive) if last and last.end is not None and last.end <= drive.start else None
        short = -between.planned if between else 0
        if 0 < short <= A_WHILE and can_wait(drive, short):
            made = tuple(leaving_later(leg, short) for leg in drive.legs)
            found |= {id(leg): later for leg, later in zip(drive.legs, made, strict=True)}
            drive = drive_of(drive.vehicle, made)
        if last is None or last.end is None or (drive.end or 0) >= last.end:
            last = drive
    return found


def can_wait(drive: Drive, minutes: int) -> bool:
    """Whether the people of a drive may leave so much later: nobody wrote when, and they are in time all the same.

    So they are on a slow day. At a border with a control they would find other hours, and other queues.
    """
    return all(_can_leave_later(leg, minutes) for leg in drive.legs)


def _can_leave_later(leg: Leg, minutes: int) -> bool:
    if is_hour_written(leg) or leg.counted_back or leg.passes_control or leg.spans or leg.leave is None:
        return False
    slack = leg.slack
    return leg.deadline is not None and slack is not None and leg.stays_since is None and min(slack) >= minutes


def is_hour_written(leg: Leg) -> bool:
    """Whether somebody wrote when a movement leaves, or by when it is there."""
    line = leg.movement
    return line is not None and (line.start, line.end, line.window, line.item.by) != (None,) * 4


def leaving_later(leg: Leg, minutes: int) -> Leg:
    """A leg that leaves so much later; who has landed waits at the kerb."""
    if leg.origin.kind == "hub" and leg.segments and is_before_the_ride(leg.segments[0]):
        return after_a_wait(leg, minutes, WaitFor(vehicle=True))
    leave = leg.leave + minutes if leg.leave is not None else None
    return leg._replace(timing=_ending_later(leg.timing, minutes)._replace(leave=leave))


def after_a_wait(leg: Leg, minutes: int, why: WaitFor) -> Leg:
    """A leg whose people wait for so long before they ride, behind what they do where they have landed."""
    parts = leg.segments
    out = tuple(takewhile(is_before_the_ride, parts)) if leg.origin.kind == "hub" else ()
    wait = Segment("wait", Minutes(minutes, minutes, minutes), Basis.ESTIMATE, why)
    parts = (*out, wait, *parts[len(out) :])
    return leg._replace(timing=_ending_later(leg.timing, minutes)._replace(segments=parts, minutes=total(parts)))


def _ending_later(timing: LegTiming, minutes: int) -> LegTiming:
    return timing._replace(
        arrive=timing.arrive + minutes if timing.arrive is not None else None,
        slack=Slack(*(each - minutes for each in timing.slack)) if timing.slack else None,
    )
