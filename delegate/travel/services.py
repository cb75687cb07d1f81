"""Estimates a journey by a scheduled service: to the station, check-in, wait, the rides of the tables, to the door.

Where no table has a row for it the ride is a formula, and marked rough. So it is where the rows lead out along a line
and back: the tables do not say which stations lie on one line, so there may be a service that does not turn round.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil, inf
from typing import Any

from delegate.clock import local
from delegate.modes import BY_STATIONS, FEEDERS, MODES
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.curves import banded
from delegate.travel.distance import km
from delegate.travel.figure_age import older
from delegate.travel.flights import flight
from delegate.travel.network import ServiceLink, departures, station
from delegate.travel.overheads import check_in
from delegate.travel.requests import (
    NO_TIME,
    AccessStep,
    Basis,
    Minutes,
    RideEstimate,
    RideOptions,
    Segment,
    ServiceRide,
    WaitFor,
)
from delegate.travel.service_hours import wait, wait_unlisted
from delegate.travel.service_paths import quickest_links
from delegate.travel.station_access import TAXI, Access, reach, stands_in, stood_in
from delegate.tuples import NamedTuple

UNLISTED = tuple(name for name, row in MODES.items() if row.timed)  # nobody knows whether one runs that is in no table


class Journey(NamedTuple):
    """The parts of a journey, and the stations where its services begin and end (None: in no table)."""

    segments: tuple[Segment, ...]
    leaves: Place | None = None
    lands: Place | None = None


def journey(origin: Place, destination: Place, how: RideOptions) -> Journey:
    """The journey between two places with points."""
    if not how.aboard and _feeds(origin, destination, how.mode):
        return _to_the_station(origin, destination, how)
    if not how.aboard and how.mode in FEEDERS and (near := _beside_the_border(origin, destination, how)):
        return near
    links = _links(origin, destination, how)
    if how.aboard:
        return _aboard(origin, destination, how, links)
    if links is None:
        return _by_formula(origin, destination, how)
    return _by_table(origin, destination, how, links)


def no_more(origin: Place, destination: Place, date: dt.date) -> tuple[ServiceLink, ...]:
    """The services between the stations at two places that have ended by a date, or are not known to run any more.

    Where another of that mode runs between the two nothing is missing.
    """
    there = {stop.id for mode in BY_STATIONS for stop in stood_in(destination, mode)}
    here = [stop.id for mode in BY_STATIONS for stop in stood_in(origin, mode)]
    rows = [link for stop in dict.fromkeys(here) for link in departures()[stop] if link.destination in there]
    running = {link.mode for link in rows if link.seen(date)}
    return tuple(link for link in rows if link.opened <= date.isoformat() and link.mode not in running)


def formula(origin: Place, destination: Place, mode: str, *, line: bool = False, stopped: str = "") -> Segment:
    """The ride alone by the mode's formula over the great circle.

    It is wider where no table has a `line` there; `stopped` is since when none runs, where known.
    """
    row = load("rides.json")["modes"][mode]
    assert origin.point
    assert destination.point
    way = km(origin.point, destination.point) * row["circuity"]
    base = row["start"] + banded(way, row["bands"])
    factors = row["factors"] if line else row.get("unlisted", row["factors"])
    low, planned, high = (ceil(round(base * factor, 6)) for factor in factors)
    detail = RideEstimate(way, mode, unlisted=mode in UNLISTED, stopped=stopped)
    return Segment("ride", Minutes(low, planned, high), Basis.ROUGH, detail, round(way, 1))


def _reckoned(origin: Place, destination: Place, how: RideOptions, stopped: str = "") -> Segment:
    if how.mode == "flight":
        return flight(origin, destination, _date(origin, how).isoformat())
    return formula(origin, destination, how.mode, stopped=stopped)


def _feeds(origin: Place, destination: Place, mode: str) -> bool:
    """Whether this is the way to or from a station in which the border is, and no service runs before or after it."""
    if mode in FEEDERS or "crossing" not in (origin.kind, destination.kind):
        return False
    border, other = (destination, origin) if destination.kind == "crossing" else (origin, destination)
    return any(stop.side == other.side for stop in stood_in(border, mode))


def _beside_the_border(origin: Place, destination: Place, how: RideOptions) -> Journey | None:
    """On foot where one end is a border and the other lies beside it; the metro of the whole way is then behind it."""
    if "crossing" not in (origin.kind, destination.kind):
        return None
    way = reach(origin, destination, _date(origin, how))
    return None if way is None or way.by == TAXI else _reached(origin, destination, way)


def _reached(origin: Place, destination: Place, way: Access) -> Journey:
    step = AccessStep("between", way.by, origin.names, destination.names)
    return Journey((Segment("access", way.minutes, Basis.ESTIMATE, step, way.km),))


def _to_the_station(origin: Place, destination: Place, how: RideOptions) -> Journey:
    """By taxi, on foot, or by the metro of the tables, whichever is quicker."""
    found = []
    for feeder in FEEDERS:
        by_metro = how._replace(mode=feeder, check_in=None)
        links = _links(origin, destination, by_metro)
        if links:
            found.append(_by_table(origin, destination, by_metro, links))
    way = reach(origin, destination, _date(origin, how))
    if way:
        found.append(_reached(origin, destination, way))
    return min(found, key=lambda each: _spent(each.segments).planned, default=Journey(()))


def _aboard(origin: Place, destination: Place, how: RideOptions, links: tuple[ServiceLink, ...] | None) -> Journey:
    """The rides alone, without a change where there is one; by formula where the ends are no stations of one table."""
    begins, ends = (stood_in(end, how.mode) for end in (origin, destination))
    date, there = _date(origin, how), {stop.id for stop in ends}
    rows = [link for stop in begins for link in departures()[stop.id] if link.destination in there]
    rows = [link for link in rows if link.mode == how.mode]
    direct = [link for link in rows if link.exists(date)]
    if direct:
        link = min(direct, key=lambda link: (not link.seen(date), link.minutes.planned))
        return _waited_for(wait(link, how, NO_TIME, early=True), how, _ride(link, date))
    if links and stands_in(origin, station(links[0].origin)) and stands_in(destination, station(links[-1].destination)):
        rides = (_ridden(run, date) for run in _runs(links))
        return _waited_for(wait(links[0], how, NO_TIME, early=True), how, *rides)
    stopped = max((link.ended for link in rows if link.ended and link.ended <= date.isoformat()), default="")
    none = Segment("wait", NO_TIME, Basis.ASSUMED, WaitFor())
    until = wait_unlisted(none, origin, how, NO_TIME) if how.mode in UNLISTED else none
    return _waited_for(until, how, _reckoned(origin, destination, how, stopped))


def _waited_for(until: Segment, how: RideOptions, *rides: Segment) -> Journey:
    """Rides of people who are aboard; where nobody wrote when they leave, behind the wait until such a service runs."""
    return Journey((until, *rides) if how.unclocked and until.minutes != NO_TIME else rides)


def _by_formula(origin: Place, destination: Place, how: RideOptions) -> Journey:
    assert origin.point
    assert destination.point
    if km(origin.point, destination.point) > load("rides.json")["modes"][how.mode].get("at_most_km", inf):
        return Journey(())
    overheads, check = _overheads(how.mode), _check_in(how, how.mode)
    way = Segment("access", Minutes(*overheads["unknown"]), Basis.ASSUMED, AccessStep("to-unknown"))
    waits = NO_TIME if _spent(check) != NO_TIME else Minutes(*overheads["wait"])
    usual = Segment("wait", waits, Basis.ASSUMED, WaitFor())
    parts = (
        way,
        *check,
        wait_unlisted(usual, origin, how, _spent((way, *check))) if how.mode in UNLISTED else usual,
        _reckoned(origin, destination, how),
        Segment("exit", Minutes(*overheads["exit"]), Basis.ASSUMED, AccessStep("off", how.mode)),
        Segment("access", Minutes(*overheads["unknown"]), Basis.ASSUMED, AccessStep("from-unknown")),
    )
    return Journey(tuple(part for part in parts if part.minutes != NO_TIME))


def _by_table(origin: Place, destination: Place, how: RideOptions, links: tuple[ServiceLink, ...]) -> Journey:
    first, last = station(links[0].origin), station(links[-1].destination)
    date = _date(origin, how)
    begins, ends = reach(origin, first, date), reach(last, destination, date)
    assert begins, "the path begins at a station that can be reached"
    assert ends, "and ends at one from which the door can be"
    overheads = _overheads(links[0].mode)
    platform = begins.minutes.plus(Minutes(*overheads["platform"]))
    basis = Basis.ESTIMATE if begins.by else Basis.ASSUMED
    step = AccessStep("to", begins.by, destination=first.names)
    parts = [Segment("access", platform, basis, step, begins.km)]
    before: ServiceLink | None = None
    for run in _runs(links):
        link = run[0]
        if before:
            change = load("overheads.json")["change"]
            step = AccessStep("change", destination=station(link.origin).names)
            parts.append(Segment("access", Minutes(change, change, change), Basis.ASSUMED, step, 0.0))
        first_of_its_mode = link.mode == how.mode and (before is None or before.mode != how.mode)
        check = _check_in(how, link.mode) if first_of_its_mode else []
        parts += check
        parts.append(wait(link, how, _spent(parts), early=_spent(check) != NO_TIME))
        parts.append(_ridden(run, date))
        before = run[-1]
    leaving = Minutes(*_overheads(links[-1].mode)["exit"]).plus(ends.minutes)
    parts.append(Segment("exit", leaving, Basis.ASSUMED, AccessStep("out-of", ends.by, last.names), ends.km))
    return Journey(tuple(part for part in parts if part.minutes != NO_TIME), first, last)


def _check_in(how: RideOptions, mode: str) -> list[Segment]:
    given = how.check_in
    minutes = check_in(mode) if given is None else given
    basis = Basis.ASSUMED if given is None else Basis.GIVEN
    return [Segment("check-in", Minutes(minutes, minutes, minutes), basis)]


def _runs(links: Sequence[ServiceLink]) -> Iterator[tuple[ServiceLink, ...]]:
    """The links one by one, but as a whole those in a row, of one mode and line, that lead out and back."""
    for _, group in groupby(links, key=lambda link: (link.mode, link.line)):
        run = tuple(group)
        yield from (run,) if _turns_round(run) else ((link,) for link in run)


def _turns_round(run: Sequence[ServiceLink]) -> bool:
    """Whether the links are longer than such a service usually winds between its ends."""
    most = load("rides.json")["modes"][run[0].mode].get("turns_round")
    ends = _straight(run[0].origin, run[-1].destination)
    return most is not None and len(run) > 1 and sum(map(_length, run)) > most * ends


def _ridden(run: Sequence[ServiceLink], date: dt.date) -> Segment:
    if len(run) == 1:
        return _ride(run[0], date)
    return formula(station(run[0].origin), station(run[-1].destination), run[0].mode, line=True)


def _ride(link: ServiceLink, date: dt.date) -> Segment:
    unseen = "" if link.seen(date) else link.unseen or ""
    detail = ServiceRide(link.line, older(link.fact.dated, date), unseen)
    return Segment("ride", link.minutes, Basis.TABLE, detail, round(_length(link), 1), link.fact)


def _length(link: ServiceLink) -> float:
    """Kilometres of a link in a straight line: the tables have minutes, and no lengths."""
    return _straight(link.origin, link.destination)


def _straight(origin: str, destination: str) -> float:
    one, other = station(origin).point, station(destination).point
    assert one
    assert other
    return km(one, other)


def _links(origin: Place, destination: Place, how: RideOptions) -> tuple[ServiceLink, ...] | None:
    date, minute, _ = local(how.leave, origin.zone)
    return quickest_links(origin, destination, how.mode, date, minute if how.timetable and not how.aboard else None)


def _date(origin: Place, how: RideOptions) -> dt.date:
    return local(how.leave, origin.zone).date


def _overheads(mode: str) -> dict[str, Any]:
    found: dict[str, Any] = load("overheads.json")["modes"][mode]
    return found


def _spent(parts: Sequence[Segment]) -> Minutes:
    spent = NO_TIME
    for part in parts:
        spent = spent.plus(part.minutes) if part.minutes else spent
    return spent
