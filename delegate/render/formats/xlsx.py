"""The format `xlsx`: the programme and its lists for a spreadsheet."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", _: PrintOptions) -> bytes:
    """A workbook with a tab for every list."""
    from delegate.render.office import xlsx

    return xlsx.render(sheet)


FORMAT = Format("xlsx", render, suffix=".xlsx", binary=True, extra="xlsx", tables=True)
