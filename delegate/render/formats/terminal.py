"""The format `terminal`: the schedule as wide as the terminal, in colour where it shows colours."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", options: PrintOptions) -> str:
    """The lines of the plain text; legs are dim and findings bright."""
    from delegate.render.schedule.text import COLUMNS, render_painted, render_plain

    made = render_painted if options.colour else render_plain
    return made(sheet, width=options.columns or COLUMNS, ascii_only=options.ascii_only)


FORMAT = Format("terminal", render, kind="columns")
