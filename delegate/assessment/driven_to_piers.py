"""Finds drives between a city and a pier inside an airport, where nobody comes in or out by land (rule 20)."""

from collections.abc import Iterator
from itertools import pairwise

from delegate.assessment.grouping import add_people
from delegate.assessment.wrong_ports import GROUND, left_at_piers
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.passages import is_for_flyers
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, Stop
from delegate.tuples import NamedTuple


class DrivenToPier(NamedTuple):
    """People whose written drive `line` ends at a pier inside an airport, or begins there: `field` is `to` or `from`.

    From there they go on to another door of that airport, or come from one.
    """

    people: tuple[str, ...]
    line: Line
    field: str
    place: Place


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
