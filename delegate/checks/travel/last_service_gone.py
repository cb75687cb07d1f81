"""The check `last-service-gone`."""

from delegate.assessment.basis_words import missed_words
from delegate.assessment.services_in_tables import latest_that_catches, service_gone
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG307", Severity.ERROR)
def last_service_gone(plan: Plan) -> Findings:
    """The last metro, train or ferry of the day has gone when people reach it.

    They would wait on the platform until the first one of the morning, and the minutes of the way count that wait.
    No second finding says that they come late for what follows. A train or a ferry of which nobody wrote when it
    leaves is judged as well, less its check-in (half of a usual one); a service that is in no table gives a
    warning at most, since some run by night. Leave in time for the last one, or let a coach or a car fetch them.
    """
    for leg in plan.legs():
        missed = service_gone(leg)
        if missed is None or not leg.judged or leg.clashes or leg.border_missing or leg.origin.place is None:
            continue
        zone = leg.origin.place.zone
        catch = latest_that_catches(plan, leg)
        leave = "be at" if missed.check_in else "leave"
        by = f"{leave} {leg.origin.name} by {plan.clock(catch, zone)}, or " if catch is not None else ""
        there = "could board" if missed.check_in else "would be there"
        yield Finding(
            where=leg.movement.where("time") if leg.movement else leg.where(),
            message=f"{missed_words(missed.service)}; {plan.called(leg.people)} {there} at "
            f"{plan.clock(missed.reached, zone)}" + (" at the earliest" if missed.earliest else ""),
            help=f"{by}take a coach or a car",
            people=leg.people,
            firm=missed.firm and not missed.service.mode,
        )
