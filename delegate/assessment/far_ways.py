"""Finds long drives that nobody meant: of people whom a flight or a train leaves out, or for whom it is not written."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from delegate.assessment.presence import divided_lines
from delegate.assessment.services import ELSEWHERE_KM, booked_far_away, is_way_written, left_far_away
from delegate.assessment.written_lengths import distance, given
from delegate.identity import Identity
from delegate.modes import ROAD, SERVICES
from delegate.planning.arrival import Arrival
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

Cities = tuple[tuple[str, str | None], tuple[str, str | None]]


class FarDrive(NamedTuple):
    """A long drive between two cities that nobody wrote as such, and the service by which others make that way.

    `km` are those of the straight line. Where `leg` is a written movement, it does not say where it starts.
    """

    leg: Leg
    km: float
    service: Line | None


def far_drives(plan: Plan) -> Iterator[FarDrive]:
    """Every such drive, once for the line that it leads to and the cities between which it lies.

    It is longer than people are driven where they may fly, or others go by a service on that date. Who comes too late
    by it is told so, and of the way from or to a port other checks tell.
    """
    late = {each.line.id for each in plan.arrivals if each.late}
    divided = {each.line.id for each in divided_lines(plan)}
    services = _services(plan)
    seen: set[tuple[str, Cities]] = set()
    for leg in plan.legs():
        line, cities, far = leg.movement or leg.destination.line or leg.lines.near, _cities(leg), distance(leg)
        if line is None or cities is None or far is None or not _may_be_forgotten(leg):
            continue
        service = services.get((line.date.toordinal(), cities)) if leg.movement is None else None
        if far <= (ELSEWHERE_KM if service else FLOWN) or line.id in late | divided or (line.id, cities) in seen:
            continue
        seen.add((line.id, cities))
        yield FarDrive(leg, far, service)


def is_asked_about(plan: Plan, arrival: Arrival) -> bool:
    """Whether people reach this by a way of which a finding asks how it is made: how long it takes nobody can say."""
    asked = _asked(Identity(plan))
    return any(_way(taken.leg) in asked for taken in arrival.legs)


@lru_cache(maxsize=1)
def _asked(same: Identity[Plan]) -> frozenset[tuple[str, Cities] | None]:
    """The ways of which a finding asks, for whomever it does."""
    plan = same.of
    asked = {_way(each.leg) for each in far_drives(plan)}
    asked |= {_way(leg) for find in (booked_far_away, left_far_away) for _, leg in find(plan)}
    return frozenset(asked - {None})


def _way(leg: Leg) -> tuple[str, Cities] | None:
    """The line that a leg leads to and the cities between which it lies; None where one of them is not known."""
    line, cities = leg.destination.line or leg.lines.near, _cities(leg)
    return (line.id, cities) if line and cities else None


def _services(plan: Plan) -> Mapping[tuple[int, Cities], Line]:
    """The first service between two cities on a date, by the number of the date."""
    found: dict[tuple[int, Cities], Line] = {}
    for leg in plan.legs():
        cities = _cities(leg) if leg.mode in SERVICES and leg.movement else None
        if leg.movement and cities:
            found.setdefault((leg.movement.date.toordinal(), cities), leg.movement)
    return found


def _cities(leg: Leg) -> Cities | None:
    """The two cities of a leg with their sides; None where they are one, or one is not known."""
    origin, destination = leg.origin.place, leg.destination.place
    if origin is None or destination is None or origin.city is None or destination.city is None:
        return None
    if origin.city == destination.city:
        return None
    return (origin.side, origin.city), (destination.side, destination.city)


def _may_be_forgotten(leg: Leg) -> bool:
    """Whether nobody wrote that people drive all that way: not how, nor from where, nor how long it takes."""
    if leg.mode not in ROAD or leg.spans or not leg.judged or leg.no_way or leg.border_missing:
        return False
    if leg.movement is None:
        return not is_way_written(leg) and "hub" not in (leg.origin.kind, leg.destination.kind)
    item = leg.movement.item
    return not item.wrote("from") and not item.wrote("via") and given(leg) is None
