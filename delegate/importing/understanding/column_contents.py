"""Tells what the texts of a column look like: times, days, names of places."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from delegate.importing.understanding.dates import read_day
from delegate.importing.understanding.letters import is_chinese, plain
from delegate.importing.understanding.times import PARTS, read_time, read_time_cell
from delegate.importing.words import words_of


def time_share(texts: Iterable[str]) -> float:
    read = [
        bool(times) and all(not t.notes and (t.time or t.ordered) for t in times)
        for times in map(read_time_cell, texts)
    ]
    return sum(read) / len(read) if read else 0.0


def part_share(texts: Iterable[str]) -> float:
    """The share of the texts that are a part of the day and nothing else."""
    read = [read_time(text, cell=True) for text in texts]
    return (
        sum(bool(time and time.time in PARTS and not time.rest.strip()) for time in read) / len(read) if read else 0.0
    )


def day_share(texts: Iterable[str]) -> float:
    read = [read_day(text, weekday_alone=True) for text in texts]
    return sum(bool(day and len(day.rest) < 25) for day in read) / len(read) if read else 0.0


def places_like(texts: Sequence[str], least: int = 3) -> bool:
    """Whether texts look like names of places: one of `least` of them has a word for a place in it."""
    found = [text for text in texts if _place_words().search(plain(text))]
    return len(found) * least >= len(texts)


@cache
def _place_words() -> re.Pattern[str]:
    """A word for a place, or one at the end of a longer word: `Stadtmuseum`."""
    words = {plain(w).rstrip("*") for name in ("word", "street") for w in words_of("places")[name] if len(w) > 1}
    west = sorted(w for w in words if w.isascii() or (re.match(r"[^\W\d_]", w) and not is_chinese(w)))
    whole = [re.escape(w) for w in west if len(w) < 5]
    ends = [re.escape(w) for w in west if len(w) >= 5]
    east = [re.escape(w) for w in words if is_chinese(w)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)|(?:{'|'.join(ends)})(?!\w)|{'|'.join(east)}")
