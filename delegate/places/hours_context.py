"""Defines what opening hours are read with, and the stretches of a date that come of it."""

import datetime as dt

from delegate.tuples import NamedTuple
from delegate.values import Point


class HoursContext(NamedTuple):
    """What hours are read with: public holidays, weekend days that are worked, where the place is and on what clock."""

    holidays: frozenset[dt.date] = frozenset()
    worked: frozenset[dt.date] = frozenset()
    point: Point | None = None
    zone: str = ""
    school: bool = False  # whether schools are closed, which nobody knows here: both are tried

    def weekday(self, date: dt.date) -> int:
        """Monday is 0; a Saturday that is worked counts as the Friday before, a Sunday as the Monday after."""
        day = date.weekday()
        return {5: 4, 6: 0}[day] if date in self.worked else day


ORDINARY = HoursContext()  # no holiday anywhere near, no weekend worked, and no sun


class OpenStretch(NamedTuple):
    """Minutes of a date in which a place is open, or may be (not `sure`), with what is remarked of them."""

    start: int
    end: int
    sure: bool = True
    remark: str = ""
