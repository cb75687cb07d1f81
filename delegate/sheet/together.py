"""One sheet out of the same sheet in several languages: every text becomes one in each of them."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any
from unicodedata import normalize

from delegate.sheet.parts import Said, Sheet


def together(sheets: Sequence[Sheet]) -> Sheet:
    """The first sheet with the words of all; they were settled from one plan, so they have the same rows."""
    if len(sheets) == 1:
        return sheets[0]
    merged = _merged(list(sheets))
    assert isinstance(merged, Sheet)
    return merged._replace(languages=tuple(tag for sheet in sheets for tag in sheet.languages))


def _merged(parts: list[Any]) -> Any:
    """The same part of every sheet in one: words are joined, equal ones once; what is no text is the same in all."""
    first = parts[0]
    if any(isinstance(each, tuple) and each and isinstance(each[0], Said) for each in parts):
        said = [each for words in parts if words for each in words]
        once: dict[str, Said] = {}
        for each in said:
            once.setdefault(_bare(each.text), each)
        return tuple(once.values())
    if isinstance(first, tuple) and hasattr(first, "_fields"):
        return type(first)(*(_merged(list(values)) for values in zip(*parts, strict=True)))
    if isinstance(first, tuple):
        columns = zip_longest(*(each or () for each in parts))
        return tuple(_merged([each for each in values if each is not None]) for values in columns)
    return first


def _bare(text: str) -> str:
    """A text by which it is known to be the same: `Wong, driver` and `Wong，driver` differ in nothing to read."""
    return "".join(normalize("NFKC", text).split())
