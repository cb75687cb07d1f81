"""Holds the records of what is still open before the day, and how much of it there is in words."""

import datetime as dt
from collections.abc import Iterable

from delegate.i18n.phrases import count, listed
from delegate.source import Where
from delegate.tuples import NamedTuple

DESK, PEOPLE, HOSTS, ASK = "desk", "people", "hosts", "ask"
IN_WORDS = {
    "except": "who does not go",
    "for": "how long",
    "from": "from where",
    "hotel": "hotel",
    "people": "how many",
    "time": "hour",
    "to": "to where",
    "venue": "place",
    "who": "who goes",
    "with": "who is there",
}


class OpenItem(NamedTuple):
    """One thing that is open: whose it is to do, what kind it is, and where it stands; `where` is None of the data's.

    `people` are the ids of those who have to do it, where it is theirs. `code` is that of a finding.
    """

    duty: str
    kind: str
    said: str
    where: Where | None = None
    date: dt.date | None = None
    time: str = ""
    people: tuple[str, ...] = ()
    code: str = ""


class OpenGroup(NamedTuple):
    """What the same people have to do: who they are, in words, and each thing."""

    heading: str
    items: tuple[OpenItem, ...]


class Checklist(NamedTuple):
    """What of a trip is open: its title, path, first and last day, from when it is looked at, the groups, and the
    names that no line breaks.
    """

    title: str
    path: str
    first: dt.date | None
    last: dt.date | None
    today: dt.date | None
    groups: tuple[OpenGroup, ...]
    names: frozenset[str] = frozenset()

    @property
    def items(self) -> tuple[OpenItem, ...]:
        """Everything, in the order of the groups."""
        return tuple(item for group in self.groups for item in group.items)


def in_words(keys: Iterable[str]) -> str:
    """What of a line or a record is to be confirmed."""
    return listed(IN_WORDS.get(key, key) for key in keys)


def summed_up(found: Checklist) -> str:
    """`9 open`, `nothing open`: what stands behind the title."""
    number = len(found.items)
    return f"{number} open" if number else "nothing open"


def days_left(found: Checklist) -> str:
    """`in 8 days`, `today is day 2`, `over for 3 days`; nothing where nobody said from when it is looked at."""
    if found.today is None or found.first is None or found.last is None:
        return ""
    left = (found.first - found.today).days
    if left > 0:
        return f"in {count(left, 'day')}"
    if found.today <= found.last:
        return f"day {1 - left} of {(found.last - found.first).days + 1}"
    return f"over for {count((found.today - found.last).days, 'day')}"
