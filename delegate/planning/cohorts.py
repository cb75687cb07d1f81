"""Follows the cohorts of a trip, people with the same lines, through its days and the nights between them."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from delegate.clock import A_DAY, DAY, local
from delegate.model import Day, Item, Trip
from delegate.modes import AIRBORNE
from delegate.places.place import Place
from delegate.planning.aboard import Aboard, held_aboard
from delegate.planning.boarding import check_in
from delegate.planning.cohort import Cohort, same_lines, shortened_drives
from delegate.planning.day_route import day_route
from delegate.planning.instants import dates_later, instant_of
from delegate.planning.lodging import (
    Lodging,
    Passing,
    UnknownNight,
    after_day,
    dates_moved,
    goes,
    goes_away,
    leads,
    leaves_it,
    night_of_joining,
    night_of_leaving,
    sleeps_at_home,
    stay_in_room,
    without_far_beds,
)
from delegate.planning.movement_ends import is_movement, is_service
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.presence import Roster
from delegate.planning.route_stop import Anchors, DayRoute, RouteStop, WrittenLine
from delegate.planning.small_hours import (
    first_unlodged,
    goes_on_by_night,
    hotel_behind_drives,
    in_small_hours,
    stays_up,
)
from delegate.planning.turning_back import meant_crossings
from delegate.planning.world import World
from delegate.travel.requests import TravelRequest
from delegate.tuples import NamedTuple


def cohorts(
    trip: Trip, roster: Roster, present: Sequence[Sequence[tuple[str, ...]]], places: PlaceFinder, world: World
) -> list[Cohort]:
    """Everybody who has a line, in the order of the delegation, those with the same lines together.

    `present` are the people of each line of each day.
    """
    days = trip.days or ()
    found, ways, stops = [], [], dict[object, RouteStop]()
    groups = list(same_lines(days, roster, present))
    shortened = shortened_drives(groups, trip, places)
    for people, lines, passing in groups:
        written: list[list[WrittenLine]] = [[] for _ in days]
        for day, number in lines:
            item = shortened.get((people, day, number), days[day].items[number])
            written[day].append(WrittenLine(number, day, item))
        aboard = held_aboard(written, [day.date for day in days], places)
        leading = [[line for line in those if (line.day, line.number) not in aboard] for those in written]
        leading = [hotel_behind_drives(those, places) for those in leading]
        ways.append(_CohortRoute(trip, world, places, days, leading, aboard, passing, stops))
        found.append(ways[-1].follow(people, lines))
    meant = list(meant_crossings(found, days, roster.people, places.place(trip.base)))
    for number, (over, others) in enumerate(meant):
        cohort = found[number]
        if over or others:
            own = [[each for each in day if (each.day, each.number) not in others] for day in ways[number].written]
            found[number] = ways[number]._replace(over=over, written=own).follow(cohort.people, cohort.lines)
    return found


class _CohortRoute(NamedTuple):
    """One cohort's way through the days, by its lines but for those held `aboard`.

    `over` are by day its `crossing` lines that lead to nowhere known, `shared` the stops of all cohorts by their keys.
    """

    trip: Trip
    world: World
    places: PlaceFinder
    days: Sequence[Day]
    written: Sequence[Sequence[WrittenLine]]
    aboard: Mapping[tuple[int, int], Aboard]
    passing: Passing
    shared: dict[object, RouteStop]
    over: Mapping[int, tuple[int, ...]] = MappingProxyType({})

    def follow(self, people: tuple[str, ...], lines: tuple[tuple[int, int], ...]) -> Cohort:
        """Link every day on which somebody goes somewhere, and the nights between them."""
        active = [index for index, written in enumerate(self.written) if any(goes(line) for line in written)]
        routes: dict[int, DayRoute] = {}
        nights: list[UnknownNight] = []
        lodging = room = stay_in_room(self.passing, self.days, self.places)
        hotels = room is not None and room.place is not None
        start = self._first_start(active[0], room) if active else None
        before, bed = Anchors(), None
        for position, index in enumerate(active):
            date = self.days[index].date
            lodging = after_day(self.written[index], date, lodging, self.places)
            hotels = hotels or (lodging is not None and lodging.place is not None)
            following = active[position + 1] if position + 1 < len(active) else None
            coming = self._visited(self.written[following]) if following is not None else None
            gone = self.passing.leaves is not None and self.passing.leaves <= date
            away = lodging is not None and (gone or leaves_it(self.written[index], coming, date, lodging, self.places))
            up, route = self._route(index, following, lodging if not away else None, start, before, bed)
            routes[index] = route
            if nights and nights[-1].after is None and nights[-1].day == active[position - 1]:
                first = next((stop.place for stop in route.stops if stop.place), None)
                nights[-1] = nights[-1]._replace(after=first)
            if following is None:
                nights += self._until_leaving(index, route, lodging if not away else None)
                break
            between = [line for written in self.written[index + 1 : following] for line in written if _is_rest(line)]
            routes[index] = route = route.resting([(line.day, line.number) for line in between])
            last = route.stops[-1] if route.stops else None
            eve = self.days[following].date - A_DAY
            start, before, bed = None, Anchors(), lodging.place if up and lodging else None
            if up and last:
                known_end = last.place and not route.ends_behind_a_border
                start, before = (last, before) if known_end else (None, route.anchors)
            elif wakes := self._bed(index, route, following, lodging if not (away and eve == date) else None):
                start = RouteStop(following, -1, "start", wakes, "place", slept=True)
            elif last and last.place and self._runs_on(index, route, following, lodging):
                start, before = (last, before) if not route.ends_behind_a_border else (None, route.anchors)
            else:
                before = route.anchors
                known = before.known.place if before.known else None
                since, open_ = first_unlodged(self.written[index], date, eve, lodging, away=away)
                nights.append(UnknownNight(index, since, eve, known, None, open_))
        nights = [*self._before_all(routes, room), *nights]
        return Cohort(people, routes, tuple(nights), hotels, lines, self._checks_out(routes, lodging), self.aboard)

    def _route(
        self,
        index: int,
        following: int | None,
        lodging: Lodging | None,
        start: RouteStop | None,
        before: Anchors,
        bed: Place | None,
    ) -> tuple[bool, DayRoute]:
        """The route of a day, with the night at its end; whether people stay up until they set out on the next date."""
        lines, over = self._visited(self.written[index]), self.over.get(index, ())
        date = self.days[index].date
        night = lodging if lodging and lodging.covers(date) else None
        coming = self._visited(self.written[following]) if following is not None else ()
        if night and following is not None and self.days[following].date - A_DAY == date and in_small_hours(coming):
            visited = [line for line in lines if line.item.kind != "hotel" or line.item.nights == 0]
            route = day_route(index, visited, start, None, self.places, before, over, bed, self.shared)
            here = route.stops[-1].place if route.stops else None
            ended = next((line for line in reversed(lines) if leads(line) and line.item.kind != "hotel"), None)
            late = ended is not None and self._end_date(ended, route) > date
            if route.stops and stays_up(lines, coming, night, here, self.places, past_midnight=late):
                return True, route
        sleeps = night.place if night else None
        return False, day_route(index, lines, start, sleeps, self.places, before, over, bed, self.shared)

    def _bed(self, index: int, route: DayRoute, following: int, lodging: Lodging | None) -> Place | None:
        """Where people wake on the following day, as far as that is known: in their hotel, or at home."""
        if lodging and lodging.covers(self.days[following].date - A_DAY):
            return lodging.place
        base, last = self.places.place(self.trip.base), route.stops[-1].place if route.stops else None
        if base is None or route.ends_behind_a_border:
            return None
        home = sleeps_at_home(self.passing, self.written, index, last, base, self.places)
        return base if home and not self._runs_on(index, route, following, None) else None

    def _visited(self, lines: Sequence[WrittenLine]) -> Sequence[WrittenLine]:
        """The lines of a day without a hotel that people only sleep in, and come to behind everything else."""
        lines = without_far_beds(lines, self.places)
        if self.passing.bed is None or sum(map(goes, lines)) == 1:
            return lines
        return [line for line in lines if (line.day, line.number) != self.passing.bed]

    def _before_all(self, routes: Mapping[int, DayRoute], room: Lodging | None) -> Iterator[UnknownNight]:
        """The nights between the date on which people join and their first line, where nobody knows of a hotel."""
        if not routes:
            return
        index = min(routes)
        lines, date = self._visited(self.written[index]), self.days[index].date
        if joined := night_of_joining(self.passing, lines, date, room):
            yield joined._replace(after=next((stop.place for stop in routes[index].stops if stop.place), None))

    def _until_leaving(self, index: int, route: DayRoute, lodging: Lodging | None) -> Iterator[UnknownNight]:
        """The nights between people's last lines and the date on which they leave, where nobody knows of a hotel."""
        final = next((line for line in reversed(self.written[index]) if leads(line)), None)
        if self.passing.leaves is None or final is None:
            return
        last = route.stops[-1].place if route.stops else None
        first = self._end_date(final, route)
        if lodging and lodging.covers(self.days[index].date):
            first = max(first, lodging.until)
        base, date = self.places.place(self.trip.base), self.days[index].date
        over_night = dates_moved(final.item, date, self.places) > 0
        yield from night_of_leaving(self.passing, final, (index, first), last, base, over_night=over_night)

    def _checks_out(self, routes: Mapping[int, DayRoute], lodging: Lodging | None) -> dt.date | None:
        """The date after the last night that is written at the last hotel, unless people go elsewhere at the end."""
        if lodging is None or not lodging.written:
            return None
        index = max(routes)
        last = routes[index].stops[-1].place if routes[index].stops else None
        return None if goes_away(self.written[index]) and not same_place(last, lodging.place) else lodging.until

    def _first_start(self, index: int, room: Lodging | None) -> RouteStop | None:
        """Where the first day of people begins: at the base, or in the `room` of who has joined on an earlier date."""
        eve = self.days[index].date - A_DAY
        if room and room.place and self.passing.since and room.covers(eve):
            return RouteStop(index, -1, "start", room.place, "place", slept=True)
        return None if self.passing.late else self._base(index)

    def _base(self, index: int) -> RouteStop | None:
        """The base, unless the day begins with a written `from`."""
        first = next((line.item for line in self._visited(self.written[index]) if leads(line)), None)
        if first is None or (is_movement(first) and (first.origin or "from" in first.tbc)):
            return None
        place = self.places.place(self.trip.base)
        return RouteStop(index, -1, "start", place, "place") if place else None

    def _runs_on(self, index: int, route: DayRoute, following: int, lodging: Lodging | None) -> bool:
        """Whether no night lies between two days: one ends on the date on which the other starts, or on the way.

        Nor does one where nobody goes to bed before the small hours; the `lodging` there has no known place.
        """
        lines = [line for line in self.written[index] if leads(line)]
        if self._changes_in_port(route, following):
            return True
        ends = self._end_date(lines[-1], route) if lines else self.days[index].date
        starts = self.days[following].date
        coming = self._visited(self.written[following])
        first = next((line.item for line in coming if leads(line)), None)
        leaves = first.time.start if first and is_service(first) and first.time else None
        open_ = lodging is not None and lodging.covers(starts - A_DAY) and lodging.place is None
        here = route.stops[-1].place
        if (first and leaves and leaves.minute < check_in(first, self.trip)) or goes_on_by_night(
            self.written[index], coming, here, self.places, hotel_open=open_
        ):
            starts -= A_DAY
        return ends >= starts

    def _changes_in_port(self, route: DayRoute, following: int) -> bool:
        """Whether the last thing of a day is a landing, and the first of the other a departure from that port.

        Stations and piers shut for the night: there one of the two has to fly, or the second to say no port of its own.
        """
        last = route.stops[-1] if route.stops else None
        first = next((line.item for line in self._visited(self.written[following]) if leads(line)), None)
        if last is None or not last.landed or last.port_open or first is None or not is_service(first):
            return False
        if self._stays_a_day(last, route, first, following):
            return False
        if first.origin is None:
            return "from" not in first.tbc
        if not {self.days[last.day].items[last.line].kind, first.kind} & set(AIRBORNE):
            return False
        return same_place(last.place, self.places.off_borders(first.origin))

    def _stays_a_day(self, port: RouteStop, route: DayRoute, first: Item, following: int) -> bool:
        """Whether more than 24 hours surely lie between a landing and the departure with which a later day begins."""
        line = WrittenLine(port.line, port.day, self.days[port.day].items[port.line])
        lands, leaves = line.item.time and line.item.time.end, first.time and first.time.start
        date = self.days[following].date
        if lands and leaves and port.place:
            landing = instant_of(lands, self.days[port.day].date, port.place.zone)
            departure = instant_of(leaves, date, port.place.zone)
            return landing is not None and departure is not None and departure - landing > DAY
        clocked = line.item.time is not None and line.item.time.start is not None
        nights = 2 if clocked else 3  # without a clock it may land after midnight
        return date - self._end_date(line, route) >= nights * A_DAY

    def _end_date(self, line: WrittenLine, route: DayRoute) -> dt.date:
        """The local date on which a line is over, as far as it says; of a movement, on which it should arrive."""
        date, item = self.days[line.day].date, line.item
        if item.time is None or item.time.start is None:
            return date
        begins, arrives = route.spots.get(line.number, (None, None))
        if (later := dates_later(item, date, begins and begins.zone, arrives and arrives.zone)) is not None:
            return date + dt.timedelta(days=later)
        if not (is_movement(item) and begins and arrives):
            return date
        leave = instant_of(item.time.start, date, begins.zone)
        if leave is None:
            return date
        there = arrives._replace(side=begins.side)  # the date needs no border
        ride = TravelRequest(begins, there, (), item.kind, (), leave=leave, aboard=is_service(item))
        answers = self.world.estimator(ride)
        return local(leave + answers[0].minutes.planned, arrives.zone).date if answers else date


def _is_rest(line: WrittenLine) -> bool:
    """Whether a line is free time at no place of its own."""
    return line.item.kind == "free" and not line.item.venue and line.item.status != "cancelled"
