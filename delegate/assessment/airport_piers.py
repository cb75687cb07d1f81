"""Finds people at a pier inside an airport who do not fly on from there, or have not flown in (rule 20)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from delegate.assessment.grouping import add_people
from delegate.assessment.left_behind import is_open, left_at_ports, left_by_called_off
from delegate.assessment.programme_ends import begun_elsewhere, is_away, stranded
from delegate.assessment.wrong_ports import GROUND
from delegate.clock import DAY
from delegate.identity import Identity
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.passages import DAYS_BETWEEN, is_for_flyers
from delegate.planning.plan import Plan
from delegate.planning.route_stop import Stretch
from delegate.planning.stop import Line, Stop
from delegate.tuples import NamedTuple


class LeftAtPier(NamedTuple):
    """People whose service `line` ends at a pier inside an airport, or leaves from one: `field` is `to` or `from`.

    `by_land` says that they go into the city from another door of that airport, or sleep at home there; else no flight
    of theirs is written. `flight` is theirs, more than 24 hours from the boat: they have been in the city in between.
    """

    people: tuple[str, ...]
    line: Line
    field: str
    place: Place
    by_land: bool = False
    flight: Line | None = None


class DrivenToPier(NamedTuple):
    """People whose written drive `line` ends at a pier inside an airport, or begins there: `field` is `to` or `from`.

    From there they go on to another door of that airport, or come from one.
    """

    people: tuple[str, ...]
    line: Line
    field: str
    place: Place


class _PierWay(NamedTuple):
    """A stretch with the written movement that it is."""

    stretch: Stretch
    line: Line | None

    @property
    def ends(self) -> tuple[Place | None, Place | None]:
        """Where it begins and where it leads."""
        return self.stretch.origin.place, self.stretch.destination.place


def left_at_piers(plan: Plan) -> tuple[LeftAtPier, ...]:
    """All of them, once for people alike and each end of a service.

    Who leaves by the date of the landing flies on as nobody wrote, and who joins on that of the departure has flown in
    so. Whom a line or a day to be confirmed may take on is not meant, nor of whom it is told what is called off.
    """
    return tuple(each for each in _left_at_piers(Identity(plan)) if each.flight is None)


def stayed_at_piers(plan: Plan) -> tuple[LeftAtPier, ...]:
    """All who have a flight, but more than 24 hours from the boat: once for each flight and each end of a service."""
    return tuple(each for each in _left_at_piers(Identity(plan)) if each.flight is not None)


@lru_cache(maxsize=1)
def _left_at_piers(same: Identity[Plan]) -> tuple[LeftAtPier, ...]:
    plan, found = same.of, dict[tuple[str, str, bool, str], LeftAtPier]()
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
            for each in (*_behind(plan, way, ways[number + 1 :]), *_before(plan, way, ways[:number])):
                people = tuple(who for who in cohort.people if each.by_land or not _is_content(plan, who, each))
                if people:
                    key = each.line.id, each.field, each.by_land, each.flight.id if each.flight else ""
                    add_people(found, key, each._replace(people=people))
    order = {who: number for number, who in enumerate(plan.people)}
    return tuple(each._replace(people=tuple(sorted(each.people, key=order.__getitem__))) for each in found.values())


def _behind(plan: Plan, way: _PierWay, later: Sequence[_PierWay]) -> Iterator[LeftAtPier]:
    """The end of a service at such a pier, from which nothing takes its people on by air."""
    pier, line = way.ends[1], way.line
    if pier is None or pier.within is None or line is None or not _crosses(way):
        return
    onward = next((each for each in later if not _stays_inside(each, pier)), None)
    if onward is None:
        yield LeftAtPier((), line, "to", pier)
    elif _leaves_by_land(onward, pier) or _sleep_at_home(plan, pier, way, onward):
        yield LeftAtPier((), line, "to", pier, by_land=True)
    elif _is_inside(onward.ends[0], pier) and onward.line and _are_a_day_apart(plan, line, onward.line):
        yield LeftAtPier((), line, "to", pier, flight=onward.line)


def _leaves_by_land(onward: _PierWay, pier: Place) -> bool:
    """Whether people go by land from another door of the airport."""
    return onward.ends[0] != pier and _is_inside(onward.ends[0], pier) and not _may_fly(onward)


def _sleep_at_home(plan: Plan, pier: Place, way: _PierWay, onward: _PierWay) -> bool:
    """Whether people set off from home on a later day than they land at a pier in its city: a night at home is no way.

    A day to be confirmed may have their flight, and one back.
    """
    landed, start = way.stretch.destination.day, onward.stretch.origin
    if plan.base is None or is_away(plan, pier) or start.day <= landed or start.place is None:
        return False
    open_days = any(day.tbc for day in plan.days[landed : start.day + 1])
    return not open_days and not is_away(plan, start.place) and not _is_inside(start.place, pier)


def _are_a_day_apart(plan: Plan, first: Line, second: Line) -> bool:
    """Whether more than 24 hours surely lie between two services, with no day to be confirmed between.

    Nobody waits so long in the hall: people have entered, though nobody wrote where they sleep.
    """
    days = [day for day in plan.days if first.date <= day.date <= second.date]
    if any(day.tbc for day in days) or any("who" in line.item.tbc for day in days for line in day.lines):
        return False
    if first.end is not None and second.start is not None:
        return second.start - first.end > DAY
    return (second.date - first.date).days > DAYS_BETWEEN


def _before(plan: Plan, way: _PierWay, earlier: Sequence[_PierWay]) -> Iterator[LeftAtPier]:
    """The departure of a service from such a pier, to which nothing is written by which its people come."""
    pier, line = way.ends[0], way.line
    if pier is None or pier.within is None or line is None or not _crosses(way):
        return
    coming = next((each for each in reversed(earlier) if not _stays_inside(each, pier)), None)
    if coming is None:
        yield LeftAtPier((), line, "from", pier)
    elif (landed := _landing(coming, pier)) and _are_a_day_apart(plan, landed, line):
        yield LeftAtPier((), line, "from", pier, flight=landed)


def _landing(way: _PierWay, pier: Place) -> Line | None:
    """The service by which people come to the airport of a pier, if that is what a way is."""
    service = way.line is not None and way.line.item.kind in SERVICES
    return way.line if service and _is_inside(way.ends[1], pier) else None


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


def driven_to_piers(plan: Plan) -> Iterator[DrivenToPier]:
    """Every such drive, once with all its people; none of whose boat to that pier the same is told."""
    found: dict[tuple[str, str], DrivenToPier] = {}
    for day in plan.days:
        for party in day.parties:
            for before, after in pairwise(party.legs):
                for each in (
                    _at_pier(before, before.destination, before.origin, after.destination, "to"),
                    _at_pier(after, after.origin, after.destination, before.origin, "from"),
                ):
                    if each:
                        add_people(found, (each.line.id, each.field), each._replace(people=party.people))
    told = {who for left in left_at_piers(plan) if left.by_land for who in left.people} if found else set()
    yield from (each for each in found.values() if not told.intersection(each.people))


def _at_pier(ride: Leg, end: Stop, city: Stop, beyond: Stop, field: str) -> DrivenToPier | None:
    """The drive between a city and a pier, if people are at another door of its airport `beyond` that."""
    pier = end.place
    if pier is None or pier.within is None or ride.movement is None or ride.mode not in GROUND:
        return None
    if city.place is None or inside_one_airport(city.place, pier) or city.place == pier:
        return None
    if beyond.place == pier or not inside_one_airport(beyond.place, pier):
        return None
    ends = (city.place, pier) if field == "to" else (pier, city.place)
    return None if is_for_flyers(*ends, ride.mode) else DrivenToPier((), ride.movement, field, pier)
