"""Tells which kinds of port a venue of the trip may be: by its names, the lines written there, what is held there."""

from delegate.model import Reference
from delegate.modes import AIRBORNE, MODES, SERVICES
from delegate.places.place import Place
from delegate.planning.places import PlaceFinder


def ports_called(reference: Reference | None, venue: Place) -> frozenset[str]:
    """The kinds of port of which the names of a venue say that it is one."""
    from delegate.places import fuzzy_names  # few trips have such a line

    names = (*([reference.name] if reference else []), *(text for _, text in venue.names.by_language))
    return frozenset().union(*map(fuzzy_names.ports_called, names))


def may_be_port(places: PlaceFinder, reference: Reference | None, venue: Place, mode: str) -> bool:
    """Whether a venue may be a port of the trip's own: no item is held at it, or its name says so.

    No aircraft leaves from a harbour, and no train either; at an airport all kinds of ports are.
    """
    called = ports_called(reference, venue)
    if called and called.isdisjoint((*MODES[mode].hubs, "airport")):
        return False
    return bool(called) or reference is None or not places.is_visited(reference)


def has_services(places: PlaceFinder, venue: Place, mode: str) -> bool:
    """Whether services of a mode use a venue of the trip as their port, as far as the trip says.

    They do where one is written from or to it, where it is called an airport, and where its name is that of a port of
    their kind alone. Else they do not where a service of another kind of port is written from or to it.
    """
    called, hubs = ports_called(None, venue), {*MODES[mode].hubs}
    of_any_kind = called >= {"pier", "station"}  # a port, a terminal
    if (mode, venue.id) in places.ends or called == {"airport"} or (called & hubs and not of_any_kind):
        return True
    if any((other, venue.id) in places.ends and hubs.isdisjoint(MODES[other].hubs) for other in SERVICES):
        return False
    return may_be_port(places, Reference(venue.id), venue, mode)


def is_port_of_others(places: PlaceFinder, mode: str, venue: Place) -> bool:
    """Whether a boat or a train of the trip uses the venue that a flight names, in a city with an airport of its own.

    What is called an airport, and no other port, has a pier or a station in it.
    """
    if mode != "flight" or ports_called(None, venue) == {"airport"} or not places.ports(venue, mode):
        return False
    return any((other, venue.id) in places.ends for other in SERVICES if other not in AIRBORNE)


def is_own_port(places: PlaceFinder, venue: Place, mode: str) -> bool:
    """Whether a venue may be a port also for a service that does not name it: nobody sleeps there either."""
    return not places.is_lodging(Reference(venue.id)) and may_be_port(places, Reference(venue.id), venue, mode)


def is_airfield(venue: Place, mode: str) -> bool:
    """Whether a venue known to the point is called an airstrip or the like: no airport of its city is meant by it."""
    from delegate.places.fuzzy_names import is_called_a_field  # few trips have such a line

    called = any(is_called_a_field(text) for _, text in venue.names.by_language)
    return mode in AIRBORNE and called and not venue.rough
