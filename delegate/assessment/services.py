"""Finds the last services that people miss, and booked ones that leave them in another city."""

from collections.abc import Iterator

from delegate.assessment.written_lengths import distance
from delegate.clock import DAY, STEP
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.requests import total

ELSEWHERE_KM = 50  # from a station or an airport nearer than this it goes without saying how people get on


def on_the_platform(leg: Leg) -> int | None:
    """When people reach the platform of the service that has gone."""
    number = next((number for number, part in enumerate(leg.segments) if part.missed), None)
    return None if leg.leave is None or number is None else leg.leave + total(leg.segments[:number]).planned


def catches(plan: Plan, leg: Leg) -> int | None:
    """The latest round departure, before the planned one, from which the service that has gone is still caught.

    None where there is none within a day.
    """
    if leg.leave is None or leg.request is None or leg.option is None:
        return None
    landing = leg.option.leave - leg.leave  # minutes that a landing takes before the way itself begins
    ask = leg.request._replace(ready_by=None, early=0)
    for leave in range(leg.leave // STEP * STEP, leg.leave - DAY, -STEP):
        answers = plan.world.estimator(ask._replace(leave=leave + landing))
        if answers and not any(part.missed for part in answers[0].segments):
            return leave
    return None


def left_far_away(plan: Plan) -> Iterator[tuple[Line, Leg]]:
    """Booked services that end far from where their people are next, in another city, and no way on is written.

    Each once, with the way that is missing; a vehicle written for what comes next is a way.
    """
    seen: set[str] = set()
    for leg in plan.legs():
        service, origin, destination = leg.origin.line, leg.origin.place, leg.destination.place
        if leg.origin.kind != "hub" or service is None or service.id in seen or leg.movement or leg.vehicles:
            continue
        if origin and destination and origin.city != destination.city and (distance(leg) or 0) > ELSEWHERE_KM:
            seen.add(service.id)
            yield service, leg
