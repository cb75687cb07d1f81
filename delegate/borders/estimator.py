"""Answers every request of the planner: the ways that can be made, their minutes, the best crossing first."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from math import inf
from typing import Literal

from delegate.borders.choosing import ALIKE, HOURS, PAPERS, RouteCandidate, at_the_doors, ranked, unsure, why_best
from delegate.borders.crossings import Borders
from delegate.borders.departure import depart, in_time
from delegate.borders.kept_answers import keeping
from delegate.borders.lanes import by_papers
from delegate.borders.opening import Closure, closure_at, opening_at
from delegate.borders.refusals import Refusal, refused
from delegate.borders.routing import BorderRoute, CrossingRun, estimate_of, heads, run, side_of
from delegate.clock import local
from delegate.identity import Identity
from delegate.model import Crossing, Person, Vehicle
from delegate.modes import MODES, ROAD, SERVICES, UNKNOWN_MODE
from delegate.places.place import Place
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.distance import km
from delegate.travel.requests import NO_TIME, TravelOption, TravelRequest, ViaCrossing
from delegate.travel.road import least_minutes
from delegate.travel.waters import road_era
from delegate.tuples import NamedTuple

APART_KM = 5  # halls farther apart than this have a ride between them that is no part of clearing: the long bridges


class Hindrance(NamedTuple):
    """Why a crossing cannot be used: it does not take the `mode`, the `plates`, it is `closed`, closes too soon
    (`slow`), or takes not everybody's `papers`.

    `reached`, `cleared` and `closes` are minutes past local midnight on the side that is left.
    """

    kind: Literal["mode", "plates", "closed", "slow", "papers"]
    mode: str = ""
    vehicle: str = ""
    plates: tuple[str, ...] = ()
    closure: Closure | None = None
    reached: int = 0
    cleared: int = 0
    closes: int = 0
    refused: tuple[Refusal, ...] = ()


class _Candidate(NamedTuple):
    """A way over one crossing, and the minutes below which it is not made: the whole, and the part `onward` from it."""

    way: BorderRoute
    least: float
    onward: float


def estimator(borders: Borders) -> Callable[[TravelRequest], tuple[TravelOption, ...]]:
    """The function that the planner asks: estimates for a way, best first; none where no figure can be had."""

    return partial(_kept, borders)


def obstacles(borders: Borders, ask: TravelRequest, leave: int) -> tuple[tuple[Crossing, Hindrance], ...]:
    """Every crossing between the two sides that cannot be used by those who leave at `leave`, and why."""
    found = []
    for crossing in borders.between(ask.origin.side, ask.destination.side):
        # A mode that never passes there need not be followed to it, which is most of the work for services.
        reason = None if _modes_change(crossing) else _unfit(ask, crossing.modes)
        if reason is None:
            way = _through(ask, ViaCrossing(crossing))
            made = run(ask, way, leave) or _at_once(crossing, ask, leave)
            reason = _hindrance(borders, ask, way, made)
        if reason:
            found.append((crossing, reason))
    return tuple(found)


def _at_once(crossing: Crossing, ask: TravelRequest, leave: int) -> CrossingRun:
    """Somebody who stands at the crossing at `leave`: all that can be judged where the way to it is not known."""
    opening = opening_at(crossing, leave, ask.origin.zone, ask.origin.side)
    return CrossingRun(leave, (), NO_TIME, NO_TIME, leave, leave, opening)


def _hindrance(borders: Borders, ask: TravelRequest, way: BorderRoute, made: CrossingRun) -> Hindrance | None:
    """Why this way cannot be made: the mode, the plates, the hour, the papers; None where it can."""
    assert made.opening
    unfit = _unfit(ask, made.opening.state.modes)
    return unfit or _hours_against(ask, way, made) or _papers_against(borders, ask, way, made)


def _hours_against(ask: TravelRequest, way: BorderRoute, made: CrossingRun) -> Hindrance | None:
    """Why nobody passes at that hour."""
    assert way.passing
    assert made.opening
    zone = ask.origin.zone
    if made.opening.opens is None or made.opening.opens - made.reached > LONGEST_WAIT:
        return Hindrance("closed", closure=closure_at(way.passing.crossing, made.reached, zone, ask.origin.side))
    if made.opening.closes is not None and made.cleared > made.opening.closes:
        reached, cleared, closes = (local(at, zone).minute for at in (made.reached, made.cleared, made.opening.closes))
        return Hindrance("slow", reached=reached, cleared=cleared, closes=closes)
    return None


def _papers_against(borders: Borders, ask: TravelRequest, way: BorderRoute, made: CrossingRun) -> Hindrance | None:
    """The people whom this crossing turns away although another would take them."""
    assert way.passing
    if not ask.people:
        return None
    date = local(made.cleared, ask.destination.zone).date
    sides = ask.origin.side, ask.destination.side
    crossing = way.passing.crossing
    if not refused(borders, crossing, by_papers(ask.people), *sides, date):
        return None
    turned = refused(borders, crossing, ask.people, *sides, date)
    return Hindrance("papers", refused=turned) if turned else None


def _unfit(ask: TravelRequest, modes: tuple[str, ...] | None) -> Hindrance | None:
    """Why a way in this mode, in this vehicle, cannot lead over a crossing for `modes`."""
    if modes is not None and ask.mode in MODES and ask.mode not in modes:
        return Hindrance("mode", mode=ask.mode)
    vehicle = ask.vehicle
    if (
        vehicle
        and vehicle.plates is not None
        and ask.mode in (*ROAD, UNKNOWN_MODE)
        and not {ask.origin.side, ask.destination.side} <= set(vehicle.plates)
    ):
        return Hindrance("plates", vehicle=vehicle.id, plates=tuple(vehicle.plates))
    return None


def _estimate(borders: Borders, ask: TravelRequest) -> tuple[TravelOption, ...]:
    crossed = ask.crosses
    given = _given(borders, ask) if crossed else None
    if given:
        return _single(ask, _through(ask, given))
    hall = borders.crossing(ask.destination.id) if ask.destination.kind == "crossing" else None
    if crossed and not (hall and {ask.origin.side, ask.destination.side} <= set(hall.sides or ())):
        moment = ask.leave if ask.leave is not None else ask.ready_by or 0
        area = borders.open_border(ask.origin.side, ask.destination.side, local(moment, ask.origin.zone).date)
        if area:
            return _single(ask, BorderRoute(_straight(ask), free=area, party=heads(ask.people)))
        if found := _chosen(borders, ask) or (_chosen(borders, ask._replace(over=None)) if ask.over else ()):
            return found
        if ask.mode in SERVICES and not ask.aboard and not _has_its_own(borders, ask):
            from delegate.borders.unbooked_services import (
                service,  # the tables of services cost 5 ms, and most legs are driven
            )

            return service(borders, ask)
    return _single(ask, BorderRoute(_straight(ask), party=heads(ask.people)))


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
        if made is None or (made.opening and _unfit(ask, made.opening.state.modes)):
            continue
        if _hours_against(ask, way, made):
            turned_away.append(HOURS)
        elif _papers_against(borders, ask, way, made):
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
        if ask.over in (None, crossing.id) and (not _unfit(ask, crossing.modes) or _modes_change(crossing)):
            way = _through(ask, ViaCrossing(crossing))
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


def _modes_change(crossing: Crossing) -> bool:
    return any(change.modes for change in crossing.changes or ())


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


def _through(ask: TravelRequest, passing: ViaCrossing) -> BorderRoute:
    """The way over one crossing; what stands in `via` before it lies before the first counter, the rest behind."""
    near, far = (side_of(passing.crossing, place.side) for place in (ask.origin, ask.destination))
    before, after = [ask.origin], [far]
    if near.point and far.point and km(near.point, far.point) > APART_KM:
        after = [near, far]
    written = any(each is passing for each in ask.via)
    reached = False
    for each in ask.via:
        if each is passing:
            reached = True
            continue
        beyond = reached if written else ask.destination.side in _sides(each)
        point = _point_of(each, ask, behind=beyond) if isinstance(each, ViaCrossing) else each
        (after if beyond else before).append(point)
    if not (ask.origin.kind == "crossing" and ask.origin.id == passing.crossing.id):
        before.append(near)
    return BorderRoute(tuple(before), passing, (*after, ask.destination), party=heads(ask.people))


def _sides(each: Place | ViaCrossing) -> Collection[str]:
    return (each.crossing.sides or {}).keys() if isinstance(each, ViaCrossing) else (each.side,)


def _straight(ask: TravelRequest) -> tuple[Place, ...]:
    """The points of a way without a border: all that stands in `via`, a crossing as a place on the road."""
    points = (_point_of(each, ask, behind=False) if isinstance(each, ViaCrossing) else each for each in ask.via)
    return (ask.origin, *points, ask.destination)


def _point_of(passing: ViaCrossing, ask: TravelRequest, *, behind: bool) -> Place:
    """A crossing that joins other sides than these two: a point on the way."""
    place = ask.destination if behind else ask.origin
    sides = passing.crossing.sides or {}
    side = next((each for each in (place.side, *sides) if each in sides), place.side)
    return side_of(passing.crossing, side)
