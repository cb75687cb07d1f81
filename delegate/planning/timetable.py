"""Reckons for each cohort when it can be at every stop, and how long before it must be there (rule 14).

What is not known never stops the reckoning: an unknown stay takes no time, an unknown place lies on the way, and
between two known places the direct way must fit.
"""

from collections.abc import Mapping, Sequence

from delegate.planning.arrival import Arrival
from delegate.planning.cohort import Cohort, Comer, stops_in_order
from delegate.planning.deadlines import Deadline, begins, counter_deadline, deadline_at, departure_of, is_soft
from delegate.planning.edges import CounterReach, at_counter, behind, behind_free, line_of
from delegate.planning.judged_arrivals import JudgedArrivals
from delegate.planning.leg import Leg
from delegate.planning.leg_timing import Travellers
from delegate.planning.legs import LegMaker
from delegate.planning.readiness import (
    Progress,
    Reach,
    Readiness,
    after_free,
    arrived_by_clock,
    first_clock,
    held_by,
    past,
    restarted,
)
from delegate.planning.route_stop import Edge, RouteStop, Stretch, made_together
from delegate.planning.stop import Line, Slack, Stop
from delegate.planning.unclocked_starts import as_a_date_begins, starts
from delegate.planning.unknown_ways import held_on_way, without_a_way
from delegate.planning.way_minutes import (
    AT_ONCE,
    SharedLeg,
    awake,
    checked_in,
    day_begins,
    left_at_once,
    movement_of,
    reach_by,
    through_port,
    way_minutes,
)
from delegate.travel.requests import Segment, total


class Timetable:
    """The reckoning of a whole trip: `legs` by the key of their stretch, what was judged, and the reach of stops."""

    def __init__(self, maker: LegMaker) -> None:
        self.maker = maker
        self.legs: dict[tuple[object, ...], Leg] = {}
        self.reached: dict[tuple[str, tuple[object, ...]], tuple[int, Slack | None]] = {}
        self.counters: dict[tuple[str, tuple[object, ...]], CounterReach] = {}  # of a cohort at an edge without a time
        self._judged_arrivals = JudgedArrivals(maker)
        self._progress: list[Progress] = []
        self._arrived: dict[tuple[object, ...], int] = {}  # of a stop, when the last leg that leads there arrives
        self._met: dict[tuple[object, ...], RouteStop] = {}  # stops before the control, and the port of their landing
        self._stops: dict[tuple[int, int, Slack | None], Stop] = {}  # once for all parties who are there alike
        self._ports: dict[tuple[object, ...], RouteStop] = {}  # where people land

    @property
    def arrivals(self) -> tuple[Arrival, ...]:
        """Everything that people must not miss, and when they are there."""
        return self._judged_arrivals.all()

    def stop(self, stop: RouteStop, who: Sequence[str]) -> Stop:
        """A stop with the earliest instant at which these people, each the first of a cohort, can all be there."""
        key, made = stop.key, self.maker.stop(stop)
        found = [at for each in who if (at := self.reached.get((each, key)))]
        if not found:
            return made
        reach, slack = max(found, key=lambda at: (at[0], at[1] is not None, [-minutes for minutes in at[1] or ()]))
        own = (id(made), reach, slack)  # the maker keeps what it made
        return self._stops.setdefault(own, made._replace(reach=reach, slack=slack))

    def run(self, cohorts: Sequence[Cohort]) -> None:
        """Reckon every cohort, stop by stop in the order in which stops are reached."""
        self._progress = [Progress(cohort) for cohort in cohorts]
        for comers, edges in stops_in_order(cohorts):
            stop = next(iter(comers.values())).stop
            if edges:
                self._pass_edge(edges[0], comers)
            elif stop.place is None:
                self._pass_unknown(stop, comers)
            else:
                self._come(stop, comers)

    def _come(self, stop: RouteStop, comers: Mapping[int, Comer]) -> None:
        """Bring every cohort to a known stop; those that come by the same stretch come together."""
        self._ports |= {each.stop.key: each.stop for each in comers.values() if each.stop.landed}
        line = self.maker.line(stop) if stop.role in ("line", "from") else None
        in_order = {number: self._progress[number].in_order(line) for number in comers}
        together: dict[tuple[object, ...], dict[int, Stretch]] = {}
        for number, comer in comers.items():
            for way in comer.ways:
                together.setdefault(way.key, {})[number] = way._replace(destination=comer.stop)
        in_file = sorted(together.values(), key=lambda ways: next(iter(ways.values())).order)
        trips = [self._set_out(ways, in_order) for ways in in_file]
        for number in comers:
            if not in_order[number]:
                self._progress[number].known = self._progress[number].exact = None
                continue
            mine = [trip for trip in trips if trip and number in trip.sets_out]
            self._arrive(comers[number].stop, number, mine)

    def _set_out(self, ways: Mapping[int, Stretch], in_order: Mapping[int, bool]) -> SharedLeg | None:
        """The leg of a stretch for every cohort that makes it: it leaves when the last of them is ready."""
        way = next(iter(ways.values()))
        if len(ways) > 1:
            way = made_together([*ways.values()])
        people = self.maker.union([self._progress[number].people for number in ways])
        ready = {number: each for number, own in ways.items() if (each := self._departing(own, number))}
        last = max((each.leaves for each in ready.values()), default=None)
        arrived, judged = self._arrived.get(way.origin.key), all(in_order[number] for number in ways)
        who = Travellers(people, last, arrived, judged, self._met.get(way.origin.key))
        made = self.maker.leg(way, who)
        if self.maker.met_before_control(way, made):
            self._met[way.destination.key] = way.origin
            return SharedLeg(way, made, ready, AT_ONCE)
        if not way.direct:
            self.legs[way.key] = made.leg
            if made.leg.arrive is not None:
                goal = way.destination.key
                self._arrived[goal] = max(made.leg.arrive, self._arrived.get(goal, made.leg.arrive))
        if last is None:
            ready = starts(
                self.maker, way, made, {number: (own, self._progress[number]) for number, own in ways.items()}
            )
            last = max((each.at for each in ready.values()), default=None)
        if last is None:
            there = arrived_by_clock(way.origin, self.maker.movement(way))
            return SharedLeg(way, made, dict.fromkeys(ways, there), AT_ONCE) if there else None
        if way.origin.role == "start" and made.leg.leave is None and last < (morning := day_begins(self.maker, way)):
            last, ready = morning, {number: each.waking(morning) for number, each in ready.items()}
        slow = max(each.leaves + each.extra for each in ready.values()) - last
        movement = self.maker.movement(way)
        holds = max(ready.values(), key=lambda each: each.leaves)  # who is ready before waits for the last of them
        own = {n: each if each.leaves == last else holds._replace(until=each.until) for n, each in ready.items()}
        left = {n: self._departed(way, each, movement, last, slow, people) for n, each in own.items()}
        latest = max(left.values(), key=lambda each: each.at)
        minutes = way_minutes(made, latest, self.maker, way, people)
        made = left_at_once(made, minutes.option, latest)
        if not way.direct:
            self.legs[way.key] = made.leg
        return SharedLeg(way, made, left, minutes)

    def _departing(self, way: Stretch, number: int) -> Readiness | None:
        """When a cohort can set out on a stretch, free time before it included.

        Who slept in a hotel does not leave it before the date of the day. Who has landed is free behind the control:
        the way, which begins there, begins so much before the end of it.
        """
        ready = awake(self.maker, way, self._progress[number].at(way))
        rests = self.maker.rests(way.origin) if way.origin.landed else []
        free = [*rests, *(self.maker.lines[way.destination.day][each] for each in way.free)]
        if not free:
            return ready
        off = self._off(way.origin, self._progress[number].people, ready.at) if ready else []
        return after_free(way.origin, ready, free, total(off).planned)

    def _departed(
        self, way: Stretch, ready: Readiness, movement: Line | None, last: int, slow: int, people: tuple[str, ...]
    ) -> Readiness:
        """When all of a stretch leave, together: a written departure is judged, and leaves as written."""
        ready = ready._replace(at=last, held=0, extra=slow)
        begun = self.maker.walk_over(way.origin) if movement else None
        if begun and begun.start is not None:  # who is to be there by then was judged before the crossing
            return ready.no_earlier(begun.start, begun)
        line = movement or self.maker.walk_over(way.destination)
        due = departure_of(line) if line else None
        if line is None or due is None:
            return ready
        ready = through_port(ready, due, self._off(way.origin, people, ready.at))
        if way.origin.role != "from" and not due.clashes(ready.bound):
            self._judged_arrivals.judge(due, ready, people, self.maker.stop(way.origin))
        start = begins(line)
        assert start is not None
        if ready.at > (due.at if line.start is None else line.start):  # missed: it goes on as if it were not
            return Readiness(ready.stop, start, 0, line, (), line.firm, is_soft(line))
        if movement is None:
            return ready
        return checked_in(self.maker, way, movement, ready).no_earlier(start, movement, soft=is_soft(movement))

    def _off(self, stop: RouteStop, people: tuple[str, ...], at: int) -> list[Segment]:
        """What people do before they leave a stop where they have landed; once met there, they only clear it."""
        port = self._met.get(stop.key, stop)
        parts = self.maker.off(port, people, at) if port.landed else ()
        return [each for each in parts if port is stop or each.kind == "clear"]

    def _arrive(self, stop: RouteStop, number: int, trips: Sequence[SharedLeg]) -> None:
        """Bring one cohort to a known stop, judge it there, and say when it can leave."""
        progress = self._progress[number]
        line = self.maker.line(stop) if stop.role == "line" else None
        reaches = [self._reached(stop, trip, number) for trip in trips]
        reaches = reaches or without_a_way(self.maker, stop, progress.known)
        due = deadline_at(self.maker, stop, movement_of(self.maker, stop, trips), after_unknown=progress.unknown)
        over = reaches and self.maker.walk_over(stop)
        ready = self._judged(stop, number, None if over else due, reaches)
        self.maker.boarded |= {stop.key} if progress.unknown and stop.role == "from" else set()
        progress.unknown, first, progress.seen = False, not progress.seen, True
        progress.unclocked = as_a_date_begins(self.maker, stop, stop.day) if first else None
        if ready and ready.unstarted:
            progress.unclocked, ready = (held_by(line, ready) if line else ready)._replace(stop=stop.key), None
        if ready is None:
            ready = first_clock(stop, line, due)
        elif line:
            ready = held_by(line, ready)
        ready = after_free(stop, ready, self.maker.rests(stop)) if not stop.landed else ready
        progress.known = ready._replace(stop=stop.key) if ready else None
        if not stop.is_anywhere:
            progress.exact = progress.known
        elif line:
            progress.exact = past(progress.exact, stop, line)

    def _reached(self, stop: RouteStop, trip: SharedLeg, number: int) -> Reach:
        """When a cohort is there by one way, never before the written end of the movement that is judged here.

        That end is a deadline where nobody wrote when they leave, or from where: the way must fit before it.
        """
        people = self._progress[number].people
        left = self._judged_arrivals.at_border(trip, trip.sets_out[number], people)
        reach = reach_by(self.maker, stop, trip, left)
        reach, due = reach._replace(ready=held_on_way(self.maker, trip, reach.ready)), reach.due
        if due is None:
            return reach
        if reach.judged and not due.clashes(reach.ready.bound):
            slack = self._judged_arrivals.judge(due, reach.ready, people, self.maker.stop(stop))
            if min(slack) < 0:
                return Reach(restarted(stop, due))
        return reach._replace(ready=reach.ready.no_earlier(due.at, due.line))

    def _judged(self, stop: RouteStop, number: int, due: Deadline | None, reaches: Sequence[Reach]) -> Readiness | None:
        """The cohort at a stop after it was judged by the way that matters most; None where no clock has started."""
        if not reaches:
            return None
        people = self._progress[number].people
        last = max((each.ready for each in reaches), key=lambda each: each.at)
        if not all(each.judged for each in reaches) or (due and due.clashes(last.bound)):
            return restarted(stop, due) if due and not last.unstarted else None
        if due is None:
            self.reached |= {} if last.unstarted else {(people[0], stop.key): (last.at, None)}
            return last
        worst = max((each.ready for each in reaches), key=lambda each: (each.at > due.at and each.firm, each.at))
        slack = self._judged_arrivals.judge(due, worst, people, self.maker.stop(stop))
        self.reached |= {(people[0], stop.key): (worst.at, slack)} if min(slack) < 0 or not worst.unstarted else {}
        if min(slack) < 0:  # nothing is moved: what follows is judged as it is written
            return restarted(stop, due)
        return None if last.unstarted else last

    def _pass_unknown(self, stop: RouteStop, comers: Mapping[int, Comer]) -> None:
        """Pass an unknown place: it lies on the way, and its lines take the time that is written of them."""
        line = self.maker.line(stop)
        for number in comers:
            progress = self._progress[number]
            self._meet(line, progress)
            progress.unknown = progress.seen = True
            if line is None or stop.role not in ("line", "from", "to", "end"):
                continue
            progress.known = past(progress.known, stop, line)
            progress.exact = past(progress.exact, stop, line)

    def _meet(self, line: Line | None, progress: Progress) -> None:
        """Keep that a line at an unknown place right after a landing begins before people could be through.

        Then it is before the control: the port is cleared after it, and nobody walks out of the building.
        """
        landed = progress.known
        port = self._ports.get(landed.stop) if landed and not progress.unknown else None
        if landed is None or port is None or line is None or line.start is None:
            return
        if line.start < landed.at + total(self.maker.off(port, progress.people, landed.at)).planned:
            self._met[port.key] = port

    def _pass_edge(self, edge: Edge, comers: Mapping[int, Comer]) -> None:
        """Pass a crossing at the begin or the end of a day, where nobody knows what lies on its far side."""
        line, stop = line_of(edge, self.maker), self.maker.stop(edge.near)
        due = counter_deadline(line)
        for number, comer in comers.items():
            progress = self._progress[number]
            came = self._come_to_edge(edge, comer, number)
            if came and due and not edge.first:
                self._judged_arrivals.judge(due, came, progress.people, stop)
            ready = at_counter(edge, came, self.maker)
            if ready and line.start is None and (came or line.window or not edge.first):
                reach = CounterReach(ready.at, ready.at + ready.extra, ready.firm and not ready.soft)
                self.counters[progress.people[0], edge.near.key] = reach
            through = behind(edge, ready, self.maker, progress.people)
            progress.known = progress.exact = after_free(edge.far, through, self.maker.rests(edge.far))

    def _come_to_edge(self, edge: Edge, comer: Comer, number: int) -> Readiness | None:
        """When a cohort has come to a crossing at the end of a day; None where no clock has started its timetable."""
        for way in comer.ways:
            trip = self._set_out({number: way}, {number: True})
            if trip and number in trip.sets_out:
                ready = self._reached(way.destination, trip, number).ready
                return None if ready.unstarted else ready
        return behind_free(edge, self._progress[number].known, self.maker)
