"""Turns tabs into the blanks that they stand for: in front of a line, those with which it fits the lines above it."""

import re
from typing import NamedTuple

from delegate.diagnostics import Edit
from delegate.reading import complaints_file as complain
from delegate.reading.page import OpenFile
from delegate.reading.signs import SignEdit

_WIDTHS = (4, 2, 8, 1)


class _TabStop(NamedTuple):
    """A column at which entries stand: of a list, or of fields."""

    at: int
    dashes: bool


def without_tabs(page: OpenFile) -> list[SignEdit]:
    """A replacement for each tab that is not in a comment of its own line; all of them are one finding.

    Where tabs stand in front of lines, every usual width is tried. The finding has edits where the lines fit each other
    at one width alone, or alike at several; else its lines are taken as they come, and nothing more is said of them.
    """
    text = page.source.text
    lines = [match.span() for match in re.finditer(r"[^\r\n]+", text)]
    layouts = {width: _layout(text, lines, width) for width in _WIDTHS}
    fitting = [width for width in _WIDTHS if layouts[width] is not None]
    sure = bool(fitting) and all(layouts[width] == layouts[fitting[0]] for width in fitting)
    edits: list[SignEdit] = []
    touched: dict[int, int] = {}
    for start, end in lines:
        bare = text[start:end].lstrip(" \t")
        if "\t" not in text[start:end] or bare.startswith("#"):
            continue
        lead = end - start - len(bare)
        touched[start] = text.index("\t", start)
        if "\t" in text[start : start + lead] and bare:
            blanks = _expanded(text[start : start + lead], fitting[0] if fitting else 1)
            edits.append(SignEdit(start, start + lead, " " * blanks, "\t", ""))
            lead = lead if bare else 0
        edits += [SignEdit(at, at + 1, " ", "\t", "") for at in range(start + lead, end) if text[at] == "\t"]
    if touched:
        first = page.source.span(min(touched.values()), min(touched.values()) + 1)
        said = complain.tab_character(page.where(first), len(touched))
        indented = any(len(each.text) != 1 or each.end - each.start != 1 for each in edits)
        if sure or not indented:
            said = said._replace(edits=tuple(Edit(page.source.span(e.start, e.end), e.text) for e in edits))
        elif not fitting:
            page.mended.update(page.source.position(start).line for start in touched)
        page.findings.append(said)
    return edits


def _expanded(lead: str, width: int) -> int:
    return len(lead.expandtabs(width)) if width > 1 else len(lead)


def _layout(text: str, lines: list[tuple[int, int]], width: int) -> list[int] | None:
    """How deep each line stands at that width of a tab; None where a line with tabs fits nowhere."""
    columns: list[_TabStop] = []
    depths: list[int] = []
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
            if "\t" in lead:
                return None
        elif not fits:
            columns.append(_TabStop(column, dash is not None))
        depths.append(len(columns))
        if dash:
            bare, column = bare[dash.end() :], column + len(dash[0])
            columns.append(_TabStop(column, False))
        opened, opener = bool(re.search(r":\s*(?:#.*)?$", bare)), column
    return depths
