"""The format `terminal`: the schedule as wide as the terminal, in colour where it shows colours."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", options: PrintOptions) -> str:
    """The lines of the plain text; what is wrong stands above the days where a person looks."""
    from delegate.render.schedule.text import COLUMNS, render_painted, render_plain

    made = render_painted if options.colour else render_plain
    return made(sheet, width=options.columns or COLUMNS, problems=options.problems, lists=options.lists)


FORMAT = Format("terminal", render, kind="columns")
