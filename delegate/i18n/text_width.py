"""Measures text in the columns of a terminal, and breaks it into lines without losing a character."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain

from delegate.i18n.chinese_words import OF_A_SCREEN

_NO_LINE_STARTS_WITH = frozenset("、。，．：；！？／）」』】〉》〕〗”’…·・ー々)]},.;:!?%")
_NO_LINE_ENDS_WITH = frozenset("（「『【〈《〔〖“‘([{")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# What stands by a name or behind a number, in regular expressions: no line parts them, on a terminal or on paper.
KANA = "\u30a1-\u30fa\u30fc"
TITLES = "Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame"
CHINESE_TITLES = "先生|女士|小姐|太平[紳绅]士"
CHINESE_UNITS = "分[鐘钟]|小[時时]|公里|[人名位晚份倍]"
# A number stays with what it counts, a name with the word before or behind it, and a word of katakana in one piece:
# `10 min`, `1 h 10 min`, `5 April 2014`, `8 if the road is slow`, `約14:10抵達`, `32分鐘`, `Mr Chan`, `李大發先生`,
# `小ホール`, `x 1.4`, a flight, `XX 500`, and a command, `delegate legs`.
_HELD = re.compile(
    r"\d+ h \d+ min\b|(?:\babout )?\d+ (?:min|h|km|people|person|seats|if|open)\b"
    rf"|\b(?:\d+ (?:{MONTHS})(?: \d{{4}})?|(?:{MONTHS}) \d{{4}})\b|\d{{1,2}}:\d{{2}}|\b(?:{TITLES})\.? (?=[A-Z])."
    r"|\bx \d\.?\d*|(?<![A-Za-z\d])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]) \d{1,4}(?!\d)"
    r"|\bdelegate [a-z]+|\b[A-Z][a-z]+(?:, [A-Z]{2,4}\b)+"  # honours behind a name: Chan Tai Man, JP
)
# What has wide letters. These patterns are compiled where a text has some: a class of so many letters takes long.
_FIRST_WIDE = "\u2e80"
_HELD_WIDE = (
    rf"[約约]?\d{{1,2}}:\d{{2}}(?:抵[達达]|起)?|[約约]?\d+(?:{CHINESE_UNITS})"
    rf"|[{_HAN}]{{1,6}}(?:{CHINESE_TITLES})|(?:(?<![{_HAN}])[{_HAN}]{{1,3}})?[{KANA}]{{2,9}}(?:・[{KANA}]{{2,9}})?"
    rf"|(?<![A-Za-z])[A-Za-z]+(?:{CHINESE_TITLES})"  # 陳大文先生, Nanashi Gonbei先生
)
_HELD_WORDS = "|".join(OF_A_SCREEN)
_WIDE_RUN = f"[{_HAN}\u3005\u3041-\u3096\u30a1-\u30fe／]{{2,}}"
# A class that goes up to the last letter there is takes longer still, and is written as what it leaves out.
_CAPITAL = re.compile("(?:(?<![\\w’'.&-])|(?<=[^\x00-\u2e7f]))[A-Z][\x00-\x1f!-\u2e7f]*(?= )")
_NEXT_WORD = re.compile(" [^ ]+")
_JOINED = re.compile("[-'’”/–]|[^\x00-\u2e7f]")
_WORDS, _CHARACTERS = 7, 16  # a name has no more behind its first word, and in Chinese characters
# Where a line may be broken at all: behind spaces, and beside a letter that may be wide.
_BOUNDARY = re.compile(r"(?<=[^\x00-\x1f!-\x7f])(?=[^ ])|(?<=.)(?=[^\x00-\x7f])", re.DOTALL)
_EMOJI = "\ufe0f"  # the sign before it is drawn as a picture, two cells wide


def width(text: str) -> int:
    """The cells a text takes on a terminal; never fewer than it is drawn with."""
    return len(text) if text.isascii() else _cells_of(text)


@lru_cache(maxsize=8192)  # who looks for the best widths of columns asks for the same words again and again
def _cells_of(text: str) -> int:
    cells = 0
    for before, character in zip(" " + text, text, strict=False):
        cells += 1 if character == _EMOJI and _columns_of(before) == 1 else _columns_of(character)
    return cells


def pad(text: str, cells: int) -> str:
    """The text with spaces behind it up to that width."""
    return text + " " * (cells - width(text))


def parts(text: str, cells: int, names: Collection[str] = frozenset()) -> Iterator[str]:
    """The parts of a text between which a line may be broken: no number, and no name that a line has room for."""
    return (part for part, _ in _pieces(text, cells, names))


def fold(text: str, cells: int, names: Collection[str] = frozenset(), *, held: bool = True) -> list[str]:
    """The text in lines no wider than that: broken at spaces, between Chinese characters, else wherever it must be.

    A path that is longer than a line is broken behind a slash. None of the `names` is broken where a line has room for
    it; nor, unless not `held`, is a number with what it counts or a short name, which only we hold together. Nothing is
    lost but the spaces at which it is broken.
    A line has room for two cells at least, or a Chinese character would fit nowhere.
    """
    cells = max(cells, 2)
    if width(text) <= cells:
        return [text]
    lines, line, used = [], "", 0
    for piece, size in _pieces(text, cells, names, held=held):
        start = 0  # what stands before is in lines already
        written = len(piece.rstrip(" "))
        while used + size > cells:
            if line.strip(" "):
                lines.append(line.rstrip(" "))
                line, used = "", 0
                piece = piece.lstrip(" ")
                size, written = width(piece), len(piece.rstrip(" "))
            else:
                end = _cut(piece, start, cells)
                head, start = piece[start:end], end
                if end >= written:  # the spaces behind it are where the next line begins
                    line, used = piece[end - len(head) :], size
                    break
                lines.append(head)
                size -= width(head)
        else:
            line, used = line + piece[start:], used + size
    if line.strip(" ") or not lines:
        lines.append(line.rstrip(" "))
    return lines


def _pieces(text: str, cells: int, names: Collection[str], *, held: bool = True) -> tuple[tuple[str, int], ...]:
    """The parts between which a line may be broken, with their widths; a space belongs to the part before it."""
    together = _held(text) if held else ()
    if names:
        together = (*together, *((*span, _room(text[slice(*span)])) for span in _named(text, names)))
    kept = ((first, last) for first, last, size in together if size + _slash_behind(text, last) <= cells)
    return _parted(text, tuple(kept))


def _slash_behind(text: str, last: int) -> int:
    """The cells of the slash before the name in the next language, which begins no line."""
    return len(" /") if text.startswith(" / ", last) else 0


@lru_cache(maxsize=2048)
def _held(text: str) -> tuple[tuple[int, int, int], ...]:
    """Where a number stands with what it counts, a name or a Chinese word, and the cells of a line with room for it."""
    wide = (re.finditer(_HELD_WIDE, text), re.finditer(_HELD_WORDS, text)) if _has_wide(text) else ()
    return tuple((*found.span(), _room(found[0])) for found in chain(_HELD.finditer(text), *wide))


def _has_wide(text: str) -> bool:
    return not text.isascii() and max(text) >= _FIRST_WIDE


def _room(held: str) -> int:
    return max(len(held), width(held))


# A table is tried in many widths, at nearly all of which a text has the same parts.
@lru_cache(maxsize=2048)
def _parted(text: str, kept: tuple[tuple[int, int], ...]) -> tuple[tuple[str, int], ...]:
    """The parts of a text, none of which ends inside what is kept."""
    inside = {at for first, last in kept for at in range(first + 1, last)}
    found: list[tuple[str, int]] = []
    start = 0
    for end in (boundary.start() for boundary in _BOUNDARY.finditer(text)):
        if (
            end in inside
            or text.startswith("/ ", end)
            or (text[end - 1] != " " and not _may_break(text[end - 1], text[end]))
        ):
            continue
        found.append((text[start:end], width(text[start:end])))
        start = end
    return (*found, (text[start:], width(text[start:])))


def _named(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where names stand in a text: what may be one is looked up among all of them, however many there are."""
    for first in _CAPITAL.finditer(text):
        end = first.end()
        for _ in range(_WORDS):
            if (word := _NEXT_WORD.match(text, end)) is None:
                break
            end = word.end()
            said = text[first.start() : end].rstrip(",.;:")
            lasts = {first.start() + len(each) for each in (said, said.rstrip(",.;:)"))}
            # Of `Hong Kong-Zhuhai`, `Hong Kong's`, `Hong Kong、` the name is the beginning: what follows has no blank.
            alone = word.start() + 1 + len(_JOINED.split(word[0][1:], maxsplit=1)[0])
            yield from ((first.start(), each) for each in {*lasts, alone} if text[first.start() : each] in names)
    for run in re.finditer(_WIDE_RUN, text) if _has_wide(text) else ():
        for start in range(run.start(), run.end() - 1):
            last = min(start + _CHARACTERS, run.end())
            yield from ((start, end) for end in range(start + 2, last + 1) if text[start:end] in names)


def _may_break(character: str, after: str) -> bool:
    if after in _NO_LINE_STARTS_WITH or character in _NO_LINE_ENDS_WITH or _columns_of(after) == 0:
        return False
    return _columns_of(character) == 2 or _columns_of(after) == 2


def _cut(piece: str, start: int, cells: int) -> int:
    """Where as much of a piece as fits ends, from `start` on; of a path behind a folder, so that a name is whole."""
    end = _filled(piece, start, cells)
    slash = piece.rfind("/", start, end) + 1
    return slash if slash - start >= max(cells // 4, 1) else end  # a cut that takes nothing would never end


def _filled(piece: str, start: int, cells: int) -> int:
    """Where a line is full, from `start` on, with the marks that sit on its last letter."""
    if piece.isascii():
        return min(start + cells, len(piece))
    end, used = start, 0
    while end < len(piece):
        last = end + 1
        while last < len(piece) and (_columns_of(piece[last]) == 0 or piece[last] == _EMOJI):
            last += 1
        size = width(piece[end:last])
        if used + size > cells and end > start:
            break
        end, used = last, used + size
    return end


@lru_cache(maxsize=4096)
def _columns_of(character: str) -> int:
    if " " <= character <= "~":
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
