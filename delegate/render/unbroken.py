"""Finds what stands in one line of a page: times, numbers with what they count, names, and the parts of a title."""

import re
from collections.abc import Callable, Iterable, Iterator

from delegate.i18n.chinese_words import WORDS
from delegate.i18n.text_width import KANA, MONTHS, TITLES
from delegate.render.unbroken_words import CALLED, WIDEST, from_left, whole
from delegate.sheet.model import Sheet

_CLOCK = r"\d{1,2}:\d{2}(?:\+\d)?"
CHAIN = r"\b[A-Z]\w+ [A-Z]\w+(?:-[A-Z]\w+)"  # Hong Kong-Zhuhai, and more behind it
_IN_EVERY_SHEET = (
    rf"\b(?:{TITLES})\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}",  # a driver is in no list
    r"(?:(?:\d+ h )?\d+ min )?\(\d+–\d+\)|\d+分[鐘钟]（\d+–\d+）|\d+ min late\b",  # 18 min (15–29)
    rf"between {_CLOCK} and {_CLOCK}",
    rf"(?:(?:reckoned )?for )?(?:about |[約约按~])?{_CLOCK}(?:–{_CLOCK})?(?:抵達|抵达|估算)?",
    rf"\b(?:(?:on|by|from|until) )?\d{{1,2}}(?:(?:–| or | and )\d{{1,2}})? (?:{MONTHS})\b",  # on 22 or 23 April
    r"\b(?:(?:[A-Z]{3}|open|within|of) )?\d[\d,.]* (?:thousand|million|billion|hours)\b",  # CNY 10 million
    r"UTC[+−-]\d{1,2}(?::\d\d)?",
    r"[至～](?:\d+[月日]){1,2}|(?:\d+[年月日]){2,3}(?:～(?:\d+[月日]){1,2})?(?:（[^（）]{1,8}）)?",
    r"（星期[^（）]{1,4}）",
    CALLED,
    r"\d+[A-Z]\b|\d+-\d+\b",  # 3F, rooms 3-4
    r"(?<![\w-])[A-Za-z]{2,12}-[a-z]{2,12}(?![\w-])",  # Vice-president
    r"(?<![\w-])[A-Z]-[A-Za-z]{2,12}(?![\w-])",  # C-MER, X-ray
    rf"{CHAIN}+",
    r"(?<=alternative )[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}(?: /(?= ))?",  # Shenzhen Bay
    r"\b[A-Z][a-z]+(?: [A-Z][a-z]+){1,2} /(?= )",  # Man Kam To / Wenjindu
    r"(?:(?:still|number|number of people) )?to be confirmed\b|\bby (?!the\b|an?\b)[a-z]{3,10}\b",  # by coach
    *WORDS,
    "[ァ-ヺー]{3,9}|写真|撮影",
    r"\b\d{3} ambulance(?: and|, \d{3}) fire\b",
    r"\b\d{1,3} h \d{1,2} min\b",
    r"\b(?!(?:about|of|signed) )[A-Za-z]{1,12} \d{1,4}(?:-\d{1,4})?\b(?![:.,–-]\d| h \d)",  # room 3
    r"(?:about |[約约])?\d[\d,.–]*(?: [A-Za-z]{1,11}\b|[\u4e00-\u9fff]{1,2})?",
)
_ALWAYS = re.compile("|".join(_IN_EVERY_SHEET))  # once: it takes longer than the names of most sheets
_HAN_NAME = 9  # 前海深港青年夢工場
_HAN = re.compile("[\u2e80-\u2fdf\u3001-\u303f\u31c0-\u31ef\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HAN_ALONE = re.compile(f"^(?=.*{_HAN.pattern})[^A-Za-z{KANA}]*$")
WIDEST_ON_A_CARD = 22  # letters of usual width, in the large type of a title
_HEAD = r"\b(?:Queen|King|Prince|Princess|Emperor|Empress|Pope|President) [A-Z][\w’'-]+(?: [IVX]+\b)?"
_TWO = (  # trade mission, Harbour Chamber, Hong Kong-Zhuhai-Macao
    r"\b(?!and|the|for|with)[a-z]{3,12} (?!and|the|for|with)[a-z]{3,12}\b(?!-)"
    r"|\b(?:[A-Z]\w+ )?[A-Z]\w+(?:-[A-Z]\w+)+|\b[A-Z]\w{2,9} [A-Z]\w{2,9}\b(?!-)"
)
_CITIES = "[\u4e00-\u9fff]{1,2}・[ァ-ヺー]{2,6}"  # 東京・シンガポール, as wide as a column of two
_SMALL = ("of the", "to the", "of", "to", "and", "in", "at", "for", "with")

# What a sheet of its own has in one line, beside what every sheet has: where several begin at one letter, the first.
Unbroken = tuple[re.Pattern[str], ...]


def unbroken(sheet: Sheet, widest: int = WIDEST, told: Iterable[str] = ()) -> Unbroken:
    """The names of people and places in a sheet, each of which stands in one line.

    A name of letters is kept up to the width of `widest` half-width letters. Those `told` are in other languages.
    """
    every = {part for text in (*_names(sheet), *told) for part in (text, *text.split(", "))}  # Old Port, HMS Liverpool
    names = {text for text in every if 1 < size_of(text) <= _longest(text, widest)}
    spelt = [whole(name) for name in sorted(names, key=lambda name: (-len(name), name))]
    return (re.compile("|".join(spelt)),) if spelt else ()


def held_in(text: str, own: Unbroken) -> Iterator[re.Match[str]]:
    """What of a text stands in one line, from left to right: its names, and times and numbers with what they count."""
    return from_left((*own, _ALWAYS), text)


def parted(text: str, own: Unbroken) -> list[str]:
    """A text in parts, of which every second stands in one line."""
    parts, end = [], 0
    for found in held_in(text, own):
        parts += [text[end : found.start()], found[0]]
        end = found.end()
    return [*parts, text[end:]]


def with_held(text: str, own: Unbroken, held: Callable[[re.Match[str]], str]) -> str:
    """A text in which what stands in one line is written otherwise."""
    parts, end = [], 0
    for found in held_in(text, own):
        parts += [text[end : found.start()], held(found)]
        end = found.end()
    return "".join((*parts, text[end:]))


def _longest(name: str, widest: int) -> int:
    """As wide as a name in one line may be: of Chinese characters alone it breaks sooner."""
    return 2 * _HAN_NAME if _HAN_ALONE.search(name) else widest


def size_of(text: str) -> int:
    """How wide a text is, in half-width letters."""
    return sum(2 if each > "\u2e7f" else 1 for each in text)


def _names(sheet: Sheet) -> Iterator[str]:
    """The names of people, places and vehicles that stand in a sheet, and the cities of its days."""
    yield from sheet.names
    yield from (city for day in sheet.days for said in day.cities for city in re.split(", |，", said.text))


def in_titles(sheet: Sheet, everywhere: Unbroken) -> Unbroken:
    """What stands in one line of a trip's title: parts of names too, and a small word with the one that it leads to."""
    columns = (column for day in sheet.days for group in day.column_groups for column in group)
    parties = (said.text for column in columns for said in column.who)  # a card has no list of the delegation
    names = {f" {part} " for text in (*_names(sheet), *parties) for part in text.split(", ") if " " in part}
    shared = {run for said in sheet.titles for run in _shared(said.text.split(), names) if width_of(run) <= WIDEST}
    shared |= set(_between_blanks(sheet)) if len(sheet.languages) != 2 else set()  # a column of two is narrower
    led = sorted({f"{small} {run}" for run in shared for small in _SMALL if width_of(f"{small} {run}") <= WIDEST})
    spelt = [whole(run) for run in (*led, *sorted(shared, key=lambda run: (-len(run), run)))]
    pair = rf"\b(?:{'|'.join(_SMALL)}) \w{{2,12}}(?: and \w{{2,12}})?\b(?! [A-Z])"
    titles = re.compile("|".join((*spelt, rf"(?:(?:of|to|with|by) )?{_HEAD}", pair, _TWO, _CITIES)))
    return (titles, *everywhere)


def width_of(text: str) -> float:
    """How wide Latin letters are set, in those of usual width."""
    return sum(0.6 if each in " -'’.,Iijlft" else 1.3 if each.isupper() or each in "mw" else 1 for each in text)


def _between_blanks(sheet: Sheet) -> Iterator[str]:
    """The parts of a title in a script without blanks that has one all the same: there it breaks."""
    for said in sheet.titles:
        parts = said.text.split()
        if len(parts) > 1:
            yield from (part for part in parts if _HAN.match(part) and 1 < size_of(part) <= WIDEST)


def _shared(words: list[str], names: set[str]) -> Iterator[str]:
    """The longest runs of words of a title that stand in a name: `Queen Elizabeth II` of `Her Majesty Queen ...`."""
    longest = max((len(name.split()) for name in names), default=0)
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + longest), at + 1, -1)
        runs = (" ".join(words[at:end]) for end in ends if words[at][:1].isupper() and words[end - 1][:1].isupper())
        run = next((run for run in runs if any(f" {run} " in name for name in names)), "")
        if run:
            yield run
        at += len(run.split()) or 1
