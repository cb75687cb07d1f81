"""Excel: a table takes few pages, and its rows are as high as the lines that a spreadsheet breaks their texts into."""

import io
import zipfile
from math import ceil
from xml.etree import ElementTree

import pytest
from copies import planned
from every import every

from delegate.render.office.xlsx import render
from delegate.render.office.xlsx_tab import ABOVE
from delegate.render.office.xlsx_widths import (
    CHINESE,
    HIGH,
    LINE,
    Parted,
    fitting,
    room_for,
    with_numbers_held,
    wrapped,
)
from delegate.sheet import Edition, settle
from delegate.sheet.scope import scope_of

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def first_tab(data: bytes) -> ElementTree.Element:
    """The tab that opens."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))


def heads_of(data: bytes) -> dict[str, float]:
    """How high the first row of each tab is, by the name of the tab."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = [
            tab.attrib["name"] for tab in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{SPACE}sheet")
        ]
        tabs = [ElementTree.fromstring(book.read(f"xl/worksheets/sheet{at}.xml")) for at in range(1, len(names) + 1)]
    return {name: float(next(tab.iter(f"{SPACE}row")).attrib["ht"]) for name, tab in zip(names, tabs, strict=True)}


def heights(data: bytes) -> list[float]:
    """How high the rows of the first tab are."""
    tab = first_tab(data)
    return [float(row.attrib["ht"]) for row in tab.iter(f"{SPACE}row")]


def test_a_run_sheet_in_three_languages_leaves_no_more_than_a_page_white_where_pages_end_between_rows() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    sheet = settle(plan, findings, edition=Edition.RUN_SHEET, languages=("en", "zh-Hant", "ja"))
    head, *rows = heights(render(sheet))
    pages, left = 1, HIGH - head
    for row in rows:
        if row > left:
            pages, left = pages + 1, HIGH - head
        left -= row

    assert pages <= ceil(sum(rows) / (HIGH - head)) + 1


def test_a_spreadsheet_holds_no_name_together_and_is_measured_so() -> None:
    assert wrapped("Mr Chan Tai Man, Mr Li", 14) == 2  # Mr Chan Tai Man,|Mr Li, where a terminal holds Mr Li
    assert wrapped("Man, Mr Nanashi", 9) == 2  # Man, Mr|Nanashi
    assert wrapped("チャン・タイマン", 11) == 2  # チャン・タ|イマン


def test_a_column_is_as_narrow_as_the_parts_of_an_id() -> None:
    notes = ["note " * 60] * 9
    ids = [["In the file", "l. 117", each] + [""] * 7 for each in ("tokyo-signing", "tokyosigning-")]

    parted, whole = (fitting([["A", *notes], ["B", *notes], ["C", *notes], column])[-1] for column in ids)
    assert parted < whole


@every("hour", ["about 09:15", "about 09:15\n約09:15", "by 11:00", "13:30起", "Lands: 14:25", "降落：14:25"])
def test_an_hour_in_words_is_in_one_line_where_the_other_columns_leave_a_page_no_room(hour: str) -> None:
    text = "Words of a programme that go on for longer than a column has room. " * 3
    start, *others = fitting([["Start", hour, ""], *[["Head", text, text]] * 9])

    assert start + sum(others) == room_for(10)
    assert wrapped(hour, start) == len(hour.split("\n"))  # not about|09:15


def test_a_host_of_the_futian_visit_reads_about_when_the_guests_arrive_in_one_line() -> None:
    plan, findings = planned("futian-hong-kong")
    tags, scope = ("en", "zh-Hant"), scope_of(plan, "chan")
    assert scope is not None
    data = render(settle(plan, findings, edition=Edition.PROGRAMME, languages=tags, scope=scope))
    tab = first_tab(data)
    widths = {int(each.attrib["min"]): float(each.attrib["width"]) for each in tab.iter(f"{SPACE}col")}

    assert widths[2] > len("about 09:15")


def test_a_head_of_several_words_is_in_one_line_where_a_page_has_room_for_it() -> None:
    plan, findings = planned("futian-hong-kong")
    tags, scope = ("en", "zh-Hant"), scope_of(plan, "interpreters")
    assert scope is not None
    data = render(settle(plan, findings, edition=Edition.PROGRAMME, languages=tags, scope=scope))

    assert fitting([["Travel documents", "permit"]])[0] > len(
        "Travel documents"
    )  # which is bold: wider than its letters
    assert heads_of(data)["Travel documents 旅行證件"] < 2 * LINE + CHINESE  # not Travel|documents|旅行證件, cut below


def test_a_long_title_is_not_printed_over_whose_programme_it_is() -> None:
    plan, findings = planned("four-cities-tour")
    for whom, below in (("business-people", True), ("bai-tao", False)):
        scope = scope_of(plan, whom)
        assert scope is not None
        sheet = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en", "zh-Hant"), scope=scope)
        tab = first_tab(render(sheet))
        head, margins = tab.findtext(f".//{SPACE}oddHeader") or "", tab.find(f"{SPACE}pageMargins")
        assert margins is not None

        assert ("&R\n" in head) == below  # each on a line of its own where both have no room in one
        assert (float(margins.attrib["top"]) > ABOVE) == below


def test_a_telephone_beside_other_words_is_in_one_line_however_narrow_its_column_is() -> None:
    text = "Words of a programme that go on for longer than a column has room. " * 3
    held = with_numbers_held(Parted(("Driver: Ms Tanaka, +81 3 5550 0156", "+81 3 5550 0156")))
    assert isinstance(held, Parted)
    room, *_ = fitting([["Details", held, ""], *[["Head", text, text]] * 9])

    assert held.parts[1] == "+81 3 5550 0156"  # one alone is found with the blanks that people write
    assert wrapped(held.parts[0].rpartition(", ")[2], room) == 1  # not +81|3 5550 0156


def test_an_hour_or_a_count_beside_other_words_is_in_one_line_and_what_people_look_for_keeps_its_blanks() -> None:
    """Not about|06:40 or 24|hours; a coach, a flight and a cell that says no more are found as they are written."""
    plan, findings = planned("tokyo-singapore-mission")
    text = ""
    for edition in (Edition.PROGRAMME, Edition.RUN_SHEET):
        data = render(settle(plan, findings, edition=edition, languages=("en",)))
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            text += book.read("xl/sharedStrings.xml").decode()
    held = ("arriving about 06:40", "(open 24 hours)", "32 min spare", "Marunouchi · 2 nights")
    found = ("by Coach 2", "Check-in for XX 500", ">18 people<")

    assert [each for each in held if each in text] == []
    assert [each for each in held if each not in text.replace("\u00a0", " ")] == []
    assert [each for each in found if each not in text] == []


def test_a_driver_reads_each_telephone_of_the_tokyo_mission_in_one_line() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    data = render(settle(plan, findings, edition=Edition.MOVEMENTS, languages=("en",)))
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        strings = book.read("xl/sharedStrings.xml").decode()

    assert "plates of Japan · +81\u00a03\u00a05550\u00a00156" in strings
    assert "+81 3" not in strings


def test_a_short_chinese_head_is_in_one_line() -> None:
    text = "Words of a programme that go on for longer than a column has room. " * 3
    *_, place_in_file = fitting([*[["Head", text, text]] * 9, ["檔案內位置", "第150行", ""]])

    assert wrapped("檔案內位置", place_in_file) == 1  # not 檔案內位|置


def test_no_last_page_of_a_programme_has_one_row_alone_where_other_widths_give_it_two() -> None:
    plan, findings = planned("four-cities-tour")
    for whom in ("bureau-heads", "john-lee"):
        scope = scope_of(plan, whom)
        assert scope is not None
        printed = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en", "zh-Hant"), scope=scope)
        head, *rows = heights(render(printed))
        on_last, left = 0, HIGH - head
        for row in rows:
            on_last, left = (1, HIGH - head - row) if row > left else (on_last + 1, left - row)

        assert on_last > 1


@pytest.mark.parametrize("tag", ["en", "zh-Hant", "ja"])
def test_no_page_of_the_drivers_ends_with_a_vehicle_whose_drives_are_overleaf(tag: str) -> None:
    """`No vehicle is named` was the last row of a page in English, the second vehicle that of one in Japanese."""
    plan, findings = planned("tokyo-singapore-mission")
    sheet = settle(plan, findings, edition=Edition.MOVEMENTS, languages=(tag,))
    tab = first_tab(render(sheet))
    head, *rows = tab.iter(f"{SPACE}row")
    full = HIGH - float(head.attrib["ht"])
    ends, left, filled = [], full, 0
    for row in rows:
        if float(row.attrib["ht"]) > left:
            ends, left = [*ends, filled], full
        left -= float(row.attrib["ht"])
        filled = sum(1 for cell in row if cell.find(f"{SPACE}v") is not None)

    assert ends
    assert min(ends) > 3  # a vehicle has its date, its name and the mark of a head


def test_a_row_has_room_for_a_date_in_chinese_characters_where_all_else_is_in_letters() -> None:
    plan, findings = planned("matsuyama-sister-city")
    for tag, least in (("ja", CHINESE), ("en", LINE)):
        _, *rows = heights(render(settle(plan, findings, edition=Edition.PROGRAMME, languages=(tag,))))
        assert min(rows) == pytest.approx(least + 2, abs=0.5)


def test_the_hours_of_a_meal_have_the_heads_of_those_of_the_programme() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    printed = render(settle(plan, findings, edition=Edition.RUN_SHEET, languages=("zh-Hant",)))
    with zipfile.ZipFile(io.BytesIO(printed)) as book:
        said = book.read("xl/sharedStrings.xml").decode()

    assert "<t>完結</t>" not in said
    assert "<t>開始</t>" in said
