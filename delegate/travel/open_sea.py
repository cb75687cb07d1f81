"""Finds the open sea that a drive would lead over, where no land leads round it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import heappop, heappush
from itertools import pairwise
from math import ceil, cos, floor, radians

from delegate.places.coast import DEGREE_KM, Box, Ring, area, land
from delegate.places.shipped import load
from delegate.travel.distance import COAST_KM, about_km, do_cross
from delegate.tuples import NamedTuple
from delegate.values import Point

SEA_KM = 30.0  # in a row: wider than the water under any bridge
WIDE_KM = 8.0  # in a row: wider than a river, and than what the map of the world may be off by
STEP_KM = 3.0  # between two samples
FAR_ROUND = 1.6  # times the straight way, or
MUCH_KM = 300.0  # more than it: the longest way round that somebody means who writes no word of it
ROUGH_ROUND = 1.2  # times the straight way: from here on its minutes are rough
BAY_KM = 100.0  # more than the straight way: the longest way round a bay between two shores of it
CELL = 0.1  # degrees, narrower than the straits between large islands
FINE_CELL = 0.02  # degrees, of the shores of one bay
CELLS = 250  # along the longer edge of a map, at most
HASTY = 2.0  # times as much weighs what is still ahead as what lies behind, where any way round is looked for
SMALL = 0.2  # square degrees of an island that bridges or dams join to what is beside it

_NEIGHBOURS = [(east, north) for east in (-1, 0, 1) for north in (-1, 0, 1) if east or north]  # of a cell

_Cell = tuple[int, int]
_Edge = tuple[float, float, float, float]
_MANY = -1  # the land of small islands, which is joined to whatever lies beside it


class _Land(NamedTuple):
    """The land around a way: the cells of a grid in which there is some, and of which island each is.

    `joined` has the cells between which a bridge or a ferry for coaches leads over to another island, `straits` the
    edges near a cell of those straits that are as narrow as a cell and have one land on both shores.
    """

    cell: float
    cells: Mapping[_Cell, int]
    joined: Mapping[_Cell, _Cell]
    straits: Mapping[_Cell, Sequence[_Edge]]

    def at(self, x: float, y: float) -> _Cell:
        """The cell of a point."""
        return floor(x / self.cell), floor(y / self.cell)


@lru_cache(maxsize=4096)
def sea_between(one: Point, other: Point) -> float | None:
    """Kilometres of open sea in a row on the straight way between two points, where no land leads round them.

    None below 80 km, where less than 30 km in a row are sea, and where a way over land is not much longer than the
    straight one: the road goes along the coast. A point counts as the middle of its cell of a tenth of a degree: those
    of the halls of one border are mostly one. Rounded to a corner of it, one could lie beyond a strait.
    """
    if about_km(one, other) < COAST_KM:
        return None
    return _sea(*sorted(_middle(each) for each in (one, other)))


def is_over_water(one: Point, other: Point) -> bool:
    """Whether much water lies on the straight way between two points, however land leads round it."""
    return about_km(one, other) > WIDE_KM and sea_in_a_row(one, other) > WIDE_KM


@lru_cache(maxsize=4096)
def leads_round_bay(one: Point, other: Point) -> bool:
    """Whether one land of the map leads from one point to another near it, round the water between.

    No island counts as joined to what lies beside it, as small as it may be: between two countries that is not sure.
    """
    here, there = _ends(one, other)
    box = _box(here, there, BAY_KM / 2 / DEGREE_KM)
    cells = {at: number for number, ring in reversed([*enumerate(land(box))]) for at in _covered(ring, FINE_CELL)}
    around = _Land(FINE_CELL, cells, {}, _straits(FINE_CELL, box))
    return _leads_round(around, here, there, about_km(one, other) + BAY_KM)


def sea_in_a_row(one: Point, other: Point) -> float:
    """Kilometres of the longest stretch of sea on the straight way between two points, however land leads round it."""
    return _widest(*_ends(one, other), about_km(one, other))


def far_round(way: float, straight: float) -> bool:
    """Whether a way is so much longer than the straight one that nobody means it who writes no word of it."""
    return way > _longest(straight)


def rough_round(way: float, straight: float) -> bool:
    """Whether a way is so much longer than the straight one that people may well have a ferry that nobody listed."""
    return way > ROUGH_ROUND * straight


def _longest(straight: float) -> float:
    return max(FAR_ROUND * straight, straight + MUCH_KM)


def _middle(point: Point) -> Point:
    latitude, longitude = ((floor(each / CELL) + 0.5) * CELL for each in point)
    return Point(round(latitude, 2), round(longitude, 2))


@lru_cache(maxsize=4096)
def _sea(one: Point, other: Point) -> float | None:
    here, there = _ends(one, other)
    sea = _widest(here, there, about_km(one, other))
    if sea < SEA_KM or _leads_round(_around(here, there), here, there, _longest(about_km(one, other))):
        return None
    return sea


def _ends(one: Point, other: Point) -> tuple[tuple[float, float], tuple[float, float]]:
    """Two points of a flat map, the second in the turn of the world that is nearer to the first."""
    east = (other.longitude - one.longitude + 180) % 360 - 180
    return (one.longitude, one.latitude), (one.longitude + east, other.latitude)


@lru_cache(maxsize=4096)  # several checks ask about one way
def _widest(here: tuple[float, float], there: tuple[float, float], whole: float) -> float:
    """The longest stretch of sea in a row between two points, in kilometres."""
    rows: dict[int, list[_Edge]] = {}
    for ring in land(_box(here, there, CELL)):
        for row, edges in _by_rows(ring, CELL):
            rows.setdefault(row, []).extend(edges)
    steps = ceil(whole / STEP_KM)
    longest = run = 0
    for number in range(steps + 1):
        part = number / steps
        x, y = (a + part * (b - a) for a, b in zip(here, there, strict=True))
        run = 0 if _inside(rows.get(floor(y / CELL), ()), x, y) else run + 1
        longest = max(longest, run)
    return longest * whole / steps


def _inside(edges: Sequence[_Edge], x: float, y: float) -> bool:
    """Whether a point lies inside rings of which these are all the edges at its latitude."""
    return sum(_meets(edge, y) > x for edge in edges if (edge[1] > y) != (edge[3] > y)) % 2 == 1


def _box(here: tuple[float, float], there: tuple[float, float], margin: float) -> Box:
    west, east = sorted((here[0], there[0]))
    south, north = sorted((here[1], there[1]))
    return west - margin, max(south - margin, -89.0), east + margin, min(north + margin, 89.0)


def _around(here: tuple[float, float], there: tuple[float, float]) -> _Land:
    box = _box(here, there, max(1.5, 0.4 * max(abs(a - b) for a, b in zip(here, there, strict=True))))
    cell = max(CELL, max(box[2] - box[0], box[3] - box[1]) / CELLS)
    cells: dict[_Cell, int] = {}
    for number, ring in enumerate(land(box)):
        name = _MANY if abs(area(ring)) < SMALL else number
        for at in _covered(ring, cell):
            if cells.get(at, _MANY) == _MANY:
                cells[at] = name
    return _Land(cell, cells, dict(_links(cell)), _straits(cell, box))


def _by_rows(ring: Ring, cell: float) -> Iterator[tuple[int, Sequence[_Edge]]]:
    """The edges of a ring, by the rows of cells that they reach into."""
    found: dict[int, list[_Edge]] = {}
    for (x1, y1), (x2, y2) in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        low, high = sorted((y1, y2))
        for row in range(floor(low / cell), floor(high / cell) + 1):
            found.setdefault(row, []).append((x1, y1, x2, y2))
    yield from found.items()


def _covered(ring: Ring, cell: float) -> Iterator[_Cell]:
    """The cells whose middle lies inside a ring, and those in which a corner of it lies."""
    for x, y in ring:
        yield floor(x / cell), floor(y / cell)
    for row, edges in _by_rows(ring, cell):
        middle = (row + 0.5) * cell
        met = sorted(_meets(edge, middle) for edge in edges if (edge[1] > middle) != (edge[3] > middle))
        for left, right in zip(met[::2], met[1::2], strict=False):
            for column in range(ceil(left / cell - 0.5), floor(right / cell - 0.5) + 1):
                yield column, row


def _meets(edge: _Edge, y: float) -> float:
    """Where an edge meets a parallel that it crosses."""
    x1, y1, x2, y2 = edge
    return x1 + (y - y1) * (x2 - x1) / (y2 - y1)


def _links(cell: float) -> Iterator[tuple[_Cell, _Cell]]:
    """The cells between which a bridge or a ferry for coaches leads, both ways."""
    for row in load("islands.json")["links"]:
        one, other = ((floor(x / cell), floor(y / cell)) for y, x in row["ends"])
        yield one, other
        yield other, one


def _straits(cell: float, box: Box) -> dict[_Cell, list[_Edge]]:
    """The edges in a box of the straits of the tables that part one land, by the cells near them."""
    found: dict[_Cell, list[_Edge]] = {}
    for row in load("waters.json")["waters"]:
        for (y1, x1), (y2, x2) in pairwise(row["line"]) if row.get("parts") else ():
            west, south, east, north = _box((x1, y1), (x2, y2), cell)
            if west > box[2] or east < box[0] or south > box[3] or north < box[1]:
                continue
            for column in range(floor(west / cell), floor(east / cell) + 1):
                for line in range(floor(south / cell), floor(north / cell) + 1):
                    found.setdefault((column, line), []).append((x1, y1, x2, y2))
    return found


def _crosses(edge: _Edge, one: _Cell, other: _Cell, cell: float) -> bool:
    """Whether the way between the middles of two cells crosses an edge."""
    here, there = (((x + 0.5) * cell, (y + 0.5) * cell) for x, y in (one, other))
    return do_cross((edge[:2], edge[2:]), (here, there))


def _leads_round(around: _Land, here: tuple[float, float], there: tuple[float, float], most: float) -> bool:
    """Whether land leads from one point to the other over so many kilometres at most.

    Any way that is short enough will do: one that makes for the end is soon found, and mostly there is one.
    """
    begin, end = (_nearest(around, each) for each in (here, there))
    if begin is None or end is None or _parted(around, begin, end):
        return False
    return any(_is_found(around, begin, end, most, weight) for weight in (HASTY, 1.0))


def _is_found(around: _Land, begin: _Cell, end: _Cell, most: float, weight: float) -> bool:
    """Whether a search finds a way that is short enough: weighted A*, which finds one if there is one at weight 1."""
    straight = _far(around, begin, end)
    best, ahead, waiting = {begin: 0.0}, {begin: straight}, [(straight, 0.0, begin)]
    followed: set[_Cell] = set()
    while waiting:
        _, behind, at = heappop(waiting)
        if at == end:
            return True
        if behind > best[at] or (weight > 1 and at in followed):
            continue  # a shorter way to it was followed before
        followed.add(at)
        for beside in _beside(around, at):
            way = behind + _far(around, at, beside)
            if way >= best.get(beside, most + 1):
                continue
            if beside not in ahead:
                ahead[beside] = _far(around, beside, end)
            if way + ahead[beside] <= most:
                best[beside] = way
                heappush(waiting, (way + weight * ahead[beside], way, beside))
    return False


def _parted(around: _Land, one: _Cell, other: _Cell) -> bool:
    """Whether no land at all joins two cells: all that is joined to one of them is known, and the other is not in it.

    The two are followed in turn, so that it costs no more than twice the smaller land: an island is soon known.
    """
    found, borders = ({one}, {other}), ([one], [other])
    while borders[0] and borders[1]:
        for own, border, met in zip(found, borders, reversed(found), strict=True):
            at = border.pop()
            if at in met:
                return False
            for beside in _beside(around, at):
                if beside not in own:
                    own.add(beside)
                    border.append(beside)
    return not (found[0] & found[1])


def _beside(around: _Land, at: _Cell) -> Iterator[_Cell]:
    """The cells of the same land beside a cell, and that to which a bridge leads."""
    island, straits = around.cells[at], around.straits.get(at)
    x, y = at
    for beside in [(x + east, y + north) for east, north in _NEIGHBOURS]:
        other = around.cells.get(beside)
        if other is None or (other != island and _MANY not in (other, island)):
            continue
        if straits is None or not any(_crosses(edge, at, beside, around.cell) for edge in straits):
            yield beside
    over = around.joined.get(at)
    if over is not None and over in around.cells:
        yield over


def _nearest(around: _Land, point: tuple[float, float]) -> _Cell | None:
    """The cell of land at a point, or beside its own; None on an island that no map of the world shows."""
    column, row = around.at(*point)
    near = [(column + x, row + y) for x in (0, -1, 1, -2, 2) for y in (0, -1, 1, -2, 2)]
    found = [each for each in near if each in around.cells]
    return min(found, key=lambda each: abs(each[0] - column) + abs(each[1] - row), default=None)


def _far(around: _Land, one: _Cell, other: _Cell) -> float:
    """Kilometres between two cells on a flat map, near enough for ways of a few hundred."""
    north = (other[1] - one[1]) * around.cell * 111.2
    middle = radians((one[1] + other[1] + 1) / 2 * around.cell)
    east = (other[0] - one[0]) * around.cell * 111.2 * cos(middle)
    return float((north * north + east * east) ** 0.5)
