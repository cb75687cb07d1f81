"""Does at once what the library of Word documents goes through all styles, or a whole table, for: each line asks it."""

from functools import cache

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.styles import BabelFish
from docx.styles.style import ParagraphStyle, StyleFactory
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_STYLED, _VALUE, _KEPT = qn("w:pStyle"), qn("w:val"), qn("w:keepNext")


def add_style(document: WordDocument, name: str, base: str) -> ParagraphStyle:
    """A style for paragraphs, which looks like that of the `base` and has a name that is new to the document."""
    styles = document.styles
    made = StyleFactory(styles.element.add_style_of_type(name, WD_STYLE_TYPE.PARAGRAPH, False))
    assert isinstance(made, ParagraphStyle)
    made.base_style = styles[base]
    return made


def find_quickly(document: WordDocument) -> None:
    """Have the library find the style of a line, which is given by its name, at once."""
    styles = document.styles.element

    @cache
    def id_of(name: str | None, _kind: WD_STYLE_TYPE) -> str | None:
        if name is None:
            return None
        style = styles.get_by_name(BabelFish.ui2internal(name))
        return None if style.default else str(style.styleId)  # a line in the usual style names none

    document.part.get_style_id = id_of  # type: ignore[method-assign]  # the library offers no other way


def add_paragraph(cell: _Cell, style: str) -> Paragraph:
    """A paragraph behind those of a cell, in the style of that name, without a word yet."""
    line, look = OxmlElement("w:p"), OxmlElement("w:pPr")
    look.append(OxmlElement("w:pStyle", {_VALUE: str(cell.part.get_style_id(style, WD_STYLE_TYPE.PARAGRAPH))}))
    line.append(look)
    cell._tc.append(line)
    return Paragraph(line, cell)


def keep_paragraph(paragraph: Paragraph) -> None:
    """No page break between a paragraph and the one below it."""
    look = paragraph._p.get_or_add_pPr()
    if look.find(_KEPT) is None:  # the schema has an order: the style is before it, and nothing else
        look.insert(int(look.find(_STYLED) is not None), OxmlElement("w:keepNext"))


def merge_across(first: _Cell, last: _Cell) -> _Cell:
    """The cells of a row from the first to the last as one, with all that they say; none goes on below."""
    cell = first._tc
    across = cell.grid_span
    for following in cell.itersiblings(qn("w:tc")) if cell is not last._tc else ():
        across += following.grid_span
        if following is last._tc:
            break
    cell._span_to_width(across, cell, None)
    return _Cell(cell, first._parent)  # type: ignore[arg-type]  # which the library itself hands on
