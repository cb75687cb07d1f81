"""Overlapping items."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG201", Severity.ERROR)
def overlapping_items(plan: Plan) -> Findings:
    """Somebody is expected at two lines at once.

    One line starts while another that names the same person is still running, so one host will be kept waiting. Items
    that merely touch are judged by the way between them (`late-arrival`), and hosts by `host-double-booked`. Move one
    of the two, or let `who` and `except` say who goes where.
    """
    for earlier, later in plan.overlaps():
        assert earlier.end is not None
        over = plan.clock(earlier.end, later.zone)
        both = plan.people_of_both(earlier, later)
        yield Finding(
            where=later.where("time"),
            message=f"“{later.title}” starts before “{earlier.title}” is over at {over}, and both name "
            f"{plan.called(both)}",
            help=f"start at {over} or later, or let `who` say who goes where",
            related=(
                (earlier.where("time"), f"“{earlier.title}” runs until {plan.clock(earlier.end, earlier.end_zone)}"),
            ),
            people=both,
            firm=earlier.firm and later.firm,
        )
