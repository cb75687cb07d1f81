"""The check `days-out-of-order`."""

from delegate.assessment.date_slips import written_late
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.planning.plan import Plan


@check("DLG208", Severity.WARNING)
def days_out_of_order(plan: Plan) -> Findings:
    """A day stands in the file below one that is later.

    The programme is printed by the calendar, so a slip in a date moves a whole day to another place and nothing looks
    wrong. Either a date is mistyped, or the day belongs further up. What follows the same late day is not named again.
    """
    for later, day in written_late(plan):
        date, above = day_month(day.date), day_month(later.date)
        yield Finding(
            where=day.where(),
            message=f"{date} stands below {above}",
            help=f"move it above {above}, or correct one of the two dates",
            related=((later.where(), f"{above} stands here"),),
        )
