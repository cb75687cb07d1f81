"""Reads `PH` in the hours of a crossing as the public holidays of its sides."""

import datetime as dt
from collections.abc import Sequence

from delegate.places.holidays import Holiday, HolidaysUnknown, holiday
from delegate.places.hours import Pieces, names_holidays, pieces
from delegate.places.hours_context import ORDINARY, HoursContext

_NEAR = (-2, -1, 0, 1, 2)  # days around a date whose holidays a rule may name, such as the day after one


def pieces_by_holidays(hours: str, date: dt.date, sides: Sequence[str]) -> Pieces | None:
    """The open pieces by the public holidays of the sides; None where they differ, for nobody wrote whose count.

    None, too, where it is not known whether a date is one, and that matters. A day of which only the afternoon is free
    is none.
    """
    near = [date + dt.timedelta(days=days) for days in _NEAR]
    readings = set()
    for side in sides:
        found = {each: holiday(side, each) for each in near}
        free = frozenset(each for each, day in found.items() if isinstance(day, Holiday) and not day.afternoon)
        unknown = frozenset(each for each, day in found.items() if isinstance(day, HolidaysUnknown))
        readings |= {HoursContext(holidays=free), HoursContext(holidays=free | unknown)}
    open_ = {pieces(hours, date, each) for each in readings or {ORDINARY}}
    return open_.pop() if len(open_) == 1 else None


def holiday_that_counts(hours: str, date: dt.date, sides: Sequence[str]) -> Holiday | None:
    """The public holiday of all sides that makes the hours of a date others than usual; None where there is none."""
    if not names_holidays(hours):
        return None
    found = [holiday(side, date) for side in sides]
    whole = [each for each in found if isinstance(each, Holiday) and not each.afternoon]
    if not whole or len(whole) < len(found):
        return None
    free = pieces(hours, date, HoursContext(holidays=frozenset((date,))))
    return whole[0] if free != pieces(hours, date) else None
