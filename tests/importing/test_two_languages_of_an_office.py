"""Programmes that say each thing twice, in Japanese or Chinese and in English, as an e-mail or a text does."""

from typing import Any

import yaml
from markdown_drafts import lines_in, table_of

from delegate.importing.draft import ImportRequest, draft


def text_of(*lines: str) -> str:
    """The draft of a plain text, as it is written."""
    return draft("\n".join(lines).encode(), "visit.txt", ImportRequest()).text


def trip_of_text(*lines: str) -> Any:
    return yaml.load(text_of(*lines), yaml.BaseLoader)


def test_a_day_told_in_two_languages_is_one_day_and_no_range():
    trip = trip_of_text(
        "Visit, 2025",
        "【10月20日（月）/ Mon 20 Oct】",
        "10:00  表敬訪問 / Courtesy call",
        "【10月21日（火）/ Tue 21 Oct】",
        "11:00  昼食 / Lunch",
    )

    assert list(trip["days"]) == ["2025-10-20", "2025-10-21"]


def test_a_label_in_two_languages_tells_the_place_of_the_line_above_it():
    trip = trip_of_text(
        "Visit, 20 October 2025",
        "10:00-11:00   市長への表敬訪問 / Courtesy call",
        "   場所 Venue: 市役所 City Hall",
        "12:00         昼食 / Lunch",
        "   場所 Venue: 未定 TBC",
    )

    assert [each["venue"] for each in lines_in(trip)] == ["city-hall", "tbc"]
    assert "市役所" in str(trip["venues"]["city-hall"]["name"])


def test_the_night_told_below_a_dinner_is_a_line_of_its_own():
    trip = trip_of_text(
        "代表團行程",
        "",
        "二○二五年四月二十四日",
        "下午7時　晚宴，由青年會作東",
        "　　入住：台北君悅酒店，電話：02-5555-0008",
    )

    dinner, night = lines_in(trip)
    assert (dinner["meal"], "notes" in dinner) == ("晚宴，由青年會作東", False)
    assert (night["hotel"], night["notes"]) == ("place-1", "電話：02-5555-0008")


def test_a_label_for_the_night_in_two_languages_gives_a_hotel_and_keeps_its_telephone_apart():
    trip = trip_of_text(
        "Visit, 20 October 2025",
        "18:30  懇親会 / Dinner",
        "宿泊 Hotel: 奈良ホテル Nara Hotel  TEL 0742-55-0010",
    )

    assert lines_in(trip)[1] == {"hotel": "nara-hotel", "notes": "TEL 0742-55-0010"}


def test_an_open_end_is_no_part_of_the_title_or_the_notes():
    told = trip_of_text("Visit, 20 October 2025", "18:30～ 懇親会", "20:00～解散")
    table = table_of("時刻 | 行事", "18:30～ | 懇親会")

    assert [each.get("meal", each.get("event")) for each in lines_in(told)] == ["懇親会", "解散"]
    assert lines_in(table) == [{"meal": "懇親会", "time": "18:30"}]


def test_japanese_ways_start_and_end_at_their_places_and_not_at_their_vehicles():
    trip = table_of(
        "時刻 | 行事",
        "14:00 | 貸切バスで奈良へ移動",
        "15:06 | 近鉄特急 奈良→京都",
        "17:20 | 新幹線 のぞみ 42号 京都発 → 東京着 19:33",
    )

    ways = [(each.get("from"), each.get("to")) for each in lines_in(trip)]
    assert ways == [(None, "奈良"), ("奈良", "京都"), ("京都", "東京")]
    assert "venues" not in trip


def test_a_remark_behind_a_blank_line_is_not_one_of_the_last_line():
    text = text_of("Visit, 20 October 2025", "18:30  Dinner", "", "※ 服装はスーツでお願いします。")

    assert "# from the source: ※ 服装はスーツでお願いします。" in text
    assert "notes" not in text


def test_a_place_behind_a_sign_without_a_blank_is_the_venue():
    trip = trip_of_text("交流團", "2025年4月25日", "上午9時15分　與學生座談　@國立台灣大學第一會議室")

    assert trip["venues"]["place-1"]["name"] == "國立台灣大學第一會議室"


def test_what_is_to_be_confirmed_in_brackets_behind_a_title_makes_it_tentative():
    trip = table_of(
        "Time | Programme", "15:00 | 參觀歌劇院（待定）", "16:00 | Call on the Mayor [TBC]", "17:00 | Talks (tbd)"
    )

    assert [each["status"] for each in lines_in(trip)] == ["tentative"] * 3
    assert "TBC" not in str(trip)


def test_a_visit_of_each_of_two_parties_has_no_venue():
    trip = table_of("時間 | 活動", "11:00 | 分組活動：甲組參觀創業中心；乙組參觀圖書館")

    assert "venues" not in trip
