"""No line of a Word document ends inside a name that it has room for, nor the foot inside one of its parts."""

import io

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt
from lost_words import copy_of

from delegate.render.office.docx import render
from delegate.render.office.word_widths import loosen

MISSION = "tokyo-singapore-mission"


def test_a_name_breaks_only_where_its_column_has_no_room_for_it() -> None:
    wednesday = Document(io.BytesIO(render(copy_of(MISSION, "programme", ("en",))))).tables[1]
    ways = {row.cells[2].text.replace("\u00a0", "_") for row in wednesday.rows if len(row._tr.tc_lst) == 3}
    press = next(row for row in wednesday.rows if row.cells[2].text.startswith("Press briefing"))
    company = {row.cells[4].text.split(",")[0].split("\n")[0] for row in wednesday.rows}

    assert any("(Mr_Chan_Tai_Man, Mr_Nanashi_Gonbei, Reporters)" in way for way in ways)
    assert "For Mr_Chan_Tai_Man, Mr_Nanashi_Gonbei" in press.cells[2].text.replace("\u00a0", "_")
    assert "Ms Yamada Hanako" in company


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
