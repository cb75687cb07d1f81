"""Reads papers as somebody types them on the command line: `passport:GB:diplomatic`, `two-way-permit:business:HK`."""

from collections.abc import Iterable

from delegate.borders.crossings import Borders
from delegate.model import PASSPORT_TYPES, Paper
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.endorsement_names import endorsement_called
from delegate.reading.nearest import did_you_mean
from delegate.reading.paper_names import country_called, is_country, papers_called
from delegate.reading.papers import KINDS, is_number_field
from delegate.reading.scalars import READERS
from delegate.tuples import NamedTuple

_ASKS_FOR_A_COUNTRY = {"passport": "nationality", "visa": "issued_for", "apec-card": "issued_for"}

_WHOSE = {  # what a name leaves open, so that it is asked for and not presumed
    "passport": "behind `passport` and a colon whose it is",
    "visa": "behind `visa` and a colon for which side it is",
    "apec-card": "behind `apec-card` and a colon for which side it is cleared",
}


class NotAPaper(NamedTuple):
    """Why a text is no paper: in one sentence, with what to write instead."""

    sentence: str


def typed_papers(texts: Iterable[str], borders: Borders, sides: Iterable[str]) -> tuple[Paper, ...] | NotAPaper:
    """The papers of one person, each a kind with a word or two behind colons; `sides` are those whose rules name kinds.

    The first word is whose a passport is, for which side a visa or a card, what a permit is endorsed for. The second is
    the type of a passport, or the side of an endorsement.
    """
    known = {*KINDS, *(rule.paper or "" for side in sides for rule in borders.admissions(side))}
    found = []
    for text in texts:
        paper = _paper(text, sorted(known - {""}))
        if isinstance(paper, NotAPaper):
            return paper
        found.append(paper)
    return tuple(found)


def _paper(text: str, known: list[str]) -> Paper | NotAPaper:
    kind, *words = (part.strip() for part in text.split(":"))
    kind = kind.casefold() if kind.casefold() in known else kind
    if any(character.isdigit() for character in text) or (kind not in known and is_number_field(kind) and words):
        return NotAPaper("a paper is asked about without its number: write its kind, such as passport:GB")
    if kind not in known:
        return NotAPaper(f"{quoted(kind)} is no kind of paper: {_instead(text, kind, known)}")
    if "" in words:
        return NotAPaper(f"nothing stands behind the colon of {quoted(text)}: write it like passport:GB, or no colon")
    if len(words) > (1 if kind in ("visa", "apec-card") else 2):
        return NotAPaper(f"{quoted(text)} says too much: write it like passport:GB:diplomatic")
    return _with_words(kind, *words)


def _instead(text: str, kind: str, known: list[str]) -> str:
    """What to write for a text that is no kind of paper."""
    if found := papers_called(text):
        said = " or ".join(each.typed for each in found)
        whose = next((_WHOSE[each.kind] for each in found if each.guessed and each.kind in _WHOSE), "")
        return f"write {whose}, such as {said}" if whose else f"write {said}"
    return did_you_mean(kind.casefold(), known, f"write one of {', '.join(known)}")


def _with_words(kind: str, first: str = "", second: str = "") -> Paper | NotAPaper:
    """A paper of a kind with what stands behind its colons."""
    fields: dict[str, str] = {}
    if kind not in _ASKS_FOR_A_COUNTRY and is_country(first) and not second:  # `two-way-permit:HK`
        first, second = "", country_called(first) or first
    countries = {_ASKS_FOR_A_COUNTRY.get(kind): first, None if kind in _ASKS_FOR_A_COUNTRY else "issued_for": second}
    for field, word in countries.items():
        if field and word:
            country = _country(word)
            if isinstance(country, NotAPaper):
                return country
            fields[field] = country
    if kind not in _ASKS_FOR_A_COUNTRY and first:
        endorsement = READERS["endorsement"](first)
        if isinstance(endorsement, Wrong):
            return NotAPaper(f"{quoted(first)} is not how an endorsement is typed: {_typed_so(kind, first, second)}")
        fields["endorsement"] = str(endorsement)
    if kind in _ASKS_FOR_A_COUNTRY and second:
        if second not in PASSPORT_TYPES:
            return NotAPaper(f"{quoted(second)} is no type of passport: write one of {', '.join(PASSPORT_TYPES)}")
        fields["passport_type"] = second
    return Paper(kind=kind, **fields)


def _typed_so(kind: str, first: str, second: str) -> str:
    """What to type for a permit with its endorsement, such as `write two-way-permit:business:HK`."""
    meant = endorsement_called(first)
    assert meant is not None, "only a word that means an endorsement is answered"
    return f"write {':'.join(each for each in (kind, meant.word, second or meant.issued_for) if each)}"


def _country(word: str) -> str | NotAPaper:
    country = READERS["country"](word.upper() if len(word) == 2 else word)
    return NotAPaper(f"{country.problem}: {country.remedy}") if isinstance(country, Wrong) else str(country)
