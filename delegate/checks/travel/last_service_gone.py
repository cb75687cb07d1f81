"""The check `last-service-gone`."""

from delegate.assessment.basis_words import missed_words
from delegate.assessment.services import catches, on_the_platform
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG307", Severity.ERROR)
def last_service_gone(plan: Plan) -> Findings:
    """The last metro, train or ferry of the day has gone when people reach it.

    They would wait on the platform until the first one of the morning, and the minutes of the way count that wait.
    No second finding says that they come late for what follows. A train or a ferry of which nobody wrote when it
    leaves is judged as well; a service that is in no table gives a warning at most, since some run by night. Leave
    in time for the last one, or let a coach or a car fetch them.
    """
    for leg in plan.legs():
        reached = on_the_platform(leg)
        if reached is None or not leg.judged or leg.clashes or leg.border_missing or leg.origin.place is None:
            continue
        zone = leg.origin.place.zone
        assert leg.missed_service is not None, "they are on the platform of it"
        catch = catches(plan, leg)
        by = f"leave {leg.origin.name} by {plan.clock(catch, zone)}, or " if catch is not None else ""
        yield Finding(
            where=leg.movement.where("time") if leg.movement else leg.where(),
            message=f"{missed_words(leg.missed_service)}; {plan.called(leg.people)} would be there at "
            f"{plan.clock(reached, zone)}",
            help=f"{by}take a coach or a car",
            people=leg.people,
            firm=leg.firm and not leg.missed_service.mode,
        )
