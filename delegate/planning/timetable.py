"""Times all legs of a trip, each once for everybody who makes it, in the order in which stops are reached (rule 4)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from delegate.model import Item, Person, Trip
from delegate.planning.cohorts import Cohort
from delegate.planning.ids import stop_ids
from delegate.planning.instants import instant_of, noon
from delegate.planning.leg import Leg, LegLines, LegRequest, LegTiming
from delegate.planning.leg_request import check_in, leg_request, opening
from delegate.planning.leg_timing import LegBounds, time_way
from delegate.planning.places import PlaceFinder
from delegate.planning.plan import World
from delegate.planning.presence import Roster
from delegate.planning.route import RouteStop, Stretch
from delegate.planning.stop import Line, Stop
from delegate.travel.requests import Segment
from delegate.values import Length


class _SharedStretch(NamedTuple):
    """A way with everybody who makes it, and when the last line with an end before it is over."""

    way: Stretch
    people: tuple[str, ...]
    over: int | None
    in_order: bool


class Timetable:
    """Turns ways into legs; `legs` holds them by the key of their way."""

    def __init__(
        self, trip: Trip, world: World, whereabouts: PlaceFinder, everybody: Roster, lines: Sequence[Sequence[Line]]
    ) -> None:
        self.trip = trip
        self.world = world
        self.whereabouts = whereabouts
        self.everybody = everybody
        self.lines = lines
        self.legs: dict[tuple[object, ...], Leg] = {}
        self._arrivals: dict[tuple[object, ...], int] = {}
        self._ids: dict[object, str] = {}
        self._nights: dict[tuple[object, ...], set[tuple[object, ...]]] = {}
        self._onward: dict[tuple[object, ...], tuple[int, int]] = {}

    def run(self, found: Sequence[Cohort]) -> None:
        """Time every way of every cohort, those that end earlier first."""
        nodes = {node.key: node for company in found for link in company.links.values() for node in link.nodes}
        self._onward = {
            node.key: node.connects
            for company in found
            for link in company.links.values()
            for node in (*link.nodes, *(way.origin for way in link.ways))
            if node.connects
        }
        self._ids = stop_ids(
            [company.links for company in found], {key: self._timed_stop(node).id for key, node in nodes.items()}
        )
        for company in found:
            for index, last in company.slept.items():
                start = company.links[index].nodes[0]
                self._nights.setdefault(start.key, set()).add(last.key)
        for journey in sorted(self._journeys(found), key=lambda each: each.way.destination.order):
            leg = self._leg(journey)
            self.legs[journey.way.key] = leg
            if leg.arrive is not None:
                goal = journey.way.destination.key
                self._arrivals[goal] = max(leg.arrive, self._arrivals.get(goal, leg.arrive))

    def stop(self, node: RouteStop) -> Stop:
        """A stop with its times: a line's own, a port from the check-in to the departure, an arrival as written."""
        stop = self._timed_stop(node)
        return stop._replace(id=self._ids.get(node.key, stop.id))

    def _timed_stop(self, node: RouteStop) -> Stop:
        line = self._line(node)
        place = node.place
        if node.role == "line" and line:
            return Stop(line.id, node.kind, place, line, line.start, line.end, line.exactness)
        name = node.role if node.role in ("start", "end") or place is None else place.id
        if node.kind != "hub" or line is None:
            return Stop(name, "place", place, None)
        if node.role == "to":
            end = line.item.time.end if line.item.time else None
            exactness = ("approximate" if end.approximate else "exact") if end else None
            return Stop(name, "hub", place, line, line.end if end else None, None, exactness)
        return Stop(name, "hub", place, line, self._counter_opens(line, connects=False), line.start, line.exactness)

    def _journeys(self, found: Sequence[Cohort]) -> Iterable[_SharedStretch]:
        """Every way once, with the people of all the cohorts that make it."""
        ways: dict[tuple[object, ...], _SharedStretch] = {}
        for company in found:
            over: int | None = None
            latest_start: int | None = None
            for index in sorted(company.links):
                link = company.links[index]
                over_at: dict[tuple[object, ...], int | None] = {}
                late: set[tuple[object, ...]] = set()
                for node in link.nodes:
                    line = self._line(node) if node.role in ("line", "from") else None
                    if line and line.start is not None:
                        if latest_start is not None and line.start < latest_start:
                            late.add(node.key)
                        latest_start = max(line.start, latest_start or line.start)
                    if line and line.end is not None and node.role == "line":
                        over = max(line.end, over if over is not None else line.end)
                    over_at[node.key] = over
                for way in link.ways:
                    free = [self.lines[index][number].end for number in way.free]
                    ends = [each for each in (*free, over_at.get(way.origin.key)) if each is not None]
                    known = ways.get(way.key)
                    if known:
                        way = way._replace(free=tuple(sorted({*known.way.free, *way.free})))
                    people = (*(known.people if known else ()), *company.people)
                    if known and known.over is not None:
                        ends.append(known.over)
                    in_order = way.destination.key not in late
                    ways[way.key] = _SharedStretch(way, people, max(ends, default=None), in_order)
        return ways.values()

    def _leg(self, journey: _SharedStretch) -> Leg:
        way = journey.way
        origin, destination = self.stop(way.origin), self.stop(way.destination)
        movement = self._movement(way)
        day = self.lines[way.destination.day]
        border = next((day[index] for index in way.crossings), None)
        date = self._date(way)
        asked = self._question(way, journey.people, date, border)
        ends = self._ends(journey, movement, destination, border)
        if way.spans:
            timed = _crossing_only(time_way(asked, ends, (), self.world.estimator))
        elif asked.rough and _somewhere_in_one_city(asked):
            timed = LegTiming()
        else:
            first: tuple[Segment, ...] = ()
            if way.origin.landed and (movement is None or movement.start is None):
                landed = ends.departs if ends.departs is not None else ends.guess
                service = self.lines[way.origin.day][way.origin.line].item
                first = opening(way.origin, service, self.world, date, asked.people, landed)
            timed = time_way(asked, ends, first, self.world.estimator)
        if not journey.in_order:
            timed = timed._replace(slack=None)
        lines = LegLines(movement, border, self._near(way))
        leg = Leg(origin, destination, lines, journey.people, asked, timed, ends.deadline, journey.in_order)
        free = asked.needs_border and asked.written is None and leg.option is not None and leg.chosen_crossing is None
        return leg._replace(border_missing=free and not way.spans)  # around an unknown place nobody knows how they go

    def _near(self, way: Stretch) -> Line | None:
        """The written line that a way leads to, or else comes from."""
        day = self.lines[way.destination.day]
        return self._line(way.destination) or self._line(way.origin) or (day[-1] if day else None)

    def _question(self, way: Stretch, people: Sequence[str], date: dt.date, border: Line | None) -> LegRequest:
        persons: dict[str, Person] = {who: self.everybody.people[who] for who in self.everybody.people if who in people}
        counter = border.start if border else None
        items = self._items(way)
        return leg_request(way, items, persons, self.trip, self.world, self.whereabouts, date, counter)

    def _ends(
        self, journey: _SharedStretch, movement: Line | None, destination: Stop, border: Line | None
    ) -> LegBounds:
        """What is known about when this way starts and by when it must be made (rules 9 and 13)."""
        way = journey.way
        left = self._line(way.origin) if way.origin.role == "line" else None
        free = [self.lines[way.destination.day][number] for number in way.free]
        last = free[-1] if free else left
        arrived = self._arrivals.get(way.origin.key)
        bound = max(
            (each for each in (arrived, journey.over, *self._night_over(way)) if each is not None), default=None
        )
        departs, counts_back = None, False
        since = None
        moved_here = way.origin.role in ("to", "from")
        if movement and movement.start is not None:
            departs = movement.start
        elif movement and (movement.window or movement.exactness == "tbc"):
            pass
        elif moved_here:
            departs = arrived if arrived is not None else self.stop(way.origin).start
        elif last is None:
            counts_back = way.origin.role == "start"
        elif free or last.item.kind == "hotel":
            counts_back = last.start is not None or last.end is not None
        elif last.end is not None:
            departs = last.end
        elif last.start is not None:
            counts_back, since = True, last.start
        return LegBounds(
            departs=departs,
            counts_back=counts_back,
            bound=bound,
            since=since,
            deadline=self._deadline(way, movement, destination),
            counter=border.start if border else None,
            guess=self._guess(way, last, movement, destination.line),
            length=_written_length(movement),
            early=self.trip.defaults.early.planned if self.trip.defaults and self.trip.defaults.early else 0,
        )

    def _night_over(self, way: Stretch) -> list[int]:
        """When the last stop before the night was reached and over."""
        nights = self._nights.get(way.origin.key, ())
        return [self._arrivals[last] for last in nights if last in self._arrivals]

    def _deadline(self, way: Stretch, movement: Line | None, destination: Stop) -> int | None:
        """The `by` of a movement or of what it leads to, else the start; of a connection, the departure."""
        line = destination.line
        node = way.destination
        if movement and movement.item.by and node.place:
            return instant_of(movement.item.by, movement.date, node.place.zone)
        if node.key in self._onward:
            day, number = self._onward[node.key]
            return self._counter_opens(self.lines[day][number], connects=True)
        if node.role == "line" and line and line.item.by:
            by = instant_of(line.item.by, line.date, line.zone)
            return by if by is not None else line.start
        return destination.start if node.role in ("line", "from") else None

    def _counter_opens(self, line: Line, *, connects: bool) -> int | None:
        if line.start is None:
            return None
        return line.start - check_in(line.item, self.trip, connects=connects)

    def _guess(self, way: Stretch, left: Line | None, movement: Line | None, reached: Line | None) -> int | None:
        """An instant to estimate for where no departure is known: the middle of a window, noon for `tbc` (rule 9)."""
        for line in (movement, left, reached):
            if line and line.window:
                return sum(line.window) // 2
            if line and line.exactness == "tbc" and line.start is None:
                return noon(line.date, line.zone)
        timed = next((line.start for line in (reached, left) if line and line.start is not None), None)
        if timed is not None or way.origin.place is None:
            return timed
        return noon(self._date(way), way.origin.place.zone)

    def _line(self, node: RouteStop) -> Line | None:
        return self.lines[node.day][node.line] if 0 <= node.line < len(self.lines[node.day]) else None

    def _movement(self, way: Stretch) -> Line | None:
        return self.lines[way.destination.day][way.movement] if way.movement is not None else None

    def _items(self, way: Stretch) -> list[Item]:
        """The written lines of the day on which a way ends."""
        return [line.item for line in self.lines[way.destination.day]]

    def _date(self, way: Stretch) -> dt.date:
        days = self.trip.days or ()
        return days[way.destination.day].date


def _written_length(movement: Line | None) -> Length | None:
    """The length a person wrote for a movement: a `for`, or the minutes between its two times (rule 16)."""
    if movement is None:
        return None
    if movement.item.length:
        return movement.item.length
    if movement.start is not None and movement.end is not None and movement.item.time and movement.item.time.end:
        return Length(movement.end - movement.start, movement.end - movement.start)
    return None


def _somewhere_in_one_city(asked: LegRequest) -> bool:
    """Whether both ends are only known to be in the same city: then the way between them is not known.

    From one district to another it is, roughly.
    """
    one, other = asked.origin, asked.destination
    districts = one.kind == other.kind == "district"
    return one.rough and other.rough and one.city == other.city and not districts


def _crossing_only(timed: LegTiming) -> LegTiming:
    """Around a place that is not known only the crossing is said, without times (rule 7)."""
    return LegTiming(option=timed.option, others=timed.others)
