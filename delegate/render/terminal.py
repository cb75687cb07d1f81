"""A schedule for a terminal that takes colour: the lines of the plain text, with legs dim and findings bright."""

import io
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from delegate.render.layout import DRAWN, TYPED, Line, glued, laid_out
from delegate.sheet.model import Sheet

SUFFIX = ""


def render(sheet: Sheet, *, width: int, ascii_only: bool = False) -> str:
    """The schedule in so many columns, in colour."""
    return painted(laid_out(sheet, width, TYPED if ascii_only else DRAWN))


def painted(lines: Iterable[Line]) -> str:
    """Lines of styled pieces with the escapes that colour them."""
    text = Text(no_wrap=True, overflow="ignore", end="")
    for line in lines:
        for piece in line:
            text.append(glued(piece.text), piece.style or None)
        text.append("\n")
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=10_000,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        no_color=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(text, soft_wrap=True, end="")
    return stream.getvalue()
