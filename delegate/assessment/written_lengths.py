"""Compares the length that a person wrote for a movement with the estimate and with the physical minimum."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from delegate.borders.routing import side_of
from delegate.clock import DAY
from delegate.modes import AIRBORNE, BY_STATIONS, MOVEMENT_KINDS, ON_FOOT, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.deadlines import stay
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import has_number, over_a_harbour
from delegate.planning.outlying import in_one_city
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.travel.distance import km
from delegate.travel.requests import Minutes, RideEstimate, Segment, WaitFor, total
from delegate.tuples import NamedTuple

NEAR_KM = 10  # a place nearer than this may be of the same city by another name
ELSEWHERE_KM = 50  # up to here it goes without saying how people get on from a port or a crossing
FAR_ROUND = 1.6  # times the straight line: roads of the tables are 1.3 times as long
STROLL = 30  # minutes: a walk that takes so long may be one for its own sake; judgement
_ASIDE = 1.25  # times the straight line: more than a place that lies on the way
_ADDED = ("check-in", "exit", "entry")  # what a written length leaves out (rule 16)


def given(leg: Leg) -> Minutes | None:
    """The length that was written for a leg, from leaving to the door."""
    return next((part.minutes for part in leg.segments if part.written), None)


def thought(leg: Leg) -> Minutes | None:
    """The tool's own minutes for the same stretch; None where a ride is not known."""
    parts = compared(leg)
    if not parts or any(part.kind == "ride" and part.minutes is None for part in parts):
        return None
    return total(parts)


def compared(leg: Leg) -> tuple[Segment, ...]:
    """The parts of the estimate that a written length is compared with.

    Who writes a train or a boat writes when it runs: the hours until the first of the tables are no part of its way.
    """
    if leg.option is None:
        return ()
    runs = leg.movement is not None and leg.mode in SERVICES
    found = (part for part in leg.option.segments if part.kind not in _ADDED)
    return tuple(part for part in found if not (runs and _for_the_first(part)))


def _for_the_first(part: Segment) -> bool:
    """Whether people would wait for the first service of the day, as it runs by the tables or as usual."""
    return part.kind == "wait" and isinstance(part.detail, WaitFor) and part.detail.first is not None


def shortest(leg: Leg) -> int | None:
    """The minutes below which a written length is hard to believe; None where a ride is not known.

    A timetable is rounded, and of a service the tables often have one figure alone: a tenth less is still that service.
    """
    own = thought(leg)
    if own is None:
        return None
    return own.low * 9 // 10 if leg.mode in BY_STATIONS and leg.mode != "flight" else own.low


def is_published(leg: Leg) -> bool:
    """Whether a leg is a service with a number: its length stands in a timetable, and is a fact."""
    return leg.movement is not None and leg.movement.item.kind in SERVICES and has_number(leg.movement.item)


def crosses_a_city(leg: Leg) -> bool:
    """Whether a leg is a boat over the harbour of a city that is in no table: the formula is of boats that go far."""
    rides = (part.detail for part in compared(leg) if part.kind == "ride")
    unlisted = any(isinstance(ride, RideEstimate) and ride.unlisted for ride in rides)
    return leg.mode == "ferry" and unlisted and over_a_harbour(leg.origin.place, leg.destination.place)


def distance(leg: Leg) -> float | None:
    """Kilometres between its two ends in a straight line over the earth."""
    origin, destination = leg.origin.place, leg.destination.place
    if not origin or not destination or not origin.point or not destination.point:
        return None
    return km(origin.point, destination.point)


def kilometres(far: float) -> str:
    """Whole kilometres in words; two ends of one bridge are not at one place, however near they are."""
    return f"{far:,.0f} km" if far >= 0.5 else "less than 1 km"


def way_km(leg: Leg) -> float:
    """Kilometres of a way: in a straight line, or of its road where that leads over a water or far round one.

    Of a way over an estuary the bridge is where it is: nobody in the two cities thinks of the straight line.
    """
    straight = distance(leg) or 0
    rides = [part for part in leg.segments if part.kind == "ride"]
    road = sum(part.km or 0 for part in rides)
    over = any(isinstance(part.detail, RideEstimate) and part.detail.crossed for part in rides)
    return road if over or road > FAR_ROUND * straight else straight


def walked(leg: Leg) -> tuple[float | None, int | None]:
    """Kilometres of a way on foot, and its minutes where nobody wrote them; None each where they are not known."""
    if leg.mode != "walk":
        return None, None
    rides = [part for part in leg.segments if part.kind == "ride" and part.minutes]
    minutes = total(rides).planned if rides and not leg.written else None
    return leg.option.km if leg.option else None, minutes


def passed_points(leg: Leg) -> tuple[Place, ...]:
    """What a way is sure to lead by between its ends: the places of `via`, and on foot both sides of a gate.

    A service passes a gate in its port, wherever that is, and of a road that is written far round others tell.
    """
    if leg.mode in ROAD:
        return ()
    found: list[Place] = []
    for each in leg.wanted.via:
        if isinstance(each, Place):
            found.append(each)
        elif leg.mode in ON_FOOT:
            sides = dict.fromkeys(end.place.side for end in (leg.origin, leg.destination) if end.place)
            found += [side_of(each.crossing, side) for side in sides if side in (each.crossing.sides or {})]
    return tuple(each for each in found if each.point)


def least_km(plan: Plan, leg: Leg) -> float | None:
    """Kilometres below which no way leads from one end to the other by all that is written between them.

    A city or district in `via` is passed at its edge, wherever people stop in it.
    """
    far, passed = distance(leg), passed_points(leg)
    if far is None or not passed:
        return far
    ends = [end.place for end in (leg.origin, leg.destination) if end.place]
    edges = {each.id: plan.finder.radius(each) for each in passed if each.rough}
    over = 0.0
    for one, other in pairwise((ends[0], *passed, ends[-1])):
        if one.point and other.point:
            inside = edges.get(one.id, 0) + edges.get(other.id, 0)
            over += max(0.0, km(one.point, other.point) - inside)
    return max(far, over)


def least(plan: Plan, leg: Leg) -> int:
    """The minutes below which nobody can cover that distance in that mode."""
    far = least_km(plan, leg)
    return 0 if far is None else plan.world.limits.fastest(leg.mode, far)


def is_impossible(plan: Plan, leg: Leg) -> bool:
    """Whether a leg is given less time than physics allows."""
    written = given(leg)
    return written is not None and written.planned < least(plan, leg)


def is_a_day_too_long(plan: Plan, leg: Leg) -> bool:
    """Whether a service takes more than 24 hours as it is written, and a day less would do: its end is a date off.

    So it is in the air; of a train or a ship only where it takes four times what the planner estimates at the slowest.
    """
    written = given(leg)
    if written is None or leg.mode not in SERVICES or written.planned <= DAY:
        return False
    slowest = leg.option.minutes.high if leg.option else None
    slow = leg.mode in AIRBORNE or (slowest is not None and written.planned > 4 * slowest)
    return slow and written.planned - DAY >= least(plan, leg)


def where_given(leg: Leg) -> Where:
    """Where the length of a leg is written."""
    if leg.movement is None:
        return leg.where()
    return leg.movement.where("for" if leg.movement.item.length else "time")


class LooseEnd(NamedTuple):
    """A movement that became no leg, which end of it nobody says, and the line after it that names no place either."""

    line: Line
    missing: Literal["from", "to"]
    after: Line | None = None


def loose_ends(plan: Plan) -> Iterator[LooseEnd]:
    """Movements that became no leg because neither they nor the lines around them say where one end is."""
    made = {id(leg.movement) for leg in plan.legs()}
    lines = [line for line in plan.lines() if line.goes and line.item.kind != "crossing"]
    for number, line in enumerate(lines):
        if line.item.kind not in MOVEMENT_KINDS or id(line) in made or not line.people:
            continue
        before = [each for each in lines[:number] if _shared(each, line)]
        after = next((each for each in lines[number + 1 :] if _shared(each, line) and each.date == line.date), None)
        if not (_says(line, "from") or before or _from_base(plan, line)):
            yield LooseEnd(line, "from")
        elif _says(line, "to") or (after and _leads_on(after)):
            continue
        elif after and after.item.kind not in MOVEMENT_KINDS:
            yield LooseEnd(line, "to", after)
        elif not any(_sleeps(each, line) for each in before):
            yield LooseEnd(line, "to")


def _shared(one: Line, other: Line) -> bool:
    return bool(set(one.people) & set(other.people))


def _says(line: Line, end: str) -> bool:
    return line.item.wrote(end) or end in line.item.tbc


def _from_base(plan: Plan, line: Line) -> bool:
    return plan.trip.wrote("base") and any(plan.people[who].joins is None for who in line.people)


def _leads_on(after: Line) -> bool:
    """Whether the next line says where it is, or that this is open; another movement does by its `from`."""
    if after.item.kind in MOVEMENT_KINDS:
        return _says(after, "from")
    return bool(after.item.venue or after.item.place) or bool({"venue", after.item.kind} & set(after.item.tbc))


def _sleeps(hotel: Line, line: Line) -> bool:
    """Whether that day ends at a hotel written before."""
    return hotel.item.kind == "hotel" and (line.date - hotel.date).days < hotel.item.nights_kept


def both_ends(line: Line, missing: str) -> str:
    """What to write for an end; a service has a port at either, and left out the other one is the place before."""
    item, other = line.item, "from" if missing == "to" else "to"
    if item.kind in SERVICES and not item.wrote(other) and other not in item.tbc:
        return "`from:` and `to:` with a place each, or `tbc`"
    return f"`{missing}:` with a place, or `{missing}: tbc`"


def leads_aside(ride: Leg, on: Leg) -> bool:
    """Whether a ride takes people past another city, in which they are next: a quarter round at least, on one side.

    The way on is no shuttle of a hotel near by, nor so far that others ask.
    """
    here, there, after = ride.origin.place, ride.destination.place, on.destination.place
    if ride.passes_control or on.passes_control or in_one_city(here, after) or not here or not there or not after:
        return False
    if not (here.point and there.point and after.point) or not NEAR_KM < way_km(on) <= ELSEWHERE_KM:
        return False
    return km(here.point, there.point) + km(there.point, after.point) >= _ASIDE * km(here.point, after.point)


def is_stroll(line: Line) -> bool:
    """Whether a walk is written to take so long that people come back from it to where they were."""
    start, end = line.start, line.end
    return (stay(line.item) if start is None or end is None else end - start) >= STROLL
