"""Opening hours give the open minutes of a date, and say when they cannot."""

import datetime as dt
from itertools import pairwise

import opening_hours
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.places.hours import open_within, pieces
from delegate.places.hours_context import HoursContext
from delegate.places.hours_parser import read_rules

MONDAY = dt.date(2026, 6, 1)
SATURDAY = dt.date(2026, 6, 6)
HOLIDAY = HoursContext(holidays=frozenset((MONDAY,)))
DAY = 24 * 60


@every(
    ("hours", "date", "expected"),
    [
        ("24/7", MONDAY, ((0, 1440),)),
        ("Mo-Fr 09:00-18:00", MONDAY, ((540, 1080),)),
        ("Mo-Fr 09:00-18:00", SATURDAY, ()),
        ("Mo-Fr 09:00-12:30, 13:30-18:00", MONDAY, ((540, 750), (810, 1080))),
        ("09:00-18:00", SATURDAY, ((540, 1080),)),
        ("Mo-Su 06:30-24:00", MONDAY, ((390, 1440),)),
        ("Mo-Su 06:00-01:00", MONDAY, ((0, 60), (360, 1440))),
        ("Sa 20:00-02:00", SATURDAY, ((1200, 1440),)),
        ("Sa 20:00-02:00", SATURDAY + dt.timedelta(days=1), ((0, 120),)),
        ("Sa 20:00-26:00", SATURDAY + dt.timedelta(days=1), ((0, 120),)),
        ("Mo-Sa 10:00-20:00; Mo off", MONDAY, ()),
        ("Mo-Fr 09:00-18:00; Mo 10:00-12:00", MONDAY, ((600, 720),)),
        ("Sa-Mo 10:00-12:00", MONDAY, ((600, 720),)),
        ("Mo,We,Sa 10:00-12:00", SATURDAY, ((600, 720),)),
    ],
)
def test_the_open_pieces_of_a_date(hours: str, date: dt.date, expected: tuple[tuple[int, int], ...]) -> None:
    assert pieces(hours, date) == expected


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("2026 Jun 01 off; Mo-Su 10:00-12:00", ((600, 720),)),
        ("Mo-Su 10:00-12:00; 2026 Jun 01 off", ()),
        ("Jun-Aug Mo-Fr 08:00-16:00", ((480, 960),)),
        ("Mo[1] 10:00-12:00", ((600, 720),)),
    ],
)
def test_what_is_not_plain_is_evaluated_too(hours: str, expected: tuple[tuple[int, int], ...]) -> None:
    assert pieces(hours, MONDAY) == expected


@every("hours", ["", "Mo-Fr 9-5", "whenever", '"by appointment"', 'unknown "call"', "25:00-26:00", ";"])
def test_hours_that_cannot_be_evaluated_are_not_known(hours: str) -> None:
    assert pieces(hours, MONDAY) is None
    assert open_within(hours, MONDAY, 600, 660, 60) is None
    assert open_within(hours, MONDAY, 600, 601, 1) is None


@pytest.mark.parametrize("hours", ["Mo-Fr 09:00-18:00; PH off", "Mo-Fr 09:00-18:00; Jan 02 off; PH off"])
def test_a_rule_for_public_holidays_counts_on_a_holiday_only(hours: str) -> None:
    assert pieces(hours, MONDAY) == ((540, 1080),)
    assert pieces(hours, MONDAY, HOLIDAY) == ()


def test_a_holiday_has_the_hours_written_for_it() -> None:
    assert pieces("Mo-Fr 09:00-18:00; Su,PH 10:00-14:00", MONDAY, HOLIDAY) == ((600, 840),)


@every(
    ("hours", "start", "end", "expected"),
    [
        ("Mo-Fr 09:00-18:00", 540, 1080, True),
        ("Mo-Fr 09:00-18:00", 539, 600, False),
        ("Mo-Fr 09:00-18:00", 1020, 1081, False),
        ("Mo-Fr 09:00-12:00,13:00-18:00", 660, 840, False),
        ("Mo-Su 18:00-02:00", 1380, 1500, True),
        ("Mo-Su 18:00-02:00", 1380, 1561, False),
        ("24/7", 0, 2880, True),
        ("24/7", 1380, 1500, True),
        ("Mo-Fr 09:00-18:00", 600, 600, True),
        ("Mo-Fr 09:00-18:00", 1080, 1080, False),
        ("Mo-Fr 09:00-18:00", 300, 420, False),
    ],
)
def test_a_place_is_open_during_a_stretch_only_without_a_break(
    hours: str, start: int, end: int, expected: bool
) -> None:
    assert open_within(hours, MONDAY, start, end, end - start) is expected


CLOCKS = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02d}:{quarter % 4 * 15:02d}")
RANGES = st.tuples(CLOCKS, CLOCKS).filter(lambda pair: pair[0] != pair[1]).map("-".join)
DAYS = st.sampled_from(["Mo-Su", "Mo-Fr", "Sa", "Sa-Mo", "Tu,Th", "Fr-Su"])


@given(
    days=DAYS, ranges=st.lists(RANGES, min_size=1, max_size=3), date=st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
)
def test_plain_hours_are_read_as_the_library_reads_them(days: str, ranges: list[str], date: dt.date) -> None:
    hours = f"{days} {','.join(ranges)}"
    midnight = dt.datetime(date.year, date.month, date.day)
    told = opening_hours.OpeningHours(hours).intervals(midnight, midnight + dt.timedelta(days=1))
    expected = {
        minute
        for start, end, state, _ in told
        if str(state) == "open"
        for minute in range(int((start - midnight).seconds / 60), int((end - midnight) / dt.timedelta(minutes=1)))
    }

    found = pieces(hours, date)

    assert found is not None
    assert {minute for start, end in found for minute in range(start, end)} == expected
    assert all(one[1] < other[0] for one, other in pairwise(found))


@given(hours=st.text(max_size=30), date=st.dates())
def test_any_text_at_all_has_an_answer(hours: str, date: dt.date) -> None:
    found = pieces(hours, date)

    assert found is None or all(0 <= start < end <= DAY for start, end in found)


def test_an_opening_by_the_sun_is_that_of_its_minute_with_no_minutes_more_or_less() -> None:
    assert read_rules("sunrise-sunset") == read_rules("(sunrise+00:00)-(sunset+00:00)")


def test_weeks_count_from_the_first_of_a_year_to_the_fifty_third() -> None:
    first, last = dt.date(2026, 1, 1), dt.date(2026, 12, 31)  # weeks 1 and 53

    assert pieces("week 1 09:00-17:00", first) == pieces("week 53 09:00-17:00", last) == ((540, 1020),)
    assert pieces("week 1,3 09:00-17:00", dt.date(2026, 1, 14)) == ((540, 1020),)
    assert pieces("week 1-1 09:00-17:00", last) == pieces("week 53-53 09:00-17:00", first) == ()
    assert pieces("week 0-1 09:00-17:00", first) is pieces("week 53-54 09:00-17:00", last) is None


def test_weeks_over_the_turn_of_a_year_are_those_at_its_end_and_at_its_beginning() -> None:
    hours = "week 50-2 09:00-17:00"

    assert pieces(hours, dt.date(2026, 12, 9)) == pieces(hours, dt.date(2027, 1, 12)) == ((540, 1020),)
    assert pieces(hours, dt.date(2026, 12, 2)) == pieces(hours, dt.date(2027, 1, 19)) == ()


@pytest.mark.parametrize("hours", ["2025+ 10:00-12:00", "1900-2030 10:00-12:00", "1900+ 10:00-12:00"])
def test_years_from_one_on_are_each_of_them(hours: str) -> None:
    assert pieces(hours, MONDAY) == ((600, 720),)
    assert pieces(hours, dt.date(2027, 6, 1)) == ((600, 720),)


def test_the_first_of_a_weekday_is_within_seven_days_of_the_beginning_of_a_month() -> None:
    assert pieces("Mo[1] 10:00-12:00", dt.date(2026, 9, 7)) == ((600, 720),)
    assert pieces("Mo[1] 10:00-12:00", dt.date(2026, 9, 14)) == ()
    assert pieces("Sep Mo[1]-Oct Mo[1] 10:00-12:00", dt.date(2026, 9, 6)) == ()
    assert pieces("Sep Mo[1]-Oct Mo[1] 10:00-12:00", dt.date(2026, 9, 7)) == ((600, 720),)


@pytest.mark.parametrize(("day", "date"), [("Tues", 2), ("Weds", 3), ("Thur", 4), ("Thurs", 4)])
def test_longer_short_names_of_weekdays_are_their_days(day: str, date: int) -> None:
    dates = [dt.date(2026, 6, each) for each in range(1, 8)]

    assert [each.day for each in dates if pieces(f"{day} 10:00-12:00", each)] == [date]


def test_hours_end_within_two_days_and_begin_on_their_own() -> None:
    assert pieces("Sa[1] 20:00-48:00", SATURDAY + dt.timedelta(days=1)) == ((0, DAY),)
    assert pieces("Sa[1] 20:00-48:01", SATURDAY) is None
    assert pieces("Sa 24:00-26:00", SATURDAY) is None


def test_weekdays_over_a_weekend_are_not_those_of_a_holiday() -> None:
    tuesday = MONDAY + dt.timedelta(days=1)

    assert pieces("Sa-Mo 10:00-12:00", tuesday, HoursContext(holidays=frozenset((tuesday,)))) == ()
