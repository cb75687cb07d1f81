"""Finds the place of a line: that of its column, of its cell or of its title, in the city of its day."""

import re

from delegate.importing.naming.days_on_the_road import stops_of
from delegate.importing.naming.line_ends import Kept, without_end
from delegate.importing.naming.place_lines import has_an_address, is_an_address, phone_apart
from delegate.importing.naming.place_words import city_called, city_of_hub, is_a_place, is_unknown
from delegate.importing.naming.places import TBC, PlaceNamed
from delegate.importing.naming.title_cells import TitleCell
from delegate.importing.naming.title_places import names_what_is_visited, place_in, place_itself
from delegate.importing.naming.ways import route
from delegate.importing.rows import Row
from delegate.importing.words import first_word, is_word, plain, words_of
from delegate.model.lines import ITEMS

_ROOM_ALONE = (
    r"(?i)(?:room|level|floor|gate|row|counter)\s?\w{1,4}\b[^,]*$|(?:T\d|Terminal \w)(?![a-z\d])[^,，、]*$"
    r"|(?:第?[一二三\d][號号]?(?:航站|客運大|客运大)[樓楼])?(?:[到抵][达達]|出[发發]|[离離]境|入境|[國国][內内际際])?大[厅廳堂]$"
    r"|(?:\d{1,3}|[一二三四五六七八九十]{1,2})\s?(?:F\b|[樓楼階层層])[^,，、]*$"
)
_PART_OF_AIRPORT = r"^[^,]*\b(?:terminal|hangar|lounge|apron|gate)\b"


def line_place(row: Row, cell: TitleCell, kind: str, kept: Kept) -> PlaceNamed:
    """The place of a line: that of its column, else of its cell, else of its title; of a hotel also its title.

    A column that has only the city leaves the place itself to the title.
    """
    title = cell.title
    inside = "" if kept.spoken.told else _inside(row, cell, kind)  # our own print has every place apart
    said, city = row.place.strip(), without_end(row.place_city.strip())
    if re.fullmatch(r"https?://\S+", said) or is_word("places", "aboard", said):  # the room of a call, `on the coach`
        kept.notes.append(said)
        said = ""
    if inside and not city and said and city_called(said) and not is_unknown(inside):
        said, city = inside, said
    street = is_an_address(said) or (has_an_address(said) and not is_a_place(said) and is_a_place(inside))
    if said and inside and street and not is_unknown(inside) and not re.search(r"\d", inside):
        said = f"{inside}, {said}"  # `参观广汽埃安工厂` beside `龙瀛路36号`: the house has the name, and stands there
    part = re.match(_ROOM_ALONE, said) or (re.search(_PART_OF_AIRPORT, plain(said)) and city_of_hub(inside))
    if said and inside and part and is_a_place(inside):
        said = f"{inside}, {said}"  # `羽田空港第2ターミナル集合` beside `2F 時計台3番`
    said = said or inside
    if said and is_unknown(said) and city_called(city) and kind in ITEMS:  # the city is known, the place is not
        kept.notes.append(said)
        said = ""
    if way := route(city):
        kept.notes.append(city)
        city = way.origin
    if said:
        named = kept.places.night if kind == "hotel" else kept.places.named
        found = named(said, row.where, city=city, day_city=day_city_of(row, kept), zone=row.zone)
        kept.notes += [found.note] if found.note else []
        return found
    if first_word("places", "open", plain(title)) and kind in (*ITEMS, "free"):
        return PlaceNamed(TBC)
    if city and kind in ITEMS:
        return kept.places.named(city, row.where, city=city, zone=row.zone)
    return PlaceNamed("")


def _inside(row: Row, cell: TitleCell, kind: str) -> str:
    """The place that the cell of the title names, or the title itself."""
    title = cell.title
    visited = kind == "visit" or names_what_is_visited(title)
    slept_at = _hotel_in(title) if kind == "hotel" else ""
    if slept_at and plain(title).endswith(plain(slept_at)) and slept_at != title:
        return cell.place or slept_at  # `Overnight: Grand Hotel, Tallinn` up to its end
    inside = cell.place or place_in(title, visited=visited) or slept_at
    return place_itself(title) if not inside and kind == "event" and not row.place.strip() else inside


def day_city_of(row: Row, kept: Kept) -> str:
    """The city of the day where its heading names one; of a day on the road the last one that a way has reached.

    That of a day in two cities is not told.
    """
    cities = re.split(r"\s+(?:and|&|und|et|y)\s+|、|及|和", row.city, flags=re.IGNORECASE)
    if len(cities) > 1 and all(map(city_called, cities)):
        return ""
    stops = stops_of(row.city)
    if len(stops) > 1:
        return next((each for each in reversed(stops) if kept.places.reached(each, row.day)), "")
    return row.city


def _hotel_in(title: str) -> str:
    """The hotel that a title names, without the words for the night there."""
    text = title
    for word in sorted((each for each in words_of("kinds")["hotel"] if each != "hotel"), key=len, reverse=True):
        text = re.sub(rf"^\W*{re.escape(word)}\s*(?:at|in|:|：|-|–|于|於)?\s*", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^(?:hotel|night)\s*(?:[:：]|[–—-]\s)\s*", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^\s*[.;。；].*|[(（].*", "", text).strip(" .。,，:：")
    return text if text and (is_a_place(text) or text != title) and len(text) <= 80 else ""


def is_said(title: str, named: PlaceNamed, kept: Kept) -> bool:
    """Whether the words of a title are already those of the hotel."""
    names = [text for each in kept.places.venues if each.id == named.written for _, text in each.name.by_language]
    said = plain(phone_apart(title)[0])
    return said in (plain(each) for each in (*names, " ".join(names), named.written))
