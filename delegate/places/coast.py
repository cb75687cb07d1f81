"""Reads the shipped coastline: the land inside a box, as rings of points; no boundary is in it."""

import json
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import cos, radians
from pathlib import Path
from typing import Any, TypeAlias

from delegate.values import Point

SHIPPED = Path(__file__).parents[1] / "data" / "coast"
FILES = ("pearl-river.json", "world.json")  # the finest first
DEGREE_KM = 111.2  # of latitude
AT_SEA_KM = 1.5  # from all land of the map of the world, on which small islands are not: as far as it may be off
NO_LAND = 0.02  # of the square round a point
Box: TypeAlias = tuple[float, float, float, float]
"""West, south, east and north in degrees; it may reach beyond 180."""
Ring: TypeAlias = Sequence[tuple[float, float]]
"""Longitude and latitude of each corner, the last joined to the first."""


def land(box: Box) -> Iterator[Ring]:
    """The rings of the land, cut at the box; from the finest file that covers it."""
    found = _covering(box)
    for west, south, east, north, points in found["rings"]:
        if south >= box[3] or north <= box[1]:
            continue
        for turn in (-360, 0, 360):
            if west + turn < box[2] and east + turn > box[0]:
                ring = decoded(points, found["scale"])
                ring = cut([(x + turn, y) for x, y in ring] if turn else ring, box)
                if len(ring) > 2:
                    yield ring


def whole_lands(box: Box) -> Iterator[tuple[int, Ring]]:
    """The lands of the map of the world that may reach into a box, whole, each with its number."""
    for number, (west, south, east, north, _) in enumerate(_file(FILES[-1])["rings"]):
        if south >= box[3] or north <= box[1]:
            continue
        for turn in (-360, 0, 360):
            if west + turn < box[2] and east + turn > box[0]:
                yield number, ([(x + turn, y) for x, y in whole_land(number)] if turn else whole_land(number))


def whole_land(number: int) -> Ring:
    """The land of that number on the map of the world."""
    found = _file(FILES[-1])
    return decoded(found["rings"][number][4], found["scale"])


def blur(box: Box) -> float:
    """How far off the coast inside a box may be, in degrees of latitude."""
    return float(_covering(box)["blur"])


def area(ring: Ring) -> float:
    """Square degrees inside a ring."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip([*ring[-1:], *ring[:-1]], ring, strict=True)) / 2


@lru_cache(maxsize=4096)  # each plan asks about the same piers, gates and ends of ways again
def share_of_land(point: Point, reach: float) -> float:
    """How much of the square round a point is land, up to so many kilometres from it on each side: 0 to 1."""
    north = reach / DEGREE_KM
    east = north / max(cos(radians(point.latitude)), 0.01)
    box = (point.longitude - east, point.latitude - north, point.longitude + east, point.latitude + north)
    return sum(abs(area(ring)) for ring in land(box)) / (4 * east * north)


def is_on_fine_map(point: Point) -> bool:
    """Whether a point lies on the finest of the maps, where the tables know every bridge and ferry."""
    west, south, east, north = _file(FILES[0])["box"]
    return bool(west <= point.longitude <= east and south <= point.latitude <= north)


def is_at_sea(point: Point) -> bool:
    """Whether the map has hardly any land round a point, which is mostly an island too small for it."""
    return share_of_land(point, AT_SEA_KM) < NO_LAND


def _covering(box: Box) -> dict[str, Any]:
    west, south, east, north = _file(FILES[0])["box"]
    fine = west <= box[0] and box[2] <= east and south <= box[1] and box[3] <= north
    return _file(FILES[0] if fine else FILES[1])


@cache
def _file(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SHIPPED / name).read_bytes())
    return found


@cache  # many pictures show the same coasts, up to 700 rings in one; that of Eurasia costs 6 ms, and all have 7 MB
def decoded(text: str, scale: int) -> Ring:
    """The points of a polyline: zigzag differences, five bits a character."""
    values, value, shift = [], 0, 0
    for character in text:
        bits = ord(character) - 63
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            values.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    x = y = 0
    ring = []
    for step_x, step_y in zip(values[::2], values[1::2], strict=True):
        x, y = x + step_x, y + step_y
        ring.append((x / scale, y / scale))
    return ring


def cut(ring: Ring, box: Box) -> Ring:
    """What of a ring is inside a box, closed along its edges (Sutherland and Hodgman)."""
    for axis, limit, least in ((0, box[0], True), (0, box[2], False), (1, box[1], True), (1, box[3], False)):
        inside = [each[axis] >= limit for each in ring] if least else [each[axis] <= limit for each in ring]
        if False not in inside:
            continue
        if True not in inside:
            return []
        ring = _kept(ring, inside, axis, limit)
    return ring


def _kept(ring: Ring, inside: list[bool], axis: int, limit: float) -> Ring:
    """The points of a ring inside a limit, a run of them at a time, and those in which it meets the limit."""
    kept: list[tuple[float, float]] = []
    keeps, at, turns = inside[-1], 0, [*inside, True, False]  # so that a last run has an end too
    while at < len(ring):
        if inside[at] != keeps:
            a, b = ring[at - 1], ring[at]
            part = (limit - a[axis]) / (b[axis] - a[axis])
            kept.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
            keeps = not keeps
        start, at = at, min(turns.index(not keeps, at), len(ring))
        if keeps:
            kept.extend(ring[start:at])
    return kept
