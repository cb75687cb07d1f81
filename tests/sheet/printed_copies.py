"""Prints copies for their tests."""

import re
from pathlib import Path

from command import here, trip_in


def printed(folder: Path, text: str, *options: str) -> str:
    """What `plan` prints, in one line with single spaces and without the bars."""
    path = trip_in(folder, text)
    return " ".join(re.sub("[│─]", " ", here("plan", str(path), "--width", "80", *options).out).split())
