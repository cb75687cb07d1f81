"""Groups people whose lines are the same for the whole trip, and follows each group through days and nights."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from delegate.clock import DAY, local
from delegate.model import Day, Trip
from delegate.places.place import Place
from delegate.planning.instants import instant_of
from delegate.planning.leg_request import check_in
from delegate.planning.places import PlaceFinder
from delegate.planning.plan import World
from delegate.planning.presence import Roster, counted_minutes
from delegate.planning.route import DayRoute, RouteStop, WrittenLine, is_movement, is_service, link_day
from delegate.travel.requests import TravelRequest


class Cohort(NamedTuple):
    """People with the same lines. `links` is their chain, day by day.

    `nights_unknown` holds, for each day after which nobody wrote where they sleep, the first such night.
    """

    people: tuple[str, ...]
    links: Mapping[int, DayRoute]
    nights_unknown: Mapping[int, dt.date]
    slept: Mapping[int, RouteStop]  # the stop a day begins with, to the last stop before the night


A_YEAR = 366  # nights: nobody stays longer


class Lodging(NamedTuple):
    """A hotel from a date on, for so many nights."""

    date: dt.date
    nights: int
    place: Place | None

    @property
    def until(self) -> dt.date:
        """The first night that is not spent there."""
        return self.date + dt.timedelta(days=min(self.nights, A_YEAR))

    def covers(self, date: dt.date) -> bool:
        """Whether it is where the night after `date` is spent."""
        return self.date <= date < self.until


def attendance(days: Sequence[Day], roster: Roster) -> list[list[tuple[str, ...]]]:
    """For each line of each day the delegates it names."""
    named = []
    for day in days:
        minutes = counted_minutes(day.items)
        named.append([roster.attending(item, day.date, at) for item, at in zip(day.items, minutes, strict=True)])
    return named


def companies(trip: Trip, roster: Roster, whereabouts: PlaceFinder, world: World) -> list[Cohort]:
    """Everybody who has a line, in the order of the delegation, those with the same lines together."""
    days = trip.days or ()
    named = attendance(days, roster)
    together: dict[tuple[bool, tuple[tuple[int, ...], ...]], list[str]] = {}
    for who, person in roster.people.items():
        lines = tuple(tuple(number for number, people in enumerate(day) if who in people) for day in named)
        if any(lines):
            together.setdefault((person.joins is not None, lines), []).append(who)
    found = []
    for (late, lines), people in together.items():
        written = [
            [WrittenLine(number, index, days[index].items[number]) for number in numbers]
            for index, numbers in enumerate(lines)
        ]
        walk = _CohortRoute(trip, world, whereabouts, days, written)
        found.append(walk.follow(tuple(people), joins_late=late))
    return found


class _CohortRoute(NamedTuple):
    """Follows one cohort through the days of the trip."""

    trip: Trip
    world: World
    whereabouts: PlaceFinder
    days: Sequence[Day]
    written: Sequence[Sequence[WrittenLine]]

    def follow(self, people: tuple[str, ...], *, joins_late: bool) -> Cohort:
        """Link every day on which somebody goes somewhere, and the nights between them."""
        active = [index for index, lines in enumerate(self.written) if any(_goes(line) for line in lines)]
        links: dict[int, DayRoute] = {}
        unknown: dict[int, dt.date] = {}
        slept: dict[int, RouteStop] = {}
        lodging: Lodging | None = None
        start = None if joins_late else self._base(active[0]) if active else None
        for position, index in enumerate(active):
            date = self.days[index].date
            lodging = self._lodging(index) or lodging
            night = lodging.place if lodging and lodging.covers(date) else None
            if index == active[-1] and lodging and lodging.date < date and self._goes_away(index):
                night = None
            links[index] = link_day(index, self.written[index], start, night, self.whereabouts)
            if position + 1 == len(active):
                break
            following = active[position + 1]
            last = links[index].nodes[-1] if links[index].nodes else None
            eve = self.days[following].date - dt.timedelta(days=1)
            start = None
            if lodging and lodging.covers(eve):
                if lodging.place:
                    start = RouteStop(following, -1, "start", lodging.place, "place")
            elif last and last.place and self._runs_on(index, links[index], following):
                start = last
            else:
                unknown[index] = lodging.until if lodging and lodging.covers(date) else date
            if start and last and start is not last:
                slept[following] = last
        return Cohort(people, links, unknown, slept)

    def _base(self, index: int) -> RouteStop | None:
        """The base, unless the day begins with a written `from`."""
        first = next((line.item for line in self.written[index] if _leads(line)), None)
        if first is None or (is_movement(first) and (first.origin or "from" in first.tbc)):
            return None
        place = self.whereabouts.place(self.trip.base)
        return RouteStop(index, -1, "start", place, "place") if place else None

    def _lodging(self, index: int) -> Lodging | None:
        """The last hotel of a day."""
        for line in reversed(self.written[index]):
            if line.item.kind == "hotel" and _goes(line):
                return Lodging(self.days[index].date, line.item.nights or 1, self.whereabouts.place(line.item.place))
        return None

    def _goes_away(self, index: int) -> bool:
        """Whether a day ends with a movement that says where to: on a last day people stay there, not at the hotel."""
        last = next((line.item for line in reversed(self.written[index]) if _leads(line)), None)
        return last is not None and is_movement(last) and (last.destination is not None or "to" in last.tbc)

    def _runs_on(self, index: int, link: DayRoute, following: int) -> bool:
        """Whether no night lies between two days: the first ends on the date on which the second starts, or later."""
        lines = [line for line in self.written[index] if _leads(line)]
        ends = self._end_date(lines[-1], link) if lines else self.days[index].date
        starts = self.days[following].date
        first = next((line.item for line in self.written[following] if _leads(line)), None)
        leaves = first.time.start if first and is_service(first) and first.time else None
        if first and leaves and leaves.minute < check_in(first, self.trip):
            starts -= dt.timedelta(days=1)
        return ends >= starts

    def _end_date(self, line: WrittenLine, link: DayRoute) -> dt.date:
        """The local date on which a line is over, as far as it says; of a movement, on which it should arrive."""
        date, item = self.days[line.day].date, line.item
        if item.time is None or item.time.start is None:
            return date
        if item.time.end:
            return date + dt.timedelta(days=item.time.end.days)
        if item.length:
            return date + dt.timedelta(days=(item.time.start.minute + item.length.planned) // DAY)
        begins, arrives = link.spots.get(line.number, (None, None))
        if not (is_movement(item) and begins and arrives):
            return date
        leave = instant_of(item.time.start, date, begins.zone)
        if leave is None:
            return date
        ride = TravelRequest(begins, arrives._replace(side=begins.side), (), item.kind, (), None, leave=leave)
        answers = self.world.estimator(ride)
        return local(leave + answers[0].minutes.planned, arrives.zone).date if answers else date


def _goes(line: WrittenLine) -> bool:
    return line.item.kind != "free" and line.item.status != "cancelled"


def _leads(line: WrittenLine) -> bool:
    return _goes(line) and line.item.kind != "crossing"
