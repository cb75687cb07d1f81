"""The answer to every ask of the planner: the ways that can be made, their minutes, the best crossing first."""

from collections.abc import Callable, Collection, Iterator

from delegate.borders.abroad import service
from delegate.borders.departing import depart, in_time
from delegate.borders.gate import gate, shut
from delegate.borders.knowledge import Borders
from delegate.borders.way import Run, Way, estimate_of, heads, run, side_of
from delegate.clock import hhmm, local
from delegate.model import SERVICES, Crossing
from delegate.places.place import Place
from delegate.travel.ask import NO_TIME, Ask, Estimate, Passing
from delegate.travel.distance import km

ALIKE = 5  # minutes: ways this near to the best are as good, and the safer one is taken
APART_KM = 5  # halls farther apart than this have a ride between them that is no part of clearing: the long bridges
ROAD = ("car", "coach")

NOT_FOR = {
    "walk": "not on foot",
    "car": "not for cars",
    "coach": "not for coaches",
    "metro": "no metro",
    "train": "no trains",
    "ferry": "no ferries",
    "flight": "no flights",
    "helicopter": "no helicopters",
}


def estimator(borders: Borders) -> Callable[[Ask], tuple[Estimate, ...]]:
    """The function that the planner asks: estimates for a way, best first; none where no figure can be had."""

    def estimate(ask: Ask) -> tuple[Estimate, ...]:
        return _estimate(borders, ask)

    return estimate


def obstacles(borders: Borders, ask: Ask, leave: int) -> tuple[tuple[Crossing, str], ...]:
    """Every crossing between the two sides that cannot be used by those who leave at `leave`, and why, in words."""
    found = []
    for crossing in borders.between(ask.origin.side, ask.destination.side):
        way = _through(ask, Passing(crossing))
        made = run(ask, way, leave) or _at_once(crossing, ask, leave)
        reason = _hindrance(ask, way, made)
        if reason:
            found.append((crossing, reason))
    return tuple(found)


def _at_once(crossing: Crossing, ask: Ask, leave: int) -> Run:
    """Somebody who stands at the crossing at `leave`: all that can be judged where the way to it is not known."""
    return Run(leave, (), NO_TIME, NO_TIME, leave, leave, gate(crossing, leave, ask.origin.zone))


def _hindrance(ask: Ask, way: Way, made: Run) -> str:
    """Why this way cannot be made: the mode, the plates, the hour; nothing where it can."""
    assert way.passing
    assert made.gate
    if reason := _unfit(ask, made.gate.state.modes):
        return reason
    zone = ask.origin.zone
    if made.gate.opens is None:
        return shut(way.passing.crossing, made.reached, zone)
    if made.gate.closes is not None and made.cleared > made.gate.closes:
        reached, cleared, closes = (
            hhmm(local(at, zone).minute) for at in (made.reached, made.cleared, made.gate.closes)
        )
        return f"reached at {reached}, cleared at {cleared}, closes at {closes}"
    return ""


def _unfit(ask: Ask, modes: tuple[str, ...] | None) -> str:
    """Why a way in this mode, in this vehicle, cannot lead over a crossing for `modes`."""
    if modes is not None and ask.mode in NOT_FOR and ask.mode not in modes:
        return NOT_FOR[ask.mode]
    vehicle = ask.vehicle
    if (
        vehicle
        and vehicle.plates is not None
        and ask.mode in (*ROAD, "travel")
        and not {ask.origin.side, ask.destination.side} <= set(vehicle.plates)
    ):
        return f"{vehicle.id} has plates for {' and '.join(vehicle.plates)} only"
    return ""


def _estimate(borders: Borders, ask: Ask) -> tuple[Estimate, ...]:
    crossed = ask.crosses
    given = _given(borders, ask) if crossed else None
    if given:
        return _single(ask, _through(ask, given))
    if crossed and ask.destination.kind != "crossing":
        moment = ask.leave if ask.leave is not None else ask.ready_by or 0
        area = borders.open_border(ask.origin.side, ask.destination.side, local(moment, ask.origin.zone).date)
        if area:
            return _single(ask, Way(_straight(ask), free=area, party=heads(ask.people)))
        found = tuple(_candidates(borders, ask))
        if found:
            return tuple(estimate_of(ask, way, made) for way, made in _ranked(ask, found))
        if ask.mode in SERVICES and not ask.aboard:
            return service(borders, ask)
    return _single(ask, Way(_straight(ask), party=heads(ask.people)))


def _candidates(borders: Borders, ask: Ask) -> Iterator[tuple[Way, Run]]:
    """The ways over each crossing that is open and fit when they get there."""
    for crossing in borders.between(ask.origin.side, ask.destination.side):
        if not _unfit(ask, crossing.modes) or _modes_change(crossing):
            way = _through(ask, Passing(crossing))
            made = depart(ask, way)
            if made and not _hindrance(ask, way, made):
                yield way, made


def _modes_change(crossing: Crossing) -> bool:
    return any(change.modes for change in crossing.changes or ())


def _ranked(ask: Ask, found: tuple[tuple[Way, Run], ...]) -> list[tuple[Way, Run]]:
    """Best first: the shortest planned way, counted back the latest departure that is in time.

    Among those within five minutes of the best the smaller high wins, then the id.
    """

    def cost(made: Run) -> tuple[int, int]:
        if ask.leave is not None:
            return 0, made.minutes.planned
        if in_time(ask, made):
            return 0, -made.leave
        return 1, made.leave + made.minutes.planned  # late whatever they do: the sooner they are there the better

    best = min(cost(made) for _, made in found)

    def order(each: tuple[Way, Run]) -> tuple[int, int, int, int, str]:
        way, made = each
        failing, minutes = cost(made)
        alike = failing == best[0] and minutes - best[1] <= ALIKE
        name = way.passing.crossing.id if way.passing else ""
        return (failing, 0 if alike else 1, 0 if alike else minutes, made.minutes.high, name)

    return sorted(found, key=order)


def _single(ask: Ask, way: Way) -> tuple[Estimate, ...]:
    if ask.mode == "travel" and not way.passing:
        return ()  # nothing is known of it: not the mode, and no border to clear
    made = depart(ask, way)
    return (estimate_of(ask, way, made),) if made else ()


def _given(borders: Borders, ask: Ask) -> Passing | None:
    """The crossing that somebody wrote and that joins the two sides, or the one at which the way begins."""
    sides = {ask.origin.side, ask.destination.side}
    written = [each for each in ask.via if isinstance(each, Passing) and sides <= set(each.crossing.sides or ())]
    if ask.origin.kind == "crossing":
        here = next((each for each in written if each.crossing.id == ask.origin.id), None)
        crossing = borders.crossing(ask.origin.id)
        if here or (crossing and sides <= set(crossing.sides or ())):
            return here or (Passing(crossing) if crossing else None)
    return written[0] if written else None


def _through(ask: Ask, passing: Passing) -> Way:
    """The way over one crossing; what stands in `via` before it lies before the first counter, the rest behind."""
    near, far = (side_of(passing.crossing, place.side, place.zone) for place in (ask.origin, ask.destination))
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
        point = _point_of(each, ask, behind=beyond) if isinstance(each, Passing) else each
        (after if beyond else before).append(point)
    if not (ask.origin.kind == "crossing" and ask.origin.id == passing.crossing.id):
        before.append(near)
    return Way(tuple(before), passing, (*after, ask.destination), party=heads(ask.people))


def _sides(each: Place | Passing) -> Collection[str]:
    return (each.crossing.sides or {}).keys() if isinstance(each, Passing) else (each.side,)


def _straight(ask: Ask) -> tuple[Place, ...]:
    """The points of a way without a border: all that stands in `via`, a crossing as a place on the road."""
    points = (_point_of(each, ask, behind=False) if isinstance(each, Passing) else each for each in ask.via)
    return (ask.origin, *points, ask.destination)


def _point_of(passing: Passing, ask: Ask, *, behind: bool) -> Place:
    """A crossing that joins other sides than these two: a point on the way."""
    place = ask.destination if behind else ask.origin
    sides = passing.crossing.sides or {}
    side = next((each for each in (place.side, *sides) if each in sides), place.side)
    return side_of(passing.crossing, side, place.zone)
