"""Draws the map of a programme as SVG in numbers: the pictures, the land in each, the pins, the legs, the names.

It is Mercator's projection, which keeps angles: north is up, and a small place has its shape. Every picture has the
width of a phone, on which it is needed; a wider page puts several abreast.
"""

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import TypeAlias

from delegate.modes import MODES
from delegate.places import coast
from delegate.render.web.labelling import Label, Tie, WantedName, arc, bend_of, placed, scale_at, scale_room
from delegate.sheet.drawing_model import Map, MapRoute, Pin
from delegate.sheet.model import Said, Words
from delegate.tuples import NamedTuple

_ZOOM = 1.5  # a window is so much wider than what is in it
_LEAST = 9.0  # km across, or a single pin would fill the page
_CROWDED = 16.0  # pixels: pins nearer than that are one blot
_APART = 7.0  # a group of places is so much closer than the whole is wide
_CLOSER = 3.0  # a picture of a group is so much larger, or it is not worth the paper
_BLURRED = 10.0  # pixels: a coast that may be so far off would put a quay into the sea
_DEEPEST = 2  # a picture of a picture of a picture is no help
_KM = 111.195  # a degree of a great circle
_SIZE = (358, 380)  # pixels, what a phone of 390 has beside its margins
_STEP = 6  # half pixels: a corner of a coast that is nearer to the last is passed over
_SPEAKS = ("city", "hub", "hotel", "venue", "crossing")  # the kind of pin that names a group
XY: TypeAlias = tuple[float, float]


class Frame(NamedTuple):
    """A window on the map: its size in pixels, its centre in degrees of Mercator's, and pixels a degree."""

    size: tuple[int, int]
    centre: XY
    scale: float

    def at(self, point: XY) -> XY:
        """Where a point of the map is in the window."""
        x, y = (point[0] - self.centre[0]) * self.scale, (point[1] - self.centre[1]) * self.scale
        return round(self.size[0] / 2 + x, 1), round(self.size[1] / 2 - y, 1)

    def holds(self, at: XY) -> bool:
        """Whether a place of the window is inside it."""
        return 0 <= at[0] <= self.size[0] and 0 <= at[1] <= self.size[1]


class MapLine(NamedTuple):
    """A leg as the path of an SVG."""

    path: str
    mode: str
    rough: bool


class Spot(NamedTuple):
    """A pin in the window, and what it is called when pointed at."""

    at: XY
    kind: str
    name: str


class Plate(NamedTuple):
    """A window with all that is in it; `land` moves the path of the picture into it.

    `bar` is the length of the scale, its text and where it begins. `keys` are the names for which there was no room,
    with the numbers that stand for them.
    """

    size: tuple[int, int]
    land: str
    lines: tuple[MapLine, ...]
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]
    keys: tuple[tuple[str, Words], ...]
    bar: tuple[float, str, float] | None


class Picture(NamedTuple):
    """The land as one path, and the window on it; the letter is the one by which a wider picture calls it."""

    letter: str
    land: str
    plate: Plate


class LegendGroup(NamedTuple):
    """Pins with one name between them: one pin, or several that have a picture of their own under a letter."""

    pins: tuple[Pin, ...]
    letter: str = ""

    @property
    def name(self) -> Words:
        """The cities in a group, else its port or hotel; of other places none speaks for the rest."""
        cities = [pin.name for pin in self.pins if pin.kind == "city"]
        if not self.letter or len({len(name) for name in cities}) != 1:
            return () if self.letter and self.speaker.kind not in _SPEAKS[:3] else self.speaker.name
        return tuple(Said(" · ".join(each.text for each in same), same[0].lang) for same in zip(*cities, strict=True))

    @property
    def speaker(self) -> Pin:
        """The pin at which the name stands."""
        return min(self.pins, key=lambda pin: _SPEAKS.index(pin.kind) if pin.kind in _SPEAKS else len(_SPEAKS))


def drawn(sketch: Map) -> tuple[Picture, ...]:
    """The pictures: the whole, and each group of places that would be one blot on it."""
    if not sketch.pins:
        return ()
    seam = _seam([pin.point[1] for pin in sketch.pins])
    pins = tuple(pin._replace(point=_mercator(pin.point, seam)) for pin in sketch.pins)
    ways = tuple(way._replace(points=tuple(_mercator(point, seam) for point in way.points)) for way in sketch.ways)
    plans = list(_plans(pins))
    return tuple(_picture(letter, groups, ways) for letter, groups in plans)


def _seam(longitudes: Sequence[float]) -> float:
    """The longitude west of which the map starts over: the east side of the widest gap between the pins."""
    east = sorted(set(longitudes))
    gaps = [(after - before, after) for before, after in zip(east, [*east[1:], east[0] + 360], strict=True)]
    widest = max(gaps, key=lambda gap: (gap[0], gap[1] >= 180))
    return widest[1] if widest[1] <= 180 else -math.inf


def _mercator(point: XY, seam: float) -> XY:
    """Latitude and longitude to degrees on the map, east and north."""
    latitude = max(-80.0, min(80.0, point[0]))
    return point[1] + (360 if point[1] < seam else 0), math.degrees(math.asinh(math.tan(math.radians(latitude))))


def _latitude(north: float) -> float:
    return math.degrees(math.atan(math.sinh(math.radians(north))))


def _plans(pins: tuple[Pin, ...]) -> Iterator[tuple[str, tuple[LegendGroup, ...]]]:
    """The letter and the groups of each picture, the widest first; a group with a letter has a picture of its own."""
    letters = iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    waiting = deque([("", pins, 0)])
    while waiting:
        letter, shown, depth = waiting.popleft()
        frame = _frame([pin.point for pin in shown], _SIZE)
        groups: list[LegendGroup] = []
        clusters = _clusters(shown)
        for cluster in clusters:
            closer = depth < _DEEPEST and len(clusters) > 1 and _is_blot(cluster, frame)
            own = next(letters, "") if closer else ""
            groups += [LegendGroup(cluster, own)] if own else [LegendGroup((pin,)) for pin in cluster]
            waiting.extend([(own, cluster, depth + 1)] if own else [])
        yield letter, tuple(groups)


def _clusters(pins: tuple[Pin, ...]) -> list[tuple[Pin, ...]]:
    """The pins in groups that are far from each other, measured by the whole."""
    xs, ys = zip(*(pin.point for pin in pins), strict=True)
    near = math.hypot(max(xs) - min(xs), max(ys) - min(ys)) / _APART
    clusters: list[tuple[Pin, ...]] = []
    for pin in pins:
        joined = [each for each in clusters if any(math.dist(pin.point, other.point) <= near for other in each)]
        rest = [each for each in clusters if each not in joined]
        clusters = [*rest, (*(other for each in joined for other in each), pin)]
    return sorted(clusters, key=lambda cluster: min(map(pins.index, cluster)))


def _is_blot(cluster: tuple[Pin, ...], frame: Frame) -> bool:
    """Whether the places of a group run together in a window and would not in one of their own; never of two places."""
    closer = _frame([pin.point for pin in cluster], frame.size)
    if len(cluster) < 3 or closer.scale < _CLOSER * frame.scale:
        return False
    at = [frame.at(pin.point) for pin in cluster]
    return any(math.dist(one, other) < _CROWDED for one, other in combinations(at, 2))


def _frame(points: Sequence[XY], size: tuple[int, int]) -> Frame:
    """The window that shows the points with a margin."""
    xs, ys = zip(*points, strict=True)
    wide, high = (max(xs) - min(xs)) * _ZOOM, (max(ys) - min(ys)) * _ZOOM
    centre = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
    least = _LEAST / _KM / math.cos(math.radians(_latitude(centre[1])))
    wide = max(wide, least)
    scale = max(min(size[0] / wide, size[1] / max(high, least / 2)), size[0] / 360)
    return Frame(size, centre, scale)


def _picture(letter: str, groups: tuple[LegendGroup, ...], ways: Sequence[MapRoute]) -> Picture:
    frame = _frame([pin.point for group in groups for pin in group.pins], _SIZE)
    return Picture(letter, _land(frame), _plate(frame, letter, groups, ways))


def _land(frame: Frame) -> str:
    """The land under a window as one path, in half pixels from its centre; nothing so close up."""
    reach = [frame.size[side] / 2 / frame.scale + 9 / frame.scale for side in (0, 1)]
    x, y = frame.centre
    box = (x - reach[0], _latitude(y - reach[1]), x + reach[0], _latitude(y + reach[1]))
    paths = []
    if coast.blur(box) * frame.scale > _BLURRED:
        return ""
    for ring in coast.land(box):
        corners = [_mercator((latitude, longitude), -math.inf) for longitude, latitude in ring]
        drawn_at = (
            (round((east - x) * frame.scale * 2), round((y - north) * frame.scale * 2)) for east, north in corners
        )
        if path := _ring(list(drawn_at)):
            paths.append(path)
    return "".join(paths)


def _ring(corners: list[tuple[int, int]]) -> str:
    """A closed path of relative steps; one too near to the last is passed over."""
    kept = corners[:1]
    for corner in corners[1:]:
        if abs(corner[0] - kept[-1][0]) + abs(corner[1] - kept[-1][1]) > _STEP:
            kept.append(corner)
    if len(kept) < 3:
        return ""
    steps = (f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(kept))
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps).replace(' -', '-')}z"


def _plate(frame: Frame, letter: str, groups: tuple[LegendGroup, ...], ways: Sequence[MapRoute]) -> Plate:
    spots = tuple(Spot(frame.at(pin.point), pin.kind, _named(pin.name)) for group in groups for pin in group.pins)
    kin = (tuple(frame.at(pin.point) for pin in each.pins) for each in groups)
    wanted = [
        WantedName(frame.at(each.speaker.point), each.letter, each.name, of)
        for each, of in zip(groups, kin, strict=True)
    ]
    lines = (line for way in ways for line in _straight(frame, way))
    bar = _bar(frame, [*lines, *((each.at, each.at) for each in spots)])
    taken = [scale_room(bar[2], bar[0], frame.size[1])] if bar else []
    taken += [(0.0, 0.0, 30.0, 30.0)] if letter else []
    legs = [leg for way in ways for leg in pairwise(map(frame.at, way.points)) if not _flies(way)]
    labels, keys = _labels(wanted, lambda each: placed(each, [spot.at for spot in spots], frame.size, taken, legs))
    move = f"translate({frame.size[0] / 2:g} {frame.size[1] / 2:g}) scale(.5)"
    drawn_lines = (_line(frame, way) for way in ways)
    return Plate(frame.size, move, tuple(line for line in drawn_lines if line), spots, labels, keys, bar)


def _named(name: Words) -> str:
    return " / ".join(each.text for each in name)


def _labels(
    wanted: Sequence[WantedName], place: Callable[[Sequence[WantedName]], Iterable[Label | None]]
) -> tuple[tuple[Label, ...], tuple[tuple[str, Words], ...]]:
    """A name for each, or a number and the name below the map where there is no room for some."""
    wanted = [each for each in wanted if each.name or each.letter]
    signs: dict[int, str] = {}
    while True:
        short = [
            each._replace(letter="", name=(Said(signs[number], ""),)) if number in signs else each
            for number, each in enumerate(wanted)
        ]
        found = list(place(short))
        missing = [number for number, label in enumerate(found) if label is None and number not in signs]
        if not missing:
            break
        taken = len(signs)
        signs |= {number: wanted[number].letter or str(taken + order) for order, number in enumerate(missing, 1)}
    keys = tuple((signs[number] if found[number] else "", wanted[number].name) for number in signs)
    return tuple(label for label in found if label), keys


def _line(frame: Frame, way: MapRoute) -> MapLine | None:
    """A leg straight from point to point, a flight in a shallow arc; None where it is not in the window."""
    at = [frame.at(point) for point in way.points]
    xs, ys = zip(*at, strict=True)
    outside = max(xs) < 0 or min(xs) > frame.size[0] or max(ys) < 0 or min(ys) > frame.size[1]
    if len(set(at)) < 2 or outside:
        return None
    path = f"M{at[0][0]:g} {at[0][1]:g}"
    for each in pairwise(at):
        (x, y), (bx, by) = bend_of(*each), each[1]
        path += f"Q{x:.1f} {y:.1f} {bx:g} {by:g}" if _flies(way) else f"L{bx:g} {by:g}"
    return MapLine(path, way.mode, way.rough)


def _straight(frame: Frame, way: MapRoute) -> Iterator[Tie]:
    for leg in pairwise(map(frame.at, way.points)):
        yield from pairwise(arc(*leg) if _flies(way) else leg)


def _flies(way: MapRoute) -> bool:
    return way.mode in MODES and MODES[way.mode].flies


def _bar(frame: Frame, lines: Sequence[Tie]) -> tuple[float, str, float] | None:
    """A round length of at most a quarter of the window; none where the scale differs too much from north to south."""
    reach = frame.size[1] / 2 / frame.scale
    scales = [math.cos(math.radians(_latitude(frame.centre[1] + each))) for each in (-reach, 0, reach)]
    if max(scales) / min(scales) > 1.25:
        return None
    pixels = frame.scale / _KM / scales[1]
    lengths = [step * 10**power for power in range(-1, 5) for step in (1, 2, 5)]
    length = max(each for each in lengths if each * pixels <= max(frame.size[0] / 4, lengths[0] * pixels))
    long = round(length * pixels, 1)
    return long, f"{length:g} km", scale_at(long, frame.size, lines)
