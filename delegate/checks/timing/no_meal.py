"""The check `no-meal`."""

from delegate.assessment.day_courses import DayCourse, TakenTime, courses, where_timed
from delegate.checking import Findings, check
from delegate.clock import DAY, hhmm, local
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG212", Severity.NOTE)
def no_meal(plan: Plan) -> Findings:
    """People are busy across midday and nobody wrote where they eat.

    By three the interpreter makes mistakes, and somebody with diabetes is in trouble. It is said where lines and ways
    with clock times take them from 11:30 to 14:00 with no 30 minutes free, and no `meal`, `reception`, `free` or hotel
    lies there or may. On a flight, a train or a ferry, at a border and on a way of more than an hour they can eat.
    Write the meal, or leave half an hour free.
    """
    found: dict[str, tuple[Line, list[str]]] = {}
    for course in courses(plan):
        line = _through_midday(plan, course)
        if line:
            found.setdefault(line.id, (line, []))[1].extend(course.people)
    begins, ends = (hhmm(each) for each in plan.world.house.midday)
    for line, people in found.values():
        yield Finding(
            where=where_timed(line),
            message=f"no meal is written for {plan.called(people)} at midday, and they have less than "
            f"{plan.world.house.shortest_lunch} min free between {begins} and {ends}",
            help=f"write a `meal`, or leave {plan.world.house.shortest_lunch} min free between {begins} and {ends}",
            people=tuple(people),
        )


def _through_midday(plan: Plan, course: DayCourse) -> Line | None:
    """The line that takes people at midday, where nothing lets them eat; None where something does, or may."""
    house, date = plan.world.house, course.day.date
    here = [each for each in course.taken if local(each.start, each.zone).date == date]
    near = next((each for each in here if _minute(each.end, each, date.toordinal()) > house.midday[0]), None)
    if near is None or any(_may_feed(line) for line in course.restful):
        return None
    noon = near.start - _minute(near.start, near, date.toordinal())
    begins, ends = (noon + minute for minute in house.midday)
    taken = [each for each in here if each.end > begins and each.start < ends]
    if not taken or any(each.can_rest for each in taken):
        return None
    edges, reached = [], begins
    for each in taken:
        edges.append(each.start - reached)
        reached = max(reached, each.end)
    edges.append(ends - reached)
    return None if max(edges) >= house.shortest_lunch else max(taken, key=lambda each: min(each.end, ends)).line


def _minute(instant: int, taken: TakenTime, date: int) -> int:
    """Minutes since the midnight with which a date begins, by the clock on which something starts."""
    here = local(instant, taken.zone)
    return (here.date.toordinal() - date) * DAY + here.minute


def _may_feed(line: Line) -> bool:
    """Whether people may eat there around midday: it lies between 10 and 16, or nobody knows when it is."""
    if line.item.kind == "hotel" and line.start is None:
        return False  # the night's
    if line.start is None and line.window is None:
        return True
    begins, ends = line.window or (line.start or 0, line.end if line.end is not None else line.start or 0)
    return local(begins, line.zone).minute <= 16 * 60 and local(ends, line.zone).minute >= 10 * 60
