"""Tests that each cell of a Word table comes once, at its place, with what it spans."""

from io import BytesIO

from docx import Document
from office_files import lines, p, read, remarks, run, tables, tbl, tc, tr, word

MERGED, START = '<w:vMerge w:val="continue"/>', '<w:vMerge w:val="restart"/>'


def span(columns):
    return f'<w:gridSpan w:val="{columns}"/>'


def test_merged_cells_come_once_with_their_span():
    table = tbl(
        tr(tc("Monday", span(3))),
        tr(tc("am", START), "9:00", "Talks"),
        tr(tc("", "<w:vMerge/>"), "10:00", "Signing"),
        tr(tc("", MERGED), tc("Rest", span(2))),
    )

    assert tables(read(word(table))) == [
        {
            (0, 0): ("Monday", 1, 3),
            (1, 0): ("am", 3, 1),
            (1, 1): "9:00",
            (1, 2): "Talks",
            (2, 1): "10:00",
            (2, 2): "Signing",
            (3, 1): ("Rest", 1, 2),
        }
    ]


def test_tables_of_python_docx_are_read_as_they_were_merged():
    document, file = Document(), BytesIO()
    table = document.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(1, 1)).text = "big"
    document.save(file)

    assert tables(read(file.getvalue()))[0] == {
        (0, 0): ("big", 2, 2),
        (0, 2): "02",
        (1, 2): "12",
        (2, 0): "20",
        (2, 1): "21",
        (2, 2): "22",
    }


def test_a_row_that_starts_late_stands_in_its_columns():
    late = tr("10:00", "Signing", properties='<w:gridBefore w:val="1"/>')

    assert tables(read(word(tbl(tr("Mon", "9:00", "Talks"), late))))[0][1, 1] == "10:00"


def test_a_border_that_was_dragged_a_little_makes_no_column():
    table = tbl(tr("Time", tc("Event", span(2))), tr(tc("9:00", span(2)), "Talks"), widths=(2000, 60, 5000))

    assert tables(read(word(table))) == [{(0, 0): "Time", (0, 1): "Event", (1, 0): "9:00", (1, 1): "Talks"}]


def test_a_narrow_column_with_a_cell_of_its_own_is_a_column():
    table = tbl(tr("Time", "x", "Event"), widths=(2000, 60, 5000))

    assert tables(read(word(table))) == [{(0, 0): "Time", (0, 1): "x", (0, 2): "Event"}]


def test_the_old_way_to_merge_to_the_side_keeps_both_texts():
    row = tr(tc("Monday", '<w:hMerge w:val="restart"/>'), tc("12 May", "<w:hMerge/>"), "Talks")

    assert tables(read(word(tbl(row, tr("a", "b", "c")))))[0][0, 0] == ("Monday\n12 May", 1, 2)


def test_rows_and_cells_in_content_controls_are_read():
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    table = tbl(tr("9:00", "Talks"), control.format(tr(tc("10:00"), control.format(tc("Signing")))))

    assert tables(read(word(table)))[0][1, 1] == "Signing"


def test_a_row_that_was_deleted_or_hidden_is_a_remark():
    gone = tr(
        "11:00",
        tc(p('<w:del w:id="1"><w:r><w:delText>Tower</w:delText></w:r></w:del>')),
        properties='<w:del w:id="1"/>',
    )
    hidden = tr("12:00", "Private lunch", properties="<w:hidden/>")
    added = tr("13:00", "Lunch", properties='<w:ins w:id="1"/>')
    document = read(word(tbl(tr("9:00", "Talks"), gone, hidden, added)))

    assert tables(document) == [{(0, 0): "9:00", (0, 1): "Talks", (1, 0): "13:00", (1, 1): "Lunch"}]
    assert remarks(document) == [
        ("deletion", "11:00"),
        ("deletion", "Tower"),
        ("hidden row", "12:00 Private lunch"),
    ]
    assert [block.where for block in document.blocks[1:]] == ["table 1, row 2", "table 1, row 2", "table 1, row 3"]


def test_a_table_in_a_cell_is_lines_of_the_cell():
    inner = tbl(tr("10:05", "Photograph"), tr("10:20", "Tea"))
    table = tbl(tr("9:00", "Talks"), tr("10:00", tc(p("Visit") + inner + p("indoors"))))

    assert tables(read(word(table)))[0][1, 1] == "Visit\n10:05 Photograph\n10:20 Tea\nindoors"


def test_a_table_that_only_places_other_things_is_not_one():
    days = [tbl(tr("Mon", "Talks"), tr("Tue", "Rest")), tbl(tr("Wed", "Visit"), tr("Thu", "Home"))]
    document = read(word(tbl(tr(tc(p("PROGRAMME")))) + tbl(tr(*(tc(p("Week") + day) for day in days)))))

    assert lines(document) == ["PROGRAMME", "Week", "Week"]
    assert [table[0, 0] for table in tables(document)] == ["Mon", "Wed"]


def test_marks_in_a_cell_are_told_with_its_row():
    notes = f'<w:footnote w:id="1">{p("White tie")}</w:footnote>'
    cell = tc(p(run("Dinner") + '<w:r><w:footnoteReference w:id="1"/></w:r>'))
    document = read(word(tbl(tr("9:00", "Talks"), tr("20:00", cell)), footnotes=notes))

    assert document.blocks[-1] == ("footnote", "White tie", "table 1, row 2")


def test_a_span_beyond_all_measure_is_kept_in_bounds():
    document = read(word(tbl(tr(tc("Monday", span(99999999)), "x"), tr("a", "b"))))

    assert all(cell.column + cell.columns <= 101 for cell in document.blocks[0].cells)
