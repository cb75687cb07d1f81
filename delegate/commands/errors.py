"""Reports work that could not be done, for reasons outside the trip."""

from collections.abc import Iterable
from pathlib import Path

import click

from delegate.tuples import NamedTuple


class CommandError(Exception):
    """Ends the command with exit code 3 and this one sentence; `detail` is the traceback that --debug shows."""

    def __init__(self, said: str, detail: str = "") -> None:
        super().__init__(said)
        self.detail = detail


class Failure(NamedTuple):
    """Why one of several files could not be worked on, in a sentence; `detail` is the traceback of an error inside."""

    said: str
    detail: str = ""


class MisspeltError(click.UsageError):
    """Ends the command with exit code 2 and one line: a word that is not known, and the one that may be meant."""


def misspelt(unknown: str, word: str, known: Iterable[str], otherwise: str = "") -> MisspeltError:
    """The error for a word that is not among the known: `unknown` says so, and one guess follows where one is near."""
    from delegate.reading.nearest import did_you_mean  # for the rare word that is not known

    guess = did_you_mean(word, known)
    return MisspeltError(f"{unknown}: {guess or otherwise}" if guess or otherwise else unknown)


def sentence(error: Exception) -> str:
    """What went wrong inside, in one line."""
    if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith("delegate"):
        return f"{error.name} is not installed"
    if isinstance(error, OSError):
        return f"{error.strerror or error}" + (f": {Path(str(error.filename)).name}" if error.filename else "")
    said = " ".join(str(error).split())[:200]
    return f"internal error, {type(error).__name__}: {said} (--debug shows where)"
