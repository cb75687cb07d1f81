"""One request at a time and one a second, over all processes that share a cache folder."""

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from delegate.geocoding.answers import AskingError

SECONDS = 1.0
MOST_SECONDS = 60.0


def spacing(wanted: float | None, *, loopback: bool) -> float:
    """Seconds from the end of one request to the next: never less than one, but for a server on this very machine."""
    if wanted is None:
        return SECONDS
    return min(wanted if loopback else max(wanted, SECONDS), MOST_SECONDS)


@contextlib.contextmanager
def turn(folder: Path, seconds: float) -> Iterator[None]:
    """Wait for the turn, hold it while the request runs, and note when it ended."""
    try:
        import fcntl
    except ImportError:
        raise AskingError("this system has no file locks, so requests cannot be spaced") from None
    with (folder / "last-request").open("a+", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        time.sleep(_to_wait(file.read(), seconds))
        try:
            yield
        finally:
            file.seek(0)
            file.truncate()
            file.write(repr(time.time()))
            file.flush()


def _to_wait(noted: str, seconds: float) -> float:
    """Seconds still to wait; a clock that was set back must not make it longer than the spacing."""
    try:
        passed = time.time() - float(noted)
    except ValueError:
        return seconds if noted else 0.0
    if passed > seconds:
        return 0.0
    return seconds - passed if passed >= 0 else seconds
