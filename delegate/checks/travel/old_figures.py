"""The check `old-figures`."""

from delegate.assessment.old_figures import aged
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG312", Severity.NOTE)
def old_figures(plan: Plan) -> Findings:
    """The minutes of a ride come from a table that was more than two years old on that day.

    The month or the year of the figures is named, and how old they are by then. Trains get faster, lines get stops,
    ferries are given up. Each row of a table is named once, at the first way that rests on it. Look at the timetable of
    the day, and write how long it takes: what a person wrote is never old.
    """
    for row in aged(plan):
        leg = row.leg
        rests = f"{row.ways} ways rest, this one first," if row.ways > 1 else f"the way to {leg.destination.name} rests"
        yield Finding(
            where=leg.movement.where(leg.movement.item.kind) if leg.movement else leg.where(),
            message=f"{rests} on {row.figure}",
            help="look at the timetable, and write a line with the length: `for`",
            people=leg.people,
            firm=leg.firm,
        )
