"""What becomes of every row, list and sentence around a programme."""

import pytest
from understanding_documents import lines, said, table, understood

from delegate.importing.refusals import SourceRefused


def test_a_row_that_is_not_understood_is_a_line_under_its_day_and_a_remark_without_one():
    found = understood(
        table("Time | Event | Venue", "Somewhere |  | ", "4 June | < | <", "9:00 | A | X", "Arrival of guests | < | <")
    )

    assert said(found) == [("2026-06-04", "09:00", "A"), ("2026-06-04", "", "Arrival of guests")]
    assert found.before[0].text == "Somewhere"
    assert found.sums == (5, 2, 1, 1, 0, 1)


def test_a_row_after_midnight_is_that_of_the_next_date_and_named():
    found = understood(
        table("Time | Event", "3 April | <", "22:00 | Party", "00:30 | Bus back", "4 April | <", "9:00 | Talks")
    )

    assert [row.day for row in found.rows] == ["2026-04-03", "2026-04-04", "2026-04-04"]
    assert [doubt.message for doubt in found.doubts] == ["00:30 follows the evening: taken as after midnight"]


def test_a_letter_has_its_times_at_the_head_of_its_lines():
    found = understood(
        lines(
            "Dear all,",
            "Thursday 4 June 2026",
            "09:00 - Meeting",
            "10.30 – 11.30 Visit to the plant",
            "- Safety shoes",
            "Noon   Lunch",
            "then   Talks",
            "Please note:",
            "- Bring a visa",
            "Best regards",
        )
    )

    assert said(found) == [
        ("2026-06-04", "09:00", "Meeting"),
        ("2026-06-04", "10:30-11:30", "Visit to the plant\nSafety shoes"),
        ("2026-06-04", "noon", "Lunch"),
        ("2026-06-04", "", "Talks"),
    ]
    assert [remark.text for remark in found.after] == ["Please note:", "Bring a visa", "Best regards"]


def test_a_list_may_have_no_times():
    found = understood(
        lines(
            "# Study tour, May 2026",
            "## Day 1 – Monday 4 May",
            "- Arrival",
            "- Visit",
            "  - bring gifts",
            "## Contacts",
            "- Anna 1234",
        )
    )

    assert said(found) == [("2026-05-04", "", "Arrival"), ("2026-05-04", "", "Visit\nbring gifts")]
    assert [remark.text for remark in found.after] == ["Contacts", "Anna 1234"]


def test_a_day_may_be_told_in_sentences():
    found = understood(lines("# 行程 2026", "4月21日：上午抵达北京，入住北京饭店，下午参观故宫；晚上欢迎晚宴。"))

    assert said(found) == [
        ("2026-04-21", "morning", "抵达北京，入住北京饭店"),
        ("2026-04-21", "afternoon", "参观故宫"),
        ("2026-04-21", "evening", "欢迎晚宴"),
    ]


def test_a_source_without_days_and_times_is_no_programme():
    with pytest.raises(SourceRefused, match="no programme found: looked at 1 table, 2 lines"):
        understood(lines("Hello", "Nothing here"), table("a | b", "c | d"))


def test_a_point_above_timed_points_says_for_whom_they_are():
    found = understood(
        lines("# Visit 2026", "Thursday 4 June", "- The Queen", "  - 10:00 Memorial", "    - Wreath", "- 12:00 Lunch")
    )

    assert [(row.time, row.title, row.group) for row in found.rows] == [
        ("10:00", "Memorial\nWreath", "The Queen"),
        ("12:00", "Lunch", ""),
    ]


def test_a_short_line_between_lines_with_times_is_one_of_the_programme():
    found = understood(
        lines("# Visit 2026", "Thursday 4 June", "0900 Talks", "Lunch at the ministry", "1400 Tour", "See you")
    )

    assert [(row.time, row.title) for row in found.rows] == [
        ("09:00", "Talks"),
        ("", "Lunch at the ministry"),
        ("14:00", "Tour"),
    ]
    assert [remark.text for remark in found.after] == ["See you"]


def test_what_a_second_table_says_again_is_no_second_line():
    programme = table("Date | Time | Event", "4 June | 9:00 | Talks", " | 12:00 | Lunch")
    meals = table("Date | From | Meal", "4 June | 12:00 | Lunch", where="table 2")

    assert [row.title for row in understood(programme, meals).rows] == ["Talks", "Lunch"]
    assert understood(programme, meals).after[0].text == "12:00 | Lunch"


def test_days_that_are_only_numbered_count_from_the_title():
    found = understood(lines("# Visit, 4-5 June 2026"), table("Day | Time | Activity", "1 | 08:30 | A", "2 | 9:00 | B"))

    assert [row.day for row in found.rows] == ["2026-06-04", "2026-06-05"]


def test_a_list_of_places_below_the_programme_is_kept_and_no_part_of_it():
    found = understood(
        table("Date | Time | Event", "4 June | 9:00 | Talks"),
        lines("# Places"),
        table("Places | Details", "Town hall | Main street 1", where="table 2"),
    )

    assert said(found) == [("2026-06-04", "09:00", "Talks")]
    assert [remark.text for remark in found.after] == ["Places", "Places | Details", "Town hall | Main street 1"]


def test_a_row_that_is_a_city_holds_for_the_days_below():
    found = understood(
        table("Date | Time | Activity", "BEIJING | < | <", "4 May | 9:00 | A", "SHANGHAI | < | <", "5 May | 9:00 | B")
    )

    assert [row.city for row in found.rows] == ["BEIJING", "SHANGHAI"]


def test_a_header_may_name_nothing_but_groups_above_their_columns():
    found = understood(
        lines("Programme, 22 April 2023"),
        table(" | Dongguan Group (led by Mr Leung) | Foshan Group", "0930 | Visit to DJI | Visit to the kiln"),
    )

    assert [(row.time, row.title, row.group) for row in found.rows] == [
        ("09:30", "Visit to DJI", "Dongguan Group (led by Mr Leung)"),
        ("09:30", "Visit to the kiln", "Foshan Group"),
    ]


def test_days_side_by_side_have_the_parts_of_the_day_in_a_column_without_a_head():
    found = understood(
        table(
            " | Fri 4 April 2014 | Sat 5 April 2014",
            "Morning | Talks | Castle tour",
            "Lunch | Canteen | Own choice",
            "Afternoon | 14:55 Call on the Mayor\\n15:25 Call on the Council | Brewery",
        )
    )

    assert said(found) == [
        ("2014-04-04", "morning", "Talks"),
        ("2014-04-04", "", "Lunch: Canteen"),
        ("2014-04-04", "14:55", "Call on the Mayor"),
        ("2014-04-04", "15:25", "Call on the Council"),
        ("2014-04-05", "morning", "Castle tour"),
        ("2014-04-05", "", "Lunch: Own choice"),
        ("2014-04-05", "afternoon", "Brewery"),
    ]


def test_a_column_about_the_vehicles_is_no_programme():
    found = understood(table("日期 | 时间 | 内容 | 车辆安排", "2023年2月23日 | 10:30 | 座谈会 | 1号车"))

    assert [(row.title, row.notes) for row in found.rows] == [("座谈会", ("车辆安排: 1号车",))]


def test_a_blank_below_a_city_is_the_same_city_until_the_day_ends():
    found = understood(
        table(
            "Date | City | Time | Event",
            "23 Feb | Hong Kong – Guangzhou | 8:00 | Train",
            " | | 12:00 | Lunch",
            "24 Feb | | 9:00 | Talks",
        )
    )

    assert [row.city for row in found.rows] == ["Guangzhou", "Guangzhou", ""]


def test_a_list_of_contacts_is_no_list_of_members():
    found = understood(
        table("Date | Time | Event", "4 April | 9:00 | Talks"),
        lines("Contacts"),
        table("Function | Name | Mobile", "Driver | Mr Mori | +81 555 0101"),
    )

    assert found.members == ()
    assert any("Mr Mori" in remark.text for remark in found.after)


def test_a_line_that_explains_an_abbreviation_is_kept_as_a_comment():
    found = understood(
        lines("4 April"), table("Time | Event | Who", "9:00 | Talks | HMQ", "HMQ = Her Majesty The Queen")
    )

    assert [row.title for row in found.rows] == ["Talks"]
