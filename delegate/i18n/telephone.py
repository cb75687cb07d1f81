"""Finds telephone numbers in a text: where they stand, and what a telephone is to dial."""

import re
from collections.abc import Iterator

from delegate.tuples import NamedTuple

_NUMBER = re.compile(r"(?<![\w+])\+\d{1,3}(?:[ -]?\(\d{1,4}\))?(?:[ -]?\d+)+")
_TIME_FOLLOWS = re.compile(r":| ?h(?:ours|rs)?\b| ?[ap]\.?m\b", re.IGNORECASE)
_HOURS = re.compile(r" \d{1,2}-\d{1,2}$")
_SHORTEST, _LONGEST = 7, 15  # digits with the country code, ITU-T E.164


class Call(NamedTuple):
    """A number from `start` to `end` of a text; `dialled` is `+` and digits."""

    start: int
    end: int
    dialled: str


def calls(text: str) -> Iterator[Call]:
    """The numbers with a country code; the hours that people write behind one are no part of it."""
    for found in _NUMBER.finditer(text):
        number = found.group()
        if _TIME_FOLLOWS.match(text, found.end()):
            number = number.rpartition(" ")[0]
        number = _HOURS.sub("", number)
        digits = re.sub(r"\(0\)|\D", "", number)  # +44 (0)20: the 0 is for callers at home
        if _SHORTEST <= len(digits) <= _LONGEST:
            yield Call(found.start(), found.start() + len(number), f"+{digits}")
