"""Finds who else may be meant by a name: far larger cities, capitals, countries, regions, and Chinese namesakes.

Cologne is a town in Italy and Köln in Germany, 海南 a town in Japan and a province. Whoever types such a name hardly
means the town, so the name is not decided by whose own it is.
"""

import re
from collections.abc import Iterable, Sequence

from delegate.places import world_index
from delegate.places.folding import fold
from delegate.places.world_index import WorldPlace
from delegate.values import Point

TIMES_MORE_KNOWN = 4  # Ródos has five times the people of Rhodes in Sydney, and Brugge nine times those of Bruges
TIMES_MORE_THAN_A_CITY = 10  # Cancún is not asked about for Changchun, of which it is a name in Vietnamese
TIMES_LARGER_LAND = 10
A_CITY = 100_000
_HOME = ("CN", "HK", "MO")
_WRITING_HAN = (*_HOME, "TW", "JP", "KR", "KP")  # there two towns that are one in Latin letters may be two in Chinese
_HAN = re.compile(r"[\u3400-\u9fff]")
_ONE_TOWN_DEGREES = 0.15  # about 15 km
_OTHER_TOWN_DEGREES = 1.0


def is_chinese(name: str) -> bool:
    """Whether there are Chinese characters in a name."""
    return bool(_HAN.search(name))


def in_chinese(bearers: Sequence[WorldPlace]) -> list[WorldPlace]:
    """The places that a Chinese name may mean, of those that have it in GeoNames.

    Places on the Mainland, in Hong Kong and Macau go before others that are not larger. To places abroad come larger
    ones of the same own name: GeoNames has 斯圖加特 for the Stuttgart in Arkansas alone.
    """
    home = [each for each in bearers if each.side in _HOME]
    if home:
        most = max(each.population for each in home)
        return [each for each in bearers if each in home or each.population > most]
    abroad = [each for each in bearers if each.kind == "city" and each.side not in _WRITING_HAN]
    namesakes = (
        other
        for each in abroad
        for other in world_index.places(world_index.bearers(fold(each.name)).own)
        if other.population > each.population and other.side not in _WRITING_HAN
    )
    return list(dict.fromkeys((*bearers, *namesakes)))


def asked_too(name: str, found: Sequence[WorldPlace], others: Iterable[WorldPlace]) -> list[WorldPlace]:
    """What is asked about beside the places that a name leads to first: the largest of them alone is compared.

    `others` have it as another name. A place of the shipped table is meant before them, and an airport is left alone.
    """
    first = found[0]
    if first.kind != "city" or (first.shipped and len(found) == 1):
        return []
    if len(found) > 1:
        more = [each for each in others if each.shipped or each.capital or each.population > first.population]
    else:
        more = [each for each in others if _better_known(each, first)]
    return [each for each in dict.fromkeys((*more, *_lands_and_airports(name, first))) if each not in found]


def near(one: Point, other: Point, degrees: float) -> bool:
    """Whether two points are less than so many degrees apart, either way."""
    return max(abs(here - there) for here, there in zip(one, other, strict=True)) < degrees


def _better_known(other: WorldPlace, first: WorldPlace) -> bool:
    if near(other.point, first.point, _ONE_TOWN_DEGREES):
        return False
    times = TIMES_MORE_KNOWN if first.population < A_CITY else TIMES_MORE_THAN_A_CITY
    seat = other.capital and not first.capital and other.population > first.population
    return seat or other.population > times * first.population


def _lands_and_airports(name: str, first: WorldPlace) -> Iterable[WorldPlace]:
    """The capital of a country of that name, the largest city of a far larger region, a shipped airport far away."""
    bearers = world_index.bearers(fold(name))
    for key in bearers.lands:
        land = world_index.land(key)
        abroad = key not in (first.side, f"{first.side}.{first.region}")
        if abroad and ("." not in key or land.population > TIMES_LARGER_LAND * first.population):
            yield from world_index.places([land.chief] if land.chief else ())
    if first.population < A_CITY:
        for port in world_index.places(bearers.airports):
            if port.shipped and not near(port.point, first.point, _OTHER_TOWN_DEGREES):
                yield port
