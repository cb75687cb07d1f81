"""Places names on a map: each in the nearest free room, tied to its pin where that is not next to it."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import TypeAlias

from delegate.i18n.text_width import fold, width
from delegate.sheet.model import Words
from delegate.tuples import NamedTuple

_CELL = 7.0  # pixels of a column of type, on the safe side for a wide face
_LINE = 15.0
_COLUMNS = 22
_SHORTEST = 8
_LINES = 5
_RINGS = (8, 13, 20, 30, 42, 56, 72)  # further away than a fifth of the picture a line leads past other names
_SIDES = (
    *((1, 0), (-1, 0), (0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7), (0, -1), (0, 1)),
    *((0.9, -0.4), (0.9, 0.4), (-0.9, -0.4), (-0.9, 0.4), (0.4, -0.9), (0.4, 0.9), (-0.4, -0.9), (-0.4, 0.9)),
)
# オーキッ and ド in two lines, or dock and 17
_TORN = re.compile(r"[\u30a1-\u30fa\u30fc]\n[\u30a1-\u30fa\u30fc]|[a-z]\n\d")
_LETTERS = re.compile("[A-Za-z]+")
_TIED_FROM = 13
_NARROWER = (16, 12)  # columns that a label may have instead
# Pixels that a label goes further away rather than have a line more, stand over legs, nearer to another's pin, or
# at it.
_TALLER, _OVER_A_LEG, _BY_ANOTHER, _AT_ANOTHER = 6, 40, 40, 80
_NEARER = 3.0  # pixels by which a name without a tie is nearer to its own pin than to any other, or it may be of both
_AT = 14.0  # pixels from a pin at which a name on a tie is taken for its own
_PIN = 6.0
_STEPS = 64  # of an arc
XY: TypeAlias = tuple[float, float]
Tie: TypeAlias = tuple[XY, XY]
Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


class WantedName(NamedTuple):
    """A place that wants its name: where it is, a letter before the name, and the name in each language.

    A group has one name, at one of its pins; `kin` are all of them.
    """

    at: XY
    letter: str
    name: Words
    kin: tuple[XY, ...] = ()


class PlacedName(NamedTuple):
    """A line of a label: where it stands, its text and language."""

    x: float
    y: float
    text: str
    lang: str


class Label(NamedTuple):
    """A name that has found its room: its lines start at `x`, or end there where they stand left of their pin.

    `tie` is the line to its pin, None where it stands next to it.
    """

    room: Rectangle
    lines: tuple[PlacedName, ...]
    tie: Tie | None
    ends: bool


class _Ground(NamedTuple):
    """What is in the way of a label: others and their ties, pins, and the legs, which it avoids if it can."""

    size: tuple[int, int]
    rooms: list[Rectangle]
    ties: list[Tie]
    pins: tuple[XY, ...]
    marks: tuple[Rectangle, ...]
    legs: tuple[Tie, ...]


def placed(
    wanted: Sequence[WantedName],
    pins: Iterable[XY],
    size: tuple[int, int],
    taken: Iterable[Rectangle] = (),
    legs: Iterable[Tie] = (),
) -> Iterator[Label | None]:
    """A label for each, in the same order, none of which covers another, a pin or what is taken; None without room.

    A number or a letter chooses first, then who stands in the thickest crowd.
    """
    pins = tuple(pins)
    marks = tuple((x - _PIN, y - _PIN, x + _PIN, y + _PIN) for x, y in pins)
    ground = _Ground(size, list(taken), [], pins, marks, tuple(dict.fromkeys(legs)))
    crowd = [sum(math.dist(each.at, other.at) < 60 for other in wanted) for each in wanted]
    found: dict[int, Label] = {}
    for number in sorted(range(len(wanted)), key=lambda i: (not _is_short(wanted[i]), -crowd[i], i)):
        label = _best(wanted[number], _shapes(wanted[number]), ground)
        if label:
            ground.rooms.append(label.room)
            ground.ties.extend([label.tie] if label.tie else [])
            found[number] = label
    yield from map(found.get, range(len(wanted)))


def _is_short(wanted: WantedName) -> bool:
    return sum(len(each.text) for each in wanted.name) + len(wanted.letter) < 3


def _shapes(wanted: WantedName) -> list[list[tuple[str, str]]]:
    """The lines of a label, each with its language, as wide as they may be and narrower, for room between the legs."""
    if wanted.letter and not wanted.name:
        return [[(wanted.letter, "")]]
    first = f"{wanted.letter} · " if wanted.letter else ""
    texts = [(f"{first}{each.text}" if not number else each.text, each.lang) for number, each in enumerate(wanted.name)]
    shapes = []
    for columns in (_COLUMNS, *_NARROWER):
        lines = [(line, lang) for text, lang in texts for line in folded(text, columns)]
        more = [len(folded(text, columns)) - len(folded(text)) for text, _ in texts]  # below 0: no such lines
        if lines and len(lines) <= _LINES and {*more} <= {0, 1} and lines not in shapes:
            shapes.append(lines)
    return shapes


@lru_cache(maxsize=1024)
def folded(text: str, columns: int = _COLUMNS) -> tuple[str, ...]:
    """A name in the fewest lines, of about the same length: no word of kana is torn, nor a number from its word.

    Nothing where a word of letters is wider than these columns, which are fewer than a label may have, or where a line
    would begin with the sign between two names. A script without blanks has the lines that it has in all columns, for
    narrower ones would break its words.
    """
    if columns < _COLUMNS and width(text) > len(text):
        return folded(text)
    widths = range(min(_SHORTEST, columns), columns + 2)  # a blank at an end takes no room
    found = [fold(text, each) for each in widths]
    fitting = [lines for lines in found if max(map(width, lines)) <= columns]
    if columns < _COLUMNS:
        fitting = [lines for lines in fitting if {*_LETTERS.findall(text)} <= {*_LETTERS.findall(" ".join(lines))}]
        fitting = [lines for lines in fitting if not any(line.startswith(("-", "·")) for line in lines)]
    ranked = [
        ((len(lines), len(_TORN.findall("\n".join(lines))), sum("," in line[:-1] for line in lines)), lines)
        for lines in fitting
    ]
    return tuple(min(ranked, key=lambda each: each[0])[1]) if ranked else ()


def _best(wanted: WantedName, shapes: list[list[tuple[str, str]]], ground: _Ground) -> Label | None:
    """The nearest room; it may be further away, and the label narrower, to keep off the legs and the pins of others."""
    best, least, at = None, math.inf, wanted.at
    others = [pin for pin in ground.pins if all(math.dist(pin, own) > 1 for own in (at, *wanted.kin))]
    for texts in shapes:
        taller = _TALLER * (len(texts) - len(shapes[0]))
        for label, away in _free(at, texts, ground, least - taller):
            if away + taller >= least:
                break
            crossed = sum(_crosses(leg, label.room) for leg in ground.legs)
            cost = away + taller + (_OVER_A_LEG * (1 + crossed) if crossed else 0)
            if cost < least:
                near = min((_away(label.room, other) for other in others), default=math.inf)
                own = math.dist(*label.tie) if label.tie else _away(label.room, at) + _NEARER
                cost += 0 if near >= own else _AT_ANOTHER if label.tie and near <= _AT else _BY_ANOTHER
            if label.tie and cost < least:
                cost += sum(10 for leg in ground.legs if at not in leg and _cut(leg, label.tie))
            if cost < least:
                best, least = label, cost
    return best


def _away(room: Rectangle, point: XY) -> float:
    """How far a point is from a rectangle."""
    x, y = point
    return math.hypot(max(room[0] - x, 0, x - room[2]), max(room[1] - y, 0, y - room[3]))


def _free(at: XY, texts: list[tuple[str, str]], ground: _Ground, reach: float) -> Iterator[tuple[Label, int]]:
    """Every room there is for a label nearer than that, the nearest first, and how far away it is."""
    wide, high = max((width(text) * _CELL for text, _ in texts), default=0) + 4, len(texts) * _LINE + 2
    for away, (right, down) in product((ring for ring in _RINGS if ring < reach), _SIDES):
        x, y = at[0] + right * away, at[1] + down * away
        left = x - wide / 2 if not right else x if right > 0 else x - wide
        top = y - high / 2 if not down else y if down > 0 else y - high
        if right and down and away < _TIED_FROM:
            top -= down * high / 3  # next to its pin a name may stand half beside it
        room = (left, top, left + wide, top + high)
        if left < 2 or top < 2 or room[2] > ground.size[0] - 2 or room[3] > ground.size[1] - 2:
            continue
        if any(_meet(room, other) for other in (*ground.rooms, *ground.marks)):
            continue
        if any(_crosses(tie, room) for tie in ground.ties):
            continue
        end = (min(max(at[0], room[0]), room[2]), min(max(at[1], room[1]), room[3]))
        if away < _TIED_FROM:
            yield _label(room, texts, None, right < 0), away
        elif _is_clear((at, end), ground):
            yield _label(room, texts, (at, end), right < 0), away


def _label(room: Rectangle, texts: list[tuple[str, str]], tie: Tie | None, ends: bool) -> Label:
    x = room[2] - 2 if ends else room[0] + 2
    lines = (PlacedName(round(x, 1), round(room[1] + 12 + i * _LINE, 1), *text) for i, text in enumerate(texts))
    return Label(room, tuple(lines), tie, ends)


def _is_clear(tie: Tie, ground: _Ground) -> bool:
    """Whether a tie crosses no label, no other tie and no pin but its own."""
    (x, y), _ = tie
    others = (m for m in ground.marks if not (m[0] - 3 <= x <= m[2] + 3 and m[1] - 3 <= y <= m[3] + 3))
    return not any(_crosses(tie, each) for each in (*ground.rooms, *others)) and not any(
        _cut(tie, each) for each in ground.ties
    )


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(tie: Tie, room: Rectangle) -> bool:
    """Whether a line passes through a rectangle: some of it is between left and right and between top and bottom."""
    (ax, ay), (bx, by) = tie
    left, top, right, bottom = room
    if (ax <= left and bx <= left) or (ax >= right and bx >= right) or (ay <= top and by <= top):
        return False  # most are far off, and this is asked ten thousand times
    if ay >= bottom and by >= bottom:
        return False
    first, last = 0.0, 1.0
    for start, end, low, high in ((ax, bx, left, right), (ay, by, top, bottom)):
        if start == end:
            if not low < start < high:
                return False
            continue
        enters, leaves = sorted(((low - start) / (end - start), (high - start) / (end - start)))
        first, last = max(first, enters), min(last, leaves)
    return first < last


def scale_at(length: float, size: tuple[int, int], lines: Sequence[Tie]) -> float:
    """Where the scale of a map begins: at the left of its foot, or at the right where only that is free of lines."""
    left, right = 12.0, size[0] - 24.0 - length
    crossed = [any(_crosses(each, scale_room(at, length, size[1])) for each in lines) for at in (left, right)]
    return right if crossed == [True, False] else left


def scale_room(at: float, length: float, foot: float) -> Rectangle:
    """What the scale of a map takes with its text."""
    return at - 8, foot - 34.0, at + 12 + length, float(foot)


def bend_of(one: XY, other: XY) -> XY:
    """Where the arc of a flight is bent to; there and back are one arc."""
    (ax, ay), (bx, by) = one, other
    bend = 0.14 if bx >= ax else -0.14
    return (ax + bx) / 2 + (by - ay) * bend, (ay + by) / 2 - (bx - ax) * bend


def arc(one: XY, other: XY) -> Iterator[XY]:
    """Points of the arc of a flight, from which lines between them differ by no pixel."""
    bend = bend_of(one, other)
    for share in (number / _STEPS for number in range(_STEPS + 1)):
        rest = 1 - share
        x, y = (rest * rest * one[at] + 2 * share * rest * bend[at] + share * share * other[at] for at in (0, 1))
        yield x, y


def _cut(one: Tie, other: Tie) -> bool:
    """Whether two lines cross."""

    def side(line: Tie, point: XY) -> bool:
        (ax, ay), (bx, by) = line
        return (bx - ax) * (point[1] - ay) > (by - ay) * (point[0] - ax)

    return side(one, other[0]) != side(one, other[1]) and side(other, one[0]) != side(other, one[1])
