"""Declares the kinds of value that the fields of a trip take."""

from collections.abc import Iterable

from delegate.keys import Choice, Phrase, Scalar, Table
from delegate.modes import MODES
from delegate.source import NOWHERE, Where
from delegate.tuples import NamedTuple

TEXT = Scalar("text", "a text")
DATE = Scalar("date", "a date such as 2023-02-24", r"^\d{4}-\d{2}-\d{2}$")
MOMENT = Scalar("moment", "a date, or a date and a time such as 2023-02-24 11:00")
CLOCK = Scalar("clock", "a time such as 14:30, or 00:45+1 on the next day")
TIMES = Scalar("times", "a time such as 10:00, 10:00-11:15, ~10:00, morning, noon, afternoon, evening or tbc")
WINDOW = Scalar("window", "a window such as 15:00-18:00 or afternoon")
LENGTH = Scalar("length", "a length such as 45 min, 1h or 1h30")
SPAN_LENGTH = Scalar("length-range", "a length such as 45 min or 1h30, or a range such as 2h30-3h")
CLEARING = Scalar("clearing", "minutes such as 30-90, or a length such as 45 min")
DISTANCE = Scalar("distance", "a distance such as 500 m or 5 km")
YES_NO = Scalar("yes-no", "yes or no")
COUNT = Scalar("count", "a whole number", r"^\d{1,6}$")
HEADS = Scalar("heads", "a number of people such as 12 or ~40")
POINT = Scalar("point", 'latitude and longitude such as "22.5410, 114.0553"')
PAPER = Scalar("paper", "a kind of paper such as passport or two-way-permit", r"^[a-z]+(?:-[a-z]+)*$")
COUNTRY = Scalar("country", "a country code such as CN, HK or NO", r"^[A-Z]{2}$")
ZONE = Scalar("zone", "a time zone such as Asia/Hong_Kong")
HOURS = Scalar("hours", "opening hours such as Mo-Fr 09:00-18:00; PH off")
LANGUAGE = Scalar("language", "a language such as en, yue or zh-Hant")
ENDORSEMENT = Scalar("endorsement", "an endorsement such as business")
ID = Scalar("id", "a short name without spaces")
CHECK = Scalar("check", "the name or the code of a check")
ACCEPT = Table(Phrase(), key=CHECK)


class Reference:
    """A name as the author typed it, and where; equal to the same name elsewhere."""

    __slots__ = ("name", "where")

    def __init__(self, name: str, where: Where | None = None) -> None:
        self.name = name
        self.where = where or Where("", NOWHERE)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reference) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"Reference({self.name!r})"


class Carriage(NamedTuple):
    """A vehicle that a line names, and who rides in it: everybody of the line where `people` is None."""

    vehicle: Reference
    people: tuple[Reference, ...] | None = None


def mode_choice(modes: Iterable[str]) -> Choice:
    """One of some modes, each with the words of the table of modes."""
    return Choice({mode: MODES[mode].words for mode in modes})
