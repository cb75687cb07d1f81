"""Names people, places, vehicles and texts in one language of the print."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from delegate.i18n.escape import safe_line, safe_lines
from delegate.i18n.language import Language, in_language
from delegate.model import Crossing, Person, Vehicle
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.planning.presence import group_of
from delegate.sheet.forms_of_address import addressed, is_one_of_several, unique, with_title_of
from delegate.sheet.headcounts import headcount
from delegate.sheet.model import Edition, Words
from delegate.sheet.precedence import rank_of
from delegate.sheet.scope import contents_of
from delegate.tuples import NamedTuple
from delegate.values import Text

NOT_CONVERTED: Mapping[tuple[str, str], str] = MappingProxyType({})


def _in_words(key: str) -> str:
    """`foshan-group` as `Foshan group`."""
    return safe_line(key[:1].upper() + key[1:].replace("-", " ").replace("_", " "))


class OneLanguage(NamedTuple):
    """One language of the print: its phrases, and the languages in which names are looked up for it."""

    plan: Plan
    language: Language
    tag: str  # the language as it was asked for
    texts_in: tuple[str, ...]  # for what the author wrote; empty: all of it
    shipped_in: tuple[str, ...]  # for the places that the tool brings
    edition: Edition = Edition.SCHEDULE
    beside: bool = False  # another language stands before it: what has no translation is not said again
    converted: Mapping[tuple[str, str], str] = NOT_CONVERTED  # by language: texts in the script that it is printed in

    def unnamed(self, id_: str) -> str:
        """An id where there is no name: as it is on a screen, put into words on what is printed."""
        return safe_line(id_) if contents_of(self.edition).ids else _in_words(id_)

    def say(self, phrase: str, **values: object) -> str:
        """An English phrase in this language."""
        return self.language.say(phrase, **values)

    def titled(self, text: Text | None) -> Words:
        """A text in the languages of the print, each with its tag; all of it where none of these was written."""
        return unique(self._tagged(text, self.texts_in))

    def as_written(self, text: Text | None) -> Words:
        """A text in all languages that the author wrote, the first one first."""
        return unique(self._tagged(text, ()))

    def _tagged(self, text: Text | None, languages: Sequence[str]) -> list[tuple[str, str]]:
        """Language and text, in the order of the print."""
        if text is None:
            return []
        if len(text.by_language) != 1 or text.by_language[0][0]:  # one without a language is in none of them
            found = [(tag, safe_line(said)) for tag in languages if (said := self._in_script(text, tag))]
            if found:
                return found
        every = text.by_language[:1] if len(languages) == 1 else text.by_language  # of one language the author's main
        return [(tag or self.tag, safe_line(self._elsewhere(said))) for tag, said in every]

    def _in_script(self, text: Text, tag: str) -> str | None:
        """A text in a language, converted where it is only written in the other Chinese script."""
        said = in_language(text, tag)
        return said and self.converted.get((tag, said), said)

    def _elsewhere(self, said: str) -> str:
        """A text that is in none of the languages of the print, in their script where it is Chinese."""
        return self.converted.get((self.tag, said), said)

    def with_lines(self, text: Text) -> str:
        """A text with the line breaks that the author made; several languages side by side where they have none."""
        found = [one for tag in self.texts_in if (one := self._in_script(text, tag))][: self._said_in]
        every = text.by_language[: 1 if len(self.texts_in) == 1 else self._said_in]
        found = found or [self._elsewhere(one) for _, one in every]
        said = [lines for each in found if (lines := safe_lines(each))]
        if all(len(lines) == 1 for lines in said):
            return " / ".join(dict.fromkeys(line for (line,) in said))
        return "\n".join(line for lines in said for line in lines)

    def texts(self, text: Text | None, languages: Sequence[str] | None = None) -> tuple[str, ...]:
        """A text in the languages of the print; all of it where none of these was written. Equal ones are said once."""
        wanted = self.texts_in if languages is None else languages
        return tuple(dict.fromkeys([said for _, said in self._tagged(text, wanted)]))

    def one(self, text: Text | None) -> str:
        """All of that in one line."""
        return " / ".join(self.texts(text)[: self._said_in])

    @property
    def _said_in(self) -> int | None:
        """In how many languages a text is said: a screen has all of them for titles and people alone."""
        return 1 if self.edition is Edition.SCHEDULE else None

    def main(self, text: Text | None) -> str:
        """A text in the main language alone."""
        said = self._tagged(text, self.texts_in)
        return said[0][1] if said else ""

    def own(self, text: Text | None) -> str:
        """A text in the main language; beside another language only where it is written in this one."""
        said = text is not None and any(in_language(text, tag) for tag in self.texts_in)
        return self.main(text) if said or not self.beside else ""

    def place_names(self, place: Place) -> tuple[str, ...]:
        """What a place is called; a shipped one only in the languages of this trip."""
        return tuple([said.text for said in self.place_titles(place)][: self._said_in])

    def place_titles(self, place: Place) -> Words:
        """The names of a place, each with its language; of a shipped one only in the languages of this trip."""
        own = place.id in (self.plan.trip.venues or {}) or place.id in (self.plan.trip.cities or {})
        tags = self.texts_in if own or place.kind == "crossing" else self.shipped_in
        return unique(self._tagged(place.names, tags))

    def place(self, place: Place) -> str:
        """A place with its city: `Central Government Offices / 政府總部, Hong Kong`; an airport with its code."""
        name = " / ".join(self.place_names(place)) or self.unnamed(place.id)
        if place.kind == "hub" and len(place.id) == 3 and place.id.isupper():
            return self.language.say("{name} ({code})", name=name, code=place.id)
        return self.in_city(name, place.city if place.kind == "venue" else None)

    def in_city(self, name: str, city: str | None) -> str:
        """A name and its city, where it does not say that itself."""
        if not city or self.edition is Edition.SCHEDULE or self._says(name, city):
            return name  # a screen leaves out the city of a known place
        return self._placed(name, self.city(city))

    def _says(self, name: str, city: str) -> bool:
        return any(each in name for each in (city, self.city(city), *self._spelt(city)))  # 提灯ホテル東京 says Tokyo

    def _placed(self, name: str, city: str) -> str:
        """`Town Hall, Shenzhen`; in Chinese from large to small: `深圳市政府`."""
        chinese = all(any("\u3400" <= sign <= "\u9fff" for sign in said) for said in (name, city))
        return f"{city}{name}" if chinese and self.language.large_to_small else self.language.joined((name, city))

    def door(self, place: Place | None) -> str:
        """A place with its address, as a driver needs it; beside another language if it or its city has a name."""
        if place is None:
            return self.say("a place to be confirmed")
        venue = (self.plan.trip.venues or {}).get(place.id) if place.kind == "venue" else None
        said, city = self.place(place), self.own(self._city(place.city or ""))
        if venue is not None and venue.address:  # else it is said as a place: 深圳市政府, not 市政府，深圳
            name = " / ".join(self.place_names(place))
            town = None if venue.city is None or self._says(name, venue.city.name) else venue.city.name
            parts = (self.one(venue.address), self.city(town) if town else "")
            where = self.address(venue.address, town, whole=True)
            said = self.language.joined((name, *(parts if where == self.language.joined(parts) else (where,))))
        return said if not self.beside or self.own(place.names) or (city and city in said) else ""

    def city(self, id_: str) -> str:
        """A city by its name in the main language."""
        return next(iter(self.texts(self._city(id_), self.shipped_in)), "") or safe_line(id_)

    def address(self, address: Text | None, city: str | None, *, whole: bool = False) -> str:
        """An address with its city, if it does not name it; beside another language `whole`, or if that has a name."""
        if self.beside and not whole and not self.own(self._city(city or "")):
            return self.own(address)
        street, names = self.one(address), self._spelt(city or "")
        return street if any(said in street for said in names) else self._placed(street, self.city(city or ""))

    def address_of(self, place: Place) -> str:
        """The address of a venue as it is written; nothing of other places."""
        venue = (self.plan.trip.venues or {}).get(place.id) if place.kind == "venue" else None
        return self.one(venue.address) if venue else ""

    def located(self, place: Place) -> str:
        """`Town Hall, 1 Edinburgh Place, Hong Kong`: its main name, its address and its city, nothing twice."""
        parts = [self.short_place(place), self.address_of(place)]
        city = self.city(place.city) if place.city and place.kind != "city" else ""
        if city not in parts[1 if place.kind == "venue" else 0]:  # `Lantern Hotel Tokyo` is not its town
            parts.append(city)
        return self.language.joined(dict.fromkeys(filter(None, parts)))

    def where(self, place: Place) -> str:
        """The address of a venue with its city, without its name; no city that the name says."""
        venue = (self.plan.trip.venues or {}).get(place.id) if place.kind == "venue" else None
        if venue is None:
            return ""
        city = None if venue.city is None or self._says(self.short_place(place), venue.city.name) else venue.city.name
        return self.address(venue.address, city)

    def _spelt(self, city: str) -> list[str]:
        return [said for _, said in known.by_language] if (known := self._city(city)) else [city]

    def _city(self, id_: str) -> Text | None:
        own = (self.plan.trip.cities or {}).get(id_)
        return own.name if own else getattr(self.plan.world.places.city(id_), "names", None)

    def short_place(self, place: Place | None) -> str:
        """A place by its main name."""
        if place is None:
            return self.say("a place to be confirmed")
        return next(iter(self.place_names(place)), "") or self.unnamed(place.id)

    def crossing(self, crossing: Crossing) -> str:
        """A crossing's name, in the languages of this trip."""
        names = self.texts(crossing.name, self.texts_in or self.shipped_in)
        return " / ".join(names[: self._said_in]) or self.unnamed(crossing.id)

    def vehicle(self, vehicle: Vehicle) -> str:
        """What people call a vehicle: one without a name is what it is, or `Coach 2` where there are several."""
        if vehicle.name or contents_of(self.edition).ids or is_one_of_several(self.plan.trip, vehicle):
            return self.main(vehicle.name) or self.unnamed(vehicle.id)
        kind = self.language.term(vehicle.kind or "car")
        return kind[:1].upper() + kind[1:]

    def vehicles(self, vehicles: Iterable[Vehicle]) -> str:
        """What people call several vehicles, in the order given: `coach 1 and coach 2`."""
        return self.language.listed(dict.fromkeys(map(self.vehicle, vehicles)))

    def person(self, id_: str) -> str:
        """Somebody's name, in the main language, with the honorific."""
        person = self.plan.people.get(id_) or self.plan.hosts.get(id_)
        named = next(iter(self._addressed(person, with_honours=False)), "") if person and person.name else ""
        return named or self._untitled(id_, person)

    def _untitled(self, id_: str, person: Person | None) -> str:
        """Somebody without a name: what he or she is, where no id is to be seen."""
        title = self.main(person.title) if person and not contents_of(self.edition).ids else ""
        return title or self.unnamed(id_)

    def is_said_before(self, person: Person | None) -> bool:
        """Whether a language without phrases would say a name of another one again, without what they are called by."""
        if self.language.wordless != "beside" or person is None or person.name is None or self.own(person.name):
            return False
        return self._addressed(person, with_honours=True) == (self.main(person.name),)

    def whole_name(self, id_: str, person: Person, *, with_honorific: bool = True) -> str:
        """Somebody's name in all that this language takes, with honorific and honours."""
        named = self._addressed(person, with_honours=True, with_honorific=with_honorific)
        return " ".join(named) or self._untitled(id_, person)

    def _addressed(self, person: Person, *, with_honours: bool, with_honorific: bool = True) -> tuple[str, ...]:
        """The name as people say it, in the languages of the print; equal ones once."""
        named = self._tagged(person.name, self.texts_in)
        printed = {*self.texts_in} or {tag for tag, _ in named}  # a name of another language is addressed in this one
        found = (
            addressed(
                name,
                tag if tag in printed else self.tag,
                person,
                with_honours=with_honours,
                with_honorific=with_honorific,
                converted=self.converted,
            )
            for tag, name in named
        )
        once = tuple(dict.fromkeys(found))
        return tuple(name for name in once if not any(name != each and name in each for each in once))

    def host(self, id_: str, *, with_title: bool = True) -> str:
        """Somebody's name in every language; of one person also the title, of many how many they are."""
        if (person := self.plan.people.get(id_) or self.plan.hosts.get(id_)) is None:
            return self.unnamed(id_)
        named = self.whole_name(id_, person) if with_title else " ".join(self._addressed(person, with_honours=False))
        here = not self.beside or self.own(person.name)  # a title in another language beside no name tells nobody more
        title = (self.main if here else self.own)(person.title) if with_title and not person.many else ""
        heads = headcount(person, self.language) if person.people else ""
        named = "" if self.beside and not heads and not self.own(person.name) else named  # a number names nobody
        titled = with_title_of(named, title) if self.language.large_to_small else ""
        said = titled or self.language.joined((named, title))
        if heads and said and self.edition is Edition.SCHEDULE:
            return self.language.say("{name} ({heads})", name=said, heads=heads)
        return self.language.joined((said, heads))

    def group(self, name: str) -> str:
        """A group or a role; what leaves the desk of those who wrote `red-group` is read as `red group`."""
        group = (self.plan.trip.groups or {}).get(name)
        if group and group.name:
            return self.main(group.name)
        role = self.role(name)
        return safe_line(role) if role != name else _in_words(name)

    def role(self, name: str) -> str:
        """The part in the delegation: who heads it reads so, and not the word of the format."""
        if name == "principal":
            return self.language.say("Head of delegation")
        return self.language.term(name) or name

    def people(self, ids: Iterable[str], everybody: Iterable[str], *, head: bool = False) -> str:
        """What `Wording.people` says, in this language alone."""
        wanted = frozenset(ids)
        if wanted >= frozenset(everybody):
            return ""
        if name := group_of(self.plan.trip, wanted):
            return self.group(name)
        missing, rank = frozenset(everybody) - wanted, rank_of(self.plan).__getitem__
        if len(wanted) > 3 and 2 * len(missing) <= len(wanted) and not self.language.wordless:
            if head:
                return self.say("the others")
            others = self.language.listed(map(self.person, sorted(missing, key=rank)))
            return self.say("all except {names}", names=others)
        named = sorted(wanted & self.plan.people.keys(), key=rank)
        said_before = named and all(self.is_said_before(self.plan.people[who]) for who in named)
        return "" if said_before else self.language.parted(map(self.person, named))
