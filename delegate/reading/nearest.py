"""Finds what somebody may have meant: the known words nearest to one that is not known."""

import re
from collections.abc import Iterable, Sequence

from delegate.tuples import NamedTuple


class Guess(NamedTuple):
    """What to write instead of a word that is not known, and the known word that is near, where there is one."""

    remedy: str
    near: str = ""


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known words within a few slips of the pen of `word`, the nearest first; none where nothing is near.

    Case, spaces, hyphens and underscores count for little; one slip is allowed in three letters.
    """
    if not word or len(word) > 64:
        return ()
    folded = _folded(word)
    allowed = max(1, min(3, len(folded) // 3))
    found = []
    for each in known:
        slips = distance(folded, _folded(each), allowed)
        if slips <= allowed and (slips < len(folded) or not folded):
            found.append((slips, each))
    return tuple(each for _, each in sorted(found)[:limit])


def distance(one: str, other: str, enough: int) -> int:
    """Letters to add, drop, change or swap to turn one word into the other; over `enough` it stops counting."""
    if abs(len(one) - len(other)) > enough:
        return enough + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row, older = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > enough:
            return enough + 1
        before = above
    return row[-1]


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """`did you mean …?`, or something else to do where nothing is near."""
    return guess(word, known, otherwise).remedy


def guess(word: str, known: Iterable[str], otherwise: str = "") -> Guess:
    """The nearest word with the question whether it is meant, or something else to do where nothing is near."""
    found = nearest(word, known)
    return Guess(f"did you mean `{found[0]}`?", found[0]) if found else Guess(otherwise)


_WHAT_IT_IS = {"station", "airport", "pier", "port", "terminal", "city", "district", "control", "point", "checkpoint"}


def may_mean(name: str, known: str) -> bool:
    """Whether a name of a place is another one with a slip of the pen or fewer words, and not that of another place.

    Each word has its own slips, one in four letters, so Hong Kong Club is not Hong Kong, nor Huawei Shanwei. Of Chinese
    one character may be wrong, and none of the first two, which say in which city a place is; what is a part of the
    name has to be more than that city.
    """
    if any("\u3400" <= each <= "\u9fff" for each in name):
        if known in name:  # a hotel is not its city
            return len(known) > 3 or len(name) <= len(known) + 1
        return name[:2] == known[:2] or (len(name) <= 4 and _within(name, known, 1))
    if _within(_folded(name), _folded(known), max(1, len(_folded(name)) // 6)):
        return True
    typed, words = (re.split(r"[\W_]+", each.casefold().strip()) for each in (name, known))
    wanted = [each for each in typed if each not in _WHAT_IT_IS] or typed
    return all(any(_within(each, word, len(each) // 4) for word in words) for each in wanted)


def _within(one: str, other: str, slips: int) -> bool:
    return distance(one, other, slips) <= slips


def one_of(several: Sequence[str], name: str, most: int = 6) -> str:
    """`write … or …`, instead of a name that is several places; of many the first."""
    written = f"write {' or '.join(f'`{each}`' for each in several[:most])}"
    if len(several) <= most:
        return written
    return f"{written}, or one of the {len(several) - most} more that `delegate places {name}` lists"


def with_comma(name: str) -> str:
    """`Portland, US` for `Portland/US`, as a country stands behind a comma, and `/` parts a crossing from its side."""
    city, slash, country = (part.strip() for part in name.partition("/"))
    return f"{city}, {country}" if slash and city and country else name


def _folded(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "") or word
