"""Lays changes out for a fixed number of columns: the time now, the time before, and what it is."""

from collections.abc import Iterable, Iterator

from delegate.i18n.text_width import pad, width
from delegate.render.schedule.blocks import WIDEST, Line, Piece, WrappedText, entries_beside, paragraph
from delegate.render.schedule.pieces import STYLES
from delegate.sheet.change_page import ChangePage, ChangeRow
from delegate.sheet.notices import Notice

COLUMNS = 100
NARROW = 60  # columns below which the time before stands below the time now
_ROOMY = 80  # columns below which what a finding says stands below the time before, to the right edge
_NOW, _WAS = 13, 17
_OF_LINES = ("typed", "follows")
_STYLES = {"typed": "bold"}


def laid_out(page: ChangePage, columns: int) -> Iterator[Line]:
    """Every line of a page."""
    columns = max(2, min(columns, WIDEST))
    if not page.days:
        yield from paragraph(page.nothing, columns)
        return
    yield from paragraph(page.title, columns, "bold", names=page.names)
    for note in page.notes:
        yield from paragraph(note, columns)
    for day in page.days:
        yield ()
        yield from paragraph(day.heading, columns, "bold")
        for row in day.rows:
            yield from (_row if columns >= NARROW else _stacked)(row, columns, page.names)
    yield ()
    yield from entries_beside([WrappedText(label, (text,)) for label, text in page.closing], columns, page.names)


def _row(row: ChangeRow, columns: int, names: frozenset[str]) -> Iterator[Line]:
    style = _STYLES.get(row.style, "")
    left = _NOW + _WAS
    now = pad(row.now, _NOW if width(row.now) < _NOW else width(row.now) + 1)  # `to be confirmed` reaches beyond it
    head = (Piece(now, style), Piece(pad(row.was, left - width(now))))
    low = columns < _ROOMY and row.style not in _OF_LINES and width(row.what) > columns - left
    label, colon, message = row.what.partition(": ") if low else (row.what, "", "")  # below a finding is no time
    for number, line in enumerate(_what(row._replace(what=f"{label}{colon.strip()}"), columns - left, names)):
        yield (*head, *line) if number == 0 else (Piece(" " * left), *line)
    yield from paragraph(message, columns, indent=_NOW + 2, names=names)
    for text in row.more:
        for line in paragraph(text, columns - left, hang=2, names=names):
            yield (Piece(" " * left), *line)


def _what(row: ChangeRow, columns: int, names: frozenset[str]) -> Iterator[Line]:
    """What has changed; of a finding the word for how grave it is alone is in colour, as `check` has it."""
    word = row.what.partition(" ")[0] if row.style in STYLES else ""  # in the language of the page
    for number, line in enumerate(paragraph(row.what, columns, _STYLES.get(row.style, ""), hang=2, names=names)):
        if number or not word or not line[0].text.startswith(word):
            yield line
        else:
            yield (Piece(word, STYLES[row.style]), Piece(line[0].text[len(word) :]), *line[1:])


def _stacked(row: ChangeRow, columns: int, names: frozenset[str]) -> Iterator[Line]:
    """Below each other, where there is no room beside."""
    times = "  ".join(each for each in (row.now, row.was) if each)
    yield from paragraph(times, columns)
    for line in _what(row, columns - 2, names):
        yield (Piece("  "), *line)
    for text in row.more:
        yield from paragraph(text, columns, indent=2, hang=2, names=names)


def notices_laid_out(notices: Iterable[Notice], nothing: str, columns: int) -> Iterator[Line]:
    """Notices below each other, each ready to be pasted."""
    columns = max(2, min(columns, WIDEST))
    number = 0
    for number, notice in enumerate(notices, 1):
        if number > 1:
            yield ()
            yield ()
        yield from paragraph(notice.name, columns, "bold", names=notice.names)
        for block in notice.blocks:
            yield ()
            for text in block:
                yield from paragraph(text, columns, names=notice.names)
    if not number:
        yield from paragraph(nothing, columns)
