"""Writes the clocks of a calendar: the rules of its zones for the days of the trip, and instants on them."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from delegate.clock import A_DAY, local

QUARTER = 15  # minutes: clocks change at a full quarter of an hour
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def clocks_of(zone: str, dates: Iterable[dt.date]) -> Timezone:
    """The rules of a zone for the days of the trip alone: the whole of their history makes some readers fail.

    Written here, since the library writes zones in the order of a set, and a summer that begins an hour too late.
    """
    days = [*dates]
    return _clocks_between(zone, min(days), max(days))


@lru_cache(maxsize=64)
def _clocks_between(zone: str, first_day: dt.date, last_day: dt.date) -> Timezone:
    """The rules of a zone from a first day to a last one, which the calendars of a pack share."""
    component = Timezone()
    component.add("tzid", zone)
    first = (dt.datetime.combine(first_day - A_DAY, dt.time(), dt.UTC) - EPOCH) // dt.timedelta(minutes=1)
    last = first + ((last_day - first_day).days + 4) * 24 * 60
    before = local(first, zone).offset
    for instant in range(first, last, QUARTER):
        now = local(instant, zone).offset
        if instant == first or now != before:
            component.add_component(_rule(instant, zone, before, now))
        before = now
    return component


def _rule(instant: int, zone: str, before: int, now: int) -> TimezoneStandard | TimezoneDaylight:
    """From this instant on the clocks show `now` minutes more than UTC, as they showed `before` until then."""
    shown = _clock(instant, zone)
    rule = TimezoneDaylight() if shown.dst() else TimezoneStandard()
    rule.add("dtstart", (EPOCH + dt.timedelta(minutes=instant + before)).replace(tzinfo=None))
    rule.add("tzoffsetfrom", dt.timedelta(minutes=before))
    rule.add("tzoffsetto", dt.timedelta(minutes=now))
    rule.add("tzname", shown.tzname() or zone)
    return rule


def moment(instant: int, zone: str) -> dt.datetime:
    """The instant on the clocks of a zone; in UTC where they show that hour twice in an autumn night."""
    shown = _clock(instant, zone)
    twice = shown.replace(fold=0).utcoffset() != shown.replace(fold=1).utcoffset()
    return shown.astimezone(dt.UTC) if twice else shown


def _clock(instant: int, zone: str) -> dt.datetime:
    return (EPOCH + dt.timedelta(minutes=instant)).astimezone(ZoneInfo(zone))
