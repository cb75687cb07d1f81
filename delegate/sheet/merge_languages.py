"""One sheet out of the same sheet in several languages: every text becomes one in each of them."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any
from unicodedata import normalize

from delegate.sheet.model import ItemRow, LegRow, ListEntry, Said, Sheet, Words


def together(sheets: Sequence[Sheet]) -> Sheet:
    """The first sheet with the words of all; they were settled from one plan, so they have the same rows."""
    if len(sheets) == 1:
        return sheets[0]
    merged = _merged(list(sheets))
    assert isinstance(merged, Sheet)
    return merged._replace(languages=tuple(tag for sheet in sheets for tag in sheet.languages))


def together_words(each: Iterable[Words]) -> Words:
    """The same words of several languages, equal ones once."""
    once: dict[str, Said] = {}
    for said in (said for words in each for said in words):
        once.setdefault(_bare(said.text), said)
    return tuple(once.values())


def _merged(parts: list[Any]) -> Any:
    """The same part of every sheet in one: words are joined, equal ones once; what is no text is the same in all."""
    first = parts[0]
    if any(isinstance(each, tuple) and each and isinstance(each[0], Said) for each in parts):
        return together_words(words for words in parts if words)
    if isinstance(first, tuple) and hasattr(first, "_fields"):
        made = type(first)(*(_merged(list(values)) for values in zip(*parts, strict=True)))
        return _without_blanks(made)
    if isinstance(first, tuple):
        columns = zip_longest(*(each or () for each in parts))
        return tuple(_merged([each for each in values if each is not None]) for values in columns)
    return first


def _without_blanks(made: Any) -> Any:
    """A part without the lines that are empty in every language: until here they kept their places for each other."""
    if isinstance(made, ItemRow):
        return made._replace(facts=tuple(fact for fact in made.facts if fact))
    if isinstance(made, LegRow):
        return made._replace(details=tuple(detail for detail in made.details if detail.text))
    if isinstance(made, ListEntry):
        return made._replace(lines=tuple(line for line in made.lines if line))
    return made


def _bare(text: str) -> str:
    """A text by which it is known to be the same: `Wong, driver` and `Wong，driver` differ in nothing to read."""
    return "".join(normalize("NFKC", text).split())
