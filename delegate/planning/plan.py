"""The plan: who is where when, and every leg between; the language in which checks and sheets speak of a trip."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType

from delegate.clock import hhmm, local
from delegate.identity import Identity
from delegate.model import Person, Trip, Venue, name_inside, others_said
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.arrival import Arrival
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.passages import Passage
from delegate.planning.places import PlaceFinder, Unresolved
from delegate.planning.presence import JoinsAndLeaves, group_of
from delegate.planning.stop import Line, Stop, may_overlap, runs_into
from delegate.planning.vehicles import Fleet
from delegate.planning.world import World
from delegate.tuples import NamedTuple
from delegate.values import ClockTime, Point


class Party(NamedTuple):
    """People who start a day at one place and have the same lines."""

    people: tuple[str, ...]
    stops: tuple[Stop, ...]
    legs: tuple[Leg, ...]
    night_unknown: dt.date | None = None  # the night after this date, of which nobody wrote where


class PlannedDay(NamedTuple):
    """A date: its lines as written, and the parties that live them."""

    date: dt.date
    lines: tuple[Line, ...]
    parties: tuple[Party, ...]
    tbc: bool = False


class Plan(NamedTuple):
    """A whole trip, worked out."""

    trip: Trip
    world: World
    days: tuple[PlannedDay, ...]
    people: Mapping[str, Person]
    hosts: Mapping[str, Person]
    unresolved: tuple[Unresolved, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    passages: tuple[tuple[Passage, ...], ...] = ()  # of each cohort
    base: Place | None = None  # where the party sets off
    vehicles: Fleet = Fleet()
    every_leg: tuple[Leg, ...] = ()
    elsewhere: Mapping[str, Mapping[str, JoinsAndLeaves]] = MappingProxyType({})  # `Roster.elsewhere`

    @property
    def finder(self) -> PlaceFinder:
        """What the names in the trip mean; those that mean nothing are `unresolved` already."""
        return _finder(Identity(self))

    def lines(self) -> Iterator[Line]:
        """Every written line, in the order of the file."""
        for day in self.days:
            yield from day.lines

    def legs(self) -> Iterator[Leg]:
        """Every leg once, however many parties share it, in the order of the file."""
        return iter(self.every_leg)

    def day_number(self, leg: Leg) -> int:
        """The number of the day of a leg, from 0; the ids of its stops are unique on that day, and not in the trip."""
        return _days_of_legs(Identity(self))[id(leg)]

    def stay(self, who: str, line: Line) -> Person | JoinsAndLeaves:
        """When somebody of the delegation or of the hosts joins and leaves, on the clock by which a line counts."""
        there = self.elsewhere.get(line.item.origin_.yaml_path, {})
        return there.get(who) or (self.people if who in self.people else self.hosts)[who]

    def venue(self, line: Line) -> Venue | None:
        """The trip's own venue at which a line stands, where its people are in one place; on the move, none."""
        if line.item.kind in (*MOVEMENT_KINDS, "crossing") or len(line.places) != 1:
            return None
        return (self.trip.venues or {}).get(line.places[0].id)

    def centre(self, venue: Venue) -> Point | None:
        """The centre of the city that a venue is said to be in."""
        if venue.city is None:
            return None
        own = (self.trip.cities or {}).get(venue.city.name)
        city = self.world.places.city(venue.city.name)
        return own.at if own else city.point if city else None

    def clock(self, instant: int, zone: str) -> str:
        """What the clocks of a zone show: `14:12`."""
        return hhmm(local(instant, zone).minute)

    def overlaps(self) -> Iterator[tuple[Line, Line]]:
        """Pairs of lines that share a person and overlap in clock time, the one that starts earlier first.

        Lines that are listed the other way round are left out, and those that end before they start: they are out of
        order, or have an end to correct, which is said elsewhere.
        """
        listed = {id(line): number for number, line in enumerate(self.lines())}
        for first, pairs in groupby(self.overlapping(), key=lambda pair: pair[0]):
            for _, second in pairs:
                in_order = first.start == second.start or listed[id(first)] < listed[id(second)]
                if in_order and not (_is_turned(first) or _is_turned(second)) and self.people_of_both(first, second):
                    yield first, second

    def people_of_both(self, first: Line, second: Line) -> tuple[str, ...]:
        """The people of two overlapping lines, in the order of the delegation.

        Not who holds the later one aboard, nor who has got off the first on its way.
        """
        aboard = _aboard(Identity(self)).get((first.id, second.id), frozenset())
        shared = set(first.people).intersection(second.people) - aboard
        if shared and first.item.via:
            shared -= {who for leg in self.legs() if leg.movement is first and leg.is_set_down for who in leg.people}
        return tuple(who for who in self.people if who in shared) if shared else ()

    def is_aboard(self, line: Line) -> bool:
        """Whether anybody holds a line on the way."""
        return line.id in _held_on(Identity(self))

    def ride_of(self, line: Line) -> Line | None:
        """The movement on which a line is held; None where some hold it elsewhere or on another one."""
        rides = _held_on(Identity(self)).get(line.id, [])
        return next((ride for ride, who in rides if who.issuperset(line.people)), None) if len(rides) == 1 else None

    def overlapping(self) -> Iterator[tuple[Line, Line]]:
        """Pairs of lines that overlap in clock time, whoever goes there, the one that starts earlier first."""
        placed = [line for line in self.lines() if may_overlap(line)]
        placed.sort(key=lambda line: (line.start or 0, line.end is None))
        for number, first in enumerate(placed):
            for second in map(placed.__getitem__, range(number + 1, len(placed))):  # a slice would copy all that follow
                if not runs_into(first, second):
                    break
                yield first, second

    def called(self, people: Collection[str]) -> str:
        """What people are called together: “the party”, a group of that name, or their own names."""
        if len(people) >= len(self.people) and set(people) >= set(self.people):
            return "the party"
        if name := group_of(self.trip, people):
            return name_inside((self.trip.groups or {})[name].name or name)
        everybody = {**self.hosts, **self.people}
        known = [who for who in people if who in everybody]
        names = [name_inside(everybody[who].name or who) for who in known]
        if len(names) > 3:
            rest, number = others_said(everybody[who] for who in known[2:])
            return f"{names[0]}, {names[1]} and {rest.format(number=number)}"
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def reached(self, line: Line) -> Place | None:
        """The place at which a movement ends; None where it is not known, and for any other line."""
        return _places_reached(Identity(self)).get(line.id) if line.item.kind in MOVEMENT_KINDS else None

    def times_written(self) -> Iterator[tuple[Line, str, ClockTime, str]]:
        """Every clock time that lines say: the line, the field it stands in, the time, and the zone of its clock."""
        for line in self.lines():
            if line.item.status == "cancelled":
                continue
            time = line.item.time
            if time and time.start:
                yield line, "time", time.start, line.zone
            if time and time.end:
                yield line, "time", time.end, line.end_zone
            if line.item.by:
                yield line, "by", line.item.by, line.end_zone


def _is_turned(line: Line) -> bool:
    """Whether a line ends before it starts, so that one of its two times is wrong."""
    time = line.item.time
    return time is not None and time.end is not None and line.start is not None and line.end is None


@lru_cache(maxsize=1)
def _finder(same: Identity[Plan]) -> PlaceFinder:
    return PlaceFinder(same.of.trip, same.of.world.places, same.of.world.borders)


@lru_cache(maxsize=1)
def _aboard(same: Identity[Plan]) -> dict[tuple[str, str], frozenset[str]]:
    """Who holds a line aboard a movement, by the ids of the movement and of the line."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for cohort in same.of.cohorts:
        for (day, number), held in cohort.aboard.items():
            on, at = held.movement
            key = (same.of.days[on].lines[at].id, same.of.days[day].lines[number].id)
            found[key] = found.get(key, frozenset()).union(cohort.people)
    return found


@lru_cache(maxsize=1)
def _held_on(same: Identity[Plan]) -> dict[str, list[tuple[Line, frozenset[str]]]]:
    """Who holds a line aboard which movements, by the id of the line."""
    by_id = {line.id: line for line in same.of.lines()}
    found: dict[str, list[tuple[Line, frozenset[str]]]] = {}
    for (ride, held), who in _aboard(same).items():
        found.setdefault(held, []).append((by_id[ride], who))
    return found


@lru_cache(maxsize=1)
def _places_reached(same: Identity[Plan]) -> dict[str, Place]:
    """The place that each written movement reaches, by the id of its line."""
    found: dict[str, Place] = {}
    for leg in sorted(same.of.legs(), key=lambda each: each.is_set_down):
        if leg.movement and leg.destination.place:
            found.setdefault(leg.movement.id, leg.destination.place)
    return found


@lru_cache(maxsize=1)
def _days_of_legs(same: Identity[Plan]) -> Mapping[int, int]:
    days = enumerate(same.of.days)
    return {id(leg): number for number, day in days for party in day.parties for leg in party.legs}
