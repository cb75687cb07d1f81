"""Finds the crossings and ports that a name may mean as people type it: `Lok Ma Chau`, `HZMB`, `Jiuzhou`."""

import re

from delegate.borders.crossings import Borders, names_of
from delegate.model import Crossing
from delegate.modes import SERVICES
from delegate.places.gazetteer import Gazetteer
from delegate.places.place import City

# What a name may say of its kind, which tells no crossing from another.
_KINDS = frozenset(("border", "boundary", "checkpoint", "control", "crossing", "immigration", "point", "port", "the"))
_KINDS_IN_CHINESE = re.compile(r"(出入境|邊境|边境|邊檢|边检)?(口岸|管制站|檢查站|检查站)$")
# By the letters of the Immigration Department, and by the name that a pier had.
_ALSO_CALLED = {
    "lmc": ("lok-ma-chau", "huanggang"),
    "lsc": ("lok-ma-chau-spur-line",),
    "hyw": ("heung-yuen-wai",),
    "mkt": ("man-kam-to",),
    "stk": ("sha-tau-kok",),
    "fuyong": ("shenzhen-airport-pier-immigration",),
    "fuyongpier": ("shenzhen-airport-pier-immigration",),
    "福永": ("shenzhen-airport-pier-immigration",),
    "福永碼頭": ("shenzhen-airport-pier-immigration",),
    "福永码头": ("shenzhen-airport-pier-immigration",),
}
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")


def crossings_called(text: str, places: Gazetteer, borders: Borders) -> tuple[Crossing, ...]:
    """The crossing with that id; else all whose id and names have every word of `text`, or words that begin with it.

    Words for a kind of place do not count. The name of a city means those at its edge too. Where no crossing is named
    so, the one that the services of a station, pier or airport of that name pass.
    """
    if exact := borders.crossing(text.strip()):
        return (exact,)
    wanted = _words(text)
    if not wanted:
        return ()
    meant = _ALSO_CALLED.get("".join(wanted), ())
    city = _city(text, places)
    near = {each.id for each in borders.all() if city and _is_at(each, city, places)}
    found = tuple(each for each in borders.all() if each.id in meant or each.id in near or _has(names_of(each), wanted))
    if found:
        return found
    hub = places.hub(text.strip())
    passed = (borders.crossing(hub.crossing) if hub and hub.crossing else None) or borders.called(text)
    return (passed,) if passed else ()


def says_its_kind(text: str) -> bool:
    """Whether a name says that it is one of a crossing: `Shenzhen Bay Port`, `Lo Wu Control Point`, `羅湖管制站`."""
    typed = re.findall(r"[^\W_]+(?:['’]\w+)?", text.casefold())
    return bool(_words(text)) and any(word in _KINDS - {"the"} or _KINDS_IN_CHINESE.search(word) for word in typed)


def goes_by(crossing: Crossing, text: str) -> bool:
    """Whether a text is a whole name of a crossing on either side, words for a kind of place apart."""
    wanted = _words(text)
    return bool(wanted) and any(_words(name) == wanted for name in names_of(crossing))


def crossings_between(sides: tuple[str, str], mode: str | None, borders: Borders) -> tuple[Crossing, ...]:
    """The crossings that join two sides; for a service also the ports of both, of which it needs one each.

    Those of the side that is left come first.
    """
    joining = borders.between(*sides)
    if mode not in SERVICES:
        return joining
    ports = [each for each in borders.all() if len(each.sides or ()) == 1 and mode in (each.modes or ())]
    return (*joining, *(port for side in sides for port in ports if side in (port.sides or ())))


def _city(text: str, places: Gazetteer) -> City | None:
    """The city of that name; nothing for a district of one, or a station in it."""
    return None if places.hub(text.strip()) else places.city(text.strip())


def _is_at(crossing: Crossing, city: City, places: Gazetteer) -> bool:
    """Whether the city is the nearest one to a side of a crossing."""
    point = (crossing.sides or {}).get(city.side)
    nearest = places.nearest_city(point, city.side) if point else None
    return nearest is not None and nearest.id == city.id


def _has(names: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    words = {word for name in names for word in _words(name)}
    return all(any(_begins(word, each) for word in words) for each in wanted)


def _begins(word: str, typed: str) -> bool:
    return typed in word if _IDEOGRAPH.search(typed) else word.startswith(typed)


def _words(text: str) -> tuple[str, ...]:
    """The words of a name in lower case, without those for its kind."""
    words = (_KINDS_IN_CHINESE.sub("", word) for word in re.findall(r"[^\W_]+(?:['’]\w+)?", text.casefold()))
    return tuple(word for word in words if word and word not in _KINDS)
