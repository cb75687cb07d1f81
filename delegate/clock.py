"""Turns clock times at a place into instants and back; the only module that reckons with time zones.

An instant is a whole number of minutes since 1970-01-01T00:00Z: exact, sortable, and free of the two autumn 02:30s
that compare equal as date-times.
"""

import datetime as dt
import zoneinfo
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from delegate.tuples import NamedTuple

# Zone rules come from the tzdata package alone: two machines with different system files must give one plan.
# They are read off its folder, since finding them by way of importlib.resources costs 5 ms.
_TZDATA = next(Path(each) for spec in (find_spec("tzdata"),) if spec for each in spec.submodule_search_locations or ())
zoneinfo.reset_tzpath(to=(str(_TZDATA / "zoneinfo"),))

DAY = 24 * 60
A_DAY = dt.timedelta(days=1)
_EPOCH = dt.date(1970, 1, 1).toordinal()
_FIRST_DAY, _LAST_DAY = 2 - _EPOCH, dt.date.max.toordinal() - 2 - _EPOCH  # of those with a day on either side
STEP = 5  # minutes: people leave at round times, and a remedy names one


class LocalTime(NamedTuple):
    """What the clocks of a place show at an instant: the date, minutes since midnight, and minutes east of UTC."""

    date: dt.date
    minute: int
    offset: int


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Every IANA zone name known here."""
    return frozenset((_TZDATA / "zones").read_text("utf-8").split())


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """Every ISO 3166 code of a country or region as tzdata lists them, and XK, which Kosovo's passports are read as."""
    rows = (_TZDATA / "zoneinfo" / "iso3166.tab").read_text("utf-8").splitlines()
    return frozenset((*(row.split("\t")[0] for row in rows if row and not row.startswith("#")), "XK"))


@lru_cache(maxsize=64)
def zones_of(country: str) -> tuple[str, ...]:
    """The IANA zones of a country or region by its ISO 3166 code, as tzdata lists them; none where it does not."""
    return tuple(zone for code, zone in _zone_rows() if code == country)


def country_of(zone: str) -> str:
    """The country or region, by its ISO 3166 code, under which tzdata lists a zone; empty where it lists it nowhere."""
    return next((code for code, listed in _zone_rows() if listed == zone), "")


def is_zone_of(zone: str, country: str) -> bool:
    """Whether a zone is one of a country, under any of its names; true where tzdata does not know the country."""
    own = zones_of(country)
    if not own or zone in own:
        return True
    if any(zone == listed for _, listed in _zone_rows()):
        return False  # it is another country's
    links = _links()
    return links.get(zone, zone) in {links.get(each, each) for each in own}


@lru_cache(maxsize=1)
def _zone_rows() -> tuple[tuple[str, str], ...]:
    """Country and zone in the order of tzdata, the main zone of a country mostly first."""
    rows = (_TZDATA / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines()
    parts = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return tuple((code, zone) for code, _, zone, *_ in parts)


@lru_cache(maxsize=1)
def _links() -> dict[str, str]:
    """Older and other names of zones, such as PRC, with the zone that each means."""
    rows = (_TZDATA / "zoneinfo" / "tzdata.zi").read_text("utf-8").splitlines()
    return {link: zone for _, zone, link in (row.split() for row in rows if row.startswith("L "))}


@lru_cache(maxsize=64)
def _clocks(zone: str) -> zoneinfo.ZoneInfo:
    """The clocks of a zone, whose file is read once."""
    return zoneinfo.ZoneInfo(zone)


def instants(date: dt.date, minute: int, zone: str) -> tuple[int, ...]:
    """The instants at which the clocks of `zone` show `minute` past midnight of `date`.

    Ordinarily one; none where the clocks jump over it; two, the earlier first, where they show it twice.
    """
    steady = _steady_offset(date, zone)
    if steady is not None and 0 <= minute < DAY:
        return ((date.toordinal() - _EPOCH) * DAY + minute - steady,)
    hour, minutes = divmod(minute, 60)
    shown = dt.datetime(date.year, date.month, date.day, hour, minutes, tzinfo=_clocks(zone))
    first, second = (int(shown.replace(fold=fold).timestamp()) // 60 for fold in (0, 1))
    # PEP 495: the two folds are one instant, but for an hour that is repeated, and in a gap they change places.
    return (first,) if first == second else (first, second) if first < second else ()


@lru_cache(maxsize=4096)
def _steady_offset(date: dt.date, zone: str) -> int | None:
    """By how many minutes the clocks of a zone are ahead of UTC all day; None where they change, or by seconds."""
    if date == dt.date.max:
        return None
    midnight, zone_clocks = dt.datetime(date.year, date.month, date.day), _clocks(zone)
    moments = [(midnight + dt.timedelta(minutes=at)).replace(tzinfo=zone_clocks) for at in (0, DAY - 1, DAY)]
    offsets = {moment.replace(fold=fold).utcoffset() for moment in moments for fold in (0, 1)}
    found = offsets.pop()
    return minutes_of(found) if found is not None and not offsets and found.seconds % 60 == 0 else None


@lru_cache(maxsize=4096)
def _steady_ahead(day: int, zone: str) -> int | None:
    """By how many minutes the clocks of a zone are ahead of UTC, all of a day of UTC that is so many after the epoch.

    None where they change within a day of it, or are ahead by seconds.
    """
    if not _FIRST_DAY <= day <= _LAST_DAY:
        return None
    date = dt.date.fromordinal(day + _EPOCH)
    found = {_steady_offset(each, zone) for each in (date - A_DAY, date, date + A_DAY)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=16384)
def local(instant: int, zone: str) -> LocalTime:
    """What the clocks of `zone` show at `instant`."""
    ahead = _steady_ahead(instant // DAY, zone)
    if ahead is not None:
        day, minute = divmod(instant + ahead, DAY)
        return LocalTime(dt.date.fromordinal(day + _EPOCH), minute, ahead)
    shown = dt.datetime.fromtimestamp(instant * 60, _clocks(zone))
    return LocalTime(shown.date(), shown.hour * 60 + shown.minute, minutes_of(shown.utcoffset() or dt.timedelta()))


def rfc3339(instant: int, zone: str) -> str:
    """`2023-02-24T10:00+08:00`, with seconds as the standard asks."""
    date, minute, offset = local(instant, zone)
    return f"{date.isoformat()}T{hhmm(minute)}:00{utc_offset(offset)}"


def last_day(dated: str) -> dt.date:
    """The last day that a year, a month or a day of a table can mean: `2016`, `2016-03` or `2016-03-31`."""
    year, *rest = (int(part) for part in dated.split("-"))
    if len(rest) == 2:
        return dt.date(year, *rest)
    month = rest[0] if rest else 12
    return dt.date(year + month // 12, month % 12 + 1, 1) - A_DAY


def hhmm(minute: int) -> str:
    """`08:05` for 485 minutes past midnight."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def utc_offset(minutes: int) -> str:
    """`+08:00` for 480 minutes east of UTC."""
    return f"{'-' if minutes < 0 else '+'}{hhmm(abs(minutes))}"


def minutes_of(delta: dt.timedelta) -> int:
    """A timedelta in whole minutes."""
    return int(delta.total_seconds()) // 60
