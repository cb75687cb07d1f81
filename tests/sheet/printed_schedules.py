"""Prints schedules for their tests."""

import re
from pathlib import Path

from command import TRIP, here, trip_in


def printed(text: str, *options: str) -> str:
    """The schedule of a trip at 80 columns, in one line with single spaces and without the bars."""
    trip_in(Path(), text)
    return " ".join(re.sub("[│─]", " ", here("plan", "visit.trip.yaml", "--width", "80", *options).out).split())


def team(text: str, copy: str = "run-sheet") -> str:
    """The run sheet of a trip as Markdown in English, in one line without its mark-up and the lines of the file."""
    said = printed(text, "--copy", copy, "--format", "md", "--lang", "en")
    return re.sub(r"\\(?=\S)|\*\*|(?<=\s)[-*+] | \(l\. \d+\)", "", said)


def days(lines: str, extra: str = "") -> str:
    """The trip of these tests with other lines on its first day."""
    return TRIP.split("days:")[0] + extra + "days:\n  2023-02-24:\n" + lines
