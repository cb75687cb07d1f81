"""Finds people whose first line begins far from the base, where nobody brings them and others are brought."""

from collections.abc import Iterator

from delegate.assessment.alike import add_people
from delegate.assessment.far_ways import is_another_way
from delegate.assessment.written_ways import cities_between, written_ways
from delegate.identity import Identity
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


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
        if together and not set(taken.people) & set(people) and is_another_way(taken, far, over_border=over):
            return FarStart(people, line, base, place, far, over, taken)
    return None
