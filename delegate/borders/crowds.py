"""Says how full a border is on a date: by crossing, direction, kind of traveller and kind of day.

The factors in `delegate/data/borders/crowds.json` are passengers of such days over those of an ordinary Monday to
Thursday, as counted by Hong Kong's Immigration Department; `tools/crowds.py` makes them. The few fullest days of a year
have a high of their own in `delegate/data/borders/full-days.json`.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from delegate.borders.lanes import Cards
from delegate.clock import A_DAY
from delegate.places.holidays import Holiday, holiday
from delegate.places.shipped import load
from delegate.travel.requests import Minutes
from delegate.travel.traffic import value_at
from delegate.tuples import NamedTuple

MAINLAND = "CN"
ORDINARY = "workday"
BUSY = ("friday", "saturday", "sunday", "both", "here", "mainland", "eve")  # as the columns of the table
TRAVELLERS = ("residents", "mainland", "others")
VISITORS = TRAVELLERS[1:]
WEEKEND = {4: "friday", 5: "saturday", 6: "sunday"}


class FullDay(NamedTuple):
    """One of the fullest days of a year, by its name; `high` is what clearing takes at worst at an hour of it.

    `share` is how near that hour comes to the worst of the day, from 0 to 1.
    """

    name: str
    high: float
    share: float


@lru_cache(maxsize=1024)
def kind_of_day(here: str, date: dt.date) -> str:
    """What a date is at the border of `here` (`HK` or `MO`) with the Mainland; a holiday outranks the day of the week.

    `both`, `here` and `mainland` are public holidays on both sides and on one alone, `eve` the day before one of `here`
    other than a Sunday; else `friday`, `saturday`, `sunday`, or `workday` from Monday to Thursday.
    """
    ours, theirs = is_holiday(here, date), is_holiday(MAINLAND, date)
    if ours or theirs:
        return "both" if ours and theirs else "here" if ours else "mainland"
    if is_holiday(here, date + A_DAY) and WEEKEND.get(date.weekday()) != "sunday":
        return "eve"
    return WEEKEND.get(date.weekday(), ORDINARY)


@lru_cache(maxsize=4096)
def is_holiday(side: str, date: dt.date) -> bool:
    """Whether a date is known to be a public holiday of a side."""
    return isinstance(holiday(side, date), Holiday)


def side_of_residents(left: str, entered: str) -> str:
    """The side whose residents the table means: Hong Kong, at the border of Macau with the Mainland Macau."""
    return "HK" if "HK" in (left, entered) else "MO"


def is_counted(crossing: str) -> bool:
    """Whether passengers of a crossing are counted; others take the median of those that are."""
    return crossing in _table()["crossings"]


@lru_cache(maxsize=4096)
def factor(crossing: str, left: str, entered: str, cards: Cards, day: str) -> float:
    """How many times as many of one's kind pass on such a day as on an ordinary one.

    Whose papers are not written is assumed at the counters of visitors, and meets the fuller of their two crowds.
    """
    if day == ORDINARY:
        return 1.0
    here = side_of_residents(left, entered)
    table = _table()
    rows = table["crossings"].get(crossing, table["others"])["arrival" if entered == here else "departure"]
    kind = traveller(cards, here)
    return float(max(rows[each][BUSY.index(day)] for each in ((kind,) if kind else VISITORS)))


def traveller(cards: Cards, here: str) -> Literal["residents", "mainland", "others", ""]:
    """Among whom somebody is counted, by the papers; nothing where none are written."""
    kinds = {card.kind for card in cards}
    own, neighbour = "hk-identity-card", "macau-identity-card"
    if here == "MO":
        own, neighbour = neighbour, own
    if own in kinds or (kinds & {"home-return-permit", "non-chinese-travel-permit"} and neighbour not in kinds):
        return "residents"
    if kinds & {"two-way-permit", "official-permit"}:
        return "mainland"
    return "others" if kinds else ""


# --- the fullest days -------------------------------------------------------------------------------------------------


def may_be_full(left: str, entered: str, date: dt.date) -> bool:
    """Whether a date is one of the fullest of a year for those who leave one side and enter another."""
    return bool(_rows(left, entered, date))


def full_day(crossing: str, left: str, entered: str, date: dt.date, minute: int) -> FullDay | None:
    """The fullest of the few days that a date is, at a minute of it; None at all other hours."""
    found = []
    for row in _rows(left, entered, date):
        share = value_at(row.get("hours", {}).get(f"{date:%m-%d}", _full_days()["hours"]), minute)
        if share > 0:
            found.append(FullDay(row["name"], row["high"].get(crossing, row["high"]["usual"]) * share, share))
    return max(found, key=lambda each: each.high, default=None)


def shuttle_queue(crossing: str, left: str, entered: str, date: dt.date, minute: int) -> tuple[str, Minutes] | None:
    """The wait for the shuttle bus over a bridge, and the name of the day; None on all but the fullest days."""
    shuttle = _full_days()["shuttle"]
    day = full_day(crossing, left, entered, date, minute) if crossing in shuttle["crossings"] else None
    if day is None:
        return None
    low, planned, high = (int(each * day.share + 0.5) for each in shuttle["minutes"])
    return day.name, Minutes(low, planned, high)


@lru_cache(maxsize=1024)
def _rows(left: str, entered: str, date: dt.date) -> tuple[Mapping[str, Any], ...]:
    """The rows of the table that hold on a date, for those who leave one side and enter another."""
    rows = _full_days()["days"]
    return tuple(row for row in rows if row.get("entered", entered) == entered and _holds(row, (left, entered), date))


def _holds(row: Mapping[str, Any], sides: Sequence[str], date: dt.date) -> bool:
    if f"{date:%m-%d}" in row.get("dates", ()):
        return True
    return any(_in_the_run(rule, date) for rule in row.get("holidays", ()) if rule["of"] in sides)


def _in_the_run(rule: Mapping[str, Any], date: dt.date) -> bool:
    """Whether a date is in the days off round a holiday of that name; with `ends` only their first and their last."""
    side, sundays = rule["of"], rule.get("sundays", False)
    if not _free(side, date, sundays=sundays):
        return False
    first, last = date, date
    while _free(side, first - A_DAY, sundays=sundays):
        first -= A_DAY
    while _free(side, last + A_DAY, sundays=sundays):
        last += A_DAY
    named = any(_called(side, each) in rule["names"] for each in _days(first, last))
    return named and (not rule.get("ends") or date in (first, last))


def _free(side: str, date: dt.date, *, sundays: bool) -> bool:
    return is_holiday(side, date) or (sundays and WEEKEND.get(date.weekday()) == "sunday")


def _called(side: str, date: dt.date) -> str:
    found = holiday(side, date)
    return found.name.in_language("en") or "" if isinstance(found, Holiday) else ""


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (first + A_DAY * number for number in range((last - first).days + 1))


def _table() -> Mapping[str, Any]:
    found: Mapping[str, Any] = load("borders/crowds.json")
    return found


def _full_days() -> Mapping[str, Any]:
    found: Mapping[str, Any] = load("borders/full-days.json")
    return found
