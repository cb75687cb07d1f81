"""Tells what public holidays mean for a line: shut offices, weekend work, and venues whose hours name holidays."""

from collections.abc import Iterator

from delegate.assessment.venue_hours import opening, time_needed
from delegate.clock import DAY, local
from delegate.model import Venue
from delegate.places.holidays import Holiday, HolidaysUnknown, holiday, made_up
from delegate.places.hours import holidays_last, names_holidays, open_within, stretches
from delegate.places.hours_context import OpenStretch
from delegate.places.place import Place
from delegate.planning.stop import Line

OFFICE_KINDS = frozenset(("meeting", "visit", "briefing", "ceremony", "press"))
NOON_BREAK = 13 * 60  # where only the afternoon is free, offices work until lunch


def needs_office(line: Line) -> bool:
    """Whether a line is of a kind for which somebody must be at work."""
    return line.goes and line.item.kind in OFFICE_KINDS


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


def hours_silent(venue: Venue, line: Line) -> bool:
    """Whether the hours of a venue have it open for a line, and say nothing of public holidays or of that date.

    Where it is open day and night, a holiday changes nothing.
    """
    found = opening(venue, line)
    if found is None or found.open is not True or not venue.hours:
        return False
    date = time_needed(line).date
    all_day = (OpenStretch(0, DAY),)
    return not (names_holidays(venue.hours, date) or stretches(venue.hours, date, found.context) == all_day)


def undone_rule(venue: Venue, line: Line) -> tuple[Holiday, str] | None:
    """The public holiday on which a venue is open for a line by the order of its rules alone, and its hours in another.

    In these the rule for holidays stands last, and has it shut then, and on any other such day they have it open.
    """
    need, side = time_needed(line), line.places[0].side
    last = holidays_last(venue.hours, need.date) if venue.hours else None
    found = opening(venue, line) if last else None
    if last is None or found is None or found.open is not True or need.date not in found.context.holidays:
        return None
    day, ordinary = holiday(side, need.date), found.context._replace(holidays=frozenset())
    shut, else_open = (
        open_within(last, need.date, need.start, need.end, need.least, each) for each in (found.context, ordinary)
    )
    return (day, last) if isinstance(day, Holiday) and shut is False and else_open is True else None


def _in_the_afternoon(line: Line) -> bool:
    ends = line.end if line.end is not None else line.start
    if ends is None and line.window:
        ends = line.window[1]
    if ends is None:
        return False
    shown = local(ends, line.zone)
    return shown.date > line.date or shown.minute > NOON_BREAK
