"""Reads trips and single lines for the tests of reading."""

from delegate.model import Item, Trip
from delegate.reading.trip import Fetched, Reading, Refused, read_trip

HEAD = "trip: Visit\ndelegation:\n  li-min: {name: Li Min, role: interpreter}\nhosts:\n  chan: {name: Chan}\n"
DAY = HEAD + "days:\n  2023-02-24:\n"


def read(text: str, **books: str) -> Reading:
    def fetch(name: str) -> Fetched | Refused:
        return Fetched(name, books[name].encode()) if name in books else Refused("there is no such file")

    return read_trip("t.trip.yaml", text.encode(), fetch)


def trip(text: str, **books: str) -> Trip:
    """The trip of a text in which nothing is wrong."""
    reading = read(text, **books)
    assert [(each.name, each.message) for each in reading.findings] == []
    assert reading.trip
    return reading.trip


def line(text: str) -> Item:
    """The only line of a day, `\\n` between its fields."""
    found = trip(DAY + "    - " + text.replace("\n", "\n      ") + "\n")
    assert found.days
    return found.days[0].items[0]


def names(text: str, **books: str) -> list[str]:
    return [each.name for each in read(text, **books).findings]


def of_line(text: str) -> list[str]:
    return names(DAY + "    - " + text.replace("\n", "\n      ") + "\n")
