"""Crossings laid out for a fixed number of columns: state and hours on the left, all that is known beside them."""

from collections.abc import Iterator

from delegate.i18n.text_width import fold, pad
from delegate.render.schedule.blocks import (
    DRAWN,
    TYPED,
    WIDEST,
    Glyphs,
    Line,
    Piece,
    TextPage,
    WrappedText,
    entries_beside,
    paragraph,
    ruled,
)
from delegate.sheet.crossings import CrossingRow, CrossingsPage

COLUMNS = 100
_STACKED_BELOW = 44
_LEFT = 11  # `06:30-24:00`
_GAP = 2
_STYLES = {"open": "bold green", "closed": "bold red"}


def render_plain(page: CrossingsPage, *, width: int = COLUMNS, ascii_only: bool = False) -> str:
    """The text, its lines ended by line feeds, without any escape."""
    from delegate.render.schedule.text import plain

    return plain(laid_out(page, width, TYPED if ascii_only else DRAWN))


def render_painted(page: CrossingsPage, *, width: int, ascii_only: bool = False) -> str:
    """The same in colour."""
    from delegate.render.schedule.text import painted

    return painted(laid_out(page, width, TYPED if ascii_only else DRAWN))


def laid_out(crossings: CrossingsPage, columns: int, glyphs: Glyphs = DRAWN) -> Iterator[Line]:
    """Every line of the print."""
    columns = max(2, min(columns, WIDEST))
    left = 0 if columns < _STACKED_BELOW else _LEFT
    page = TextPage(columns, left, columns, 0, glyphs)
    for number, title in enumerate(crossings.titles):
        yield from paragraph(title, columns, "" if number else "bold")
    for heading, rows in crossings.groups:
        yield ()
        yield from ruled((heading,), page)
        for number, row in enumerate(rows):
            if number:
                yield ()
            yield from _row(row, page) if left else _stacked(row, page)
    if not crossings.groups:
        yield from paragraph(crossings.language.say("no crossings"), columns, "")
    if crossings.legend:
        yield ()
        yield from ruled((crossings.language.say("Marks"),), page)
        entries = tuple(WrappedText(mark.sign, (mark.meaning,)) for mark in crossings.legend)
        yield from entries_beside(entries, page, head_style="", body_style="")


def _row(row: CrossingRow, page: TextPage) -> Iterator[Line]:
    """The state above the hours, beside them the name above the rest."""
    left = [Piece(part, _STYLES.get(row.style, "bold")) for part in fold(row.state, _LEFT) if row.state]
    left += [Piece(part, "") for hours in row.hours for part in fold(hours, _LEFT)]
    beside = list(_said(row, page.columns - _LEFT - _GAP))
    for number in range(max(len(left), len(beside))):
        piece = left[number] if number < len(left) else Piece("")
        line = beside[number] if number < len(beside) else ()
        yield (piece._replace(text=pad(piece.text, _LEFT + _GAP) if line else piece.text), *line)


def _stacked(row: CrossingRow, page: TextPage) -> Iterator[Line]:
    """Below each other, where there is no room beside."""
    yield from paragraph(" ".join(part for part in (row.state, *row.hours) if part), page.columns, "bold")
    yield from _said(row, page.columns)


def _said(row: CrossingRow, columns: int) -> Iterator[Line]:
    yield from paragraph(row.name, columns, "bold")
    for line in row.lines:
        yield from paragraph(line, columns, "", hang=2)
