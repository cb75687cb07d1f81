"""A row of a spreadsheet that is too high for a page goes on in the next, which says whose it is."""

import datetime as dt
import re
from xml.etree import ElementTree

from workbooks import SPACE, sheet_of, strings_of, tabs

from delegate.render.office.xlsx import render
from delegate.render.office.xlsx_tab import TALLEST, Again, _in_cells
from delegate.sheet import Edition
from delegate.sheet.model import Detail, ItemRow, Said


def test_what_is_too_long_for_a_row_goes_on_below_under_the_same_keys_and_says_so() -> None:
    text = "\n".join(f"line {number}" for number in range(60))
    rows = list(_in_cells([dt.date(2026, 1, 1), text], [16, 20], Again(0, (), "(continued)")))

    assert [row[0] for row in rows] == [dt.date(2026, 1, 1)] * len(rows)
    assert all(str(row[1]).endswith("…") for row in rows[:-1])
    assert re.findall(r"line \d+", " ".join(str(row[1]) for row in rows)) == text.split("\n")
    assert all(str(row[1]).count("\n") < TALLEST for row in rows)


def test_a_row_that_goes_on_has_its_time_and_title_again_and_is_cut_between_two_facts() -> None:
    told = [f"fact {number}\n第{number}項" for number in range(30)]
    for edition in (Edition.PROGRAMME, Edition.RUN_SHEET):
        printed = sheet_of(edition=edition)
        day = printed.days[0]
        signing = next(row for row in day.rows if isinstance(row, ItemRow) and row.titles[0].text == "Signing")
        noted = tuple(Detail("notes", (), tuple(map(Said, fact.split("\n"), ("en", "zh-Hant")))) for fact in told)
        rows = tuple(row._replace(details=noted) if row is signing else row for row in day.rows)
        whole = printed._replace(
            languages=("en", "zh-Hant"), days=(day._replace(rows=rows, column_groups=()), *printed.days[1:])
        )
        data = render(whole)
        first, *others = rows_with("Signing", tabs(data)["Programme"], strings_of(data))

        assert others
        for other in others:
            assert other["E"] == "Signing\n(continued)\n（續）"
            assert {column: other[column] for column in "ABCD"} == {column: first[column] for column in "ABCD"}
            assert "Signers" in other.values()
        cells = [next(text for text in reversed([*row.values()]) if "fact " in text) for row in (first, *others)]
        assert all(cell.removesuffix(" …").endswith("項") for cell in cells)


def rows_with(title: str, tab: ElementTree.Element, strings: list[str]) -> list[dict[str, str]]:
    """The rows of a tab with a title, by the letter of the column what each cell has."""
    found = []
    for row in tab.iter(f"{SPACE}row"):
        values = {cell.attrib["r"].rstrip("0123456789"): cell for cell in row.iter(f"{SPACE}c")}
        texts = {
            at: strings[int(said)] if cell.attrib.get("t") == "s" else said
            for at, cell in values.items()
            if (said := cell.findtext(f"{SPACE}v")) is not None
        }
        if texts.get("E", "").split("\n")[0] == title:
            found.append(texts)
    return found
