"""The check `idle-day`."""

import datetime as dt

from delegate.assessment.date_slips import dates_said, in_a_row
from delegate.assessment.staying_behind import went_home
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.planning.cohort import Cohort
from delegate.planning.plan import Plan
from delegate.planning.presence import is_there
from delegate.planning.stop import Line


@check("DLG612", Severity.NOTE)
def idle_day(plan: Plan) -> Findings:
    """Somebody has nothing all day while others of the delegation have a programme.

    He or she sits in the hotel without a car or a lunch, and asks the desk at nine what happens today. Often the `who`
    of a line forgot a group. A `free` line is something, a hotel alone is not; days on which somebody joins or leaves
    are not counted, nor days whose lines or people are to be confirmed, nor those behind a way home by which
    nobody goes on. Name them in a line, or write their time off.
    """
    found: dict[tuple[dt.date, ...], list[str]] = {}
    open_ = {day.date for day in plan.days if day.tbc or any("who" in line.item.tbc for line in day.lines)}
    busy = [number for number, day in enumerate(plan.days) if any(line.people and _fills(line) for line in day.lines)]
    for cohort in plan.cohorts:
        filled = {day for day, number in cohort.lines if _fills(plan.days[day].lines[number])}
        home = went_home(plan, cohort)
        idle = (plan.days[n].date for n in busy if n not in filled and plan.days[n].date not in open_)
        dates = tuple(date for date in idle if home is None or date <= home)
        if dates:
            _note(plan, cohort, dates, found)
    for dates, people in found.items():
        day = next(day for day in plan.trip.days or () if day.date == dates[0])
        yield Finding(
            where=day.where(),
            message=f"nothing is written for {plan.called(people)} on {_said(dates)}",
            help="name them in the `who` of a line, or write `free: Day off` for them",
            people=tuple(people),
        )


def _note(plan: Plan, cohort: Cohort, dates: tuple[dt.date, ...], found: dict[tuple[dt.date, ...], list[str]]) -> None:
    for who in cohort.people:
        person = plan.people[who]
        edges = {moment.date for moment in (person.joins, person.leaves) if moment}
        there = tuple(date for date in dates if date not in edges and is_there(person, date, None)) if edges else dates
        if there and not {"joins", "leaves"} & person.tbc:
            found.setdefault(there, []).append(who)


def _fills(line: Line) -> bool:
    """Whether a line is something to do, or time off that somebody wrote."""
    return line.item.status != "cancelled" and line.item.kind not in ("hotel", "crossing")


def _said(dates: tuple[dt.date, ...]) -> str:
    return listed([dates_said(row) for row in in_a_row(dates)])
