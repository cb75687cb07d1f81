"""Parts texts by language where the source says in which languages it is written, and in which order."""

import re
from collections.abc import Sequence
from itertools import groupby

_HAN, _KANA, _HANGUL = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff", "\u3041-\u30ff", "\uac00-\ud7af"
_EAST = f"[{_HAN}{_KANA}{_HANGUL}]"
_APART = re.compile(r"\n| {2,}| / ")
Told = tuple[tuple[str, str], ...]


def reads_in(text: str, tag: str) -> bool:
    """Whether a text may be one of a language, by its letters; one without any is in all of them."""
    language = tag.split("-")[0]
    if not re.search(r"[^\W\d_]", text):
        return True
    if language in ("zh", "yue"):
        return bool(re.search(f"[{_HAN}]", text)) and not re.search(f"[{_KANA}{_HANGUL}]", text)
    if language == "ja":
        return bool(re.search(f"[{_HAN}{_KANA}]", text))
    if language == "ko":
        return bool(re.search(f"[{_HANGUL}]", text))
    return len(re.findall(_EAST, text)) * 2 < len(re.findall(r"[^\W\d_]", text))


def is_told_apart(tag: str, other: str) -> bool:
    """Whether letters tell two languages apart, as English and Chinese, and not English and Estonian."""
    family = {"zh": "east", "yue": "east", "ja": "east", "ko": "korean"}
    return family.get(tag.split("-")[0], "west") != family.get(other.split("-")[0], "west")


def in_order(parts: Sequence[str], languages: Sequence[str]) -> Told:
    """Texts that say the same, each with its language; nothing where they do not follow the order of the languages.

    One text is in the first language whose letters it has.
    """
    found: list[tuple[str, str]] = []
    if len(parts) == len(languages) > 1 and re.search(_EAST, "".join(parts)) and reads_in(parts[0], languages[0]):
        return tuple(zip(languages, parts, strict=True))
    left = list(languages)
    for part in parts:
        while left and not reads_in(part, left[0]):
            left.pop(0)
        if not left:
            return ()
        found.append((left.pop(0), part))
    return tuple(found)


def each_language(text: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages of a text that stand in lines, behind two blanks or behind a stroke; else the text alone."""
    parts = [part.strip() for part in _APART.split(text) if part.strip()]
    if 1 < len(parts) <= len(languages) and in_order(parts, languages):
        return tuple(parts)
    lines = tuple(" ".join(line.split()) for line in text.split("\n") if line.strip())
    return lines if len(lines) > 1 else (" ".join(text.split()),)


def alike(lines: Sequence[str], languages: Sequence[str]) -> list[tuple[str, ...]]:
    """Lines one below the other in groups that say the same in each language, as far as letters tell them apart."""
    groups: list[list[tuple[str, str]]] = []
    for line in lines:
        group = groups[-1] if groups else []
        before = group[-1][0] if group else ""
        later = languages[languages.index(before) + 1 :] if before else ()
        tag = next((each for each in later if reads_in(line, each) and is_told_apart(before, each)), "")
        third = next((each for each in later if reads_in(line, each)), "") if len(group) > 1 else ""
        if (tag or third) and _clock(line) == _clock(group[0][1]):
            group.append((tag or third, line))
        else:
            groups.append([(next((each for each in languages if reads_in(line, each)), languages[0]), line)])
    return [tuple(text for _, text in group) for group in groups]


def _clock(text: str) -> str:
    found = re.match(r"\d{1,2}:\d\d", text)
    return found[0] if found else ""


def joined(groups: Sequence[Sequence[str]]) -> str:
    """Names in each of their languages, a line for each name."""
    return "\n".join(" / ".join(key for key, _ in groupby(group)) for group in groups if group)
