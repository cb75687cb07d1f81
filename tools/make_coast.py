"""Makes the shipped coastline from Natural Earth's land.

Natural Earth is in the public domain (https://www.naturalearthdata.com/about/terms-of-use/). Its 1:10m land,
version 4.1.0, is taken from the npm package `world-atlas` 2.0.2 (ISC), as TopoJSON:

    npm install world-atlas@2.0.2
    python tools/make_coast.py node_modules/world-atlas/land-10m.json 2026-11-24

Two files come out, both without any boundary: `world.json`, simplified to a mile, and `pearl-river.json`, the
Greater Bay Area, in full. Each ring is its box (west, south, east, north, in whole degrees) and its points as one
text: degrees times `scale`, each the difference to the one before, in the encoding of polylines (five bits a
character, from `?` on). `blur` is how far off the coast may be, in degrees.
"""

import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from delegate.places.coast import SHIPPED, Ring, cut

BAY = (112.0, 21.0, 116.0, 24.5)  # with room round Guangzhou, Macau and Hong Kong
FINEST = 0.014  # degrees of latitude: 1.5 km
COARSE = 0.1  # beyond the polar circles, where no delegation needs a headland
ISLAND = 0.001  # square degrees: 12 square kilometres


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """The lines of a TopoJSON map, of which its rings are made, in degrees; there a point is a step."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def ring_of(numbers: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    """The ring of the lines with these numbers; one that runs backwards has the complement of its number."""
    return unwrapped([point for n in numbers for point in (arcs[n] if n >= 0 else arcs[~n][::-1])])


def rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """All rings of the land, in degrees; lakes are none of them."""
    arcs = arcs_of(topology)
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                yield ring_of(ring, arcs)


def unwrapped(ring: Ring) -> Ring:
    """A ring that goes on beyond 180 degrees where it crosses the date line, as Siberia and Fiji do."""
    turn, before, points = 0, ring[0][0], []
    for x, y in ring:
        turn += 360 if before - x > 180 else -360 if x - before > 180 else 0
        points.append((x + turn, y))
        before = x
    start = (min(x for x, _ in points) + 180) // 360 * 360
    return [(x - start, y) for x, y in points]


def area(ring: Ring) -> float:
    """Square degrees at the equator's size."""
    shoelace = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2
    return abs(shoelace) * math.cos(math.radians(ring[0][1]))


def simplified(ring: Ring) -> Ring:
    """Douglas and Peucker, with the tolerance of the latitude."""
    keep = [False] * len(ring)
    far = max(range(len(ring)), key=lambda i: math.dist(ring[i], ring[0]))
    keep[0] = keep[far] = keep[-1] = True
    todo = [(0, far), (far, len(ring) - 1)]
    while todo:
        first, last = todo.pop()
        if last - first < 2:
            continue
        (ax, ay), (bx, by) = ring[first], ring[last]
        k = math.cos(math.radians(ay))
        ux, uy = (bx - ax) * k, by - ay
        long = math.hypot(ux, uy)
        worst, at = -1.0, first
        for i in range(first + 1, last):
            px, py = (ring[i][0] - ax) * k, ring[i][1] - ay
            off = abs(px * uy - py * ux) / long if long else math.hypot(px, py)
            if off > worst:
                worst, at = off, i
        if worst > (COARSE if ay > 66 or ay < -56 else FINEST):
            keep[at] = True
            todo += [(first, at), (at, last)]
    return [point for point, kept in zip(ring, keep, strict=True) if kept]


def encoded(ring: Ring, scale: int) -> str:
    """The polyline encoding: zigzag, five bits a character."""
    text, before = [], (0, 0)
    whole = [(round(x * scale), round(y * scale)) for x, y in ring]
    points = [point for point, last in zip(whole, [None, *whole], strict=False) if point != last]
    for point in points:
        for now, was in zip(point, before, strict=True):
            step = now - was
            rest = ~(step << 1) if step < 0 else step << 1
            while rest >= 32:
                text.append(chr((32 | rest & 31) + 63))
                rest >>= 5
            text.append(chr(rest + 63))
        before = point
    return "".join(text)


def rows(found: list[Ring], scale: int) -> Iterator[list[Any]]:
    """The rings as they are shipped, the largest first."""
    for ring in sorted(found, key=lambda each: (-area(each), each)):
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        box = (math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys)))
        yield [*box, encoded(ring, scale)]


def write(name: str, found: list[Ring], scale: int, box: tuple[float, ...], what: str, date: str, blur: float) -> None:
    """One file: where it is from, its box, and a ring a line."""
    head = {
        "source": f"Natural Earth 4.1.0, 1:10m land, from npm world-atlas 2.0.2 (land-10m.json), {what}",
        "licence": "public domain",
        "date": date,
        "blur": blur,
        "scale": scale,
        "box": list(box),
    }
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows(found, scale))
    text = json.dumps(head, indent=1)[:-2] + f',\n "rings": [\n{lines}\n]\n}}\n'
    (SHIPPED / name).write_text(text, encoding="utf-8")
    print(name, len(text), sum(map(len, found)), len(found))


def main(source: str, date: str) -> None:
    """Both files, from the TopoJSON."""
    land = [ring for ring in rings(json.loads(Path(source).read_text(encoding="utf-8"))) if len(ring) > 3]
    world = [simplified(ring) for ring in land if area(ring) >= ISLAND and max(y for _, y in ring) > -60]
    write(
        "world.json", [r for r in world if len(r) > 3], 200, (-180, -60, 180, 84), "simplified to 1.5 km", date, FINEST
    )
    bay = [piece for ring in land if len(piece := cut(ring, BAY)) > 2]
    write("pearl-river.json", bay, 10000, BAY, "clipped", date, 0.003)


if __name__ == "__main__":
    main(*sys.argv[1:])
