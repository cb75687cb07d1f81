"""Turns the clock times of a line into instants, on the clock of the place where it happens."""

import datetime as dt

from delegate.clock import A_DAY, DAY, STEP, instants, local
from delegate.model import Item
from delegate.tuples import NamedTuple
from delegate.values import PARTS_OF_DAY, ClockTime, Window


class Instants(NamedTuple):
    """When a line is, as far as that is known; `window` where it is only known to be in there."""

    start: int | None = None
    end: int | None = None
    window: tuple[int, int] | None = None
    exactness: str | None = None


def instant_of(clock: ClockTime, date: dt.date, zone: str) -> int | None:
    """The instant of a clock time; None where the clocks never show it, or show it twice and no offset settles it."""
    found = instants(date + dt.timedelta(days=clock.days), clock.minute, zone)
    if clock.offset is not None:
        at_offset = _midnight(date, clock.days) + clock.minute - clock.offset
        return at_offset if at_offset in found else None
    return found[0] if len(found) == 1 else None


def of_line(item: Item, date: dt.date, zone: str | None, end_zone: str | None) -> Instants:
    """The instants of a line that begins in `zone` and ends in `end_zone` (None: the place is not known).

    An end before its start is left out here; it is a finding of its own.
    """
    exactness = item.time.exactness if item.time else ("tbc" if "time" in item.tbc else None)
    if item.within or (item.time and item.time.part):
        window = item.within or PARTS_OF_DAY[(item.time and item.time.part) or ""]
        exactness = "part-of-day" if item.time else "window"
        return Instants(window=stretch(window, date, zone) if zone else None, exactness=exactness)
    if item.time is None:
        return Instants(exactness=exactness)
    start = instant_of(item.time.start, date, zone) if item.time.start and zone else None
    end = instant_of(item.time.end, date, end_zone) if item.time.end and end_zone else None
    if end is None and start is not None and item.length and not item.time.end:
        end = start + item.length.planned
    if start is not None and end is not None and end < start:
        end = None
    return Instants(start, end, None, exactness)


def dates_later(item: Item, date: dt.date, zone: str | None, end_zone: str | None) -> int | None:
    """How many dates behind `date`, under which it is written, a line is over: -1 where it lands over the date line.

    It goes by its end, or by its length on the clock of the zone in which it ends; None where it says neither, or not
    when it starts. Where a zone is not known, one clock holds.
    """
    time, length = item.time, item.length
    if time and time.end:
        return time.end.days
    if time is None or time.start is None or length is None:
        return None
    leaves = instant_of(time.start, date, zone) if zone else None
    if leaves is None or end_zone is None:
        return (time.start.minute + length.planned) // DAY
    return (local(leaves + length.planned, end_zone).date - date).days


def stretch(window: Window, date: dt.date, zone: str) -> tuple[int, int] | None:
    """The instants between which a window lies."""
    ends = [instants(date, minute, zone) for minute in (window.start, window.end)]
    return (ends[0][0], ends[1][-1]) if all(ends) else None


def noon(date: dt.date, zone: str) -> int | None:
    """Midday, where nothing better is known."""
    return next(iter(instants(date, 12 * 60, zone)), None)


def date_begins(date: dt.date, zone: str) -> int:
    """The first instant of a date, also where the clocks jump over midnight, or from one date to the next but one."""
    found = (at for minute in range(0, DAY, STEP) for at in instants(date, minute, zone))
    first = next(found, None)
    return first if first is not None else date_begins(date + A_DAY, zone)


def _midnight(date: dt.date, days: int) -> int:
    return (date.toordinal() + days - dt.date(1970, 1, 1).toordinal()) * 24 * 60
