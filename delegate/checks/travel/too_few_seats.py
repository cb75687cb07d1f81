"""The check `too-few-seats`."""

from delegate.assessment.vehicles import crowded, seats_of, where_carried
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG311", Severity.ERROR)
def too_few_seats(plan: Plan) -> Findings:
    """A vehicle has fewer seats than the people it is written for.

    Counted are the delegates of the way, an entry that stands for many with its number; one of unknown number counts
    as nobody, so the true figure is higher. Where a number is approximate (`~40`) it is a warning. Order a larger
    vehicle, or a second one and name with `who` who rides in which. The same people in the same vehicle are one
    finding, however many ways they make in it.
    """
    for leg, load, ways in crowded(plan):
        seats, names = seats_of(leg.vehicles) or 0, " and ".join(each.id for each in leg.vehicles)
        often = f", on {ways} ways" if ways > 1 else ""
        yield Finding(
            where=where_carried(leg),
            message=f"{load} for the {seats} seats of {names}{often}",
            help=f"{load.heads - seats} too many: order a larger vehicle, or a second one and say with `who` "
            "who rides in which",
            related=tuple((each.where("seats"), "its seats") for each in leg.vehicles),
            people=leg.people,
            firm=not load.about and not leg.tentative,
        )
