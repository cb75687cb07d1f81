"""Finds when the people of a leg are at its border, and whether it is open then."""

from typing import NamedTuple

from delegate.borders.crossings import AT_THE_PORT_KM, Borders, state
from delegate.borders.opening import OpeningWindow, opening_at
from delegate.clock import local
from delegate.model import Crossing
from delegate.modes import SERVICES, UNKNOWN_MODE
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.travel.distance import km
from delegate.travel.requests import Basis, Segment


class BorderTimes(NamedTuple):
    """The instants at which people reach the first counter and have cleared the last, at planned or at high."""

    reached: int
    cleared: int
    opening: OpeningWindow

    @property
    def shut(self) -> bool:
        """Whether they come after the last opening of that date."""
        return self.opening.opens is None

    @property
    def too_slow(self) -> bool:
        """Whether they come in time and are not through by closing."""
        return not self.shut and self.opening.closes is not None and self.cleared > self.opening.closes


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
    date = (
        local(leg.leave, origin.zone).date if leg.leave is not None else leg.lines.near.date if leg.lines.near else None
    )
    modes = state(crossing, date).modes if date else crossing.modes
    if modes is not None and leg.mode != UNKNOWN_MODE and leg.mode not in modes:
        return f"takes {', '.join(modes)}, and this leg is by {leg.mode}"
    return ""


def passes_port(leg: Leg) -> bool:
    """Whether the leg is a booked service to another side, whose papers are looked at in the port."""
    origin, destination = leg.origin.place, leg.destination.place
    return leg.mode in SERVICES and bool(origin and destination and origin.side != destination.side)


def at_border(leg: Leg, crossing: Crossing, scenario: str) -> BorderTimes | None:
    """When people are at the border in the `planned` or the `high` case; None where that is not known."""
    place = leg.origin.place
    if leg.leave is None or place is None:
        return None
    if passes_port(leg):
        return _in_port(leg, leg.leave, place, crossing, scenario)
    parts = leg.segments if not leg.written else leg.option.segments if leg.option else ()
    clears = [number for number, segment in enumerate(parts) if segment.kind == "clear"]
    if not clears:
        return None
    at_counter = clears[-1]  # whoever has just landed clears the port first
    before = parts[:at_counter]  # a wait for a written hour at the counter comes before reaching it
    waits = [segment for segment in before if segment.kind == "wait" and segment.basis is not Basis.GIVEN]
    way = [segment for segment in before if segment not in waits]
    reached = leg.leave + _minutes(way, scenario)
    cleared = reached + _minutes([*waits, parts[at_counter]], scenario)
    return BorderTimes(reached, cleared, opening_at(crossing, reached, place.zone))


def _in_port(leg: Leg, leave: int, origin: Place, crossing: Crossing, scenario: str) -> BorderTimes | None:
    """A service is looked at where it leaves, or where it arrives, whichever port is the crossing."""
    arrives_at = leg.destination.place
    if arrives_at and _stands_at(arrives_at, crossing) and not _stands_at(origin, crossing):
        if leg.minutes is None:
            return None
        reached = leave + int(getattr(leg.minutes, scenario))
        return BorderTimes(reached, reached, opening_at(crossing, reached, arrives_at.zone))
    reached = leg.origin.start if leg.origin.kind == "hub" and leg.origin.start is not None else leave
    return BorderTimes(reached, leave, opening_at(crossing, reached, origin.zone))


def _stands_at(hub: Place, crossing: Crossing) -> bool:
    """Whether a hub is where the crossing is, and not only the far end of a service that passes it."""
    points = (crossing.sides or {}).values()
    return hub.point is not None and any(km(hub.point, point) < AT_THE_PORT_KM for point in points)


def _minutes(segments: list[Segment], scenario: str) -> int:
    return sum(getattr(segment.minutes, scenario) for segment in segments if segment.minutes)
