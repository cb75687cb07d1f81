"""Collects the names that a finding or an open point of a trip may hold, so that no line on a terminal breaks one."""

from collections.abc import Iterable, Iterator

from delegate.borders.crossings import names_of
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.travel.requests import RideEstimate
from delegate.values import Text

_ARTICLE = "The "  # within a sentence it is written small, before the same name


def unbroken_names(plan: Plan) -> frozenset[str]:
    """The names of people, groups, vehicles, places, cities and crossings, in every language in which they are written.

    Only names of two words or more are there, and Chinese ones: no line is broken inside another.
    """
    every = {" ".join(text.split()) for name in _texts(plan) for _, text in name.by_language}
    every.update(each for crossing in plan.world.borders.all() for each in names_of(crossing))
    every |= {each.split(", ")[0].removeprefix(_ARTICLE) for each in every} | crossed_on_ways(plan)
    return frozenset(each for each in every if " " in each or not each.isascii())


def crossed_on_ways(plan: Plan) -> set[str]:
    """The bridges, tunnels and ferries that legs lead over, in English, which is how findings name them."""
    rides = (part.detail for leg in plan.legs() for part in (leg.option or leg).segments)
    return {name for ride in rides if isinstance(ride, RideEstimate) for name, _ in ride.crossed}


def _texts(plan: Plan) -> Iterator[Text]:
    trip = plan.trip
    tables: Iterable[Iterable[object]] = (
        plan.people.values(),
        plan.hosts.values(),
        (trip.groups or {}).values(),
        (trip.vehicles or {}).values(),
        (trip.venues or {}).values(),
    )
    for entry in (each for table in tables for each in table):
        yield from (said for key in ("name", "organisation") if (said := getattr(entry, key, None)))
    yield from (line.item.room for line in plan.lines() if line.item.room)
    for place in _places(plan):
        yield place.names
        if place.city and (city := plan.finder.gazetteer.city(place.city)):
            yield city.names


def _places(plan: Plan) -> Iterator[Place]:
    ends = (stop.place for leg in plan.legs() for stop in (leg.origin, leg.destination))
    lines = (place for line in plan.lines() for place in line.places)
    yield from dict.fromkeys(place for place in (*ends, *lines) if place)
