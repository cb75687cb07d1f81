"""The check `two-places`."""

from delegate.assessment.divided_lines import DividedLine, PeopleInOnePlace, divided_lines, divided_movements
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.planning.plan import Plan


@check("DLG607", Severity.ERROR)
def two_places(plan: Plan) -> Findings:
    """A line says no place, and its people stand in different ones.

    Where nothing is written a line happens where people already are. These come from different places, so each half
    stays where it is and waits for the other. Write the `venue`, or a line for each half with its own `who`. Breakfast
    is no finding: each half has it in its own hotel.

    So it is where some hold a line on the way, inside the times of a movement, and the others are elsewhere or on
    another one: the signing is aboard the boat, and who signs rides in the car with the luggage. Name in the `who` of
    the line those who are aboard, or take the others along. Two lines of one service, of one vehicle or of cars that
    leave together are one way; a meal that is served aboard each of two services is no finding.

    A movement that is written to leave at one minute, without a `from`, leaves from where people are. Where these are
    in two cities, on two sides of a border or at two ports it would have to be in both at once: that is a warning.
    Write its `from`, and how the others come there, or a line for each half.
    """
    for each in divided_lines(plan):
        rides = [part.ride for part in each.parts if part.ride]
        help_ = "write its `venue`, or a line for each place with its `who`"
        if rides:
            help_ = (
                f"name in its `who` those alone who are on “{rides[0].title}”, and write another line for the others"
            )
        sure = all(ride.firm for ride in rides) and all(part.ride or part.place for part in each.parts)
        yield _finding(plan, each, "says no place", help_, Severity.ERROR if sure else Severity.WARNING)
    for each in divided_movements(plan):
        help_ = "write its `from`, or a line for each place with its `who`"
        yield _finding(plan, each, "does not say from where it leaves", help_, Severity.WARNING)


def _finding(plan: Plan, each: DividedLine, lacks: str, help_: str, severity: Severity) -> Finding:
    line = each.line
    standing = listed(f"{_where(part)} ({plan.called(part.people)})" for part in each.parts)
    at = "at " if each.parts[0].place else ""
    return Finding(
        where=line.where(line.item.kind),
        message=f"“{line.title}” {lacks}, and its people are {at}{standing}",
        help=help_,
        people=line.people,
        firm=line.firm,
        severity=severity,
    )


def _where(part: PeopleInOnePlace) -> str:
    """Where a part of a line is, in words."""
    if part.ride:
        return f"on “{part.ride.title}”"
    return str(part.place.names) if part.place else "nobody wrote where"
