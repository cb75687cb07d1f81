"""Adds to a Word document what python-docx has no call for: fields, fonts for two scripts, rows that stay whole."""

import re
from collections.abc import Iterable, Iterator, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.settings import CT_Settings
from docx.oxml.styles import CT_Style
from docx.shared import Length, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from delegate.i18n.scripts import writing_region
from delegate.i18n.text_width import fold
from delegate.render.office.word_calls import keep_paragraph
from delegate.render.unbroken import Unbroken, size_of, with_held
from delegate.render.unbroken_words import with_telephones_held
from delegate.tuples import NamedTuple

LATIN = "Arial"  # where it is not there, letters of the same widths are: a word that fits here fits everywhere
_TRADITIONAL = "Microsoft JhengHei"
HAN_FONTS = {"zh-HK": _TRADITIONAL, "zh-TW": _TRADITIONAL, "zh-CN": "Microsoft YaHei", "ja-JP": "Yu Gothic"}
HALF_WIDTH, WHITE = 5.0, 5.4  # points: a letter of 10 pt, half as wide as a Chinese one; at each side of a cell
LINE, HAN_LINE = 13, 16.5  # points: how high a line of 10 pt is
SHORT = 3  # lines of a row that is no page by itself
WHOLE = 18  # lines that a third of a page holds
HELD_WIDTH = 14  # half-width letters: what of this width a narrow column has room for, with a comma behind it
HYPHEN = "\x1e"  # stands in no text, for control characters are spelt out: a hyphen at which no line ends
HELD = str.maketrans({" ": "\u00a0", "-": HYPHEN})
_RUN, _TEXT, _EAST_ASIAN = qn("w:r"), qn("w:t"), qn("w:eastAsia")
_SIGNS = {qn("w:br"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
# Pak-li, Re-Saikan
_HYPHENED = re.compile(r"(?<![\w-])(?:[A-Z][a-z]{1,6}-[a-z]{2,6}|[A-Z][a-z]?-[A-Z][a-z]{2,9})(?![\w-])")
_HAN = re.compile("[\u2e80-\u2fdf\u3000-\u30ff\u31c0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+")


def east_asian(tag: str, usual: str = "zh-HK") -> str:
    """The language whose forms of Han characters a text takes: its own, else the usual one of the document."""
    return {"HK": "zh-HK", "TW": "zh-TW", "CN": "zh-CN", "JP": "ja-JP"}.get(writing_region(tag), usual)


def western(tags: Iterable[str]) -> str:
    """The first language of a print that is not written in Chinese characters: British English, unless it says."""
    tag = next((tag for tag in tags if tag.split("-")[0] not in ("zh", "yue", "ja", "ko")), "en")
    return "en-GB" if tag == "en" else tag


class Lettering(NamedTuple):
    """The usual language of Han characters in a document, and what of its texts stands in one line."""

    usual: str
    unbroken: Unbroken | None  # nothing where a column is too narrow for it, or wide enough
    widest: int = HELD_WIDTH  # half-width letters of a name that is held


def write(paragraph: Paragraph, text: str, tag: str, letters: Lettering) -> list[Run]:
    """Add a text, its Chinese in runs of their own with the right language; line breaks stay line breaks."""
    runs = []
    for number, line in enumerate(text.split("\n")):
        if number:
            paragraph.add_run().add_break()
        held = with_telephones_held(line)
        if letters.unbroken is not None:
            held = with_held(held, letters.unbroken, lambda name: _in_one_line(name, letters.widest))
        for piece, chinese in _pieces(held):
            first, *others = piece.split(HYPHEN)
            run = paragraph.add_run()
            _begin(run, first)
            for other in others:
                run._element.append(OxmlElement("w:noBreakHyphen"))
                run._element.add_t(other)
            if chinese:
                speak_chinese(run, east_asian(tag, letters.usual))
            runs.append(run)
    return runs


def _begin(run: Run, text: str) -> None:
    """The first text of a run; the library looks for one before it, and at each character."""
    if "\t" in text or "\r" in text:
        run.text = text
    elif text:
        run._element.add_t(text)


def text_in(paragraph: Paragraph) -> str:
    """What a paragraph says, its line breaks and tabs as such; to ask the library for it is slow."""
    return "".join(
        (part.text or "") if part.tag == _TEXT else _SIGNS.get(part.tag, "")
        for run in paragraph._p.iterchildren(_RUN)
        for part in run.iterchildren()
    )


def _in_one_line(found: re.Match[str], widest: int) -> str:
    """A name or a number with what it counts, held together by signs that a reader takes for blanks and hyphens.

    What is too wide for its column breaks before its city, else at its blanks, not in `Pak-li`: held together it would
    break inside a word. So does what stands behind Chinese without a blank: in `手續（XX 549）` LibreOffice looks for
    one, and breaks inside the number. Nor is a city held to a place in Chinese: it would break `Matsuyam|a`.
    """
    behind = found.string[: found.start()].rpartition(" ")[2]
    if _HAN.search(behind):
        return found[0]
    parts = found[0].split(", ")  # a place and its city
    if size_of(found[0]) <= widest and not (len(parts) > 1 and _HAN.search(parts[0])):
        return _held(found)
    fits = len(parts) > 1
    return ", ".join(
        part.translate(HELD) if fits and size_of(part) <= widest else _HYPHENED.sub(_held, part) for part in parts
    )


def _held(found: re.Match[str]) -> str:
    return found[0].translate(HELD)


def speak_chinese(run: Run, tag: str) -> None:
    """The font and the language of the Han characters of a run that has no look yet."""
    properties = OxmlElement("w:rPr")
    properties.append(OxmlElement("w:rFonts", {_EAST_ASIAN: HAN_FONTS[tag], qn("w:hint"): "eastAsia"}))
    properties.append(OxmlElement("w:lang", {_EAST_ASIAN: tag}))
    run._element.insert(0, properties)


def set_fonts(style_element: CT_Style, chinese: str, western: str) -> None:
    """The fonts of a style by name, and none by theme, with its two languages."""
    properties = style_element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in [*fonts.attrib]:
        del fonts.attrib[name]
    for script, font in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", HAN_FONTS[chinese])):
        fonts.set(qn(f"w:{script}"), font)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), western)
    language.set(qn("w:eastAsia"), chinese)
    properties.append(language)


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """A number that Word counts: `PAGE`, `NUMPAGES`."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("", "1"), ("end", "")):
        run = paragraph.add_run("" if kind or text == instruction else text)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._element.append(mark)
        elif text == instruction:
            asked = OxmlElement("w:instrText", {qn("xml:space"): "preserve"})
            asked.text = f" {instruction} "
            run._element.append(asked)


def page_pieces(page: str) -> Iterator[str]:
    """`Page {page} of {pages}` in its pieces."""
    before, _, rest = page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    yield from (piece for piece in (before, "{page}", between, "{pages}", after) if piece)


def add_variable(settings: CT_Settings, text: str) -> None:
    """A word in the settings that no page shows: a variable of the document, named as the command is."""
    held, variable = OxmlElement("w:docVars"), OxmlElement("w:docVar")
    variable.set(qn("w:name"), "delegate")
    variable.set(qn("w:val"), text)
    held.append(variable)
    behind = "w:rsids m:mathPr w:themeFontLang w:clrSchemeMapping w:shapeDefaults w:decimalSymbol w:listSeparator"
    settings.insert_element_before(held, *behind.split())


def keep_whole(row: _Row) -> None:
    """No page break inside a row."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def keep_whole_if_short(row: _Row, widths: Sequence[int]) -> int:
    """How many lines a row is high; no page ends inside it, unless a third of a page may stay white before it."""
    lines = lines_of(row, widths)
    if lines <= WHOLE:
        keep_whole(row)
    return lines


def lines_of(row: _Row, widths: Sequence[int], begin: int = 0) -> int:
    """How many lines a row is high, or its cells from one on."""
    at = lines = 0
    for number, cell in enumerate(row._tr.tc_lst):
        room = sum(widths[at : at + cell.grid_span]) / Pt(1) - 2 * WHITE
        at += cell.grid_span
        said = (line for each in _Cell(cell, row.table).paragraphs for line in text_in(each).split("\n"))
        if number >= begin:
            lines = max(lines, sum(len(fold(line, int(room / HALF_WIDTH))) for line in said))
    return lines


def keep_together(table: Table) -> None:
    """No page break between the rows."""
    for row in table.rows[:-1]:
        keep_with_next(row)


def keep_with_next(row: _Row) -> None:
    """No page break between a row and the one below it."""
    for cell in row._tr.tc_lst:
        for paragraph in _Cell(cell, row.table).paragraphs:
            keep_paragraph(paragraph)


def keep_end_with_next(table: Table) -> None:
    """No page break between a table and what is below it.

    The only row of one may be broken: LibreOffice takes one that may not for a table that it need not keep.
    """
    *others, last = table.rows
    keep_with_next(last)
    for mark in last._tr.findall(f".//{qn('w:cantSplit')}") if not others else ():
        mark.getparent().remove(mark)


def room_for_date(row: _Row, room: int) -> None:
    """The row is as high as its first cell, also where that is one with cells below: a page would end inside a date."""
    if (height := points_of(_Cell(row._tr.tc_lst[0], row.table), room)) > HAN_LINE:
        row.height = Pt(height)


def points_of(cell: _Cell, room: int) -> float:
    """How high the lines of a cell are where it is as wide as the `room`."""
    said = (line for each in cell.paragraphs for line in text_in(each).split("\n") if line)
    return sum(height_of(part) for line in said for part in fold(line, int((room / Pt(1) - 2 * WHITE) / HALF_WIDTH)))


def height_of(line: str) -> float:
    """The points that a line of 10 pt takes."""
    return HAN_LINE if _HAN.search(line) else LINE


def pad_rows(table: Table, points: float = 1.5) -> None:
    """A little white above and below the letters of a row."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        white = OxmlElement(f"w:{side}")
        white.set(qn("w:w"), str(int(points * 20)))
        white.set(qn("w:type"), "dxa")
        margins.append(white)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def without_gaps(style_element: CT_Style) -> None:
    """No white of a program's own between Chinese characters and the letters and digits beside them."""
    properties = style_element.get_or_add_pPr()
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        off = OxmlElement(name)
        off.set(qn("w:val"), "0")
        properties.insert_element_before(off, "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def repeat_header(row: _Row) -> None:
    """The row stands on every page that its table goes on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def merge_down(cell: _Cell, *, starts: bool) -> None:
    """The cell is one with those below it that go on; it `starts` there."""
    merged = OxmlElement("w:vMerge")
    if starts:
        merged.set(qn("w:val"), "restart")
    cell._tc.get_or_add_tcPr().append(merged)


def set_widths(table: Table, widths: Sequence[int]) -> None:
    """Widths by column and by cell, for one reader looks here and another there; a cell may go across several."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        at = 0
        for cell in row._tr.tc_lst:
            cell.width = Length(sum(widths[at : at + cell.grid_span]))
            at += cell.grid_span


def _pieces(line: str) -> Iterator[tuple[str, bool]]:
    """The line in runs of Han characters and of everything else."""
    at = 0
    for found in _HAN.finditer(line):
        if found.start() > at:
            yield line[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(line):
        yield line[at:], False
