"""Folds names for comparison, so that case, spaces, hyphens, accents and full-width forms make no difference."""

import unicodedata
from functools import lru_cache

_IGNORED = str.maketrans("", "", " -‐‑–—_.,'’‘`´ʻʼʹ·・()（）\u3000")


@lru_cache(maxsize=2048)  # a trip says each of its names many times, and is planned anew after every change
def fold(name: str) -> str:
    """A name without what people type differently: case, spaces, hyphens, full-width forms, accents."""
    plain = name
    if not name.isascii():
        apart = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.casefold().translate(_IGNORED)


def plain_room(room: str) -> str:
    """The letters and digits of a room's name, in one spelling; a name without any as it is."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", room).casefold())
    return "".join(each for each in plain if unicodedata.category(each)[0] in "LNM") or plain.strip()
