"""The format `pdf`: the programme typeset on pages."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from delegate.render.formats import Document, Format, PrintOptions

if TYPE_CHECKING:
    from delegate.render.typst.fonts import Fonts
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", options: PrintOptions) -> Document:
    """The pages, and the characters that no font has. Raises `NoFont` where a whole script has none."""
    from delegate.render.typst import pdf

    layout = pdf.Layout(options.paper, options.large, options.layout == "table")
    return pdf.render(sheet, layout=layout, fonts=_fonts())


@cache
def _fonts() -> "Fonts":
    """The fonts of this machine and of the extra, read once for a whole pack."""
    from delegate.render.typst.fonts import available

    return available()


# Without its library a browser prints the web page, which has pictures.
_BY_A_BROWSER = find_spec("typst") is None
FORMAT = Format(
    "pdf",
    render,
    suffix=".pdf",
    binary=True,
    extra="pdf",
    languages_apart=not _BY_A_BROWSER,
    pictures=_BY_A_BROWSER,
)
