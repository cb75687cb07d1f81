"""Whether a crossing is open: every dated change of the shipped borders, asked on both sides of the change."""

import datetime as dt
import json

from changed_crossings import crossing_of
from every import every

from delegate.assessment.border_words import closure_words
from delegate.borders.crossings import Borders, shipped, state
from delegate.borders.opening import Closure, border_times, closure_at, opening_at, opens_again
from delegate.clock import instants
from delegate.model import Crossing
from delegate.values import Point
from tests.command import here

HK = "Asia/Hong_Kong"


def minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def is_open(id_: str, moment: str) -> bool:
    """Whether a shipped crossing is open at a local minute such as 2023-02-05 12:00, by the state of that date."""
    crossing = shipped().crossing(id_)
    assert crossing is not None
    date, clock = moment.split()
    found = state(crossing, dt.date.fromisoformat(date)).pieces
    assert found is not None
    return any(start <= minutes(clock) < end for start, end in found)


# Each line: a crossing, a local minute at which it is closure_at, and one at which it is open; mostly a minute apart.
HK_CN = """
lo-wu                 2001-11-30 23:45  2001-12-01 23:45
lo-wu                 2019-06-03 06:29  2019-06-03 06:30
lo-wu                 2020-02-04 12:00  2020-02-03 23:59
lo-wu                 2023-02-05 12:00  2023-02-06 06:30
lo-wu                 2024-02-09 00:30  2024-02-10 00:30
lo-wu                 2024-02-10 02:00  2024-02-10 01:59
lo-wu                 2024-02-11 01:59  2024-02-12 01:59
lo-wu                 2024-02-13 00:30  2024-02-12 00:30
lo-wu                 2024-12-31 01:00  2025-01-01 01:59
lo-wu                 2025-01-01 02:00  2025-01-01 06:30
lo-wu                 2025-12-31 01:00  2026-01-01 01:59
lo-wu                 2026-02-17 00:30  2026-02-16 23:59
lok-ma-chau-spur-line 2007-08-14 12:00  2007-08-15 06:30
lok-ma-chau-spur-line 2020-02-04 12:00  2020-02-03 22:29
lok-ma-chau-spur-line 2023-01-07 12:00  2023-01-08 06:30
lok-ma-chau-spur-line 2026-06-10 22:30  2026-06-10 22:29
lok-ma-chau           2003-01-26 03:00  2003-01-27 03:00
lok-ma-chau           2020-02-04 00:00  2020-02-03 23:59
lok-ma-chau           2023-02-05 23:59  2023-02-06 00:00
lok-ma-chau           2026-10-12 00:00  2026-10-11 23:59
huanggang             2026-10-11 12:00  2026-10-12 12:00
huanggang             2026-10-12 06:29  2026-10-12 06:30
huanggang             2026-10-12 00:30  2026-10-13 00:30
shenzhen-bay          2007-06-30 12:00  2007-07-01 06:30
shenzhen-bay          2020-04-03 09:59  2020-04-02 09:59
shenzhen-bay          2020-04-03 20:00  2020-04-03 19:59
shenzhen-bay          2023-01-07 22:00  2023-01-08 22:00
shenzhen-bay          2024-02-08 03:00  2024-02-09 03:00
shenzhen-bay          2024-02-14 00:00  2024-02-13 23:59
shenzhen-bay          2024-12-31 03:00  2025-01-01 03:00
shenzhen-bay          2025-12-31 03:00  2026-01-01 03:00
shenzhen-bay          2026-02-17 03:00  2026-02-17 06:30
heung-yuen-wai        2020-08-25 12:00  2026-06-10 07:00
heung-yuen-wai        2023-02-05 12:00  2023-02-06 07:00
heung-yuen-wai        2026-06-10 22:00  2026-06-10 21:59
man-kam-to            2010-02-22 12:00  2010-02-21 12:00
man-kam-to            2013-08-25 12:00  2013-08-26 07:00
man-kam-to            2020-01-30 12:00  2020-01-29 21:59
man-kam-to            2023-01-07 12:00  2023-01-08 07:00
sha-tau-kok           2020-01-30 12:00  2020-01-29 12:00
sha-tau-kok           2023-02-06 12:00  2019-06-03 12:00
sha-tau-kok           2025-08-01 12:00  2020-01-29 19:59
west-kowloon          2018-09-22 12:00  2018-09-23 12:00
west-kowloon          2020-01-30 12:00  2020-01-29 23:29
west-kowloon          2023-01-14 12:00  2023-01-15 06:30
west-kowloon          2026-06-10 23:30  2026-06-10 23:29
hzmb-hk-zhuhai        2018-10-24 08:59  2018-10-24 09:00
hzmb-hk-zhuhai        2018-10-23 12:00  2018-10-25 00:00
hzmb-hk-zhuhai        2020-04-05 09:59  2020-04-04 09:59
hzmb-hk-zhuhai        2023-01-07 20:00  2023-01-08 20:00
"""
ELSEWHERE = """
hzmb-hk-macau         2018-10-24 08:59  2018-10-24 09:00
gongbei               2014-12-17 06:30  2014-12-18 06:30
gongbei               2014-12-18 00:30  2014-12-19 00:30
gongbei               2022-08-03 00:30  2022-08-02 23:59
gongbei               2022-08-05 12:00  2022-08-06 06:00
gongbei               2026-06-10 01:00  2026-06-10 00:59
qingmao               2021-09-08 14:59  2021-09-08 15:00
hengqin               2014-12-17 03:00  2014-12-18 03:00
hzmb-zhuhai-macau     2018-10-24 08:59  2018-10-24 09:00
china-ferry-terminal-immigration 2020-01-30 12:00  2020-01-29 12:00
china-ferry-terminal-immigration 2023-01-07 12:00  2023-01-08 12:00
macau-ferry-terminal-immigration 2020-02-04 12:00  2020-02-03 12:00
"""
TABLE = [line.split() for line in (HK_CN + ELSEWHERE).splitlines() if line]


@every("row", TABLE, ids=lambda row: " ".join(row[:3]))
def test_a_crossing_is_shut_at_the_one_minute_and_open_at_the_other(row: list[str]) -> None:
    assert is_open(row[0], " ".join(row[3:]))
    assert not is_open(row[0], " ".join(row[1:3]))


def test_a_port_that_closed_for_good_is_closed_though_its_hours_are_not_known() -> None:
    crossing = shipped().crossing("tuen-mun-ferry-terminal-immigration")

    assert crossing is not None
    assert crossing.hours is None
    assert state(crossing, dt.date(2026, 6, 10)).pieces == ()
    assert state(crossing, dt.date(2019, 6, 10)).pieces is None


def test_the_table_asks_about_every_change_of_the_hong_kong_border() -> None:
    asked = {(row[0], dt.date.fromisoformat(day)) for row in TABLE for day in (row[1], *row[3:4])}
    near = {(id_, day + dt.timedelta(days=off)) for id_, day in asked for off in (-1, 0, 1)}
    missing = [
        (crossing.id, day.isoformat())
        for crossing in shipped().between("HK", "CN")
        for change in crossing.changes or ()
        for day in (change.start, change.until)
        if day and (change.closed or change.hours) and (crossing.id, day) not in near
    ]

    assert missing == []


def test_the_reason_of_a_closure_and_of_a_change_is_told() -> None:
    lo_wu, bay = shipped().crossing("lo-wu"), shipped().crossing("shenzhen-bay")
    assert lo_wu is not None
    assert bay is not None

    assert str(state(lo_wu, dt.date(2022, 6, 1)).reason) == "pandemic"
    assert state(lo_wu, dt.date(2023, 2, 24)).reason is None
    told = str(state(bay, dt.date(2023, 1, 30)).reason)
    assert told == "first phase of reopening, booked, at most 10,000 people a day each way"
    assert str(state(bay, dt.date(2023, 1, 20)).reason).endswith(
        "before Lunar New Year at most 15,000 people a day each way"
    )


# --- the rules of a change, on a crossing of a trip -------------------------------------------------------------------


def gate_at(crossing: Crossing, date: str, clock: str) -> tuple[int | None, int | None]:
    moment = instants(dt.date.fromisoformat(date), minutes(clock), HK)[0]
    found = opening_at(crossing, moment, HK)
    opens = None if found.opens is None else found.opens - moment
    return opens, None if found.closes is None else found.closes - moment


def test_who_does_not_get_through_in_the_evening_passes_when_it_opens_on_the_next_morning() -> None:
    gate, date = shipped().crossing("man-kam-to"), dt.date(2026, 5, 12)
    assert gate is not None
    came, out = (instants(date, each, HK)[0] for each in (21 * 60 + 50, 22 * 60 + 10))
    morning = instants(date + dt.timedelta(days=1), 7 * 60, HK)[0]
    times = border_times(gate, came, out, HK)

    assert times.passable is False
    assert opens_again(gate, times, morning, HK) == morning
    assert opens_again(gate, times, morning - 1, HK) is None


def test_a_closure_at_a_minute_that_the_clocks_skip_has_words_without_hours() -> None:
    assert closure_words(Closure(known=False)) == "closed at that hour"


def test_a_crossing_of_the_trip_wins_over_a_shipped_one() -> None:
    own = crossing_of("24/7").replace(id="lo-wu")
    borders = shipped().with_crossings({"lo-wu": own, "x": crossing_of("24/7")})

    assert borders.crossing("lo-wu") is own
    assert [crossing.id for crossing in borders.between("AA", "XB")] == ["lo-wu", "x"]
    assert "lo-wu" not in [crossing.id for crossing in borders.between("HK", "CN")]
    assert borders.nearest("lo wu") == ("lo-wu",)
    assert Borders().crossing("x") is None


@every(
    ("hours", "clock", "opens", "closes"),
    [
        ("Mo-Su 06:30-22:30", "05:00", 90, 1050),
        ("Mo-Su 06:30-22:30", "12:00", -330, 630),
        ("Mo-Su 06:30-22:30", "22:30", None, None),
        ("Mo-Su 06:00-01:00", "23:00", -1020, 120),
        ("Mo-Su 06:00-01:00", "00:30", -1110, 30),
        (None, "12:00", -(2**62), None),
    ],
)
def test_the_opening_that_serves_somebody_at_a_crossing(
    hours: str | None, clock: str, opens: int | None, closes: int | None
) -> None:
    found = gate_at(crossing_of(hours), "2026-06-02", clock)

    assert (found[0] if hours or found[0] is None else -(2**62), found[1]) == (opens, closes)


@every(
    ("id_", "moment", "words"),
    [
        ("lok-ma-chau-spur-line", "2026-06-10 23:00", "closed 22:30-06:30"),
        ("lok-ma-chau-spur-line", "2026-06-10 05:00", "closed 22:30-06:30"),
        ("lo-wu", "2024-02-10 03:00", "closed 02:00-06:30"),
        ("lo-wu", "2022-06-10 03:00", "closed: pandemic"),
        ("shenzhen-bay", "2022-06-10 21:00", "closed 20:00-10:00: shorter hours in the pandemic; "),
    ],
)
def test_why_nobody_passes_is_said_in_words(id_: str, moment: str, words: str) -> None:
    crossing = shipped().crossing(id_)
    assert crossing is not None
    date, clock = moment.split()

    said = closure_words(closure_at(crossing, instants(dt.date.fromisoformat(date), minutes(clock), HK)[0], HK))

    assert said.startswith(words)


@every(
    ("one", "other", "date", "area"),
    [
        ("DE", "FR", "2026-06-01", "Schengen area"),
        ("FR", "DE", "2026-06-01", "Schengen area"),
        ("EE", "LV", "2007-12-20", None),
        ("EE", "LV", "2007-12-21", "Schengen area"),
        ("EE", "GB", "2006-10-19", None),
        ("CH", "FR", "2008-12-11", None),
        ("CH", "FR", "2008-12-12", "Schengen area"),
        ("HR", "SI", "2022-12-31", None),
        ("HR", "SI", "2023-01-01", "Schengen area"),
        ("BG", "GR", "2024-12-31", None),
        ("BG", "RO", "2025-01-01", "Schengen area"),
        ("SE", "FI", "1990-06-01", "Nordic passport union"),
        ("SE", "FI", "2010-06-01", "Schengen area"),
        ("GB", "IE", "2026-06-01", "Common Travel Area"),
        ("GB", "FR", "2026-06-01", None),
        ("HK", "CN", "2026-06-01", None),
    ],
)
def test_two_countries_have_no_control_between_them_from_the_later_one_s_date(
    one: str, other: str, date: str, area: str | None
) -> None:
    assert shipped().open_border(one, other, dt.date.fromisoformat(date)) == area


# --- hours at the desk ------------------------------------------------------------------------------------------------


@every(
    ("crossing", "date", "clock", "opened"),
    [
        ("shenzhen-airport-pier-immigration", "2026-06-10", "07:59", False),
        ("shenzhen-airport-pier-immigration", "2026-06-10", "08:00", True),
        ("shenzhen-airport-pier-immigration", "2026-06-10", "21:00", False),
        ("shenzhen-airport", "2026-06-10", "03:00", True),
        ("shekou-immigration", "2026-06-10", "22:29", True),
        ("shekou-immigration", "2026-06-10", "22:30", False),
        ("lo-wu", "2026-01-01", "01:59", True),
        ("lo-wu", "2026-01-01", "02:00", False),
        ("shenzhen-bay", "2026-01-01", "03:00", True),
        ("lo-wu", "2025-01-29", "00:30", False),
        ("shenzhen-bay", "2025-01-29", "00:30", False),
        ("west-kowloon", "2023-01-14", "12:00", False),
        ("west-kowloon", "2023-01-15", "12:00", True),
    ],
)
def test_a_port_keeps_the_hours_that_were_announced(crossing: str, date: str, clock: str, opened: bool) -> None:
    answer = here("crossings", crossing, "--on", date, "--at", clock, "--format", "json")

    assert [each["open"] for each in json.loads(answer.out)["crossings"]] == [opened]


def test_public_holidays_of_both_sides_count_where_they_agree() -> None:
    crossing = crossing_of("Mo-Su 08:00-20:00; PH 08:00-12:00").replace(sides={"HK": Point(1, 1), "CN": Point(1, 1)})

    assert state(crossing, dt.date(2026, 10, 1)).pieces == ((480, 720),)  # National Day on both sides
    assert state(crossing, dt.date(2026, 10, 9)).pieces == ((480, 1200),)
    assert state(crossing, dt.date(2026, 12, 25)).pieces is None  # a holiday of one side alone
    assert state(crossing, dt.date(2027, 2, 9)).pieces is None  # nobody knows that of the other
