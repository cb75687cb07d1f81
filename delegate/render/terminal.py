"""A schedule for a terminal: calm, aligned, and every character of the trip in it."""

import io

from rich.console import Console
from rich.text import Text

from delegate.render.layout import DRAWN, TYPED, glued, laid_out
from delegate.sheet.parts import Sheet

SUFFIX = ""


def render(sheet: Sheet, *, width: int, colour: bool, ascii_only: bool = False) -> str:
    """The schedule in so many columns. Without colour there is no escape in it at all."""
    lines = laid_out(sheet, width, TYPED if ascii_only else DRAWN)
    if not colour:
        return "".join(glued("".join(piece.text for piece in line)).rstrip(" ") + "\n" for line in lines)
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
    console.print(text, soft_wrap=True)
    return stream.getvalue()
