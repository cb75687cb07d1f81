"""Words phrases, lists and names in all languages of the print at once."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from delegate.diagnostics import Finding
from delegate.i18n.countries import side_name
from delegate.i18n.escape import safe_line
from delegate.i18n.language import KEPT_BESIDE, Language, language_of, languages_of
from delegate.identity import Identity
from delegate.model import Crossing, Vehicle
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.sheet.finding_index import FindingIndex
from delegate.sheet.model import Edition, Facts, Flag, Said, Site, Words, words_once
from delegate.sheet.names import NOT_CONVERTED, OneLanguage
from delegate.sheet.scope import contents_of
from delegate.tuples import NamedTuple
from delegate.values import Text

Named = TypeVar("Named")
AREAS = ("city", "district")  # kinds of places that are no one place


class Wording(NamedTuple):
    """All that a row needs to be worded: the plan, the languages, the edition, and where the findings belong.

    What it words has one text for each language of the print, with that language's tag, and none for a language that
    has nothing to say. Equal ones are only left out of the finished sheet (`said_once`).
    """

    plan: Plan
    languages: tuple[OneLanguage, ...]
    edition: Edition = Edition.SCHEDULE
    findings: FindingIndex = FindingIndex()
    whom: frozenset[str] | None = None  # the people whose programme it is; None: everybody's

    @property
    def for_host(self) -> bool:
        """Whether only a host reads it, to whom the ways of the delegation are no business."""
        return self.whom is not None and not self.whom

    @property
    def alone(self) -> bool:
        """Whether it is the programme of one of the guests, who needs no name at his or her own lines."""
        return self.whom is not None and len(self.whom) == 1 and contents_of(self.edition).guests

    def own(self, people: Iterable[str]) -> frozenset[str]:
        """Those of some people whose programme it is: a page of guests names nobody else at their lines; else all."""
        those = frozenset(people)
        return those & self.whom if self.whom and contents_of(self.edition).guests else those

    @property
    def wordless(self) -> bool:
        """Whether all that is read is names, signs and the English for what must be known."""
        return all(each.language.wordless == "alone" for each in self.languages)

    @property
    def tags(self) -> tuple[str, ...]:
        """The languages of the print, the main one first."""
        return tuple(tag for each in self.languages for tag in each.texts_in or each.shipped_in)

    def each(self, said: Callable[[OneLanguage], str]) -> Words:
        """What is said in each language."""
        return tuple([Said(text, each.tag) for each in self.languages if (text := said(each))])

    def _kept(self, said: Callable[[OneLanguage, Named], str], thing: Named) -> Words:
        """What each language always says of a thing, asked once for all copies of a pack."""
        return _said_of(Identity(self.languages), said, Identity(thing))

    def in_tables(self, said: Callable[[Language], str]) -> Words:
        """What is said in each language of texts that need only its table: a length, a date."""
        return tuple([Said(text, each.tag) for each in self.languages if (text := said(each.language))])

    def needed(self, word: str) -> Words:
        """A word without which a text tells nothing: in English where no language of the print has words."""
        return self.in_tables(lambda language: language.needed(word))

    def same(self, text: str) -> Words:
        """A text that is the same in all languages."""
        return tuple([Said(text, each.tag) for each in self.languages]) if text else ()

    def phrase(self, phrase: str, **values: Words | str | int) -> Words:
        """An English phrase in every language in which each of its values says something.

        A value of words is filled in language by language.
        """
        if () in values.values() and not any(each.language.wordless == "alone" for each in self.languages):
            return ()
        worded = [name for name, value in values.items() if isinstance(value, tuple)]
        found = []
        for each in self.languages:
            filled: dict[str, object] = {**values}
            for name in worded:
                filled[name] = _in(values[name], each.tag)
            if phrase in KEPT_BESIDE and each.language.wordless == "beside" and not self._has_own(filled, values):
                continue
            if set(filled.values()) == {""}:  # a language of names alone has no `between` without them
                continue
            if not worded or each.language.wordless == "alone" or "" not in filled.values():
                said = each.language.say(phrase, **filled)
                found += [Said(said, each.tag)] if said else []
        return tuple(found)

    def _has_own(self, filled: Mapping[str, object], values: Mapping[str, Words | str | int]) -> bool:
        """Whether a value says something else than in the main language."""
        main = self.languages[0].tag
        return any(filled[name] != _in(value, main) for name, value in values.items())

    def term(self, word: str) -> Words:
        """A word of the format (`meeting`, `coach`); one that is not known is left as it is."""
        return self.each(lambda each: each.language.term(word)) if word else ()

    def joined(self, parts: Iterable[Words | str], separator: str = ", ") -> Words:
        """The parts that say something, with commas."""
        kept = [part for part in parts if part]
        if not kept:
            return ()
        return self.each(lambda each: each.language.joined([_in(part, each.tag) for part in kept], separator))

    def parted(self, parts: Iterable[Words | str]) -> Words:
        """Names beside each other, in Chinese with the sign between them that lists have."""
        kept = [part for part in parts if part]
        return self.each(lambda each: each.language.parted(_in(part, each.tag) for part in kept))

    def listed(self, parts: Iterable[Words | str]) -> Words:
        """`a`, `a and b`, `a, b and c`."""
        kept = [part for part in parts if part]
        return self.each(lambda each: each.language.listed(text for part in kept if (text := _in(part, each.tag))))

    def labelled(self, label: Words, text: Words | str) -> Words:
        """`Note: Gifts are in the car`."""
        return self.each(
            lambda each: each.language.labelled(_in(label, each.tag), said) if (said := _in(text, each.tag)) else ""
        )

    def titled(self, text: Text | None) -> Words:
        """A text in the languages of the print, each with its tag; all of it where none of these was written."""
        return tuple([said for each in self.languages for said in each.titled(text)]) if text else ()

    def one(self, text: Text | None) -> Words:
        """A text in one line."""
        return self._kept(OneLanguage.one, text) if text else ()

    def main(self, text: Text | None) -> Words:
        """A text in the main language alone."""
        return self._kept(OneLanguage.main, text) if text else ()

    def with_lines(self, text: Text) -> Words:
        """A text with the line breaks that the author made."""
        return self._kept(OneLanguage.with_lines, text)

    def place(self, place: Place | None) -> Words:
        """A place with its city: `Central Government Offices / 政府總部, Hong Kong`; an airport with its code."""
        return self.phrase("a place to be confirmed") if place is None else self._kept(OneLanguage.place, place)

    def short_place(self, place: Place | None) -> Words:
        """A place by its main name."""
        return self._kept(OneLanguage.short_place, place)

    def crossing(self, crossing: Crossing) -> Words:
        """A crossing's name, in the languages of this trip."""
        return self._kept(OneLanguage.crossing, crossing)

    def side(self, code: str) -> Words:
        """One side of a border: the name of a region of China or of a country."""
        return self.needed(side_name(code))

    def site(self, place: Place | None) -> Site | None:
        """A place with its address and its point, for a calendar or a link to a map."""
        if place is None:
            return None
        point = None if place.rough or place.point is None else (place.point.latitude, place.point.longitude)
        name, address = self.place(place), self._kept(OneLanguage.address_of, place)
        if self.edition is Edition.SCHEDULE:
            return Site(name, address, point, area=place.kind in AREAS)
        whole = self._kept(OneLanguage.located, place)
        return Site(name, address, point, whole, self._map(place) if point else "", place.kind in AREAS)

    def _map(self, place: Place) -> str:
        """Where a click on a place leads: its name there is that of the last language, mostly the one spoken there."""
        from delegate.places.map_links import map_link  # the terminal has no links

        names, point = self.short_place(place), place.point
        return map_link(point, place.side, self.plan.trip.maps, names[-1].text if names else "") if point else ""

    def town(self, place: Place | None) -> Words:
        """The city of a place; nothing where it is not known."""
        city = None if place is None else place.id if place.kind == "city" else place.city
        return self._kept(OneLanguage.city, city) if city else ()

    def vehicle(self, vehicle: Vehicle) -> Words:
        """What people call a vehicle."""
        return self._kept(OneLanguage.vehicle, vehicle)

    def vehicles(self, vehicles: Iterable[Vehicle]) -> Words:
        """What people call several vehicles, in the order given: `coach 1 and coach 2`."""
        several = tuple(vehicles)
        return self.each(lambda each: each.vehicles(several))

    def person(self, id_: str) -> Words:
        """Somebody's name, in the main language."""
        return self._kept(OneLanguage.person, id_)

    def group(self, name: str) -> Words:
        """What a group or a role is called."""
        return self._kept(OneLanguage.group, name)

    def people(self, ids: Iterable[str], everybody: Iterable[str], *, head: bool = False) -> Words:
        """Who: a group's name, else names, or the names of the few who are missing; nothing where it is everybody.

        At the `head` of a party beside those few they are the others.
        """
        wanted, all_ = frozenset(ids), frozenset(everybody)
        return () if wanted >= all_ else self.each(lambda each: each.people(wanted, all_, head=head))

    def flags(self, path: str, route: str) -> tuple[Flag, ...]:
        """The findings at a part of the file, the worst first, each code once; none where the edition hides them."""
        if not contents_of(self.edition).findings:
            return ()
        found = sorted(
            self.findings.at(path, route), key=lambda each: (each.accepted is not None, -each.severity, each.code)
        )
        return tuple(dict.fromkeys(self.flag(each, safe_line(each.message)) for each in found))

    def flag(self, finding: Finding, message: str = "") -> Flag:
        """A finding as a mark: what it is called, how grave it is, or that it was accepted."""
        accepted = finding.accepted is not None
        word = finding.severity.word
        level = self.languages[0].language.needed("accepted" if accepted else word)
        return Flag(word, finding.code, finding.name, accepted, message, level)

    def named(self, id_: str) -> Words:
        """What has no other name than its id."""
        return self.each(lambda each: each.unnamed(id_))


@lru_cache(maxsize=1 << 13)
def _said_of(
    languages: Identity[tuple[OneLanguage, ...]], said: Callable[[OneLanguage, Any], str], thing: Identity[Any]
) -> Words:
    return tuple([Said(text, each.tag) for each in languages.of if (text := said(each, thing.of))])


def main_language(
    plan: Plan,
    wanted: tuple[str, ...],
    shipped: tuple[str, ...],
    edition: Edition,
    converted: Mapping[tuple[str, str], str] = NOT_CONVERTED,
) -> OneLanguage:
    """Phrases in the first of the `shipped` languages; names in all that are `wanted`, or in all that were written."""
    return OneLanguage(plan, language_of(shipped[0]), shipped[0], wanted, shipped, edition, converted=converted)


def each_language(
    plan: Plan,
    tags: Iterable[str],
    edition: Edition = Edition.SCHEDULE,
    converted: Mapping[tuple[str, str], str] = NOT_CONVERTED,
    *,
    apart: bool = False,
) -> tuple[OneLanguage, ...]:
    """Everything in each of several languages; the same record for all copies of one edition."""
    return _each_language(Identity(plan), tuple(dict.fromkeys(tags)), edition, Identity(converted), apart=apart)


@lru_cache(maxsize=16)
def _each_language(
    plan: Identity[Plan], once: tuple[str, ...], edition: Edition, converted: Identity[Any], *, apart: bool
) -> tuple[OneLanguage, ...]:
    for_team = not contents_of(edition).guests
    return tuple(
        OneLanguage(plan.of, language, tag, (tag,), (tag,), edition, not apart and tag != once[0], converted.of)
        for tag, language in zip(once, languages_of(once, for_team=for_team, apart=apart), strict=True)
    )


def said_once(part: Any) -> Any:
    """A finished part of a sheet in which no words say the same twice, for the reader of several languages."""
    if not isinstance(part, tuple) or not part or isinstance(part, Facts):
        return part  # facts are only compared when they are a line
    if isinstance(part[0], Said):
        return part if len(part) == 1 else _once(part)
    once = [said_once(each) if each and isinstance(each, tuple) else each for each in part]
    return type(part)(*once) if hasattr(part, "_fields") else tuple(once)


_once = lru_cache(maxsize=1 << 13)(words_once)


def _in(value: Words | str | int, tag: str) -> str:
    """What a value says in one language."""
    if not isinstance(value, tuple):
        return str(value)
    for said in value:
        if said.lang == tag:
            return said.text
    return ""
