"""Finds lines that say in their title where they are, and in no field (`Dinner, Aberdeen`), and drives to the hotel."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from delegate.identity import Identity
from delegate.model import ITEM_KINDS
from delegate.modes import ROAD
from delegate.places.folding import fold
from delegate.places.place import City, Place, has_in_name
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

# Patterns as text: most lines name their venue, and none of these is needed then.
_OPEN = (
    r"(?i)(?:venue|place|location|restaurant)\s*(?:is\s+)?(?:tbc|tba|tbd|to be (?:confirmed|advised|announced|decided))"
    r"|(?:地點|地点|場地|场地|地方)(?:待定|待確定|待确定|待確認|待确认|未定)"
)
_HOTEL = (
    r"(?i)\b(?:at|in|back at)\s+(?:the|our|their)?\s*hotel\b(?!\s+[A-Z])|(?:^|[,(@]\s*|\bat\s+)(?:the\s+)?hotel"
    r"(?:\s+(?:bar|lobby|lounge|restaurant|ballroom))?\s*\)?$|\bhotel\s+(?:bar|lobby|lounge|restaurant|ballroom)\b"
    r"|[在於于，（(]酒店|^酒店(?:內|内|早餐|午餐|晚餐|大堂|餐廳|餐厅|酒吧)?"
)
_HOTEL_NAME = r"(?i)hotel|酒店|飯店|饭店|賓館|宾馆"
# `Back to the hotel (check-in)`, and neither `to the hotel lobby` nor `to the hotel in Malmö`.
_TO_HOTEL = (
    r"(?i)(?:(?:\bto\b|->|→|–|—)\s*(?:(?:the|our|their|your)\s+)?|\b(?:zum|ins|al|au|till|til|ao|para o|naar het)\s+"
    r"|(?<!\w)(?:à l|vers l|all)['’]\s*)(?:hotell?|hôtel|hotellet|albergo)\b"
    r"(?!\s+(?!(?:by|for|with|via|after|mit|um|avec|par|con|per|com|por|met|med)\b)\w)(?!\s*&)"
    r"|^hotel[\s-]?(?:transfer|shuttle|bus)\b(?!\s+\w)|[至到往赴返回](?:酒店|飯店|饭店|賓館|宾馆|旅館|旅馆)(?!\w)"
    r"|\botele\b|ホテル(?:へ|まで)|호텔(?:로|까지)"
)
_PARTS = r"(?i)\s*(?:[,，、;；:：@()（）]|\s[-–—/|]\s|\bat\b|在|於)\s*(?:the\s+)?"

IN_DISTRICT_KM = 2.0  # from its middle


class TitledPlace(NamedTuple):
    """Where the title of a line says that it is: `says` in its words, `write` what may stand in `venue`.

    `write` is empty where it says a hotel, and nobody wrote which.
    """

    says: str
    write: str


class _Known(NamedTuple):
    """What titles may name: the venues of a trip, by their names and ids in small letters, and its hotels by id."""

    venues: Mapping[str, tuple[str, str]]  # the id, and the name to say
    hotels: tuple[str, ...]


def place_in_title(plan: Plan, line: Line) -> TitledPlace | None:
    """What the title of a line without a `venue` says of its place; None where it says no other than where it is."""
    item = line.item
    if item.kind not in ITEM_KINDS or item.venue or "venue" in item.tbc or item.value is None or not line.goes:
        return None
    known = _known(Identity(plan))
    for _, title in item.value.by_language:
        if re.search(_OPEN, title):
            return TitledPlace("a place to be confirmed", "tbc")
        for part in (title, *re.split(_PARTS, title)[1:]):
            if found := _other_place(plan, known, line, part.strip()):
                return found
        if re.search(_HOTEL, title) and not any(is_a_hotel(place, known.hotels) for place in line.places):
            return TitledPlace("a hotel", known.hotels[0] if len(known.hotels) == 1 else "")
    return None


def only_near(plan: Plan, line: Line) -> bool:
    """Whether where people were before says nothing of where a line without a `venue` is.

    They came to a city or a district and no door of it, or the title says another place.
    """
    if line.item.kind not in ITEM_KINDS or line.item.venue:
        return False
    return any(place.rough and place.kind != "venue" for place in line.places) or place_in_title(plan, line) is not None


def says_hotel(line: Line) -> bool:
    """Whether the title of a drive says that it leads to the hotel, and no more of where it ends."""
    titles = line.item.value.by_language if line.item.value and line.item.kind in ROAD else ()
    return any(re.search(_TO_HOTEL, title) for _, title in titles)


@lru_cache(maxsize=1)
def _known(same: Identity[Plan]) -> _Known:
    plan = same.of
    venues: dict[str, tuple[str, str]] = {}
    for id_, venue in (plan.trip.venues or {}).items():
        names = [name for _, name in venue.name.by_language] if venue.name else []
        for name in (id_, id_.replace("-", " "), *names):
            venues.setdefault(name.casefold(), (id_, str(venue.name or id_)))
    lodging = (line.item.place.name for line in plan.lines() if line.item.kind == "hotel" and line.item.place)
    return _Known(venues, tuple(dict.fromkeys(lodging)))


def _other_place(plan: Plan, known: _Known, line: Line, text: str) -> TitledPlace | None:
    """The venue of the trip or the shipped place that has this very name, where the line is at another one."""
    if found := known.venues.get(text.casefold()):
        return None if any(place.id == found[0] for place in line.places) else TitledPlace(found[1], found[0])
    named = plan.finder.gazetteer.by_exact_name(text, {place.city for place in line.places}) if text else None
    if named is None or any(_is_there(plan, named, place) for place in line.places):
        return None
    return TitledPlace(str(named.names), named.id if isinstance(named, Place) else text)


def _is_there(plan: Plan, named: City | Place, place: Place) -> bool:
    """Whether a line at a place is where its title says: in that city, near the middle of that district, or there."""
    if isinstance(named, City):
        return named.id in (place.city, plan.finder.city_of(place).id)  # the trip's own hides a known one
    near = named.kind == "district" and named.side == place.side and not place.rough
    if near and named.point and place.point and km(named.point, place.point) < IN_DISTRICT_KM:
        return True
    return named.id == place.id or same_place(named, place)


def is_a_hotel(place: Place, hotels: Collection[str]) -> bool:
    """Whether a place is one of these hotels, or is called one."""
    return place.id in hotels or re.search(_HOTEL_NAME, str(place.names)) is not None


def may_be_another(plan: Plan, named: Place, place: Place, words: str) -> bool:
    """Whether words that name a shipped place may mean `place`: these stand in its name, or many cities have one.

    `To Central Station` leads to Sydney Central Station, and `To Science Park` to that of Singapore on a trip that has
    nothing in the other city, which the words leave out.
    """
    there = {stop.place.city for leg in plan.legs() for stop in (leg.origin, leg.destination) if stop.place}
    city = plan.finder.city_of(named)
    said = city is None or any(fold(text) in fold(words) for _, text in city.names.by_language)
    return has_in_name(place, words) or not (said or named.city in there)
