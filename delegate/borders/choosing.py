"""Ranks the crossings of a leg, best first, and says why the first is the best (rule 18)."""

from collections.abc import Sequence
from typing import NamedTuple

from delegate.borders.departure import in_time
from delegate.borders.routing import BorderRoute, CrossingRun
from delegate.clock import hhmm, local
from delegate.modes import MODES
from delegate.travel.requests import TravelRequest

ALIKE = 5  # minutes: ways this near to the best are as good, and the safer one is taken

HOURS, PAPERS = "hours", "papers"


class RouteCandidate(NamedTuple):
    """A way over one crossing, made."""

    way: BorderRoute
    made: CrossingRun

    @property
    def crossing(self) -> str:
        """The id of the crossing."""
        return self.way.passing.crossing.id if self.way.passing else ""


def ranked(ask: TravelRequest, found: Sequence[RouteCandidate]) -> list[RouteCandidate]:
    """Best first: the shortest planned way, counted back the latest departure that is in time.

    Among those within five minutes of the best the smaller high wins, then the id.
    """
    best = min(_cost(ask, each.made) for each in found)

    def order(each: RouteCandidate) -> tuple[int, int, int, int, str]:
        failing, minutes = _cost(ask, each.made)
        alike = _alike(best, (failing, minutes))
        return (failing, 0 if alike else 1, 0 if alike else minutes, each.made.minutes.high, each.crossing)

    return sorted(found, key=order)


def why_best(ask: TravelRequest, found: Sequence[RouteCandidate], turned_away: Sequence[str]) -> str:
    """Why the first of the ranked ways was chosen: against the second, else against those that cannot be used.

    `turned_away` has `hours` or `papers` for each crossing that suits mode and vehicle and cannot be used all the same.
    """
    first = found[0]
    if len(found) == 1:
        return _the_only_one(ask, first.made, turned_away)
    second = found[1]
    best = min(_cost(ask, each.made) for each in found)
    mine, other = _cost(ask, first.made), _cost(ask, second.made)
    if mine[0] < other[0]:
        return f"in time, which {second.crossing} is not"
    gain = other[1] - mine[1]
    if not _alike(best, other):
        return _gained(ask, gain, mine[0], second.crossing)
    safer = first.made.minutes.high < second.made.minutes.high
    quick = f"as quick as {second.crossing}" if gain == 0 else f"within {ALIKE} min of {second.crossing}"
    if gain > 0:
        quick = _gained(ask, gain, mine[0], second.crossing)
    return f"{quick}, and safer at the slowest" if safer else f"as good as {second.crossing}, and first by name"


def _the_only_one(ask: TravelRequest, made: CrossingRun, turned_away: Sequence[str]) -> str:
    clock = hhmm(local(made.reached, ask.origin.zone).minute)
    if not turned_away:
        served = MODES[ask.mode].served if ask.mode in MODES else ""
        return f"the only one {served}" if served else "the only one"
    if PAPERS not in turned_away:
        return f"the only one open at {clock}"
    if HOURS not in turned_away:
        return "the only one that takes everybody"
    return f"the only one open at {clock} that takes everybody"


def _gained(ask: TravelRequest, gain: int, failing: int, other: str) -> str:
    if ask.leave is not None:
        return f"{gain} min shorter than {other}"
    return f"there {gain} min sooner than {other}" if failing else f"leaves {gain} min later than {other}"


def _cost(ask: TravelRequest, made: CrossingRun) -> tuple[int, int]:
    """Whether it is late, and the minutes that are compared."""
    if ask.leave is not None:
        return 0, made.minutes.planned
    if in_time(ask, made):
        return 0, -made.leave
    return 1, made.leave + made.minutes.planned  # late whatever they do: the sooner they are there the better


def _alike(best: tuple[int, int], cost: tuple[int, int]) -> bool:
    return cost[0] == best[0] and cost[1] - best[1] <= ALIKE
