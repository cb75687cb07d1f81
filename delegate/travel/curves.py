"""Reads a figure off a curve: minutes over bands of distance, a value between points."""

from bisect import bisect_right
from collections.abc import Sequence


def banded(way: float, bands: Sequence[tuple[float | None, float]]) -> float:
    """Minutes over `way` kilometres in bands: each so many kilometres at its speed, the last one without end."""
    total, left = 0.0, way
    for length, speed in bands:
        part = left if length is None else min(left, length)
        total += part / speed * 60
        left -= part
    return total


def on_curve(points: Sequence[tuple[float, float]], at: float) -> float:
    """The value of a curve on the straight line between its points; beyond the last ones that of its last piece."""
    after = min(bisect_right(points, at, key=lambda point: point[0]), len(points) - 1)
    (start, low), (end, high) = points[after - 1], points[after]
    return float(low + (high - low) * (at - start) / (end - start))
