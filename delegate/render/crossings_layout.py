"""Lays crossings out for a fixed number of columns: state and hours on the left, all that is known beside them."""

import re
from collections.abc import Iterator

from delegate.i18n.text_width import fold, pad
from delegate.render.schedule.blocks import (
    GAP,
    STACKED_BELOW,
    WIDEST,
    Line,
    Piece,
    WrappedText,
    entries_beside,
    paragraph,
)
from delegate.sheet.crossings import CrossingRow, CrossingsPage

COLUMNS = 100
_LEFT = 11  # `06:30-24:00`
_STYLES = {"closed": "bold red"}  # an open one is bold alone: green is pale on a white ground


def laid_out(crossings: CrossingsPage, columns: int) -> Iterator[Line]:
    """Every line of the print."""
    columns = max(2, min(columns, WIDEST))
    left = 0 if columns < STACKED_BELOW else _LEFT
    for number, title in enumerate(crossings.titles):
        yield from paragraph(title, columns, "" if number else "bold")
    for heading, rows in crossings.groups:
        yield ()
        yield from paragraph(heading, columns, "bold")
        for number, row in enumerate(rows):
            if number:
                yield ()
            yield from _row(row, columns) if left else _stacked(row, columns)
    if not crossings.groups:
        yield from paragraph(crossings.language.say("no crossings"), columns)
    if crossings.legend:
        yield ()
        yield from paragraph(crossings.language.say("Marks"), columns, "bold")
        entries = tuple(WrappedText(mark.sign, (mark.meaning,)) for mark in crossings.legend)
        yield from entries_beside(entries, columns)


def _row(row: CrossingRow, columns: int) -> Iterator[Line]:
    """The state above the hours, beside them the name above the rest."""
    left = [Piece(part, _STYLES.get(row.style, "bold")) for part in fold(row.state, _LEFT) if row.state]
    left += [Piece(part) for hours in row.hours for part in fold(hours, _LEFT)]
    beside = list(_said(row, columns - _LEFT - GAP))
    for number in range(max(len(left), len(beside))):
        piece = left[number] if number < len(left) else Piece("")
        line = beside[number] if number < len(beside) else ()
        yield (piece._replace(text=pad(piece.text, _LEFT + GAP) if line else piece.text), *line)


def _stacked(row: CrossingRow, columns: int) -> Iterator[Line]:
    """Below each other, where there is no room beside."""
    yield from paragraph(" ".join(part for part in (row.state, *row.hours) if part), columns, "bold")
    yield from _said(row, columns)


def _said(row: CrossingRow, columns: int) -> Iterator[Line]:
    names = re.split(" / |／", row.name.rpartition(" (")[0])  # in each language, and the id behind them
    yield from paragraph(row.name, columns, "bold", names=frozenset(names))
    for line in row.lines:
        yield from paragraph(line, columns, hang=2)
