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


def _estimate(borders: Borders, ask: TravelRequest) -> tuple[TravelOption, ...]:
    crossed = ask.crosses
    given = _given(borders, ask) if crossed else None
    if given:
        return _single(ask, through(ask, given))
    hall = borders.crossing(ask.destination.id) if ask.destination.kind == "crossing" else None
    if crossed and not (hall and {ask.origin.side, ask.destination.side} <= set(hall.sides or ())):
        moment = ask.leave if ask.leave is not None else ask.ready_by or 0
        area = borders.open_border(ask.origin.side, ask.destination.side, local(moment, ask.origin.zone).date)
        if area:
            return _single(ask, BorderRoute(straight(ask), free=area, party=heads(ask.people)))
        if found := _chosen(borders, ask) or (_chosen(borders, ask._replace(over=None)) if ask.over else ()):
            return found
        if ask.mode in SERVICES and not ask.aboard and not _has_its_own(borders, ask):
            from delegate.borders.unbooked_services import (
                service,  # the tables of services cost 5 ms, and most legs are driven
            )

            return service(borders, ask)
    return _single(ask, BorderRoute(straight(ask), party=heads(ask.people)))


_kept = keeping(_estimate)


def _has_its_own(borders: Borders, ask: TravelRequest) -> bool:
    """Whether a crossing between the two sides is made for this mode, so that it is shut when none was chosen."""
    return any(ask.mode in (each.modes or ()) for each in borders.between(ask.origin.side, ask.destination.side))


def _chosen(borders: Borders, ask: TravelRequest) -> tuple[TravelOption, ...]:
    """The ways over all crossings that are open, fit and admit everybody when they get there; the best says why."""
    found: list[RouteCandidate] = []
    turned_away: list[str] = []
    for way, least, onward in _candidates(borders, ask):
        longest = inf if ask.every else _longest(ask, found)
        if least > longest:
            break
        doors = at_the_doors(ask, way)
        made = depart(ask, way, inf if doors else longest - onward)
        if made is None or (made.opening and unfit(ask, made.opening.state.modes)):
            continue
        if hours_against(ask, way, made):
            turned_away.append(HOURS)
        elif papers_against(borders, ask, way, made):
            turned_away.append(PAPERS)
        else:
            found.append(RouteCandidate(way, made, doors, unsure(way.passing and way.passing.crossing, ask.people)))
    if not found:
        return ()
    order = ranked(ask, found)
    first, *others = (estimate_of(ask, each.way, each.made) for each in order)
    return (first._replace(reason=why_best(ask, order, turned_away)), *others)


def _candidates(borders: Borders, ask: TravelRequest) -> tuple[_Candidate, ...]:
    """The ways over each crossing that the mode may take; the shortest on empty roads comes first.

    They are the same on every day between two changes of the roads.
    """
    moment = ask.leave if ask.leave is not None else ask.ready_by or 0
    era = road_era(local(moment, ask.origin.zone).date)
    if ask.via:
        return _ways(borders, ask, era)
    same = Identity(borders), Identity(ask.origin), Identity(ask.destination), Identity(ask.people)
    return _direct_ways(*same, Identity(ask.vehicle), ask.mode, ask.over, era)


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
    ask = TravelRequest(origin.of, destination.of, (), mode, people.of, vehicle.of, over=over)
    return _ways(borders.of, ask, era)


def _ways(borders: Borders, ask: TravelRequest, era: dt.date) -> tuple[_Candidate, ...]:
    found = []
    for crossing in borders.between(ask.origin.side, ask.destination.side):
        if ask.over in (None, crossing.id) and (not unfit(ask, crossing.modes) or modes_change(crossing)):
            way = through(ask, ViaCrossing(crossing))
            before, after = (_least(each, ask.mode, era) for each in (way.before, way.after))
            found.append(_Candidate(way, before + after, after))
    return tuple(sorted(found, key=lambda each: each.least))


def _least(points: tuple[Place, ...], mode: str, era: dt.date) -> float:
    """The minutes below which nobody rides through these points: empty roads, and 0 where it is not by road."""
    return sum(least_minutes(one, other, mode, era) for one, other in pairwise(points)) if mode in ROAD else 0.0


def _longest(ask: TravelRequest, found: Sequence[RouteCandidate]) -> float:
    """The minutes above which a way can neither equal the two best that are known nor stand beside them."""
    if ask.leave is None:
        good = sorted((each.made.leave for each in found if in_time(ask, each.made)), reverse=True)
        return ask.ready_by - good[1] + ALIKE if len(good) > 1 and ask.ready_by is not None else inf
    planned = sorted(each.made.minutes.planned for each in found)
    return planned[1] + ALIKE if len(planned) > 1 else inf


def _single(ask: TravelRequest, way: BorderRoute) -> tuple[TravelOption, ...]:
    if ask.mode == UNKNOWN_MODE and not way.passing:
        return ()  # nothing is known of it: not the mode, and no border to clear
    made = depart(ask, way)
    return (estimate_of(ask, way, made),) if made else ()


def _given(borders: Borders, ask: TravelRequest) -> ViaCrossing | None:
    """The crossing that somebody wrote and that joins the two sides, or the one at which the way begins."""
    sides = {ask.origin.side, ask.destination.side}
    written = [each for each in ask.via if isinstance(each, ViaCrossing) and sides <= set(each.crossing.sides or ())]
    if ask.origin.kind == "crossing":
        here = next((each for each in written if each.crossing.id == ask.origin.id), None)
        crossing = borders.crossing(ask.origin.id)
        if here or (crossing and sides <= set(crossing.sides or ())):
            return here or (ViaCrossing(crossing) if crossing else None)
    return written[0] if written else None
