"""Finds the lines without a clock time that changed places within their day, the fewest that explain its order."""

import datetime as dt

from delegate.compare.matching import Pairing
from delegate.planning.stop import Line

_FIXED = 1_000_000  # a line that says when it is never stands out of place


def out_of_place(pairing: Pairing) -> frozenset[str]:
    """The ids of lines of the new draft without a clock time that stand elsewhere among those of their date.

    A line whose time was changed may stand anywhere: its time says it.
    """
    days: dict[dt.date, list[tuple[int, Line, int]]] = {}
    for old, new in pairing.to_new.items():
        before, after = pairing.old[old], pairing.new[new]
        same_time = before.item.time == after.item.time or not (_timed(before) or _timed(after))
        if same_time and before.date + pairing.shift == after.date:
            days.setdefault(after.date, []).append((new, after, old))
    found: set[str] = set()
    for those in days.values():
        those.sort(key=lambda each: each[2])
        order = [each[0] for each in those]
        if order != sorted(order):
            weights = [_FIXED if _timed(line) else 1 for _, line, _ in those]
            kept = _heaviest_rising(order, weights)
            found |= {line.id for at, (_, line, _) in enumerate(those) if at not in kept and not _timed(line)}
    return frozenset(found)


def _timed(line: Line) -> bool:
    return line.item.time is not None and line.item.time.start is not None


def _heaviest_rising(numbers: list[int], weights: list[int]) -> set[int]:
    """The positions of those rising numbers that weigh the most together."""
    best: list[tuple[int, int]] = []  # the weight of the best row that ends here, and the position before
    for at, number in enumerate(numbers):
        before = [(best[i][0], i) for i in range(at) if numbers[i] < number]
        weight, previous = max(before, default=(0, -1))
        best.append((weight + weights[at], previous))
    kept: set[int] = set()
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return kept
