"""The check `not-home`."""

from delegate.assessment.nights import stranded
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG604", Severity.NOTE)
def not_home(plan: Plan) -> Findings:
    """The trip ends outside the city it set off from, and no way home is written.

    The party sets off from `base` and its last line leaves it somewhere else: a way home was called off or never
    written, and nobody has ordered the coach. It is said of nobody who `joins` late or `leaves` early, and not after a
    last line that is a movement. Write the way home with `to: base`, or `leaves` at whoever goes on by other ways.
    """
    for each in stranded(plan):
        yield Finding(
            where=each.line.where(each.line.item.kind),
            message=f"no way home is written for {plan.called(each.people)}, last at {each.place.names}",
            help="write the way home as the last line, with `to: base`, or `leaves` at who goes on by other ways",
            people=each.people,
        )
