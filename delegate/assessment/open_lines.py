"""Finds what of a trip is still open: lines that are pencilled in, and keys whose value is to be confirmed."""

from collections.abc import Iterator
from typing import Any

from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple
from delegate.values import Times


class OpenLine(NamedTuple):
    """A line that is tentative, or has keys that are `tbc`, also in what is written below it."""

    line: Line
    tentative: bool
    keys: tuple[str, ...]


def open_lines(plan: Plan) -> Iterator[OpenLine]:
    """Every such line in the order of the file; what was called off is settled."""
    for line in plan.lines():
        status = line.item.status
        keys = unknown_keys(line.item)
        if status != "cancelled" and (status == "tentative" or keys):
            yield OpenLine(line, status == "tentative", keys)


def unknown_keys(record: Any) -> tuple[str, ...]:
    """The keys of a record, and of what is written below it, whose value is `tbc`, by the alphabet."""
    return tuple(sorted(set(_unknown(record))))


def _unknown(part: Any) -> Iterator[str]:
    if isinstance(part, tuple) and not hasattr(part, "_fields"):
        for each in part:
            yield from _unknown(each)
        return
    if (unknown := getattr(part, "tbc", None)) is None:
        return
    yield from unknown
    times = getattr(part, "time", None)
    if isinstance(times, Times) and (times.end_tbc or times.exactness == "tbc"):
        yield "time"
    for value in vars(part).values():
        if isinstance(value, tuple) or hasattr(value, "tbc"):
            yield from _unknown(value)
