"""The check `public-holiday`."""

from delegate.assessment.holidays import days_off, needs_office
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.holidays import Holiday
from delegate.planning.plan import Plan


@check("DLG507", Severity.WARNING)
def public_holiday(plan: Plan) -> Findings:
    """A line needs an office at work on a public holiday of its place.

    The hosts may be at home, the building shut, and the road to it full of travellers. Judged are meetings, visits,
    briefings, ceremonies and press lines from 2023 on, at a venue without `hours` of its own: in Hong Kong by the
    general holidays, in Macau by the public and government days, on the Mainland by the days off that the State
    Council announced, elsewhere by the holidays of the whole country. Accept it where the hosts have confirmed.
    """
    for line in plan.lines():
        if not needs_office(plan, line):
            continue
        for place, day in days_off(line):
            if isinstance(day, Holiday):
                when = f"{'the afternoon of ' if day.afternoon else ''}{line.date.day} {line.date:%B}"
                yield Finding(
                    where=line.where("time"),
                    message=f"{when} is a public holiday in {place.city or place.side}: {day.name}",
                    help=f"ask whether anybody is there for “{line.title}”, move it, or give the venue its `hours`",
                )
                break
