"""The check `not-home`."""

from delegate.assessment.idle_crossings import idle_edges
from delegate.assessment.left_behind import left_by_called_off
from delegate.assessment.programme_ends import stranded
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


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
        yield Finding(
            where=each.line.where(each.line.item.kind),
            message=f"no way home is written for {plan.called(people)}, last at {each.place.names}",
            help="write the way home as the last line, with `to: base`, or `leaves` at who goes on by other ways",
            people=people,
        )
