"""Kinds, times and dates as people type them: one finding, with the text to write, and read as that."""

import re
from itertools import product

from edited import HEAD, day, mended, names, read
from every import every
from everyday_kinds import KINDS

from delegate.model import LINE_KINDS
from delegate.reading.everyday_words import kind_meant
from delegate.reading.typed_times import times_as_written


def line(typed: str) -> str:
    return day(f"    - {typed}\n      time: 10:00-11:15\n")


@every("kind", sorted({kind for _, kind in KINDS}))
def test_an_everyday_word_for_a_kind_is_one_finding_and_its_line_is_rewritten(kind: str) -> None:
    words = [word for word, meant in KINDS if meant == kind]
    place = "Hong Kong" if kind == "hotel" else "Tea house"
    text = day("".join(f"    - {each}: {place}\n      time: 10:00-11:15\n" for each in words))

    assert names(text) == ["unknown-key"] * len(words)
    assert mended(text).count(f"    - {kind}: ") == len(words)
    assert names(mended(text)) == []


def test_letters_in_full_width_are_those_of_the_word() -> None:
    text = day("    - ｍｅｅｔｉｎｇ: Prices\n      ｔime: 10:00\n")

    assert names(text) == ["unknown-key", "unknown-key"]
    assert mended(text) == day("    - meeting: Prices\n      time: 10:00\n")


@every("kind", LINE_KINDS)
def test_no_everyday_word_is_a_kind_itself(kind: str) -> None:
    assert kind_meant(kind) is None


@every(
    ("typed", "written"),
    [
        ("site visit: Tea warehouse", "visit: Tea warehouse"),
        ("Site-Visit: Tea warehouse", "visit: Tea warehouse"),
        ("Lunch: Tea house", "meal: Lunch, Tea house"),
        ("'press conference': The new blend", "'press': The new blend"),
        ("午餐: 茶樓", "meal: 午餐，茶樓"),
        ("lunch:", "meal: lunch"),
        ("午餐:", "meal: 午餐"),
        ("Lunch", "meal: Lunch"),
        ("welcome dinner: Tea house", "meal: Welcome dinner, Tea house"),
        ("歡迎晚宴: 茶樓", "meal: 歡迎晚宴，茶樓"),
        ("farewell banquet: {en: Tea house, zh-Hant: 茶樓}", None),
        ("lunch: tbc", "meal: Lunch\n      venue: tbc"),
        ("午餐: 待定", "meal: 午餐\n      venue: tbc"),
        ("dinner: Hosted by the Consul", "meal: Dinner, hosted by the Consul"),
        ("lunch: Lunch with the Mayor", "meal: Lunch with the Mayor"),
        ("breakfast: 7:30am", "meal: Breakfast\n      time: 07:30"),
        ("lunch: 1230-1400  # they cook", "meal: Lunch\n      time: 12:30-14:00  # they cook"),
        ("dinner: The Peninsula, 7pm", "meal: Dinner, The Peninsula\n      time: 19:00"),
        ("晚宴: 下午7時", "meal: 晚宴\n      time: 19:00"),
        ("meeting: 9:30am", "meeting: tbc\n      time: 09:30"),
        ("meeting: Prices, 10:30", "meeting: Prices\n      time: 10:30"),
        ("{lunch: Tea house}", '{meal: "Lunch, Tea house"}'),
        ("{dinner: TBC}", "{meal: Dinner, venue: tbc}"),
        ("lunch: 9-11", None),
        ("meal: 7", None),
    ],
)
def test_the_word_gives_way_to_the_kind_and_nothing_is_lost(typed: str, written: str | None) -> None:
    text = day(f"    - {typed}\n")

    assert len(names(text)) == 1
    assert mended(text) == (day(f"    - {written}\n") if written else text)


@every("title", ["Agenda 2030", "2024-2026", "Version 2.10", "Room 7", "G79", "1230", "930", "930 Third Avenue"])
def test_figures_in_a_title_are_no_time_of_themselves(title: str) -> None:
    assert names(day(f"    - meeting: {title}\n")) == []


@every(
    ("word", "asked"),
    [
        ("transfer", "write `coach` or `car`, or `travel` while the means is not known"),
        ("depart", "`travel` while the means is not known"),
        ("抵達", "an arrival is the end of a movement"),
        ("check-out", "leave this line out"),
        ("presentation", "write `briefing`"),
    ],
)
def test_a_word_with_two_readings_is_asked_about_and_not_rewritten(word: str, asked: str) -> None:
    text = line(f"{word}: To the restaurant")

    (finding,) = read(text).findings
    assert asked in finding.help
    assert mended(text) == text


@every(
    ("typed", "written"),
    [
        ("9:30am", "09:30"),
        ("9 a.m.", "09:00"),
        ("12:30 a.m.", "00:30"),
        ("10.30-11.15", "10:30-11:15"),
        ("1100-1200", "11:00-12:00"),
        ("0930 hrs - 1000 hrs", "09:30-10:00"),
        ("930-1015", "09:30-10:15"),
        ("15 Uhr", "15:00"),
        ("14.30 Uhr", "14:30"),
        ("9-11 Uhr", "09:00-11:00"),
        ("10:00--11:15", "10:00-11:15"),
        ("10:00 -- 11:15", "10:00-11:15"),
        ("22:00-翌日00:30", "22:00-00:30+1"),
        ("23:50-次日07:00", "23:50-07:00+1"),
        ("22:00 - next day 00:30", "22:00-00:30+1"),
        ("11:00 to 12:00", "11:00-12:00"),
        ("from 11:00 till 12:00", "11:00-12:00"),
        ("10：30", "10:30"),
        ("１０：３０", "10:30"),
        ("10:00～11:00", "10:00-11:00"),
        ("〜10:00", "~10:00"),
        ("14:00—14:30", "14:00-14:30"),
        ("15:00−15:30", "15:00-15:30"),
        ("10:00至11:30", "10:00-11:30"),
        ("上午11時", "11:00"),
        ("下午3點半", "15:30"),
        ("晚上8:30", "20:30"),
        ("下午2:30-4:00", "14:30-16:00"),
        ("下午2時30分至4時", "14:30-16:00"),
        ("上午九時至十時", "09:00-10:00"),
        ("上午十一時至一時", "11:00-13:00"),
        ("早上九點", "09:00"),
        ("下午三点半", "15:30"),
        ("下午三點四十五分", "15:45"),
        ("晚上八点一刻", "20:15"),
        ("中午12時", "12:00"),
        ("approx 10:00", "~10:00"),
        ("約下午3時", "~15:00"),
        ("10:00左右", "~10:00"),
        ("10h", "10:00"),
        ("10h30", "10:30"),
        ("10:30:00", "10:30"),
        ("4:00 pm - 5:30 pm", "16:00-17:30"),
        ("4-5:30 pm", "16:00-17:30"),
        ("11-12:30pm", "11:00-12:30"),
        ("10am-1:30", "10:00-13:30"),
        ("22:00-midnight", "22:00-00:00+1"),
        ("10pm-02:00", "22:00-02:00+1"),
        ("10pm-1:30", "22:00-01:30+1"),
        ("10pm - 2am", "22:00-02:00+1"),
        ("晚上10:00-1:00", "22:00-01:00+1"),
        ("晚上10:00-凌晨1:00", "22:00-01:00+1"),
        ("11pm-7:30", "23:00-07:30+1"),
        ("2300-0130", "23:00-01:30+1"),
        ("22:00-1am", "22:00-01:00+1"),
        ("9-5pm", "09:00-17:00"),
        ("0900-1pm", "09:00-13:00"),
        ("02:00-03:00pm", "14:00-15:00"),
        ("between 10:00 and 11:00", "10:00-11:00"),
        ("12 noon", "12:00"),
        ("noon-1", "12:00-13:00"),
        ("noon-2:30", "12:00-14:30"),
        ("下午14:00", "14:00"),
        ("晚上20:00", "20:00"),
        ("noon-13:00", "12:00-13:00"),
        ("10:00-TBA", "10:00-tbc"),
        ("until 15:00", "tbc-15:00"),
        ("至15:00", "tbc-15:00"),
        ("15:00-", "15:00-tbc"),
        ("TBD", "tbc"),
        ("待定", "tbc"),
        ("Morning", "morning"),
        ("下午", "afternoon"),
        ('"9:30am"', '"09:30"'),
    ],
)
def test_a_time_as_people_type_it_is_one_finding_and_read_as_what_it_means(typed: str, written: str) -> None:
    text = day(f"    - meeting: Prices\n      time: {typed}\n")

    assert len(names(text)) == 1
    assert mended(text) == text.replace(typed, written)


@every(
    ("typed", "asked"),
    [
        ("midnight", "under the date that then begins"),
        ("24:00", "under the date that then begins"),
        ("9", "write 09:00, or 21:00"),
        ("9-11", "write 09:00-11:00, or 21:00-23:00"),
        ("三點半", "write 03:30, or 15:30"),
        ("3點半", "write 03:30, or 15:30"),
        ("十时半", "write 10:30, or 22:30"),
        ("12点", "write 00:00, or 12:00"),
        ("九時至十時", "write 09:00-10:00, or 21:00-22:00"),
        ("7 for 7.30pm", "write 19:30, and `19:00 Arrival` among the `steps`"),
        ("9am-11", "write, for example"),
        ("after lunch", "write afternoon, or tbc"),
        ("11:00pm-12:00", "write, for example"),
        ("2pm-03:30", "write, for example"),
        ("0200-3pm", "write, for example"),
        ("10pm-9pm", "write, for example"),
        ("10.00-1.00", "write, for example"),
        ("12.30-1.30", "write, for example"),
        ("2350-1300", "write, for example"),
        ("10.00-midnight", "write, for example"),
        ("晚上1點", "write, for example"),
        ("夜晚1:00", "write, for example"),
        ("晚上2時", "write, for example"),
        ("晚上0:30", "write, for example"),
        ("下午0:30", "write, for example"),
        ("上午12時", "write, for example"),
        ("上午13:00", "write, for example"),
        ("4-3pm", "write 04:00, or 16:00"),
        ("1-12:30pm", "write 01:00, or 13:00"),
        ("22:00-9", "write 09:00, or 21:00"),
        ("10:00 and 11:00", "write, for example"),
    ],
)
def test_a_time_with_two_readings_is_asked_about(typed: str, asked: str) -> None:
    text = day(f"    - meeting: Prices\n      time: {typed}\n")

    (finding,) = read(text).findings
    assert asked in finding.help
    assert mended(text) == text


_HALVES = ["", "am", "pm", " p.m."]
_CLOCKS = ["1", "9", "12", "1:30", "01:30", "9.15", "1200", "12:30", "2245", "0:15", "14.00", "11:00"]
_SIDES = [f"{clock}{half}" for clock in _CLOCKS for half in _HALVES]
_SIDES += [f"{half}{clock}" for half in ("上午", "中午", "晚上", "凌晨") for clock in ("1:30", "12:30", "10:00", "8時")]


def test_a_range_that_is_written_instead_never_ends_before_it_starts() -> None:
    for start, end in product([*_SIDES, "noon"], [*_SIDES, "noon", "midnight"]):
        written = times_as_written(f"{start}-{end}")
        sides = re.fullmatch(r"(\d\d:\d\d)-(\d\d:\d\d)(\+1)?", written)
        assert not written or (sides and (sides[3] or sides[1] < sides[2])), f"{start}-{end} is {written}"


def test_a_time_that_is_not_agreed_yet_is_that_time_and_tentative() -> None:
    text = day("    - meeting: Prices\n      time: 12:00-13:00 (TBC)  # they will call\n      for: tbc\n")

    assert names(text) == ["unreadable-time"]
    assert mended(text) == day(
        "    - meeting: Prices\n      time: 12:00-13:00\n      status: tentative  # they will call\n      for: tbc\n"
    )
    assert mended(day("    - {meeting: Prices, time: 2pm TBA}\n")) == day(
        "    - {meeting: Prices, time: 14:00, status: tentative}\n"
    )


@every(
    "typed",
    ["1 Dec 2026", "Tue 1 December 2026", "December 1st 2026", "1-Dec-2026", "'Tuesday, 1 December 2026'", "2026-12-1"],
)
def test_a_date_with_its_month_in_letters_is_one_finding_and_read_as_that_date(typed: str) -> None:
    text = f"{HEAD}days:\n  {typed}:\n    - meeting: Prices\n"

    assert names(text) == ["unreadable-date"]
    assert mended(text) == text.replace(typed.strip("'"), "2026-12-01")


@every(
    "typed",
    [
        "2026/12/01",
        "2026.12.1",
        "20261201",
        "2026年12月1日（星期二）",
        "2026年12月1日(二)",
        "2026–12–01",
        "２０２６-12-01",
    ],
)
def test_a_date_in_other_figures_is_read_as_that_date(typed: str) -> None:
    text = f"{HEAD}days:\n  {typed}:\n    - meeting: Prices\n"

    assert names(text) == ["unreadable-date"]
    assert mended(text) == text.replace(typed, "2026-12-01")


def test_a_date_written_in_two_forms_is_one_date_too_many() -> None:
    text = f"{HEAD}days:\n  2026-12-01:\n    - meeting: Prices\n  1 Dec 2026:\n    - meeting: Quotas\n"

    assert names(text) == ["duplicate-key", "unreadable-date"]
