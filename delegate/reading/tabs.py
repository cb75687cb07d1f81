"""Turns tabs into the blanks that they stand for: in front of a line, those with which it fits the lines above it."""

import re
from collections.abc import Iterator

from delegate.diagnostics import Edit
from delegate.reading import complaints_file as complain
from delegate.reading.look_alikes import SignEdit
from delegate.reading.open_file import OpenFile
from delegate.tuples import NamedTuple

_WIDTHS = (4, 2, 8, 1)
_FURTHER = (6, 10, 12)
_QUOTED = r"""(?:^|[:\[{,]|-(?=[ \t]))[ \t]*(?:"(?:[^"\\]|\\.)*("|$)|'(?:[^']|'')*('|$))"""
_ROW = r"[ \t]*(?!-[ \t]|[^\t:]*:(?:[ \t]|$))[^\s#{\[\"'][^\t]*\t+[^\t#]"  # cells with a tab between, and no field
_BLOCK = r"(?:[:-])[ \t]+[|>][-+0-9]*[ \t]*$"


class _TabStop(NamedTuple):
    """A column at which entries stand: of a list, or of fields."""

    at: int
    dashes: bool


def without_tabs(file: OpenFile) -> list[SignEdit]:
    """A replacement for each tab of the structure; those in texts in quotes, blocks and behind a # are left alone.

    Where tabs stand in front of lines, every usual width is tried. The finding has edits where the lines fit each other
    at one width alone, or alike at several; else its lines are taken as they come, and nothing more is said of them.
    All of them are one finding; the rows of a table, which have tabs between their cells, are another, without edits.
    """
    text = file.source.text
    lines = [match.span() for match in re.finditer(r"[^\r\n]+", text)]
    tabs = _Tabs(text, lines)
    laid = [line for line in lines if line[0] not in tabs.in_texts]
    layouts = {width: _layout(text, laid, width) for width in _WIDTHS}
    fitting = [width for width in _WIDTHS if layouts[width] is not None]
    if not fitting:  # a tab for as many blanks as the lines around it have
        layouts = {width: _layout(text, laid, width) for width in _FURTHER}
        fitting = [width for width in _FURTHER if layouts[width] is not None]
    sure = bool(fitting) and all(layouts[each] == layouts[fitting[0]] for each in fitting)
    wide = fitting[0] if fitting else 1
    edits = {at: [*_edits_of_line(text, at, end, tabs.of_line[at], wide)] for at, end in lines if tabs.of_line[at]}
    rows = [at for at in _rows(text, lines) if at in edits]
    _complain(file, tabs, {at: edits[at] for at in edits if at not in rows}, sure, bool(fitting))
    if rows:
        first = tabs.of_line[rows[0]][0]
        file.findings.append(
            complain.tab_character(file.where(file.source.span(first, first + 1)), len(rows), rows=True)
        )
    return [edit for those in edits.values() for edit in those]


def _rows(text: str, lines: list[tuple[int, int]]) -> Iterator[int]:
    """The starts of lines that are rows of a table: cells with a tab between, no field, and no text that goes on."""
    field = -1  # how far in the field stands whose text may go on below it
    for start, end in lines:
        line = text[start:end]
        column = len(line) - len(line.lstrip(" \t"))
        if re.match(_ROW, line) and not 0 <= field < column:
            yield start
        elif not 0 <= field < column:
            field = column if re.search(r":[ \t]+[^\s#|>]", line) else -1


def _complain(file: OpenFile, tabs: "_Tabs", edits: dict[int, list[SignEdit]], sure: bool, fits: bool) -> None:
    """Adds one finding about all lines with tabs that are no rows, with their edits where these are `sure`.

    Where no width of a tab `fits` the lines, nothing more is said of them.
    """
    if not edits:
        return
    made = [edit for those in edits.values() for edit in those]
    first = min(tabs.of_line[start][0] for start in edits)
    said = complain.tab_character(file.where(file.source.span(first, first + 1)), len(edits))
    indented = any(len(each.text) != 1 or each.end - each.start != 1 for each in made)
    if sure or not indented:
        said = said._replace(edits=tuple(Edit(file.source.span(e.start, e.end), e.text) for e in made))
    elif not fits:
        file.mended.update(file.source.position(start).line for start in edits)
    file.findings.append(said)


def _edits_of_line(text: str, start: int, end: int, tabs: list[int], tab_width: int) -> Iterator[SignEdit]:
    """The blanks in front of a line as its tabs are wide, and one blank for each tab further on."""
    bare = text[start:end].lstrip(" \t")
    lead = end - start - len(bare)
    if tabs and tabs[0] < start + lead and bare:
        blanks = _expanded(text[start : start + lead], tab_width)
        yield SignEdit(start, start + lead, " " * blanks, "\t", "")
        tabs = [at for at in tabs if at >= start + lead]
    yield from (SignEdit(at, at + 1, " ", "\t", "") for at in tabs)


class _Tabs:
    """The tabs of each line, by its start, that stand where YAML has none; and the lines that are wholly in a text."""

    def __init__(self, text: str, lines: list[tuple[int, int]]) -> None:
        self.of_line: dict[int, list[int]] = {}
        self.in_texts: set[int] = set()
        self.block: str | None = None  # what stands in front of the field whose text `|` or `>` opened
        self.quote = ""
        for start, end in lines:
            self.of_line[start] = [start + at for at in self._of(start, text[start:end])]

    def _of(self, start: int, line: str) -> list[int]:
        bare = line.lstrip(" \t")
        lead = line[: len(line) - len(bare)]
        if self.block is not None and (not bare or (lead.startswith(self.block) and lead != self.block)):
            if "\t" in self.block or len(line) - len(line.lstrip(" ")) <= len(self.block):
                return _places(lead) if bare else []
            self.in_texts.add(start)
            return []
        self.block = None
        if bare.startswith("#") and not self.quote:
            return _places(lead)
        if self.quote:
            self.in_texts.add(start)
            close = line.find(self.quote)
            if close < 0:
                return []
            line = "\x01" * (close + 1) + line[close + 1 :]
            self.quote = ""
        line = re.sub(_QUOTED, self._masked, line)
        line = re.split(r"(?<=[ \t])#", line)[0]
        if re.search(_BLOCK, line) and (dashes := re.match(r"(?:- +)*", bare)):
            self.block = lead + " " * dashes.end()
        return _places(line)

    def _masked(self, quoted: re.Match[str]) -> str:
        sign = re.search("[\"']", quoted[0])
        assert sign
        self.quote = "" if quoted[1] or quoted[2] else sign[0]
        return quoted[0][: sign.start()] + "\x01" * (len(quoted[0]) - sign.start())


def _places(line: str) -> list[int]:
    return [match.start() for match in re.finditer("\t", line)]


def _expanded(lead: str, width: int) -> int:
    return len(lead.expandtabs(width)) if width > 1 else len(lead)


def _layout(text: str, lines: list[tuple[int, int]], width: int) -> list[int] | None:
    """How deep each line stands at that width of a tab; None where a line with tabs fits nowhere.

    So it is where a line without one that is well where it stands fits nowhere any more below one with tabs.
    """
    columns: list[_TabStop] = []
    depths: list[int] = []
    after_tab = False
    opened, opener = True, -1  # whether the line above holds what comes below it, and where its field begins
    for start, end in lines:
        line = text[start:end]
        bare = line.lstrip(" \t")
        if not bare or bare.startswith("#"):
            continue
        lead = line[: len(line) - len(bare)]
        column, dash = _expanded(lead, width), re.match(r"-[ \t]+", bare)
        while columns and (columns[-1].at > column or (columns[-1] == _TabStop(column, True) and not dash)):
            columns.pop()
        fits = bool(columns) and columns[-1].at == column and (columns[-1].dashes or not dash)
        below = opened and (column > opener or (column == opener and dash is not None))
        if not fits and not (below or not columns):
            if "\t" in lead or after_tab:
                return None
        elif not fits:
            columns.append(_TabStop(column, dash is not None))
        depths.append(len(columns))
        after_tab = "\t" in lead
        if dash:
            bare, column = bare[dash.end() :], column + len(dash[0])
            columns.append(_TabStop(column, False))
        opened, opener = bool(re.search(r":\s*(?:[|>][-+0-9]*\s*)?(?:#.*)?$", bare)), column
    return depths
