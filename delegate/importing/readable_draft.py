"""Keeps a draft readable: a line that the reader would not take is written again with its words alone."""

from collections.abc import Sequence
from pathlib import Path

from delegate.diagnostics import Finding, Severity
from delegate.importing.naming.drafted import DraftedLine, DraftedTrip
from delegate.importing.naming.kinds import EVENT
from delegate.importing.naming.places import TBC
from delegate.importing.rows import Understood
from delegate.importing.writing import WrittenDraft, row_key, written
from delegate.includes import Library
from delegate.reading.trip import read_trip
from delegate.values import Text

_FAMILIES = ("DLG0", "DLG1")
_MOST = 50  # rounds: each takes the fields of every line that is complained of, so two are usual


def readable_draft(trip: DraftedTrip, understood: Understood, name: str, form: str) -> tuple[WrittenDraft, DraftedTrip]:
    """The draft as text and as data, without an error of the file's form or structure."""
    for _ in range(_MOST):
        made = written(trip, understood, name, form)
        errors = form_errors(made.text)
        broken = {_row_at(error.where.span.start.line, made) for error in errors} - {""}
        keys = _keys(trip.lines)
        lines = tuple(_said_plainer(each) if keys[at] in broken else each for at, each in enumerate(trip.lines))
        if not errors or lines == trip.lines:
            return made, trip
        trip = trip._replace(lines=lines)
    return made, trip


def form_errors(text: str) -> list[Finding]:
    """The errors of families 0 and 1 in the text of a trip, as `check` finds them."""
    reading = read_trip("draft.trip.yaml", text.encode("utf-8"), Library(Path()).fetch)
    return [each for each in reading.findings if each.severity is Severity.ERROR and each.code[:4] in _FAMILIES]


def _keys(lines: Sequence[DraftedLine]) -> dict[int, str]:
    """What `written` calls each line, by its place: a row may have several, which are written in the order of days."""
    keys: dict[int, str] = {}
    taken: set[str] = set()
    for at in sorted(range(len(lines)), key=lambda at: lines[at].day):
        keys[at] = row_key(lines[at].where, taken)
        taken.add(keys[at])
    return keys


def _row_at(number: int, made: WrittenDraft) -> str:
    """The row whose line is the last one above a line of the text."""
    above = [
        (at, where) for where, at in made.lines.items() if at <= number and not where.startswith(("city ", "venue "))
    ]
    return max(above)[1] if above else ""


def _said_plainer(line: DraftedLine) -> DraftedLine:
    """A line said plainer: with its time open; else as an event, all else in its notes; else its title there too."""
    if not {"time", "within"} & {key for key, _ in line.fields}:  # a time that a title has asks for one
        return line._replace(fields=(("time", TBC), *line.fields))
    said = [f"{key}: {value}" for key, value in line.fields if value != TBC] + [
        f"{key}: {', '.join(ids)}" for key, ids in line.lists
    ]
    first, *others = [text for _, text in line.title.by_language] or [TBC]
    texts = [*others, line.place, line.room, *said, *(each for step in line.steps for _, each in step.by_language)]
    if line.kind == EVENT and not any(texts) and first != TBC:
        texts, first = [first], TBC
    notes = (*line.notes, *(Text((("", each),)) for each in texts if each))
    title = Text((("", first),))
    time = (("time", TBC),)
    return DraftedLine(line.day, EVENT, line.where, title, "", time, (), "", (), notes, line.private, line.before)
