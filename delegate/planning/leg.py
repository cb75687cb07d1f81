"""Holds the record of a leg: what was asked about the way between two stops, and what came of it."""

from itertools import combinations, takewhile

from delegate.model import Reference, Vehicle
from delegate.places.place import Place
from delegate.planning.leg_request import LegRequest
from delegate.planning.places import through_hall
from delegate.planning.stop import EarliestWay, Line, Slack, Stop, may_overlap, runs_into
from delegate.source import Where
from delegate.travel.requests import Minutes, Segment, TravelOption, TravelRequest, total
from delegate.tuples import NamedTuple


def is_before_the_ride(part: Segment) -> bool:
    """Whether people who have landed do it before they ride: they clear the open port, leave it, wait for a vehicle."""
    return part.kind in ("clear", "exit") or part.for_vehicle or part.for_opening


class LegTiming(NamedTuple):
    """A way with its minutes and instants, as far as they are known.

    `stays_since` is the start of the line it leaves, where the minutes left there are the slack. `reckoned_for`
    is the instant whose minutes these are, where no departure is known. `request` is what was asked of the estimator,
    at the departure or deadline that counted. `earliest` is the way of people who leave as soon as they can.
    """

    leave: int | None = None
    latest: int | None = None
    arrive: int | None = None
    minutes: Minutes | None = None
    segments: tuple[Segment, ...] = ()
    slack: Slack | None = None
    option: TravelOption | None = None
    others: tuple[TravelOption, ...] = ()
    counted_back: bool = False
    stays_since: int | None = None
    reckoned_for: int | None = None
    request: TravelRequest | None = None
    earliest: EarliestWay | None = None


class LegLines(NamedTuple):
    """The written lines of a leg; None where nobody wrote one.

    `movement` is the line that is this leg, `crossing` the one that names its border, `near` the line on which a
    finding about it stands.
    """

    movement: Line | None
    crossing: Line | None
    near: Line | None = None


class Leg(NamedTuple):
    """The way from one stop to the next for everybody who makes it together.

    `wanted` is what was asked about it, `timing` what came of that, `deadline` the `by` or start of the stop it goes
    to (instants are minutes since the epoch, UTC). `judged` is false between lines that are out of order.
    `border_missing` says that it joins two sides and no crossing fits; `no_way`, that no road or path leads there.
    `calls` are the places at which its vehicle sets others down before them, where its minutes lead by these. `passed`
    is what the `via` of its movement names, as far as its people ride along (rule 2).
    """

    origin: Stop
    destination: Stop
    lines: LegLines
    people: tuple[str, ...]
    wanted: LegRequest
    timing: LegTiming
    deadline: int | None
    judged: bool = True
    border_missing: bool = False
    no_way: bool = False
    spans: bool = False  # it leads around an unknown place, and has no clock times of its own
    calls: tuple[Place, ...] = ()
    passed: tuple[Reference, ...] = ()

    @property
    def is_set_down(self) -> bool:
        """Whether its people get off at a place in the `via` of their movement, from which others ride on."""
        return self.movement is not None and len(self.passed) < len(self.movement.item.via or ())

    @property
    def movement(self) -> Line | None:
        """The written line that is this leg."""
        return self.lines.movement

    @property
    def crossing_line(self) -> Line | None:
        """The written line that names its border."""
        return self.lines.crossing

    @property
    def mode(self) -> str:
        """How its people travel."""
        return self.wanted.mode

    @property
    def vehicles(self) -> tuple[Vehicle, ...]:
        """The vehicles that carry its people, in motorcade order."""
        return tuple(each.vehicle for each in self.wanted.seating)

    @property
    def rough(self) -> bool:
        """Whether one of its places is only known by its city."""
        return self.wanted.rough

    @property
    def open_border(self) -> str | None:
        """The area without border control that makes a crossing needless."""
        return self.wanted.open_border

    @property
    def passes_control(self) -> bool:
        """Whether people are examined on it: its ends are known to lie on two sides, with border control between."""
        one, other = self.origin.place, self.destination.place
        apart = one is not None and other is not None and one.side != other.side
        return apart and self.wanted.open_border is None

    @property
    def chosen_crossing(self) -> str | None:
        """The crossing that the planner chose, because nobody wrote one."""
        free = self.wanted.needs_border and not self.wanted.written
        return self.option.crossing if self.option and free else None

    @property
    def crossing(self) -> str | None:
        """The id of the crossing: the written one, else its service's port, else the planner's choice."""
        written = self.wanted.written.crossing.id if self.wanted.written else None
        return written or self.wanted.port or self.chosen_crossing

    @property
    def crossing_chosen(self) -> bool:
        """Whether the planner chose the crossing."""
        return self.chosen_crossing is not None

    @property
    def leave(self) -> int | None:
        """The instant of leaving."""
        return self.timing.leave

    @property
    def kerb(self) -> int | None:
        """The instant at which people who have landed are at the kerb; None where they have not, or it is not known."""
        opening = self._opening
        if self.leave is None or self.origin.kind != "hub" or not opening or any(not part.minutes for part in opening):
            return None
        return self.leave + total(opening).planned

    @property
    def _opening(self) -> tuple[Segment, ...]:
        """What its people do where they have landed before they ride."""
        return tuple(takewhile(is_before_the_ride, self.segments))

    def from_kerb(self) -> "Leg":
        """This leg as its driver sees it: it begins when its people are at the kerb, where that is known."""
        if self.kerb is None:
            return self
        ride = self.segments[len(self._opening) :]
        return self._replace(timing=self.timing._replace(leave=self.kerb, segments=ride, minutes=total(ride)))

    @property
    def through_hall(self) -> bool:
        """Whether people walk through a crossing on it, from one vehicle to the next."""
        return through_hall(self.origin.place, self.destination.place)

    @property
    def latest(self) -> int | None:
        """The latest instant from which they are in time at planned."""
        return self.timing.latest

    @property
    def arrive(self) -> int | None:
        """The instant of arriving at planned."""
        return self.timing.arrive

    @property
    def minutes(self) -> Minutes | None:
        """How long it takes, low, planned and high."""
        return self.timing.minutes

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The parts of the way in order, such as a wait, a ride, and the time to clear a border."""
        return self.timing.segments

    @property
    def slack(self) -> Slack | None:
        """Minutes between arriving and the deadline."""
        return self.timing.slack

    @property
    def option(self) -> TravelOption | None:
        """What the planner itself estimates, also where the author wrote a length."""
        return self.timing.option

    @property
    def others(self) -> tuple[TravelOption, ...]:
        """The options not chosen, best first."""
        return self.timing.others

    @property
    def counted_back(self) -> bool:
        """Whether its departure is counted back from the deadline."""
        return self.timing.counted_back

    @property
    def stays_since(self) -> int | None:
        """The start of the line without an end that it leaves, where the time left there is judged (rule 8)."""
        return self.timing.stays_since

    @property
    def reckoned_for(self) -> int | None:
        """The instant whose minutes these are, where the departure is not known (rule 9)."""
        return self.timing.reckoned_for

    @property
    def request(self) -> TravelRequest | None:
        """What was asked of the estimator, at the departure or deadline that counted."""
        return self.timing.request

    @property
    def written(self) -> bool:
        """Whether its length was written by a person."""
        return any(segment.written for segment in self.segments)

    @property
    def firm(self) -> bool:
        """Whether a finding about it may be an error: nothing approximate, rough or tentative is involved."""
        lines = (self.origin.line, self.destination.line, self.movement, self.crossing_line)
        return not self.rough and all(line.firm for line in lines if line)

    @property
    def tentative(self) -> bool:
        """Whether one of its lines is only pencilled in, or optional."""
        lines = (self.origin.line, self.destination.line, self.movement, self.crossing_line)
        return any(line.item.unsure for line in lines if line)

    @property
    def clearing_unknown(self) -> bool:
        """Whether the time to clear the border is not known, so that the slack is an upper limit."""
        return any(segment.kind == "clear" and segment.minutes is None for segment in self.segments)

    @property
    def clashes(self) -> bool:
        """Whether two of its lines overlap in clock time: then that is the problem, and not the way between them."""
        lines = {id(line): line for line in (self.origin.line, self.movement, self.destination.line) if line}
        placed = [line for line in lines.values() if may_overlap(line)]
        placed.sort(key=lambda line: (line.start or 0, line.end is None))
        return any(runs_into(first, second) for first, second in combinations(placed, 2))

    def where(self, key: str = "time") -> Where:
        """Where a finding about this leg belongs: the line it goes to, else the movement, else where it starts."""
        line = self.destination.line or self.movement or self.lines.near or self.origin.line
        assert line is not None, "a leg has a line at one of its ends"
        return line.where(key)

    def at_border(self) -> Where:
        """Where a finding about its border belongs: the `crossing` line, the `via`, else like any other."""
        if self.crossing_line:
            return self.crossing_line.where("crossing")
        if self.movement and self.movement.item.wrote("via"):
            return self.movement.where("via")
        return self.where()
