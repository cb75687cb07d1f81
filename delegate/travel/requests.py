"""Defines what the planner asks about a leg, and the form of every answer."""

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


class Fact(NamedTuple):
    """Where a figure comes from: its source in words, when it was true (year, month or day), and how sure it is."""

    source: str
    dated: str
    confidence: str


class Segment(NamedTuple):
    """A part of a leg: `access`, `check-in`, `wait`, `ride`, `clear`, `exit` or `entry`.

    `minutes` is None where they are not known; `basis` says in words where they come from. Of a `wait` that makes up
    for an early arrival the low may exceed the high: who rides fast waits long. `km` is the way of a ride where it is
    known. `fact` is the row of a table that it rests on. `missed` says which last service has gone when it is reached.
    """

    kind: str
    minutes: Minutes | None
    basis: str
    km: float | None = None
    fact: Fact | None = None
    missed: str = ""


class ViaCrossing(NamedTuple):
    """A crossing that somebody wrote, with the minute at its first counter and the time to clear where written."""

    crossing: Crossing
    at: int | None = None
    clear: Minutes | None = None


class RideOptions(NamedTuple):
    """How a ride is made: by which mode, from which instant on, with how many people.

    `heads` of None is a party of unknown size, 0 one that is seated already. `aboard` asks for the ride alone: no way
    to the station, no check-in, no wait. Without `traffic` the roads are empty; without the `timetable` a service runs
    at any hour. `check_in` are the minutes that the trip wants before a departure, None the usual ones.
    """

    mode: str
    leave: int
    heads: int | None = 1
    aboard: bool = False
    traffic: bool = True
    timetable: bool = True
    check_in: int | None = None


class TravelRequest(NamedTuple):
    """A way to be estimated: leaving at `leave`, or ready at the far end by `ready_by`, `early` minutes before it.

    Instants are minutes since the epoch in UTC. `via` holds the places and crossings that somebody wrote, in order.
    `mode` is a movement kind; "travel" where it is not known. `aboard`, `traffic` and `check_in` are those of
    `RideOptions`.
    Without the `border` the way is made as if there were none between its ends. `over` is the id of the one crossing
    that was chosen before and is asked about again.
    """

    origin: Place
    destination: Place
    via: tuple["Place | ViaCrossing", ...]
    mode: str
    people: tuple[Person, ...]
    vehicle: Vehicle | None = None
    leave: int | None = None
    ready_by: int | None = None
    early: int = 0
    aboard: bool = False
    traffic: bool = True
    border: bool = True
    check_in: int | None = None
    over: str | None = None

    @property
    def crosses(self) -> bool:
        """Whether its ends are on two sides, and the border between them counts."""
        return self.border and self.origin.side != self.destination.side


class TravelOption(NamedTuple):
    """An answer: the parts of the way in order, the crossing passed (its id), and the minute of leaving.

    `reason` says why its crossing was chosen among several, in a few words with ids; nothing where none was chosen.
    """

    mode: str
    crossing: str | None
    segments: tuple[Segment, ...]
    leave: int
    reason: str = ""

    @property
    def minutes(self) -> Minutes:
        """The sum of the segments that are known."""
        return total(self.segments)

    @property
    def km(self) -> float | None:
        """The kilometres of its rides; None where one of them is not known."""
        ways = [segment.km for segment in self.segments if segment.kind == "ride" and segment.minutes != NO_TIME]
        return None if None in ways else sum(way or 0 for way in ways)


def total(segments: Iterable[Segment]) -> Minutes:
    """The sum of the segments that are known."""
    known = [segment.minutes for segment in segments if segment.minutes]
    return Minutes(sum(m.low for m in known), sum(m.planned for m in known), sum(m.high for m in known))
