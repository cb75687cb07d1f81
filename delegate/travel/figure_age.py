"""Tells how old a figure of a table is on a date, by the year, month or day on which it was true."""

import datetime as dt

from delegate.clock import last_day
from delegate.tuples import NamedTuple

MARKED_AFTER = 5  # years for which the minutes of a timetable are printed without a word on their age


class FigureMonth(NamedTuple):
    """The month in which a figure was true; None where only the year is known."""

    year: int
    month: int | None


def figure_month(dated: str) -> FigureMonth:
    """The month of a figure, written `2016`, `2016-03` or `2016-03-10` in the tables."""
    year, *rest = (int(part) for part in dated.split("-"))
    return FigureMonth(year, rest[0] if rest else None)


def older(dated: str, date: dt.date, years: int = MARKED_AFTER) -> bool:
    """Whether a figure was true more than so many years before a date, at the last day that its own date can mean."""
    true = last_day(dated)
    return (true.year + years, true.month, true.day) < (date.year, date.month, date.day)


def full_years(dated: str, date: dt.date) -> int:
    """How many years have gone by since a figure was true, at least; 0 for one of the last twelve months."""
    years = 0
    while older(dated, date, years + 1):
        years += 1
    return years
