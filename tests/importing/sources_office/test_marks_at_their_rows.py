"""Tests that a note or a comment in a table stands in the draft above the row that it is about."""

from office_files import p, read, run, tbl, tc, tr, word

from delegate.importing.understanding import understand


def test_a_footnote_in_a_cell_stands_before_its_row_and_not_at_the_end():
    notes = f'<w:footnote w:id="1">{p("White tie")}</w:footnote>'
    dinner = tc(p(run("Dinner") + '<w:r><w:footnoteReference w:id="1"/></w:r>'))
    table = tbl(
        tr("Date", "Time", "Event"),
        tr("12 May 2026", "9:00", "Talks"),
        tr("", "20:00", dinner),
        tr("13 May 2026", "9:00", "Departure"),
    )
    understood = understand(read(word(table + p("Subject to change"), footnotes=notes)))

    assert [[remark.text for remark in row.before] for row in understood.rows] == [[], ["White tie"], []]
    assert [remark.text for remark in understood.after] == ["Subject to change"]
