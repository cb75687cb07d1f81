"""Keeps the rows of a party under its name in the table of a day: on one page, or in a table that repeats the name."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from delegate.render.office.word_parts import (
    LINE,
    SHORT,
    WHOLE,
    keep_whole,
    keep_with_next,
    lines_of,
    merge_down,
    points_of,
    repeat_header,
    room_for_date,
    text_in,
)
from delegate.render.office.word_rows import AGAIN, FOR_ALL, drop_first
from delegate.render.office.word_rules import without_rule
from delegate.tuples import NamedTuple


class _TablePart(NamedTuple):
    """Rows below each other that are for the same people, the first with their name where they are a `party`."""

    party: bool
    rows: list[_Row]


def under_their_names(
    table: Table, begins: Mapping[CT_Row, bool], widths: Sequence[int], gap: Callable[[], Paragraph]
) -> None:
    """No page begins with rows of a party without its name.

    What a third of a page holds stays together. More has a table of its own, whose head is that of the day with the
    name below it: no program repeats a row but at the head of a table. `begins` are the first rows of each stretch, and
    whether it is a party's; `gap` makes the white that stands between two tables.
    """
    for number, (made, part) in enumerate(_in_tables(table, begins, widths, gap)):
        if number:
            _begin_dates(part.rows[0], made)
        if part.party:
            _name_on_every_page(made, part.rows, widths)


def under_their_names_in_list(
    table: Table, begins: Mapping[CT_Row, bool], widths: Sequence[int], gap: Callable[[], Paragraph]
) -> None:
    """No page begins with rows of a party without its name, in a table with the date across and not beside its rows."""
    for _, part in _in_tables(table, begins, widths, gap):
        if part.party:
            repeat_header(part.rows[0])
            keep_whole(part.rows[0])


def _in_tables(
    table: Table, begins: Mapping[CT_Row, bool], widths: Sequence[int], gap: Callable[[], Paragraph]
) -> list[tuple[Table, _TablePart]]:
    """The rows in as many tables as they need, the first of which was there; in one of a party they are its own."""
    head, last = deepcopy(table.rows[0]._tr), table
    made = []
    for number, part in enumerate(_parts(table, begins, widths)):
        if number:
            last = _below(last, head, part.rows, gap())
        made.append((last, part))
    return made


def _parts(table: Table, begins: Mapping[CT_Row, bool], widths: Sequence[int]) -> list[_TablePart]:
    """The rows that stand in a table each; those of a short party are kept together, with what is for all behind it."""
    parts: list[_TablePart] = []
    stretches = _stretches([*table.rows][1:], begins)
    ends = [each.rows if _says_for_all(each.rows, widths) else [] for each in stretches]
    for stretch, end in zip(stretches, [*ends[1:], []], strict=True):
        long = stretch.party and _lines(stretch.rows, widths) + _lines(end, widths) > WHOLE
        if stretch.party and not long:
            for row in stretch.rows[:-1]:
                keep_with_next(row)
        for row in (stretch.rows[-1], *end[:-1]) if stretch.party and end else ():
            keep_with_next(row)
        if parts and not long and (not parts[-1].party or _says_for_all(stretch.rows, widths)):
            parts[-1].rows.extend(stretch.rows)
        else:
            parts.append(_TablePart(long, stretch.rows))
    return parts


def _lines(rows: Sequence[_Row], widths: Sequence[int]) -> int:
    return sum(lines_of(row, widths) for row in rows)


def _stretches(rows: Sequence[_Row], begins: Mapping[CT_Row, bool]) -> list[_TablePart]:
    found: list[_TablePart] = []
    for row in rows:
        if not found or row._tr in begins:
            found.append(_TablePart(begins.get(row._tr, False), []))
        found[-1].rows.append(row)
    return found


def _says_for_all(rows: Sequence[_Row], widths: Sequence[int]) -> bool:
    """Whether rows say that they are for all and so few that lines of a party stand above them on their page."""
    first = _Cell(rows[0]._tr.tc_lst[-1], rows[0].table).paragraphs[0].style
    said = first is not None and first.name == FOR_ALL
    return said and _lines(rows, widths) <= 2 * SHORT


def _below(table: Table, head: CT_Row, rows: Sequence[_Row], gap: Paragraph) -> Table:
    """A table with these rows, below the one in which they were and with the same head in grey."""
    made = deepcopy(table._tbl)
    for old in made.tr_lst:
        made.remove(old)
    made.append(deepcopy(head))
    for row in rows:
        made.append(row._tr)
    table._tbl.addnext(gap._p)
    gap._p.addnext(made)
    below = Table(made, table._parent)
    for cell in made.tr_lst[0].tc_lst:  # the page may have the same head above
        for paragraph in _Cell(cell, below).paragraphs:
            paragraph.style = AGAIN
    return below


def _name_on_every_page(table: Table, rows: Sequence[_Row], widths: Sequence[int]) -> None:
    """The first row, with the name, is part of the head, and beside both rows of it stands the date."""
    labels, (head, *others) = table.rows[0], rows
    repeat_header(head)
    keep_whole(head)
    date, beside = (_Cell(row._tr.tc_lst[0], table) for row in (labels, head))
    for paragraph in [each for each in beside.paragraphs if text_in(each)] if others else ():  # whose the times are
        _Cell(others[0]._tr.tc_lst[0], table)._tc.append(paragraph._p)
        beside._tc.append(OxmlElement("w:p"))
    for cell in (date, beside):
        _unmerge(cell)
        merge_down(cell, starts=cell is date)
        without_rule(cell, "bottom")
    high = max(
        points_of(_Cell(each, table), room) for each, room in zip(labels._tr.tc_lst[1:], widths[1:], strict=True)
    )
    head.height = Pt(max(points_of(date, widths[0]) - high, LINE))  # all of the date also where a page repeats it
    if others:
        drop_first(_Cell(others[0]._tr.tc_lst[0], table))
        room_for_date(others[0], widths[0])
        _begin_dates(others[0], table)


def _begin_dates(row: _Row, table: Table) -> None:
    """The column of the date, which goes down through all rows of a table, begins with this one."""
    cell = _Cell(row._tr.tc_lst[0], table)
    _unmerge(cell)
    merge_down(cell, starts=True)
    without_rule(cell, "top")


def _unmerge(cell: _Cell) -> None:
    properties = cell._tc.get_or_add_tcPr()
    for name in ("w:vMerge", "w:tcBorders"):
        for each in properties.findall(qn(name)):
            properties.remove(each)
