"""Tells who is left at a port or behind a crossing by others, and whether a trip goes on behind people's last line."""

import datetime as dt
from collections.abc import Iterator, Mapping

from delegate.assessment.alike import add_people
from delegate.assessment.nights import away, last_line, last_place
from delegate.assessment.written_ways import is_way_written, written_ways
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import late_lines
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_Position = tuple[int, int]  # the number of a day and of a line in it


class GoingOn(NamedTuple):
    """Until when a trip goes on, and the last line by which somebody goes away from a city to another.

    `cities` are by side and city, `sides` by side alone.
    """

    until: dt.date | None
    cities: Mapping[tuple[str, str | None], _Position]
    sides: Mapping[str, _Position]

    def without(self, cohort: Cohort, last: Line, place: Place) -> bool:
        """Whether others go on without people whose last line and place these are."""
        if self.until is not None and last.date < self.until:
            return True
        if place.city is None:
            gone = [self.sides.get(place.side)]
        else:
            gone = [self.cities.get((place.side, city)) for city in (place.city, None)]
        return any(each is not None and each > cohort.lines[-1] for each in gone)


class LeftAtPort(NamedTuple):
    """People who are driven to a port or a crossing, after which nothing is written for them, and others go on.

    `line` takes them there, `onward` takes others on from there (None: from elsewhere).
    """

    people: tuple[str, ...]
    line: Line
    place: Place
    onward: Line | None


class LeftAtHall(NamedTuple):
    """People whose way `leg` from behind a crossing to a line nobody wrote, where others of it go on by `onward`."""

    people: tuple[str, ...]
    leg: Leg
    place: Place
    line: Line
    onward: Line


def left_at_ports(plan: Plan) -> Iterator[LeftAtPort]:
    """All who are left there and of whom nobody wrote that they leave, once for people alike."""
    going = going_on(plan)
    onward = {leg.origin.place.id: leg.movement for leg in plan.legs() if leg.movement and leg.origin.place}
    found: dict[tuple[str, str], LeftAtPort] = {}
    for cohort in plan.cohorts:
        line, place = last_line(plan, cohort), last_place(cohort)
        people = tuple(who for who in cohort.people if not plan.people[who].leaves)
        if line is None or place is None or not people or not away(plan, place):
            continue
        driven = line.item.kind in MOVEMENT_KINDS and line.item.kind not in SERVICES
        if not driven or place.kind not in ("hub", "crossing") or not going.without(cohort, line, place):
            continue
        add_people(found, (line.id, place.id), LeftAtPort(people, line, place, onward.get(place.id)))
    yield from found.values()


def left_at_halls(plan: Plan) -> Iterator[LeftAtHall]:
    """All who stand behind a crossing from which only others of their next line go on by what is written.

    They are told once for people alike. Who comes too late there is told that alone. A vehicle on the next line is
    one for them.
    """
    ways, late = written_ways(Identity(plan)), late_lines(plan.arrivals)
    found: dict[tuple[str, str], LeftAtHall] = {}
    for leg in plan.legs():
        hall, line = leg.origin.place, leg.destination.line
        if hall is None or hall.kind != "crossing" or line is None or line.id in late or is_way_written(leg):
            continue
        if leg.passes_control or leg.spans or leg.mode == "walk" or not leg.judged:
            continue
        people = set(leg.people)
        for onward in ways.from_hall.get((line.date.toordinal(), hall.id, hall.side), ()):
            others = set(onward.people)
            if not people & others and others & set(line.people) and ways.order[onward.id] < ways.order[line.id]:
                add_people(found, (line.id, hall.id), LeftAtHall(leg.people, leg, hall, line, onward))
                break
    yield from found.values()


def driven_on(plan: Plan) -> Mapping[str, _Position]:
    """The last line by which others are driven on from a port, by the id of the port."""
    at = {line.id: (index, number) for index, day in enumerate(plan.days) for number, line in enumerate(day.lines)}
    found: dict[str, _Position] = {}
    for leg in plan.legs():
        place, movement = leg.origin.place, leg.movement
        if place and place.kind == "hub" and movement and movement.item.kind not in SERVICES:
            found[place.id] = max(at[movement.id], found.get(place.id, at[movement.id]))
    return found


def going_on(plan: Plan) -> GoingOn:
    """What of it a trip says, every line of a cohort looked at once."""
    cities: dict[tuple[str, str | None], _Position] = {}
    sides: dict[str, _Position] = {}
    until: dt.date | None = None
    for cohort in plan.cohorts:
        for position, place in _left(cohort):
            key = place.side, place.city
            cities[key] = max(position, cities.get(key, position))
            sides[place.side] = max(position, sides.get(place.side, position))
        dates = [plan.days[index].date for index, route in cohort.routes.items() if route.stops]
        until = max([*dates, *([until] if until else [])], default=None)
    return GoingOn(until, cities, sides)


def _left(cohort: Cohort) -> Iterator[tuple[_Position, Place]]:
    """Every place from which these people go to another city, and the line by which they do."""
    here: Place | None = None
    for index, route in sorted(cohort.routes.items()):
        for number, ends in sorted(route.spots.items()):
            for place in ends:
                if place and here and _in_another_city(here, place):
                    yield (index, number), here
                here = place or here


def _in_another_city(one: Place, other: Place) -> bool:
    return one.side != other.side or (one.city is not None and other.city is not None and one.city != other.city)
