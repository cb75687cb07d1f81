"""Finds the clock and the opening that people meet at a crossing: open, opening later that day, or shut for the day."""

import datetime as dt
from functools import lru_cache
from math import inf

from delegate.borders.crossings import DayState, state
from delegate.clock import A_DAY, DAY, instants, local
from delegate.identity import Identity
from delegate.model import Crossing
from delegate.places.shipped_names import names
from delegate.travel.border_answer import BorderTimes
from delegate.tuples import NamedTuple
from delegate.values import Text

FIRST = -(2**62)  # open since before anybody asks


class OpeningWindow(NamedTuple):
    """The opening that serves somebody at a crossing: its instants (closes None: not known), and the day's state.

    `opens` is None where the crossing does not open again on that local date.
    """

    opens: int | None
    closes: int | None
    state: DayState


class Closure(NamedTuple):
    """A crossing is closed `since` a minute past local midnight `until` another, both None where all day.

    `reason` is what its row says, if anything. Where `known` is false the clocks skip the minute that was asked about.
    """

    since: int | None = None
    until: int | None = None
    reason: Text | None = None
    known: bool = True


def side_zone(crossing: Crossing, side: str) -> str:
    """The time zone of a side of a crossing: that of the nearest known city of that side.

    Where it has none within 500 km it is that of the nearest one on another side of the crossing, then of any. A side
    without a point, which is a finding, is in UTC.
    """
    return _side_zone(Identity(crossing), side)


@lru_cache(maxsize=1024)
def _side_zone(same: Identity[Crossing], side: str) -> str:
    crossing = same.of
    sides = crossing.sides or {}
    point, written = sides.get(side), (crossing.clocks or {}).get(side)
    if point is None or written:
        return written or "UTC"
    if crossing.origin_.provenance == "shipped" and (city := names().nearest_city(point, side)):
        return city.zone
    from delegate.places.nearest_town import NEAR_KM, nearest_town  # reads the index of the world

    others = [each for each in sides if each != side]
    near = (nearest_town(point, (side,)), nearest_town(point, others))
    found = next((each for each in near if each and each.away < NEAR_KM), None) or nearest_town(point, ("",))
    return found.zone if found else "UTC"


def opening_at(crossing: Crossing, instant: int, zone: str, side: str = "") -> OpeningWindow:
    """The opening in force at `instant`, or the next of that local date; `zone` is the clock of the `side` left.

    Where that is a side of the crossing the clock is the one that holds there, wherever in the country people come
    from. Pieces that touch at midnight are one opening.
    """
    zone = clock_at(crossing, zone, side)
    date, minute, _ = local(instant, zone)
    openings = _openings(Identity(crossing), date, zone, side)
    for end, found in openings:
        if minute < end:
            return found
    raise AssertionError("the last of them has no end")


@lru_cache(maxsize=4096)
def _openings(same: Identity[Crossing], date: dt.date, zone: str, side: str) -> tuple[tuple[float, OpeningWindow], ...]:
    """What serves people on a local date until each minute of it."""
    crossing = same.of
    today = state(crossing, date, side)
    if today.pieces is None:
        return ((inf, OpeningWindow(FIRST, None, today)),)
    found = [
        (
            end,
            OpeningWindow(
                _opening(crossing, date, start, zone, side), _closing(crossing, date, end, zone, side), today
            ),
        )
        for start, end in today.pieces
    ]
    return (*found, (inf, OpeningWindow(None, None, today)))


def closure_at(crossing: Crossing, instant: int, zone: str, side: str = "") -> Closure:
    """The closure in force at an instant at which nobody passes; `zone` is the clock of the `side` that is left."""
    zone = clock_at(crossing, zone, side)
    date, minute, _ = local(instant, zone)
    today = state(crossing, date, side)
    if not today.pieces:
        return Closure(reason=today.reason)
    ended = max((end for _, end in today.pieces if end <= minute), default=None)
    begins = min((start for start, _ in today.pieces if start > minute), default=None)
    if ended is None:
        ended = max((end for _, end in state(crossing, date - A_DAY, side).pieces or ()), default=0) % DAY
    if begins is None:
        begins = min((start for start, _ in state(crossing, date + A_DAY, side).pieces or ()), default=DAY)
    return Closure(ended, begins, today.reason)


def clock_at(crossing: Crossing, zone: str, side: str) -> str:
    """The clock by which a crossing opens to who leaves a side; the shipped ones are where each side has one clock."""
    if crossing.origin_.provenance == "shipped" or side not in (crossing.sides or {}):
        return zone
    return side_zone(crossing, side)


def _opening(crossing: Crossing, date: dt.date, start: int, zone: str, side: str) -> int:
    if start == 0:
        before = state(crossing, date - A_DAY, side).pieces
        if before and before[-1][1] == DAY:
            date, start = date - A_DAY, before[-1][0]
    return _at(date, start, zone)


def _closing(crossing: Crossing, date: dt.date, end: int, zone: str, side: str) -> int:
    if end == DAY:
        after = state(crossing, date + A_DAY, side).pieces
        if after and after[0][0] == 0:
            date, end = date + A_DAY, after[0][1]
    return _at(date, end, zone)


def _at(date: dt.date, minute: int, zone: str) -> int:
    """The instant of a clock time; where the clocks skip it, that of the first one after the gap."""
    days, minute = divmod(minute, DAY)
    date += dt.timedelta(days=days)
    while not (found := instants(date, minute, zone)):
        minute += 1
    return found[0]


def border_times(crossing: Crossing, reached: int, cleared: int, zone: str, side: str = "") -> BorderTimes:
    """The times of people at a crossing, with the opening that serves them; `zone` is the clock of the `side` left."""
    opening = opening_at(crossing, reached, zone, side)
    return BorderTimes(reached, cleared, opening.opens, opening.closes)


def opens_again(crossing: Crossing, times: BorderTimes, last: int, zone: str, side: str = "") -> int | None:
    """When a crossing opens for people who do not get through as they come; None where not before an instant `last`."""
    after = times.closes if times.closes is not None and not times.shut else times.reached
    while after <= last:
        opens = opening_at(crossing, after, zone, side).opens
        if opens is not None:
            return opens if opens <= last else None
        after += DAY - local(after, zone).minute  # the next midnight
    return None
