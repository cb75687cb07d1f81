"""Tells what a name means: a known city or place, a room, one that nobody knows yet, the one above."""

import re

from delegate.importing.words import HAN, bare, first_word, halves_of, is_word, plain
from delegate.places import gazetteer
from delegate.places.place import City

_MISSION = (
    r"^.{0,30}[驻駐](?P<at>.+)$"
    r"|\b(?:embassy|high commission|consulate(?:[ -]general)?)\b(?: of (?!.*\bin\b).*|.*?\bin\b(?P<town>.+))?$"
)
_LONGER = r"[湖山江河路街道]|[东東西南北中][路街]"


def city_of_hub(name: str) -> str:
    """The city of a known airport, station or pier; nothing where the name is that of none."""
    hub = None if is_common(name) else gazetteer.shipped().hub(name)
    return hub.city or "" if hub and hub.kind == "hub" else ""


def far_apart(one: str, other: str) -> bool:
    """Whether two known cities lie in two countries, the Mainland, Hong Kong and Macao taken as one."""
    sides = [city.side for name in (one, other) if (city := gazetteer.shipped().city(name_trimmed(name)))]
    return len({"CN" if side in ("HK", "MO") else side for side in sides}) > 1


def city_called(name: str) -> str:
    """The city that a name means, as it was written; that of a district by its id; nothing where none is known."""
    said = name_trimmed(name)
    if not said or len(said) > 60:
        return ""
    book = gazetteer.shipped()
    if book.city(said) and not is_common(said):
        exact = book.by_exact_name(said)
        return said if exact is None or isinstance(exact, City) else exact.city or ""
    return ""


def city_within(name: str) -> str:
    """The shipped city that a name begins or ends with: `深圳五洲宾馆`, `Hilton Beijing`; nothing for no such name."""
    book = gazetteer.shipped()
    if mission := re.search(_MISSION, name, re.IGNORECASE):  # where it is, and not whose: `香港駐成都經貿辦`
        return city_within((mission["at"] or mission["town"] or "").strip())
    if re.match(f"[{HAN}]", name):
        heads = (name[:length] for length in (4, 3, 2) if length < len(name))
        city = next((each for each in heads if isinstance(book.by_exact_name(each), City)), "")
        return "" if re.match(_LONGER, name[len(city) :]) else city  # 松山湖 is a lake, 北京路 a road
    words = [each for each in re.split(r"[^\w']+", name) if each]
    found = [" ".join(words[start : start + length]) for length in (2, 1) for start in range(len(words) - length + 1)]
    named = [each for each in found if each[:1].isupper() and isinstance(book.by_exact_name(each), City)]
    return named[0] if len({plain(each) for each in named}) == 1 else ""


def is_a_place(text: str) -> bool:
    """Whether a text is the name of a known place, or has a word for one: hotel, 酒店."""
    return bool(text) and len(text) < 120 and bool(known_place(text) or first_word("places", "word", plain(text)))


def is_unknown(text: str) -> bool:
    """Whether a text says of a place that nobody knows it yet, in one language or in two."""
    if not bare(text) or is_word("places", "unknown", text):
        return True
    halves = halves_of(text)
    if len(halves) == 2:
        return is_unknown(halves[0]) and is_unknown(halves[1])
    said = plain(text)
    found = first_word("places", "unknown_yet", said)
    return found is not None and all(
        is_word("places", "kind_alone", each) for each in (said[: found.start()], said[found.end() :]) if bare(each)
    )


def is_to_be_confirmed(text: str) -> bool:
    """Whether a text says nothing but that something is not settled: `To be confirmed`, `venue TBC`, `地點待定`."""
    if is_word("times", "tentative", text):
        return True
    return bool(bare(text)) and is_unknown(text) and first_word("places", "unknown_yet", plain(text)) is not None


def is_the_one_above(text: str) -> bool:
    """Whether a text says that the place is that of the row above."""
    if re.fullmatch(r"""[-–—\s]*(?:"|″|〃|”|''|,,|„)[-–—\s]*""", text) or is_word("places", "above", text):
        return True
    chinese = " ".join(re.findall(f"[{HAN}]+", text))
    return bool(chinese) and all(
        is_word("places", "above", each) for each in (chinese, bare(re.sub(f"[{HAN}]+", " ", text))) if each
    )


def known_place(text: str, *, alone: bool = True) -> str:
    """The text itself where it is a known place, else the code in its brackets: `Tallinn Airport (TLL)`.

    A town that only the index of the world has is meant where the text stands alone.
    """
    said = name_trimmed(text)
    if not said or len(said) > 80 or is_common(said):
        return ""
    book = gazetteer.shipped()
    if book.several(said):
        return ""
    hub = book.hub(said)
    if hub and re.fullmatch("[A-Z]{3}", said) and not isinstance(book.by_exact_name(hub.city or ""), City):
        return ""  # a name of three letters, BYD or IPA, is rather that than the airport of a far town
    if hub or isinstance(book.by_exact_name(said), City) or (alone and book.city(said)):
        return said
    code = re.search(r"[(（]([A-Z]{3})[)）]$", said)
    return code[1] if code and book.hub(code[1]) else ""


def is_common(name: str) -> bool:
    """Whether a name that the index of the world has is a common word: Hall, 宾馆, Park."""
    found = first_word("places", "word", plain(name))
    return (found is not None and found[0] == plain(name)) or name.islower()


def is_a_room(part: str) -> bool:
    """Whether a text names a part of a building: `Room 1`, `3F`, `6. Stock`."""
    text = plain(part)
    if re.match(r"[A-ZÆØÅ][\w ]+ gate \d", part):  # a street of Norway: `Karl Johans gate 22`
        return False
    numbered = re.fullmatch(r"\D*?(?P<last>\S+) \d{1,4}[a-z]?", text)
    if numbered and is_word("places", "street", numbered["last"]):  # `Town Hall Square 31`
        return False
    if re.match(r"\d{1,5}[a-z]? \D+$", text) and (street := first_word("places", "street", text)):
        return first_word("places", "room", text[street.end() :]) is not None  # `1801 Dock Street` is none
    return first_word("places", "room", text) is not None or re.search(r"\d+\s?/?f\b|^level\b", text) is not None


def name_trimmed(name: str) -> str:
    return re.sub(r"^(?:the|at)\s+", "", name.strip(" .,，。:：;；・·*"), flags=re.IGNORECASE)
