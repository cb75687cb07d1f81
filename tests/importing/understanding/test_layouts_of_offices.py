"""Layouts as offices and agents write them: two clocks, crosses for groups, parts of the day, figures."""

import pytest
from understanding_documents import lines, said, table, understood


def test_departure_and_arrival_as_travel_agents_head_them_are_start_and_end():
    found = understood(
        table("Date | Flight | From | To | ETD | ETA", "4 June 2026 | NH 204 | Frankfurt | Tokyo | 20:45 | 15:15+1")
    )

    assert said(found) == [("2026-06-04", "20:45-15:15+1", "NH 204")]


def test_two_columns_always_as_far_apart_are_one_time_on_two_clocks():
    found = understood(
        table(
            "Date | Time (home) | Time (local) | Event",
            "4 June 2026 | 08:00 | 09:00 | Talks",
            " | 10:30 | 11:30 | Lunch",
        )
    )

    assert said(found) == [("2026-06-04", "09:00", "Talks"), ("2026-06-04", "11:30", "Lunch")]
    assert found.rows[0].notes == ("Time (home): 08:00",)


def test_heads_of_a_language_not_known_are_no_row_and_the_columns_tell_what_they_hold():
    found = understood(
        table("4 June 2026"),
        table(
            "Vrijeme | Sastanak | Mjesto",
            "09:00 | Talks about the port | City Hall",
            "11:30 | Lunch with the mayor | Hotel Central",
        ),
    )

    assert said(found) == [
        ("2026-06-04", "09:00", "Talks about the port"),
        ("2026-06-04", "11:30", "Lunch with the mayor"),
    ]
    assert [row.place for row in found.rows] == ["City Hall", "Hotel Central"]


def test_a_cross_below_the_head_of_a_group_says_for_whom_a_row_is():
    found = understood(
        table(
            "Date | Time | Activity | Place | Red group | Blue group",
            "Thu 4 June 2026 | 09:00 | Visit to the port | Port | x | x",
            " | 11:00 | Visit to the mill | Mill | x | ",
            " | 11:00 | Tea | Town Hall |  | X",
        )
    )

    assert [(row.title, row.who) for row in found.rows] == [
        ("Visit to the port", ""),
        ("Visit to the mill", "Red group"),
        ("Tea", "Blue group"),
    ]


def test_a_list_of_people_below_the_programme_in_the_same_table_is_no_part_of_it():
    found = understood(
        table(
            "Date | Time | Event",
            "Thu 4 June 2026 | 09:00 | Visit to the port",
            "Delegation |  | ",
            "Name | Function | ",
            "Ann Field | Mayor | ",
        )
    )

    assert [row.title for row in found.rows] == ["Visit to the port"]
    assert [(each.name, each.role) for each in found.members] == [("Ann Field", "Mayor")]


def test_a_time_under_a_part_of_the_day_is_in_it():
    found = understood(
        table("Date | Time | Event", "Thu 4 June 2026 | 下午 | 3时15分  参观图书馆", " | 晚上 | 7:30 Dinner"),
    )

    assert [row.time for row in found.rows] == ["15:15", "19:30"]


def test_the_date_in_two_languages_on_one_line_is_one_day():
    found = understood(*lines("2023年4月22日（星期六）Saturday, 22 April 2023", "9:00 Visit to the port"))

    assert said(found) == [("2023-04-22", "09:00", "Visit to the port")]


def test_each_clause_of_a_paragraph_that_begins_with_a_time_is_a_line():
    found = understood(
        *lines("Saturday, 5 April 2014: At 14:30 visit to the brewery, at 15:30 tea and at 16:30 visit to the temple.")
    )

    assert [(row.time, row.title.rstrip(".")) for row in found.rows] == [
        ("14:30", "visit to the brewery"),
        ("15:30", "tea"),
        ("16:30", "visit to the temple"),
    ]


def test_a_weekday_and_a_number_are_a_day_of_the_month_that_the_title_names():
    found = understood(
        lines("Visit, 29 June to 2 July 2026"),
        table("Event | Day | Time", "Talks | Mon 29 | 09:00", "Lunch | Tue 30 | 12:00", "Farewell | Thu 2 | 10:00"),
    )

    assert [row.day for row in found.rows] == ["2026-06-29", "2026-06-30", "2026-07-02"]


def test_three_figures_are_a_time_below_a_head_that_says_so():
    found = understood(table("Date | When | Till | What", "4 June 2026 | 830 | 940 | Ferry", " | 1015 | 1130 | Talks"))

    assert said(found) == [("2026-06-04", "08:30-09:40", "Ferry"), ("2026-06-04", "10:15-11:30", "Talks")]


def test_names_of_no_known_group_are_groups_where_a_cell_stands_below_all_of_them():
    found = understood(
        lines("4 June 2026"),
        table(
            " | The Queen | The Duke",
            "12h30 | Arrival at the airport | <",
            "12h55 | Talks | Visit to the harbour",
        ),
    )

    assert [(row.title, row.group) for row in found.rows] == [
        ("Arrival at the airport", ""),
        ("Talks", "The Queen"),
        ("Visit to the harbour", "The Duke"),
    ]


def test_a_column_of_all_and_groups_tells_for_whom_a_row_is_whatever_its_head():
    found = understood(
        table("Date | Time | Event | Circle", "4 June 2026 | 09:00 | Talks | All", " | 10:00 | Harbour | Group A")
    )

    assert [row.who for row in found.rows] == ["All", "Group A"]


def test_a_paragraph_of_parts_of_the_day_is_a_row_for_each():
    found = understood(lines("# 4 June 2026", "Morning: visit to the port. Afternoon: talks; dinner at the hotel."))

    assert said(found) == [
        ("2026-06-04", "morning", "visit to the port."),
        ("2026-06-04", "afternoon", "talks; dinner at the hotel."),
    ]


def test_a_paragraph_may_tell_its_parts_of_the_day():
    found = understood(
        *lines(
            "On Thursday, 4 June 2026 the group gathers. Then train to Lyon. In the evening return to Paris.",
            "The times will follow.",
        )
    )

    assert [row.time for row in found.rows] == ["", "", "evening"]


def test_a_day_may_have_a_chinese_number_before_it():
    found = understood(*lines("二、2023年4月22日（星期六）", "9:00 参观图书馆"))

    assert said(found) == [("2023-04-22", "09:00", "参观图书馆")]


def test_a_time_of_the_small_hours_below_one_of_the_afternoon_is_doubted():
    found = understood(table("Date | Time | Event", "4 June 2026 | 下午3:15 | Talks", " | 3:30 | Tea"))

    assert [row.time for row in found.rows] == ["15:15", "15:30"]
    assert [doubt.message for doubt in found.doubts] == ["03:30 follows the afternoon: taken as 15:30"]


@pytest.mark.parametrize("first", ["上午八時左右 | 西九龍高鐵站集合", "八时 | 在政府总部集合", "中午十二时 | 午餐会"])
def test_a_row_with_a_time_in_chinese_figures_is_no_header(first):
    found = understood(*lines("2023年2月23日"), table(first, "下午 | 乘車前往深圳", "晚上 | 返回香港"))

    assert [row.title for row in found.rows] == [first.split(" | ")[1], "乘車前往深圳", "返回香港"]
