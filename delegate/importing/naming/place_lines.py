"""Tells whether a text is a place and nothing else: a name, what a label says, a street with its number."""

import re
from collections.abc import Container, Iterable

from delegate.importing.naming.place_words import city_called, is_a_place, is_a_room, is_the_one_above, is_unknown
from delegate.importing.rows import Row
from delegate.importing.words import first_word, label, plain

OFFICE = (
    r"(?:(?:the|vice|deputy|assistant|under)[\s-]+)*"
    r"(?:head|director|minister|secretary|mayor|president|chair|chief|governor)(?!ial)"
)
_PERSON = r"(?:mr|mrs|ms|miss|dr|prof|sir|dame|h\.?e)\b"
# What has a number behind it and is no street.
_NO_STREET = (
    r"(?i)\b(?:group|gruppe|groupe|day|tag|jour|part|teil|partie|team|table|tisch|page|seite|annex|annexe|anlage|appendix|item"
    r"|version|class|phase|session|round|car|bus|coach|flight|train|line|linie|ligne|exit|stop|step|option|grade|number|no|nr"
    r"|chapter|vol|stage|track|zone|area|box|lot|list|point|punkt|note|boat|ferry|pax|max|maximum|about|total|age|dress"
    r"|(?:jan|feb|fév|mar|mär|apr|avr|ma[iy]|ju[nil]|aug|aoû|sep|o[ck]t|nov|de[cz]|déc)\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)\b"
)

# Words that a sentence has and the name of a place does not: `Group 1 starts on the crest`.
_NO_NAME = r"\b(?:with|by|from|to|starts?|begins?|meets?|goes|is|are|will|takes?|waits?|leaves?|joins?|stays?)\b"

_PHONE = (
    r"[\s,，、;；.。·(（]*(?P<phone>(?:\b(?:tele)?phone\b|\btel\b|\bt(?=[.:：])|(?:聯絡|联系|联络)?[電电][話话])"
    r"[\s.:：]*[+\d(（][\d\s()（）+./-]{5,})\s*$"
)


def phone_apart(said: str) -> tuple[str, str]:
    """The text of a place without the telephone number at its end, and that with its label: `Ritz, Tel. 555 0100`."""
    found = re.search(_PHONE, said, re.IGNORECASE)
    return (said[: found.start()], found["phone"].strip()) if found and found.start() else (said, "")


def has_an_address(said: str) -> bool:
    """Whether brackets hold a street with a number, with the name of the house or the town, or alone: `(Pikk 70)`."""
    if any(is_an_address(part.strip()) for part in said.split(",")):
        return True
    alone = re.fullmatch(r"(?P<street>[A-ZÀ-Ý][^\W\d_]{2,}(?:[ -][A-ZÀ-Ý][^\W\d_]+)?) \d{1,3}[a-z]?", said)
    return alone is not None and not re.search(_NO_STREET, alone["street"]) and not is_a_room(said)


def is_an_address(line: str) -> bool:
    """Whether a line is a street with a number, and what town it is in: `Laike tee 5, Peetri`."""
    if re.fullmatch(r"[^\W\d_]{2,16}(?:路|街|道|大道)\s?\d{1,4}\s?[号號]\w{0,6}", line.strip()):
        return True
    first = line.split(",")[0]
    numbered = re.fullmatch(r"[^\W\d_][^\d,]+ \d{1,4}[a-z]?|\d{1,4}[a-z]? [A-Z][^\d,]+(?: \d{1,2})?", first)
    return numbered is not None and first_word("places", "street", plain(first)) is not None


def places_said(rows: Iterable[Row]) -> frozenset[str]:
    """What the places are called that rows have in their column, or in a line of their own in the title's cell."""
    said = (place for row in rows for place in (row.place, *map(place_alone, row.title.split("\n")[1:])))
    return frozenset(name for each in said if (name := _name_before_comma(each)))


def place_alone(line: str, elsewhere: Container[str] = ()) -> str:
    """The place of a line that is nothing but one: `Venue: Town Hall`, `@ Town Hall`, `Harbour Hotel`.

    `elsewhere` are the places that other rows name: their words alone are a place too, `KUMU`.
    """
    if said := label("places", "said", line) or (line[1:].strip() if line.startswith("@") else ""):
        return said
    if re.match(r"[(（]?(?:由|与|與|请|請)", line):  # by or with whom: `（由供水公司工程師講解）`
        return ""
    line = re.sub(r"^(?:at (?:the )?|@ ?|im |beim |au |à la )(?=[A-ZÀ-Ý])", "", line)
    if (
        len(line) > 80
        or re.search(r"[.。!?:：;；]", re.sub(r"\b[A-Z]\.|(?<=\d)\.(?=\d)", "", line))
        or re.match(OFFICE, line, re.IGNORECASE)
    ):
        return ""
    if re.search(_NO_NAME, line) or (len(line.split()) > 7 and "," not in line):
        return ""
    of_a_name = " of " not in line or _is_in_capitals(line)
    if line[:1].upper() == line[:1] and of_a_name and is_a_place(line):
        return line
    return line if plain(line) in elsewhere or is_an_address(line) or _is_a_house(line) else ""


def _name_before_comma(place: str) -> str:
    """What the place of another row is called, to be found again: `KUMU` of `KUMU, Valge 1`; "" for a city."""
    name = place.strip().split("\n")[0].split(",")[0].strip()
    return "" if len(name) < 3 or is_unknown(name) or is_the_one_above(name) or city_called(name) else plain(name)


def _is_a_house(line: str) -> bool:
    """Whether a line is a name in capitals with a street and number or a town behind a comma: `KUMU, Valge 1`."""
    name, comma, behind = line.partition(", ")
    numbered = re.match(r"[A-ZÀ-Ý][^\W\d_]{2,}(?:\s[^\W\d_]+){0,2} \d{1,3}[a-z]?(?=,|$)", behind)
    if comma and city_called(behind) and _is_in_capitals(name) and not re.match(_PERSON, name, re.IGNORECASE):
        return True  # `Erasmus Huis, Jakarta`
    if not (comma and numbered and _is_in_capitals(name)) or re.match(_PERSON, name, re.IGNORECASE):
        return False
    return not (re.search(_NO_STREET, numbered[0]) or is_a_room(numbered[0]))


def _is_in_capitals(line: str) -> bool:
    """Whether every word but the small ones begins with a capital, as in `House of the Black Heads, Pikk 26`."""
    words = [
        each for each in re.split(r"[\s,]+", line) if each and each not in ("of", "the", "and", "de", "du", "des", "la")
    ]
    return all(not each[0].islower() for each in words)
