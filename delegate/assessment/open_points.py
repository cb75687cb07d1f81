"""Holds what is open of a trip as parts of a message, each with its date, and puts them in order of the dates."""

import datetime as dt
from collections.abc import Iterable

from delegate.assessment.ways_not_judged import some
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import listed
from delegate.tuples import NamedTuple


class OpenPoint(NamedTuple):
    """A part of a message: its date, the words around it, with `{}`, and what stands there."""

    date: dt.date
    around: str
    said: str


class Unknown(NamedTuple):
    """What nobody knows, of one kind: the words `around` their list, and the date, the name and more of each."""

    around: str
    those: list[tuple[dt.date, str, str]]

    def said(self) -> str:
        """All of them in one list, each with its date."""
        named = some([f"{name} on {day_month(date)}{more}" for date, name, more in self.those])
        return self.around.format(named, s="s" * (len(self.those) > 1))

    def points(self) -> list[OpenPoint]:
        """Each by itself, for the list of its date."""
        return [OpenPoint(date, self.around.format("{}", s=""), name + more) for date, name, more in self.those]


def parts_by_day(points: Iterable[OpenPoint]) -> list[tuple[dt.date, str]]:
    """What is asked at each date: parts of one kind are one list."""
    found: dict[dt.date, dict[str, list[str]]] = {}
    for date, around, said in points:
        found.setdefault(date, {}).setdefault(around, []).append(said)
    return [
        (date, listed([around.format(some([*dict.fromkeys(said)])) for around, said in kinds.items()]))
        for date, kinds in sorted(found.items())
    ]
