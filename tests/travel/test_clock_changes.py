"""Instants of a date whose offset is known for all of it are those that the zone's clocks give minute by minute."""

import datetime as dt
import zoneinfo

from every import every

from delegate.clock import instants

CHANGES = [
    ("Asia/Hong_Kong", dt.date(2026, 3, 2)),
    ("Europe/London", dt.date(2026, 3, 29)),
    ("Europe/London", dt.date(2026, 10, 25)),
    ("America/Nuuk", dt.date(2023, 10, 28)),  # an hour is shown twice right before midnight, and no offset changes
    ("America/Santiago", dt.date(2026, 9, 5)),  # clocks jump at midnight
    ("Pacific/Apia", dt.date(2011, 12, 29)),  # a date is left out
    ("Pacific/Apia", dt.date(2011, 12, 30)),
    ("Africa/Monrovia", dt.date(1971, 6, 1)),  # offsets of seconds
    ("Australia/Lord_Howe", dt.date(2026, 4, 5)),
]


@every(("zone", "date"), [(z, d + dt.timedelta(by)) for z, d in CHANGES for by in (-1, 0, 1)])
def test_every_minute_around_a_change_of_the_clocks_is_the_instant_that_the_clocks_show(
    zone: str, date: dt.date
) -> None:
    assert [instants(date, minute, zone) for minute in range(1440)] == [slowly(date, m, zone) for m in range(1440)]


def slowly(date: dt.date, minute: int, zone: str) -> tuple[int, ...]:
    shown = dt.datetime(date.year, date.month, date.day, *divmod(minute, 60), tzinfo=zoneinfo.ZoneInfo(zone))
    first, second = (int(shown.replace(fold=fold).timestamp()) // 60 for fold in (0, 1))
    return (first,) if first == second else (first, second) if first < second else ()
