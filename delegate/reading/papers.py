"""Lists the kinds of travel documents, and the fields that would hold a number and are refused."""

import re

from delegate.reading.nearest import distance

KINDS = {
    "passport": "a passport; says its `nationality`",
    "visa": "a visa; says what side it is `for`",
    "two-way-permit": "the exit-entry permit with which Mainland residents visit Hong Kong and Macau",
    "official-permit": "the same for official business",
    "home-return-permit": "the permit with which residents of Hong Kong and Macau enter the Mainland",
    "non-chinese-travel-permit": "the same for permanent residents who are not Chinese citizens",
    "tour-group-list": "the list of a travel agency of Hong Kong or Macau, on which two or more enter the Mainland",
    "taiwan-permit": "the permit with which residents of Taiwan enter the Mainland",
    "apec-card": "the APEC business travel card, beside the passport; says what side it is cleared `for`",
    "hk-identity-card": "the Hong Kong identity card",
    "macau-identity-card": "the Macau identity card",
}
_NUMBER = (
    r"(?i)(?:.*[-_ ])?(?:number|no|nr|num|document|doc|serial|mrz)\.?"
    r"|(?:passport|visa|permit|identity|id|card|hkid|paper)(?:[-_ ]?(?:number|no|nr|num|id|card))?\.?"
)


def is_number_field(key: str) -> bool:
    """Whether a field of a person or a paper would hold the number of a document."""
    return bool(re.fullmatch(_NUMBER, key))


def is_kind(word: str) -> bool:
    """Whether a word can name a kind of paper; a number cannot."""
    return bool(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word))


def nearly(word: str) -> str:
    """The known kind that this one is a slip of the pen away from, or nothing."""
    if word in KINDS:
        return ""
    return next((each for each in KINDS if distance(word, each, 2) <= 2), "")
