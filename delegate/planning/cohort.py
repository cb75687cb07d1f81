"""Puts people with the same lines together, ends drives where they get off, and lists the stops to which they come."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from delegate.clock import DAY
from delegate.model import Day, Item, Trip
from delegate.planning.aboard import Aboard
from delegate.planning.boarding import check_in
from delegate.planning.lodging import Passing, UnknownNight, passing_through
from delegate.planning.movement_ends import is_movement, is_service, shortened_drive
from delegate.planning.places import PlaceFinder
from delegate.planning.presence import Roster, kept_rooms, late_beds
from delegate.planning.route_stop import DayRoute, Edge, RouteStop, Stretch
from delegate.travel.road import empty_minutes
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


class SameLines(NamedTuple):
    """People with the same lines, by day and number, and when they join and leave."""

    people: tuple[str, ...]
    lines: tuple[tuple[int, int], ...]
    passing: Passing


def same_lines(
    days: Sequence[Day], roster: Roster, present: Sequence[Sequence[tuple[str, ...]]]
) -> Iterator[SameLines]:
    """Everybody who has a line, in the order of the delegation; `present` are the people of each line of each day.

    Many lines name the same people, whose list is looked through once.
    """
    lines_of: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for day, attended in enumerate(present):
        for number, those in enumerate(attended):
            lines_of.setdefault(those, []).append((day, number))
    named: dict[str, list[int]] = {who: [] for who in roster.people}
    for position, those in enumerate(lines_of):
        for who in those:
            named[who].append(position)
    beds, shared = late_beds(days, roster), list(lines_of.values())
    rooms = kept_rooms(days, roster)
    last = max((day.date for day in days), default=dt.date.min)
    together: dict[tuple[Passing, tuple[int, ...]], list[str]] = {}
    for who, found_in in named.items():
        if found_in:
            begins = days[min(shared[position][0] for position in found_in)[0]].date
            passing = passing_through(roster.people[who], begins, days[0].date, last, beds.get(who), rooms.get(who))
            together.setdefault((passing, tuple(found_in)), []).append(who)
    for (passing, positions), people in together.items():
        lines = sorted(line for position in positions for line in shared[position])
        yield SameLines(tuple(people), tuple(lines), passing)


def shortened_drives(
    groups: Sequence[SameLines], trip: Trip, places: PlaceFinder
) -> dict[tuple[tuple[str, ...], int, int], Item]:
    """Drives as they are for people who get off at a place in `via` while others ride on (rule 2).

    Their keys are these people, and the numbers of the day and of the line. The next line of these people leads on from
    that place, sooner than anybody is back there from the end of the drive.
    """
    days = trip.days or ()
    found: dict[tuple[tuple[str, ...], int, int], Item] = {}
    ride_on: set[tuple[int, int]] = set()
    for group in groups:
        lines = [(day, number, days[day].items[number]) for day, number in group.lines]
        lines = [line for line in lines if line[2].status != "cancelled"]
        for (day, number, drive), (then, _, onward) in pairwise((*lines, (-1, -1, None))):
            if drive is None or not is_movement(drive) or not drive.via:
                continue
            drop_off = places.place(onward.origin) if onward and then == day and is_movement(onward) else None
            shorter = shortened_drive(places, drive, drop_off)
            back = shorter is drive or (onward and _may_be_back(places, trip, days[day].date, drive, onward))
            if back:
                ride_on.add((day, number))
            else:
                found[group.people, day, number] = shorter
    return {key: item for key, item in found.items() if key[1:] in ride_on}


def _may_be_back(places: PlaceFinder, trip: Trip, date: dt.date, drive: Item, onward: Item) -> bool:
    """Whether people may ride to the end of a drive and be back at a place on its way before they go on from there.

    They are at its end when it is written to be there, else as on empty roads, on which they come back too.
    """
    drop_off, ends = places.place(onward.origin), places.place(drive.destination)
    starts, leaves = (item.time.start.minute if item.time and item.time.start else None for item in (drive, onward))
    if drop_off is None or ends is None or starts is None or leaves is None:
        return True
    out = empty_minutes(places.place(drive.origin) or drop_off, ends, date)
    back = empty_minutes(ends, drop_off, date)
    if out is None or back is None:
        return True
    due = leaves - (check_in(onward, trip) if is_service(onward) else 0)
    written = drive.time.end if drive.time else None
    there = starts + out if written is None else written.minute + DAY * written.days
    return there + back <= due


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
