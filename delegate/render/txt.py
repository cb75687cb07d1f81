"""A schedule as plain text in a fixed number of columns: what a pipe, a file or a terminal without colour gets."""

from delegate.render.layout import DRAWN, TYPED, glued, laid_out
from delegate.sheet.parts import Sheet

SUFFIX = ".txt"
COLUMNS = 100


def render(sheet: Sheet, *, width: int = COLUMNS, ascii_only: bool = False) -> str:
    """The text, its lines ended by line feeds, without any escape."""
    lines = laid_out(sheet, width, TYPED if ascii_only else DRAWN)
    return "".join(glued("".join(piece.text for piece in line)).rstrip(" ") + "\n" for line in lines)
