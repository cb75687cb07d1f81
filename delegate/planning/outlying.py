"""Tells which places are of one city, in which a venue lies, and whether it is far out of the one written for it."""

from collections.abc import Iterator, Mapping, Sequence

from delegate.model import Item, Reference, Trip, Venue
from delegate.modes import SERVICES
from delegate.places.datum import wgs84
from delegate.places.gazetteer import Gazetteer
from delegate.places.place import AROUND_KM, City, Place
from delegate.travel.distance import km
from delegate.values import Point, Text

OUTLYING_KM = 50  # from the centre of a city: nobody is driven so far out of it without a word
_AT_PORT_KM = 3  # from the point of an airport, which is often on a runway, to its terminals
_TOGETHER_KM = OUTLYING_KM / 2  # from the first of them, so that no two are farther apart than within a city
_NAMESAKE_KM = 2  # between a venue and the known pier of its name: one of the points may be of a gate of it
_FAR_NAMES = ("point-far-from-city", "DLG505")  # by which somebody accepts that a venue lies so far away


def in_cities_of_their_points(trip: Trip, known: Gazetteer) -> Trip:
    """The trip, in which a name of several cities of one country is that of the one at which its venue lies.

    No country is taken from a point: a name that is a city in two of them is asked about.
    """
    meant: dict[str, Venue] = {}
    for id_, venue in (trip.venues or {}).items():
        name = venue.city.name if venue.city else ""
        if not venue.city or not venue.at or name in (trip.cities or {}) or known.city(name):
            continue
        if city := _at_the_point(venue.at, name, known):
            meant[id_] = venue.replace(city=Reference(city, venue.city.where))
    return trip.replace(venues={**(trip.venues or {}), **meant}) if meant else trip


def _at_the_point(at: Point, name: str, known: Gazetteer) -> str | None:
    """What to write for the only one of several cities of a name that lies around a point; all are in one country."""
    cities = {each: known.city(each) for each in known.several(name)}
    if len({city.side if city else None for city in cities.values()}) > 1:
        return None
    around = [each for each, city in cities.items() if city and _lies_around(city, at)]
    return around[0] if len(around) == 1 else None


def _lies_around(city: City, at: Point) -> bool:
    return city.point is not None and km(at, city.point) <= max(OUTLYING_KM, (city.radius or 0) / 1000)


def in_one_city(one: Place | None, other: Place | None) -> bool:
    """Whether two places are known to be of one city, and neither lies so far out that it is a way there."""
    if one is None or other is None or one.city is None:
        return False
    return (one.side, one.city) == (other.side, other.city) and not is_far_out(one, other)


def is_far_out(one: Place, other: Place) -> bool:
    """Whether one of two places lies far out of its city, and over 50 km from the other."""
    if (one.outlying is None and other.outlying is None) or not one.point or not other.point:
        return False
    return km(one.point, other.point) > OUTLYING_KM


def doubtful_km(venue: Venue, centre: Point | None) -> float:
    """Kilometres from the centre of its city, where these are so many that one of the two is wrong; else 0."""
    apart = km(venue.at, centre) if venue.at and centre else 0
    return apart if apart > AROUND_KM else 0


def point_of(venue: Venue, centre: Point | None) -> Point | None:
    """Where a venue lies as GPS gives it; None where nobody wrote it or where that cannot be.

    What lies far from its city counts where somebody accepted that on the venue. Ways to a mistyped point would be
    days long, and every one of them a second finding.
    """
    if venue.at is None or (doubtful_km(venue, centre) and not set(_FAR_NAMES) & set(venue.accept or ())):
        return None
    return wgs84(venue.at, venue.datum)


def place_of(venue: Venue, city: City) -> Place:
    """A venue as a place of its city, at its centre where no point is known."""
    point = point_of(venue, city.point)
    return Place(
        id=venue.id,
        kind="venue",
        names=venue.name or Text((("", venue.id),)),
        side=city.side,
        zone=city.zone,
        point=point or city.point,
        city=city.id,
        rough=point is None,
        entry=venue.entry.planned if venue.entry else 0,
    )


def as_known_pier(venue: Place, known: Gazetteer) -> Place:
    """The end of a boat that has the very name of a known pier over a border: it is that pier, by its border control.

    So is one up to 2 km from it, at its own point; one without a point is where the pier is.
    """
    hubs = (known.hub(text) for _, text in venue.names.by_language)
    called = {hub.id for hub in hubs if hub}
    for pier in known.ports(venue.city, "ferry") if called and venue.city else ():
        if pier.id not in called or pier.crossing is None or pier.within:
            continue
        if venue.rough:
            return venue._replace(crossing=pier.crossing, point=pier.point, rough=False)
        if venue.point and pier.point and km(venue.point, pier.point) <= _NAMESAKE_KM:
            return venue._replace(crossing=pier.crossing)
    return venue


def lies_outside(place: Place, city: City) -> bool:
    """Whether a place lies over 50 km from the centre of its city, and beyond its edge where that is known."""
    if not place.point or not city.point:
        return False
    return not _lies_around(city, place.point)


def outlying_venues(venues: Mapping[str, Venue], items: Sequence[Item], known: Gazetteer) -> Mapping[str, str]:
    """The id of each venue far out of its city, with the id of the one that stands for all of that city near it.

    Not so of a port, nor of what lies at one: an airport is often that far out of the city that it serves.
    """
    flown = {end.name for item in items if item.kind == "flight" for end in (item.origin, item.destination) if end}
    first: list[tuple[Point, str, str]] = []
    found: dict[str, str] = {}
    for place in _outside(venues, known):
        if place.id in flown or place.point is None or place.city is None or _is_at_port(place, known):
            continue
        near = (name for at, city, name in first if city == place.city and km(place.point, at) <= _TOGETHER_KM)
        found[place.id] = next(near, place.id)
        if found[place.id] == place.id:
            first.append((place.point, place.city, place.id))
    return found


def _outside(venues: Mapping[str, Venue], known: Gazetteer) -> Iterator[Place]:
    """The venues that lie outside of their city, by id, so that the order in a file tells nothing."""
    for _, venue in sorted(venues.items()):
        city = known.city(venue.city.name) if venue.city else None
        if city and lies_outside(place := place_of(venue, city), city):
            yield place


def _is_at_port(place: Place, known: Gazetteer) -> bool:
    ports = (port.point for mode in SERVICES for port in known.ports(place.city or "", mode))
    return any(at is not None and place.point is not None and km(place.point, at) <= _AT_PORT_KM for at in ports)
