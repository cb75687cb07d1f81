"""The column of times in the table of a Word document."""

import io

from copies import EXCHANGE, worked_out
from docx import Document
from docx.oxml.ns import qn

from delegate.render.office.docx import render
from delegate.render.office.word_parts import WHITE
from delegate.render.office.word_table import CLOSE
from delegate.sheet import Edition, settle

ABOUT = 55.6  # points that `about 15:15` takes in Arial, bold, 10 pt


def test_an_hour_stands_in_one_line_with_the_word_before_it() -> None:
    plan = worked_out(EXCHANGE.replace("time: 11:00-12:00", 'time: "~15:15"')).plan
    assert plan is not None
    tables = Document(io.BytesIO(render(settle(plan, edition=Edition.PROGRAMME, languages=("en",))))).tables
    cells = [row.cells[1] for table in tables for row in table.rows if len(row.cells) == 5]

    assert "about 15:15" in {cell.text for cell in cells}
    assert all(cell.width.pt - WHITE - CLOSE >= ABOUT for cell in cells)  # not about|15:15
    assert all(cell._tc.tcPr.find(qn("w:tcMar")) is not None for cell in cells)
