"""Tells of a way whether somebody wrote how people make it, and whether it is said that they come too late by it."""

from delegate.planning.leg import Leg
from delegate.planning.plan import Plan


def is_way_written(leg: Leg) -> bool:
    """Whether somebody wrote how people of a leg go: a movement, or a vehicle on the line reached or the crossing.

    A vehicle that is theirs on every way, or the trip's only one, tells nothing of this way.
    """
    lines = (leg.crossing_line, leg.destination.line if leg.destination.kind != "hub" else None)
    named = {each.vehicle.name for line in lines if line for each in line.item.vehicles or ()}
    return leg.movement is not None or any(each.id in named for each in leg.vehicles)


def is_border_unwritten(leg: Leg) -> bool:
    """Whether people are examined on a way between two places in a row of which nobody wrote how, nor where."""
    return leg.passes_control and leg.movement is None and leg.crossing_line is None and not leg.spans


def late_lines(plan: Plan) -> set[str]:
    """The lines to which somebody comes too late, by their ids: of the way there nothing else is said."""
    return {each.line.id for each in plan.arrivals if each.late}


def late_ways(plan: Plan) -> set[int]:
    """The last way of all who come too late to a line, by the identity of the leg."""
    return {id(each.legs[-1].leg) for each in plan.arrivals if each.legs and each.late}
