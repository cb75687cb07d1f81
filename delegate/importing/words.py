"""Knows the words of `delegate/data/import/words.yaml`, by which an import tells what a programme says."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_BOOK = Path(__file__).parent.parent / "data" / "import" / "words.yaml"


@cache
def words_of(section: str) -> Mapping[str, tuple[str, ...]]:
    """The words of a section (`roles`, `kinds`, …) by what they mean, those of every language, in the file's order."""
    return {
        meaning: tuple(word for words in languages.values() for word in words)
        for meaning, languages in _book().get(section, {}).items()
    }


@cache
def _book() -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    loaded: Mapping[str, Mapping[str, Mapping[str, list[str]]]] = yaml.load(
        _BOOK.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    )
    return loaded
