"""Builds the blocks of a text page: lines of styled pieces, each exactly as wide as it says.

Nothing is ever cut, what does not fit goes to the next line; and nothing is drawn, so any encoding can show it.
"""

from collections.abc import Collection, Iterator, Sequence

from delegate.i18n.text_width import fold, pad, width
from delegate.tuples import NamedTuple

WIDEST = 140  # beyond that a line is too long for the eye
STACKED_BELOW = 44  # columns below which what stands beside goes below
GAP = 2


class Piece(NamedTuple):
    """Text in one style; an empty style is plain."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


class WrappedText(NamedTuple):
    """What stands on the left of a list, and the lines beside it."""

    head: str
    lines: tuple[str, ...]


def entries_beside(
    entries: Sequence[WrappedText], columns: int, names: Collection[str] = frozenset()
) -> Iterator[Line]:
    """Names on the left, what there is to say on the right; below each other where the page is narrow.

    The left has two fifths of the page, and all that the right leaves. None of the `names` is broken over two lines.
    """
    widest = max((width(entry.head) for entry in entries), default=0)
    right = max((width(said) for entry in entries for said in entry.lines), default=0)
    left = min(widest, max(columns * 2 // 5, columns - right - GAP))
    if left < widest and right and columns >= STACKED_BELOW:  # nothing stays empty between the two
        left = max(width(line) for entry in entries for line in _languages_apart(entry.head, left, names))
    stacked = columns < STACKED_BELOW or any(width(entry.head) > left and not entry.lines for entry in entries)
    for entry in entries:
        if stacked:
            yield from paragraph(entry.head, columns, names=names)
            for said in entry.lines:
                yield from paragraph(said, columns, indent=2, names=names)
            continue
        heads = _languages_apart(entry.head, left, names)
        rest = [line for said in entry.lines for line in fold(said, columns - left - GAP, names)]
        for number in range(max(len(heads), len(rest))):
            head = heads[number] if number < len(heads) else ""
            tail = rest[number] if number < len(rest) else ""
            yield (Piece(pad(head, left + GAP) + tail if tail else head),)


def _languages_apart(head: str, cells: int, names: Collection[str]) -> list[str]:
    """A name in several languages in lines no wider than that: broken between two of them before it is inside one."""
    lines: list[str] = []
    *others, last = head.split(" / ")
    for said in (*(f"{each} /" for each in others), last):
        if lines and width(lines[-1]) + 1 + width(said) <= cells:
            lines[-1] += f" {said}"
        else:
            lines += fold(said, cells, names)
    return lines


def paragraph(
    text: str, columns: int, style: str = "", *, indent: int = 0, hang: int = 0, names: Collection[str] = frozenset()
) -> Iterator[Line]:
    """A paragraph in one style; `hang` is how much further in its later lines stand."""
    if not text:
        return
    if columns < 12:
        indent = hang = 0
    first, *_ = lines = fold(text, columns - indent, names)
    if hang and len(lines) > 1:
        rest = text[len(first) :].lstrip(" ")
        lines = [first, *(" " * hang + line for line in fold(rest, columns - indent - hang, names))]
    for line in lines:
        yield (Piece(" " * indent + line, style),)
