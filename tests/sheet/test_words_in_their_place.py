"""Names, brackets and signs stand as each language has them, and nobody reads what is not of that day."""

from pathlib import Path

import pytest
from command import here, trip_in
from programme import PLACES, whole

from delegate.i18n.language import language_of

CHINESE_PLACES = PLACES.replace("a: {name: Alpha House,", "a: {name: {en: Alpha House, zh-Hant: 甲樓},")
PEOPLE = """
delegation:
  ann: {name: {en: Ann, zh-Hant: 安}, role: principal}
  ben: {name: {en: Ben, zh-Hant: 本}}
  cat: {name: {en: Cat, zh-Hant: 卡}}
  dan: {name: {en: Dan, zh-Hant: 丹}, joins: 2023-02-25}
hosts:
  hal: {name: {en: Hal, zh-Hant: 何}}
"""
TOP = """
vehicles:
  bus: {name: {en: Bus, zh-Hant: 巴士}, kind: coach, seats: 20, plates: [CN, HK]}
  limo: {name: {en: Limo, zh-Hant: 轎車}, kind: car, seats: 4}
"""
APART = """
    - meeting: {en: A talk, zh-Hant: 講座}
      time: 09:00-10:00
      venue: a
    - visit: {en: A factory, zh-Hant: 工廠}
      time: 13:00-14:00
      venue: b
      with: hal
      vehicle: {limo: [ann], bus: [ben, cat]}
    - event: {en: A walk, zh-Hant: 散步}
      time: 15:00-16:00
      venue: a
      who: [ben, cat]
      vehicle: bus
"""


def printed(folder: Path, lines: str, *options: str) -> str:
    """A copy as Markdown."""
    path = trip_in(folder, whole(lines, top=TOP, people=PEOPLE, places=CHINESE_PLACES))
    return here("plan", str(path), "--format", "md", *options).out


def test_vehicles_are_joined_by_a_word_and_their_riders_parted_as_the_language_has_it(tmp_path: Path) -> None:
    english = printed(tmp_path, APART, "--copy", "run-sheet", "--lang", "en")
    chinese = printed(tmp_path, APART, "--copy", "run-sheet", "--lang", "zh-Hant")

    assert "by Limo and Bus to Beta House" in english
    assert "Vehicle: Limo: Ann; Bus: Ben, Cat" in english
    assert "車輛：轎車：安；巴士：本、卡" in chinese


def test_a_chinese_line_has_chinese_brackets_around_those_who_go(tmp_path: Path) -> None:
    assert "前往甲樓（本、卡）" in printed(tmp_path, APART, "--copy", "run-sheet", "--lang", "zh-Hant")
    both = printed(tmp_path, APART, "--copy", "run-sheet", "--lang", "en,zh-Hant")
    assert "to Alpha House (Ben, Cat) / " in both
    assert "前往甲樓（本、卡）" in both


def test_a_driver_reads_nothing_of_those_who_are_not_there_that_day(tmp_path: Path) -> None:
    movements = printed(tmp_path, APART, "--copy", "movements", "--lang", "en")

    assert "Leave: 2 people, all except Ann" in movements or "Leave: 2 people, Ben, Cat" in movements
    assert "Dan" not in movements


def test_plates_are_said_by_the_names_of_their_sides(tmp_path: Path) -> None:
    assert "plates of the Mainland and Hong Kong" in printed(tmp_path, APART, "--copy", "movements", "--lang", "en")
    assert "車牌：內地及香港" in printed(tmp_path, APART, "--copy", "movements", "--lang", "zh-Hant")


def test_a_host_reads_of_guests_who_come_too_late_by_when_they_are_expected(tmp_path: Path) -> None:
    lines = APART.replace("13:00-14:00", "10:05-14:00")
    host = printed(tmp_path, lines, "--for", "hal", "--lang", "en")

    (arrival,) = (line for line in host.splitlines() if "arrive" in line)
    assert "- 10:05前 " in printed(tmp_path, lines, "--for", "hal", "--lang", "zh-Hant")
    assert arrival == "- by 10:05 3 guests arrive by Limo and Bus"


def test_a_day_whose_first_place_is_open_is_called_after_the_first_town_that_is_known(tmp_path: Path) -> None:
    lines = "    - event: A forum\n      time: 08:00-08:30\n      venue: tbc\n" + APART

    assert "\nAlpha, UTC+8\n" in printed(tmp_path, lines, "--lang", "en")


def test_a_service_under_a_title_of_its_own_says_from_where_it_leaves_in_the_order_of_the_language(
    tmp_path: Path,
) -> None:
    lines = """
    - ferry: {en: Out, zh-Hant: 去程}
      within: 08:30-08:40
      from: china-ferry-terminal
      to: jiuzhou-port
"""

    assert "Leave for Zhuhai Jiuzhou Port by ferry from China Ferry Terminal" in printed(
        tmp_path, lines, "--lang", "en"
    )
    assert "由中國客運碼頭乘渡輪前往珠海九洲港" in printed(tmp_path, lines, "--lang", "zh-Hant")


def test_the_only_party_of_a_day_with_lines_is_not_called_the_others(tmp_path: Path) -> None:
    people = PEOPLE + "\n"
    lines = """
    - visit: A mill
      time: 09:00-10:00
      venue: a
      who: [ben, cat, eve, fay]
    - visit: A shop
      time: 11:00-12:00
      venue: a
      who: [ben, cat, eve, fay]
    - visit: A dock
      time: 13:00-14:00
      venue: a
      who: [ben, cat, eve, fay]
"""
    more = people.replace("hosts:", "  eve: {name: Eve}\n  fay: {name: Fay}\nhosts:")
    path = trip_in(tmp_path, whole(lines, top=TOP, people=more, places=CHINESE_PLACES))
    page = here("plan", str(path), "--format", "md", "--lang", "en").out

    assert "**All except Ann**" in page
    assert "The others" not in page


def test_below_others_japanese_does_not_say_again_a_name_that_is_not_written_in_it(tmp_path: Path) -> None:
    people = "  bloggs: {name: Joe Bloggs, honorific: {en: Mr, zh-Hant: 先生}}\nhosts:"
    path = trip_in(tmp_path, whole(APART, top=TOP, people=PEOPLE.replace("hosts:", people), places=CHINESE_PLACES))
    page = here("plan", str(path), "--format", "md", "--lang", "en,zh-Hant,ja").out
    alone = here("plan", str(path), "--format", "md", "--lang", "ja").out

    assert "Mr Joe Bloggs / Joe Bloggs先生" in page
    assert "先生 / Joe Bloggs" not in page
    assert "Joe Bloggs" in alone


def test_a_number_of_people_never_stands_beside_another_language_without_their_name(tmp_path: Path) -> None:
    people = PEOPLE.replace("何}}", "何}}\n  crowd: {name: {en: Neighbours}, people: ~40}")
    lines = APART.replace("with: hal", "with: [hal, crowd]")
    path = trip_in(tmp_path, whole(lines, top=TOP, people=people, places=CHINESE_PLACES))

    assert "Neighbours，約40人" in here("plan", str(path), "--format", "md", "--lang", "en,zh-Hant").out


@pytest.mark.parametrize(
    ("car", "coach", "heads"),
    [
        ("轎車", "巴士", ("轎車 · 4座", "巴士 · 20座")),
        ("甲車", "一號旅遊車", ("甲車 · 4座", "一號旅遊車 · 20座")),
        ("禮賓一號", "一號車", ("禮賓一號 · 汽車，4座", "一號車 · 旅遊巴士，20座")),
    ],
)
def test_what_a_vehicle_is_stands_beside_a_name_that_does_not_say_so(
    car: str, coach: str, heads: tuple[str, str], tmp_path: Path
) -> None:
    named = TOP.replace("轎車}", f"{car}}}").replace("巴士}", f"{coach}}}")
    path = trip_in(tmp_path, whole(APART, top=named, people=PEOPLE, places=CHINESE_PLACES))
    movements = here("plan", str(path), "--format", "md", "--copy", "movements", "--lang", "zh-Hant").out

    assert [head for head in heads if f"## {head}" not in movements] == []


def test_chinese_says_from_where_before_by_what(tmp_path: Path) -> None:
    lines = APART.replace(
        "    - event:", "    - free: {en: Free, zh-Hant: 自由活動}\n      time: 14:10-14:20\n    - event:"
    )
    movements = printed(tmp_path, lines, "--copy", "movements", "--lang", "zh-Hant")

    assert "由甲樓乘轎車及巴士前往" in movements


def test_the_counts_of_findings_are_said_in_the_language_of_the_run_sheet(tmp_path: Path) -> None:
    path = trip_in(tmp_path, whole(APART, top=TOP, people=PEOPLE, places=CHINESE_PLACES))
    page = here("plan", str(path), "--format", "html", "--copy", "run-sheet", "--lang", "zh-Hant").out

    assert "項錯誤" in page or "無錯誤" in page
    assert "no warnings" not in page


def test_the_run_sheet_says_that_the_hours_of_a_window_are_no_begin_and_end(tmp_path: Path) -> None:
    lines = """
    - meeting: A call
      within: 14:00-16:30
      for: 45 min
      venue: a
    - ferry: Out
      within: 17:30-17:40
      from: china-ferry-terminal
      to: jiuzhou-port
"""
    said = printed(tmp_path, lines, "--lang", "en", "--copy", "run-sheet")

    assert "45 min within these hours" in said
    assert "between 17:30 and 17:40" in said


def test_a_kind_that_is_the_title_is_not_said_below_it(tmp_path: Path) -> None:
    lines = "    - free: {en: At leisure, zh-Hant: 自由活動}\n      time: 15:00-16:00\n      venue: a\n"

    chinese = printed(tmp_path, lines, "--copy", "run-sheet", "--lang", "zh-Hant")
    english = printed(tmp_path, lines, "--copy", "run-sheet", "--lang", "en")

    assert "  * 甲樓，Alpha\n" in chinese
    assert "  - free · Alpha House\n" in english


def test_a_kind_that_is_the_title_in_one_language_is_not_borrowed_from_another(tmp_path: Path) -> None:
    lines = "    - free: {en: At leisure, zh-Hant: 自由活動}\n      time: 15:00-16:00\n      venue: a\n"

    both = printed(tmp_path, lines, "--copy", "run-sheet", "--lang", "en,zh-Hant")

    assert "甲樓，Alpha" in both
    assert "free" not in both


WALK = """
    - meeting: {en: A talk, zh-Hant: 講座}
      time: 09:00-10:00
      venue: a
    - walk: {en: To the second house, zh-Hant: 步行往乙樓}
      for: 10 min
    - meeting: {en: A second talk, zh-Hant: 第二講}
      time: 10:30-11:30
      venue: b
"""


def test_a_way_does_not_begin_with_the_title_above_it_once_more(tmp_path: Path) -> None:
    places = CHINESE_PLACES.replace("b: {name: Beta House,", "b: {name: {en: Beta House, zh-Hant: 乙樓},")
    path = trip_in(tmp_path, whole(WALK, top=TOP, people=PEOPLE, places=places))

    chinese = here("plan", str(path), "--format", "md", "--copy", "programme", "--lang", "zh-Hant").out
    assert chinese.count("步行往乙樓") == 1
    assert "約10:10抵達" in chinese
    english = here("plan", str(path), "--format", "md", "--copy", "programme", "--lang", "en").out
    assert "Walk to Beta House, arriving about 10:10" in english


@pytest.mark.parametrize(
    ("time", "copy", "said"),
    [("for: 10 min", "card", "約10:10抵達"), ("time: 10:00-10:10", "programme", "")],
)
def test_below_a_title_that_is_the_way_stands_only_when_it_ends(
    time: str, copy: str, said: str, tmp_path: Path
) -> None:
    places = CHINESE_PLACES.replace("b: {name: Beta House,", "b: {name: {en: Beta House, zh-Hant: 乙樓},")
    lines = WALK.replace("for: 10 min", time)
    path = trip_in(tmp_path, whole(lines, top=TOP, people=PEOPLE, places=places))
    page = here("plan", str(path), "--format", "md", "--copy", copy, "--lang", "zh-Hant").out

    assert page.count("步行往乙樓") == 1
    assert said in page


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_border_control_has_one_name_on_a_page(tag: str) -> None:
    phrases = language_of(tag).phrases

    assert phrases["border control: {crossing}"] == f"{phrases['Border control']}：{{crossing}}"
