"""Makes the table of the parts of a country that no land of its own joins to the rest, from Natural Earth's countries.

Natural Earth is in the public domain (https://www.naturalearthdata.com/about/terms-of-use/). Its 1:10m countries,
version 4.1.0, are taken from the npm package `world-atlas` 2.0.2 (ISC), as TopoJSON:

    npm install world-atlas@2.0.2
    python tools/make_exclaves.py node_modules/world-atlas/countries-10m.json 2026-11-27

A piece of the map is of the side of most of the shipped towns on it, so that no name of a country is read from the
map, nor any claim to land. Two pieces touch where they share a line of the topology. Those of one side are one part
too where at most `WATER_KM` of water lie between them, with no land of another side (the Bosphorus, the bridge to
Pelješac), or a bridge of `BRIDGES`. Land without a side and without towns (British bases on Cyprus) parts nothing.
A part without a town of its side is left out, and so is one that no land joins to the rest at all: it is an island.
The map has lakes as land: islands in them are in `IN_LAKES`.
"""

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from make_coast import arcs_of, ring_of

from delegate.places.coast import Box, Ring
from delegate.places.world_index import WorldPlace, every_place
from delegate.travel.open_sea import WIDE_KM as WATER_KM

BRIDGES = [((4.89, 114.94), (4.71, 115.07))]  # towns: the Temburong Bridge in Brunei, open since 17 March 2020
SOURCE = (
    "Natural Earth 4.1.0, 1:10m countries, from npm world-atlas 2.0.2 (countries-10m.json), by tools/make_exclaves.py"
)
ABOUT = (
    "Parts of a side that land joins to its largest part only through other sides, and that part last. `towns` are "
    "the largest on it, `through` the sides that land leads through, `boxes` the south, west, north and east of its "
    "pieces: a place is on the first part that has it in one. Islands without such land are none, if one is in a box."
)
IN_LAKES = {("MW", "Likoma")}
ROW = 0.1  # degrees
BESIDE = 0.2  # degrees from a piece: towns off the coast or the border of the map
DEGREE_KM = 111.2

_Edges = list[tuple[float, float, float, float]]
_Joined = dict[int, set[int]]


class Piece(NamedTuple):
    """A polygon of the map: the number of its country there, its box, its points, edges by row, and lines."""

    country: int
    box: Box
    points: Ring
    rows: dict[int, _Edges]
    arcs: frozenset[int]


def pieces(topology: dict[str, Any]) -> Iterator[Piece]:
    """All polygons of the countries, in degrees."""
    arcs = arcs_of(topology)
    for country, geometry in enumerate(topology["objects"]["countries"]["geometries"]):
        kind = geometry["type"]
        for polygon in geometry["arcs"] if kind == "MultiPolygon" else [geometry["arcs"]]:
            rings = [ring_of(ring, arcs) for ring in polygon]
            xs, ys = [x for x, _ in rings[0]], [y for _, y in rings[0]]
            lines = frozenset(n if n >= 0 else ~n for ring in polygon for n in ring)
            box = min(xs), min(ys), max(xs), max(ys)
            yield Piece(country, box, rings[0], by_rows(rings), lines)


def by_rows(rings: Iterable[Ring]) -> dict[int, _Edges]:
    """The edges of rings, by the rows of a tenth of a degree that they reach into."""
    found: dict[int, _Edges] = defaultdict(list)
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            for row in range(math.floor(min(y1, y2) / ROW), math.floor(max(y1, y2) / ROW) + 1):
                found[row].append((x1, y1, x2, y2))
    return found


def is_on(piece: Piece, x: float, y: float) -> bool:
    """Whether a point is on a piece."""
    west, south, east, north = piece.box
    if not south <= y <= north:
        return False
    x += 360 if x < west else 0  # behind the date line
    if not west <= x <= east:
        return False
    met = [edge for edge in piece.rows.get(math.floor(y / ROW), ()) if (edge[1] > y) != (edge[3] > y)]
    return sum(x1 + (y - y1) * (x2 - x1) / (y2 - y1) > x for x1, y1, x2, y2 in met) % 2 == 1


def sides_of(found: list[Piece], towns: dict[str, list[WorldPlace]]) -> list[str]:
    """The side of each piece: that of most towns on it, else on its country; empty where there are none at all."""
    on: list[Counter[str]] = [Counter() for _ in found]
    by_column: dict[int, list[int]] = defaultdict(list)
    for number, piece in enumerate(found):
        for column in range(math.floor(piece.box[0]), math.floor(piece.box[2]) + 1):
            by_column[(column + 180) % 360].append(number)
    for side, those in towns.items():
        for town in those:
            for number in by_column[(math.floor(town.point.longitude) + 180) % 360]:
                if is_on(found[number], town.point.longitude, town.point.latitude):
                    on[number][side] += 1
                    break
    whole: dict[int, Counter[str]] = defaultdict(Counter)
    for piece, counted in zip(found, on, strict=True):
        whole[piece.country] += counted
    best = [(counted or whole[piece.country]).most_common(1) for piece, counted in zip(found, on, strict=True)]
    for piece, top in zip(found, best, strict=True):
        usual = whole[piece.country].most_common(1)
        if top and top[0][0] != usual[0][0]:
            print("a piece of", usual[0][0], "has towns of", top[0], [round(each, 2) for each in piece.box])
    return [top[0][0] if top else "" for top in best]


def touching(found: list[Piece]) -> _Joined:
    """The pieces that share a line of the topology with each."""
    by_line: dict[int, list[int]] = defaultdict(list)
    for number, piece in enumerate(found):
        for line in piece.arcs:
            by_line[line].append(number)
    beside: dict[int, set[int]] = defaultdict(set)
    for those in by_line.values():
        for one in those:
            beside[one].update(other for other in those if other != one)
    return beside


def over_water(found: list[Piece], sides: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of pieces of one side with little water and no other land between them."""
    cells: dict[tuple[int, int], set[tuple[int, float, float]]] = defaultdict(set)
    for number, piece in enumerate(found):
        for x, y in piece.points:
            cells[math.floor(x / ROW), math.floor(y / ROW)].add((number, x, y))
    joined = set[tuple[int, int]]()
    for (column, row), here in cells.items():
        if abs(row * ROW) > 75:
            continue
        wide = math.ceil(WATER_KM / DEGREE_KM / math.cos(math.radians(row * ROW)) / ROW)
        near = [
            point
            for across in range(-wide, wide + 1)
            for up in (0, 1)
            for point in cells.get((column + across, row + up), ())
        ]
        if len({number for number, _, _ in (*near, *here)}) == 1:
            continue
        for one, x1, y1 in here:
            for other, x2, y2 in near:
                pair = min(one, other), max(one, other)
                if one == other or sides[one] != sides[other] or pair in joined:
                    continue
                if away((x1, y1), (x2, y2)) <= WATER_KM and is_water(found, sides, pair, (x1, y1), (x2, y2)):
                    joined.add(pair)
                    yield pair


def away(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two near points, given by longitude and latitude."""
    shrink = math.cos(math.radians(one[1]))
    return math.hypot((one[0] - other[0]) * shrink, one[1] - other[1]) * DEGREE_KM


def is_water(
    found: list[Piece], sides: list[str], pair: tuple[int, int], one: tuple[float, float], other: tuple[float, float]
) -> bool:
    """Whether no land of another side lies on the straight line between two points of two pieces of one side."""
    samples = [
        (one[0] + part / 10 * (other[0] - one[0]), one[1] + part / 10 * (other[1] - one[1])) for part in range(1, 10)
    ]
    return not any(
        sides[number] != sides[pair[0]] and is_on(piece, x, y)
        for number, piece in enumerate(found)
        if piece.box[0] <= max(one[0], other[0]) and piece.box[2] >= min(one[0], other[0])
        for x, y in samples
    )


def grouped(numbers: Iterable[int], joined: _Joined) -> dict[int, int]:
    """The group of each piece: the lowest number of all that are joined to it inside these numbers."""
    free, group = set(numbers), dict[int, int]()
    for start in sorted(free):
        waiting = [start] if start in free else []
        while waiting:
            at = waiting.pop()
            if at in free:
                free.discard(at)
                group[at] = start
                waiting += joined[at] & free
    return group


def exclaves(
    found: list[Piece], sides: list[str], towns: dict[str, list[WorldPlace]], lands: dict[int, int], joined: _Joined
) -> Iterator[dict[str, Any]]:
    """The parts of each side that has several, with the sides that land leads through from there; the largest last."""
    beside = touching(found)
    for side in sorted(set(sides) - {""}):
        parts = grouped((n for n, each in enumerate(sides) if each in (side, "")), joined)
        those = [(at, town) for town in towns[side] if (at := piece_of(found, sides, side, town)) is not None]
        on: dict[int, list[tuple[int, WorldPlace]]] = defaultdict(list)
        for at, town in sorted(those, key=lambda each: (-each[1].population, each[1].number)):
            on[parts[at]].append((at, town))
        main = max(on, key=lambda part: sum(town.population for _, town in on[part]), default=0)
        around = {part: {sides[o] for n in parts if parts[n] == part for o in beside[n]} - {side, ""} for part in on}
        named = {part: [town.name for _, town in on[part][:3]] for part in on}
        apart = [
            part
            for part in on
            if part != main and lands[part] == lands[main] and around[part] and (side, named[part][0]) not in IN_LAKES
        ]
        for part in [*apart, main] if apart else ():
            settled = {at for at, _ in on[part]} if part != main else set[int]()
            numbers = [n for n in parts if parts[n] == part and sides[n] == side and (beside[n] or n in settled)]
            boxes = [outward(found[n].box) for n in numbers]
            row: dict[str, Any] = {"side": side, "towns": named[part], "boxes": boxes}
            if part != main:
                near = [other for other in on if other != part and lands[other] == lands[main]]
                holds(boxes, [town for other in near for _, town in on[other]])
                row["through"] = sorted(around[part] & around[main] or around[part])
            yield row


def holds(boxes: list[list[float]], others: list[WorldPlace]) -> None:
    """Stops where a town of another part of the side lies in a box."""
    for south, west, north, east in boxes:
        for town in others:
            if south <= town.point.latitude <= north and west <= town.point.longitude <= east:
                raise SystemExit(f"{town.name} lies in a box of another part")


def bridged(found: list[Piece]) -> Iterator[tuple[int, int]]:
    """The pieces that the bridges join."""
    for ends in BRIDGES:
        one, other = (next(n for n, each in enumerate(found) if is_on(each, x, y)) for y, x in ends)
        yield one, other


def piece_of(found: list[Piece], sides: list[str], side: str, town: WorldPlace) -> int | None:
    """The piece of its side on which a town lies, or else to which it lies nearest; None far from all."""
    x, y = town.point.longitude, town.point.latitude
    numbers = [n for n, each in enumerate(sides) if each == side]
    for number in numbers:
        if is_on(found[number], x, y):
            return number
    near = [
        (away((x, y), point), number)
        for number in numbers
        if found[number].box[0] - BESIDE <= x <= found[number].box[2] + BESIDE
        and found[number].box[1] - BESIDE <= y <= found[number].box[3] + BESIDE
        for point in found[number].points
    ]
    best, number = min(near, default=(math.inf, 0))
    return number if best <= BESIDE * DEGREE_KM else None


def outward(box: Box) -> list[float]:
    """South, west, north and east of a box, each a little farther out: the lines of the map are rough."""
    west, south, east, north = box
    return [round(south - 0.02, 2), round(west - 0.02, 2), round(north + 0.02, 2), round(east + 0.02, 2)]


def main(source: str, date: str) -> None:
    """The table, from the TopoJSON."""
    found = list(pieces(json.loads(Path(source).read_text(encoding="utf-8"))))
    towns: dict[str, list[WorldPlace]] = defaultdict(list)
    for place in every_place():
        if place.kind == "city":
            towns[place.side].append(place)
    sides = sides_of(found, towns)
    joined = defaultdict(set, {number: set(those) for number, those in touching(found).items()})
    for one, other in [*over_water(found, sides), *bridged(found)]:
        joined[one].add(other)
        joined[other].add(one)
    lands = grouped(range(len(found)), joined)
    head = {"about": ABOUT, "source": SOURCE, "licence": "public domain", "date": date}
    parts = exclaves(found, sides, towns, lands, joined)
    rows = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in parts)
    text = json.dumps(head, indent=1, ensure_ascii=False)[:-2] + f',\n "parts": [\n{rows}\n ]\n}}\n'
    (Path(__file__).parents[1] / "delegate" / "data" / "exclaves.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
