"""Tells whether a text is a place and nothing else: a name, what a label says, a street with its number."""

import re

from delegate.importing.naming.venue_texts import is_a_place, is_a_room
from delegate.importing.naming.wording import first_word, label, plain

OFFICE = (
    r"(?:(?:the|vice|deputy|assistant|under)[\s-]+)*"
    r"(?:head|director|minister|secretary|mayor|president|chair|chief|governor)"
)
# What has a number behind it and is no street.
_NO_STREET = (
    r"(?i)\b(?:group|gruppe|groupe|day|tag|jour|part|teil|partie|team|table|tisch|page|seite|annex|annexe|anlage|appendix|item"
    r"|version|class|phase|session|round|car|bus|coach|flight|train|line|linie|ligne|exit|stop|step|option|grade|number|no|nr"
    r"|chapter|vol|stage|track|zone|area|box|lot|list|point|punkt|note|boat|ferry|pax|max|maximum|about|total|age|dress"
    r"|(?:jan|feb|fév|mar|mär|apr|avr|ma[iy]|ju[nil]|aug|aoû|sep|o[ck]t|nov|de[cz]|déc)\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)\b"
)


def has_an_address(said: str) -> bool:
    """Whether brackets hold a street with a number, with the name of the house or the town, or alone: `(Pikk 70)`."""
    if any(is_an_address(part.strip()) for part in said.split(",")):
        return True
    alone = re.fullmatch(r"(?P<street>[A-ZÀ-Ý][^\W\d_]{2,}(?:[ -][A-ZÀ-Ý][^\W\d_]+)?) \d{1,3}[a-z]?", said)
    return alone is not None and not re.search(_NO_STREET, alone["street"]) and not is_a_room(said)


def is_an_address(line: str) -> bool:
    """Whether a line is a street with a number, and what town it is in: `Laike tee 5, Peetri`."""
    first = line.split(",")[0]
    numbered = re.fullmatch(r"[^\W\d_][^\d,]+ \d{1,4}[a-z]?|\d{1,4}[a-z]? [A-Z][^\d,]+", first)
    return numbered is not None and first_word("places", "street", plain(first)) is not None


def place_alone(line: str) -> str:
    """The place of a line that is nothing but one: `Venue: Town Hall`, `@ Town Hall`, `Harbour Hotel`."""
    if said := label("places", "said", line) or (line[1:].strip() if line.startswith("@") else ""):
        return said
    if (
        len(line) > 80
        or re.search(r"[.。!?:：;；]", re.sub(r"\b[A-Z]\.", "", line))
        or re.match(OFFICE, line, re.IGNORECASE)
    ):
        return ""
    if re.search(r"\b(?:with|by|from|to)\b", line) or (len(line.split()) > 7 and "," not in line):
        return ""
    of_a_name = " of " not in line or _is_in_capitals(line)
    if line[:1].upper() == line[:1] and of_a_name and is_a_place(line):
        return line
    return line if is_an_address(line) else ""


def _is_in_capitals(line: str) -> bool:
    """Whether every word but the small ones begins with a capital, as in `House of the Black Heads, Pikk 26`."""
    words = [
        each for each in re.split(r"[\s,]+", line) if each and each not in ("of", "the", "and", "de", "du", "des", "la")
    ]
    return all(not each[0].islower() for each in words)
