"""Writes dates as people do, in the languages of a programme."""

import datetime as dt
from functools import cache

from delegate.i18n.language import table_of
from delegate.travel.figure_age import figure_month
from delegate.tuples import NamedTuple


class Dates(NamedTuple):
    """How a language writes dates: the names of weekdays and months, and patterns with `{day}`, `{month}`, `{year}`."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day_month: str
    days: str  # of one month
    full: str  # without the weekday
    long: str
    weekday_day: str
    month_year: str
    year: str
    last_weekdays: tuple[str, ...]  # as they are said after `to`
    short_weekdays: tuple[str, ...]  # beside hours: `Mon`
    ranges: tuple[str, str, str]  # within a month, within a year, from one year to another

    def write(self, pattern: str, date: dt.date) -> str:
        """A date by one of the patterns."""
        weekday, month = self.weekdays[date.weekday()], self.months[date.month - 1]
        return pattern.format(weekday=weekday, day=date.day, month=month, year=date.year)


@cache
def dates_of(tag: str) -> Dates | None:
    """How a language writes dates; None where no table says it."""
    table = table_of(tag or "en")
    if table is None:
        return None
    dates = table["dates"]
    return Dates(
        weekdays=tuple(dates["weekdays"]),
        months=tuple(dates["months"]),
        last_weekdays=tuple(dates.get("last_weekdays", dates["weekdays"])),
        short_weekdays=tuple(dates["short_weekdays"]),
        ranges=tuple(dates["ranges"]),
        **{key: dates[key] for key in ("day_month", "days", "full", "long", "weekday_day", "month_year", "year")},
    )


def weekday(date: dt.date) -> str:
    """`Friday`."""
    return _english().weekdays[date.weekday()]


def day_month(date: dt.date, language: str = "en") -> str:
    """`24 February`, `2月24日`; in English where the language is not known here."""
    dates = dates_of(language) or _english()
    return dates.write(dates.day_month, date)


def days_of_month(first: dt.date, last: dt.date, language: str = "en") -> str:
    """`11–12 June`, `6月11日至12日`: two dates of one month; in English where the language is not known here."""
    dates = dates_of(language) or _english()
    return dates.days.format(day=first.day, last_day=last.day, month=dates.months[first.month - 1])


def full_date(date: dt.date, language: str = "en") -> str:
    """`24 February 2023`, `2023年2月24日`; in English where the language is not known here."""
    dates = dates_of(language) or _english()
    return dates.write(dates.full, date)


def long_date(date: dt.date, language: str = "en") -> str | None:
    """`Friday 24 February 2023` in a language; None where that language is not known here."""
    dates = dates_of(language)
    return dates.write(dates.long, date) if dates else None


def weekday_and_day(date: dt.date, language: str = "en") -> str:
    """`Friday 24 February`, `2月24日（星期五）`; in English where the language is not known here."""
    dates = dates_of(language) or _english()
    return dates.write(dates.weekday_day, date)


def short_date(date: dt.date, language: str = "en") -> str:
    """`Tue 9`, `9日（二）`: a date of which the month is known."""
    dates = dates_of(language) or _english()
    last = dates.last_weekdays[date.weekday()].removesuffix("曜日")
    name = dates.weekdays[date.weekday()]
    return f"{date.day}日（{last}）" if len(last) == 1 else f"{name[:3]} {date.day}"


def date_range(first: dt.date, last: dt.date, language: str = "en") -> str:
    """`9–12 June 2026`, `2026年6月9日至12日（星期二至五）`; of one date that date with its weekday."""
    dates = dates_of(language) or _english()
    if first == last:
        return dates.write(dates.long, first)
    apart = 2 if first.year != last.year else 1 if first.month != last.month else 0
    return dates.ranges[apart].format(
        day=first.day,
        month=dates.months[first.month - 1],
        year=first.year,
        weekday=dates.weekdays[first.weekday()],
        last_day=last.day,
        last_month=dates.months[last.month - 1],
        last_year=last.year,
        last_weekday=dates.last_weekdays[last.weekday()],
    )


def short_range(first: dt.date, last: dt.date) -> str:
    """`14 Oct 2026`, `9-12 Jun 2026`, `30 Jun-2 Jul 2026`, `30 Dec 2026-2 Jan 2027`: for a column of dates."""
    end = f"{last.day} {_english().months[last.month - 1][:3]} {last.year}"
    if first == last:
        return end
    month = f" {_english().months[first.month - 1][:3]}" if first.month != last.month or first.year != last.year else ""
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day}{month}{year}-{end}"


def month_year(dated: str, language: str = "en") -> str:
    """`March 2016` for `2016-03-10`, `2016年3月`; the year alone where no more is known."""
    dates = dates_of(language) or _english()
    true = figure_month(dated)
    if true.month is None:
        return dates.year.format(year=true.year)
    return dates.write(dates.month_year, dt.date(true.year, true.month, 1))


def _english() -> Dates:
    dates = dates_of("en")
    assert dates is not None
    return dates
