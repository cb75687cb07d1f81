"""Defines what a source file holds, in its order: tables, lines of text, and remarks beside the programme."""

from collections.abc import Mapping
from datetime import date

from delegate.tuples import NamedTuple


class SourceCell(NamedTuple):
    """One cell of a table; a merged cell is one cell that spans `rows` and `columns`. Both are counted from 0.

    `text` is all that a reader of the page sees, its lines parted by a line feed, `hidden` what the file hides in it.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    where: str = ""
    hidden: str = ""


class SourceTable(NamedTuple):
    """A table of a document, a sheet of a workbook, or the events of a calendar.

    `where` names it for the report ("table 2", "sheet 12 Sept"), `title` is the sheet's own name. `roles` say what each
    column holds where the format knows it, as a calendar does: names of `rows.ROLES`, "" for a column without one.
    """

    cells: tuple[SourceCell, ...]
    where: str
    title: str = ""
    roles: tuple[str, ...] = ()


class SourceLine(NamedTuple):
    """A paragraph, a heading (`level` 1 to 6, 0 for running text) or a point of a list (`depth` from 1, 0 for none)."""

    text: str
    where: str
    level: int = 0
    depth: int = 0


class Remark(NamedTuple):
    """Text that is noticed and kept as a comment of the draft at its place, and is never part of the programme.

    `kind` is its name in the report, in the singular: "page header", "footnote", "comment", "deletion", "hidden sheet".
    """

    kind: str
    text: str
    where: str


Block = SourceTable | SourceLine | Remark


class SourceDocument(NamedTuple):
    """A source file as it was read: its blocks in order, and what it says of itself.

    `form` is what the file was read as ("Word document", "calendar"). `saved` is the date on which the file says it was
    saved, None where it says none. `counts` has how often each kind of text occurs that a program hides or marks, those
    that are part of the programme ("insertion") among them. `languages` are those that it says it is written in, in
    the order in which it has them below each other; none where it does not say.
    """

    form: str
    blocks: tuple[Block, ...]
    saved: date | None = None
    counts: Mapping[str, int] = {}
    languages: tuple[str, ...] = ()
