"""Says in which stretch of a date a line needs its venue open, and whether it can be."""

import datetime as dt
from typing import NamedTuple

from delegate.clock import DAY, local
from delegate.model import Venue
from delegate.places.hours import open_within, pieces
from delegate.planning.deadlines import SOFT, is_soft
from delegate.planning.stop import Line


class TimeNeeded(NamedTuple):
    """A line needs its venue open for `least` minutes on end, somewhere from minute `start` to `end` of a date.

    `end` may be over 1440. `whole_day` says that nobody wrote when on that date.
    """

    date: dt.date
    start: int
    end: int
    least: int = 0
    whole_day: bool = False


def time_needed(line: Line) -> TimeNeeded:
    """What is sure of it: the line's own times, its start or its end alone, its window, else the date.

    A part of the day counts from an hour before to an hour after. Of a range for its length the shorter counts.
    """
    length = line.item.length.low if line.item.length else 0
    if line.start is not None:
        lasts = line.end - line.start if line.end is not None else 0
        return _from(line.start, lasts, line.zone, least=lasts)
    if line.end is not None:
        length = max(1, length)
        return _from(line.end - length, length, line.zone, least=length)
    if line.window is not None:
        soft = SOFT if is_soft(line) else 0
        first, last = line.window
        return _from(first - soft, last - first + 2 * soft, line.zone, least=length)
    return TimeNeeded(line.date, 0, DAY, whole_day=True)


def _from(instant: int, lasts: int, zone: str, *, least: int) -> TimeNeeded:
    shown = local(instant, zone)
    return TimeNeeded(shown.date, shown.minute, shown.minute + lasts, least)


def open_then(venue: Venue, line: Line, *, on_holiday: bool = False) -> bool | None:
    """Whether a venue can be open for a line: for the whole of it where its times are written; None: not known."""
    if not venue.hours:
        return None
    need = time_needed(line)
    return open_within(venue.hours, need.date, need.start, need.end, need.least, holiday=on_holiday)


def shut_all_day(venue: Venue, line: Line, *, on_holiday: bool = False) -> bool:
    """Whether a venue has no opening at all on the date of a line, whenever the line is."""
    return pieces(venue.hours or "", time_needed(line).date, holiday=on_holiday) == ()
