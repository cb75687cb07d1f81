"""Tells what public holidays mean for a line: shut offices, weekend work, and venues whose hours name holidays."""

from collections.abc import Iterator

from delegate.assessment.venue_hours import open_then
from delegate.clock import local
from delegate.model import Venue
from delegate.places.holidays import Holiday, HolidaysUnknown, holiday, made_up
from delegate.places.hours import names_holidays
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line

OFFICE_KINDS = frozenset(("meeting", "visit", "briefing", "ceremony", "press"))
NOON_BREAK = 13 * 60  # where only the afternoon is free, offices work until lunch


def needs_office(plan: Plan, line: Line) -> bool:
    """Whether a line is of a kind for which somebody must be at work, at a place whose hours nobody wrote."""
    venue = plan.venue(line)
    return line.goes and line.item.kind in OFFICE_KINDS and not (venue and venue.hours)


def days_off(line: Line) -> Iterator[tuple[Place, Holiday | HolidaysUnknown]]:
    """The public holiday on which a line falls, or that it is not known, at each place where its people are.

    A holiday of the afternoon counts for lines that reach into it.
    """
    for place in line.places:
        day = holiday(place.side, line.date)
        if day and not (isinstance(day, Holiday) and day.afternoon and not _in_the_afternoon(line)):
            yield place, day


def working_weekends(line: Line) -> Iterator[tuple[Place, str | HolidaysUnknown]]:
    """Where people work on the weekend day of a line in return for a holiday, its name; or that it is not known."""
    for place in line.places:
        if made := made_up(place.side, line.date):
            yield place, made if isinstance(made, HolidaysUnknown) else str(made)


def holiday_for_hours(venue: Venue, line: Line) -> Holiday | HolidaysUnknown | None:
    """The public holiday of a line's date, asked for only where the hours of the venue would tell it apart.

    A day of which only the afternoon is free is none here: OpenStreetMap's `PH` means whole days.
    """
    if not venue.hours or not names_holidays(venue.hours):
        return None
    if open_then(venue, line) is open_then(venue, line, on_holiday=True):
        return None
    day = holiday(line.places[0].side, line.date)
    return None if isinstance(day, Holiday) and day.afternoon else day


def _in_the_afternoon(line: Line) -> bool:
    ends = line.end if line.end is not None else line.start
    if ends is None and line.window:
        ends = line.window[1]
    if ends is None:
        return False
    shown = local(ends, line.zone)
    return shown.date > line.date or shown.minute > NOON_BREAK
