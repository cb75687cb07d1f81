"""Defines a rule of opening hours: on which dates it holds, and what it says of their minutes."""

import calendar
import datetime as dt

from delegate.clock import DAY
from delegate.places.hours_context import HoursContext
from delegate.places.sun import sun_minute
from delegate.tuples import NamedTuple

OPEN, CLOSED, UNKNOWN = "open", "closed", "unknown"
NEXT, ALSO, ELSE = ";", ",", "||"  # how a rule follows those before it
_LATE, _EVENING = 22 * 60, 17 * 60


class NoPointError(Exception):
    """Hours go by the sun, and nobody knows where the place is."""


class DateEdge(NamedTuple):
    """A date of a rule: month 0 is Easter; without `day` the first or last of the month; `nth` a weekday in the month.

    `toward` moves it to the next (`(1, 6)`: Sunday) or the last such weekday, `shift` by days.
    """

    month: int
    day: int | None = None
    year: int | None = None
    nth: tuple[int, int] | None = None
    toward: tuple[int, int] | None = None
    shift: int = 0

    def date(self, year: int, *, last: bool = False) -> dt.date | None:
        """The date in a year; None where that year has none, such as 29 February."""
        year = self.year or year
        if not self.month:
            found = easter(year)
        else:
            length = calendar.monthrange(year, self.month)[1]
            day = self.day or (length if last else 1)
            if self.nth:
                day = _nth_day(year, self.month, length, *self.nth)
            if not 1 <= day <= length:
                return None
            found = dt.date(year, self.month, day)
        if self.toward:
            way, weekday = self.toward
            found += dt.timedelta(days=way * (way * (weekday - found.weekday()) % 7))
        return found + dt.timedelta(days=self.shift)


class DateRange(NamedTuple):
    """Dates from one edge to another, every year where neither names one; `onward`: to the year's end, or for ever."""

    first: DateEdge
    last: DateEdge
    onward: bool = False

    def holds(self, date: dt.date) -> bool:
        return any(self._holds_from(date, year) for year in (date.year - 1, date.year))

    def _holds_from(self, date: dt.date, year: int) -> bool:
        if self.first.year and year != self.first.year:
            return self._holds_from(date, self.first.year) if year == date.year else False
        start = self.first.date(year)
        if self.onward:
            return start is not None and start <= date and bool(self.first.year or date.year == year)
        end = self.last.date(year, last=True)
        if start and end and end < start and self.first != self.last:
            end = self.last.date(year + 1, last=True)
        return bool(start and end and start <= date <= end)


class YearRange(NamedTuple):
    """Years from one to another, every `step` of them."""

    first: int
    last: int
    step: int = 1

    def holds(self, date: dt.date) -> bool:
        return self.first <= date.year <= self.last and (date.year - self.first) % self.step == 0


class WeekRange(NamedTuple):
    """Weeks of the ISO calendar from one to another, every `step` of them."""

    first: int
    last: int
    step: int = 1

    def holds(self, date: dt.date) -> bool:
        week = date.isocalendar().week
        if self.first > self.last:
            return week >= self.first or week <= self.last
        return self.first <= week <= self.last and (week - self.first) % self.step == 0


class WeekdayRange(NamedTuple):
    """Weekdays, perhaps only the first or last (`nths`) of a month, moved by days."""

    first: int
    last: int
    nths: tuple[int, ...] = ()
    shift: int = 0

    def holds(self, date: dt.date, context: HoursContext) -> bool:
        date -= dt.timedelta(days=self.shift)
        day = date.weekday() if self.nths or self.shift else context.weekday(date)
        within = self.first <= day <= self.last if self.first <= self.last else day >= self.first or day <= self.last
        if not self.nths:
            return within
        left = calendar.monthrange(date.year, date.month)[1] - date.day
        return within and bool({(date.day - 1) // 7 + 1, -(left // 7 + 1)} & set(self.nths))


class HolidayDays(NamedTuple):
    """Public holidays, or the holidays of schools, moved by days."""

    school: bool
    shift: int = 0

    def holds(self, date: dt.date, context: HoursContext) -> bool:
        return context.school if self.school else date - dt.timedelta(days=self.shift) in context.holidays


class TimeEdge(NamedTuple):
    """A minute of a day, or so many minutes from where the sun is then."""

    minute: int
    event: str = ""

    def at(self, date: dt.date, context: HoursContext) -> int:
        if not self.event:
            return self.minute
        if context.point is None:
            raise NoPointError
        return sun_minute(self.event, date, context.point, context.zone) + self.minute


class TimeSpan(NamedTuple):
    """From one time to another; with `onward` nobody says until when, or how much longer."""

    first: TimeEdge
    last: TimeEdge | None
    onward: bool = False


class Paint(NamedTuple):
    """What a rule says of some minutes, counted from the midnight at which its date begins."""

    start: int
    end: int
    state: str
    remark: str = ""
    gaps_only: bool = False


class HoursRule(NamedTuple):
    """One rule: each list of `dates` must have one that holds, and so must each of `days`; no spans are all day."""

    follows: str
    dates: tuple[tuple[DateRange | YearRange | WeekRange, ...], ...]
    days: tuple[tuple[WeekdayRange | HolidayDays, ...], ...]
    spans: tuple[TimeSpan, ...]
    state: str
    remark: str = ""

    @property
    def whole_days(self) -> bool:
        """Whether it holds for whole days, without hours."""
        return not self.spans

    @property
    def dated(self) -> bool:
        """Whether it holds on some days alone."""
        return bool(self.dates or self.days)

    def names(self, *, school: bool) -> bool:
        """Whether it tells public holidays, or those of schools, from other days."""
        return any(isinstance(each, HolidayDays) and each.school is school for these in self.days for each in these)

    def holds(self, date: dt.date, context: HoursContext) -> bool:
        return all(any(each.holds(date) for each in these) for these in self.dates) and all(
            any(each.holds(date, context) for each in these) for these in self.days
        )

    def is_for(self, date: dt.date) -> bool:
        """Whether it is for that one date, such as `2026 Dec 24`."""
        alone = (isinstance(each, DateRange) and each.first == each.last for these in self.dates for each in these)
        return any(alone) and self.holds(date, HoursContext())

    def is_for_days_with(self, date: dt.date) -> bool:
        """Whether it is for days of the calendar with that date among them, `Dec 24-26`, and not for whole months."""
        ranges = [each for these in self.dates for each in these if isinstance(each, DateRange)]
        days = any(not each.first.month or each.first.day or each.first.nth or each.first.year for each in ranges)
        return days and self.holds(date, HoursContext())

    def paints(self, date: dt.date, context: HoursContext) -> list[Paint]:
        """What it says of a date on which it holds, and of the night after."""
        gaps = self.follows == ELSE
        if not self.spans:
            return [Paint(0, DAY, self.state, self.remark, gaps)]
        found = []
        for span in self.spans:
            start, end, guess = _minutes(span, date, context)
            found.append(Paint(start, end, self.state, self.remark, gaps))
            if guess > end:
                found.append(Paint(end, guess, CLOSED if self.state == CLOSED else UNKNOWN, self.remark, gaps))
        return [each for each in found if each.start < each.end]


def _minutes(span: TimeSpan, date: dt.date, context: HoursContext) -> tuple[int, int, int]:
    """When a span begins and surely ends, and until when it may go on."""
    start = span.first.at(date, context)
    if span.last is None:
        return start, start, _guess(start)
    end = span.last.at(date, context)
    daylight = span.first.event in ("sunrise", "dawn") and span.last.event in ("sunset", "dusk")
    if end <= start and not daylight:
        end += DAY
    return start, end, _guess(end) if span.onward else end


def _guess(start: int) -> int:
    """Until when a place may be open that says only from when: bars close in the night, others by midnight."""
    if start % DAY >= _LATE:
        return start + 8 * 60
    return start + 10 * 60 if start % DAY >= _EVENING else max(start, DAY)


def _nth_day(year: int, month: int, length: int, weekday: int, nth: int) -> int:
    first = (weekday - dt.date(year, month, 1).weekday()) % 7 + 1
    if nth > 0:
        return first + 7 * (nth - 1)
    return first + 7 * ((length - first) // 7 + 1 + nth)


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    week = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + week - 7 * ((a + 11 * h + 22 * week) // 451) + 114, 31)
    return dt.date(year, month, day + 1)
