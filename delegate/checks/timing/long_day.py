"""The check `long-day`."""

from delegate.assessment.day_courses import DayCourse, TakenTime, clock_of, courses, day_of, over_night, where_timed
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import length
from delegate.planning.plan import Plan


@check("DLG210", Severity.NOTE)
def long_day(plan: Plan) -> Findings:
    """A day lasts more than 14 hours from when people set out until they are back.

    The principal nods off at the dinner speech, and the drivers and the staff, who start an hour earlier and end an
    hour later, are the ones who take the wrong turn. It counts from the first way or line that has a clock time to the
    last, by what the plan says; a night aboard ends the day, and what is optional does not count. Nothing is said of
    who is on two services at once (`overlapping-items`). Start later, end earlier, or let others go to one of the lines
    (`who`, `except`).
    """
    most = plan.world.house.longest_day
    found: dict[tuple[object, ...], tuple[TakenTime, TakenTime, list[str]]] = {}
    for course in courses(plan):
        edges = None if course.broken else _edges(course)
        if edges and edges[1].end - edges[0].start > most:
            key = (edges[0].start, edges[0].line.id, edges[1].end, edges[1].line.id)
            found.setdefault(key, (*edges, []))[2].extend(course.people)
    for first, last, people in found.values():
        lasts = last.end - first.start
        since, until = clock_of(plan, first, at_end=False), clock_of(plan, last, at_end=True)
        yield Finding(
            where=where_timed(last.line),
            message=f"the day of {plan.called(people)} lasts {length(lasts)}, from {since} to {until}",
            help=f"end it {lasts - most} min earlier or start it later, or let some of them stay away from a line",
            related=((where_timed(first.line), f"from {since}"),) if first.line is not last.line else (),
            minutes=most - lasts,
            people=tuple(people),
        )


def _edges(course: DayCourse) -> tuple[TakenTime, TakenTime] | None:
    """What begins the day of people and what ends it; None where nothing has a clock time."""
    taken = [each for each in course.taken if not over_night(each)]
    taken += [
        TakenTime(line.start, max(line.start, line.end or line.start), line, line.zone)
        for line in course.restful
        if line.start is not None and line.item.kind not in ("free", "hotel")
    ]
    date = course.day.date.toordinal()
    taken = [each for each in taken if day_of(each.start, each.zone) >= date]
    if not taken:
        return None
    return min(taken, key=lambda each: each.start), max(taken, key=lambda each: each.end)
