"""Finds the airports to which no airline flies, for `make_world.py`: fields for light aircraft, air bases, closed ones.

OurAirports says of each airport whether it has scheduled service, and two packages have it as it was at two dates. An
airport counts as one without airlines where the older says no and the newer does not say yes: the newer has a `FALSE`
for some that opened after the older was made (Rajkot's new one), and nobody knows what that was taken from.
"""

import csv
import gzip
import importlib.util
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path


def airfields() -> frozenset[str]:
    """The IATA codes of the airports to which no airline flies, as far as that is known."""
    without = set(_codes(_older(), "iata_code", "no")) - set(_codes(_older(), "iata_code", "yes"))
    return frozenset(without - set(_codes(_newer(), "iata", "TRUE")))


def _codes(rows: Iterable[Mapping[str, str]], column: str, answer: str) -> Iterator[str]:
    """The codes of the airports of which one answer is given; a code may stand in several rows."""
    return (row[column] for row in rows if len(row[column]) == 3 and row["scheduled_service"] == answer)


def _older() -> Iterable[Mapping[str, str]]:
    """The rows of `ourairports`, of October 2022."""
    with gzip.open(_inside("ourairports") / "data/airports.csv.gz", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _newer() -> Iterable[Mapping[str, str]]:
    """The rows of `airports-py`, of March 2026."""
    with gzip.open(_inside("airports") / "data/airports.gz", "rt", encoding="utf-8") as file:
        rows: list[Mapping[str, str]] = json.load(file)
        return rows


def _inside(package: str) -> Path:
    """The folder of an installed package."""
    found = importlib.util.find_spec(package)
    assert found is not None, f"pip install -e .[data] brings {package}"
    assert found.origin is not None
    return Path(found.origin).parent
