"""Draws rules in a Word document and takes them away: between rows, beside what changed, at the sides of cells.

And says how much white stands before one.
"""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.styles import CT_Style
from docx.oxml.table import CT_Tc
from docx.shared import Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


def rule_between(table: Table) -> None:
    """A hairline between one row and the next."""
    borders, rule = OxmlElement("w:tblBorders"), OxmlElement("w:insideH")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "707070")):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def bar_beside(paragraph: Paragraph, *, thin: bool = False) -> None:
    """A bar left of a paragraph, as an office marks what changed; `thin` beside what is estimated."""
    properties = paragraph._p.get_or_add_pPr()
    borders, bar = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (
        ("val", "single"),
        ("sz", "8" if thin else "18"),
        ("space", "1" if thin else "4"),
        ("color", "auto"),
    ):
        bar.set(qn(f"w:{name}"), value)
    borders.append(bar)
    # the schema has an order: what must follow the borders stands behind them
    later = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")
    properties.insert_element_before(borders, *later)
    paragraph.paragraph_format.left_indent = Pt(4)  # else LibreOffice sets it below the rule of the cell


def without_rule(cell: _Cell, *sides: str) -> None:
    """No rule at a side of a cell: `top`, `bottom`, `left` or `right`."""
    borders = OxmlElement("w:tcBorders")
    for side in (each for each in ("top", "left", "bottom", "right") if each in sides):  # the schema has an order
        rule = OxmlElement(f"w:{side}")
        rule.set(qn("w:val"), "nil")
        borders.append(rule)
    cell._tc.get_or_add_tcPr().append(borders)


def ruled_in_black(style_element: CT_Style) -> None:
    """The rule of a style in black: the template of the library has it blue."""
    for rule in style_element.iter(qn("w:bottom")):
        for name in [*rule.attrib]:
            if name.startswith(qn("w:theme")):
                del rule.attrib[name]
        rule.set(qn("w:color"), "000000")


def close_at_the_right(cell: CT_Tc, points: float) -> None:
    """So little white between the letters of a cell and the rule behind them."""
    margins, white = OxmlElement("w:tcMar"), OxmlElement("w:right")
    white.set(qn("w:w"), str(int(points * 20)))
    white.set(qn("w:type"), "dxa")
    margins.append(white)
    cell.get_or_add_tcPr().insert_element_before(margins, "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")
