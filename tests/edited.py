"""Reads small trips with slips in them, and makes the edits that the findings carry."""

from functools import lru_cache

from delegate.reading.fixing import Fixed, passes
from delegate.reading.trip import Reading, Refused, read_trip

HEAD = "trip: Tea traders\ndelegation:\n  team: {name: Tea traders, people: 4}\n"


@lru_cache(maxsize=16)  # a test asks several things of the same text
def read(text: str) -> Reading:
    """What a text says."""
    return read_trip("tea.trip.yaml", text.encode(), lambda name: Refused(f"{name} is not there"))


def fix(text: str) -> list[Fixed]:
    """What `delegate fix` makes of a text, pass by pass."""
    return passes("tea.trip.yaml", text.encode(), lambda name: Refused(f"{name} is not there"))


def day(lines: str) -> str:
    """A trip of one day with these lines."""
    return f"{HEAD}days:\n  2026-12-01:\n{lines}"


@lru_cache(maxsize=16)
def mended(text: str) -> str:
    """The text with its edits made, none of them doubted."""
    done = fix(text)[-1]
    assert [each for each in done.left if each.edits] == []
    return done.data.decode()


def names(text: str) -> list[str]:
    """The names of the findings of a text."""
    return [each.name for each in read(text).findings]
