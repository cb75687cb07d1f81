"""Puts the ports that a service may mean in order: first those with a known service to or from where its people are."""

import datetime as dt
from collections.abc import Sequence

from delegate.places.place import Place
from delegate.planning.stop import Stop
from delegate.travel.network import departures, station


def likeliest_first(stops: Sequence[Stop], number: int, mode: str, date: dt.date) -> tuple[tuple[Place, ...], int]:
    """The ports that the stop of that number may be, and how many of them, the first, have such a service.

    Their own order is kept among those of which as much is known.
    The other end is the port that is written, else the city in which people are before the service, or behind it.
    """
    port = stops[number].open_port
    if port is None or len(port.candidates) < 2:
        return port.candidates if port else (), 0
    others = stops[number + 1 :] if port.departs else stops[:number][::-1]
    far = next((each.place for each in others if each.place), None)
    served = [each for each in port.candidates if far and _is_served(each, far, mode, date)]
    return (*served, *(each for each in port.candidates if each not in served)), len(served)


def _is_served(port: Place, far: Place, mode: str, date: dt.date) -> bool:
    """Whether a service for everybody is known on that date between a port and another, or one in its city."""
    links = [link for link in departures().get(port.id, ()) if link.mode == mode and not link.only and link.seen(date)]
    ends = {link.destination for link in links}
    return far.id in ends or (far.id not in departures() and any(_is_in(station(end), far) for end in ends))


def _is_in(port: Place, place: Place) -> bool:
    return bool(port.city) and (port.city, port.side) == (place.city or place.id, place.side)
