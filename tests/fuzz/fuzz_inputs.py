"""Draws files to put through: spoilt ones, ones made by the declarations, and valid trips."""

import random
from functools import cache
from pathlib import Path

from fuzz_fields import by_declarations
from fuzz_judge import BOOK, Files
from fuzz_mutations import spoilt
from fuzz_trips import a_trip

from delegate.model import AddressBook, Trip

ROOT = Path(__file__).parent.parent.parent


@cache
def corpus() -> tuple[bytes, ...]:
    """The trips of the repository and the examples of all checks."""
    files = [
        *ROOT.glob("itineraries/*.yaml"),
        *ROOT.glob("delegate/checks/*/*.yaml"),
        *ROOT.glob("tests/sample/*.yaml"),
    ]
    return tuple(path.read_bytes() for path in sorted(files))


@cache
def small() -> tuple[bytes, ...]:
    """Those of the corpus that are read in a moment."""
    return tuple(each for each in corpus() if len(each) < 3000)


@cache
def book() -> bytes:
    """The address book of the itineraries."""
    return (ROOT / "itineraries" / BOOK).read_bytes()


def an_input(rnd: random.Random) -> tuple[str, Files]:
    """A file and what kind of file it is."""
    others = corpus() if rnd.random() < 0.3 else small()
    kind = rnd.choice(("spoilt",) * 5 + ("declared",) * 3 + ("valid",) * 2 + ("spoilt valid",) * 2 + ("book",))
    if kind == "spoilt":
        return kind, Files(spoilt(rnd.choice(others), list(others), rnd), book())
    if kind == "declared":
        return kind, Files(
            by_declarations(Trip, rnd, rnd.choice((0.0, 0.02, 0.1, 0.4))).encode("utf-8", "replace"), book()
        )
    if kind == "valid":
        return kind, Files(a_trip(rnd).encode(), book())
    if kind == "spoilt valid":
        return kind, Files(spoilt(a_trip(rnd).encode(), list(others), rnd), book())
    shelf = spoilt(book(), list(others), rnd)
    if rnd.random() < 0.5:
        shelf = by_declarations(AddressBook, rnd, rnd.choice((0.02, 0.2))).encode("utf-8", "replace")
    trip = a_trip(rnd).encode() if rnd.random() < 0.5 else rnd.choice(others)
    return kind, Files(trip.replace(b"days:", b"include: [address-book.yaml]\ndays:", 1), shelf)
