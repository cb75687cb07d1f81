"""A Word document takes few pages: what stands in no column does not leave it white."""

import io

from copies import EXCHANGE, sheet
from docx import Document
from docx.document import Document as WordDocument
from docx.table import _Cell, _Row

from delegate.importing.draft import ImportRequest, draft
from delegate.render.office.docx import render


def printed(*, layout: str = "table", tags: str = "en", copy: str = "programme") -> WordDocument:
    return Document(io.BytesIO(render(sheet(EXCHANGE, tags=tags, copy=copy), layout=layout)))


def rows_with(document: WordDocument, text: str) -> list[_Row]:
    return [row for table in document.tables for row in table.rows if any(text in cell.text for cell in row.cells)]


def test_a_way_stands_across_the_columns_of_place_and_company_and_a_line_with_a_place_in_its_own() -> None:
    document = printed(tags="en,zh-Hant")
    (way, *_), (line, *_) = rows_with(document, "Leave for"), rows_with(document, "Welcome")

    assert [_Cell(cell, way.table)._tc.grid_span for cell in way._tr.tc_lst] == [1, 1, 3]
    assert [_Cell(cell, line.table)._tc.grid_span for cell in line._tr.tc_lst] == [1, 1, 1, 1, 1]


def test_a_way_across_columns_is_read_back_as_a_way_at_its_time() -> None:
    for copy in ("programme", "run-sheet"):
        made = draft(render(sheet(tags="en,zh-Hant", copy=copy)), "visit.docx", ImportRequest())

        assert made.text.count("Back home") == 1
        assert "- coach: Back home" in made.text
