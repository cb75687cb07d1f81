"""The format `md`: the programme as Markdown, which reads as plain text too."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", _: PrintOptions) -> str:
    """In lines that git can compare."""
    from delegate.render.schedule import md

    return md.render(sheet)


FORMAT = Format("md", render, suffix=".md")
