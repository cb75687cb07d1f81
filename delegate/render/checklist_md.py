"""Writes what is open as a list of tasks in Markdown, ready for an issue or a note to colleagues."""

from collections.abc import Iterator

from delegate.i18n.escape import safe_line
from delegate.render.checklist_layout import heading, place_of, when_of
from delegate.render.schedule.md import escaped
from delegate.sheet.checklist_model import Checklist, OpenItem


def render(found: Checklist) -> str:
    """A heading for each group, a box to tick for each thing."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Checklist) -> Iterator[str]:
    yield f"# {escaped(heading(found))}"
    for group in found.groups:
        yield from ("", f"## {escaped(safe_line(group.heading))}", "")
        yield from (_task(item, found) for item in group.items)


def _task(item: OpenItem, found: Checklist) -> str:
    when, place = when_of(item), place_of(item, found)
    said = f"{when}, {item.said}" if when else item.said
    return f"- [ ] {escaped(safe_line(said))}{f' ({escaped(place)})' if place else ''}"
