"""Lists the kinds of travel documents and endorsements, and the fields that would hold a number and are refused."""

import re

from delegate.diagnostics import Finding
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.nearest import distance
from delegate.source import Where

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
ENDORSEMENTS = frozenset(
    {
        "business",
        "individual-visit",
        "group",
        "family",
        "stay",
        "talent",
        "other",
        "exhibition",
        "medical",
        "performance",
        "hengqin",
        "zhuhai",
    }
)
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


def read_endorsement(text: str) -> str | Wrong:
    """What a permit is endorsed for; a word that is not known here may be known at a border of the trip's own."""
    word = text.casefold()
    if word in ENDORSEMENTS:
        return word
    from delegate.reading.endorsement_names import endorsement_called  # few files need it

    if meant := endorsement_called(text):
        alone = not (meant.issued_for or meant.entries)
        said = f"{quoted(text)} is not how an endorsement is written"
        return Wrong(_endorsed_in_words, said, f"write `{meant.fields}`", meant.word if alone else "")
    return text


def _endorsed_in_words(where: Where, problem: str, remedy: str) -> Finding:
    return complain.unknown_word(where, "", remedy)._replace(message=problem)
