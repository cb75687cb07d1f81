"""Holds what the timetable finds: when people reach what they must not miss, and how long a way takes them."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from delegate.identity import Identity
from delegate.planning.leg import Leg
from delegate.planning.stop import Line, Slack, Stop
from delegate.travel.requests import Minutes
from delegate.tuples import NamedTuple


class LegTaken(NamedTuple):
    """A leg as the timetable reckons it: when it is left, and its minutes from then, `entry` of them at the door."""

    leg: Leg
    leave: int
    minutes: Minutes
    entry: int = 0


class Arrival(NamedTuple):
    """People reach a stop, a departure or a counter that they must not miss (rule 14).

    `reach` is the earliest planned instant at which they can be there, `deadline` the last at which they may; `slack`
    is the difference at planned and at high, a shortage is negative. `line` is the line reached and `key` the field
    that says by when, `bound` the line whose clock bound last before it, `legs` are those since.
    """

    line: Line
    stop: Stop
    people: tuple[str, ...]
    reach: int
    deadline: int
    slack: Slack
    bound: Line | None
    legs: tuple[LegTaken, ...]
    key: str = "time"
    kind: str = "stop"  # "stop", "departure", "check-in", "counter" or "arrival"
    check_in: int = 0  # minutes before the departure, where `kind` is "check-in"
    usual: bool = False  # whether nobody wrote these minutes
    stays_since: int | None = None  # when they are at a line without an end, where the time left there is judged
    firm: bool = True  # nothing since that clock is approximate, rough, tentative or optional
    walked: bool = False  # they are late only because the planner lets them walk
    soft: bool = False  # a part of the day is all that was written

    @property
    def late(self) -> bool:
        """Whether they are too late on an ordinary day."""
        return self.slack.planned < 0

    @property
    def tight(self) -> bool:
        """Whether they are too late only where one way is slow."""
        return not self.late and self.slack.high < 0

    @property
    def zone(self) -> str:
        """The zone on whose clock they reach it."""
        return self.stop.place.zone if self.stop.place else self.line.zone


def comes_late(arrivals: tuple[Arrival, ...], line: Line, people: Iterable[str]) -> bool:
    """Whether one of these people comes too late to a line: of their way there nothing else is said."""
    return not _late_people(Identity(arrivals)).get(line.id, frozenset()).isdisjoint(people)


@lru_cache(maxsize=1)
def _late_people(same: Identity[tuple[Arrival, ...]]) -> Mapping[str, frozenset[str]]:
    """Who comes too late to each line, by its id."""
    found: dict[str, frozenset[str]] = {}
    for each in _late(same):
        found[each.line.id] = found.get(each.line.id, frozenset()).union(each.people)
    return found


def late_ways(arrivals: tuple[Arrival, ...]) -> frozenset[int]:
    """The last way of all who come too late to a line, by the identity of the leg."""
    return frozenset(id(each.legs[-1].leg) for each in _late(Identity(arrivals)) if each.legs)


@lru_cache(maxsize=1)
def _late(same: Identity[tuple[Arrival, ...]]) -> tuple[Arrival, ...]:
    return tuple(each for each in same.of if each.late)
