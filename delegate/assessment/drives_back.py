"""Finds written drives that lead back to where their people come from, or begin where none of them is."""

from collections.abc import Iterator
from itertools import pairwise

from delegate.assessment.grouping import add_people
from delegate.assessment.port_services import airport_beside, is_airport_at_rest, is_at_rest, services_around
from delegate.assessment.ports import gates_at, is_airport, is_port_for_drive, is_port_of_trip
from delegate.assessment.written_lengths import ELSEWHERE_KM, NEAR_KM
from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.clock import A_DAY
from delegate.modes import ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import comes_late
from delegate.planning.cohort import Cohort
from delegate.planning.lodging import SMALL_HOURS
from delegate.planning.outlying import in_one_city
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.plan import Plan
from delegate.planning.route_stop import Stretch
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


class TurnedRound(NamedTuple):
    """A written drive to where its people were before it, from where they are next or just from elsewhere.

    Its ends were exchanged. With it people may begin at the `base`. `after` is None where nothing stands behind it.
    """

    line: Line
    before: Place
    origin: Place
    after: Place | None
    people: tuple[str, ...]


def turned_round(plan: Plan) -> Iterator[TurnedRound]:
    """Every such drive, of which nobody wrote the ways to its beginning and from its end, once with all its people.

    From elsewhere it leads back to the port where they have just landed, and they have nothing there behind it.
    """
    found: dict[str, TurnedRound] = {}
    for cohort in plan.cohorts:
        if first_turned := _turned_at_first(plan, cohort):
            add_people(found, first_turned.line.id, first_turned)
        last_day = max(cohort.routes, default=None)
        for day, route in cohort.routes.items():
            lasts = (*route.stretches[2:], *([None] if day == last_day else []))
            before_all = (None, *route.stretches)
            for earlier, first, way, last in zip(before_all, route.stretches, route.stretches[1:], lasts, strict=False):
                ways = (first, way, last) if last else (first, way)
                if way.movement is None or any(each.movement is not None for each in (first, last) if each):
                    continue
                line, before, origin = plan.days[day].lines[way.movement], first.origin.place, way.origin.place
                if not _is_written_drive(line) or before is None or origin is None or _unsure(*ways):
                    continue
                if not _is_at(before, way.destination.place):
                    continue
                after = last.destination.place if last else None
                if _leads_back(way, last, _come(plan, cohort, earlier, first, way)):
                    add_people(found, line.id, TurnedRound(line, before, origin, after, cohort.people))
    yield from found.values()


def _turned_at_first(plan: Plan, cohort: Cohort) -> TurnedRound | None:
    """The drive to the base with which people begin, and behind which they go back to its beginning with nothing there.

    So is one in the evening before what leaves from there in the small hours. Who `joins` is not at the base before it.
    """
    people = tuple(who for who in cohort.people if not plan.people[who].joins)
    ways = ((day, way) for day, route in sorted(cohort.routes.items()) for way in route.stretches)
    first, second = next(ways, None), next(ways, None)
    if plan.base is None or not people or first is None or second is None:
        return None
    (day, way), (next_day, last) = first, second
    line = None if way.movement is None else plan.days[day].lines[way.movement]
    begun, base, after = way.origin.place, way.destination.place, last.destination.place
    if line is None or begun is None or base is None or not _is_written_drive(line) or not _is_at(begun, after):
        return None
    if last.movement is not None or last.free or way.destination.role == "line" or _unsure(way, last):
        return None
    if not same_place(base, plan.base) or (next_day != day and not _is_in_small_hours(plan, day, last)):
        return None
    return TurnedRound(line, base, begun, after, people)


def _is_in_small_hours(plan: Plan, day: int, way: Stretch) -> bool:
    """Whether what people come to by a way starts in the small hours behind a day."""
    line = plan.days[way.destination.day].lines[way.destination.line]
    start = line.item.time.start if line.item.time else None
    return start is not None and start.minute < SMALL_HOURS and line.date == plan.days[day].date + A_DAY


class _Come(NamedTuple):
    """Whether people have just landed at a port or come over a border, and where they are at home if that is known."""

    arrived: bool
    home: Place | None


def _come(plan: Plan, cohort: Cohort, earlier: Stretch | None, first: Stretch, way: Stretch) -> _Come:
    """How people came to where the way before a drive begins, by the one before that.

    Over a border they came for nothing that they have at the beginning of the drive: that takes them back. Without a
    `base` who comes over a border is at home where they set out; who lands may fly on.
    """
    here, before = first.origin.place, earlier.origin.place if earlier else None
    over = here is not None and before is not None and here.side != before.side and bool(gates_at(plan, here))
    over = over and way.origin.role in ("from", "hall")
    begun = next((stop.place for _, route in sorted(cohort.routes.items()) for stop in route.stops), None)
    return _Come(first.origin.landed or over, plan.base or (begun if over else None))


def _leads_back(way: Stretch, last: Stretch | None, come: _Come) -> bool:
    """Whether people are next where a drive begins; or arrive where it ends, and have nothing there behind it.

    Where nothing at all stands behind it, they may fly on, unless it begins where they are at home, with nothing there.
    """
    origin = way.origin.place
    if last is None:
        at_home = come.home is not None and origin is not None and same_place(origin, come.home)
        return at_home and come.arrived and way.origin.role in ("from", "hall")
    after = last.destination.place
    if after is None or origin is None:
        return False
    return _is_at(after, origin) or (come.arrived and not _is_at(after, way.destination.place))


class DriveFromElsewhere(NamedTuple):
    """A written drive from where its people are not: from another city or a port, and they are at `before`.

    It `returns` to the city of `before`; False of one that begins at a port where nobody is and leads to another city.
    """

    line: Line
    before: Place
    origin: Place
    returns: bool
    people: tuple[str, ...]


def drives_from_elsewhere(plan: Plan) -> Iterator[DriveFromElsewhere]:
    """Every such drive to whose beginning nobody wrote a way, once with all its people.

    Its day was mistaken, or `who` forgotten. Not where they begin the trip, have time off before it, have just made
    the same way (a shuttle, but from where they landed), or board where it calls on its way. Who is next where it
    begins is told that it is turned round.
    """
    found: dict[str, DriveFromElsewhere] = {}
    turned = {each.line.id for each in turned_round(plan)}
    places = plan.finder
    for cohort in plan.cohorts:
        first_day = min(cohort.routes, default=None)
        for day, route in cohort.routes.items():
            for number, (first, way) in enumerate(pairwise(route.stretches)):
                if way.movement is None or first.movement is not None or _unsure(first, way):
                    continue
                if way.origin.role not in ("from", "hall"):  # they have a line there
                    continue
                line, before, origin = plan.days[day].lines[way.movement], first.origin.place, way.origin.place
                begins = day == first_day and first.origin.role == "start"
                if begins or _is_way_said(first, way) or before is None or origin is None or line.id in turned:
                    continue
                earlier = route.stretches[number - 1] if number else None
                shuttle = earlier and _is_shuttle(earlier, origin, late=comes_late(plan.arrivals, line, cohort.people))
                if shuttle or not _is_written_drive(line) or _calls_at(places, line, before):
                    continue
                returns = _in_city_of(before, way.destination.place)
                if returns and not _returns_from_elsewhere(plan, line, before, way):
                    continue
                if returns or _awaits_nobody(plan, line, first, way):
                    add_people(found, line.id, DriveFromElsewhere(line, before, origin, returns, cohort.people))
    yield from found.values()


def _returns_from_elsewhere(plan: Plan, line: Line, before: Place, way: Stretch) -> bool:
    """Whether a drive to the city in which people are begins in another one, or at a port away from them."""
    origin = way.origin.place
    far = origin is not None and (not in_one_city(before, origin) or _begins_at_port(plan, line, origin))
    return far and _is_away(plan, line, before, way)


def _awaits_nobody(plan: Plan, line: Line, first: Stretch, way: Stretch) -> bool:
    """Whether a drive to another city begins at a port away from its people, where nobody of the trip is.

    That is an airport more than 3 km away, or another port more than 10 km, as stations lie in their city. Buses for
    everybody leave from ports too: somebody of the trip has landed there before, its vehicle is to wait there, or the
    drive ends at a hotel of the trip on that side. Of more than 50 km, or another side, others ask.
    """
    before, port, end = first.origin.place, way.origin.place, way.destination.place
    if before is None or port is None or before.point is None or port.point is None or before.side != port.side:
        return False
    if line.item.kind not in ROAD or not is_port_of_trip(plan, port):
        return False
    near = AT_THE_PORT_KM if is_airport(plan, port) else NEAR_KM
    if not near < km(before.point, port.point) <= ELSEWHERE_KM or not is_at_rest(plan, line, port):
        return False
    if line.item.vehicles or (end and end.side == port.side and end.id in plan.finder.lodgings):
        return True
    landings = (each.at for each in services_around(plan, port).clocked if each.brings)
    return any(at is not None and line.start is not None and at < line.start for at in landings)


def _begins_at_port(plan: Plan, line: Line, origin: Place) -> bool:
    """Whether a drive begins at a port, or beside an airport where nobody is around that hour."""
    airport = airport_beside(plan, origin)
    return is_port_for_drive(plan, line, origin) or (airport is not None and is_airport_at_rest(plan, line, airport))


def _is_way_said(first: Stretch, way: Stretch) -> bool:
    """Whether free time, or a `crossing` above the movement, stands for how people get to its beginning."""
    return bool(first.free) or any(way.movement is None or number < way.movement for number in first.crossings)


def _is_shuttle(earlier: Stretch, origin: Place, *, late: bool) -> bool:
    """Whether people have just made the same way.

    Who landed there is fetched once, and a second round is for others; who comes too late for it is told that alone.
    """
    return earlier.movement is not None and _is_at(origin, earlier.origin.place) and (late or not earlier.origin.landed)


def _is_written_drive(line: Line) -> bool:
    item = line.item
    return bool(item.origin and item.destination) and item.kind not in SERVICES


def _calls_at(places: PlaceFinder, line: Line, here: Place) -> bool:
    """Whether a drive may call in the city of a place: people board there."""
    if "via" in line.item.tbc:
        return True
    calls = [each for each in line.item.via or () if places.crossing(each) is None]
    found = [places.place(each) for each in calls]
    return any(each is None or same_place(each, here) or in_one_city(each, here) for each in found)


def _in_city_of(before: Place, end: Place | None) -> bool:
    """Whether a drive ends where people are before it, or in that city."""
    return end is not None and (_is_at(before, end) or in_one_city(before, end))


def _is_away(plan: Plan, line: Line, before: Place, way: Stretch) -> bool:
    """Whether a drive begins on another side, or further off than a place may be by another name, or a taxi goes.

    At an airport that is at rest nobody was to be fetched, however cheap the taxi, but from a hotel beside it, from
    which people are driven on.
    """
    origin, end = way.origin.place, way.destination.place
    if before.point is None or origin is None or origin.point is None:
        return False
    apart = km(before.point, origin.point)
    if before.side != origin.side or apart > NEAR_KM:
        return True
    if end is None or end.point is None or apart <= max(AT_THE_PORT_KM, km(origin.point, end.point) / 2):
        return False
    if is_port_of_trip(plan, before):
        return False  # `ports_of_one_city` asks about who lands at one port and is to be driven from another
    return is_airport_at_rest(plan, line, origin)


def _unsure(*ways: Stretch) -> bool:
    return any(way.spans or way.direct for way in ways)


def _is_at(one: Place, other: Place | None) -> bool:
    """Whether two places are one, on whichever side of a crossing."""
    return other is not None and (
        same_place(one, other) or (one.kind == other.kind == "crossing" and one.id == other.id)
    )
