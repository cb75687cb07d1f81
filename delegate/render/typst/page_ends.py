"""Judges from where the parts of a document end which pages are nearly empty, and which days can share a page."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from delegate.tuples import NamedTuple

_REMAINDER = 1 / 3  # of a page: as little alone on the last is set again
_FEW = 1 / 6  # of a page: lists without heads of their own may save as much
_SPARE = 0.05  # of a page: white that the breaks between pages take
_SHORT = 1 / 3  # of a page: less stands with its neighbour where there is room for both
_ROOM = 0.9  # of a page: what two days may take that stand on one


class End(NamedTuple):
    """Where a part of a document ends: on which `page`, how much of that is `filled`, from 0 to 1, and where it began.

    `first` is the page on which it began, 0 where it began behind something else. A `day` ends before the lists below
    it; what is no day are all days and lists of a `language`, which is counted from 0 as in the sheet.
    """

    page: int
    filled: float
    day: bool
    language: int
    first: int


def remainder(ends: Sequence[End]) -> bool:
    """Whether a few lines stand alone on a page to which they went over."""
    return any(_alone(end) for end in ends)


def few_lines(ends: Iterable[End]) -> bool:
    """Whether all that went over is so little that lists in a closer form may bring it home."""
    return all(end.filled < _FEW for end in ends if _alone(end))


def _alone(end: End) -> bool:
    return 1 < end.page > end.first and end.filled < _REMAINDER


def enough(loose: Iterable[End], tight: Iterable[End], least: float) -> float:
    """The share of the white that brings home few lines alone: on the `loose` pages they are, `tight` has `least`."""
    shares = [
        (before.filled + _SPARE) / saved
        for before, after in zip(loose, tight, strict=True)
        if _alone(before) and (saved := _extent(before) - _extent(after)) > 0
    ]
    return max(least, 1 - (1 - least) * max(shares, default=1.0))


def _extent(end: End) -> float:
    """In pages, from where the part begins."""
    return end.page - end.first + end.filled


def last_row_alone(ends: Iterable[End]) -> bool:
    """Whether so little of a day went over that it is its last row."""
    return any(end.day and end.page > end.first > 0 and end.filled < _REMAINDER for end in ends)


def short_days(ends: Iterable[End]) -> tuple[tuple[int, int], ...]:
    """The days of each language, `(language, number)`, that should stand on the page of the day before."""
    found: list[tuple[int, int]] = []
    for language, parts in groupby(ends, key=lambda end: end.language):
        found += ((language, number) for number in _joined(_heights(list(parts))))
    return tuple(found)


def _heights(parts: Sequence[End]) -> list[tuple[float, float]]:
    """How much of a page each day takes, alone and with its lists unless they go over; 2 where it goes over."""
    days = [end for end in parts if end.day]
    heights = [(end.filled, end.filled) if end.page == end.first else (2.0, 2.0) for end in days]
    if days and parts[-1].page == days[-1].first:
        heights[-1] = (heights[-1][0], parts[-1].filled)
    return heights


def _joined(heights: Sequence[tuple[float, float]]) -> list[int]:
    """The days that stand below the day before; what is lowest together comes first."""
    groups = [([number], alone, whole) for number, (alone, whole) in enumerate(heights)]
    while True:
        pairs = [
            (before[2] + after[2], at)
            for at, (before, after) in enumerate(pairwise(groups))
            if min(before[1], after[1]) < _SHORT and before[2] + after[2] <= _ROOM
        ]
        if not pairs:
            return [number for numbers, _, _ in groups for number in numbers[1:]]
        height, at = min(pairs)
        groups[at : at + 2] = [(groups[at][0] + groups[at + 1][0], height, height)]
