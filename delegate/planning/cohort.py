"""Holds people with the same lines, and lists the stops of a trip with the cohorts that come to each."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from delegate.planning.aboard import Aboard
from delegate.planning.lodging import UnknownNight
from delegate.planning.route_stop import DayRoute, Edge, RouteStop, Stretch
from delegate.tuples import NamedTuple


class Cohort(NamedTuple):
    """People with the same lines: their route day by day (by the number of the day), and their unknown nights.

    `aboard` are the lines that they hold on the way, by day and number. `hotels` says whether they have a hotel on any
    night. `checks_out` is the date after the nights that are written at their last hotel, None where none are or they
    go away from there.
    """

    people: tuple[str, ...]
    routes: Mapping[int, DayRoute]
    nights: tuple[UnknownNight, ...]
    hotels: bool
    lines: tuple[tuple[int, int], ...]  # the day and the number of every line that names them
    checks_out: dt.date | None = None
    aboard: Mapping[tuple[int, int], Aboard] = MappingProxyType({})


class Comer(NamedTuple):
    """A cohort at a stop: the stop as it is for these people, who may change to a service there, and their ways."""

    stop: RouteStop
    ways: Sequence[Stretch]


def stops_in_order(cohorts: Sequence[Cohort]) -> Iterator[tuple[dict[int, Comer], list[Edge]]]:
    """Every stop of the trip as the cohorts (by number) that come there, in the order of the file."""
    stops: dict[object, tuple[dict[int, Comer], list[Edge]]] = {}
    for number, cohort in enumerate(cohorts):
        for route in cohort.routes.values():
            into: dict[object, list[Stretch]] = {}
            for way in route.stretches:
                into.setdefault(way.destination.key, []).append(way)
            for stop in route.stops:
                comers = stops.setdefault(stop.key, ({}, []))[0]
                if number not in comers:
                    comers[number] = Comer(stop, into.get(stop.key, []))
                elif stop.connects:  # the service that they change to leaves on the day after
                    comers[number] = comers[number]._replace(stop=stop)
            for edge in route.edges:
                comers, edges = stops.setdefault((edge.near.key, edge.far.key), ({}, []))
                comers[number] = Comer(edge.near, into.get(edge.near.key, []))
                edges.append(edge)
    yield from sorted(stops.values(), key=lambda each: next(iter(each[0].values())).stop.order)
