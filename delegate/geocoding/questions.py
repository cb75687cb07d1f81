"""Finds the venues that have no point, and the words that would be sent to find it."""

from delegate.model import Trip, Venue
from delegate.tuples import NamedTuple
from delegate.values import Text

_LONGEST = 300


class VenueQuery(NamedTuple):
    """A venue without a point: its id, the file it stands in, its city's name, and what to ask, best first."""

    venue: str
    path: str
    city: str
    texts: tuple[str, ...]


def questions(trip: Trip) -> tuple[VenueQuery, ...]:
    """One for each venue of the trip that has no point; of an address book's venues only those that the trip names.

    Nothing but the name, the address and the city of a venue is ever part of a question.
    """
    named = _places_named(trip)
    asked = []
    for id_, venue in (trip.venues or {}).items():
        if venue.at is None and (venue.origin_.provenance == "trip" or id_ in named):
            city = venue.city.name if venue.city else ""
            asked.append(VenueQuery(id_, venue.origin_.path, city, _texts(venue, city)))
    return tuple(asked)


def _texts(venue: Venue, city: str) -> tuple[str, ...]:
    """The name in its city, then the address: a service that does not know the one may know the other."""
    written = (_first(venue.name), _first(venue.address))
    return tuple(dict.fromkeys(_in_city(each, city) for each in written if each))


def _first(text: Text | None) -> str:
    return " ".join(str(text).split())[:_LONGEST] if text else ""


def _in_city(text: str, city: str) -> str:
    return text if not city or city.casefold() in text.casefold() else f"{text}, {city}"


def _places_named(trip: Trip) -> set[str]:
    items = [item for day in trip.days or () for item in day.items]
    used = [trip.base, *(each for item in items for each in (item.venue, item.wet, item.place))]
    used += [each for item in items for each in (item.origin, item.destination, *(item.via or ()))]
    return {each.name for each in used if each}
