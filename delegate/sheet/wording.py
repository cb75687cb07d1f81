"""Names, places and times in the languages and on the clocks of a trip."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from delegate.assessment.vehicles import count
from delegate.diagnostics import Finding, Severity
from delegate.i18n.escape import safe_line
from delegate.i18n.language import Language
from delegate.i18n.language_names import same_writing
from delegate.model import Crossing, Item, Person, Vehicle
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.sheet.editions import shows
from delegate.sheet.model import Edition, Flag, Said, Site, Words
from delegate.values import Text


class Wording(NamedTuple):
    """All that a row needs to be worded: the plan, the languages, the edition, and where the findings belong."""

    plan: Plan
    languages: tuple[str, ...]  # empty: all that the author wrote
    shipped: tuple[str, ...]  # the languages of places that the tool brings
    edition: Edition
    findings: tuple[Finding, ...]
    tongue: Language
    lang: str  # the language of the print in which the labels are said
    whom: frozenset[str] | None = None  # the people whose programme it is; None: everybody's
    print_: tuple[str, ...] = ()  # the languages of the whole print, where this is one of several

    @property
    def for_host(self) -> bool:
        """Whether only a host reads it, to whom the ways of the delegation are no business."""
        return self.whom is not None and not self.whom

    @property
    def beside(self) -> bool:
        """Whether another language has said it before: what has no translation need not be said again."""
        return bool(self.print_) and self.print_[0] != self.lang

    def say(self, phrase: str, **values: object) -> str:
        """An English phrase in the language of the labels."""
        return self.tongue.say(phrase, **values)

    def words(self, said: str) -> Words:
        """What was worded here, as the sheet holds it; nothing where there is nothing to say."""
        return (Said(said, self.lang),) if said else ()

    def phrase(self, phrase: str, **values: object) -> Words:
        """The same for one phrase."""
        return self.words(self.say(phrase, **values))

    def titled(self, text: Text | None) -> Words:
        """A text in the languages of the print, each with its tag; all of it where none of these was written."""
        return unique(self._tagged(text, self.languages))

    def as_written(self, text: Text | None) -> Words:
        """The same in all languages that the author wrote, the first one first."""
        return unique(self._tagged(text, ()))

    def _tagged(self, text: Text | None, languages: Sequence[str]) -> list[tuple[str, str]]:
        """Language and text, in the order of the print."""
        if text is None:
            return []
        found = [(tag, said) for tag in languages for said in (in_language(text, tag),) if said]
        if not found:  # a page in one language takes the author's main one, any other all there is
            found = [(tag or self.lang, said) for tag, said in text.by_language][: 1 if len(languages) == 1 else None]
        return [(tag, safe_line(said)) for tag, said in found]

    def texts_of(self, text: Text) -> list[str]:
        """A text in the languages of the print as it was written, its line breaks and all: not yet safe to print."""
        found = [said for tag in self.languages for said in (in_language(text, tag),) if said]
        return found or [said for _, said in text.by_language][: 1 if len(self.languages) == 1 else None]

    def texts(self, text: Text | None, languages: Sequence[str] | None = None) -> tuple[str, ...]:
        """A text in the languages of the print; all of it where none of these was written. Equal ones are said once."""
        wanted = self.languages if languages is None else languages
        return tuple(dict.fromkeys(said for _, said in self._tagged(text, wanted)))

    def one(self, text: Text | None) -> str:
        """All of that in one line."""
        return " / ".join(self.texts(text))

    def main(self, text: Text | None) -> str:
        """A text in the main language alone."""
        return next(iter(self.texts(text)), "")

    def own(self, text: Text | None) -> str:
        """A text in the main language; beside another language only where it is written in this one."""
        said = text is not None and any(in_language(text, tag) for tag in self.languages)
        return self.main(text) if said or not self.beside else ""

    def listed(self, said: Iterable[Words]) -> tuple[Words, ...]:
        """Lines below each other, empty ones left out; one of several languages keeps their places for the others."""
        return tuple(words for words in said if words or self.print_)

    def place_names(self, place: Place) -> tuple[str, ...]:
        """What a place is called; a shipped one only in the languages of this trip."""
        own = place.id in (self.plan.trip.venues or {}) or place.id in (self.plan.trip.cities or {})
        if own or place.kind == "crossing":
            return self.texts(place.names)
        return self.texts(place.names, self.shipped)

    def place_titles(self, place: Place) -> Words:
        """The same, each name with its language."""
        own = place.id in (self.plan.trip.venues or {}) or place.id in (self.plan.trip.cities or {})
        tags = self.languages if own or place.kind == "crossing" else self.shipped
        return unique(self._tagged(place.names, tags))

    def place(self, place: Place) -> str:
        """A place with its city: `Central Government Offices / 政府總部, Hong Kong`; an airport with its code."""
        name = " / ".join(self.place_names(place))
        if place.kind == "hub" and len(place.id) == 3 and place.id.isupper():
            return f"{name} ({place.id})"
        return self.in_city(name, place.city if place.kind == "venue" else None)

    def in_city(self, name: str, city: str | None) -> str:
        """A name and its city, where it does not say that itself."""
        if not city or city in name or self.city(city) in name:
            return name
        return self.tongue.joined((name, self.city(city)))

    def door(self, place: Place | None) -> str:
        """A place with its address, as a driver needs it; beside another language only where it has a name in this."""
        if place is None:
            return self.say("a place to be confirmed")
        if self.beside and not self.own(place.names):
            return ""
        venue = (self.plan.trip.venues or {}).get(place.id) if place.kind == "venue" else None
        if venue is None:
            return self.place(place)
        name = " / ".join(self.place_names(place))
        city = None if venue.city is None or venue.city.name in name else venue.city.name
        return self.tongue.joined((name, self.address(venue.address, city)))

    def city(self, id_: str) -> str:
        """A city by its name in the main language."""
        return next(iter(self.texts(self._city(id_), self.shipped)), "") or safe_line(id_)

    def address(self, address: Text | None, city: str | None) -> str:
        """An address with its city, where it does not name it; beside another language what is written in this one."""
        street = self.own(address) if self.beside else self.one(address)
        names = self._city(city) if city else None
        if city is None or (self.beside and not self.own(names)):
            return street
        return self.tongue.joined((street, "" if self.city(city) in street else self.city(city)))

    def _city(self, id_: str) -> Text | None:
        own = (self.plan.trip.cities or {}).get(id_)
        return own.name if own else getattr(self.plan.world.places.city(id_), "names", None)

    def short_place(self, place: Place | None) -> str:
        """A place by its main name."""
        if place is None:
            return self.say("a place to be confirmed")
        return next(iter(self.place_names(place)), safe_line(place.id))

    def crossing(self, crossing: Crossing) -> str:
        """A crossing's name, in the languages of this trip."""
        names = self.texts(crossing.name, self.languages or self.shipped)
        return " / ".join(names) or safe_line(crossing.id)

    def site(self, place: Place | None) -> Site | None:
        """A place with its address and its point, for a calendar or a link to a map."""
        if place is None:
            return None
        venue = (self.plan.trip.venues or {}).get(place.id) if place.kind == "venue" else None
        point = None if place.rough or place.point is None else (place.point.latitude, place.point.longitude)
        address = self.words(self.one(venue.address)) if venue else ()
        return Site(self.words(self.place(place)), address, point)

    def vehicle(self, vehicle: Vehicle) -> str:
        """What people call a vehicle."""
        return self.main(vehicle.name) or safe_line(vehicle.id)

    def person(self, id_: str) -> str:
        """Somebody's name, in the main language."""
        person = self.plan.people.get(id_) or self.plan.hosts.get(id_)
        return (self.main(person.name) if person else "") or safe_line(id_)

    def host(self, id_: str, *, with_title: bool = True) -> str:
        """Somebody's name in every language; of one person also the title, of many how many they are."""
        person = self.plan.people.get(id_) or self.plan.hosts.get(id_)
        if person is None:
            return safe_line(id_)
        named = " ".join(self.texts(person.name)) or safe_line(id_)
        title = self.own(person.title) if with_title and not person.many else ""
        heads = headcount(person, self.tongue) if person.people else ""
        return self.tongue.joined(("" if self.beside and not self.own(person.name) else named, title, heads))

    def group(self, name: str) -> str:
        """A group or a role; what leaves the desk of those who wrote `red-group` is read as `red group`."""
        role = self.tongue.term(name)
        if role != name or self.edition is Edition.SCHEDULE:
            return safe_line(role)
        return safe_line(name.replace("-", " ").replace("_", " "))

    def people(self, ids: Iterable[str], everybody: Iterable[str]) -> str:
        """Who: a group's name, else names, or the names of the few who are missing; nothing where it is everybody."""
        wanted = frozenset(ids)
        if wanted >= frozenset(everybody):
            return ""
        everyone = roster(self.plan.trip)
        for name, members in everyone.groups.items():
            if everyone.spelt_out(members) & self.plan.people.keys() == wanted:
                return self.group(name)
        missing = frozenset(everybody) - wanted
        if len(wanted) > 3 and 2 * len(missing) <= len(wanted):
            names = self.tongue.listed(self.person(id_) for id_ in self.plan.people if id_ in missing)
            return self.say("all except {names}", names=names)
        return self.tongue.joined(self.person(id_) for id_ in self.plan.people if id_ in wanted)

    def flags(self, path: str, route: str) -> tuple[Flag, ...]:
        """The findings at a part of the file, the worst first, each code once; none where the edition hides them."""
        if not shows(self.edition).findings:
            return ()
        found = sorted(
            self._found(path, route), key=lambda each: (each.accepted is not None, -each.severity, each.code)
        )
        flags = (Flag(each.severity.word, each.code, each.name, each.accepted is not None) for each in found)
        return tuple(dict.fromkeys(flags))

    def marked(self, path: str, route: str) -> bool:
        """Whether a row carries the sign of an open question: an error or a warning that the edition does not name."""
        if shows(self.edition).findings:
            return False
        open_ = (each for each in self._found(path, route) if each.accepted is None)
        return any(each.severity >= Severity.WARNING for each in open_)

    def _found(self, path: str, route: str) -> list[Finding]:
        return [finding for finding in self.findings if concerns(finding, path, route)]


def unique(tagged: Iterable[tuple[str, str]]) -> Words:
    """Texts with their languages, equal ones once."""
    found: dict[str, Said] = {}
    for tag, said in tagged:
        found.setdefault(said, Said(said, tag))
    return tuple(found.values())


def in_language(text: Text, tag: str) -> str | None:
    """The text in a language, else in one written alike: `zh-Hant` where `zh-TW` is asked for, `zh` where nothing else.

    Where only the other Chinese writing is there it is still read more easily than another language.
    """
    exact = text.in_language(tag)
    if exact is not None:
        return exact
    main = tag.split("-")[0]
    near = [(each, said) for each, said in text.by_language if each.split("-")[0] == main]
    return next((said for each, said in near if same_writing(each, tag)), near[0][1] if near else None)


def headcount(person: Person, tongue: Language) -> str:
    """`12 people`, `about 40 people`, `number to be confirmed`; nothing for one person."""
    if "people" in person.tbc:
        return tongue.say("number to be confirmed")
    if person.people is None or (person.people.number == 1 and not person.people.approximate):
        return ""
    return heads_said(person.people.number, tongue, about=person.people.approximate)


def heads_said(number: int, tongue: Language, *, about: bool = False) -> str:
    """`1 person`, `about 40 people`."""
    if number == 1:
        return tongue.say("about {number} person" if about else "{number} person", number=number)
    return tongue.say("about {number} people" if about else "{number} people", number=number)


def crowd(people: Iterable[Person], tongue: Language) -> str:
    """How many several are: `12 people`, `about 40 people`, `at least 7 people`, `number to be confirmed`."""
    counted = count(people)
    if counted.more and not counted.heads:
        return tongue.say("number to be confirmed")
    heads = heads_said(counted.heads, tongue, about=counted.about and not counted.more)
    return tongue.say("at least {number}", number=heads) if counted.more else heads


def where_of(item: Item) -> tuple[str, str]:
    """The file of a line and the route to it."""
    return item.origin_.path, item.origin_.yaml_path


def concerns(finding: Finding, path: str, route: str) -> bool:
    """Whether a finding is about a part of a file."""
    said = finding.where.yaml_path
    return finding.where.path == path and bool(route) and (said == route or said.startswith((f"{route}.", f"{route}[")))
