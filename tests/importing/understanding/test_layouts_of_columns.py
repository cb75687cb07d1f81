"""What the columns of a programme hold, under heads that are known."""

import random

import pytest
from every import every
from understanding_documents import lines, said, table, understood

from delegate.importing.blocks import Remark

PLAIN = (
    "Date | Time | Event | Venue | Remarks",
    "Thu 4 June 2026 | 09:00-10:00 | Meeting with the mayor | City Hall | Bring gifts",
    " | 11:00 | Visit to the port | Port | ",
    "Fri 5 June 2026 | 08:50 hrs | Train to Lyon | Station | Seats booked",
)


def test_blank_day_cells_are_the_day_above():
    assert said(understood(table(*PLAIN))) == [
        ("2026-06-04", "09:00-10:00", "Meeting with the mayor"),
        ("2026-06-04", "11:00", "Visit to the port"),
        ("2026-06-05", "08:50", "Train to Lyon"),
    ]


@every("seed", range(6))
def test_shuffled_columns_change_nothing(seed):
    rows = [[cell.strip() for cell in row.split("|")] for row in PLAIN]
    order = random.Random(seed).sample(range(5), 5)
    found = understood(table(*([row[at] for at in order] for row in rows)))

    assert [row._replace(where="") for row in found.rows] == [
        row._replace(where="") for row in understood(table(*PLAIN)).rows
    ]


@pytest.mark.parametrize("place", range(1, 5))
def test_one_more_empty_row_changes_nothing_but_the_sums(place):
    rows = [*PLAIN]
    rows.insert(place, " |  |  |  | ")
    found = understood(table(*rows))

    assert said(found) == said(understood(table(*PLAIN)))
    assert found.sums._replace(read=0, empty=0) == understood(table(*PLAIN)).sums._replace(read=0, empty=0)
    assert found.sums.empty == 1


def test_the_same_source_is_understood_the_same():
    assert understood(table(*PLAIN)) == understood(table(*PLAIN))


def test_days_are_rows_of_their_own_and_the_sums_come_out():
    found = understood(
        table(
            "Time | Event | Venue",
            "Thursday, 4 June 2026 – LYON | < | <",
            "09:00 | Talks | Hall",
            " |  | ",
            "Time | Event | Venue",
            "Friday, 5 June 2026 | < | <",
            "10:00 | Visit | Port",
            "Note: bring passports | < | <",
        )
    )

    assert said(found) == [("2026-06-04", "09:00", "Talks"), ("2026-06-05", "10:00", "Visit")]
    assert [row.city for row in found.rows] == ["LYON", ""]
    assert found.after == (Remark("row", "Note: bring passports", "table 1, row 8"),)
    assert found.sums == (8, 2, 2, 2, 1, 1)


def test_merged_days_and_parts_of_the_day_hold_for_the_rows_below():
    found = understood(table("日 期 | 时间 | 活动内容", "6月4日 | 上午 | 参观甲", "^ | ^ | 参观乙", "^ | 随后 | 午餐"))

    assert said(found) == [
        ("2026-06-04", "morning", "参观甲"),
        ("2026-06-04", "morning", "参观乙"),
        ("2026-06-04", "", "午餐"),
    ]


def test_a_clock_time_over_several_rows_is_named():
    found = understood(table("Date | Time | Event", "4 June | 09:00-12:00 | Visit A", "^ | ^ | Visit B"))

    assert [row.time for row in found.rows] == ["09:00-12:00", "09:00-12:00"]
    assert [doubt.message for doubt in found.doubts] == ["the time 09:00-12:00 stands for several rows: each has it"]


def test_start_and_end_may_have_columns_of_their_own():
    found = understood(
        table("Date | From | To | Activity", "4 June | 09:00 | 10:15 | A", " | 2:00 | 4:00 pm | B", " | 18:00 |  | C")
    )

    assert [row.time for row in found.rows] == ["09:00-10:15", "14:00-16:00", "18:00"]


def test_from_and_to_may_be_cities():
    (row,) = understood(
        table("Date | Time | From | To | Details", "4 June | 09:10 | Hong Kong | Tokyo | Flight CX500")
    ).rows

    assert (row.time, row.place_city, row.title) == ("09:10", "Hong Kong → Tokyo", "Flight CX500")


def test_groups_have_columns_and_a_cell_over_all_is_for_everybody():
    found = understood(
        table(
            "Time | Red group | Blue group | Venue",
            "4 June | < | < | <",
            "09:00 | Breakfast | < | Hotel",
            "10:00 | Visit to A | Visit to B | ",
        )
    )

    assert [(row.title, row.group) for row in found.rows] == [
        ("Breakfast", ""),
        ("Visit to A", "Red group"),
        ("Visit to B", "Blue group"),
    ]


def test_a_header_of_two_rows_names_the_groups_in_the_second():
    found = understood(
        table("Time | Programme | < | Place", "^ | Group A | Group B | ^", "4 June | < | < | <", "9:00 | X | Y | Hall")
    )

    assert [(row.title, row.group, row.place) for row in found.rows] == [
        ("X", "Group A", "Hall"),
        ("Y", "Group B", "Hall"),
    ]


def test_two_languages_in_the_head_and_the_cells_are_one_line():
    (row,) = understood(
        table(
            "Date 日期 | Time 時間 | Activity 活動 | Venue 地點",
            "4 June (Thu)\\n6月4日(星期四) | 上午9時 9:00 a.m. | Visit to the port\\n參觀港口 | Port\\n港口",
        )
    ).rows

    assert row[:3] == ("2026-06-04", "09:00", "Visit to the port\n參觀港口")
    assert row.notes == ()


def test_two_languages_in_two_columns_are_one_title():
    assert (
        understood(table("Time | Event | 活動", "4 June | < | <", "9:00 | Visit | 參觀")).rows[0].title == "Visit\n參觀"
    )


def test_a_grid_has_a_column_for_each_day():
    found = understood(
        table("Time | Mon 1 June | Tue 2 June", "09:00 | Opening | Tour", "12:00 | Lunch | <", "14:00 | Talks | ")
    )

    assert said(found) == [
        ("2026-06-01", "09:00", "Opening"),
        ("2026-06-01", "12:00", "Lunch"),
        ("2026-06-01", "14:00", "Talks"),
        ("2026-06-02", "09:00", "Tour"),
        ("2026-06-02", "12:00", "Lunch"),
    ]


def test_parts_of_the_day_may_be_columns():
    found = understood(table("Day | Morning | Afternoon", "1 June | Opening | Visit", "2 June | Departure | "))

    assert said(found) == [
        ("2026-06-01", "morning", "Opening"),
        ("2026-06-01", "afternoon", "Visit"),
        ("2026-06-02", "morning", "Departure"),
    ]


def test_a_cell_may_hold_a_whole_day():
    found = understood(
        table("Date | Itinerary", "1 June | 09:00 Opening\\nHall 3\\n10:30 Visit to A", "2 June | 09:00 Departure")
    )

    assert said(found) == [
        ("2026-06-01", "09:00", "Opening\nHall 3"),
        ("2026-06-01", "10:30", "Visit to A"),
        ("2026-06-02", "09:00", "Departure"),
    ]


def test_times_and_texts_pair_up_line_by_line():
    found = understood(
        table(
            "Date | Time | Event",
            "1 June | 09:00\\n10:30\\n12:00 | Opening\\nVisit\\nLunch",
            "2 June | 09:00\\n10:00 | Talks",
        )
    )

    assert [(row.time, row.title) for row in found.rows] == [
        ("09:00", "Opening"),
        ("10:30", "Visit"),
        ("12:00", "Lunch"),
        ("09:00-10:00", "Talks"),
    ]


def test_hotels_and_meals_in_columns_are_lines_of_the_day():
    found = understood(
        table("日期 | 行程 | 早餐 | 午餐 | 住宿", "第一天\\n6月1日 | 香港—深圳 | 自理 | 酒店 | 五洲宾馆")
    )

    assert [(row.title, row.kind, row.place, row.notes) for row in found.rows] == [
        ("香港—深圳", "", "", ()),
        ("早餐", "meal", "", ("自理",)),
        ("午餐: 酒店", "meal", "", ()),
        ("五洲宾馆", "hotel", "五洲宾馆", ()),
    ]


def test_a_table_without_a_header_is_understood_by_what_it_holds():
    found = understood(
        lines("# Visit on 4 June 2026"),
        table("09:00 | Meeting with the mayor of the town | City Hall", "10:00-11:00 | Visit to the port | Hotel Sea"),
    )

    assert said(found) == [
        ("2026-06-04", "09:00", "Meeting with the mayor of the town"),
        ("2026-06-04", "10:00-11:00", "Visit to the port"),
    ]


def test_a_table_of_members_is_no_schedule():
    found = understood(
        lines("Visit 3 April 2026"),
        table("Name | Title | Phone", "Ann Lee | Director | 123"),
        table("Time | Event", "9:00 | A"),
    )

    assert [(member.name, member.role, member.notes) for member in found.members] == [
        ("Ann Lee", "Director", ("Phone: 123",))
    ]
    assert said(found) == [("2026-04-03", "9:00".zfill(5), "A")]


def test_a_column_without_a_role_keeps_its_head():
    (row,) = understood(
        table("Date | Time | Event | Internal | Dress", "4 June | 9:00 | A | Budget line 4410 | casual")
    ).rows

    assert set(row.notes) == {"Internal: Budget line 4410", "Dress: casual"}
