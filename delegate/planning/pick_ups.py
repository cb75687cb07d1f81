"""Follows a vehicle that fetches people of one drive in several places, from each to the next (rule 24)."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from delegate.model import Vehicle
from delegate.places.place import Place
from delegate.planning.drives import Drive, leaves_kerb
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.stop import Slack
from delegate.travel.requests import Minutes


class EmptyWay(NamedTuple):
    """What it takes a vehicle to drive from one place to another, without people who ask for anything.

    `minutes` are None where it has no plates for the border between. `rough` says that one of the places is known by
    its city alone.
    """

    minutes: Minutes | None
    crossing: str | None = None
    rough: bool = False


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
