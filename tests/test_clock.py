"""What clocks show is what the standard library says, on days on which they change too."""

import datetime as dt
from itertools import product
from zoneinfo import ZoneInfo

from every import every

from delegate.clock import LocalTime, local

ZONES = (
    "Asia/Hong_Kong",
    "Europe/Tallinn",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
)


DATES = ("1890-01-01", "2011-12-28", "2026-03-06", "2026-03-28", "2026-04-03", "2026-10-30")


@every(("date", "zone"), product(DATES, ZONES))
def test_clocks_show_what_the_standard_library_says(zone: str, date: str) -> None:
    first = int(dt.datetime.fromisoformat(f"{date}T00:00+00:00").timestamp()) // 60
    for instant in range(first, first + 4 * 24 * 60, 7):
        shown = dt.datetime.fromtimestamp(instant * 60, ZoneInfo(zone))
        ahead = shown.utcoffset()
        assert ahead is not None
        minutes = int(ahead.total_seconds()) // 60
        assert local(instant, zone) == LocalTime(shown.date(), shown.hour * 60 + shown.minute, minutes)
