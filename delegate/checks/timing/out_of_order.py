"""Lines out of order."""

from functools import partial

from delegate.assessment.advice import between, moves_said
from delegate.assessment.neighbours import pushed
from delegate.checking import Findings, check
from delegate.clock import A_DAY
from delegate.diagnostics import Finding, SaidWhenAsked, Severity
from delegate.modes import MOVEMENT_KINDS
from delegate.planning.plan import Plan
from delegate.planning.stop import Line

SMALL_HOURS, EVENING = 6 * 60, 18 * 60  # minutes past midnight: a line before the one goes on from one after the other


@check("DLG202", Severity.ERROR)
def out_of_order(plan: Plan) -> Findings:
    """A line is listed after one that starts later.

    A person's day is read from top to bottom, so the way between the two would lead back in time and no leg there is
    judged. Either a time is mistyped, or the line belongs further up. What follows the same late line and starts
    earlier too is not named again.
    """
    found: dict[str, tuple[Line, Line, list[str]]] = {}
    for cohort in plan.cohorts:
        latest: Line | None = None
        named: set[str] = set()
        for line in (plan.days[day].lines[number] for day, number in cohort.lines):
            if line.start is None or line.item.status == "cancelled":
                continue
            if latest is None or latest.start is None or line.start >= latest.start:
                latest = line
            elif latest.id not in named:
                named.add(latest.id)
                found.setdefault(f"{latest.id} {line.id}", (latest, line, []))[2].extend(cohort.people)
    for later, line, everybody in found.values():
        people = set(everybody)
        assert line.start is not None
        assert later.start is not None
        starts, at = plan.clock(later.start, later.zone), plan.clock(line.start, line.zone)
        yield Finding(
            where=line.where("time"),
            message=f"“{line.title}” at {at} is listed after “{later.title}” at {starts}",
            help=SaidWhenAsked(partial(_where_it_belongs, plan, line, later)),
            related=((later.where("time"), f"starts at {starts}"),),
            people=tuple(who for who in plan.people if who in people),
            firm=line.firm and later.firm,
        )


def _where_it_belongs(plan: Plan, line: Line, later: Line) -> str:
    """What to do: a line of the small hours below one of the evening belongs to the date that begins between them.

    A movement from where the other line is cannot stand above it: it leaves later, and what follows moves if it must.
    """
    start = line.item.time.start if line.item.time else None
    evening = later.item.time.start if later.item.time else None
    if start and evening and line.date == later.date and start.minute < SMALL_HOURS and evening.minute >= EVENING:
        return f"write it under {line.date + A_DAY}, the date that begins at midnight"
    if not _leaves_from(plan, line, later):
        return f"move it above “{later.title}”, or correct one of the two times"
    assert line.start is not None
    over = later.end if later.end is not None else later.start
    assert over is not None
    moves = pushed(plan, line, over - line.start)
    if len(moves) == 1:
        return f"leave at {plan.clock(over, line.zone)} or later, or correct the time of “{later.title}”"
    said = moves_said(plan, moves) if moves else f"start “{later.title}” earlier, or leave a line out"
    return f"no time fits {between(plan, later, line)}: {said}"


def _leaves_from(plan: Plan, line: Line, later: Line) -> bool:
    """Whether a line is the way on from where another one is."""
    if line.item.kind not in MOVEMENT_KINDS:
        return False
    here = {place.id for place in later.places}
    return any(leg.movement is line and leg.origin.place and leg.origin.place.id in here for leg in plan.legs())
