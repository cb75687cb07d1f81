"""Marks in a document, unseen by its readers, what its rows are, so that `delegate import` need not guess."""

from collections.abc import Iterable

from delegate.modes import MOVEMENT_KINDS
from delegate.render.plain_words import dotted, is_estimated, is_gone
from delegate.sheet.model import ItemRow, NoteRow, Row, Words

CALENDAR_MARK, EVENT_MARK = "x-delegate-written", "x-delegate-row"
LEG, NOTE, NIGHTS, ABOVE_ROWS, GONE = "leg", "note", "nights", "day", "gone"


def written_by(languages: Iterable[str]) -> str:
    """What a document says of itself: by what it was written, and its languages in their order."""
    return " ".join(("delegate", *languages))


def written_as(row: Row) -> str:
    """What a row is: the kind of a written line, else that it was worked out."""
    if is_gone(row):
        return GONE
    if isinstance(row, ItemRow):
        return row.kind
    return NOTE if isinstance(row, NoteRow) else LEG


def marked(row: Row) -> str:
    """What a row of a calendar is, and which of its times nobody wrote: a `coach end` has its arrival worked out."""
    if not isinstance(row, ItemRow):
        return written_as(row)
    told = (("start", row.time.start), ("end", row.time.end))
    worked_out = [word for word, said in told if not said or is_estimated(row)]
    return " ".join((written_as(row), *worked_out))


def place_of(row: Row) -> Words:
    """Where a line is, alone in its lines; nothing of a movement, and in copies that say the kind before it."""
    if not isinstance(row, ItemRow) or row.kind in MOVEMENT_KINDS or row.called:
        return ()
    return dotted(row.place)
