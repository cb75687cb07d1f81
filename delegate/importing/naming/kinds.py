"""Tells the kind of a line by the words of its title, those of `kinds` and `vehicles` in `words.yaml`."""

import re

from delegate.importing.naming.ways import gathers, is_a_way, way_in
from delegate.importing.words import first_word, plain, words_of
from delegate.reading.movement_words import service_in

EVENT = "event"
_NOT_FOR_TITLES = ("crossing",)  # a title is one only where it names a crossing alone, which `lines` asks
_HOW = r"(?:\bby|\bon(?: a| the)?|\bin(?: a| the)?|\baboard|乘坐?|坐|搭)\s*(?:[a-z-]+ )?$"

_OF_PEOPLE = r"(?:departure|leaving) of (?!.*\b(?:from|to|for|by)\b)"  # at a place, as their arrival is
_WHERE_IT_STOPS = (
    r"\b(?:trains?|rail|ferry|bus|buses|coach|metro|mtr|tram|subway|taxi)\s+(?:station|stop|terminal|terminus|pier|stand|park)\b"
    r"|(?:地[铁鐵]|港[铁鐵]|高[铁鐵]|火[车車]|汽[车車]|巴士|客[运運]|渡[轮輪]|バス)(?:[总總]?站|[码碼][头頭]|停)"
)
_ANY_RIDE = "[乘坐][车車]"


def kind_of(title: str) -> str:
    """The kind of a line with that title, `event` where no word tells it; its first sentence counts first."""
    first = re.split(r"(?<=[a-z)])\.\s+(?=[A-Z\d])|(?<=。)(?=.)", title, maxsplit=1)
    return next((kind for each in (*first[:1], title) if (kind := _kind_of_sentence(each)) != EVENT), EVENT)


def _kind_of_sentence(title: str) -> str:
    text = plain(title)
    other = _kind_by_words(text)
    if other in ("meeting", "visit") and first_word("titles", "gather", text):
        other = EVENT
    elif other == "visit" and first_word("titles", "call", text):
        other = "meeting"
    vehicle = vehicle_in(title)
    if vehicle:
        return vehicle
    if other == EVENT and is_a_way(title) and not gathers(title) and not re.match(_OF_PEOPLE, text):
        return "travel"
    return other


def vehicle_in(title: str) -> str:
    """What people ride in on the way that a title describes; nothing where it describes none, or does not say."""
    text = plain(title)
    if service := service_in(title.strip()):
        return service
    way = way_in(title)
    if gathers(title) or not (way or is_a_way(title)):
        return ""
    found = _vehicles(text)
    for start, kind in sorted(found, key=lambda each: _order(each, text)):
        if re.search(_HOW, text[:start]) or _kind_by_words(text[:start]) == EVENT:
            return kind
    return ""


def _order(found: tuple[int, str], text: str) -> tuple[bool, int]:
    """The order of vehicles in a title, the word for any ride last: `乘車前往深圳 Coach to Shenzhen` is a coach."""
    start, kind = found
    return kind == "car" and re.match(_ANY_RIDE, text[start:]) is not None, start


def vehicle_named(text: str) -> str:
    """The vehicle whose word stands first in a text that is known to tell of a way."""
    said = plain(text)
    found = _vehicles(said)
    return min(found)[1] if found else ""


def _vehicles(text: str) -> list[tuple[int, str]]:
    """Where each vehicle stands first in a text, and not as the name of where it stops: `港鐵站`, `ferry terminal`."""
    text = re.sub(_WHERE_IT_STOPS, lambda said: " " * len(said[0]), text)
    found = [(match.start(), kind) for kind in words_of("vehicles") if (match := first_word("vehicles", kind, text))]
    numbered = re.search(r"\b[a-z\d]{2,3}\s?\d{1,4}便", text)  # `JAL146便`
    return [*found, (numbered.start(), "flight")] if numbered else found


def _kind_by_words(text: str) -> str:
    kinds = (each for each in words_of("kinds") if each not in _NOT_FOR_TITLES)
    return next((each for each in kinds if _says(each, text)), EVENT)


def _says(kind: str, text: str) -> bool:
    if kind != "hotel":
        return first_word("kinds", kind, text) is not None
    if (head := re.match(r"(?:hotel|night)\s?(?::|[–—-]\s)\s?(?=\w)", text)) and first_word(
        "places", "word", text[head.end() :]
    ):
        return True
    found = first_word("kinds", kind, text)
    return found is not None and (found[0] != "hotel" or found.span() == (0, len(text)) or text.startswith("hotel:"))
