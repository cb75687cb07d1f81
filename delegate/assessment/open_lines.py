"""Finds what of a trip is still open: lines pencilled in, `tbc`, ends known by their city; and sums a trip up so."""

import datetime as dt
from collections import Counter
from collections.abc import Container, Iterator, Sequence, Set
from itertools import pairwise
from typing import Any

from delegate.assessment.grouping import at_least
from delegate.assessment.wrong_ports import told_of_arrival
from delegate.model.lines import ITEM_KINDS
from delegate.modes import MODES, MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.movement_ends import has_number
from delegate.planning.plan import Plan
from delegate.planning.route_stop import anywhere_in, anywhere_in_one_city
from delegate.planning.stop import Line
from delegate.travel.limits import seats_of
from delegate.tuples import NamedTuple
from delegate.values import Times

_ELSEWHERE_THAN_PORTS = ("visit", "meeting", "ceremony")
_AS_GOOD_AS_AN_HOUR = 30  # minutes of a window in which somebody looked up the departures


class OpenLine(NamedTuple):
    """A line that is tentative, or has keys that are `tbc`, also in what is written below it."""

    line: Line
    tentative: bool
    keys: tuple[str, ...]


def open_lines(plan: Plan) -> Iterator[OpenLine]:
    """Every such line in the order of the file; what was called off is settled."""
    for line in plan.lines():
        status = line.item.status
        keys = unknown_keys(line.item)
        if status != "cancelled" and (status == "tentative" or keys):
            yield OpenLine(line, status == "tentative", keys)


def lines_without_city(plan: Plan) -> dict[str, list[Line]]:
    """The lines at each venue of which the city is `tbc`, by the id of the venue; nothing about them can be judged."""
    found: dict[str, list[Line]] = {}
    for line in plan.lines():
        item = line.item
        for said in (item.venue, item.place, item.origin, item.destination):
            venue = (plan.trip.venues or {}).get(said.name) if said else None
            if said and venue and "city" in venue.tbc and said.name not in {each.id for each in line.places}:
                found.setdefault(said.name, []).append(line)
    return found


def unknown_keys(record: Any) -> tuple[str, ...]:
    """The keys of a record, and of what is written below it, whose value is `tbc`, by the alphabet."""
    return tuple(sorted(set(_unknown(record))))


def _unknown(part: Any) -> Iterator[str]:
    if isinstance(part, tuple) and not hasattr(part, "_fields"):
        for each in part:
            yield from _unknown(each)
        return
    if (unknown := getattr(part, "tbc", None)) is None:
        return
    yield from unknown
    times = getattr(part, "time", None)
    if isinstance(times, Times) and (times.end_tbc or times.exactness == "tbc"):
        yield "time"
    for _, value in part.given():
        if isinstance(value, tuple) or hasattr(value, "tbc"):
            yield from _unknown(value)


class VagueWay(NamedTuple):
    """A way on which no minutes lie: whose it is, when, and which of its ends are known by their city alone."""

    people: tuple[str, ...]
    date: dt.date
    vague: tuple[Place, ...]


def ways_of_city_alone(plan: Plan) -> list[VagueWay]:
    """The ways inside a city of which an end is a venue without a point, and not called like the other end.

    No minutes lie on them, so nothing is said of a start right behind them. A movement that somebody wrote is none.
    """
    found = []
    for cohort in plan.cohorts:
        stops = [stop for _, route in sorted(cohort.routes.items()) for stop in route.stops]
        for one, other in pairwise(stops):
            here, there = one.place, other.place
            if not here or not there or other.role == "to" or not anywhere_in_one_city(here, there):
                continue
            vague = tuple(each for each in (here, there) if each.kind == "venue" and anywhere_in(each))
            if vague and "city" not in (here.kind, there.kind) and here.names != there.names:
                found.append(VagueWay(tuple(cohort.people), plan.days[other.day].date, vague))
    return found


def places_of_city_alone(plan: Plan) -> dict[str, Place]:
    """The venues of which no more than the city is known, and on the way to or from which no minutes lie."""
    return {place.id: place for way in ways_of_city_alone(plan) for place in way.vague}


def lines_without_place(plan: Plan) -> list[Line]:
    """The lines that lead people somewhere of which nobody wrote where, or only `tbc`."""
    slept_at = {each.item.place.name for each in plan.lines() if each.item.kind == "hotel" and each.item.place}
    lines = (each for each in plan.lines() if each.goes and each.people and _is_somewhere(each, slept_at))
    return [line for line in lines if not plan.is_aboard(line)]


def services_without_hour(plan: Plan) -> list[Line]:
    """The services of which nobody wrote at which hour they leave or arrive: a part of the day or long window is none.

    The last of the day may leave before the window does, or before people come.
    A boat or an aircraft without a number inside one country is none, nor is such a train inside one city: people set
    off as they come. A flight from a known airport has an hour all the same.
    """
    lines = [line for line in plan.lines() if line.goes and line.item.kind in SERVICES and not _has_hour(line)]
    ends = _ends_of(plan, {line.id for line in lines}) if lines else {}
    return [line for line in lines if _is_booked(line, [*line.places, *ends.get(line.id, ())])]


def _has_hour(line: Line) -> bool:
    item, time = line.item, line.item.time
    narrow = item.within and line.window and line.window[1] - line.window[0] <= _AS_GOOD_AS_AN_HOUR
    return bool(narrow or item.by or (time and (time.start or time.end)))


def _ends_of(plan: Plan, lines: Container[str]) -> dict[str, list[Place]]:
    """Where these movements begin and end, by the id of the line: a title in words does not say it."""
    found: dict[str, list[Place]] = {}
    for leg in plan.legs():
        if leg.movement and leg.movement.id in lines:
            places = (leg.origin.place, leg.destination.place)
            found.setdefault(leg.movement.id, []).extend(place for place in places if place)
    return found


def _is_booked(line: Line, ends: Sequence[Place]) -> bool:
    """Whether a service leaves at an hour of its own, and not as people come."""
    item = line.item
    if has_number(item) or len({place.side for place in ends}) > 1:
        return True
    if item.kind == "flight" and all(place.kind == "hub" for place in line.places):
        return True
    return not MODES[item.kind].charters and len({place.city for place in ends}) > 1


def _is_somewhere(line: Line, slept_at: Container[str]) -> bool:
    """Whether nobody wrote where a line is, and nothing before it says so.

    What is visited, or whom people meet, is not the port where they landed, nor the former the hotel where they slept.
    """
    item = line.item
    written = item.venue or "venue" in item.tbc
    if item.kind in _ELSEWHERE_THAN_PORTS and not written and any(each.kind == "hub" for each in line.places):
        return True
    if item.kind == "visit" and not written and any(each.id in slept_at for each in line.places):
        return True
    if item.kind in MOVEMENT_KINDS:
        return "from" in item.tbc or "to" in item.tbc
    return item.kind in (*ITEM_KINDS, "hotel") and not line.places and not (item.venue or item.place)


def title_or_kind(line: Line) -> str:
    """The title of a line; what it is, where that is to be confirmed."""
    return f"“{line.title}”" if line.item.value else line.item.kind


def titles_apart(plan: Plan, lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Lines with their titles, and with their hours too where two of one title stand on one date."""
    alike = Counter((line.date, title_or_kind(line)) for line in lines)
    return [(line, _with_hour(plan, line, alone=alike[line.date, title_or_kind(line)] == 1)) for line in lines]


def _with_hour(plan: Plan, line: Line, *, alone: bool) -> str:
    title = title_or_kind(line)
    return title if alone or line.start is None else f"{title} at {plan.clock(line.start, line.zone)}"


def arrivals_without_port(plan: Plan) -> Iterator[tuple[Line, tuple[Place, ...], tuple[str, ...]]]:
    """Each such service with the ports that it may be and the people of a cohort; without those told of elsewhere."""
    for cohort in plan.cohorts:
        for route in cohort.routes.values():
            for stop in route.stops:
                if stop.port_open and stop.role == "to":
                    line = plan.days[stop.day].lines[stop.line]
                    if not (stop.ports and told_of_arrival(line)):
                        yield line, tuple(stop.ports), cohort.people


class UnknownCrowd(NamedTuple):
    """People or hosts of whom nobody wrote how many they are, and the seats and places that are counted for them."""

    who: tuple[str, ...]
    counted: tuple[str, ...]
    date: dt.date | None


def crowds_of_unknown_number(plan: Plan, theirs: Set[str]) -> list[UnknownCrowd]:
    """Those of them that ride in a vehicle whose seats are written, or are at a place whose capacity is, each once.

    Hosts are among them where everybody is asked about.
    """
    everybody = {**plan.hosts, **plan.people}
    asked = everybody.keys() if theirs >= plan.people.keys() else theirs
    unknown = {who for who in asked if everybody[who].heads is None}
    found: dict[str, dict[str, dt.date | None]] = {}
    for date, counted, people in _counted_for(plan) if unknown else ():
        for who in people:
            if who in unknown:
                found.setdefault(who, {}).setdefault(counted, date)
    alike: dict[tuple[str, ...], list[str]] = {}
    for who in (each for each in everybody if each in found):
        alike.setdefault(tuple(found[who]), []).append(who)
    return [UnknownCrowd(tuple(those), counted, found[those[0]][counted[0]]) for counted, those in alike.items()]


def _counted_for(plan: Plan) -> Iterator[tuple[dt.date | None, str, tuple[str, ...]]]:
    """The dates, the seats or the place, and for whom; without those that are too few for who is surely there."""
    from delegate.assessment.vehicles import riding, sharing  # few trips have such people
    from delegate.assessment.venue_hours import lines_at_venues, lines_if_it_rains

    everybody = {**plan.hosts, **plan.people}
    for drive in plan.vehicles.drives:
        people = riding(plan, drive)
        seats = sum(seats_of(each.kind, each.seats, "most") for each in sharing(drive.first, drive.vehicle))
        if drive.vehicle.seats is not None and at_least([everybody[who] for who in people]).heads <= seats:
            yield drive.date, f"the seats of {drive.vehicle.id}", people
    moved = (each for each in lines_if_it_rains(plan) if each.moved)
    for line, venue, _ in (*lines_at_venues(plan), *moved):
        people = (*line.people, *line.hosts)
        if venue.capacity is not None and at_least([everybody[who] for who in people]).heads <= venue.capacity:
            yield line.date, f"the capacity of {venue.name or venue.id}", people


class TripOverview(NamedTuple):
    """A trip's title in its main language, its dates, and how many of its lines are tentative or have a `tbc`."""

    title: str
    first: dt.date | None
    last: dt.date | None
    tentative: int
    tbc: int


def overview(plan: Plan) -> TripOverview:
    """What a list of trips says of one, findings aside."""
    dates = [day.date for day in plan.days]
    found = list(open_lines(plan))
    title, tags = plan.trip.trip, plan.trip.languages or ()
    said = (title.in_language(tag) for tag in tags[:1]) if title else ()
    return TripOverview(
        title=next((each for each in said if each), None) or str(title or ""),
        first=min(dates, default=None),
        last=max(dates, default=None),
        tentative=sum(each.tentative for each in found),
        tbc=sum(bool(each.keys) for each in found),
    )
