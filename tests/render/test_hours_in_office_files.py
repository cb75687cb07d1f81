"""Word and Excel: the hours within which something is at any time stand where every other time does, as on paper."""

import datetime as dt
import io

import pytest
from copies import planned
from docx import Document
from lost_words import copy_of
from openpyxl import load_workbook

from delegate.render.office import docx, xlsx
from delegate.sheet import Edition, Sheet, settle


def bridge(edition: Edition) -> Sheet:
    """A day on which one of two ferries is taken, at 08:30 or at 08:40."""
    plan, findings = planned("bridge-works-visit")
    return settle(plan, findings, edition=edition, languages=("en",))


@pytest.mark.parametrize("layout", ["table", "list"])
def test_a_ferry_between_two_hours_has_them_in_the_column_of_times_of_word(layout: str) -> None:
    document = Document(io.BytesIO(docx.render(bridge(Edition.PROGRAMME), layout=layout)))
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    (row,) = (each for each in cells if each[-1].startswith("To Jiuzhou port\n"))

    assert row[1 if layout == "table" else 0] == "08:30–08:40"
    assert "between 08:30 and 08:40" in row[-1].replace("\u00a0", " ")  # they are no begin and end


@pytest.mark.parametrize("edition", [Edition.PROGRAMME, Edition.RUN_SHEET])
def test_in_excel_they_are_times_with_their_zone_by_which_the_row_is_sorted(edition: Edition) -> None:
    tab = load_workbook(io.BytesIO(xlsx.render(bridge(edition)))).worksheets[0]
    (row,) = (each for each in tab.iter_rows(values_only=True) if "To Jiuzhou port" in each)

    assert row[1:4] == (dt.time(8, 30), dt.time(8, 40), "UTC+8")
    assert any("between 08:30 and 08:40" in str(each) for each in row)


def test_a_way_that_begins_at_the_earliest_has_its_zone_in_word_where_a_day_has_two() -> None:
    document = Document(io.BytesIO(docx.render(copy_of("tokyo-singapore-mission", "run-sheet", ("en",)))))
    times = {row.cells[1].text.replace("\u00a0", " ") for table in document.tables for row in table.rows}

    assert "from 13:30 UTC+9" in times
