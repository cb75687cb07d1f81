"""Prints a schedule as text in a number of columns: plain for a pipe or a file, in colour for a terminal."""

import io
import re
from collections.abc import Iterable

from delegate.render.schedule.blocks import Line
from delegate.render.schedule.layout import laid_out
from delegate.sheet.model import Sheet

COLUMNS = 100
# Hours and days from one to another, as they are written beside the rows: any encoding can show a hyphen.
_DASH = re.compile(r"(?<=\b\d\d:\d\d)–(?=\d\d:\d\d\b)|(?<=\d)–(?=\d{1,2} [A-Z][a-z]+)")


def render_plain(
    sheet: Sheet, *, width: int = COLUMNS, problems: bool = False, boxed: bool = False, lists: bool = False
) -> str:
    """The text, its lines ended by line feeds, without any escape."""
    return plain(laid_out(sheet, width, problems=problems, boxed=boxed, lists=lists))


def render_painted(sheet: Sheet, *, width: int = COLUMNS, problems: bool = False, lists: bool = False) -> str:
    """The same lines with titles and findings in bold and in colour."""
    return painted(laid_out(sheet, width, problems=problems, lists=lists))


def plain(lines: Iterable[Line]) -> str:
    """Lines of styled pieces as text alone."""
    return "".join(_DASH.sub("-", "".join(piece.text for piece in line)).rstrip(" ") + "\n" for line in lines)


def painted(lines: Iterable[Line]) -> str:
    """Lines of styled pieces with the escapes that colour them."""
    from rich.console import Console  # 20 ms, and a pipe needs none of it
    from rich.text import Text

    text = Text(no_wrap=True, overflow="ignore", end="")
    for line in lines:
        for piece in line:
            text.append(_DASH.sub("-", piece.text), piece.style or None)
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
