"""Reads times that are written with more around them, `7 for 7.30pm`, `after lunch`, `22:05 (11 May)`."""

import datetime as dt
import re
import unicodedata

from delegate.reading.typed_dates import dates_as_written, in_year
from delegate.reading.typed_times import BETWEEN, PART, TBC_WORDS, folded, times_as_written

_ASKED = {
    "morning": "early|before lunch|after breakfast|first thing|早餐後|早餐后|午飯前|午饭前|午餐前",
    "afternoon": "after lunch|before dinner|post-lunch|午飯後|午饭后|午餐後|午餐后|晚飯前|晚饭前",
    "evening": "late|later|after dinner|after work|at night|晚飯後|晚饭后|晚餐後|晚餐后|晚|夜",
}


def part_asked(text: str) -> str:
    """The part of the day that `late morning`, `after lunch` or `late` may mean; nothing for another text."""
    bare = folded(text)
    if match := re.fullmatch(r"(?:early|mid|late|later|in the|this|the)[\s-]+(?:in the\s+)?(\w+)", bare):
        return PART.get(match[1], "")
    return next((part for part, words in _ASKED.items() if bare in words.split("|")), "")


def dated_ends(text: str) -> tuple[str, str] | None:
    """The date and the time of `22:05 (11 May) - 15:10 (12 May)`, as far as they are said; None for another text."""
    date = r"\s*(?:\(\s*(?P<{0}>[^()]*\d[^()]*[a-z月][^()]*|[^()]*[a-z月][^()]*\d[^()]*)\s*\))"
    clock = r"(?P<{0}>\d{{1,2}}[:.]?\d{{2}}(?:\s*[ap]\.?m\.?)?)"
    one, other = clock.format("one") + date.format("first") + "?", clock.format("other") + date.format("last") + "?"
    match = re.fullmatch(rf"{one}{BETWEEN}{other}", folded(text))
    if not match or not (match["first"] or match["last"]):
        return None
    ends = [times_as_written(match[each]) or match[each] for each in ("one", "other")]
    days = _days_between(match["first"] or "", match["last"] or "")
    if days is None:
        days = 1 if ends[1] < ends[0] or not match["first"] else 0
    if not 0 <= days <= 9 or not all(re.fullmatch(r"\d\d:\d\d", each) for each in ends):
        return None
    start, end = match.span("first")
    said = " ".join(text.split())[start:end] if len(folded(text)) == len(" ".join(text.split())) else match["first"]
    return said or "", "-".join(ends) + (f"+{days}" if days else "")


def _days_between(first: str, last: str) -> int | None:
    """The days from one date without a year to another; None where they are not both dates."""
    dates = [in_year(each, 2024) or dates_as_written(each) for each in (first, last)]
    if any(len(each) != 1 for each in dates):
        return None
    start, end = (dt.date.fromisoformat(each[0]) for each in dates)
    return (end - start).days


def arrival_and_start(text: str) -> tuple[str, str] | None:
    """When people come and when it begins in `7 for 7.30pm`; None for another text."""
    match = re.fullmatch(r"(.*\d.*?)\s+for\s+(.*\d.*)", folded(text))
    both = times_as_written(f"{match[1]}-{match[2]}") if match else ""
    first, dash, last = both.partition("-")
    return (first, last) if dash else None


def tentative(text: str) -> str:
    """The time in `12:00-13:00 (TBC)`, which is pencilled in; nothing where nothing says so."""
    bare = unicodedata.normalize("NFKC", text).strip()
    match = re.fullmatch(
        rf"(?is)(.*\d.*?)\s*[,;]?\s*\(?\s*(?:{TBC_WORDS}|provisional|tentative|暫定|暂定)\.?\s*\)?", bare
    )
    if not match or re.search(r"[-–—~]\s*$", match[1]):
        return ""
    return match[1] if match[1] != bare else ""
