"""Finds ways that lead round: a great way by what somebody wrote, or back to where they begin.

The id of another crossing of the address book, or of a venue in another country, makes a way of hundreds of kilometres
that is printed like any other. Below the bounds the round may be meant: a road by the sea, guests to fetch, a crossing
with a shorter queue. Where the near crossing is shut by then, takes no such vehicle, or not everybody's papers, the way
round is right; so it may be where the near way is a boat.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from delegate.assessment.grouping import add_people
from delegate.assessment.written_lengths import is_impossible, is_stroll
from delegate.identity import Identity
from delegate.model import Crossing
from delegate.modes import ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.route_stop import DayRoute, Stretch
from delegate.planning.stop import Line
from delegate.planning.unfit_crossings import is_unfit
from delegate.travel.distance import km
from delegate.travel.requests import Basis, RideEstimate, TravelOption, TravelRequest, ViaCrossing
from delegate.tuples import NamedTuple

TIMES = 2  # as long as the best way, at least, is a great detour
OVER_KM = 100  # and so much longer, over another crossing: its halls are named for no other reason than to pass them
BY_PLACE_KM = 300  # and so much longer by a place: up to here it may be a scenic road, or somebody to be fetched
ROUND_KM = 1000  # and so much by a place between ends that lie NEAR_KM apart: up to here it may be the tour of a day
NEAR_KM = 50


class WayRound(NamedTuple):
    """A way that is `km` long by what is written for it (`by`), and `direct` without that.

    `nearer` is the crossing of the direct way, where that leads over one that is not written. `people` are all whom its
    line leads round, also from elsewhere than the first of them, whose leg it is.
    """

    leg: Leg
    line: Line
    by: tuple[Place | ViaCrossing, ...]
    km: float
    direct: float
    nearer: Crossing | None
    people: tuple[str, ...]

    @property
    def over(self) -> tuple[Crossing, ...]:
        """The crossings that lead it round; none where places alone do."""
        return tuple(each.crossing for each in self.by if isinstance(each, ViaCrossing))

    @property
    def names(self) -> str:
        """What leads it round, in words: crossings by their names, places with their cities."""
        return " and ".join(each.in_city if isinstance(each, Place) else str(each.crossing.name) for each in self.by)


def detours(plan: Plan) -> tuple[WayRound, ...]:
    """Every such way, once for the line that leads it round."""
    return _detours(Identity(plan))


def goes_round(plan: Plan, leg: Leg) -> bool:
    """Whether what is written for a leg leads it a great way round, so that its length is none to hold it to."""
    line = leg.crossing_line or leg.movement
    return line is not None and any(each.line.id == line.id for each in detours(plan))


@lru_cache(maxsize=1)
def _detours(same: Identity[Plan]) -> tuple[WayRound, ...]:
    plan, found = same.of, dict[str, WayRound]()
    for leg in plan.legs():
        line = leg.crossing_line or leg.movement
        if line and (leg.crossing_line or line.item.via) and (detour := _detour(plan, leg, line)):
            add_people(found, line.id, detour)
    return tuple(found.values())


def _detour(plan: Plan, leg: Leg, line: Line) -> WayRound | None:
    """How a leg is led round: by the one thing without which it is the shortest, else by places, or all, together."""
    request, whole = leg.request, leg.option.km if leg.option else None
    if (
        request is None
        or whole is None
        or leg.mode not in ROAD
        or leg.spans
        or leg.through_hall
        or leg.wanted.two_borders
    ):
        return None
    written = tuple(each for each in request.via if each not in leg.calls)  # the others are set down there all the same
    apart = _straight_km(request)
    if not written or apart is None or not _is_great(whole, apart, OVER_KM) or not _is_sure(leg.option):
        return None  # the straight line, which costs nothing, tells of nearly all ways that they are no detour
    if is_unfit(leg, plan.world.borders) or is_impossible(plan, leg):
        return None
    singly = [found for each in written if (found := _without(plan, leg, line, (each,), whole))]
    if singly or len(written) == 1:
        return min(singly, key=lambda each: each.direct, default=None)
    places = tuple(each for each in written if isinstance(each, Place))
    return _without(plan, leg, line, places, whole) or _without(plan, leg, line, written, whole)


def _straight_km(request: TravelRequest) -> float | None:
    """Kilometres between the ends of a way; None where they are not known."""
    one, other = request.origin.point, request.destination.point
    return None if one is None or other is None else km(one, other)


def _without(
    plan: Plan, leg: Leg, line: Line, left_out: tuple[Place | ViaCrossing, ...], whole: float
) -> WayRound | None:
    """The detour that these make of a leg; None where it is hardly shorter without them, or cannot be made so."""
    if leg.request is None or not left_out:
        return None
    kept = tuple(each for each in leg.request.via if each not in left_out)
    others = plan.world.estimator(leg.request._replace(via=kept))
    way = others[0] if others else None
    if way is None or way.km is None or not _is_sure(way):
        return None
    passed, apart = any(isinstance(each, ViaCrossing) for each in left_out), _straight_km(leg.request)
    by_place = ROUND_KM if apart is not None and apart <= NEAR_KM else BY_PLACE_KM
    if not _is_great(whole, way.km, OVER_KM if passed else by_place):
        return None
    nearer = plan.world.borders.crossing(way.crossing) if passed and way.crossing else None
    return WayRound(leg, line, left_out, whole, way.km, nearer, leg.people)


def _is_great(whole: float, direct: float, more: float) -> bool:
    return whole >= TIMES * direct and whole >= direct + more


def _is_sure(way: TravelOption | None) -> bool:
    """Whether a way is one by roads that are known: over none of the sea, and not in a boat, which people may avoid."""
    rides = [part for part in way.segments if part.kind == "ride"] if way else []
    carried = any(isinstance(part.detail, RideEstimate) and part.detail.ferry for part in rides)
    return bool(rides) and not carried and not any(part.basis is Basis.ROUGH for part in rides)


def by_crossings(plan: Plan) -> Iterator[WayRound]:
    """Those in which a crossing is written that leads people round."""
    return (each for each in detours(plan) if each.over)


def by_places(plan: Plan) -> Iterator[WayRound]:
    """Those that a place alone leads round."""
    return (each for each in detours(plan) if not each.over)


class RoundTrip(NamedTuple):
    """People for whom a written movement begins and ends at `place`."""

    line: Line
    place: Place
    people: tuple[str, ...]


def round_trips(plan: Plan) -> Iterator[RoundTrip]:
    """Every movement without `via` whose two ends are one place, once, with all people for whom they are (rule 2)."""
    found: dict[tuple[str, str], RoundTrip] = {}
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            for way in route.stretches:
                if way.movement is None or way.spans or way.direct:
                    continue
                line = plan.days[day].lines[way.movement]
                place = None if line.item.via or "via" in line.item.tbc else _one_place(way, route, line)
                if place:
                    add_people(found, (line.id, place.id), RoundTrip(line, place, cohort.people))
    yield from found.values()


def service_that_lands(plan: Plan, trip: RoundTrip) -> Line | None:
    """The service of which a line that begins and ends at one port is the landing, written as a line of its own.

    It is the line before it of these people, of the same kind and without an arrival; the other line has neither `from`
    nor an arrival. None of any other round trip.
    """
    line = trip.line
    if line.item.kind not in SERVICES or line.item.origin or line.start is None or line.end is not None:
        return None
    above = takewhile(lambda each: each is not line, plan.lines())
    before = next((each for each in reversed(list(above)) if not set(each.people).isdisjoint(trip.people)), None)
    if before is None or before.item.kind != line.item.kind or before.start is None or before.item.length:
        return None
    there = plan.reached(before)
    return before if before.end is None and before.start < line.start and same_place(there, trip.place) else None


def _one_place(way: Stretch, route: DayRoute, line: Line) -> Place | None:
    """Where a movement begins and ends; None where these are two places, or may be.

    A service without its ports begins and ends where people are before it and after it.
    """
    origin, destination = way.origin.place, way.destination.place
    if line.item.kind in SERVICES and not line.item.origin and not line.item.destination:
        numbers = [number for number, stop in enumerate(route.stops) if stop.key == way.origin.key]
        ends = [number for number, stop in enumerate(route.stops) if stop.key == way.destination.key]
        first, last = (numbers or [0])[0], (ends or [0])[0]
        if way.origin.role == "from" and first > 0:
            origin = route.stops[first - 1].place
        if way.destination.role == "to" and last + 1 < len(route.stops):
            destination = route.stops[last + 1].place
    if origin is None or destination is None or origin.rough or destination.rough:
        return None
    if line.item.kind == "walk" and (origin.id != destination.id or is_stroll(line)):
        return None  # on foot people go from one door to the next one too
    return destination if same_place(origin, destination) else None
