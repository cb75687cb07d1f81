"""Finds the places that a trip names: its own first, then crossings where one may stand, hubs, cities (rule 21)."""

from collections.abc import Iterable, Mapping

from delegate.borders.crossings import Borders, stands_at
from delegate.borders.routing import side_of
from delegate.model import Crossing, Reference, Trip, Venue
from delegate.modes import AIRBORNE, ROAD, SERVICES
from delegate.places.gazetteer import Gazetteer
from delegate.places.place import City, Place
from delegate.planning.outlying import as_known_pier, lies_outside, outlying_venues, place_of
from delegate.travel.distance import SAME_PLACE_KM, km
from delegate.travel.waters import barred
from delegate.tuples import NamedTuple
from delegate.values import Text

BASE = "base"  # where the party sets off, as a `to` of the way home
WALKABLE_KM = 1.0


class Unresolved(NamedTuple):
    """A name that means nothing here, what it should have named, and what comes nearest.

    `crossings` are the ids of the crossings that have the name, where one may stand; `beside` is what to write where
    the place of that name is meant all the same.
    """

    reference: Reference
    of: str  # "place", "city", "crossing"
    nearest: tuple[str, ...]
    crossings: tuple[str, ...] = ()
    beside: str | None = None


class PlaceFinder:
    """Finds the places that a trip names, and remembers the names that mean nothing."""

    def __init__(self, trip: Trip, gazetteer: Gazetteer, borders: Borders) -> None:
        own = {
            name: City(name, entry.name or Text((("", name),)), entry.country, entry.zone, entry.at, entry.radius)
            for name, entry in (trip.cities or {}).items()
            if entry.country and entry.zone
        }
        self._half_known = {name for name in trip.cities or {} if name not in own}
        self.gazetteer = gazetteer.with_cities(own.values())
        self.venues, self._base = trip.venues or {}, trip.base
        self.items = [item for day in trip.days or () for item in day.items]
        self._coded: dict[tuple[str, object], Place] = {}
        if any(item.kind == "flight" for item in self.items):
            from delegate.places.airport_codes import coded_airports  # a trip by land has none

            self._coded = coded_airports(trip, self.gazetteer)
        hotels = {item.place.name for item in self.items if item.kind == "hotel" and item.place}
        self.lodgings = hotels | ({BASE, trip.base.name} if trip.base else set())
        self.ends = {(each.kind, end.name) for each in self.items for end in (each.origin, each.destination) if end}
        self.visited = {item.venue.name for item in self.items if item.venue}
        self._gates = {item.place.name for item in self.items if item.kind == "crossing" and item.place}
        self.borders = borders
        self._places: dict[str, Place | None] = {}
        self._outlying: Mapping[str, str] | None = None
        self._unresolved: dict[tuple[str, int, str], Unresolved] = {}

    @property
    def unresolved(self) -> tuple[Unresolved, ...]:
        """Every name that meant nothing, once for each place where it is written."""
        return tuple(self._unresolved.values())

    def place(self, reference: Reference | None, mode: str | None = None) -> Place | None:
        """A venue, a gate written with its side, a hub or a city; None where it is unknown, which is noted.

        A `mode` says that a crossing may stand there, which is then among what may have been meant.
        """
        if reference is None:
            return None
        name = reference.name
        if self._coded and (coded := self._coded.get((name, reference.where))):
            return self._with_port(coded)
        if name not in self._places:
            side, gate = self.side_written(reference), self.crossing(reference)
            self._places[name] = side_of(gate, side) if side and gate else self._find(name)
        if self._places[name] is None and not self._explained(name):
            near = (*self.venues, *self.borders.nearest(name), *self.gazetteer.nearest(name))
            self._note(reference, "place", near, self._crossings_called(name, mode) if mode else ())
        return self._places[name]

    def off_borders(self, reference: Reference | None) -> Place | None:
        """What an end of a movement names; None where that is a crossing, which has two sides."""
        return None if self.crossing(reference) else self.place(reference)

    def passed(self, reference: Reference, mode: str, sides: tuple[str, ...]) -> Crossing | Place | None:
        """What a `via` between two sides names: a crossing by its id, else a place.

        A place with the name of a crossing there is asked about, as the crossing is meant before it.
        """
        if crossing := self.crossing(reference):
            return crossing
        place = self.place(reference, mode)
        if place is None or place.kind == "venue" or len(set(sides)) < 2:
            return place
        named = self._crossings_called(reference.name, mode, sides, whole=True)
        if named and place.crossing not in named:
            beside = f"{place.names.by_language[0][1]} district" if place.kind == "district" else None
            self._note(reference, "place", (), named, beside)
            return None
        return place

    def crossing(self, reference: Reference | None, *, must: bool = False) -> Crossing | None:
        """A crossing by its id, or as a line of the trip calls it; where it `must` be one, an unknown name is noted."""
        if reference is None or reference.name in self.venues:
            return None
        name = reference.name if self.side_written(reference) is None else reference.name.rpartition("/")[0]
        found = self.borders.crossing(name) or (self.borders.called(name) if must or name in self._gates else None)
        if found is None and must:
            self._note(reference, "crossing", self.borders.nearest(name), self._crossings_called(name, None))
        return found

    def side_written(self, reference: Reference | None) -> str | None:
        """The side that is written behind the name of a crossing, as in `lo-wu/CN`; None where none is."""
        if reference is None or reference.name in self.venues:
            return None
        name, slash, side = reference.name.rpartition("/")
        crossing = self.borders.crossing(name) if slash else None
        return side if crossing and side in (crossing.sides or {}) else None

    def crossing_of(self, place: Place) -> Crossing | None:
        """The crossing of which a place is one side."""
        return self.borders.crossing(place.id) if place.kind == "crossing" else None

    def between(self, one: Place | None, other: Place | None) -> Crossing | None:
        """The crossing whose two sides these are, through which people go whatever a line between names."""
        return self.crossing_of(one) if one and other and through_hall(one, other) and one.side != other.side else None

    def takes_walkers(self, place: Place) -> bool:
        """Whether people may walk through a crossing of which a place is one side."""
        return bool((crossing := self.crossing_of(place)) and "walk" in (crossing.modes or ()))

    def takes_vehicles(self, place: Place) -> bool:
        """Whether people may be driven through a crossing of which a place is one side."""
        crossing = self.crossing_of(place)
        return crossing is None or crossing.modes is None or any(mode in crossing.modes for mode in ROAD)

    def ports(self, place: Place, mode: str, *, airfields: bool = False) -> tuple[Place, ...]:
        """The airports, stations or piers known in the city of a place; `airfields` are those without airlines too."""
        return self.gazetteer.ports(place.city, mode, airfields=airfields) if place.city else ()

    def hub_kind(self, place: Place) -> str | None:
        """What a known hub is; None of any other place."""
        return self.gazetteer.hub_kind(place)

    def port_at(self, crossing: Crossing, mode: str) -> Place | None:
        """The only airport, station or pier for services of a mode in whose hall a crossing is.

        What flies leaves from the airport, not from a pier inside it.
        """
        cities = {self.gazetteer.nearest_city(point, side) for side, point in (crossing.sides or {}).items()}
        ports = (port for city in cities if city for port in self.gazetteer.ports(city.id, mode))
        there = (each for each in ports if each.crossing == crossing.id and stands_at(each, crossing))
        found = {each.id: each for each in there if not (each.within and mode in AIRBORNE)}
        return next(iter(found.values())) if len(found) == 1 else None

    def takes_services(self, place: Place, mode: str) -> bool:
        """Whether services of a mode may leave from a place: a port of its city, or one of the trip's own."""
        if place.crossing or place.kind == "crossing":
            return True
        return any(same_place(place, port) for port in self.ports(place, mode, airfields=True))

    def is_lodging(self, reference: Reference | None) -> bool:
        """Whether a name is that of the base, or of a hotel of the trip."""
        return reference is not None and reference.name in self.lodgings

    def is_visited(self, reference: Reference | None) -> bool:
        """Whether an item is at a place of this name: services alone name a port of the trip's own."""
        return reference is not None and reference.name in self.visited

    def radius(self, place: Place) -> float:
        """Kilometres from the centre of the city or district in which a place is known to be, to its edge."""
        return self.gazetteer.radius(place)

    def city_of(self, place: Place) -> Place:
        """The city of a place as a place known by its city alone; the place itself where its city is not known."""
        city = self.gazetteer.city(place.city) if place.city else None
        return _city_place(city) if city else place

    def note_all(self) -> None:
        """Look at every name of a place, whether or not a way leads there: an unknown one is found where it stands.

        An unknown city is found once, at its venue.
        """
        for venue in self.venues.values():
            self._venue(venue)
        self.place(self._base)
        for item in self.items:
            for reference in (item.venue, item.wet, item.place if item.kind == "hotel" else None):
                self.place(reference)
            for reference in (item.origin, item.destination, *(item.via or ())):
                if self.crossing(reference) is None:
                    self.place(reference, item.kind)

    def _find(self, name: str) -> Place | None:
        if name in self.venues:
            return self._venue(self.venues[name])
        if name == BASE and self._base and self._base.name != BASE:
            return self.place(self._base)
        if hub := self.gazetteer.hub(name):
            return self._with_port(hub)
        if city := self.gazetteer.city(name):
            return _city_place(city)
        terminal = self.gazetteer.terminal(name)
        return self._with_port(terminal) if terminal else None

    def _venue(self, venue: Venue) -> Place | None:
        if venue.city is None or (city := self._city(venue.city)) is None:
            return None
        found = place_of(venue, city)
        if lies_outside(found, city):
            if self._outlying is None:
                self._outlying = outlying_venues(self.venues, self.items, self.gazetteer)
            found = found._replace(outlying=self._outlying.get(venue.id))
        found = as_known_pier(found, self.gazetteer) if ("ferry", venue.id) in self.ends else found
        return found if found.rough else self._with_port(found)

    def _with_port(self, place: Place) -> Place:
        """A pier, an airport or a station with the trip's own port of entry, where none is shipped for it."""
        port = None if place.crossing else self.borders.port_at(place.side, place.point)
        return place._replace(crossing=port.id) if port else place

    def _city(self, reference: Reference) -> City | None:
        found = self.gazetteer.city(reference.name)
        if found is None and reference.name not in self._half_known:
            self._note(reference, "city", self.gazetteer.nearest(reference.name))
        return found

    def _explained(self, name: str) -> bool:
        """Whether another finding already says why this name leads nowhere."""
        return name in self.venues or name in self._half_known or (name == BASE and self._base is not None)

    def _crossings_called(
        self, name: str, mode: str | None, sides: tuple[str, ...] = (), *, whole: bool = False
    ) -> tuple[str, ...]:
        """The ids of the crossings that a name may mean, those for a mode if there are any; none for a service.

        With `whole` the name has to be one of theirs, and no part of one.
        """
        from delegate.borders.typed_crossings import crossings_called, goes_by  # few names need it

        if mode in SERVICES:
            return ()
        found = [each for each in crossings_called(name, self.gazetteer, self.borders) if len(each.sides or ()) > 1]
        found = [each for each in found if set(sides) <= set(each.sides or ()) and (not whole or goes_by(each, name))]
        fitting = [each for each in found if mode in (each.modes or (mode,))]
        return tuple(each.id for each in fitting or found)

    def _note(
        self,
        reference: Reference,
        of: str,
        nearest: Iterable[str],
        crossings: tuple[str, ...] = (),
        beside: str | None = None,
    ) -> None:
        key = (reference.where.path, reference.where.span.start.offset, of)
        known = self._unresolved.get(key)
        crossings = crossings or (known.crossings if known else ())
        self._unresolved[key] = Unresolved(reference, of, tuple(nearest), crossings, beside)


def _city_place(city: City) -> Place:
    return Place(city.id, "city", city.names, city.side, city.zone, city.point, city.id, rough=True)


def same_place(one: Place | None, other: Place | None) -> bool:
    """Whether nobody needs to go anywhere: one venue, one city as such, or less than 150 m apart on one side."""
    if one is None or other is None:
        return False
    if one.kind == other.kind and one.id == other.id:
        return one.side == other.side
    apart = _distance(one, other)
    return apart is not None and apart < SAME_PLACE_KM


def through_hall(one: Place | None, other: Place | None) -> bool:
    """Whether a way leads from one side of a crossing to the other: people walk there, from vehicle to vehicle."""
    return one is not None and other is not None and one.kind == other.kind == "crossing" and one.id == other.id


def walkable(one: Place, other: Place, metres: int | None = None) -> bool:
    """Whether a leg that nobody wrote is walked: below 1 km or so many metres, on one side of a border, not rough.

    Nobody walks over water, however near the other shore is.
    """
    apart = _distance(one, other)
    if apart is None or apart >= (WALKABLE_KM if metres is None else metres / 1000):
        return False
    return not (one.point and other.point and barred(one.point, other.point))


def _distance(one: Place, other: Place) -> float | None:
    if one.side != other.side or one.rough or other.rough or not one.point or not other.point:
        return None
    return km(one.point, other.point)
