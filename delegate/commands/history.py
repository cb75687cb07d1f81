"""Asks git how often a trip was changed and when last, for calendars to tell an update from a copy."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from delegate.sheet.model import Revision

SECONDS = 10
# A repository may come from anybody: nothing that it configures is run, and git writes nothing.
HARMLESS = (
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "log.showSignature=false",
    "-c",
    "log.follow=false",  # whose setting it is must not change the number
)
SETTINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_ALLOW_PROTOCOL": "none",  # a clone with parts left out would fetch them, by a command of its own choice
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}


def revision(trip: Path | None, included: Iterable[Path] = ()) -> Revision:
    """The number of commits that touched a trip or what it includes, and the time of the last.

    Outside git, for standard input, without git, or where git does not answer, it was never changed. A file that was
    moved counts from its move, and a shallow clone knows only the commits that it has.
    """
    if trip is None:
        return Revision()
    try:
        if not _commits([trip]):
            return Revision()  # what it includes may be older than the trip itself
        times = _commits([trip, *included])
    except (OSError, ValueError, subprocess.SubprocessError):
        return Revision()
    return Revision(len(times), max(times) // 60) if times else Revision()


def _commits(paths: Iterable[Path]) -> list[int]:
    """When each commit was made that touched one of the files, in seconds since the epoch."""
    files = [str(path.resolve()) for path in paths]
    done = subprocess.run(
        ["git", *HARMLESS, "log", "--format=%ct", "--no-ext-diff", "--no-textconv", "--", *files],
        cwd=Path(files[0]).parent,
        env={**_without_git(), **SETTINGS},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SECONDS,
        check=True,
    )
    return [int(line) for line in done.stdout.split()]


def _without_git() -> dict[str, str]:
    """The environment without what would lead git to another repository than the trip's."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
