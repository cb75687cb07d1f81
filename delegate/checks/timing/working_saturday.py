"""The check `working-saturday`."""

import datetime as dt

from delegate.assessment.holidays import working_weekends
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.holidays import HolidaysUnknown
from delegate.planning.plan import Plan


@check("DLG207", Severity.NOTE)
def working_saturday(plan: Plan) -> Findings:
    """A Saturday or Sunday on the Mainland is a working day.

    Around its long holidays the Mainland works some weekends in return: the roads, the trains and the crossings are
    those of a weekday, and offices are open. Hours such as `Mo-Fr` leave open whether they hold on the day; a rule for
    the date settles it. Said once a day, at its first line on the Mainland.
    """
    told: set[dt.date] = set()
    for line in plan.lines():
        if line.date in told or not line.goes or line.item.kind == "hotel":
            continue
        for _, made in working_weekends(line):
            if not isinstance(made, HolidaysUnknown):
                told.add(line.date)
                yield Finding(
                    where=line.where("time"),
                    message=f"{line.date:%A} {line.date.day} {line.date:%B} is a working day on the Mainland, "
                    f"in return for a day off ({made})",
                    help=f"expect the traffic of a weekday; where `hours` say `Mo-Fr`, a place that opens needs "
                    f"`{line.date:%Y %b %d} 09:00-18:00` too",
                )
                break
