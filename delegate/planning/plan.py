"""Defines the plan, the records that checks and sheets read: lines, stops, legs, parties and days."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from delegate.borders.crossings import Borders
from delegate.clock import hhmm, local
from delegate.model import MOVEMENT_KINDS, Item, Person, Reference, Trip, Vehicle, Venue
from delegate.places.gazetteer import Gazetteer
from delegate.places.place import Place
from delegate.source import Where
from delegate.travel.limits import Limits
from delegate.travel.requests import Minutes, Segment, TravelOption, TravelRequest
from delegate.values import ClockTime, Point

GIVEN = "given"  # the basis of minutes that a person wrote


class World(NamedTuple):
    """All the planner knows beyond the trip: places, borders, how long ways take, and what physics allows."""

    places: Gazetteer
    borders: Borders
    estimator: Callable[[TravelRequest], tuple[TravelOption, ...]]
    limits: Limits
    today: dt.date | None = None


class Line(NamedTuple):
    """A written line, placed: who it names, where it is, and its instants where it has clock times.

    `people` are ids of the delegation in its order, `hosts` of the hosts. `places` are those where its people are
    (one, unless an item without a venue is attended by parties in different places); empty where it is not known.
    `window` is the pair of instants of a part of the day or of `within`.
    """

    id: str
    item: Item
    date: dt.date
    people: tuple[str, ...]
    hosts: tuple[str, ...]
    places: tuple[Place, ...]
    zone: str
    start: int | None
    end: int | None
    window: tuple[int, int] | None
    exactness: str | None

    @property
    def title(self) -> str:
        """What the line is called, in the trip's main language."""
        return str(self.item.value) if self.item.value else self.item.kind

    @property
    def goes(self) -> bool:
        """Whether anybody goes there: not for time off, and not for what was called off."""
        return self.item.kind != "free" and self.item.status != "cancelled"

    @property
    def firm(self) -> bool:
        """Whether its time is exact and the line not tentative."""
        return self.exactness != "approximate" and self.item.status != "tentative"

    def where(self, key: str = "") -> Where:
        return self.item.where(key)


class Stop(NamedTuple):
    """A place where people are for a while: an item, a hotel, a port before its departure, the start or the end.

    `line` is the written line, for a hub that of its service; None for a `place`. `place` is None where it is `tbc`
    or could not be resolved. `kind` is the line's, or "hub", or "place".
    """

    id: str
    kind: str
    place: Place | None
    line: Line | None
    start: int | None = None
    end: int | None = None
    exactness: str | None = None

    @property
    def name(self) -> str:
        """What people call the place, in the trip's main language; the line's title where the place is not known."""
        if self.place:
            return str(self.place.names)
        return self.line.title if self.line else self.id


class Slack(NamedTuple):
    """Signed minutes between an arrival and the moment people must be there; a shortage is negative."""

    planned: int
    high: int


class Leg(NamedTuple):
    """The way from one stop to the next for everybody who makes it together.

    `movement` is the written line that is this leg, `crossing_line` the one that names its border; both None where
    nobody wrote anything. `leave`, `latest` and `arrive` are instants. `estimate` is what the tool itself thinks,
    also where the author wrote a length; `others` are the ways not chosen, best first. `judged` is false between
    lines that are out of order.
    """

    origin: Stop
    destination: Stop
    movement: Line | None
    crossing_line: Line | None
    people: tuple[str, ...]
    mode: str
    vehicle: Vehicle | None
    crossing: str | None
    crossing_chosen: bool
    rough: bool
    leave: int | None
    latest: int | None
    arrive: int | None
    minutes: Minutes | None
    segments: tuple[Segment, ...]
    slack: Slack | None
    deadline: int | None  # the `by` or start of the stop it goes to
    estimate: TravelOption | None
    others: tuple[TravelOption, ...]
    judged: bool
    counted_back: bool
    open_border: str | None  # the area without border control that makes a crossing needless
    border_missing: bool  # two sides, and no crossing fits
    line: Line | None = None  # the written line on which a finding about it stands
    reckoned_for: int | None = None  # the instant whose minutes these are, where the departure is not known (rule 9)
    stays_since: int | None = None  # the start of the line without an end that it leaves, where that is judged (rule 8)
    ask: TravelRequest | None = None  # what was asked about it, at the departure or deadline that counted

    @property
    def written(self) -> bool:
        """Whether its length was written by a person."""
        return any(segment.basis == GIVEN and segment.kind == "ride" for segment in self.segments)

    @property
    def firm(self) -> bool:
        """Whether a finding about it may be an error: nothing approximate, rough or tentative is involved."""
        lines = (self.origin.line, self.destination.line, self.movement, self.crossing_line)
        return not self.rough and all(line.firm for line in lines if line)

    @property
    def tentative(self) -> bool:
        """Whether one of its lines is only pencilled in."""
        lines = (self.origin.line, self.destination.line, self.movement, self.crossing_line)
        return any(line.item.status == "tentative" for line in lines if line)

    @property
    def clearing_unknown(self) -> bool:
        """Whether the time to clear the border is not known, so that its slack is an upper limit."""
        return any(segment.kind == "clear" and segment.minutes is None for segment in self.segments)

    @property
    def clashes(self) -> bool:
        """Whether two of its lines overlap in clock time: then that is the problem, and not the way between them."""
        lines = {id(line): line for line in (self.origin.line, self.movement, self.destination.line) if line}
        placed = [line for line in lines.values() if line.start is not None]
        placed.sort(key=lambda line: (line.start or 0, line.end is None))
        return any(runs_into(first, second) for first, second in combinations(placed, 2))

    @property
    def missed_service(self) -> str:
        """Which last service has gone when they reach its platform, in words; nothing where none has."""
        return next((segment.missed for segment in self.segments if segment.missed), "")

    @property
    def stands(self) -> bool:
        """Whether its slack is worth a verdict: no other finding already says what is wrong here."""
        return self.judged and not self.clashes and not self.border_missing and not self.missed_service

    def where(self, key: str = "time") -> Where:
        """Where a finding about this leg belongs: the line it goes to, else the movement, else where it starts."""
        line = self.destination.line or self.movement or self.line or self.origin.line
        assert line is not None, "a leg has a line at one of its ends"
        return line.where(key)

    def at_border(self) -> Where:
        """Where a finding about its border belongs: the `crossing` line, the `via`, else like any other."""
        if self.crossing_line:
            return self.crossing_line.where("crossing")
        if self.movement and self.movement.item.wrote("via"):
            return self.movement.where("via")
        return self.where()


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


class Unresolved(NamedTuple):
    """A name that means nothing here, what it should have named, and what comes nearest."""

    reference: Reference
    of: str  # "place", "city", "crossing"
    nearest: tuple[str, ...]


class Plan(NamedTuple):
    """A whole trip, worked out."""

    trip: Trip
    world: World
    days: tuple[PlannedDay, ...]
    people: Mapping[str, Person]
    hosts: Mapping[str, Person]
    unresolved: tuple[Unresolved, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every written line, in the order of the file."""
        for day in self.days:
            yield from day.lines

    def legs(self) -> Iterator[Leg]:
        """Every leg once, however many parties share it."""
        seen: set[int] = set()
        for day in self.days:
            for party in day.parties:
                for leg in party.legs:
                    if id(leg) not in seen:
                        seen.add(id(leg))
                        yield leg

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

        Lines that are listed the other way round are left out: they are out of order, which is said elsewhere.
        """
        listed = {id(line): number for number, line in enumerate(self.lines())}
        for first, second in self.overlapping():
            in_order = first.start == second.start or listed[id(first)] < listed[id(second)]
            if in_order and set(first.people) & set(second.people):
                yield first, second

    def overlapping(self) -> Iterator[tuple[Line, Line]]:
        """Pairs of lines that overlap in clock time, whoever goes there, the one that starts earlier first."""
        timed = [line for line in self.lines() if line.goes and line.start is not None]
        placed = [line for line in timed if line.item.kind != "crossing"]
        placed.sort(key=lambda line: (line.start or 0, line.end is None))
        for number, first in enumerate(placed):
            for second in placed[number + 1 :]:
                if not runs_into(first, second):
                    break
                yield first, second

    def called(self, people: Collection[str]) -> str:
        """What people are called together: “the party”, a group of that name, or their own names."""
        if set(people) >= set(self.people):
            return "the party"
        for group, members in (self.trip.groups or {}).items():
            if {member.name for member in members} == set(people):
                return group
        everybody = {**self.hosts, **self.people}
        names = [str(everybody[who].name or who) for who in people if who in everybody]
        if len(names) > 3:
            return f"{names[0]}, {names[1]} and {len(names) - 2} others"
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def end_zone(self, line: Line) -> str:
        """The zone on whose clock a line ends: of a movement, that of the place it reaches."""
        if line.item.kind in MOVEMENT_KINDS:
            reached = (leg.destination.place for leg in self.legs() if leg.movement is line)
            return next((place.zone for place in reached if place), line.zone)
        return line.zone

    def times_written(self) -> Iterator[tuple[Line, str, ClockTime, str]]:
        """Every clock time that lines say: the line, the field it stands in, the time, and the zone of its clock."""
        for line in self.lines():
            if line.item.status == "cancelled":
                continue
            time = line.item.time
            if time and time.start:
                yield line, "time", time.start, line.zone
            if time and time.end:
                yield line, "time", time.end, self.end_zone(line)
            if line.item.by:
                yield line, "by", line.item.by, self.end_zone(line)


def runs_into(first: Line, second: Line) -> bool:
    """Whether a line is still running when another starts, the first being the one that starts earlier."""
    assert first.start is not None
    assert second.start is not None
    return first.end is not None and first.start <= second.start < first.end
