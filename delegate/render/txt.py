"""A schedule as plain text: that of the terminal without colour, in a fixed number of columns."""

from delegate.render import terminal
from delegate.sheet.parts import Sheet

SUFFIX = ".txt"
COLUMNS = 100


def render(sheet: Sheet, *, width: int = COLUMNS, ascii_only: bool = False) -> str:
    """The text, its lines ended by line feeds."""
    return terminal.render(sheet, width=width, colour=False, ascii_only=ascii_only)
