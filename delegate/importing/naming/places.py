"""Keeps the places of a draft: the same words give one venue, and what the tool knows needs none."""

import re

from delegate.importing.naming.cities_said import city_in_name, one_of_several
from delegate.importing.naming.drafted import DraftedCity, DraftedVenue
from delegate.importing.naming.languages import Spoken, in_both, parted, text_in
from delegate.importing.naming.place_lines import phone_apart
from delegate.importing.naming.place_words import (
    city_called,
    city_of_hub,
    city_within,
    far_apart,
    is_the_one_above,
    is_unknown,
)
from delegate.importing.naming.venue_texts import VenueText, venue_text
from delegate.importing.rows import Doubt
from delegate.importing.stated_languages import Told, in_order
from delegate.importing.words import HAN, plain, slug
from delegate.places import gazetteer
from delegate.tuples import NamedTuple
from delegate.values import Text

TBC = "tbc"
DOT = " · "
_NIGHTS = r"(?i)\s*[(（](?P<told>\d{1,2}\s?(?:nights?|晚|泊|nächte|nuits|noches|박))[)）]\s*$"
_RESERVED = (TBC, "base")


class PlaceNamed(NamedTuple):
    """What a line writes for a place: the id of a venue, a known name or `tbc`; the room, and what is left over."""

    written: str
    room: str = ""
    note: str = ""


class PlaceBook:
    """The venues and cities of a draft, made as its lines name them."""

    def __init__(
        self, spoken: Spoken, elsewhere: frozenset[str] = frozenset(), cities: frozenset[str] = frozenset()
    ) -> None:
        self._spoken = spoken
        self._said = cities  # the cities that the programme names, to be known at the head of a name
        self._known: dict[str, str] = {}  # what was written without an entry, by its plain letters
        self.elsewhere = elsewhere  # the names of the places that any row has, to be known where they stand alone
        self._venues: dict[tuple[str, str], DraftedVenue] = {}
        self._cities: dict[str, DraftedCity] = {}
        self._above: tuple[str, PlaceNamed] = ("", PlaceNamed(""))
        self._night_above: tuple[str, PlaceNamed] = ("", PlaceNamed(""))
        self._doubts: list[Doubt] = []
        self._reached = self._reached_on = ""  # the known city in which the last way ended

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What was taken without being sure, and the places of which no city was found."""
        nowhere = (each for each in self._venues.values() if each.city == TBC)
        return (*self._doubts, *(Doubt(each.where, open_city(each)) for each in nowhere))

    @property
    def venues(self) -> tuple[DraftedVenue, ...]:
        """Every venue, in the order in which the lines name them."""
        return tuple(self._venues.values())

    @property
    def cities(self) -> tuple[DraftedCity, ...]:
        """Every city that is not shipped."""
        return tuple(self._cities.values())

    def go_to(self, end: str, day: str) -> None:
        """Tell that a way of a day ends there, or of the whole trip where the day is "".

        A name that begins with a city of another country is not read as in it from there on.
        """
        if city := city_called(end) or city_of_hub(end):
            self._reached, self._reached_on = city, day

    def reached(self, city: str, day: str) -> bool:
        """Whether the last way ended in that city, on that day."""
        there, meant = (gazetteer.shipped().city(each) if each else None for each in (self._reached, city))
        return self._reached_on == day and there is not None and there == meant

    def night(self, said: str, where: str, *, city: str = "", day_city: str = "", zone: str = "") -> PlaceNamed:
        """The hotel that a text means, of which `ditto` is that of the night before; `(2 nights)` is left over."""
        if is_the_one_above(said) and self._night_above[0]:
            self._above = self._night_above
        nights = re.search(_NIGHTS, said)
        name = said[: nights.start()] if nights else said
        found = self.named(name, where, city=city, day_city=day_city, zone=zone)
        self._night_above = self._above
        return found._replace(note=", ".join(filter(None, (found.note, nights["told"] if nights else ""))))

    def named(self, said: str, where: str, *, city: str = "", day_city: str = "", zone: str = "") -> PlaceNamed:
        """The place that a text means; `city` is said beside it, `day_city` by the heading of the day.

        A city that the tool does not know gets an entry, in `zone` where the source says one. A telephone number behind
        the place is left over.
        """
        said, phone = phone_apart(said)
        found = self._named(said, where, city, day_city, zone)
        return found._replace(note=", ".join(filter(None, (found.note, phone))))

    def aside(self, said: str, where: str, *, day_city: str, zone: str) -> PlaceNamed:
        """The place that a text means which is not that of its line, so that no `ditto` below is of it: if it rains."""
        above = self._above
        found = self.named(said, where, day_city=day_city, zone=zone)
        self._above = above
        return found

    def _named(self, said: str, where: str, city: str, day_city: str, zone: str) -> PlaceNamed:
        if is_the_one_above(said) and self._above[0]:
            self._doubts.append(Doubt(where, f"“{said.strip()}”: taken as {self._above[0]}"))
            return self._above[1]._replace(note="")
        head, comma, room = said.partition(",")
        if comma and self._above[0] and is_the_one_above(head) and not city_called(room):  # `ditto, annex`
            self._doubts.append(Doubt(where, f"“{head.strip()}”: taken as {self._above[0]}"))
            return self._above[1]._replace(room=room.strip(), note="")
        if is_unknown(said):
            return PlaceNamed(TBC)
        if self._spoken.told and (named := in_order(said.split("\n"), self._spoken.told)):
            return self._told(named, where, city, day_city, zone)
        halves = parted(said) if self._spoken.both else None
        if not halves and not city and (found := self._in_one_of_several(said, where, zone)):
            return found
        parts = venue_text(halves[0] if halves else said, city, day_city)
        if not (city or day_city) and self._reached and city_within(parts.name) == parts.city != "":
            parts = parts._replace(city="") if far_apart(parts.city, self._reached) else parts  # 松山 of Taipei
        if not (city or parts.city or parts.known or parts.foreign) and (
            within := next(filter(None, (city_in_name(each, self._said) for each in _halves(parts.name))), "")
        ):
            parts = parts._replace(city="" if far_apart(within, day_city or self._reached) else within)
        east = venue_text(halves[1]) if halves else None
        if east:
            rest = (east.room, east.address, east.note, east.name if parts.known else "")
            parts = parts._replace(note=", ".join(each for each in (parts.note, *rest) if each))
        found = (
            self._without_entry(parts)
            if parts.known
            else self._venue(parts, east.name if east else "", day_city, where, zone)
        )
        found = found._replace(note=parts.note)
        self._above = (parts.known or parts.name, found)
        return found

    def _in_one_of_several(self, said: str, where: str, zone: str) -> PlaceNamed | None:
        """A place in a town whose name several have, one of them in a country of the programme; or that town itself."""
        name, comma, last = said.rpartition(",")
        town = one_of_several(last, self._said)
        if not town:
            return None
        message = f"“{last.strip()}”: taken as {town}"
        if all(each.message != message for each in self._doubts):
            self._doubts.append(Doubt(where, message))
        return self._named(name, where, town, "", zone) if comma else PlaceNamed(town)

    def _without_entry(self, parts: VenueText) -> PlaceNamed:
        """A known place, as the venue of that name where there is one: the reader takes the name for the venue's."""
        own = next((each.id for each in self._venues.values() if plain(str(each.name)) == plain(parts.known)), "")
        self._known[plain(parts.known)] = parts.known
        return PlaceNamed(own or parts.known, parts.room)

    def _told(self, said: Told, where: str, city: str, day_city: str, zone: str) -> PlaceNamed:
        """A place with a line for each language: the first says what and where it is, the others what it is called."""
        first, *rooms = said[0][1].split(DOT)
        parts = venue_text(first, city, day_city)
        name, comma, last = first.rpartition(", ")
        if not parts.known and comma and city_called(last):
            parts = VenueText(name, city or city_called(last))  # whatever commas the name has
        elif not parts.known:
            parts = VenueText(first, parts.city)
        others = tuple((tag, venue_text(text.split(DOT)[0]).name) for tag, text in said[1:])
        if parts.known:
            return PlaceNamed(parts.known, ", ".join(rooms), parts.note)
        found = self._venue(parts, "", day_city, where, zone)
        found = found._replace(room=", ".join(filter(None, (found.room, *rooms))))
        names = Text(((said[0][0], parts.name), *others))
        self._venues = {
            key: each._replace(name=names)
            if each.id == found.written and len(each.name.by_language) < len(said) > 1
            else each
            for key, each in self._venues.items()
        }
        self._above = (parts.name, found)
        return found._replace(note=parts.note)

    def _venue(self, parts: VenueText, east: str, day_city: str, where: str, zone: str) -> PlaceNamed:
        city = self._city(self._in_chinese(parts) or day_city, where, zone)
        if parts.foreign:
            self._doubts.append(Doubt(where, f"“{parts.name}”: taken as in {city}, not in {parts.foreign}"))
        known_city = gazetteer.shipped().city(city)  # `Hongkong` is `Hong Kong`
        key = (plain(parts.name), "" if city == TBC else known_city.id if known_city else city)
        same = next((each for each in self._venues if each[0] == key[0] and (not key[1] or key[1] == each[1])), None)
        if same is None and (key[0], "") in self._venues and key[1]:  # its city was not known above
            same = (key[0], "")
            self._venues[same] = self._venues[same]._replace(city=city)
        if same is None and (known := self._known.get(key[0])) and parts.city in ("", city_of_hub(known)):
            return PlaceNamed(known, ", ".join(filter(None, (parts.room, parts.address))))
        if same is None:
            name = in_both(parts.name, east, self._spoken) if east else text_in(parts.name, self._spoken)
            taken = {*_RESERVED, *(each.id for each in self._venues.values())}
            made = slug(parts.name, "place", taken)
            self._venues[key] = DraftedVenue(made, name, city, parts.address, where)
            same = key
        venue = self._venues[same]
        if parts.address and not venue.address:
            self._venues[same] = venue._replace(address=parts.address)
        more = parts.address if parts.address and venue.address not in ("", parts.address) else ""
        return PlaceNamed(venue.id, ", ".join(each for each in (parts.room, more) if each))

    def _in_chinese(self, parts: VenueText) -> str:
        """The city of a place; its Chinese name where a district told it and both stand in a Chinese draft."""
        known = gazetteer.shipped().city(parts.city) if parts.city.isascii() else None
        if known and re.match(f"[{HAN}]", parts.name) and self._spoken.order[:1] == (self._spoken.east,):
            return dict(known.names.by_language).get(self._spoken.east, parts.city)
        return parts.city

    def _city(self, name: str, where: str, zone: str) -> str:
        """The name of a city as the draft writes it, with an entry where it is not shipped."""
        said = " ".join(name.strip(" ,.，。:：–—-").split())
        if not said or is_unknown(said):
            return TBC
        as_a_name = said.title() if said.isupper() and said.isascii() else said  # a heading in capitals: BEIJING
        if gazetteer.shipped().city(as_a_name):
            return as_a_name
        if known := city_called(as_a_name):
            return known
        if said not in self._cities:
            self._cities[said] = DraftedCity(said, zone or TBC, where)
            what = "its country is tbc" if zone else "its country and clock are tbc"
            self._doubts.append(Doubt(where, f"the city “{said}” is not known: {what}"))
        return said


def _halves(name: str) -> tuple[str, ...]:
    """A name, and its halves where it is in two languages: `新潟市役所 Niigata City Hall`."""
    return (name, *(parted(name) or ()))


def open_city(venue: DraftedVenue) -> str:
    """What there is to say of a place without a city."""
    return f"“{venue.name}”: its city is tbc, and no way to it is judged"
