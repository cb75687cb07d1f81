"""The format `docx`: the programme for Word."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", options: PrintOptions) -> bytes:
    """A document that an office can go on editing."""
    from delegate.render.office import docx

    return docx.render(sheet, paper=options.paper, layout=options.layout or "table")


FORMAT = Format("docx", render, suffix=".docx", binary=True, extra="docx")
