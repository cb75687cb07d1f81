"""Finds `crossing` lines that lead people over a border and back, with nothing to do on the far side (rule 3)."""

from collections.abc import Iterator

from delegate.assessment.alike import add_people
from delegate.planning.cohort import Cohort
from delegate.planning.plan import Plan
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class IdleCrossing(NamedTuple):
    """A `crossing` line between two stops on one `side`, and the people who would pass it there and back at once."""

    line: Line
    crossing: str
    side: str
    people: tuple[str, ...]


def idle_lines(plan: Plan) -> Iterator[IdleCrossing]:
    """Every such line, once for all whom it leads over: no other crossing leads back, and nobody is free there."""
    found: dict[str, IdleCrossing] = {}
    for cohort in plan.cohorts:
        for day, route in cohort.routes.items():
            stops = list(dict.fromkeys(route.stops))
            for before, stop, behind in zip(stops, stops[1:], stops[2:], strict=False):
                ends = (before.place, behind.place)
                if ends[0] is None or ends[1] is None or ends[0].side != ends[1].side or not _is_over(plan, stop):
                    continue
                line = plan.days[day].lines[stop.line]
                if not _something_there(plan, cohort, stop, behind):
                    add_people(found, line.id, IdleCrossing(line, _called(plan, line), ends[0].side, cohort.people))
    yield from found.values()


def _called(plan: Plan, line: Line) -> str:
    name = line.item.place.name if line.item.place else ""
    crossing = plan.world.borders.crossing(name)
    return str(crossing.name) if crossing else name


def _is_over(plan: Plan, stop: RouteStop) -> bool:
    """Whether a stop is the unknown place behind a `crossing` line."""
    there = stop.role == "hall" and stop.place is None
    return there and plan.days[stop.day].lines[stop.line].item.kind == "crossing"


def _something_there(plan: Plan, cohort: Cohort, over: RouteStop, behind: RouteStop) -> bool:
    """Whether a line stands between a crossing and the next stop that people may spend beyond it."""
    own = set(cohort.lines)
    for number, line in enumerate(plan.days[over.day].lines):
        between = over.line < number < (behind.line if behind.day == over.day else over.line)
        if between and line.item.status != "cancelled" and ((over.day, number) in own or "who" in line.item.tbc):
            return True
    item = plan.days[behind.day].lines[behind.line].item if behind.role == "line" else None
    return item is not None and item.kind != "hotel" and item.venue is None
