"""No line of a Word document ends inside a name that it has room for, nor the foot inside one of its parts."""

import io

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt
from lost_words import copy_of
from word_documents import is_kept

from delegate.render.office.docx import render
from delegate.render.office.word_ends import room_for_clock
from delegate.render.office.word_parts import points_of
from delegate.render.office.word_widths import fitting, loosen

MISSION = "tokyo-singapore-mission"


def test_a_name_breaks_only_where_its_column_has_no_room_for_it() -> None:
    wednesday = Document(io.BytesIO(render(copy_of(MISSION, "programme", ("en",))))).tables[1]
    ways = {row.cells[2].text.replace("\u00a0", "_") for row in wednesday.rows if len(row._tr.tc_lst) == 3}
    press = next(row for row in wednesday.rows if row.cells[2].text.startswith("Press briefing"))
    company = {row.cells[4].text.split(",")[0].split("\n")[0] for row in wednesday.rows}

    assert any("(Mr_Chan_Tai_Man, Mr_Nanashi_Gonbei, Reporters)" in way for way in ways)
    assert "For Mr_Chan_Tai_Man, Mr_Nanashi_Gonbei" in press.cells[2].text.replace("\u00a0", "_")
    assert "Ms\u00a0Yamada\u00a0Hanako" in company  # for which the column is as wide


def test_names_in_a_language_without_words_for_a_way_have_a_line_of_their_own() -> None:
    document = Document(io.BytesIO(render(copy_of(MISSION, "programme", ("en", "zh-Hant", "ja")), layout="list")))
    lines = [each.text for table in document.tables for row in table.rows for each in row.cells[-1].paragraphs]
    walk = next(at for at, line in enumerate(lines) if line.startswith("步行往新聞室"))

    assert lines[walk].endswith("（陳大文先生、Nanashi Gonbei先生、隨團記者）")
    assert lines[walk + 1] == "チャン・タイマン, 名無権兵衛, 同行記者団"


def test_a_finding_in_english_breaks_no_name_and_no_hours_in_a_document_in_chinese() -> None:
    document = Document(io.BytesIO(render(copy_of(MISSION, "run-sheet", ("zh-Hant",)))))
    told = [cell.text.replace("\u00a0", "_") for table in document.tables for row in table.rows for cell in row.cells]

    assert "the day of Chan_Tai_Man, Wong_Siu_Ming and_19 others lasts 15_h_24_min, from 08:25 to 23:49" in told


def test_what_the_team_has_to_do_breaks_no_count() -> None:
    """`(estimate: 42|km by coach`, `3|min late`: in the box above the days lines ended wherever a blank was."""
    document = Document(io.BytesIO(render(copy_of("hong-kong-shenzhen-company-visit", "run-sheet", ("en",)))))
    box = "\n".join(cell.text for row in document.tables[0].rows for cell in row.cells).replace("\u00a0", "_")

    assert "(estimate: 42_km by_coach" in box
    assert "at 12:48 for_12:45, 3_min_late" in box


def test_a_name_in_a_title_asks_for_more_room_than_one_below_it() -> None:
    document = Document()
    document.styles.add_style("Item", WD_STYLE_TYPE.PARAGRAPH)
    table = document.add_table(rows=1, cols=3)
    told = table.cell(0, 2)
    told.text = "Mr\u00a0Nanashi\u00a0Gonbei"
    told.add_paragraph("Mr\u00a0Nanashi\u00a0Gonbei", style="Item")
    loosen(table, [Pt(99), Pt(58), Pt(110)])

    assert [each.text for each in told.paragraphs] == ["Mr\u00a0Nanashi\u00a0Gonbei", "Mr Nanashi Gonbei"]


def test_the_foot_begins_a_new_line_before_a_part_that_would_be_broken() -> None:
    foot = Document(io.BytesIO(render(copy_of(MISSION, "run-sheet", ("en",))))).sections[0].footer.paragraphs[0].text

    assert foot == (
        "Page 1 of 1 · tokyo-singapore-2026-06 · Harbour Chamber trade mission to Tokyo and Singapore · Draft 4 ·\n"
        "Mission desk, +852\u00a05555\u00a00140"
    )


def test_a_short_foot_is_one_line() -> None:
    foot = Document(io.BytesIO(render(copy_of(MISSION, "card", ("zh-Hant",))))).sections[0].footer.paragraphs[0].text

    assert "\n" not in foot


def test_a_column_is_wider_where_a_name_would_be_broken_that_costs_the_others_few_lines() -> None:
    def place(hall: str) -> float:
        table = Document().add_table(rows=4, cols=5)
        for row in table.rows[1:]:
            for cell, text in zip(row.cells, ("", "", "Lunch with them all " * 5, hall, ""), strict=True):
                cell.text = text
        return fitting([table], Pt(490), (Pt(70), Pt(58)))[3] / Pt(1) - 2 * 5.4

    assert place("Old Orchid Quay Hotel") < 100 < place("Old\u00a0Orchid\u00a0Quay\u00a0Hotel")


def test_a_place_that_is_too_wide_for_its_column_is_broken_before_its_city() -> None:
    table = Document().add_table(rows=1, cols=3)
    table.cell(0, 2).text = "Central\u00a0Offices,\u00a0Hong\u00a0Kong"
    loosen(table, [Pt(70), Pt(58), Pt(100)])

    assert table.cell(0, 2).text == "Central\u00a0Offices, Hong\u00a0Kong"


def test_the_first_row_of_a_day_leaves_room_for_its_clock_to_those_below_it() -> None:
    table = Document().add_table(rows=3, cols=3)
    widths = [Pt(70), Pt(58), Pt(300)]
    first, second, _ = table.rows
    first.cells[0].text = "Hong Kong, UTC+8; Tokyo, UTC+9 from Chamber House in the morning"
    second.cells[2].text = "Roll call\nevent\nBring: Passport\nBring: Business cards"
    room_for_clock(table.rows, widths)

    assert first.height is not None
    assert first.height < points_of(first.cells[0], widths[0]) * Pt(1) - 3 * 13 * Pt(1)
    assert is_kept(first)


def test_no_page_ends_below_a_short_first_row_of_a_day_or_its_clock_would_be_overleaf() -> None:
    for activity, stays in (("自由活動", True), ("集合點名\n攜帶：護照\n攜帶：日文名片", False)):
        table = Document().add_table(rows=3, cols=3)
        first = table.rows[0]
        first.cells[0].text, first.cells[2].text = "東京，UTC+9；新加坡，UTC+8", activity
        room_for_clock(table.rows, [Pt(99), Pt(58), Pt(300)])

        assert is_kept(first) is stays


def test_a_city_is_not_held_to_a_place_in_chinese_for_libreoffice_would_break_inside_its_name() -> None:
    document = Document(io.BytesIO(render(copy_of("matsuyama-sister-city", "programme", ("ja",)))))
    places = {row.cells[3].text for table in document.tables[:4] for row in table.rows if len(row._tr.tc_lst) == 5}
    tokyo = Document(io.BytesIO(render(copy_of(MISSION, "programme", ("ja",)))))

    assert {"城山山頂広場, Matsuyama", "道後温泉本館, Matsuyama"} <= places
    assert "商会ビル, Hong\u00a0Kong" in {row.cells[3].text for row in tokyo.tables[0].rows}


def test_a_name_before_a_chinese_comma_has_room_for_that_too_or_breaks_at_its_blank() -> None:
    table = Document().add_table(rows=1, cols=3)
    for run in ("KUKA\u00a0Robotics", "，佛山"):  # Chinese has runs of its own
        table.cell(0, 2).paragraphs[0].add_run(run)
    loosen(table, [Pt(99), Pt(58), Pt(92)])
    assert table.cell(0, 2).text == "KUKA\u00a0Robotics，佛山"

    loosen(table, [Pt(99), Pt(58), Pt(88)])
    assert table.cell(0, 2).text == "KUKA Robotics，佛山"


def test_no_title_of_two_lines_breaks_inside_the_name_of_a_city() -> None:
    document = Document(io.BytesIO(render(copy_of("bridge-works-visit", "programme", ("en",)))))

    assert "visit to the Hong\u00a0Kong-Zhuhai-Macao Bridge works" in document.paragraphs[0].text
