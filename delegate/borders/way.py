"""A way, and what comes of it from one departure: who rides fast waits for an opening, who rides slowly does not."""

from itertools import pairwise
from typing import NamedTuple

from delegate.borders.gate import Gate, gate
from delegate.borders.knowledge import is_shipped
from delegate.clock import hhmm, local
from delegate.model import Crossing
from delegate.places.place import Place
from delegate.travel.ask import NO_TIME, Ask, Estimate, Minutes, Passing, Segment, total
from delegate.travel.rides import ride

YARDSTICK = "car"  # a way whose mode is not known is compared by road, and shows no minutes


class Way(NamedTuple):
    """The points of a way: those up to the first counter, and from the far side of the border on.

    Without a `passing` there is no border on it and `after` is empty. `free` names the area without border control.
    """

    before: tuple[Place, ...]
    passing: Passing | None = None
    after: tuple[Place, ...] = ()
    free: str | None = None


class Run(NamedTuple):
    """A way made at a certain minute: its parts, the rides up to the first counter, and what is found there.

    `reached` and `cleared` are the planned instants at the first counter and behind the last one; the `gate` is the
    opening met; without a border they are the arrival and None.
    """

    leave: int
    segments: tuple[Segment, ...]
    approach: Minutes
    reached: int
    cleared: int
    gate: Gate | None

    @property
    def minutes(self) -> Minutes:
        return total(self.segments)


def run(ask: Ask, way: Way, leave: int, *, waiting: bool = True) -> Run | None:
    """The way of `ask` left at the instant `leave`; None where a part of it has no figure at all.

    Without `waiting` the crossing counts as open at any minute, as it must while a departure is counted back.
    """
    segments = _rides(ask, way.before, leave)
    if segments is None:
        return None
    approach, found = total(segments), None
    reached = cleared = leave + approach.planned
    if way.passing:
        zone = way.before[0].zone
        segments += _wait_for_counter(way.passing, approach, leave, zone)
        reached = leave + total(segments).planned
        found = gate(way.passing.crossing, reached, zone)
        if waiting:
            segments += _wait_for_opening(found, total(segments), leave, zone)
        segments.append(_clearing(way.passing))
        cleared = leave + total(segments).planned
        onward = _rides(ask, way.after, cleared)
        if onward is None:
            return None
        segments += onward
    if way.free:
        segments = _without_control(segments, way.free)
    if ask.destination.entry > 0:
        entry = ask.destination.entry
        basis = f"given: entry {entry} min at {ask.destination.names}"
        segments.append(Segment("entry", Minutes(entry, entry, entry), basis))
    return Run(leave, tuple(segments), approach, reached, cleared, found)


def estimate_of(ask: Ask, way: Way, made: Run) -> Estimate:
    """The answer that a run is; where the mode is not known its rides show no minutes."""
    segments = made.segments
    if ask.mode == "travel":
        segments = tuple(
            part._replace(minutes=None, basis="not known") if part.kind in ("ride", "access") else part
            for part in segments
        )
    return Estimate(ask.mode, way.passing.crossing.id if way.passing else None, segments, made.leave)


def heads(ask: Ask) -> int | None:
    """How many people make the way; None where an entry stands for an unknown number, or nobody is named."""
    each = [person.heads for person in ask.people]
    return sum(count or 0 for count in each) if each and None not in each else None


def _rides(ask: Ask, points: tuple[Place, ...], leave: int) -> list[Segment] | None:
    """One ride after another through points on one side; people board once. None where one of them has no figure."""
    mode = YARDSTICK if ask.mode == "travel" else ask.mode
    party = heads(ask)
    made: list[Segment] = []
    for origin, destination in pairwise(points):
        parts = ride(mode, origin, destination, leave + total(made).planned, 0 if made else party)
        if not parts:
            return None
        if any(part.minutes != NO_TIME for part in parts):
            made += parts
    return made


def _wait_for_counter(passing: Passing, passed: Minutes, leave: int, zone: str) -> list[Segment]:
    """What is left until the minute at which somebody wrote that they are at the first counter."""
    if passing.at is None:
        return []
    return _wait(passed, leave, passing.at, None, f"given: at the counter at {hhmm(local(passing.at, zone).minute)}")


def _wait_for_opening(found: Gate, passed: Minutes, leave: int, zone: str) -> list[Segment]:
    """What is left until the crossing opens."""
    if found.opens is None or found.opens <= leave + passed.low:
        return []
    return _wait(passed, leave, found.opens, found.closes, f"opens at {hhmm(local(found.opens, zone).minute)}")


def _wait(passed: Minutes, leave: int, until: int, closes: int | None, basis: str) -> list[Segment]:
    """A wait until an instant, each of the three arrivals its own; who comes after the closing does not wait."""
    arrivals = (leave + gone for gone in passed)
    waits = [max(0, until - arrival) if closes is None or arrival < closes else 0 for arrival in arrivals]
    return [Segment("wait", Minutes(*waits), basis)] if any(waits) else []


def _clearing(passing: Passing) -> Segment:
    crossing = passing.crossing
    if passing.clear:
        return Segment("clear", passing.clear, "given")
    if crossing.minutes is None:
        return Segment("clear", None, f"not known at {crossing.name}")
    low, high = crossing.minutes
    minutes = Minutes(low, crossing.minutes.planned, high)
    if is_shipped(crossing):
        halls = "one building" if crossing.halls == 1 else "two halls"
        return Segment("clear", minutes, f"assumption: clearance pledges of the authorities, {halls}")
    return Segment("clear", minutes, f"given: {low}-{high} min at {crossing.name}")


def side_of(crossing: Crossing, side: str, zone: str) -> Place:
    """One side of a crossing as a place."""
    point = (crossing.sides or {}).get(side)
    assert crossing.name is not None, "a crossing has a name"
    return Place(crossing.id, "crossing", crossing.name, side, zone, point)


def _without_control(segments: list[Segment], area: str) -> list[Segment]:
    """The same parts, the first ride saying why nothing is asked for at the border."""
    at = next((i for i, part in enumerate(segments) if part.kind == "ride"), None)
    if at is None:
        return [*segments, Segment("ride", NO_TIME, f"same place, no border control: {area}")]
    part = segments[at]
    return [*segments[:at], part._replace(basis=f"{part.basis}, no border control: {area}"), *segments[at + 1 :]]
