"""Builds the blocks of a text page: lines of styled pieces, each exactly as wide as it says.

Nothing is ever cut: what does not fit goes to the next line.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from delegate.i18n.text_width import fold, pad, width
from delegate.render.plain_words import texts
from delegate.sheet.model import Flag, Words

WIDEST = 140  # beyond that a line is too long for the eye
STACKED_BELOW = 44
GAP = 2
_GLUE = "\0"  # a space at which no line is broken; no safe text holds one


class Piece(NamedTuple):
    """Text in one style; an empty style is plain."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


class WrappedText(NamedTuple):
    """What stands on the left of a list, and the lines beside it."""

    head: str
    lines: tuple[str, ...]
    flags: tuple[Flag, ...] = ()


class Glyphs(NamedTuple):
    """The few signs that are drawn, not written."""

    rule: str
    way: str
    dot: str


DRAWN = Glyphs("─", "│", f"{_GLUE}· ")
TYPED = Glyphs("-", "|", "; ")  # where only ASCII can be trusted


class TextPage(NamedTuple):
    """The measures of a page: all columns, the time's, the text's and the people's (0: no such column)."""

    columns: int
    time: int
    text: int
    people: int
    glyphs: Glyphs

    @property
    def body(self) -> int:
        """The columns right of the time."""
        return self.columns - (self.time + GAP if self.time else 0)


def text_page(columns: int) -> TextPage:
    """The measures of a page of lists."""
    return TextPage(columns, 0 if columns < STACKED_BELOW else 1, columns, 0, DRAWN)


def entries_beside(
    entries: Sequence[WrappedText], page: TextPage, *, head_style: str, body_style: str
) -> Iterator[Line]:
    """Names on the left, what there is to say on the right; below each other where the page is narrow."""
    widest = max((width(entry.head) for entry in entries), default=0)
    left = min(widest, page.columns * 2 // 5)
    stacked = not page.time or any(width(entry.head) > left and not entry.lines for entry in entries)
    for entry in entries:
        if stacked:
            yield from paragraph(entry.head, page.columns, head_style)
            for said in entry.lines:
                yield from paragraph(said, page.columns, body_style, indent=2)
            yield from flag_lines(entry.flags, page.columns)
            continue
        heads = list(paragraph(entry.head, left, head_style))
        room = page.columns - left - GAP
        rest = [line for said in entry.lines for line in paragraph(said, room, body_style)]
        rest += flag_lines(entry.flags, room)
        for number in range(max(len(heads), len(rest))):
            head = heads[number][0] if number < len(heads) else Piece("")
            tail = rest[number] if number < len(rest) else ()
            yield (head._replace(text=pad(head.text, left + GAP) if tail else head.text), *tail)


def ruled(headings: Sequence[str], page: TextPage) -> Iterator[Line]:
    """A heading in the languages of the trip, and a rule below it."""
    dot = page.glyphs.dot.replace(_GLUE, "")
    yield from flow([Piece(headings[0], "bold"), *(Piece(dot + each) for each in headings[1:])], page.columns)
    yield (Piece(page.glyphs.rule * page.columns, ""),)


def time_beside(time: str, zone: str, style: str, lines: Sequence[Line], page: TextPage) -> Iterator[Line]:
    """The time and its zone left of the lines, or above them."""
    if not page.time:
        said = f"{time} {zone}".strip()
        if said:
            yield from paragraph(said, page.columns, style)
        yield from lines
        return
    left = [Piece(part, style) for part in fold(time, page.time)] if time else []
    left += [Piece(part, "") for part in fold(zone, page.time)] if zone else []
    for number in range(max(len(left), len(lines))):
        piece = left[number] if number < len(left) else Piece("")
        line = lines[number] if number < len(lines) else ()
        yield (piece._replace(text=pad(piece.text, page.time + GAP) if line else piece.text), *line)


def paragraph(text: str, columns: int, style: str, *, indent: int = 0, hang: int = 0) -> Iterator[Line]:
    """A paragraph in one style; `hang` is how much further in its later lines stand."""
    if not text:
        return
    if columns < 12:
        indent = hang = 0
    first, *_ = lines = fold(text, columns - indent)
    if hang and len(lines) > 1:
        rest = text[len(first) :].lstrip(" ")
        lines = [first, *(" " * hang + line for line in fold(rest, columns - indent - hang))]
    for line in lines:
        yield (Piece(" " * indent + line, style),)


def paragraphs(words: Words, columns: int, style: str) -> Iterator[Line]:
    for text in texts(words):
        yield from paragraph(text, columns, style)


def flow(pieces: Sequence[Piece], columns: int) -> Iterator[Line]:
    """Pieces in several styles, one after the other with a space between, a new line where one does not fit."""
    line: list[Piece] = []
    used = 0
    for piece in pieces:
        size = width(piece.text)
        if line and used + 1 + size <= columns:
            line += [Piece(" "), piece]
            used += 1 + size
            continue
        if line:
            yield tuple(line)
        *whole, last = fold(piece.text, columns)
        for each in whole:
            yield (Piece(each, piece.style),)
        line, used = [Piece(last, piece.style)], width(last)
    if line:
        yield tuple(line)


def flag_lines(flags: Iterable[Flag], columns: int) -> Iterator[Line]:
    """The findings of a row, in words: colour alone says nothing."""
    styles = {"error": "bold red", "warning": "bold magenta", "note": "bold"}
    for flag in flags:
        yield from paragraph(f"[{flag.said}]", columns, "" if flag.accepted else styles[flag.severity])


def in_each(*parts: Words) -> Iterator[tuple[str, ...]]:
    """Several words that make one line, language by language; what is the same in all stands in each line."""
    for number in range(max((len(words) for words in parts), default=0)):
        yield tuple(words[min(number, len(words) - 1)].text if words else "" for words in parts)


def glued(text: str) -> str:
    """The text as it is printed: the spaces that held a line together are spaces again."""
    return text.replace(_GLUE, " ")
