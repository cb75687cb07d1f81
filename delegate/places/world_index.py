"""Reads `delegate/data/world/`, where every city of 5,000 people and every airport with an IATA code is listed by name.

The files are sorted and searched by bisection: a look-up reads some twenty lines of them, and a trip whose places all
stand in the shipped table opens none. What a name means is decided in `world_names`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from math import ceil, pi, sqrt
from mmap import ACCESS_READ, mmap

from delegate.places.shipped import DATA
from delegate.tuples import NamedTuple
from delegate.values import Point

DENSITY = 5000  # people to a square kilometre of built-up land: Beijing's 19 million reach to Shunyi, 35 km away
EUROPE = (
    *("AT", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE"),
    *("IS", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SK", "UA"),
)
DENSITY_IN = {**dict.fromkeys(EUROPE, 3000), **dict.fromkeys(("AU", "CA", "NZ", "US"), 1000)}  # less closely built
LEAST_KM = 5


class WorldPlace(NamedTuple):
    """A city or an airport of the index.

    `number` is that of GeoNames or the IATA code, `shipped` the id of the same place in the shipped rows. An `airfield`
    is an airport to which no airline flies.
    """

    number: str
    kind: str  # "city" or "airport"
    name: str
    side: str
    region: str  # the code that GeoNames has for it
    population: int
    point: Point
    zone: str
    chinese: tuple[tuple[str, str], ...]
    shipped: str | None
    beside: tuple[str, ...]  # of a city its airports, of an airport its city
    capital: bool
    airfield: bool


class Town(NamedTuple):
    """Where a city of the index is, and its time zone."""

    latitude: float
    longitude: float
    zone: str


class Bearers(NamedTuple):
    """The numbers of the places of one name: cities of which it is the own name, or another one, and airports."""

    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    airports: tuple[str, ...] = ()
    serving: tuple[str, ...] = ()  # the airports that give a town of this name as theirs
    lands: tuple[str, ...] = ()  # the countries and regions of this name, as `land` takes them


class Region(NamedTuple):
    """A country, or a region of one: its ISO 3166 code, where it has one, its names, and the people in its cities.

    `chief` is the number of a country's capital, of a region that of its largest city.
    """

    code: str
    names: tuple[str, ...]
    population: int = 0
    chief: str = ""


@cache
def place(number: str) -> WorldPlace | None:
    """The place of a number of GeoNames, or of an IATA code."""
    line = _lines("places.tsv").find(number)
    return _place(line) if line is not None else None


def places(numbers: Iterable[str]) -> list[WorldPlace]:
    """The places of several numbers, without those that the index does not have."""
    return [found for number in numbers if (found := place(number))]


def bearers(folded: str) -> Bearers:
    """All places of a name, which is given as `folding.fold` leaves it."""
    line = _lines("names.tsv").find(folded)
    return Bearers(*(tuple(ids.split()) for ids in line.split("\t")[1:])) if line is not None else Bearers()


def names_starting(folded: str, most: int) -> Iterator[tuple[str, Bearers]]:
    """The first so many names that begin like this, in order."""
    for line in _lines("names.tsv").starting(folded, most):
        name, *kinds = line.split("\t")
        yield name, Bearers(*(tuple(ids.split()) for ids in kinds))


def every_place() -> Iterator[WorldPlace]:
    """All of them, which takes a fifth of a second: for lists, and for no look-up."""
    return (_place(line) for line in _lines("places.tsv").starting("", 1_000_000))


def every_point() -> Iterator[tuple[float, float, str]]:
    """Latitude, longitude and country or region of all of them, in a quarter of the time that `every_place` takes."""
    for line in _lines("places.tsv").all():
        columns = line.split("\t", 8)
        yield float(columns[6]), float(columns[7]), columns[3]


@cache
def towns_of(side: str) -> tuple[Town, ...]:
    """The cities of a country or region by its code, of all where it is empty; it takes 10 ms, read as text."""
    pattern = rf"\tcity\t[^\t\n]*\t{side or '[A-Z]+'}\t[^\t\n]*\t\d*\t([-\d.]+)\t([-\d.]+)\t([^\t\n]+)"
    found = _lines("places.tsv").fields(pattern)
    return tuple(Town(float(north), float(east), zone) for north, east, zone in found)


@cache
def airports_of(side: str) -> tuple[WorldPlace, ...]:
    """The airports of a country or region by its code; it takes 10 ms, as `towns_of`."""
    found = _lines("places.tsv").fields(rf"\n([A-Z0-9]+)\tairport\t[^\t\n]*\t({re.escape(side)})\t")
    return tuple(places(code for code, _ in found))


def country(side: str) -> Region:
    """A country or territory by its code of two letters."""
    return land(side)


def region(side: str, code: str) -> Region:
    """A region of a country by the code that GeoNames has for it."""
    return land(f"{side}.{code}")


@cache
def land(key: str) -> Region:
    """A country by its code of two letters, or a region by that, a full stop and GeoNames' code."""
    line = _lines("regions.tsv").find(key)
    if line is None:
        return Region("", ())
    _, code, names, people, chief = [*line.split("\t"), "", ""][:5]
    return Region(code, tuple(names.split("|")), int(people or 0), chief)


def radius_of(population: int, side: str) -> int:
    """Kilometres from the centre of a city to the edge of what is built, as if it were a circle of even density."""
    return max(LEAST_KM, ceil(sqrt(population / (pi * DENSITY_IN.get(side, DENSITY)))))


def _place(line: str) -> WorldPlace:
    columns = line.split("\t")
    columns += [""] * (14 - len(columns))
    chinese = tuple(zip(("zh-Hant", "zh-Hans"), columns[9:11], strict=True))
    return WorldPlace(
        number=columns[0],
        kind=columns[1],
        name=columns[2],
        side=columns[3],
        region=columns[4],
        population=int(columns[5] or 0),
        point=Point(float(columns[6]), float(columns[7])),
        zone=columns[8],
        chinese=tuple((language, name) for language, name in chinese if name),
        shipped=columns[11] or None,
        beside=tuple(columns[12].split()),
        capital=columns[13] == "capital",
        airfield=columns[13] == "airfield",
    )


class _SortedLines:
    """A file of lines in the order of their bytes, each found by what stands before its first tab."""

    def __init__(self, name: str) -> None:
        with (DATA / "world" / name).open("rb") as file:
            self._bytes = mmap(file.fileno(), 0, access=ACCESS_READ)

    def find(self, key: str) -> str | None:
        """The line of the index that begins with this key and a tab; None where there is none."""
        wanted = key.encode() + b"\t"
        line = self._line(self._first(wanted))
        return line.decode() if wanted != b"\t" and line.startswith(wanted) else None

    def starting(self, prefix: str, most: int) -> Iterator[str]:
        """The lines that begin like this, so many at most."""
        wanted = prefix.encode()
        at = self._first(wanted)
        for _ in range(most):
            line = self._line(at)
            if not line or not line.startswith(wanted):
                return
            yield line.decode()
            at += len(line) + 1

    def all(self) -> list[str]:
        """Every line."""
        return self._bytes[:].decode().splitlines()

    def fields(self, pattern: str) -> Iterator[tuple[str, ...]]:
        """What the groups of a pattern hold, wherever it stands in a line."""
        for found in re.findall(pattern.encode(), self._bytes):
            yield tuple(field.decode() for field in found)

    def _first(self, wanted: bytes) -> int:
        """Where the first line begins that is not before this."""
        low, high = 0, len(self._bytes)
        while low < high:
            start = self._bytes.rfind(b"\n", 0, (low + high) // 2) + 1
            line = self._line(start)
            if line < wanted:
                low = start + len(line) + 1
            else:
                high = start
        return low

    def _line(self, start: int) -> bytes:
        end = self._bytes.find(b"\n", start)
        return self._bytes[start : end if end >= 0 else len(self._bytes)]


@cache
def _lines(name: str) -> _SortedLines:
    return _SortedLines(name)
