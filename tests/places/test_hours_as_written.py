"""Opening hours in all the forms that OpenStreetMap has for them, and as people copy them: open, shut, or not known.

Each row has the text, and instants of the year 2026 at which the place is open (`+`), shut (`-`) or may be open (`?`).
"""

import datetime as dt

import opening_hours
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.places.hours import ORDINARY, HoursContext, open_within, readable, stretches
from delegate.values import Point

# Hong Kong, with Labour Day (Friday 1 May), Christmas (Friday 25 and Saturday 26 December), a holiday on Monday
# 19 October, and the Sunday of 20 September worked as on the Mainland.
HOLIDAYS = ("05-01", "10-19", "12-25", "12-26")
HERE = HoursContext(
    holidays=frozenset(dt.date.fromisoformat(f"2026-{each}") for each in HOLIDAYS),
    worked=frozenset((dt.date(2026, 9, 20),)),
    point=Point(22.28, 114.16),
    zone="Asia/Hong_Kong",
)


def is_open(hours: str, date: dt.date, minute: int, context: HoursContext = ORDINARY) -> bool | None:
    """Whether a place is open at a minute of a date; None: it may be."""
    return open_within(hours, date, minute, minute + 1, 1, context)


WEEKDAYS = {
    "Mo-Fr 08:30-17:30": "+06-01 08:30, +06-05 17:29, -06-05 17:30, -06-06 12:00",
    "Mo,We,Fr 10:00-16:00": "+06-01 10:00, -06-02 10:00, +06-03 15:00",
    "Fr-Mo 12:00-22:00": "+06-05 12:00, +06-08 21:59, -06-09 12:00",
    "Mo-We,Fr-Sa 09:00-12:00": "-06-04 10:00, +06-05 10:00, +06-06 10:00, -06-07 10:00",
    "Tu-Su": "+06-02 00:00, +06-07 23:59, -06-01 12:00",
    "Mo-Fr 08:00-12:00,13:30-18:00; Sa 09:00-13:00": "-06-01 12:30, +06-01 13:30, +06-06 12:59, -06-07 10:00",
    "Mo-Su 09:00-20:00; Tu 09:00-14:00": "-06-02 15:00, +06-03 15:00",
    "Mo-Su 09:00-20:00; Tu off": "-06-02 15:00, +06-03 15:00",
    "Tu off; Mo-Su 09:00-20:00": "+06-02 15:00",
    "Mo-Fr 09:00-17:00; 12:30-13:30 off": "-06-01 12:45, +06-01 13:30",
    "Mo-Fr 09:00-17:00; We 14:00-17:00 off": "+06-03 13:59, -06-03 14:00, +06-04 14:00",
    "Mo-Th 09:00-17:00, We 19:00-21:00": "+06-03 10:00, +06-03 20:00, -06-02 20:00",
    "Mo-Th 09:00-17:00, Fr 09:00-12:00": "+06-05 11:00, -06-05 13:00",
    "Sa[1] 10:00-15:00": "+06-06 12:00, -06-13 12:00",
    "Th[-1] 18:00-21:00": "+06-25 19:00, -06-18 19:00",
    "Tu[1,3] 14:00-16:00": "+06-02 15:00, -06-09 15:00, +06-16 15:00",
    "Mo[2-3] 09:00-12:00": "-06-01 10:00, +06-08 10:00, +06-15 10:00, -06-22 10:00",
    "Su[1] +1 day 09:00-12:00": "+06-08 10:00, -06-01 10:00, -06-07 10:00",
    "Mo-Fr 09:00-17:00; Fr[-1] off": "-06-26 10:00, +06-19 10:00",
    "09:00-17:00": "+06-06 10:00, +12-25 10:00",
    "off": "-06-01 12:00",
    "24/7": "+06-01 00:00, +12-25 23:59",
    "24/7; Dec 25 off": "-12-25 12:00, +12-26 12:00",
}
NIGHTS = {
    "Mo-Su 18:00-02:00": "+06-02 01:59, -06-02 02:00, +06-02 23:00",
    "Fr,Sa 20:00-04:00": "+06-06 03:00, +06-07 03:00, -06-05 03:00, -06-08 03:00",
    "Fr 20:00-28:00": "+06-06 03:59, -06-06 04:00",
    "Fr 20:00-02:00; Sa 10:00-12:00": "+06-06 01:00, +06-06 11:00, -06-06 03:00",
    "Mo-Su 20:00-03:00; Sa off": "+06-06 01:00, -06-06 21:00, -06-07 01:00",
    "Su-Th 11:00-23:00, Fr,Sa 11:00-01:00": "+06-06 00:30, +06-07 00:30, -06-08 00:30",
    "Mo-Su 20:00-03:00; 01:00-02:00 off": "+06-02 00:59, -06-02 01:30, +06-02 02:30",
    "Dec 31 20:00-02:00": "+12-31 21:00, -12-30 21:00, -12-31 01:00",
    "Mo-Fr 00:00-24:00": "+06-01 00:00, +06-05 23:59, -06-06 00:00",
    "00:00-00:00": "+06-01 00:00, +06-01 23:59",
}
SEASONS = {
    "Apr-Sep 08:00-20:00; Oct-Mar 09:00-17:00": "+06-01 19:00, -12-01 19:00, -10-01 08:30, +09-30 08:30",
    "Nov-Feb off; 10:00-18:00": "+06-01 12:00, +12-01 12:00",
    "10:00-18:00; Nov-Feb off": "-12-01 12:00, -02-28 12:00, +03-01 12:00, +10-31 12:00",
    "Jun 15-Aug 31 10:00-19:00": "-06-14 12:00, +06-15 12:00, +08-31 12:00, -09-01 12:00",
    "Dec 20-Jan 06 off, Mo-Su 10:00-12:00": "+06-01 11:00",
    "Mo-Su 10:00-12:00; Dec 20-Jan 06 off": "-12-20 11:00, -01-06 11:00, +01-07 11:00",
    "Dec 24-26 off; Mo-Fr 09:00-17:00": "+06-01 10:00",
    "Mo-Fr 09:00-17:00; Dec 24,31 09:00-12:00": "-12-24 13:00, +12-31 11:00, +12-30 13:00",
    "Mo-Fr 09:00-17:00; Dec 24-26,31 off": "-12-24 10:00, -12-31 10:00, +12-30 10:00",
    "Mo-Fr 09:00-17:00; Jan 01,May 01,Dec 25 off": "-05-01 10:00, -01-01 10:00, +05-04 10:00",
    "Jan,Jul 09:00-12:00": "+01-10 10:00, +07-31 10:00, -03-10 10:00",
    "May-Jun Mo-Fr 09:00-17:00": "+06-01 10:00, -06-06 10:00, -07-01 10:00",
    "Apr-Oct: Tu-Su 10:00-18:00; Nov-Mar: Sa,Su 11:00-16:00": "+06-02 17:00, -11-03 12:00, +11-07 12:00",
    "Oct 01+ 10:00-12:00": "-09-30 11:00, +10-01 11:00, +12-31 11:00",
    "Mar Su[-1]-Oct Su[-1] 09:00-19:00": "-03-28 18:00, +03-29 18:00, +10-25 18:00, -10-26 18:00",
    "Mo-Su 10:00-12:00; easter off": "-04-05 11:00, +04-06 11:00",
    "Mo-Su 10:00-12:00; easter -2 days-easter +1 day off": "-04-03 11:00, -04-06 11:00, +04-07 11:00, +04-02 11:00",
    "week 01-20 Mo-Fr 09:00-12:00": "+01-05 10:00, +05-15 10:00, -05-18 10:00",
    "week 02-52/2 We 13:00-15:00": "+01-07 14:00, -01-14 14:00, +01-21 14:00",
    "week 10,12 10:00-11:00": "+03-02 10:30, -03-09 10:30, +03-16 10:30",
    "2026 Mo-Fr 10:00-12:00": "+06-01 11:00",
    "2027 Mo-Fr 10:00-12:00": "-06-01 11:00",
    "2025-2026 10:00-12:00": "+06-01 11:00",
    "2027+ 10:00-12:00": "-06-01 11:00",
    "2024-2030/2 10:00-12:00": "+06-01 11:00",
    "Mo-Fr 10:00-12:00; 2026 Jun 01 14:00-16:00": "-06-01 11:00, +06-01 15:00, +06-02 11:00",
    "Mo-Fr 10:00-12:00; 2026 Jun 01-2026 Jun 05 off": "-06-01 11:00, -06-05 11:00, +06-08 11:00",
    "Mo-Fr 10:00-12:00; 2026 Dec 20-2027 Jan 05 off": "-12-21 11:00, +01-05 11:00",
    "Mo-Fr 10:00-12:00; 2026 Dec 20-Jan 05 off": "-12-21 11:00, +01-05 11:00",
    '"summer": Jun-Aug 10:00-20:00': "+06-01 19:00, -05-31 19:00",
    "Dec 25 +1 day off; Dec 10:00-12:00": "+12-26 11:00",
    "Dec 10:00-12:00; Dec 25 +1 day off": "-12-26 11:00, +12-25 11:00",
    "Nov 01 +Su off; Nov 09:00-12:00": "+11-01 10:00",
}
HOLIDAY_RULES = {
    "Mo-Fr 09:00-18:00; PH off": "-05-01 10:00, +04-30 10:00, -10-19 10:00",
    "Mo-Fr 09:00-18:00": "+05-01 10:00",
    "PH off; Mo-Fr 09:00-18:00": "+05-01 10:00",
    "Mo-Fr 09:00-18:00; PH closed": "-05-01 10:00",
    "Mo-Fr 09:00-18:00; Sa,Su,PH 10:00-16:00": "-05-01 09:30, +05-01 15:59, -05-01 17:00, +05-02 10:00",
    "PH,Sa 10:00-14:00; Mo-Th 09:00-17:00": "+05-01 11:00, +05-02 11:00, -05-08 11:00, +10-19 15:00",
    "PH,Su 10:00-14:00": "+05-01 11:00, +05-03 11:00, -05-04 11:00",
    "Su,PH off; Mo-Sa 09:00-12:00": "+05-01 10:00",
    "Mo-Sa 09:00-12:00; Su,PH off": "-05-01 10:00, -05-03 10:00, +05-02 10:00",
    "Mo-Fr,PH 09:00-12:00": "+12-26 10:00, -12-19 10:00, +12-25 10:00",
    "PH 10:00-12:00": "+05-01 11:00, -05-04 11:00",
    "PH Mo-Fr 10:00-12:00": "+12-25 11:00, -12-26 11:00, -12-28 11:00",
    "Sa PH 10:00-12:00": "-12-25 11:00, +12-26 11:00, -12-19 11:00",
    "May PH 10:00-12:00": "+05-01 11:00, -12-25 11:00",
    "Mo-Su 10:00-20:00; PH -1 day 10:00-16:00": "-04-30 17:00, +05-01 17:00, -12-24 17:00",
    "Mo-Su 10:00-20:00; PH +1 day off": "-05-02 11:00, +05-01 11:00, -12-27 11:00",
    "Mo-Fr 08:00-17:00, PH 18:00-20:00": "+05-01 09:00, +05-01 19:00, -05-04 19:00",
    "Mo-Fr 08:00-17:00; PH 09:00-12:00 off": "+05-01 08:30, -05-01 10:00, +05-01 13:00",
    "Mo-Su 20:00-02:00; PH off": "-05-01 21:00, +05-01 01:00, -05-02 01:00",
    "24/7; PH off": "-05-01 00:00, +05-02 00:00",
    'Mo-Fr 09:00-18:00; PH "by appointment"': "?05-01 10:00, +04-30 10:00",
    "Mo-Fr 09:00-18:00; PH unknown": "?05-01 10:00, ?05-01 23:00",
    "Mo,We-Fr 10:00-18:00; Sa,Su,PH 10:00-19:00; Dec 24 10:00-17:00": "+05-01 18:30, -05-08 18:30, -12-24 17:30",
    "Mo-Fr 09:00-18:00; PH off; Dec 25 10:00-12:00": "+12-25 11:00, -05-01 11:00",
    "Mo-Fr 09:00-18:00; SH 10:00-12:00": "?06-01 09:30, +06-01 11:00, ?06-01 17:00",
    "SH off; Sa 10:00-12:00": "+06-06 11:00",
    "Sa 10:00-12:00; SH off": "?06-06 11:00",
    "Mo-Fr 09:00-18:00; PH,SH off": "-05-01 10:00, ?06-01 10:00",
}
UNSURE = {
    'Mo-Fr 09:00-17:00 "reception"': "?06-01 10:00, -06-01 18:00",
    'Mo-Fr 09:00-17:00 open "ring the bell"': "+06-01 10:00, -06-01 18:00",
    'Mo-Fr 09:00-17:00; Sa,Su off "gates locked"': "-06-06 10:00",
    '"by appointment"': "?06-01 03:00",
    "unknown": "?06-01 03:00",
    'Mo-Fr 09:00-12:00; "by appointment"': "?06-01 10:00",
    'Mo-Fr 09:00-12:00 || "by appointment"': "+06-01 10:00, ?06-01 15:00, ?06-06 10:00",
    'Mo-Sa 08:00-13:00,14:00-17:00 || "by appointment"': "?06-01 13:30, +06-01 16:00, ?06-07 10:00",
    'Mo-Sa 08:00-12:00; PH off || "by appointment"': "?05-01 10:00, +05-02 10:00",
    'Mo-Sa 08:00-12:00 || Mo-Fr 14:00-16:00 "after a call"': "+06-01 10:00, ?06-01 15:00, -06-06 15:00",
    "Mo-Fr 09:00-12:00 || Sa 10:00-11:00 || unknown": "+06-06 10:30, ?06-06 11:30",
    "Mo-Fr 09:00-12:00 || open": "+06-07 03:00",
    "Mo-Fr 10:00+": "-06-01 09:59, ?06-01 10:00, ?06-01 23:59, -06-06 12:00",
    "Mo-Fr 10:00-16:00+": "+06-01 15:59, ?06-01 16:00, -06-01 09:00",
    "Fr 22:00+": "?06-05 23:00, ?06-06 05:00, -06-06 07:00",
    "Mo-Fr 10:00-16:00; We unknown": "?06-03 03:00, +06-04 11:00",
}
SUN = {  # in Hong Kong the sun rises at 05:38 and sets at 19:06 on 10 June; on 21 December at 06:58 and 17:44
    "sunrise-sunset": "-06-10 05:30, +06-10 05:45, +06-10 19:00, -06-10 19:15, -12-21 06:45, +12-21 07:05",
    "Mo-Su sunrise-sunset; Su off": "+06-10 12:00, -06-14 12:00",
    "08:00-sunset": "-06-10 07:00, +06-10 19:00, -12-21 18:00",
    "sunrise-20:00": "+12-21 19:59, -12-21 06:30",
    "dawn-dusk": "+06-10 05:16, -06-10 05:12, +06-10 19:29, -06-10 19:33",
    "(sunrise+01:00)-(sunset-00:30)": "-06-10 06:30, +06-10 06:45, +06-10 18:30, -06-10 18:45",
    "(sunset-02:00)-23:00": "-06-10 17:00, +06-10 17:15, +06-10 22:59",
    "sunset-sunrise": "+06-10 03:00, -06-10 12:00, +06-10 21:00",
    "sunset-02:00": "+06-10 01:59, -06-10 02:00, +06-10 20:00",
    "sunrise+": "-06-10 05:00, ?06-10 12:00",
    "Apr-Sep sunrise-sunset; Oct-Mar 08:00-16:00": "+06-10 06:00, -12-21 16:30",
}
AS_TYPED = {
    "Mo–Fr 09:00–17:00": "+06-01 10:00, -06-01 17:30, -06-06 10:00",
    "Mo—Fr 09:00 — 17:00": "+06-01 10:00, -06-06 10:00",
    "Mo‑Fr 09:00−17:00": "+06-01 10:00, -06-06 10:00",
    "Mo～Fr 09：00～17：00；PH off": "+06-01 10:00, -05-01 10:00",
    "Ｍｏ－Ｆｒ　０９：００－１７：００": "+06-01 10:00, -06-06 10:00",
    "Mo-Fr 09:00-12:00，13:00-17:00": "-06-01 12:30, +06-01 13:30",
    "Mo、We 09:00-12:00": "+06-03 10:00, -06-02 10:00",
    "Mo\u00a0-\u00a0Fr\u00a009:00-17:00": "+06-01 10:00",
    "\u200bMo-Fr 09:00-17:00\u200b": "+06-01 10:00",
    "mo-fr 09:00-17:00; ph OFF": "+06-01 10:00, -05-01 10:00",
    "MO-FR 09:00-17:00": "+06-01 10:00",
    "Mon-Fri 09:00-17:00": "+06-01 10:00, -06-06 10:00",
    "Monday to Friday 9:00 to 17:00": "+06-05 10:00, -06-06 10:00",
    "Mondays 09:00-17:00": "+06-01 10:00, -06-02 10:00",
    "Mo-Fr: 09:00-17:00": "+06-01 10:00, -06-06 10:00",
    "Mo - Fr 09:00 - 12:00 , 13:00 - 17:00 ; Sa : closed": "-06-01 12:30, +06-01 13:30",
    "Mo-Fr 9:00-17:00;": "+06-01 09:00",
    ";Mo-Fr 09:00-17:00;;PH off;": "+06-01 09:00, -05-01 10:00",
    "Mo-Fr 9am-5:30pm": "+06-01 17:29, -06-01 17:30",
    "Mo-Fr 9:00 AM - 12:00 PM": "+06-01 11:59, -06-01 12:00",
    "Mo-Fr 09.00-17.30": "+06-01 17:29, -06-01 17:30",
    "Sa Su 10:00-12:00": "+06-06 11:00, +06-07 11:00, -06-05 11:00",
    "Sa & Su 10:00-12:00": "+06-06 11:00, +06-07 11:00, -06-05 11:00",
    "Sa and Su 10:00-12:00": "+06-07 11:00, -06-05 11:00",
    "09:00-17:00 Mo-Fr": "+06-01 10:00, -06-06 10:00",
    "June-August 10:00-12:00": "+07-01 11:00, -09-01 11:00",
    "Sept 10:00-12:00": "+09-01 11:00, -10-01 11:00",
    "24 Dec-26 Dec 10:00-12:00": "+12-25 11:00, -12-27 11:00",
    "Mo-Fr 10:00-12:00; 2026-06-01 off": "-06-01 11:00, +06-02 11:00",
    "Mo-Fr 09:00-12:00 || “by appointment”": "+06-01 10:00, ?06-01 15:00",
    "by appointment": "?06-01 10:00",
    "Mo-Fr 09:00-12:00 || by appointment only": "+06-01 10:00, ?06-01 15:00",
    "Mo-Fr 09:00-17:00 (by appointment)": "?06-01 10:00, -06-06 10:00",
    "Mo-Fr 09:00-17:00; Sa on request": "?06-06 10:00, -06-07 10:00",
    "Mo-Fr 09:00-17:00 'reception'": "?06-01 10:00, -06-01 20:00",
    "Mo-Fr 09:00-17:00；Sa 預約": "+06-01 10:00, ?06-06 10:00",
    "24 / 7": "+06-01 10:00",
}
WORKED = {  # Sunday 20 September
    "Mo-Fr 09:00-18:00": "+09-20 10:00, -09-13 10:00, -09-19 10:00",
    "Mo 09:00-12:00; Tu-Fr 09:00-18:00; Su off": "+09-20 10:00, -09-20 15:00",
    "Mo-Fr 09:00-18:00; 2026 Sep 20 off": "-09-20 10:00",
    "Su[3] 10:00-12:00": "+09-20 11:00",
}
TABLE = {**WEEKDAYS, **NIGHTS, **SEASONS, **HOLIDAY_RULES, **UNSURE, **SUN, **AS_TYPED, **WORKED}
STATES = {"+": True, "-": False, "?": None}


@every(
    ("hours", "instant"),
    [(hours, instant) for hours, row in TABLE.items() for instant in row.split(", ")],
)
def test_a_place_is_open_shut_or_perhaps_open_as_its_hours_say(hours: str, instant: str) -> None:
    day, _, clock = instant[1:].partition(" ")
    hour, _, minute = clock.partition(":")
    date = dt.date.fromisoformat(f"2026-{day}")

    assert readable(hours)
    assert is_open(hours, date, int(hour) * 60 + int(minute), HERE) is STATES[instant[0]]


@every(
    "hours",
    [
        "",
        ";",
        "weekdays nine to five",
        "Mo-Fr 9-5",
        "Mo-Fr 09:00",
        "Mo-Fr 09:00-",
        "Mo-Fr -17:00",
        "Mo-Fr 09:60-17:00",
        "Mo-Fr 10:00-10:00",
        "Mo-Fr 25:00-26:00",
        "Mo-Fr 13:00am-2pm",
        "Xx 09:00-17:00",
        "Mo- 09:00-17:00",
        "Mo-Fr 09:00-17:00 Sa 10:00-12:00",
        "Mo-Fr 09:00-17:00 ||",
        "Mo-Fr 09:00-17:00 |",
        "Mo[0] 09:00-17:00",
        "Mo[6] 09:00-17:00",
        "Dec 32 off",
        "week 54 off",
        "week off",
        "2028-2026 off",
        "(sunrise)-sunset",
        "sunrise",
        'Mo-Fr 09:00-17:00 "open',
        "Mo-Fr 09:00-17:00 opening",
        "by bus",
        "2026-13-01 off",
    ],
)
def test_what_has_no_reading_is_not_guessed(hours: str) -> None:
    assert not readable(hours)
    assert stretches(hours, dt.date(2026, 6, 1), HERE) is None


def test_without_a_point_the_sun_is_not_known() -> None:
    assert readable("sunrise-sunset")
    assert stretches("sunrise-sunset", dt.date(2026, 6, 1)) is None


@pytest.mark.parametrize(("date", "open_"), [("2026-06-21", True), ("2026-12-21", False)])
def test_where_the_sun_stays_up_a_park_stays_open_and_where_it_stays_down_shut(date: str, open_: bool) -> None:
    north = HoursContext(point=Point(78.2, 15.6), zone="Arctic/Longyearbyen")

    assert {is_open("sunrise-sunset", dt.date.fromisoformat(date), minute, north) for minute in (30, 720)} == {open_}


# --- the other reader of the same language ----------------------------------------------------------------------------

MONTHS = st.sampled_from(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
NUMBERS = st.integers(1, 28)
DATES = st.one_of(
    st.tuples(MONTHS, MONTHS).map("-".join),
    st.builds("{} {:02d}".format, MONTHS, NUMBERS),
    st.builds("{} {:02d}-{} {:02d}".format, MONTHS, NUMBERS, MONTHS, NUMBERS),
    st.sampled_from(["2026", "2027+", "easter", "easter -2 days-easter +1 day", "week 05-31", "2026 Jun 01"]),
)
WEEK = st.sampled_from(["Mo-Fr", "Sa,Su", "Fr-Mo", "We", "Mo[1]", "Su[-1]", "Tu[2-3]"])
TIMES = st.tuples(st.integers(0, 47), st.integers(1, 48)).filter(lambda pair: pair[0] < pair[1])
SPANS = TIMES.map(lambda pair: "-".join(f"{half // 2:02d}:{half % 2 * 30:02d}" for half in pair))
SAID = st.one_of(SPANS, st.just("off"), st.builds("{} off".format, SPANS))
RULES = st.one_of(
    st.builds("{} {}".format, WEEK, SAID),
    st.builds("{} {}".format, DATES, SAID),
    st.builds("{} {} {}".format, DATES, WEEK, SAID),
)


@given(
    first=RULES,
    others=st.lists(st.tuples(st.sampled_from(["; ", ", "]), RULES), max_size=3),
    date=st.dates(dt.date(2025, 1, 1), dt.date(2028, 1, 1)),
)
def test_rules_within_a_day_are_read_as_the_library_reads_them(
    first: str, others: list[tuple[str, str]], date: dt.date
) -> None:
    hours = first + "".join(f"{sign}{rule}" for sign, rule in others)
    midnight = dt.datetime(date.year, date.month, date.day)
    told = opening_hours.OpeningHours(hours).intervals(midnight, midnight + dt.timedelta(days=1))
    expected = {
        minute
        for start, end, state, _ in told
        if str(state) == "open"
        for minute in range((start - midnight).seconds // 60, (end - midnight) // dt.timedelta(minutes=1))
    }
    found = stretches(hours, date)

    assert found is not None
    assert {minute for each in found for minute in range(each.start, each.end)} == expected
