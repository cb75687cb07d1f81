"""Reads opening hours as OpenStreetMap writes them into rules, from left to right."""

from delegate.places.hours_rules import (
    ALSO,
    ELSE,
    NEXT,
    OPEN,
    UNKNOWN,
    DateEdge,
    DateRange,
    HolidayDays,
    HoursRule,
    TimeEdge,
    TimeSpan,
    WeekdayRange,
    WeekRange,
    YearRange,
)
from delegate.places.hours_words import HoursToken, TokenReader, UnreadableHoursError, hours_tokens

_LAST_YEAR = 9999

_Dates = tuple[DateRange | YearRange | WeekRange, ...]
_Days = tuple[WeekdayRange | HolidayDays, ...]


def read_rules(text: str) -> tuple[HoursRule, ...] | None:
    """The rules of a text in order; None where it cannot be read."""
    try:
        return _Rules(hours_tokens(text)).read()
    except UnreadableHoursError:
        return None


class _Rules(TokenReader):
    """The grammar: what follows what."""

    def read(self) -> tuple[HoursRule, ...]:
        rules: list[HoursRule] = []
        follows = NEXT
        while self.at < len(self.tokens):
            if self.take("sign", NEXT):
                follows = NEXT
                continue
            rules.append(self.rule(follows))
            if self.at == len(self.tokens):
                break
            follows = self.must("sign").text
            if follows not in (NEXT, ALSO, ELSE) or (follows != NEXT and self.at == len(self.tokens)):
                raise UnreadableHoursError
        if not rules:
            raise UnreadableHoursError
        return tuple(rules)

    def rule(self, follows: str) -> HoursRule:
        start = self.at
        if self.peek().kind == "remark" and self.sign(":", 1):
            self.at += 2  # a name for the season, which says nothing of its hours
        always = self.take("always") is not None
        dates, days = self.selectors() if not always else ((), ())
        spans = self.spans() if not always else ()
        if spans and not dates and not days:
            dates, days = self.selectors()  # `09:00-17:00 Mo-Fr`
        state, remark = self.state()
        if self.at == start:
            raise UnreadableHoursError
        return HoursRule(follows, dates, days, spans, state, remark)

    def state(self) -> tuple[str, str]:
        """What a rule says, and its remark: a remark without `open` or `off` leaves open whether it is open."""
        said, remark = self.take("state"), self.take("remark")
        said = said or self.take("state")
        if said:
            return said.text, remark.text if remark else ""
        return (UNKNOWN, remark.text) if remark else (OPEN, "")

    # --- dates --------------------------------------------------------------------------------------------------------

    def selectors(self) -> tuple[tuple[_Dates, ...], tuple[_Days, ...]]:
        dates: list[_Dates] = []
        days: list[_Days] = []
        while True:
            token = self.peek()
            if token.kind == "week":
                dates.append(self.weeks())
            elif token.kind in ("month", "easter", "number"):
                years = self.years()
                if years:
                    dates.append(years)
                else:
                    dates.append(self.month_days())
            elif token.kind in ("day", "holiday"):
                more = self.days()
                if days and _weekdays_alone(days[-1]) and _weekdays_alone(more):
                    days[-1] += more  # `Sa Su`
                else:
                    days.append(more)
            elif self.sign(":") and (dates or days):
                self.at += 1
            else:
                return tuple(dates), tuple(days)

    def years(self) -> _Dates:
        """`2026`, `2026-2028`, `2026+`, `2026,2028`; nothing where the year belongs to a date."""
        found: list[YearRange] = []
        while self._is_year() and (found or self.peek(1).kind not in ("month", "easter")):
            first = self.must("number").value
            last, step = first, 1
            if self.take("sign", "+"):
                last = _LAST_YEAR
            elif self.sign("-") and self._is_year(1):
                self.at += 1
                last = self.must("number").value
                step = self.step()
            if last < first:
                raise UnreadableHoursError
            found.append(YearRange(first, last, step))
            if not (self.sign(",") and self._is_year(1)):
                break
            self.at += 1
        return tuple(found)

    def _is_year(self, ahead: int = 0) -> bool:
        token = self.peek(ahead)
        return token.kind == "number" and len(token.text) == 4 and token.value >= 1900

    def step(self) -> int:
        return max(1, self.must("number").value) if self.take("sign", "/") else 1

    def weeks(self) -> _Dates:
        self.must("week")
        found = []
        while True:
            first = self.must("number").value
            last = self.must("number").value if self.take("sign", "-") else first
            if not (1 <= first <= 53 and 1 <= last <= 53):
                raise UnreadableHoursError
            found.append(WeekRange(first, last, self.step()))
            if not (self.sign(",") and self.peek(1).kind == "number" and not self._is_year(1)):
                return tuple(found)
            self.at += 1

    def month_days(self) -> _Dates:
        """`Jan-Mar`, `Dec 24-26,31`, `2026 May 01`, `easter -2 days`, `Mar Su[-1]-Oct Su[-1]`."""
        found: list[DateRange] = []
        before: DateEdge | None = None
        while True:
            first = self.edge(before)
            last, onward = first, False
            if self.sign("+") and self.peek(1).kind != "number":
                self.at += 1
                onward = True
            elif self.sign("-"):
                self.at += 1
                last = self.edge(first)
            found.append(DateRange(first, last, onward))
            before = last if last.day else None
            after = self.peek(1)
            if not (
                self.sign(",")
                and (after.kind in ("month", "easter") or (after.kind == "number" and (before or self._is_year(1))))
            ):
                return tuple(found)
            self.at += 1

    def edge(self, before: DateEdge | None) -> DateEdge:
        """One date; a number alone is a day of the month before it."""
        year = self.must("number").value if self._is_year() else None
        if self.take("easter"):
            return self.moved(DateEdge(0, None, year))
        number = self.take("number")
        month = self.take("month")
        if number and not month:
            if before is None or not before.month or year:
                raise UnreadableHoursError
            return self.moved(DateEdge(before.month, _day(number), before.year))
        if month is None:
            raise UnreadableHoursError
        year = year or (before.year if before and before.month <= month.value else None)
        if number is None and self.peek().kind == "number" and not self._is_year():
            number = self.take("number")
        if number:
            return self.moved(DateEdge(month.value, _day(number), year))
        if self.peek().kind == "day" and self.sign("[", 1) and self._nth_ends_range(before):
            weekday = self.must("day").value
            return self.moved(DateEdge(month.value, None, year, (weekday, self.nths()[0])))
        return DateEdge(month.value, None, year)

    def _nth_ends_range(self, before: DateEdge | None) -> bool:
        """Whether `Mar Su[-1]` is a date of a range, not a month with a weekday behind it."""
        ahead = 1
        while self.peek(ahead).kind and not self.sign("]", ahead):
            ahead += 1
        return (before is not None and before.nth is not None) or (
            self.sign("-", ahead + 1) and self.peek(ahead + 2).kind in ("month", "easter")
        )

    def moved(self, edge: DateEdge) -> DateEdge:
        """The date with what moves it: `+Su`, `-2 days`."""
        if (self.sign("+") or self.sign("-")) and self.peek(1).kind == "day":
            way = 1 if self.must("sign").text == "+" else -1
            edge = edge._replace(toward=(way, self.must("day").value))
        return edge._replace(shift=self.shift())

    def shift(self) -> int:
        if (self.sign("+") or self.sign("-")) and self.peek(1).kind == "number" and self.peek(2).kind == "days":
            way = 1 if self.must("sign").text == "+" else -1
            days = self.must("number").value
            self.at += 1
            return way * days
        return 0

    # --- days of the week and holidays --------------------------------------------------------------------------------

    def days(self) -> _Days:
        found: list[WeekdayRange | HolidayDays] = []
        while True:
            holiday = self.take("holiday")
            if holiday:
                found.append(HolidayDays(holiday.text == "sh", self.shift()))
            else:
                found.append(self.weekdays())
            if not (self.sign(",") and self.peek(1).kind in ("day", "holiday")):
                return tuple(found)
            self.at += 1

    def weekdays(self) -> WeekdayRange:
        first = self.must("day").value
        last = self.must("day").value if self.take("sign", "-") else first
        nths = self.nths() if self.sign("[") else ()
        return WeekdayRange(first, last, nths, self.shift())

    def nths(self) -> tuple[int, ...]:
        """`[1]`, `[-1]`, `[1,3]`, `[1-2]`."""
        self.must("sign", "[")
        found: list[int] = []
        while True:
            way = -1 if self.take("sign", "-") else 1
            first = self.must("number").value
            last = self.must("number").value if way > 0 and self.take("sign", "-") else first
            if not 1 <= first <= last <= 5:
                raise UnreadableHoursError
            found += (way * each for each in range(first, last + 1))
            if self.take("sign", "]"):
                return tuple(found)
            self.must("sign", ",")

    # --- times --------------------------------------------------------------------------------------------------------

    def spans(self) -> tuple[TimeSpan, ...]:
        found: list[TimeSpan] = []
        while self._is_time():
            found.append(self.span())
            if not (self.sign(",") and self._is_time(1)):
                break
            self.at += 1
        return tuple(found)

    def _is_time(self, ahead: int = 0) -> bool:
        return self.peek(ahead).kind in ("time", "event") or self.sign("(", ahead)

    def span(self) -> TimeSpan:
        first = self.time()
        if self.take("sign", "+"):
            return TimeSpan(first, None, onward=True)
        self.must("sign", "-")
        last = self.time()
        if not first.event and first.minute >= 24 * 60:
            raise UnreadableHoursError
        if first == last and first.minute:
            raise UnreadableHoursError  # `10:00-10:00` is a slip; `00:00-00:00` is all day
        onward = self.take("sign", "+") is not None
        if self.take("sign", "/"):  # guided tours and the like: every so often
            self.take("time") or self.must("number")
        return TimeSpan(first, last, onward)

    def time(self) -> TimeEdge:
        if token := self.take("time"):
            return TimeEdge(token.value)
        if token := self.take("event"):
            return TimeEdge(0, token.text)
        self.must("sign", "(")
        event = self.must("event").text
        way = self.must("sign").text
        if way not in ("+", "-"):
            raise UnreadableHoursError
        minutes = self.must("time").value
        self.must("sign", ")")
        return TimeEdge(minutes if way == "+" else -minutes, event)


def _weekdays_alone(days: _Days) -> bool:
    return all(isinstance(each, WeekdayRange) for each in days)


def _day(number: HoursToken) -> int:
    if not 1 <= number.value <= 31:
        raise UnreadableHoursError
    return number.value
