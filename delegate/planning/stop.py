"""Holds the records of written lines with their instants, and of the stops that people make."""

import datetime as dt
from functools import lru_cache

from delegate.model import Item
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.instants import instant_of
from delegate.source import Where
from delegate.travel.requests import TravelOption
from delegate.tuples import NamedTuple
from delegate.values import Length


class Slack(NamedTuple):
    """Signed minutes between an arrival and the moment people must be there; a shortage is negative."""

    planned: int
    high: int


def is_late(slack: Slack | None) -> bool:
    """Whether there are fewer minutes than needed on an ordinary day, or nobody knows how many there are."""
    return slack is None or slack.planned < 0


@lru_cache(maxsize=4096)
def same_slack(planned: int, high: int) -> Slack:
    """The slack of these minutes, one record for all that are equal: a long trip has many, and few that differ."""
    return Slack(planned, high)


class Line(NamedTuple):
    """A written line, placed: who it names, where it is, and its instants where it has clock times.

    `people` are ids of the delegation in its order, `hosts` of the hosts. `places` are those where its people are
    (one, unless an item without a venue is attended by parties in different places); empty where it is not known.
    `window` is the pair of instants of a part of the day or of `within`. It starts on the clock of `zone` and ends on
    that of `end_zone`, the one of the place that a movement reaches.
    """

    id: str
    item: Item
    date: dt.date
    people: tuple[str, ...]
    hosts: tuple[str, ...]
    places: tuple[Place, ...]
    zone: str
    end_zone: str
    start: int | None
    end: int | None
    window: tuple[int, int] | None
    exactness: str | None

    @property
    def title(self) -> str:
        """What the line is called, in the trip's main language."""
        return str(self.item.value) if self.item.value else self.item.kind

    @property
    def goes(self) -> bool:
        """Whether anybody goes there: not for time off, and not for what was called off."""
        return self.item.kind != "free" and self.item.status != "cancelled"

    @property
    def is_lost_movement(self) -> bool:
        """Whether it is a movement that is called off."""
        return self.item.status == "cancelled" and self.item.kind in MOVEMENT_KINDS

    @property
    def firm(self) -> bool:
        """Whether its time is exact and the line neither tentative nor optional."""
        return self.exactness != "approximate" and not self.item.unsure

    def where(self, key: str = "") -> Where:
        return self.item.where(key)


class OpenPort(NamedTuple):
    """The port of a service that names none: the airports, stations or piers that it may be (none: none is known)."""

    candidates: tuple[Place, ...]
    departs: bool  # whether the service leaves there, and does not end there


class Stop(NamedTuple):
    """A place where people are for a while: an item, a hotel, a port before its departure, the start or the end.

    `line` is the written line, for a hub that of its service; None for a `place`. `place` is None where it is `tbc`
    or could not be resolved. `kind` is the line's, or "hub", or "place". `open_port` says that a service names no port
    and its city has several or none known: the place is the city alone (rule 20).
    """

    id: str
    kind: str
    place: Place | None
    line: Line | None
    start: int | None = None
    end: int | None = None
    exactness: str | None = None
    reach: int | None = None  # the earliest planned instant at which its people can be there (rule 14)
    slack: Slack | None = None
    open_port: OpenPort | None = None

    @property
    def name(self) -> str:
        """What people call the place, in the trip's main language; the line's title where the place is not known."""
        if self.place:
            return str(self.place.names)
        return self.line.title if self.line else self.id


class EarliestWay(NamedTuple):
    """The way of people who leave as soon as they can, where nobody wrote when they do.

    `firm` says that an error may rest on when that is. `until` is the instant at which the date on which they leave
    ends.
    """

    option: TravelOption
    firm: bool
    until: int

    @property
    def longest(self) -> int:
        """The minutes by which they may leave later on that date."""
        return max(0, self.until - self.option.leave)


def may_overlap(line: Line) -> bool:
    """Whether a line cannot share its time with another of its people, as time off and a crossing can."""
    return line.goes and line.start is not None and line.item.kind != "crossing"


def runs_into(first: Line, second: Line) -> bool:
    """Whether a line is still running when another starts, the first being the one that starts earlier."""
    assert first.start is not None
    assert second.start is not None
    return first.end is not None and first.start <= second.start < first.end


def written_length(movement: Line | None) -> Length | None:
    """The length a person wrote for a movement: a `for`, or the minutes between its two times (rule 16)."""
    if movement is None:
        return None
    if movement.item.length:
        return movement.item.length
    if movement.start is not None and movement.end is not None and movement.item.time and movement.item.time.end:
        return Length(movement.end - movement.start, movement.end - movement.start)
    return None


def starts_by(line: Line) -> int | None:
    """When a line starts: as written, else the last minute at which its `by` or its window lets it."""
    if line.start is not None:
        return line.start
    by = instant_of(line.item.by, line.date, line.zone) if line.item.by else None
    length = line.item.length.planned if line.item.length else 0
    ends = [each for each in (by, line.window[1] - length if line.window else None) if each is not None]
    return min(ends, default=None)
