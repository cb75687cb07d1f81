"""Finds the crossings that the title of a way names: `To Shenzhen via Shenzhen Bay`, `乘巴士經深圳灣口岸赴港`."""

import re
from collections.abc import Iterable

from delegate.borders.crossings import names_of
from delegate.model import Crossing
from delegate.places.gazetteer import Gazetteer

_VIA = r"(?:\b(?:via|through|by way of|over|by|use|using)\s+(?:the\s+)?|[經经由過过走]|取道)"
_KIND = r"\s*(?:(?:border|boundary|land)\s+)?(?:port\b|checkpoint|control|crossing|border\b|immigration|口岸|管制站)"
_TO = r"(?:\b(?:to|at|from|for|in|near|visit)\s+(?:the\s+)?|[往到赴在訪访])"
_MORE = r"\s+(?!via\b|and\b|to\b|by\b|from\b|then\b|for\b)[^\W\d_]|[\u3400-\u9fff]"  # a longer name: Shenzhen Bay Hotel
_BARE = r"\s*\([^)]*\)|口岸$|(?<=大[橋桥]).*|(?<=Bridge),.*"
_BRIDGE = "HZMB"
_WORD_END = r"[-\s]"


def crossings_in(titles: Iterable[str], known: Iterable[Crossing], places: Gazetteer) -> tuple[Crossing, ...]:
    """Those of the known crossings that a title names as the way, by id, a name of either side or a short one.

    Of a name that begins a longer one the longer is meant. Where one is also that of a place, `via` or a word for a
    crossing has to stand beside it.
    """
    found: dict[str, tuple[Crossing, int]] = {}
    for each in known:
        for title in titles:
            length = max((len(name) for name in _short_names(each) if _is_named(name, title, places)), default=0)
            if length > found.get(each.id, (each, 0))[1]:
                found[each.id] = each, length
    longest = max((length for _, length in found.values()), default=0)
    return tuple(each for each, length in found.values() if length == longest)


def _short_names(crossing: Crossing) -> set[str]:
    """The names of a crossing, also without what stands in brackets and without the word for it."""
    names = names_of(crossing)
    short = {re.sub(_BARE, "", name).strip() for name in names}
    bridge = {_BRIDGE} if crossing.id.startswith(_BRIDGE.lower()) else set()
    return {name for name in (*names, *short, *bridge) if len(name) > 1 and "/" not in name and "／" not in name}


def _is_named(name: str, title: str, places: Gazetteer) -> bool:
    if re.split(_WORD_END, name, maxsplit=1)[0].casefold() not in title.casefold():
        return False  # the patterns of some eighty names cost more than the plan of a day
    typed = re.escape(name).replace(r"\-", "[- ]").replace(r"\ ", r"[\s-]+")
    word = rf"(?<![^\W_]){typed}(?![^\W_])" if name.isascii() else typed
    if re.search(rf"(?i){_VIA}{word}|{word}{_KIND}", title):
        return True
    if not re.search(f"(?i){word}", title) or places.hub(name) or places.city(name):
        return False
    return name.endswith("口岸") or not re.search(rf"(?i){_TO}{word}|{word}(?:{_MORE})", title)
