"""The check `no-break`."""

from bisect import bisect_left
from collections.abc import Sequence

from delegate.assessment.day_courses import DayCourse, TakenTime, clock_of, courses, where_timed
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import length
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple


class _Sitting(NamedTuple):
    """What takes people one after the other without a break, its first and its last part."""

    first: TakenTime
    last: TakenTime
    end: int


@check("DLG213", Severity.NOTE)
def no_break(plan: Plan) -> Findings:
    """More than four hours go by without a break of a quarter of an hour.

    Twenty people find the two toilets between the coach and the next meeting, and that meeting starts late. A break is
    a quarter of an hour with nothing in it, a meal, a reception, time off, a hotel, a flight, a train or a ferry, a
    border, and a way of more than an hour, on which the coach can stop. A line without an end ends when it starts, and
    one with `steps` may have its own breaks among them. Leave a quarter of an hour free, or write the breaks among the
    steps.
    """
    found: dict[tuple[str, str], tuple[_Sitting, list[str]]] = {}
    for course in courses(plan):
        for sitting in _sittings(plan, course):
            found.setdefault((sitting.first.line.id, sitting.last.line.id), (sitting, []))[1].extend(course.people)
    for sitting, people in found.values():
        first, line, house = sitting.first.line, sitting.last.line, plan.world.house
        since, until = (clock_of(plan, sitting.first, at_end=False), clock_of(plan, sitting.last, at_end=True))
        yield Finding(
            where=where_timed(line),
            message=f"{plan.called(people)}: no break of {house.shortest_break} min in "
            f"{length(sitting.end - sitting.first.start)}, from {since} to {until}",
            help=f"leave {house.shortest_break} min free between two of the lines, or write a break in `steps` of one",
            related=((where_timed(first), f"since {since}"),) if first is not line else (),
            people=tuple(people),
        )


def _sittings(plan: Plan, course: DayCourse) -> list[_Sitting]:
    """The stretches without a break that are too long."""
    house = plan.world.house
    open_ = [line for line in course.restful if line.start is None and line.item.kind != "hotel"]
    if any(line.window is None for line in open_):
        return []  # it may lie anywhere
    rests = sorted([line.start for line in course.restful if line.start is not None])
    found: list[_Sitting] = []
    row: _Sitting | None = None
    for each in course.taken:
        if each.can_rest or (each.leg is None and each.line.item.every_step):
            row = None
            continue
        broken = row is not None and _rested(rests, row.end, each.start)
        if row is None or broken or each.start - row.end >= house.shortest_break:
            row = _Sitting(each, each, each.end)
        elif each.end > row.end:
            row = row._replace(last=each, end=each.end)
        if any(line.window and line.window[0] < row.end and line.window[1] > row.first.start for line in open_):
            continue
        if row.end - row.first.start > house.longest_sitting:
            if found and found[-1].first is row.first:
                found.pop()
            found.append(row)
    return found


def _rested(rests: Sequence[int], since: int, until: int) -> bool:
    """Whether a break begins between two instants."""
    position = bisect_left(rests, since)
    return position < len(rests) and rests[position] <= until
