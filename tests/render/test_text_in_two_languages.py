"""Text in several languages: each has lines of its own, and what is alike in both is said once."""

from pathlib import Path

import pytest
from command import ROOT, here, trip_in
from html_pages import sheet_of

from delegate.i18n.text_width import width
from delegate.render.plain_words import alike_once
from delegate.render.schedule.md import render as in_markdown
from delegate.render.schedule.text import render_plain
from delegate.sheet.model import Edition, Said, Words

TRIPS = ROOT / "itineraries"
VENUES = (("inn", 71), ("hall", 72))


def words(*said: str) -> Words:
    return tuple(Said(text, tag) for text, tag in zip(said, ("en", "zh-Hant", "ja"), strict=False))


def test_the_head_of_a_day_has_a_line_for_each_language() -> None:
    text = render_plain(sheet_of(TRIPS / "tokyo-singapore-mission.trip.yaml", ("en", "zh-Hant", "ja")))
    at = text.index("Thursday 11 June 2026")

    assert text[at:].splitlines()[:3] == [
        "Thursday 11 June 2026, Tokyo, UTC+9; Singapore, UTC+8, from Lantern Hotel Tokyo",
        "2026年6月11日（星期四），東京，UTC+9；新加坡，UTC+8，由東京燈籠酒店出發",
        "2026年6月11日（木曜日）",
    ]


def test_the_head_of_a_day_in_markdown_is_said_in_the_languages_that_have_words_for_it() -> None:
    page = in_markdown(sheet_of(TRIPS / "estonia-state-visit.trip.yaml", ("en", "et")))

    assert [line for line in page.splitlines() if line.startswith("## ")][:2] == [
        "## Thursday 19 October 2006",
        "## Friday 20 October 2006",
    ]


def test_a_language_without_phrases_does_not_repeat_the_clock_of_a_driver_beside_others() -> None:
    movements = sheet_of(TRIPS / "tokyo-singapore-mission.trip.yaml", ("en", "zh-Hant", "ja"), "movements")

    assert [[said.text for said in day.clock] for day in movements.days if day.clock][:2] == [
        ["Tokyo time", "東京時間"],
        ["Tokyo time", "東京時間"],
    ]


def test_the_two_columns_of_minutes_have_heads_that_they_have_room_for() -> None:
    futian = sheet_of(TRIPS / "futian-hong-kong.trip.yaml", ("en", "zh-Hant"), "schedule")
    for columns in (60, 80, 120):
        lines = render_plain(futian, width=columns).splitlines()
        head = next(line for line in lines if line.startswith("Friday 24 February") and "spare" in line)
        assert head.endswith("  spare  slow")
        assert len(head) == columns


def test_a_sentence_that_has_no_room_beside_its_translation_has_lines_of_its_own() -> None:
    futian = sheet_of(TRIPS / "futian-hong-kong.trip.yaml", ("en", "zh-Hant"), "schedule")

    assert "人員、地點、車輛、協議：--lists；每程如何計算：delegate legs" in render_plain(futian, width=80).splitlines()


def test_a_way_that_has_no_room_beside_its_translation_has_a_line_in_each_language_and_one_for_who_goes() -> None:
    tokyo = TRIPS / "tokyo-singapore-mission.trip.yaml"
    programme, movements, card, run_sheet = (
        render_plain(sheet_of(tokyo, ("en", "zh-Hant"), copy)).splitlines()
        for copy in ("programme", "movements", "card", "run-sheet")
    )

    at = programme.index("14:15        Leave for Singapore Changi Airport by coach, arriving about 15:00")
    assert [line.strip() for line in programme[at + 1 : at + 3]] == [
        "乘旅遊巴士前往新加坡樟宜機場，約15:00抵達",
        "for / 參加者 Mr Lee Tai Fat / 李大發先生",
    ]
    assert "             乘旅遊巴士往香港國際機場，約06:40" in card
    at = programme.index("08:25        Walk to Bayside Hall, arriving about 08:55 / 步行往灣畔會堂，約08:55抵達")
    assert programme[at + 1].startswith("             for / 參加者 all except Mr Nanashi Gonbei")
    assert "             乘一號旅遊車前往羽田機場，經東京燈籠酒店，約19:10抵達" in programme
    assert "由東京燈籠酒店乘甲車及一號旅遊車前往濱離宮恩賜庭園" in movements
    assert "             由東京燈籠酒店乘旅遊巴士前往羽田機場" in run_sheet
    assert "             Leave for Orchid Quay Hotel by Coach 2 / 乘二號旅遊車前往蘭花碼頭酒店" in programme


def test_a_way_names_who_goes_in_the_sentence_of_each_language_and_never_in_that_of_another() -> None:
    tokyo = in_markdown(sheet_of(TRIPS / "tokyo-singapore-mission.trip.yaml", ("en", "zh-Hant", "ja")))
    cities = in_markdown(sheet_of(TRIPS / "four-cities-tour.trip.yaml", ("en", "zh-Hant")))

    assert "抵達（陳大文先生、Nanashi Gonbei先生、隨團記者） / チャン・タイマン, 名無権兵衛, 同行記者団\n" in tokyo
    assert "by coach (Foshan group) / 乘旅遊巴士前往Foshan city brain（Foshan group）\n" in cities


def test_a_list_breaks_the_name_in_one_language_behind_that_in_another() -> None:
    mission = render_plain(sheet_of(TRIPS / "tokyo-singapore-mission.trip.yaml", ("en", "zh-Hant", "ja"))).splitlines()

    assert any(line.startswith("港口服務機器人合作備忘錄 / ") for line in mission)
    assert any(line.startswith("兩會合作備忘錄 / 両会議所の覚書  ") for line in mission)


def test_a_title_or_a_number_that_two_languages_share_is_said_once() -> None:
    assert alike_once(words("Mr Chan, Secretary", "陳先生，Secretary")) == "Mr Chan / 陳先生, Secretary"
    assert alike_once(words("Staff, 4 people", "Staff，4人")) == "Staff, 4 people / 4人"
    assert alike_once(words("Staff (4 people)", "Staff（4人）")) == "Staff (4 people) / （4人）"
    assert (
        alike_once(words("Ms Yamada, Chair", "山田女士，Chair", "山田, 会長"))
        == "Ms Yamada / 山田女士, Chair / 山田, 会長"
    )
    assert alike_once(words("XtalPi", "晶泰科技")) == "XtalPi / 晶泰科技"


def test_a_list_breaks_no_name_while_its_other_column_leaves_room_for_it() -> None:
    text = render_plain(sheet_of(TRIPS / "futian-hong-kong.trip.yaml", ("en",)))

    assert "Hong Kong Convention and Exhibition Centre  1 Expo Drive, Wan Chai, Hong Kong" in text.splitlines()


def test_a_sentence_behind_a_place_begins_a_line_and_others_are_no_name() -> None:
    lines = render_plain(sheet_of(TRIPS / "tokyo-singapore-mission.trip.yaml", ("en",))).splitlines()

    assert "             Please arrive by 10:50" in lines
    assert "for the others" in lines


def test_in_a_line_a_title_is_written_small_also_where_only_the_word_before_it_is_english() -> None:
    for tag in ("en", "et"):
        text = render_plain(sheet_of(TRIPS / "estonia-state-visit.trip.yaml", (tag,)))
        assert "\nfor the Duke of Edinburgh\n" in text
        assert "with the British ambassador" in text


def test_a_day_in_chinese_says_from_where_people_set_out() -> None:
    text = render_plain(sheet_of(TRIPS / "futian-hong-kong.trip.yaml", ("zh-Hant",), "schedule"), width=80)

    assert "2023年2月24日（星期五），由福田區人民政府出發 " in text


def test_hours_within_which_something_is_stand_in_the_column_of_times_of_a_text_too() -> None:
    text = render_plain(sheet_of(TRIPS / "tokyo-singapore-mission.trip.yaml", ("en",)))

    assert "\n14:00-16:30  Call on the ministry (tentative)\n" in text
    assert "between 14:00 and 16:30, 45 min" in text


def test_a_way_of_which_only_the_city_is_known_says_so_in_the_language_of_the_screen() -> None:
    guangzhou = TRIPS / "guangzhou-shenzhen-day.trip.yaml"
    for tag, word in (("en", "rough"), ("zh-Hant", "粗略估算")):
        lines = render_plain(sheet_of(guangzhou, (tag,), "schedule"), width=60).splitlines()
        assert [line.split()[-1] for line in lines if line.endswith((" rough", " 粗略估算"))] == [word] * 3
        assert max(map(width, lines)) <= 60


def test_hours_and_days_of_a_text_have_a_hyphen_wherever_they_stand() -> None:
    tokyo = render_plain(sheet_of(TRIPS / "tokyo-singapore-mission.trip.yaml", ("en",)))
    bridge = render_plain(sheet_of(TRIPS / "bridge-works-visit.trip.yaml", ("en",), "run-sheet"))

    assert "11-12 June" in tokyo
    assert "(open 07:00-24:00)" in bridge


def test_markdown_in_chinese_has_its_brackets_around_the_line_of_the_file() -> None:
    text = in_markdown(sheet_of(TRIPS / "futian-hong-kong.trip.yaml", ("zh-Hant",), "run-sheet"))

    assert "**Lunch with the representatives** （第122行）\n" in text


@pytest.mark.parametrize(
    ("day", "said"),
    [("tbc", "The programme of this day is to be confirmed."), ("[]", "Nothing is written for this day.")],
)
def test_in_japanese_alone_too_the_head_of_a_day_does_not_stand_over_nothing(
    day: str, said: str, tmp_path: Path
) -> None:
    talks = "    - meeting: {en: Talks, ja: 会談}\n      time: 10:00-11:00\n"
    text = f"trip: {{en: Visit, ja: 訪問}}\ndays:\n  2026-05-12:\n{talks}  2026-05-13: {day}\n  2026-05-14:\n{talks}"
    printed = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja", "--format", "md", "-o", "-").out

    assert f"## 2026年5月13日（水曜日）\n\n{said}\n" in printed


@pytest.mark.parametrize(
    ("people", "come", "leave"), [("~20", "About 21 guests", "The guests"), ("tbc", "The guests", "Some of the guests")]
)
def test_in_japanese_alone_too_a_host_reads_who_comes(people: str, come: str, leave: str, tmp_path: Path) -> None:
    venues = "".join(f'  {name}: {{name: {name}, city: Tokyo, at: "35.{at}, 139.76"}}\n' for name, at in VENUES)
    who = "" if people == "~20" else "      who: crowd\n"
    text = (
        f"trip: {{en: Visit, ja: 訪問}}\nvehicles: {{bus: {{kind: coach}}}}\nhosts: {{sato: {{name: 佐藤}}}}\n"
        f"delegation: {{ann: {{name: Ann}}, crowd: {{name: Crowd, people: {people}}}}}\nvenues:\n{venues}"
        "days:\n  2026-05-12:\n    - meeting: Call\n      time: 09:00-09:30\n      venue: inn\n"
        "    - coach: To the hall\n      vehicle: bus\n      time: 09:45\n      to: hall\n"
        "    - meeting: Talks\n      time: 10:30-11:00\n      venue: hall\n      with: sato\n"
        f"    - coach: Back\n      vehicle: bus\n      time: 11:10\n      to: inn\n{who}"
    )
    page = ("plan", str(trip_in(tmp_path, text)), "--for", "sato", "--format", "md", "-o", "-", "--lang")

    for said in (f"{come} arrive by coach", f"{leave} leave by coach"):
        assert said in here(*page, "en").out
        assert said.lower() in here(*page, "ja").out.lower()


def test_the_facts_of_a_line_are_parted_in_each_language_by_its_own_comma() -> None:
    page = sheet_of(TRIPS / "four-cities-tour.trip.yaml", ("en", "zh-Hant"), edition=Edition.RUN_SHEET)
    text = render_plain(page)

    assert "reception, Wuzhou Guest House, Shenzhen / 酒會，深圳五洲賓館" in text
    assert "\n             活動，East Wing forecourt, Central Government Offices，香港\n" in text
