"""A Word document takes few pages: what stands in no column does not leave it white."""

import io

from copies import EXCHANGE, itinerary, sheet
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.table import CT_Tbl
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from lost_words import copy_of
from word_documents import is_kept

from delegate.importing.draft import ImportRequest, draft
from delegate.render.office.docx import render
from delegate.render.office.word_parts import lines_of
from delegate.render.office.word_rows import GOES_ON
from delegate.sheet import Edition, settle
from delegate.sheet.scope import Scope

MISSION = "tokyo-singapore-mission"


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


def test_the_end_of_a_document_goes_over_as_one_so_that_no_last_page_has_two_lines_alone() -> None:
    for layout in ("table", "list"):
        document = printed(layout=layout)
        held = 0
        for element in reversed(document.element.body.inner_content_elements[:-1]):
            if isinstance(element, CT_Tbl):
                table = Table(element, document._body)
                widths = [column.width for column in table.columns]
                for row in reversed(table.rows):
                    if not is_kept(row):
                        break
                    held += lines_of(row, widths)
                else:
                    continue
                break
            if not Paragraph(element, document._body).paragraph_format.keep_with_next:
                break
            held += 1

        assert held >= 12  # lines, a fifth of a page


def test_a_high_row_of_a_list_is_parted_between_facts_with_its_hour_and_read_back_as_one() -> None:
    steps = "".join(f"        - {{en: '9:{at:02} Item {at} of the agenda', zh-Hant: '議程{at}'}}\n" for at in range(20))
    long = "    - briefing: Long session\n      time: 09:00-10:00\n      venue: cgo\n      steps:\n" + steps
    trip = EXCHANGE.replace("    - briefing: {en: Welcome", f"{long}    - briefing: {{en: Welcome", 1)
    data = render(sheet(trip, tags="en,zh-Hant"), layout="list")
    parts = [
        row
        for table in Document(io.BytesIO(data)).tables
        for row in table.rows
        if _Cell(row._tr.tc_lst[0], table).paragraphs[0].style.name == GOES_ON
    ]

    assert parts
    assert all(row.cells[0].text.startswith("09:00–10:00") for row in parts)
    assert draft(data, "visit.docx", ImportRequest()).text.count("09:00-10:00") == 1


def test_guests_do_not_arrive_on_one_page_for_what_stands_on_the_next() -> None:
    plan = itinerary(MISSION).plan
    assert plan is not None
    hosts = Scope("kamome", frozenset(), frozenset(("kamome",)))
    printed = settle(plan, edition=Edition.PROGRAMME, languages=("en",), scope=hosts)
    days = Document(io.BytesIO(render(printed))).tables
    arrivals = [
        row for table in days for row in table.rows if "guests arrive" in row.cells[-1].text.replace("\u00a0", " ")
    ]

    assert arrivals
    assert all(is_kept(row) for row in arrivals)


def test_no_page_ends_behind_the_head_of_a_long_list_and_one_entry() -> None:
    document = Document(io.BytesIO(render(copy_of(MISSION, "programme", ("en",)))))
    (places,) = (table for table in document.tables if table.rows[0].cells[0].text == "Places")

    assert [is_kept(row) for row in places.rows[:3]] == [True, True, False]
