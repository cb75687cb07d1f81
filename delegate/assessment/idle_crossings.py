"""Finds crossings and drives over a border that lead people out and straight back, and crossings unused (rules 2, 3).

When a stop is moved to the other side of a border, the `crossing` line above it is left standing between two stops on
one side: people would go over only to come back. So they would by one that stands a day too early, behind the hotel
from which they set out next. Others name a crossing of other sides, and no way of anybody leads over it. One below a
drive that is written from the far side is most often meant for that drive, which begins on the wrong side.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from delegate.assessment.drives_back import drives_from_elsewhere, turned_round
from delegate.assessment.grouping import add_people
from delegate.assessment.idle_rides import has_lines_between, is_set_down_alone
from delegate.assessment.ports import is_gate, is_port_of_trip
from delegate.assessment.titled_places import says_hotel
from delegate.assessment.written_ways import is_crossed, is_way_written
from delegate.borders.routing import side_of
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import comes_late
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.places import same_place, walkable
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.planning.turning_back import left_elsewhere, turned_back
from delegate.planning.unfit_crossings import is_unfit
from delegate.tuples import NamedTuple


class IdleCrossing(NamedTuple):
    """A `crossing` line that takes nobody to where they have something to do, its name in words, and its people.

    For a `reason`: they are next on the `side` from which it leads ("back"), there in bed or at home behind their last
    line of all ("bed", "home"), or no way of theirs leads over it ("unused").
    """

    line: Line
    crossing: str
    reason: Literal["back", "bed", "home", "unused"]
    side: str | None
    people: tuple[str, ...]


def idle_crossings(plan: Plan) -> Iterator[IdleCrossing]:
    """Every such line, once with all its people."""
    yield from _on_one_side(plan)
    yield from idle_edges(plan)
    yield from _unused(plan)


class CrossedBelow(NamedTuple):
    """A written drive `move` from the far side of a border, whose `crossing` line stands below it.

    `here` are the names of where its `people` are before it, `start` is that of where it begins, `crossing` that of
    the crossing, in words.
    """

    move: Line
    line: Line
    crossing: str
    here: tuple[str, ...]
    start: str
    people: tuple[str, ...]


def crossed_below(plan: Plan) -> tuple[CrossedBelow, ...]:
    """Every such drive, once with its people, of whom nothing else tells how they come to it.

    Its line would be that of a way before the drive, which nobody wrote, and which it then writes in silence. Who goes
    to the crossing itself, or beside it, has it merely a line too low. Who comes too late for the drive is told
    that, as is whose drive leads back to where they are, and whom that crossing does not take.
    """
    found: dict[str, list[tuple[Line, Line, Leg]]] = {}
    for move, line, leg in _ways_crossed_below(plan):
        found.setdefault(move.id, []).append((move, line, leg))
    backwards = (
        {each.line.id for find in (turned_round, drives_from_elsewhere) for each in find(plan)} if found else set()
    )
    told = []
    for (move, line, first), *others in (ways for id_, ways in found.items() if id_ not in backwards):
        legs = first, *(leg for _, _, leg in others)
        here = tuple(dict.fromkeys(leg.origin.name for leg in legs))
        theirs = {who for leg in legs for who in leg.people}
        people = tuple(who for who in plan.people if who in theirs)
        told.append(CrossedBelow(move, line, _called(plan, line), here, first.destination.name, people))
    return tuple(told)


def _ways_crossed_below(plan: Plan) -> Iterator[tuple[Line, Line, Leg]]:
    """The drives, with the line of a crossing below each, and every way to its start that this line writes."""
    order = {line.id: number for number, line in enumerate(plan.lines())}
    begun = {(leg.movement.id, leg.origin.id) for leg in plan.legs() if leg.movement}
    for leg in plan.legs():
        move, line, start = leg.lines.near, leg.crossing_line, leg.destination.place
        if leg.movement or move is None or line is None or start is None or not _is_drive(move):
            continue
        is_below = (move.id, leg.destination.id) in begun and order[line.id] > order[move.id]
        if is_unfit(leg, plan.world.borders) or comes_late(plan.arrivals, move, leg.people):
            continue
        if is_below and is_crossed(plan, leg) and not is_way_written(leg) and not _is_at(plan, line, start):
            yield move, line, leg


class ThereAndBack(NamedTuple):
    """A drive over a border to a `place` where its people have nothing, before they go back to what is `after` it.

    It is `surely` a slip where that is a hotel of the trip, or the title says one, or a port; else anything may be left
    out there.
    """

    line: Line
    place: Place
    after: Place
    surely: bool
    people: tuple[str, ...]


def there_and_back(plan: Plan) -> Iterator[ThereAndBack]:
    """Every such drive of which nobody wrote the way back, but maybe its vehicle, once with all its people.

    Nor is anybody of the trip at that place on that date, or to be met there.
    """
    found: dict[str, ThereAndBack] = {}
    for day in plan.days:
        for party in day.parties:
            for ride, back in pairwise(party.legs):
                line, place, after = ride.movement, ride.destination.place, back.destination.place
                if line is None or place is None or after is None or not _is_over_and_back(plan, ride, back):
                    continue
                if has_lines_between(day, line, back) or not is_set_down_alone(plan, ride):
                    continue
                if not _is_anybody_at(day, ride, place):
                    hotel = place.id in plan.finder.lodgings or says_hotel(line)
                    surely = hotel or is_port_of_trip(plan, place)
                    add_people(found, line.id, ThereAndBack(line, place, after, surely, party.people))
    yield from found.values()


def _is_anybody_at(day: PlannedDay, ride: Leg, place: Place) -> bool:
    """Whether something is held on a day where a ride ends, or others come there or leave it."""
    held = (line for line in day.lines if line.item.kind not in MOVEMENT_KINDS and line.goes)
    if any(same_place(each, place) for line in held for each in line.places):
        return True
    others = (leg for party in day.parties for leg in party.legs if not set(leg.people) <= set(ride.people))
    return any(same_place(end.place, place) for leg in others for end in (leg.origin, leg.destination))


def _is_over_and_back(plan: Plan, ride: Leg, back: Leg) -> bool:
    """Whether a drive leads over a border to its written end, and nobody wrote the way back that is next."""
    line, here, place, after = ride.movement, ride.origin.place, ride.destination.place, back.destination.place
    if line is None or line.item.kind not in ROAD or not line.item.destination or ride.destination.line:
        return False
    if not (here and place and after) or place.kind in ("city", "district") or is_gate(plan, place):
        return False
    if back.movement or back.spans or back.crossing_line or any(isinstance(via, Place) for via in ride.wanted.via):
        return False
    return ride.passes_control and back.passes_control and here.side == after.side != place.side


def _is_drive(line: Line) -> bool:
    """Whether a line is a movement that says from where it leaves, and no booked service: that is from its port."""
    kind = line.item.kind
    return kind in MOVEMENT_KINDS and kind not in SERVICES and line.item.wrote("from")


def _is_at(plan: Plan, line: Line, place: Place) -> bool:
    """Whether a place is the crossing of a line, its port building, or so near that people walk there from it."""
    crossing = plan.finder.crossing(line.item.place)
    if crossing is None or place.kind == "crossing" or plan.world.places.hub_kind(place) == "checkpoint":
        return True
    return walkable(side_of(crossing, place.side), place)


def _on_one_side(plan: Plan) -> Iterator[IdleCrossing]:
    """The lines between stops on one side behind which no line for a way back follows, nor anything to do there."""
    found: dict[str, IdleCrossing] = {}
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            stops = list(dict.fromkeys(route.stops))
            for before, stop, behind in zip(stops, stops[1:], stops[2:], strict=False):
                ends = (before.place, behind.place)
                if ends[0] is None or ends[1] is None or ends[0].side != ends[1].side or not _is_over(plan, stop):
                    continue
                line = plan.days[day].lines[stop.line]
                if not _has_lines_beyond(plan, cohort, stop, behind):
                    add_people(
                        found, line.id, IdleCrossing(line, _called(plan, line), "back", ends[0].side, cohort.people)
                    )
    yield from found.values()


def idle_edges(plan: Plan) -> tuple[IdleCrossing, ...]:
    """The lines behind the last stop of a day, where people are next on the side on which that stop is."""
    return _idle_edges(Identity(plan))


@lru_cache(maxsize=1)
def _idle_edges(same: Identity[Plan]) -> tuple[IdleCrossing, ...]:
    plan, found = same.of, dict[tuple[str, str], IdleCrossing]()
    for cohort in plan.cohorts:
        for turned in turned_back(cohort, plan.trip.days or (), plan.people[cohort.people[0]], plan.base):
            day, number = turned.edge.line
            line = plan.days[day].lines[number]
            idle = IdleCrossing(line, _called(plan, line), turned.last or "back", turned.there.side, cohort.people)
            add_people(found, (line.id, idle.reason), idle)
    return tuple(found.values())


class UnclaimedCrossing(NamedTuple):
    """A `crossing` line that names nobody, its name in words, and where the last movements leave its people."""

    line: Line
    crossing: str
    ends: tuple[tuple[tuple[str, ...], Place], ...]


def unclaimed_crossings(plan: Plan) -> Iterator[UnclaimedCrossing]:
    """Every such line, where its people are left at several places, and none of them is known to be beyond it next.

    Of those who are next on the near side it is told that they turn back.
    """
    ends: dict[str, dict[str, tuple[tuple[str, ...], Place]]] = {}
    lines: dict[str, Line] = {}
    known = {idle.line.id for idle in idle_edges(plan)}
    for cohort in plan.cohorts:
        for left in left_elsewhere(cohort, plan.trip.days or (), plan.people[cohort.people[0]], plan.base):
            line, place = plan.days[left.edge.near.day].lines[left.edge.near.line], left.before.place
            known |= {line.id} if left.beyond or place is None or line.item.who is not None else set()
            if place:
                there = ends.setdefault(line.id, {})
                key = next((id_ for id_, (_, other) in there.items() if same_place(place, other)), place.id)
                there[key] = ((*there.get(key, ((), place))[0], *cohort.people), place)
                lines[line.id] = line
    for id_, there in ends.items():
        if len(there) > 1 and id_ not in known:
            yield UnclaimedCrossing(lines[id_], _called(plan, lines[id_]), tuple(there.values()))


def _unused(plan: Plan) -> Iterator[IdleCrossing]:
    """The lines over which no way leads; none whose people pass it on its date by a train or a boat, which it names.

    A crossing that is not known is told of as such.
    """
    used = {leg.lines.crossing.id for leg in plan.legs() if leg.lines.crossing}
    unused = [line for day in plan.days for line in day.lines if line.item.kind == "crossing" and line.id not in used]
    if not unused:
        return
    halls = {
        plan.days[stop.day].lines[stop.line].id
        for cohort in plan.cohorts
        for route in cohort.routes.values()
        for stop in route.stops
        if stop.role == "hall" and stop.line is not None
    }
    passed = {(each.line.date, each.crossing) for made in plan.passages for each in made}
    for line in unused:
        place = line.item.place
        crossing = plan.world.borders.crossing(place.name) if place and line.item.status != "cancelled" else None
        if crossing and line.people and line.id not in halls and (line.date, crossing.id) not in passed:
            yield IdleCrossing(line, _called(plan, line), "unused", None, line.people)


def _called(plan: Plan, line: Line) -> str:
    name = line.item.place.name if line.item.place else ""
    crossing = plan.world.borders.crossing(name)
    return str(crossing.name) if crossing else name


def _is_over(plan: Plan, stop: RouteStop) -> bool:
    """Whether a stop is the unknown place behind a `crossing` line."""
    there = stop.role == "hall" and stop.place is None
    return there and plan.days[stop.day].lines[stop.line].item.kind == "crossing"


def _has_lines_beyond(plan: Plan, cohort: Cohort, over: RouteStop, behind: RouteStop) -> bool:
    """Whether people may be beyond a crossing for a line below it, or for the next stop, which names no place.

    Who is to be confirmed (`who: tbc`) may be anybody.
    """
    own = set(cohort.lines)
    for number, line in enumerate(plan.days[over.day].lines):
        between = over.line < number < (behind.line if behind.day == over.day else over.line)
        if between and line.item.status != "cancelled" and ((over.day, number) in own or "who" in line.item.tbc):
            return True
    item = plan.days[behind.day].lines[behind.line].item if behind.role == "line" else None
    return item is not None and item.kind != "hotel" and item.venue is None
