"""Says in which stretch of a date a line needs its venue open, or its people can be there, and whether it is open."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.asked_ways import is_way_asked_about
from delegate.assessment.grouping import add_people
from delegate.clock import DAY, local
from delegate.model import Venue
from delegate.places.holidays import Holiday, HolidaysUnknown, holiday, made_up
from delegate.places.hours import names_holidays, open_within, stretches
from delegate.places.hours_context import HoursContext
from delegate.planning.arrival import comes_late
from delegate.planning.deadlines import SOFT, is_soft
from delegate.planning.leg import Leg
from delegate.planning.lodging import SMALL_HOURS
from delegate.planning.plan import Party, Plan
from delegate.planning.stop import Line, Stop
from delegate.tuples import NamedTuple
from delegate.values import Text


class TimeNeeded(NamedTuple):
    """A line needs its venue open for `least` minutes on end, somewhere from minute `start` to `end` of a date.

    `end` may be over 1440. `whole_day` says that nobody wrote when on that date.
    """

    date: dt.date
    start: int
    end: int
    least: int = 0
    whole_day: bool = False


def time_needed(line: Line) -> TimeNeeded:
    """What is sure of it: the line's own times, its start or its end alone, its window, else the date.

    A part of the day counts from an hour before to an hour after. Of a range for its length the shorter counts.
    """
    length = line.item.length.low if line.item.length else 0
    if line.start is not None:
        lasts = line.end - line.start if line.end is not None else 0
        return _from(line.start, lasts, line.zone, least=lasts)
    if line.end is not None:
        length = max(1, length)
        return _from(line.end - length, length, line.zone, least=length)
    if line.window is not None:
        soft = SOFT if is_soft(line) else 0
        first, last = line.window
        return _from(first - soft, last - first + 2 * soft, line.zone, least=length)
    return TimeNeeded(line.date, 0, DAY, whole_day=True)


def _from(instant: int, lasts: int, zone: str, *, least: int) -> TimeNeeded:
    shown = local(instant, zone)
    return TimeNeeded(shown.date, shown.minute, shown.minute + lasts, least)


class VenueOpening(NamedTuple):
    """Whether a venue can be open for a line: for the whole of it where its times are written; None: not known.

    `context` is what its hours were read with. `holiday` is the public holiday that decides it. `unknown` says why it
    cannot be told whether there is one that would. With `worked` the hours have it closed on a weekend day that is
    worked, and open at that hour on weekdays. `remarks` are those of its hours where only they say whether it is open.
    """

    open: bool | None
    context: HoursContext
    holiday: Holiday | None = None
    unknown: HolidaysUnknown | None = None
    worked: bool = False
    remarks: tuple[str, ...] = ()


def opening(venue: Venue, line: Line, need: TimeNeeded | None = None) -> VenueOpening | None:
    """How the hours of a venue stand to a line there, or to when it is `need`ed open for it.

    None where they are not written or cannot be read.
    """
    if not venue.hours:
        return None
    need, place = need or time_needed(line), line.places[0]
    plain = HoursContext(point=place.point, zone=place.zone)
    if stretches(venue.hours, need.date, plain) is None:
        return None
    free, unknown = _holidays_near(venue.hours, need, place.side)
    context = plain._replace(holidays=frozenset(free))
    open_ = _open(venue.hours, need, context)
    if unknown and open_ is not _open(venue.hours, need, context._replace(holidays=context.holidays | {*unknown})):
        return VenueOpening(None, context, unknown=next(iter(unknown.values())))
    decides = free.get(need.date) if open_ is not _open(venue.hours, need, plain) else None
    worked = False
    if open_ is False and isinstance(made_up(place.side, need.date), Text):
        worked = _open(venue.hours, need, context._replace(worked=frozenset((need.date,)))) is not False
    remarks = _remarks(venue.hours, need, context) if open_ is None else ()
    return VenueOpening(open_, context, decides, worked=worked, remarks=remarks)


def shut_all_day(venue: Venue, line: Line, context: HoursContext) -> bool:
    """Whether a venue has no opening at all on the date of a line, whenever the line is."""
    return stretches(venue.hours or "", time_needed(line).date, context) == ()


def for_rain(plan: Plan, line: Line) -> tuple[Venue, Line] | None:
    """The trip's venue where a line is held if it rains, and the line as it would be there; None without one."""
    place = plan.finder.place(line.item.wet) if line.goes and line.item.wet and len(line.places) == 1 else None
    venue = (plan.trip.venues or {}).get(place.id) if place else None
    return (venue, line._replace(places=(place,))) if place and venue else None


class AtVenue(NamedTuple):
    """A line and the venue of the trip at which it is; `moved` says that this is its `wet` and not its own."""

    line: Line
    venue: Venue
    moved: bool


def lines_at_venues(plan: Plan) -> Iterator[AtVenue]:
    """Every line that is not called off at its own venue of the trip."""
    for line in plan.lines():
        if line.goes and (venue := plan.venue(line)):
            yield AtVenue(line, venue, moved=False)


def lines_if_it_rains(plan: Plan) -> Iterator[AtVenue]:
    """Every line at a venue of the trip, each where it is if it rains: at its `wet`, else at its own venue.

    The `room` that a line says is of its own venue: where it is moved, nobody wrote one.
    """
    for line in plan.lines():
        own, (rain, there) = plan.venue(line), for_rain(plan, line) or (None, line)
        if rain and not (own and own.id == rain.id):
            yield AtVenue(there, rain, moved=True)
        elif own and line.goes:
            yield AtVenue(line, own, moved=False)


class ReachedShut(NamedTuple):
    """People who by what is written can be at the venue of a line only while it is shut, or not open for long enough.

    They can be there in `need`, which begins when they reach it; `until` says that it ends when they have to go on.
    """

    people: tuple[str, ...]
    line: Line
    venue: Venue
    need: TimeNeeded
    until: bool


def reached_shut(plan: Plan) -> Iterator[ReachedShut]:
    """All of them, of lines without a start and an end, once for each minute at which people reach one.

    Who comes too late for a line is told so, and how long a way takes of which a finding asks nobody can say.
    """
    found: dict[tuple[str, int], ReachedShut] = {}
    for party in (party for day in plan.days for party in day.parties):
        for stop in party.stops:
            venue = plan.venue(stop.line) if stop.line and stop.line.goes else None
            if stop.line is None or venue is None or not venue.hours:
                continue
            if stop.line.start is not None or stop.line.end is not None:
                continue
            if comes_late(plan.arrivals, stop.line, party.people):
                continue
            if each := _reached_shut(plan, party, stop, stop.line, venue):
                add_people(found, (each.line.id, each.need.start), each)
    yield from found.values()


def _reached_shut(plan: Plan, party: Party, stop: Stop, line: Line, venue: Venue) -> ReachedShut | None:
    into = next((leg for leg in party.legs if leg.destination.id == stop.id), None)
    if into is None or stop.reach is None or is_way_asked_about(plan, into):  # without a way they are there already
        return None
    onward = next((leg for leg in party.legs if leg.origin.id == stop.id), None)
    need, until = _when_there(line, stop.reach, into, onward)
    shut = need is not None and _is_shut(opening(venue, line, need)) and not _is_shut(opening(venue, line))
    return ReachedShut(party.people, line, venue, need, until) if need and shut else None


def _is_shut(found: VenueOpening | None) -> bool:
    """Whether a venue is known to be shut; on a weekend day that is worked nobody knows."""
    return found is not None and found.open is False and not found.worked


def _when_there(line: Line, reach: int, into: Leg, onward: Leg | None) -> tuple[TimeNeeded | None, bool]:
    """When people can be at a line by the way into it, and whether it ends as they go on; None where at no time.

    They can be there until the small hours (before four) behind its date. At a hotel that they reach in these, they do
    not wait for the morning: the way to it has then to be written by the clock.
    """
    fixed = into.arrive is not None and not into.counted_back
    first = max(0, _minute_of(line, into.arrive if fixed and into.arrive is not None else reach))
    last = SMALL_HOURS if fixed and line.item.kind == "hotel" else SMALL_HOURS + DAY
    while last <= first:
        last += DAY
    if line.window is not None:
        soft = SOFT if is_soft(line) else 0
        first = max(first, _minute_of(line, line.window[0] - soft))
        last = min(last, _minute_of(line, line.window[1] + soft))
    goes_on = _goes_on(onward)
    until = goes_on is not None and first <= _minute_of(line, goes_on) < last
    if goes_on is not None and until:
        last = _minute_of(line, goes_on)
    if last < first:
        return None, False
    least = line.item.length.low if line.item.length else 0
    return TimeNeeded(line.date, first, last, min(least, last - first)), until


def _goes_on(onward: Leg | None) -> int | None:
    """The last minute at which people have to leave a line; None where nobody knows."""
    if onward is None:
        return None
    movement = onward.movement
    return movement.start if movement and movement.start is not None else onward.latest


def _minute_of(line: Line, instant: int) -> int:
    """The minute of the date of a line, on its clock, over 1440 behind that date and negative before it."""
    shown = local(instant, line.zone)
    return (shown.date - line.date).days * DAY + shown.minute


def _open(hours: str, need: TimeNeeded, context: HoursContext) -> bool | None:
    return open_within(hours, need.date, need.start, need.end, need.least, context)


def _holidays_near(
    hours: str, need: TimeNeeded, side: str
) -> tuple[dict[dt.date, Holiday], dict[dt.date, HolidaysUnknown]]:
    """The public holidays of the dates of a line and of two on either side, and those of which it is not known.

    They are looked up only where the hours tell them apart. A day of which only the afternoon is free is none here:
    OpenStreetMap's `PH` means whole days.
    """
    if not names_holidays(hours):
        return {}, {}
    dates = [need.date + dt.timedelta(days=days) for days in range(-2, 3 + max(0, need.end - 1) // DAY)]
    found = {date: holiday(side, date) for date in dates}
    free = {date: day for date, day in found.items() if isinstance(day, Holiday) and not day.afternoon}
    return free, {date: day for date, day in found.items() if isinstance(day, HolidaysUnknown)}


def _remarks(hours: str, need: TimeNeeded, context: HoursContext) -> tuple[str, ...]:
    """What is remarked of the stretches that may be open, where a line reaches into them."""
    found = stretches(hours, need.date, context) or ()
    said = [each.remark for each in found if not each.sure and each.start <= need.end and need.start < each.end]
    return tuple(dict.fromkeys(each for each in said if each))
