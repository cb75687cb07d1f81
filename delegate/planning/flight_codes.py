"""Finds the airports that the ends of flights mean by their code alone, where it is the name of another place too."""

from delegate.model import Trip
from delegate.places.airport_codes import airport_of_flight
from delegate.places.gazetteer import Gazetteer
from delegate.places.place import Place


def coded_airports(trip: Trip, gazetteer: Gazetteer) -> dict[tuple[str, object], Place]:
    """The airport of each `from` or `to` of a flight whose code does not mean it by itself, by where it stands.

    The trip's own venues and cities go before.
    """
    flights = [item for day in trip.days or () for item in day.items if item.kind == "flight"]
    written = [end for item in flights for end in (item.origin, item.destination) if end]
    codes = {end.name for end in written if len(end.name) == 3 and end.name not in (trip.venues or {})}
    airports = {code: found for code in codes if (found := airport_of_flight(code, gazetteer))}
    return {(end.name, end.where): airports[end.name] for end in written if end.name in airports}
