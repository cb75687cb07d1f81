"""The first page of a pack: what it holds, in the trade's words, and where each document is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from delegate.i18n.escape import safe_line
from delegate.i18n.language import language_of
from delegate.planning.plan import Plan
from delegate.sheet.merge_languages import together_words
from delegate.sheet.model import Edition, Words
from delegate.sheet.wording import Wording

HEADINGS = {
    "everybody": "For everybody",
    "people": "Personal programmes",
    "vehicles": "Movements",
    "hosts": "For the hosts",
}


class CoverLink(NamedTuple):
    """A document of the pack: whose it is or what, and its files by suffix."""

    name: Words
    files: tuple[str, ...]


class CoverGroup(NamedTuple):
    """Documents of one kind under a heading."""

    heading: Words
    links: tuple[CoverLink, ...]


class Cover(NamedTuple):
    """The page that links a pack together."""

    languages: tuple[str, ...]
    titles: Words
    version: Words
    contact: Words
    groups: tuple[CoverGroup, ...]


def cover(plan: Plan, languages: Iterable[str], files: Mapping[tuple[str, str], tuple[str, ...]]) -> Cover:
    """The cover of a pack; `files` are those of each kind and name (`people`, `ann`), in the order of the page."""
    tags = tuple(dict.fromkeys(languages))
    wordings = [Wording(plan, (tag,), (tag,), Edition.PROGRAMME, (), language_of(tag), tag) for tag in tags]
    groups = []
    for kind, heading in HEADINGS.items():
        links = [
            CoverLink(together_words(_name(words, kind, name) for words in wordings), made)
            for (of, name), made in files.items()
            if of == kind
        ]
        if links:
            groups.append(CoverGroup(together_words(words.phrase(heading) for words in wordings), tuple(links)))
    trip = plan.trip
    return Cover(
        languages=tags,
        titles=together_words(
            words.titled(trip.trip) or words.phrase("A programme without a title") for words in wordings
        ),
        version=together_words(words.words(words.main(trip.version)) for words in wordings),
        contact=together_words(words.words(words.one(trip.contact)) for words in wordings),
        groups=tuple(groups),
    )


def _name(words: Wording, kind: str, name: str) -> Words:
    """What a document is called: a person's or a vehicle's name, or the word for the copy."""
    if kind in ("people", "hosts"):
        return words.words(words.person(name))
    vehicle = (words.plan.trip.vehicles or {}).get(name) if kind == "vehicles" else None
    return words.words(words.vehicle(vehicle) if vehicle else words.tongue.term(safe_line(name)))
