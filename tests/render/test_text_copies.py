"""A copy as text: what stands in it is read line by line."""

import re
from io import BytesIO

from command import ROOT, here
from copies import EXCHANGE, planned, sheet
from html_pages import sheet_of
from openpyxl import load_workbook

from delegate.i18n.text_width import fold, width
from delegate.render.formats import PrintOptions
from delegate.render.formats.txt import render
from delegate.render.office.xlsx import render as in_workbook
from delegate.render.schedule.blocks import Line, Piece
from delegate.render.schedule.grid import flowed
from delegate.render.schedule.md import render as in_markdown
from delegate.render.schedule.pieces import prose
from delegate.render.schedule.text import render_plain
from delegate.render.web import html
from delegate.sheet import Edition, settle


def lines(found: list[Line]) -> list[str]:
    return ["".join(piece.text for piece in line) for line in found]


def test_a_line_of_a_copy_has_its_place_though_the_line_before_is_at_the_same() -> None:
    second = EXCHANGE.replace(
        "    - meeting: Last words\n",
        "    - visit: Archive\n      time: 15:00-15:30\n      venue: town-hall\n    - meeting: Last words\n",
    )
    text = render_plain(sheet(second))
    screen = render_plain(sheet(second, "schedule"))

    assert "Town Hall" in text.split("Last words")[1].split("\n\n")[0]
    assert "Town Hall" not in screen.split("Last words")[1].split("\n\n")[0]


def test_the_head_of_a_copy_says_in_each_language_who_may_read_it() -> None:
    restricted = sheet(
        EXCHANGE.replace("days:", "classification: {en: Restricted, zh-Hant: 限閱}\ndays:", 1), tags="en,zh-Hant"
    )
    head = render_plain(restricted).split("\n\n")[0]

    assert "Restricted" in head
    assert "限閱" in head
    assert "2026年11月24日" in head
    assert (
        load_workbook(BytesIO(in_workbook(restricted))).worksheets[0].oddFooter.left.text.endswith("Restricted · 限閱")
    )


def test_a_part_of_a_day_in_two_languages_has_a_line_for_each() -> None:
    text = render_plain(sheet(EXCHANGE.replace("time: 16:00-17:00", "time: afternoon"), tags="en,zh-Hant"), width=80)
    first, second = (line for line in text.splitlines() if line.startswith(("afternoon", "下午")))

    assert first.startswith("afternoon /  Last words")
    assert second.startswith("下午  ")


def test_lists_have_english_heads_in_a_language_without_phrases() -> None:
    heads = [line for line in in_markdown(sheet(tags="et")).splitlines() if line.startswith("##")]

    assert {"## Agreements", "## Delegation", "## Hosts"} <= {*heads}
    assert heads == [line for line in in_markdown(sheet()).splitlines() if line.startswith("##") and line != "## Marks"]


def test_no_name_of_a_list_is_broken_where_a_line_has_room_for_it() -> None:
    assert fold("Ms Yamada Hanako 山田花子", 24) == ["Ms Yamada Hanako 山田花", "子"]
    assert fold("Ms Yamada Hanako 山田花子", 24, {"山田花子"}) == ["Ms Yamada Hanako", "山田花子"]
    assert fold("Ms Yamada Hanako 山田花子女士", 26) == ["Ms Yamada Hanako", "山田花子女士"]
    assert fold("Mr Tan Ah Kow", 9, {"Tan Ah Kow"}) == ["Mr Tan", "Ah Kow"]  # which no line has room for

    name = "リー・アン・ウェスト"
    text = EXCHANGE.replace("{en: Ann Lee, zh-Hant: 李安}", f"{{en: Ann Lee, ja: {name}}}")
    text = text.replace("title: Mayor", "title: Mayor of the city and of all its harbours")
    assert f"\n{name}" in render_plain(sheet(text, tags="en,ja"), width=54, lists=True)


def test_a_way_breaks_a_place_of_two_parts_at_its_comma() -> None:
    place, names = "to Old Port, dock 17, HMS Liverpool", {"Old Port, dock 17, HMS Liverpool", "HMS Liverpool"}
    lines = flowed([Piece(f"{place}, "), Piece("car")], 46, first=32, hang=0, names=names)
    assert [[piece.text for piece in line] for line in lines] == [["to Old Port, dock 17,"], ["HMS Liverpool, ", "car"]]


def test_a_run_sheet_as_text_begins_with_what_the_team_has_to_do_and_has_its_bar_in_the_rows() -> None:
    run_sheet = sheet(EXCHANGE, "run-sheet")
    made = render(run_sheet, PrintOptions())
    head, _, days = made.partition("\nTuesday 24 November 2026")

    assert "\nno errors, 1 warning\nAsk  Tue 24 14:30  no host is named at “A lesson”" in head
    assert "| by " in days
    assert "\n|            estimated, not yet confirmed" in days
    assert "\n- │ — estimated, not yet confirmed" in in_markdown(run_sheet)
    assert "Ask  Tue 24" not in render_plain(run_sheet)  # on a terminal each finding stands with its line


def test_a_run_sheet_as_text_without_a_finding_has_its_count_what_was_not_judged_and_its_tightest_way() -> None:
    plan, findings = planned("futian-hong-kong")
    text = render_plain(settle(plan, findings, edition=Edition.RUN_SHEET, languages=("en",)), boxed=True)

    assert "\nno errors, no warnings, 1 accepted\nAsk  Fri 24  how many people XtalPi" in text
    assert "\ntightest leg: 14:00 to C-MER Eye Care" in text


def test_a_run_sheet_as_text_holds_a_name_that_a_finding_has_in_english() -> None:
    plan, findings = planned("estonia-state-visit")
    text = render_plain(settle(plan, findings, edition=Edition.RUN_SHEET, languages=("et",)), boxed=True)

    assert "Office of the President" in text  # `Office of the|President`, where the page has `Presidendi Kantselei`


def test_prose_on_a_terminal_breaks_inside_no_name_that_a_line_has_room_for() -> None:
    names = {
        "Tan Ah Kow",
        "Members of the chamber",
        "Kamome Robotics",
        "Tsim Sha Tsui",
        "かもめロボティクス",
        "山田花子",
    }
    said = "for Mr Tan Ah Kow, Members of the chamber, Kamome Robotics かもめロボティクス and 山田花子; Tsim Sha Tsui"
    for columns in range(26, 90):
        lines = ["".join(piece.text for piece in line) for line in flowed(prose(said, names), columns, names=names)]
        assert all(any(name in line for line in lines) for name in names), lines
        assert max(map(width, lines)) <= columns
        assert "".join(" ".join(lines).split()) == "".join(said.split())


def test_a_screen_breaks_inside_no_name_of_the_trip() -> None:
    text = EXCHANGE.replace("{en: Ann Lee, zh-Hant: 李安}", "{en: Ann Margaret Fitzgerald Lee, zh-Hant: 李安}")
    for columns in (50, 56, 60, 70):
        screen = render_plain(sheet(text, "schedule"), width=columns, problems=True, lists=True)
        assert screen.count("Ann Margaret Fitzgerald Lee") == " ".join(screen.split()).count(
            "Ann Margaret Fitzgerald Lee"
        )


def test_a_name_in_latin_letters_inside_chinese_is_not_broken_and_keeps_its_title() -> None:
    names = {"Nanashi Gonbei", "Hong Kong"}
    said = "12:20由新聞室出發：陳大文先生、Nanashi Gonbei先生、隨團記者；除Nanashi Gonbei先生外，往Hong Kong、深圳"
    for cells in range(20, 80):
        lines = fold(said, cells, names)
        assert (
            "".join(lines).count("Nanashi Gonbei先生") == sum(line.count("Nanashi Gonbei先生") for line in lines) == 2
        )
        assert sum(line.count("Hong Kong") for line in lines) == 1, lines


def test_a_finding_on_a_chinese_screen_breaks_inside_no_name() -> None:
    for columns in (100, 120, 130):
        trip = str(ROOT / "itineraries/guangzhou-shenzhen-day.trip.yaml")
        said = here("plan", trip, "--lang", "zh-Hant", terminal=True, COLUMNS=str(columns)).out
        assert "Christine Choi Yuk-lin" in said
        assert "Algernon Yau Ying-wah" in said


def test_a_chinese_number_stays_with_its_measure_word() -> None:
    said = "最緊路程：前往市政廳，餘裕32分鐘；若路況較慢則餘裕8分鐘，共400人"
    for columns in range(12, 60):
        lines = ["".join(piece.text for piece in line) for line in flowed(prose(said), columns)]
        assert not any(re.search(r"\d分?$", line) for line in lines), lines


def test_no_word_of_chinese_prose_is_broken_where_a_line_has_room_for_it() -> None:
    said = "系統估算，尚未確認；若路況較慢則為32分鐘，經落馬洲口岸乘旅遊巴士前往酒店"
    words = ("系統", "估算", "尚未確認", "若路況", "較慢", "則為", "32分鐘", "口岸", "旅遊巴士", "前往", "酒店")

    for cells in range(10, 60):
        assert not [each for each in words if each not in "|".join(fold(said, cells))], cells
    assert fold(said.translate({ord("，"): None}), 4)[0] == "系統"  # what is wider than a line breaks as before


def test_a_line_with_another_place_for_rain_says_its_own() -> None:
    second = EXCHANGE.replace(
        "    - meeting: Last words\n",
        "    - {visit: Archive, time: 15:00-15:30, venue: town-hall, wet: arcade}\n    - meeting: Last words\n",
    ).replace("venues:\n", 'venues:\n  arcade: {name: The Arcade, city: Shenzhen, at: "22.5420, 114.0560"}\n')
    assert "Town Hall" in render_plain(sheet(second, "schedule")).split("Archive")[1].split("if it rains")[0]


def test_a_number_stays_with_its_word_in_the_prose_of_a_terminal() -> None:
    said = "leg: 10:50 to the square, 1 min late, 8 if the road is slow, on 5 April after 14 h 4 min"
    for columns in range(16, 100):
        lines = ["".join(piece.text for piece in line) for line in flowed(prose(said), columns)]
        assert " ".join(" ".join(lines).split()) == said
        assert not any(re.search(r"( 1|8|5|14|14 h|4)$", line) for line in lines), lines


def test_a_command_that_a_screen_names_stands_in_one_line() -> None:
    for cells in range(30, 100):
        assert "delegate legs" in fold("lists: --lists; how each way is made: delegate legs", cells)[-1]


def test_no_line_ends_inside_a_time_a_number_or_a_word_of_kana() -> None:
    said = {
        "乘旅遊巴士前往希瑪眼科，約14:10抵達": "約14:10抵達",
        "協議／25份合作協議": "25份",
        "由香港國際機場乘航班前往羽田機場：XX 500": "XX 500",
        "ベイサイド会館, 小ホール": "小ホール",
    }
    for text, whole in said.items():
        for cells in range(width(whole), width(text)):
            assert sum(whole in line for line in fold(text, cells)) == 1, (text, cells)


def test_an_end_on_the_next_day_that_has_no_room_stands_below_the_start() -> None:
    tokyo = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",), "run-sheet")
    lines = render_plain(tokyo).splitlines()
    start = next(number for number, line in enumerate(lines) if "XX 549 (" in line)

    assert lines[start].startswith("21:55  ")
    assert lines[start + 1].startswith("-01:40+1 ")


def test_a_range_of_minutes_has_a_dash_in_markdown_as_its_times_have() -> None:
    assert "(106–221)" in in_markdown(sheet_of(ROOT / "itineraries/futian-hong-kong.trip.yaml", ("en",), "run-sheet"))


def test_a_line_before_a_long_name_has_its_first_words_and_not_to_alone() -> None:
    way = "to Hong Kong-Zhuhai-Macao Bridge, Zhuhai part, "
    names = frozenset({"Hong Kong-Zhuhai-Macao Bridge, Zhuhai part"})
    assert lines(flowed([Piece(way), Piece("coach")], 44, hang=0, names=names)) == [
        "to Hong Kong-Zhuhai-Macao Bridge,",
        "Zhuhai part, coach",
    ]
    hub = "to Airport Logistics Park of the Bay"
    assert lines(flowed([Piece(hub)], 34, hang=0, names=frozenset({hub[3:]}))) == [
        "to Airport Logistics Park of the",
        "Bay",
    ]


def test_no_line_begins_with_the_sign_between_two_languages_or_ends_before_an_honour() -> None:
    assert fold("for all members / 全體會員", 16) == ["for all", "members / 全體", "會員"]
    assert fold("Mr Chan Tai Man, JP 陳大文太平紳士", 18) == ["Mr Chan Tai", "Man, JP", "陳大文太平紳士"]
    assert fold("リー・タイファット", 18) == ["リー・タイファット"]


def test_a_name_as_wide_as_its_column_leaves_neither_a_space_nor_that_sign_to_the_next_line() -> None:
    matsuyama = sheet_of(ROOT / "itineraries/matsuyama-sister-city.trip.yaml", ("en", "ja"), "schedule")
    lines = render_plain(matsuyama, width=60, lists=True).splitlines()

    assert [line for line in lines if line.startswith((" /", " 松", " 道"))] == []
    assert "Matsuyama General Park / 松山総合公園            Matsuyama" in lines
    assert fold("abcd ef", 4) == ["abcd", "ef"]


def test_an_hour_in_two_languages_that_has_no_room_for_the_slash_stands_in_two_lines() -> None:
    said = here("plan", str(ROOT / "itineraries/futian-hong-kong.trip.yaml"), "--for", "chan", "--format", "txt").out

    assert "\nabout 09:05  The guests arrive by coach" in said
    assert "\n約09:05\n" in said


def test_a_movement_sheet_as_text_names_a_vehicle_once_above_its_first_day_and_again_below_each_later_date() -> None:
    trip = str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml")
    lines = here("plan", trip, "--copy", "movements", "--lang", "en", "--format", "txt").out.splitlines()
    first, second = (at for at, line in enumerate(lines) if line.startswith("Coach 1, 45 seats"))

    assert lines[first + 1].startswith("Tuesday 9 June 2026")
    assert lines[second - 1].startswith("Wednesday 10 June 2026")


def test_where_a_line_stands_in_the_trip_is_in_the_brackets_of_the_language() -> None:
    tokyo = ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"

    assert re.search(r"集合點名（第\d+行）", render_plain(sheet_of(tokyo, ("zh-Hant",), "run-sheet")))
    assert re.search(r"Roll call \(l\. \d+\)", render_plain(sheet_of(tokyo, ("en",), "run-sheet")))


def test_markdown_says_below_the_title_on_which_dates_the_trip_is() -> None:
    text = in_markdown(sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",)))

    assert text.split("\n## ")[0].split("\n\n")[1] == "9–12 June 2026"


def test_hours_within_which_something_is_stand_in_the_column_of_times_of_a_page_too() -> None:
    bridge = sheet_of(ROOT / "itineraries/bridge-works-visit.trip.yaml", ("en",))

    assert "- 08:30–08:40 **To Jiuzhou port**" in in_markdown(bridge)
    shown = html.render(bridge).split("To Jiuzhou port</h3>")[0].rsplit("<summary>", 1)[1]
    assert re.sub("<[^>]+>", "", shown).strip() == "08:30–08:40"
    folded = html.render(bridge).split("To Jiuzhou port</h3>")[1].split("</summary>")[0]
    assert "between" in folded  # a phone shows the begin alone, which is none


def test_a_run_sheet_names_the_new_clock_above_the_first_row_that_is_on_it() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    text = render_plain(settle(plan, findings, edition=Edition.RUN_SHEET, languages=("en",)), width=80)
    rows = text.splitlines()
    named = [(row, rows[at + 1]) for at, row in enumerate(rows) if row.startswith("clock:")]

    assert [(row, below[:11]) for row, below in named] == [
        ("clock: Tokyo, UTC+9, one hour ahead of Hong Kong", "14:25-15:34"),
        ("clock: Singapore, UTC+8, one hour behind Tokyo", "17:20-18:27"),
    ]
    # a flight that is the last of its day lands on a clock that the head alone names
    assert any(row.startswith("Wednesday 10 June 2026, Tokyo, UTC+9; Hong Kong, UTC+8") for row in rows)
