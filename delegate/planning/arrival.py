"""Holds what the timetable finds: when people reach what they must not miss, and how long a way takes them."""

from typing import NamedTuple

from delegate.planning.leg import Leg
from delegate.planning.stop import Line, Slack, Stop
from delegate.travel.requests import Minutes


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
    kind: str = "stop"  # "stop", "departure", "check-in" or "counter"
    check_in: int = 0  # minutes before the departure, where `kind` is "check-in"
    usual: bool = False  # whether nobody wrote these minutes
    stays_since: int | None = None  # when they are at a line without an end, where the time left there is judged
    firm: bool = True  # nothing since that clock is approximate, rough, tentative or optional
    soft: bool = False  # a part of the day is all that was written

    @property
    def late(self) -> bool:
        """Whether they are too late on an ordinary day."""
        return self.slack.planned < 0

    @property
    def tight(self) -> bool:
        """Whether they are too late only where one way is slow."""
        return not self.late and self.slack.high < 0


class Readiness(NamedTuple):
    """When a cohort can leave a stop of which the place is known (an instant), and what that rests on.

    `extra` are the minutes by which it is later where one way is slow, `bound` the line whose clock bound last, `legs`
    those since, `held` the lengths written at unknown places since the stop, `until` the end of the last line there.
    `stays` says since when people are at a line without an end.
    """

    stop: tuple[object, ...]  # the key of the stop
    at: int
    extra: int = 0
    bound: Line | None = None
    legs: tuple[LegTaken, ...] = ()
    firm: bool = True
    soft: bool = False
    held: int = 0
    until: int | None = None
    stays: int | None = None

    @property
    def leaves(self) -> int:
        """The planned instant of setting off, the time at unknown places on the way included."""
        return self.at + self.held

    def no_earlier(self, instant: int, line: Line, *, soft: bool = False) -> "Readiness":
        """The same where a clock holds people until an instant; it binds where they are there by then at planned."""
        if instant < self.leaves:
            return self._replace(firm=self.firm and is_firm(line), soft=self.soft or soft)
        extra = max(0, self.leaves + self.extra - instant)
        return Readiness(self.stop, instant, extra, line, (), is_firm(line), soft)


def is_firm(line: Line) -> bool:
    """Whether what rests on a line may be an error: its time is exact, and it is neither tentative nor optional."""
    return line.firm
