"""Follows a vehicle that fetches people of one drive in several places, from each to the next (rule 24)."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from delegate.model import Vehicle
from delegate.places.place import Place
from delegate.planning.drives import Drive, drive_of, leaves_kerb
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.stop import Slack
from delegate.travel.requests import Minutes


class EmptyWay(NamedTuple):
    """What it takes a vehicle to drive from one place to another, without people who ask for anything.

    `minutes` are None where it has no plates for the border between, no crossing there is open in the time that it has
    (`shut`), or `no_road` leads there. `rough` says that one of the places is known by its city alone, or the sea
    between by the map of the world alone.
    """

    minutes: Minutes | None
    crossing: str | None = None
    rough: bool = False
    shut: bool = False
    no_road: bool = False


Ride = Callable[[Place | None, Place | None, Vehicle, int | None], EmptyWay]


class PickUp(NamedTuple):
    """Where a vehicle fetches people of a drive: their leg, the place, and the planned instant at which it leaves."""

    leg: Leg
    place: Place
    leave: int


class Detour(NamedTuple):
    """The way of a vehicle from one pick-up of a drive to the next."""

    vehicle: Vehicle
    before: PickUp
    after: PickUp
    way: EmptyWay

    @property
    def slack(self) -> Slack | None:
        """Minutes that are left at the later pick-up; None where it cannot drive there at all."""
        if self.way.minutes is None:
            return None
        between = self.after.leave - self.before.leave
        return Slack(between - self.way.minutes.planned, between - self.way.minutes.high)

    @property
    def firm(self) -> bool:
        """Whether a finding about it may be an error: no more where those fetched first could leave earlier.

        Nobody wrote when they leave, if it is counted back, and they may be ready before.
        """
        leg, way = self.before.leg, self.way
        if not leg.firm or not self.after.leg.firm or way.rough:
            return False
        if not leg.counted_back or way.minutes is None:
            return True
        ready = max((each for each in (leg.origin.start, leg.origin.reach) if each is not None), default=None)
        return ready is not None and ready + way.minutes.planned > self.after.leave


def pick_ups(drive: Drive) -> list[PickUp]:
    """Where one vehicle alone fetches people of a drive, in order of time; from each place when the last of them leave.

    None where several vehicles share the people: each may fetch those of one place. People without a clock are left
    out.
    """
    found: list[PickUp] = []
    for leg in drive.legs:
        shared = [each for each in leg.wanted.seating if each.riders is None]
        riders = next((each.riders for each in leg.wanted.seating if each.vehicle.id == drive.vehicle.id), None)
        if riders is None and len(shared) > 1:
            return []
        leave, place = leaves_kerb(leg), leg.origin.place
        if leave is None or place is None or (riders is not None and not riders & set(leg.people)):
            continue
        here = next((number for number, each in enumerate(found) if same_place(each.place, place)), None)
        if here is None:
            found.append(PickUp(leg, place, leave))
        elif leave > found[here].leave:
            found[here] = PickUp(leg, place, leave)
    return sorted(found, key=lambda each: each.leave)


def in_turn(drive: Drive) -> Iterator[tuple[PickUp, PickUp]]:
    """Each pick-up of a drive with the next."""
    stops = pick_ups(drive) if len(drive.legs) > 1 else []
    yield from pairwise(stops)


def joined(drives: Sequence[Drive], ride: Ride) -> list[Drive]:
    """The drives of a vehicle in order of time; those that overlap and can be one drive are one."""
    found: list[Drive] = []
    last = 0  # the number of the one that lasts longest
    for drive in drives:
        before = found[last] if found else drive
        overlap = bool(found) and drive.start is not None and drive.end is not None and drive.start < (before.end or 0)
        if overlap and (one := one_drive(before, drive, ride)):
            found[last] = one
            continue
        found.append(drive)
        if drive.end is not None and drive.end >= (before.end or 0):
            last = len(found) - 1
    return found


def one_drive(earlier: Drive, later: Drive, ride: Ride) -> Drive | None:
    """The one drive that two of a vehicle can be which overlap; None where it cannot make them together.

    It passes the door of the later ones on its way to one place, or takes all from one place, sets them down in turn.
    """
    together = drive_of(earlier.vehicle, (*earlier.legs, *later.legs))
    if same_place(earlier.origin, later.origin):
        return _setting_down(earlier, later, together, ride) or _setting_down(later, earlier, together, ride)
    if not same_place(earlier.destination, later.destination):
        return None
    for before, after in in_turn(together):
        detour = Detour(
            together.vehicle, before, after, ride(before.place, after.place, together.vehicle, before.leave)
        )
        earlier_still = before.leg.counted_back and not detour.firm
        if detour.slack is None or (detour.slack.planned < 0 and not earlier_still):
            return None
    return together if together.end is None or _in_time(earlier, together.end) else None


def _setting_down(first: Drive, second: Drive, together: Drive, ride: Ride) -> Drive | None:
    """A drive that sets down the people of one drive on the way of the other; None where these come too late.

    It is on their way if it is no farther on from there than from where they set out.
    """
    start, here = together.start, first.destination
    if (
        start is None
        or first.start is None
        or first.end is None
        or not all(_can_leave(leg, start) for leg in together.legs)
    ):
        return None
    at = start + first.end - first.start
    way = ride(here, second.destination, together.vehicle, at)
    direct = (second.end or at) - (second.start or start)
    if way.minutes is None or way.minutes.planned > direct or not _in_time(second, at + way.minutes.planned):
        return None
    return together._replace(end=at + way.minutes.planned, ends_at=second.destination)


def _can_leave(leg: Leg, start: int) -> bool:
    """Whether its people can leave then: nobody wrote another minute, and they may be ready."""
    ready = max((each for each in (leg.origin.start, leg.origin.reach) if each is not None), default=start)
    return leaves_kerb(leg) == start or (leg.counted_back and ready <= start)


def _in_time(drive: Drive, at: int) -> bool:
    """Whether the people of a drive are in time who get off at an instant; who is late anyhow is told elsewhere."""
    late = (leg for leg in drive.legs if leg.deadline is not None and leg.deadline < at)
    return not any((leg.arrive or 0) <= (leg.deadline or 0) for leg in late)
