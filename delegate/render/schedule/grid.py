"""Lays the rows of a schedule in four columns: time, text, minutes to spare, minutes to spare on a slow road.

The same columns hold at any width. A piece of text never breaks inside, unless it is longer than a line.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from delegate.i18n.text_width import fold, pad, parts, width
from delegate.render.schedule.blocks import WIDEST, Line, Piece
from delegate.tuples import NamedTuple

FULL_FROM = 60  # columns; below that the gaps are one blank narrower
STACKED_BELOW = 40  # columns below which the time stands above its row
FIGURE = 6  # cells of a column of minutes
BLANKS = "  "  # between the titles of two languages
_LONELY = re.compile("[a-z]{1,8}")  # `to`, which a line before a long name would have alone


class Grid(NamedTuple):
    """The measures of a page in cells: all of it, the time's column, and one column of minutes."""

    columns: int
    time: int
    figure: int

    @property
    def body(self) -> int:
        """The cells right of the time."""
        return self.columns - self.time

    @property
    def text(self) -> int:
        """The cells between the time and the minutes."""
        return self.body - 2 * self.figure - 1


def grid_of(columns: int) -> Grid:
    """The measures for a number of columns."""
    columns = max(2, min(columns, WIDEST))
    if columns < STACKED_BELOW:
        return Grid(columns, 0, 0)
    narrow = columns < FULL_FROM
    return Grid(columns, 12 if narrow else 13, FIGURE - 1 if narrow else FIGURE)


class Figures(NamedTuple):
    """What stands in the two columns of minutes, each with a style; empty where there is nothing."""

    spare: Piece = Piece("")
    slow: Piece = Piece("")

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.spare.text or self.slow.text)


def flowed(
    pieces: Iterable[Piece],
    room: int,
    *,
    first: int | None = None,
    hang: int = 2,
    names: Collection[str] = frozenset(),
) -> list[Line]:
    """Pieces one after the other, a new line where the next does not fit; blanks at a break are left out.

    `first` is the room of the first line, where that is another; `hang` is how much further in later lines stand.
    A piece that is longer than a line breaks inside none of the `names`.
    """
    hang = hang if room > 4 * hang else 0
    lines: list[Line] = []
    line: list[Piece] = []
    left = room if first is None else first
    for piece in _breakable(pieces, room - hang, names):
        if line and width(piece.text.rstrip(" ")) > left:
            lines.append(_indented(line, hang if lines else 0))
            line, left = [], room - hang
        text = piece.text if line else piece.text.lstrip(" ")
        if width(text.rstrip(" ")) > left:
            head = _begun(text, left, names)
            lines.append(_indented([Piece(head, piece.style)], hang if lines else 0))
            *whole, text = fold(text[len(head) :].lstrip(" "), room - hang, names)
            lines += [_indented([Piece(each, piece.style)], hang) for each in whole]
            text, left = text.rstrip(" ") + piece.text[len(piece.text.rstrip(" ")) :], room - hang
        line.append(Piece(text, piece.style))
        left -= width(text)
    if line:
        lines.append(_indented(line, hang if lines else 0))
    return lines


def _begun(text: str, room: int, names: Collection[str]) -> str:
    """The part of a text that fits a line: up to a name, or up to a comma in it where `to` would stand alone."""
    head = fold(text, room, names)[0]
    if not _LONELY.fullmatch(head):
        return head
    behind = text[len(head) :].lstrip(" ")
    more = fold(text, room, frozenset(each for each in names if each in behind and not behind.startswith(each)))[0]
    return more[: more.rfind(",") + 1] if "," in more[len(head) :] else more


def _breakable(pieces: Iterable[Piece], room: int, names: Collection[str]) -> Iterator[Piece]:
    """The pieces, one that is longer than a line in its words: they break at blanks before they break inside."""
    for piece in pieces:
        if width(piece.text.rstrip(" ")) <= room:
            yield piece
            continue
        first, *rest = parts(piece.text, room, names)
        if rest and _LONELY.fullmatch(first.strip()) and width(first + rest[0].rstrip()) > room:
            begun = _begun(first + rest[0], room, names)  # a name as wide as the line has its first words there
            first, rest[0] = f"{begun} ", (first + rest[0])[len(begun) :].lstrip(" ")
        yield from (Piece(part, piece.style) for part in (first, *rest))


def _indented(line: Sequence[Piece], indent: int) -> Line:
    *most, last = line
    kept = (*most, Piece(last.text.rstrip(" "), last.style))
    return (Piece(" " * indent), *kept) if indent else kept


def joined(pieces: Iterable[Piece], separator: str) -> Iterator[Piece]:
    """The pieces with a separator behind each but the last; it ends the line where a line ends there."""
    kept = list(pieces)
    for number, piece in enumerate(kept):
        yield piece if number == len(kept) - 1 else Piece(piece.text + separator, piece.style)


def row(time: str, style: str, lines: Sequence[Line], grid: Grid, figures: Figures | None = None) -> Iterator[Line]:
    """The time left of the lines, or above them where the page is narrow, and the minutes behind the first."""
    if not grid.time:
        if time:
            yield (Piece(time, style),)
        yield from lines
        return
    heads = _in_column(time, grid.time - 1) if time else [""]
    for number in range(max(len(heads), len(lines))):
        head = heads[number] if number < len(heads) else ""
        line = lines[number] if number < len(lines) else ()
        if figures and not number:
            line = with_figures(line, figures, grid)
        yield (Piece(pad(head, grid.time) if line else head, style if head else ""), *line)


def _in_column(time: str, room: int) -> list[str]:
    """`morning /`, and `上午` below it: a language is not broken where a line of its own has room for it.

    `about 09:15` has it, but not for the slash behind: then `約09:15` stands below it without one.
    """
    *most, last = every = time.split(" / ")
    if any(width(each) <= room < width(f"{each} /") for each in most):
        return [line for each in every for line in fold(each, room)]
    # `21:55`, and `-01:40+1` below it.
    ranges = (last,) if width(last) <= room else re.split(r"(?=-\d)", last, maxsplit=1)
    said = [*(Piece(f"{each} / ") for each in most), *map(Piece, ranges)]
    return ["".join(piece.text for piece in line) for line in flowed(said, room, hang=0)]


def with_figures(line: Line, figures: Figures, grid: Grid) -> Line:
    """A line right of the time with the two columns of minutes at the right edge."""
    gap = grid.text + 1 - sum(width(piece.text) for piece in line)
    cells = []
    for each in figures if figures.slow.text else figures[:1]:
        gap += grid.figure - width(each.text)
        cells += [Piece(" " * max(gap, 1)), each]  # 粗略估算 is wider than its column, and the next one is empty
        gap = 0
    return (*line, *cells)
