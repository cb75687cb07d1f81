"""Defines what the planner asks about a leg, and the form of every answer."""

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import Literal, TypeAlias

from delegate.model import Crossing, Person, Vehicle
from delegate.places.place import Place
from delegate.travel.border_answer import BorderTimes, CrossingChoice
from delegate.tuples import NamedTuple
from delegate.values import Text


class Minutes(NamedTuple):
    """How long something takes: low <= planned <= high, in whole minutes."""

    low: int
    planned: int
    high: int

    def plus(self, other: "Minutes") -> "Minutes":
        """One after the other."""
        return same_minutes(self.low + other.low, self.planned + other.planned, self.high + other.high)


@lru_cache(maxsize=4096)
def same_minutes(low: int, planned: int, high: int) -> Minutes:
    """Minutes as one record for all that are equal: a long trip has many, and few that differ."""
    return Minutes(low, planned, high)


NO_TIME = same_minutes(0, 0, 0)


class Fact(NamedTuple):
    """Where a figure comes from: its source in words, when it was true (year, month or day), and how sure it is."""

    source: str
    dated: str
    confidence: str


class Basis(Enum):
    """Where minutes come from; the value is the word for it in print."""

    GIVEN = "given"
    TABLE = "table"
    ESTIMATE = "estimate"
    ROUGH = "rough estimate"
    ASSUMED = "assumption"
    UNKNOWN = "not known"


class RideEstimate(NamedTuple):
    """A ride reckoned from its kilometres by a mode.

    `crossed` are the names of the bridges and ferries, and whether each is the way round by land. `hour` is the traffic
    and `factor` how much longer it makes the ride (1: none), `eve` before a public holiday; `empty` are roads without
    any. `boarding` are the minutes to get on, `queue` those before a tunnel; `getaway` is how much longer the way
    between the cities takes because a holiday begins or ends. `ferry` is the first ferry or shuttle train for vehicles
    on the way that is no border of its own. Of a train, a metro or a ferry that is `unlisted` in the tables it is not
    known whether one runs; one that is `stopped` has run no more since that day.
    """

    km: float
    mode: str
    crossed: tuple[tuple[str, bool], ...] = ()
    factor: float = 1.0
    hour: str = ""
    eve: bool = False
    empty: bool = False
    boarding: int = 0
    unlisted: bool = False
    stopped: str = ""
    queue: int = 0
    getaway: float = 1.0
    ferry: str = ""


class ServiceRide(NamedTuple):
    """A ride on a line of the tables; its source is the `fact` of the part.

    `aged` is set where the figures are more than five years old by then, `unseen` the day since which nobody is known
    to have seen such a service.
    """

    line: str
    aged: bool = False
    unseen: str = ""


class AccessStep(NamedTuple):
    """A way to a station, inside it or out of it: `by` a mode or `taxi`, nothing where the place is the station.

    `between` two places, `to` a station, `to-unknown` and `from-unknown` for one that is in no table, a `change` at it,
    `out-of` it and on, or `off` a craft.
    """

    kind: Literal["between", "to", "to-unknown", "from-unknown", "change", "out-of", "off"]
    by: str = ""
    origin: Text | None = None
    destination: Text | None = None


class WaitFor(NamedTuple):
    """What people wait for: a service `every` so many minutes, the first of the day, a crossing that opens.

    `first`, `last`, `opens` and `counter` (a written minute at the border) are minutes past local midnight. All are
    None where no timetable is known. `shuttle` is the day that makes a queue for the shuttle bus of a bridge. `vehicle`
    says that they wait at the kerb for the trip's own vehicle, `others` that they sit in it while it fetches others.
    """

    every: int | None = None
    first: int | None = None
    last: int | None = None
    opens: int | None = None
    counter: int | None = None
    shuttle: str = ""
    vehicle: bool = False
    others: bool = False


class WrittenMinutes(NamedTuple):
    """Minutes that stand in a trip or a book for a place or a crossing of that name."""

    minutes: Minutes
    names: Text


class BorderControl(NamedTuple):
    """What the minutes to clear a border are assumed from.

    `halls` says how people are looked at: jointly, in two halls, in one building, or in one `hall` alone. `lanes` are
    `joint`, `self`, `counter` or `car`; `counters` the kinds of paper that need one, each with the side where (nothing:
    both), `unwritten` where papers are missing. `day` and `part` are the hour, nothing where a row has the minutes.
    `full` names one of the fullest days of a year; not `counted` is a crossing that takes the crowd of others.
    `people` is 0 where the number needs no mention, and `guessed` where it is not known.
    """

    halls: Literal["joint", "two", "one", "hall"]
    lanes: str = ""
    counters: tuple[tuple[str, str], ...] = ()
    unwritten: bool = False
    day: str = ""
    part: str = ""
    full: str = ""
    counted: bool = True
    holidays_known: bool = True
    people: int = 0
    guessed: bool = False


Detail: TypeAlias = RideEstimate | ServiceRide | AccessStep | WaitFor | WrittenMinutes | BorderControl


class MissedService(NamedTuple):
    """The last service of a line has gone from a station; `first` and `last` are minutes past local midnight.

    They are `known` from a table, else the ordinary hours of the mode; of a service in no table the `mode` alone is.
    """

    line: str
    station: Text
    first: int
    last: int
    known: bool
    mode: str = ""


class Segment(NamedTuple):
    """A part of a leg: `access`, `check-in`, `wait`, `ride`, `clear`, `exit` or `entry`.

    `minutes` is None where they are not known; `basis` and `detail` say where they come from. Of a `wait` that makes up
    for an early arrival the low may exceed the high: who rides fast waits long. `km` is the length of a ride where it
    is known. `fact` is the row of a table that it rests on. `missed` is the last service that has gone when it is
    reached, `open_border` the area without border control in which the ride goes from one side to another.
    """

    kind: str
    minutes: Minutes | None
    basis: Basis
    detail: Detail | None = None
    km: float | None = None
    fact: Fact | None = None
    missed: MissedService | None = None
    open_border: str = ""

    @property
    def same_place(self) -> bool:
        """Whether it is a ride between two names of one place."""
        return self.kind == "ride" and self.minutes == NO_TIME and self.detail is None

    @property
    def for_vehicle(self) -> bool:
        """Whether it is a wait for the trip's own vehicle."""
        return isinstance(self.detail, WaitFor) and self.detail.vehicle

    @property
    def for_opening(self) -> bool:
        """Whether it is a wait for a crossing or a port to open."""
        return isinstance(self.detail, WaitFor) and self.detail.opens is not None

    @property
    def written(self) -> bool:
        """Whether it is a ride whose minutes a person wrote."""
        return self.kind == "ride" and self.basis is Basis.GIVEN


class ViaCrossing(NamedTuple):
    """A crossing that somebody wrote, with the minute at its first counter and the time to clear where written."""

    crossing: Crossing
    at: int | None = None
    clear: Minutes | None = None


class RideOptions(NamedTuple):
    """How a ride is made: by which mode, from which instant on, with how many people.

    `heads` of None is a party of unknown size, 0 one that is seated already. `aboard` asks for the ride alone: no way
    to the station, no check-in, no wait. Without `traffic` the roads are empty; without the `timetable` a service runs
    at any hour. `check_in` are the minutes that the trip wants before a departure, None the usual ones. Of a ride
    `unclocked` nobody wrote when it leaves, so that who is aboard may still have to wait for the first service.
    """

    mode: str
    leave: int
    heads: int | None = 1
    aboard: bool = False
    traffic: bool = True
    timetable: bool = True
    check_in: int | None = None
    unclocked: bool = False


class TravelRequest(NamedTuple):
    """A way to be estimated: leaving at `leave`, or ready at the far end by `ready_by`, `early` minutes before it.

    Instants are minutes since the epoch in UTC. `via` holds the places and crossings that somebody wrote, in order.
    `mode` is a movement kind; "travel" where it is not known. `aboard`, `traffic`, `check_in` and `unclocked` are
    those of `RideOptions`. Without the `border` the way is made as if there were none between its ends. `over` is the
    id of the one crossing that was chosen before and is asked about again. With `every` each crossing that can be used
    is an option, else the best two are enough.
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
    every: bool = False
    unclocked: bool = False

    @property
    def crosses(self) -> bool:
        """Whether its ends are on two sides, and the border between them counts."""
        return self.border and self.origin.side != self.destination.side


class TravelOption(NamedTuple):
    """An answer: the parts of the way in order, the crossing passed (its id), and the minute of leaving.

    `reason` says why its crossing was chosen among several; None where none was chosen. `border` and `border_high`
    are the times at that crossing, at planned and at high; None without a border.
    """

    mode: str
    crossing: str | None
    segments: tuple[Segment, ...]
    leave: int
    reason: CrossingChoice | None = None
    border: BorderTimes | None = None
    border_high: BorderTimes | None = None

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
    return same_minutes(sum(m.low for m in known), sum(m.planned for m in known), sum(m.high for m in known))
