"""The signs of the print, and the legend of those that were used."""

from delegate.sheet.parts import Mark

WORKED_OUT = Mark("|", "worked out by delegate, not written in the programme")
CHOSEN = Mark("*", "crossing chosen by delegate: the best that is open and fits")
ASSUMED = Mark("^", "rests on an assumption where nothing better is known")
ROUGH = Mark("rough", "a place is only known by its city: reckoned to the centre")
AT_MOST = Mark("at most", "the time to clear the border is not known and comes on top")
ABOUT = Mark("~", "about, as the programme says")
TENTATIVE = Mark("(tentative)", "pencilled in, not yet agreed")
UNKNOWN = Mark("tbc", "to be confirmed")

_ORDER = (WORKED_OUT, CHOSEN, ASSUMED, ROUGH, AT_MOST, ABOUT, TENTATIVE, UNKNOWN)


class Legend:
    """Remembers which marks a sheet uses."""

    def __init__(self) -> None:
        self._used: set[Mark] = set()

    def use(self, mark: Mark) -> str:
        """The sign, and a note that it needs its meaning below."""
        self._used.add(mark)
        return mark.sign

    def marks(self) -> tuple[Mark, ...]:
        """Those used, in the order in which the legend is read."""
        return tuple(mark for mark in _ORDER if mark in self._used)
