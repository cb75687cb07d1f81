"""Turns opening hours as OpenStreetMap writes them into the open minutes of a date.

The plain forms (`24/7`, `Mo-Fr 09:00-18:00; PH off`) are read here; anything else is handed to `opening_hours`, whose
import alone costs 20 ms. That library knows too few public holidays, so it never gets to judge one.
"""

import datetime as dt
import re
from functools import lru_cache

DAY = 24 * 60
_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RANGE = re.compile(r"(\d\d?):(\d\d)-(\d\d?):(\d\d)")
_PH = re.compile(r"\bPH\b")
_HOLIDAY = 7  # stands behind the seven weekdays
_CLOSED = ("off", "closed")

Pieces = tuple[tuple[int, int], ...]
_Rule = tuple[frozenset[int], Pieces]


def pieces(hours: str, date: dt.date, *, holiday: bool = False) -> Pieces | None:
    """The open stretches of a local date, in minutes past midnight (0 to 1440), in order and apart.

    A stretch that runs past midnight is cut there, and the next date has the rest first. `holiday` says whether the
    date is a public holiday there, which is when a `PH` rule counts. None where the text cannot be evaluated:
    nonsense, `"by appointment"`, `unknown`.
    """
    today = starting(hours, date, holiday=holiday)
    if today is None:
        return _engine(hours, date, holiday)
    return join(starting(hours, date - dt.timedelta(days=1)) or (), today)


def starting(hours: str, date: dt.date, *, holiday: bool = False) -> Pieces | None:
    """The stretches that begin on a date, where the text is of a plain form; an end past midnight is over 1440."""
    rules = _rules(hours)
    if rules is None:
        return None
    days = {date.weekday(), _HOLIDAY} if holiday else {date.weekday()}
    return next((open_ for on, open_ in reversed(rules) if on & days), ())


def join(before: Pieces, today: Pieces) -> Pieces:
    """One date's pieces: what the day before left over after midnight, then its own, touching ones made one."""
    over = [(0, min(end - DAY, DAY)) for _, end in before if end > DAY]
    joined: list[tuple[int, int]] = []
    for start, end in sorted((*over, *((start, min(end, DAY)) for start, end in today))):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def open_within(hours: str, date: dt.date, start: int, end: int, least: int, *, holiday: bool = False) -> bool | None:
    """Whether a place is open for `least` minutes on end somewhere from minute `start` to minute `end` of a date.

    Where `least` is 0 one minute of it is enough, the last one included. None where it is not known. An `end` over 1440
    reaches into the next date; `holiday` is that of the first date.
    """
    stretches: list[tuple[int, int]] = []
    for days in range(1 + max(0, end - 1) // DAY):
        open_ = pieces(hours, date + dt.timedelta(days=days), holiday=holiday and not days)
        if open_ is None:
            return None
        for first, last in ((first + days * DAY, last + days * DAY) for first, last in open_):
            if stretches and first <= stretches[-1][1]:
                first = stretches.pop()[0]
            stretches.append((first, last))
    if least == 0:
        return any(first <= end and start < last for first, last in stretches)
    return any(min(last, end) - max(first, start) >= least for first, last in stretches)


def names_holidays(hours: str) -> bool:
    """Whether a text has a rule for public holidays."""
    return _PH.search(hours) is not None


def is_open(hours: str, date: dt.date, minute: int, *, holiday: bool = False) -> bool | None:
    """Whether a place is open at a minute of a date; None: not known."""
    open_ = pieces(hours, date, holiday=holiday)
    return None if open_ is None else any(start <= minute < end for start, end in open_)


@lru_cache(maxsize=256)
def _rules(hours: str) -> tuple[_Rule, ...] | None:
    """The rules of a plain text, the later the stronger; None where it is not plain."""
    rules = [_rule(each.strip()) for each in hours.strip().rstrip(";").split(";")]
    return None if None in rules else tuple(rule for rule in rules if rule)


def _rule(text: str) -> _Rule | None:
    if text == "24/7":
        return frozenset(range(7)), ((0, DAY),)
    days, _, times = text.rpartition(" ")
    if times.lower() in _CLOSED:
        stretches: Pieces | None = ()
    else:
        days, times = _days_and_times(text)
        stretches = _stretches(times)
    on = _weekdays(days)
    return None if on is None or stretches is None else (on, stretches)


def _days_and_times(text: str) -> tuple[str, str]:
    """Days and times of one rule: `Mo-Fr 09:00-12:00, 13:00-18:00`."""
    first = re.search(r"\d", text)
    return (text[: first.start()].strip(), text[first.start() :]) if first else (text, "")


def _stretches(times: str) -> Pieces | None:
    found = []
    for each in times.split(","):
        match = _RANGE.fullmatch(each.strip())
        if not match:
            return None
        start, end = (int(match[i]) * 60 + int(match[i + 1]) for i in (1, 3))
        if start >= DAY or end > 2 * DAY or start == end or int(match[2]) > 59 or int(match[4]) > 59:
            return None
        found.append((start, end if end > start else end + DAY))
    return tuple(found)


def _weekdays(days: str) -> frozenset[int] | None:
    """`Mo-Fr,PH` as numbers; no days at all are every day."""
    if not days:
        return frozenset(range(7))
    found: set[int] = set()
    for each in days.split(","):
        first, _, last = (part.strip() for part in each.partition("-"))
        if first == "PH" and not last:
            found.add(_HOLIDAY)
        elif first in _DAYS and (not last or last in _DAYS):
            one, other = _DAYS.index(first), _DAYS.index(last or first)
            found.update(range(one, other + 1) if one <= other else (*range(one, 7), *range(other + 1)))
        else:
            return None
    return frozenset(found)


@lru_cache(maxsize=256)
def _engine(hours: str, date: dt.date, holiday: bool) -> Pieces | None:
    """The open pieces of a date by the library; its `PH` rules are taken out, or made to hold on this very date."""
    from opening_hours import OpeningHours, validate  # 20 ms, for the few texts that are not plain

    day = f"{date.year} {_MONTHS[date.month - 1]} {date.day:02d}"
    rules = [each.strip() for each in hours.split(";") if each.strip()]
    kept = [_PH.sub(day, each) if holiday else each for each in rules if holiday or not each.startswith("PH")]
    text = "; ".join(kept)
    if not text or not validate(text):
        return None
    midnight = dt.datetime(date.year, date.month, date.day)
    found = []
    for start, end, state, comment in OpeningHours(text).intervals(midnight, midnight + dt.timedelta(days=1)):
        if str(state) == "unknown" or (str(state) == "open" and comment):
            return None
        if str(state) == "open":
            found.append((_minute(start, midnight), _minute(end, midnight)))
    return join((), tuple(found))


def _minute(moment: dt.datetime, midnight: dt.datetime) -> int:
    return int((moment - midnight).total_seconds()) // 60
