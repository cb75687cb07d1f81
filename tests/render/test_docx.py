"""Word: the table that offices expect, its head on every page, and the languages and fonts of both scripts."""

import io
import re

import pytest
from copies import EXCHANGE, HURRIED, sheet, worked_out
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from word_documents import document_of, sheet_of

from delegate.render.office.docx import render
from delegate.render.office.word_parts import WHOLE, keep_whole_if_short
from delegate.render.office.word_rows import Rows
from delegate.sheet import Edition, settle
from delegate.sheet.model import Said


def test_every_day_is_a_table_with_five_columns_whose_head_and_date_stand_on_every_page_of_it() -> None:
    days = sheet_of("zh-Hans").days
    tables = document_of("zh-Hans").tables[: len(days)]

    for number, (day, table) in enumerate(zip(days, tables, strict=True)):
        head = table.rows[0]
        date = day.headings[0].text
        assert [cell.text for cell in head.cells] == [
            date if number else f"日期\n{date}",
            "时间",
            "活动内容",
            "地点",
            "陪同人员",
        ]
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert not any(date in _Cell(row._tr.tc_lst[0], table).text for row in table.rows[1:])


@pytest.mark.parametrize(("layout", "columns"), [("table", 5), ("list", 2)])
def test_either_layout_is_made_from_the_same_sheet(layout: str, columns: int) -> None:
    assert len(document_of("en", layout=layout).tables[0].columns) == columns


def test_whoever_drives_has_a_list() -> None:
    movements = render(sheet_of("en", edition=Edition.MOVEMENTS))

    assert len(Document(io.BytesIO(movements)).tables[0].columns) == 2


@pytest.mark.parametrize(
    ("tags", "western", "eastern"),
    [(("en", "zh-Hant"), "en-GB", "zh-HK"), (("zh-Hans",), "en-GB", "zh-CN"), (("fr", "zh-Hans"), "fr", "zh-CN")],
)
def test_a_style_names_the_languages_and_a_font_for_each_script(
    tags: tuple[str, ...], western: str, eastern: str
) -> None:
    styles = document_of(*tags).styles
    for name in ("Normal", "Item", "Leg", "Fact", "Time"):
        properties = styles[name].element.rPr
        language = properties.find(qn("w:lang"))
        assert (language.get(qn("w:val")), language.get(qn("w:eastAsia"))) == (western, eastern)
        assert properties.rFonts.get(qn("w:eastAsia"))


def test_of_many_hosts_the_narrow_column_of_the_table_names_the_first_and_says_how_many_there_are() -> None:
    hosts = "".join(f"  h{number}: {{name: {{en: Host {number}, zh-Hant: 主人{number}}}}}\n" for number in range(1, 7))
    text = EXCHANGE.replace("\nhosts:\n", f"\nhosts:\n{hosts}", 1)
    text = text.replace("with: chan", "with: [h1, h2, h3, h4, h5, h6]", 1)
    plan = worked_out(text).plan
    assert plan is not None
    sheet = settle(plan, edition=Edition.PROGRAMME, languages=("zh-Hant",))
    table = Document(io.BytesIO(render(sheet))).tables[0]

    assert any(
        "主人3" in cell and "主人4" not in cell and "6人" in cell for cell in (r.cells[4].text for r in table.rows)
    )


def cells_of(*tags: str, edition: Edition = Edition.PROGRAMME, table: int = 0) -> list[list[str]]:
    """The texts of the table, a cell that goes across several once."""
    found = document_of(*tags, edition=edition).tables[table]
    return [[_Cell(cell, found).text for cell in row._tr.tc_lst] for row in found.rows]


def test_no_row_of_the_table_is_without_a_time_but_those_that_stand_across() -> None:
    rows = cells_of("en")

    assert rows[0][0] == "Date\nTuesday 24 November 2026"
    assert cells_of("en", edition=Edition.RUN_SHEET, table=1)[1][0] == "Hong Kong, UTC+8\nfrom Town Hall"
    assert [row[2] for row in rows if len(row) == 5 and not row[1]] == ["The\xa0Inn"]  # which has none, and is one name
    assert [row[1] for row in rows if len(row) == 2] == ["Signers", "Jane Smith, Ben Ho", "For all"]


def test_the_widths_of_the_table_add_up_in_every_row() -> None:
    table = document_of("en").tables[0]
    sums = {sum(cell.width for cell in row._tr.tc_lst) for row in table.rows}

    assert len(sums) == 1


def test_the_run_sheet_has_the_line_below_the_time_the_kind_with_the_title_and_the_place_alone() -> None:
    rows = cells_of("en", edition=Edition.RUN_SHEET, table=1)  # behind the box
    _, time, activity, place, _ = next(row for row in rows if row[2:] and row[2].startswith("Signing"))

    assert time == "14:00–15:00\nsigning"
    assert activity.startswith("Signing\nceremony\n")
    assert place.replace("\u00a0", " ") == "The Clinic, Hong Kong"


def test_each_language_of_a_way_and_of_a_vehicle_has_a_line_of_its_own() -> None:
    ways = [row[2].split("\n")[:2] for row in cells_of("en", "zh-Hant") if row[2:] and row[2].startswith("Leave for")]
    movements = document_of("en", "zh-Hant", edition=Edition.MOVEMENTS)
    heads = [
        each.text for each in movements.paragraphs if each.style.name.startswith("Heading") and "Van 1" in each.text
    ]

    assert ways
    assert all("乘" in chinese and "乘" not in english for english, chinese in ways)
    assert all(("司機" in head) != ("driver" in head) for head in heads)
    assert len(heads) == 2


def test_a_draft_says_so_and_no_rule_is_blue() -> None:
    plan = worked_out(EXCHANGE).plan
    assert plan is not None
    sheet = settle(plan, worked_out(HURRIED).findings, languages=("en",), edition=Edition.PROGRAMME)
    document = Document(io.BytesIO(render(sheet)))

    assert "DRAFT" in [each.text for each in document.paragraphs[:3]]
    rules = document.styles["Title"].element.iter(qn("w:bottom"))
    assert [each.get(qn("w:color")) for each in rules] == ["000000"]


def test_the_run_sheet_begins_with_a_box_of_what_to_do_that_no_other_copy_has() -> None:
    trip = worked_out(HURRIED)
    assert trip.plan is not None
    sheet = settle(trip.plan, trip.findings, languages=("en", "zh-Hant"), edition=Edition.RUN_SHEET)
    box = Document(io.BytesIO(render(sheet))).tables[0]
    first = [cell.text for cell in box.rows[1].cells]

    assert box.rows[0].cells[0].text.startswith("1 error")
    assert first[0].split("\n") == [said.text for said in sheet.matters[0].word]  # a line each
    assert first[1].startswith("Tue 24 ")
    assert first[2].replace("\u00a0", " ") == sheet.matters[0].said[0].text  # once, though two languages are printed
    assert "Settle" not in str(cells_of("en"))


@pytest.mark.parametrize(("column", "word", "wide"), [(0, "Wednesday", 55.6), (1, "afternoon", 46.2)])
def test_no_date_and_no_part_of_a_day_is_broken_inside_a_word(column: int, word: str, wide: float) -> None:
    """How many points wide a word is in Arial, bold and 10 pt high; a cell has 5.4 pt of white on each side."""
    table = document_of("en").tables[0]

    assert table.rows[0].cells[column].width.pt - 2 * 5.4 >= wide, word


def test_the_foot_of_a_page_says_which_trip_it_is_of() -> None:
    document = document_of("en")

    assert sheet_of("en").titles[0].text in document.sections[0].footer.paragraphs[0].text


def test_the_dates_stand_below_the_title() -> None:
    sheet = sheet_of("en")

    assert sheet.dates[0].text in [each.text for each in Document(io.BytesIO(render(sheet))).paragraphs]


def test_a_host_reads_who_comes_before_what_is_done() -> None:
    host = sheet(HURRIED, whom="chan")
    first, second = Document(io.BytesIO(render(host))).tables[:2]

    assert host.for_host
    assert not first.rows[0].cells[0].text.startswith("Date")
    assert second.rows[0].cells[0].text.startswith("Date")


def test_each_language_of_a_time_and_of_a_head_has_a_line_of_its_own() -> None:
    head, *rows = document_of("en", "zh-Hant").tables[0].rows

    assert [cell.text for cell in head.cells][:2] == [
        "Date  日期\nTuesday 24 November 2026\n2026年11月24日（星期二）",
        "Time\n時間",
    ]
    assert not any("  " in row.cells[1].text for row in rows)


def row_of(lines: int) -> _Row:
    row = Document().add_table(rows=1, cols=2).rows[0]
    row.cells[1].text = "\n".join(["A line"] * lines)
    keep_whole_if_short(row, [Pt(100), Pt(300)])
    return row


@pytest.mark.parametrize(("lines", "whole"), [(WHOLE, True), (WHOLE + 1, False)])
def test_a_row_higher_than_a_third_of_a_page_goes_on_to_the_next_and_no_page_ends_white(
    lines: int, whole: bool
) -> None:
    assert (row_of(lines)._tr.trPr is not None) is whole


def test_a_long_text_in_a_narrow_cell_counts_by_the_lines_that_it_takes() -> None:
    row = Document().add_table(rows=1, cols=2).rows[0]
    row.cells[0].text = "the signing of the memorandum " * 10
    keep_whole_if_short(row, [Pt(60), Pt(300)])

    assert row._tr.trPr is None


def test_a_chinese_date_stands_in_one_line_and_its_weekday_in_the_next() -> None:
    """Seven Han characters' width of digits and signs, bold and 10 pt high: 74.2 pt for 2006年10月19日."""
    table = document_of("en", "zh-Hant").tables[0]

    assert table.rows[0].cells[0].width.pt - 2 * 5.4 >= 74.2


def test_the_least_and_the_most_minutes_have_a_dash_between_them() -> None:
    said = str(cells_of("en", edition=Edition.RUN_SHEET, table=1))

    assert re.search(r"\(\d+–\d+\)", said)
    assert not re.search(r"\(\d+-\d+\)", said)


def test_a_title_has_a_line_for_each_language() -> None:
    titles = [
        each.text
        for row in document_of("en", "zh-Hant").tables[0].rows
        for each in row.cells[2].paragraphs
        if each.style is not None and str(each.style.name).startswith("Item ")
    ]

    assert "Welcome\n歡迎儀式" in titles


def test_each_language_of_who_takes_part_stands_behind_its_own_label() -> None:
    rows = Rows(sheet_of("en", "zh-Hant"))
    cell = rows.document.add_table(rows=1, cols=1).rows[0].cells[0]
    rows._put(cell, (Said("John Lee", "en"), Said("李家超", "zh-Hant")), "Normal", rows.sheet.labels.who)

    assert cell.paragraphs[-1].text == "For John Lee\n參加者 李家超"


def test_the_head_of_parties_side_by_side_is_not_torn_over_two_pages() -> None:
    tables = document_of("en", layout="list").tables
    heads = [table.rows[0] for table in tables if table.rows[0]._tr.trPr is not None]
    heads = [row for row in heads if row._tr.trPr.find(qn("w:tblHeader")) is not None]

    assert heads
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in heads)


def test_a_language_without_phrases_has_a_date_beside_its_rows_and_english_heads() -> None:
    head = document_of("et").tables[0].rows[0]

    assert [cell.text for cell in head.cells][:3] == ["Date\nTuesday 24 November 2026", "Time", "Activity"]


@pytest.mark.parametrize("languages", [("en",), ("zh-Hant", "en"), ("et",)], ids=lambda languages: languages[0])
def test_the_number_of_the_page_begins_the_foot_where_no_text_can_break_it(languages: tuple[str, ...]) -> None:
    sheet = sheet_of(*languages)._replace(reference="w" * 300)
    foot = Document(io.BytesIO(render(sheet))).sections[0].footer.paragraphs[0].text

    assert re.match(r"(Page 1 of 1|第\s*1\s*頁.*|1 / 1) · w{300} ·\s", foot)


def test_that_a_line_is_tentative_stands_behind_its_title_in_each_language() -> None:
    table = document_of("zh-Hant", "en").tables[0]

    assert any("Dinner（暫定）" in row.cells[2].text for row in table.rows)


def test_a_list_names_the_party_whose_lines_follow_and_says_where_they_end() -> None:
    alone = f"{EXCHANGE}    - visit: Harbour\n      who: [ann]\n    - visit: Old town\n      who: [ann]\n"
    alone += "    - visit: Gallery\n      who: [ann]\n    - meeting: Farewell\n      time: 20:00\n"
    plan = worked_out(alone).plan
    document = Document(io.BytesIO(render(settle(plan, edition=Edition.PROGRAMME, languages=("en",)), layout="list")))
    said = [each.text for each in lines_of(document)]

    assert said.index("Ann Lee") < said.index("Harbour") < said.index("For all") < said.index("Farewell")


def lines_of(document: WordDocument) -> list[Paragraph]:
    """The paragraphs in their order, those in cells of tables too."""
    return [Paragraph(each, document) for each in document.element.body.iter(qn("w:p"))]
