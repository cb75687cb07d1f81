"""The check `closed-venue`."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.venue_hours import (
    ReachedShut,
    VenueOpening,
    for_rain,
    opening,
    reached_shut,
    shut_all_day,
    time_needed,
)
from delegate.checking import Findings, check
from delegate.clock import DAY
from delegate.diagnostics import Finding, Severity
from delegate.model import Venue
from delegate.modes import SERVICES
from delegate.places.hours import readable, stretches
from delegate.places.hours_context import HoursContext
from delegate.planning.deadlines import is_soft
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG501", Severity.ERROR)
def closed_venue(plan: Plan) -> Findings:
    """A line stands at a place that is closed then.

    The doors are locked, or will be before the item is over. Judged by the `hours` of the venue and the line's own
    clock times; a line without an end is judged at its start, one with an end alone just before it. A line in a window
    is named where the place is closed for all of it, or open for less than the line's `for`; a part of the day counts
    from an hour before to an hour after and gives a warning. A line without a clock time is named on a day without an
    opening; and with a warning where people cannot be there while it is open, by what is written before and behind it:
    they land behind the closing, or have to go on before the opening. At a hotel nobody waits for the morning.

    A `PH` rule counts on the public holidays of the place, from 2023 on; where they are not known, only what is closed
    on either kind of day is named. A Saturday or Sunday that is worked on the Mainland is a note where the place is
    open on weekdays at that hour. So is an hour of which the hours do not say that it is open: `"by appointment"`,
    `unknown`, `18:00+`, school holidays.

    So is a station, a pier or an airfield that the trip describes, when a service leaves it or arrives: a warning. So
    is a place for when it rains (`wet`).
    """
    for line in plan.lines():
        venue = plan.venue(line)
        if not (venue and venue.hours and line.goes):
            continue
        found = opening(venue, line)
        if found is None:
            yield from _unreckoned(venue, line)
        elif found.open is False:
            yield _shut(venue, line, found)
        elif found.open is None and not found.unknown:
            yield _unsettled(venue, line, found)
    for venue, line, before in _at_ports(plan):
        found = opening(venue, line._replace(start=(line.start or 0) - before))
        if found and found.open is False:
            yield _shut(venue, line, found)._replace(firm=False)
    yield from (_too_late(plan, each) for each in reached_shut(plan))
    yield from _if_it_rains(plan)


def _at_ports(plan: Plan) -> Iterator[tuple[Venue, Line, int]]:
    """Every service at a port of the trip's own, each once, as a line that stands there when it leaves or arrives.

    Beside it the minutes by which it is to be open before: who leaves as it shuts was let in.
    """
    found: dict[tuple[str, str], tuple[Venue, Line, int]] = {}
    for leg in plan.legs():
        line = leg.movement
        if line is None or line.item.kind not in SERVICES:
            continue
        for place, at, before in ((leg.origin.place, line.start, 1), (leg.destination.place, line.end, 0)):
            venue = (plan.trip.venues or {}).get(place.id) if place else None
            if place and venue and venue.hours and at is not None:
                there = line._replace(places=(place,), start=at, end=None, zone=place.zone)
                found.setdefault((line.id, place.id), (venue, there, before))
    yield from found.values()


def _shut(venue: Venue, line: Line, found: VenueOpening) -> Finding:
    all_day = shut_all_day(venue, line, found.context)
    message = f"{venue.name or venue.id} is {_closed(line, all_day=all_day)}"
    if found.worked:
        date = time_needed(line).date
        message += f" by its hours, but {date:%A} {date.day} {date:%B} is worked on the Mainland"
    elif found.holiday:
        message += f", a public holiday: {found.holiday.name}"
    return Finding(
        where=line.where(_key(line)),
        message=message,
        help="ask whether it is open then" if found.worked else _open(venue, line, found.context),
        related=((venue.where("hours"), "its hours"),),
        firm=line.firm and (all_day or not is_soft(line)),
        severity=Severity.NOTE if found.worked else Severity.ERROR,
    )


def _if_it_rains(plan: Plan) -> Findings:
    """A warning where the place for when it rains is shut."""
    for line in plan.lines():
        venue, there = for_rain(plan, line) or (None, line)
        found = opening(venue, there) if venue else None
        if venue and found and found.open is False:
            help_ = _open(venue, there, found.context, "name another place for when it rains")
            yield _shut(venue, there, found)._replace(where=line.where("wet"), help=help_, firm=False)


def _too_late(plan: Plan, reached: ReachedShut) -> Finding:
    """A warning that people cannot be there while it is open, by what is written before and behind."""
    line, venue, need = reached.line, reached.venue, reached.need
    found = opening(venue, line, need)
    day = f"{need.date + dt.timedelta(days=need.start // DAY):%A}"
    hours = f"from {_clock(need.start)} to" if reached.until else "no earlier than"
    when = f"{hours} {_clock(need.end if reached.until else need.start)} on {day}"
    some = opening(venue, line, need._replace(least=0))
    shut = "it is closed then" if some and some.open is False else f"it is open for less than {need.least} min then"
    opens = _open(venue, line, found.context) if found else ""
    let_in = "have it agreed that they are let in then" if line.item.kind == "hotel" else f"move “{line.title}”"
    return Finding(
        where=line.where(_key(line)),
        message=f"{plan.called(reached.people)} can be at {venue.name or venue.id} {when}, and {shut}",
        help=opens.replace(f"move “{line.title}”", let_in),
        related=((venue.where("hours"), "its hours"),),
        people=reached.people,
        firm=False,
    )


def _unsettled(venue: Venue, line: Line, found: VenueOpening) -> Finding:
    """A note that the hours alone do not say whether it is open."""
    said = " and ".join(f"“{each}”" for each in found.remarks)
    why = f"its hours say {said}" if said else "its hours leave that open"
    return Finding(
        where=line.where(_key(line)),
        message=f"{venue.name or venue.id} may be {_closed(line, all_day=False)}: {why}",
        help=f"have it agreed that it is open for “{line.title}”, and accept this",
        related=((venue.where("hours"), "its hours"),),
        severity=Severity.NOTE,
    )


def _unreckoned(venue: Venue, line: Line) -> Findings:
    """A note where the hours go by the sun, and nobody knows where the venue is."""
    if readable(venue.hours or ""):
        yield Finding(
            where=line.where(_key(line)),
            message=f"the hours of {venue.name or venue.id} go by the sun, and where it is is not known",
            help="write its `at`, or clock times in its `hours`",
            related=((venue.where("hours"), "its hours"),),
            severity=Severity.NOTE,
        )


def _key(line: Line) -> str:
    """The field that says when a line is, else the one that says where."""
    keys = ("time", "within", "venue", "place")
    return next((key for key in keys if line.item.wrote(key) or key in line.item.tbc), line.item.kind)


def _closed(line: Line, *, all_day: bool) -> str:
    """Since when, or when, it is closed; or that it is not open long enough."""
    need = time_needed(line)
    day = need.date.strftime("%A")
    if need.whole_day or (line.start is None and all_day):
        return f"closed all day on {day}"
    if line.start is None and line.end is not None:
        return f"closed on {day} just before {_clock(need.end)}, when “{line.title}” ends"
    if line.start is None:
        between = f"on {day} between {_clock(need.start)} and {_clock(need.end)}"
        return f"open for less than {need.least} min {between}" if need.least else f"closed {between}"
    if line.end is None:
        return f"closed on {day} at {_clock(need.start)}"
    return f"closed for part or all of {day} {_clock(need.start)}-{_clock(need.end)}"


def _open(venue: Venue, line: Line, context: HoursContext, instead: str = "") -> str:
    open_ = [each for each in stretches(venue.hours or "", time_needed(line).date, context) or () if each.sure]
    if not open_:
        return f"{instead or 'choose another day'}, or mend `hours`"
    times = " and ".join(f"{_clock(each.start)}-{_clock(each.end)}" for each in open_)
    return f"it is open {times} that day; {instead or f'move “{line.title}”'}, or mend `hours`"


def _clock(minute: int) -> str:
    """A minute of a date, of the next one over 1440, as clocks show it; midnight at its end is 24:00."""
    if minute == DAY:
        return "24:00"
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
