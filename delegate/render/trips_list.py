"""Lays out the trips of an office, in columns for a terminal or as data, `delegate-list/1`."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from delegate.i18n.dates import short_range
from delegate.i18n.escape import safe_line
from delegate.i18n.phrases import count
from delegate.i18n.text_width import fold, pad, width
from delegate.render.schedule.blocks import WIDEST, Line, Piece
from delegate.report.json import document_bytes
from delegate.tuples import NamedTuple

FORMAT = "delegate-list/1"
STATES = ("draft", "final", "past", "broken")
_HEADS = ("dates", "state", "open", "file", "title")
_GAP = "  "
_OPEN = 18  # cells for what is open: `1 error, 1 warning`
_LEAST = 26  # cells for a title; with fewer beside the other columns it stands below


class ListedTrip(NamedTuple):
    """A trip of the list; `name` is what to type for it, `problem` why it could not be read, where it could not."""

    path: str
    name: str
    state: str
    title: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    errors: int = 0
    warnings: int = 0
    tentative: int = 0
    tbc: int = 0
    problem: str = ""

    @property
    def open(self) -> str:
        """`1 error, 2 tentative`; of a trip that is over nothing."""
        if self.state == "past":
            return ""
        counted = [(self.errors, count(self.errors, "error")), (self.warnings, count(self.warnings, "warning"))]
        counted += [(self.tentative, f"{self.tentative} tentative"), (self.tbc, f"{self.tbc} tbc")]
        return ", ".join(said for number, said in counted if number)


def laid_out(trips: Sequence[ListedTrip], columns: int) -> Iterator[Line]:
    """A row for each trip, and how many there are in each state."""
    columns = max(2, min(columns, WIDEST))
    rows = [_columns_of(trip) for trip in trips]
    widths = [max(width(row[number]) for row in (_HEADS, *rows)) for number in range(len(_HEADS))]
    widths[2] = min(widths[2], _OPEN)
    beside = sum(widths[:-1]) + len(_GAP) * (len(_HEADS) - 1)
    if columns - beside >= _LEAST:
        for number, row in enumerate((_HEADS, *rows)):
            yield from _in_columns(row, widths, columns, "" if number else "bold")
    else:
        yield from _stacked(("dates", "state", "", "file, what is open, title", ""), widths, columns, "bold")
        for row in rows:
            yield from _stacked(row, widths, columns, "")
    states = Counter(trip.state for trip in trips)
    told = ", ".join(f"{states[state]} {state}" for state in STATES if states[state])
    yield from ((Piece(line),) for line in fold(f"{count(len(trips), 'trip')}: {told}", columns))


def _columns_of(trip: ListedTrip) -> tuple[str, ...]:
    dates = short_range(trip.first, trip.last) if trip.first and trip.last else ""
    return dates, trip.state, trip.open, safe_line(trip.name), safe_line(trip.problem or trip.title)


def _in_columns(row: Sequence[str], widths: Sequence[int], columns: int, style: str) -> Iterator[Line]:
    rest = columns - sum(widths[:-1]) - len(_GAP) * (len(widths) - 1)
    parts = [fold(cell, cells) for cell, cells in zip(row, (*widths[:-1], rest), strict=True)]
    for number in range(max(map(len, parts))):
        cells = [part[number] if number < len(part) else "" for part in parts]
        padded = (pad(cell, room) for cell, room in zip(cells, (*widths[:-1], 0), strict=True))
        yield (Piece(_GAP.join(padded).rstrip(), style),)


def _stacked(row: Sequence[str], widths: Sequence[int], columns: int, style: str) -> Iterator[Line]:
    """The dates, the state and the name to type; below it what is open, and the title."""
    dates, state, open_, name, title = row
    head = pad(dates, widths[0]) + _GAP + pad(state, widths[1]) + _GAP
    left = width(head)
    if columns - left < _LEAST:
        yield from ((Piece(line, style),) for line in fold(f"{dates}{_GAP}{state}".strip(), columns))
        head, left = "  ", 2
    said = [line for cell in (name, open_, title) if cell for line in fold(cell, columns - left)]
    for number, line in enumerate(said):
        yield (Piece((" " * left if number else head) + line, style),)


def as_data(trips: Sequence[ListedTrip], today: dt.date | None) -> bytes:
    """One document, also where there is no trip."""
    rows = [_row(trip) for trip in trips]
    return document_bytes({"format": FORMAT, "today": today.isoformat() if today else None, "trips": rows})


def _row(trip: ListedTrip) -> dict[str, Any]:
    dates = {key: value.isoformat() if value else None for key, value in (("first", trip.first), ("last", trip.last))}
    return {**trip._asdict(), **dates, "title": trip.title or None, "problem": trip.problem or None}
