"""Makes a leg over a crossing from one departure: its rides, its border and its waits, low, planned and high."""

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise
from math import inf

from delegate.borders.clearing import clearing, queue_for_the_shuttle, until_open
from delegate.borders.opening import OpeningWindow, border_times, opening_at, side_zone
from delegate.clock import local
from delegate.identity import Identity, OneOfEach
from delegate.model import Crossing, Person
from delegate.modes import UNKNOWN_MODE
from delegate.places.place import Place
from delegate.travel.border_answer import BorderTimes
from delegate.travel.distance import km
from delegate.travel.requests import (
    NO_TIME,
    Basis,
    Minutes,
    RideOptions,
    Segment,
    TravelOption,
    TravelRequest,
    ViaCrossing,
    WaitFor,
    WrittenMinutes,
)
from delegate.travel.rides import ride
from delegate.tuples import NamedTuple
from delegate.values import Text

_once = OneOfEach[tuple[Segment, ...]]()

APART_KM = 5  # halls farther apart than this have a ride between them that is no part of clearing: the long bridges
YARDSTICK = "car"  # a way whose mode is not known is compared by road, and shows no minutes


class BorderRoute(NamedTuple):
    """The points of a way: those up to the first counter, and from the border on.

    Without a `passing` there is no border on it and `after` is empty. `free` names the area without border control.
    `party` is how many people make it, None where that is not known.
    """

    before: tuple[Place, ...]
    passing: ViaCrossing | None = None
    after: tuple[Place, ...] = ()
    free: str | None = None
    party: int | None = None


class CrossingRun(NamedTuple):
    """A way made at a certain minute: its parts and their sum, and what is found at the border.

    `approach` are the rides up to the first counter. `reached` and `cleared` are the planned instants there and behind
    the last counter, without a border that of the arrival; `slow` are both where the way is slow. `opening` is None
    where nobody looked at it.
    """

    leave: int
    segments: tuple[Segment, ...]
    minutes: Minutes
    approach: Minutes
    reached: int
    cleared: int
    opening: OpeningWindow | None
    slow: tuple[int, int] = (0, 0)


def through(request: TravelRequest, passing: ViaCrossing) -> BorderRoute:
    """The way over one crossing; what stands in `via` before it lies before the first counter, the rest behind."""
    near, far = (side_of(passing.crossing, place.side) for place in (request.origin, request.destination))
    before, after = [request.origin], [far]
    if near.point and far.point and km(near.point, far.point) > APART_KM:
        after = [near, far]
    written = any(each is passing for each in request.via)
    reached = False
    for each in request.via:
        if each is passing:
            reached = True
            continue
        beyond = reached if written else request.destination.side in _sides(each)
        point = _point_of(each, request, behind=beyond) if isinstance(each, ViaCrossing) else each
        (after if beyond else before).append(point)
    if not (request.origin.kind == "crossing" and request.origin.id == passing.crossing.id):
        before.append(near)
    return BorderRoute(tuple(before), passing, (*after, request.destination), party=heads(request.people))


def straight(request: TravelRequest) -> tuple[Place, ...]:
    """The points of a way without a border: all that stands in `via`, a crossing as a place on the road."""
    points = (_point_of(each, request, behind=False) if isinstance(each, ViaCrossing) else each for each in request.via)
    return (request.origin, *points, request.destination)


def run(
    request: TravelRequest, way: BorderRoute, leave: int, *, waiting: bool = True, longest: float = inf
) -> CrossingRun | None:
    """The way of `request` left at the instant `leave`; None where a part of it has no figure at all.

    None, too, where it takes more than `longest` minutes to be through the border: nobody asks about such a way.

    Without `waiting` the crossing counts as open and every service as running at any minute, as they must while a
    departure is counted back.
    """
    segments: list[Segment] = []
    approach = _rides(request, way.before, leave, way.party, segments, timetable=waiting)
    if approach is None:
        return None
    spent, found = approach, None
    reached = cleared = leave + approach.planned
    slow = (reached, cleared)
    if way.passing:
        zone = way.before[0].zone
        spent = _wait_for_counter(way.passing, spent, leave, zone, segments)
        reached, reached_slow = leave + spent.planned, leave + spent.high
        if waiting:
            found = opening_at(way.passing.crossing, reached, zone, request.origin.side)
            spent = _wait_for_opening(found, spent, leave, zone, segments)
        spent = _add(_clear(request, way.passing, leave + spent.planned), spent, segments)
        cleared, slow = leave + spent.planned, (reached_slow, leave + spent.high)
        if spent.planned > longest:
            return None
        spent = _queue(request, way.passing, cleared, spent, segments)
        onward = _rides(request, way.after, leave + spent.planned, way.party, segments, timetable=waiting)
        if onward is None:
            return None
        spent = spent.plus(onward)
    if way.free:
        segments = _without_control(segments, way.free)
    if request.destination.entry > 0:
        spent = _add(at_the_entry(request), spent, segments)
    return CrossingRun(leave, tuple(segments), spent, approach, reached, cleared, found, slow)


def estimate_of(request: TravelRequest, way: BorderRoute, made: CrossingRun) -> TravelOption:
    """The answer that a run is; where the mode is not known its rides show no minutes."""
    segments = made.segments
    if request.mode == UNKNOWN_MODE:
        segments = tuple(
            part._replace(minutes=None, basis=Basis.UNKNOWN, detail=None, open_border="")
            if part.kind == "ride"
            else part
            for part in segments
        )
    segments = _once(segments)
    if way.passing is None:
        return TravelOption(request.mode, None, segments, made.leave)
    crossing, zone, opening = way.passing.crossing, way.before[0].zone, made.opening
    if opening is None or opening.opens is None or (opening.closes is not None and made.slow[0] >= opening.closes):
        high = border_times(crossing, *made.slow, zone, request.origin.side)
    else:  # the same opening serves those who come later
        high = BorderTimes(*made.slow, opening.opens, opening.closes)
    planned = BorderTimes(made.reached, made.cleared, opening.opens, opening.closes) if opening else None
    return TravelOption(request.mode, crossing.id, segments, made.leave, border=planned, border_high=high)


def at_the_entry(request: TravelRequest) -> Segment:
    """The minutes from the door of the destination to the room, as written for it."""
    minutes = Minutes(request.destination.entry, request.destination.entry, request.destination.entry)
    return Segment("entry", minutes, Basis.GIVEN, WrittenMinutes(minutes, request.destination.names))


def heads(people: tuple[Person, ...]) -> int | None:
    """How many people these are; None where an entry stands for an unknown number, or nobody is named."""
    return _heads(Identity(people))


@lru_cache(maxsize=1024)
def _heads(same: Identity[tuple[Person, ...]]) -> int | None:
    each = [person.heads for person in same.of]
    return sum(count or 0 for count in each) if each and None not in each else None


def side_of(crossing: Crossing, side: str) -> Place:
    """One side of a crossing as a place: where one vehicle is left, and the next taken beyond the border.

    Its clock is that of the nearest city on that side, whoever comes from wherever.
    """
    return _side_of(Identity(crossing), side)


@lru_cache(maxsize=1024)
def _side_of(same: Identity[Crossing], side: str) -> Place:
    crossing = same.of
    names = crossing.name or Text((("", crossing.id),))
    sides = crossing.sides or {}
    port = crossing.id if len(sides) == 1 else None  # it stands for the port itself
    return Place(crossing.id, "crossing", names, side, side_zone(crossing, side), sides.get(side), crossing=port)


def _point_of(passing: ViaCrossing, request: TravelRequest, *, behind: bool) -> Place:
    """A crossing that joins other sides than these two: a point on the way."""
    place = request.destination if behind else request.origin
    sides = passing.crossing.sides or {}
    side = next((each for each in (place.side, *sides) if each in sides), place.side)
    return side_of(passing.crossing, side)


def _sides(each: Place | ViaCrossing) -> Collection[str]:
    return (each.crossing.sides or {}).keys() if isinstance(each, ViaCrossing) else (each.side,)


def _rides(
    request: TravelRequest,
    points: tuple[Place, ...],
    leave: int,
    party: int | None,
    segments: list[Segment],
    *,
    timetable: bool,
) -> Minutes | None:
    """One ride after another through points on one side; people board once. None where one of them has no figure."""
    mode = YARDSTICK if request.mode == UNKNOWN_MODE else request.mode
    spent = NO_TIME
    for origin, destination in pairwise(points):
        how = RideOptions(
            mode,
            leave + spent.planned,
            party,
            request.aboard,
            request.traffic,
            timetable,
            request.check_in,
            request.unclocked,
        )
        parts = ride(origin, destination, how)
        if not parts:
            return None
        if parts[-1].minutes == NO_TIME:
            continue  # the same place
        for part in parts:
            spent = _add(part, spent, segments)
        party = 0
    return spent


def _add(part: Segment, spent: Minutes, segments: list[Segment]) -> Minutes:
    segments.append(part)
    return spent.plus(part.minutes) if part.minutes else spent


def _clear(request: TravelRequest, passing: ViaCrossing, reached: int) -> Segment:
    """The time to clear what is reached at an instant; what somebody wrote on its line wins over every table."""
    if passing.clear:
        return Segment("clear", passing.clear, Basis.GIVEN)
    sides = request.origin.side, request.destination.side
    return clearing(passing.crossing, request.people, *sides, reached, request.origin.zone, request.mode)


def _queue(
    request: TravelRequest, passing: ViaCrossing, cleared: int, spent: Minutes, segments: list[Segment]
) -> Minutes:
    """What is spent with the queue for the shuttle bus of a bridge, for those who have no coach of their own."""
    if request.mode != "coach" or request.vehicle or passing.clear or passing.crossing.minutes:
        return spent
    sides = request.origin.side, request.destination.side
    queue = queue_for_the_shuttle(passing.crossing, *sides, cleared, request.origin.zone)
    return _add(queue, spent, segments) if queue else spent


def _wait_for_counter(passing: ViaCrossing, spent: Minutes, leave: int, zone: str, segments: list[Segment]) -> Minutes:
    """What is left until the minute at which somebody wrote that they are at the first counter."""
    if passing.at is None:
        return spent
    wait = Segment("wait", None, Basis.GIVEN, WaitFor(counter=local(passing.at, zone).minute))
    return _wait(spent, leave, passing.at, None, wait, segments)


def _wait_for_opening(found: OpeningWindow, spent: Minutes, leave: int, zone: str, segments: list[Segment]) -> Minutes:
    """What is left until the crossing opens."""
    if found.opens is None or found.opens <= leave + spent.low:
        return spent
    return _wait(spent, leave, found.opens, found.closes, until_open(found.opens, zone), segments)


def _wait(
    spent: Minutes, leave: int, until: int, closes: int | None, wait: Segment, segments: list[Segment]
) -> Minutes:
    """A wait until an instant, each of the three arrivals its own; who comes after the closing does not wait."""
    arrivals = (leave + gone for gone in spent)
    waits = [max(0, until - arrival) if closes is None or arrival < closes else 0 for arrival in arrivals]
    return _add(wait._replace(minutes=Minutes(*waits)), spent, segments) if any(waits) else spent


def _without_control(segments: list[Segment], area: str) -> list[Segment]:
    """The same parts, the first ride saying why nothing is asked for at the border."""
    at = next((i for i, part in enumerate(segments) if part.kind == "ride"), None)
    if at is None:
        return [*segments, Segment("ride", NO_TIME, Basis.ESTIMATE, open_border=area)]
    part = segments[at]
    return [*segments[:at], part._replace(open_border=area), *segments[at + 1 :]]
