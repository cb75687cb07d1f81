"""Folds names for comparison, so that case, spaces, hyphens, accents and full-width forms make no difference."""

import unicodedata
from functools import lru_cache

from delegate.values import Text

_IGNORED = str.maketrans("", "", " -‐‑–—_.,'’‘`´ʻʼʹ·・()（）\u3000")


@lru_cache(maxsize=2048)  # a trip says each of its names many times, and is planned anew after every change
def fold(name: str) -> str:
    """A name without what people type differently: case, spaces, hyphens, full-width forms, accents."""
    plain = name
    if not name.isascii():
        apart = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.casefold().translate(_IGNORED)


def same_room(one: Text | None, other: Text | None) -> bool:
    """Whether two names are of one room, or neither line has one.

    What both say in one language has to be the same, in letters and digits; where they have no language in common, any
    name of the one may be one of the other's.
    """
    if one is None or other is None:
        return one is other
    here, there = ({tag: _plain_room(text) for tag, text in each.by_language} for each in (one, other))
    shared = here.keys() & there.keys()
    if shared:
        return all(here[tag] == there[tag] for tag in shared)
    return not set(here.values()).isdisjoint(there.values())


def _plain_room(room: str) -> str:
    """The letters and digits of a room's name, in one spelling and without an article; a name without any as it is."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", room).casefold()).strip()
    bare = plain.removeprefix("the ")
    return "".join(each for each in bare if unicodedata.category(each)[0] in "LNM") or plain
