"""Puts a leg together from the request that was made about it and the times that came of it."""

from collections.abc import Sequence

from delegate.planning.leg_request import LegRequest
from delegate.planning.leg_timing import LegBounds, LegTiming
from delegate.planning.plan import Leg, Line, Stop


def compose(
    origin: Stop,
    destination: Stop,
    movement: Line | None,
    crossing_line: Line | None,
    people: Sequence[str],
    asked: LegRequest,
    ends: LegBounds,
    timed: LegTiming,
) -> Leg:
    """The leg between two stops; its crossing is the written one, else its service's port, else the tool's choice."""
    chosen = timed.estimate.crossing if timed.estimate and asked.needs_border and not asked.written else None
    return Leg(
        origin=origin,
        destination=destination,
        movement=movement,
        crossing_line=crossing_line,
        people=tuple(people),
        mode=asked.mode,
        vehicle=asked.vehicle,
        crossing=(asked.written.crossing.id if asked.written else None) or asked.port or chosen,
        crossing_chosen=chosen is not None,
        rough=asked.rough,
        leave=timed.leave,
        latest=timed.latest,
        arrive=timed.arrive,
        minutes=timed.minutes,
        segments=timed.segments,
        slack=timed.slack,
        deadline=ends.deadline,
        estimate=timed.estimate,
        others=timed.others,
        judged=True,
        counted_back=timed.counted_back,
        open_border=asked.open_border,
        stays_since=timed.stays_since,
        reckoned_for=timed.reckoned_for,
        ask=timed.ask,
        border_missing=asked.needs_border and asked.written is None and timed.estimate is not None and chosen is None,
    )
