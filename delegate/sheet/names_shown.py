"""Finds the names of people, places, rooms and vehicles in a sheet, so that none is broken at the end of a line."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Any

from delegate.assessment.unbroken_names import unbroken_names
from delegate.identity import Identity
from delegate.model import Person
from delegate.planning.plan import Plan
from delegate.sheet.leg_borders import short_crossing
from delegate.sheet.model import Edition, Facts, Said, Sheet, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.papers import PAPER_KINDS, PAPER_NAMES
from delegate.sheet.wording import Wording

_WITH_PARTS = (tuple, Facts)
_LONG = 24  # letters: no column breaks what is shorter
_SHORT_HAN = 7  # characters of the name of a paper, for which every column has room
_SMALL = frozenset(("of", "the", "and", "for", "to", "in", "at"))


def names_shown(words: Wording, *parts: Any) -> tuple[str, ...]:
    """The names that stand in these parts of a sheet, wherever they do: behind `For`, `signed by`, in a sentence.

    A screen looks a name up where a line ends, so that it gets all of them, and those of its findings, which are in
    English whatever its language.
    """
    if words.edition is Edition.SCHEDULE:
        return tuple(dict.fromkeys((*names_known(words), *sorted(unbroken_names(words.plan)))))
    shown = "\n".join(_texts(*parts))
    named = _known(Identity(words.plan), Identity(words.languages))
    known = (*named, *_titles(words), *_ends_of_places(words), *_streets(words), *_papers(words))
    return tuple(name for name in dict.fromkeys(known) if name in shown)


def names_told(words: Wording, sheet: Sheet) -> tuple[str, ...]:
    """The names, in every language in which they are written, that stand in a sheet: its findings are in English.

    A note may be in another language than the names of the print, too.
    """
    entries = (entry for section in sheet.sections for entry in section.entries)
    flagged = (*(row for day in sheet.days for row in day.rows), *entries)
    messages = (flag.message for each in flagged for flag in getattr(each, "flags", ()))
    shown = "\n".join((*_texts(sheet), *messages))
    return tuple(sorted(name for name in unbroken_names(words.plan) if name in shown))


def names_known(words: Wording) -> tuple[str, ...]:
    """What everybody and everything of a trip is called in the languages of a print."""
    return _known(Identity(words.plan), Identity(words.languages))


def _texts(*parts: Any) -> set[str]:
    """All that is said in these parts, however deep; without recursion, for it goes through every field of a sheet."""
    found: set[str] = set()
    left = [part for part in parts if isinstance(part, _WITH_PARTS)]
    while left:
        part = left.pop()
        if isinstance(part, Said):
            found.add(part.text)
        else:
            inside = part.parts if isinstance(part, Facts) else part
            left += [each for each in inside if each and isinstance(each, _WITH_PARTS)]
    return found


@lru_cache(maxsize=8)
def _known(plan: Identity[Plan], languages: Identity[tuple[OneLanguage, ...]]) -> tuple[str, ...]:
    words = Wording(plan.of, languages.of, languages.of[0].edition)
    return tuple(dict.fromkeys(said.text for name in _every(words) for said in name if said.text))


def _every(words: Wording) -> Iterator[Words]:
    plan, trip = words.plan, words.plan.trip
    for id_, person in (*plan.people.items(), *plan.hosts.items()):
        yield words.person(id_)
        yield words.each(partial(_whole, id_=id_, person=person))
        yield words.titled(person.name)
        yield _without_its_place(words.one(person.organisation))
    yield from (words.group(name) for name in trip.groups or {})
    yield from (words.vehicle(each) for each in (trip.vehicles or {}).values())
    yield from (words.titled(venue.name) for venue in (trip.venues or {}).values())
    yield from (words.one(line.item.room) for line in plan.lines())
    stops = (stop for leg in plan.legs() for stop in (leg.origin, leg.destination))
    ends = dict.fromkeys(stop.place for stop in stops if stop.place)
    yield from map(words.short_place, ends)
    yield from map(words.side, dict.fromkeys(place.side for place in ends))  # behind `to enter` of a paper
    ways = (each for leg in plan.legs() for each in (leg.crossing, *(other.crossing for other in leg.others)))
    for id_ in dict.fromkeys(each for each in ways if each):
        if crossing := plan.world.borders.crossing(id_):
            yield from (words.crossing(crossing), short_crossing(words, crossing))
    for place in dict.fromkeys(place for line in plan.lines() for place in line.places):
        yield from (words.short_place(place), words.place(place), words.town(place))


def _titles(words: Wording) -> Iterator[str]:
    """The titles of people in several words, and the last two of each that has more: `Guangdong province`.

    Where a title has no room in one line, its last word stands in none alone.
    """
    for person in (*words.plan.people.values(), *words.plan.hosts.values()):
        for said in words.one(person.title):
            if " " in said.text.strip():
                yield said.text
            yield from _last_two(said.text)


def _ends_of_places(words: Wording) -> Iterator[str]:
    """The last two words of a long name of a place: `Hong Kong Convention and|Exhibition Centre`."""
    for venue in (words.plan.trip.venues or {}).values():
        for said in words.titled(venue.name):
            if len(said.text) > _LONG:
                yield from _last_two(said.text)


def _streets(words: Wording) -> Iterator[str]:
    """The streets and quarters of addresses: `A. Weizenbergi 39`, `Wan Chai`."""
    for venue in (words.plan.trip.venues or {}).values():
        for said in words.one(venue.address):
            yield from (part for part in said.text.split(", ") if " " in part and len(part) <= _LONG)


def _papers(words: Wording) -> Iterator[str]:
    """What papers are called: the name of a place begins some, `香港身份證`, and is held before it."""
    yield from PAPER_NAMES
    for kind in PAPER_KINDS:
        called = (said.text for said in words.needed(kind))
        yield from (each for each in called if not each.isascii() and len(each) <= _SHORT_HAN)


def _last_two(text: str) -> Iterator[str]:
    """The last two words of a text that has more."""
    *before, first, last = ("", "", *text.split())[-3:]
    if before[0] and first not in _SMALL and not first.endswith(","):
        yield f"{first} {last}"


def _without_its_place(organisation: Words) -> Words:
    """The own name of an organisation: the Shenzhen behind that of a district would part `Shenzhen Bay`."""
    return tuple(said._replace(text=said.text.split(", ")[0]) for said in organisation)


def _whole(each: OneLanguage, id_: str, person: Person) -> str:
    return each.whole_name(id_, person)
