"""Tells what the texts of a column look like: times, days, names of places."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from delegate.importing.understanding.dates import read_day
from delegate.importing.understanding.heads import roles_of_head
from delegate.importing.understanding.letters import has_chinese, pattern_of, plain_letters, squeezed
from delegate.importing.understanding.meals_and_nights import MEALS
from delegate.importing.understanding.times import PARTS, read_time, read_time_cell
from delegate.importing.words import words_of

_GROUPISH = re.compile(
    r"\b(?:groups?|team|party|delegation|spouses?|partners?|principals?|leader|ladies|accompanying|staff|[a-d])\b|组|組|团|團|队|隊|配偶|夫人"
)


def time_share(texts: Iterable[str], *, figures: bool = False) -> float:
    """The share of the texts that are times; three `figures`, `830`, are one where the head of the column says so."""
    read = [
        bool(times) and all(not t.notes and (t.time or t.ordered) for t in times)
        for text in texts
        for times in [read_time_cell(text) if figures or not re.fullmatch(r"\d{3}", text) else ()]
    ]
    return sum(read) / len(read) if read else 0.0


def part_share(texts: Iterable[str]) -> float:
    """The share of the texts that are a part of the day and nothing else."""
    read = [read_time(text, cell=True) for text in texts]
    return (
        sum(bool(time and time.time in PARTS and not time.rest.strip()) for time in read) / len(read) if read else 0.0
    )


def day_share(texts: Iterable[str]) -> float:
    """How many of some texts are days with little behind them, from 0 to 1."""
    read = [read_day(text, weekday_alone=True) for text in texts]
    return sum(bool(day and len(day.rest) < 25) for day in read) / len(read) if read else 0.0


def is_groupish(head: str) -> bool:
    """Whether a head has a word for a group of people."""
    return bool(_GROUPISH.search(squeezed(head)) or re.search(pattern_of("people", "group"), plain_letters(head)))


def people_like(texts: Sequence[str]) -> bool:
    """Whether texts say for whom something is: `all` among them, and else names of groups."""
    everybody = [bool(re.fullmatch(pattern_of("people", "all"), plain_letters(text).strip(" ."))) for text in texts]
    groups = [len(text) <= 40 and is_groupish(text) for text in texts]
    return any(everybody) and sum(map(any, zip(everybody, groups, strict=True))) * 2 >= len(texts)


def places_like(texts: Sequence[str], least: int = 3) -> bool:
    """Whether texts look like names of places: one of `least` of them has a word for a place in it."""
    found = [text for text in texts if _place_words().search(plain_letters(text))]
    return len(found) * least >= len(texts)


@cache
def _place_words() -> re.Pattern[str]:
    """A word for a place, or one at the end of a longer word: `Stadtmuseum`."""
    words = {
        plain_letters(w).rstrip("*") for name in ("word", "street") for w in words_of("places")[name] if len(w) > 1
    }
    west = sorted(w for w in words if w.isascii() or (re.match(r"[^\W\d_]", w) and not has_chinese(w)))
    whole = [re.escape(w) for w in west if len(w) < 5]
    ends = [re.escape(w) for w in west if len(w) >= 5]
    east = [re.escape(w) for w in words if has_chinese(w)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)|(?:{'|'.join(ends)})(?!\w)|{'|'.join(east)}")


def is_part_or_day(text: str) -> bool:
    """Whether a text is a part of the day, or a day, and nothing else, as above a column for it."""
    part = read_time(text)
    day = read_day(text, weekday_alone=True)
    return bool((part and part.time in PARTS and not part.rest.strip()) or (day and not day.rest.strip()))


def is_row_of_part(texts: Sequence[str]) -> bool:
    """Whether the texts of a row are a part of the day and what is done in it, and not heads: `Noon`, `Lunch`.

    A word that heads a column of meals, or of hotels, says what is done as well.
    """
    first = read_time(texts[0])
    if not first or first.time not in PARTS or first.rest.strip() or any(map(is_part_or_day, texts[1:])):
        return False
    heads = (roles for roles, pure in map(roles_of_head, texts[1:]) if pure)
    return all(set(roles) <= {*MEALS, "hotel"} for roles in heads)
