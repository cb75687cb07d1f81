"""Finds the departure of a leg: the given minute, or one counted back from the minute by which people must be there."""

from collections.abc import Callable
from math import inf

from delegate.borders.routing import BorderRoute, CrossingRun, run
from delegate.clock import STEP
from delegate.travel.requests import TravelRequest

JUMPS = 50  # a search that has not ended by then never will


def depart(request: TravelRequest, way: BorderRoute, longest: float = inf) -> CrossingRun | None:
    """The way at the minute that is asked for, else at the latest from which they are ready in time.

    None where a part of it has no figure, and where, from a given minute, it takes more than `longest` minutes to be
    through the border.

    Counted back, nobody leaves so early that they wait for a crossing to open: they reach it as it opens, and are
    late. Where the minute at the first counter is written, the way to it is counted back from there.
    """
    if request.leave is not None:
        return run(request, way, request.leave, longest=longest)
    assert request.ready_by is not None, "a request has a departure or a deadline"
    counter = way.passing.at if way.passing else None
    deadline = request.ready_by if counter is None else counter

    def behind(leave: int) -> int | None:
        made = run(request, way, leave, waiting=False)
        if made is None:
            return None
        spent = made.minutes if counter is None else made.approach
        return max(leave + spent.high, leave + spent.planned + request.early) - deadline

    leave = latest(behind, deadline)
    made = None if leave is None else run(request, way, leave)
    return made if made is None or counter is not None else _as_it_opens(request, way, made)


def latest(behind: Callable[[int], int | None], deadline: int) -> int | None:
    """The latest multiple of five minutes that is not `behind`; the search jumps by what a departure misses.

    None where `behind` has no answer. The climb at the end is for ways that are quicker at a later hour.
    """
    leave = deadline - deadline % STEP
    for _ in range(JUMPS):
        missed = behind(leave)
        if missed is None:
            return None
        if missed <= 0:
            break
        leave -= -(-missed // STEP) * STEP
    for _ in range(JUMPS):
        missed = behind(leave + STEP)
        if missed is None or missed > 0:
            break
        leave += STEP
    return leave


def in_time(request: TravelRequest, made: CrossingRun) -> bool:
    """Whether a way counted back keeps both promises of its deadline."""
    if request.leave is not None or request.ready_by is None:
        return True
    spent = made.minutes
    return max(made.leave + spent.high, made.leave + spent.planned + request.early) <= request.ready_by


def _as_it_opens(request: TravelRequest, way: BorderRoute, made: CrossingRun) -> CrossingRun | None:
    """A way that is left so late that nobody waits for the opening at the planned minute."""
    later: CrossingRun | None = made
    for _ in range(JUMPS):
        if (
            later is None
            or later.opening is None
            or later.opening.opens is None
            or later.reached >= later.opening.opens
        ):
            break
        later = run(request, way, later.leave + later.opening.opens - later.reached)
    return later
