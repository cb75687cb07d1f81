"""Tests that a workbook is read as its sheets show it: stored values, dates by their format, what is hidden aside."""

import datetime as dt
import zipfile
from io import BytesIO

import pytest
from every import every
from office_files import read, remarks, tables, zipped
from openpyxl import Workbook
from openpyxl.comments import Comment
from xlsxwriter import Workbook as Writer

from delegate.importing.refusals import RequestRefused, SourceRefused


def saved(book):
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def written(value, form, **options):
    """A workbook of XlsxWriter with one value in a number format."""
    file = BytesIO()
    with Writer(file, options) as book:
        book.add_worksheet("Programme").write(0, 0, value, book.add_format({"num_format": form}))
    return file.getvalue()


def changed(data, part, old, new):
    """A file with a text of one of its parts replaced."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    return zipped(parts)


def shown(data):
    return tables(read(data, "visit.xlsx"))[0][0, 0]


@every(
    ("value", "form", "text"),
    [
        (dt.date(2026, 6, 10), "d mmm", "2026-06-10"),
        (dt.datetime(2026, 6, 10, 9, 30), "yyyy-mm-dd hh:mm", "2026-06-10 09:30"),
        (dt.datetime(2026, 6, 10, 9, 30), "hh:mm", "09:30"),
        (dt.datetime(2026, 6, 10, 9, 30), "dddd", "2026-06-10"),
        (dt.datetime(2026, 6, 10, 0, 0), "yyyy-mm-dd hh:mm", "2026-06-10 00:00"),
        (dt.date(2026, 6, 10), 'yyyy"年"m"月"d"日"', "2026-06-10"),
        (dt.date(2026, 6, 10), "[$-804]aaaa", "2026-06-10"),
        (0.427083333333333, "h:mm", "10:15"),
        (0.3541666666, "h:mm", "08:30"),
        (0, "h:mm", "00:00"),
        (0.5, "上午/下午h:mm", "12:00"),
        (1.0625, "h:mm", "01:30"),
        (0.0625, "[h]:mm", "01:30"),
        (1.25, "[h]:mm", "30:00"),
        (0.500011574, "h:mm:ss", "12:00:01"),
        (930, "0000", "0930"),
        (930, '00":"00', "09:30"),
        (930, "00\\:00", "09:30"),
        (20, '0" pax"', "20 pax"),
        (0.5, "0%", "50%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (4410, "General", "4410"),
        (9.3, "General", "9.3"),
        (-5, "0_);(0)", "-5"),
        (5, "# ?/?", "5"),
    ],
)
def test_a_value_is_told_as_its_number_format_shows_it(value, form, text):
    assert shown(written(value, form)) == text


def test_dates_that_count_from_1904_are_the_same_days():
    assert shown(written(dt.date(2026, 6, 10), "d mmm yyyy", date_1904=True)) == "2026-06-10"


@pytest.mark.parametrize(("value", "text"), [(46183, "2026-06-10"), (0.5, "12:00")])
def test_formats_that_chinese_programs_name_by_number_alone_are_dates(value, text):
    data = changed(written(value, "yyyy"), "xl/styles.xml", 'numFmtId="164" fontId', 'numFmtId="58" fontId')

    assert shown(data) == text


def test_merged_cells_come_once_and_what_lies_below_them_is_hidden_text():
    book = workbook(["Date", "Time", "Event"], ["10 June", "9:00", "Talks"], ["under", "10:00", "Signing"])
    data = changed(
        saved(book),
        "xl/worksheets/sheet1.xml",
        "</sheetData>",
        '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    )
    document = read(data, "visit.xlsx")

    assert tables(document)[0][1, 0] == ("10 June", 2, 1)
    assert [cell.hidden for cell in document.blocks[0].cells if cell.hidden] == ["under"]
    assert document.blocks[0].cells[3].where == "sheet Sheet, A2"


def test_hidden_rows_and_sheets_are_remarks_and_a_hidden_column_stays_with_its_row():
    book = workbook(["Time", "Event", "Internal"], ["9:00", "Talks", "Budget 4410"], ["10:00", "Tower", None])
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["C"].hidden = True
    hidden = book.create_sheet("Old")
    hidden.append(["8:00", "Breakfast"])
    hidden.sheet_state = "veryHidden"
    document = read(saved(book), "visit.xlsx")

    assert tables(document) == [
        {(0, 0): "Time", (0, 1): "Event", (0, 2): "", (1, 0): "9:00", (1, 1): "Talks", (1, 2): ""}
    ]
    assert [cell.hidden for cell in document.blocks[0].cells if cell.hidden] == ["Internal", "Budget 4410"]
    assert remarks(document) == [("hidden row", "10:00 | Tower"), ("hidden sheet", "8:00 | Breakfast")]
    assert document.counts == {"hidden column": 1, "hidden row": 1, "hidden sheet": 1}


def test_a_day_merged_from_a_hidden_row_on_is_seen_below():
    book = workbook(["Date", "Event"], ["10 June", "Tower"], [None, "Talks"])
    book.active.merge_cells("A2:A3")
    book.active.row_dimensions[2].hidden = True

    assert tables(read(saved(book), "visit.xlsx"))[0] == {
        (0, 0): "Date",
        (0, 1): "Event",
        (2, 0): "10 June",
        (2, 1): "Talks",
    }


def test_comments_and_formulas_without_a_value_are_remarks():
    book = workbook(["9:00", "Talks"], ["Lines", "=COUNTA(B1:B1)"])
    book.active["B1"].comment = Comment("Ask the Embassy", "A. Name")
    document = read(saved(book), "visit.xlsx")

    assert remarks(document) == [("formula without a value", "=COUNTA(B1:B1)"), ("comment", "Ask the Embassy")]
    assert "A. Name" not in str(document)


def test_a_formula_is_its_stored_value():
    file = BytesIO()
    with Writer(file) as book:
        book.add_worksheet().write_formula(0, 0, '=HYPERLINK("http://x.org","Talks")', None, "Talks")

    assert shown(file.getvalue()) == "Talks"


def test_shapes_and_page_headers_are_remarks():
    file = BytesIO()
    with Writer(file) as book:
        sheet = book.add_worksheet("Programme")
        sheet.write(0, 0, "9:00")
        sheet.insert_textbox(2, 2, "Meet at gate 3")
        sheet.set_header('&L&"Arial,Bold"&12OFFICIAL')

    assert remarks(read(file.getvalue(), "visit.xlsx")) == [
        ("page header", "OFFICIAL"),
        ("text box", "Meet at gate 3"),
    ]


def test_sheets_are_chosen_by_name_and_a_hidden_one_may_be_named():
    book = workbook(["9:00", "Talks"])
    other = book.create_sheet("Day 2")
    other.append(["10:00", "Rest"])
    other.sheet_state = "hidden"
    data = saved(book)

    assert tables(read(data, "visit.xlsx", sheets=("Day 2",))) == [{(0, 0): "10:00", (0, 1): "Rest"}]
    with pytest.raises(RequestRefused) as refused:
        read(data, "visit.xlsx", sheets=("Day 3",))
    assert refused.value.help == "its sheets are “Sheet”, “Day 2”"


def test_what_a_sheet_claims_costs_nothing():
    rows = "".join(f'<row r="{row}" ht="15"/>' for row in range(10, 30_000))
    data = saved(workbook(["9:00", "Talks"]))
    data = changed(
        data,
        "xl/worksheets/sheet1.xml",
        "</sheetData>",
        f'{rows}<row r="1048576"><c r="XFD1048576"/></row></sheetData>'
        '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>',
    )
    data = changed(data, "xl/worksheets/sheet1.xml", 'ref="A1:B1"', 'ref="A1:XFD1048576"')

    assert tables(read(data, "visit.xlsx")) == [{(0, 0): "9:00", (0, 1): "Talks"}]


@pytest.mark.parametrize(("rows", "columns"), [(5001, 1), (1, 101)])
def test_a_sheet_with_too_much_in_it_is_refused_and_told(rows, columns):
    with pytest.raises(SourceRefused) as refused:
        read(saved(workbook(*[["x"] * columns] * rows)), "visit.xlsx")

    assert "more than 5,000 rows or 100 columns" in refused.value.message


def test_a_hidden_sheet_with_too_much_in_it_is_told_and_stops_nobody():
    book = workbook(["9:00", "Talks"])
    hidden = book.create_sheet("Raw")
    hidden.sheet_state = "hidden"
    for _ in range(5001):
        hidden.append(["x"])
    document = read(saved(book), "visit.xlsx")

    assert tables(document) == [{(0, 0): "9:00", (0, 1): "Talks"}]
    assert remarks(document)[0][0] == "hidden sheet"


def test_rows_far_below_and_signs_written_by_their_number_are_kept():
    book = workbook(["9:00"])
    book.active["C90000"] = "Late"
    data = changed(saved(book), "xl/worksheets/sheet1.xml", "Late", "Late_x000D_\nshow")

    document = read(data, "visit.xlsx")

    assert tables(document) == [{(0, 0): "9:00", (2, 2): "Late\nshow"}]
    assert document.blocks[0].cells[1].where == "sheet Sheet, C90000"
