"""Finds long drives that nobody meant: of people whom a flight or a train leaves out, or for whom it is not written."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from delegate.assessment.presence import divided_lines
from delegate.assessment.services import ELSEWHERE_KM, booked_far_away, ferry_on, is_way_written, left_far_away
from delegate.assessment.written_lengths import distance, given
from delegate.identity import Identity
from delegate.modes import ROAD, SERVICES, UNKNOWN_MODE
from delegate.planning.arrival import Arrival
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

NIGHTS = 4  # dates on which others may have gone, where a way leads over nights that nobody knows
Cities = tuple[tuple[str, str | None], tuple[str, str | None]]


class FarDrive(NamedTuple):
    """A long drive between two cities that nobody wrote as such, and the movement by which others make that way.

    `km` are those of the straight line, `ferry` is one that the drive goes over. Where `leg` is a written movement, it
    does not say where it starts.
    """

    leg: Leg
    km: float
    taken: Line | None
    ferry: str = ""


def far_drives(plan: Plan) -> Iterator[FarDrive]:
    """Every such drive, once for the line that it leads to and the cities between which it lies.

    It is longer than people are driven where they may fly, goes over a ferry, or others go by a service on that date;
    over a border by any written movement, however near. Who comes too late by it is told so, and of the way from or to
    a port other checks tell.
    """
    late = {each.line.id for each in plan.arrivals if each.late}
    divided = {each.line.id for each in divided_lines(plan)}
    written = _written(plan)
    seen: set[tuple[str, Cities]] = set()
    for leg in plan.legs():
        line, cities, far = leg.movement or leg.destination.line or leg.lines.near, _cities(leg), distance(leg)
        if line is None or cities is None or far is None:
            continue
        days = range(line.date.toordinal(), line.date.toordinal() - (NIGHTS if leg.spans else 1), -1)
        taken = next((written[day, cities] for day in days if (day, cities) in written), None)
        taken = taken if leg.movement is None and not set(taken.people if taken else ()) & set(leg.people) else None
        if not _may_be_forgotten(leg) or (leg.spans and not (taken and _over_night_alone(plan, leg))):
            continue
        if taken and not _over_border(leg) and (far <= ELSEWHERE_KM or taken.item.kind not in SERVICES):
            taken = None  # some of them in a car
        ferry = ferry_on(leg)
        if not (taken or ferry or far > FLOWN) or line.id in late | divided or (line.id, cities) in seen:
            continue
        seen.add((line.id, cities))
        yield FarDrive(leg, far, taken, ferry)


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


def _written(plan: Plan) -> Mapping[tuple[int, Cities], Line]:
    """The first movement that is written between two cities on a date, a service first, by the number of the date."""
    found: dict[tuple[int, Cities], Line] = {}
    for leg in sorted(plan.legs(), key=lambda each: each.mode not in SERVICES):
        cities = _cities(leg) if leg.movement else None
        if leg.movement and cities:
            found.setdefault((leg.movement.date.toordinal(), cities), leg.movement)
    return found


def _over_border(leg: Leg) -> bool:
    """Whether people are examined on a leg."""
    origin, destination = leg.origin.place, leg.destination.place
    return bool(origin and destination and origin.side != destination.side) and leg.open_border is None


def _cities(leg: Leg) -> Cities | None:
    """The two cities of a leg with their sides; None where they are one, or one is not known."""
    origin, destination = leg.origin.place, leg.destination.place
    if origin is None or destination is None or origin.city is None or destination.city is None:
        return None
    if origin.city == destination.city:
        return None
    return (origin.side, origin.city), (destination.side, destination.city)


def _over_night_alone(plan: Plan, leg: Leg) -> bool:
    """Whether a way around an unknown place lies behind a line at its beginning: a night, and no line, lies between."""
    here, people = leg.origin.place, set(leg.people)
    lines = [line for line in plan.lines() if line.goes and people & set(line.people)]
    if here is None or leg.destination.line not in lines:
        return False
    before = lines[: lines.index(leg.destination.line)]
    reached = plan.reached(before[-1]) if before else None
    return bool(before) and here.id in [*(each.id for each in before[-1].places), reached.id if reached else ""]


def _may_be_forgotten(leg: Leg) -> bool:
    """Whether nobody wrote that people drive all that way: not how, nor from where, nor how long it takes."""
    means = (*ROAD, UNKNOWN_MODE) if leg.spans else ROAD
    if leg.mode not in means or not leg.judged or leg.no_way or leg.border_missing:
        return False
    if leg.movement is None:
        written = is_way_written(leg) and not ferry_on(leg)  # a vehicle on the next line sails by none that is written
        return not written and "hub" not in (leg.origin.kind, leg.destination.kind)
    item = leg.movement.item
    return not item.wrote("from") and not item.wrote("via") and given(leg) is None
