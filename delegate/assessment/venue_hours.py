"""Says in which stretch of a date a line needs its venue open, and whether it can be."""

import datetime as dt

from delegate.clock import DAY, local
from delegate.model import Venue
from delegate.places.holidays import Holiday, HolidaysUnknown, holiday, made_up
from delegate.places.hours import names_holidays, open_within, stretches
from delegate.places.hours_context import HoursContext
from delegate.planning.deadlines import SOFT, is_soft
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple
from delegate.values import Text


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


class VenueOpening(NamedTuple):
    """Whether a venue can be open for a line: for the whole of it where its times are written; None: not known.

    `context` is what its hours were read with. `holiday` is the public holiday that decides it. `unknown` says why it
    cannot be told whether there is one that would. With `worked` the hours have it closed on a weekend day that is
    worked, and open at that hour on weekdays. `remarks` are those of its hours where only they say whether it is open.
    """

    open: bool | None
    context: HoursContext
    holiday: Holiday | None = None
    unknown: HolidaysUnknown | None = None
    worked: bool = False
    remarks: tuple[str, ...] = ()


def opening(venue: Venue, line: Line) -> VenueOpening | None:
    """How the hours of a venue stand to a line there; None where they are not written or cannot be read."""
    if not venue.hours:
        return None
    need, place = time_needed(line), line.places[0]
    plain = HoursContext(point=place.point, zone=place.zone)
    if stretches(venue.hours, need.date, plain) is None:
        return None
    free, unknown = _holidays_near(venue.hours, need, place.side)
    context = plain._replace(holidays=frozenset(free))
    open_ = _open(venue.hours, need, context)
    if unknown and open_ is not _open(venue.hours, need, context._replace(holidays=context.holidays | {*unknown})):
        return VenueOpening(None, context, unknown=next(iter(unknown.values())))
    decides = free.get(need.date) if open_ is not _open(venue.hours, need, plain) else None
    worked = False
    if open_ is False and isinstance(made_up(place.side, need.date), Text):
        worked = _open(venue.hours, need, context._replace(worked=frozenset((need.date,)))) is not False
    remarks = _remarks(venue.hours, need, context) if open_ is None else ()
    return VenueOpening(open_, context, decides, worked=worked, remarks=remarks)


def shut_all_day(venue: Venue, line: Line, context: HoursContext) -> bool:
    """Whether a venue has no opening at all on the date of a line, whenever the line is."""
    return stretches(venue.hours or "", time_needed(line).date, context) == ()


def _open(hours: str, need: TimeNeeded, context: HoursContext) -> bool | None:
    return open_within(hours, need.date, need.start, need.end, need.least, context)


def _holidays_near(
    hours: str, need: TimeNeeded, side: str
) -> tuple[dict[dt.date, Holiday], dict[dt.date, HolidaysUnknown]]:
    """The public holidays of the dates of a line and of two on either side, and those of which it is not known.

    They are looked up only where the hours tell them apart. A day of which only the afternoon is free is none here:
    OpenStreetMap's `PH` means whole days.
    """
    if not names_holidays(hours):
        return {}, {}
    dates = [need.date + dt.timedelta(days=days) for days in range(-2, 3 + max(0, need.end - 1) // DAY)]
    found = {date: holiday(side, date) for date in dates}
    free = {date: day for date, day in found.items() if isinstance(day, Holiday) and not day.afternoon}
    return free, {date: day for date, day in found.items() if isinstance(day, HolidaysUnknown)}


def _remarks(hours: str, need: TimeNeeded, context: HoursContext) -> tuple[str, ...]:
    """What is remarked of the stretches that may be open, where a line reaches into them."""
    found = stretches(hours, need.date, context) or ()
    said = [each.remark for each in found if not each.sure and each.start <= need.end and need.start < each.end]
    return tuple(dict.fromkeys(each for each in said if each))
