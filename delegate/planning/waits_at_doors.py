"""Says when a vehicle that fetches people of one drive at several doors is at each, and where they go (rule 24)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from delegate.planning.drives import Drive, leaves_kerb, people_off
from delegate.planning.later_drives import Collecting, leaving_later
from delegate.planning.leg import Leg, is_before_the_ride
from delegate.planning.pick_ups import Detour
from delegate.planning.places import same_place
from delegate.planning.stop import Slack, same_slack
from delegate.planning.world import World
from delegate.travel.requests import Basis, Minutes, Segment, WaitFor, total


def waits_at_doors(drives: Iterable[Drive], ways: Collecting, world: World) -> dict[int, Leg]:
    """The legs that take longer as their vehicle fetches others, by the identity of what they were.

    `ways` are those between the pick-ups of a drive. Who is fetched later leaves when it is there, and who sits in it
    arrives with them. So it is not where some would be late, which is told.
    """
    found: dict[int, Leg] = {}
    for drive in drives:
        detours = ways(drive)
        if detours and all(each.slack and each.slack.high >= 0 for each in detours):
            later = {
                id(leg): made for leg, minutes in _waiting(drive, detours) if (made := _later(leg, minutes, world))
            }
            now = [later.get(id(leg), leg) for leg in drive.legs]
            found |= later
            found |= {id(leg): _held(made, held) for leg, made, held in _riding(drive.legs, now, detours[-1])}
    return found


def _waiting(drive: Drive, detours: Sequence[Detour]) -> Iterator[tuple[Leg, int]]:
    """The legs of a drive for which people wait at their door, and for how many minutes."""
    late = 0
    for each in detours:
        way = each.way.minutes.planned if each.way.minutes else 0
        late = max(0, late + way - each.after.leave + each.before.leave)
        for leg in drive.legs if late else ():
            leaves = leaves_kerb(leg)
            if leaves is not None and same_place(leg.origin.place, each.after.place):
                yield leg, each.after.leave + late - leaves


def _riding(legs: Sequence[Leg], now: Sequence[Leg], last: Detour) -> Iterator[tuple[Leg, Leg, int]]:
    """The legs whose people sit in the vehicle until it is there with the last, as they are now, and how much longer.

    Not those whom it has taken there in time to come back for the last.
    """
    final = next((made for leg, made in zip(legs, now, strict=True) if leg is last.after.leg), last.after.leg)
    end, leaves = people_off(final), leaves_kerb(final)
    for leg, made in zip(legs, now, strict=True):
        own = people_off(made)
        if None in (end, leaves, own) or leg.written or leg.counted_back or made.minutes is None:
            continue
        assert end is not None
        assert leaves is not None
        assert own is not None
        if leaves < own + end - leaves and own < end:
            yield leg, made, end - own


def _held(leg: Leg, minutes: int) -> Leg:
    """A leg whose people sit in the vehicle for so long while it fetches others."""
    timing, parts = leg.timing, leg.segments
    out = tuple(takewhile(is_before_the_ride, parts)) if leg.origin.kind == "hub" else ()
    held = Segment("wait", Minutes(minutes, minutes, minutes), Basis.ESTIMATE, WaitFor(others=True))
    parts = (*out, held, *parts[len(out) :])
    later = timing._replace(
        arrive=timing.arrive + minutes if timing.arrive is not None else None,
        slack=Slack(*(each - minutes for each in timing.slack)) if timing.slack else None,
    )
    return leg._replace(timing=later._replace(segments=parts, minutes=total(parts)))


def _later(leg: Leg, minutes: int, world: World) -> Leg | None:
    """A leg that leaves so much later; over a border with what the control takes then.

    None where somebody wrote when it leaves, or it is counted back, and where no crossing would be open.
    """
    line = leg.movement
    written = line is not None and (line.start, line.end, line.window, line.item.by) != (None,) * 4
    if written or leg.counted_back or leg.leave is None or leg.arrive is None:
        return None
    if not leg.passes_control:
        return leaving_later(leg, minutes)
    if leg.request is None or leg.written:
        return None
    leave = leg.leave + minutes
    asked = leg.request._replace(leave=leave, ready_by=None, over=leg.chosen_crossing)
    options = world.estimator(asked)
    if not options:
        return None
    (option, *others), spent = options, options[0].minutes
    left = None if leg.deadline is None else leg.deadline - leave
    slack = same_slack(left - spent.planned, left - spent.high) if left is not None else None
    timing = leg.timing._replace(leave=leave, arrive=leave + spent.planned, minutes=spent, slack=slack, request=asked)
    return leg._replace(
        timing=timing._replace(segments=option.segments, option=option, others=tuple(others), stays_since=None)
    )
