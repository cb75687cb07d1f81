"""The check `day-missing`."""

from delegate.assessment.date_slips import dates_said, missing_dates, written_late
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.planning.plan import Plan


@check("DLG209", Severity.NOTE)
def day_missing(plan: Plan) -> Findings:
    """A date between two days of the trip has no lines.

    Either nobody has anything to do, or a page was lost on the way into the file; the print cannot tell the two apart.
    Nothing is said where a hotel of several `nights` covers the date, counted from the one under which it is written,
    nor of one that all who go on spend aboard a service.
    Write the day with a `free` line, `tbc`, or the `nights` of the hotel. Days in the wrong order are said first.
    """
    if any(written_late(plan)):
        return
    for missing in missing_dates(plan):
        stands, said = missing.after, dates_said(missing.dates)
        days = f"{missing.dates[0].isoformat()}: tbc"
        yield Finding(
            where=stands.where(),
            message=f"no lines are written for {said}",
            help=f"write `free: Day off` or `{days}`, or the `nights` of the hotel",
            related=((missing.before.where(), f"the day before it is {day_month(missing.before.date)}"),),
        )
