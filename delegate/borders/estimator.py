"""Answers every request of the planner: the ways that can be made, their minutes, the best crossing first."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from math import inf

from delegate.borders.choosing import ALIKE, HOURS, PAPERS, RouteCandidate, at_the_doors, ranked, unsure, why_best
from delegate.borders.crossings import Borders
from delegate.borders.departure import depart, in_time
from delegate.borders.hindrances import hours_against, modes_change, papers_against, unfit
from delegate.borders.kept_answers import keeping
from delegate.borders.routing import BorderRoute, estimate_of, heads, straight, through
from delegate.clock import local
from delegate.identity import Identity
from delegate.model import Person, Vehicle
from delegate.modes import ROAD, SERVICES, UNKNOWN_MODE
from delegate.places.place import Place
from delegate.travel.requests import TravelOption, TravelRequest, ViaCrossing
from delegate.travel.road import least_minutes
from delegate.travel.waters import road_era
from delegate.tuples import NamedTuple


class _Candidate(NamedTuple):
    """A way over one crossing, and the minutes below which it is not made: the whole, and the part `onward` from it."""

    way: BorderRoute
    least: float
    onward: float


def estimator(borders: Borders) -> Callable[[TravelRequest], tuple[TravelOption, ...]]:
    """The function that the planner asks: estimates for a way, best first; none where no figure can be had."""

    return partial(_kept, borders)


def _estimate(borders: Borders, request: TravelRequest) -> tuple[TravelOption, ...]:
    crossed = request.crosses
    given = _given(borders, request) if crossed else None
    if given:
        return _single(request, through(request, given))
    hall = borders.crossing(request.destination.id) if request.destination.kind == "crossing" else None
    if crossed and not (hall and {request.origin.side, request.destination.side} <= set(hall.sides or ())):
        moment = request.leave if request.leave is not None else request.ready_by or 0
        area = borders.open_border(
            request.origin.side, request.destination.side, local(moment, request.origin.zone).date
        )
        if area:
            return _single(request, BorderRoute(straight(request), free=area, party=heads(request.people)))
        if found := _chosen(borders, request) or (
            _chosen(borders, request._replace(over=None)) if request.over else ()
        ):
            return found
        if request.mode in SERVICES and not request.aboard and not _has_its_own(borders, request):
            from delegate.borders.unbooked_services import (
                service,  # the tables of services cost 5 ms, and most legs are driven
            )

            return service(borders, request)
    return _single(request, BorderRoute(straight(request), party=heads(request.people)))


_kept = keeping(_estimate)


def _has_its_own(borders: Borders, request: TravelRequest) -> bool:
    """Whether a crossing between the two sides is made for this mode, so that it is shut when none was chosen."""
    return any(
        request.mode in (each.modes or ()) for each in borders.between(request.origin.side, request.destination.side)
    )


def _chosen(borders: Borders, request: TravelRequest) -> tuple[TravelOption, ...]:
    """The ways over all crossings that are open, fit and admit everybody when they get there; the best says why."""
    found: list[RouteCandidate] = []
    turned_away: list[str] = []
    for way, least, onward in _candidates(borders, request):
        longest = inf if request.every else _longest(request, found)
        if least > longest:
            break
        doors = at_the_doors(request, way)
        made = depart(request, way, inf if doors else longest - onward)
        if made is None or (made.opening and unfit(request, made.opening.state.modes)):
            continue
        if hours_against(request, way, made):
            turned_away.append(HOURS)
        elif papers_against(borders, request, way, made):
            turned_away.append(PAPERS)
        else:
            found.append(RouteCandidate(way, made, doors, unsure(way.passing and way.passing.crossing, request.people)))
    if not found:
        return ()
    order = ranked(request, found)
    first, *others = (estimate_of(request, each.way, each.made) for each in order)
    return (first._replace(reason=why_best(request, order, turned_away)), *others)


def _candidates(borders: Borders, request: TravelRequest) -> tuple[_Candidate, ...]:
    """The ways over each crossing that the mode may take; the shortest on empty roads comes first.

    They are the same on every day between two changes of the roads.
    """
    moment = request.leave if request.leave is not None else request.ready_by or 0
    era = road_era(local(moment, request.origin.zone).date)
    if request.via:
        return _ways(borders, request, era)
    same = Identity(borders), Identity(request.origin), Identity(request.destination), Identity(request.people)
    return _direct_ways(*same, Identity(request.vehicle), request.mode, request.over, era)


@lru_cache(maxsize=4096)
def _direct_ways(
    borders: Identity[Borders],
    origin: Identity[Place],
    destination: Identity[Place],
    people: Identity[tuple[Person, ...]],
    vehicle: Identity[Vehicle | None],
    mode: str,
    over: str | None,
    era: dt.date,
) -> tuple[_Candidate, ...]:
    request = TravelRequest(origin.of, destination.of, (), mode, people.of, vehicle.of, over=over)
    return _ways(borders.of, request, era)


def _ways(borders: Borders, request: TravelRequest, era: dt.date) -> tuple[_Candidate, ...]:
    found = []
    for crossing in borders.between(request.origin.side, request.destination.side):
        if request.over in (None, crossing.id) and (not unfit(request, crossing.modes) or modes_change(crossing)):
            way = through(request, ViaCrossing(crossing))
            before, after = (_least(each, request.mode, era) for each in (way.before, way.after))
            found.append(_Candidate(way, before + after, after))
    return tuple(sorted(found, key=lambda each: each.least))


def _least(points: tuple[Place, ...], mode: str, era: dt.date) -> float:
    """The minutes below which nobody rides through these points: empty roads, and 0 where it is not by road."""
    return sum(least_minutes(one, other, mode, era) for one, other in pairwise(points)) if mode in ROAD else 0.0


def _longest(request: TravelRequest, found: Sequence[RouteCandidate]) -> float:
    """The minutes above which a way can neither equal the two best that are known nor stand beside them."""
    if request.leave is None:
        good = sorted((each.made.leave for each in found if in_time(request, each.made)), reverse=True)
        return request.ready_by - good[1] + ALIKE if len(good) > 1 and request.ready_by is not None else inf
    planned = sorted(each.made.minutes.planned for each in found)
    return planned[1] + ALIKE if len(planned) > 1 else inf


def _single(request: TravelRequest, way: BorderRoute) -> tuple[TravelOption, ...]:
    if request.mode == UNKNOWN_MODE and not way.passing:
        return ()  # nothing is known of it: not the mode, and no border to clear
    made = depart(request, way)
    return (estimate_of(request, way, made),) if made else ()


def _given(borders: Borders, request: TravelRequest) -> ViaCrossing | None:
    """The crossing that somebody wrote and that joins the two sides, or the one at which the way begins."""
    sides = {request.origin.side, request.destination.side}
    written = [
        each for each in request.via if isinstance(each, ViaCrossing) and sides <= set(each.crossing.sides or ())
    ]
    if request.origin.kind == "crossing":
        here = next((each for each in written if each.crossing.id == request.origin.id), None)
        crossing = borders.crossing(request.origin.id)
        if here or (crossing and sides <= set(crossing.sides or ())):
            return here or (ViaCrossing(crossing) if crossing else None)
    return written[0] if written else None
