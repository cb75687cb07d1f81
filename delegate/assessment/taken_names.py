"""Finds misspelt names of the trip's own places that happen to be the name of a place somewhere else (rule 21)."""

from collections.abc import Iterator

from delegate.model import Reference
from delegate.modes import SERVICES
from delegate.places.place import City, Place
from delegate.planning.plan import Plan
from delegate.reading.nearest import distance
from delegate.tuples import NamedTuple

_LETTERS = 4  # of shorter names the next one is always near, but for the codes of airports
_LARGER = 3  # whose city is so many times as wide is meant before a town of nearly that name


class TakenName(NamedTuple):
    """A written name, the place that has it, and the trip's own name that is one letter away."""

    reference: Reference
    place: Place | City
    meant: str


def taken_names(plan: Plan) -> Iterator[TakenName]:
    """Every such name that stands once, where nothing else of the trip is in that city.

    A service to a port is never asked about, nor is a city at whose venue a point is written.
    """
    venues, cities = plan.trip.venues or {}, plan.trip.cities or {}
    named = [(each, True) for each in _places(plan) if each.name not in venues]
    named += [(venue.city, False) for venue in venues.values() if venue.city and not venue.at]
    if not named:  # mostly: every line is at a venue of the trip, and every venue has its point
        return
    written = {venue.city.name for venue in venues.values() if venue.city} | set(cities)
    ports = {each.name for each in _ends(plan)}
    used = [*(_city(plan, each) for each in written), *(_city(plan, each.name) for each in _ends(plan))]
    used += [_city(plan, each.name) for each, as_place in named if as_place]
    for reference, as_place in named:
        name = reference.name
        place = None if name in cities or plan.world.borders.crossing(name) else _shipped(plan, name)
        if place is None or used.count(_city(plan, name)) > 1 or name in ports:
            continue
        own = (*venues, *cities) if as_place else ()
        meant = next((each for each in own if _is_slip(name, each, place)), None)
        meant = meant or next((each for each in sorted(written) if _is_larger(plan, name, each, place)), None)
        if meant:
            yield TakenName(reference, place, meant)


def _places(plan: Plan) -> Iterator[Reference]:
    """Every place that a line names, but for the ports of services."""
    for item in (item for day in plan.trip.days or () for item in day.items):
        ends = () if item.kind in SERVICES else (item.origin, item.destination, *(item.via or ()))
        lodging = item.place if item.kind == "hotel" else None
        yield from (each for each in (item.venue, item.wet, lodging, *ends) if each is not None)


def _ends(plan: Plan) -> Iterator[Reference]:
    """Where booked services leave and end."""
    for item in (item for day in plan.trip.days or () for item in day.items if item.kind in SERVICES):
        yield from (each for each in (item.origin, item.destination) if each is not None)


def _shipped(plan: Plan, name: str) -> Place | City | None:
    """The place of the tables that has a name."""
    places = plan.world.places
    return (places.hub(name) or places.city(name)) if name.isascii() else None


def _city(plan: Plan, name: str) -> str:
    """The city of the tables in which a name lies; of a port without one the port."""
    found = _shipped(plan, name)
    return (found.city if isinstance(found, Place) else found and found.id) or name


def _is_slip(name: str, own: str, place: Place | City) -> bool:
    """Whether an id of the trip is one letter away from the name, which is no name of that length by itself."""
    code = isinstance(place, Place) and len(name) == 3 and not name.isupper()
    return (code or len(name) >= _LETTERS) and distance(name.casefold(), own.casefold(), 1) == 1


def _is_larger(plan: Plan, name: str, city: str, place: Place | City) -> bool:
    """Whether a city in which the trip is has a name one letter away, and is far larger than the place."""
    other = plan.world.places.city(city)
    if not isinstance(place, City) or other is None or len(name) < _LETTERS or not city.isascii():
        return False
    one_letter = distance(name.casefold(), city.casefold(), 1) == 1
    return one_letter and _radius(plan, other) >= _LARGER * _radius(plan, place)


def _radius(plan: Plan, city: City) -> float:
    """Kilometres from the centre of a city to its edge."""
    anywhere = Place(city.id, "city", city.names, city.side, city.zone, city.point, city.id, rough=True)
    return plan.world.places.radius(anywhere)
