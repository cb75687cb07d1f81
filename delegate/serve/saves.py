"""Keeps what each save of a trip came to: the newest one, the last that could be read, and the one before that."""

import datetime as dt
import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from delegate.diagnostics import Finding, Severity
from delegate.pipeline import Outcome
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple

# What is wrong with the text itself: what was read in spite of it may be anything.
_UNREADABLE = frozenset(
    f"DLG{number:03}" for number in (1, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19, 21)
)  # not-utf8 ... unknown-alias


class Save(NamedTuple):
    """One save: its number from 1, the clock of this machine when its file was written, and what became of it.

    `missing` says in a sentence why there was nothing to read. `data` are the bytes of the trip, `files` those that it
    was read from, the trip first, by the name under which findings know them.
    """

    number: int
    clock: str
    outcome: Outcome | None
    missing: str = ""
    data: bytes = b""
    files: Mapping[str, Path] = {}

    @property
    def plan(self) -> Plan | None:
        """The plan of a file that could be read; None of one that could not, or not surely."""
        return None if self.outcome is None or self.broken() else self.outcome.plan

    def broken(self) -> tuple[Finding, ...]:
        """The findings for which the file cannot be read: none where it can."""
        if self.outcome is None:
            return ()
        errors = [each for each in self.outcome.findings if each.severity >= Severity.ERROR and each.accepted is None]
        if self.outcome.plan is None:
            return tuple(errors)
        return tuple(each for each in errors if each.code in _UNREADABLE)


class Saves:
    """The saves of a trip, for several threads: one tells of them, the others wait for the next."""

    def __init__(self) -> None:
        self._new = threading.Condition()
        self.newest: Save | None = None
        self.good: Save | None = None
        self.before: Save | None = None  # the good one before that, against which changes are marked
        self.ended = False

    def add(self, save: Save) -> None:
        """A file was saved and read."""
        with self._new:
            self.newest = save
            if save.plan is not None:
                self.before, self.good = self.good, save
            self._new.notify_all()

    def end(self) -> None:
        """Let nobody wait any longer."""
        with self._new:
            self.ended = True
            self._new.notify_all()

    def now(self) -> tuple[Save | None, Save | None, Save | None]:
        """The newest save, the last good one and the good one before, all of one moment."""
        with self._new:
            return self.newest, self.good, self.before

    def numbers(self, pause: float) -> Iterator[int | None]:
        """The number of the newest save, then of each that is newer when it is asked for; None after a pause."""
        seen = 0
        while not self.ended:
            number = self._next(seen, pause)
            yield number if number > seen else None
            seen = max(seen, number)

    def _next(self, seen: int, pause: float) -> int:
        """The number of the newest save, once it is above one that was seen, or after a pause."""
        with self._new:
            self._new.wait_for(lambda: self.ended or self._number() > seen, pause)
            return self._number()

    def _number(self) -> int:
        return self.newest.number if self.newest else 0


class SaveClock:
    """Tells when the files of a trip were last saved, whichever of them it was."""

    def __init__(self) -> None:
        self._written: dict[Path, float | None] = {}

    def read(self, files: Iterable[Path]) -> str:
        """The clock of this machine when the newest was written of those that are not as they were at the last look.

        Of one that has gone it is now.
        """
        written = {path: _written(path) for path in files}
        changed = [when for path, when in written.items() if path not in self._written or self._written[path] != when]
        self._written = written
        known = [when for when in changed or written.values() if when is not None]
        when = dt.datetime.now() if None in changed or not known else dt.datetime.fromtimestamp(max(known))
        return when.strftime("%H:%M:%S")


def _written(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except (OSError, ValueError):
        return None
