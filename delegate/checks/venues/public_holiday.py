"""The check `public-holiday`."""

import datetime as dt
from itertools import islice

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
        yield from _at_venue(plan.venue(line), line, "time")
        wet, there = for_rain(plan, line) or (None, line)
        if wet and wet.hours:
            yield from _at_venue(wet, there, "wet")


def _at_venue(venue: Venue | None, line: Line, field: str) -> Findings:
    """What is said of a line at a venue, under the field `time`; under `wet` where it is there if it rains."""
    if venue and line.goes and (undone := undone_rule(venue, line)):
        yield _undone(line, *undone, field)
        return
    has_hours = bool(venue and venue.hours)
    if not needs_office(line) or (venue and has_hours and not hours_silent(venue, line)):
        return
    holidays = ((place, day) for place, day in days_off(line) if isinstance(day, Holiday))
    for place, day in islice(holidays, 1):
        rain = ", for when it rains," if field == "wet" else ""
        yield Finding(
            where=line.where(field),
            message=_holiday(line.date, place, day)
            + (f"; the hours of {place.names}{rain} do not say what holds then" if has_hours else ""),
            help=f"ask whether anybody is there for “{line.title}”, and write `PH` into the venue's `hours`"
            if has_hours
            else f"ask whether anybody is there for “{line.title}”, move it, or give the venue its `hours`",
            severity=Severity.NOTE if has_hours else Severity.WARNING,
        )


def _undone(line: Line, day: Holiday, last: str, field: str) -> Finding:
    """That a later rule of a venue's hours undoes the one for public holidays; `last` are hours in which none does."""
    place, date = line.places[0], time_needed(line).date
    return Finding(
        where=line.where(field),
        message=f"{_holiday(date, place, day)}; by the order of its rules {place.names} is open then: a later one "
        "undoes that for holidays",
        help=f"if it is shut then, write that rule last: `hours: {last}`; else accept it",
        severity=Severity.NOTE,
    )


def _holiday(date: dt.date, place: Place, day: Holiday) -> str:
    """`the afternoon of 24 December is a public holiday in Macau: Christmas Eve`."""
    when = f"{'the afternoon of ' if day.afternoon else ''}{date.day} {date:%B}"
    return f"{when} is a public holiday in {place.city or place.side}: {day.name}"
