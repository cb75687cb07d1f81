"""Week plans with hours at the side, letters in Japanese that quote one another, days told by two weekdays."""

from typing import Any

import yaml
from markdown_drafts import lines_in, table_of

from delegate.importing.blocks import SourceCell, SourceTable
from delegate.importing.draft import ImportRequest, draft
from delegate.importing.understanding.marks import RowMark
from delegate.importing.understanding.tables import table_marks

LETTER = """From: "Tanaka Kenji" <tanaka@example.jp>
Subject: Re: Delegation visit 27-28 November
Date: Tue, 18 Nov 2025 09:41:03 +0900
Content-Type: text/plain; charset="utf-8"

■ Day 1: 11/27 (Thu) Nagoya

・10:05  名古屋駅 集合 / Meet at Nagoya Station
・10:30～12:00  記念館 見学 / Tour of the museum
・18:30  夕食会 Dinner hosted by the Governor - Castle Hotel
      dress: dark suit
◎ 宿泊 Stay: Hotel Nagoya Castle

On Mon, 17 Nov 2025 at 17:20, Anna Weber wrote:
> 10:00 would be too early for us on the 27th.
>> 11/27 10:00 Meet at Nagoya Station
"""


def trip_of_letter() -> Any:
    return yaml.load(draft(LETTER.encode(), "visit.eml", ImportRequest()).text, yaml.BaseLoader)


def test_a_programme_in_points_is_read_and_not_the_older_one_in_the_quote_below_it():
    lines = lines_in(trip_of_letter())

    assert [each.get("time") for each in lines] == ["10:05", "10:30-12:00", "18:30", None]
    assert lines[-1]["hotel"] == "hotel-nagoya-castle"


def test_a_label_in_small_letters_is_a_line_of_its_own():
    trip = trip_of_letter()

    dinner = lines_in(trip)[2]
    assert dinner["notes"] == "dress: dark suit"
    assert trip["hosts"]["governor"]["name"] == "Governor"


def test_a_weekday_in_two_languages_is_no_city():
    trip = table_of(
        "日期 Date | 時間 Time | 活動 Programme | 地點 Venue",
        "2024/09/23<br>(一 Mon) | 19:00 | 晚宴 Dinner | Suntec",
        title="Visit",
        day="",
    )

    assert list(trip["days"]) == ["2024-09-23"]
    assert trip["venues"]["suntec"]["city"] == "tbc"


def test_what_is_open_may_be_said_in_two_languages_in_one_bracket():
    line = lines_in(table_of("Time | Programme", "12:15 | 午餐 Lunch (待定 TBC)"))[0]

    assert line["status"] == "tentative"
    assert "TBC" not in str(line["meal"])


def test_whom_people_talk_to_in_a_city_is_no_place():
    assert "venues" not in table_of("時間 | 活動", "9:00 | 早餐會：與在渝港商交流")


def plan_of_a_week(*blocks: tuple[int, int, str], hours: tuple[str, ...]) -> list[str]:
    """The times of a plan with hours at the side, of blocks (first row, rows, text) below the first of two days."""
    cells = [SourceCell("", 0, 0), SourceCell("Mon 9 June 2025", 0, 1), SourceCell("Tue 10 June 2025", 0, 2)]
    cells += [SourceCell(hour, number, 0) for number, hour in enumerate(hours, 1)]
    cells += [SourceCell(text, row, 1, rows=rows) for row, rows, text in blocks]
    marks = table_marks(SourceTable(tuple(cells), "sheet"))
    return [mark.row.time for mark in marks if isinstance(mark, RowMark)]


def test_a_block_over_several_hours_of_a_week_plan_lasts_until_the_next_of_them():
    hours = ("08:00", "09:00", "10:00", "11:00")

    assert plan_of_a_week((1, 1, "Bus"), (2, 2, "Workshop"), (4, 1, "Lunch"), hours=hours) == [
        "08:00",
        "09:00-11:00",
        "11:00",
    ]
    assert plan_of_a_week((3, 2, "Workshop"), hours=hours) == ["10:00"]  # nothing tells where its last hour ends


def test_a_block_over_several_spans_of_a_week_plan_lasts_until_the_end_of_the_last():
    assert plan_of_a_week((1, 2, "Workshop"), hours=("08:00-08:45", "09:00-09:45")) == ["08:00-09:45"]
