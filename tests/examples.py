"""The examples of checks and complaints, and all that is said about one of them."""

import datetime as dt
import re
from functools import cache
from pathlib import Path

from delegate.diagnostics import Finding
from delegate.pipeline import Asked, Fetched, Refused, work_out


def findings(path: Path, text: bytes | None = None) -> list[Finding]:
    """All that is said about an example and not accepted in it, the check that it is named after switched on.

    A comment says from which date it is looked at. With a `text` that is read instead, as if it stood in the file.
    """
    return [*_findings(path, path.read_bytes() if text is None else text)]


@cache  # several tests ask about each example
def _findings(path: Path, data: bytes) -> tuple[Finding, ...]:
    def fetch(name: str) -> Fetched | Refused:
        there = path.parent / name
        return Fetched(name, there.read_bytes()) if there.is_file() else Refused("there is no such file")

    today = re.search(r"# .*--today ([0-9-]{10})", data.decode("utf-8", "replace"))
    asked = Asked([check_of(path)], dt.date.fromisoformat(today[1]) if today else None)
    return tuple(each for each in work_out(path.name, data, fetch, asked).findings if each.accepted is None)


def check_of(path: Path) -> str:
    """The name of the check or complaint that an example is of."""
    return path.name.split(".")[0].replace("_", "-")
