"""Drafts made from a small Markdown text, for tests of what comes out of a whole table."""

from typing import Any

import yaml

from delegate.importing.draft import ImportedDraft, ImportRequest, draft
from delegate.importing.readable_draft import form_errors


def drafted(*lines: str) -> ImportedDraft:
    """The draft of a text; it has no error of its form."""
    made = draft("\n".join(lines).encode(), "visit.md", ImportRequest())
    assert form_errors(made.text) == []
    return made


def trip_of(*lines: str) -> Any:
    """The trip of a text, every value a text."""
    return yaml.load(drafted(*lines).text, yaml.BaseLoader)


def table_of(
    head: str, *rows: str, title: str = "Visit", day: str = "4 April 2024", above: tuple[str, ...] = ()
) -> Any:
    """The trip of a table of one day."""
    return trip_of(*_page(head, rows, title, day, above))


def looks_of(
    head: str, *rows: str, title: str = "Visit", day: str = "4 April 2024", above: tuple[str, ...] = ()
) -> Any:
    """What is to be looked at first: the line of the draft that is meant, and the message."""
    made = drafted(*_page(head, rows, title, day, above))
    written = made.text.split("\n")
    return [(written[each.line - 1].strip() if each.line else "", each.message) for each in made.doubts]


def lines_in(trip: Any) -> list[dict[str, Any]]:
    """The lines of all days."""
    return [line for day in trip["days"].values() for line in day]


def _page(head: str, rows: tuple[str, ...], title: str, day: str, above: tuple[str, ...]) -> list[str]:
    bars = "|" + "---|" * (head.count("|") + 1)
    return [f"# {title}", *above, "", day, "", f"| {head} |", bars, *(f"| {row} |" for row in rows)]
