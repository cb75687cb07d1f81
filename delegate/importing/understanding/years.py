"""Settles the dates of a whole source: its year, the order of day and month in figures, days that are only counted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from delegate.importing.refusals import RequestRefused
from delegate.importing.understanding.dates import ReadDay
from delegate.tuples import NamedTuple

_ORDERS = ("dmy", "mdy")


class DateFacts(NamedTuple):
    """What a source and its user say of dates: the years and days of its title, `--year`, when it was saved."""

    years: tuple[int, ...] = ()
    spans: tuple[ReadDay, ...] = ()
    asked: int | None = None
    order: str | None = None
    saved: date | None = None


class SettledDay(NamedTuple):
    """A date, None where the source does not tell; `wrong` says what does not fit about it."""

    on: date | None
    wrong: str = ""


def settle(days: Sequence[ReadDay], facts: DateFacts) -> tuple[SettledDay, ...]:
    """The date of each day, in the order of the source.

    Raises `RequestRefused` where the year is not known, or the order of figures.
    """
    order = _order(days, facts)
    days = [_ordered(day, order) for day in days]
    spans = tuple(_ordered(span, order) for span in facts.spans)
    year = _year(days, facts._replace(spans=spans))
    first = next((_on(span, known) for span in spans if span.month and (known := span.year or year)), None)
    return tuple(_settled(days, year, first))


def _settled(days: Sequence[ReadDay], year: int | None, first: date | None) -> Iterator[SettledDay]:
    start = first or _first(days, year)
    last: date | None = None
    for day in days:
        on = None
        if day.month is not None and (known := day.year or year) is not None:
            on = _on(day, known)
            if on and last and not day.year and (last - on).days > 180:
                on = _on(day, known + 1)
            year = on.year if on and not day.year else year if not day.year else day.year
        elif day.day is not None and (after := last or start):
            on = _next_such(day.day, after)
        elif day.nth is not None and start:
            on = start + timedelta(days=day.nth - 1)
        elif day.weekday is not None and (after := last + timedelta(days=1) if last else start):
            on = after + timedelta(days=(day.weekday - after.weekday()) % 7)
        last = on or last
        yield SettledDay(on, _misfit(day, on))


def _next_such(day: int, after: date) -> date | None:
    """The first date from this one on that is such a day of a month: the 2nd after 30 April is 2 May."""
    days = (after + timedelta(days=ahead) for ahead in range(62))
    return next((each for each in days if each.day == day), None)


def _misfit(day: ReadDay, on: date | None) -> str:
    if on is None:
        return f"“{' '.join(day.said.split())}” is no day of the calendar" if day.month else ""
    if day.weekday is None or day.weekday == on.weekday():
        return ""
    return f"“{' '.join(day.said.split())}”: {on.day} {on:%B %Y} is a {on:%A}; the date was taken"


def _first(days: Iterable[ReadDay], year: int | None) -> date | None:
    """The day from which `Day 1` counts: the first date, less the days counted up to it."""
    for day in days:
        if day.month is not None and (known := day.year or year) and (on := _on(day, known)):
            return on - timedelta(days=(day.nth or 1) - 1)
    return None


def _on(day: ReadDay, year: int) -> date | None:
    try:
        return date(year, day.month or 0, day.day or 0)
    except ValueError:
        return None


def _ordered(day: ReadDay, order: str) -> ReadDay:
    """The day with its figures read in this order, or in the only one in which they are a date."""
    last = _ordered(day.last, order) if day.last else None
    if day.figures is None:
        return day._replace(last=last)
    first, second = day.figures
    swapped = second > 12 or (order == "mdy" and first <= 12)
    return day._replace(day=second if swapped else first, month=first if swapped else second, last=last)


def _figured(days: Iterable[ReadDay]) -> list[ReadDay]:
    every = [each for day in days for each in (day, day.last) if each]
    return [day for day in every if day.figures]


def _order(days: Sequence[ReadDay], facts: DateFacts) -> str:
    """The order of figures: as asked, by a figure above 12, by weekdays or the days of the title that fit."""
    figured = _figured((*days, *facts.spans))
    if facts.order or all(a == b for a, b in (day.figures or (0, 0) for day in figured)):
        return facts.order or "dmy"
    first = any(day.figures and (day.figures[0] > 12 or _dotted(day)) for day in figured)
    second = any(day.figures and day.figures[1] > 12 for day in figured)
    if first != second:
        return "dmy" if first else "mdy"
    fits = [order for order in _ORDERS if _fits(figured, order, facts)]
    if len(fits) == 1:
        return fits[0]
    shown = next(day for day in figured if day.figures and day.figures[0] != day.figures[1])
    readings = [_ordered(shown, order) for order in _ORDERS]
    names = [f"{day.day} {date(2000, day.month or 1, 1):%B}" for day in readings]
    raise RequestRefused(
        f"“{shown.said}” may be {names[0]} or {names[1]}, and nothing else in the file decides it",
        f"add --dates dmy for {names[0]}, or --dates mdy for {names[1]}",
    )


def _dotted(day: ReadDay) -> bool:
    """`03.04.2026` and `03.04.`: where days are written with dots, the day stands first."""
    return re.search(r"\d\.\s?\d{1,2}\.(?:\s?\d|$)", day.said.strip()) is not None


def _fits(figured: Iterable[ReadDay], order: str, facts: DateFacts) -> bool:
    """Whether the figures may have this order: their weekdays fit some year, and the title's days hold them."""
    read = [_ordered(day, order) for day in figured]
    years = set(facts.years) or ({facts.asked} if facts.asked else set(_near(facts.saved)))
    if not all(any(_weekday_fits(day, year) for year in ({day.year} if day.year else years or {2000})) for day in read):
        return False
    spans = [(span.month, span.day, span.last or span) for span in facts.spans if span.month and span.day]
    return not spans or all(
        any((m, d) <= (day.month or 0, day.day or 0) <= (e.month or 12, e.day or 31) for m, d, e in spans)
        for day in read
    )


def _weekday_fits(day: ReadDay, year: int) -> bool:
    on = _on(day, year)
    return on is not None and day.weekday in (None, on.weekday())


def _near(saved: date | None) -> Iterable[int]:
    return range(saved.year - 1, saved.year + 3) if saved else ()


def _year(days: Sequence[ReadDay], facts: DateFacts) -> int | None:
    """The year of the days that name none. None where every day names its own, or none has a month."""
    said = [day.year for day in days if day.year]
    open_days = [day for day in days if day.month is not None and not day.year]
    if not open_days:
        return said[0] if said else next((year for year in (*facts.years, facts.asked) if year), None)
    spanned = [span.year for span in facts.spans if span.year]
    known = next((year for year in (*said, *spanned, *facts.years, facts.asked) if year), None)
    if known:
        return known
    weekdays = [day for day in (*open_days, *facts.spans) if day.weekday is not None]
    fits = [year for year in _near(facts.saved) if weekdays and all(_weekday_fits(day, year) for day in weekdays)]
    if len(fits) == 1:
        return fits[0]
    shown = " ".join(open_days[0].said.split())
    why = f"its weekdays fit {' and '.join(map(str, fits))}" if len(fits) > 1 else "the file names none"
    year = fits[0] if fits else 2026
    raise RequestRefused(f"the year of “{shown}” is not known: {why}", f"add --year, for example --year {year}")
