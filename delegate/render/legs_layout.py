"""Lays legs out part by part in columns: minutes in three of them, what they rest on beside them."""

from collections.abc import Collection, Iterator
from functools import partial

from delegate.i18n.language import Language
from delegate.i18n.text_width import pad, width
from delegate.render.plain_words import bracketed
from delegate.render.schedule.blocks import STACKED_BELOW, WIDEST, Line, Piece, WrappedText, entries_beside, paragraph
from delegate.sheet.leg_breakdown import LegBreakdown, LegsPage
from delegate.sheet.leg_options import MinutesBlock, MinutesRow

COLUMNS = 100
_NUMBER = 6
_HEADINGS = ("low", "plan", "slow")
_READABLE = 24  # cells beside the figures: in fewer a sentence would stand as a tower, and goes below them
_LEFT = 24  # cells for what the figures are of; a longer name stands above its figures


def laid_out(legs: LegsPage, columns: int) -> Iterator[Line]:
    """Every line of the print."""
    columns = max(2, min(columns, WIDEST))
    for number, title in enumerate(legs.titles):
        yield from paragraph(title, columns, "" if number else "bold", names=legs.names)
    for note in legs.notes:
        yield from paragraph(note, columns, hang=2, names=legs.names)
    for heading, parts in legs.groups:
        yield ()
        yield from paragraph(heading, columns, "bold")
        for number, leg in enumerate(parts):
            if number:
                yield ()
            yield from _leg(leg, columns, legs)
        if not parts:
            yield from paragraph(legs.language.say("no legs"), columns)
    if legs.legend:
        yield ()
        yield from paragraph(legs.language.say("Marks"), columns, "bold")
        entries = tuple(WrappedText(mark.sign, (mark.meaning,)) for mark in legs.legend)
        yield from entries_beside(entries, columns)


def _leg(leg: LegBreakdown, columns: int, legs: LegsPage) -> Iterator[Line]:
    row, held = leg.row, partial(paragraph, columns=columns, hang=2, names=legs.names)
    who = bracketed(row.who, legs.language.tag)
    time = f"{row.time} {row.zone}".strip()
    yield from held(f"{time}  {row.way}{who}" if time else f"{row.way}{who}", style="bold")
    yield from held(row.border)
    yield from held(legs.language.joined(row.facts, "; "))
    for line in row.lines:
        yield from held(line)
    widest = max((width(each.head) + 2 for block in leg.blocks for each in block.rows), default=0)
    left = max(min(widest, _LEFT), min(_LEFT, columns // 4))
    for block in leg.blocks:
        yield from _block(block, left, columns, legs)


def _block(block: MinutesBlock, left: int, columns: int, legs: LegsPage) -> Iterator[Line]:
    """A heading, or the names of the columns, and the rows below it."""
    if block.heading or columns < STACKED_BELOW:
        yield from paragraph(block.heading, columns)
    else:
        heads = [legs.language.term(each) for each in _HEADINGS]
        yield (Piece(" " * left + "".join(" " * (_NUMBER - width(each)) + each for each in heads)),)
    for row in block.rows:
        stacked = columns < STACKED_BELOW
        yield from _stacked(row, columns, legs.language) if stacked else _beside(row, left, columns, legs.names)
    for line in block.lines:
        yield from paragraph(line, columns, indent=2, hang=2, names=legs.names)


def _beside(row: MinutesRow, left: int, columns: int, names: Collection[str]) -> Iterator[Line]:
    style = "bold" if row.total else ""
    numbers = "".join(("-" if each is None else str(each)).rjust(_NUMBER) for each in row.minutes or (None,) * 3)
    name = row.head
    if width(name) + 2 > left:
        yield from paragraph(name, columns, style, indent=2)
        name = ""
    head = pad(f"  {name}", left) + numbers
    room = columns - width(head) - 2
    narrow = room < _READABLE and width(row.text) > room
    lines = [] if narrow else list(paragraph(row.text, room, names=names))
    if not lines:
        yield (Piece(head, style),)
    for number, line in enumerate(lines):
        yield (Piece(head if not number else " " * width(head), style), Piece("  "), *line)
    if narrow:
        yield from paragraph(row.text, columns, indent=4, names=names)


def _stacked(row: MinutesRow, columns: int, language: Language) -> Iterator[Line]:
    """Below each other, where there is no room beside."""
    minutes = language.say("{planned} min ({low}-{high})", **row.minutes._asdict()) if row.minutes else ""
    said = " ".join(part for part in (row.head, minutes) if part)
    yield from paragraph(said, columns, indent=2)
    yield from paragraph(row.text, columns, indent=4)
