"""The lines of a file that a finding points at, with carets below what is meant."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from delegate.i18n.escape import safe
from delegate.i18n.text_width import width
from delegate.source import Source, Span

_WIDEST = 160  # cells of a line that are shown; a whole trip may stand on one
_BEFORE = 60


class Pointer(NamedTuple):
    """A span to underline, with `^` or `-`, and what is said about it."""

    span: Span
    sign: str
    said: str = ""


class FrameLine(NamedTuple):
    """A line of a frame: its number (None: below a line), and its text."""

    number: int | None
    text: str
    sign: str = ""


def frame(source: Source | None, hidden: frozenset[int], pointers: Sequence[Pointer]) -> list[FrameLine]:
    """The lines pointed at in the order of the file, each with its carets; lines that are hidden are left out."""
    if source is None:
        return []
    shown: dict[int, list[Pointer]] = {}
    for pointer in pointers:
        number = pointer.span.start.line
        if number not in hidden and number <= len(source.lines):
            shown.setdefault(number, []).append(pointer)
    lines: list[FrameLine] = []
    for number in sorted(shown):
        lines += _line(source.lines[number - 1], number, sorted(shown[number], key=lambda each: each.span.start.column))
    return lines


def _line(text: str, number: int, pointers: Sequence[Pointer]) -> Iterator[FrameLine]:
    """A line, and below it one line for each pointer; the line is shown again where the pointers stand far apart."""
    shown = None
    for pointer in pointers:
        start = min(pointer.span.start.column - 1, len(text))
        end = len(text) if pointer.span.end.line > pointer.span.start.line else pointer.span.end.column - 1
        before, meant, after = _cut(text[:start], text[start : max(end, start)].rstrip(), text[max(end, start) :])
        if before + meant + after != shown:
            shown = before + meant + after
            yield FrameLine(number, shown.rstrip())
        carets = pointer.sign * max(width(meant), 1)
        yield FrameLine(None, f"{' ' * width(before)}{carets} {safe(pointer.said)}".rstrip(), pointer.sign)


def _cut(before: str, meant: str, after: str) -> tuple[str, str, str]:
    """The three parts of a line as they are shown, with `...` for what does not fit."""
    before, meant, after = (_shown(part) for part in (before, meant, after))
    if width(before) + width(meant) + width(after) <= _WIDEST:
        return before, meant, after
    if width(before) > _BEFORE:
        before = "..." + _last(before, _BEFORE)
    meant = _first(meant, _WIDEST - _BEFORE)
    return before, meant, _first(after, max(_WIDEST - width(before) - width(meant), 0))


def _first(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    kept = text[:cells]
    while width(kept) > cells:
        kept = kept[:-1]
    return kept + "..."


def _last(text: str, cells: int) -> str:
    kept = text[-cells:]
    while width(kept) > cells:
        kept = kept[1:]
    return kept


def _shown(text: str) -> str:
    return safe(text.replace("\t", "    "))
