"""Ranks the crossings of a leg, best first, and says why the first is the best (rule 18)."""

from collections.abc import Sequence

from delegate.borders.departure import in_time
from delegate.borders.routing import BorderRoute, CrossingRun
from delegate.clock import local
from delegate.model import Crossing, Person
from delegate.travel.border_answer import CrossingChoice
from delegate.travel.distance import km
from delegate.travel.requests import TravelRequest
from delegate.tuples import NamedTuple

ALIKE = 5  # minutes: ways this near to the best are as good, and the safer one is taken

NEAR_KM = 0.5  # the square before a hall; the next crossing of a town lies farther away

HOURS, PAPERS = "hours", "papers"


class RouteCandidate(NamedTuple):
    """A way over one crossing, made.

    `at_the_doors` where it is walked from the door of one hall to that of the other; `unsure` where the crossing takes
    some papers only and nobody knows whether people hold them.
    """

    way: BorderRoute
    made: CrossingRun
    at_the_doors: bool = False
    unsure: bool = False

    @property
    def crossing(self) -> str:
        """The id of the crossing."""
        return self.way.passing.crossing.id if self.way.passing else ""


def at_the_doors(request: TravelRequest, way: BorderRoute) -> bool:
    """Whether people walk from before one hall of the crossing of a way to before the other."""
    if request.mode != "walk" or way.passing is None:
        return False
    halls = way.passing.crossing.sides or {}
    for place in (request.origin, request.destination):
        hall = halls.get(place.side)
        if hall is None or place.point is None or km(place.point, hall) > NEAR_KM:
            return False
    return True


def unsure(crossing: Crossing | None, people: tuple[Person, ...]) -> bool:
    """Whether a crossing takes some papers only, and whether it takes theirs is not known, as none are written."""
    return crossing is not None and bool(crossing.asks) and not all(person.papers for person in people or (Person(),))


def ranked(request: TravelRequest, found: Sequence[RouteCandidate]) -> list[RouteCandidate]:
    """Best first: the shortest planned way, counted back the latest departure that is in time.

    Who walks from door to door goes through there. Among those within five minutes of the best one that takes any
    papers goes before one of which nobody knows whether it takes theirs, then the smaller high wins, then the id.
    """
    best = min(_cost(request, each.made) for each in found)

    def order(each: RouteCandidate) -> tuple[int, bool, tuple[int, int, bool, int, str]]:
        late, rank = _rank(request, each, best)
        return (late, not each.at_the_doors, rank)

    return sorted(found, key=order)


def why_best(request: TravelRequest, found: Sequence[RouteCandidate], turned_away: Sequence[str]) -> CrossingChoice:
    """Why the first of the ranked ways was chosen: against the second, else against those that cannot be used.

    `turned_away` has `hours` or `papers` for each crossing that suits mode and vehicle and cannot be used all the same.
    """
    first = found[0]
    if len(found) == 1:
        return _the_only_one(request, first.made, turned_away)
    second = found[1]
    best = min(_cost(request, each.made) for each in found)
    mine, other = _cost(request, first.made), _cost(request, second.made)
    if mine[0] < other[0]:
        return CrossingChoice("in-time", second.crossing)
    if first.at_the_doors and min(found, key=lambda each: _rank(request, each, best)) is not first:
        return CrossingChoice("doors", second.crossing)
    gain = other[1] - mine[1]
    if not _alike(best, other):
        return _gained(request, gain, mine[0], second.crossing)
    safer = first.made.minutes.high < second.made.minutes.high
    if not safer and second.unsure and not first.unsure:
        return CrossingChoice("any-papers", second.crossing, ALIKE)
    if not safer:
        return CrossingChoice("by-name", second.crossing)
    if gain > 0:
        return _gained(request, gain, mine[0], second.crossing)._replace(safer=True)
    return CrossingChoice("near" if gain else "alike", second.crossing, ALIKE if gain else 0, safer=True)


def _the_only_one(request: TravelRequest, made: CrossingRun, turned_away: Sequence[str]) -> CrossingChoice:
    if not turned_away:
        return CrossingChoice("only", mode=request.mode)
    open_at = local(made.reached, request.origin.zone).minute if HOURS in turned_away else None
    return CrossingChoice("only", open_at=open_at, takes_all=PAPERS in turned_away)


def _gained(request: TravelRequest, gain: int, failing: int, other: str) -> CrossingChoice:
    if request.leave is not None:
        return CrossingChoice("shorter", other, gain)
    return CrossingChoice("sooner" if failing else "later", other, gain)


def _cost(request: TravelRequest, made: CrossingRun) -> tuple[int, int]:
    """Whether it is late, and the minutes that are compared."""
    if request.leave is not None:
        return 0, made.minutes.planned
    if in_time(request, made):
        return 0, -made.leave
    return 1, made.leave + made.minutes.planned  # late whatever they do: the sooner they are there the better


def _rank(
    request: TravelRequest, each: RouteCandidate, best: tuple[int, int]
) -> tuple[int, tuple[int, int, bool, int, str]]:
    """Whether it is late, and its place among the others, wherever its halls lie."""
    late, minutes = _cost(request, each.made)
    alike = _alike(best, (late, minutes))
    return late, (
        0 if alike else 1,
        0 if alike else minutes,
        alike and each.unsure,
        each.made.minutes.high,
        each.crossing,
    )


def _alike(best: tuple[int, int], cost: tuple[int, int]) -> bool:
    return cost[0] == best[0] and cost[1] - best[1] <= ALIKE
