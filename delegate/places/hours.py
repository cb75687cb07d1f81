"""Turns opening hours as OpenStreetMap writes them into the open minutes of a date.

The plain forms (`24/7`, `Mo-Fr 09:00-18:00; PH off`), which nearly all crossings have, are read here; `hours_parser`
reads the others, and is loaded for them alone.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from delegate.clock import A_DAY, DAY
from delegate.places.hours_context import ORDINARY, HoursContext, OpenStretch

if TYPE_CHECKING:
    from delegate.places.hours_rules import HoursRule

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_RANGE = re.compile(r"(\d\d?):(\d\d)-(\d\d?):(\d\d)")
_HOLIDAY = 7  # stands behind the seven weekdays
_CLOSED = ("off", "closed")
_BETWEEN_RULES = re.compile(r'[;；](?=(?:[^"]*"[^"]*")*[^"]*$)')  # none inside a remark

Pieces = tuple[tuple[int, int], ...]
_Rule = tuple[frozenset[int], Pieces]


def pieces(hours: str, date: dt.date, context: HoursContext = ORDINARY) -> Pieces | None:
    """The open stretches of a local date, in minutes past midnight (0 to 1440), in order and apart.

    A stretch that runs past midnight is cut there, and the next date has the rest first. None where they are not known:
    the text is nonsense, it says `"by appointment"` or `unknown` of a part of the date, or it goes by the sun and the
    context has no point.
    """
    found = stretches(hours, date, context)
    if found is None or not all(each.sure for each in found):
        return None
    return join((), tuple((each.start, each.end) for each in found))


def stretches(hours: str, date: dt.date, context: HoursContext = ORDINARY) -> tuple[OpenStretch, ...] | None:
    """When a place is open on a local date or may be, in order and apart; None where the text cannot be evaluated.

    As in OpenStreetMap a later rule replaces an earlier one of its dates, `off` closes, a rule behind a comma adds, one
    behind `||` fills what is closed, and a remark without `open` leaves open whether it is. What runs on after midnight
    holds whatever the next date has. Where school holidays decide, it may be open.
    """
    today = starting(hours, date, context)
    if today is None:
        return _evaluated(hours, date, context)
    before = starting(hours, date - A_DAY, context) or ()
    return tuple(OpenStretch(start, end) for start, end in join(before, today))


def starting(hours: str, date: dt.date, context: HoursContext = ORDINARY) -> Pieces | None:
    """The stretches that begin on a date, where the text is of a plain form; an end past midnight is over 1440."""
    rules = _rules(hours)
    if rules is None:
        return None
    days = {context.weekday(date), _HOLIDAY} if date in context.holidays else {context.weekday(date)}
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


def open_within(
    hours: str, date: dt.date, start: int, end: int, least: int, context: HoursContext = ORDINARY
) -> bool | None:
    """Whether a place is open for `least` minutes on end somewhere from minute `start` to minute `end` of a date.

    Where `least` is 0 one minute of it is enough, the last one included. None where it is not known, or may be. An
    `end` over 1440 reaches into the next dates.
    """
    found: list[OpenStretch] = []
    for days in range(1 + max(0, end - 1) // DAY):
        open_ = stretches(hours, date + dt.timedelta(days=days), context)
        if open_ is None:
            return None
        found += (each._replace(start=each.start + days * DAY, end=each.end + days * DAY) for each in open_)
    if _within([each for each in found if each.sure], start, end, least):
        return True
    return None if _within(found, start, end, least) else False


def _within(found: list[OpenStretch], start: int, end: int, least: int) -> bool:
    joined: list[tuple[int, int]] = []
    for each in found:
        first = joined.pop()[0] if joined and each.start <= joined[-1][1] else each.start
        joined.append((first, each.end))
    if least == 0:
        return any(first <= end and start < last for first, last in joined)
    return any(min(last, end) - max(first, start) >= least for first, last in joined)


def names_holidays(hours: str, date: dt.date | None = None) -> bool:
    """Whether a text has a rule for public holidays, or for that very date."""
    plain = _rules(hours)
    if plain is not None:
        return any(_HOLIDAY in on for on, _ in plain)
    return any(rule.names(school=False) or (date and rule.is_for(date)) for rule in _parsed(hours) or ())


def holidays_last(hours: str, date: dt.date) -> str | None:
    """The text with its last rule for public holidays behind all others, as somebody may have meant it.

    None where that rule stands last, where one behind it is for some days of the calendar with that date, such as
    `Dec 24-26`, and where rules fill what others leave closed.
    """
    if not names_holidays(hours) or "||" in hours:
        return None
    rules = [each.strip() for each in _BETWEEN_RULES.split(hours) if each.strip()]
    number = max((i for i, each in enumerate(rules) if names_holidays(each)), default=len(rules))
    behind = rules[number + 1 :]
    if not behind or any(_is_for_days_with(each, date) for each in behind):
        return None
    return "; ".join((*rules[:number], *behind, rules[number]))


def _is_for_days_with(rule: str, date: dt.date) -> bool:
    return _rules(rule) is None and any(each.is_for_days_with(date) for each in _parsed(rule) or ())


def readable(hours: str) -> bool:
    """Whether a text can be evaluated, at a place of which the point is known."""
    return _rules(hours) is not None or _parsed(hours) is not None


# --- the plain forms --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _rules(hours: str) -> tuple[_Rule, ...] | None:
    """The rules of a plain text, the later the stronger; None where it is not plain."""
    texts = [each.strip() for each in hours.strip().rstrip(";").split(";")]
    if any(each[:1].isdigit() and each != "24/7" for each in texts[1:]):
        return None  # times without days add to what stands before them
    rules = [_rule(each) for each in texts]
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
        first, dash, last = (part.strip() for part in each.partition("-"))
        if first == "PH" and not dash:
            found.add(_HOLIDAY)
        elif bool(dash) is bool(last) and first in _DAYS and (not last or last in _DAYS):
            one, other = _DAYS.index(first), _DAYS.index(last or first)
            found.update(range(one, other + 1) if one <= other else (*range(one, 7), *range(other + 1)))
        else:
            return None
    return frozenset(found)


# --- all others -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _parsed(hours: str) -> tuple["HoursRule", ...] | None:
    from delegate.places.hours_parser import read_rules  # for the few texts that are not plain

    return read_rules(hours)


@lru_cache(maxsize=1024)
def _evaluated(hours: str, date: dt.date, context: HoursContext) -> tuple[OpenStretch, ...] | None:
    rules = _parsed(hours)
    if rules is None:
        return None
    from delegate.places.hours_evaluator import evaluated

    return evaluated(rules, date, context)
