"""Finds long drives that nobody meant: of people whom a flight or a train leaves out, or for whom it is not written."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from delegate.assessment.booked_services import (
    booked_far_away,
    ferry_on,
    leaves_from,
    left_far_away,
    port_of,
    told_of_services,
)
from delegate.assessment.called_off import called_off_for
from delegate.assessment.cities_across_water import (
    is_beside_train,
    is_by_train,
    is_parted,
    lacks_a_boat,
    leads_elsewhere,
)
from delegate.assessment.divided_lines import divided_lines
from delegate.assessment.idle_rides import is_left_at_port
from delegate.assessment.left_out import left_behind_by, left_by_service, left_out_of
from delegate.assessment.staying_behind import NIGHTS, stayed_behind, waited_overnight
from delegate.assessment.written_lengths import ELSEWHERE_KM, distance, given
from delegate.assessment.written_ways import (
    Cities,
    CityOfSide,
    cities_of,
    city_of,
    ends_of,
    is_crossed,
    is_way_written,
    spots_of,
    unled,
    written_ways,
)
from delegate.identity import Identity
from delegate.modes import MODES, MOVEMENT_KINDS, ROAD, SERVICES, UNKNOWN_MODE
from delegate.planning.arrival import comes_late
from delegate.planning.borders_passed import DRIVEN_KM
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

FROM_BED, TO_BED = "start", "end"  # the stops where a day begins and ends without a line of its own


class FarDrive(NamedTuple):
    """A long drive between two cities that nobody wrote as such, and the movement by which others make that way.

    `km` are those of the straight line, `ferry` is one that the drive goes over. Where `leg` is a written movement, it
    does not say where it starts. `people` are all who would make it, `origins` the ids of the places they would leave.
    `called_off` was to take them. `over_water`: near, and the trip goes there by boat or by air alone.
    """

    leg: Leg
    km: float
    taken: Line | None
    ferry: str
    people: tuple[str, ...]
    origins: frozenset[str]
    called_off: Line | None = None
    over_water: bool = False


def far_drives(plan: Plan) -> tuple[FarDrive, ...]:
    """Every such drive, once for the line that it leads to and the cities between which it lies.

    It is longer than people are driven where they may fly, goes over a ferry, leads far on from where a movement ends
    or far to where one begins, or is beside what others take; or what was to lead that way is called off. Who comes
    too late by it is told so; of the way from or to a port other checks tell, unless others leave people behind.
    """
    return _far_drives(Identity(plan))


class _Way(NamedTuple):
    """A way between two cities: the line that it leads to, its straight line in km, and what was to lead it (`off`).

    `far` says that it does not go without saying how people make it.
    """

    leg: Leg
    line: Line
    cities: Cities
    km: float
    off: Line | None
    far: bool


@lru_cache(maxsize=1)
def _far_drives(same: Identity[Plan]) -> tuple[FarDrive, ...]:
    plan = same.of
    told = {each.line.id for each in divided_lines(plan)}
    found: dict[tuple[str, Cities], FarDrive] = {}
    for way in _ways(plan):
        late = comes_late(plan.arrivals, way.line, way.leg.people)
        drive = None if late or way.line.id in told else _asked(plan, way)
        if drive is None:
            continue
        first = found.setdefault((way.line.id, way.cities), drive)
        if first is not drive:
            people = *first.people, *(who for who in drive.people if who not in first.people)
            found[way.line.id, way.cities] = first._replace(people=people, origins=first.origins | drive.origins)
    return tuple(found.values())


def _ways(plan: Plan) -> Iterator[_Way]:
    off = _called_off(plan)
    for whole in plan.legs():
        leg = unled(plan, whole) if whole.spans and id(whole) not in off else whole
        line, far = leg.movement or leg.destination.line or leg.lines.near, distance(leg)
        cities = ends_of(plan, leg) or (spots_of(leg) if id(whole) in off else None)
        if line and cities and far is not None and leg.people:
            yield _Way(leg, line, cities, far, off.get(id(whole)), leads_elsewhere(plan, cities, far))


def _asked(plan: Plan, way: _Way) -> FarDrive | None:
    """The drive of a way of which there is a question; None where there is none."""
    leg, _, cities, far, off, _ = way
    taken = _taken(plan, way)
    gone = None if taken else off
    taken = taken if taken or gone else _left_out_of(plan, way)
    around = leg.spans and not gone and not (taken and waited_overnight(plan, leg))
    if around or not _may_be_forgotten(plan, way, taken, gone) or (taken and _is_told_of_service(plan, leg)):
        return None
    ferry = ferry_on(leg)
    known = taken or gone or ferry or far > FLOWN or lacks_a_boat(plan, leg, cities)
    if not (known or _lacks_a_service(plan, way) or _is_left_at_port(plan, way)):
        return None
    origins = frozenset([leg.origin.place.id] if leg.origin.place else [])
    return FarDrive(leg, far, taken, ferry, leg.people, origins, gone, far <= ELSEWHERE_KM and is_parted(plan, cities))


def _taken(plan: Plan, way: _Way) -> Line | None:
    """The movement by which others make a way, or went on without its people, unless these may be in another car."""
    leg, off = way.leg, way.off
    if leg.movement:
        taken = _left_behind_by(plan, leg) or (None if off else left_by_service(plan, leg, way.cities))
    else:
        taken = _taken_by_others(plan, leg, way.line, way.cities)
    far = way.far or (taken is not None and is_beside_train(plan, leg, port_of(plan, taken)))
    if taken is None or is_another_way(taken, far=far, over_border=leg.passes_control):
        return taken
    if leaves_from(plan, taken, leg.origin.place):
        return taken
    if off:
        return None
    behind = way.far and left_behind_by(plan, leg, taken)
    return taken if behind or _is_of_night(plan, way, taken) else None


def _left_out_of(plan: Plan, way: _Way) -> Line | None:
    """The movement by which others of the line come to it, if these people need a word, or stand where its train is."""
    by_train = not way.far and is_by_train(plan, way.cities)
    taken = left_out_of(plan, way.leg, way.line, way.cities[0], far=way.far or by_train)
    beside = by_train and taken is not None and is_beside_train(plan, way.leg, port_of(plan, taken))
    return taken if beside or not by_train else None


def _called_off(plan: Plan) -> dict[int, Line]:
    """What was called off of the ways of which nothing else asks, by the identity of the leg."""
    off = called_off_for(Identity(plan))
    return {leg: line for leg, line in off.items() if leg not in told_of_services(Identity(plan))}


def _is_told_of_service(plan: Plan, leg: Leg) -> bool:
    """Whether another finding asks how people go on from where a service ends, or come to one on their own side."""
    if leg.movement is not None:
        return False
    landed = leg.origin.line if leg.origin.kind == "hub" else None
    booked = leg.destination.line if leg.destination.kind == "hub" and not leg.passes_control else None
    told = _told_services(Identity(plan))
    return any(line is not None and (line.id, cities_of(plan, leg)) in told for line in (landed, booked))


@lru_cache(maxsize=1)
def _told_services(same: Identity[Plan]) -> frozenset[tuple[str, Cities | None]]:
    ways = (way for find in (booked_far_away, left_far_away) for way in find(same.of))
    return frozenset((service.id, cities_of(same.of, leg)) for service, leg in ways)


def _taken_by_others(plan: Plan, leg: Leg, line: Line, cities: Cities) -> Line | None:
    """The written movement by which others go between the cities of a way that nobody wrote.

    Who sets off from where they slept may have been left behind the evening before.
    """
    between, date = written_ways(Identity(plan)).between, line.date.toordinal()
    nights = NIGHTS if leg.spans else 2 if leg.origin.id == FROM_BED else 1
    days = range(date, date - nights, -1)
    day, taken = next(((day, between[day, cities]) for day in days if (day, cities) in between), (date, None))
    if taken is None or set(taken.people) & set(leg.people):
        return None
    return taken if leg.spans or day == date or stayed_behind(plan, leg, taken, cities[1]) else None


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


def is_another_way(taken: Line, *, far: bool, over_border: bool) -> bool:
    """Whether people so far away may well be missing in what others take, and are not just in another car."""
    return over_border or (far and taken.item.kind in SERVICES)


def _is_of_night(plan: Plan, way: _Way, taken: Line) -> bool:
    """Whether a way that nobody wrote leads so far to the place where people sleep, or its city, or from that place.

    Where nobody wrote where that is, others went on the same date or left people behind on the one before.
    """
    leg, line, cities, _, _, far = way
    if leg.spans:
        left = taken.date == line.date or stayed_behind(plan, leg, taken, cities[1])
        return far and left
    if leg.movement is not None or not far:
        return False
    sleeps = leg.destination.kind == "hotel" or leg.destination.id == TO_BED or leg.origin.id == FROM_BED
    return sleeps or not _sleepers(Identity(plan)).get((line.date, cities[1]), frozenset()).isdisjoint(leg.people)


@lru_cache(maxsize=1)
def _sleepers(same: Identity[Plan]) -> dict[tuple[dt.date, CityOfSide], frozenset[str]]:
    """Who has a hotel written under a date, by the city in which it stands."""
    found: dict[tuple[dt.date, CityOfSide], frozenset[str]] = {}
    for line in same.of.lines():
        for place in line.places if line.item.kind == "hotel" and line.goes else ():
            key = line.date, city_of(same.of, place)
            found[key] = found.get(key, frozenset()).union(line.people)
    return found


def _lacks_a_service(plan: Plan, way: _Way) -> bool:
    """Whether nobody wrote how people go far on from where a movement leads, or come far to where the next one begins.

    Nearer by they are driven, though nobody wrote so, over a border too. Who sets off from the base comes to the first
    movement of all from there, and who goes to a hotel may spend an evening before; of two ports beyond a border
    control another finding tells.
    """
    leg, line = way.leg, way.line
    here, there = leg.origin, leg.destination
    if leg.movement or leg.spans or is_crossed(plan, leg) or here.place is None or there.place is None:
        return False
    if here.place.kind == there.place.kind == "hub" and leg.passes_control:
        return False
    begins = there.line is None and there.id != TO_BED and line.item.kind in MOVEMENT_KINDS
    from_base = here.id == FROM_BED and same_place(here.place, plan.base)
    evening = here.place.kind != "hub" and (there.kind == "hotel" or there.id == TO_BED)
    led = here.line is None and here.id != FROM_BED and here.place.kind != "crossing" and not evening
    return (begins and not from_base and way.km > DRIVEN_KM) or (led and way.far)


def _is_left_at_port(plan: Plan, way: _Way) -> bool:
    """Whether people stand at a port from which nothing of theirs leaves, far from where they are next."""
    return (way.far or way.leg.passes_control) and is_left_at_port(plan, way.leg)


def _may_be_forgotten(plan: Plan, way: _Way, taken: Line | None, called_off: Line | None) -> bool:
    """Whether nobody wrote that people drive all that way: not how, nor from where, nor how long it takes.

    Whom others leave behind may be named by a line for the metro as well as for a coach. The way from or to a port is
    asked about here only where what was to lead it is called off, or others go there by what is written.
    """
    leg = way.leg
    alone = [mode for mode in MODES if mode != "walk"] if leg.movement is None else ROAD
    means = (mode for mode in MOVEMENT_KINDS if mode not in SERVICES) if leg.movement and taken else alone
    meant = leg.mode in (*means, *([UNKNOWN_MODE] if leg.spans else []))
    if not meant or not leg.judged or leg.no_way or leg.border_missing:
        return False
    if leg.movement is None:
        # A vehicle on the next line sails by no ferry that is written, and is none in the place of a flight or a train.
        booked = any(line is not None and line.item.kind in SERVICES for line in (taken, called_off))
        lost = _is_left_at_port(plan, way) or lacks_a_boat(plan, leg, way.cities)
        written = is_way_written(leg) and not lost and not ferry_on(leg) and not booked and way.km <= FLOWN
        return not written and bool(taken or called_off or "hub" not in (leg.origin.kind, leg.destination.kind))
    item = leg.movement.item
    return not item.wrote("from") and not item.wrote("via") and given(leg) is None


def why(drive: FarDrive) -> str:
    """What was left out, and what leads that way for others or is called off."""
    movement = drive.leg.movement
    unsaid = f"“{movement.title}” does not say where it starts" if movement else "nobody wrote how"
    if drive.called_off:
        return f"{unsaid}, and “{drive.called_off.title}” is called off"
    if drive.taken and drive.taken.item.kind not in MOVEMENT_KINDS:
        return f"{unsaid}, and others are driven to “{drive.taken.title}”"
    return f"{unsaid}, and others take “{drive.taken.title}”" if drive.taken else unsaid
