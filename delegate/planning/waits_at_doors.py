"""Says when a vehicle is at each door at which it fetches people of a line, in one drive or in turn (rule 24)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from delegate.planning.drives import Drive, drive_of, leaves_kerb, people_off
from delegate.planning.later_drives import Collecting, after_a_wait, is_hour_written, leaving_later
from delegate.planning.leg import Leg
from delegate.planning.pick_ups import Detour, PickUp, Ride, pick_ups
from delegate.planning.places import same_place
from delegate.planning.stop import same_slack
from delegate.planning.world import World
from delegate.travel.requests import WaitFor


def waits_at_doors(
    drives: Iterable[Drive], ways: Collecting, offered: Collection[int], ride: Ride, world: World
) -> dict[int, Leg]:
    """The legs that take longer as their vehicle fetches others, by the identity of what they were.

    `ways` are those between the pick-ups of a drive. It fetches all in one drive, in which the first arrive with the
    last, or takes the first there and comes back, whichever has them there sooner taken together. Who is fetched later
    leaves when it is there: on a slow day too where nobody wrote it (`offered`, by identity of their legs). So it is
    not where some would be late, which is told.
    """
    found: dict[int, Leg] = {}
    for drive in drives:
        detours = ways(drive)
        if detours and all(each.slack and each.slack.high >= 0 for each in detours):
            together, end = _in_one_drive(drive, detours, world)
            doors = [detours[0].before, *(each.after for each in detours)]
            slow = all(id(leg) in offered for leg in drive.legs)
            in_turn = _in_turn(drive, doors, end, ride, world, slow=slow)
            found |= together if in_turn is None else in_turn
    return found


def drives_in_turn(drive: Drive, ride: Ride) -> list[Drive]:
    """A drive to one place as one for each door, if it can have come back to each in time; else as it is.

    It stays whole where somebody of it gets in at none of the doors: all its legs are judged.
    """
    doors = pick_ups(drive)
    if len(doors) < 2 or any(leaves_kerb(leg) is None or people_off(leg) is None for leg in drive.legs):
        return [drive]
    parts = [drive_of(drive.vehicle, tuple(_legs_at(drive, door))) for door in doors]
    if sum(len(part.legs) for part in parts) < len(drive.legs):
        return [drive]
    for before, after in pairwise(parts):
        if before.end is None or after.start is None or before.end > after.start:
            return [drive]
        way = ride(before.destination, after.origin, drive.vehicle, before.end).minutes
        if way is None or before.end + way.planned > after.start:
            return [drive]
    return parts


def _legs_at(drive: Drive, door: PickUp) -> Iterator[Leg]:
    return (leg for leg in drive.legs if same_place(leg.origin.place, door.place))


def _in_one_drive(drive: Drive, detours: Sequence[Detour], world: World) -> tuple[dict[int, Leg], int | None]:
    """The legs that take longer where it goes from door to door, and when it is there with all."""
    later: dict[int, Leg] = {}
    late = 0
    for each in detours:
        way = each.way.minutes.planned if each.way.minutes else 0
        late = max(0, late + way - each.after.leave + each.before.leave)
        for leg in _legs_at(drive, each.after) if late else ():
            leaves = leaves_kerb(leg)
            if leaves is not None and (made := _later(leg, each.after.leave + late - leaves, world)):
                later[id(leg)] = made
    last = detours[-1].after.leg
    end = people_off(later.get(id(last), last))
    riding = ((leg, later.get(id(leg), leg)) for leg in drive.legs if not (leg.written or leg.counted_back))
    for leg, made in riding:
        own = people_off(made)
        if end is not None and own is not None and own < end:
            later[id(leg)] = after_a_wait(made, end - own, WaitFor(others=True))
    return later, end


def _in_turn(
    drive: Drive, doors: Sequence[PickUp], together: int | None, ride: Ride, world: World, *, slow: bool
) -> dict[int, Leg] | None:
    """The legs that leave later where it takes those of each door there, and comes back for the next.

    None where it cannot, somebody would be late so, or all are there sooner `together`.
    """
    later: dict[int, Leg] = {}
    ends: list[int] = []
    for door in doors if together is not None else ():
        leaves = door.leave
        if ends:
            way = ride(drive.destination, door.place, drive.vehicle, ends[-1]).minutes
            if way is None:
                return None
            leaves = max(leaves, ends[-1] + (way.high if slow else way.planned))
        for leg in _legs_at(drive, door) if leaves > door.leave else ():
            made = _later(leg, leaves - (leaves_kerb(leg) or leaves), world)
            if made is None or (made.slack and min(made.slack) < 0):
                return None
            later[id(leg)] = made
        end = people_off(later.get(id(door.leg), door.leg))
        if end is None:
            return None
        ends.append(end)
    return later if together is not None and sum(ends) < len(ends) * together else None


def _later(leg: Leg, minutes: int, world: World) -> Leg | None:
    """A leg that leaves so much later; over a border with what the control takes then.

    None where somebody wrote when it leaves, or it is counted back, and where no crossing would be open.
    """
    if is_hour_written(leg) or leg.counted_back or leg.leave is None or leg.arrive is None:
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
