"""A schedule as plain text in a fixed number of columns: what a pipe, a file or a terminal without colour gets."""

from collections.abc import Iterable

from delegate.render.layout import DRAWN, TYPED, Line, glued, laid_out
from delegate.sheet.model import Sheet

SUFFIX = ".txt"
COLUMNS = 100


def render(sheet: Sheet, *, width: int = COLUMNS, ascii_only: bool = False) -> str:
    """The text, its lines ended by line feeds, without any escape."""
    return plain(laid_out(sheet, width, TYPED if ascii_only else DRAWN))


def plain(lines: Iterable[Line]) -> str:
    """Lines of styled pieces as text alone."""
    return "".join(glued("".join(piece.text for piece in line)).rstrip(" ") + "\n" for line in lines)
