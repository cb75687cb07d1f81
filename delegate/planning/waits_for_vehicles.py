"""Lets people wait a while for their vehicle who have minutes in hand, where nobody wrote when they leave (rule 24)."""

from collections.abc import Callable, Collection, Iterable
from itertools import takewhile

from delegate.planning.drives import Drive, drive_of
from delegate.planning.leg import Leg, is_before_the_ride
from delegate.planning.stop import Slack
from delegate.travel.requests import Basis, Minutes, Segment, WaitFor, total

A_WHILE = 60  # minutes: whoever would stand for longer is asked about
SlackBetween = Callable[[Drive, Drive], Slack | None]


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
            made = tuple(_waiting(leg, short) for leg in drive.legs)
            found |= {id(leg): later for leg, later in zip(drive.legs, made, strict=True)}
            drive = drive_of(drive.vehicle, made)
        if last is None or last.end is None or (drive.end or 0) >= last.end:
            last = drive
    return found


def can_wait(drive: Drive, minutes: int) -> bool:
    """Whether the people of a drive may leave so much later: nobody wrote when, and they are in time all the same.

    So they are on a slow day. At a border with a control they would find other hours, and other queues.
    """
    return all(_can_wait(leg, minutes) for leg in drive.legs)


def _can_wait(leg: Leg, minutes: int) -> bool:
    line, slack = leg.movement, leg.slack
    written = line is not None and (line.start, line.end, line.window, line.item.by) != (None,) * 4
    if written or leg.counted_back or leg.passes_control or leg.spans or leg.leave is None or leg.deadline is None:
        return False
    return slack is not None and leg.stays_since is None and min(slack) >= minutes


def _waiting(leg: Leg, minutes: int) -> Leg:
    """A leg that leaves so much later; who has landed waits at the kerb."""
    timing, parts = leg.timing, leg.segments
    later = timing._replace(
        arrive=timing.arrive + minutes if timing.arrive is not None else None,
        slack=Slack(*(each - minutes for each in timing.slack)) if timing.slack else None,
    )
    out = tuple(takewhile(is_before_the_ride, parts)) if leg.origin.kind == "hub" else ()
    if not out:
        return leg._replace(timing=later._replace(leave=timing.leave + minutes if timing.leave is not None else None))
    wait = Segment("wait", Minutes(minutes, minutes, minutes), Basis.ESTIMATE, WaitFor(vehicle=True))
    parts = (*out, wait, *parts[len(out) :])
    return leg._replace(timing=later._replace(segments=parts, minutes=total(parts)))
