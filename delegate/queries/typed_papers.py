"""Reads papers as somebody types them on the command line: `passport:GB`, `visa:CN`, `two-way-permit:business`."""

from collections.abc import Iterable
from typing import NamedTuple

from delegate.borders.crossings import Borders
from delegate.model import Paper
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.nearest import did_you_mean
from delegate.reading.papers import KINDS, is_number_field
from delegate.reading.scalars import READERS

_ASKS_FOR_A_COUNTRY = {"passport": "nationality", "visa": "issued_for"}


class NotAPaper(NamedTuple):
    """Why a text is no paper: in one sentence, with what to write instead."""

    sentence: str


def typed_papers(texts: Iterable[str], borders: Borders, sides: Iterable[str]) -> tuple[Paper, ...] | NotAPaper:
    """The papers of one person, each a kind with one word behind a colon; `sides` are those whose rules name kinds."""
    known = {*KINDS, *(rule.paper or "" for side in sides for rule in borders.admissions(side))}
    found = []
    for text in texts:
        paper = _paper(text, sorted(known - {""}))
        if isinstance(paper, NotAPaper):
            return paper
        found.append(paper)
    return tuple(found)


def _paper(text: str, known: list[str]) -> Paper | NotAPaper:
    kind, colon, word = (part.strip() for part in text.partition(":"))
    kind = kind.casefold()
    if any(character.isdigit() for character in text) or (kind not in known and is_number_field(kind)):
        return NotAPaper("a paper is asked about without its number: write its kind, such as passport:GB")
    if kind not in known:
        remedy = did_you_mean(kind, known, f"write one of {', '.join(known)}")
        return NotAPaper(f"{quoted(kind)} is no kind of paper: {remedy}")
    if colon and not word:
        return NotAPaper(f"nothing stands behind the colon of {quoted(text)}: write it like passport:GB, or no colon")
    if not word:
        return Paper(kind=kind)
    if kind not in _ASKS_FOR_A_COUNTRY:
        return Paper(kind=kind, endorsement=word)
    country = READERS["country"](word.upper() if len(word) == 2 else word)
    if isinstance(country, Wrong):
        return NotAPaper(f"{country.problem}: {country.remedy}")
    return Paper(kind=kind, **{_ASKS_FOR_A_COUNTRY[kind]: country})
