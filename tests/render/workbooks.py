"""Reads the tabs and the texts of a workbook."""

import io
import zipfile
from xml.etree import ElementTree

from copies import EXCHANGE, worked_out

from delegate.sheet import Edition, Sheet, settle

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet_of(text: str = EXCHANGE, edition: Edition = Edition.RUN_SHEET) -> Sheet:
    """An edition of a trip, in English."""
    plan = worked_out(text).plan
    assert plan is not None
    return settle(plan, edition=edition, languages=("en",))


def tabs(data: bytes) -> dict[str, ElementTree.Element]:
    """The tabs of a workbook by their names, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = [
            each.attrib["name"] for each in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{SPACE}sheet")
        ]
        return {
            name: ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            for number, name in enumerate(names, 1)
        }


def strings_of(data: bytes) -> list[str]:
    """The texts that its cells refer to by number."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(each.itertext()) for each in shared.iter(f"{SPACE}si")]


def texts_of(row: ElementTree.Element, strings: list[str]) -> list[str]:
    """The texts in the cells of a row."""
    return [strings[int(each.findtext(f"{SPACE}v") or 0)] for each in row.iter(f"{SPACE}c") if each.get("t") == "s"]
