"""Names beside their places on a map: each in the nearest free room, tied to its pin by a line where that is not next to it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from delegate.sheet.parts import Words
from delegate.words.cells import fold, width

_CELL = 7.0  # pixels of a column of type, on the safe side for a wide face
_LINE = 15.0
_COLUMNS = 22
_LINES = 5
_RINGS = (8, 13, 20, 30, 42, 56, 72, 92, 116, 144)
_SIDES = ((1, 0), (-1, 0), (0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7), (0, -1), (0, 1))
_TIED_FROM = 13
_PIN = 6.0
XY: TypeAlias = tuple[float, float]
Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


class Wanted(NamedTuple):
    """A place that wants its name: where it is, a letter before the name, and the name in each language."""

    at: XY
    letter: str
    name: Words


class Written(NamedTuple):
    """A line of a label: where it stands, its text and language."""

    x: float
    y: float
    text: str
    lang: str


class Label(NamedTuple):
    """A name that has found its room: its lines start at `x`, or end there where they stand left of their pin.

    `tie` is the line to its pin, empty where it stands next to it.
    """

    room: Rectangle
    lines: tuple[Written, ...]
    tie: tuple[float, ...]
    ends: bool


def placed(
    wanted: Sequence[Wanted], pins: Iterable[XY], size: tuple[int, int], taken: Iterable[Rectangle]
) -> Iterator[Label | None]:
    """A label for each, in the same order, none of which covers another, a pin or what is taken; None without room.

    Who stands in the thickest crowd chooses first.
    """
    marks = [(x - _PIN, y - _PIN, x + _PIN, y + _PIN) for x, y in pins]
    rooms, ties = list(taken), list[tuple[XY, XY]]()
    crowd = [sum(math.dist(each.at, other.at) < 60 for other in wanted) for each in wanted]
    found: dict[int, Label] = {}
    for number in sorted(range(len(wanted)), key=lambda i: (-crowd[i], i)):
        texts = list(_lines(wanted[number]))
        label = _first_free(wanted[number].at, texts, rooms, marks, ties, size) if len(texts) <= _LINES else None
        if label:
            rooms.append(label.room)
            if label.tie:
                ties.append((label.tie[:2], label.tie[2:]))  # type: ignore[arg-type]
            found[number] = label
    yield from map(found.get, range(len(wanted)))


def _lines(wanted: Wanted) -> Iterator[tuple[str, str]]:
    for number, each in enumerate(wanted.name):
        for text in fold(f"{wanted.letter} · {each.text}" if wanted.letter and not number else each.text, _COLUMNS):
            yield text, each.lang


def _first_free(
    at: XY,
    texts: list[tuple[str, str]],
    rooms: list[Rectangle],
    marks: list[Rectangle],
    ties: list[tuple[XY, XY]],
    size: tuple[int, int],
) -> Label | None:
    wide, high = max((width(text) * _CELL for text, _ in texts), default=0) + 4, len(texts) * _LINE + 2
    for away in _RINGS:
        for right, down in _SIDES:
            x, y = at[0] + right * away, at[1] + down * away
            left = x - wide / 2 if not right else x if right > 0 else x - wide
            top = y - high / 2 if not down else y if down > 0 else y - high
            if abs(down) == 0.7 and away < _TIED_FROM:
                top -= down * high / 3  # next to its pin a name may stand half beside it
            room = (left, top, left + wide, top + high)
            end = (min(max(at[0], room[0]), room[2]), min(max(at[1], room[1]), room[3]))
            tied = away >= _TIED_FROM
            if left < 2 or top < 2 or room[2] > size[0] - 2 or room[3] > size[1] - 2:
                continue
            if any(_meet(room, other) for other in (*rooms, *marks)) or any(_crosses(tie, room) for tie in ties):
                continue
            if tied and not _is_free((at, end), rooms, marks, ties):
                continue
            return _label(room, texts, (*at, *end) if tied else (), right < 0)
    return None


def _label(room: Rectangle, texts: list[tuple[str, str]], tie: tuple[float, ...], to_the_right: bool) -> Label:
    x = room[2] - 2 if to_the_right else room[0] + 2
    lines = (Written(round(x, 1), round(room[1] + 12 + i * _LINE, 1), *text) for i, text in enumerate(texts))
    return Label(room, tuple(lines), tuple(round(each, 1) for each in tie), to_the_right)


def _is_free(tie: tuple[XY, XY], rooms: list[Rectangle], marks: list[Rectangle], ties: list[tuple[XY, XY]]) -> bool:
    """Whether a tie crosses no label, no other tie and no pin but its own."""
    own = [mark for mark in marks if mark[0] - 3 <= tie[0][0] <= mark[2] + 3 and mark[1] - 3 <= tie[0][1] <= mark[3] + 3]
    others = (mark for mark in marks if mark not in own)
    return not any(_crosses(tie, each) for each in (*rooms, *others)) and not any(_cut(tie, each) for each in ties)


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(tie: tuple[XY, XY], room: Rectangle) -> bool:
    """Whether a line touches a rectangle, to a pixel."""
    (ax, ay), (bx, by) = tie
    steps = max(2, int(math.dist(*tie) / 2))
    return any(
        room[0] < ax + (bx - ax) * i / steps < room[2] and room[1] < ay + (by - ay) * i / steps < room[3]
        for i in range(steps + 1)
    )


def _cut(one: tuple[XY, XY], other: tuple[XY, XY]) -> bool:
    """Whether two lines cross."""

    def side(line: tuple[XY, XY], point: XY) -> bool:
        (ax, ay), (bx, by) = line
        return (bx - ax) * (point[1] - ay) > (by - ay) * (point[0] - ax)

    return side(one, other[0]) != side(one, other[1]) and side(other, one[0]) != side(other, one[1])
