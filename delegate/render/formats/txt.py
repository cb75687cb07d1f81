"""The format `txt`: the schedule as plain text, for a pipe or a file."""

from typing import TYPE_CHECKING

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet


def render(sheet: "Sheet", options: PrintOptions) -> str:
    """In 100 columns, unless another width is asked for; a run sheet begins with what the team has to do."""
    from delegate.render.schedule.text import COLUMNS, render_plain

    return render_plain(sheet, width=options.columns or COLUMNS, boxed=True, lists=options.lists)


FORMAT = Format("txt", render, suffix=".txt", kind="columns")
