"""Knows the words of `delegate/data/import/words.yaml`, finds them in a text, and makes ids of the words of a name."""

import re
import unicodedata
from collections.abc import Container, Mapping
from functools import cache
from pathlib import Path

import yaml

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
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


def plain(text: str) -> str:
    """A text in small letters, without accents and full-width forms, its blanks single ones."""
    if text.isascii():
        return " ".join(text.casefold().split())
    apart = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return " ".join("".join(each for each in apart if not unicodedata.combining(each)).casefold().split())


def bare(text: str) -> str:
    """A text without what stands around its words: `– ditto –` is `ditto`."""
    return re.sub(r"^[\W_]+|[\W_]+$", "", plain(text))


def first_word(section: str, meaning: str, text: str) -> re.Match[str] | None:
    """Where a word of that meaning stands first in a text that went through `plain`; None where none does."""
    return _pattern(section, meaning).search(text)


def is_word(section: str, meaning: str, text: str) -> bool:
    """Whether a text is nothing but a word of that meaning."""
    return bare(text) in _plain_words(section, meaning)


@cache
def _plain_words(section: str, meaning: str) -> frozenset[str]:
    return frozenset(map(plain, words_of(section).get(meaning, ())))


def label(section: str, meaning: str, text: str) -> str:
    """What stands behind a label of that meaning, `Venue: Town Hall`, `地點 Venue: …`; nothing behind none."""
    words = "|".join(re.escape(each) for each in words_of(section).get(meaning, ()))
    found = re.fullmatch(rf"\s*(?:{words})(?:[\s/／|]*(?:{words}))?\s*[:：]\s*(.*)", text, re.IGNORECASE | re.DOTALL)
    return found[1].strip() if found else ""


def slug(text: str, spare: str, taken: Container[str]) -> str:
    """An id of the words of a name, `office-of-the-president`; of others by number, `place-3`; never one taken."""
    apart = unicodedata.normalize("NFKD", text)
    words = re.findall(r"[a-z0-9]+", "".join(each for each in apart if each.isascii() or each.isspace()).casefold())
    words = [each for each in words if each != "the"] or words
    made = "-".join(words)[:40].strip("-")
    letters = sum(each.isalpha() for each in text)
    if sum(each.isalpha() for each in made) * 2 < letters or not any(each.isalpha() for each in made):
        number = 1
        while f"{spare}-{number}" in taken:
            number += 1
        return f"{spare}-{number}"
    number, found = 2, made
    while found in taken:
        number, found = number + 1, f"{made}-{number}"
    return found


@cache
def _pattern(section: str, meaning: str) -> re.Pattern[str]:
    words = sorted({plain(each) for each in words_of(section).get(meaning, ())}, key=lambda each: (-len(each), each))
    made = [_one(each) for each in words]
    return re.compile("|".join(made) if made else r"(?!)")


def _one(word: str) -> str:
    if not re.search(r"[a-z]", word):
        return re.escape(word)
    body = re.escape(word.removesuffix("*").removeprefix("*")).replace(r"\ ", r"\s+")
    return ("" if word.startswith("*") else "(?<![a-z0-9])") + body + ("" if word.endswith("*") else r"(?![a-z0-9])")


def halves_of(text: str) -> list[str]:
    """The lines of a text, and its parts in Chinese letters and in western ones: `全體 All` are two."""
    parted = re.split(rf"[\n/／|]|(?<=[{HAN}])\s+(?=[A-Za-z])|(?<=[a-zA-Z])\s+(?=[{HAN}])", text)
    return [each.strip() for each in parted if bare(each)]
