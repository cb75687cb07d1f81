"""Takes the text of a place apart: its name, its city, its room, its street."""

import re
from collections.abc import Sequence

from delegate.importing.naming.place_words import (
    city_called,
    city_of_hub,
    city_within,
    far_apart,
    is_a_room,
    is_common,
    is_to_be_confirmed,
    is_unknown,
    known_place,
    name_trimmed,
)
from delegate.importing.words import HAN, first_word, is_word, label, plain
from delegate.places import gazetteer
from delegate.places.place import City
from delegate.reading.comparable import comparable
from delegate.tuples import NamedTuple

_BREAK = r"\s*(?:[,，;；、\n]|\s[–—-]\s)\s*"
_IN_BRACKETS = r"\s*[(（]([^()（）]+)[)）]\s*$"
_TERMINAL = (
    r"(?P<hub>\S.*?)[\s,，(（]*(?P<room>(?:\bTerminal\s?|\bT)\d\w?\b.*|第?[一二三四\d]\s?[號号]?(?:客運|客运)?(?:大[樓楼]|航站[樓楼]|航[廈厦]|候[機机][樓楼]).*"
    r"|第[一二三\d]ターミナル.*)"
)
_ROOM_FIRST = (
    r"(?i)\b(?:room|suite|ballroom|boardroom)(?:\s\w{1,4})?$|^(?:level|floor)\s\w{1,3}$"
    r"|^\d{1,3}(?:/?f|(?:st|nd|rd|th) floor)$|[会會][议議]室$"
)
_TOWN = (
    r"(?:(?:Co\.|Bad|Sankt|St\.?|San|Santa|El|La|Le|Los|Den) )?[A-ZÀ-Ý][^\W\d_]{2,}(?:-[^\W\d_]+)*"  # that no index has
)
_WITH_FLOOR = (
    r"(?P<house>\S{2,}?(?:酒店|賓館|宾馆|飯店|饭店|大廈|大厦|大樓|大楼|會堂|会堂|ホテル|ビル|会館))"
    r"(?P<floor>(?:[一二三四五六七八九十]{1,3}|\d{1,2})[樓楼层層階]\S*)"
)
# The name of an airport or a station that is that of its town, with a word for what it is.
_STOP_OF_A_TOWN = (
    r"^(?:flughafen|hauptbahnhof|bahnhof|airport|aeroport|gare de|aeropuerto de|aeroporto di)\s\S+(?:\s\S+)?$"
    r"|^\S+(?:\s\S+)?\s(?:(?:international )?airport|flughafen|hauptbahnhof|hbf|central station|railway station)$"
)
_NUMBERED = r"\b\d+\w?\b|\d+\s*[号號]"


class VenueText(NamedTuple):
    """What the text of a place says; "" for what it does not say.

    `known` is a name that needs no entry, `note` what says that more about the place is not known yet. `foreign`
    is a city of another country than that of the day, which is read in the name and not taken.
    """

    name: str
    city: str = ""
    room: str = ""
    address: str = ""
    known: str = ""
    note: str = ""
    foreign: str = ""


def venue_text(said: str, city: str = "", day_city: str = "") -> VenueText:
    """The parts of the text of a place; `city` is one that the source says beside it, `day_city` that of its day."""
    text, parts = _house_first(_without_label(comparable(said).strip()))
    hub, terminal = terminal_apart(text)
    if hub and (not city or plain(city) == plain(city_of_hub(hub))):
        return VenueText(hub, city, terminal, known=hub)
    in_city = False
    told: list[str] = []  # words that tell the city and are not its name: a district
    text, parts, note = _open_apart(text, parts)
    if bracket := re.search(_IN_BRACKETS, parts[0]):
        inside = city_called(bracket[1]) or (city_within(bracket[1]) if re.match(f"[{HAN}]", bracket[1]) else "")
        if len(parts) > 1 and city_called(parts[-1]) and not re.match(f"[{HAN}]", bracket[1]):
            inside = ""  # `Stadium (Moyo), Durban`
        if inside or is_to_be_confirmed(bracket[1]) or is_unknown(bracket[1]):
            city, note = city or inside, note if inside else ", ".join(filter(None, (bracket[1], note)))
            parts = [parts[0][: bracket.start()], *parts[1:]]
            text = ", ".join(parts)
            told += [bracket[1]] if inside and not _is_all_of(bracket[1], city) else []
    if not city and (known := known_place(text, alone=not day_city)):
        return VenueText(text, known=known, note=note)
    if len(parts) > 1 and (inside := city_called(parts[-1])) and not _is_elsewhere(parts[-1], day_city):
        city = city or inside
        told += [] if _is_all_of(parts[-1], city) else [parts[-1]]
        parts, in_city = parts[:-1], True
    name = parts[0]
    if len(parts) == 1 and (known := _known_in(name, city)):
        return VenueText(name, city, known=known, note=", ".join(filter(None, (*told, note))))
    rooms, streets, more = _beside(parts, closed=in_city)
    hub, bracketed = _known_with_more(parts, city)
    if hub:
        words = ", ".join(filter(None, (*bracketed, *streets, *told, *more, note)))
        return VenueText(hub, city, ", ".join(rooms), known=hub, note=words)
    note = ", ".join(filter(None, (*more, note)))
    city = city or next(
        (found for each in streets if not _is_elsewhere(each, day_city) and (found := _city_of_street(each))), ""
    )
    named, foreign = ("", "") if city else _city_in_name(name, day_city)
    city = city or named
    street = ", ".join([*streets, *told])
    return VenueText(name_trimmed(name), city, ", ".join(rooms), street, note=note, foreign=foreign)


def _city_in_name(name: str, day_city: str) -> tuple[str, str]:
    """The city in the name of a place, if the place is taken to be there; and that city, if it is a foreign one."""
    within = city_within(name)
    if within and _is_the_same(within, day_city):  # `Saigon Centre` in Ho Chi Minh City
        return day_city, ""
    in_its_town = re.search(_STOP_OF_A_TOWN, plain(name)) is not None  # `Flughafen Hamburg`, on a day in Tallinn
    is_foreign = within and day_city and not in_its_town and far_apart(within, day_city)
    return ("", within) if is_foreign else (within, "")


def _house_first(text: str) -> tuple[str, list[str]]:
    """The text of a place and its parts, the house before a room that stands before it."""
    parts = [each for each in re.split(_BREAK, text) if each]
    if len(parts) == 1 and (floor := re.fullmatch(_WITH_FLOOR, text)):  # `長安國際酒店二樓`
        parts = [floor["house"], floor["floor"]]
        text = ", ".join(parts)
    if len(parts) > 1 and _is_room_before(parts[0], parts[1]):
        parts = [parts[1], parts[0], *parts[2:]]
        text = ", ".join(parts)
    return text, parts


def _open_apart(text: str, parts: list[str]) -> tuple[str, list[str], str]:
    """A text and its parts without what says that something is open, and that: `Ritz, Bangkok (room tbc)`."""
    notes = [each for each in parts if is_unknown(each)] if len(parts) > 1 else []
    parts = [each for each in parts if not is_unknown(each)] or [text]
    behind = re.search(_IN_BRACKETS, parts[-1]) if len(parts) > 1 else None
    if behind and city_called(parts[-1][: behind.start()]):
        notes = [behind[1], *notes]
        parts = [*parts[:-1], parts[-1][: behind.start()]]
        text = ", ".join(parts)
    return text, parts, ", ".join(notes)


def _beside(parts: Sequence[str], *, closed: bool) -> tuple[list[str], list[str], list[str]]:
    """The rooms, the parts of an address and what is neither, behind the name of a place: `Old Port, HMS Liverpool`.

    All parts are of the address where a city closes it.
    """
    rooms: list[str] = []
    streets: list[str] = []
    more: list[str] = []
    for each in parts[1:]:
        of_it = closed or streets or re.search(_NUMBERED, parts[0]) or _is_of_an_address(each)
        (rooms if is_a_room(each) else streets if of_it else more).append(each)
    if more and more[-1] == parts[-1] and re.fullmatch(_TOWN, more[-1]):
        streets.append(more.pop())
    return rooms, streets, more


def terminal_apart(name: str) -> tuple[str, str]:
    """A known airport and its terminal, `Narita Airport` and `Terminal 1`; nothing of any other name."""
    found = re.fullmatch(_TERMINAL, name.strip(), re.IGNORECASE)
    hub = name_trimmed(found["hub"]) if found else ""
    return (hub, found["room"].strip(" )）")) if found and city_of_hub(hub) and known_place(hub) else ("", "")


def _is_room_before(first: str, second: str) -> bool:
    """Whether a room stands before the house that it is in: `Private Dining Room, Cordis Auckland`."""
    room = re.search(
        _ROOM_FIRST,
        first,
    )
    house = is_word("places", "word", second)
    named = house or second[:1].isupper() or re.match(f"[{HAN}]", second)
    return bool(room and named) and not (
        (is_a_room(second) and not house) or city_called(second) or re.search(r"\d", second)
    )


def _is_of_an_address(part: str) -> bool:
    """Whether a part is a street, a number, a place within a place or a town, or is not in Latin letters."""
    said = plain(part)
    named = first_word("places", "street", said) or first_word("places", "word", said) or city_called(part)
    return bool(named) or re.search(r"\d", said) is not None or not re.search("[a-z]", said)


def _known_with_more(parts: Sequence[str], city: str) -> tuple[str, list[str]]:
    """The known place that has more words beside it, and those in its brackets: `Tallinn Airport, Lennujaama 2`.

    Nothing where a place within it is meant, or where the source says another city.
    """
    bracket = re.search(_IN_BRACKETS, parts[0])
    name = parts[0][: bracket.start()] if bracket else parts[0]
    exact = gazetteer.shipped().by_exact_name(name_trimmed(name))
    if exact is None or isinstance(exact, City) or (len(parts) < 2 and not bracket):
        return "", []
    inside = any(first_word("places", "word", plain(each)) and not is_a_room(each) for each in parts[1:])
    if inside or (city and plain(city) != plain(exact.city or "")):
        return "", []
    return known_place(name, alone=False), [bracket[1]] if bracket else []


def _han_city(part: str) -> str:
    """The city with which a part in Chinese begins: `深圳坪山` behind a comma."""
    return city_within(part) if re.match(f"[{HAN}]", part) else ""


def _is_elsewhere(part: str, day_city: str) -> bool:
    """Whether a town of no great name is one of another country than the day's: `Makara` in Wellington is no Macará."""
    exact = gazetteer.shipped().by_exact_name(name_trimmed(part))
    return bool(day_city) and not isinstance(exact, City) and far_apart(part, day_city)


def _city_of_street(part: str) -> str:
    """The city that a part of an address tells, with or without its code: `8001 Zürich`, `602 00 Brno`, `Praha 6`."""
    code = r"^(?:[A-Z]{1,2}-)?(?:\d{4,6}(?:-\d{3})?|\d{3} \d\d)\s+|(?:\s+[A-Z]{2,3})?\s+\d{4,6}$|\s\d{1,2}$"
    bare_name = re.sub(code, "", part.strip())
    return city_called(part) or _han_city(part) or city_called(bare_name)


def _is_the_same(one: str, other: str) -> bool:
    """Whether two names are of one known city."""
    found = [gazetteer.shipped().city(name) if name else None for name in (one, other)]
    return found[0] is not None and found[0] == found[1]


def _is_all_of(words: str, city: str) -> bool:
    """Whether words are a name of the city and no more: those of a district of it are more."""
    exact = gazetteer.shipped().by_exact_name(name_trimmed(words))
    return plain(name_trimmed(words)) == plain(city) or isinstance(exact, City)


def _known_in(name: str, city: str) -> str:
    """A known place as it is written with the city that the source says: `Jiuzhou Port, Zhuhai`; or the city alone."""
    said, book = name_trimmed(name), gazetteer.shipped()
    if not city:
        return known_place(name)
    if city_called(said) and plain(said) == plain(city):
        return said
    hub = None if is_common(said) else book.hub(said)
    there = book.hub(f"{said}, {city}")
    return f"{said}, {city}" if hub and there and hub.id == there.id else ""


def _without_label(text: str) -> str:
    return label("places", "said", text) or text.removeprefix("@").strip()
