"""Finds the services of the tables that lead quickest from one place to another, the way to their stations included."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from delegate.clock import DAY
from delegate.modes import FEEDERS
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.distance import km
from delegate.travel.network import ServiceLink, departures, quickest, station
from delegate.travel.overheads import check_in
from delegate.travel.service_hours import ServiceHours, hours_of, until_first
from delegate.travel.station_access import AT_ONCE, TAXI, Access, reach, stations_near
from delegate.tuples import NamedTuple


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
    links = _path_of_whole_ways(_named(origin, begins, mode), _named(destination, ends, mode), mode, when, sides)
    if links is None or (mode not in FEEDERS and _rides(links, mode) > 1):
        links = _path_of_whole_ways(begins, ends, mode, when, sides)
    if links and mode in FEEDERS:
        taken = begins[links[0].origin], ends[links[-1].destination]
        return None if _mostly_taxi(origin, destination, taken) else links
    return links if _rides(links or (), mode) <= load("overheads.json")["most_rides"] else None


def _rides(links: Iterable[ServiceLink], mode: str) -> int:
    return sum(link.mode == mode for link in links)


def _modes(mode: str) -> tuple[str, ...]:
    """The mode itself, and the metro that feeds it."""
    return (mode, *(feeder for feeder in FEEDERS if mode not in FEEDERS))


@lru_cache(maxsize=1024)
def _stops(place: Place, mode: str, date: dt.date) -> Mapping[str, Access]:
    """The stations around an end that can be reached, each with the way to it."""
    return {stop.id: way for stop in stations_near(place, _modes(mode)) if (way := reach(place, stop, date))}


def _named(place: Place, stops: Mapping[str, Access], mode: str) -> Mapping[str, Access]:
    """The stations around an end in which it lies, else those that riders of a metro walk to."""
    if place.id in stops and _leaves_from(place.id, mode):
        return {place.id: stops[place.id]}
    here = {stop: way for stop, way in stops.items() if way == AT_ONCE and _leaves_from(stop, mode)}
    walked = {stop: way for stop, way in stops.items() if way.by != TAXI} if mode in FEEDERS else {}
    return here or walked or stops


def _leaves_from(stop: str, mode: str) -> bool:
    return any(link.mode == mode for link in departures()[stop])


def _path_of_whole_ways(
    begins: Mapping[str, Access],
    ends: Mapping[str, Access],
    mode: str,
    when: tuple[dt.date, int | None],
    sides: frozenset[str],
) -> tuple[ServiceLink, ...] | None:
    """The quickest way in which no row of several lines is a part: nobody goes to its end to change there."""
    links = _path(begins, ends, mode, when, sides)
    pairs = pairwise(links or ())
    if any(one.mode == other.mode and (one.changes or other.changes) for one, other in pairs):
        return _path(begins, ends, mode, when, sides, of_one_line=True)
    return links


def _path(
    begins: Mapping[str, Access],
    ends: Mapping[str, Access],
    mode: str,
    when: tuple[dt.date, int | None],
    sides: frozenset[str],
    *,
    of_one_line: bool = False,
) -> tuple[ServiceLink, ...] | None:
    """The links of the quickest way from one of some stations to one of others; None where none leads there.

    A node is a station, and whether the mode itself was used on the way there; "" is either end. Without a minute to
    leave every service runs at any hour. Nobody changes trains behind a border on the way between two places of one
    side.
    """
    date, leave = when
    anywhere = "" in sides

    def steps(node: tuple[str, bool], spent: float) -> Iterator[tuple[tuple[str, bool], float, ServiceLink | None]]:
        here, used = node
        if not here:
            yield from (((stop, False), way.minutes.planned, None) for stop, way in begins.items())
        elif used and here in ends:
            yield ("", True), ends[here].minutes.planned, None
        for each in _leaving(here, mode, date):
            if of_one_line and each.link.changes:
                continue
            if anywhere or each.side in sides or each.stop in ends:
                shut = 0
                if leave is not None and each.hours is not None:
                    shut = until_first(each.hours, int(leave + spent + each.before) % DAY)
                yield (each.stop, used or each.own), each.ride + (each.before + (shut or each.wait)), each.link

    path = quickest(steps, ("", False), ("", True))
    return None if path is None else tuple(link for link in path if link)


class _RunningLink(NamedTuple):
    """What a link means to somebody who looks for a way: where it leads, and the minutes that it takes.

    `before` are those that go by before it is waited for: the change, and the check-in of the mode that is wanted.
    `own` tells a link of that mode from one of its feeders.
    """

    stop: str
    side: str
    own: bool
    ride: int
    before: float
    wait: float
    hours: ServiceHours | None
    link: ServiceLink


@lru_cache(maxsize=4096)
def _leaving(stop: str, mode: str, date: dt.date) -> tuple[_RunningLink, ...]:
    """The links of a mode and of what feeds it that leave a station and are known to run on a date, for all."""
    modes = _modes(mode)
    links = (link for link in departures().get(stop, ()) if link.mode in modes and link.only is None)
    return tuple(_step(link, mode) for link in links if link.runs(date))


def _step(link: ServiceLink, mode: str) -> _RunningLink:
    early = check_in(link.mode) if link.mode == mode else 0
    waited = load("overheads.json")["modes"][link.mode]["wait"][1]
    usual = 0 if early else link.every / 2 if link.every else waited
    before, side = load("overheads.json")["change"] + early, station(link.destination).side
    own = link.mode == mode
    return _RunningLink(link.destination, side, own, link.minutes.planned, before, usual, hours_of(link), link)


def _mostly_taxi(origin: Place, destination: Place, taken: tuple[Access, Access]) -> bool:
    assert origin.point
    assert destination.point
    taxis = sum(way.km for way in taken if way.by == TAXI)
    return bool(taxis > load("overheads.json")["feeding"] * km(origin.point, destination.point))
