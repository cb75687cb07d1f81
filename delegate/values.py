"""Defines the single values of the itinerary: a text, a time, a length, a point."""

import datetime as dt

from delegate.tuples import NamedTuple


class Text(NamedTuple):
    """A text, plain (under the language "") or one for each language, in the order written."""

    by_language: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return self.by_language[0][1] if self.by_language else ""

    def in_language(self, language: str) -> str | None:
        """The text in exactly this language."""
        for tag, text in self.by_language:
            if tag == language:
                return text
        return None


APPROXIMATE_WITHIN = 15  # minutes by which an approximate clock time (`~10:00`) may be off


class ClockTime(NamedTuple):
    """A time as written: minutes past midnight on the clock of the place where it happens."""

    minute: int
    approximate: bool = False
    days: int = 0  # the `+1` or `-1` behind an end
    offset: int | None = None  # minutes east of UTC, where the author settled an hour that the clocks repeat


class Times(NamedTuple):
    """When a line is: a start, an end, both, a part of the day, or neither (`tbc`)."""

    start: ClockTime | None = None
    end: ClockTime | None = None
    part: str | None = None  # morning, noon, afternoon, evening
    end_tbc: bool = False  # `10:00-tbc`

    @property
    def exactness(self) -> str:
        """`exact`, `approximate`, `part-of-day` or `tbc`."""
        if self.part:
            return "part-of-day"
        if self.start is None:
            return "tbc"
        return "approximate" if self.start.approximate else "exact"


class Window(NamedTuple):
    """A stretch of the day in which something not yet placed will fall, in minutes past midnight."""

    start: int
    end: int
    part: str | None = None


PARTS_OF_DAY = {
    "morning": Window(8 * 60, 12 * 60, "morning"),
    "noon": Window(11 * 60 + 30, 13 * 60 + 30, "noon"),
    "afternoon": Window(13 * 60 + 30, 18 * 60, "afternoon"),
    "evening": Window(18 * 60, 22 * 60, "evening"),
}


class Length(NamedTuple):
    """How long something takes, in minutes: one length is a range of one."""

    low: int
    high: int

    @property
    def planned(self) -> int:
        """The middle, rounded up."""
        return -(-(self.low + self.high) // 2)


class Moment(NamedTuple):
    """A date, or a date and a clock time: when somebody joins or leaves."""

    date: dt.date
    minute: int | None = None


class Headcount(NamedTuple):
    """How many people an entry stands for."""

    number: int
    approximate: bool = False


class Point(NamedTuple):
    """Degrees north and east, WGS-84."""

    latitude: float
    longitude: float
