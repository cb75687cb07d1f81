"""Tells between which lands of the map there is sea that no railway crosses, or no road of which the tables know.

The land of a place is that of the shipped coast. It is joined to another one by the bridges, tunnels and train ferries
of `islands.json`, and a small island to whatever lies beside it: it may have a bridge that nobody listed.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from math import cos, radians

from delegate.places.coast import Box, area, is_at_sea, is_on_fine_map, whole_land, whole_lands
from delegate.places.shipped import load
from delegate.travel.distance import about_km
from delegate.travel.open_sea import SMALL, WIDE_KM, sea_in_a_row
from delegate.travel.waters import is_known_between
from delegate.values import Point

_Degrees = tuple[float, float]  # longitude and latitude
NEAR = 0.1  # degrees of latitude, some 11 km: a place so far off a coast is on it, and a small island so near is joined


@lru_cache(maxsize=4096)
def sea_without_railway(one: Point, other: Point) -> float | None:
    """Kilometres of sea in a row on the straight way between two points of lands that no railway joins.

    None where one joins them, where they are one land, however far round it leads, where at most 8 km in a row are sea,
    and where a point lies on no land of the map.
    """
    if about_km(one, other) <= WIDE_KM or (sea := sea_in_a_row(one, other)) <= WIDE_KM:
        return None  # most trains: the lands are asked about last, which costs 20 ms and more
    here, there = map(_land_beside, (one, other))
    if here is None or there is None or here == there or _reached(here) & _reached(there):
        return None
    return sea


@lru_cache(maxsize=4096)
def is_over_wide_sea(one: Point, other: Point) -> bool:
    """Whether two points are of two lands that nothing in the tables joins, with over 8 km of sea in a row between.

    Not where the tables know the water, as they do round Hong Kong. A small island is a land of its own here, and so is
    a point off all land of the map: most have a boat, some a bridge that nobody listed.
    """
    if about_km(one, other) <= WIDE_KM or sea_in_a_row(one, other) <= WIDE_KM:
        return False
    if is_known_between(one, other) or (is_on_fine_map(one) and is_on_fine_map(other)):
        return False
    return _lands_by_road(one).isdisjoint(_lands_by_road(other))


def is_over_sea(one: Point, other: Point) -> bool:
    """Whether a boat between two points surely goes over sea: one of them lies out at sea, or the sea is wide."""
    return is_at_sea(one) or is_at_sea(other) or is_over_wide_sea(one, other)


def _lands_by_road(point: Point) -> frozenset[int]:
    """The lands to which roads lead from a point by the tables; none from an island that no map has."""
    own = None if is_at_sea(point) else _land_beside(point)
    rows = (row for row in load("islands.json")["islands"] if about_km(point, Point(*row["at"])) <= row["km"])
    lands = [own, *(_land_at(x, y) for y, x in (row["land"] for row in rows))]
    return frozenset().union(*(_by_road(each) for each in lands if each is not None))


@cache
def _by_road(land: int) -> frozenset[int]:
    """The lands to which bridges, tunnels and coach ferries lead from one, itself among them."""
    found, ahead = {land}, [land]
    while ahead:
        beside = {*_joined("links").get(ahead.pop(), ())} - found
        found |= beside
        ahead += beside
    return frozenset(found)


def _land_beside(point: Point) -> int | None:
    """The number of the land of a point to two decimals of a degree, some 1 km: so near points are looked for once."""
    return _land_at(round(point.longitude, 2), round(point.latitude, 2))


@cache
def _land_at(x: float, y: float) -> int | None:
    """The number of the land on which a point lies, else of the nearest one beside it; None in the open sea."""
    apart: dict[int, float] = {}
    for number, ring in whole_lands(_widened((x, y, x, y))):
        edges = [*zip([*ring[-1:], *ring[:-1]], ring, strict=True)]
        met = [a + (y - b) / (d - b) * (c - a) > x for (a, b), (c, d) in edges if (b > y) != (d > y)]
        if sum(met) % 2 == 1:
            return number
        far = [_squared_apart((x, y), each) for each in edges if _is_level_with((x, y), each)]
        apart[number] = min(far, default=NEAR**2)
    near = min(apart, key=apart.__getitem__, default=None)
    return near if near is not None and apart[near] < NEAR**2 else None


def _is_level_with(at: _Degrees, edge: tuple[_Degrees, _Degrees]) -> bool:
    """Whether a stretch of coast has its latitudes near those of a point."""
    (_, one), (_, other) = edge
    return min(one, other) - NEAR < at[1] < max(one, other) + NEAR


def _squared_apart(at: _Degrees, edge: tuple[_Degrees, _Degrees]) -> float:
    """The square of the degrees of latitude from a point to the nearest one of a stretch of coast."""
    wide = cos(radians(at[1]))
    (a, b), (c, d) = (((x - at[0]) * wide, y - at[1]) for x, y in edge)
    length = (c - a) ** 2 + (d - b) ** 2
    along = min(max(-(a * (c - a) + b * (d - b)) / length, 0), 1) if length else 0
    return float((a + along * (c - a)) ** 2 + (b + along * (d - b)) ** 2)


@cache
def _reached(land: int) -> frozenset[int]:
    """The lands to which railways may lead from one, that itself among them."""
    found, ahead = {land}, [land]
    while ahead:
        at = ahead.pop()
        beside = {*_joined("railways").get(at, ()), *_beside(at)} - found
        found |= beside
        ahead += beside
    return frozenset(found)


@cache
def _joined(by: str) -> dict[int, set[int]]:
    """The lands to which the `links` or the `railways` of the tables lead from each."""
    found: dict[int, set[int]] = {}
    for row in load("islands.json")[by]:
        one, other = (_land_at(x, y) for y, x in row["ends"])
        if one is not None and other is not None:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


def _beside(land: int) -> Iterator[int]:
    """The lands beside a small island; nothing of a large one."""
    ring = whole_land(land)
    if abs(area(ring)) >= SMALL:
        return
    xs, ys = zip(*ring, strict=True)
    box = _widened((min(xs), min(ys), max(xs), max(ys)))
    wide = cos(radians(ys[0]))
    for number, other in whole_lands(box):
        near = [(x, y) for x, y in other if box[0] <= x <= box[2] and box[1] <= y <= box[3]]
        if number != land and any(((a - x) * wide) ** 2 + (b - y) ** 2 < NEAR**2 for a, b in near for x, y in ring):
            yield number


def _widened(box: Box) -> Box:
    """A box with the width of what counts as near all round it."""
    wide = NEAR / max(cos(radians(max(abs(box[1]), abs(box[3])))), NEAR)
    return box[0] - wide, box[1] - NEAR, box[2] + wide, box[3] + NEAR
