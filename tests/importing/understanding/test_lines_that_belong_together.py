"""Which lines of a programme belong together: headings, hotels, parts of the day and what stands below."""

import pytest
from every import every
from understanding_documents import lines, said, table, understood


def test_without_a_header_what_happens_stands_before_where_it_does():
    found = understood(
        lines("4 April 2014"),
        table(
            "9:00 | Talks with the Mayor | The Town Hall of the old city, Room 3",
            "12:00 | A joint lunch | Hotel Sakura",
        ),
    )

    assert [(row.title, row.place) for row in found.rows][1] == ("A joint lunch", "Hotel Sakura")


@every(
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
            "Time | < | Programme | < | ",
            "From | To | Group A | Group B | Venue",
            "14:30 | 15:30 | Visit to DJI | Visit to the kiln | as arranged",
        ),
    )

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
