"""Measures text in the columns of a terminal, and breaks it into lines without losing a character."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_NO_LINE_STARTS_WITH = frozenset("、。，．：；！？）」』】〉》〕〗”’…·ー々)]},.;:!?%")
_NO_LINE_ENDS_WITH = frozenset("（「『【〈《〔〖“‘([{")
# `10 min`, `1 h 10 min`, `38 km`, `20 people`: a number stays with what it counts.
_COUNTED = re.compile(r"(?<=\d) (?=(?:min|h|km|people|person|seats)\b)|(?<=\d h) (?=\d+ min\b)")
# Where a line may be broken at all: behind spaces, and beside a letter that may be wide.
_BOUNDARY = re.compile(r"(?<=[ \u0080-\U0010ffff])(?=[^ ])|(?<=.)(?=[\u0080-\U0010ffff])", re.DOTALL)
_EMOJI = "\ufe0f"  # the sign before it is drawn as a picture, two cells wide


def width(text: str) -> int:
    """The cells a text takes on a terminal; never fewer than it is drawn with."""
    if text.isascii():
        return len(text)
    cells = 0
    for before, character in zip(" " + text, text, strict=False):
        cells += 1 if character == _EMOJI and _columns_of(before) == 1 else _columns_of(character)
    return cells


def pad(text: str, cells: int) -> str:
    """The text with spaces behind it up to that width."""
    return text + " " * (cells - width(text))


def fold(text: str, cells: int, names: Iterable[str] = ()) -> list[str]:
    """The text in lines no wider than that: broken at spaces, between Chinese characters, else wherever it must be.

    None of the `names` is broken where a line has room for it. Nothing is lost but the spaces at which it is broken.
    A line has room for two cells at least, or a Chinese character would fit nowhere.
    """
    cells = max(cells, 2)
    if width(text) <= cells:
        return [text]
    lines, line, used = [], "", 0
    for piece, size in _pieces(text, [name for name in names if name in text and width(name) <= cells]):
        start = 0  # what stands before is in lines already
        while used + size > cells:
            if line.strip(" "):
                lines.append(line.rstrip(" "))
                line, used = "", 0
                piece = piece.lstrip(" ")
                size = width(piece)
            else:
                end = _cut(piece, start, cells)
                head, start = piece[start:end], end
                if end == len(piece):
                    line, used = head, size
                    break
                lines.append(head)
                size -= width(head)
        else:
            line, used = line + piece[start:], used + size
    if line.strip(" ") or not lines:
        lines.append(line.rstrip(" "))
    return lines


def _pieces(text: str, names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """The parts between which a line may be broken; a space belongs to the part before it."""
    start, kept = 0, {found.end() for found in _COUNTED.finditer(text)}
    for found in (each for name in names for each in re.finditer(re.escape(name), text)):
        kept.update(range(found.start() + 1, found.end()))
    for end in (found.start() for found in _BOUNDARY.finditer(text)):
        if end in kept or (text[end - 1] != " " and not _may_break(text[end - 1], text[end])):
            continue
        piece = text[start:end]
        yield piece, width(piece)
        start = end
    yield text[start:], width(text[start:])


def _may_break(character: str, after: str) -> bool:
    if after in _NO_LINE_STARTS_WITH or character in _NO_LINE_ENDS_WITH or _columns_of(after) == 0:
        return False
    return _columns_of(character) == 2 or _columns_of(after) == 2


def _cut(piece: str, start: int, cells: int) -> int:
    """Where as much of a piece as fits ends, from `start` on, with the marks that sit on its last letter."""
    if piece.isascii():
        return min(start + cells, len(piece))
    end, used = start, 0
    while end < len(piece):
        last = end + 1
        while last < len(piece) and (_columns_of(piece[last]) == 0 or piece[last] == _EMOJI):
            last += 1
        size = width(piece[end:last])
        if used + size > cells and end > start:
            break
        end, used = last, used + size
    return end


@lru_cache(maxsize=4096)
def _columns_of(character: str) -> int:
    if " " <= character <= "~":
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
