"""Finds the public holidays of a date: from shipped tables, for other countries from the package `holidays`.

Nothing is guessed: what a table does not reach, and what the package does not know, is `HolidaysUnknown`. Before 2023
nothing is looked up at all, since nobody will stand before those doors any more.
"""

import datetime as dt
from functools import cache
from typing import Any

from delegate.places.shipped import load
from delegate.tuples import NamedTuple
from delegate.values import Text

FIRST_YEAR = 2023
FRIDAY, SATURDAY = 4, 5
TABLES = ("HK", "MO", "CN")  # sides whose holidays are at hand; asking for others would cost a tenth of a second


class Holiday(NamedTuple):
    """A day on which offices are shut, or only its afternoon; the name of its cause, English first."""

    name: Text
    afternoon: bool = False


class HolidaysUnknown(NamedTuple):
    """Whether a date is a holiday is not known: why, and what would help."""

    why: str
    remedy: str


def holiday(side: str, date: dt.date) -> Holiday | HolidaysUnknown | None:
    """The public holiday of a country or region (`HK`, `MO` and `CN` are three) on a local date.

    In Hong Kong the general holidays, in Macau the public and government days, on the Mainland every day off that the
    State Council announced, weekends inside it included; elsewhere the holidays of the whole country. Ordinary weekends
    are none.
    """
    if date.year < FIRST_YEAR:
        return None
    table = load(f"holidays/{side}.json")
    if table is None:
        days = _abroad(side, date.year)
        return days if isinstance(days, HolidaysUnknown) else days.get(date)
    if unknown := _beyond(table, date):
        return unknown
    written = date.isoformat()
    name = table["days"].get(written)
    return Holiday(_text(table, name), written in table.get("afternoons", ())) if name else None


def made_up(side: str, date: dt.date) -> Text | HolidaysUnknown | None:
    """The holiday in return for which a Saturday or Sunday is worked; only the Mainland has such days."""
    if date.year < FIRST_YEAR or date.weekday() < SATURDAY:
        return None
    table = load(f"holidays/{side}.json")
    if table is None or "working" not in table:
        return None
    if unknown := _beyond(table, date):
        return unknown
    name = table["working"].get(date.isoformat())
    return _text(table, name) if name else None


def _beyond(table: dict[str, Any], date: dt.date) -> HolidaysUnknown | None:
    if date.year <= table["until"]:
        return None
    return HolidaysUnknown(
        f"the public holidays of {table['of']} are known up to {table['until']} only", table["after"]
    )


def _text(table: dict[str, Any], name: str) -> Text:
    return Text((("en", name), *table["names"][name].items()))


@cache
def _abroad(side: str, year: int) -> dict[dt.date, Holiday] | HolidaysUnknown:
    """The holidays of a year in a country without a table of ours."""
    try:
        from holidays import country_holidays  # 100 ms, and only trips beyond the three tables pay them
    except ImportError:
        return HolidaysUnknown(
            "the public holidays of countries other than China are not installed", 'pip install "delegate[holidays]"'
        )
    try:
        told = country_holidays(side)
    except NotImplementedError:
        told = None
    if told is None or not told.start_year <= year <= told.end_year:
        return HolidaysUnknown(f"the public holidays of {side} in {year} are not known", "ask the hosts")
    told = country_holidays(side, years=year, language="en_US" if "en_US" in told.supported_languages else None)
    return {date: Holiday(Text((("en", name),))) for date, name in told.items()}
