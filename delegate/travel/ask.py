"""What the planner asks about a way, and the form of every answer."""

from collections.abc import Iterable
from typing import NamedTuple

from delegate.model import Crossing, Person, Vehicle
from delegate.places.place import Place


class Minutes(NamedTuple):
    """How long something takes: low <= planned <= high, in whole minutes."""

    low: int
    planned: int
    high: int

    def plus(self, other: "Minutes") -> "Minutes":
        """One after the other."""
        return Minutes(self.low + other.low, self.planned + other.planned, self.high + other.high)


NO_TIME = Minutes(0, 0, 0)


class Segment(NamedTuple):
    """A part of a leg: `access`, `check-in`, `wait`, `ride`, `clear`, `exit` or `entry`.

    `minutes` is None where they are not known; `basis` says in words where they come from. Of a `wait` that makes up
    for an early arrival the low may exceed the high: who rides fast waits long.
    """

    kind: str
    minutes: Minutes | None
    basis: str


class Passing(NamedTuple):
    """A crossing that somebody wrote, with the minute at its first counter and the time to clear where written."""

    crossing: Crossing
    at: int | None = None
    clear: Minutes | None = None


class Ask(NamedTuple):
    """A way to be estimated: leaving at `leave`, or ready at the far end by `ready_by`, `early` minutes before it.

    Instants are minutes since the epoch in UTC. `via` holds the places and crossings that somebody wrote, in order.
    `mode` is a movement kind; "travel" where it is not known.
    """

    origin: Place
    destination: Place
    via: tuple["Place | Passing", ...]
    mode: str
    people: tuple[Person, ...]
    vehicle: Vehicle | None = None
    leave: int | None = None
    ready_by: int | None = None
    early: int = 0


class Estimate(NamedTuple):
    """An answer: the parts of the way in order, the crossing passed (its id), and the minute of leaving."""

    mode: str
    crossing: str | None
    segments: tuple[Segment, ...]
    leave: int

    @property
    def minutes(self) -> Minutes:
        """The sum of the segments that are known."""
        return total(self.segments)


def total(segments: Iterable[Segment]) -> Minutes:
    """The sum of the segments that are known."""
    known = [segment.minutes for segment in segments if segment.minutes]
    return Minutes(sum(m.low for m in known), sum(m.planned for m in known), sum(m.high for m in known))
