"""Finds the services of the tables that lead quickest from one place to another, the way to their stations included."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from delegate.clock import DAY
from delegate.modes import FEEDERS
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.distance import km
from delegate.travel.network import ServiceLink, departures, quickest, station
from delegate.travel.overheads import check_in
from delegate.travel.service_hours import hours_of, until_first
from delegate.travel.station_access import AT_ONCE, TAXI, Access, around, reach


@lru_cache(maxsize=4096)
def quickest_links(
    origin: Place, destination: Place, mode: str, date: dt.date, leave: int | None
) -> tuple[ServiceLink, ...] | None:
    """The links of the quickest way by a mode, the metro to its stations and from them included.

    Who names two stations with a direct service between them takes it, and nobody takes a taxi to the metro from beside
    a station. A metro whose taxis make much of the way is none, nor is a way by many trains.
    """
    begins, ends = (_stops(place, mode, date) for place in (origin, destination))
    when, sides = (date, leave), frozenset((origin.side, destination.side))
    links = _path(_named(origin, begins, mode), _named(destination, ends, mode), mode, when, sides)
    if links is None or (mode not in FEEDERS and _rides(links, mode) > 1):
        links = _path(begins, ends, mode, when, sides)
    if links and mode in FEEDERS:
        taken = begins[links[0].origin], ends[links[-1].destination]
        return None if _mostly_taxi(origin, destination, taken) else links
    return links if _rides(links or (), mode) <= load("overheads.json")["most_rides"] else None


def _rides(links: Iterable[ServiceLink], mode: str) -> int:
    return sum(link.mode == mode for link in links)


def _modes(mode: str) -> tuple[str, ...]:
    """The mode itself, and the metro that feeds it."""
    return (mode, *(feeder for feeder in FEEDERS if mode not in FEEDERS))


def _stops(place: Place, mode: str, date: dt.date) -> dict[str, Access]:
    """The stations around an end that can be reached, each with the way to it."""
    return {stop.id: way for stop in around(place, _modes(mode)) if (way := reach(place, stop, date))}


def _named(place: Place, stops: dict[str, Access], mode: str) -> dict[str, Access]:
    """Of the stations around an end itself, those in which it lies, else those that riders of a metro walk to."""
    if place.id in stops and _leaves_from(place.id, mode):
        return {place.id: stops[place.id]}
    here = {stop: way for stop, way in stops.items() if way == AT_ONCE and _leaves_from(stop, mode)}
    walked = {stop: way for stop, way in stops.items() if way.by != TAXI} if mode in FEEDERS else {}
    return here or walked or stops


def _leaves_from(stop: str, mode: str) -> bool:
    return any(link.mode == mode for link in departures()[stop])


def _path(
    begins: Mapping[str, Access],
    ends: Mapping[str, Access],
    mode: str,
    when: tuple[dt.date, int | None],
    sides: frozenset[str],
) -> tuple[ServiceLink, ...] | None:
    """The links of the quickest way from one of some stations to one of others; None where none leads there.

    A node is a station, and whether the mode itself was used on the way there; "" is either end. Without a minute to
    leave every service runs at any hour. Nobody changes trains behind a border on the way between two places of one
    side.
    """
    date, leave = when
    modes = _modes(mode)

    def steps(node: tuple[str, bool], spent: float) -> Iterator[tuple[tuple[str, bool], float, ServiceLink | None]]:
        here, used = node
        if not here:
            yield from (((stop, False), way.minutes.planned, None) for stop, way in begins.items())
        elif used and here in ends:
            yield ("", True), ends[here].minutes.planned, None
        for link in departures().get(here, ()):
            this_side = link.destination in ends or station(link.destination).side in sides or "" in sides
            if this_side and link.mode in modes and link.runs(date) and link.only is None:
                lost = _lost(link, mode, None if leave is None else leave + spent)
                yield (link.destination, used or link.mode == mode), link.minutes.planned + lost, link

    path = quickest(steps, ("", False), ("", True))
    return None if path is None else tuple(link for link in path if link)


def _mostly_taxi(origin: Place, destination: Place, taken: tuple[Access, Access]) -> bool:
    assert origin.point
    assert destination.point
    taxis = sum(way.km for way in taken if way.by == TAXI)
    return bool(taxis > load("overheads.json")["feeding"] * km(origin.point, destination.point))


def _lost(link: ServiceLink, mode: str, minute: float | None) -> float:
    """Minutes that go by before a link is ridden: the change, and the check-in of the mode itself or else the wait."""
    overheads = load("overheads.json")["modes"][link.mode]
    early = check_in(link.mode) if link.mode == mode else 0
    before = load("overheads.json")["change"] + early
    usual = 0 if early else link.every / 2 if link.every else overheads["wait"][1]
    hours = hours_of(link)
    shut = 0 if minute is None or hours is None else until_first(hours, int(minute + before) % DAY)
    return float(before + (shut or usual))
