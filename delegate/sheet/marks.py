"""The signs of the print, and the legend of those that were used."""

from typing import NamedTuple

from delegate.sheet.model import Mark
from delegate.sheet.wording import Wording


class Sign(NamedTuple):
    """A sign or a word of the print, and what it means, both in English."""

    sign: str
    meaning: str


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


class Legend:
    """Remembers which marks a sheet uses."""

    def __init__(self) -> None:
        self.used: set[Sign] = set()

    def use(self, mark: Sign) -> str:
        """The sign, and a note that it needs its meaning below."""
        self.used.add(mark)
        return mark.sign

    def marks(self, words: Wording) -> tuple[Mark, ...]:
        """Those used, in the order in which the legend is read."""
        return tuple(Mark(words.term(mark.sign), words.term(mark.meaning)) for mark in SIGNS if mark in self.used)
