"""Keeps a draft readable: a line that the reader would not take is written again with its words alone."""

from delegate.diagnostics import Finding, Severity
from delegate.importing.naming.drafted import DraftedLine, DraftedTrip
from delegate.importing.rows import Understood
from delegate.importing.writing import WrittenDraft, written
from delegate.includes import Library
from delegate.reading.trip import read_trip
from delegate.values import Text

_FAMILIES = ("DLG0", "DLG1")
_MOST = 50  # rounds: each takes the fields of every line that is complained of, so two are usual


def sound_draft(trip: DraftedTrip, understood: Understood, name: str, form: str) -> tuple[WrittenDraft, DraftedTrip]:
    """The draft as text and as data, without an error of the file's form or structure."""
    for _ in range(_MOST):
        made = written(trip, understood, name, form)
        errors = form_errors(made.text)
        broken = {_row_at(error.where.span.start.line, made) for error in errors} - {""}
        lines = tuple(_words_alone(each) if each.where in broken else each for each in trip.lines)
        if not errors or lines == trip.lines:
            return made, trip
        trip = trip._replace(lines=lines)
    return made, trip


def form_errors(text: str) -> list[Finding]:
    """The errors of families 0 and 1 in the text of a trip, as `check` finds them."""
    from pathlib import Path

    reading = read_trip("draft.trip.yaml", text.encode("utf-8"), Library(Path()).fetch)
    return [each for each in reading.findings if each.severity is Severity.ERROR and each.code[:4] in _FAMILIES]


def _row_at(number: int, made: WrittenDraft) -> str:
    """The row whose line is the last one above a line of the text."""
    above = [(at, where) for where, at in made.lines.items() if at <= number and not where.startswith("city ")]
    return max(above)[1] if above else ""


def _words_alone(line: DraftedLine) -> DraftedLine:
    """The same line as an event, all that it said in its notes; what is left without them has its title alone."""
    said = [f"{key}: {value}" for key, value in line.fields] + [f"{key}: {', '.join(ids)}" for key, ids in line.lists]
    texts = [*(text for _, text in line.title.by_language[1:]), line.place, line.room, *said, *line.steps]
    notes = (*line.notes, *(Text((("", each),)) for each in texts if each))
    title = Text((("", line.title.by_language[0][1] if line.title.by_language else "tbc"),))
    return DraftedLine(line.day, "event", line.where, title, notes=notes, private=line.private, before=line.before)
