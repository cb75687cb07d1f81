"""Reads running text into blocks: headings, tables, lists, quotes, and a line of its own for each item."""

import re
from collections.abc import Callable
from itertools import count

from delegate.importing.blocks import Block, Remark, SourceLine
from delegate.importing.sources.line_starts import (
    begins_an_item,
    begins_with_clock,
    bullet,
    goes_on,
    is_only_a_part,
    is_only_a_time,
    joined,
    width_of,
)
from delegate.importing.sources.markup import shown, without_comments
from delegate.importing.sources.pipe_tables import pipe_table_at
from delegate.importing.sources.stacked_lines import is_stacked, ranges_joined
from delegate.importing.sources.text_columns import columns_at

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
_RULER = re.compile(r"\s*(?:([-*_=~#])[ \t]*)(?:\1[ \t]*){2,}")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})[^`]*")
_TO_DO = re.compile(r"(?:\[[ xX]\]|[☐☑☒])\s*(.+)")
_QUOTE = re.compile(r"^\s{0,3}>+ ?")
_STRESSED = re.compile(r"(?P<signs>\*\*|__|\*|_)(?P<head>[^*_\n]{1,30}?)(?P=signs)\s+(?=\S)")
NARROWEST, WIDEST = 60, 120  # of a text whose lines are wrapped, in columns
STEP_INDENT = 4
LONGEST_ITEM = 10_000  # letters; what goes on behind them is a line of its own


def _shown_apart(text: str) -> str:
    """A text without the signs of Markdown, the part of the day before it set apart: `**Noon** Lunch`."""
    found = _STRESSED.match(text)
    if found and is_only_a_part(found["head"].rstrip(" :：")):
        return f"{found['head']}  {shown(text[found.end() :])}"
    return shown(text)


class _Prose:
    """A text that is being read, line by line, into blocks."""

    def __init__(self, lines: list[str], first: int, *, marked: bool) -> None:
        self.lines = lines
        self.first = first  # the number of the first line in its file, counted from 0
        self.shown: Callable[[str], str] = _shown_apart if marked else str.strip
        self.blocks: list[Block] = []
        self.at = 0
        self.tables = count(1)
        self.open: int | None = None  # the indent of the line that may go on
        self.last = ""  # that line as it stands in the file
        self.points: list[int] = []  # the indents of the lists that are open
        self.blank = False  # whether the line before is blank
        self.stacked = is_stacked(lines)
        self.width = max((w for line in lines if (w := width_of(line.rstrip())) <= WIDEST), default=0)

    def where(self) -> str:
        return f"line {self.first + self.at + 1}"

    def step(self) -> None:
        """Read the block that begins at the next line."""
        line = self.lines[self.at].expandtabs(4)
        if not line.strip() or _FENCE.fullmatch(line):
            self.blank = True
            self.at += 1
            return
        if not (self._heading(line) or self._table() or self._quote(line) or self._ruler(line)):
            self._line(line)
        self.blank = False

    def _end_item(self) -> None:
        self.open = None
        self.points = []

    def _heading(self, line: str) -> bool:
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        if (found := _HEADING.fullmatch(line)) and found[2].strip(" #"):
            self.blocks.append(SourceLine(self.shown(found[2]), self.where(), level=len(found[1])))
            self.at += 1
        elif (
            (under := _UNDERLINE.fullmatch(following))
            and (self.blank or self.open is None)
            and not (begins_with_clock(line.strip()) or bullet(line.strip()) or _RULER.fullmatch(line))
        ):
            self.blocks.append(SourceLine(self.shown(line), self.where(), level=1 if under[1][0] == "=" else 2))
            self.at += 2
        else:
            return False
        self._end_item()
        return True

    def _table(self) -> bool:
        named = f"table {next(self.tables)}"
        found = pipe_table_at(self.lines, self.at, named)
        if found is None and not bullet(self.lines[self.at].strip()):
            found = columns_at(self.lines, self.at, named)
        if found is None:
            self.tables = count(int(named.split()[1]))
            return False
        cells = found.table.cells
        if self.first:
            moved = (cell._replace(where=f"line {int(cell.where.split()[1]) + self.first}") for cell in cells)
            cells = tuple(moved)
        self.blocks.append(found.table._replace(cells=cells))
        self.at += found.lines
        self._end_item()
        return True

    def _quote(self, line: str) -> bool:
        if not _QUOTE.match(line):
            return False
        where, said = self.where(), []
        while self.at < len(self.lines) and (_QUOTE.match(self.lines[self.at])):
            said.append(_QUOTE.sub("", self.lines[self.at]).rstrip())
            self.at += 1
        if text := "\n".join(said).strip():
            self.blocks.append(Remark("quote", text, where))
        self._end_item()
        return True

    def _ruler(self, line: str) -> bool:
        if not _RULER.fullmatch(line):
            return False
        self._end_item()
        self.at += 1
        return True

    def _line(self, line: str) -> None:
        """A point of a list, a line of its own, or the rest of the line above."""
        text = line.strip()
        indent = len(line) - len(line.lstrip())
        if not self._goes_on(indent, text):
            point = None if self.blank and text[0] == "※" else bullet(text)  # a remark on all that stands above
            content = point[1] if point else text
            depth = self._depth(indent) if point else 0
            if not point:
                self.points = []
            if point and (to_do := _TO_DO.fullmatch(content)):
                self.blocks.append(Remark("to-do", self.shown(to_do[1]), self.where()))
                self.open = None
            else:
                hard = content.removesuffix("\\") if self.shown is _shown_apart else content
                self.blocks.append(SourceLine(self.shown(hard), self.where(), depth=depth))
                self.open = indent
        self.last = text
        self.at += 1

    def _depth(self, indent: int) -> int:
        while self.points and self.points[-1] > indent:
            self.points.pop()
        if not self.points or self.points[-1] < indent:
            self.points.append(indent)
        return len(self.points)

    def _goes_on(self, indent: int, text: str) -> bool:
        """Join a line to the one above it where it is indented below it, wrapped, or the text of a time alone."""
        above = self.blocks[-1] if self.blocks and self.open is not None else None
        if not isinstance(above, SourceLine) or self.open is None:
            return False
        if bullet(text) or len(above.text) > LONGEST_ITEM:
            return False
        base, timed = self.open, begins_with_clock(above.text)
        further = self.shown(text.removesuffix("\\") if self.shown is _shown_apart else text)
        if not further:
            return True
        if indent > base:
            # A time well below the text of a timed line is a step of it.
            step = timed and indent >= base + STEP_INDENT
            if (begins_an_item(text) and not step) or (self.blank and not (above.depth or begins_an_item(above.text))):
                return False
            new = f"{above.text}\n{further}" if self.blank or self.last.endswith("\\") else joined(above.text, further)
        elif self.blank or begins_an_item(text):
            return False
        elif is_only_a_time(above.text):
            new = f"{above.text} {further}"
        elif self._is_wrapped(text) and goes_on(above.text, further):
            new = joined(above.text, further)
        elif self.stacked and timed:
            new = f"{above.text}\n{further}"
        else:
            return False
        self.blocks[-1] = above._replace(text=new)
        return True

    def _is_wrapped(self, text: str) -> bool:
        """Whether the line above had no room for the first word of this one."""
        first = text.split(maxsplit=1)[0]
        return NARROWEST <= self.width < width_of(self.last) + 1 + width_of(first)


def blocks_of_text(text: str, *, marked: bool, first: int = 0) -> list[Block]:
    """The blocks of a text in order; where it is `marked`, the signs of Markdown are taken off.

    `first` is the number of its first line in the file, counted from 0. Every line that begins with a time, a part of
    the day, a day or the sign of a list is a line of its own. A line that goes on, indented or wrapped, is joined to it
    by a blank within a sentence, else by a line feed.
    """
    comments: dict[int, list[Remark]] = {}
    if marked:
        text, comments = without_comments(text)
    reading = _Prose(ranges_joined(text.split("\n")), first, marked=marked)
    told = 0
    while reading.at < len(reading.lines):
        reading.step()
        for number in range(told, reading.at):
            moved = (each._replace(where=f"line {number + first + 1}") for each in comments.get(number, ()))
            reading.blocks += moved
        told = reading.at
    return reading.blocks
