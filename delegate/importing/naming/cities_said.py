"""Tells which cities a programme itself says that it goes to, and finds them again in the names of its places."""

import re
from collections.abc import Iterable, Iterator, Sequence

from delegate.importing.naming.days_on_the_road import stops_of
from delegate.importing.naming.kinds import kind_of
from delegate.importing.naming.place_words import city_called, is_common, name_trimmed
from delegate.importing.naming.ways import way_in
from delegate.importing.rows import Row
from delegate.importing.words import HAN, first_word, plain
from delegate.model.lines import MOVING
from delegate.places import gazetteer
from delegate.places.place import City
from delegate.travel.distance import km

_SUBURB_KM = 10.0
_NO_CITY = r"[湖山江河路街道]|[东東西南北中][路街]"


def cities_said(rows: Iterable[Row]) -> frozenset[str]:
    """The known cities that a heading, a column, the end of a place or a way names, but not where the way home ends."""
    rows = tuple(rows)
    last = max((at for at, row in enumerate(rows) if not _is_a_way(row)), default=-1)
    found = (city for at, row in enumerate(rows) for city in _said_by(row, stays=at < last))
    return frozenset(each for each in found if each)


def city_in_name(name: str, cities: Sequence[str] | frozenset[str]) -> str:
    """The city of these with which a name begins or ends, `Hannover Hbf`, `下関春帆楼`; "" for none or a street."""
    for city in sorted(cities, key=lambda each: (-len(each), each)):
        if re.match(f"[{HAN}]", city):
            behind = name[len(city) :]
            if name.startswith(city) and behind and not re.match(_NO_CITY, behind):
                return city
            continue
        said, low = plain(city), plain(name)
        street = first_word("places", "street", low)
        if low != said and re.search(rf"^{re.escape(said)}\b|\b{re.escape(said)}$", low) and not street:
            return city
    return ""


def one_of_several(name: str, cities: Sequence[str] | frozenset[str]) -> str:
    """The town that is meant by a name that several have, as a trip writes it: the only one in a country of the cities.

    `Valparaíso, CL` where the programme is in Santiago too; "" for a name of one town, or of none there.
    """
    said, book = name_trimmed(name), gazetteer.shipped()
    if not cities or not said[:1].isupper() or len(said) > 40 or is_common(said) or book.city(said):
        return ""
    there = [city for each in cities if (city := book.city(each))]
    called = [each for each in book.several(said) if plain(each.split(",")[0]) == plain(said)]
    found = [city for each in called if (city := book.city(each)) and city.side in {other.side for other in there}]
    if len(found) != 1 or any(_is_a_suburb(found[0], each) for each in there):
        return ""
    return found[0].id


def _is_a_suburb(town: City, city: City) -> bool:
    """Whether a town lies so near to the point of a city that it is a part of it: Newtown in Wellington."""
    return (
        town != city and town.point is not None and city.point is not None and km(town.point, city.point) < _SUBURB_KM
    )


def _said_by(row: Row, *, stays: bool) -> Iterator[str]:
    """The cities of a row: of its day, of its column, at the end of its place, where its way ends."""
    for each in (*stops_of(row.city), *stops_of(row.place_city)):
        yield city_called(each)
    place = row.place.strip().split("\n")[0]
    if behind := re.search(r"(?:,|[(（])\s*([^,()（）]+)[)）]?$", place):
        yield city_called(behind[1])
    if stays and (way := way_in(row.title.split("\n")[0])):
        yield city_called(way.destination)


def _is_a_way(row: Row) -> bool:
    return (row.kind or kind_of(row.title.split("\n")[0])) in MOVING
