"""Finds long drives that nobody meant: of people whom a flight or a train leaves out, or for whom it is not written."""

from collections.abc import Iterator
from functools import lru_cache

from delegate.assessment.alike import add_people
from delegate.assessment.called_off import called_off_for
from delegate.assessment.gone_abroad import gone_abroad, left_by_service
from delegate.assessment.presence import divided_lines
from delegate.assessment.services import ELSEWHERE_KM, booked_far_away, ferry_on, left_far_away, told_of_services
from delegate.assessment.staying_behind import stayed_behind, waited_overnight
from delegate.assessment.written_lengths import distance, given
from delegate.assessment.written_ways import (
    Cities,
    CityOfSide,
    cities_between,
    cities_of,
    is_border_unwritten,
    is_way_written,
    unled,
    written_ways,
)
from delegate.identity import Identity
from delegate.modes import MODES, MOVEMENT_KINDS, ROAD, SERVICES, UNKNOWN_MODE
from delegate.places.place import Place
from delegate.planning.arrival import Arrival, late_lines
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.plan import Plan
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

NIGHTS = 4  # dates on which others may have gone, where nobody wrote what people do who are left behind
FROM_BED, TO_BED = "start", "end"  # the stops where a day begins and ends without a line of its own


class FarDrive(NamedTuple):
    """A long drive between two cities that nobody wrote as such, and the movement by which others make that way.

    `km` are those of the straight line, `ferry` is one that the drive goes over. Where `leg` is a written movement, it
    does not say where it starts. `people` are all who would make it, `origins` the ids of the places they would leave.
    `called_off` was to take them.
    """

    leg: Leg
    km: float
    taken: Line | None
    ferry: str
    people: tuple[str, ...]
    origins: frozenset[str]
    called_off: Line | None = None


class FarStart(NamedTuple):
    """People whose first line takes them from `place`, far from the base, to which others go by a written movement.

    `km` are those of the straight line from the base, `over_border` says that people are examined between.
    """

    people: tuple[str, ...]
    line: Line
    base: Place
    place: Place
    km: float
    over_border: bool
    taken: Line


def far_drives(plan: Plan) -> tuple[FarDrive, ...]:
    """Every such drive, once for the line that it leads to and the cities between which it lies.

    It is longer than people are driven where they may fly, goes over a ferry, or others go by a service on that date;
    over a border by any written movement, however near; or what was to lead that way is called off. Who comes too late
    by it is told so; of the way from or to a port other checks tell, unless others leave people behind at a border.
    """
    return _far_drives(Identity(plan))


@lru_cache(maxsize=1)
def _far_drives(same: Identity[Plan]) -> tuple[FarDrive, ...]:
    plan = same.of
    told = late_lines(plan.arrivals) | {each.line.id for each in divided_lines(plan)}
    found: dict[tuple[str, Cities], FarDrive] = {}
    off = _called_off(plan)
    for way in plan.legs():
        leg = unled(plan, way) if way.spans and id(way) not in off else way
        line, cities, far = leg.movement or leg.destination.line or leg.lines.near, cities_of(plan, leg), distance(leg)
        if line is None or cities is None or far is None or not leg.people:
            continue
        if leg.movement:
            taken = _left_behind_by(plan, leg) or (None if id(way) in off else left_by_service(plan, leg, cities))
        else:
            taken = _taken_by_others(plan, leg, line, cities)
        another = taken and _is_another_way(taken, far, over_border=leg.passes_control)
        if taken and not another and not _is_of_night(plan, leg, taken, (far, line, cities)):
            taken = None  # some of them in a car
        gone = None if taken else off.get(id(way))
        around = leg.spans and not gone and not (taken and waited_overnight(plan, leg))
        if around or not _may_be_forgotten(leg, taken, gone) or (taken and _is_told_of_landing(plan, leg)):
            continue
        ferry = ferry_on(leg)
        if not (taken or gone or ferry or far > FLOWN) or line.id in told:
            continue
        origins = frozenset([leg.origin.place.id] if leg.origin.place else [])
        drive = found.setdefault((line.id, cities), FarDrive(leg, far, taken, ferry, leg.people, origins, gone))
        if drive.leg is not leg:
            people = *drive.people, *(who for who in leg.people if who not in drive.people)
            found[line.id, cities] = drive._replace(people=people, origins=drive.origins | origins)
    return tuple(found.values())


def far_starts(plan: Plan) -> Iterator[FarStart]:
    """Everybody whose first line begins where others are brought from the base on that date, once for people alike.

    These take part in that line, or it begins at a port or a crossing. Who `joins` does so wherever the line begins.
    """
    found: dict[tuple[str, str], FarStart] = {}
    for cohort in plan.cohorts if plan.base else ():
        people = tuple(who for who in cohort.people if not plan.people[who].joins)
        first = min((number for number, route in cohort.routes.items() if route.stops), default=None)
        if first is None or not people:
            continue
        stop = cohort.routes[first].stops[0]
        if stop.role not in ("from", "hall"):
            continue
        if start := _far_start(plan, people, plan.days[first].lines[stop.line], stop):
            add_people(found, (start.line.id, start.place.id), start)
    yield from found.values()


def _far_start(plan: Plan, people: tuple[str, ...], line: Line, stop: RouteStop) -> FarStart | None:
    base, place, ways = plan.base, stop.place, written_ways(Identity(plan))
    cities = cities_between(plan, base, place) if base and place else None
    if base is None or place is None or cities is None or base.point is None or place.point is None:
        return None
    far = km(base.point, place.point)
    over = base.side != place.side and not plan.world.borders.open_border(base.side, place.side, line.date)
    brought = ways.between.get((line.date.toordinal(), cities)) if place.kind in ("hub", "crossing") else None
    for taken in ways.before(line, cities[0]):
        together = set(taken.people) & set(line.people) or taken is brought
        if together and not set(taken.people) & set(people) and _is_another_way(taken, far, over_border=over):
            return FarStart(people, line, base, place, far, over, taken)
    return None


def ways_beyond(plan: Plan) -> Iterator[Leg]:
    """Every unwritten way to the far side of a crossing, but from another one, of which nothing else is said."""
    ways = (leg for leg in plan.legs() if leg.judged and leads_beyond(leg))
    beyond = [leg for leg in ways if not (leg.origin.place and leg.origin.place.kind == "crossing")]
    if not beyond:
        return
    late, told = late_lines(plan.arrivals), {id(each.leg) for each in far_drives(plan)}
    for leg in beyond:
        line = leg.destination.line or leg.lines.near
        if line and line.id not in late and id(leg) not in told:
            yield leg


def leads_beyond(leg: Leg) -> bool:
    """Whether a way that nobody wrote leads over a border to the far side of a crossing, from where people go on."""
    reached = leg.destination.place
    beyond = reached is not None and reached.kind == "crossing" and not leg.through_hall
    return beyond and is_border_unwritten(leg)


def is_asked_about(plan: Plan, arrival: Arrival) -> bool:
    """Whether people reach this by a way of which a finding asks how it is made: how long it takes nobody can say."""
    asked = _asked(Identity(plan))
    return any(_way(plan, taken.leg) in asked for taken in arrival.legs)


def is_way_asked_about(plan: Plan, leg: Leg) -> bool:
    """Whether a finding asks how people go between the two cities of a leg to its line."""
    return _way(plan, leg) in _asked(Identity(plan))


@lru_cache(maxsize=1)
def _asked(same: Identity[Plan]) -> frozenset[tuple[str, str, Cities] | None]:
    """The ways of which a finding asks, for whomever it does."""
    plan = same.of
    asked = {_way(plan, each.leg) for each in far_drives(plan)}
    asked |= {_way(plan, leg) for leg in ways_beyond(plan)}
    asked |= {_way(plan, leg) for find in (booked_far_away, left_far_away) for _, leg in find(plan)}
    return frozenset(asked - {None})


def _called_off(plan: Plan) -> dict[int, Line]:
    """What was called off of the ways of which nothing else asks, by the identity of the leg."""
    off = called_off_for(Identity(plan))
    return {leg: line for leg, line in off.items() if leg not in told_of_services(Identity(plan))}


def _is_told_of_landing(plan: Plan, leg: Leg) -> bool:
    """Whether `service-ends-elsewhere` asks how people of a service go on from where it ends."""
    landed = leg.origin.line if leg.origin.kind == "hub" and leg.movement is None else None
    return landed is not None and (landed.id, cities_of(plan, leg)) in _told_landings(Identity(plan))


@lru_cache(maxsize=1)
def _told_landings(same: Identity[Plan]) -> frozenset[tuple[str, Cities | None]]:
    return frozenset((service.id, cities_of(same.of, leg)) for service, leg in left_far_away(same.of))


def _way(plan: Plan, leg: Leg) -> tuple[str, str, Cities] | None:
    """The movement of a leg, the line it leads to, and the cities between which it lies; None where one is not known.

    Others may reach that line from the same city by a movement of their own, of which nothing is asked.
    """
    line, cities = leg.destination.line or leg.lines.near, cities_of(plan, leg)
    return (leg.movement.id if leg.movement else "", line.id, cities) if line and cities else None


def _taken_by_others(plan: Plan, leg: Leg, line: Line, cities: Cities) -> Line | None:
    """The written movement by which others go between the cities of a way that nobody wrote.

    Who sets off from where they slept may have been left behind the evening before.
    """
    between, date = written_ways(Identity(plan)).between, line.date.toordinal()
    nights = NIGHTS if leg.spans else 2 if leg.origin.id == FROM_BED else 1
    days = range(date, date - nights, -1)
    day, taken = next(((day, between[day, cities]) for day in days if (day, cities) in between), (date, None))
    if taken is None or set(taken.people) & set(leg.people):
        return _crossed_by_others(plan, leg, line, cities[0]) if leg.passes_control else None
    return taken if leg.spans or day == date or stayed_behind(plan, leg, taken, cities[1]) else None


def _crossed_by_others(plan: Plan, leg: Leg, line: Line, city: CityOfSide) -> Line | None:
    """The written movement by which others of a line go abroad from a city, or on behind the crossing on a way."""
    here, there = leg.origin.place, leg.destination.place
    if here and here.kind == "crossing" and there:
        onward = written_ways(Identity(plan)).from_hall.get((line.date.toordinal(), here.id, there.side), ())
        if onward and not set(onward[0].people) & set(leg.people):
            return onward[0]
    return gone_abroad(plan, line, city, leg.people)


def _left_behind_by(plan: Plan, leg: Leg) -> Line | None:
    """The movement out of the city in which some people of a later one still are: others are elsewhere by then."""
    ways, cities, line = written_ways(Identity(plan)), cities_of(plan, leg), leg.movement
    if line is None or cities is None:
        return None
    others = {who for city, there in ways.standing[line.id].items() if city != cities[0] for who in there}
    for taken in ways.before(line, cities[0], NIGHTS) if others else ():
        if others & set(taken.people) and not set(taken.people) & set(leg.people):
            return taken
    return None


def _is_another_way(taken: Line, far: float, *, over_border: bool) -> bool:
    """Whether people so far away may well be missing in what others take, and are not just in another car."""
    return over_border or (far > ELSEWHERE_KM and taken.item.kind in SERVICES)


def _is_of_night(plan: Plan, leg: Leg, taken: Line, way: tuple[float, Line, Cities]) -> bool:
    """Whether a way that nobody wrote leads so far to the place where people sleep, or from it.

    Where nobody wrote where that is, others went on the same date or left people behind on the one before.
    """
    far, line, cities = way
    if leg.spans:
        left = taken.date == line.date or stayed_behind(plan, leg, taken, cities[1])
        return far > ELSEWHERE_KM and left
    sleeps = leg.destination.kind == "hotel" or leg.destination.id == TO_BED or leg.origin.id == FROM_BED
    return sleeps and leg.movement is None and far > ELSEWHERE_KM


def _may_be_forgotten(leg: Leg, taken: Line | None, called_off: Line | None) -> bool:
    """Whether nobody wrote that people drive all that way: not how, nor from where, nor how long it takes.

    Whom others leave behind may be named by a line for the metro as well as for a coach. The way from or to a port is
    asked about here only where what was to lead it is called off, or others go over the border by what is written.
    """
    alone = [mode for mode in MODES if mode != "walk"] if leg.movement is None else ROAD
    means = (mode for mode in MOVEMENT_KINDS if mode not in SERVICES) if leg.movement and taken else alone
    if (
        leg.mode not in (*means, *([UNKNOWN_MODE] if leg.spans else []))
        or not leg.judged
        or leg.no_way
        or leg.border_missing
    ):
        return False
    if leg.movement is None:
        written = is_way_written(leg) and not ferry_on(leg)  # a vehicle on the next line sails by none that is written
        told = called_off is None and not (taken and leg.passes_control)
        return not written and not (told and "hub" in (leg.origin.kind, leg.destination.kind))
    item = leg.movement.item
    return not item.wrote("from") and not item.wrote("via") and given(leg) is None
