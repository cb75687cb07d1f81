"""Finds the ways of which a finding asks how they are made, so that nothing else is said of their minutes."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from delegate.assessment.booked_services import (
    between_ports,
    booked_far_away,
    is_taken_on,
    left_far_away,
    told_of_services,
)
from delegate.assessment.far_ways import far_drives
from delegate.assessment.ports import gates_at
from delegate.assessment.ports_of_one_city import (
    is_fetched_behind_crossing,
    is_fetched_behind_gate,
    is_set_down_elsewhere,
    stays_at,
)
from delegate.assessment.written_ways import Cities, ends_of, is_border_unwritten, is_crossed, is_way_written, spots_of
from delegate.borders.routing import side_of
from delegate.identity import Identity
from delegate.model import Crossing
from delegate.modes import MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import Arrival, comes_late, late_ways
from delegate.planning.leg import Leg
from delegate.planning.places import same_place, walkable
from delegate.planning.plan import Plan
from delegate.planning.route_stop import anywhere_in_one_city
from delegate.planning.stop import Line

if TYPE_CHECKING:
    from delegate.assessment.two_ports import TwoPorts

_DRIVES = frozenset(MOVEMENT_KINDS) - frozenset(SERVICES) - {"walk"}  # a walk from a crossing is itself the way over


def ways_beyond(plan: Plan) -> Iterator[Leg]:
    """Every unwritten way to the far side of a crossing, but from another one, of which nothing else is said.

    Where the movement there names the crossing alone, it is the way to the hall through which people would walk to it.
    """
    halls = ways_to_halls(Identity(plan))
    ways = (leg for leg in plan.legs() if leg.judged and (id(leg) in halls or leads_beyond(plan, leg)))
    beyond = [leg for leg in ways if not (leg.origin.place and leg.origin.place.kind == "crossing")]
    if not beyond:
        return
    told = {id(each.leg) for each in far_drives(plan)}
    for leg in beyond:
        line = leg.destination.line or leg.lines.near
        if line and id(leg) not in told and not comes_late(plan.arrivals, line, leg.people):
            yield leg


def leads_beyond(plan: Plan, leg: Leg) -> bool:
    """Whether a way that nobody wrote leads over a border to the far side of a crossing, from where people go on."""
    reached = leg.destination.place
    beyond = reached is not None and reached.kind == "crossing" and not leg.through_hall
    return beyond and is_border_unwritten(plan, leg)


def begun_beyond(plan: Plan) -> Iterator[tuple[Line, Leg]]:
    """Movements that begin at a port or a crossing, while their people stand at another one beyond a border control.

    Of crossings also at another one of that border, or at the gate of another one on that side, as behind a walk over
    the border. Each once a place, with the way that is missing. Who walks through
    the crossing at which they stand, and begins at no other one, is on the way there. Of booked services, and of ports
    between which no crossing fits, others tell.
    """
    told = told_of_services(Identity(plan)) | late_ways(plan.arrivals)
    seen, halls = set[tuple[str, str]](), ways_to_halls(Identity(plan))
    for leg in plan.legs():
        line, here, there = leg.destination.line or leg.lines.near, leg.origin.place, leg.destination.place
        if line is None or here is None or there is None or line.item.kind not in MOVEMENT_KINDS:
            continue
        if is_way_written(leg) or is_crossed(plan, leg) or leg.through_hall:
            continue
        if here.kind == there.kind == "crossing":
            apart = leg.passes_control or (id(leg) in halls and between_crossings(leg))
        else:
            beyond = between_ports(plan, leg) or (leg.passes_control and _are_gates_apart(plan, leg))
            apart = beyond and not (leg.border_missing or leg.no_way)
        apart = apart or between_gates(plan, leg)
        if apart and (line.id, here.id) not in seen and id(leg) not in told:
            seen.add((line.id, here.id))
            yield line, leg


def begun_beyond_once(plan: Plan) -> Iterator[tuple[Line, Leg]]:
    """What `begun_beyond` finds, without movements back at the gate where people were before a walk at another one.

    The walk at the other gate is the one mistake, and the way there already tells of it.
    """
    left = set[tuple[str, str]]()  # a movement, and the gate at which its people were before it
    for line, leg in begun_beyond(plan):
        before, here, there = _line_before(plan, leg), leg.origin.place, leg.destination.place
        if here and there and not (before and (before.id, there.id) in left):
            left.add((line.id, here.id))
            yield line, leg


def between_crossings(leg: Leg) -> bool:
    """Whether a way leads from one crossing to another one."""
    here, there = leg.origin.place, leg.destination.place
    return bool(here and there and here.kind == there.kind == "crossing" and here.id != there.id)


def between_gates(plan: Plan, leg: Leg) -> bool:
    """Whether people would be driven from the gate of one crossing, or a port, to that of another one on the same side.

    Or from the gate at which they come over the border to the port from which their next drive is written. Nobody wrote
    the way, no time off lies between, and what takes them on neither waits at that gate nor has it in `via`.
    """
    if leg.mode == "walk" or not leg.judged or leg.spans:
        return False
    apart = not leg.passes_control and (_are_gates_apart(plan, leg) or is_set_down_elsewhere(plan, leg))
    if not (apart or _is_fetched_behind_border(plan, leg)):
        return False
    if is_way_written(leg) or leg.no_way or is_taken_on(plan, leg):
        return False
    before = _line_before(plan, leg)
    free = before is not None and before.item.kind == "free"
    return not free and not _is_through(plan, leg) and not _calls_there(plan, leg)


def _calls_there(plan: Plan, leg: Leg) -> bool:
    """Whether the drive to which a way leads has the gate where the way begins in `via`: people board there."""
    line, here, places = leg.lines.near, leg.origin.place, plan.finder
    calls = line.item.via or () if line and line.item.kind not in SERVICES and here else ()
    found = (places.place(each) for each in calls if places.crossing(each) is None)
    gates = gates_at(plan, here)
    return any(each and here and (same_place(each, here) or gates & gates_at(plan, each)) for each in found)


def _are_gates_apart(plan: Plan, leg: Leg) -> bool:
    """Whether a way leads from a gate at which nothing is held to one of other crossings, however each is named."""
    one, other = gates_at(plan, leg.origin.place), gates_at(plan, leg.destination.place)
    held = stays_at(leg.origin) or leg.destination.line is not None
    return bool(one and other) and one.isdisjoint(other) and not held


def _is_fetched_behind_border(plan: Plan, leg: Leg) -> bool:
    """Whether people come over the border, and a drive is written from a port behind it, and no other finding asks."""
    find = is_fetched_behind_crossing if leg.passes_control else is_fetched_behind_gate
    return find(plan, leg) and not is_way_asked_about(plan, leg)


def led_to_another_gate(plan: Plan, leg: Leg) -> tuple[Place, Crossing] | None:
    """A station or a port building at which people are, and the crossing of another gate that is written between.

    A ride sets them down there before the line of the crossing, or the movement behind it begins there. Asked about is
    neither who is taken on by a vehicle that waits there, nor who walks from there to the crossing.
    """
    line = leg.crossing_line
    if line is None or leg.through_hall or leg.movement or leg.spans or not leg.judged:
        return None
    written = plan.finder.crossing(line.item.place)
    before = _line_before(plan, leg, line)
    set_down = before is not None and before.item.kind in MOVEMENT_KINDS and leg.origin.line is None
    begins = leg.destination.line is None and leg.lines.near is not None and leg.lines.near.item.wrote("from")
    for place, meant in ((leg.origin.place, set_down), (leg.destination.place, begins)):
        gates = gates_at(plan, place) if meant and place and place.kind == "hub" else frozenset()
        if written is None or place is None or not gates or written.id in gates:
            continue
        if place.side in (written.sides or {}) and not walkable(side_of(written, place.side), place):
            return None if is_taken_on(plan, leg) else (place, written)
    return None


def _is_through(plan: Plan, leg: Leg) -> bool:
    """Whether people walk on through the crossing to which they are led: its line names no side, as `ways_to_halls`."""
    on = (each for each in plan.legs() if each.through_hall and each.movement is None)
    return any(each.lines.near is leg.lines.near and each.origin.id == leg.destination.id for each in on)


def _line_before(plan: Plan, leg: Leg, line: Line | None = None) -> Line | None:
    """The line of people above the one that they reach, or above that line."""
    line = line or leg.destination.line or leg.lines.near
    own = [each for each in plan.lines() if set(each.people) & set(leg.people)]
    number = own.index(line) if line in own else 0
    return own[number - 1] if number else None


@lru_cache(maxsize=1)
def ways_to_halls(same: Identity[Plan]) -> frozenset[int]:
    """The ways to a crossing that nobody wrote, through which people walk to a movement, by the identity of the leg.

    That movement names the crossing alone (`from: shenzhen-bay`), and what waits there waits behind the border. Nothing
    needs to be written for who walks to it, is driven in a vehicle of the trip, or has a `crossing` line for it; but
    for whom the movement before left at another crossing.
    """
    plan = same.of
    legs = [leg for leg in plan.legs() if leg.movement is None]
    through: dict[tuple[str, str], list[Leg]] = {}
    for leg in legs:
        line = leg.lines.near
        if line and leg.through_hall and line.item.kind in _DRIVES:
            through.setdefault((line.id, leg.origin.id), []).append(leg)
    found = (leg for leg in legs if through and _is_to_hall(plan, leg, through))
    return frozenset(id(leg) for leg in found)


def _is_to_hall(plan: Plan, leg: Leg, through: Mapping[tuple[str, str], Sequence[Leg]]) -> bool:
    line, place = leg.lines.near, leg.destination.place
    if line is None or place is None or place.kind != "crossing" or leg.origin.place is None:
        return False
    if leg.through_hall or leg.spans or leg.passes_control or not leg.judged or leg.mode == "walk":
        return False
    walks = [each for each in through.get((line.id, leg.destination.id), ()) if set(each.people) & set(leg.people)]
    lines = [each.crossing_line for each in walks if each.crossing_line]
    if between_crossings(leg):
        return bool(walks) and all(_names(plan, each, place) for each in lines)
    return bool(walks) and not lines and not leg.vehicles


def _names(plan: Plan, line: Line, hall: Place) -> bool:
    """Whether the line of a crossing names that of a hall: of one that names another, others tell."""
    places = plan.finder
    crossing = places.crossing(line.item.place)
    return crossing is not None and crossing.id == hall.id


@lru_cache(maxsize=1)
def two_ports_of_one_city(same: Identity[Plan]) -> "tuple[TwoPorts, ...]":
    """Where people come to one port of a city and leave from another one, of which one is known by its city alone."""
    parties = (party for day in same.of.days for party in day.parties)
    ways = ([leg for leg in party.legs if leg.movement or not _has_no_minutes(leg)] for party in parties)
    pairs = [pair for legs in ways for pair in pairwise(legs) if _are_beside_each_other(*pair)]
    if not pairs:
        return ()
    from delegate.assessment.two_ports import two_ports  # few trips have such ways

    return tuple(two_ports(same.of, pairs))


def _has_no_minutes(way: Leg) -> bool:
    """Whether a way has no minutes: both its ends are in one city, and of one of them the city alone is known."""
    here, there = way.origin.place, way.destination.place
    return here is not None and there is not None and anywhere_in_one_city(here, there)


def _are_beside_each_other(before: Leg, behind: Leg) -> bool:
    """Whether a drive ends and a service begins in one city, or the other way round, at two venues or ports.

    One of the two is known by its city alone, so that no way lies between.
    """
    here, there = before.destination.place, behind.origin.place
    if not (before.movement and behind.movement and here and there and behind.movement.item.wrote("from")):
        return False
    if not before.movement.item.wrote("to") or (before.passes_control and behind.mode in SERVICES):
        return False
    turned = before.mode in SERVICES and behind.mode in ROAD
    if not turned and (before.mode in SERVICES or behind.mode not in SERVICES):
        return False
    if any(isinstance(via, Place) for via in before.wanted.via):
        return False
    same = here.id == there.id or here.names == there.names or "city" in (here.kind, there.kind)
    return not same and anywhere_in_one_city(here, there)


def is_asked_about(plan: Plan, arrival: Arrival) -> bool:
    """Whether people reach this by a way of which a finding asks how it is made: how long it takes nobody can say."""
    halls = ways_to_halls(Identity(plan))
    ways = [taken.leg for taken in arrival.legs]
    asked = (is_way_asked_about, between_gates, led_to_another_gate)
    return any(id(leg) in halls or any(each(plan, leg) for each in asked) for leg in ways)


def is_way_asked_about(plan: Plan, leg: Leg) -> bool:
    """Whether a finding asks how people go between the two cities, or two ports of one city, of a leg to its line."""
    return id(leg) in told_of_services(Identity(plan)) or _way(plan, leg) in _asked(Identity(plan))


@lru_cache(maxsize=1)
def _asked(same: Identity[Plan]) -> frozenset[tuple[str, str, Cities] | None]:
    """The ways of which a finding asks, for whomever it does."""
    plan = same.of
    asked = {_way(plan, each.leg) for each in far_drives(plan)}
    asked |= {_way(plan, leg) for leg in ways_beyond(plan)}
    booked = (leg for find in (booked_far_away, left_far_away) for _, leg in find(plan))
    asked |= {_way(plan, leg) for leg in booked if ends_of(plan, leg)}
    return frozenset(asked - {None})


def _way(plan: Plan, leg: Leg) -> tuple[str, str, Cities] | None:
    """The movement of a leg, the line it leads to, and the ends between which it lies; None where one is not known.

    Inside a city these are places.

    Others may reach that line from the same city by a movement of their own, of which nothing is asked.
    """
    line, cities = leg.destination.line or leg.lines.near, ends_of(plan, leg) or spots_of(leg)
    return (leg.movement.id if leg.movement else "", line.id, cities) if line and cities else None
