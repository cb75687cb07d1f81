"""The format `html`: the programme as one web page, for a phone, a screen and paper."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", options: PrintOptions) -> str:
    """The page, which knows on which paper it will be printed."""
    from delegate.render.web import html

    return html.render(sheet, paper=options.paper)


FORMAT = Format("html", render, suffix=".html", pictures=True)
