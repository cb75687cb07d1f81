"""The format `ics`: the programme for a calendar."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", _: PrintOptions) -> bytes:
    """An event for every line, and for every leg that somebody has to set off on."""
    from delegate.render.office import ics

    return ics.render(sheet)


FORMAT = Format("ics", render, suffix=".ics", dated=True, one_language=True)
