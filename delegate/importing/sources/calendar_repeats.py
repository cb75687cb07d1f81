"""Works out on which dates an event of a calendar repeats, its exceptions left out, in a bounded time."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr

from delegate.importing.sources.calendar_clocks import part_of, wall_clock
from delegate.tuples import NamedTuple

MOST = 366
# No programme repeats for longer, and a rule that never fits (30 February) is searched no further.
LONGEST = dt.timedelta(days=366 * 20)
CYCLE = dt.timedelta(days=146_097)  # 400 years, after which every date is the same weekday again
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")


class Repeats(NamedTuple):
    """The starts of an event on the clock of its first one, and what could not be followed, "" where all was."""

    starts: tuple[dt.datetime, ...]
    unread: str = ""


def repeats(event: Any, first: dt.datetime, overridden: frozenset[dt.datetime]) -> Repeats:
    """The starts of an event that begins first at `first`, a local time without its zone; at most 366.

    `overridden` are those that have an event of their own. A rule without an end counts once, and is told as unread.
    """
    zone = getattr(part_of(event.get("DTSTART"), "dt"), "tzinfo", None)
    left_out = {*overridden, *_dates(event, "EXDATE", zone)}
    starts = {first}
    unread = []
    for rule in _listed(event.get("RRULE")):
        try:
            starts.update(_by_rule(rule, first, zone))
        except Exception as fault:  # a rule has a hundred ways to be wrong, and each shows as another error
            unread.append(f"{_written(rule)} ({fault})" if isinstance(fault, _UnfollowedError) else _written(rule))
    starts.update(_dates(event, "RDATE", zone))
    every = sorted(starts - left_out)
    if len(every) > MOST:
        unread.append(f"more than {MOST} repeats, the last on {every[-1].date()}")
    return Repeats(tuple(every[:MOST]), "; ".join(unread))


class _UnfollowedError(ValueError):
    """A rule that is understood and not followed; the text says why."""


def _by_rule(rule: Any, first: dt.datetime, zone: dt.tzinfo | None) -> Iterator[dt.datetime]:
    count, until = _listed(rule.get("COUNT")), _listed(rule.get("UNTIL"))
    if not count and not until:
        raise _UnfollowedError("it has no end")
    if str(_listed(rule.get("FREQ"))[0]).upper() not in FREQUENCIES:
        raise _UnfollowedError("it repeats within a day")
    if any(int(each) < 1 for each in _listed(rule.get("INTERVAL"))):
        raise ValueError("an interval is at least 1")
    last = first + LONGEST
    if until:
        said = until[0]
        whole = said if isinstance(said, dt.datetime) else dt.datetime.combine(said, dt.time.max)
        last = min(last, wall_clock(whole, zone).replace(microsecond=0))
    # The calendar is the same after 400 years. A rule that never fits is searched for to the end of the year 9999 by
    # the library, so the search begins near it.
    later = CYCLE * ((dt.MAXYEAR - LONGEST.days // 365 - 1 - first.year) // 400)
    kept = [part for part in _written(rule).split(";") if not part.startswith(("COUNT=", "UNTIL="))]
    rule_text = ";".join([*kept, f"UNTIL={last + later:%Y%m%dT%H%M%S}"])
    # One more than are read shows that there are more; what a count includes is the first one.
    most = min(MOST + 1, *(int(each) for each in count)) if count else MOST + 1
    yield from (each - later for each in islice(rrulestr(rule_text, dtstart=first + later), max(most, 0)))


def _written(rule: Any) -> str:
    """A rule as the file has it."""
    return rule.to_ical().decode("utf-8", "replace") if hasattr(rule, "to_ical") else str(rule)


def _dates(event: Any, name: str, zone: dt.tzinfo | None) -> Iterator[dt.datetime]:
    """The moments of EXDATE or RDATE, on the wall clock of the event."""
    for several in _listed(event.get(name)):
        for each in part_of(several, "dts") or ():
            said = each.dt[0] if isinstance(each.dt, tuple) else each.dt
            if isinstance(said, dt.date):
                yield wall_clock(said, zone)


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
