"""Drafts made from rows, for tests of what they say."""

from typing import Any

import yaml

from delegate.importing.blocks import Remark
from delegate.importing.naming import name_rows
from delegate.importing.naming.drafted import DraftedTrip
from delegate.importing.readable_draft import form_errors, readable_draft
from delegate.importing.rows import Member, Row, Sums, Understood

DAY = "2026-05-04"


def row(title: str, time: str = "", **more: Any) -> Row:
    """A row of the day; each has a place of its own in the source."""
    return Row(more.pop("day", DAY), time, title, more.pop("where", f"table 1, {title[:20]}"), **more)


def understood(
    *rows: Row,
    title: str = "Visit",
    members: tuple[Member, ...] = (),
    before: tuple[Remark, ...] = (),
    after: tuple[Remark, ...] = (),
) -> Understood:
    """A source of those rows."""
    return Understood(title, rows, members, before, after, (), Sums(len(rows), len(rows)), 1, 0)


def named(*rows: Row, languages: tuple[str, ...] = (), **more: Any) -> DraftedTrip:
    """The draft as data."""
    return name_rows(understood(*rows, **more), "Visit", languages)


def text_of(*rows: Row, languages: tuple[str, ...] = (), **more: Any) -> str:
    """The draft as text; it has no error of its form."""
    source = understood(*rows, **more)
    made, _ = readable_draft(name_rows(source, "Visit", languages), source, "programme.docx", "Word document")
    assert form_errors(made.text) == []
    return made.text


def loaded(*rows: Row, **more: Any) -> Any:
    """The draft as YAML reads it, every value a text."""
    return yaml.load(text_of(*rows, **more), yaml.BaseLoader)


def lines_of(*rows: Row, **more: Any) -> list[dict[str, Any]]:
    """The lines of the only day."""
    (lines,) = loaded(*rows, **more)["days"].values()
    return list(lines)
