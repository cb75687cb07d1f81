"""The check `not-home`."""

from delegate.assessment.idle_crossings import idle_edges
from delegate.assessment.left_behind import left_by_called_off
from delegate.assessment.programme_ends import Stranded, stranded
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG604", Severity.NOTE)
def not_home(plan: Plan) -> Findings:
    """The trip ends outside the city it set off from, and no way home is written.

    The party sets off from `base` and its last line leaves it somewhere else: a way home was called off or never
    written, and nobody has ordered the coach. It is said of nobody who `joins` late or `leaves` early, and not after a
    last line that is a movement, but for one to the hotel that is kept for that night. Who stands at a port, and the
    service from there is called off, is asked about by `unknown-way` instead, and who goes over a `crossing` line
    behind a last stop on the side of the base by `wrong-crossing`. An island of the city, to and from which the trip
    goes by boat, is outside it. Write the way home with `to: base`, or `leaves` at whoever goes on by other ways.
    """
    told = {who for left in left_by_called_off(plan) for who in left.people}
    told |= {who for idle in idle_edges(plan) if idle.reason in ("bed", "home") for who in idle.people}
    for each in stranded(plan):
        people = tuple(who for who in each.people if who not in told)
        if not people:
            continue
        off = _called_off_behind(plan, each)
        why = f": “{off.title}” is called off" if off else ""
        yield Finding(
            where=each.line.where(each.line.item.kind),
            message=f"no way home is written for {plan.called(people)}, last at {each.place.names}{why}",
            help="write the way home as the last line, with `to: base`, or `leaves` at who goes on by other ways",
            related=((off.where("status"), "called off"),) if off else (),
            people=people,
        )


def _called_off_behind(plan: Plan, left: Stranded) -> Line | None:
    """The movement of these people that is called off behind their last line; the last of several."""
    lines = list(plan.lines())
    behind = lines[lines.index(left.line) + 1 :]
    theirs = (
        line for line in reversed(behind) if line.is_lost_movement and not set(left.people).isdisjoint(line.people)
    )
    return next(theirs, None)
