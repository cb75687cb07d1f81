"""Makes the page with which a pack begins: what it holds, in the words of the trade, and where each document is."""

from collections.abc import Iterable, Mapping

from delegate.i18n.escape import safe_line
from delegate.planning.plan import Plan
from delegate.sheet.labels import version_words
from delegate.sheet.model import Edition, Revision, Words, words_once
from delegate.sheet.wording import Wording, each_language
from delegate.tuples import NamedTuple

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


def cover(
    plan: Plan,
    languages: Iterable[str],
    files: Mapping[tuple[str, str], tuple[str, ...]],
    converted: Mapping[tuple[str, str], str],
    revision: Revision,
) -> Cover:
    """The cover of a pack; `files` are those of each kind and name (`people`, `ann`), in the order of the page."""
    words = Wording(plan, each_language(plan, languages, Edition.PROGRAMME, converted), Edition.PROGRAMME)
    groups = []
    for kind, heading in HEADINGS.items():
        links = [
            CoverLink(words_once(_name(words, kind, name)), made) for (of, name), made in files.items() if of == kind
        ]
        if links:
            groups.append(CoverGroup(words_once(words.phrase(heading)), tuple(links)))
    trip = plan.trip
    return Cover(
        languages=words.tags,
        titles=words_once(words.titled(trip.trip) or words.phrase("A programme without a title")),
        version=words_once(version_words(words, revision)),
        contact=words_once(words.one(trip.contact)),
        groups=tuple(groups),
    )


def _name(words: Wording, kind: str, name: str) -> Words:
    """What a document is called: a person's or a vehicle's name, or the word for the copy."""
    if kind in ("people", "hosts"):
        return words.person(name)
    vehicle = (words.plan.trip.vehicles or {}).get(name) if kind == "vehicles" else None
    return words.vehicle(vehicle) if vehicle else words.term(safe_line(name))
