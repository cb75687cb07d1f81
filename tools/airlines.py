"""Reads from OurAirports which airports no airline flies to, and where those lie that `airportsdata` has elsewhere.

OurAirports says of each airport whether it has scheduled service, and two packages have it as it was at two dates. An
airport counts as one without airlines where the older says no and the newer does not say yes: the newer has a `FALSE`
for some that opened after the older was made (Rajkot's new one), and nobody knows what that was taken from.

`airportsdata` has some points whose degrees, minutes and seconds were typed as decimals (Luxembourg's `49.3724` is
49°37'24"), and some of an airport that has moved. The point of OurAirports is taken where both of its dates agree on
another one in the same country, or where the digits of `airportsdata`, read so, give that of either. A field without
airlines over 200 km off is another one with the same code.
"""

import csv
import gzip
import importlib.util
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from delegate.travel.distance import km
from delegate.values import Point

WRONG_KM = 5  # from the point of an airport to one that is not its own: a large airport is some 5 km across
OTHER_KM = 200  # beyond it, of a field without airlines, it is the point of another one
ALIKE_KM = 3  # between two points that are one: of a terminal and of the middle of the runways


def airfields() -> frozenset[str]:
    """The IATA codes of the airports to which no airline flies, as far as that is known."""
    without = set(_codes(_older(), "iata_code", "no")) - set(_codes(_older(), "iata_code", "yes"))
    return frozenset(without - set(_codes(_newer(), "iata", "TRUE")))


def mended_points(listed: Mapping[str, Mapping[str, Any]]) -> dict[str, Point]:
    """The points of those airports of `airportsdata`, by their codes, that it has over 5 km from where they are."""
    older = _points(_older(), "iata_code", ("latitude_deg", "longitude_deg"), "iso_country")
    newer = _points(_newer(), "iata", ("latitude", "longitude"), "country_code")
    fields, found = airfields(), {}
    for code, row in listed.items():
        key, here = (code, row["country"]), Point(row["lat"], row["lon"])
        known = [each[key] for each in (older, newer) if key in each]
        away = min((km(here, each) for each in known), default=0)
        if away <= WRONG_KM or (away > OTHER_KM and code in fields):
            continue
        if len(known) == 2 and km(*known) < ALIKE_KM:
            found[code] = known[0]
        elif read := next((each for each in known if km(_typed_as_decimals(here), each) < ALIKE_KM), None):
            found[code] = read
    return found


def _typed_as_decimals(point: Point) -> Point:
    """A point whose decimals are the minutes and seconds of its degrees: 49.3724 for 49°37'24"."""
    return Point(*map(_from_sexagesimal, point))


def _from_sexagesimal(degrees: float) -> float:
    digits = round(abs(degrees) * 10_000)
    whole, minutes, seconds = digits // 10_000, digits // 100 % 100, digits % 100
    return math.copysign(whole + minutes / 60 + seconds / 3600, degrees)


def _points(
    rows: Iterable[Mapping[str, str]], code: str, at: tuple[str, str], country: str
) -> dict[tuple[str, str], Point]:
    """Where an airport is, by its code and its country; of several rows with both, nothing."""
    found: dict[tuple[str, str], list[Point]] = {}
    for row in rows:
        if len(row[code]) == 3:
            found.setdefault((row[code], row[country]), []).append(Point(*(float(row[each]) for each in at)))
    return {key: points[0] for key, points in found.items() if len(points) == 1}


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
