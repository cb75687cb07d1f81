"""The language of a print: its phrases, from English ones that stand in the code and their translations in the data."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

TABLES = Path(__file__).parent.parent / "data" / "words"
_TRADITIONAL = ("hant", "hk", "mo")


class Language(NamedTuple):
    """A language in which all labels and phrases can be said; `phrases` is empty for English."""

    tag: str
    phrases: Mapping[str, str] = MappingProxyType({})

    @property
    def chinese(self) -> bool:
        """Whether it is written without spaces, and with marks of its own."""
        return self.tag.startswith("zh")

    def say(self, phrase: str, **values: object) -> str:
        """An English phrase in this language, `{name}` in it filled in; the values are never read as phrases."""
        return self.phrases.get(phrase, phrase).format_map(values)

    def term(self, word: str) -> str:
        """A word of the format (`meeting`, `coach`, `interpreter`); one that is not known is left as it is."""
        return self.phrases.get(word, word)

    def listed(self, parts: Iterable[str]) -> str:
        """`a`, `a and b`, `a, b and c`."""
        *most, last = [*parts] or [""]
        if not most:
            return last
        return self.say("{most} and {last}", most=(", ", "、")[self.chinese].join(most), last=last)

    def joined(self, parts: Iterable[str], separator: str = ", ") -> str:
        """The parts that are not empty, with commas."""
        own = {", ": "，", "; ": "；"}.get(separator, separator) if self.chinese else separator
        return own.join(part for part in parts if part)

    def labelled(self, label: str, text: str) -> str:
        """`Note: Gifts are in the car`."""
        return f"{label}{'：' if self.chinese else ': '}{text}"


ENGLISH = Language("en")


@cache
def language_of(tag: str) -> Language:
    """The language to label in where one is asked for: `zh-TW` and `yue` are Traditional Chinese, others English."""
    found = {"HK": "zh-Hant", "TW": "zh-Hant", "CN": "zh-Hans"}.get(letters_of(tag))
    if found is None:
        return ENGLISH
    return Language(found, json.loads((TABLES / f"{found}.json").read_text("utf-8")))


def letters_of(tag: str) -> str:
    """Whose forms Chinese characters have in a language: `HK`, `TW`, `CN`, `JP`, `KR`; empty where it has none."""
    main, *rest = tag.lower().replace("_", "-").split("-")
    if main not in ("zh", "yue"):
        return {"ja": "JP", "ko": "KR"}.get(main, "")
    if "tw" in rest:
        return "TW"
    traditional = main == "yue" if not rest else any(part in _TRADITIONAL for part in rest)
    return "HK" if traditional else "CN"
