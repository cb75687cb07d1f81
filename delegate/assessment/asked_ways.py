"""Finds the ways of which a finding asks how they are made, so that nothing else is said of their minutes."""

from collections.abc import Iterator
from functools import lru_cache

from delegate.assessment.far_ways import far_drives
from delegate.assessment.services import booked_far_away, left_far_away
from delegate.assessment.written_ways import Cities, ends_of, is_border_unwritten
from delegate.identity import Identity
from delegate.planning.arrival import Arrival, late_lines
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan


def ways_beyond(plan: Plan) -> Iterator[Leg]:
    """Every unwritten way to the far side of a crossing, but from another one, of which nothing else is said."""
    ways = (leg for leg in plan.legs() if leg.judged and leads_beyond(plan, leg))
    beyond = [leg for leg in ways if not (leg.origin.place and leg.origin.place.kind == "crossing")]
    if not beyond:
        return
    late, told = late_lines(plan.arrivals), {id(each.leg) for each in far_drives(plan)}
    for leg in beyond:
        line = leg.destination.line or leg.lines.near
        if line and line.id not in late and id(leg) not in told:
            yield leg


def leads_beyond(plan: Plan, leg: Leg) -> bool:
    """Whether a way that nobody wrote leads over a border to the far side of a crossing, from where people go on."""
    reached = leg.destination.place
    beyond = reached is not None and reached.kind == "crossing" and not leg.through_hall
    return beyond and is_border_unwritten(plan, leg)


def is_asked_about(plan: Plan, arrival: Arrival) -> bool:
    """Whether people reach this by a way of which a finding asks how it is made: how long it takes nobody can say."""
    asked = _asked(Identity(plan))
    return any(_way(plan, taken.leg) in asked for taken in arrival.legs)


def is_way_asked_about(plan: Plan, leg: Leg) -> bool:
    """Whether a finding asks how people go between the two cities of a leg to its line."""
    return _way(plan, leg) in _asked(Identity(plan))


@lru_cache(maxsize=1)
def _asked(same: Identity[Plan]) -> frozenset[tuple[str, str, Cities] | None]:
    """The ways of which a finding asks, for whomever it does."""
    plan = same.of
    asked = {_way(plan, each.leg) for each in far_drives(plan)}
    asked |= {_way(plan, leg) for leg in ways_beyond(plan)}
    asked |= {_way(plan, leg) for find in (booked_far_away, left_far_away) for _, leg in find(plan)}
    return frozenset(asked - {None})


def _way(plan: Plan, leg: Leg) -> tuple[str, str, Cities] | None:
    """The movement of a leg, the line it leads to, and the ends between which it lies; None where one is not known.

    Others may reach that line from the same city by a movement of their own, of which nothing is asked.
    """
    line, cities = leg.destination.line or leg.lines.near, ends_of(plan, leg)
    return (leg.movement.id if leg.movement else "", line.id, cities) if line and cities else None
