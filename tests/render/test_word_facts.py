"""A row of a Word table that is too high for one is parted between facts, and is read back as one."""

import io
import re
from collections.abc import Iterator

from copies import EXCHANGE, sheet
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.table import _Cell, _Row

from delegate.importing.draft import ImportRequest, draft
from delegate.render.office.docx import render
from delegate.render.office.word_facts import HIGH, MORE
from delegate.render.office.word_parts import keep_end_with_next, keep_whole
from delegate.render.office.word_rows import GOES_ON
from delegate.sheet import Sheet

PARAGRAPH = WD_STYLE_TYPE.PARAGRAPH
STEPS = [
    {"en": f"{9 + at // 6}:{at % 6}0 Item {at} of the agenda, read out at length", "zh": f"{at} 議程項目"}
    for at in range(14)
]
LONG = EXCHANGE.replace(
    "    - briefing: {en: Welcome",
    "    - briefing: Long session\n      time: 09:00-10:00\n      venue: cgo\n      steps:\n"
    + "".join(f"        - {{en: '{each['en']}', zh-Hant: '{each['zh']}'}}\n" for each in STEPS)
    + "    - briefing: {en: Welcome",
    1,
)


def printed(of: Sheet) -> WordDocument:
    return Document(io.BytesIO(render(of)))


def rows_of(document: WordDocument) -> list[_Row]:
    return [row for table in document.tables for row in [*table.rows][1:] if len(row._tr.tc_lst) in (4, 5)]


def texts(row: _Row) -> list[str]:
    return [_Cell(cell, row.table).text.replace("\u00a0", " ") for cell in row._tr.tc_lst]


def parted(trip: str = LONG) -> Iterator[list[_Row]]:
    """The rows that go on, each with the rows below it that have the rest."""
    held: list[_Row] = []
    for row in rows_of(printed(sheet(trip, tags="en,zh-Hant"))):
        goes_on = _Cell(row._tr.tc_lst[1], row.table).paragraphs[0].style.name == GOES_ON
        if not goes_on:
            if len(held) > 1:
                yield held
            held = []
        held.append(row)


def test_no_page_ends_inside_a_row_and_a_high_one_is_parted_between_facts() -> None:
    (rows,) = parted()

    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    said = [texts(row)[2].split("\n") for row in rows]
    assert len(said) == 4
    assert said[0][0].startswith("Long session")
    assert all(len(lines) <= (HIGH + MORE) / 13 for lines in said)
    for each in STEPS:  # both languages of a fact in one of them
        assert sum(each["en"] in lines and each["zh"] in lines for lines in said) == 1


def test_no_rule_stands_between_the_parts_of_a_row_and_only_the_last_is_kept_with_the_next() -> None:
    (rows,) = parted()

    for number, row in enumerate(rows):
        sides = {
            each.tag.rpartition("}")[2] for cell in row._tr.tc_lst[2:3] for each in cell.tcPr.find(qn("w:tcBorders"))
        }
        assert sides == {"top" if number else "bottom", "bottom" if number < len(rows) - 1 else "top"}
    kept = [
        each.paragraph_format.keep_with_next
        for row in rows[:-1]
        for each in _Cell(row._tr.tc_lst[2], row.table).paragraphs
    ]
    assert not any(kept)


def test_the_hour_of_a_row_stands_beside_each_of_its_parts_for_a_page_may_begin_there() -> None:
    (rows,) = parted()

    assert {texts(row)[1] for row in rows} == {"09:00–10:00"}


def test_a_parted_row_is_read_back_as_one_line() -> None:
    made = draft(render(sheet(LONG, tags="en,zh-Hant")), "visit.docx", ImportRequest())

    assert made.text.count("Long session") == 1
    assert made.text.count("09:00-10:00") == 1
    for each in STEPS:
        assert made.text.count(each["en"].partition(" ")[2]) == 1


def test_hosts_stand_below_each_other_in_the_first_parts_however_high_one_of_them_is() -> None:
    titles = ("Mayor", "Under Secretary for " + "Commerce and Economic Development, " * 4, "in Shenzhen", "in Futian")
    named = "".join(f"  h{at}: {{name: Host {at}, title: '{title.strip(', ')}'}}\n" for at, title in enumerate(titles))
    trip = LONG.replace("hosts:\n", f"hosts:\n{named}", 1)
    trip = trip.replace("      time: 09:00-10:00\n", "      time: 09:00-10:00\n      with: [h0, h1, h2, h3]\n", 1)

    (rows,) = parted(trip)

    beside = [texts(row)[-1] for row in rows]
    filled = [at for at, said in enumerate(beside) if said]
    assert filled == [*range(len(filled))]
    assert len(filled) < len(rows)
    assert re.findall(r"Host (\d)", "\n".join(beside)) == [*"0123"]


def test_no_letter_of_a_document_is_white() -> None:
    colours = [each.font.color.rgb for each in printed(sheet(tags="en,zh-Hant")).styles if each.type == PARAGRAPH]

    assert colours
    assert RGBColor(255, 255, 255) not in colours


def test_marks_stand_on_no_page_without_an_entry_of_the_list_above_them() -> None:
    last = printed(sheet(copy="run-sheet")).tables[-1].rows[-1]

    assert all(each.paragraph_format.keep_with_next for cell in last.cells for each in cell.paragraphs)


def test_a_list_of_one_entry_is_kept_with_the_marks_below_it_in_libreoffice_too() -> None:
    for entries, whole in ((1, False), (2, True)):
        table = Document().add_table(rows=entries, cols=2)
        for row in table.rows:
            keep_whole(row)
        keep_end_with_next(table)

        assert ("cantSplit" in table._tbl.xml) is whole
        assert "keepNext" in table.rows[-1]._tr.xml


def test_which_papers_to_have_ready_and_what_is_private_stand_behind_a_bold_label_and_nothing_else_does() -> None:
    document = printed(sheet(EXCHANGE, tags="en,zh-Hant", copy="run-sheet"))
    facts = [
        paragraph
        for table in document.tables
        for cell in table._tbl.iter(qn("w:tc"))
        for paragraph in _Cell(cell, table).paragraphs
        if paragraph.style.name in ("Fact", "Step")
    ]
    bold = {"".join(run.text for run in each.runs if run.bold) for each in facts}

    assert bold == {"", "Travel documents", "旅行證件", "Private"}  # the note is written in English alone
