"""Lays out what is open for a terminal: a box to tick, the line to go to, the day and time, and what it is."""

from collections.abc import Iterator

from delegate.i18n.dates import date_range, day_month
from delegate.i18n.escape import safe_line
from delegate.i18n.text_width import fold, pad, width
from delegate.render.schedule.blocks import WIDEST, Line, Piece, paragraph
from delegate.sheet.checklist_model import Checklist, OpenItem, days_left, summed_up

COLUMNS = 100
BOX, GAP = "[ ] ", 2
_LEAST = 24  # cells for what is open; with fewer beside the day it stands below


def laid_out(found: Checklist, columns: int) -> Iterator[Line]:
    """The title with how much is open, then each group under its head."""
    columns = max(2, min(columns, WIDEST))
    yield from paragraph(heading(found), columns, "bold", names=found.names)
    items = found.items
    at = max((width(place_of(item, found, aligned=True)) for item in items), default=0)
    for group in found.groups:
        when = max((width(when_of(item)) for item in group.items), default=0)
        yield ()
        yield from paragraph(safe_line(group.heading), columns, "bold", names=found.names)
        for item in group.items:
            yield from _row(item, found, at, when, columns)


def _row(item: OpenItem, found: Checklist, at: int, when: int, columns: int) -> Iterator[Line]:
    place, said = place_of(item, found, aligned=True), safe_line(item.said)
    if not place:
        yield from (
            (Piece((BOX if not number else " " * len(BOX)) + line),)
            for number, line in enumerate(fold(said, columns - len(BOX), found.names))
        )
        return
    head = f"{BOX}{pad(place, at)}"
    day = when_of(item)
    left = len(BOX) + at + GAP + (when + GAP if when else 0)
    if columns - left >= _LEAST:
        head += " " * GAP + (pad(day, when) + " " * GAP if when else "")
        for number, line in enumerate(fold(said, columns - left, found.names)):
            yield (Piece((" " * left if number else head) + line),)
        return
    yield from paragraph(f"{BOX}{place}  {day}".rstrip(), columns, hang=len(BOX))
    yield from paragraph(said, columns, indent=len(BOX), names=found.names)


def heading(found: Checklist) -> str:
    """`Mission to Tokyo, 9–12 June 2026, in 8 days: 9 open`."""
    dates = date_range(found.first, found.last) if found.first and found.last else ""
    told = ", ".join(filter(None, (safe_line(found.title), dates, days_left(found))))
    return f"{told}: {summed_up(found)}"


def place_of(item: OpenItem, found: Checklist, *, aligned: bool = False) -> str:
    """`line 31`, in an address book `address-book.yaml:31`; numbers `aligned` in a column."""
    if item.where is None:
        return ""
    path, (start, _), _ = item.where
    if path != found.path:
        return f"{safe_line(path)}:{start.line}"
    if not aligned:
        return f"line {start.line}"
    own = (each.where for each in found.items)
    widest = max(len(str(each.span.start.line)) for each in own if each and each.path == found.path)
    return f"line {start.line:>{widest}}"


def when_of(item: OpenItem) -> str:
    """`10 June 12:30`; nothing of what has no day."""
    return f"{day_month(item.date)} {item.time}".rstrip() if item.date else ""
