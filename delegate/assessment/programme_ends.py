"""Finds where the programme of people begins and ends, who is not brought there or home, and who misses a ride."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from delegate.assessment.grouping import add_people
from delegate.assessment.parted_shores import is_water_between
from delegate.assessment.ports import places_at_end
from delegate.assessment.written_lengths import NEAR_KM
from delegate.assessment.written_ways import CityOfSide, city_of, is_elsewhere, written_ways
from delegate.clock import local
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.doors import CITY_KM
from delegate.planning.outlying import in_one_city
from delegate.planning.places import PlaceFinder
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple
from delegate.values import Moment


class Stranded(NamedTuple):
    """People who are last known at `place`, outside the city they set off from, after `line`."""

    people: tuple[str, ...]
    line: Line
    place: Place


class BegunElsewhere(NamedTuple):
    """People whose programme begins in `place`, to which the movement that was to bring them is called off (`off`)."""

    people: tuple[str, ...]
    off: Line
    place: Place


def last_line(plan: Plan, cohort: Cohort, until: int | None = None) -> Line | None:
    """The last line of these people that leads them anywhere, on the day of this number or before it."""
    end = len(cohort.lines) if until is None else bisect_left(cohort.lines, (until + 1, 0))
    for position in range(end - 1, -1, -1):
        day, number = cohort.lines[position]
        if plan.days[day].lines[number].item.status != "cancelled" and (day, number) not in cohort.aboard:
            return plan.days[day].lines[number]
    return None


def first_line(plan: Plan, cohort: Cohort) -> Line | None:
    """The first line of these people that leads them anywhere."""
    lines = (plan.days[day].lines[number] for day, number in cohort.lines)
    return next((line for line in lines if line.item.status != "cancelled"), None)


def first_place(cohort: Cohort) -> Place | None:
    """Where these people are first known to be."""
    stops = (stop for _, route in sorted(cohort.routes.items()) for stop in route.stops)
    return next((stop.place for stop in stops if stop.place), None)


def last_place(cohort: Cohort) -> Place | None:
    """Where these people are last known to be."""
    known = next((route.anchors.known for _, route in sorted(cohort.routes.items(), reverse=True)), None)
    return known.place if known else None


def begun_at(plan: Plan, cohort: Cohort) -> Place | None:
    """Where a movement takes these people from first of all; None at the base, and in its city."""
    stop = next((stop for _, route in sorted(cohort.routes.items()) for stop in route.stops), None)
    place = stop.place if stop and stop.role in ("from", "hall") else None
    return place if place and is_away(plan, place) else None


def stranded(plan: Plan) -> Iterator[Stranded]:
    """Who neither joins late nor leaves early, and is not brought back to the city and shore of `base` (rule 5)."""
    found: dict[tuple[str, str], Stranded] = {}
    for cohort in plan.cohorts if plan.base else ():
        line, place = last_line(plan, cohort), last_place(cohort)
        people = tuple(who for who in cohort.people if not (plan.people[who].joins or plan.people[who].leaves))
        if not people or line is None or place is None or not (is_away(plan, place) or is_on_other_shore(plan, place)):
            continue
        if line.item.kind in MOVEMENT_KINDS and not _is_to_bed(plan, cohort, line, place):
            continue
        add_people(found, (line.id, place.id), Stranded(people, line, place))
    yield from found.values()


def _is_to_bed(plan: Plan, cohort: Cohort, last: Line, place: Place) -> bool:
    """Whether the last line of these people takes them to the hotel that is kept for them over the night behind it."""
    if cohort.checks_out is None or cohort.checks_out <= last.date:
        return False
    lines = (plan.days[day].lines[number] for day, number in reversed(cohort.lines))
    bed = next((line for line in lines if line.goes and line.item.kind == "hotel"), None)
    return bed is not None and place in bed.places


def begun_elsewhere(plan: Plan) -> Iterator[BegunElsewhere]:
    """Whose first line stands where a movement that is called off was to bring them, once for people alike.

    Nothing is written in its place. Who `joins` begins there, as all do without a base. From a base the way to a first
    line is planned, and asked about like any other, but for one that says from where it leads.
    """
    found: dict[str, BegunElsewhere] = {}
    for cohort in plan.cohorts:
        if not (called_off := list(_off_before(plan, cohort))):
            continue
        places = plan.finder
        joining = tuple(who for who in cohort.people if plan.base is None or plan.people[who].joins)
        others = tuple(who for who in cohort.people if who not in joining)
        for people, place in ((joining, first_place(cohort)), (others, begun_at(plan, cohort))):
            off = next((line for line in called_off if _leads_to(plan, places, line, place)), None)
            if place and off and people:
                add_people(found, off.id, BegunElsewhere(people, off, place))
    yield from found.values()


def _off_before(plan: Plan, cohort: Cohort) -> Iterator[Line]:
    """The movements of these people that are called off before their first line."""
    for day, number in cohort.lines:
        line = plan.days[day].lines[number]
        if line.goes or "who" in line.item.tbc:
            return
        if line.is_lost_movement:
            yield line


def _leads_to(plan: Plan, places: PlaceFinder, off: Line, there: Place | None) -> bool:
    """Whether a movement leads from another city, or from the base, to a place, to its city, or over its border."""
    origin = places.place(off.item.origin) if off.item.origin else plan.base
    if there is None or origin is None or in_one_city(origin, there):
        return False
    if (crossing := places.crossing(off.item.destination)) is not None:
        return crossing.id == there.id or (there.side != origin.side and there.side in (crossing.sides or {}))
    end = places.place(off.item.destination)
    return end is not None and (end.id == there.id or in_one_city(end, there))


def is_away(plan: Plan, place: Place) -> bool:
    """Whether a place is known to be outside the city of `base`; with no `base` every place is.

    A side of a crossing far from every city is outside of it where it is over 50 km from the base, and one to which the
    base's city is the nearest where it is over 10 km beyond that city's edge. A city whose centre
    is at most 10 km from that of the base's is the same town by another name, as New Delhi of Delhi.
    """
    base = plan.base
    if base and place.kind == "crossing" and base.side == place.side and city_of(plan, place)[1] == place.id:
        return bool(base.point and place.point and km(base.point, place.point) > CITY_KM)
    if base is None:
        return True
    home, city = city_of(plan, base), city_of(plan, place)
    if place.kind == "crossing" and home == city and _is_beyond_edge(plan, place, city):
        return True
    return is_elsewhere(home, city) and not (in_one_city(base, place) or _are_one_town(plan, home, city))


def _is_beyond_edge(plan: Plan, place: Place, there: CityOfSide) -> bool:
    """Whether a place stands plainly outside of a city of which it is known where it is, and how wide."""
    city = plan.finder.gazetteer.city(there[1]) if there[1] else None
    if city is None or city.point is None or place.point is None:
        return False
    return km(city.point, place.point) > plan.finder.gazetteer.radius(place._replace(city=city.id)) + NEAR_KM


def is_on_other_shore(plan: Plan, place: Place) -> bool:
    """Whether a place lies for sure on another shore of the city of `base` than that itself (rule 26)."""
    return bool(plan.base and in_one_city(plan.base, place) and is_water_between(plan, plan.base, place))


def _are_one_town(plan: Plan, one: CityOfSide, other: CityOfSide) -> bool:
    """Whether two cities of one side lie in each other: an airport may be said to be in one, a venue in the other."""
    if one[0] != other[0] or one[1] is None or other[1] is None:
        return False
    first, second = plan.finder.gazetteer.city(one[1]), plan.finder.gazetteer.city(other[1])
    return bool(first and second and first.point and second.point and km(first.point, second.point) <= NEAR_KM)


class MissedRide(NamedTuple):
    """People who begin or end at `place` on a date, and others of their line there ride to it before, or on from it."""

    people: tuple[str, ...]
    place: Place
    date: dt.date


class WrittenRide(NamedTuple):
    """A written movement to or from a place, with its people and the other end of it, where that is known."""

    line: Line
    people: tuple[str, ...]
    end: Place | None


@lru_cache(maxsize=1)
def written_rides(same: Identity[Plan]) -> Mapping[tuple[int, str, str], list[WrittenRide]]:
    """The written movements by the ordinal of their date, the id of a place, and "to" (it ends there) or "from".

    A place beside an end counts as that end, as in `places_at_end`.
    """
    found: dict[tuple[int, str, str], list[WrittenRide]] = {}
    for leg in same.of.legs():
        if line := leg.movement:
            for role, there in (("to", leg.origin), ("from", leg.destination)):
                for id_ in dict.fromkeys(place.id for place in places_at_end(same.of, leg, role)):
                    ride = WrittenRide(line, leg.people, there.place)
                    found.setdefault((line.date.toordinal(), id_, role), []).append(ride)
    return found


def joined_under_way(plan: Plan) -> Iterator[MissedRide]:
    """Who `joins` after the movement has left that takes all others of their first line from where these began.

    That is the city of the base, and without one that in which all of these others have their first place; or it is a
    ride of over 10 km to that very place, from wherever. They join while it is under way, and it takes everybody, or
    a group of theirs: a departure was moved past the hour. Of whom it names by name a check tells.
    """
    for cohort in plan.cohorts:
        line, place = first_line(plan, cohort), first_place(cohort)
        joining = {
            who: joins for who in cohort.people if (joins := plan.people[who].joins) and joins.minute is not None
        }
        others = set(line.people).difference(cohort.people) if line and joining else set[str]()
        if not (line and place and others):
            continue
        for taken in _taken_by_others(plan, line, place, others):
            meant = roster(plan.trip).named(taken.item) - {each.name for each in taken.item.who or ()}
            people = tuple(who for who in joining if who in meant and _is_under_way(plan, taken, joining[who]))
            if people and others.issubset(taken.people):
                yield MissedRide(people, place, line.date)
                break


def _taken_by_others(plan: Plan, line: Line, place: Place, others: Set[str]) -> Iterator[Line]:
    """The movements above a line from the city in which others of it begin, and those of over 10 km to its place."""
    ways = written_ways(Identity(plan))
    begun = _city_of_begin(plan, others)
    if begun and is_away(plan, place) and is_elsewhere(begun, city_of(plan, place)):
        yield from ways.before(line, begun)
    for ride in written_rides(Identity(plan)).get((line.date.toordinal(), place.id, "to"), ()):
        far = ride.end and ride.end.point and place.point and km(ride.end.point, place.point) > NEAR_KM
        if far and ways.order[ride.line.id] < ways.order[line.id]:
            yield ride.line


def _city_of_begin(plan: Plan, people: Set[str]) -> CityOfSide | None:
    """The city of the base, and without one that in which all these people have their first place."""
    if plan.base:
        return city_of(plan, plan.base)
    places = [first_place(cohort) for cohort in plan.cohorts if not people.isdisjoint(cohort.people)]
    cities = {city_of(plan, place) if place else None for place in places}
    return cities.pop() if len(cities) == 1 else None


def _is_under_way(plan: Plan, taken: Line, joins: Moment) -> bool:
    """Whether a movement has left by a local time of where it begins, and has not arrived."""
    for leg in plan.legs() if joins.date == taken.date else ():
        if leg.movement is taken and leg.origin.place and leg.leave is not None and leg.arrive is not None:
            there = local(leg.leave, leg.origin.place.zone), local(leg.arrive, leg.origin.place.zone)
            left, arrived = ((each.date, each.minute) for each in there)
            return left <= (joins.date, joins.minute or 0) < arrived
    return False
