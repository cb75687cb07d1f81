"""The check `short-night`."""

import datetime as dt
from collections.abc import Iterator
from itertools import takewhile

from delegate.assessment.day_courses import A_NIGHT, RESTFUL, day_of
from delegate.checking import Findings, check
from delegate.clock import A_DAY, local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import length
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.boarding import check_in
from delegate.planning.cohort import Cohort
from delegate.planning.lodging import SMALL_HOURS
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class _NightBetween(NamedTuple):
    """The last line of a day and the first of the next, and the instants at which they let people go and take them.

    `aboard` is a night on the way: the hours of the last line itself count.
    """

    last: Line
    first: Line
    since: int
    until: int
    aboard: bool

    def is_short(self, least: int) -> bool:
        """Whether people have fewer minutes than these."""
        return 0 <= self.until - self.since < least


@check("DLG211", Severity.NOTE)
def short_night(plan: Plan) -> Findings:
    """Less than 10 hours lie between somebody's last line of a day and the first of the next.

    What is left after the way to the hotel, unpacking and breakfast is a short night, and on the third of them the
    questions at the round table come from the hosts alone. A booked service takes people from its check-in on; ways to
    the hotel and from it come off the hours as well. A line without an end lets them go when it starts, so the night
    may be shorter. A night aboard, six hours and more, is a night. A line before dawn belongs to the evening before, as
    a late end, but for a meeting to which people are called from the hotel of that evening, and for a drive or a line
    in another city for which they leave the hotel of that very night: a coach at 01:00. A service before dawn is none:
    people sleep aboard. Start later, or end earlier.
    """
    least = plan.world.house.shortest_night
    found: dict[tuple[str, str], tuple[_NightBetween, list[str]]] = {}
    arrivals = _arrivals(plan)
    for cohort in plan.cohorts:
        for night in _nights(plan, cohort, arrivals):
            if night.is_short(least):
                found.setdefault((night.last.id, night.first.id), (night, []))[1].extend(cohort.people)
    for night, people in found.values():
        rest, short = night.until - night.since, least - (night.until - night.since)
        edge, zone = ("start", night.last.zone) if night.aboard else ("end", night.last.end_zone)
        since = plan.clock(night.since, zone)
        yield Finding(
            where=night.first.where("time"),
            message=f"{plan.called(people)}: only {length(rest)} from the {edge} of “{night.last.title}” at {since} to "
            f"“{night.first.title}” at {plan.clock(night.until, night.first.zone)}",
            help=f"start “{night.first.title}” {short} min later, or end “{night.last.title}” {short} min earlier",
            related=((night.last.where("time"), f"{'from' if night.aboard else 'until'} {since}"),),
            minutes=-short,
            people=tuple(people),
        )


def _arrivals(plan: Plan) -> dict[str, int]:
    """When each movement arrives, by the id of its line, for those who come last."""
    found: dict[str, int] = {}
    for leg in plan.legs():
        if leg.movement and leg.arrive is not None:
            found[leg.movement.id] = max(leg.arrive, found.get(leg.movement.id, leg.arrive))
    return found


def _nights(plan: Plan, cohort: Cohort, arrivals: dict[str, int]) -> Iterator[_NightBetween]:
    """Each night of these people between two lines that have clock times."""
    lines = [plan.days[day].lines[number] for day, number in cohort.lines if (day, number) not in cohort.aboard]
    timed = [line for line in lines if line.goes and line.start is not None and line.item.kind != "crossing"]
    timed.sort(key=lambda each: each.start or 0)
    out_of_bed = {line.id for line in _called_out_of_bed(plan, cohort, timed)}
    last: Line | None = None
    since = day = 0
    for line in timed:
        start = line.start or 0
        today = day_of(start, line.zone)
        next_day = last is not None and today > day and not _lands_by_day(last, since, today)
        called = line.id in out_of_bed
        if last and line.item.optional is not True and (next_day or called or _is_woken(last, line)):
            aboard = last.item.kind in SERVICES and _is_night_aboard(last, since)
            early = check_in(line.item, plan.trip) if line.item.kind in SERVICES else 0
            night = _NightBetween(last, line, last.start or 0 if aboard else since, start - early, aboard)
            yield night
            if called and night.is_short(plan.world.house.shortest_night):
                today += 1  # the night is behind them: none lies between it and the lines of that date
        end = line.end if line.end is not None else arrivals.get(line.id) if line.item.kind in MOVEMENT_KINDS else None
        end = max(start, end if end is not None else start)
        if last is None or end >= since or next_day:
            last, since, day = line, end, today


def _is_woken(hotel: Line, line: Line) -> bool:
    """Whether a line in the small hours calls people from the hotel to which they went on the date before.

    Who sets off then or dines may do so on purpose, and sleep aboard or afterwards.
    """
    woken = line.item.kind not in (*MOVEMENT_KINDS, *RESTFUL)
    return woken and hotel.item.kind == "hotel" and line.date > hotel.date


def _lands_by_day(service: Line, end: int, today: int) -> bool:
    """Whether a service over the date line leaves on the date, there, of its landing and of the line behind it."""
    zone, start = service.end_zone, service.start or 0
    over = service.item.kind in SERVICES and not _is_night_aboard(service, end)
    return over and day_of(start, zone) == day_of(end, zone) == today


def _is_night_aboard(service: Line, end: int) -> bool:
    """Whether people spend a night aboard of a service that ends then."""
    start = service.start or 0
    return end - start >= A_NIGHT and day_of(end, service.end_zone) > day_of(start, service.zone)


def _called_out_of_bed(plan: Plan, cohort: Cohort, lines: list[Line]) -> Iterator[Line]:
    """The lines before dawn for which these people leave the hotel of that night, and have no bed behind it.

    `lines` are theirs that have a clock time, in the order of time. Who takes a service before dawn sleeps aboard or
    goes by its timetable, and who comes back to the hotel or its city by then, or goes to bed elsewhere, sleeps on.
    """
    for number, line in enumerate(lines):
        evening = number == 0 or lines[number - 1].date < line.date
        if not (evening and _before_dawn(line, line.date)) or line.item.kind in (*SERVICES, *RESTFUL):
            continue
        bed = _bed(plan, cohort, line.date)
        if bed and not _sleeps_later(plan, bed, line, lines[number + 1 :]):
            yield line


def _before_dawn(line: Line, date: dt.date) -> bool:
    """Whether a line starts in the small hours of a date."""
    here = local(line.start or 0, line.zone)
    return here.date == date and here.minute < SMALL_HOURS


def _bed(plan: Plan, cohort: Cohort, date: dt.date) -> Place | None:
    """The hotel at which people begin a date, where it is written for the night before; None where there is none."""
    parties = (party for day in plan.days if day.date == date for party in day.parties)
    here = next((each.stops[0].place for each in parties if cohort.people[0] in each.people and each.stops), None)
    hotels = [
        line
        for day, number in cohort.lines
        if (line := plan.days[day].lines[number]).item.kind == "hotel" and line.goes and line.date < date
    ]
    kept = [each for each in hotels if date <= each.date + each.item.nights_kept * A_DAY]
    return here if kept and any(same_place(here, place) for place in kept[-1].places) else None


def _sleeps_later(plan: Plan, bed: Place, line: Line, later: list[Line]) -> bool:
    """Whether people who leave a bed for a line before dawn sleep behind it: aboard, in another bed or in that city."""
    by_night = [line, *takewhile(lambda each: _before_dawn(each, line.date), later)]
    if any(each.item.kind in SERVICES or _leads_back(plan, bed, each) for each in by_night):
        return True
    goal = next((each for each in (line, *later) if each.item.kind not in MOVEMENT_KINDS), None)
    if goal in by_night:
        return goal.item.kind == "hotel" or all(_is_in_city(place, bed) for place in goal.places)
    port, behind = plan.reached(line), next(iter(later), None)
    if port is None or port.kind != "hub":
        return False
    # to a service of which nobody wrote when it leaves
    return behind is None or not (
        behind.item.kind in SERVICES or any(_is_in_city(each, port) for each in behind.places)
    )


def _leads_back(plan: Plan, bed: Place, line: Line) -> bool:
    return same_place(plan.reached(line), bed)


def _is_in_city(place: Place, bed: Place) -> bool:
    return (place.side, place.city) == (bed.side, bed.city)
