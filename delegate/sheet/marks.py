"""Defines the signs of the print, and makes the legend of those that a sheet uses."""

from collections.abc import Iterable

from delegate.sheet.model import Mark, NoteRow, SheetDay, Sign
from delegate.sheet.wording import Wording

WORKED_OUT = Sign("|", "worked out by delegate, not written in the programme")
CHOSEN = Sign("*", "crossing chosen by delegate: the best that is open and fits")
ASSUMED = Sign("^", "rests on an assumption where nothing better is known")
ROUGH = Sign("rough", "a place is only known by its city: reckoned to the centre")
AT_MOST = Sign("at most", "the time to clear the border is not known and comes on top")
ABOUT = Sign("~", "about, as the programme says")
TENTATIVE = Sign("(tentative)", "pencilled in, not yet agreed")
UNKNOWN = Sign("tbc", "still to be confirmed")
OPEN = Sign("!", "not settled yet: the visit office is looking into it")

SIGNS = (WORKED_OUT, CHOSEN, ASSUMED, ROUGH, AT_MOST, ABOUT, TENTATIVE, UNKNOWN, OPEN)


def legend(words: Wording, days: Iterable[SheetDay]) -> tuple[Mark, ...]:
    """The meaning of every sign that the days use, in the order in which it is read."""
    used = {sign for day in days for sign in day.signs}
    used |= {sign for day in days for row in day.rows if not isinstance(row, NoteRow) for sign in row.signs}
    return tuple(Mark(words.term(each.sign), words.term(each.meaning)) for each in SIGNS if each in used)
