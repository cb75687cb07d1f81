"""Finds where a movement starts and ends: by its title, else by its columns of cities and places."""

import re
from collections.abc import Sequence

from delegate.importing.naming.languages import Spoken
from delegate.importing.naming.people import PeopleBook
from delegate.importing.naming.place_lines import is_an_address
from delegate.importing.naming.place_words import city_called, city_of_hub, city_within, is_a_place, is_a_room
from delegate.importing.naming.places import PlaceBook
from delegate.importing.naming.title_cells import TitleCell
from delegate.importing.naming.title_places import place_in
from delegate.importing.naming.venue_texts import terminal_apart
from delegate.importing.naming.ways import TwoEnds, is_known, route, way_in
from delegate.importing.rows import Row
from delegate.importing.words import first_word, is_word, plain
from delegate.places import gazetteer
from delegate.places.airport_codes import airport_of_flight

Fields = list[tuple[str, str]]
_NAME = r"[^\W\d_a-z][^\d,;:()–—-]{2,30}"
_TWO_NAMES = rf"(?P<one>{_NAME})\s[-–—]\s(?P<other>{_NAME})"


class Kept:
    """What is known of the trip while its lines are made, and the texts of the line that are left over."""

    def __init__(self, spoken: Spoken, places: PlaceBook, people: PeopleBook) -> None:
        self.spoken, self.places, self.people = spoken, places, people
        self.notes: list[str] = []


def ends_of(
    row: Row, cell: TitleCell, titles: Sequence[str], kept: Kept, told: Sequence[TwoEnds] = (), *, flown: bool = False
) -> Fields:
    """Where a movement starts and ends: as it is `told` or by its title in each language, else by its columns.

    Three capitals are an airport's code where it is `flown`.
    """
    way = _in_each_language([way for each in titles if (way := way_in(each))])
    if told:
        ends = _in_each_language(told)
        way = TwoEnds(ends.origin or way.origin, ends.destination or way.destination)
    beside = _between(row.place) or route(row.place_city)
    arrives = first_word("moves", "reach", plain(cell.title)) is not None
    place = re.sub(r"^(?i:from)\s+(?=\S)", "", row.place.strip()) or cell.place
    named = "" if place else place_in(cell.title, visited=False)
    if named and (
        way == TwoEnds()
        or (arrives and way.origin and not way.destination)
        or (not way.origin and _starts_at(named, cell.title))
    ):
        place = named
    if beside and place and not _between(row.place):  # it stands in the first of the two cities
        way = TwoEnds(way.origin or place, way.destination or beside.destination)
        kept.notes.append(row.place_city)
    elif beside:
        way = TwoEnds(way.origin or beside.origin, way.destination or beside.destination)
        kept.notes += [each for each in (row.place, row.place_city) if each.strip()]
    elif place:
        way = _place_beside(way, place, kept, arrives=arrives, below=not row.place.strip())
    if row.place_city.strip() and not beside and not place:
        way = _city_beside(way, row.place_city.strip(), kept)
    fields: Fields = []
    for key, said in (("from", way.origin), ("to", way.destination)):
        said = said if re.search("[(（]", said) else said.rstrip(" )）")  # of a title in brackets
        beside_city = (beside.origin if beside else row.place_city) if said == place else ""
        if said:
            fields.append((key, _written(said.strip(), row, beside_city, kept, flown=flown)))
    kept.places.go_to(way.destination, row.day)
    if len(fields) == 2 and fields[0][1] == fields[1][1]:  # the column has the place where the way ends
        return fields[1:]
    return fields


def _between(place: str) -> TwoEnds | None:
    """The two ends that the place of a movement names, each known or led by its city or a name: `上海虹桥—广州白云`."""
    parts = re.split(r"\s*[-–—－→至]+\s*", place.strip())
    if re.search(r"[a-z]-[A-Z]", place) and is_a_place(place):  # `Sea-Tac Airport` is one place
        return None
    named = len(parts) == 2 and all(is_known(each) or (not each.isascii() and city_within(each)) for each in parts)
    if not named and (apart := re.fullmatch(_TWO_NAMES, place.strip())):  # of a ferry: `Ċirkewwa – Mġarr`
        parts = [apart["one"].strip(), apart["other"].strip()]
        named = not any(is_a_room(each) or is_an_address(each) for each in parts)
    return route(place) or (TwoEnds(*parts) if named else None)


def _place_beside(way: TwoEnds, place: str, kept: Kept, *, arrives: bool, below: bool) -> TwoEnds:
    """The ends of a way with the place of its column, which it leaves unless it arrives there; else that is kept.

    A place `below` the title of a way to what is only a sort of place is where it ends.
    """
    if _is_sort_of(way.destination, "" if below else place):  # `Transfer to hotel` beside `Hotel New Otani`
        return way._replace(destination=place)
    if _is_port_of(way.origin, place):
        return way._replace(origin=place)
    if not way.origin and (way.destination or not arrives):
        return way._replace(origin=place)
    if not way.destination:
        return way._replace(destination=place)
    kept.notes.append(place)
    return way


def _written(said: str, row: Row, city: str, kept: Kept, *, flown: bool) -> str:
    """What a line writes for an end, in a city that is said beside it; what is left over of its text is kept."""
    if flown and airport_of_flight(said, gazetteer.shipped()):
        return said
    found = kept.places.named(said, row.where, city=city, day_city="", zone=row.zone)
    kept.notes += [each for each in (found.room, found.note) if each]
    return found.written


def _in_each_language(ways: Sequence[TwoEnds]) -> TwoEnds:
    """The ends told in several languages as one way; a place that needs an entry has its name in each of them."""
    ends = []
    for said in ([each for way in ways if (each := way[at])] for at in (0, 1)):
        known = next((each for each in said if is_known(each)), "")
        ends.append(known or "\n".join(dict.fromkeys(said)))
    return TwoEnds(*ends)


def _city_beside(way: TwoEnds, city: str, kept: Kept) -> TwoEnds:
    """The ends of a way with the city of its column, which it leaves unless `上海着` says that it arrives there."""
    name = without_end(city)
    if plain(name) in (plain(way.origin), plain(way.destination)) or kept.spoken.told:
        return way
    if name != city and city.endswith("着") and not way.destination:
        return way._replace(destination=name)
    if not way.origin:
        return way._replace(origin=name)
    kept.notes.append(city)
    return way


def without_end(city: str) -> str:
    """A city without the word for arrival or departure behind it, as Japanese programmes write it.

    A name in katakana is taken for one of a city abroad, whether it is known or not: シンガポール着.
    """
    name = re.sub("[発發着]$", "", city)
    return name if name != city and (city_called(name) or re.fullmatch("[ァ-ヶー・]{3,}", name)) else city


def _is_port_of(city: str, place: str) -> bool:
    """Whether a place is a known airport or station of the city by whose name a way starts: `Changi Airport`."""
    port = city_of_hub(terminal_apart(place)[0] or place)
    known = gazetteer.shipped().city(port) if port else None
    return known is not None and known == gazetteer.shipped().by_exact_name(city)


def _is_sort_of(end: str, place: str) -> bool:
    """Whether an end is only a word for what the place is, `hotel` of `Hotel New Otani`; "" is any place."""
    word = plain(re.sub(r"(?i)^(?:the|your|our)\s+", "", end.strip()))
    return is_word("places", "word", word) and word != plain(place) and (not place or word in plain(place))


def _starts_at(place: str, title: str) -> bool:
    """Whether a title names the place before it says that people go: `Photograph at the Town Hall, coaches leave`."""
    going = first_word("moves", "go", plain(title))
    at = plain(title).find(plain(place))
    return going is not None and 0 <= at < going.start()
