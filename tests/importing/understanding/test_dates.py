"""The grammar of days, and how the dates of a whole file are settled."""

from datetime import date

import pytest
from every import every
from understanding_documents import lines, said, table, understood

from delegate.importing.refusals import RequestRefused
from delegate.importing.understanding.dates import read_day

FULL = [
    "19 October 2006",
    "Thursday, 19 October 2006",
    "Thu 19 Oct 2006",
    "19th October 2006",
    "19th of October, 2006",
    "October 19, 2006",
    "Oct. 19th, 2006",
    "Thursday, October 19, 2006",
    "2006-10-19",
    "2006/10/19",
    "2006.10.19",
    "2006年10月19日",
    "2006年10月19日（星期四）",
    "2006年10月19日 周四",
    "二○○六年十月十九日",
    "二〇〇六年十月十九日",
    "2006 年 10 月 19 日",
    "2006年10月19日(木)",
    "le 19 octobre 2006",
    "jeudi 19 octobre 2006",
    "19. Oktober 2006",
    "Donnerstag, 19. Oktober 2006",
    "DAY 1: Thursday 19 October 2006",
    "Thursday, 19 October 2006 (Day 1)",
    "On 19 October 2006",
    "（2006年10月19日）",
    "平成18年10月19日（木）",
    "民國95年10月19日",
]
YEARLESS = [
    "19 October",
    "Oct 19",
    "19-Oct",
    "10月19日",
    "10月19日\n（星期四）",
    "十月十九日",
    "Thu, 19 Oct.",
    "Day 1 – 19 October",
]
RANGES = [
    "19 – 20 October 2006",
    "October 19-20, 2006",
    "19 October - 20 October 2006",
    "2006年10月19日至20日",
    "2006年10月19日至10月20日",
    "from 19 to 20 October 2006",
    "2006-10-19 to 2006-10-20",
]


@every("text", FULL)
def test_a_whole_date_is_read(text):
    day = read_day(text)

    assert (day.year, day.month, day.day, day.rest.strip()) == (2006, 10, 19, "")
    assert day.weekday in (None, 3)


@every("text", YEARLESS)
def test_a_date_may_lack_its_year(text):
    day = read_day(text)

    assert (day.year, day.month, day.day, day.rest.strip()) == (None, 10, 19, "")


@every("text", RANGES)
def test_a_range_has_its_last_day(text):
    day = read_day(text)

    assert (day.day, day.last.day, day.last.month, day.rest) == (19, 20, 10, "")


@pytest.mark.parametrize(
    ("text", "figures"), [("03/04", (3, 4)), ("19.10.", (19, 10)), ("4/21(五)", (4, 21)), ("03/04/2023", (3, 4))]
)
def test_figures_wait_for_the_rest_of_the_file(text, figures):
    assert read_day(text).figures == figures


@every(("text", "number"), [("Day 1", 1), ("DAY 2:", 2), ("第一天", 1), ("第12天", 12), ("第2日", 2)])
def test_days_may_be_counted(text, number):
    assert read_day(text).nth == number


@every("text", ["2 people", "12 noon", "may we", "October 2006", "D-day", "9:30", "Room 3"])
def test_other_words_are_no_days(text):
    assert read_day(text) is None


def test_what_stands_behind_a_date_is_its_rest():
    assert read_day("Friday 20 October 2006 – BEIJING").rest == " – BEIJING"


def one_day(cell, **asked):
    return understood(table("Date | Time | Event", f"{cell} | 9:00 | Talks"), **asked).rows[0].day


def test_the_year_is_that_of_the_day_before_that_of_the_title_before_the_one_asked_for():
    heading = lines("# Visit, 3 to 5 April 2025")
    dated = table("Date | Time | Event", "3 April 2024 | 9:00 | Talks")
    bare = table("Date | Time | Event", "3 April | 9:00 | Talks")

    assert understood(heading, dated, year=2027).rows[0].day == "2024-04-03"
    assert understood(heading, bare, year=2027).rows[0].day == "2025-04-03"
    assert understood(bare, year=2027).rows[0].day == "2027-04-03"


def test_weekdays_tell_the_year_near_the_one_in_which_the_file_was_saved():
    assert one_day("Fri 3 April", year=None, saved=date(2026, 2, 2)) == "2026-04-03"


def test_without_a_year_the_request_is_refused():
    with pytest.raises(RequestRefused) as refused:
        one_day("3 April", year=None, saved=date(2026, 2, 2))

    assert "“3 April”" in refused.value.message
    assert "--year" in refused.value.help


def test_the_new_year_begins_within_the_file():
    found = understood(table("Date | Time | Event", "31 December | 9:00 | A", "1 January | 9:00 | B"), year=2026)

    assert [row.day for row in found.rows] == ["2026-12-31", "2027-01-01"]


def test_one_figure_above_twelve_decides_for_the_whole_file():
    found = understood(table("Date | Time | Event", "04/03 | 9:00 | A", "04/13 | 9:00 | B"))

    assert [row.day for row in found.rows] == ["2026-04-03", "2026-04-13"]


def test_a_weekday_decides_the_order_of_figures():
    assert one_day("Fri 03/04") == "2026-04-03"


def test_the_days_of_the_title_decide_the_order_of_figures():
    heading = lines("# Visit, 3 to 5 April 2026")

    assert understood(heading, table("Date | Time | Event", "03/04 | 9:00 | A")).rows[0].day == "2026-04-03"


def test_figures_that_nothing_decides_are_refused_with_both_readings():
    with pytest.raises(RequestRefused) as refused:
        one_day("03/04")

    assert "3 April or 4 March" in refused.value.message
    assert "--dates dmy" in refused.value.help
    assert one_day("03/04", order="mdy") == "2026-03-04"


def test_a_weekday_that_does_not_fit_its_date_is_named():
    found = understood(table("Date | Time | Event", "Monday 3 April 2026 | 9:00 | A"))

    assert found.rows[0].day == "2026-04-03"
    assert [doubt.message for doubt in found.doubts] == [
        "“Monday 3 April 2026”: 3 April 2026 is a Friday; the date was taken"
    ]


def test_counted_days_and_bare_weekdays_go_on_from_the_first_date():
    found = understood(
        lines("# Visit, 3-6 April 2026", "## Day 1", "09:00 A", "## Day 2", "09:00 B", "## Sunday", "09:00 C")
    )

    assert [row.day for row in found.rows] == ["2026-04-03", "2026-04-04", "2026-04-05"]
    assert said(found)[0] == ("2026-04-03", "09:00", "A")


@every(
    ("text", "weekday"),
    [
        ("Fr., 04.04.", 4),
        ("Sa. 5. April", 5),
        ("neljapäev, 19. oktoober", 3),
        ("ven. 4 avril", 4),
        ("mié", None),
        ("martes 4 de marzo de 2014", 1),
        ("donderdag 4 april", 3),
        ("4月5日(土)", 5),
    ],
)
def test_weekdays_and_months_are_read_in_other_languages(text, weekday):
    day = read_day(text)

    assert (day.weekday if day else None) == weekday


@pytest.mark.parametrize("text", ["Sun Yat-sen Memorial Hall", "So the group", "Fr. Müller", "Sat in the garden"])
def test_words_that_begin_like_a_weekday_are_no_day(text):
    assert read_day(text, weekday_alone=True) is None


def test_a_range_may_have_ordinals_with_a_stop():
    day = read_day("vom 4. bis 7. April 2014")

    assert (day.year, day.month, day.day, day.last.day) == (2014, 4, 4, 7)


def test_a_time_with_a_stop_and_its_word_is_no_date():
    assert read_day("9.30 Uhr") is None


def test_days_written_with_dots_begin_with_the_day():
    found = understood(table("Datum | Zeit | Programm", "04.05.2026 | 9:00 | Burg", "05.05.2026 | 9:00 | Dom"))

    assert [row.day for row in found.rows] == ["2026-05-04", "2026-05-05"]


@every(
    ("written", "nth"),
    [
        ("DAY TWO – Tuesday, October 7, 2025", 2),
        ("Day one", 1),
        ("2nd day: Ghent", 2),
        ("Zweiter Tag – Mittwoch", 2),
        ("Troisième jour", 3),
        ("Segundo día", 2),
        ("First day of the fair", None),
        ("One day in Rome", None),
        ("Six Flags", None),
    ],
)
def test_a_day_may_be_counted_in_words(written: str, nth: int | None):
    day = read_day(written)

    assert (day.nth if day else None) == nth


def test_the_second_day_in_words_has_the_lines_below_it():
    read = understood(
        lines(
            "Visit",
            "Day one – Monday, 6 October 2025",
            "09:00 Talks",
            "Day two – Tuesday, 7 October 2025",
            "10:00 Tour",
        )
    )

    assert [row.day for row in read.rows] == ["2025-10-06", "2025-10-07"]
