"""Tells what a line of text begins with: a time, a day, the sign of a list; and how two halves of a text are joined."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from delegate.importing.words import words_of

_ABOUT = r"[~≈(（\[]?\s*(?:(?:ca|c|about|circa|from|at|by|um|ab|bis|gegen|vers|à|dès|approx)\b\.?\s*|約|约|大约|大約)?"
_HALF = r"(?:上午|中午|下午|早上|晚上|傍晚|凌晨|午前|午後|am|pm)?\s*"
_CLOCK = re.compile(
    rf"{_ABOUT}{_HALF}(?:\d{{1,2}}\s?[:：]\s?\d\d|\d{{1,2}}\.\d\d(?![.\d])|\d{{1,2}}\s?h\s?(?:\d\d)?\b"
    r"|[0-2]\d[0-5]\d(?![\d年.]|[/-](?!\s?[0-2]\d[0-5]\d(?![\d-])))|\d{1,2}\s*(?:a\.?m|p\.?m|uhr|heures|hrs|o'clock)\b"
    r"|[\d一二三四五六七八九十]{1,3}\s?[点點时時](?!间|間))",
    re.IGNORECASE,
)
_CLOCK_WITH_MINUTES = re.compile(r"(?:[01]?\d|2[0-4])(?:\s?[:：]\s?|\.|\s?h\s?)[0-5]\d(?![.\d])")
_DAY_IN_FIGURES = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[./]\d{1,2}\.?(?=\s|$)"
    r"|[\d一二三四五六七八九十〇○零]{1,6}\s?[年月]|(?:day|tag|jour|día|dia)\s+(?:\d|(?:one|two|three|four|five|six|seven)\b)|第.{1,3}[天日]",
    re.IGNORECASE,
)
_FIGURE_BEFORE_MONTH = re.compile(r"\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?", re.IGNORECASE)
_BULLET = re.compile(
    r"(?P<sign>[-*+–—·○◦※](?=\s)|[•●▪■□◆◇◎★☆‣►▶・]|o(?=\s{2}|\s\d)|\d{1,2}[.)](?=\s)|\d{1,2}[、）])\s*(?=\S)"
)
_DEED = re.compile(
    r"(?:乘|搭乘|坐)\S{1,8}(?:前往|赴|返|往|到|至|去)|(?:前往|赴|返回|转往|轉往|飞往|飛往)\S{2}"
    r"|(?:会见|會見|拜会|拜會|拜访|拜訪|会晤|會晤|参观|參觀|考察|游览|遊覽|视察|視察|走访|走訪)\S{2}"
    r"|(?:Visit|Tour|Call|Courtesy call|Meeting|Talks|Lunch|Dinner|Breakfast)\s(?:to|of|on|with|at|hosted)\s"
    r"|(?:Coach|Bus|Train|High-speed rail|Ferry|Flight|Drive|Transfer|Return)\s(?:from|to|back)\s"
    r"|(?:Besuch|Besichtigung)\s(?:de[rs]|im|beim?|von)\s|(?:Treffen|Gespräch|Mittagessen|Abendessen)\s(?:mit|im|beim?)\s"
    r"|(?:Fahrt|Weiterfahrt|Rückfahrt|Zug|Bus|Fähre)\s(?:nach|zum|zur)\s"
    r"|Visite\s(?:d[eu]|à)\b|(?:Rencontre|Entretien|Déjeuner|Dîner)\s(?:avec|au|à|chez)\s"
    r"|(?:Départ|Retour|Train|Autocar|Bateau)\s(?:pour|vers|à)\s"
    r"|\S{2,20}(?:へ移動|を見学|見学|を視察|を訪問|表敬訪問|と会談|と懇談)$"
)
_ASKED = re.compile(r"[.。!！?？:：]$|[请請须須勿]|需要|ください|\b(?:please|bitte|s'il vous|prière)\b", re.IGNORECASE)
_LONGEST_DEED = 80
_HALVES = ("morning", "noon", "afternoon", "evening", "then", "unknown")
# A line that ends with one of these goes on in the next.
_OPEN_WORDS = (
    "the|a|an|of|and|or|with|by|in|at|to|for|from|on|und|oder|der|die|das|dem|den|des|ein|eine|einer|vom|von|zum|zur|beim"
    "|im|mit|für|durch|et|ou|de|du|des|la|le|les|un|une|au|aux|par|avec|pour|sur|dans|chez"
)
_OPEN_END = re.compile(rf"[,;/&(（、，]$|\b(?:{_OPEN_WORDS})$")
_ONLY_A_TIME = re.compile(
    r"(?:[\d\s:：.~()–—-]|hrs?|h\b|uhr|am\b|pm\b|[ap]\.m\.?|noon|from|to|until|ab|bis|ca\.|um|gegen|vers|à|de|至|到)+",
    re.IGNORECASE,
)
# What a line says of the one above it, though it begins in small letters: `dress: dark suit`.
_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}[:：]\s*\S")
_TAIL = 500  # letters of a text that are looked at to tell whether it goes on
_BRACKETS = str.maketrans("（）［］", "()[]")


def begins_with_clock(text: str) -> bool:
    """Whether a line begins with a time in figures."""
    return _CLOCK.match(with_time_first(text)) is not None


def with_time_first(text: str) -> str:
    """A line with its time first: `16:30 (tbc) Visit` for `(tbc) 16:30 Visit`, whose mark says how sure it is.

    A star before the time is the sign of a footnote, and goes to the end. Every other line is left as it is.
    """
    found = _mark_before_time().match(text) if text and text[0] in "([（*†?tTpPvVàÀ暂暫待" else None
    if found is None:
        return text
    time, rest = found["time"], text[found.end() :]
    if star := found["star"]:
        return text if rest.startswith(star) else f"{time}{rest}{star}"
    said = found["said"].strip(":：")
    return f"{time} {said if said[0] in '([（' else f'({said})'}{rest}"


@cache
def _mark_before_time() -> re.Pattern[str]:
    words = "|".join(map(_word, _longest_first((*words_of("times")["tentative"], "?"))))
    clock = r"\d{1,2}\s?[:.hH：]\s?\d\d(?!\d)(?:\s?(?:[ap]\.?m\.?|hrs?|Uhr|h)(?!\w))?"
    return re.compile(
        rf"(?:(?P<star>[*†]{{1,3}})|(?P<said>[(（\[]\s*(?:{words})\s*[)）\]]|(?:{words})[:：]?))\s*"
        rf"(?P<time>{clock}(?:\s?(?:[-–—~]|to|bis|至|到)\s?{clock})?)",
        re.IGNORECASE,
    )


def begins_with_day(text: str) -> bool:
    """Whether a line begins with a date or a weekday."""
    if _DAY_IN_FIGURES.match(text) or _starts_with_word(text, "days", ("weekdays", "months")):
        return True
    figure = _FIGURE_BEFORE_MONTH.match(text)
    return figure is not None and _starts_with_word(text[figure.end() :], "days", ("months",))


def begins_with_deed(text: str) -> bool:
    """Whether a line without a time begins with what people do next: `會見廣東省領導`, `Meeting with the mayor`.

    A sentence that asks for something is none.
    """
    return len(text) <= _LONGEST_DEED and bool(_DEED.match(text)) and not _ASKED.search(text)


def begins_an_item(text: str) -> bool:
    """Whether a line stands for itself: it begins with a time, a part of the day, a day, a night, or a list's sign."""
    return (
        begins_with_clock(text)
        or begins_with_day(text)
        or bool(bullet(text))
        or _begins_with_half(text)
        or _begins_with_night(text)
    )


def _begins_with_night(text: str) -> bool:
    """Whether a line says where the night is spent: `入住：…`; a hotel alone may be the place of the line above it."""
    night = _pattern("lines", ("night",)).match(text.casefold())
    return night is not None and night[0] not in ("hotel", "hôtel") and text[night.end() :].lstrip()[:1] in (":", "：")


def _begins_with_half(text: str) -> bool:
    return _starts_with_word(text, "times", _HALVES)


def is_only_a_part(text: str) -> bool:
    """Whether a text is a part of the day, or a word that holds the order: `Noon`, `late afternoon`, `then`, `下午`."""
    return _pattern("times", _HALVES).fullmatch(re.sub(r"^(?:late|early|mid)[ -]", "", text.casefold())) is not None


def bullet(text: str) -> tuple[int, str] | None:
    """The width of the sign of a list with the blanks behind it, and the text of the point; None of any other line."""
    found = _BULLET.match(text)
    if found is None or (found["sign"][0].isdigit() and begins_with_day(text)):
        return None
    rest = text[found.end() :]
    if found["sign"][0].isdigit() and (rest[0].isdigit() or begins_with_clock(text)):
        return (found.end(), rest) if _CLOCK_WITH_MINUTES.match(rest) else None
    return found.end(), rest


def is_only_a_time(text: str) -> bool:
    """Whether a line is a time and nothing else, so that its text is in the next."""
    return begins_with_clock(text) and _ONLY_A_TIME.fullmatch(text) is not None


def goes_on(text: str, further: str) -> bool:
    """Whether a further line is the rest of a sentence, and not a text of its own."""
    text = text[-_TAIL:]
    bracketed = text.translate(_BRACKETS)
    if _LABEL.match(further):
        return False
    inside = bracketed.count("(") > bracketed.count(")") or bracketed.count("[") > bracketed.count("]")
    return inside or further[0].islower() or further[0] in ")）,;.，；。" or _OPEN_END.search(text) is not None


def joined(text: str, further: str) -> str:
    """Two lines of one text: with a blank where the sentence goes on, else as two lines."""
    if point := bullet(further):
        return f"{text}\n{point[1]}"
    if begins_with_clock(further) or not goes_on(text, further):
        return f"{text}\n{further}"
    wide = width_of(text[-1]) == 2 and width_of(further[0]) == 2
    return f"{text}{'' if wide else ' '}{further}"


def width_of(text: str) -> int:
    """The columns that a text fills where every letter has the same width; a Chinese character fills two."""
    return len(text) if text.isascii() else sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)


def _starts_with_word(text: str, section: str, meanings: tuple[str, ...]) -> bool:
    return _pattern(section, meanings).match(text.casefold()) is not None


@cache
def _pattern(section: str, meanings: tuple[str, ...]) -> re.Pattern[str]:
    book = words_of(section)
    # A weekday and a month have their short names behind them, set apart by a blank.
    apart = section == "days"
    words = (each for m in meanings for word in book.get(m, ()) for each in (word.split() if apart else (word,)))
    return re.compile("|".join(map(_word, _longest_first(words))) or "(?!)")


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted({word.casefold() for word in words}, key=lambda word: (-len(word), word))


def _word(word: str) -> str:
    body = re.escape(word.removesuffix("*"))
    return body + (r"\w*" if word.endswith("*") else r"\b" if word[-1].isascii() and word[-1].isalnum() else "")
