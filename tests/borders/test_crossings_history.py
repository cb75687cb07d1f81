"""Every shipped crossing over 2019-2027: open or closed on both sides of the minute at which something changes.

The tables are written by hand from the sources that the data name. The walk behind them reads the reviewed YAML anew,
without the reader and the planner, and holds every date of the nine years against it.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from choosing import few
from every import every

from delegate.borders.crossings import shipped, state
from delegate.borders.opening import opening_at
from delegate.clock import instants, local
from delegate.places.shipped import DATA

pytestmark = pytest.mark.slow

ZONE = "Asia/Hong_Kong"  # the clocks of all these sides are those of Hong Kong
FIRST, LAST = dt.date(2019, 1, 1), dt.date(2027, 12, 31)

# A line: a local minute, how the crossing stands in the minute before it, and how it stands from it on. `?` is not
# known. `#` says why.
HONG_KONG_AND_THE_MAINLAND = {
    "heung-yuen-wai": """
        2019-06-03 12:00  shut shut
        2020-08-26 07:00  shut shut  # opened that day at 16:00, and for cargo alone
        2020-08-26 16:00  shut shut
        2023-02-05 07:00  shut shut
        2023-02-06 00:00  shut shut
        2023-02-06 07:00  shut open  # the first passengers
        2023-02-06 22:00  open shut
        2026-06-10 07:00  shut open
        2026-06-10 22:00  open shut
        2027-12-31 22:00  open shut
    """,
    "huanggang": """
        2019-06-03 12:00  shut shut
        2026-10-11 06:30  shut shut
        2026-10-12 00:00  shut shut
        2026-10-12 06:30  shut open  # the move from the road hall
        2026-10-13 00:00  open open  # day and night from then on
        2026-10-13 06:30  open open
        2027-12-31 03:00  open open
    """,
    "hzmb-hk-zhuhai": """
        2019-01-01 00:00  open open
        2020-02-04 00:00  open open  # one of the three that were left open
        2020-04-04 20:00  open open
        2020-04-05 00:00  open shut
        2020-04-05 10:00  shut open
        2020-04-05 20:00  open shut
        2023-01-07 10:00  shut open
        2023-01-07 20:00  open shut
        2023-01-08 00:00  shut open  # the first phase of reopening
        2023-01-18 00:00  open open
        2023-01-22 00:00  open open
        2023-02-06 00:00  open open
        2027-12-31 03:00  open open
    """,
    "lo-wu": """
        2019-01-02 06:30  shut open
        2019-01-03 00:00  open shut
        2020-02-03 06:30  shut open
        2020-02-04 00:00  open shut  # the pandemic
        2020-02-04 06:30  shut shut
        2023-01-08 06:30  shut shut  # not in the first phase
        2023-02-05 06:30  shut shut
        2023-02-06 06:30  shut open  # full reopening
        2023-02-07 00:00  open shut
        2024-02-09 00:00  open shut  # Lunar New Year: until 02:00 after the 9th and the 11th
        2024-02-10 00:00  open open
        2024-02-10 02:00  open shut
        2024-02-10 06:30  shut open
        2024-02-11 00:00  open shut
        2024-02-12 00:00  open open
        2024-02-12 02:00  open shut
        2024-02-12 06:30  shut open
        2024-02-13 00:00  open shut
        2024-12-31 00:00  open shut
        2025-01-01 00:00  open open  # New Year's Eve: until 02:00
        2025-01-01 02:00  open shut
        2025-01-01 06:30  shut open
        2025-01-02 00:00  open shut
        2025-01-28 06:30  shut open  # Lunar New Year: no longer hours
        2025-01-29 00:00  open shut
        2025-02-05 00:00  open shut
        2025-12-31 00:00  open shut
        2026-01-01 00:00  open open
        2026-01-01 02:00  open shut
        2026-01-01 06:30  shut open
        2026-01-02 00:00  open shut
        2026-02-14 00:00  open shut  # Chinese New Year of 2026: no longer hours
        2026-02-17 00:00  open shut
        2026-02-24 00:00  open shut
        2027-12-31 06:30  shut open
    """,
    "lok-ma-chau": """
        2019-01-01 00:00  open open
        2020-02-03 03:00  open open
        2020-02-04 00:00  open shut  # the pandemic
        2023-01-08 12:00  shut shut
        2023-02-05 12:00  shut shut
        2023-02-06 00:00  shut open  # full reopening
        2023-02-06 03:00  open open
        2025-12-21 00:00  open open  # the end of cargo changed nothing for passengers
        2026-10-11 03:00  open open
        2026-10-12 00:00  open shut  # the move to the new Huanggang, which opens at 06:30
        2026-10-12 06:30  shut shut
        2026-10-13 00:00  shut shut
        2027-12-31 12:00  shut shut
    """,
    "lok-ma-chau-spur-line": """
        2019-01-02 06:30  shut open
        2019-01-02 22:30  open shut
        2020-02-03 22:30  open shut
        2020-02-04 06:30  shut shut  # the pandemic
        2023-01-07 06:30  shut shut
        2023-01-08 00:00  shut shut
        2023-01-08 06:30  shut open  # the first phase of reopening
        2023-01-08 22:30  open shut
        2023-01-18 06:30  shut open
        2023-01-22 06:30  shut open
        2023-02-06 06:30  shut open
        2023-02-24 22:30  open shut
        2026-02-17 22:30  open shut
        2026-11-23 06:30  shut open
        2027-12-31 22:30  open shut
    """,
    "man-kam-to": """
        2019-01-02 07:00  shut open
        2019-01-02 22:00  open shut
        2020-01-29 22:00  open shut
        2020-01-30 07:00  shut shut  # the pandemic, five days before Lo Wu
        2023-01-07 07:00  shut shut
        2023-01-08 07:00  shut open  # the first phase of reopening
        2023-01-08 22:00  open shut
        2023-02-06 07:00  shut open
        2027-12-31 22:00  open shut
    """,
    "sha-tau-kok": """
        2019-01-02 07:00  shut open
        2019-01-02 20:00  open shut
        2020-01-29 20:00  open shut
        2020-01-30 07:00  shut shut  # the pandemic
        2023-02-06 07:00  shut shut  # hearses only
        2025-08-01 07:00  shut shut  # rebuilding
        2027-12-31 12:00  shut shut
    """,
    "shenzhen-bay": """
        2019-01-02 06:30  shut open
        2019-01-03 00:00  open shut
        2020-02-04 00:00  open shut
        2020-02-04 06:30  shut open  # one of the three that were left open
        2020-04-03 00:00  open shut
        2020-04-03 06:30  shut shut
        2020-04-03 10:00  shut open
        2020-04-03 20:00  open shut
        2023-01-07 10:00  shut open
        2023-01-07 20:00  open shut
        2023-01-08 06:30  shut open  # the first phase of reopening
        2023-01-09 00:00  open shut
        2023-01-18 06:30  shut open
        2023-01-22 06:30  shut open
        2023-02-06 06:30  shut open
        2024-02-09 00:00  open open  # Lunar New Year: day and night on five days
        2024-02-09 06:30  open open
        2024-02-11 03:00  open open
        2024-02-14 00:00  open shut
        2024-02-14 06:30  shut open
        2024-12-31 00:00  open shut
        2025-01-01 00:00  open open  # through the night of New Year's Eve
        2025-01-01 06:30  open open
        2025-01-02 00:00  open shut
        2025-01-28 06:30  shut open  # Lunar New Year: no longer hours
        2025-01-29 00:00  open shut
        2025-02-05 00:00  open shut
        2025-12-31 00:00  open shut
        2026-01-01 00:00  open open
        2026-01-01 06:30  open open
        2026-01-02 00:00  open shut
        2026-02-14 00:00  open shut  # Chinese New Year of 2026: no longer hours
        2026-02-17 00:00  open shut
        2026-02-24 00:00  open shut
        2027-12-31 06:30  shut open
    """,
    "west-kowloon": """
        2019-01-02 06:30  shut open
        2019-01-02 23:30  open shut
        2020-01-29 23:30  open shut
        2020-01-30 06:30  shut shut  # the pandemic
        2023-01-14 06:30  shut shut
        2023-01-15 06:30  shut open  # a day from memory
        2023-01-15 23:30  open shut
        2027-12-31 23:30  open shut
    """,
}
MACAU = {
    "gongbei": """
        2019-01-01 01:00  open shut
        2019-01-01 06:00  shut open
        2019-01-02 00:00  open open
        2019-01-02 01:00  open shut
        2022-08-02 06:00  shut open
        2022-08-03 00:00  open shut  # three days shut for works
        2022-08-03 06:00  shut shut
        2022-08-04 12:00  shut shut
        2022-08-05 12:00  shut shut
        2022-08-06 00:00  shut shut
        2022-08-06 06:00  shut open
        2022-08-07 01:00  open shut
        2026-06-10 00:00  open open
        2026-06-10 01:00  open shut
        2027-12-31 06:00  shut open
    """,
    "hengqin": """
        2019-01-01 00:00  open open
        2020-08-18 00:00  open open  # the move into Hengqin
        2027-12-31 03:00  open open
    """,
    "hzmb-hk-macau": """
        2019-01-01 00:00  open open
        2020-02-04 00:00  open open
        2020-04-05 00:00  open shut
        2020-04-05 10:00  shut open
        2020-04-05 20:00  open shut
        2023-01-07 20:00  open shut
        2023-01-08 00:00  shut open
        2027-12-31 03:00  open open
    """,
    "hzmb-zhuhai-macau": """
        2019-01-01 00:00  open open
        2020-04-05 00:00  open open
        2023-01-08 00:00  open open
        2027-12-31 03:00  open open
    """,
    "qingmao": """
        2019-06-03 12:00  shut shut
        2021-09-07 15:00  shut shut
        2021-09-08 00:00  shut shut
        2021-09-08 15:00  shut open  # the first minute
        2021-09-09 00:00  open open
        2021-09-09 15:00  open open
        2022-08-03 00:00  open open  # while the Border Gate was shut
        2027-12-31 03:00  open open
    """,
}
PORTS = {
    "china-ferry-terminal-immigration": """
        2019-01-02 07:00  shut open
        2019-01-03 00:00  open shut
        2020-01-30 00:00  open shut
        2020-01-30 07:00  shut shut
        2023-01-07 07:00  shut shut
        2023-01-08 07:00  shut open
        2027-12-31 07:00  shut open
    """,
    "hong-kong-airport": """
        2019-01-01 00:00  open open
        2020-02-04 00:00  open open
        2027-12-31 03:00  open open
    """,
    "kai-tak-cruise-terminal-immigration": """
        2019-01-02 06:00  shut open
        2019-01-02 23:00  open shut
        2027-12-31 23:00  open shut
    """,
    "macau-ferry-terminal-immigration": """
        2019-01-01 00:00  open open
        2020-02-04 00:00  open shut
        2023-01-07 12:00  shut shut
        2023-01-08 00:00  shut open
        2027-12-31 03:00  open open
    """,
    "shenzhen-airport": """
        2019-06-03 03:00  open open
        2024-09-15 03:00  open open
        2027-12-31 03:00  open open
    """,
    "shenzhen-airport-pier-immigration": """
        2024-09-15 08:00  shut open
        2024-09-15 21:00  open shut
        2027-12-31 08:00  shut open
    """,
    "shekou-immigration": """
        2019-01-02 07:00  shut open
        2019-01-02 22:30  open shut
        2027-12-31 22:30  open shut
    """,
    "tuen-mun-ferry-terminal-immigration": """
        2019-06-03 12:00  ? ?
        2020-01-30 00:00  ? shut
        2027-12-31 12:00  shut shut
    """,
}
TABLES = HONG_KONG_AND_THE_MAINLAND | MACAU | PORTS
LINE = re.compile(r"^\s*(\S+) (\d\d:\d\d)  (shut|open|\?) (shut|open|\?)(?:  # .+)?$")
ROWS = [
    (id_, *match.groups())
    for id_, table in TABLES.items()
    for line in table.strip().splitlines()
    if (match := LINE.match(line))
]


def instant(date: str, clock: str) -> int:
    hour, minute = map(int, clock.split(":"))
    (found,) = instants(dt.date.fromisoformat(date), hour * 60 + minute, ZONE)
    return found


def by_the_gate(id_: str, moment: int) -> str:
    """How somebody finds a crossing who stands there: by the opening that serves them."""
    crossing = shipped().crossing(id_)
    assert crossing is not None
    found = opening_at(crossing, moment, ZONE)
    if found.state.pieces is None:
        return "?"
    return "open" if found.opens is not None and found.opens <= moment < (found.closes or moment + 1) else "shut"


def by_the_date(id_: str, moment: int) -> str:
    """How the pieces of the date say that a crossing stands."""
    crossing = shipped().crossing(id_)
    assert crossing is not None
    date, minute, _ = local(moment, ZONE)
    pieces = state(crossing, date).pieces
    if pieces is None:
        return "?"
    return "open" if any(start <= minute < end for start, end in pieces) else "shut"


def test_every_line_of_the_tables_is_read() -> None:
    assert len(ROWS) == sum(len(table.strip().splitlines()) for table in TABLES.values())


@every(("id_", "date", "clock", "before", "after"), ROWS, ids=lambda value: str(value))
def test_a_crossing_stands_as_written_on_both_sides_of_the_minute(
    id_: str, date: str, clock: str, before: str, after: str
) -> None:
    moment = instant(date, clock)

    assert (by_the_gate(id_, moment - 1), by_the_gate(id_, moment)) == (before, after)
    assert (by_the_date(id_, moment - 1), by_the_date(id_, moment)) == (before, after)


def test_every_crossing_with_hours_or_changes_has_a_table() -> None:
    known = {crossing.id for crossing in shipped().all() if crossing.hours or crossing.changes}

    assert known == set(TABLES)


def test_every_dated_change_of_the_nine_years_is_asked_about() -> None:
    """A change is asked about on its first day, and on the day after its last."""
    asked = {(id_, dt.date.fromisoformat(date)) for id_, date, *_ in ROWS}
    missing = [
        f"{crossing.id} {day}"
        for crossing in shipped().all()
        for change in crossing.changes or ()
        for day in (change.start, change.until and change.until + dt.timedelta(days=1))
        if day and FIRST < day <= LAST and (crossing.id, day) not in asked
    ]

    assert missing == []


# --- the walk over every date -----------------------------------------------------------------------------------------


def written() -> dict[str, Mapping[str, Any]]:
    """Every crossing as the reviewed files say it, read by the YAML library alone."""
    books = [yaml.load(book.read_bytes(), yaml.CSafeLoader) for book in sorted((DATA / "borders").glob("*.yaml"))]
    return {id_: row for book in books for id_, row in book.get("crossings", {}).items()}


WRITTEN = written()


def in_force(row: Mapping[str, Any], date: dt.date) -> Mapping[str, Any]:
    """The last change in the list that covers a date."""
    covering = [
        change
        for change in row.get("changes", ())
        if change.get("from", dt.date.min) <= date <= change.get("until", dt.date.max)
    ]
    return covering[-1] if covering else {}


def hours_of(row: Mapping[str, Any], date: dt.date) -> str | None:
    change = in_force(row, date)
    hours = change.get("hours", row.get("hours"))
    return None if "closed" in change or hours is None else str(hours)


def minutes_of(hours: str | None) -> set[int]:
    """The minutes past the midnight of its date at which one line of hours is open; they may pass 24:00."""
    if hours is None:
        return set()
    if hours == "24/7":
        return set(range(1440))
    found = re.fullmatch(r"Mo-Su (\d\d):(\d\d)-(\d\d):(\d\d)", hours)
    assert found, hours
    first, last = (int(found[n]) * 60 + int(found[n + 1]) for n in (1, 3))
    return set(range(first, last if last > first else last + 1440))


def expected(row: Mapping[str, Any], date: dt.date) -> set[int]:
    """The open minutes of a date: its own, and those that the hours of the day before leave after midnight."""
    if "closed" in in_force(row, date):
        return set()
    over = {minute - 1440 for minute in minutes_of(hours_of(row, date - dt.timedelta(days=1))) if minute >= 1440}
    return over | {minute for minute in minutes_of(hours_of(row, date)) if minute < 1440}


def dates(row: Mapping[str, Any]) -> list[dt.date]:
    """Three days around each boundary of a change, and the middle of each month, within the nine years."""
    edges = {day for change in row.get("changes", ()) for day in (change.get("from"), change.get("until")) if day}
    near = {edge + dt.timedelta(days=off) for edge in edges for off in (-1, 0, 1, 2)}
    middles = {dt.date(year, month, 15) for year in range(2019, 2028) for month in range(1, 13)}
    return sorted(date for date in near | middles if FIRST <= date <= LAST)


@every("id_", sorted(WRITTEN))
def test_around_every_change_the_open_minutes_are_those_of_the_reviewed_rows(id_: str) -> None:
    row, crossing = WRITTEN[id_], shipped().crossing(id_)
    assert crossing is not None
    for date in dates(row):
        pieces = state(crossing, date).pieces
        if pieces is None:
            assert hours_of(row, date) is None
            assert "closed" not in in_force(row, date)
        else:
            assert {m for start, end in pieces for m in range(start, end)} == expected(row, date), date


EVERY_DAY = [FIRST + dt.timedelta(days=number) for number in range((LAST - FIRST).days + 1)]


@every("id_", sorted(WRITTEN))
def test_no_day_of_the_nine_years_differs_from_the_usual_without_a_reason(id_: str) -> None:
    """A day with other pieces than the usual ones, or none, says why; so does the day before, of a longer night."""
    crossing = shipped().crossing(id_)
    assert crossing is not None
    plain = crossing.replace(changes=None)
    unexplained = []
    for date in few({*dates(WRITTEN[id_]), *EVERY_DAY[::5]}, of=EVERY_DAY):  # each weekday comes in turn
        yesterday, today = state(crossing, date - dt.timedelta(days=1)), state(crossing, date)
        if today.pieces != state(plain, date).pieces and not today.reason and not yesterday.reason:
            unexplained.append(date)

    assert unexplained == []
