"""Fields of first drafts: whoever follows the first report has nothing more to mend in the second."""

import pytest
from drafted_lines import meeting
from edited import HEAD, day, fix, mended, names, read
from every import every

CHINESE = """行程：訪問香港
出发地：Hong Kong
代表团：
  王：{name: 王建國}
接待：
  陳：{name: 陳百里}
地点：
  總部：{name: 總部, city: Hong Kong}
  酒店：{name: 酒店, city: Hong Kong}
日程：
  2026年5月12日：
    - 会见：會面
      时间：上午9时30分
      地点：總部
      出席：陳百里
      状态：待定
"""


def test_every_key_of_a_chinese_draft_is_mended_with_its_colon_at_once() -> None:
    assert mended(CHINESE) == (
        "trip: 訪問香港\nbase: Hong Kong\ndelegation:\n  王: {name: 王建國}\nhosts:\n  陳: {name: 陳百里}\n"
        "venues:\n  總部: {name: 總部, city: Hong Kong}\n  酒店: {name: 酒店, city: Hong Kong}\ndays:\n  2026-05-12:\n"
        "    - meeting: 會面\n      time: 09:30\n      venue: 總部\n      with: 陳\n      status: tentative\n"
    )


@pytest.mark.parametrize("table", ["venues", "地點", "地点"])
def test_a_colon_behind_the_id_of_a_text_is_mended_on_every_line(table: str) -> None:
    text = f"{HEAD}{table}:\n  one：茶樓\n  two：酒店\n  three：碼頭\n"

    assert names(text).count("look-alike-sign") == 3


@pytest.mark.parametrize("word", ["状态", "狀態", "狀況", "state"])
def test_a_status_under_another_name_is_one(word: str) -> None:
    text = day(f"    - meeting: Tea\n      time: 10:00-11:15\n      {word}: 待定\n")

    assert "      status: tentative\n" in mended(text)


@every(
    ("typed", "written"),
    [
        ("depart: 07:55\n      arrive: 11:55", "07:55-11:55"),
        ("depart: 0755\n      arrive: 1155", "07:55-11:55"),
        ("departs: 2015\n      arrives: 0010+1", "20:15-00:10+1"),
        ("dep: 9:00am\n      arr: 1pm", "09:00-13:00"),
        ("ETD: 23:50\n      ETA: 07:00+2", "23:50-07:00+2"),
        ("arrival: 11:55\n      departure: 07:55", "07:55-11:55"),
        ("出发时间: 下午3时\n      到达时间: 下午5时30分", "15:00-17:30"),
        ("depart: 9:00am", "09:00"),
        ("depart: 09:00\n      arrive: TBC", "09:00"),
        ("arrive: 13:15", "tbc-13:15"),
    ],
)
def test_a_departure_and_an_arrival_are_the_time_of_a_movement(typed: str, written: str) -> None:
    line = "    - flight: CX 500\n      {}\n      from: NRT\n      to: HKG\n"
    text = day(line.format(typed))

    assert names(text) == ["unknown-key"]
    assert mended(text) == day(line.format(f"time: {written}"))
    assert names(mended(text)) == []


def test_both_ends_in_braces_are_one_time() -> None:
    text = day("    - {ferry: Fast cat, depart: 09:00, arrive: 10:00, from: A, to: B}\n")

    assert mended(text) == day("    - {ferry: Fast cat, time: 09:00-10:00, from: A, to: B}\n")


@pytest.mark.parametrize("typed", ["depart: late", "depart: 09:00\n      time: 10:00", "depart: [9, 10]"])
def test_a_departure_that_is_no_time_or_a_second_one_is_asked(typed: str) -> None:
    text = day(f"    - flight: CX 500\n      {typed}\n      from: NRT\n      to: HKG\n")

    assert names(text) == ["unknown-key"]
    assert "write both ends in `time`" in read(text).findings[0].help
    assert fix(text)[-1].data.decode() == text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Central Government Offices, Tamar", "{name: Central Government Offices, city: Hong Kong, address: Tamar}"),
        ("Revenue Tower, Wan Chai, Hong Kong", "{name: Revenue Tower, city: Hong Kong, address: Wan Chai}"),
        ("Futian Shangri-La, Shenzhen", "{name: Futian Shangri-La, city: Shenzhen}"),
        ("Tower 2, 9 Lotus Road, Futian, Shenzhen", "{name: Tower 2, city: Shenzhen, address: '9 Lotus Road, Futian'}"),
        ("Kong's Tea House, HK", "{name: 'Kong''s Tea House', city: Hong Kong}"),
    ],
)
def test_a_venue_in_one_text_is_written_out_with_its_city(typed: str, written: str) -> None:
    text = meeting("venue: here") + "venues:\n  here: {}\n"

    assert names(text.replace("{}", typed)) == ["wrong-shape"]
    assert mended(text.replace("{}", typed)) == text.replace("{}", written)
    assert names(text.replace("{}", written)) == []


@every(
    ("typed", "city"),
    [
        ("Conrad ballroom", "Hong Kong"),
        ("Shanghai Tang", "Shanghai"),
        ("MGM Macau", "Macau"),
        ("香港海景酒店", "Hong Kong"),
        ("北京樓", "Beijing"),
    ],
)
def test_a_city_that_is_part_of_a_name_is_offered_and_not_written(typed: str, city: str) -> None:
    text = meeting("venue: room") + f"venues:\n  room: {typed}\n"

    assert names(text) == ["wrong-shape"]
    assert read(text).findings[0].help == f"write `room: {{name: {typed}, city: {city}}}`, if that is its city"
    assert mended(text) == text


def test_a_venue_that_is_known_by_itself_is_named() -> None:
    text = meeting("venue: cgo") + "venues:\n  cgo: Central Government Offices, Tamar\n"

    assert "or leave it out and write `Central Government Offices` in place of `cgo`" in read(text).findings[0].help


@pytest.mark.parametrize("word", ["语言", "語言", "Language"])
def test_the_languages_of_a_trip_are_known_by_other_words(word: str) -> None:
    text = f"{word}: zh-Hans\n" + day("    - meeting: Tea\n")

    assert mended(text) == text.replace(word, "languages")


@pytest.mark.parametrize(
    ("word", "offered"), [("meet", "`event`"), ("fanfare", "`meeting`"), ("huddle", "`meeting`"), ("合影", "`meeting`")]
)
def test_a_word_that_may_be_a_kind_gets_kinds_offered(word: str, offered: str) -> None:
    (finding,) = read(day(f"    - {word}: Assemble at Haneda\n      time: 08:15\n")).findings

    assert offered in finding.help
    assert "fields here" not in finding.help


def test_a_debrief_is_a_meeting() -> None:
    assert mended(day("    - debrief: Wrap-up\n")) == day("    - meeting: Debrief, Wrap-up\n")


@every(
    ("typed", "written"),
    [
        ("集合： 区政府大楼前集合", "event: 区政府大楼前集合"),
        ("午餐: 中华总商会午宴", "meal: 中华总商会午宴"),
        ("courtesy call: The Mayor, courtesy call", "meeting: The Mayor, courtesy call"),
        ("午餐: 中华总商会", "meal: 午餐，中华总商会"),
        ("午餐: 晚宴餐厅", "meal: 午餐，晚宴餐厅"),
    ],
)
def test_a_word_that_the_title_has_is_not_written_twice(typed: str, written: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day(f"    - {written}\n")
