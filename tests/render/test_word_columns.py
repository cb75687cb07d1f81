"""The tables of a Word document: as wide as their texts need, and a driver's sheet in large type."""

import datetime as dt
import io
import re
from itertools import pairwise

import pytest
from copies import EXCHANGE, worked_out
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table, _Row
from outputs import flat, told
from word_documents import document_of, is_kept, sheet_of

from delegate.render.office.docx import render
from delegate.render.office.word_parts import Lettering, room_for_date, write
from delegate.render.office.word_widths import fitting, loosen
from delegate.render.plain_words import untold
from delegate.render.unbroken import held_in, unbroken
from delegate.sheet import Edition, settle
from delegate.sheet.model import ListEntry, Matter, Said, Section, Words


def test_the_column_of_company_is_left_out_where_nobody_has_any() -> None:
    head, *rows = document_of("en", edition=Edition.CARD).tables[0].rows

    assert [cell.text for cell in head.cells] == [
        "Date\nTuesday 24 November 2026",
        "Time",
        "Activity",
        "Place",
    ]
    assert {len(row.cells) for row in rows} == {4}


def test_who_drives_has_the_ways_in_bold_and_nothing_in_grey_or_without_a_rule_between() -> None:
    document = document_of("en", edition=Edition.MOVEMENTS)
    ways = [
        run
        for table in document.tables
        for row in table.rows
        for run in row.cells[-1].paragraphs[0].runs
        if " to " in run.text and run.text.startswith("by ")
    ]

    assert ways
    assert all(run.bold for run in ways)
    assert document.styles["Leg"].font.color.rgb is None
    assert document.styles["Leg"].font.size == Pt(11)
    assert document.tables[0]._tbl.tblPr.find(qn("w:tblBorders")) is not None


def test_no_two_tables_touch_or_they_would_be_one_also_in_a_language_without_phrases() -> None:
    document = document_of("et")
    kinds = [each.tag for each in document.element.body]

    assert kinds.count(qn("w:tbl")) > 2
    assert (qn("w:tbl"), qn("w:tbl")) not in pairwise(kinds)


def test_the_columns_are_as_wide_as_makes_the_table_the_least_high_and_no_word_is_broken() -> None:
    def widths(activity: str, place: str) -> list[float]:
        table = Document().add_table(rows=2, cols=5)
        for cell, text in zip(table.rows[1].cells, ("", "", activity, place, "representatives"), strict=True):
            cell.text = text
        return [Pt(1) * each / Pt(1) ** 2 for each in fitting([table], Pt(490), (Pt(70), Pt(58)))]

    assert sum(widths("", "")) == pytest.approx(490)
    assert widths("Lunch", "The Hall of the People " * 9)[3] > widths("Lunch with them " * 9, "The Hall")[3]
    assert widths("Lunch with them " * 9, "The Hall")[4] - 2 * 5.4 >= 68.4  # of Arial, 10 pt high


def test_a_date_in_three_languages_has_a_line_for_each() -> None:
    document = document_of("en", "zh-Hant", "ja", layout="list")
    heads = [table.rows[0].cells[0].text for table in document.tables]

    assert "Tuesday 24 November 2026\n2026年11月24日（星期二）\n2026年11月24日（火曜日）" in heads


def test_the_first_row_of_a_day_is_as_high_as_its_date_or_a_page_would_end_inside_it() -> None:
    row = Document().add_table(rows=1, cols=2).rows[0]
    row.cells[0].text = "Tuesday 24 November 2026\n2026年11月24日（星期二）\n2026年11月24日（火曜日）"
    room_for_date(row, Pt(99))

    assert row.height is not None
    assert row.height.pt >= 2 * 12 + 4 * 15  # each in two lines


def test_a_date_in_one_line_asks_for_no_more() -> None:
    row = Document().add_table(rows=1, cols=2).rows[0]
    row.cells[0].text = "2026-11-24"
    room_for_date(row, Pt(99))

    assert row.height is None


def test_a_driver_reads_the_date_also_in_a_language_without_phrases() -> None:
    document = document_of("et", edition=Edition.MOVEMENTS)

    assert [table.rows[0].cells[0].text.split("\n")[0] for table in document.tables][:1] == ["Tuesday 24 November 2026"]


def test_a_number_and_a_short_name_are_held_together_and_read_as_they_were_written() -> None:
    trip = EXCHANGE.replace("Gifts are in the van.", "Meet Ms Li in rooms 3-4, 2 nights, +81 3 5550 0156.")
    plan = worked_out(trip).plan
    assert plan is not None
    data = render(settle(plan, edition=Edition.RUN_SHEET, languages=("en",)))
    table = next(each for each in Document(io.BytesIO(data)).tables if "rooms" in _texts(each))

    assert "Meet Ms\u00a0Li in rooms\u00a03-4, 2\u00a0nights, +81\u00a03\u00a05550\u00a00156." in _texts(table)
    assert table._tbl.findall(f".//{qn('w:noBreakHyphen')}")
    assert "rooms3-4" in flat(told("docx", data))


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Check-in for XX 549 (XX 550)", "Check-in for XX_549 (XX_550)"),
        ("辦理登機手續（XX 549）", "辦理登機手續（XX 549）"),
        ("XX 549航班前往香港", "XX_549航班前往香港"),
        ("參加者 Ms Li、Mr Ma", "參加者 Ms_Li、Mr Ma"),
    ],
)
def test_behind_chinese_without_a_blank_nothing_is_held_or_a_line_would_end_inside_a_number(
    said: str, held: str
) -> None:
    paragraph = Document().add_paragraph()
    write(paragraph, said, "zh-Hant", Lettering("zh-HK", (re.compile("XX \\d+|M[sr] [A-Z]\\w+"),)))

    assert paragraph.text.replace("\u00a0", "_") == held


def test_no_line_ends_behind_a_single_letter_and_its_hyphen() -> None:
    held = held_in("Officials of C-MER and the X-ray unit", unbroken(sheet_of("en")))

    assert [each[0] for each in held] == ["C-MER", "X-ray"]


def test_a_name_that_is_too_wide_for_a_column_breaks_at_its_blanks_and_not_at_the_hyphen_of_pak_li() -> None:
    paragraph = Document().add_paragraph()
    names = Lettering("zh-HK", (re.compile("Mr Bernard Chan Pak-li|Hong Kong-Zhuhai-Macao"),))
    write(paragraph, "Mr Bernard Chan Pak-li, Hong Kong-Zhuhai-Macao Bridge", "en", names)

    assert len(paragraph._p.findall(f".//{qn('w:noBreakHyphen')}")) == 1
    assert paragraph.text == "Mr Bernard Chan Pak-li, Hong Kong-Zhuhai-Macao Bridge"


def test_no_line_ends_behind_the_two_letters_that_a_name_begins_with_and_their_hyphen() -> None:
    paragraph = Document().add_paragraph()
    write(paragraph, "Matsuyama Re-Saikan", "en", Lettering("ja-JP", (re.compile("Matsuyama Re-Saikan"),)))

    assert len(paragraph._p.findall(f".//{qn('w:noBreakHyphen')}")) == 1


def test_what_finds_no_room_in_a_narrow_column_is_broken_at_its_blank_and_not_inside_a_word() -> None:
    for points, blank in ((72, " "), (88, "\u00a0")):
        table = Document().add_table(rows=1, cols=4)
        table.cell(0, 3).text = "記者室,\u00a0Tokyo"
        loosen(table, [Pt(99), Pt(58), Pt(168), Pt(points)])
        assert table.cell(0, 3).text == f"記者室,{blank}Tokyo"


def _texts(table: Table) -> str:
    return "\n".join(each.text for row in table.rows for cell in row.cells for each in cell.paragraphs)


def test_beside_an_estimated_way_is_the_bar_that_the_key_explains() -> None:
    def bars(edition: Edition) -> tuple[int, bool]:
        document = document_of("en", edition=edition)
        cells = (each for table in document.tables for row in table.rows for each in row.cells)
        barred = [each for cell in cells for each in cell.paragraphs if each._p.find(f".//{qn('w:pBdr')}") is not None]
        return len(barred), any(each.text.startswith("|") for each in document.paragraphs)

    many, explained = bars(Edition.RUN_SHEET)
    assert many
    assert explained
    assert bars(Edition.PROGRAMME) == (0, False)


def test_what_was_accepted_is_told_once() -> None:
    entries = (ListEntry(words("5 min spare"), ()), ListEntry(words("no hotel"), ()))
    box = (Matter(words("Tight"), dt.date(2026, 6, 9), "", words("5 min spare; accepted: the bus waits")),)

    assert untold(Section("accepted", words("Accepted findings"), entries), box).entries == entries[1:]
    assert untold(Section("findings", words("Findings"), entries), box).entries == entries


def words(text: str) -> Words:
    return (Said(text, "en"),)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Van 1, +852 5555 0103", "+852_5555_0103"),
        ("Ms Tanaka，+81 3 5550 0156", "+81 3 5550_0156"),  # no line ends behind the comma, nor then in the number
    ],
)
def test_a_telephone_is_not_broken_where_a_line_has_room_for_it(said: str, held: str) -> None:
    paragraph = Document().add_paragraph()
    write(paragraph, said, "en", Lettering("zh-HK", None))

    assert held in paragraph.text.replace("\u00a0", "_")


def test_a_driver_reads_on_every_page_of_a_day_whose_sheet_it_is() -> None:
    document = document_of("en", "zh-Hant", edition=Edition.MOVEMENTS)
    head = document.tables[0].rows[0]

    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert head.cells[0].paragraphs[1].text.startswith("Van 1")


def test_in_a_list_the_date_of_a_day_heads_each_of_its_tables_on_every_page() -> None:
    document = document_of("en", layout="list")
    heads = [table.rows[0] for table in document.tables]
    dated = [
        (head.cells[0].text, head.cells[0].paragraphs[0].style.name)
        for head in heads
        if head._tr.trPr is not None and head._tr.trPr.find(qn("w:tblHeader")) is not None
    ]

    assert [text for text, style in dated if style == "Heading 1"] == [
        day.headings[0].text for day in sheet_of("en").days
    ]
    assert {style for _, style in dated} == {"Heading 1", "Again"}  # behind parties that are apart it stands once more


def test_a_head_is_not_parted_from_the_table_below_it() -> None:
    body = [*document_of("en", edition=Edition.MOVEMENTS).element.body]
    above = [before for before, each in pairwise(body) if each.tag == qn("w:tbl")]

    assert above
    assert all(each.find(f".//{qn('w:keepNext')}") is not None for each in above)


@pytest.mark.parametrize("layout", ["table", "list"])
def test_no_page_ends_between_a_way_and_what_it_leads_to_nor_before_a_short_last_row(layout: str) -> None:
    document = document_of("en", layout=layout)
    days = [table for table in document.tables if "2026" in table.rows[0].cells[0].text]
    rows = [(_said_in(row), is_kept(row)) for table in days for row in table.rows[1:]]

    def kept(*begins: str) -> list[bool]:
        return [kept for said, kept in rows if said.startswith(begins)]

    assert kept("Walk to The Inn", "Leave for Government Offices by Van 1 from") == [True, True]
    assert kept("Back home", "Last words") == [True, False]  # that is a short one, and the last of its day
    assert kept("Welcome", "The Inn") == [False] * 2


def _said_in(row: _Row) -> str:
    return "\n".join(dict.fromkeys(cell.text for cell in row.cells[-1 if len(row.cells) == 2 else 2 :])).replace(
        "\u00a0", " "
    )


def test_that_no_vehicle_is_named_stands_once_and_not_below_every_date() -> None:
    text = EXCHANGE[: EXCHANGE.index("vehicles:")] + EXCHANGE[EXCHANGE.index("agreements:") :]
    plan = worked_out(re.sub("      vehicle: .*\n", "", text)).plan
    assert plan is not None
    document = Document(io.BytesIO(render(settle(plan, edition=Edition.MOVEMENTS, languages=("en",)))))
    heads = [table.rows[0].cells[0].text for table in document.tables]

    assert heads == ["Tuesday 24 November 2026", "Wednesday 25 November 2026"]
    assert [each.text for each in document.paragraphs].count("No vehicle is named") == 1


def test_a_long_list_has_its_head_on_every_page_that_it_goes_on_to() -> None:
    people = "".join(f"  p{number}: {{name: Person {number}}}\n" for number in range(9))
    plan = worked_out(EXCHANGE.replace("delegation:\n", f"delegation:\n{people}")).plan
    assert plan is not None
    document = Document(io.BytesIO(render(settle(plan, edition=Edition.PROGRAMME, languages=("en",)))))
    heads = {table.rows[0].cells[0].text: table.rows[0] for table in document.tables}

    assert heads["Delegation"]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert len(heads["Delegation"]._tr.tc_lst) == 1
    assert "Hosts" in {each.text for each in document.paragraphs}  # two entries, which no page end parts


def test_a_title_in_latin_letters_stands_below_the_chinese_name_in_a_narrow_column() -> None:
    text = EXCHANGE.replace("chan: {name: Bernard Chan,", "chan: {name: {en: Bernard Chan, zh-Hant: 陳百里},")
    plan = worked_out(text).plan
    assert plan is not None
    printed = settle(plan, edition=Edition.PROGRAMME, languages=("zh-Hant",))
    company = [row.cells[-1].text for table in Document(io.BytesIO(render(printed))).tables for row in table.rows]

    assert "陳百里，\nUnder\u00a0Secretary" in company
