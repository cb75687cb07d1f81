"""Reads a workbook (.xlsx): the stored values of its visible sheets, and what is hidden or noted beside them.

No formula is worked out. A cell of a hidden column has no text and its value in `hidden`, the head of the column too.
"""

import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from delegate.importing.blocks import Block, Remark, SourceCell, SourceDocument, SourceTable
from delegate.importing.refusals import RequestRefused, SourceRefused
from delegate.importing.sources.archive import DAMAGED_HELP, parts_of
from delegate.importing.sources.cell_values import EAST_ASIAN_DATES, is_weekday, text_of
from delegate.importing.sources.package import OfficeParts, parts_by_kind
from delegate.importing.sources.printed_tabs import printed_tabs
from delegate.importing.sources.sheet_frame import Merged, SheetFrame, SheetTooLarge, frame_of
from delegate.importing.sources.workbook_remarks import comments_of, drawings_of
from delegate.importing.sources.xml_parts import attribute, child, refuse_entities, refuse_size
from delegate.tuples import NamedTuple

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.workbook import Workbook

WIDEST_GAP = 50  # empty rows
MOST_COVERED = 5_000_000  # cells of all merged ranges together: no sheet of an office has more
Grid = dict[tuple[int, int], str]  # texts by row and column, counted from 1


class SheetPart(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


def read(data: bytes, name: str, *, sheets: tuple[str, ...] = ()) -> SourceDocument:
    """The blocks of the visible sheets, or of those named.

    Raises SourceRefused for a workbook that is damaged, beyond the limits, or for which the libraries are missing, and
    RequestRefused for a name that no sheet has.
    """
    packed = parts_of(data, name)
    for path, part in packed.items():
        if path.endswith((".xml", ".rels", ".vml")):
            refuse_entities(part, name)
            if "/worksheets/" not in path:  # a sheet is read row by row
                refuse_size(part, name)
    parts = parts_by_kind(packed, name, "xl/workbook.xml")
    listed = _sheets(parts)
    _refuse_unknown(sheets, listed, name)
    blocks: list[Block] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a library's word on styles that it does not know is nothing for the user
        books = _opened(data, name)
        for sheet in listed:
            if sheets and sheet.name not in sheets:
                continue
            blocks += _sheet_blocks(sheet, parts, books, hidden=sheet.hidden and not sheets)
    kept, languages = printed_tabs(blocks)
    counts = Counter(block.kind for block in kept if isinstance(block, Remark))
    counts["hidden column"] = sum(
        len({cell.column for cell in block.cells if cell.hidden and not cell.text})
        for block in kept
        if isinstance(block, SourceTable)
    )
    counted = {kind: number for kind, number in sorted(counts.items()) if number}
    return SourceDocument("workbook", kept, parts.saved, counted, languages)


def _opened(data: bytes, name: str) -> tuple["Workbook", "Workbook"]:
    """The workbook twice: with its formulas, and with the values that they had when it was saved."""
    try:
        import defusedxml  # noqa: F401 - openpyxl parses with it where it is installed
        from openpyxl import load_workbook
    except ModuleNotFoundError as error:
        raise SourceRefused("the library for .xlsx is not installed", "pip install 'delegate[import]'") from error
    try:
        formulas = load_workbook(BytesIO(data), read_only=True, keep_links=False)
        return formulas, load_workbook(BytesIO(data), read_only=True, keep_links=False, data_only=True)
    except Exception as error:  # what a damaged workbook makes of the library is not foreseen
        raise _damaged(name) from error


def _damaged(name: str) -> SourceRefused:
    return SourceRefused(f"{name} is damaged: it cannot be read as a workbook", DAMAGED_HELP)


def _sheets(parts: OfficeParts) -> list[SheetPart]:
    found = []
    sheets = child(parts.document, "sheets")
    for sheet in () if sheets is None else sheets:
        relation = parts.relations.get(next((v for k, v in sheet.items() if k.endswith("}id")), ""))
        if relation and relation.kind == "worksheet" and relation.part in parts.packed:
            hidden = attribute(sheet, "state") in ("hidden", "veryHidden")
            found.append(SheetPart(attribute(sheet, "name") or "", relation.part, hidden))
    return found


def _refuse_unknown(sheets: tuple[str, ...], listed: list[SheetPart], name: str) -> None:
    names = [sheet.name for sheet in listed]
    if unknown := [sheet for sheet in sheets if sheet not in names]:
        quoted = ", ".join(f"“{sheet}”" for sheet in names)
        raise RequestRefused(f"{name} has no sheet “{unknown[0]}”", f"its sheets are {quoted}")
    if not names:
        raise SourceRefused(f"{name} has no sheet with cells", "save it anew in Excel or LibreOffice as .xlsx")


def _sheet_blocks(
    sheet: SheetPart, parts: OfficeParts, books: tuple["Workbook", "Workbook"], *, hidden: bool
) -> Iterator[Block]:
    """The table of a sheet and the remarks in it; a hidden sheet is one remark."""
    label = f"sheet {sheet.name}"
    try:
        frame = frame_of(parts.packed[sheet.part], parts.name, sheet.name)
    except SheetTooLarge as error:
        if not hidden:
            raise
        yield Remark("hidden sheet", f"not read: {error.message}", label)
        return
    try:
        texts, remarks = _texts(frame, sheet, books, label)
    except SourceRefused:
        raise
    except Exception as error:  # as above
        raise _damaged(parts.name) from error
    beside = [
        *(Remark(f"page {tag[-6:].lower()}", text, label) for tag, text in dict.fromkeys(frame.margins)),
        *comments_of(sheet.part, parts.packed, parts.name, label),
        *drawings_of(sheet.part, parts.packed, parts.name, label),
    ]
    if hidden:
        lines = [*_lines(texts).values(), *(remark.text for remark in (*remarks, *beside))]
        if text := "\n".join(filter(None, lines)):
            yield Remark("hidden sheet", text, label)
        return
    yield from (remark for remark in beside if remark.kind == "page header")
    if cells := list(_table_cells(texts, frame, label)):
        yield SourceTable(tuple(_closer(cells)), label, sheet.name)
    yield from remarks
    for row, line in _lines(texts).items():
        if row in frame.hidden_rows:
            yield Remark("hidden row", line, f"{label}, row {row}")
    yield from (remark for remark in beside if remark.kind != "page header")


def _lines(texts: Grid) -> dict[int, str]:
    """The texts of each row in one line, by the number of the row."""
    lines: dict[int, list[str]] = {}
    for (row, _), text in sorted(texts.items()):
        lines.setdefault(row, []).append(" ".join(text.split("\n")))
    return {row: " | ".join(parts) for row, parts in lines.items()}


def _texts(
    frame: SheetFrame, sheet: SheetPart, books: tuple["Workbook", "Workbook"], label: str
) -> tuple[Grid, list[Remark]]:
    """The texts of the filled cells, and the formulas whose value was not stored."""
    texts: Grid = {}
    remarks: list[Remark] = []
    if not frame.last_row:
        return texts, remarks
    rows = []
    for book in books:
        book[sheet.name].reset_dimensions()
        rows.append(book[sheet.name].iter_rows(max_row=frame.last_row, max_col=frame.last_column))
    for formulas, values in zip(*rows, strict=True):
        for formula, cell in zip(formulas, values, strict=True):
            if cell.value is not None and (text := _text(cell, books[1])):
                texts[cell.row, cell.column] = text
            elif formula.data_type == "f" and cell.value is None:
                written = str(getattr(formula.value, "text", None) or formula.value)
                written = written if written.startswith("=") else f"={written}"
                remarks.append(Remark("formula without a value", written, f"{label}, {formula.coordinate}"))
    return texts, remarks


def _text(cell: "ReadOnlyCell", book: "Workbook") -> str:
    """The text of a cell as its number format shows it."""
    value, form = cell.value, cell.number_format
    if isinstance(value, int | float) and not isinstance(value, bool):
        if cell.style_array.numFmtId in EAST_ASIAN_DATES or is_weekday(form):
            from openpyxl.utils.datetime import from_excel

            return text_of(from_excel(value, book.epoch), "General")
        return text_of(value, form)
    return text_of(value, form)


def _table_cells(texts: Grid, frame: SheetFrame, label: str) -> Iterator[SourceCell]:
    """The cells of a sheet without its hidden rows: filled ones, and merged ones with their span."""
    ranges = {(area.top, area.left): area for area in _clipped(frame)}
    covered: dict[tuple[int, int], list[str]] = {}
    for key, home in _covered(texts, ranges).items():
        covered.setdefault(home, []).append(texts.pop(key))
    for row, column in sorted({*texts, *ranges}):
        area = ranges.get((row, column), Merged(row, column, row, column))
        # A merged cell that begins in a hidden row is seen in the first row that is not.
        top = next((at for at in range(area.top, area.bottom + 1) if at not in frame.hidden_rows), None)
        if top is None:
            continue
        text, hidden = texts.get((row, column), ""), "\n".join(covered.get((row, column), ()))
        if all(map(frame.hides_column, range(column, area.right + 1))):
            text, hidden = "", "\n".join(filter(None, (text, hidden)))
        where = f"{label}, {_letters(column)}{row}"
        span = area.bottom - top + 1, area.right - area.left + 1
        yield SourceCell(text, top - 1, column - 1, *span, where, hidden)


def _closer(cells: list[SourceCell]) -> Iterator[SourceCell]:
    """The cells, with one empty row where very many are empty: a note far below is no million of rows."""
    last = shift = 0
    for cell in cells:
        if cell.row - last > WIDEST_GAP:
            shift += cell.row - last - 2
        last = max(last, cell.row + cell.rows - 1)
        yield cell._replace(row=cell.row - shift)


def _clipped(frame: SheetFrame) -> Iterator[Merged]:
    """The merged ranges inside of what is filled."""
    for area in frame.merged:
        bottom, right = min(area.bottom, frame.last_row), min(area.right, frame.last_column)
        if area.top <= bottom and area.left <= right:
            yield area._replace(bottom=bottom, right=right)


def _covered(texts: Grid, ranges: Mapping[tuple[int, int], Merged]) -> dict[tuple[int, int], tuple[int, int]]:
    """The filled cells that lie under a merged range, with the cell that covers them."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    left = MOST_COVERED
    for home, area in ranges.items():
        size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
        left -= size
        if size == 1 or left < 0:
            continue
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                if (row, column) in texts and (row, column) != home:
                    found[row, column] = home
    return found


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
