"""Makes the leg of a stretch: its lines, what is asked about it, and its times, for everybody who makes it together."""

import datetime as dt
from collections.abc import Mapping, Sequence

from delegate.identity import Identity
from delegate.model import Item, Person, Trip
from delegate.modes import SERVICES
from delegate.planning.boarding import before_boarding, check_in, check_in_is_usual, says_when
from delegate.planning.halls import sets_off, walk_over
from delegate.planning.instants import instant_of, noon
from delegate.planning.leg import Leg, LegLines, LegTiming
from delegate.planning.leg_request import LegRequest, after_landing, flown_if_far, leg_request
from delegate.planning.leg_timing import LegBounds, Travellers, TravelOptions, as_the_port_opens, has_no_way, time_way
from delegate.planning.movement_ends import shortened_drive, usually_before
from delegate.planning.places import PlaceFinder, same_place, through_hall
from delegate.planning.presence import Roster
from delegate.planning.route_stop import RouteStop, Stretch, ends_anywhere_in_one_city
from delegate.planning.seating import SeatingRules
from delegate.planning.shared_drives import Calls, calling_at
from delegate.planning.stop import Line, OpenPort, Stop, starts_by, written_length
from delegate.planning.world import World
from delegate.travel.requests import Segment
from delegate.travel.road import minutes as road_minutes
from delegate.tuples import NamedTuple


class TimedLeg(NamedTuple):
    """A leg, and its travel options at any departure; `nearby` is one inside a city, on which no minutes lie."""

    leg: Leg
    options: TravelOptions
    nearby: bool = False


class LegMaker:
    """Makes stops and legs of the trip's lines; `ids` are those of stops, once the routes of everybody are known."""

    def __init__(
        self, trip: Trip, world: World, places: PlaceFinder, roster: Roster, lines: Sequence[Sequence[Line]]
    ) -> None:
        self.trip = trip
        self.world = world
        self.places = places
        self.roster = roster
        self.seats = SeatingRules(trip, roster, lines)
        self.lines = lines
        self.ids: Mapping[object, str] = {}
        self._persons: dict[tuple[str, ...], tuple[Person, ...]] = {}
        self.calls: Mapping[tuple[object, ...], Calls] = {}  # of stretches, where their vehicle stops first
        self.boarded: set[tuple[object, ...]] = set()  # ports behind an unknown place, which may be the port itself
        self._unions: dict[tuple[Identity[tuple[str, ...]], ...], tuple[str, ...]] = {}
        self._stops: dict[tuple[object, ...], Stop] = {}
        self._position = {who: number for number, who in enumerate(roster.people)}

    def stop(self, stop: RouteStop) -> Stop:
        """A stop with its times: a line's own, a port from the check-in to the departure, an arrival as written."""
        own = (stop.key, stop.kind, id(stop.place), stop.port_open, stop.ports)
        if own not in self._stops:  # a stop keeps its place, so that no other has the number of that
            made = self.unnamed_stop(stop)
            self._stops[own] = made._replace(id=self.ids.get(stop.key, made.id))
        return self._stops[own]

    def unnamed_stop(self, stop: RouteStop) -> Stop:
        """A stop with its times, under the id that it has where no other stop of the day has it too."""
        line, place = self.line(stop), stop.place
        if stop.role == "line" and line:
            return Stop(line.id, stop.kind, place, line, line.start, line.end, line.exactness)
        name = stop.role if stop.role in ("start", "end") or place is None else place.id
        if stop.kind != "hub" or line is None:
            return Stop(name, "place", place, None)
        port = OpenPort(stop.ports, departs=stop.role == "from") if stop.port_open else None
        if stop.role == "to":
            end = line.item.time.end if line.item.time else None
            exactness = ("approximate" if end.approximate else "exact") if end else None
            return Stop(name, "hub", place, line, line.end if end else None, None, exactness, open_port=port)
        opens = self.counter_opens(line)
        return Stop(name, "hub", place, line, opens, line.start, line.exactness, open_port=port)

    def line(self, stop: RouteStop) -> Line | None:
        """The written line of a stop."""
        return self.lines[stop.day][stop.line] if 0 <= stop.line < len(self.lines[stop.day]) else None

    def movement(self, way: Stretch) -> Line | None:
        """The written line that is a stretch."""
        return self.lines[way.destination.day][way.movement] if way.movement is not None else None

    def walk_over(self, stop: RouteStop) -> Line | None:
        """The walk that contains the way through the crossing by which its people come to a stop; None where none."""
        return walk_over(self.lines, self.places, stop)

    def counter_opens(self, line: Line, landed: Line | None = None) -> int | None:
        """The instant at which people must be at the port of a service, in a connection after one that has `landed`."""
        return None if line.start is None else line.start - self.check_in(line, landed)[0]

    def check_in(self, line: Line, landed: Line | None = None) -> tuple[int, bool]:
        """The minutes before a departure at which people must be at the port, and whether nobody wrote them."""
        before, item = landed.item if landed else None, line.item
        minutes, usual = check_in(item, self.trip, before), check_in_is_usual(item, self.trip, before)
        return (usually_before(self.places, item, minutes) if usual and not landed else minutes), usual

    def boarding(self, way: Stretch, movement: Line) -> Segment | None:
        """The check-in of a service without a minute at which it leaves; none after an unknown place."""
        port = way.origin
        if way.direct or way.spans or port.key in self.boarded:
            return None
        landed = self.lines[port.day][port.line].item if port.landed else None
        return before_boarding(port, movement.item, self.trip, landed)

    def persons(self, people: tuple[str, ...]) -> tuple[Person, ...]:
        """The records of people, the same tuple for the same people: what is known of it is kept."""
        if people not in self._persons:
            self._persons[people] = tuple(self.roster.people[who] for who in people)
        return self._persons[people]

    def union(self, groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        """The people of several groups, in the order of the delegation."""
        if len(groups) == 1:
            return groups[0]
        same = tuple(map(Identity, groups))
        if same not in self._unions:
            people = {who for group in groups for who in group}
            self._unions[same] = tuple(sorted(people, key=self._position.__getitem__))
        return self._unions[same]

    def is_fact(self, movement: Line) -> bool:
        """Whether both times of a movement are written and it is a service, whose timetable is a fact."""
        times = movement.item.time
        return movement.item.kind in SERVICES and bool(times and times.start and times.end)

    def met_before_control(self, way: Stretch, made: TimedLeg) -> bool:
        """Whether people are met at the aircraft: a line at the port where they land, before they could be through."""
        line = self.line(way.destination)
        if not way.origin.landed or line is None or way.destination.role != "line" or way.movement is not None:
            return False
        landed, minutes, starts = made.leg.leave, made.leg.minutes, starts_by(line)
        if landed is None or minutes is None or starts is None:
            return False
        return same_place(way.origin.place, way.destination.place) and starts < landed + minutes.planned

    def off(self, port: RouteStop, people: tuple[str, ...], landed: int) -> tuple[Segment, ...]:
        """What people do who land in a port at an instant, before they ride on: they clear it and leave it."""
        line = self.lines[port.day][port.line]
        return after_landing(port, line.item, self.world, line.date, self.persons(people), landed, self.trip)

    def rests(self, stop: RouteStop) -> list[Line]:
        """The `free` lines behind a stop with which its day ends."""
        return [self.lines[day][number] for day, number in stop.rests]

    def free_before(self, way: Stretch) -> list[Line]:
        """The `free` lines that people spend before they set out on a stretch."""
        return [*self.rests(way.origin), *(self.lines[way.destination.day][number] for number in way.free)]

    def deadline(self, stop: RouteStop, movement: Line | None) -> int | None:
        """The `by` of a movement or of what it leads to, else the start; of a connection, the departure."""
        line = self.line(stop)
        if movement and movement.item.by and stop.place:
            return instant_of(movement.item.by, movement.date, stop.place.zone)
        if stop.connects:
            day, number = stop.connects
            return self.counter_opens(self.lines[day][number], line)
        if stop.role == "line" and line and line.item.by:
            by = instant_of(line.item.by, line.date, line.zone)
            return by if by is not None else line.start
        return self.stop(stop).start if stop.role in ("line", "from") else None

    def leg(self, way: Stretch, who: Travellers) -> TimedLeg:
        """The leg of a stretch between two known places."""
        movement = self.movement(way)
        day = self.lines[way.destination.day]
        border = next((day[index] for index in way.crossings), None)
        wanted, calls = self._wanted(way, who.people, border), self.calls.get(way.key)
        if calls:
            wanted = calling_at(wanted, calls.places, self.persons(self.union([who.people, tuple(calls.people)])))
        if way.any_mode:
            wanted = flown_if_far(wanted)
        bounds = self._bounds(way, who, movement, border)
        first = self._first(way, who, movement, bounds, wanted)
        bounds = as_the_port_opens(bounds, wanted, self.world.borders, first)
        radius = (0, 0) if wanted.aboard else self._radius(way)
        options = TravelOptions(wanted, self.world.estimator, first, bounds.length, radius)
        nearby = ends_anywhere_in_one_city(way) and not bounds.length
        timing = LegTiming() if nearby else time_way(options, bounds)
        if way.spans or self._is_no_walk(way, wanted.mode):
            timing = LegTiming(option=timing.option, others=timing.others, request=timing.request)
        if not who.judged:
            timing = timing._replace(slack=None)
        lines = LegLines(movement, border, self._near(way))
        origin, destination = self.stop(way.origin), self.stop(way.destination)
        leg = Leg(origin, destination, lines, who.people, wanted, timing, bounds.deadline, who.judged)
        passed = self._items(way)[way.movement].via or () if way.movement is not None else ()
        leg = leg._replace(calls=calls.places if calls else (), passed=passed)
        free = wanted.needs_border and wanted.written is None and leg.option is not None
        missing = free and leg.chosen_crossing is None and not way.spans  # around an unknown place nobody knows how
        nowhere = not nearby and not way.spans and not way.direct and has_no_way(options, timing, self.world)
        return TimedLeg(leg._replace(border_missing=missing, no_way=nowhere, spans=way.spans), options, nearby)

    def _is_no_walk(self, way: Stretch, mode: str) -> bool:
        """Whether people would walk through a crossing that takes nobody on foot."""
        near = way.origin.place if mode == "walk" else None
        return near is not None and through_hall(near, way.destination.place) and not self.places.takes_walkers(near)

    def _radius(self, way: Stretch) -> tuple[int, int]:
        """Minutes between the centre and the edge of a city or district, for each end that is anywhere in one."""
        ends = (way.origin.place, way.target or way.destination.place)
        one, other = (round(road_minutes(self.places.radius(end))) if end and end.rough else 0 for end in ends)
        return one, other

    def _first(
        self, way: Stretch, who: Travellers, movement: Line | None, bounds: LegBounds, wanted: LegRequest
    ) -> tuple[Segment, ...]:
        """What people do first: they check in, or have just landed: they clear the port and leave it.

        Once met there, they clear it alone.
        """
        port = who.uncleared or way.origin
        boarding = self.boarding(way, movement) if movement and not says_when(movement.item) else None
        if boarding:
            return (boarding,)
        if way.direct or not port.landed or (movement and movement.start is not None):
            return ()
        landed = bounds.departs if bounds.departs is not None else bounds.guess
        service = self.lines[port.day][port.line].item
        parts = after_landing(port, service, self.world, self._date(way), wanted.people, landed, self.trip)
        return tuple(part for part in parts if part.kind != "exit") if who.uncleared else parts

    def _near(self, way: Stretch) -> Line | None:
        """The written line that a stretch leads to, or else comes from."""
        day = self.lines[way.destination.day]
        return self.line(way.destination) or self.line(way.origin) or (day[-1] if day else None)

    def _wanted(self, way: Stretch, people: tuple[str, ...], border: Line | None) -> LegRequest:
        items, date, at = self._items(way), self._date(way), border.start if border else None
        return leg_request(way, items, self.persons(people), self.trip, self.world, self.places, date, at, self.seats)

    def _bounds(self, way: Stretch, who: Travellers, movement: Line | None, border: Line | None) -> LegBounds:
        """What is known about when a stretch starts and by when it must be made (rules 9 and 13)."""
        left = self.line(way.origin) if way.origin.role == "line" else None
        free = self.free_before(way)
        last = free[-1] if free else left
        departs, counts_back, since = None, False, None
        if way.spans or way.direct:
            pass
        elif movement and movement.start is not None:
            departs = sets_off(movement, who.ready if self.walk_over(way.origin) else None)
        elif movement and (movement.window or movement.exactness == "tbc"):
            pass
        elif free:
            counts_back = free[-1].start is not None or free[-1].end is not None
        elif way.origin.role in ("to", "from", "hall", "door"):
            departs = who.arrived if who.arrived is not None else self.stop(way.origin).start
        elif last is None:
            counts_back = way.origin.role in ("start", "bed")
        elif last.item.kind == "hotel":
            counts_back = last.start is not None or last.end is not None
        elif last.end is not None:
            departs = last.end
        elif last.start is not None:
            counts_back, since = True, last.start
        deadline = None if way.spans or way.direct else self.deadline(way.destination, movement)
        late = movement is not None and movement.start is not None and departs not in (None, movement.start)
        shortened = movement is not None and movement.item is not self._items(way)[way.movement or 0]
        guess = who.ready if not way.night and (way.spans or way.direct) else None
        return LegBounds(
            departs=departs,
            counts_back=counts_back,
            bound=who.ready,
            since=since,
            deadline=deadline,
            counter=border.start if border else None,
            guess=guess if guess is not None else self._guess(way, last, movement),
            length=None if late or shortened else written_length(self._mode_line(way) or movement),
            early=self.trip.defaults.early.planned if self.trip.defaults and self.trip.defaults.early else 0,
        )

    def _mode_line(self, way: Stretch) -> Line | None:
        return self.lines[way.destination.day][way.mode_line] if way.mode_line is not None else None

    def _guess(self, way: Stretch, left: Line | None, movement: Line | None) -> int | None:
        """An instant to estimate for where no departure is known: the middle of a window, noon for `tbc` (rule 9)."""
        reached = self.line(way.destination)
        for line in (movement, left, reached):
            if line and line.window:
                return sum(line.window) // 2
            if line and line.exactness == "tbc" and line.start is None:
                return noon(line.date, line.zone)
        timed = next((line.start for line in (reached, left) if line and line.start is not None), None)
        if timed is not None or way.origin.place is None:
            return timed
        return noon(self._date(way), way.origin.place.zone)

    def _items(self, way: Stretch) -> Sequence[Item]:
        """The written lines of the day on which a stretch ends, its movement as far as its people ride."""
        items, number, end = (self.trip.days or ())[way.destination.day].items, way.movement, way.destination.place
        if number is None or not items[number].via:
            return items
        return (*items[:number], shortened_drive(self.places, items[number], end), *items[number + 1 :])

    def _date(self, way: Stretch) -> dt.date:
        return (self.trip.days or ())[way.destination.day].date
