"""Reads the two ends of a way as somebody types them: a city, a hub, a crossing, or a point with its side."""

import re
from typing import Literal

from delegate.borders.crossings import Borders
from delegate.borders.routing import side_of
from delegate.model import Crossing
from delegate.places.gazetteer import Gazetteer
from delegate.places.nearest_town import nearest_town
from delegate.places.place import Place
from delegate.reading.complaint import Wrong
from delegate.reading.scalars import READERS
from delegate.travel.distance import km
from delegate.tuples import NamedTuple
from delegate.values import Point, Text

_POINT = re.compile(r"(?P<point>[-+]?\d[\d.]*\s*[,;]\s*[-+]?\d[\d.]*)\s*(?:/\s*(?P<side>.*))?")
_CITY_KM = 50  # so far around a city of the table, without a side, its clock holds; further off another city's may
_SIDED = re.compile(r"(?P<name>.+)/(?P<side>[A-Z]{2})")


class PlaceNote(NamedTuple):
    """What is to be said about a typed place: it is known by its district or city, at one side, or bare."""

    kind: Literal["district", "city", "at", "bare"]
    names: Text
    side: str = ""


class TypedPlace(NamedTuple):
    """A place that was typed, and what is to be said about it; a `bare` point has no side of a border."""

    place: Place
    bare: bool = False
    note: PlaceNote | None = None


class NotAPlace(NamedTuple):
    """Why a text is no place: in one sentence, with what to write instead."""

    sentence: str


class _Hall(NamedTuple):
    """A crossing, and the side of it that was typed behind a slash, if any."""

    crossing: Crossing
    side: str | None


def typed_ends(
    origin: str, destination: str, places: Gazetteer, borders: Borders
) -> tuple[TypedPlace, TypedPlace] | NotAPlace:
    """Both ends, in the order of the way.

    A crossing stands on the side of the other end, unless its side is typed: `lo-wu/CN`.
    """
    first, second = (_typed(text.strip(), places, borders) for text in (origin, destination))
    if isinstance(first, NotAPlace):
        return first
    if isinstance(second, NotAPlace):
        return second
    one = first if isinstance(first, TypedPlace) else _at(first, second, places)
    other = second if isinstance(second, TypedPlace) else _at(second, one, places)
    if isinstance(second, _Hall) and one.place.side != other.place.side:
        other = other._replace(place=other.place._replace(kind="venue"))  # behind the border, not at its first counter
    return one, other


def _typed(text: str, places: Gazetteer, borders: Borders) -> TypedPlace | _Hall | NotAPlace:
    if match := _POINT.fullmatch(text):
        return _point(match["point"], match["side"], places)
    if hub := places.hub(text):
        note = PlaceNote("district", hub.names) if hub.rough else None
        return TypedPlace(hub, note=note)
    if city := places.city(text):
        called = places.named_with_country(text) or city.names  # no trip around it tells which country is meant
        place = Place(city.id, "city", called, city.side, city.zone, city.point, city.id, rough=True)
        return TypedPlace(place, note=PlaceNote("city", called))
    if not places.several(text) and (found := _hall(text, borders)):
        return found
    return _unknown(text, places, borders)


def _hall(text: str, borders: Borders) -> _Hall | NotAPlace | None:
    """A crossing by its id or name, with the side behind the slash."""
    if crossing := borders.crossing(text) or borders.called(text):
        return _Hall(crossing, None)
    match = _SIDED.fullmatch(text)
    crossing = borders.crossing(match["name"].strip()) if match else None
    if match is None or crossing is None:
        return None
    if match["side"] not in (crossing.sides or {}):
        return NotAPlace(f"`{crossing.id}` has no side {match['side']}: it has {' and '.join(crossing.sides or {})}")
    return _Hall(crossing, match["side"])


def _at(hall: _Hall, other: "TypedPlace | _Hall", places: Gazetteer) -> TypedPlace:
    """A crossing as a place: on the side that was typed, else that of the other end, else its first one."""
    sides = hall.crossing.sides or {}
    beside = (other.place.side,) if isinstance(other, TypedPlace) else (other.side or "", *(other.crossing.sides or {}))
    side = hall.side or next((each for each in (*beside, *sides) if each in sides), "")
    point = sides.get(side)
    city = places.nearest_city(point, side) if point else None
    place = side_of(hall.crossing, side)._replace(city=city.id if city else None)
    return TypedPlace(place, note=PlaceNote("at", place.names, side))


def _point(text: str, side: str | None, places: Gazetteer) -> TypedPlace | NotAPlace:
    read = READERS["point"](text.strip())
    if isinstance(read, Wrong):
        problem = read.problem or f"`{text}` has longitude before latitude"
        return NotAPlace(f"{problem}: {read.remedy}")
    assert isinstance(read, Point)
    if side is not None and not re.fullmatch("[A-Z]{2}", side.strip()):
        return NotAPlace(
            f"`{side}` is no side of a border: write two capital letters behind the slash, such as {text}/HK"
        )
    wanted = side.strip() if side is not None else None
    city = places.nearest_city(read, wanted)
    in_it = city is not None and city.point is not None and km(read, city.point) < _CITY_KM
    near = None if wanted is None and in_it else nearest_town(read, (wanted or "",))
    zone = near.zone if near else city.zone if city else None
    if zone is None:
        return NotAPlace(f"no city of {wanted} is known: write a side such as {text}/HK, or none for the ride alone")
    name = f"{read.latitude:.4f}, {read.longitude:.4f}"
    names = Text((("", name),))
    place = Place(text, "venue", names, city.side if city else wanted or "", zone, read, city.id if city else None)
    if wanted is None:
        return TypedPlace(place, bare=True, note=PlaceNote("bare", names))
    return TypedPlace(place._replace(id=f"{text}/{wanted}", names=Text((("", f"{name} in {wanted}"),))))


def _unknown(text: str, places: Gazetteer, borders: Borders) -> NotAPlace:
    if several := places.several(text):
        return NotAPlace(f"`{text}` is more than one place: write one of {', '.join(f'`{each}`' for each in several)}")
    near = (*places.nearest(text), *borders.nearest(text))[:4] if text else ()
    if near:
        return NotAPlace(
            f"`{text}` is no place that is known: did you mean {' or '.join(f'`{each}`' for each in near)}?"
        )
    return NotAPlace(
        f"`{text}` is no place that is known: write a city, a station, an airport's code, or 22.5300,114.1100/HK"
    )
