"""Tells Traditional from Simplified Chinese, and converts one into the other with OpenCC, the extra `zh`.

A text has a script by its language (`zh-Hant`), else by its characters, else by the other texts of its trip.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from delegate.values import Text

REMEDY = "pip install 'delegate[zh]'"

_TRADITIONAL = ("hant", "hk", "mo")  # parts of a tag
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_KANA = "\u3041-\u30ff\uac00-\ud7af"  # with it a text is Japanese or Korean
_ALSO_IN_HONG_KONG = frozenset("着温卧脱税户匀粤")  # of the Mainland's standard, and everyday in Traditional texts
# As family names these stay, or become another character than as words: 余 is 餘 only where something is left over.
_FAMILY_NAMES = dict(zip("余范于钟涂游岳谷卜向沈种后郁丰曲党", "余范于鍾涂游岳谷卜向沈种后郁豐曲党", strict=True))


@lru_cache(maxsize=64)
def writing_region(tag: str) -> str:
    """The region whose Chinese characters a language writes: `HK`, `TW`, `CN`, `JP`, `KR`; empty where it has none."""
    main, *rest = tag.lower().replace("_", "-").split("-")
    if main not in ("zh", "yue"):
        return {"ja": "JP", "ko": "KR"}.get(main, "")
    if "tw" in rest:
        return "TW"
    traditional = main == "yue" if not rest else any(part in _TRADITIONAL for part in rest)
    return "HK" if traditional else "CN"


def is_chinese(tag: str) -> bool:
    """Whether a language is written in one of the two scripts that are converted: `zh-Hans`, `zh-TW`."""
    return tag.split("-")[0] == "zh"


def reads_as(text: str, tag: str) -> bool:
    """Whether the letters of a text without a language are those of a language, as far as letters tell.

    A text with a Chinese character is Chinese (Japanese for who asks for that), any other is in none of the two.
    """
    if is_chinese(tag) or tag.split("-")[0] == "ja":
        return re.search(f"[{_HAN}{_KANA}]", text) is not None
    return re.search(f"[{_HAN}{_KANA}]", text) is None


def script_of(text: str) -> str:
    """`zh-Hant` or `zh-Hans` by the characters of a text; empty where both write it alike, or nobody does."""
    if text.isascii() or re.search(f"[{_KANA}]", text):
        return ""
    scripts = Counter(_script(each) for each in re.findall(f"[{_HAN}]", text))
    if scripts["zh-Hant"] == scripts["zh-Hans"]:
        return ""
    return max(("zh-Hant", "zh-Hans"), key=scripts.__getitem__)


def usual_script(texts: Iterable[Text], languages: Iterable[str]) -> str:
    """The script in which most texts of a trip are written; where they do not tell, that of its first Chinese."""
    scripts: Counter[str] = Counter()
    for text in texts:
        for tag, said in text.by_language:
            if not tag:
                scripts[script_of(said)] += 1
            elif is_chinese(tag):
                scripts[_script_of_tag(tag)] += 1
    if scripts["zh-Hant"] != scripts["zh-Hans"]:
        return max(("zh-Hant", "zh-Hans"), key=scripts.__getitem__)
    return next((_script_of_tag(tag) for tag in languages if is_chinese(tag)), "")


def to_convert(text: Text, tag: str, usual: str) -> tuple[str, str] | None:
    """What a text says in the other script, with its language, where it says nothing in the script of `tag`.

    `usual` is the script of a text without a language whose characters do not tell.
    """
    if not is_chinese(tag):
        return None
    chinese = [(each, said) for each, said in text.by_language if is_chinese(each)]
    if any(_written_in(each, said, usual) == _script_of_tag(tag) for each, said in chinese):
        return None
    if chinese:
        return chinese[0]
    if len(text.by_language) != 1 or text.by_language[0][0]:
        return None
    said = text.by_language[0][1]
    if said.isascii() or not re.search(f"[{_HAN}]", said) or re.search(f"[{_KANA}]", said):
        return None
    script = script_of(said) or usual
    return (script, said) if script and script != _script_of_tag(tag) else None


def converted(text: str, source: str, tag: str, *, is_name: bool = False) -> str:
    """A text in the script of a language; `source` is the one it is written in, `is_name` says that it is a person's.

    Raises ModuleNotFoundError where the extra `zh` is not installed.
    """
    said = str(_converter(_profile(source, tag))(text))
    if is_name and said and _script_of_tag(tag) == "zh-Hant" and text[:1] in _FAMILY_NAMES:
        return _FAMILY_NAMES[text[0]] + said[1:]
    return said


def _profile(source: str, tag: str) -> str:
    """The rules of OpenCC from one language to another; Traditional is that of Hong Kong unless it says Taiwan."""
    if _script_of_tag(tag) == "zh-Hant":
        return "s2tw" if writing_region(tag) == "TW" else "s2hk"
    return "tw2s" if writing_region(source) == "TW" else "hk2s"


@cache
def _converter(profile: str) -> Callable[[str], Any]:
    from opencc import OpenCC

    convert: Callable[[str], Any] = OpenCC(profile).convert
    return convert


def _written_in(tag: str, said: str, usual: str) -> str:
    """The script of a text in Chinese; what is only called `zh` is in that of its characters."""
    return (script_of(said) or usual or "zh-Hans") if tag == "zh" else _script_of_tag(tag)


def _script_of_tag(tag: str) -> str:
    return "zh-Hans" if writing_region(tag) == "CN" else "zh-Hant"


@cache
def _script(character: str) -> str:
    """The script whose standard alone has a character: each has a set of its own, and most characters are in both."""
    simplified, traditional = _in(character, "gb2312"), _in(character, "cp950")
    if simplified == traditional or character in _ALSO_IN_HONG_KONG:
        return ""
    return "zh-Hans" if simplified else "zh-Hant"


def _in(character: str, standard: str) -> bool:
    try:
        character.encode(standard)
    except UnicodeEncodeError:
        return False
    return True
