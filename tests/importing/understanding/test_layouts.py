"""The layouts of programmes: what the columns hold, where the days stand, and what becomes of every row."""

import random

import pytest
from understanding_documents import lines, said, table, understood

from delegate.importing.blocks import Remark
from delegate.importing.refusals import SourceRefused

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


@pytest.mark.parametrize("seed", range(6))
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
        ("09:00", "Opening"), ("10:30", "Visit"), ("12:00", "Lunch"), ("09:00-10:00", "Talks"),
    ]  # fmt: skip


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
            "Dear all,", "Thursday 4 June 2026", "09:00 - Meeting", "10.30 – 11.30 Visit to the plant",
            "- Safety shoes",
            "Noon   Lunch", "then   Talks", "Please note:", "- Bring a visa", "Best regards",
        )
    )  # fmt: skip

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
            " | Fri 4 April 2014 | Sat 5 April 2014", "Morning | Talks | Castle tour", "Lunch | Canteen | Own choice",
            "Afternoon | 14:55 Call on the Mayor\\n15:25 Call on the Council | Brewery",
        )
    )  # fmt: skip

    assert said(found) == [
        ("2014-04-04", "morning", "Talks"), ("2014-04-04", "", "Lunch: Canteen"),
        ("2014-04-04", "14:55", "Call on the Mayor"), ("2014-04-04", "15:25", "Call on the Council"),
        ("2014-04-05", "morning", "Castle tour"), ("2014-04-05", "", "Lunch: Own choice"),
        ("2014-04-05", "afternoon", "Brewery"),
    ]  # fmt: skip


def test_a_column_about_the_vehicles_is_no_programme():
    found = understood(table("日期 | 时间 | 内容 | 车辆安排", "2023年2月23日 | 10:30 | 座谈会 | 1号车"))

    assert [(row.title, row.notes) for row in found.rows] == [("座谈会", ("车辆安排: 1号车",))]


def test_a_blank_below_a_city_is_the_same_city_until_the_day_ends():
    found = understood(
        table(
            "Date | City | Time | Event", "23 Feb | Hong Kong – Guangzhou | 8:00 | Train", " | | 12:00 | Lunch",
            "24 Feb | | 9:00 | Talks",
        )
    )  # fmt: skip

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


def test_without_a_header_what_happens_stands_before_where_it_does():
    found = understood(
        lines("4 April 2014"),
        table(
            "9:00 | Talks with the Mayor | The Town Hall of the old city, Room 3",
            "12:00 | A joint lunch | Hotel Sakura",
        ),
    )

    assert [(row.title, row.place) for row in found.rows][1] == ("A joint lunch", "Hotel Sakura")


@pytest.mark.parametrize(
    ("text", "hotel"),
    [
        ("Overnight: Harbour Hotel", "Harbour Hotel"),
        ("Overnight at the Harbour Hotel", "Harbour Hotel"),
        ("住宿：五洲宾馆", "五洲宾馆"),
        ("宿泊：松山ホテル", "松山ホテル"),
        ("Übernachtung: Hotel Adler", "Hotel Adler"),
        ("Nuit à l'hôtel Adler", "hôtel Adler"),
        ("Noche: Hotel Adler", "Hotel Adler"),
        ("（泊）松山ホテル", "松山ホテル"),
    ],
)
def test_a_line_that_says_where_the_night_is_spent_is_a_hotel(text, hotel):
    found = understood(lines("Thursday, 4 June 2026", "09:00 Talks", text, "Friday, 5 June 2026", "09:00 Walk"))

    assert [(row.day, row.title, row.kind) for row in found.rows][1] == ("2026-06-04", hotel, "hotel")


def test_a_night_without_a_hotel_is_kept_as_a_remark():
    found = understood(lines("Thursday, 4 June 2026", "09:00 Talks", "Overnight: none"))

    assert [row.title for row in found.rows] == ["Talks"]
    assert [each.text for each in found.after] == ["Overnight: none"]


def test_a_hotel_below_a_table_belongs_to_the_day_above():
    found = understood(
        table("Thursday, 4 June 2026 | <", "09:00 | Talks"),
        lines("Overnight: Harbour Hotel"),
        table("Friday, 5 June 2026 | <", "09:00 | Walk"),
    )

    assert said(found)[1] == ("2026-06-04", "", "Harbour Hotel")


@pytest.mark.parametrize("activity", ["Arrival", "Departure", "Castle Tour"])
def test_an_activity_behind_a_date_is_no_city(activity):
    found = understood(lines(f"# Thursday, 4 June 2026 – {activity}", "09:00 Talks"))

    assert [(row.city, row.title) for row in found.rows] == [("", "Talks")]


def test_an_adverb_for_a_part_of_the_day_needs_no_colon():
    found = understood(lines("Donnerstag, 4. Juni 2026", "09:00 Uhr Gespräche", "abends frei"))

    assert said(found)[1] == ("2026-06-04", "evening", "frei")


def test_a_line_that_begins_below_the_text_belongs_to_the_item_above():
    found = understood(lines("Saturday 22 April 2023", "14.00\tVisit to the works", "\tNo photographs", "16.00\tTea"))

    assert [row.title for row in found.rows] == ["Visit to the works\nNo photographs", "Tea"]


def test_what_stands_below_a_heading_with_a_time_belongs_to_it():
    found = understood(
        lines(
            "## Thursday, 4 June 2026",
            "### 09:00 Welcome",
            "Office of the President",
            "- 09:05 photo",
            "### 10:00 Walk",
        )
    )

    assert said(found) == [
        ("2026-06-04", "09:00", "Welcome\nOffice of the President\n09:05 photo"),
        ("2026-06-04", "10:00", "Walk"),
    ]


def test_a_sentence_behind_a_day_is_parted_at_its_times():
    found = understood(lines("Thursday, 4 June 2026: 9:00 forum, 11:40 parade, 15:00 talks with the council."))

    assert said(found) == [
        ("2026-06-04", "09:00", "forum"),
        ("2026-06-04", "11:40", "parade"),
        ("2026-06-04", "15:00", "talks with the council"),
    ]


def test_the_weekday_may_have_a_column_beside_the_date():
    found = understood(table("Day | Date | Start | End | Activity", "Thu | 19/10/2006 | 1230 | 1240 | Arrival"))

    assert said(found) == [("2006-10-19", "12:30-12:40", "Arrival")]


def test_a_header_of_two_rows_has_its_groups_in_the_lower_one():
    found = understood(
        lines("Saturday 22 April 2023"),
        table(
            "Time | < | Programme | < | ", "From | To | Group A | Group B | Venue",
            "14:30 | 15:30 | Visit to DJI | Visit to the kiln | as arranged",
        ),
    )  # fmt: skip

    assert [(row.time, row.title, row.group, row.place) for row in found.rows] == [
        ("14:30-15:30", "Visit to DJI", "Group A", "as arranged"),
        ("14:30-15:30", "Visit to the kiln", "Group B", "as arranged"),
    ]


def test_the_line_below_a_part_of_the_day_is_in_that_part():
    found = understood(
        lines("Donnerstag, 4. Juni 2026", "9.00 Uhr Besichtigung", "nachmittags", "zur freien Verfügung")
    )

    assert said(found)[1] == ("2026-06-04", "afternoon", "zur freien Verfügung")


def test_a_day_in_brackets_is_a_day():
    found = understood(lines("【第一天】6月4日 星期四", "15:15 集合", "【第二天】6月5日 星期五", "上午 參觀"))

    assert [row.day for row in found.rows] == ["2026-06-04", "2026-06-05"]


def test_strokes_part_a_title_from_its_place():
    found = understood(lines("Thursday, 4 June 2026", "09:00 | Walk | Town Hall Square"))

    assert said(found) == [("2026-06-04", "09:00", "Walk\nTown Hall Square")]


def test_a_span_of_days_in_figures_is_no_time():
    found = understood(lines("Besuch in Freiburg", "04.06. - 05.06.2026", "Do., 04.06.", "9.00 Uhr Burg"), year=None)

    assert said(found) == [("2026-06-04", "09:00", "Burg")]


def test_a_part_of_the_day_in_a_column_of_its_own_tells_the_half_of_the_clock_beside_it():
    found = understood(
        table(
            "日期 | 時段 | 時間 | 行程",
            "2026年6月4日 | 下午 | 三時十五分 | 集合",
            " | ^ | 四時 | 參觀碼頭",
            " | 晚上 |  | 晚宴",
        )
    )

    assert said(found) == [
        ("2026-06-04", "15:15", "集合"),
        ("2026-06-04", "16:00", "參觀碼頭"),
        ("2026-06-04", "evening", "晚宴"),
    ]


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
