"""Knows the clocks of a calendar: which one a time in UTC is turned to, and what a time is on the wall."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from icalendar.error import BrokenCalendarProperty
from icalendar.timezone import tzp

from delegate.places.gazetteer import shipped

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-]\d{1,2}):?(\d\d)?", re.IGNORECASE)


def clock_reader(calendars: Iterable[Any], events: Iterable[Any]) -> Callable[[str], dt.tzinfo | None]:
    """Tells the zone to which a time in UTC is turned for a LOCATION; None where nothing in the calendar tells one.

    It is that of a city known to us at the end of the location, else the one of the calendar.

    The calendar's own is X-WR-TIMEZONE, else the only zone it defines, else the one most of its events are in, else
    the one that all of its places have.
    """
    every = list(events)
    own = _own_clock(list(calendars), every)
    if own is None:
        own = _clock_of_all(str(event.get("LOCATION") or "") for event in every)

    @cache
    def clock(location: str) -> dt.tzinfo | None:
        return _clock_of(location) or own

    return clock


def _clock_of(location: str) -> dt.tzinfo | None:
    """The zone of the city known to us at the end of a location."""
    for part in reversed([each.strip() for each in re.split(r"[,;\n，；()（）]", location) if each.strip()][-3:]):
        city = shipped().city(part)
        if city and (zone := _zone(city.zone)):
            return zone
    return None


def _clock_of_all(locations: Iterable[str]) -> dt.tzinfo | None:
    """The clock of all the places that a calendar names, for its events without one; none where they differ."""
    told = [zone for location in locations if (zone := _clock_of(location))]
    moment = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    offsets = {(zone.utcoffset(moment), zone.utcoffset(moment.replace(month=7))) for zone in told}
    return told[0] if len(offsets) == 1 else None


def _own_clock(calendars: list[Any], events: list[Any]) -> dt.tzinfo | None:
    for calendar in calendars:
        for name in ("X-WR-TIMEZONE", "TIMEZONE-ID"):
            said = str(calendar.get(name) or "").strip()
            if said and (zone := _zone(said)):
                return zone
    defined = {str(zone.get("TZID")): zone for calendar in calendars for zone in calendar.walk("VTIMEZONE")}
    used = Counter(tzid for event in events if (tzid := _zone_name(event)))
    for name in [*(defined if len(defined) == 1 else ()), *(name for name, _ in used.most_common())]:
        zone = _zone(name) or _defined(defined.get(name))
        if zone and name.upper() not in ("UTC", "GMT", "ETC/UTC"):
            return zone
    return None


def _zone_name(event: Any) -> str:
    params = part_of(event.get("DTSTART"), "params") or {}
    return str(params.get("TZID") or "")


def _defined(component: Any) -> dt.tzinfo | None:
    """The zone that a calendar defines itself."""
    try:
        zone: dt.tzinfo | None = component.to_tz()
    except Exception:  # a definition without a rule, an offset or a start, or none at all
        return None
    return zone


@cache
def _zone(name: str) -> dt.tzinfo | None:
    """The zone of an IANA name, of a name of Windows, or of an offset such as UTC+08:00."""
    if found := _OFFSET.fullmatch(name):
        minutes = int(found[2] or 0)
        hours = int(found[1])
        if abs(hours) > 14 or minutes > 59:
            return None
        return dt.timezone(dt.timedelta(hours=hours, minutes=minutes if hours >= 0 else -minutes))
    try:
        zone: dt.tzinfo | None = tzp.timezone(name)
    except Exception:  # a name with signs that no file of a zone can have
        return None
    return zone


def part_of(value: Any, name: str) -> Any:
    """An attribute of a property's value; None where the value has none or cannot be read."""
    try:
        return getattr(value, name, None)
    except BrokenCalendarProperty:
        return None


def is_utc(moment: dt.datetime) -> bool:
    """Whether a time is given in UTC, which is the clock of a machine and of no place."""
    return moment.tzinfo is not None and str(moment.tzinfo).upper() in ("UTC", "GMT", "ETC/UTC", "UTC+00:00")


def wall_clock(moment: dt.date, zone: dt.tzinfo | None) -> dt.datetime:
    """A date or a time without its zone: on the clock of `zone` where it is a time in another zone."""
    if not isinstance(moment, dt.datetime):
        return dt.datetime.combine(moment, dt.time())
    if moment.tzinfo is not None and zone is not None:
        try:
            moment = moment.astimezone(zone)
        except (OverflowError, ValueError):  # a time at the edge of what a calendar can name
            return moment.replace(tzinfo=None)
    return moment.replace(tzinfo=None)
