"""Finds the border crossing that a title names alone: `Crossing at Shenzhen Bay Port`, `罗湖口岸过关`."""

import re
from functools import cache

from delegate.borders import crossings
from delegate.borders.titled_crossings import crossings_in
from delegate.importing.words import first_word, plain, words_of
from delegate.places import gazetteer
from delegate.places.folding import fold

_SMALL = r"\b(?:at|the|through|via|of|across|cross|and|control|point|port|by|经|經|由)\b|[经經由]"


def crossing_named(title: str) -> str:
    """The id of the shipped crossing that a title names and nothing else; "" where there is more in it, or none."""
    text = plain(title)
    if len(text) > 60 or first_word("kinds", "crossing", text) is None:
        return ""
    for words in (_SMALL, *(re.escape(plain(each)) for each in words_of("kinds")["crossing"])):
        text = re.sub(words, " ", text)
    return _names().get(fold(text), "")


def crossings_on_the_way(title: str) -> tuple[str, ...]:
    """The id of the crossing that a way goes by as its title says: `Coach to Shenzhen via Shenzhen Bay Port`."""
    behind = re.search(r"(?i)\b(?:via|through)\s+(.+)|[经經](?:由|过|過)?(.+)", title)
    named = crossings_in([behind[1] or behind[2]], crossings.shipped().all(), gazetteer.shipped()) if behind else ()
    return (named[0].id,) if len(named) == 1 else ()


@cache
def _names() -> dict[str, str]:
    """The ids of the shipped crossings by their folded names, without the words that any crossing has."""
    found: dict[str, set[str]] = {}
    for each in crossings.shipped().all():
        for name in (each.id, *crossings.names_of(each)):
            text = plain(name.replace("-", " "))
            for words in (_SMALL, *(re.escape(plain(each)) for each in words_of("kinds")["crossing"])):
                text = re.sub(words, " ", text)
            found.setdefault(fold(text), set()).add(each.id)
    return {name: next(iter(ids)) for name, ids in found.items() if name and len(ids) == 1}
