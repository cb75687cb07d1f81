"""Hours, dates, sums and the names of crossings and of a party stand in one line on paper."""

import re

import pytest
from choosing import few
from paper import TABLE, printed_of

from delegate.render.typst.pdf import A4_LIST, Layout
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


def ends_of_cells(trip: str, edition: Edition, *tags: str, layout: Layout = A4_LIST) -> list[str]:
    """The pieces of the lines of a copy, parted by white."""
    pages = printed_of(trip, edition, *tags, layout=layout)
    return [cell.strip() for page in pages for line in page.splitlines() for cell in re.split(r"\s{3,}", line)]


RUN_SHEETS = (
    ("futian-hong-kong", Edition.RUN_SHEET, "open 24 hours", r"open 24$|^hours\b"),
    ("futian-hong-kong", Edition.RUN_SHEET, "Shenzhen Bay", r"alternative Shenzhen$|^Bay\b"),
    ("four-cities-tour", Edition.RUN_SHEET, "reckoned for 15:45", r"reckoned( for)?$|^15:45"),
    ("four-cities-tour", Edition.RUN_SHEET, "Man Kam To /", r"Man( Kam)?$|^To /"),
    ("hong-kong-shenzhen-company-visit", Edition.RUN_SHEET, "18 min (15–29)", r"^\(15"),
    ("estonia-state-visit", Edition.RUN_SHEET, "8 min (7–10)", r"^\(7"),
    ("bridge-works-visit", Edition.RUN_SHEET, "Zhuhai-Macao Bridge,", r"^Bridge\b"),
    ("estonia-state-visit", Edition.RUN_SHEET, "min late", r"^late\b"),
)


@pytest.mark.parametrize(
    ("trip", "edition", "whole", "torn"),
    few((*RUN_SHEETS[:2], RUN_SHEETS[-1]), of=RUN_SHEETS),
)
def test_no_line_of_a_run_sheet_breaks_behind_a_number_or_inside_a_crossing(
    trip: str, edition: Edition, whole: str, torn: str
) -> None:
    cells = ends_of_cells(trip, edition, "en")

    assert any(whole in cell for cell in cells)
    assert not [cell for cell in cells if re.search(torn, cell)]


@pytest.mark.parametrize("tag", few(["zh-Hant"], of=["zh-Hant", "zh-Hans"]))
def test_the_minutes_of_a_way_are_whole_in_a_chinese_run_sheet(tag: str) -> None:
    for trip in ("four-cities-tour", "tokyo-singapore-mission"):
        cells = ends_of_cells(trip, Edition.RUN_SHEET, tag)

        assert any(re.search(r"分[鐘钟]（", cell) for cell in cells)
        assert not [cell for cell in cells if re.search(r"^（\d+–|按$|^估算", cell)]


CELLS = (
    ("futian-hong-kong", "CNY 10 million", r"CNY( 10)?$|^million"),
    ("four-cities-tour", "on 22 or 23 April", r"22$|or 23$|^April\.$"),
)


@pytest.mark.parametrize(
    ("trip", "whole", "torn"),
    few(CELLS[:1], of=CELLS),
)
def test_no_cell_of_a_table_breaks_a_sum_or_a_date(trip: str, whole: str, torn: str) -> None:
    cells = ends_of_cells(trip, Edition.PROGRAMME, "en", "zh-Hant", layout=TABLE)

    assert any(whole in cell for cell in cells)
    assert not [cell for cell in cells if re.search(torn, cell)]


def test_the_names_of_a_party_fill_their_line() -> None:
    cells = ends_of_cells("four-cities-tour", Edition.PROGRAMME, "en")

    assert "John Lee, Andrew Leung," in cells
    assert "John Lee," not in cells
