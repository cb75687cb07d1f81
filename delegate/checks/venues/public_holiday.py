"""The check `public-holiday`."""

import datetime as dt

from delegate.assessment.holidays import days_off, hours_silent, needs_office, undone_rule
from delegate.assessment.venue_hours import for_rain, time_needed
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Venue
from delegate.places.holidays import Holiday
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG507", Severity.WARNING)
def public_holiday(plan: Plan) -> Findings:
    """A line needs an office at work on a public holiday of its place.

    The hosts may be at home, the building shut, and the road to it full of travellers. Judged are meetings, visits,
    briefings, ceremonies and press lines from 2023 on, at a venue without `hours` of its own: in Hong Kong by the
    general holidays, in Macau by the public and government days, on the Mainland by the days off that the State
    Council announced, elsewhere by the holidays of the whole country. Accept it where the hosts have confirmed.

    At a venue whose `hours` have it open then and say nothing of holidays it is a note: nobody knows whether they hold.
    Write `PH off`, or `PH 10:00-16:00`, or the date, such as `2026 Jul 01 off`. So is any line at a venue that is open
    then by the order of its rules alone: of `PH off; Mo-Fr 09:00-17:00` the later rule wins, as OpenStreetMap has it,
    and who writes that means shut. Both are said of a place for when it rains (`wet`) too.
    """
    for line in plan.lines():
        yield from _if_it_rains(plan, line)
        venue = plan.venue(line)
        if venue and line.goes and (undone := _undone(venue, line)):
            yield undone
            continue
        has_hours = bool(venue and venue.hours)
        if not needs_office(line) or (venue and has_hours and not hours_silent(venue, line)):
            continue
        for place, day in days_off(line):
            if isinstance(day, Holiday):
                yield Finding(
                    where=line.where("time"),
                    message=_holiday(line.date, place, day)
                    + (f"; the hours of {place.names} do not say what holds then" if has_hours else ""),
                    help=f"ask whether anybody is there for “{line.title}”, and write `PH` into the venue's `hours`"
                    if has_hours
                    else f"ask whether anybody is there for “{line.title}”, move it, or give the venue its `hours`",
                    severity=Severity.NOTE if has_hours else Severity.WARNING,
                )
                break


def _if_it_rains(plan: Plan, line: Line) -> Findings:
    """A note that nobody knows whether the hours of the place for when it rains hold on a public holiday."""
    venue, there = for_rain(plan, line) or (None, line)
    if venue and (undone := _undone(venue, there)):
        yield undone._replace(where=line.where("wet"))
    elif venue and needs_office(there) and hours_silent(venue, there):
        for place, day in days_off(there):
            if isinstance(day, Holiday):
                yield Finding(
                    where=line.where("wet"),
                    message=f"{_holiday(line.date, place, day)}; the hours of {place.names}, for when it rains, do not "
                    "say what holds then",
                    help=f"ask whether it is open for “{line.title}”, and write `PH` into its `hours`",
                    severity=Severity.NOTE,
                )


def _undone(venue: Venue, line: Line) -> Finding | None:
    """That a later rule of a venue's hours undoes the one for public holidays, where that alone has it open."""
    undone = undone_rule(venue, line)
    if undone is None:
        return None
    (day, last), place, date = undone, line.places[0], time_needed(line).date
    return Finding(
        where=line.where("time"),
        message=f"{_holiday(date, place, day)}; by the order of its rules {place.names} is open then: a later one "
        "undoes that for holidays",
        help=f"if it is shut then, write that rule last: `hours: {last}`; else accept it",
        severity=Severity.NOTE,
    )


def _holiday(date: dt.date, place: Place, day: Holiday) -> str:
    """`the afternoon of 24 December is a public holiday in Macau: Christmas Eve`."""
    when = f"{'the afternoon of ' if day.afternoon else ''}{date.day} {date:%B}"
    return f"{when} is a public holiday in {place.city or place.side}: {day.name}"
