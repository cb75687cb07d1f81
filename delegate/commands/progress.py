"""Counts work that takes longer than a second on standard error, for a person who waits at a terminal."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from delegate.commands import console

PATIENCE = 1.0  # seconds of silence that nobody minds
_REFRESH = 0.1  # seconds between two counts: more would only flicker


@contextmanager
def progress(label: str, total: int, clock: Callable[[], float] = time.monotonic) -> Iterator[Callable[[int], None]]:
    """A function to be told how many of `total` are done: `checking 40 of 300`, in one line that is wiped at the end.

    Nothing is written before a second has passed, nor where standard error is no terminal.
    """
    begun = last = clock()
    written = 0

    def tell(done: int) -> None:
        nonlocal last, written
        now = clock()
        if now - begun < PATIENCE or (written and now - last < _REFRESH) or not console.is_terminal(sys.stderr):
            return
        said = f"{label} {min(done, total)} of {total}"
        console.warn(f"\r{said}")
        last, written = now, max(written, len(said))

    try:
        yield tell
    finally:
        if written:
            console.warn(f"\r{' ' * written}\r")
