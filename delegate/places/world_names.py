"""Decides which city or airport of the world a typed name means, or that it has to be asked.

The rules, in this order: an own name goes before another one, unless a far better known place is called so (see
`larger_bearers`); of several places of one name a city of the shipped table is meant, then the largest where it is the
capital of its country or has twenty times the people of the next; otherwise all of them are candidates. A country or a
region behind a comma narrows them: `Springfield, Illinois`.
Nothing else decides here, neither what is near nor what else the trip names.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from delegate.places import world_index
from delegate.places.folding import fold
from delegate.places.fuzzy_names import names_a_port, without_airport, without_city
from delegate.places.larger_bearers import A_CITY, asked_too, in_chinese, is_chinese, near
from delegate.places.place import City, Place
from delegate.places.shipped_names import names
from delegate.places.world_index import WorldPlace
from delegate.places.world_index import places as places_of
from delegate.values import Point, Text

TIMES_LARGER = 20  # San Diego in California has thirty times the people of the next
TIMES_LARGER_BY_ANOTHER_NAME = 50  # Sion is Sitten in GeoNames, and an old name of Jerusalem
TIMES_LARGER_IN_CHINESE = 10  # 伯斯 is Perth in Australia; GeoNames has it for the one in Scotland
_NAMESAKE_DEGREES = 0.35  # about 40 km
_NEAR_DEGREES = 0.45
_ONE_TOWN_DEGREES = 0.15  # GeoNames has some towns twice; about 15 km
_OTHER_TOWN_DEGREES = 1.0
_CODE = re.compile(r"[A-Z]{3}")
_WITHOUT_COUNTRY = ("HK", "MO", "TW")  # regions whose cities are printed by their own name alone


@cache
def meant(typed: str) -> tuple[WorldPlace, ...]:
    """The place that a name means; several where it has to be asked which, the largest first; none where unknown."""
    text = typed.strip()
    if _CODE.fullmatch(text) and (airport := world_index.place(text)):
        return airport, *_larger_namesakes(airport)
    name, *behind = _parts(text)
    sets = [places_of(ids) for ids in _candidates(name)]
    if chinese := is_chinese(name):
        sets = [in_chinese(places) for places in sets]
    sets = [[each for each in places if _lies_in(each, behind)] for places in sets]
    first = next((number for number, places in enumerate(sets) if places), None)
    if first is None:
        return _by_code(text) if not behind else ()
    if _two_readings(sets[first], behind):
        return tuple(_once(sets[first]))
    times = TIMES_LARGER_IN_CHINESE if chinese else TIMES_LARGER_BY_ANOTHER_NAME
    decided = _decided(sets[first], times if first else TIMES_LARGER)
    others = [each for places in sets[first + 1 :] for each in places]
    more = asked_too("" if behind else name, decided, others)
    return tuple(_largest_first((*decided, *more))) if more else decided


def answer(typed: str) -> City | Place | None:
    """The city or the airport that a name means; None where it is unknown or has to be asked."""
    found = meant(typed)
    if len(found) != 1:
        return None
    (one,) = found
    if one.kind == "airport":
        return _hub_of(one)
    return (names().city(fold(one.shipped)) if one.shipped else None) or as_city(one)


def airport_of_code(code: str) -> Place | None:
    """The airport of an IATA code, whatever else is called so."""
    found = world_index.place(code)
    return _hub_of(found) if found and found.kind == "airport" else None


def candidates(typed: str) -> tuple[str, ...]:
    """What to write instead of a name that has to be asked, the largest place first; nothing for any other."""
    found = meant(typed)
    return tuple(write(each) for each in found) if len(found) > 1 else ()


def namesakes(name: str, point: Point) -> tuple[str, ...]:
    """What to write for the cities of that own name that do not lie at a point."""
    own = (each for each in places_of(world_index.bearers(fold(name)).own) if not each.shipped)
    far = [each for each in own if not near(each.point, point, _ONE_TOWN_DEGREES)]
    return tuple(write(each) for each in _decided(far, TIMES_LARGER))


def towns_called(name: str) -> tuple[str, ...]:
    """What to write for each place that has that own name."""
    return tuple(write(each) for each in _once(places_of(world_index.bearers(fold(name)).own)))


def is_a_mainland_city(name: str, elsewhere_than: str | None) -> bool:
    """Whether a name means a city of 100,000 people or more on the Mainland, other than the one of that id."""
    found = meant(name)
    if len(found) != 1:
        return False
    (one,) = found
    return one.side == "CN" and one.population >= A_CITY and identity(one) != elsewhere_than


def shared(found: WorldPlace) -> bool:
    """Whether another place has the same own name, of the index or shipped with care."""
    return names().knows(fold(found.name)) or len(_once(places_of(world_index.bearers(fold(found.name)).own))) > 1


@cache
def identity(found: WorldPlace) -> str:
    """What a place is called in data: an airport by its code, a city with its country where others have its name."""
    if found.shipped or found.kind == "airport":
        return found.shipped or found.number
    if not shared(found) and meant(found.name) == (found,):
        return found.name
    return next(each for each in _qualified(found) if meant(each) == (found,))


def write(found: WorldPlace) -> str:
    """The shortest text that leads to a place and to no other."""
    if found.kind == "airport":
        return found.number if meant(found.number) == (found,) else f"{found.number} airport"
    if found.shipped:
        return found.shipped
    if meant(found.name) == (found,) and not names().knows(fold(found.name)):
        return found.name
    return next(each for each in _qualified(found) if meant(each) == (found,))


def as_city(found: WorldPlace) -> City:
    """A city of the index, named with its country where another has its name."""
    called = _all_with_country(found) if shared(found) else _called(found)
    metres = 1000 * world_index.radius_of(found.population, found.side)
    return City(identity(found), called, found.side, found.zone, found.point, metres)


def named_with_country(typed: str) -> Text | None:
    """The names of the city that a name means, each with its country; None for another place, or where it is asked."""
    found = meant(typed)
    if len(found) != 1 or found[0].kind != "city" or found[0].shipped:
        return None
    return _all_with_country(found[0])


def _hub_of(found: WorldPlace) -> Place:
    return (names().hub(fold(found.shipped)) if found.shipped else None) or as_hub(found)


def as_hub(found: WorldPlace) -> Place:
    """An airport of the index."""
    city = world_index.place(found.beside[0]) if found.beside else None
    return Place(
        id=found.number,
        kind="hub",
        names=Text((("en", found.name),)),
        side=found.side,
        zone=found.zone,
        point=found.point,
        city=identity(city) if city else None,
    )


def airports_of(city: str, *, airfields: bool) -> tuple[Place, ...]:
    """The airports that serve a city, by its id; nothing where the index has no such city.

    Those to which no airline flies are among them only where `airfields` are asked for.
    """
    there = world_index.bearers(fold(city))
    shipped = (each for each in places_of((*there.own, *there.others)) if each.shipped == city)
    towns = meant(city)
    found = next(shipped, towns[0] if len(towns) == 1 else None)
    if found is None or found.kind != "city":
        return ()
    served = places_of(found.beside) or _called_like(found)
    return tuple(as_hub(each) for each in served if airfields or not each.airfield)


def airports_near(point: Point, side: str) -> tuple[Place, ...]:
    """The airports of one side that lie within some 50 km of a point and to which an airline flies, in no order."""
    found = (each for each in world_index.airports_of(side) if near(each.point, point, _NEAR_DEGREES))
    return tuple(_hub_of(each) for each in found if not each.airfield)


def _called_like(city: WorldPlace) -> list[WorldPlace]:
    """The airports near a city that have its name, where none is listed as its own: Zanzibar's is that of a suburb."""
    there = world_index.bearers(fold(city.name))
    found = places_of((*there.airports, *there.serving))
    return [each for each in found if each.side == city.side and near(each.point, city.point, _NAMESAKE_DEGREES)]


def _called(found: WorldPlace) -> Text:
    return Text((("en", found.name), *found.chinese))


def _all_with_country(found: WorldPlace) -> Text:
    if found.side in _WITHOUT_COUNTRY:
        return _called(found)
    named = _called(found).by_language
    return Text(tuple((language, _with_country(name, language, found.side)) for language, name in named))


def _with_country(name: str, language: str, side: str) -> str:
    english, traditional, simplified = (*world_index.country(side).names, side, side, side)[:3]
    if language == "en":
        return f"{name}, {english}"
    return f"{name}（{traditional if language == 'zh-Hant' else simplified}）"


def _qualified(found: WorldPlace) -> Iterable[str]:
    """A name with its country, then its region, then its number in GeoNames."""
    region = world_index.region(found.side, found.region)
    yield from (f"{found.name}, {text}" for text in (found.side, *world_index.country(found.side).names[:1]))
    yield from (f"{found.name}, {text}" for text in (region.code, *region.names) if text)
    yield f"{found.name}, {found.number}"


def _parts(text: str) -> tuple[str, ...]:
    """A name and what stands behind its commas or in brackets, unless these are of the name itself: Halle (Saale)."""
    apart = text if world_index.bearers(fold(text)).own else re.sub(r"\s*[(（]([^()（）]*)[)）]\s*$", r",\1", text)
    return tuple(part.strip() for part in re.split("[,，]", apart) if part.strip()) or ("",)


def _candidates(name: str) -> Sequence[tuple[str, ...]]:
    """Numbers of places that a name may mean: whoever stands in the first list that is not empty is meant."""
    folded = fold(name)
    found = world_index.bearers(folded)
    if found.own or (found.others and not names_a_port(folded)):  # an old name of a town in Carolina is Union Station
        return found.own, found.others
    if (bare := without_airport(folded)) != folded and names().hub(bare) is None:
        there = world_index.bearers(bare)
        code = (bare.upper(),) if len(bare) == 3 and world_index.place(bare.upper()) else ()
        return there.airports, code, tuple(each.number for each in places_of(there.serving) if not each.airfield)
    if (bare := without_city(folded)) != folded:
        there = world_index.bearers(bare)
        return there.own, there.others
    return ()


def _by_code(text: str) -> tuple[WorldPlace, ...]:
    found = world_index.place(text.upper()) if len(text) == 3 and text.isascii() and text.isalpha() else None
    return (found,) if found else ()


def _lies_in(found: WorldPlace, behind: Iterable[str]) -> bool:
    """Whether all that stands behind a name is true of a place: its country, its region, or its number."""
    return all(fold(text) in _around(found.side, found.region) or text == found.number for text in behind)


@cache
def _around(side: str, region: str) -> frozenset[str]:
    """What a region and its country are called, as it is compared."""
    country, part = world_index.country(side), world_index.region(side, region)
    texts = (side, *country.names, part.code, part.code.rpartition("-")[2], *part.names)
    return frozenset(fold(text) for text in texts if text)


def _two_readings(places: Iterable[WorldPlace], behind: Iterable[str]) -> bool:
    """Whether a code behind the name is that of a country for some and of a region for others: KY, GA, CO."""
    codes = {text.upper() for text in behind if len(text) == 2}
    return bool(codes) and len({each.side in codes for each in places}) > 1


def _larger_namesakes(airport: WorldPlace) -> list[WorldPlace]:
    """The towns called like an airport's code that are larger than the town it serves.

    PAU is in Myanmar, and Pau a city in France. SAN is San Diego's all the same, though San is a town in Mali.
    """
    served = sum(town.population for town in places_of(airport.beside))
    towns = places_of(world_index.bearers(fold(airport.number)).own)
    far = (town for town in towns if not near(town.point, airport.point, _OTHER_TOWN_DEGREES))
    return [town for town in _largest_first(far) if town.population > served]


def _decided(places: Iterable[WorldPlace], times: int) -> tuple[WorldPlace, ...]:
    """The one that is meant, or all of them, the largest first."""
    found = _once(places)
    if len(found) < 2 or found[0].kind == "airport":
        return tuple(found)
    first, second = found[:2]
    if times == TIMES_LARGER and first.shipped and not second.shipped:
        return (first,)
    largest = first.population >= times * max(second.population, 1)
    if times == TIMES_LARGER and not second.shipped:
        capitals = [each.population for each in found[1:] if each.capital]
        largest = (largest and not capitals) or (
            first.capital and first.population > max(second.population, times * max(capitals, default=0))
        )
    return (first,) if largest else tuple(found)


def _once(places: Iterable[WorldPlace]) -> list[WorldPlace]:
    """Places without those that lie beside a larger one in the same region, the largest first."""
    found: list[WorldPlace] = []
    for place in _largest_first(places):
        same = (each for each in found if (each.side, each.region) == (place.side, place.region))
        if place.kind == "airport" or not any(near(each.point, place.point, _ONE_TOWN_DEGREES) for each in same):
            found.append(place)
    return found


def _largest_first(places: Iterable[WorldPlace]) -> list[WorldPlace]:
    return sorted(places, key=lambda place: (not place.shipped, -place.population, place.number))
