"""Finds services that a known place cannot take, and who is left where only others go on or come (rule 20)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from delegate.assessment.called_off import begun_elsewhere
from delegate.assessment.grouping import add_people
from delegate.assessment.left_behind import is_open, left_at_ports, left_by_called_off
from delegate.assessment.programme_ends import stranded
from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.identity import Identity
from delegate.modes import MODES, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.passages import is_for_flyers
from delegate.planning.plan import Plan
from delegate.planning.route_stop import Stretch
from delegate.planning.stop import Line, Stop
from delegate.travel.distance import km
from delegate.travel.overheads import has_station
from delegate.tuples import NamedTuple

GROUND = frozenset(mode for mode in MODES if mode not in SERVICES)
LOCAL = {"train": "metro station"}  # where services of a mode stop that stay on one side


class LeftAtPier(NamedTuple):
    """People whose service `line` ends at a pier inside an airport, or leaves from one: `field` is `to` or `from`.

    `by_land` says that they go into the city from another door of that airport; else no flight of theirs is written.
    """

    people: tuple[str, ...]
    line: Line
    field: str
    place: Place
    by_land: bool = False


class _PierWay(NamedTuple):
    """A stretch with the written movement that it is."""

    stretch: Stretch
    line: Line | None

    @property
    def ends(self) -> tuple[Place | None, Place | None]:
        """Where it begins and where it leads."""
        return self.stretch.origin.place, self.stretch.destination.place


def wrong_port(plan: Plan, leg: Leg, stop: Stop) -> str:
    """Why a service cannot leave from or end at a stop, in words; nothing where it can, or nobody knows.

    An airport with a pier of its own beside it, or with a railway station, stands for that too. Of one that the world's
    index has nobody knows the piers.
    """
    place, mode = stop.place, leg.mode
    if place and place.kind == "crossing" and mode in SERVICES:
        return _at_a_crossing(plan, leg, place)
    kind = _kind(plan, place, mode) if place else None
    if place is None or kind is None or mode not in SERVICES:
        return ""
    if leg.passes_control and LOCAL.get(mode) == kind:
        return f"where no {mode} over a border stops"
    if kind not in MODES[mode].hubs:
        if LOCAL.get(mode) == kind:
            return ""
        if kind != "airport":
            return f"which is no {MODES[mode].port}"
        takes = has_station(mode, place.id) or _has_port_beside(plan, place, mode)
        return "" if takes else f"which is an airport, and no {MODES[mode].port} of it is known"
    ports = plan.world.places.ports(place.city or "", mode)
    controlled = any(each.crossing and _is_alone(plan, each.crossing) for each in ports)
    if leg.passes_control and place.crossing is None and controlled:
        return "where there is no border control"
    return ""


def _kind(plan: Plan, place: Place, mode: str) -> str | None:
    """What a known hub is, where its ports for a mode are known: those of trains are at any airport."""
    places = plan.world.places
    return places.hub_kind(place) if mode == "train" else places.shipped_kind(place)


def _at_a_crossing(plan: Plan, leg: Leg, place: Place) -> str:
    """Why a service cannot leave from or end at a crossing: it is for people on foot or on the road, and has no port.

    A station or pier beside it stands for it, and trains inside a side may well end there, as those of the metro do.
    """
    crossing = plan.world.borders.crossing(place.crossing or place.id)
    if crossing is None or crossing.modes is None or leg.mode in crossing.modes:
        return ""
    if leg.mode == "train" and not leg.passes_control and "walk" in crossing.modes:
        return ""
    if _has_port_beside(plan, place, leg.mode):
        return ""
    return f"which is a border crossing, and no {MODES[leg.mode].port} of it is known"


def left_without_port(plan: Plan) -> frozenset[tuple[str, str]]:
    """Who is left at which crossing by a service that cannot end there: what follows from it is told at its `to`."""
    return _left_without_port(Identity(plan))


@lru_cache(maxsize=1)
def _left_without_port(same: Identity[Plan]) -> frozenset[tuple[str, str]]:
    plan = same.of
    ways = (leg for leg in plan.legs() if leg.mode in SERVICES)
    ends = ((leg, place) for leg in ways if (place := leg.destination.place) and place.kind == "crossing")
    wrong = ((leg, place) for leg, place in ends if _at_a_crossing(plan, leg, place))
    return frozenset((who, place.id) for leg, place in wrong for who in leg.people)


def shut_in(plan: Plan, leg: Leg) -> str:
    """Why people who go on by land cannot get out of the hall where a service lands, in words; nothing where they can.

    It is a hall for other services, whose people alone may change there.
    """
    served = _served(plan, leg, leg.destination.place)
    return f"whose border control takes in only those who come {served}" if served else ""


def shut_out(plan: Plan, leg: Leg) -> str:
    """Why people who come by land cannot leave by a service from a hall that is for others, in words."""
    served = _served(plan, leg, leg.origin.place)
    return f"whose border control lets out only those who go {served}" if served else ""


def come_by_land(plan: Plan) -> set[str]:
    """The ids of the services to whose port people come by land, and not by another service that ends there."""
    found: set[str] = set()
    for day in plan.days:
        for party in day.parties:
            by_land = False
            for leg in party.legs:
                if leg.mode in SERVICES:
                    if by_land and leg.movement:
                        found.add(leg.movement.id)
                    by_land = False
                elif _leaves_hall(leg):
                    by_land = True
    return found


def go_by_land(plan: Plan) -> set[str]:
    """The ids of the services from whose end people go on by land."""
    ways = (leg for leg in plan.legs() if leg.origin.kind == "hub" and _leaves_hall(leg))
    return {leg.origin.line.id for leg in ways if leg.origin.line}


def _leaves_hall(leg: Leg) -> bool:
    """Whether people go by land, and not from one door of a port to another, as from an airport to the pier at it."""
    origin, destination = leg.origin.place, leg.destination.place
    if leg.mode not in GROUND or origin is None or destination is None:
        return leg.mode in GROUND
    return origin != destination and (origin.crossing is None or origin.crossing != destination.crossing)


def _served(plan: Plan, leg: Leg, port: Place | None) -> str:
    """How people come and go whom the hall of a port is for, where it is for other services than that of a leg."""
    began, there = leg.origin.place, leg.destination.place
    hall = plan.world.borders.crossing(port.crossing) if port and port.crossing else None
    if hall is None or hall.modes is None or began is None or there is None or began.side == there.side:
        return ""
    if leg.mode in hall.modes or not any(mode in SERVICES for mode in hall.modes):
        return ""
    return " and ".join(MODES[mode].served or MODES[mode].words for mode in hall.modes)


def told_of_arrival(line: Line) -> bool:
    """Whether a service that ends in a city with several ports is told of by `which-port`, and not at the end."""
    return line.item.kind == "ferry"


def _is_alone(plan: Plan, id_: str) -> bool:
    """Whether a crossing is the hall of one side, so that the other end of a service has one too."""
    crossing = plan.world.borders.crossing(id_)
    return crossing is not None and len(crossing.sides or {}) == 1


def _has_port_beside(plan: Plan, place: Place, mode: str) -> bool:
    """Whether a port of a mode lies beside a place, so that people who name the place mean the port."""
    at, ports = place.point, plan.world.places.ports(place.city or "", mode)
    return at is not None and any(each.point and km(at, each.point) < AT_THE_PORT_KM for each in ports)


def left_at_piers(plan: Plan) -> tuple[LeftAtPier, ...]:
    """All of them, once for people alike and each end of a service.

    Who leaves by the date of the landing flies on as nobody wrote, and who joins on that of the departure has flown in
    so. Whom a line or a day to be confirmed may take on is not meant, nor of whom it is told what is called off.
    """
    return _left_at_piers(Identity(plan))


@lru_cache(maxsize=1)
def _left_at_piers(same: Identity[Plan]) -> tuple[LeftAtPier, ...]:
    plan, found = same.of, dict[tuple[str, str, bool], LeftAtPier]()
    if not any(stop.place and stop.place.within for leg in plan.legs() for stop in (leg.origin, leg.destination)):
        return ()
    for cohort in plan.cohorts:
        ways = [
            _PierWay(way, plan.days[way.destination.day].lines[way.movement] if way.movement is not None else None)
            for route in cohort.routes.values()
            for way in route.stretches
            if not way.direct
        ]
        for number, way in enumerate(ways):
            for each in (*_behind(way, ways[number + 1 :]), *_before(way, ways[:number])):
                people = tuple(who for who in cohort.people if each.by_land or not _is_content(plan, who, each))
                if people:
                    add_people(found, (each.line.id, each.field, each.by_land), each._replace(people=people))
    order = {who: number for number, who in enumerate(plan.people)}
    return tuple(each._replace(people=tuple(sorted(each.people, key=order.__getitem__))) for each in found.values())


def _behind(way: _PierWay, later: Sequence[_PierWay]) -> Iterator[LeftAtPier]:
    """The end of a service at such a pier, from which nothing takes its people on by air."""
    pier, line = way.ends[1], way.line
    if pier is None or pier.within is None or line is None or not _crosses(way):
        return
    onward = next((each for each in later if not _stays_inside(each, pier)), None)
    if onward is None:
        yield LeftAtPier((), line, "to", pier)
    elif onward.ends[0] != pier and _is_inside(onward.ends[0], pier) and not _may_fly(onward):
        yield LeftAtPier((), line, "to", pier, by_land=True)


def _before(way: _PierWay, earlier: Sequence[_PierWay]) -> Iterator[LeftAtPier]:
    """The departure of a service from such a pier, to which nothing is written by which its people come."""
    pier, line = way.ends[0], way.line
    if pier is None or pier.within is None or line is None or not _crosses(way):
        return
    if all(_stays_inside(each, pier) for each in earlier):
        yield LeftAtPier((), line, "from", pier)


def _crosses(way: _PierWay) -> bool:
    if way.line is None or not _changes_side(*way.ends):
        return False
    return way.line.item.kind in SERVICES or is_for_flyers(*way.ends, way.line.item.kind)


def _changes_side(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and one.side != other.side


def _may_fly(way: _PierWay) -> bool:
    """Whether people may go on by air: by a service, or nobody knows where they are next."""
    return way.stretch.spans or way.ends[1] is None or (way.line is not None and way.line.item.kind in SERVICES)


def _stays_inside(way: _PierWay, pier: Place) -> bool:
    """Whether people go from one door of the airport to another."""
    return all(_is_inside(each, pier) for each in way.ends)


def _is_inside(place: Place | None, pier: Place) -> bool:
    return place == pier or inside_one_airport(place, pier)


def _is_content(plan: Plan, who: str, each: LeftAtPier) -> bool:
    """Whether somebody goes on or comes by a flight that nobody has to write, or of whom it is asked elsewhere."""
    person, date = plan.people[who], each.line.date
    if each.field == "to":
        leaves = "leaves" in person.tbc or (person.leaves is not None and person.leaves.date <= date)
        return leaves or is_open(plan, each.line) or who in _told_of(Identity(plan))[0]
    joins = "joins" in person.tbc or (person.joins is not None and person.joins.date >= date)
    unsure = any(day.tbc and day.date <= date for day in plan.days)
    return joins or unsure or who in _told_of(Identity(plan))[1]


@lru_cache(maxsize=1)
def _told_of(same: Identity[Plan]) -> tuple[frozenset[str], frozenset[str]]:
    """The people who are named elsewhere: as left somewhere, and as beginning where nobody brings them."""
    plan = same.of
    left = (each.people for find in (left_by_called_off, left_at_ports, stranded) for each in find(plan))
    begun = (each.people for each in begun_elsewhere(plan))
    return frozenset(who for people in left for who in people), frozenset(who for people in begun for who in people)
