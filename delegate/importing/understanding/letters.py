"""Compares texts letter by letter: full-width forms as plain ones, capitals as small ones, words as patterns."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from delegate.importing.words import words_of

CHINESE = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_CHINESE = re.compile(f"[{CHINESE}]")
_MARKS = " \t\r\n\u3000\u00a0-–—−:：,，;；、.。|·•*→/"
_DASHES = dict.fromkeys(map(ord, "‐‑‒−﹣"), "-")


def plain_letters(text: str) -> str:
    """The text in small letters and plain forms, as long as it was: a place in it is that place in the text."""
    if text.isascii():
        return text.lower().replace("\v", "\n")
    return "".join(_plain_letter(letter) for letter in text).translate(_DASHES)


@cache
def _plain_letter(letter: str) -> str:
    if letter in "\u2028\u2029\u000b":
        return "\n"
    form = unicodedata.normalize("NFKC", letter).lower()
    return form if len(form) == 1 else letter


def squeezed(text: str) -> str:
    """The text in plain letters to compare with words, without blanks beside Chinese letters, other blanks as one."""
    one = re.sub(r"\s+", " ", plain_letters(text)).strip(" :.*;,")
    return re.sub(rf"(?<=[{CHINESE}]) | (?=[{CHINESE}])", "", one)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a word of Latin letters is a whole word."""
    return "|".join(
        _bounded(word) for word in sorted({plain_letters(word) for word in words}, key=lambda w: (-len(w), w))
    )


def _bounded(word: str) -> str:
    before = r"(?<![^\W\d_])" if word[0].isascii() and word[0].isalpha() else ""
    behind = r"(?![^\W\d_])" if word[-1].isascii() and word[-1].isalpha() else ""
    return before + re.escape(word).replace(r"\ ", r"\s+") + behind


@cache
def pattern_of(section: str, *meanings: str) -> str:
    """A pattern for the words of some meanings."""
    return any_of(word for meaning in meanings for word in words_of(section)[meaning])


def trimmed(text: str) -> str:
    """The text without the blanks, dashes and stops at its ends that parted it from what stood beside it."""
    text = text.strip(_MARKS)
    pairs = ("()", "（）", "[]", "【】")
    return text[1:-1].strip(_MARKS) if text and text[0] + text[-1] in pairs else text


def has_chinese(text: str) -> bool:
    """Whether Chinese stands anywhere in a text."""
    return not text.isascii() and _CHINESE.search(text) is not None
