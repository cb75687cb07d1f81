"""Finds who leaves the programme, or comes to it, by no line of the trip.

Often that is right: people fly home by themselves, or live there. As often a name was forgotten in a `who`. So no
finding is made of it, but the closing line names it as not judged (rule 26).
"""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.airport_piers import left_at_piers
from delegate.assessment.far_starts import far_starts, missed_from, missed_to
from delegate.assessment.left_behind import left_at_ports, left_by_called_off
from delegate.assessment.ports import is_port
from delegate.assessment.programme_ends import (
    begun_at,
    begun_elsewhere,
    first_line,
    first_place,
    is_away,
    joined_under_way,
    last_line,
    last_place,
    stranded,
)
from delegate.assessment.staying_behind import (
    GoingOn,
    Moment,
    came_from_afar,
    driven_on,
    going_on,
    left_by_date,
    others_go_on,
    others_sleep_there,
)
from delegate.assessment.written_ways import city_of, is_elsewhere, written_ways
from delegate.clock import DAY
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km


def leave_by_nothing(plan: Plan) -> Iterator[tuple[str, Place, dt.date]]:
    """Who leaves by no line of the programme, or may have been left behind: where, and by which date.

    That is outside the city of `base`, if one is written, or at a port far from the base in its city, from which others
    ride on.
    """
    going, driven, asked = going_on(plan), driven_on(plan), _asked_about(plan)
    for cohort in plan.cohorts:
        line, place = last_line(plan, cohort), last_place(cohort)
        if line and place and is_away(plan, place):
            ends = _left_there(plan, cohort, line, place, going, driven.get(place.id))
            yield from ((who, place, date) for who, date in ends if who not in asked)
    yield from ((who, left.place, left.date) for left in missed_from(plan) for who in left.people if who not in asked)


def _asked_about(plan: Plan) -> frozenset[str]:
    """Whoever is left at the end of their lines, and a finding asks about it."""
    left = [who for find in (left_by_called_off, left_at_ports, stranded) for each in find(plan) for who in each.people]
    at_piers = (each for each in left_at_piers(plan) if each.field == "to" and not each.by_land)
    return frozenset((*left, *(who for each in at_piers for who in each.people)))


def _left_there(
    plan: Plan, cohort: Cohort, line: Line, place: Place, going: GoingOn, driven: Moment | None
) -> Iterator[tuple[str, dt.date]]:
    """Who of a cohort may have been left at the place of its last line, and by which date they leave.

    `driven` is when others are last driven on from there. Where a movement is the last line it ends where people mean
    to be. Named are all the same who leaves where others of it sleep or go on, who was to be fetched from there again,
    and who lands and is parted from others who are driven on within a day, or with a `base` go on anyhow.
    """
    service = line.item.kind in SERVICES and not _is_airport_train(plan, line, place)
    landed = going.over[line.id][1]
    parted = service and driven is not None and driven > going.moments[line.id] and driven[1] - landed < DAY
    behind = going.without(line, city_of(plan, place))
    ended = line.item.kind in MOVEMENT_KINDS and not parted and not others_sleep_there(plan, cohort, line, place)
    if ended:
        yield from ((who, line.date) for who in left_by_date(plan, cohort, place, landed))
        if not service or _was_on_the_way_home(plan, cohort, place):
            yield from ((who, line.date) for who in _unfetched(plan, cohort, place))
        if not (service and plan.base and behind and others_go_on(plan, cohort)):
            return  # to a port, and on by ways of their own; who is driven there and left is asked about
    far = came_from_afar(plan, cohort, place)
    for who in cohort.people:
        person = plan.people[who]
        alone = behind and (not plan.base or person.joins or (ended and not person.leaves))
        if parted or alone or (person.leaves and not ended) or (far and not person.joins):
            yield who, person.leaves.date if person.leaves else line.date


def _was_on_the_way_home(plan: Plan, cohort: Cohort, end: Place) -> bool:
    """Whether people set out in the city of the `base`, and their last service led nearer to it from another city.

    One out of that city, or further away, that never comes back may be meant: it takes guests home.
    """
    first, base = first_place(cohort), plan.base
    if base is None or base.point is None or end.point is None or first is None or is_away(plan, first):
        return False
    begun = [stretch.origin.place for _, route in sorted(cohort.routes.items()) for stretch in route.stretches][-1:]
    return any(
        place and place.point and is_away(plan, place) and km(place.point, base.point) > km(end.point, base.point)
        for place in begun
    )


def _is_airport_train(plan: Plan, line: Line, place: Place) -> bool:
    """Whether a service takes people to an airport, from which another is to take them on."""
    return line.item.kind != "flight" and plan.world.places.hub_kind(place) == "airport"


def _unfetched(plan: Plan, cohort: Cohort, place: Place) -> Iterator[str]:
    """Who is driven to a place at last and was to come back: to the `base`, else from a port in another city.

    Who `joins` may be at home there; who `leaves` goes on from a port by a way of their own, and is named elsewhere.
    """
    first = first_place(cohort)
    begun = first is not None and not is_elsewhere(city_of(plan, first), city_of(plan, place))
    meant_back = plan.base is not None or (place.kind == "hub" and not begun)
    for who in cohort.people:
        person = plan.people[who]
        left = meant_back and not person.leaves
        if not person.joins and (left or (person.leaves and not is_port(plan, place))):
            yield who


def come_by_nothing(plan: Plan) -> Iterator[tuple[tuple[str, ...], Place, dt.date]]:
    """People who begin outside the city of `base`, and of whom nobody wrote that they join there: where, and when.

    Where no `base` is written, those who begin where others of their first line come by a service; and where one is,
    those who begin far from it in its city, where others of their first line ride to, or join while all these are under
    way.
    """
    asked = {who for find in (begun_elsewhere, far_starts) for begun in find(plan) for who in begun.people}
    asked |= {who for left in left_at_piers(plan) if left.field == "from" for who in left.people}
    for cohort in plan.cohorts:
        people = tuple(who for who in cohort.people if who not in asked and not plan.people[who].joins)
        line = first_line(plan, cohort)
        place = begun_at(plan, cohort) if plan.base or line is None else _flown_to_by_others(plan, cohort, line)
        if people and place and line:
            yield people, place, line.date
    for left in (*missed_to(plan), *joined_under_way(plan)):
        yield tuple(who for who in left.people if who not in asked), left.place, left.date


def _flown_to_by_others(plan: Plan, cohort: Cohort, line: Line) -> Place | None:
    """Where people begin, if others of their first line come to that city by a service, and begin elsewhere."""
    place, ways = first_place(cohort), written_ways(Identity(plan))
    if place is None:
        return None
    coming = ways.into.get((line.date.toordinal(), city_of(plan, place)), ())
    flown = {who for each in coming if each.item.kind in SERVICES for who in each.people}
    return place if not flown.isdisjoint(set(line.people).difference(cohort.people)) else None
