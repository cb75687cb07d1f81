"""Finds the last services that people miss, and when they would have to leave to catch them."""

from delegate.clock import DAY, STEP
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.travel.requests import MissedService, Segment, total
from delegate.tuples import NamedTuple


class Gone(NamedTuple):
    """A last service that has gone: when its people reach the platform, and whether that may be an error.

    `earliest` says that nobody wrote when they leave, and that this is how they leave as soon as they can. After a
    `check_in` it is when they could board.
    """

    service: MissedService
    reached: int
    firm: bool
    earliest: bool = False
    check_in: bool = False


def service_gone(leg: Leg) -> Gone | None:
    """The last service that people of a leg miss; None where they miss none.

    Where nobody wrote when they leave, it is missed by who leaves as soon as they can, and the first one of the morning
    is not on the date on which they leave.
    """
    way = leg.timing.earliest
    if leg.leave is not None:
        found = _missed(leg.segments)
        if found is None:
            return None
        before = leg.segments[: found[0]]
        return Gone(found[1], leg.leave + total(before).planned, leg.firm, check_in=_has_check_in(before))
    if way is None or leg.spans:
        return None
    parts = way.option.segments
    found = _missed(parts)
    if found is None or total(parts[found[0] : found[0] + 1]).planned <= way.longest:
        return None
    reached = way.option.leave + total(parts[: found[0]]).planned
    return Gone(found[1], reached, leg.firm and way.firm, earliest=True, check_in=_has_check_in(leg.segments))


def latest_that_catches(plan: Plan, leg: Leg) -> int | None:
    """The latest round departure, before the planned one, from which the service that has gone is still caught.

    None where there is none within a day.
    """
    if leg.leave is None or leg.request is None or leg.option is None:
        return None
    landing = leg.option.leave - leg.leave  # minutes that a landing takes before the way itself begins
    request = leg.request._replace(ready_by=None, early=0)
    for leave in range(leg.leave // STEP * STEP, leg.leave - DAY, -STEP):
        answers = plan.world.estimator(request._replace(leave=leave + landing))
        if answers and not any(part.missed for part in answers[0].segments):
            return leave
    return None


def _has_check_in(parts: tuple[Segment, ...]) -> bool:
    """Whether people check in before the service."""
    return any(part.kind == "check-in" and part.minutes for part in parts)


def _missed(parts: tuple[Segment, ...]) -> tuple[int, MissedService] | None:
    """The number of the part that is the wait for a service that has gone, and that service."""
    return next(((number, part.missed) for number, part in enumerate(parts) if part.missed), None)
