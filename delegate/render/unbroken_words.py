"""Finds the words, names and numbers that no line breaks by their letters alone, on paper as on a web page."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from delegate.i18n.text_width import CHINESE_TITLES, CHINESE_UNITS, KANA

HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
TIMES = "(?:[約约按]\u2060?)?\\d{1,2}:\\d{2}(?:抵達|抵达|起|估算)?"
CALLED = r"\d{2,5}（[^（）]{1,6}）"  # 119（消防）
# 6月12日 15:00, 6月10日から
COUNTED = (
    f"{CALLED}|(?:[約约]\u2060?)?\\d+(?:{CHINESE_UNITS})|(?:\\d+[年月日]){{2,3}}(?: \\d{{1,2}}:\\d{{2}})?(?:から|まで)?"
)
# The room behind the name of a guest, Wong Siu Ming 2803, and no number with what it counts.
ROOM = "(?:[ \u00a0]\\d{1,4}[A-Z]?(?![\\w:.]|[ \u00a0][A-Za-z]))?"
# A word of kana with a short one of Han before it, never with the end of a longer one: 小ホール, 歓迎レセプション.
KANA_WORDS = f"(?:(?<![{HAN}])[{HAN}]{{1,3}})?(?<![{KANA}])[{KANA}]{{2,9}}(?![{KANA}])"
# Between the commas of a Chinese list stand names, such as 李家超 and 梁君彥 in 李家超、梁君彥、職員.
# A bracket that opens before the first of them, or a sign behind one, would stand at the wrong end of a line alone.
# So do 陳大文先生 and 王女士 anywhere.
_TITLED = f"(?<![{HAN}])[{HAN}]{{1,6}}(?:{CHINESE_TITLES})(?![{HAN}]){ROOM}[、；，）]?"
LISTED = (
    f"（[{HAN}]{{2,6}}、|(?<![{HAN}])[{HAN}]{{2,6}}、|(?<=、)[{HAN}]{{2,6}}(?![{HAN}])）?|{_TITLED}"
    f"|(?<![{HAN}])[{HAN}]{{2,4}}，(?=[A-Z])"  # 白濤，Mayor of Foshan
)
# Before these, and behind the dot of a foreign name, a narrow column may break what it has no room for.
SEAM = re.compile(
    f"(?<=[{HAN}{KANA}A-Za-z])\u2060?(?=(?:{CHINESE_TITLES}|酒店|[機机][場场]|中心|大[樓楼廈厦]|[會会][員员議议])(?![A-Za-z]))"
    "|(?<=・)"
)
PHONE = re.compile(r"\+\d{1,3}(?: \d{2,5}| \d\b){2,4}")  # in a column that has room for it
WIDEST = 24  # half-width letters: what is longer has to break somewhere
_WORD = re.compile("[^ ]+")
_BEHIND = re.compile(rf"{ROOM}(?:[,;:)]| [-–—](?= )|)")  # what no line begins with
# Huayang park and home return permit too
_LATIN_RUN = re.compile(r"(?<![\w’'.&-])[A-Za-z][\w’'&\u2060-]*(?: [\w&][\w’'&\u2060-]*)+")
_MOST_WORDS = 6  # of a name that stands in one line


def with_telephones_held(text: str) -> str:
    """The text with signs in its telephones that are taken for blanks, at which no line ends."""
    return PHONE.sub(_dialled, text)


def _dialled(found: re.Match[str]) -> str:
    """A telephone in one line; behind a Chinese sign, where no line ends, its last eight digits alone."""
    if found.string[: found.start()].endswith(("，", "、", "：", "；", "）")):
        first, _, last = found[0].rpartition(" ")
        return f"{first}\u00a0{last}"
    return found[0].replace(" ", "\u00a0")


def whole(name: str) -> str:
    """The name where it is no part of a longer word: `Shenzhen`, but not that of `Shenzhen-HK`."""
    spelt = re.escape(name).replace("\\ ", "[ \u00a0]")
    starts, ends = (each.isascii() and each.isalpha() for each in (name[0], name[-1]))
    return f"{'(?<![A-Za-z-])' if starts else ''}{spelt}{'(?![A-Za-z-])' if ends else ''}"


def from_left(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """What any of the patterns finds, from left to right, as one of them all would: where two begin, the first one's.

    The names of a page are then read alone: what is the same for all takes longer to read than they do.
    """
    found, end = [each.search(text) for each in patterns], 0
    while ahead := [each for each in found if each]:
        first = min(ahead, key=lambda each: each.start())
        yield first
        end = first.end()
        found = [
            each and (each if each.start() >= end else pattern.search(text, end))
            for pattern, each in zip(patterns, found, strict=True)
        ]


def latin_names(text: str, known: frozenset[str]) -> list[tuple[int, int]]:
    """Where known names of several words stand, the longest of those that begin there, with the signs around each."""
    found, text, firsts = [], text.replace("\u00a0", " "), _first_words(known)
    for run in _LATIN_RUN.finditer(text):
        words = [(run.start() + word.start(), run.start() + word.end()) for word in _WORD.finditer(run.group())]
        at = 0
        while at < len(words):
            begins = text[words[at][0] : words[at][1]] in firsts
            ends = range(min(len(words) - 1, at + _MOST_WORDS - 1), at, -1) if begins else ()
            last = next((end for end in ends if text[words[at][0] : words[end][1]] in known), None)
            if last is not None:
                start, end = words[at][0], words[last][1]
                opens = text[start - 1 : start] in ("(", "[", "“", "‘")
                found.append((start - opens, end + _behind(text, end)))
            at = (at if last is None else last) + 1
    return found


@lru_cache(maxsize=16)
def _first_words(known: frozenset[str]) -> frozenset[str]:
    """The words with which these names begin: no other word of a text is looked at."""
    return frozenset(name.split(" ", 1)[0] for name in known)


def _behind(text: str, at: int) -> int:
    """How many letters there belong to the word before them."""
    found = _BEHIND.match(text, at)
    return len(found.group()) if found else 0
