"""Finds ways that nobody wrote and no finding asks about: to another city, far, or over a border.

Often such a way is right: people take a taxi. As often a name was forgotten in a `who`, or a coach. So no finding is
made of it, but the closing line names it as not judged (rule 26).
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise

from delegate.assessment.asked_ways import between_crossings, between_gates, is_way_asked_about, ways_to_halls
from delegate.assessment.called_off import lost_its_ride, lost_its_vehicle
from delegate.assessment.cities_across_water import is_by_train, leads_elsewhere
from delegate.assessment.drives_back import drives_from_elsewhere
from delegate.assessment.far_starts import is_left_by_others, lacks_own_vehicle, misses_ride, sleeps_elsewhere
from delegate.assessment.grouping import add_people
from delegate.assessment.idle_rides import idle_rides, leads_back
from delegate.assessment.parted_shores import may_lie_across
from delegate.assessment.ports import is_gate
from delegate.assessment.ports_of_one_city import joins_two_ports
from delegate.assessment.written_lengths import NEAR_KM, way_km
from delegate.assessment.written_ways import cities_of, is_crossed, is_way_written, unled
from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.clock import A_DAY, local
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, ROAD, SERVICES
from delegate.planning.arrival import comes_late
from delegate.planning.drives import names_some
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class UnwrittenWay(NamedTuple):
    """A way to another city, far or over a border, that nobody wrote, with its people and the date on which it ends.

    `since` is the date of where it begins, if nothing is written for its people on those between.
    """

    leg: Leg
    people: tuple[str, ...]
    date: dt.date
    since: dt.date | None = None


def unwritten_ways(plan: Plan) -> Iterator[UnwrittenWay]:
    """Every such way, once for its ends and dates: over a border or a water, over 50 km, or others have a ride for it.

    Behind dates without lines it is one over a border, or one that people fly, or for which there is no road.
    """
    beyond = {(plan.day_number(each), each.destination.id) for each in plan.legs() if _leads_beyond(each)}
    found: dict[tuple[str, str, dt.date | None, dt.date], UnwrittenWay] = {}
    for leg in plan.legs():
        line = leg.movement or leg.destination.line or leg.lines.near
        if (
            line is None
            or comes_late(plan.arrivals, line, leg.people)
            or is_way_asked_about(plan, leg)
            or between_gates(plan, leg)
        ):
            continue
        direct = [UnwrittenWay(leg, leg.people, line.date)] if _is_unordered(plan, leg, beyond) else []
        for way in direct or _behind_empty_dates(plan, leg, line):
            add_people(found, (leg.origin.name, leg.destination.name, way.since, way.date), way)
    for each in found.values():
        people = set(each.people)
        yield each._replace(people=tuple(who for who in plan.people if who in people))


def _leads_beyond(leg: Leg) -> bool:
    """Whether a way ends in the far hall of a crossing: a written drive, or a walk through it that no line writes."""
    if leg.through_hall:
        return not leg.movement and not leg.crossing_line
    end = leg.destination.place
    return bool(end and end.kind == "crossing" and leg.movement and leg.mode in ROAD and leg.passes_control)


def _is_unordered(plan: Plan, leg: Leg, beyond: Collection[tuple[int, str]]) -> bool:
    """Whether nobody wrote how people make a way that does not go without saying, nor who drives them.

    People are driven to a port to leave it by something else: the way on from there is named however near its end is.
    So is that from a gate beyond the border (`beyond`: such stops, by the number of their day and their ids) to which a
    drive or an unwritten walk led. A `crossing` line is a way that is written, as far as it goes without saying. A
    crossing is in no city.
    A vehicle that no line names drives people only at an hour that is known.
    """
    origin, cities = leg.origin.place, cities_of(plan, leg)
    across = cities is None and may_lie_across(plan, leg)
    far = across or is_by_train(plan, cities) or leads_elsewhere(plan, cities, way_km(leg))
    if not leg.judged or leg.no_way or leg.border_missing or leg.movement or leg.spans or leg.through_hall:
        return False
    other_city = across or cities is not None
    if other_city and leg.origin.line is None and origin and origin.kind == "hub" and not leg.passes_control:
        return not is_way_written(leg)
    at_crossing = any(stop.place and stop.place.kind == "crossing" for stop in (leg.origin, leg.destination))
    unsaid = leg.passes_control or (far and (other_city or at_crossing))
    at_other_crossing = at_crossing and id(leg) in ways_to_halls(Identity(plan)) and between_crossings(leg)
    led_over = (plan.day_number(leg), leg.origin.id) in beyond and leg.mode != "walk"
    rideless = _is_rideless(plan, leg) or _is_beside_drive(plan, leg)
    needs_words = (unsaid and not is_crossed(plan, leg)) or at_other_crossing or led_over or rideless
    timed = leg.leave is not None or leg.latest is not None or names_some(leg)
    untaken = not (leg.vehicles and timed) or lost_its_vehicle(plan, leg) or lacks_own_vehicle(plan, leg)
    return (needs_words and untaken) or leads_back(plan, leg)


def _is_rideless(plan: Plan, leg: Leg) -> bool:
    """Whether others have a ride for a way or away from it, its own is called off, or it joins two ports."""
    missing = (
        misses_ride(plan, leg)
        or sleeps_elsewhere(plan, leg)
        or (is_left_by_others(plan, leg) and (not leg.vehicles or lacks_own_vehicle(plan, leg)))
    )
    return missing or lost_its_ride(plan, leg) or joins_two_ports(plan, leg)


def _is_beside_drive(plan: Plan, leg: Leg) -> bool:
    """Whether a way inside one side leads over 3 km to where a written drive begins, or on from where one ends.

    Nothing of its people is there. A coach comes to people, and they are not driven to it: one of its ends is a slip.
    To a gate, and on from one, they go by themselves up to 10 km. Of what `goes-nowhere` tells nothing is said.
    """
    here, there, ahead = leg.origin.place, leg.destination.place, leg.lines.near
    if here is None or there is None or leg.passes_control or leg.mode == "walk":
        return False
    begins = leg.destination.line is None and _is_drive(ahead) and ahead is not None and ahead.item.wrote("from")
    ride = _drives_before(Identity(plan)).get(id(leg)) if leg.origin.line is None else None
    at = there if begins else here
    if not (begins or ride) or at.id in plan.finder.lodgings:
        return False
    if way_km(leg) <= (NEAR_KM if is_gate(plan, at) else AT_THE_PORT_KM):
        return False
    from_elsewhere, to_rest = _drives_told_of(Identity(plan))
    return ahead.id not in from_elsewhere if begins and ahead else ride is None or ride.id not in to_rest


@lru_cache(maxsize=1)
def _drives_told_of(same: Identity[Plan]) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the drives of which `goes-nowhere` tells: for where they begin, and for where they end."""
    begun, ended = drives_from_elsewhere(same.of), idle_rides(same.of)
    return frozenset(each.line.id for each in begun), frozenset(each.line.id for each in ended)


def _is_drive(line: Line | None) -> bool:
    """Whether a line is a movement that people make by themselves or in a vehicle, and no booked service."""
    return line is not None and line.item.kind in MOVEMENT_KINDS and line.item.kind not in SERVICES


@lru_cache(maxsize=1)
def _drives_before(same: Identity[Plan]) -> dict[int, Line]:
    """The written drives right before ways that nobody wrote, by the `id()` of the legs of these ways."""
    pairs = (pair for day in same.of.days for party in day.parties for pair in pairwise(party.legs))
    return {
        id(leg): ride.movement for ride, leg in pairs if ride.movement and _is_drive(ride.movement) and not leg.movement
    }


def _behind_empty_dates(plan: Plan, leg: Leg, line: Line) -> Iterator[UnwrittenWay]:
    """The way to a line behind dates on which nothing is written for its people: over a border, far, or by no road.

    A drive that says neither from where nor how long begins where it is driven, over a border too, unless that is so
    far that people fly there first.
    """
    if not leg.spans or leg.crossing_line or not leg.judged or cities_of(plan, leg) is None:
        return
    flown = way_km(leg) > FLOWN
    no_road = leg.mode in ROAD and leg.request is not None and leg.option is None
    those = leg.people if flown else unled(plan, leg).people
    if leg.mode in SERVICES or not (flown or no_road or leg.passes_control):
        return
    for number, cohort in enumerate(plan.cohorts):
        people = tuple(who for who in cohort.people if who in those)
        since = _last_date(plan, number, line.date) if people else None
        if since is None or since >= line.date:
            continue
        dates = [day.date for day in plan.days]
        days = plan.days[bisect_left(dates, since) : bisect_right(dates, line.date)]
        lines = [each for day in days for each in day.lines if each.goes]
        crossed = any(each.item.kind == "crossing" and set(people) & set(each.people) for each in lines)
        open_ = any(day.tbc for day in days) or any("who" in each.item.tbc for each in lines)
        if not (open_ or (crossed and not flown)):
            yield UnwrittenWay(leg, people, line.date, since)


def _last_date(plan: Plan, cohort: int, until: dt.date) -> dt.date | None:
    """The date on which the lines of a cohort, by its number, are over that are written before one."""
    ends = _last_dates(Identity(plan))[cohort]
    before = bisect_left(ends, until, key=lambda each: each[0])
    return ends[before - 1][1] if before else None


@lru_cache(maxsize=1)
def _last_dates(same: Identity[Plan]) -> tuple[list[tuple[dt.date, dt.date]], ...]:
    """For each cohort the dates of its lines, each with the last one on which a line so far is over.

    A hotel is over with its last night.
    """
    plan, found = same.of, []
    for cohort in plan.cohorts:
        ends: list[tuple[dt.date, dt.date]] = []
        for line in (plan.days[day].lines[number] for day, number in cohort.lines):
            if line.goes:
                last = line.date + (max(line.item.nights_kept, 1) - 1) * A_DAY
                end = local(line.end, line.end_zone).date if line.end is not None else last
                ends.append((line.date, max(last, end, *(each[1] for each in ends[-1:]))))
        found.append(ends)
    return tuple(found)
