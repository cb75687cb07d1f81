"""Says why people cannot pass the crossing that somebody wrote for their leg."""

from delegate.borders.crossings import Borders, state
from delegate.clock import local
from delegate.model import Crossing
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.passages import passes_port


def crossing_of(leg: Leg, borders: Borders) -> Crossing | None:
    """The crossing or port that a leg passes."""
    return borders.crossing(leg.crossing) if leg.crossing else None


def misfit(leg: Leg, crossing: Crossing) -> str:
    """Why a written crossing is none for this leg, in words: it joins other sides, or takes other modes."""
    origin, destination = leg.origin.place, leg.destination.place
    if leg.crossing_chosen or not origin or not destination or passes_port(leg):
        return ""
    sides = set(crossing.sides or {})
    if origin.side != destination.side and not {origin.side, destination.side} <= sides:
        return f"joins {' and '.join(sorted(sides))}, and this leg goes from {origin.side} to {destination.side}"
    if origin.side == destination.side and leg.movement is not None and leg.wanted.written and not leg.through_hall:
        return f"joins {' and '.join(sorted(sides))}, and this leg begins and ends in {origin.side}"
    if leg.spans and leg.movement is None:
        return ""  # nobody wrote how they go around an unknown place
    date = (
        local(leg.leave, origin.zone).date if leg.leave is not None else leg.lines.near.date if leg.lines.near else None
    )
    modes = state(crossing, date, origin.side).modes if date else crossing.modes
    if modes is not None and leg.mode != UNKNOWN_MODE and leg.mode not in modes:
        return f"takes {', '.join(modes)}, and this leg is by {leg.mode}"
    return ""


def fits_not(leg: Leg, borders: Borders) -> bool:
    """Whether another crossing is written for a leg than one that it can pass: how long it takes nobody can say."""
    crossing = crossing_of(leg, borders)
    return crossing is not None and bool(misfit(leg, crossing))
