"""Tells the cities of a day on the road, `Singapore to Hanoi`: where it starts, and where people come to."""

import re
from collections.abc import Iterable

from delegate.importing.naming.kinds import kind_of, vehicle_named
from delegate.importing.naming.ways import route
from delegate.importing.rows import Row
from delegate.importing.words import HAN, first_word, plain
from delegate.model.lines import MOVING

_TO_NEXT = rf"\s*(?:[/→]|\s[-–—]\s|(?<=[{HAN}])[-–—－]+(?=[{HAN}])|\b(?:to|nach)\b)\s*"


def stops_of(city: str) -> list[str]:
    """The cities that the heading of a day names in their order; one of a day that stays where it is."""
    way = route(city)
    return list(way) if way else re.split(_TO_NEXT, city)


def before_they_leave(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows, those of a day on the road that stand before its first way with the city in which the day starts."""
    rows = tuple(rows)
    first: dict[str, int] = {}
    for at, row in enumerate(rows):
        if _is_a_way(row):
            first.setdefault(row.day, at)
    return tuple(
        row._replace(city=_start(row.city)) if at < first.get(row.day, -1) else row for at, row in enumerate(rows)
    )


def _start(city: str) -> str:
    return next(iter(stops_of(city)), "") if city.strip() else city


def _is_a_way(row: Row) -> bool:
    """Whether a row may be a way to the next city, or tells that people have come there."""
    title = row.title.split("\n")[0]
    moves = row.kind in MOVING or kind_of(title) in (*MOVING, "crossing") or vehicle_named(title)
    return bool(moves or first_word("moves", "reach", plain(title)))
