"""Reports work that could not be done, for reasons outside the trip."""

from pathlib import Path

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


def sentence(error: Exception) -> str:
    """What went wrong inside, in one line."""
    if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith("delegate"):
        return f"{error.name} is not installed"
    if isinstance(error, OSError):
        return f"{error.strerror or error}" + (f": {Path(str(error.filename)).name}" if error.filename else "")
    said = " ".join(str(error).split())[:200]
    return f"internal error, {type(error).__name__}: {said} (--debug shows where)"
