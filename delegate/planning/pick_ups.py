"""Follows a vehicle that fetches people of one drive in several places, from each to the next (rule 24)."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, permutations

from delegate.clock import DAY
from delegate.model import Vehicle
from delegate.places.place import Place
from delegate.planning.arrival import Arrival
from delegate.planning.drives import Drive, leaves_kerb
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.stop import Line, Slack
from delegate.travel.requests import Minutes
from delegate.tuples import NamedTuple


class EmptyWay(NamedTuple):
    """What it takes a vehicle to drive from one place to another, without people who ask for anything.

    `minutes` are None where it has no plates for the border between, no crossing there is open in the time that it has
    (`shut`), or `no_road` leads there. `rough` says that one of the places is known by its city alone, or the `sea`
    between, in kilometres, by the map of the world alone. It may be `nearer` by the minutes between the centre and the
    edge of such cities.
    """

    minutes: Minutes | None
    crossing: str | None = None
    rough: bool = False
    shut: bool = False
    no_road: bool = False
    sea: float | None = None
    nearer: int = 0


MOST_ORDERED = 3  # pick-ups of which every order is tried
Onward = Mapping[tuple[dt.date, str], int]
Ride = Callable[[Place | None, Place | None, Vehicle, int | None], EmptyWay]


class PickUp(NamedTuple):
    """Where a vehicle fetches people of a drive: their leg, the place, and the planned instant at which it leaves."""

    leg: Leg
    place: Place
    leave: int


class Detour(NamedTuple):
    """The way of a vehicle from one pick-up of a drive to the next.

    Where people may wait for it at the later ones, `spare` are the minutes that are left at the end of the drive if
    they do; None where somebody wrote when they leave, or it cannot drive to all of them.
    """

    vehicle: Vehicle
    before: PickUp
    after: PickUp
    way: EmptyWay
    spare: Slack | None = None

    @property
    def slack(self) -> Slack | None:
        """Minutes that are left at the later pick-up, none short where people wait there and all are in time.

        None where it cannot drive there at all. Nobody waits while others are taken over a border and back.
        """
        if self.way.minutes is None:
            return None
        between = self.after.leave - self.before.leave
        own = Slack(between - self.way.minutes.planned, between - self.way.minutes.high)
        left = (-1, -1) if self.spare is None or self.over_and_back else self.spare
        return Slack(*(max(each, 0) if spare >= 0 else each for each, spare in zip(own, left, strict=True)))

    @property
    def over_and_back(self) -> bool:
        """Whether people who stay on one side of a border are taken over it to fetch others."""
        end = self.before.leg.destination.place
        return self.way.crossing is not None and end is not None and end.side == self.before.place.side

    @property
    def firm(self) -> bool:
        """Whether a finding about it may be an error: no more where those fetched first could leave earlier.

        Nobody wrote when they leave, if it is counted back, and they may be ready before. Nor where all would be in
        time though it takes people over a border and back.
        """
        leg, way = self.before.leg, self.way
        if not leg.firm or not self.after.leg.firm or way.rough:
            return False
        if self.over_and_back and self.spare and self.spare.planned >= 0:
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
        leave, place = _leaves(leg), leg.origin.place
        if leave is None or place is None or (riders is not None and not riders & set(leg.people)):
            continue
        here = next((number for number, each in enumerate(found) if same_place(each.place, place)), None)
        if here is None:
            found.append(PickUp(leg, place, leave))
        elif leave > found[here].leave:
            found[here] = PickUp(leg, place, leave)
    return sorted(found, key=lambda each: each.leave)


def _leaves(leg: Leg) -> int | None:
    """When people leave the kerb; in a window, with a clock by which they must be there, the earliest that they can."""
    if (leaves := leaves_kerb(leg)) is not None or leg.minutes is None or leg.spans or not leg.judged:
        return leaves
    window = leg.movement.window if leg.movement else None
    if window is None or leg.deadline is None:
        return None
    line = leg.origin.line
    return max(window[0], (line.end or line.start or window[0]) if line else window[0])


def collecting(drive: Drive, ride: Ride, onward: Onward) -> tuple[Detour, ...]:
    """The ways of a vehicle from each pick-up of a drive to the next.

    It may come to the later ones after their people are ready, if nobody wrote when these leave: they wait for it, and
    all are there by the earliest deadline among them, else before they set out again. Within a window it may fetch them
    in any order.
    """
    stops = pick_ups(drive) if len(drive.legs) > 1 else []
    free = len(stops) <= MOST_ORDERED and all(leaves_kerb(each.leg) is None for each in stops)
    orders = permutations(stops) if free else (stops,)
    return max((_in_turn(drive, each, ride, onward) for each in orders), key=_left, default=())


def _left(detours: Sequence[Detour]) -> int:
    """The minutes that are left at the end if people wait; fewest where it cannot drive to all of them."""
    spare = detours[-1].spare if detours else None
    return spare.planned if spare else -DAY


def _in_turn(drive: Drive, stops: Sequence[PickUp], ride: Ride, onward: Onward) -> tuple[Detour, ...]:
    made = [
        Detour(drive.vehicle, before, after, ride(before.place, after.place, drive.vehicle, before.leave))
        for before, after in pairwise(stops)
    ]
    late, slow = 0, 0
    for each in made:
        if each.way.minutes is None:
            return tuple(made)
        late = max(0, late + each.way.minutes.planned - each.after.leave + each.before.leave)
        slow = max(slow, each.way.minutes.high - each.way.minutes.planned)
        if late + slow and each.after.leg.movement and each.after.leg.movement.start is not None:
            return tuple(made)
    last = made[-1].after if made else None
    if last is None or last.leg.minutes is None:
        return tuple(made)
    arrive = last.leg.arrive if last.leg.arrive is not None else last.leave + last.leg.minutes.planned
    due = min((at for leg in drive.legs if (at := due_at(leg, onward)) is not None), default=arrive + DAY)
    planned = due - arrive - late
    spare = Slack(planned, planned - max(slow, last.leg.minutes.high - last.leg.minutes.planned))
    return tuple(each._replace(spare=spare) for each in made)


def held_up(drive: Drive, detours: Sequence[Detour]) -> Drive:
    """A drive that ends so much later as people wait at its pick-ups."""
    late = 0
    for each in detours:
        way = each.way.minutes.planned if each.way.minutes else 0
        late = max(0, late + way - each.after.leave + each.before.leave)
    waits = bool(detours) and detours[-1].spare is not None and late > 0 and drive.end is not None
    return drive._replace(end=(drive.end or 0) + late) if waits else drive


def onward_from(legs: Iterable[Leg], arrivals: Iterable[Arrival]) -> Onward:
    """When people set out again from each line at the earliest, by its date and id, where that is known.

    Or by when they are to be at the next line at the same place, to which no way leads: tea at the hotel they are
    driven to. Of a movement to where no line stands it is when the next one leaves from there.
    """
    found: dict[tuple[dt.date, str], int] = {}
    for leg in legs:
        line, leave = leg.origin.line, leaves_kerb(leg) if leg.leave is not None else leg.latest
        if line and leave is not None:
            found[line.date, line.id] = min(leave, found.get((line.date, line.id), leave))
    for arrival in arrivals:
        last, here = arrival.legs[-1].leg if arrival.legs else None, arrival.stop.place
        line, there = (_ends_at(last), last.destination.place) if last else (None, None)
        if line and line.id != arrival.line.id and here and there and same_place(here, there):
            found[line.date, line.id] = min(arrival.deadline, found.get((line.date, line.id), arrival.deadline))
    return found


def due_at(leg: Leg, onward: Onward) -> int | None:
    """By when the people of a leg must be at its end; where no clock says so, before they set out again."""
    line = _ends_at(leg)
    return leg.deadline if leg.deadline is not None or line is None else onward.get((line.date, line.id))


def _ends_at(leg: Leg) -> Line | None:
    """The line to which a leg leads, else the movement that it is."""
    return leg.destination.line or leg.movement
