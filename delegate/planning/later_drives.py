"""Finds an order for the drives of a vehicle of which nobody wrote when they leave, where they clash (rule 24)."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from delegate.planning.drives import Drive, carrier, drive_of, in_time_order
from delegate.planning.leg import Leg
from delegate.planning.pick_ups import Onward, Ride, due_at, joined
from delegate.travel.requests import Minutes

GAPS = 4  # between other drives, in which a place is looked for


def in_turn(drives: Sequence[Drive], ride: Ride, onward: Onward) -> list[Drive]:
    """The drives of a vehicle in time order, one where they can be one, else in an order in which none overlap.

    For that those wait that are not fixed: of which nobody wrote when they leave or end, to a line without a clock. As
    they are where no order fits.
    """
    together = joined(drives, ride, onward)
    timed = [drive for drive in together if drive.start is not None and drive.end is not None]
    order = [drive for drive in timed if not _is_free(drive)]
    if not _overlap(timed) or _overlap(order):
        return together
    for drive in in_time_order(part for each in timed if _is_free(each) for part in _one_by_one(each)):
        first = bisect_left([each.start or 0 for each in order], drive.start or 0)
        gaps = range(first, min(first + GAPS, len(order) + 1))
        tries = (_placed(drive, order, gap, ride, onward, slow=slow) for slow in (True, False) for gap in gaps)
        placed = next((each for each in tries if each), None)
        if placed is None:
            return together
        order = in_time_order([*order, placed])
    return [*order, *(drive for drive in together if drive.start is None or drive.end is None)]


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
