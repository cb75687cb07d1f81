"""Tells who is left at the end of a way, by others who go on or by what is called off."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from delegate.assessment.called_off import called_off_for, leads_through
from delegate.assessment.grouping import add_people
from delegate.assessment.parted_shores import is_water_between
from delegate.assessment.ports import gates_at, is_beside_service, is_gate, places_at_end
from delegate.assessment.programme_ends import first_place, is_away, is_on_other_shore, last_line, last_place
from delegate.assessment.staying_behind import Moment, going_on, moments
from delegate.assessment.written_lengths import NEAR_KM, way_km
from delegate.assessment.written_ways import city_of, is_elsewhere, is_way_written, written_ways
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import comes_late
from delegate.planning.cohort import Cohort
from delegate.planning.halls import is_beside
from delegate.planning.leg import Leg
from delegate.planning.outlying import in_one_city
from delegate.planning.places import PlaceFinder
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class LeftAtPort(NamedTuple):
    """People who are taken to a place, after which nothing is written for them, and others go on.

    `line` takes them there, `onward` takes others on from there (None: from elsewhere).
    """

    people: tuple[str, ...]
    line: Line
    place: Place
    onward: Line | None


class LeftAtHall(NamedTuple):
    """People whose way `leg` from a gate to a line nobody wrote, where others of it go on by `onward`."""

    people: tuple[str, ...]
    leg: Leg
    place: Place
    line: Line
    onward: Line


class LeftByCalledOff(NamedTuple):
    """People behind whose last way, to `place`, the movement that was to take them on is called off (`off`).

    `onward` is a service that takes others on from there (None: there is none).
    """

    people: tuple[str, ...]
    off: Line
    place: Place
    onward: Line | None
    firm: bool


def left_by_called_off(plan: Plan) -> tuple[LeftByCalledOff, ...]:
    """All who are left away from home so, with nothing written in its place, once for people alike.

    They are at a port or a crossing, or a movement is the last line written for them; or they were to go back to where
    they began, and no `not-home` awaits them. Who leaves by that date is meant only where it is a service, by which
    they leave; whom a line or a day to be confirmed may take on is not.
    """
    return _left_by_called_off(Identity(plan))


@lru_cache(maxsize=1)
def _left_by_called_off(same: Identity[Plan]) -> tuple[LeftByCalledOff, ...]:
    plan = same.of
    if not any(line.is_lost_movement for line in plan.lines()):
        return ()
    places = plan.finder
    found: dict[tuple[str, str], LeftByCalledOff] = {}
    for cohort in plan.cohorts:
        last, behind = _behind_the_last(plan, cohort)
        place = last_place(cohort)
        if last is None or place is None or not (is_away(plan, place) or is_on_other_shore(plan, place)):
            continue
        off = next((line for line in behind if _leads_away(plan, places, line, place)), None)
        if off is None or is_open(plan, last):
            continue
        people = tuple(who for who in cohort.people if not _is_content(plan, cohort, who, (last, place, off)))
        if not _is_on_the_way(last, place):
            people = tuple(who for who in people if plan.base is None or plan.people[who].joins)
            people = people if any(_leads_back(plan, places, line, cohort) for line in behind) else ()
        if people:
            add_people(found, (off.id, place.id), LeftByCalledOff(people, off, place, None, last.firm))
    return tuple(each._replace(onward=_onward(plan, each)) for each in found.values())


def _behind_the_last(plan: Plan, cohort: Cohort) -> tuple[Line | None, list[Line]]:
    """The last line to which these people go, and the movements behind it that are called off, in order."""
    behind: list[Line] = []
    for position in reversed(cohort.lines):
        line = plan.days[position[0]].lines[position[1]]
        if line.goes and position not in cohort.aboard:
            return line, behind[::-1]
        if line.is_lost_movement:
            behind.append(line)
    return None, []


def _is_on_the_way(last: Line, place: Place) -> bool:
    """Whether people are at a port or a crossing, or a movement is their last line, so that nobody asks them home."""
    return place.kind in ("hub", "crossing") or last.item.kind in MOVEMENT_KINDS


def _leads_away(plan: Plan, places: PlaceFinder, off: Line, place: Place) -> bool:
    """Whether a movement leads from a place, or elsewhere in its city, to another city or over a border."""
    origin, destination = off.item.origin, off.item.destination
    if (crossing := places.crossing(origin)) is not None:
        begins = place.side in (crossing.sides or {})
    else:
        start = places.place(origin)
        begins = start is None or start.id == place.id or _is_in_same_city(plan, start, place)
        begins = begins or (start is not None and is_beside(places, start, place))
    if (crossing := places.crossing(destination)) is not None:
        beyond = (side for side in crossing.sides or {} if side != place.side)
        through = any(leads_through(places, off, place.id, side) for side in beyond)
        return begins and (crossing.id != place.id or through)
    end = places.place(destination)
    if end is None:  # it leaves this port at least
        begins = begins and (origin is not None or place.kind in ("hub", "crossing"))
        return begins and (off.item.kind in SERVICES or places.crossing(origin) is not None)
    return begins and not _is_in_same_city(plan, end, place)


def _leads_back(plan: Plan, places: PlaceFinder, off: Line, cohort: Cohort) -> bool:
    """Whether a movement leads to the city in which these people are first."""
    end = places.place(off.item.destination)
    return end is not None and _is_where_begun(plan, cohort, end)


def _is_in_same_city(plan: Plan, one: Place, other: Place) -> bool:
    if in_one_city(one, other):
        return not is_water_between(plan, one, other)
    return not is_elsewhere(city_of(plan, one), city_of(plan, other))


def is_open(plan: Plan, last: Line) -> bool:
    """Whether a line of which the people, or a day of which the lines, are to be confirmed may take people on."""
    days = [day for day in plan.days if day.date >= last.date]
    behind = [line for day in days for line in day.lines]
    behind = behind[behind.index(last) + 1 :]
    return any(day.tbc for day in days) or any(line.goes and "who" in line.item.tbc for line in behind)


def _is_content(plan: Plan, cohort: Cohort, who: str, at: tuple[Line, Place, Line]) -> bool:
    """Whether somebody leaves by the date of a drive that is called off, or may be at home where the last line leads.

    So it is where nobody wrote whether the trip ends where it began for them, unless they are taken to a port.
    """
    last, place, off = at
    person = plan.people[who]
    if person.leaves and person.leaves.date <= off.date and off.item.kind not in SERVICES:
        return True
    taken_to_port = place.kind in ("hub", "crossing") and last.item.kind not in SERVICES
    if taken_to_port or (plan.base is not None and not person.joins):
        return False
    return _is_where_begun(plan, cohort, place)


def _is_where_begun(plan: Plan, cohort: Cohort, place: Place) -> bool:
    """Whether these people are first in the city of a place."""
    first = first_place(cohort)
    return first is not None and _is_in_same_city(plan, first, place)


def _onward(plan: Plan, left: LeftByCalledOff) -> Line | None:
    """The service by which others go on from where people are left, on that date or later."""
    services = (leg.movement for leg in plan.legs() if leg.origin.place and leg.origin.place.id == left.place.id)
    taking = (line for line in services if line and line.item.kind in SERVICES and line.date >= left.off.date)
    return next((line for line in taking if not set(line.people) & set(left.people)), None)


def left_at_ports(plan: Plan) -> tuple[LeftAtPort, ...]:
    """All who are left there and of whom nobody wrote that they leave, once for people alike.

    Of whom it is told what is called off nothing more is said.
    """
    return _left_at_ports(Identity(plan))


@lru_cache(maxsize=1)
def _left_at_ports(same: Identity[Plan]) -> tuple[LeftAtPort, ...]:
    plan = same.of
    going, departures = going_on(plan), _departures(plan)
    told = {who for left in left_by_called_off(plan) for who in left.people}
    found: dict[tuple[str, str], LeftAtPort] = {}
    for cohort in plan.cohorts:
        line, place = last_line(plan, cohort), last_place(cohort)
        people = tuple(who for who in cohort.people if not plan.people[who].leaves and who not in told)
        if line is None or place is None or not people or not (is_away(plan, place) or is_on_other_shore(plan, place)):
            continue
        if line.item.kind in SERVICES:
            people, taking = _left_at_change(plan, cohort, people, (line, place), departures)
            if people:
                add_people(found, (line.id, place.id), LeftAtPort(people, line, place, taking))
            continue
        if line.item.kind not in MOVEMENT_KINDS or not going.without(line, city_of(plan, place)):
            continue
        ways = (way for _, way in reversed(departures.get(place.id, [])))
        onward = next((way for way in ways if way and set(way.people).isdisjoint(cohort.people)), None)
        at_port = place.kind in ("hub", "crossing") or is_beside_service(plan, place)
        if not at_port and (onward := _leaves_behind(plan, cohort, line)) is None:
            continue
        add_people(found, (line.id, place.id), LeftAtPort(people, line, place, onward))
    return tuple(found.values())


def _leaves_behind(plan: Plan, cohort: Cohort, line: Line) -> Line | None:
    """The movement out of the city of a venue by which others go on who came there by the last line of people."""
    place, ways = last_place(cohort), written_ways(Identity(plan))
    if place is None or _is_where_begun(plan, cohort, place):
        return None
    others, city = set(line.people).difference(cohort.people), city_of(plan, place)
    dates = sorted({day.date.toordinal() for day in plan.days if day.date >= line.date})
    leaving = (way for date in dates for way in ways.out_of.get((date, city), ()))
    behind = (way for way in leaving if ways.order[way.id] > ways.order[line.id] and others.intersection(way.people))
    return next((way for way in behind if set(way.people).isdisjoint(cohort.people)), None)


_Departures = Mapping[str, list[tuple[Moment, Line | None]]]


def _departures(plan: Plan) -> _Departures:
    """The ways on from each place, by its id, by the clock: a movement, or None where nobody wrote one."""
    at, found = moments(Identity(plan)), defaultdict[str, list[tuple[Moment, Line | None]]](list)
    for leg in plan.legs():
        if line := leg.movement or leg.destination.line:
            for place in places_at_end(plan, leg, "from"):
                found[place.id].append((at[line.id], leg.movement))
    for ways in found.values():
        ways.sort(key=lambda each: each[0])
    return found


def _left_at_change(
    plan: Plan, cohort: Cohort, people: tuple[str, ...], at: tuple[Line, Place], departures: _Departures
) -> tuple[tuple[str, ...], Line | None]:
    """Who of these people lands with a service, their last line, where only others take another one; and that one.

    Who began there is at home. So may be whom no `base` awaits, but where others of the same service change at once.
    """
    (landing, place), ways = at, departures.get(at[1].id, [])
    behind = bisect_right(ways, moments(Identity(plan))[landing.id], key=lambda each: each[0])
    later = [line for _, line in ways[behind:]]
    onward = next((line for line in later if line and line.item.kind in SERVICES), None)
    if onward is None or plan.reached(landing) != place or is_open(plan, landing):
        return (), None
    if _is_where_begun(plan, cohort, place):
        return (), None
    changing = later[0] is onward and not set(onward.people).isdisjoint(landing.people)
    return tuple(who for who in people if changing or (plan.base and not plan.people[who].joins)), onward


def left_at_halls(plan: Plan) -> tuple[LeftAtHall, ...]:
    """All who stand at a gate, or a bus station, from which only others of their next line go on by what is written.

    From a bus station their way is over 10 km. They are told once for people alike. Who comes
    too late there is told that alone, and whose own movement on is called off is asked about that. A vehicle on the
    next line is one for them.
    """
    return _left_at_halls(Identity(plan))


@lru_cache(maxsize=1)
def _left_at_halls(same: Identity[Plan]) -> tuple[LeftAtHall, ...]:
    plan, ways = same.of, written_ways(same)
    off = called_off_for(same)
    found: dict[tuple[str, str], LeftAtHall] = {}
    for leg in plan.legs():
        hall, line = leg.origin.place, leg.destination.line
        if hall is None or not is_gate(plan, hall) or line is None or is_way_written(leg):
            continue
        if leg.passes_control or leg.spans or leg.mode == "walk" or not leg.judged or id(leg) in off:
            continue
        if comes_late(plan.arrivals, line, leg.people):
            continue
        if not gates_at(plan, hall) and way_km(leg) <= NEAR_KM:
            continue  # from a bus station by taxi
        people = set(leg.people)
        for onward in ways.from_hall.get((line.date.toordinal(), hall.id, hall.side), ()):
            others = set(onward.people)
            if not people & others and others & set(line.people) and ways.order[onward.id] < ways.order[line.id]:
                add_people(found, (line.id, hall.id), LeftAtHall(leg.people, leg, hall, line, onward))
                break
    return tuple(found.values())
